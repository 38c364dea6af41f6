#include "font/font_book.h"
#include "font/harfbuzz_handle.h"
#include "font/vertical_form.h"

#include <QTest>

using namespace qb;
using namespace qb::font;

/// Marks on vertical lines (CLREQ, "Glyphs, Sizes and Positions in Character Faces of Punctuation
/// Marks").
class VerticalFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void closingMarksKeepTheUpperHalf();
    void openingMarksKeepTheLowerHalf();
    void marksThatFillTheirSquareKeepIt();
    void marksOfAFaceWithoutTheTableKeepTheirInkInside();
    void anyCharacterIsSurvived_data();
    void anyCharacterIsSurvived();

private:
    FacePointer m_song;
    FacePointer m_kai;
};

void VerticalFormTest::initTestCase()
{
    auto book = FontBook::create(SystemEnvironment());
    QVERIFY(book.isOk());
    m_song = book.value()->face(QStringLiteral("songti")).value();
    m_kai = book.value()->face(QStringLiteral("kaiti")).value();
}

void VerticalFormTest::closingMarksKeepTheUpperHalf()
{
    for (const char32_t mark : {U'，', U'。', U'、', U'）', U'》', U'”', U'’'}) {
        const HalfWidthForm form = verticalHalfForm(*m_song, mark);
        QCOMPARE(form.advance, 0.5);
        QCOMPARE(form.shift, 0.0);
    }
}

void VerticalFormTest::openingMarksKeepTheLowerHalf()
{
    for (const char32_t mark : {U'（', U'《', U'“', U'‘', U'「'}) {
        const HalfWidthForm form = verticalHalfForm(*m_song, mark);
        QCOMPARE(form.advance, 0.5);
        QCOMPARE(form.shift, -0.5);
    }
}

void VerticalFormTest::marksThatFillTheirSquareKeepIt()
{
    for (const char32_t mark : {U'；', U'！', U'？', U'中'}) {
        const HalfWidthForm form = verticalHalfForm(*m_song, mark);
        QCOMPARE(form.advance, 1.0);
        QCOMPARE(form.shift, 0.0);
    }
}

void VerticalFormTest::marksOfAFaceWithoutTheTableKeepTheirInkInside()
{
    for (const char32_t mark : {U'（', U'）', U'《', U'，', U'。', U'；', U'“'}) {
        const HalfWidthForm form = verticalHalfForm(*m_kai, mark);
        const auto glyph
            = shape(*m_kai, QString::fromUcs4(&mark, 1), Direction::TopToBottom).front();
        hb_glyph_extents_t ink{};
        QVERIFY(hb_font_get_glyph_extents(m_kai->harfBuzzFont(), glyph.id, &ink));
        const double unit = m_kai->metrics().unitsPerEm;
        const double top = -glyph.yOffset - ink.y_bearing / unit + form.shift;
        QVERIFY2(form.advance >= 1 || top > -0.05, qPrintable(QString::fromUcs4(&mark, 1)));
        QVERIFY2(form.advance >= 1 || top - ink.height / unit < form.advance + 0.05,
            qPrintable(QString::fromUcs4(&mark, 1)));
    }
}

void VerticalFormTest::anyCharacterIsSurvived_data()
{
    QTest::addColumn<uint>("character");
    QTest::newRow("beyond-the-bmp") << 0x20bb7u; // 𠮷
    QTest::newRow("variation-selector") << 0xe0100u;
    QTest::newRow("combining") << 0x0301u;
    QTest::newRow("none") << 0u;
    QTest::newRow("half-a-pair") << 0xd842u;
    QTest::newRow("no-character") << 0xffffffu;
}

void VerticalFormTest::anyCharacterIsSurvived()
{
    QFETCH(const uint, character);
    const HalfWidthForm form = verticalHalfForm(*m_song, char32_t(character));
    QVERIFY(form.advance >= 0 && form.advance <= 2);
}

QTEST_GUILESS_MAIN(VerticalFormTest)
#include "vertical_form_test.moc"
