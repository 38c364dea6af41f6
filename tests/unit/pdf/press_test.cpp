#include "pdf/pdf_writer.h"

#include "../../support/plates.h"
#include "pdf_tools.h"
#include "sample_document.h"

#include <QBuffer>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace qb;
using namespace qb::pdf;
using page::Colour;
using qb::pdf::test::profile;
using qb::pdf::test::said;
using qb::pdf::test::SampleDocument;

/// What a printing house gets.
class PressTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatItConformsTo();
    void hasTheBoxesOfThePress();
    void holdsNoColourOfTheScreen_data();
    void holdsNoColourOfTheScreen();
    void hasNothingThatActs();
    void blackTextDoesNotKnockOut();
    void whiteTextKnocksOut();
    void spotPlateHoldsTheSpotColourOnly();
    void oneSpotNameIsOneInk();
    void everyPlateHasTheMarks();
    void inkOfAColourIsLimited();
    void contentIsCutAtTheBleed();
    void slugNamesTheIssueAndThePage();
    void bookletOfSixPagesHasItsPagesBesideEachOther();
    void imposedScreenPagesHaveNoMarks();
    void linksAndBookmarksFollowThePageOnItsSheet();
    void aMissingDateIsSaid();

private:
    static Colour masthead()
    {
        return {
            Colour::Space::Spot, {1, 0, 0, 0}, QStringLiteral("Masthead"), {0, 0.96, 0.9, 0.08}};
    }
    static page::Rect rect(double x, double y, double width, double height)
    {
        return {Length::pt(x), Length::pt(y), Length::pt(width), Length::pt(height)};
    }
    static QString picture(SampleDocument& sample, QColor left, QColor right);
    bool write(const page::Document& document, const PdfOptions& options);
    QString content();

    QTemporaryDir m_folder;
    QString m_file;
    Profile m_print;
    double m_margin = 0; ///< points from the edge of the paper to the trim
};

void PressTest::initTestCase()
{
    m_print = profile("print");
    if (m_print.outputProfileBytes.isEmpty())
        QSKIP("no profile of the press was built (argyll, icc-profiles-free)");
    for (const char* tool : {"qpdf", "gs", "pdftotext", "pdfinfo", "pdffonts"})
        if (!test::isInstalled(tool))
            QSKIP(tool);
    m_file = m_folder.filePath(QStringLiteral("press.pdf"));
    m_margin = Length::mm(13).toPt();
}

bool PressTest::write(const page::Document& document, const PdfOptions& options)
{
    const auto made = writePdf(document, options);
    if (made.isError())
        qWarning("%s", qPrintable(made.error().oneLine()));
    QFile file(m_file);
    return made.isOk() && file.open(QIODevice::WriteOnly)
        && file.write(made.value().value) == made.value().value.size();
}

/// The file with its streams readable.
QString PressTest::content()
{
    return said(QStringLiteral("qpdf"),
        {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), m_file,
            QStringLiteral("-")});
}

QString PressTest::picture(SampleDocument& sample, QColor left, QColor right)
{
    QImage image(40, 20, QImage::Format_RGB32);
    for (int x = 0; x < 40; ++x)
        for (int y = 0; y < 20; ++y)
            image.setPixelColor(x, y, x < 20 ? left : right);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return sample.image(bytes, QStringLiteral("图.png"));
}

void PressTest::saysWhatItConformsTo()
{
    SampleDocument sample;
    sample.addPage();
    sample.line(QStringLiteral("songti"), QStringLiteral("正文𠮷"), 12, 85, 100);
    QVERIFY(write(sample.document, {m_print}));
    const QString text = content();
    for (const char* expected :
        {"%PDF-1.6", "/GTS_PDFX", "/OutputConditionIdentifier (FOGRA39)", "/Trapped /False", "/N 4",
            "<pdfxid:GTS_PDFXVersion>PDF/X-4<", "(http://www.color.org)"})
        QVERIFY2(text.contains(QString::fromLatin1(expected)), expected);
    QVERIFY(!text.contains(QStringLiteral("/Encrypt")));
    const QString check = said(QStringLiteral("qpdf"), {QStringLiteral("--check"), m_file});
    QVERIFY2(check.contains(QStringLiteral("No syntax")), qPrintable(check));
    const QStringList fonts = said(QStringLiteral("pdffonts"), {m_file}).split(u'\n').mid(2);
    for (const QString& font : fonts)
        QVERIFY2(font.isEmpty() || font.contains(QStringLiteral("yes yes yes")), qPrintable(font));
}

