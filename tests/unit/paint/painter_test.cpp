#include "paint/painter.h"

#include "font/font_book.h"
#include "font/shaper.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QtTest>

using namespace qb;

namespace {

constexpr int kScale = 4;

page::Document documentOf(std::vector<page::Item> items)
{
    auto onlyPage = std::make_shared<page::Page>();
    onlyPage->size = {Length::pt(100), Length::pt(60)};
    onlyPage->items = std::move(items);
    page::Document document;
    document.pages.push_back(std::move(onlyPage));
    return document;
}

QImage drawn(const page::Document& document, int page = 0)
{
    QImage image(100 * kScale, 60 * kScale, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(kScale, kScale);
    paint::PagePainter().draw(painter, document, page);
    return image;
}

/// The share of pixels in an area (points) that are not white.
double inkIn(const QImage& image, const QRect& area)
{
    int inked = 0;
    const QRect pixels(area.topLeft() * kScale, area.size() * kScale);
    for (int y = pixels.top(); y <= pixels.bottom(); ++y)
        for (int x = pixels.left(); x <= pixels.right(); ++x)
            inked += (image.pixel(x, y) & 0xffffff) != 0xffffff;
    return double(inked) / (pixels.width() * pixels.height());
}

page::Rect rect(double x, double y, double width, double height)
{
    return {Length::pt(x), Length::pt(y), Length::pt(width), Length::pt(height)};
}

/// Red above white as stored; its EXIF orientation 3 turns it upside down.
QByteArray turnedJpeg()
{
    QImage image(16, 16, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < 8; ++y)
        for (int x = 0; x < 16; ++x)
            image.setPixel(x, y, qRgb(255, 0, 0));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 95);
    static constexpr char exif[]
        = "\xff\xe1\x00\x22"
          "Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x03\0\0"
          "\0\0\0\0";
    return QByteArray(buffer.data()).insert(2, QByteArray(exif, sizeof exif - 1));
}

QByteArray redPng()
{
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

class PainterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fillsShapeWhereItStands()
    {
        const QImage image = drawn(
            documentOf({page::Shape::rectangle(rect(10, 20, 30, 10), page::Colour::black())}));
        QCOMPARE(inkIn(image, QRect(10, 20, 30, 10)), 1.0);
        QCOMPARE(inkIn(image, QRect(0, 0, 100, 20)), 0.0);
        QCOMPARE(inkIn(image, QRect(42, 20, 58, 40)), 0.0);
    }

    void turnsGlyphsOfAVerticalLineClockwise()
    {
        const SystemEnvironment environment;
        const auto face
            = font::FontBook::create(environment).value()->face(QStringLiteral("heiti")).value();
        page::GlyphRun run;
        run.isVertical = run.isTurned = true;
        run.size = Length::pt(40);
        run.origin = {Length::pt(50), Length::pt(10)};
        run.text = QStringLiteral("一");
        page::Glyph glyph;
        glyph.id = face->glyphFor(U'一');
        glyph.textEnd = 1;
        run.glyphs.push_back(glyph);
        page::Document document = documentOf({run});
        document.faces.push_back(face->reference());
        const QImage image = drawn(document);
        // The stroke lies at 0.4 em above the baseline: to the right of it once it is turned.
        QVERIFY(inkIn(image, QRect(60, 15, 10, 30)) > 0.1);
        QCOMPARE(inkIn(image, QRect(0, 0, 50, 60)), 0.0);
        QCOMPARE(inkIn(image, QRect(75, 0, 25, 60)), 0.0);
    }

    void strokesDashedLine()
    {
        page::Shape line;
        line.path = {{page::PathElement::Verb::MoveTo, {Length::pt(0), Length::pt(30)}, {}, {}},
            {page::PathElement::Verb::LineTo, {Length::pt(100), Length::pt(30)}, {}, {}}};
        line.stroke
            = page::Stroke{page::Colour::black(), Length::pt(2), {Length::pt(10), Length::pt(10)}};
        const QImage image = drawn(documentOf({line}));
        QCOMPARE(inkIn(image, QRect(1, 29, 8, 2)), 1.0);
        QCOMPARE(inkIn(image, QRect(11, 29, 8, 2)), 0.0);
        QCOMPARE(inkIn(image, QRect(21, 29, 8, 2)), 1.0);
    }

    void drawsPictureIntoItsTarget()
    {
        const AssetPointer asset = makeAsset(redPng());
        page::Document document
            = documentOf({page::ImageItem{asset->id, rect(50, 10, 20, 20), {}}});
        document.assets.insert(asset->id, asset);
        const QImage image = drawn(document);
        QCOMPARE(image.pixelColor(60 * kScale, 20 * kScale), QColor(Qt::red));
        QCOMPARE(inkIn(image, QRect(0, 0, 49, 60)), 0.0);
    }

    void turnsPictureUprightByItsExif()
    {
        const AssetPointer asset = makeAsset(turnedJpeg());
        page::Document document
            = documentOf({page::ImageItem{asset->id, rect(50, 10, 20, 20), {}}});
        document.assets.insert(asset->id, asset);
        const QImage image = drawn(document);
        const QColor top = image.pixelColor(60 * kScale, 13 * kScale);
        const QColor bottom = image.pixelColor(60 * kScale, 27 * kScale);
        QVERIFY2(top.green() > 200, qPrintable(top.name()));
        QVERIFY2(bottom.red() > 200 && bottom.green() < 60, qPrintable(bottom.name()));
    }

    void framesPictureThatCannotBeDecoded()
    {
        const AssetPointer asset = makeAsset(QByteArrayLiteral("no picture"));
        page::Document document = documentOf({page::ImageItem{asset->id, rect(50, 10, 20, 20), {}},
            page::ImageItem{QStringLiteral("absent"), rect(10, 10, 20, 20), {}}});
        document.assets.insert(asset->id, asset);
        const QImage image = drawn(document);
        QVERIFY(inkIn(image, QRect(49, 9, 22, 2)) > 0.2);
        QCOMPARE(inkIn(image, QRect(55, 15, 10, 10)), 0.0);
        QVERIFY(inkIn(image, QRect(9, 9, 22, 2)) > 0.2);
    }

    void clipsAndMovesGroup()
    {
        auto group = std::make_shared<page::Group>();
        group->transform.dx = Length::pt(50);
        group->clip = rect(0, 0, 10, 60);
        group->items = {page::Shape::rectangle(rect(0, 0, 40, 60), page::Colour::rgb(0, 0, 1))};
        const QImage image = drawn(documentOf({std::shared_ptr<const page::Group>(group)}));
        QCOMPARE(inkIn(image, QRect(50, 0, 10, 60)), 1.0);
        QCOMPARE(inkIn(image, QRect(61, 0, 39, 60)), 0.0);
        QCOMPARE(inkIn(image, QRect(0, 0, 50, 60)), 0.0);
    }

    void outlivesGroupsNestedTooDeep()
    {
        std::shared_ptr<const page::Group> inner = std::make_shared<page::Group>();
        for (int i = 0; i < 10000; ++i) {
            auto outer = std::make_shared<page::Group>();
            outer->items = {inner};
            inner = outer;
        }
        QCOMPARE(inkIn(drawn(documentOf({inner})), QRect(0, 0, 100, 60)), 0.0);
        // Taken apart from outside: the values' own destructor would recurse.
        while (inner && !inner->items.empty()) {
            auto next = std::get<std::shared_ptr<const page::Group>>(inner->items.front());
            inner = next;
        }
    }

    void drawsNothingForPageThatDoesNotExist()
    {
        const page::Document document
            = documentOf({page::Shape::rectangle(rect(0, 0, 100, 60), page::Colour::black())});
        QCOMPARE(inkIn(drawn(document, 1), QRect(0, 0, 100, 60)), 0.0);
        QCOMPARE(inkIn(drawn(document, -1), QRect(0, 0, 100, 60)), 0.0);
    }

    void drawsGlyphsOfCjkFace_data()
    {
        QTest::addColumn<QString>("character");
        QTest::newRow("bmp") << QStringLiteral("国");
        QTest::newRow("extension-b") << QStringLiteral("𠮷");
        QTest::newRow("extension-c-rare-element") << QStringLiteral("𬭚");
        QTest::newRow("variation-sequence") << QStringLiteral("葛\U000E0100");
    }

    void drawsGlyphsOfCjkFace()
    {
        QFETCH(QString, character);
        const SystemEnvironment environment;
        auto book = font::FontBook::create(environment);
        if (book.isError())
            QSKIP("no fonts on this machine");
        const char32_t first = character.toUcs4().front();
        const font::FacePointer face = book.value()->faceFor(QStringLiteral("songti"), first);
        if (!face)
            QSKIP("no installed face has this character");

        page::GlyphRun run;
        run.size = Length::pt(20);
        run.origin = {Length::pt(30), Length::pt(40)};
        run.text = character;
        for (const font::ShapedGlyph& glyph : font::shape(*face, character))
            run.glyphs.push_back({glyph.id, Length(), Length(), glyph.textBegin, glyph.textEnd});
        page::Document document = documentOf({run});
        document.faces.push_back(face->reference());

        const QImage image = drawn(document);
        QVERIFY(inkIn(image, QRect(30, 22, 20, 21)) > 0.1);
        QCOMPARE(inkIn(image, QRect(0, 0, 29, 60)), 0.0);
        QCOMPARE(inkIn(image, QRect(52, 0, 48, 60)), 0.0);
        QCOMPARE(inkIn(image, QRect(0, 0, 100, 20)), 0.0);
    }

    void survivesFaceThatIsNotThere()
    {
        page::GlyphRun run;
        run.face = 0;
        run.glyphs.push_back({1, Length(), Length(), 0, 0});
        page::GlyphRun stray = run;
        stray.face = 7;
        page::Document document = documentOf({run, stray});
        document.faces.push_back(
            {QStringLiteral("songti"), {}, {}, QStringLiteral("/nowhere/none.otf"), 0});
        QCOMPARE(inkIn(drawn(document), QRect(0, 0, 100, 60)), 0.0);
    }
};

QTEST_GUILESS_MAIN(PainterTest)
#include "painter_test.moc"
