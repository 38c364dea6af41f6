#include "importers/scan_reader.h"

#include "importers/ocr_table.h"
#include "importers/page_furniture.h"
#include "importers/page_stories.h"
#include "importers/scan_cleaning.h"
#include "importers/scan_skew.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QImageReader>
#include <QProcess>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr int kLongestRun = 120'000;            ///< milliseconds for a page
constexpr qint64 kMostOutput = 64 << 20;        ///< bytes that the program may print
constexpr double kUnsure = 60;                  ///< confidence below which a word is worth a look
constexpr int kMostScans = 300;                 ///< pictures in one file
constexpr int kLongestSide = 20000;             ///< dots
constexpr qint64 kMostDots = qint64(110) << 20; ///< an A3 page at 720 dpi
constexpr double kUsualResolution = 300;
constexpr char kPictureName[] = "page.png"; ///< in the program's folder
constexpr double kBestEm = 28;              ///< dots: Han characters of that size are told best
constexpr double kUsualEm = 10.5 / 72;      ///< inches, of body type
constexpr double kLongestUnscaled = 4000;   ///< dots, of a picture whose resolution nobody knows

/// Ends the program, whatever way reading is left.
class Running {
public:
    explicit Running(QProcess& process) : m_process(process) { }
    ~Running()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

private:
    QProcess& m_process;
};

Error tooSlow(const QString& where)
{
    return {ErrorKind::TooLarge, Text::tr("识别一页用了太久"), where,
        Text::tr("请换一张清晰、端正的图片，最好是 300 dpi 的扫描件")};
}

Error tooManyDots(const QString& where)
{
    return {ErrorKind::TooLarge, Text::tr("图片太大"), where, Text::tr("请缩小到 300 dpi 再导入")};
}

/// Qt refuses pictures that take more memory than 128 MB: an A4 page in colour at 600 dpi does.
class RoomForScans {
public:
    RoomForScans() : m_usual(QImageReader::allocationLimit())
    {
        QImageReader::setAllocationLimit(int(kMostDots * 4 >> 20));
    }
    ~RoomForScans() { QImageReader::setAllocationLimit(m_usual); }
    RoomForScans(const RoomForScans&) = delete;
    RoomForScans& operator=(const RoomForScans&) = delete;

private:
    int m_usual;
};

Warning unreadPage(int page)
{
    return {QStringLiteral("damaged-page"), Text::tr("第 %1 页无法读取，已略过").arg(page), page,
        {}, {}};
}

/// The pictures in a file: the pages of a TIFF; of something that moves the first only.
int pagesIn(QByteArray& data)
{
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    return reader.supportsAnimation() ? 1 : std::max(1, reader.imageCount());
}

/// Null for a page that is damaged. Each is read afresh: Qt's TIFF reader finds no other page
/// behind a damaged one, nor the second where it was not asked for their number first.
Result<QImage> pageOf(QByteArray& data, int number, const QString& where)
{
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    if (number > 1 && (reader.imageCount() < number || !reader.jumpToImage(number - 1)))
        return QImage();
    const QSize size = reader.size();
    if (size.width() > kLongestSide || size.height() > kLongestSide
        || qint64(size.width()) * size.height() > kMostDots)
        return tooManyDots(where);
    return reader.read();
}

Error failed(const QString& where)
{
    return {ErrorKind::Io, Text::tr("文字识别程序 tesseract 没有正常结束"), where,
        Text::tr("请把图片另存为 PNG 再试，或重新安装 tesseract-ocr")};
}

Error cancelled(const QString& where)
{
    return {ErrorKind::Cancelled, Text::tr("已取消"), where, {}};
}

void warnOfUnsure(const std::vector<OcrWord>& words, int page, std::vector<Warning>& warnings)
{
    constexpr qsizetype kLongestSample = 200;
    int count = 0;
    QString sample;
    for (const OcrWord& word : words) {
        if (word.confidence >= kUnsure)
            continue;
        ++count;
        if (sample.size() < kLongestSample)
            sample += (sample.isEmpty() ? QString() : QStringLiteral("、")) + word.text;
    }
    if (count > 0)
        warnings.push_back({QStringLiteral("low-confidence"),
            Text::tr("第 %1 页有 %2 处识别没有把握，请对照原图核对").arg(page).arg(count), page, {},
            sample});
}

} // namespace