void PressTest::hasTheBoxesOfThePress()
{
    SampleDocument sample;
    sample.addPage();
    QVERIFY(write(sample.document, {m_print}));
    const QString info = said(QStringLiteral("pdfinfo"), {QStringLiteral("-box"), m_file});
    const auto box = [&](const char* name) {
        std::array<double, 4> sides{};
        for (const QString& line : info.split(u'\n'))
            if (line.startsWith(QLatin1String(name)))
                for (size_t i = 0; i < 4; ++i)
                    sides[i] = line.mid(16).simplified().section(u' ', int(i), int(i)).toDouble();
        return sides;
    };
    const auto media = box("MediaBox"), trim = box("TrimBox"), bleed = box("BleedBox");
    QVERIFY(qAbs(trim[2] - trim[0] - Length::mm(210).toPt()) < 0.02);
    QVERIFY(qAbs(trim[3] - trim[1] - Length::mm(297).toPt()) < 0.02);
    for (size_t i = 0; i < 4; ++i) {
        QVERIFY(qAbs(qAbs(bleed[i] - trim[i]) - Length::mm(3).toPt()) < 0.02);
        QVERIFY(qAbs(media[i] - bleed[i]) > 14); // room for the marks
    }
}

void PressTest::holdsNoColourOfTheScreen_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("space");
    QTest::newRow("four-colours-and-spot") << QByteArray("print") << QStringLiteral("/DeviceCMYK");
    QTest::newRow("four-colours") << QByteArray("print-cmyk") << QStringLiteral("/DeviceCMYK");
    QTest::newRow("black-and-spot") << QByteArray("print-spot") << QStringLiteral("/DeviceGray");
}

void PressTest::holdsNoColourOfTheScreen()
{
    QFETCH(QByteArray, id);
    QFETCH(QString, space);
    SampleDocument sample;
    sample.addPage();
    sample.line(QStringLiteral("heiti"), QStringLiteral("蓝字"), 20, 85, 100, Colour::rgb(0, 0, 1));
    sample.page().items.emplace_back(
        page::ImageItem{picture(sample, Qt::red, Qt::blue), rect(85, 150, 80, 40), {}});
    QVERIFY(write(sample.document, {profile(id.constData())}));
    const QString text = content();
    QVERIFY(!text.contains(QStringLiteral("/DeviceRGB")));
    QVERIFY(!text.contains(QStringLiteral(" rg\n")));
    const qsizetype image = text.indexOf(QStringLiteral("/Subtype /Image"));
    QVERIFY(text.lastIndexOf(QStringLiteral("/ColorSpace ") + space, image) > image - 300);
}

void PressTest::hasNothingThatActs()
{
    SampleDocument sample;
    sample.addPage();
    sample.page().items.emplace_back(
        page::Link{rect(85, 90, 50, 12), QStringLiteral("https://example.org"), {}});
    sample.document.outline.push_back({QStringLiteral("标题"), 1, 0, {}});
    QVERIFY(write(sample.document, {m_print}));
    const QString text = content();
    for (const char* unwanted : {"/Annots", "/Outlines", "/JavaScript", "/OpenAction", "/AA"})
        QVERIFY2(!text.contains(QString::fromLatin1(unwanted)), unwanted);
}

