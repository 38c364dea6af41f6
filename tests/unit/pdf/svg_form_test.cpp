#include "pdf_tools.h"
#include "sample_document.h"

#include "pdf/picture.h"
#include "pdf/svg_check.h"

#include <QBuffer>
#include <QImage>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace qb;
using namespace qb::pdf;
using qb::pdf::test::SampleDocument;

namespace {

QByteArray svg(const QByteArray& content, const QByteArray& attributes = "viewBox=\"0 0 100 50\"")
{
    return "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" "
           "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        + attributes + ">" + content + "</svg>";
}

QByteArray pngOf(QSize size)
{
    QImage image(size, QImage::Format_Grayscale8);
    image.fill(Qt::darkGray);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

AssetPointer asset(const QByteArray& bytes)
{
    return makeAsset(bytes, QStringLiteral("图.svg"));
}

} // namespace

class SvgFormTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /// The drawing on a page, 200 by 100 points at the top left corner.
    Result<QString> file(const QByteArray& drawing, const char* profile = "screen")
    {
        SampleDocument sample;
        const QString id = sample.image(drawing, QStringLiteral("图.svg"));
        sample.addPage();
        sample.node(page::StructureRole::Document, -1);
        sample.page().items.emplace_back(
            page::ImageItem{id, {Length(), Length(), Length::pt(200), Length::pt(100)}, {}});
        PdfOptions options;
        options.profile = test::profile(profile);
        QB_TRY(const auto made, writePdf(sample.document, options));
        const QString name = m_folder.filePath(QStringLiteral("a.pdf"));
        QFile out(name);
        if (!out.open(QIODevice::WriteOnly) || out.write(made.value) != made.value.size())
            return Error{ErrorKind::Io, name, {}, {}};
        return name;
    }
    QImage shown(const QByteArray& drawing, const char* profile = "screen")
    {
        const auto name = file(drawing, profile);
        if (name.isError())
            return {};
        const QString target = m_folder.filePath(QStringLiteral("page"));
        test::said(QStringLiteral("pdftoppm"),
            {QStringLiteral("-r"), QStringLiteral("72"), QStringLiteral("-png"),
                QStringLiteral("-singlefile"), name.value(), target});
        return QImage(target + QStringLiteral(".png"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::isInstalled("pdftoppm"))
            QSKIP("pdftoppm is not installed");
    }

    void drawsShapesInPlace()
    {
        const QImage page = shown(svg("<rect x='0' y='0' width='50' height='25' fill='#ff0000'/>"
                                      "<circle cx='75' cy='37.5' r='10' fill='#0000ff'/>"
                                      "<g transform='translate(60 5) scale(2)'>"
                                      "<path d='M0 0H10V5H0Z' fill='#00ff00'/></g>"));
        QVERIFY(!page.isNull());
        QCOMPARE(page.pixelColor(50, 25), QColor(255, 0, 0));
        QCOMPARE(page.pixelColor(150, 75), QColor(0, 0, 255));
        QCOMPARE(page.pixelColor(140, 20), QColor(0, 255, 0));
        QCOMPARE(page.pixelColor(20, 80), QColor(255, 255, 255));
        QCOMPARE(page.pixelColor(300, 50), QColor(255, 255, 255));
    }

    void keepsVectors()
    {
        const auto name = file(svg("<rect width='50' height='25' fill='red'/>"));
        QVERIFY2(name.isOk(), name.isError() ? qPrintable(name.error().oneLine()) : "");
        const QString list
            = test::said(QStringLiteral("pdfimages"), {QStringLiteral("-list"), name.value()});
        QCOMPARE(list.count(QLatin1Char('\n')), 2); // the head alone: no pixels
        if (test::isInstalled("qpdf"))
            QVERIFY(test::said(QStringLiteral("qpdf"), {QStringLiteral("--check"), name.value()})
                        .contains(QStringLiteral("No syntax")));
    }

    void drawsGradientsAndTransparency()
    {
        const QImage page = shown(
            svg("<defs><linearGradient id='g'><stop offset='0' stop-color='#ff0000'/>"
                "<stop offset='1' stop-color='#0000ff'/></linearGradient></defs>"
                "<rect width='100' height='25' fill='url(#g)'/>"
                "<rect y='25' width='100' height='25' fill='#000000' fill-opacity='0.5'/>"));
        QVERIFY(!page.isNull());
        QVERIFY(page.pixelColor(10, 25).red() > 220);
        QVERIFY(page.pixelColor(190, 25).blue() > 220);
        const int gray = page.pixelColor(100, 75).red();
        QVERIFY2(gray > 115 && gray < 140, qPrintable(QString::number(gray)));
    }

    /// Between the page's edge and the first stop there is no transition.
    void keepsColourOutsideTheStops()
    {
        const QImage page = shown(svg("<defs><linearGradient id='g'>"
                                      "<stop offset='0.4' stop-color='#ff0000'/>"
                                      "<stop offset='0.6' stop-color='#0000ff'/>"
                                      "</linearGradient></defs>"
                                      "<rect width='100' height='50' fill='url(#g)'/>"));
        QVERIFY(!page.isNull());
        QCOMPARE(page.pixelColor(60, 50), QColor(255, 0, 0));
        QCOMPARE(page.pixelColor(140, 50), QColor(0, 0, 255));
    }

    void writesWildNumbersInBounds()
    {
        const auto name
            = file(svg("<defs><linearGradient id='g' gradientUnits='userSpaceOnUse' x1='-1e30' "
                       "x2='1e30'><stop offset='0'/><stop offset='1' stop-color='red'/>"
                       "</linearGradient></defs><rect width='9' height='9' fill='url(#g)'/>"));
        QVERIFY2(name.isOk(), name.isError() ? qPrintable(name.error().oneLine()) : "");
        const QString text = test::said(QStringLiteral("qpdf"),
            {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), name.value(),
                QStringLiteral("-")});
        QVERIFY2(text.contains(QStringLiteral("-32767")), qPrintable(text.left(3000)));
    }