Recogniser::Recogniser()
{
    const QString advice = Text::tr("请安装 tesseract-ocr 和 tesseract-ocr-chi-sim");
    m_program = QStandardPaths::findExecutable(QStringLiteral("tesseract"));
    if (m_program.isEmpty()) {
        m_problem = advice;
        return;
    }
    QProcess process;
    process.start(m_program, {QStringLiteral("--list-langs")});
    if (!process.waitForFinished(10'000)
        || !process.readAllStandardOutput().split('\n').contains("chi_sim"))
        m_problem = advice;
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
    }
}

/// The height of the type, in dots; 0 where too little was read to tell.
double Recogniser::Reading::em() const
{
    constexpr size_t kFew = 8;
    if (words.size() < kFew)
        return 0;
    std::vector<double> heights;
    for (const OcrWord& word : words)
        heights.push_back(word.area.height());
    const auto middle = heights.begin() + qsizetype(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return *middle / kInkOfEm;
}

/// How much was read, and how surely.
double Recogniser::Reading::weight() const
{
    double sum = 0;
    for (const OcrWord& word : words)
        sum += word.confidence * double(word.text.size());
    return sum;
}

Result<PageText> Recogniser::read(const QImage& picture, double dotsPerInch, int page,
    const QString& where, const ImportOptions& options, std::vector<Warning>& warnings) const
{
    constexpr double kLargestScale = 2;
    const double skew = skewOf(picture);
    const int longest = std::max(picture.width(), picture.height());
    const double scale = dotsPerInch > 0
        ? std::min(kLargestScale, kBestEm / (kUsualEm * dotsPerInch))
        : std::min(1.0, kLongestUnscaled / longest);
    const double resolution = dotsPerInch > 0 ? dotsPerInch : kUsualResolution;
    QB_TRY(Reading reading, readAt(scale, picture, skew, resolution, page, where, options));
    const double em = reading.em();
    const bool isOff = em > 0 && (em < 0.75 * kBestEm || em > 1.4 * kBestEm);
    const double better = std::min(kLargestScale, isOff ? scale * kBestEm / em : scale);
    if (isOff && std::abs(better - scale) > 0.2 * scale) {
        QB_TRY(Reading again, readAt(better, picture, skew, resolution, page, where, options));
        if (again.weight() > reading.weight())
            reading = std::move(again);
    }
    warnOfUnsure(reading.words, page, warnings);
    return pageTextOf(pageOfWords(reading.words, reading.size.width(), reading.size.height(),
                          reading.resolution, reading.rules),
        page);
}

Result<Recogniser::Reading> Recogniser::readAt(double scale, const QImage& picture, double skew,
    double dotsPerInch, int page, const QString& where, const ImportOptions& options) const
{
    const QTemporaryDir folder;
    const QSize size(std::max(1, qRound(picture.width() * scale)),
        std::max(1, qRound(picture.height() * scale)));
    // Turning costs the strokes sharpness: characters that lean a little are read as they lie.
    constexpr double kReadable = 1; // degrees
    const double turn = std::abs(skew) > kReadable ? skew : 0;
    const CleanedScan scan = cleanScan(levelled(picture, turn, size), kBestEm);
    if (!folder.isValid() || !scan.picture.save(folder.filePath(QString::fromLatin1(kPictureName))))
        return Error{
            ErrorKind::Io, Text::tr("写不了临时文件"), folder.path(), Text::tr("请检查磁盘空间")};
    const double resolution = dotsPerInch * scale;
    QB_TRY(const QByteArray table, run(folder.path(), resolution, page, where, options));
    Reading reading{withDashes(readOcrTable(table), scan.dashes), scan.rules, size, resolution};
    if (skew != turn) {
        reading.rules = cleanScan(levelled(picture, skew, size), kBestEm).rules;
        for (OcrWord& word : reading.words)
            word.area = levelledArea(word.area, skew, size);
    }
    reading.words
        = partedAtRules(withWholeLines(std::move(reading.words), reading.rules), reading.rules);
    return reading;
}

/// Runs the program on the picture in that folder; what it prints.
Result<QByteArray> Recogniser::run(const QString& folder, double dotsPerInch, int page,
    const QString& where, const ImportOptions& options) const
{
    if (options.progress != nullptr && !options.progress->report(Text::tr("识别文字"), page, 0))
        return cancelled(where);
    QProcess process;
    const Running running(process);
    QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
    surroundings.insert(QStringLiteral("OMP_THREAD_LIMIT"), QStringLiteral("1"));
    process.setProcessEnvironment(surroundings);
    process.setWorkingDirectory(folder);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(m_program,
        {QString::fromLatin1(kPictureName), QStringLiteral("stdout"), QStringLiteral("-l"),
            QStringLiteral("chi_sim"), QStringLiteral("--dpi"),
            QString::number(qRound(dotsPerInch)), QStringLiteral("--psm"), QStringLiteral("3"),
            QStringLiteral("-c"), QStringLiteral("preserve_interword_spaces=1"),
            QStringLiteral("tsv")});
    QByteArray table;
    QElapsedTimer timer;
    timer.start();
    const auto spend = qScopeGuard([&] {
        if (options.recognition != nullptr)
            options.recognition->milliseconds -= timer.elapsed();
    });
    while (!process.waitForFinished(200)) {
        table += process.readAllStandardOutput();
        if (process.state() == QProcess::NotRunning || table.size() > kMostOutput)
            return failed(where);
        if (timer.elapsed() > kLongestRun)
            return tooSlow(where);
        if (options.progress != nullptr && !options.progress->report(Text::tr("识别文字"), page, 0))
            return cancelled(where);
    }
    table += process.readAllStandardOutput();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failed(where);
    return table;
}

bool hasTimeLeft(const ImportOptions& options)
{
    return options.recognition == nullptr || options.recognition->milliseconds > 0;
}

Warning outOfTime(int pages, int firstPage)
{
    return {QStringLiteral("recognition-stopped"),
        Text::tr("识别文字用时太长，从第 %1 页起有 %2 页没有识别，请拆开再导入")
            .arg(firstPage)
            .arg(pages),
        firstPage, {}, {}};
}

Result<Warned<ImportedDocument>> readPicture(
    const QByteArray& bytes, const QString& where, const ImportOptions& options)
{
    const Recogniser recogniser;
    if (!recogniser.isAvailable())
        return Error{ErrorKind::Unsupported, Text::tr("图片里的文字要先识别才能导入"), where,
            recogniser.problem()};
    QByteArray data = bytes;
    const int count = pagesIn(data);
    Warned<ImportedDocument> out;
    std::vector<PageText> pages;
    const RoomForScans room;
    for (int number = 1; number <= count; ++number) {
        if (number > kMostScans || !hasTimeLeft(options)) {
            if (pages.empty())
                return Error{ErrorKind::TooLarge, Text::tr("识别文字用时太长，没有再识别"), where,
                    Text::tr("请分批导入")};
            out.warnings.push_back(outOfTime(count - number + 1, number));
            break;
        }
        QB_TRY(const QImage image, pageOf(data, number, where));
        if (image.isNull()) {
            out.warnings.push_back(unreadPage(number));
            continue;
        }
        const double stated = image.dotsPerMeterX() * 0.0254;
        const double resolution = stated > 140 && stated < 1300 ? stated : 0;
        QB_TRY(PageText page,
            recogniser.read(image, resolution, number, where, options, out.warnings));
        pages.push_back(std::move(page));
    }
    if (pages.empty())
        return Error{ErrorKind::BadInput, Text::tr("图片已损坏，无法读取"), where,
            Text::tr("请另存为 PNG 再试")};
    out.value.raw.lines = linesOfPages(pages, &out.value.assets);
    if (out.value.raw.lines.empty())
        return Error{ErrorKind::Unsupported, Text::tr("图片里没有认出文字"), where,
            Text::tr("请换一张清晰的图片，最好是 300 dpi 的扫描件")};
    return out;
}

} // namespace qb::importers
