#include "font/font_book.h"
#include "font/harfbuzz_handle.h"
#include "font/subset.h"

#include <QTest>

using namespace qb;
using namespace qb::font;

namespace {

std::set<std::uint32_t> glyphsOf(const Face& face, const QString& text)
{
    std::set<std::uint32_t> glyphs;
    const auto characters = text.toUcs4();
    for (const uint character : characters)
        glyphs.insert(face.glyphFor(character));
    return glyphs;
}

const QString& sample()
{
    static const QString text
        = QStringLiteral("许昌市新材料产业，2026年：𠮷𬭚 Abc。");
    return text;
}

} // namespace

class SubsetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsOriginalCidsOfCffFaces();
    void mapsCidsToGlyphsOfTrueTypeFaces();
    void isSmall();
    void givesTheSameBytesAgain();
    void alwaysKeepsGlyphZero();
    void leavesOutGlyphsTheFaceLacks();
    void keepsTheOutlines();

private:
    FacePointer m_cff;
    FacePointer m_trueType;
};

void SubsetTest::initTestCase()
{
    auto book = FontBook::create(SystemEnvironment());
    QVERIFY(book.isOk());
    m_cff = book.value()->face(QStringLiteral("songti")).value();
    m_trueType = book.value()->face(QStringLiteral("kaiti")).value();
    QVERIFY(m_cff->hasCffOutlines());
    QVERIFY(!m_trueType->hasCffOutlines());
}

void SubsetTest::keepsOriginalCidsOfCffFaces()
{
    const auto glyphs = glyphsOf(*m_cff, sample());
    auto made = subset(*m_cff, glyphs);
    QVERIFY(made.isOk());
    QVERIFY(made.value().format == Subset::Format::Cff);
    QCOMPARE(made.value().fontFile.left(1), QByteArray(1, char(1))); // major version of a bare CFF
    QSet<std::uint32_t> cids;
    for (const std::uint32_t glyph : glyphs) {
        QVERIFY(made.value().cidOf.contains(glyph));
        cids.insert(made.value().cidOf.value(glyph));
    }
    QCOMPARE(size_t(cids.size()), glyphs.size());
}

void SubsetTest::mapsCidsToGlyphsOfTrueTypeFaces()
{
    const auto glyphs = glyphsOf(*m_trueType, sample());
    auto made = subset(*m_trueType, glyphs);
    QVERIFY(made.isOk());
    QVERIFY(made.value().format == Subset::Format::TrueType);
    QSet<std::uint32_t> inSubset;
    for (const std::uint32_t glyph : glyphs)
        inSubset.insert(made.value().glyphOf.value(made.value().cidOf.value(glyph)));
    QCOMPARE(size_t(inSubset.size()), glyphs.size());
    QCOMPARE(made.value().glyphOf.value(made.value().cidOf.value(0)), 0u);
}

void SubsetTest::isSmall()
{
    for (const FacePointer& face : {m_cff, m_trueType}) {
        auto made = subset(*face, glyphsOf(*face, sample()));
        QVERIFY(made.isOk());
        QVERIFY2(made.value().fontFile.size() < 40000,
            qPrintable(QString::number(made.value().fontFile.size())));
    }
}

void SubsetTest::givesTheSameBytesAgain()
{
    for (const FacePointer& face : {m_cff, m_trueType}) {
        const auto glyphs = glyphsOf(*face, sample());
        auto again = Face::open(face->reference());
        QVERIFY(again.isOk());
        QCOMPARE(subset(*face, glyphs).value().fontFile,
            subset(*again.value(), glyphs).value().fontFile);
    }
}

void SubsetTest::alwaysKeepsGlyphZero()
{
    for (const FacePointer& face : {m_cff, m_trueType}) {
        auto made = subset(*face, {});
        QVERIFY(made.isOk());
        QCOMPARE(made.value().cidOf.size(), qsizetype(1));
        QVERIFY(made.value().cidOf.contains(0));
    }
}

void SubsetTest::leavesOutGlyphsTheFaceLacks()
{
    for (const FacePointer& face : {m_cff, m_trueType}) {
        auto made = subset(*face, {5, 0xFFFFFFu, 0xFFFFFFFFu});
        QVERIFY(made.isOk());
        QCOMPARE(made.value().cidOf.size(), qsizetype(2));
    }
}

void SubsetTest::keepsTheOutlines()
{
    const std::uint32_t glyph = m_trueType->glyphFor(U'昌');
    auto made = subset(*m_trueType, {glyph});
    QVERIFY(made.isOk());
    const QByteArray& file = made.value().fontFile;
    const BlobHandle blob(hb_blob_create(
        file.constData(), unsigned(file.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    const FaceHandle face(hb_face_create(blob.get(), 0));
    const FontHandle font(hb_font_create(face.get()));
    hb_glyph_extents_t before{};
    hb_glyph_extents_t after{};
    QVERIFY(hb_font_get_glyph_extents(m_trueType->harfBuzzFont(), glyph, &before));
    QVERIFY(hb_font_get_glyph_extents(
        font.get(), made.value().glyphOf.value(made.value().cidOf.value(glyph)), &after));
    QVERIFY(after.width > 0);
    QCOMPARE(after.width, before.width);
    QCOMPARE(after.height, before.height);
}

QTEST_GUILESS_MAIN(SubsetTest)
#include "subset_test.moc"
