#include "text/cleaning.h"

#include <QTest>

#include <unicode/ucnv.h>

using namespace qb;
using namespace qb::text;

namespace {

QByteArray encoded(const QString& text, const char* name)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(name, &status);
    QByteArray bytes(text.size() * 4 + 8, '\0');
    const int length = ucnv_fromUChars(converter, bytes.data(), int(bytes.size()),
        reinterpret_cast<const UChar*>(text.utf16()), int(text.size()), &status);
    ucnv_close(converter);
    bytes.truncate(length);
    return bytes;
}

const QString kSimplified
    = QStringLiteral("本市今年前三季度新增高新技术企业46家，其中装备制造业的占比最大。\n"
                     "下一步，将继续完善服务体系，推动产业和人才的对接。\n");
const QString kTraditional
    = QStringLiteral("本市今年前三季新增高科技企業四十六家，其中製造業的比例最大。\n"
                     "下一步將繼續完善服務體系，推動產業與人才的合作。\n");

} // namespace

class DecodeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsEncoding_data();
    void tellsEncoding();
    void readsRareCharactersOfGb18030();
    void warnsOfReplacedBytes();
    void damagedTextInUtf8StaysUtf8();
    void utf8CutWithinACharacterStaysUtf8_data();
    void utf8CutWithinACharacterStaysUtf8();
    void readsRareCharactersOfUtf8_data();
    void readsRareCharactersOfUtf8();
    void warnsWhereItGuesses();
    void refusesBinary_data();
    void refusesBinary();
    void refusesUnknownName();
    void takesEmpty();
};

void DecodeTest::tellsEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("encoding");
    const auto row
        = [](const char* name, const QByteArray& bytes, const QString& text, const char* encoding) {
              QTest::newRow(name) << bytes << text << QString::fromLatin1(encoding);
          };
    row("utf-8", kSimplified.toUtf8(), kSimplified, "UTF-8");
    row("utf-8-with-mark", "\xef\xbb\xbf" + kSimplified.toUtf8(), kSimplified, "UTF-8");
    row("ascii", "plain text\n", QStringLiteral("plain text\n"), "UTF-8");
    row("gb18030", encoded(kSimplified, "gb18030"), kSimplified, "GB18030");
    row("short-gb18030", encoded(QStringLiteral("许昌市的产业"), "gb18030"),
        QStringLiteral("许昌市的产业"), "GB18030");
    row("big5", encoded(kTraditional, "Big5"), kTraditional, "Big5");
    row("utf-16-little", "\xff\xfe" + encoded(kSimplified, "UTF-16LE"), kSimplified, "UTF-16LE");
    row("utf-16-big", "\xfe\xff" + encoded(kSimplified, "UTF-16BE"), kSimplified, "UTF-16BE");
    row("utf-16-without-mark", encoded(kSimplified, "UTF-16LE"), kSimplified, "UTF-16LE");
    row("utf-16-big-without-mark", encoded(kSimplified, "UTF-16BE"), kSimplified, "UTF-16BE");
}

void DecodeTest::tellsEncoding()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(QString, encoding);
    const auto result = decode(bytes, QStringLiteral("auto"), QStringLiteral("a.txt"));
    QVERIFY(result.isOk());
    QCOMPARE(result.value().text, text);
    QCOMPARE(result.value().encoding, encoding);
    QVERIFY(result.value().warnings.empty());
}

void DecodeTest::readsRareCharactersOfGb18030()
{
    const QString text = QStringLiteral(
        "人名用字𠮷、𬭚，均为四字节编码。这是本次更新的内容。");
    const auto result = decode(encoded(text, "gb18030"), QStringLiteral("gb18030"), {});
    QVERIFY(result.isOk());
    QCOMPARE(result.value().text, text);
}

void DecodeTest::warnsOfReplacedBytes()
{
    QByteArray bytes = kSimplified.repeated(20).toUtf8();
    bytes.insert(bytes.indexOf('\n'), "\xff");
    const auto result = decode(bytes, QStringLiteral("auto"), {});
    QVERIFY(result.isOk());
    QCOMPARE(result.value().encoding, QStringLiteral("UTF-8"));
    QCOMPARE(result.value().warnings.size(), size_t(1));
    QCOMPARE(result.value().warnings.front().kind, QStringLiteral("replaced-bytes"));
}