    void embedsRepeatedPictureOnce()
    {
        const auto name = file(svg("<image id='a' width='9' height='9' "
                                   "xlink:href='data:image/png;base64,"
            + pngOf({3, 3}).toBase64() + "'/>"
            + QByteArray("<use xlink:href='#a' x='3'/>").repeated(9)));
        QVERIFY2(name.isOk(), name.isError() ? qPrintable(name.error().oneLine()) : "");
        const QString listed
            = test::said(QStringLiteral("pdfimages"), {QStringLiteral("-list"), name.value()});
        QSet<QString> objects;
        const QStringList lines = listed.split(QLatin1Char('\n')).mid(2);
        for (const QString& line : lines)
            if (const QStringList words = line.simplified().split(u' '); words.size() > 10)
                objects << words[10];
        QCOMPARE(objects.size(), 1);
        QVERIFY(lines.size() > 9);
    }

    void drawsStrokesInTheirWidth()
    {
        const QImage page
            = shown(svg("<line x1='0' y1='25' x2='100' y2='25' stroke='#000' stroke-width='10'/>"));
        QVERIFY(!page.isNull());
        QCOMPARE(page.pixelColor(100, 42), QColor(0, 0, 0));
        QCOMPARE(page.pixelColor(100, 58), QColor(0, 0, 0));
        QCOMPARE(page.pixelColor(100, 36), QColor(255, 255, 255));
    }

    /// A line of dots before the drawing on the page must not become the drawing's own.
    void drawsUnbrokenLinesAfterDashes()
    {
        SampleDocument sample;
        const QString id = sample.image(
            svg("<line x1='0' y1='25' x2='100' y2='25' stroke='#000' stroke-width='10'/>"),
            QStringLiteral("图.svg"));
        sample.addPage();
        page::Shape dots;
        dots.path = {{page::PathElement::Verb::MoveTo, {Length::pt(0), Length::pt(400)}, {}, {}},
            {page::PathElement::Verb::LineTo, {Length::pt(200), Length::pt(400)}, {}, {}}};
        dots.stroke
            = page::Stroke{page::Colour::black(), Length::pt(1), {Length::pt(1), Length::pt(30)}};
        sample.page().items.emplace_back(dots);
        sample.page().items.emplace_back(
            page::ImageItem{id, {Length(), Length(), Length::pt(200), Length::pt(100)}, {}});
        const auto made = writePdf(sample.document, {});
        QVERIFY(made.isOk());
        const QString name = m_folder.filePath(QStringLiteral("dots.pdf"));
        QFile out(name);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(made.value().value);
        out.close();
        test::said(QStringLiteral("pdftoppm"),
            {QStringLiteral("-r"), QStringLiteral("72"), QStringLiteral("-png"),
                QStringLiteral("-singlefile"), name, m_folder.filePath(QStringLiteral("dots"))});
        const QImage page(m_folder.filePath(QStringLiteral("dots.png")));
        for (int x = 5; x < 195; x += 5)
            QCOMPARE(page.pixelColor(x, 50), QColor(0, 0, 0));
    }

