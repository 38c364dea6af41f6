#include "font/font_book.h"
#include "font/harfbuzz_handle.h"
#include "font/shaper.h"

#include <QTest>

using namespace qb;
using namespace qb::font;

class ShaperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void givesOneGlyphAHanCharacter();
    void clustersCountUtf16Units_data();
    void clustersCountUtf16Units();
    void clustersCoverTheTextWithoutGaps_data();
    void clustersCoverTheTextWithoutGaps();
    void ligatureIsOneClusterOfSeveralCharacters();
    void combiningMarkStaysInItsCluster();
    void hanIsNotKerned();
    void latinIsKerned();
    void loneSurrogateDoesNotCrash();
    void emptyTextGivesNothing();
    void verticalGlyphsAdvanceDownwards();
    void westernMarksAreProportionalWhereAsked();
    void rightToLeftRunsComeInTheOrderOfTheText();
    void halvesOpeningAndClosingMarks();
    void halvesMarksOfAFaceWithoutTheTable();

private:
    FacePointer m_song;
    FacePointer m_kai;
    FacePointer m_symbols;
};

void ShaperTest::initTestCase()
{
    auto book = FontBook::create(SystemEnvironment());
    QVERIFY(book.isOk());
    m_song = book.value()->face(QStringLiteral("songti")).value();
    m_kai = book.value()->face(QStringLiteral("kaiti")).value();
    m_symbols = book.value()->face(QStringLiteral("symbols")).value();
}

void ShaperTest::givesOneGlyphAHanCharacter()
{
    const auto glyphs = shape(*m_song, u"许昌新材料，");
    QCOMPARE(glyphs.size(), size_t(6));
    for (const ShapedGlyph& glyph : glyphs) {
        QVERIFY(glyph.id != 0);
        QCOMPARE(glyph.advance, 1.0);
        QCOMPARE(glyph.xOffset, 0.0);
    }
    QCOMPARE(glyphs[1].id, m_song->glyphFor(U'昌'));
}

void ShaperTest::clustersCountUtf16Units_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("begins");
    QTest::newRow("extension-b") << QStringLiteral("上𠮷野") << QList<int>{0, 1, 3};
    QTest::newRow("variation-sequence") << QStringLiteral("葛\U000E0100城") << QList<int>{0, 3};
    QTest::newRow("unknown-variation") << QStringLiteral("城\uFE0E市") << QList<int>{0, 2};
    QTest::newRow("two-wide") << QStringLiteral("𠮷𠮷") << QList<int>{0, 2};
}

void ShaperTest::clustersCountUtf16Units()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, begins);
    QList<int> found;
    for (const ShapedGlyph& glyph : shape(*m_song, text))
        if (glyph.textEnd > glyph.textBegin)
            found << glyph.textBegin;
    QCOMPARE(found, begins);
}

void ShaperTest::clustersCoverTheTextWithoutGaps_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("mixed") << QStringLiteral("2026年GDP增长7.5%，𠮷林");
    QTest::newRow("combining") << QStringLiteral("e\u0301a\u0300\u0323b");
    QTest::newRow("ligature") << QStringLiteral("office affluent");
    QTest::newRow("arabic") << QStringLiteral("\u0628\u0644\u0627");
    QTest::newRow("controls") << QStringLiteral("a\u200db\u2060c\u00add");
    QTest::newRow("emoji-sequence") << QStringLiteral("\U0001F468\u200d\U0001F469");
}

void ShaperTest::clustersCoverTheTextWithoutGaps()
{
    QFETCH(QString, text);
    for (const FacePointer& face : {m_song, m_kai, m_symbols}) {
        int reached = 0;
        for (const ShapedGlyph& glyph : shape(*face, text)) {
            QVERIFY(glyph.textBegin == reached);
            QVERIFY(glyph.textEnd >= glyph.textBegin);
            reached = glyph.textEnd;
        }
        QCOMPARE(reached, int(text.size()));
    }
}

void ShaperTest::ligatureIsOneClusterOfSeveralCharacters()
{
    const auto glyphs = shape(*m_symbols, u"fi");
    if (glyphs.size() == 2)
        QSKIP("这台机器的符号字体没有 fi 连字");
    QCOMPARE(glyphs.size(), size_t(1));
    QCOMPARE(glyphs[0].textBegin, 0);
    QCOMPARE(glyphs[0].textEnd, 2);
}

