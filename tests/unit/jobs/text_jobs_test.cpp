#include "jobs/text_jobs.h"

#include "fixed_environment.h"

#include <QtTest>

using namespace qb;

class TextJobsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleansTextIntoArticles();
    void refusesWhatHoldsNoText_data();
    void refusesWhatHoldsNoText();
    void saysWhyThereIsNoText();
    void refusesBinaryContent();
    void readsGb18030();
    void stopsWhenAsked();
    void readsTextAsItStands();
    void readsWhatIsInsideAContainer_data();
    void readsWhatIsInsideAContainer();
    void readsTablesWhateverTheirName();
    void splitsHeadlineFromText_data();
    void splitsHeadlineFromText();
    void keepsToolsOnceLoaded();
};

void TextJobsTest::cleansTextIntoArticles()
{
    const QByteArray raw = QStringLiteral(
        " ●行业动态\n\n石膏板企业扩产\n甲公司新建𬭚基材料生产线"
        "，年产60万吨。\n")
                               .toUtf8();
    const auto result = jobs::cleanDocuments(raw, QStringLiteral("a.txt"), QStringLiteral("auto"));
    QVERIFY2(result.isOk(), result.isError() ? qPrintable(result.error().oneLine()) : "");
    QCOMPARE(int(result.value().value.size()), 1);
    const auto& articles = result.value().value[0].cleaned.articles;
    QCOMPARE(int(articles.size()), 1);
    QCOMPARE(articles[0].section, QStringLiteral("行业动态"));
    QVERIFY(plainText(articles[0]).contains(QStringLiteral("𬭚")));
}

void TextJobsTest::refusesWhatHoldsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray(" \n\r\n\t\n");
    QTest::newRow("only ideographic spaces") << QByteArray("\xE3\x80\x80\n\xE3\x80\x80");
    QTest::newRow("only a byte order mark") << QByteArray("\xEF\xBB\xBF");
}

void TextJobsTest::refusesWhatHoldsNoText()
{
    QFETCH(QByteArray, bytes);
    const auto result
        = jobs::cleanDocuments(bytes, QStringLiteral("空.txt"), QStringLiteral("auto"));
    QVERIFY(result.isError());
    QCOMPARE(result.error().kind, ErrorKind::BadInput);
    QVERIFY(result.error().where.contains(QStringLiteral("空.txt")));
    QVERIFY(!result.error().hint.isEmpty());
    QVERIFY(jobs::readText(bytes, QStringLiteral("空.txt"), QStringLiteral("auto")).isError());
}

void TextJobsTest::saysWhyThereIsNoText()
{
    const QByteArray cut = "{\\rtf1\\ansi{\\fonttbl{\\f0 Song;";
    const auto rtf = jobs::cleanDocuments(cut, QStringLiteral("a.rtf"), QStringLiteral("auto"));
    QVERIFY(rtf.isError());
    QVERIFY(rtf.error().hint.contains(QStringLiteral("不完整")));
    const QByteArray nested = "<meta charset=utf-8>" + QByteArray("<div>").repeated(5000) + "x";
    const auto html
        = jobs::cleanDocuments(nested, QStringLiteral("a.html"), QStringLiteral("auto"));
    QVERIFY(html.isError());
    QVERIFY(html.error().hint.contains(QStringLiteral("嵌套太深")));
    const QByteArray lists = QByteArray("[").repeated(5000);
    const auto json = jobs::cleanDocuments(lists, QStringLiteral("a.json"), QStringLiteral("auto"));
    QVERIFY(json.isError());
    QVERIFY(json.error().message.contains(QStringLiteral("嵌套太深")));
}

void TextJobsTest::refusesBinaryContent()
{
    QByteArray bytes;
    for (int i = 0; i < 4096; ++i)
        bytes += char((i * 7919) % 251);
    const auto result
        = jobs::cleanDocuments(bytes, QStringLiteral("b.bin"), QStringLiteral("auto"));
    QVERIFY(result.isError());
    QVERIFY(result.error().where.contains(QStringLiteral("b.bin")));
}

void TextJobsTest::readsGb18030()
{
    const QByteArray raw("\xB3\xA7\xB7\xBF\xBD\xA8\xB3\xC9\xA1\xA3\n", 11); // 厂房建成。
    const auto text = jobs::readText(raw, QStringLiteral("a.txt"), QStringLiteral("gb18030"));
    QVERIFY2(text.isOk(), text.isError() ? qPrintable(text.error().oneLine()) : "");
    QCOMPARE(text.value(), QStringLiteral("厂房建成。\n"));
}

