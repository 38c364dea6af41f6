#include "pdf/pdf_writer.h"

#include "pdf_tools.h"
#include "sample_document.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace qb;
using namespace qb::pdf;
using qb::pdf::test::profile;
using qb::pdf::test::SampleDocument;
using Role = page::StructureRole;

namespace {

/// Stops at the n-th report.
class StopAt final : public Progress {
public:
    explicit StopAt(int count) : m_left(count) { }
    bool report(const QString&, int, int) override { return --m_left > 0; }

private:
    int m_left;
};

QByteArray png(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray jpeg(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG", 80);
    return bytes;
}

QImage gradient(QImage::Format format)
{
    QImage image(40, 30, format);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixelColor(
                x, y, QColor(x * 6, y * 8, 120, image.hasAlphaChannel() ? 255 - x * 5 : 255));
    return image;
}

} // namespace

class PdfWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void passesQpdfCheck();
    void embedsEveryFontAsSubsetWithUnicode();
    void extractsTheExactText();
    void extractsALineAsOneLine();
    void textThatAGlyphSharesIsExtractedExactly();
    void variationSequenceIsExtracted();
    void writesTheSameBytesTwice();
    void carriesMetadataAndOnlyTheIssuesDate();
    void hasOutlineLabelsAndLinks();
    void structureFollowsReadingOrder();
    void showsPicturesOfEveryKind();
    void embedsAPictureOnce();
    void spotColourKeepsItsName();
    void groupIsTurnedAndClipped();
    void missingGlyphIsAWarningWithItsPage();
    void archiveRefusesMissingGlyphs();
    void archiveCarriesItsIdentification();
    void danglingLinkIsAWarning();
    void damagedPictureIsAnErrorThatNamesIt();
    void damagedFontIsAnError();
    void wildInputIsSurvived_data();
    void wildInputIsSurvived();
    void emptyDocumentIsAnError();
    void cancellingStops_data();
    void cancellingStops();

private:
    QByteArray write(const page::Document& document, const PdfOptions& options = {});
    static void fill(SampleDocument& sample);

    QTemporaryDir m_folder;
    QString m_file;
};

void PdfWriterTest::initTestCase()
{
    for (const QString& tool : {QStringLiteral("qpdf"), QStringLiteral("pdffonts"),
             QStringLiteral("pdftotext"), QStringLiteral("pdfinfo")})
        if (QStandardPaths::findExecutable(tool).isEmpty())
            QSKIP(qPrintable(QStringLiteral("没有装 %1，PDF 的检查都跳过").arg(tool)));
    m_file = m_folder.filePath(QStringLiteral("out.pdf"));
}

QByteArray PdfWriterTest::write(const page::Document& document, const PdfOptions& options)
{
    auto made = writePdf(document, options);
    if (made.isError()) {
        qWarning("%s", qPrintable(made.error().oneLine()));
        return {};
    }
    QFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(made.value().value);
    return made.value().value;
}