void PressTest::blackTextDoesNotKnockOut()
{
    SampleDocument sample;
    sample.addPage();
    sample.page().items.emplace_back(
        page::Shape::rectangle(rect(80, 80, 200, 60), Colour::cmyk(0.5, 0.3, 0, 0)));
    sample.page().items.emplace_back(page::Shape::rectangle(rect(80, 160, 200, 60), masthead()));
    sample.line(QStringLiteral("heiti"), QStringLiteral("叠印𠮷黑"), 40, 85, 125);
    sample.line(QStringLiteral("heiti"), QStringLiteral("叠印𠮷黑"), 40, 85, 205);
    QVERIFY(write(sample.document, {m_print}));
    const auto plates = platesOf(m_file, m_folder.path(), 1, 72);
    QVERIFY(plates.contains(QStringLiteral("Masthead")));
    int black = 0;
    for (const auto& [name, top] : {std::pair{"Cyan", 82}, std::pair{"Masthead", 162}}) {
        const Plate& plate = plates[QString::fromLatin1(name)];
        const Plate& text = plates[QStringLiteral("Black")];
        const int left = int(m_margin) + 84;
        const int above = int(m_margin) + top;
        const int ground = plate.at(left, above);
        QVERIFY2(ground < 200, name);
        for (int y = above; y < above + 54; ++y)
            for (int x = left; x < left + 190; ++x) {
                QCOMPARE(plate.at(x, y), ground);
                black += text.at(x, y) < 128;
            }
    }
    QVERIFY(black > 1000); // the text is there
}

void PressTest::whiteTextKnocksOut()
{
    SampleDocument sample;
    sample.addPage();
    sample.page().items.emplace_back(page::Shape::rectangle(rect(80, 80, 200, 60), masthead()));
    sample.line(QStringLiteral("heiti"), QStringLiteral("黑"), 10, 85, 90);
    sample.line(QStringLiteral("heiti"), QStringLiteral("反白字"), 40, 85, 130, Colour::gray(1));
    QVERIFY(write(sample.document, {m_print}));
    const auto plates = platesOf(m_file, m_folder.path(), 1, 72);
    const Plate& red = plates[QStringLiteral("Masthead")];
    int white = 0;
    for (int y = int(m_margin) + 92; y < int(m_margin) + 138; ++y)
        for (int x = int(m_margin) + 84; x < int(m_margin) + 270; ++x)
            white += red.at(x, y) > 200;
    QVERIFY2(white > 500, qPrintable(QString::number(white)));
}

void PressTest::spotPlateHoldsTheSpotColourOnly()
{
    SampleDocument sample;
    sample.addPage();
    sample.page().items.emplace_back(page::Shape::rectangle(rect(80, 80, 100, 50), masthead()));
    sample.page().items.emplace_back(
        page::Shape::rectangle(rect(80, 180, 100, 50), Colour::cmyk(0, 1, 1, 0)));
    sample.line(QStringLiteral("songti"), QStringLiteral("正文"), 20, 85, 300);
    Profile unmarked = m_print;
    unmarked.hasCropMarks = unmarked.hasRegistrationMarks = unmarked.hasSlug = false;
    QVERIFY(write(sample.document, {unmarked}));
    const auto plates = platesOf(m_file, m_folder.path(), 1, 72);
    const Plate& red = plates[QStringLiteral("Masthead")];
    const double bleed = Length::mm(3).toPt();
    for (int y = 0; y < red.height; ++y)
        for (int x = 0; x < red.width; ++x)
            if (red.at(x, y) < 250)
                QVERIFY(x >= bleed + 79 && x <= bleed + 181 && y >= bleed + 79 && y <= bleed + 131);
    QVERIFY(red.inkPerMille() > 5);
    QVERIFY(write(sample.document, {profile("print-cmyk")}));
    QVERIFY(!platesOf(m_file, m_folder.path()).contains(QStringLiteral("Masthead")));
}

void PressTest::oneSpotNameIsOneInk()
{
    Colour other = masthead();
    other.spotAlternative = {0, 0, 0, 0.5};
    SampleDocument sample;
    sample.addPage();
    sample.page().items.emplace_back(page::Shape::rectangle(rect(80, 80, 100, 50), masthead()));
    sample.page().items.emplace_back(page::Shape::rectangle(rect(80, 180, 100, 50), other));
    QVERIFY(write(sample.document, {m_print}));
    QCOMPARE(content().count(QStringLiteral("/Masthead")), 1);
}