void TextJobsTest::stopsWhenAsked()
{
    StoppingProgress progress(1);
    const QByteArray raw = QStringLiteral("标题\n正文一段，说明情况。\n").toUtf8();
    const auto result
        = jobs::cleanDocuments(raw, QStringLiteral("a.txt"), QStringLiteral("auto"), &progress);
    QVERIFY(result.isError());
    QVERIFY(result.error().isCancelled());
}

void TextJobsTest::readsTextAsItStands()
{
    const QByteArray raw = QStringLiteral("一、 甲  乙\r\n𬭚，。\r\n").toUtf8();
    const auto text = jobs::readText(raw, QStringLiteral("-"), QStringLiteral("auto"));
    QVERIFY(text.isOk());
    QCOMPARE(text.value(), QStringLiteral("一、 甲  乙\n𬭚，。\n"));
}

void TextJobsTest::readsWhatIsInsideAContainer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("archive of one text") << QByteArray::fromBase64(
        "UEsDBBQAAAAAAAAAIVgtHMpXFAAAABQAAAAFAAAAYS50eHTnlLLljoLmipXkuqfwoK6"
        "344CCClBLAQIUAxQAAAAAAAAAIVgtHMpXFAAAABQAAAAFAAAAAAAAAAAAAACAAQAAAA"
        "BhLnR4dFBLBQYAAAAAAQABADMAAAA3AAAAAAA=")
                                         << QStringLiteral("a.zip");
    QTest::newRow("list of one article")
        << QStringLiteral("[{\"content\":\"甲厂投产𠮷。\"}]").toUtf8() << QStringLiteral("a.json");
}

void TextJobsTest::readsWhatIsInsideAContainer()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    const auto text = jobs::readText(bytes, name, QStringLiteral("auto"));
    QVERIFY2(text.isOk(), text.isError() ? qPrintable(text.error().oneLine()) : "");
    QCOMPARE(text.value().trimmed(), QStringLiteral("甲厂投产𠮷。"));
}

void TextJobsTest::readsTablesWhateverTheirName()
{
    const QByteArray table
        = QStringLiteral("标题,来源,正文\n甲厂投产,颍川日报,甲厂昨天投产𠮷。\n乙厂停产,颍川晚报,"
                         "乙厂昨天检修。\n")
              .toUtf8();
    for (const char* name : {"a.csv", "a.txt", "-"}) {
        const auto read
            = jobs::cleanDocuments(table, QString::fromLatin1(name), QStringLiteral("auto"));
        QVERIFY2(read.isOk(), read.isError() ? qPrintable(read.error().oneLine()) : "");
        QCOMPARE(read.value().value.size(), size_t(2));
        QCOMPARE(read.value().value[1].cleaned.articles.front().title, QStringLiteral("乙厂停产"));
    }
}

void TextJobsTest::splitsHeadlineFromText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::newRow("headline") << QStringLiteral("甲厂投产\n正文。") << QStringLiteral("甲厂投产");
    QTest::newRow("question") << QStringLiteral("钱从哪里来？\n正文。")
                              << QStringLiteral("钱从哪里来？");
    QTest::newRow("sentence first") << QStringLiteral("甲厂昨日投产。\n正文。") << QString();
    QTest::newRow("one line") << QStringLiteral("甲厂投产") << QString();
    QTest::newRow("long paragraph first")
        << QString(80, u'长') + QStringLiteral("\n正文") << QString();
}

void TextJobsTest::splitsHeadlineFromText()
{
    QFETCH(QString, text);
    QFETCH(QString, title);
    const jobs::HeadedText headed = jobs::splitHeadline(text);
    QCOMPARE(headed.title, title);
    QVERIFY(!headed.text.isEmpty());
}

void TextJobsTest::keepsToolsOnceLoaded()
{
    const FixedEnvironment environment;
    jobs::TextTools tools(environment);
    const auto first = tools.checker();
    QVERIFY2(first.isOk(), first.isError() ? qPrintable(first.error().oneLine()) : "");
    QCOMPARE(tools.checker().value().get(), first.value().get());
    const auto taxonomy = tools.taxonomy();
    QVERIFY2(taxonomy.isOk(), taxonomy.isError() ? qPrintable(taxonomy.error().oneLine()) : "");
    QCOMPARE(tools.taxonomy().value().get(), taxonomy.value().get());
}

QTEST_GUILESS_MAIN(TextJobsTest)
#include "text_jobs_test.moc"