/// Two pages with all kinds of things on them.
void PdfWriterTest::fill(SampleDocument& sample)
{
    const int root = sample.node(Role::Document, -1);
    const int heading = sample.node(Role::Heading, root, 1);
    const int paragraph = sample.node(Role::Paragraph, root);
    const int link = sample.node(Role::Link, paragraph);
    const int second = sample.node(Role::Paragraph, root);
    sample.addPage(QStringLiteral("1"));
    sample.tag(heading);
    sample.line(QStringLiteral("heiti"), QStringLiteral("新材料产业动态"), 22, 85, 130);
    sample.tag(page::Tag::kClose);
    sample.tag(paragraph);
    sample.line(QStringLiteral("songti"), QStringLiteral("许昌市2026年新增硅碳负极产能3.5万吨，"),
        10.5, 85, 170, page::Colour::black(), 0.137);
    sample.line(QStringLiteral("kaiti"), QStringLiteral("含𬭚𠮷二字，"), 10.5, 85, 190);
    sample.tag(link);
    sample.line(QStringLiteral("songti"), QStringLiteral("见下页"), 10.5, 148, 190,
        page::Colour::rgb(0, 0, 0.8));
    sample.page().items.emplace_back(
        page::Link{{Length::pt(148), Length::pt(180), Length::pt(32), Length::pt(12)}, {},
            QStringLiteral("next")});
    sample.tag(page::Tag::kClose);
    sample.tag(page::Tag::kClose);
    sample.tag(page::Tag::kArtifact);
    sample.page().items.emplace_back(page::Shape::rule({Length::pt(85), Length::pt(140)},
        {Length::pt(500), Length::pt(140)}, Length::pt(1), page::Colour::cmyk(0, 0.8, 0.8, 0)));
    sample.line(QStringLiteral("songti"), QStringLiteral("1"), 10.5, 290, 790);
    sample.tag(page::Tag::kClose);
    sample.addPage(QStringLiteral("2"));
    sample.tag(second);
    sample.line(QStringLiteral("songti"), QStringLiteral("第二页。Efficient office: AVATAR."), 10.5,
        85, 130);
    sample.page().items.emplace_back(
        page::Link{{Length::pt(85), Length::pt(120), Length::pt(50), Length::pt(12)},
            QStringLiteral("https://example.org/新闻?q=1"), {}});
    sample.tag(page::Tag::kClose);
    sample.document.destinations.push_back(
        {QStringLiteral("next"), 1, {Length::pt(85), Length::pt(118)}});
    sample.document.outline.push_back(
        {QStringLiteral("新材料产业动态"), 1, 0, {Length::pt(85), Length::pt(108)}});
    sample.document.outline.push_back(
        {QStringLiteral("第二页𠮷"), 2, 1, {Length::pt(85), Length::pt(118)}});
}

void PdfWriterTest::passesQpdfCheck()
{
    SampleDocument sample;
    fill(sample);
    QVERIFY(!write(sample.document).isEmpty());
    const QString output = test::said(QStringLiteral("qpdf"), {QStringLiteral("--check"), m_file});
    QVERIFY2(output.contains(QStringLiteral("No syntax or stream encoding errors found")),
        qPrintable(output));
}

void PdfWriterTest::embedsEveryFontAsSubsetWithUnicode()
{
    SampleDocument sample;
    fill(sample);
    write(sample.document);
    const QStringList lines = test::said(QStringLiteral("pdffonts"), {m_file})
                                  .trimmed()
                                  .split(QLatin1Char('\n'))
                                  .mid(2);
    QVERIFY(lines.size() >= 3);
    bool hasCff = false;
    bool hasTrueType = false;
    for (const QString& line : lines) {
        QVERIFY2(line.contains(QStringLiteral("yes yes yes")), qPrintable(line));
        hasCff |= line.contains(QStringLiteral("CID Type 0C"));
        hasTrueType |= line.contains(QStringLiteral("CID TrueType"));
    }
    QVERIFY(hasCff && hasTrueType);
}

void PdfWriterTest::extractsTheExactText()
{
    SampleDocument sample;
    fill(sample);
    write(sample.document);
    const QString text = test::said(
        QStringLiteral("pdftotext"), {QStringLiteral("-raw"), m_file, QStringLiteral("-")});
    for (const QString& expected : {QStringLiteral("新材料产业动态\n"),
             QStringLiteral("许昌市2026年新增硅碳负极产能3.5万吨，\n"),
             QStringLiteral("含𬭚𠮷二字，见下页\n"),
             QStringLiteral("第二页。Efficient office: AVATAR.\n")})
        QVERIFY2(text.contains(expected), qPrintable(text));
}

void PdfWriterTest::extractsALineAsOneLine()
{
    SampleDocument sample;
    sample.addPage();
    const QString text = QStringLiteral("甲（乙）“丙”丁，Latin 2026 戊；己。");
    sample.line(QStringLiteral("songti"), text, 12, 85, 100, page::Colour::black(), 1.3);
    write(sample.document);
    const QString extracted
        = test::said(QStringLiteral("pdftotext"), {m_file, QStringLiteral("-")});
    QCOMPARE(extracted.trimmed(), text);
}

