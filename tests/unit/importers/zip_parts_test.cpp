#include "importers/zip_parts.h"

#include "zip_builder.h"

#include <QtEndian>
#include <QTest>

using namespace qb;
using namespace qb::importers;
using qb::test::zipOf;

class ZipPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsPartsByName();
    void decodesNamesOfChineseWindows();
    void refusesNamesThatClimbOut_data();
    void refusesNamesThatClimbOut();
    void stopsABombByItsRatio();
    void stopsAtTheTotal();
    void stopsAtTheSizeOfAPart();
    void boundsTheNumberOfParts();
    void boundsTheNumberThatADirectoryClaims();
    void saysThatItIsEncrypted();
    void saysThatItIsTruncated_data();
    void saysThatItIsTruncated();
    void noticesDamagedContent();
    void saysWhichPartIsMissing();
};

namespace {

const QString kWhere = QStringLiteral("包.zip");

ZipParts opened(const QByteArray& bytes, const ZipLimits& limits = {})
{
    auto parts = ZipParts::open(bytes, kWhere, limits);
    if (parts.isError())
        qFatal("%s", qPrintable(parts.error().oneLine()));
    return std::move(parts).value();
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    quint32 state = 12345;
    for (char& byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = char(state >> 24);
    }
    return bytes;
}

} // namespace

void ZipPartsTest::readsPartsByName()
{
    const QByteArray large = randomBytes(700000);
    ZipParts parts
        = opened(zipOf({{"a/", ""}, {"a/一𬭚.txt", "甲"}, {"b.bin", large}, {"c", ""}}));
    QCOMPARE(parts.parts().size(), size_t(3));
    QCOMPARE(parts.parts()[0].name, QStringLiteral("a/一𬭚.txt"));
    QCOMPARE(parts.read(QStringLiteral("a/一𬭚.txt")).value(), QByteArray("甲"));
    QCOMPARE(parts.read(QStringLiteral("b.bin")).value(), large);
    QCOMPARE(parts.read(QStringLiteral("c")).value(), QByteArray());
    QCOMPARE(parts.bytesRead(), large.size() + 3);
    QVERIFY(parts.warnings().empty());
}

void ZipPartsTest::decodesNamesOfChineseWindows()
{
    // 剪报\新闻.txt in GB18030, with the separator of Windows.
    ZipParts parts = opened(zipOf({{QByteArray::fromHex("bcf4b1a85cd0c2cec52e747874"), "text"}}));
    QCOMPARE(parts.parts().size(), size_t(1));
    QCOMPARE(parts.parts().front().name, QStringLiteral("剪报/新闻.txt"));
    QVERIFY(parts.read(QStringLiteral("剪报/新闻.txt")).isOk());
}

void ZipPartsTest::refusesNamesThatClimbOut_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("up") << QByteArray("../x.txt");
    QTest::newRow("up in the middle") << QByteArray("a/../../x.txt");
    QTest::newRow("up, Windows") << QByteArray("a\\..\\..\\x.txt");
    QTest::newRow("root") << QByteArray("/etc/x.txt");
    QTest::newRow("drive") << QByteArray("C:\\x.txt");
    QTest::newRow("share") << QByteArray("\\\\host\\x.txt");
    QTest::newRow("too long") << QByteArray(2000, 'n');
}

void ZipPartsTest::refusesNamesThatClimbOut()
{
    QFETCH(QByteArray, name);
    ZipParts parts = opened(zipOf({{name, "x"}, {"good..txt", "y"}}));
    QCOMPARE(parts.parts().size(), size_t(1));
    QCOMPARE(parts.parts().front().name, QStringLiteral("good..txt"));
    QCOMPARE(parts.warnings().size(), size_t(1));
    QCOMPARE(parts.warnings().front().kind, QStringLiteral("refused-part"));
    QCOMPARE(parts.read(QString::fromUtf8(name)).error().kind, ErrorKind::NotFound);
}

void ZipPartsTest::stopsABombByItsRatio()
{
    const QByteArray bomb = zipOf({{"bomb", QByteArray(qsizetype(80) << 20, '\0')}});
    QVERIFY(bomb.size() < 200000);
    ZipParts parts = opened(bomb);
    const auto read = parts.read(QStringLiteral("bomb"));
    QVERIFY(read.isError());
    QCOMPARE(read.error().kind, ErrorKind::TooLarge);
    QVERIFY(read.error().where.endsWith(QStringLiteral("#bomb")));
    QCOMPARE(parts.bytesRead(), qint64(0)); // its own directory says so
}

