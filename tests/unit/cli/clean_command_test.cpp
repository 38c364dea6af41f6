#include "command_line.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

namespace {

/// Two paragraphs with a folio and a credit between their lines.
const QString kRaw = QStringLiteral(
    "甲厂轧出𬭚钢板\n\n"
    "一家虚构的研究所日前试制出新的合金钢板，\n其中含𬭚的样品强度比去年高出了两成，生产\n"
    "成本也有下降，预计明年可以小批供货。\n"
    "\n\n\n14\n\n"
    "研究所的负责人说，眼下还有三道工序要改，\n改完以后每个月能够轧制大约六十吨这种板材\n"
    "，足够两家桥梁工厂使用。\n"
    "来源：虚构日报\n责任编辑：𠮷某\n");

} // namespace

class CleanCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsEachLineItDropped();
    void tellsOnlyAFewLinesOfAKind();
    void sumsUpWhatItDid();
    void tellsWhichLinesToLookAt();
    void saysNothingBesideJson();
    void importTellsEachLineItDropped();
    void refusesEncodingsThatNobodyKnows();
    void tellsWhatToDoWithAFolder();

private:
    CommandLine m_line;
};

void CleanCommandTest::tellsEachLineItDropped()
{
    m_line.input = kRaw.toUtf8();
    QCOMPARE(m_line.run({QStringLiteral("clean"), QStringLiteral("-")}), 0);
    QVERIFY2(m_line.errors.contains(QStringLiteral("去掉一行（页码） : 14\n")),
        qPrintable(m_line.errors));
    QVERIFY2(m_line.errors.contains(QStringLiteral("去掉一行（编校署名） : 责任编辑：𠮷某\n")),
        qPrintable(m_line.errors));
    QVERIFY(!m_line.output.contains(QStringLiteral("责任编辑")));
}

void CleanCommandTest::tellsOnlyAFewLinesOfAKind()
{
    QString raw;
    for (int page = 1; page <= 30; ++page)
        raw += QStringLiteral(
            "第%1台机床装好了，车间里的人都来看，谁也没有想到会这样快。\n\n\n%1\n\n")
                   .arg(page);
    m_line.input = raw.toUtf8();
    QCOMPARE(m_line.run({QStringLiteral("clean"), QStringLiteral("-")}), 0);
    QCOMPARE(m_line.errors.count(QStringLiteral("去掉一行")), 5);
    QVERIFY(m_line.errors.contains(QStringLiteral("另有 25 条")));
}

void CleanCommandTest::sumsUpWhatItDid()
{
    m_line.input = kRaw.toUtf8();
    QCOMPARE(m_line.run({QStringLiteral("clean"), QStringLiteral("-")}), 0);
    QVERIFY2(
        m_line.errors.contains(QStringLiteral("qingbao: 整理出 1 篇，接起 4 行，去掉杂质 2 行")),
        qPrintable(m_line.errors));
}

void CleanCommandTest::tellsWhichLinesToLookAt()
{
    // Broken by hand, one of them without a mark at its end.
    const QByteArray raw = QStringLiteral(
        "甲厂的新钢板\n\n一家虚构的研究所日前试制出新的合金钢板，\n其中含𬭚的样品强度比去年高出两成\n"
        "生产成本也有下降，预计明年可以小批供货。\n负责人说，眼下还有三道工序\n要改\n")
                               .toUtf8();
    m_line.input = raw;
    QCOMPARE(
        m_line.run({QStringLiteral("clean"), QStringLiteral("-"), QStringLiteral("--json")}), 0);
    QStringList doubtful;
    const QJsonArray joins
        = QJsonDocument::fromJson(m_line.output.toUtf8())[QStringLiteral("joins")].toArray();
    for (const QJsonValue& join : joins)
        if (join[QStringLiteral("confidence")].toDouble() < 0.75)
            doubtful << QString::number(join[QStringLiteral("line")].toInt());
    QVERIFY(!doubtful.isEmpty());
    m_line.input = raw;
    QCOMPARE(m_line.run({QStringLiteral("clean"), QStringLiteral("-")}), 0);
    QVERIFY2(m_line.errors.contains(
                 QStringLiteral("（第 %1 行的行末）").arg(doubtful.join(QStringLiteral("、")))),
        qPrintable(m_line.errors));
}

void CleanCommandTest::saysNothingBesideJson()
{
    m_line.input = kRaw.toUtf8();
    QCOMPARE(
        m_line.run({QStringLiteral("clean"), QStringLiteral("-"), QStringLiteral("--json")}), 0);
    QVERIFY2(m_line.errors.isEmpty(), qPrintable(m_line.errors));
    const QJsonArray noise = m_line.json().value(QStringLiteral("noise")).toArray();
    QCOMPARE(noise.size(), 2);
    QCOMPARE(noise.first().toObject().value(QStringLiteral("line")).toInt(), 9);
    QCOMPARE(noise.first().toObject().value(QStringLiteral("reason")).toString(),
        QStringLiteral("page-number"));
}

void CleanCommandTest::importTellsEachLineItDropped()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("𠮷.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kRaw.toUtf8());
    file.close();
    const QStringList words{QStringLiteral("import"), file.fileName(),
        QStringLiteral("--workspace"), folder.filePath(QStringLiteral("样.qingbao"))};
    QCOMPARE(m_line.run(words), 0);
    QVERIFY2(m_line.errors.contains(QStringLiteral("𠮷.txt：去掉一行（页码） : 14\n")),
        qPrintable(m_line.errors));
    QVERIFY(m_line.output.contains(QStringLiteral("去掉杂质 2 行")));
    QVERIFY(QFile::remove(folder.filePath(QStringLiteral("样.qingbao"))));
    QCOMPARE(m_line.run(QStringList(words) << QStringLiteral("--json")), 0);
    QCOMPARE(m_line.json().value(QStringLiteral("noise")).toInt(), 2);
    const QJsonArray dropped = m_line.json().value(QStringLiteral("droppedLines")).toArray();
    QCOMPARE(dropped.size(), 2);
    QCOMPARE(dropped.first().toObject().value(QStringLiteral("file")).toString(), file.fileName());
}

/// A slip of the command line counted as a failure of the work.
void CleanCommandTest::refusesEncodingsThatNobodyKnows()
{
    m_line.input = kRaw.toUtf8();
    const QStringList words{
        QStringLiteral("clean"), QStringLiteral("-"), QStringLiteral("--encoding")};
    QCOMPARE(m_line.run(QStringList(words) << QStringLiteral("foo𠮷")), 2);
    QVERIFY2(m_line.errors.contains(QStringLiteral("gb18030")), qPrintable(m_line.errors));
    QVERIFY(m_line.output.isEmpty());
    for (const char* known : {"auto", "AUTO", "utf-8", "UTF-8"})
        QCOMPARE(m_line.run(QStringList(words) << QLatin1String(known)), 0);
    // Known, but not that of the file: the command line is right.
    QCOMPARE(m_line.run(QStringList(words) << QStringLiteral("us-ascii")), 1);
}

void CleanCommandTest::tellsWhatToDoWithAFolder()
{
    QTemporaryDir folder;
    QCOMPARE(m_line.run({QStringLiteral("clean"), folder.path()}), 1);
    QVERIFY2(m_line.errors.contains(QStringLiteral("qingbao import")), qPrintable(m_line.errors));
}

QTEST_GUILESS_MAIN(CleanCommandTest)
#include "clean_command_test.moc"