void DecodeTest::damagedTextInUtf8StaysUtf8()
{
    const QString text = QStringLiteral("某厂投产，含𬭚\uFFFD钢六十吨。\n");
    const auto result = decode(text.toUtf8(), QStringLiteral("auto"), {});
    QVERIFY(result.isOk());
    QCOMPARE(result.value().encoding, QStringLiteral("UTF-8"));
    QCOMPARE(result.value().text, text);
    // Every byte was read: clean() tells of the damaged character itself.
    QVERIFY(result.value().warnings.empty());
}

void DecodeTest::utf8CutWithinACharacterStaysUtf8_data()
{
    QTest::addColumn<int>("bytes");
    for (const int bytes : {34, 35, 70, 71})
        QTest::addRow("%d", bytes) << bytes;
}

void DecodeTest::utf8CutWithinACharacterStaysUtf8()
{
    QFETCH(int, bytes);
    const QString text = QStringLiteral("新窑点火以后，每天能烧出两万块瓷砖，比旧窑多一倍。");
    const auto decoded = decode(text.toUtf8().left(bytes), QStringLiteral("auto"), {});
    QVERIFY(decoded.isOk());
    QCOMPARE(decoded.value().encoding, QStringLiteral("UTF-8"));
    QVERIFY(decoded.value().text.startsWith(text.left(bytes / 3)));
    QCOMPARE(decoded.value().warnings.size(), size_t(1));
    QCOMPARE(decoded.value().warnings.front().kind, QStringLiteral("replaced-bytes"));
}

void DecodeTest::readsRareCharactersOfUtf8_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("beyond the BMP") << QStringLiteral("𬭚𠮷𬭚𠮷𬭚𠮷");
    QTest::newRow("variation sequences") << QStringLiteral("葛󠄀㐂󠄁㐂︀一︀二︀");
    QTest::newRow("half-width kana") << QStringLiteral("ｶﾅｶﾅ");
    QTest::newRow("one character") << QStringLiteral("𠮷");
    QTest::newRow("emoji") << QStringLiteral("祝贺🎉");
    QTest::newRow("symbols") << QStringLiteral("①②③㎡");
    QTest::newRow("one symbol") << QStringLiteral("㎡");
    QTest::newRow("hangul") << QStringLiteral("한국");
    QTest::newRow("accents") << QStringLiteral("Café Zürich");
}

void DecodeTest::readsRareCharactersOfUtf8()
{
    QFETCH(QString, text);
    const auto decoded = decode(text.toUtf8(), QStringLiteral("auto"), {});
    QVERIFY(decoded.isOk());
    QCOMPARE(decoded.value().encoding, QStringLiteral("UTF-8"));
    QCOMPARE(decoded.value().text, text);
    QVERIFY(decoded.value().warnings.empty());
}

void DecodeTest::warnsWhereItGuesses()
{
    // Names without a single everyday word: nothing tells their encoding for sure.
    const auto result
        = decode(encoded(QStringLiteral("魑魅魍魉饕餮"), "gb18030"), QStringLiteral("auto"), {});
    QVERIFY(result.isError() || !result.value().warnings.empty());
}

void DecodeTest::refusesBinary_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("zeros") << QByteArray(64, '\0');
    QTest::newRow("executable") << QByteArray(
        "\x7f"
        "ELF\x02\x01\x01\0\0\0\0\0\x03\0\x3e\0\x01\0\0\0\xf0\x67",
        26);
    QTest::newRow("controls") << QByteArray("\x01\x02\x03\x04\x05\x06\x0e\x0f", 8);
}

void DecodeTest::refusesBinary()
{
    QFETCH(QByteArray, bytes);
    const auto result = decode(bytes, QStringLiteral("auto"), QStringLiteral("x.bin"));
    QVERIFY(result.isError());
    QCOMPARE(result.error().kind, ErrorKind::BadEncoding);
    QCOMPARE(result.error().where, QStringLiteral("x.bin"));
}

void DecodeTest::refusesUnknownName()
{
    const auto result = decode("text", QStringLiteral("no-such-code"), {});
    QVERIFY(result.isError());
    QCOMPARE(result.error().kind, ErrorKind::BadEncoding);
}

void DecodeTest::takesEmpty()
{
    const auto result = decode({}, QStringLiteral("auto"), {});
    QVERIFY(result.isOk());
    QVERIFY(result.value().text.isEmpty());
}

QTEST_APPLESS_MAIN(DecodeTest)
#include "decode_test.moc"