void PressTest::everyPlateHasTheMarks()
{
    SampleDocument sample;
    sample.addPage();
    sample.page().items.emplace_back(page::Shape::rectangle(rect(80, 80, 100, 50), masthead()));
    QVERIFY(write(sample.document, {m_print}));
    const auto plates = platesOf(m_file, m_folder.path(), 1, 72);
    QCOMPARE(plates.size(), 5);
    for (auto it = plates.begin(); it != plates.end(); ++it) {
        int marked = 0;
        for (int x = 0; x < it->width; ++x)
            marked += it->at(x, int(m_margin) - 14) < 200; // above the bleed
        QVERIFY2(marked >= 2 && marked < 60, qPrintable(it.key()));
    }
}

void PressTest::inkOfAColourIsLimited()
{
    SampleDocument sample;
    sample.addPage();
    sample.page().items.emplace_back(
        page::Shape::rectangle(rect(80, 80, 100, 50), Colour::cmyk(1, 1, 1, 1)));
    sample.page().items.emplace_back(page::ImageItem{
        picture(sample, QColor(3, 0, 0), QColor(0, 4, 8)), rect(80, 180, 100, 50), {}});
    QVERIFY(write(sample.document, {m_print}));
    const auto plates = platesOf(m_file, m_folder.path(), 1, 72);
    for (const int y : {100, 200}) {
        int ink = 0;
        for (const Plate& plate : plates)
            ink += 255 - plate.at(int(m_margin) + 100, int(m_margin) + y);
        QVERIFY2(ink <= 255 * 3 + 4, qPrintable(QString::number(ink)));
        QVERIFY(ink > 255 * 2);
    }
}

void PressTest::contentIsCutAtTheBleed()
{
    SampleDocument sample;
    sample.addPage();
    sample.page().items.emplace_back(
        page::Shape::rectangle(rect(-100, 300, 800, 100), Colour::black()));
    QVERIFY(write(sample.document, {m_print}));
    const auto plates = platesOf(m_file, m_folder.path(), 1, 72);
    const Plate& black = plates[QStringLiteral("Black")];
    const int y = int(m_margin) + 330;
    const int bleed = int(Length::mm(3).toPt());
    QCOMPARE(black.at(int(m_margin) - bleed - 3, y), 255);
    QCOMPARE(black.at(int(m_margin) - bleed + 3, y), 0);
}

void PressTest::slugNamesTheIssueAndThePage()
{
    SampleDocument sample;
    for (int i = 0; i < 2; ++i) {
        sample.addPage();
        sample.line(QStringLiteral("songti"), QStringLiteral("正文𠮷"), 12, 85, 100);
    }
    QVERIFY(write(sample.document, {m_print}));
    const QString text
        = said(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), m_file, QStringLiteral("-")});
    for (const QString& expected :
        {QStringLiteral("试刊·第 1 期"), QStringLiteral("第 2 页 / 共 2 页"),
            QStringLiteral("FOGRA39"), QStringLiteral("2026-03-05")})
        QVERIFY2(text.contains(expected), qPrintable(text));
}