void PdfWriterTest::textThatAGlyphSharesIsExtractedExactly()
{
    SampleDocument sample;
    const int root = sample.node(Role::Document, -1);
    const int paragraph = sample.node(Role::Paragraph, root);
    const QString text = QStringLiteral("部首⾪与隶书、⼀与一");
    for (const int node : {paragraph, page::Tag::kArtifact}) {
        sample.addPage();
        sample.tag(node);
        sample.line(QStringLiteral("songti"), text, 12, 85, 100);
        sample.tag(page::Tag::kClose);
    }
    write(sample.document);
    const QStringList pages = test::said(
        QStringLiteral("pdftotext"), {QStringLiteral("-raw"), m_file, QStringLiteral("-")})
                                  .split(QLatin1Char('\f'));
    QCOMPARE(pages[0].trimmed(), text);
    QCOMPARE(pages[1].trimmed(), text);
    // Nothing after a replaced glyph is lost to the structure (poppler does not apply the
    // replacement there).
    const QString tree
        = test::said(QStringLiteral("pdfinfo"), {QStringLiteral("-struct-text"), m_file});
    QString inTree;
    const QStringList parts = tree.split(QLatin1Char('"'));
    for (qsizetype i = 1; i < parts.size(); i += 2)
        inTree += parts[i];
    QCOMPARE(inTree, text.normalized(QString::NormalizationForm_KC));
}

void PdfWriterTest::variationSequenceIsExtracted()
{
    SampleDocument sample;
    sample.addPage();
    const QString text = QStringLiteral("郎与郎\uFE00，\uFE01甲");
    sample.line(QStringLiteral("songti"), text, 12, 85, 100);
    write(sample.document);
    QCOMPARE(test::said(
                 QStringLiteral("pdftotext"), {QStringLiteral("-raw"), m_file, QStringLiteral("-")})
                 .trimmed(),
        text);
}

void PdfWriterTest::writesTheSameBytesTwice()
{
    for (const char* id : {"screen", "archive", "print"}) {
        SampleDocument first;
        SampleDocument second;
        fill(first);
        fill(second);
        const QByteArray bytes = write(first.document, {profile(id)});
        QVERIFY(!bytes.isEmpty());
        QCOMPARE(write(second.document, {profile(id)}), bytes);
    }
}

void PdfWriterTest::carriesMetadataAndOnlyTheIssuesDate()
{
    SampleDocument sample;
    fill(sample);
    write(sample.document);
    const QString info
        = test::said(QStringLiteral("pdfinfo"), {QStringLiteral("-rawdates"), m_file});
    for (const QString& expected :
        {QStringLiteral("试刊·第 1 期"), QStringLiteral("示例编辑部"), QStringLiteral("样张, 𠮷"),
            QStringLiteral("D:20260305093000+08'00'"), QStringLiteral("Tagged:          yes"),
            QStringLiteral("Pages:           2"), QStringLiteral("PDF version:     1.7")})
        QVERIFY2(info.contains(expected), qPrintable(info));
    const QString xmp = test::said(QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), m_file});
    QVERIFY2(xmp.contains(QStringLiteral("2026-03-05T09:30:00+08:00")), qPrintable(xmp));
    SampleDocument undated;
    fill(undated);
    undated.document.metadata.date = {};
    write(undated.document);
    QVERIFY(
        !test::said(QStringLiteral("pdfinfo"), {m_file}).contains(QStringLiteral("CreationDate")));
}

void PdfWriterTest::hasOutlineLabelsAndLinks()
{
    SampleDocument sample;
    fill(sample);
    write(sample.document);
    const QString json = test::said(QStringLiteral("qpdf"), {QStringLiteral("--json"), m_file});
    for (const QString& expected :
        {QStringLiteral("\"title\": \"新材料产业动态\""), QStringLiteral("\"title\": \"第二页𠮷\""),
            QStringLiteral("https://example.org/%E6%96%B0%E9%97%BB?q=1"),
            QStringLiteral("\"/Lang\": \"u:zh-CN\""), QStringLiteral("\"/DisplayDocTitle\": true")})
        QVERIFY2(json.contains(expected), qPrintable(expected));
    QVERIFY(json.contains(QStringLiteral("\"/S\": \"/D\"")));
}