void ZipPartsTest::stopsAtTheTotal()
{
    ZipLimits limits;
    limits.totalBytes = 2500000;
    std::vector<test::ZipEntry> entries;
    for (int i = 0; i < 4; ++i)
        entries.push_back({QByteArray::number(i), QByteArray(1000000, 'a')});
    ZipParts parts = opened(zipOf(entries), limits);
    QVERIFY(parts.read(QStringLiteral("0")).isOk());
    QVERIFY(parts.read(QStringLiteral("1")).isOk());
    QCOMPARE(parts.read(QStringLiteral("2")).error().kind, ErrorKind::TooLarge);
}

void ZipPartsTest::stopsAtTheSizeOfAPart()
{
    ZipLimits limits;
    limits.partBytes = 1000000;
    ZipParts parts = opened(zipOf({{"a", QByteArray(1000001, 'a')}}), limits);
    QCOMPARE(parts.read(QStringLiteral("a")).error().kind, ErrorKind::TooLarge);
}

void ZipPartsTest::boundsTheNumberOfParts()
{
    ZipLimits limits;
    limits.parts = 10;
    std::vector<test::ZipEntry> entries;
    for (int i = 0; i < 11; ++i)
        entries.push_back({QByteArray::number(i), "x"});
    const auto read = ZipParts::open(zipOf(entries), kWhere, limits);
    QVERIFY(read.isError());
    QCOMPARE(read.error().kind, ErrorKind::TooLarge);
}

void ZipPartsTest::boundsTheNumberThatADirectoryClaims()
{
    // A ZIP64 end record with 2^40 entries, its locator, and the old end record.
    QByteArray bytes("PK\x06\x06", 4);
    bytes.append(QByteArray(52, '\0'));
    qToLittleEndian<quint64>(quint64(1) << 40, bytes.data() + 24);
    qToLittleEndian<quint64>(quint64(1) << 40, bytes.data() + 32);
    bytes.append("PK\x06\x07", 4).append(QByteArray(16, '\0'));
    bytes.append("PK\x05\x06", 4).append(QByteArray(4, '\0')).append(QByteArray(12, '\xff'));
    bytes.append(QByteArray(2, '\0'));
    const auto read = ZipParts::open(bytes, kWhere);
    QVERIFY(read.isError());
    QCOMPARE(read.error().kind, ErrorKind::TooLarge);
}

void ZipPartsTest::saysThatItIsEncrypted()
{
    ZipParts parts = opened(zipOf({{"a.txt", "secret", "password"}}));
    QVERIFY(parts.parts().front().isEncrypted);
    const auto read = parts.read(QStringLiteral("a.txt"));
    QVERIFY(read.isError());
    QCOMPARE(read.error().kind, ErrorKind::Unsupported);
    QVERIFY(read.error().message.contains(QStringLiteral("密码")));
}

void ZipPartsTest::saysThatItIsTruncated_data()
{
    QTest::addColumn<qsizetype>("percent");
    for (const qsizetype percent : {1, 50, 99})
        QTest::addRow("%d %%", int(percent)) << percent;
}

void ZipPartsTest::saysThatItIsTruncated()
{
    QFETCH(qsizetype, percent);
    const QByteArray whole = zipOf({{"a", randomBytes(100000)}, {"b", "text"}});
    const auto read = ZipParts::open(whole.left(whole.size() * percent / 100), kWhere);
    QVERIFY(read.isError());
    QCOMPARE(read.error().kind, ErrorKind::BadInput);
    QCOMPARE(read.error().message, QStringLiteral("文件不完整，结尾缺失"));
}

void ZipPartsTest::noticesDamagedContent()
{
    QByteArray bytes = zipOf({{"a", randomBytes(100000)}});
    bytes[50000] = char(bytes[50000] ^ 0x40);
    ZipParts parts = opened(bytes);
    const auto read = parts.read(QStringLiteral("a"));
    QVERIFY(read.isError());
    QCOMPARE(read.error().kind, ErrorKind::BadInput);
}

void ZipPartsTest::saysWhichPartIsMissing()
{
    ZipParts parts = opened(zipOf({{"a", "x"}}));
    const auto read = parts.read(QStringLiteral("word/document.xml"));
    QVERIFY(read.isError());
    QCOMPARE(read.error().kind, ErrorKind::NotFound);
    QVERIFY(read.error().message.contains(QStringLiteral("word/document.xml")));
}

QTEST_GUILESS_MAIN(ZipPartsTest)
#include "zip_parts_test.moc"