void ShaperTest::combiningMarkStaysInItsCluster()
{
    for (const ShapedGlyph& glyph : shape(*m_symbols, u"x\u0323y"))
        QVERIFY(glyph.textBegin == glyph.textEnd || glyph.textBegin == 0 || glyph.textBegin == 2);
}

void ShaperTest::hanIsNotKerned()
{
    for (const ShapedGlyph& glyph : shape(*m_song, u"アトリー、工「トマト」"))
        QCOMPARE(glyph.advance, 1.0);
}

void ShaperTest::latinIsKerned()
{
    double kerned = 0;
    double plain = 0;
    const QString text = QStringLiteral("AVATAR To");
    for (const ShapedGlyph& glyph : shape(*m_song, text))
        kerned += glyph.advance;
    for (const QChar c : text)
        plain += m_song->advance(m_song->glyphFor(c.unicode()));
    QVERIFY(kerned < plain);
}

void ShaperTest::loneSurrogateDoesNotCrash()
{
    const QString text
        = QStringLiteral("甲") + QChar(0xD842) + QStringLiteral("乙") + QChar(0xDFB7);
    int reached = 0;
    for (const ShapedGlyph& glyph : shape(*m_song, text))
        reached = glyph.textEnd;
    QCOMPARE(reached, 4);
}

void ShaperTest::emptyTextGivesNothing()
{
    QVERIFY(shape(*m_song, u"").empty());
}

void ShaperTest::verticalGlyphsAdvanceDownwards()
{
    const auto glyphs = shape(*m_song, u"许（昌", Direction::TopToBottom);
    QCOMPARE(glyphs.size(), size_t(3));
    for (const ShapedGlyph& glyph : glyphs)
        QCOMPARE(glyph.advance, 1.0);
    QVERIFY(glyphs[1].id != m_song->glyphFor(U'（')); // its vertical form
}

void ShaperTest::westernMarksAreProportionalWhereAsked()
{
    for (const QChar mark : QStringLiteral("“”‘’")) {
        QCOMPARE(shape(*m_song, QString(mark)).front().advance, 1.0);
        const auto glyphs
            = shape(*m_song, QString(mark), Direction::LeftToRight, MarkWidth::Proportional);
        QVERIFY(glyphs.front().advance < 0.6);
    }
}

void ShaperTest::rightToLeftRunsComeInTheOrderOfTheText()
{
    const QString text = QStringLiteral("שלום");
    const auto glyphs = shape(*m_symbols, text, Direction::RightToLeft);
    QCOMPARE(glyphs.size(), size_t(text.size()));
    for (size_t i = 0; i < glyphs.size(); ++i) {
        QCOMPARE(glyphs[i].textBegin, int(i));
        QCOMPARE(glyphs[i].textEnd, int(i) + 1);
    }
}

void ShaperTest::halvesOpeningAndClosingMarks()
{
    for (const char32_t mark : {U'，', U'。', U'）', U'》', U'、'}) {
        const HalfWidthForm form = halfWidthForm(*m_song, mark);
        QCOMPARE(form.advance, 0.5);
        QCOMPARE(form.shift, 0.0);
    }
    for (const char32_t mark : {U'（', U'《', U'「'}) {
        const HalfWidthForm form = halfWidthForm(*m_song, mark);
        QCOMPARE(form.advance, 0.5);
        QCOMPARE(form.shift, -0.5);
    }
}

void ShaperTest::halvesMarksOfAFaceWithoutTheTable()
{
    for (const char32_t mark : {U'（', U'《', U'）', U'》', U'，', U'。', U'；'}) {
        const HalfWidthForm form = halfWidthForm(*m_kai, mark);
        hb_glyph_extents_t ink{};
        QVERIFY(hb_font_get_glyph_extents(m_kai->harfBuzzFont(), m_kai->glyphFor(mark), &ink));
        const double left = double(ink.x_bearing) / m_kai->metrics().unitsPerEm + form.shift;
        QCOMPARE(form.advance, 0.5);
        QVERIFY(left > -0.001);
        QVERIFY(left + double(ink.width) / m_kai->metrics().unitsPerEm < 0.501);
    }
    QVERIFY(halfWidthForm(*m_kai, U'（').shift < halfWidthForm(*m_kai, U'）').shift);
    QCOMPARE(halfWidthForm(*m_kai, U'—').advance, 1.0); // too wide to be halved
    QVERIFY(halfWidthForm(*m_symbols, U'"').advance < 0.75);
}

QTEST_GUILESS_MAIN(ShaperTest)
#include "shaper_test.moc"