void PdfWriterTest::structureFollowsReadingOrder()
{
    SampleDocument sample;
    fill(sample);
    write(sample.document);
    const QString tree
        = test::said(QStringLiteral("pdfinfo"), {QStringLiteral("-struct-text"), m_file});
    const QStringList expected{QStringLiteral("Document"), QStringLiteral("H1"),
        QStringLiteral("新材料产业动态"), QStringLiteral("产能3.5万吨，"), QStringLiteral("Link"),
        QStringLiteral("见下页"), QStringLiteral("第二页。")};
    qsizetype from = 0;
    for (const QString& part : expected) {
        const qsizetype at = tree.indexOf(part, from);
        QVERIFY2(at >= 0, qPrintable(part + QLatin1Char('\n') + tree));
        from = at;
    }
}

void PdfWriterTest::showsPicturesOfEveryKind()
{
    SampleDocument sample;
    sample.addPage();
    double y = 60;
    for (const QByteArray& bytes :
        {jpeg(gradient(QImage::Format_RGB32)), png(gradient(QImage::Format_RGB32)),
            png(gradient(QImage::Format_ARGB32)), png(gradient(QImage::Format_RGBA64)),
            png(gradient(QImage::Format_Grayscale8)), jpeg(gradient(QImage::Format_Grayscale8)),
            png(gradient(QImage::Format_RGB32).convertToFormat(QImage::Format_Mono))}) {
        const QString id = sample.image(bytes, QStringLiteral("图.png"));
        sample.page().items.emplace_back(page::ImageItem{
            id, {Length::pt(85), Length::pt(y), Length::pt(80), Length::pt(60)}, {}});
        y += 80;
    }
    QVERIFY(!write(sample.document).isEmpty());
    const QString output = test::said(QStringLiteral("qpdf"), {QStringLiteral("--check"), m_file});
    QVERIFY2(output.contains(QStringLiteral("No syntax")), qPrintable(output));
    const QString list = test::said(QStringLiteral("pdfimages"), {QStringLiteral("-list"), m_file});
    QCOMPARE(list.count(QStringLiteral("smask")), 2);
    QCOMPARE(list.count(QStringLiteral("jpeg")), 2);
    QCOMPARE(list.count(QStringLiteral("gray")), 3 + 2); // three pictures and the two masks
}

void PdfWriterTest::embedsAPictureOnce()
{
    SampleDocument sample;
    const QString id = sample.image(jpeg(gradient(QImage::Format_RGB32)), QStringLiteral("a.jpg"));
    for (int i = 0; i < 3; ++i) {
        sample.addPage();
        sample.page().items.emplace_back(page::ImageItem{
            id, {Length::pt(85), Length::pt(60), Length::pt(80), Length::pt(60)}, {}});
    }
    const QByteArray bytes = write(sample.document);
    QCOMPARE(bytes.count("/DCTDecode"), qsizetype(1));
}

void PdfWriterTest::spotColourKeepsItsName()
{
    SampleDocument sample;
    sample.addPage();
    page::Colour red;
    red.space = page::Colour::Space::Spot;
    red.components = {1, 0, 0, 0};
    red.spotName = QStringLiteral("专色 红");
    red.spotAlternative = {0, 0.8, 0.8, 0};
    sample.line(QStringLiteral("heiti"), QStringLiteral("报头"), 40, 85, 100, red);
    QVERIFY(!write(sample.document, {profile("print")}).isEmpty());
    const QString json = test::said(QStringLiteral("qpdf"), {QStringLiteral("--json"), m_file});
    QVERIFY2(json.contains(QStringLiteral("/专色 红")), qPrintable(json));
}

void PdfWriterTest::groupIsTurnedAndClipped()
{
    SampleDocument sample;
    sample.addPage();
    sample.line(QStringLiteral("songti"), QStringLiteral("转过来的字"), 20, 0, 0);
    auto group = std::make_shared<page::Group>();
    group->items = std::move(sample.page().items);
    sample.page().items.clear();
    group->transform = {0, 1, -1, 0, Length::pt(300), Length::pt(200)}; // a quarter turn clockwise
    sample.page().items.emplace_back(std::shared_ptr<const page::Group>(group));
    QVERIFY(!write(sample.document).isEmpty());
    const QString box = test::said(
        QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), m_file, QStringLiteral("-")});
    // The text runs down from (300, 200): all its boxes lie between y = 200 and y = 300.
    QVERIFY2(box.contains(QStringLiteral("yMin=\"200.0"))
            && box.contains(QStringLiteral("yMax=\"300.0")),
        qPrintable(box));
}