void PressTest::bookletOfSixPagesHasItsPagesBesideEachOther()
{
    SampleDocument sample;
    for (int i = 1; i <= 6; ++i) {
        sample.addPage(QString::number(i));
        sample.line(QStringLiteral("songti"), QStringLiteral("页%1𠮷").arg(i), 20, 250, 100);
    }
    Profile booklet = m_print;
    booklet.imposition = Imposition::Booklet;
    QVERIFY(write(sample.document, {booklet, Length::mm(0.1), {}, {}}));
    const QStringList sheets = said(
        QStringLiteral("pdftotext"), {QStringLiteral("-layout"), m_file, QStringLiteral("-")})
                                   .split(u'\f');
    const QList<QStringList> expected{{QStringLiteral("页1")}, {QStringLiteral("页2")},
        {QStringLiteral("页6"), QStringLiteral("页3")},
        {QStringLiteral("页4"), QStringLiteral("页5")}};
    for (qsizetype i = 0; i < expected.size(); ++i) {
        qsizetype from = -1;
        for (const QString& page : expected[i]) {
            const qsizetype at = sheets[i].indexOf(page);
            QVERIFY2(at > from, qPrintable(sheets[i]));
            from = at;
        }
        QCOMPARE(sheets[i].count(QStringLiteral("𠮷")), expected[i].size());
    }
    QVERIFY2(sheets[0].contains(QStringLiteral("第 1 张正面")), qPrintable(sheets[0]));
    QVERIFY2(
        sheets[3].contains(QStringLiteral("第 2 张反面（第 4、5 页）")), qPrintable(sheets[3]));
    const auto right = platesOf(m_file, m_folder.path(), 1, 36)[QStringLiteral("Black")];
    int leftInk = 0;
    for (int y = int(m_margin / 2) + 20; y < right.height - int(m_margin / 2) - 20; ++y)
        for (int x = int(m_margin / 2) + 5; x < right.width / 2 - 2; ++x)
            leftInk += right.at(x, y) < 200;
    QCOMPARE(leftInk, 0); // the blank eighth page
}

void PressTest::imposedScreenPagesHaveNoMarks()
{
    SampleDocument sample;
    for (int i = 0; i < 4; ++i)
        sample.addPage();
    Profile screen;
    screen.imposition = Imposition::TwoUp;
    screen.isTagged = false;
    QVERIFY(write(sample.document, {screen}));
    const QString info = said(QStringLiteral("pdfinfo"), {m_file});
    QVERIFY2(info.contains(QStringLiteral("Pages:           2")), qPrintable(info));
    QVERIFY2(info.contains(QStringLiteral("1190.55 x 841.89")), qPrintable(info));
}

void PressTest::linksAndBookmarksFollowThePageOnItsSheet()
{
    SampleDocument sample;
    sample.addPage();
    sample.page().items.emplace_back(page::Link{rect(85, 90, 50, 12), {}, QStringLiteral("there")});
    sample.document.destinations.push_back(
        {QStringLiteral("there"), 0, {Length::pt(60), Length::pt(200)}});
    sample.document.outline.push_back(
        {QStringLiteral("标题"), 1, 0, {Length::pt(60), Length::pt(200)}});
    Profile proof; // a file for the screen that shows the bleed
    proof.bleed = Length::mm(3);
    QVERIFY(write(sample.document, {proof}));
    const QString text = content();
    const auto numbersAfter = [&](const char* key) {
        QList<double> found;
        const qsizetype at = text.indexOf(QString::fromLatin1(key));
        const QString list = text.mid(at, text.indexOf(u']', at) - at);
        static const QRegularExpression number(QStringLiteral("\\s(-?[0-9.]+)(?=\\s)"));
        for (auto matches = number.globalMatch(list); matches.hasNext();)
            found << matches.next().captured(1).toDouble();
        return found;
    };
    const double bleed = proof.bleed.toPt();
    const double height = Length::mm(297).toPt() + 2 * bleed;
    const QList<double> area = numbersAfter("/Rect [");
    QCOMPARE(area.size(), 4);
    QVERIFY(qAbs(area[0] - 85 - bleed) < 0.01);
    QVERIFY(qAbs(area[3] - (height - 90 - bleed)) < 0.01);
    for (const char* place : {"/XYZ\\s+68\\.504\\s", "/XYZ\\s+68\\s"}) // link, bookmark
        QVERIFY2(text.contains(QRegularExpression(QString::fromLatin1(place))), place);
}

void PressTest::aMissingDateIsSaid()
{
    SampleDocument sample;
    sample.addPage();
    sample.document.metadata.date = {};
    const auto made = writePdf(sample.document, {m_print});
    QVERIFY(made.isOk());
    QCOMPARE(made.value().warnings.size(), size_t(1));
    QCOMPARE(made.value().warnings[0].kind, QStringLiteral("missing-date"));
    QVERIFY(writePdf(sample.document, {}).value().warnings.empty());
}

QTEST_MAIN(PressTest)
#include "press_test.moc"
