#include "importers/scan_reader.h"

#include "importers/ocr_table.h"
#include "importers/page_furniture.h"
#include "importers/page_stories.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QImageReader>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr int kLongestRun = 300;         ///< seconds for a page
constexpr qint64 kMostOutput = 64 << 20; ///< bytes that the program may print
constexpr double kUnsure = 60;           ///< confidence below which a word is worth a look
constexpr int kMostScans = 300;          ///< pictures in one file
constexpr int kLongestSide = 20000;      ///< dots
constexpr double kUsualResolution = 300;

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

Result<PageText> Recogniser::read(const QByteArray& png, double dotsPerInch, int page,
    const QString& where, Progress* progress, std::vector<Warning>& warnings) const
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("page.png"));
    QFile picture(file);
    if (!folder.isValid() || !picture.open(QIODevice::WriteOnly)
        || picture.write(png) != png.size())
        return Error{
            ErrorKind::Io, Text::tr("无法写临时文件"), folder.path(), Text::tr("请检查磁盘空间")};
    picture.close();

    QProcess process;
    const Running running(process);
    QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
    surroundings.insert(QStringLiteral("OMP_THREAD_LIMIT"), QStringLiteral("1"));
    process.setProcessEnvironment(surroundings);
    process.setWorkingDirectory(folder.path());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(m_program,
        {file, QStringLiteral("stdout"), QStringLiteral("-l"), QStringLiteral("chi_sim"),
            QStringLiteral("--dpi"), QString::number(qRound(dotsPerInch)), QStringLiteral("--psm"),
            QStringLiteral("3"), QStringLiteral("-c"),
            QStringLiteral("preserve_interword_spaces=1"), QStringLiteral("tsv")});
    QByteArray table;
    QElapsedTimer timer;
    timer.start();
    while (!process.waitForFinished(200)) {
        table += process.readAllStandardOutput();
        if (process.state() == QProcess::NotRunning || table.size() > kMostOutput
            || timer.elapsed() > kLongestRun * 1000)
            return failed(where);
        if (progress != nullptr && !progress->report(Text::tr("识别文字"), page, 0))
            return cancelled(where);
    }
    table += process.readAllStandardOutput();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failed(where);
    const std::vector<OcrWord> words = readOcrTable(table);
    warnOfUnsure(words, page, warnings);
    const QSize size = QImageReader(file).size();
    return pageTextOf(pageOfWords(words, size.width(), size.height(), dotsPerInch), page);
}

Result<Warned<ImportedDocument>> readPicture(
    const QByteArray& bytes, const QString& where, const ImportOptions& options)
{
    const Recogniser recogniser;
    if (!recogniser.isAvailable())
        return Error{ErrorKind::Unsupported, Text::tr("图片里的文字要先识别才能导入"), where,
            recogniser.problem()};
    QByteArray data = bytes;
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    Warned<ImportedDocument> out;
    std::vector<PageText> pages;
    for (int number = 1; number <= kMostScans && reader.canRead(); ++number) {
        const QSize size = reader.size();
        if (size.width() > kLongestSide || size.height() > kLongestSide)
            return Error{ErrorKind::TooLarge, Text::tr("图片太大"), where,
                Text::tr("请缩小到 300 dpi 再导入")};
        const QImage image = reader.read();
        if (image.isNull())
            break;
        const double stated = image.dotsPerMeterX() * 0.0254;
        const double resolution = stated > 140 && stated < 1300 ? stated : kUsualResolution;
        QByteArray png;
        QBuffer target(&png);
        target.open(QIODevice::WriteOnly);
        image.convertToFormat(QImage::Format_Grayscale8).save(&target, "PNG");
        QB_TRY(PageText page,
            recogniser.read(png, resolution, number, where, options.progress, out.warnings));
        pages.push_back(std::move(page));
        if (!reader.jumpToNextImage())
            break;
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