void PdfWriterTest::missingGlyphIsAWarningWithItsPage()
{
    SampleDocument sample;
    sample.addPage();
    sample.addPage();
    sample.line(QStringLiteral("songti"), QStringLiteral("甲\U0010FF00乙"), 12, 85, 100);
    auto made = writePdf(sample.document, {});
    QVERIFY(made.isOk());
    QCOMPARE(made.value().warnings.size(), size_t(1));
    QCOMPARE(made.value().warnings[0].kind, QStringLiteral("missing-glyph"));
    QCOMPARE(made.value().warnings[0].page, 2);
    QCOMPARE(made.value().warnings[0].text, QStringLiteral("\U0010FF00"));
    write(sample.document);
    QCOMPARE(test::said(
                 QStringLiteral("pdftotext"), {QStringLiteral("-raw"), m_file, QStringLiteral("-")})
                 .trimmed(),
        QStringLiteral("甲\U0010FF00乙"));
}

void PdfWriterTest::archiveRefusesMissingGlyphs()
{
    SampleDocument sample;
    sample.node(Role::Document, -1);
    sample.addPage();
    sample.line(QStringLiteral("songti"), QStringLiteral("\U0010FF00"), 12, 85, 100);
    auto made = writePdf(sample.document, {profile("archive")});
    QVERIFY(made.isError());
    QVERIFY(made.error().kind == ErrorKind::MissingGlyph);
}

void PdfWriterTest::archiveCarriesItsIdentification()
{
    SampleDocument sample;
    fill(sample);
    QVERIFY(!write(sample.document, {profile("archive")}).isEmpty());
    const QString xmp = test::said(QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), m_file});
    QVERIFY(xmp.contains(QStringLiteral("<pdfaid:part>2</pdfaid:part>")));
    QVERIFY(xmp.contains(QStringLiteral("<pdfuaid:part>1</pdfuaid:part>")));
    const QString json = test::said(QStringLiteral("qpdf"), {QStringLiteral("--json"), m_file});
    QVERIFY(json.contains(QStringLiteral("GTS_PDFA1")));
    QVERIFY(test::said(QStringLiteral("qpdf"), {QStringLiteral("--check"), m_file})
                .contains(QStringLiteral("No syntax")));
}

void PdfWriterTest::danglingLinkIsAWarning()
{
    SampleDocument sample;
    sample.addPage();
    sample.page().items.emplace_back(
        page::Link{{Length::pt(1), Length::pt(1), Length::pt(9), Length::pt(9)}, {},
            QStringLiteral("无此处")});
    auto made = writePdf(sample.document, {});
    QVERIFY(made.isOk());
    QCOMPARE(made.value().warnings.size(), size_t(1));
    QCOMPARE(made.value().warnings[0].kind, QStringLiteral("dangling-link"));
}

void PdfWriterTest::damagedPictureIsAnErrorThatNamesIt()
{
    for (const QByteArray& bytes :
        {QByteArray("\xFF\xD8\xFF\xE0 not a picture"), png(gradient(QImage::Format_RGB32)).left(60),
            QByteArray("plain text"), QByteArray()}) {
        SampleDocument sample;
        sample.addPage();
        const QString id = sample.image(bytes, QStringLiteral("坏图.jpg"));
        sample.page().items.emplace_back(
            page::ImageItem{id, {Length::pt(1), Length::pt(1), Length::pt(9), Length::pt(9)}, {}});
        auto made = writePdf(sample.document, {});
        QVERIFY(made.isError());
        QVERIFY(made.error().kind == ErrorKind::BadInput);
        QCOMPARE(made.error().where, QStringLiteral("第 1 页：坏图.jpg"));
    }
}

void PdfWriterTest::damagedFontIsAnError()
{
    SampleDocument sample;
    sample.addPage();
    sample.line(QStringLiteral("kaiti"), QStringLiteral("字"), 12, 85, 100);
    QFile source(sample.document.faces[0].path);
    QVERIFY(source.open(QIODevice::ReadOnly));
    QFile cut(m_folder.filePath(QStringLiteral("cut.ttc")));
    QVERIFY(cut.open(QIODevice::WriteOnly));
    cut.write(source.read(source.size() / 3));
    cut.close();
    sample.document.faces[0].path = cut.fileName();
    auto made = writePdf(sample.document, {});
    QVERIFY(made.isError());
    QCOMPARE(made.error().where, cut.fileName());
}

