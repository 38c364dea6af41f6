#include "font/cff_table.h"
#include "font/font_book.h"
#include "font/subset.h"

#include <QTest>

using namespace qb;
using namespace qb::font;

class CffTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheCidsOfACidKeyedFont();
    void everyCutIsAnErrorNotACrash();
    void everyChangedByteIsSurvived();
    void nameKeyedFontKeepsGlyphIds();
    void charstringsHaveTheirLengths();
    void charstringsOfADamagedTableAreNotRead();

private:
    static Subset sampleSubset();
};

Subset CffTableTest::sampleSubset()
{
    auto book = FontBook::create(SystemEnvironment());
    const FacePointer face = book.value()->face(QStringLiteral("songti")).value();
    return subset(*face, {1, 2, 3, 500, 501, 40000}).value();
}

void CffTableTest::readsTheCidsOfACidKeyedFont()
{
    const Subset made = sampleSubset();
    auto charset = readCffCharset(made.fontFile, 7);
    QVERIFY(charset.isOk());
    QVERIFY(charset.value().isCidKeyed);
    QCOMPARE(charset.value().cids.front(), 0u);
    QVERIFY(std::is_sorted(charset.value().cids.begin(), charset.value().cids.end()));
    QVERIFY(charset.value().cids.back() > 30000);
}

void CffTableTest::everyCutIsAnErrorNotACrash()
{
    const Subset made = sampleSubset();
    for (qsizetype length = 0; length < qMin<qsizetype>(made.fontFile.size(), 400); ++length)
        QVERIFY(readCffCharset(QByteArrayView(made.fontFile).first(length), 7).isError()
            || length > 40); // past the top DICT a cut may fall behind the charset
}

void CffTableTest::everyChangedByteIsSurvived()
{
    const Subset made = sampleSubset();
    for (qsizetype i = 0; i < qMin<qsizetype>(made.fontFile.size(), 600); ++i) {
        for (const char value : {char(0), char(0xff), char(0x1e), char(0x1d)}) {
            QByteArray bytes = made.fontFile;
            bytes[i] = value;
            (void)readCffCharset(bytes, 7).isOk();
        }
    }
}

void CffTableTest::nameKeyedFontKeepsGlyphIds()
{
    // Header, name INDEX ("a"), top DICT INDEX (charset 0), nothing else.
    const QByteArray cff = QByteArray::fromHex("01000401"
                                               "0001010102"
                                               "61"
                                               "0001010103"
                                               "8b0f");
    auto charset = readCffCharset(cff, 3);
    QVERIFY(charset.isOk());
    QVERIFY(!charset.value().isCidKeyed);
    QCOMPARE(charset.value().cids, (std::vector<std::uint32_t>{0, 1, 2}));
}

void CffTableTest::charstringsHaveTheirLengths()
{
    auto book = FontBook::create(SystemEnvironment());
    const FacePointer face = book.value()->face(QStringLiteral("songti")).value();
    const std::uint32_t blank = face->glyphFor(U' ');
    const std::uint32_t simple = face->glyphFor(U'一');
    const std::uint32_t rich = face->glyphFor(U'龘');
    const Subset made = subset(*face, {blank, simple, rich}).value();
    const auto charstrings = CffCharstrings::read(made.fontFile);
    QVERIFY(charstrings);
    const auto sizeOf = [&](std::uint32_t glyph) {
        return charstrings->size(made.glyphOf.value(made.cidOf.value(glyph))).value();
    };
    QVERIFY(sizeOf(blank) < 8);
    QVERIFY(sizeOf(simple) > 8);
    QVERIFY(sizeOf(rich) > 4 * sizeOf(simple));
    QVERIFY(!charstrings->size(5)); // four glyphs with the one for missing characters
}

void CffTableTest::charstringsOfADamagedTableAreNotRead()
{
    const Subset made = sampleSubset();
    QVERIFY(!CffCharstrings::read({}));
    QVERIFY(!CffCharstrings::read(QByteArrayView(made.fontFile).first(40)));
    for (qsizetype i = 0; i < qMin<qsizetype>(made.fontFile.size(), 600); ++i)
        for (const char value : {char(0), char(0xff), char(0x1e), char(0x1d)}) {
            QByteArray bytes = made.fontFile;
            bytes[i] = value;
            if (const auto charstrings = CffCharstrings::read(bytes))
                for (const std::uint32_t glyph : {0u, 6u, 0xffffu, 0xffffffffu})
                    if (const auto size = charstrings->size(glyph))
                        QVERIFY(qsizetype(*size) < bytes.size());
        }
}

QTEST_GUILESS_MAIN(CffTableTest)
#include "cff_table_test.moc"
