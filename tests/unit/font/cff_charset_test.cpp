#include "font/cff_charset.h"
#include "font/font_book.h"
#include "font/subset.h"

#include <QTest>

using namespace qb;
using namespace qb::font;

class CffCharsetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheCidsOfACidKeyedFont();
    void everyCutIsAnErrorNotACrash();
    void everyChangedByteIsSurvived();
    void nameKeyedFontKeepsGlyphIds();

private:
    static Subset sampleSubset();
};

Subset CffCharsetTest::sampleSubset()
{
    auto book = FontBook::create(SystemEnvironment());
    const FacePointer face = book.value()->face(QStringLiteral("songti")).value();
    return subset(*face, {1, 2, 3, 500, 501, 40000}).value();
}

void CffCharsetTest::readsTheCidsOfACidKeyedFont()
{
    const Subset made = sampleSubset();
    auto charset = readCffCharset(made.fontFile, 7);
    QVERIFY(charset.isOk());
    QVERIFY(charset.value().isCidKeyed);
    QCOMPARE(charset.value().cids.front(), 0u);
    QVERIFY(std::is_sorted(charset.value().cids.begin(), charset.value().cids.end()));
    QVERIFY(charset.value().cids.back() > 30000);
}

void CffCharsetTest::everyCutIsAnErrorNotACrash()
{
    const Subset made = sampleSubset();
    for (qsizetype length = 0; length < qMin<qsizetype>(made.fontFile.size(), 400); ++length)
        QVERIFY(readCffCharset(QByteArrayView(made.fontFile).first(length), 7).isError()
            || length > 40); // past the top DICT a cut may fall behind the charset
}

void CffCharsetTest::everyChangedByteIsSurvived()
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

void CffCharsetTest::nameKeyedFontKeepsGlyphIds()
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

QTEST_GUILESS_MAIN(CffCharsetTest)
#include "cff_charset_test.moc"