void PdfWriterTest::wildInputIsSurvived_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what :
        {"glyph-beyond-face", "range-beyond-text", "nan-position", "huge-position", "deep-groups",
            "unbalanced-tags", "unknown-node", "looping-structure", "empty-paths"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void PdfWriterTest::wildInputIsSurvived()
{
    QFETCH(QString, what);
    SampleDocument sample;
    fill(sample);
    auto& run0 = std::get<page::GlyphRun>(sample.page().items[1]);
    if (what == QLatin1String("glyph-beyond-face")) {
        run0.glyphs[0].id = 0xFFFFFFFFu;
    } else if (what == QLatin1String("range-beyond-text")) {
        run0.glyphs[0].textBegin = -5;
        run0.glyphs[1].textEnd = 100000;
    } else if (what == QLatin1String("nan-position")) {
        run0.glyphs[0].x = Length::pt(std::nan(""));
        run0.origin.y = Length::pt(std::nan(""));
    } else if (what == QLatin1String("huge-position")) {
        run0.glyphs[1].x = Length::pt(1e300);
        run0.size = Length::pt(1e12);
    } else if (what == QLatin1String("deep-groups")) {
        std::vector<page::Item> items = sample.page().items;
        for (int i = 0; i < 100; ++i) {
            auto group = std::make_shared<page::Group>();
            group->items = std::move(items);
            items = {std::shared_ptr<const page::Group>(group)};
        }
        sample.page().items = std::move(items);
        QVERIFY(writePdf(sample.document, {}).error().kind == ErrorKind::TooLarge);
        return;
    } else if (what == QLatin1String("unbalanced-tags")) {
        for (int i = 0; i < 3; ++i)
            sample.tag(page::Tag::kClose);
        sample.tag(1);
        sample.tag(2);
    } else if (what == QLatin1String("unknown-node")) {
        sample.tag(12345);
        sample.tag(-77);
    } else if (what == QLatin1String("looping-structure")) {
        sample.document.structure[1].parent = 2;
        sample.document.structure[2].parent = 1;
        sample.document.structure[3].parent = 99;
    } else {
        sample.page().items.emplace_back(page::Shape{});
        page::Shape lone;
        lone.path = {{page::PathElement::Verb::Close, {}, {}, {}},
            {page::PathElement::Verb::LineTo, {}, {}, {}}};
        lone.stroke
            = page::Stroke{page::Colour::black(), Length::pt(1), {Length::pt(0), Length::pt(0)}};
        sample.page().items.emplace_back(lone);
        sample.page().items.emplace_back(std::shared_ptr<const page::Group>());
    }
    QVERIFY(!write(sample.document).isEmpty());
    const QString output = test::said(QStringLiteral("qpdf"), {QStringLiteral("--check"), m_file});
    QVERIFY2(output.contains(QStringLiteral("No syntax")), qPrintable(output));
}

void PdfWriterTest::emptyDocumentIsAnError()
{
    QVERIFY(writePdf(page::Document{}, {}).isError());
    SampleDocument sample;
    sample.addPage().size = {Length::pt(0), Length::pt(100)};
    QVERIFY(writePdf(sample.document, {}).isError());
}

void PdfWriterTest::cancellingStops_data()
{
    QTest::addColumn<int>("report");
    QTest::newRow("before-fonts") << 1;
    QTest::newRow("first-page") << 2;
    QTest::newRow("second-page") << 3;
    QTest::newRow("before-finishing") << 4;
}

void PdfWriterTest::cancellingStops()
{
    QFETCH(int, report);
    SampleDocument sample;
    fill(sample);
    StopAt progress(report);
    auto made = writePdf(sample.document, {}, &progress);
    QVERIFY(made.isError());
    QVERIFY(made.error().isCancelled());
}

QTEST_MAIN(PdfWriterTest)
#include "pdf_writer_test.moc"