    void takesColoursThePressHas()
    {
        const auto name = file(
            svg("<rect width='50' height='25' fill='#c00000'/><path d='M0 0L9 9' stroke='#112233'/>"),
            "print-cmyk");
        QVERIFY2(name.isOk(), name.isError() ? qPrintable(name.error().oneLine()) : "");
        if (!test::isInstalled("qpdf"))
            QSKIP("qpdf is not installed");
        const QString text = test::said(QStringLiteral("qpdf"),
            {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), name.value(),
                QStringLiteral("-")});
        QVERIFY(text.contains(QStringLiteral(" k\n")));
        QVERIFY(!text.contains(QStringLiteral(" rg\n")));
        QVERIFY(!text.contains(QStringLiteral(" RG\n")));
    }

    void refusesWhatCostsTooMuch_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("kind");
        QByteArray doubled = "<g id='a0'><rect width='1' height='1'/></g>";
        for (int i = 1; i < 40; ++i)
            doubled += "<g id='a" + QByteArray::number(i) + "'>"
                + QByteArray("<use xlink:href='#a" + QByteArray::number(i - 1) + "'/>").repeated(2)
                + "</g>";
        QTest::newRow("use that doubles") << doubled << int(ErrorKind::TooLarge);
        QTest::newRow("use of itself")
            << QByteArray("<g id='a'><use xlink:href='#a'/></g>") << int(ErrorKind::TooLarge);
        QTest::newRow("deep") << QByteArray("<g>").repeated(1000)
                + QByteArray("</g>").repeated(1000)
                              << int(ErrorKind::TooLarge);
        QTest::newRow("other file")
            << QByteArray("<image xlink:href='/etc/hostname' width='9' height='9'/>")
            << int(ErrorKind::Unsupported);
        const auto embedded = [](const QByteArray& bytes) {
            return QByteArray(
                "<image xlink:href='data:image/png;base64," + bytes.toBase64() + "'/>");
        };
        QTest::newRow("other file beside an embedded one")
            << QByteArray("<image href='data:image/png;base64,' xlink:href='/etc/hostname'/>")
            << int(ErrorKind::Unsupported);
        QTest::newRow("other file by a prefix of its own")
            << QByteArray("<g xmlns:xlink='urn:x'><image xlink:href='/etc/hostname'/></g>")
            << int(ErrorKind::Unsupported);
        QTest::newRow("style sheet in another file")
            << QByteArray("<?xml-stylesheet type='text/css' href='/dev/zero'?>")
            << int(ErrorKind::Unsupported);
        QTest::newRow("drawing in the drawing")
            << QByteArray(embedded(svg("<rect/>"))) << int(ErrorKind::Unsupported);
        QTest::newRow("pictures beyond all memory")
            << QByteArray(embedded(pngOf({9000, 9000}))) << int(ErrorKind::TooLarge);
        QTest::newRow("use by another name")
            << QByteArray(doubled + "<use href='#none' xlink:href='#a39'/>")
            << int(ErrorKind::TooLarge);
        QTest::newRow("an id given twice")
            << QByteArray("<g id='b'/><use xlink:href='#b'/><g id='b'/>")
            << int(ErrorKind::TooLarge);
        QTest::newRow("cut off") << QByteArray("<rect") << int(ErrorKind::BadInput);
        QTest::newRow("lettering without type")
            << QByteArray("<text>𠮷</text>") << int(ErrorKind::Unsupported);
    }
    void refusesWhatCostsTooMuch()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, kind);
        const auto checked = checkSvg(*asset(svg(content)), false);
        QVERIFY(checked.isError());
        QCOMPARE(int(checked.error().kind), kind);
        const auto made = file(svg(content));
        QVERIFY(made.isError());
        QVERIFY(made.error().where.contains(QStringLiteral("第 1 页：图.svg")));
    }

    void outlivesChangedBytes()
    {
        QRandomGenerator random(9);
        const QByteArray sound = svg(
            "<defs><radialGradient id='g'><stop offset='0' stop-color='red'/><stop offset='1'/></radialGradient></defs>"
            "<rect width='50' height='25' fill='url(#g)' stroke='blue' stroke-dasharray='2 1'/>"
            "<path d='M0 0C1 2 3 4 5 6Z' transform='rotate(30)'/><use xlink:href='#g'/>");
        for (int round = 0; round < 120; ++round) {
            QByteArray bytes = sound;
            for (int i = 1 + int(random.bounded(6)); i > 0; --i)
                bytes[qsizetype(random.bounded(quint32(bytes.size())))]
                    = char(32 + random.bounded(95));
            if (isSvg(bytes))
                (void)file(bytes);
        }
    }
};

QTEST_GUILESS_MAIN(SvgFormTest)
#include "svg_form_test.moc"
