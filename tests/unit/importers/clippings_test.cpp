#include "core/article_json.h"
#include "importers/csv_rows.h"
#include "importers/importer.h"
#include "importers/publication_date.h"
#include "importers/text_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace qb;
using namespace qb::importers;

namespace {

const QString kTable = QStringLiteral(
    "序号,标题,来源,日期,作者,正文,链接,栏目\r\n"
    "1,颍川开通“氢能”专线,颍川日报,2025-03-04,张三,\"第一段，讲专线与𬭚。\r\n\r\n第二段说\"\"示范\"\"，"
    "𠮷利。\",https://example.org/a?b=1,行业动态\r\n"
    "2,第二条,颍川晚报,2025年3月5日,,短讯一句。,,\r\n");

Result<ImportedDocuments> read(const QByteArray& bytes, const char* name)
{
    return importBytes(bytes, QString::fromLatin1(name));
}

QString messageOf(const ImportedDocuments& documents, const char* kind)
{
    for (const Warning& warning : documents.warnings) {
        if (warning.kind == QLatin1String(kind))
            return warning.message;
    }
    return {};
}

bool hasWarning(const ImportedDocuments& documents, const char* kind)
{
    return std::any_of(documents.warnings.begin(), documents.warnings.end(),
        [&](const Warning& warning) { return warning.kind == QLatin1String(kind); });
}

} // namespace

class ClippingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsOneArticleARow_data();
    void readsOneArticleARow();
    void cleansEveryRowToOneArticle();
    void tellsATableByItsNamesNotItsFileName();
    void takesHtmlInACell();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void warnsOfWhatItLeavesOut();
    void splitsRowsAsRfc4180Says_data();
    void splitsRowsAsRfc4180Says();
    void readsItsOwnJsonBack();
    void readsListsOfObjects();
    void keepsEntriesWithoutText();
    void saysWhichEntriesWereLeftOut();
    void keepsATextThatIsItsTitle_data();
    void keepsATextThatIsItsTitle();
    void readsJsonOfWindows();
    void pointsAtDamagedJson();
    void pointsAtTheDamagedLineOfJsonLines();
    void writesNumbersAsTheyStand();
    void takesTheLongestOfSeveralTexts_data();
    void takesTheLongestOfSeveralTexts();
    void refusesMoreLinesThanFitIntoMemory_data();
    void refusesMoreLinesThanFitIntoMemory();
    void readsDates_data();
    void readsDates();
};

void ClippingsTest::readsOneArticleARow_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString tabbed = QString(kTable).replace(u',', u'\t');
    const QString semicolons = QString(kTable).replace(u',', u';');
    QTest::newRow("utf-8") << kTable.toUtf8();
    QTest::newRow("utf-8-mark") << "\xef\xbb\xbf" + kTable.toUtf8();
    QTest::newRow("gb18030") << QByteArray();
    QTest::newRow("tabs") << tabbed.toUtf8();
    QTest::newRow("semicolons") << semicolons.toUtf8();
    QTest::newRow("title-above") << QByteArray("2025年剪报汇总表,,,\r\n") + kTable.toUtf8();
}

void ClippingsTest::readsOneArticleARow()
{
    QFETCH(QByteArray, bytes);
    const bool isGb = bytes.isEmpty();
    if (isGb) // 标题,来源,日期,正文 / 颍川开通… in GB18030
        bytes = QByteArray::fromHex("b1eacce22cc0b4d4b42cc8d5c6da2cd5fdcec40d0a"
                                    "f2a3b4a8bfaacda82cc8d5b1a82c323032352d30332d30342c"
                                    "d0c2cec5b5c4d2bbb6cea1a30d0a");
    const auto result = read(bytes, "a.csv");
    QVERIFY(result.isOk());
    const ImportedDocument& first = result.value().value.front();
    QVERIFY(first.raw.isOneArticle);
    QCOMPARE(first.mediaType, QStringLiteral("text/csv"));
    QCOMPARE(first.raw.known.date, QDate(2025, 3, 4));
    if (isGb) {
        QCOMPARE(first.encoding, QStringLiteral("GB18030"));
        QCOMPARE(first.name, QStringLiteral("颍川开通"));
        return;
    }
    QCOMPARE(result.value().value.size(), size_t(2));
    QCOMPARE(first.raw.known.title, QStringLiteral("颍川开通“氢能”专线"));
    QCOMPARE(first.raw.known.source, QStringLiteral("颍川日报"));
    QCOMPARE(first.raw.known.byline, QStringLiteral("张三"));
    QCOMPARE(first.raw.known.section, QStringLiteral("行业动态"));
    QCOMPARE(first.raw.known.sourceUrl, QStringLiteral("https://example.org/a?b=1"));
    QCOMPARE(result.value().value[1].raw.known.date, QDate(2025, 3, 5));
}

void ClippingsTest::cleansEveryRowToOneArticle()
{
    const auto result = read(kTable.toUtf8(), "a.csv");
    QVERIFY(result.isOk());
    const auto cleaned = text::clean(result.value().value.front().raw);
    QCOMPARE(cleaned.articles.size(), size_t(1));
    const Article& article = cleaned.articles.front();
    QCOMPARE(article.title, QStringLiteral("颍川开通“氢能”专线"));
    QCOMPARE(article.blocks.size(), size_t(2));
    QCOMPARE(article.blocks[1].text, QStringLiteral("第二段说\"示范\"，𠮷利。"));
}

void ClippingsTest::tellsATableByItsNamesNotItsFileName()
{
    QCOMPARE(read(kTable.toUtf8(), "a.txt").value().value.size(), size_t(2));
    const auto prose
        = read(QStringLiteral("标题很长的一行文字，来源不明，日期也不明。\n").toUtf8(), "a.txt");
    QCOMPARE(prose.value().value.front().mediaType, QStringLiteral("text/plain"));
}

void ClippingsTest::takesHtmlInACell()
{
    const auto result
        = read("title,content\nOne,\"<p>First <b>bold</b> words.</p><p>Second.</p>\"\n", "a.csv");
    QVERIFY(result.isOk());
    const auto& lines = result.value().value.front().raw.lines;
    QCOMPARE(lines.size(), size_t(3));
    QCOMPARE(lines[1].text, QStringLiteral("First bold words."));
    QCOMPARE(lines[1].spans, (std::vector<Span>{{{6, 10}, SpanKind::Strong, {}}}));
}

void ClippingsTest::saysWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("no-names") << QByteArray("a,b\n1,2\n") << QStringLiteral("列名");
    QTest::newRow("no-body") << QStringLiteral("标题,来源\n甲,乙\n").toUtf8()
                             << QStringLiteral("正文");
    QTest::newRow("no-rows") << QStringLiteral("标题,正文\n").toUtf8()
                             << QStringLiteral("没有稿件");
    QTest::newRow("open-quote") << QStringLiteral("标题,正文\n甲,\"乙\n丙\n").toUtf8()
                                << QStringLiteral("第 2 行");
}

void ClippingsTest::saysWhatIsMissing()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const auto result = read(bytes, "a.csv");
    QVERIFY(result.isError());
    QVERIFY2(result.error().message.contains(word), qPrintable(result.error().message));
    QVERIFY(!result.error().hint.isEmpty());
}

void ClippingsTest::warnsOfWhatItLeavesOut()
{
    const auto result
        = read(QStringLiteral("标题,正文,备注,日期\n甲,乙,丙,昨天,多出\n").toUtf8(), "a.csv");
    QVERIFY(result.isOk());
    for (const char* kind : {"ignored-column", "extra-cell", "date-not-read"})
        QVERIFY2(hasWarning(result.value(), kind), kind);
}

void ClippingsTest::splitsRowsAsRfc4180Says_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("rows"); // fields joined by "|"
    QTest::newRow("plain") << QStringLiteral("a,b\nc,d")
                           << QStringList{QStringLiteral("a|b"), QStringLiteral("c|d")};
    QTest::newRow("line-ends") << QStringLiteral("a\rb\r\nc\n")
                               << QStringList{QStringLiteral("a"), QStringLiteral("b"),
                                      QStringLiteral("c")};
    QTest::newRow("quotes") << QStringLiteral("\"a,\"\"b\"\"\nc\",d\n")
                            << QStringList{QStringLiteral("a,\"b\"\nc|d")};
    QTest::newRow("quote-inside") << QStringLiteral("5\" disk,x\n")
                                  << QStringList{QStringLiteral("5\" disk|x")};
    QTest::newRow("behind-quote") << QStringLiteral("\"a\"b,c\n")
                                  << QStringList{QStringLiteral("ab|c")};
    QTest::newRow("empty-fields") << QStringLiteral(",a,\n,,\n\nb\n")
                                  << QStringList{QStringLiteral("|a|"), QStringLiteral("b")};
    QTest::newRow("beyond-the-bmp") << QStringLiteral("𬭚,\"𠮷\u3000葛󠄀\"\n")
                                    << QStringList{QStringLiteral("𬭚|𠮷\u3000葛󠄀")};
}

void ClippingsTest::splitsRowsAsRfc4180Says()
{
    QFETCH(QString, text);
    QFETCH(QStringList, rows);
    CsvRows reader(text, u',');
    QStringList found;
    for (;;) {
        const auto row = reader.next({});
        QVERIFY(row.isOk());
        if (!row.value())
            break;
        found << row.value()->join(u'|');
    }
    QCOMPARE(found, rows);
}

void ClippingsTest::readsItsOwnJsonBack()
{
    Article article;
    article.title = QStringLiteral("颍川开通专线");
    article.source = QStringLiteral("颍川日报");
    article.date = QDate(2025, 3, 4);
    article.kicker = QStringLiteral("十二辆重卡上路");
    Block paragraph;
    paragraph.text = QStringLiteral("正文一段，用字𬭚。");
    paragraph.spans = {{{0, 2}, SpanKind::Strong, {}}};
    Block subhead;
    subhead.kind = BlockKind::Subhead;
    subhead.text = QStringLiteral("沿线建站");
    Block table;
    table.kind = BlockKind::Table;
    table.table.rows = {{{QStringLiteral("季"), 1, 1}, {QStringLiteral("亿元"), 1, 1}},
        {{QStringLiteral("春"), 2, 1}}};
    article.blocks = {paragraph, subhead, paragraph, table};
    const QJsonObject clean{{QStringLiteral("articles"), QJsonArray{toJson(article)}},
        {QStringLiteral("noise"), QJsonArray()}, {QStringLiteral("warnings"), QJsonArray()}};
    const QJsonObject show{{QStringLiteral("id"), QStringLiteral("c1")},
        {QStringLiteral("article"), toJson(article)}, {QStringLiteral("revisions"), 2}};
    const QByteArray lines = QJsonDocument(show).toJson(QJsonDocument::Compact) + '\n'
        + QJsonDocument(clean).toJson(QJsonDocument::Compact) + '\n';
    for (const QByteArray& bytes :
        {QJsonDocument(clean).toJson(), QJsonDocument(show).toJson(), lines}) {
        const auto result = read(bytes, "a.json");
        QVERIFY(result.isOk());
        const auto cleaned = text::clean(result.value().value.front().raw);
        QCOMPARE(cleaned.articles.size(), size_t(1));
        const Article& back = cleaned.articles.front();
        QCOMPARE(back.title, article.title);
        QCOMPARE(back.kicker, article.kicker);
        QCOMPARE(back.date, article.date);
        QCOMPARE(plainText(back), plainText(article));
        QCOMPARE(back.blocks[3].table, table.table);
    }
}

void ClippingsTest::readsListsOfObjects()
{
    const auto result
        = read(QStringLiteral(
                   "[{\"标题\":\"题\",\"正文\":\"第一段。\\n第二段。\",\"发布时间\":\"2025/3/4\","
                   "\"作者\":[\"甲乙\",\"丙丁\"]},{\"title\":\"t\",\"content\":\"<p>x</p>\","
                   "\"author\":{\"name\":\"n\"},\"views\":5}]")
                   .toUtf8(),
            "a.json");
    QVERIFY(result.isOk());
    QCOMPARE(result.value().value.size(), size_t(2));
    QCOMPARE(result.value().value[0].raw.lines.size(), size_t(3));
    QCOMPARE(result.value().value[0].raw.known.byline, QStringLiteral("甲乙 丙丁"));
    QCOMPARE(result.value().value[1].raw.known.byline, QStringLiteral("n"));
}

/// They are told.
void ClippingsTest::keepsEntriesWithoutText()
{
    const QByteArray json
        = R"([{"title":"𠮷桥通车","content":"新桥昨日通车。"},{"title":"𬭚厂投产"}])";
    const QByteArray table
        = "标题,正文\r\n𠮷桥通车,新桥昨日通车。\r\n𬭚厂投产,\r\n";
    for (const auto& result : {read(json, "a.json"), read(table, "a.csv")}) {
        QVERIFY(result.isOk());
        QCOMPARE(result.value().value.size(), size_t(2));
        QCOMPARE(result.value().value[1].raw.known.title, QStringLiteral("𬭚厂投产"));
        QVERIFY(
            messageOf(result.value(), "no-text").contains(QStringLiteral("“𬭚厂投产”")));
    }
    QVERIFY(!hasWarning(read(kTable.toUtf8(), "a.csv").value(), "no-text"));
    QVERIFY(read(R"([{"title":"𬭚厂投产"}])", "a.json").isError());
}

void ClippingsTest::saysWhichEntriesWereLeftOut()
{
    const auto json = read(
        R"([{"title":"𠮷桥通车","content":"新桥昨日通车。"},{"x":1},"文字",{"title":"","content":""}])",
        "a.json");
    QVERIFY(json.isOk());
    QCOMPARE(json.value().value.size(), size_t(1));
    QVERIFY(messageOf(json.value(), "empty-entry")
                .endsWith(QStringLiteral("第 2 条、第 3 条、第 4 条")));
    const auto lines = read("{\"title\":\"𠮷桥\",\"content\":\"通车。\"}\n{\"x\":1}\n", "a.json");
    QVERIFY(lines.isOk());
    QVERIFY(messageOf(lines.value(), "empty-entry").endsWith(QStringLiteral("第 2 条")));
    const auto table = read("标题,来源,正文\r\n𠮷桥,,通车。\r\n,,\r\n,颍川晚报,\r\n", "a.csv");
    QVERIFY(table.isOk());
    QCOMPARE(table.value().value.size(), size_t(1));
    QVERIFY(messageOf(table.value(), "empty-entry").endsWith(QStringLiteral("第 4 行")));
    QVERIFY(!hasWarning(read(kTable.toUtf8(), "a.csv").value(), "empty-entry"));
}

void ClippingsTest::keepsATextThatIsItsTitle_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QStringList>("body");
    const QString title = QStringLiteral("𠮷桥通车");
    const QString sentence = title + u'。';
    const QString more = QStringLiteral("新桥长三百米。");
    QTest::newRow("the same") << title << QStringList{title};
    QTest::newRow("a sentence") << sentence << QStringList{sentence};
    QTest::newRow("HTML") << QStringLiteral("<p>%1</p>").arg(sentence) << QStringList{sentence};
    QTest::newRow("before more") << title + QStringLiteral("\\n\\n") + more << QStringList{more};
    QTest::newRow("HTML before more")
        << QStringLiteral("<p>%1</p><p>%2</p>").arg(title, more) << QStringList{more};
}

void ClippingsTest::keepsATextThatIsItsTitle()
{
    QFETCH(const QString, content);
    QFETCH(const QStringList, body);
    const auto result = read(
        QStringLiteral("[{\"title\":\"𠮷桥通车\",\"content\":\"%1\"}]").arg(content).toUtf8(),
        "a.json");
    QVERIFY(result.isOk());
    const auto cleaned = text::clean(result.value().value.front().raw);
    QCOMPARE(cleaned.articles.size(), size_t(1));
    QCOMPARE(cleaned.articles.front().title, QStringLiteral("𠮷桥通车"));
    QStringList found;
    for (const Block& block : cleaned.articles.front().blocks)
        found << block.text;
    QCOMPARE(found, body);
}

void ClippingsTest::readsJsonOfWindows()
{
    const QByteArray json = "[{\"title\":\"t\",\"content\":\"x\"}]";
    QVERIFY(read("\xef\xbb\xbf" + json, "a.json").isOk());
    const QByteArray gb = "[{\"title\":\"" + QByteArray::fromHex("d0edb2fdcad0b5c4d0c2cec5")
        + "\",\"content\":\"x\"}]"; // 许昌市的新闻
    const auto result = read(gb, "a.json");
    QVERIFY(result.isOk());
    QCOMPARE(result.value().value.front().title, QStringLiteral("许昌市的新闻"));
}

void ClippingsTest::pointsAtDamagedJson()
{
    const auto damaged = read("{\n\"articles\": [\n{\"title\" 1}]}", "a.json");
    QVERIFY(damaged.isError());
    QVERIFY(damaged.error().message.contains(QStringLiteral("第 3 行")));
    const auto list = read("{\"clippings\":[{\"id\":\"c1\",\"title\":\"t\"}]}", "a.json");
    QVERIFY(list.isError());
    QVERIFY(list.error().hint.contains(QStringLiteral("show")));
    const auto block
        = read("{\"article\":{\"title\":\"t\",\"blocks\":[{\"kind\":\"x\"}]}}", "a.json");
    QVERIFY(block.isError());
    const QByteArray deep = QByteArray(100000, '[');
    QVERIFY(read("{\"articles\":" + deep, "a.json").isError());
}

void ClippingsTest::pointsAtTheDamagedLineOfJsonLines()
{
    const QByteArray line = "{\"title\":\"t\",\"content\":\"x\"}\n";
    const auto result = read(line.repeated(4) + "{\"title\":\n" + line, "a.jsonl");
    QVERIFY(result.isError());
    QVERIFY2(result.error().message.contains(QStringLiteral("第 5 行")),
        qPrintable(result.error().message));
}

void ClippingsTest::writesNumbersAsTheyStand()
{
    const auto result = read("[{\"title\":1.1,\"content\":20250304}]", "a.json");
    QVERIFY(result.isOk());
    QCOMPARE(result.value().value.front().title, QStringLiteral("1.1"));
    QCOMPARE(result.value().value.front().raw.lines.back().text, QStringLiteral("20250304"));
}

void ClippingsTest::takesTheLongestOfSeveralTexts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("json") << QStringLiteral(
        "[{\"content\":\"短。\",\"text\":\"很长的全文𠮷。\",\"title\":\"题\"}]")
                                 .toUtf8()
                          << QByteArray("a.json");
    QTest::newRow("table") << QStringLiteral("标题,正文,内容\n题,很长的全文𠮷。,短。\n").toUtf8()
                           << QByteArray("a.csv");
}

void ClippingsTest::takesTheLongestOfSeveralTexts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, name);
    const auto result = read(bytes, name.constData());
    QVERIFY(result.isOk());
    QCOMPARE(result.value().value.front().raw.lines.back().text, QStringLiteral("很长的全文𠮷。"));
    QVERIFY(hasWarning(result.value(), "ignored-field"));
}

void ClippingsTest::refusesMoreLinesThanFitIntoMemory_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("name");
    const QByteArray lines = QByteArray("a\n").repeated(600'000);
    QTest::newRow("text") << lines << QByteArray("a.txt");
    QTest::newRow("table") << "title,content\nt,\"" + lines + "\"\n" << QByteArray("a.csv");
    QTest::newRow("json") << "[{\"title\":\"t\",\"content\":\""
            + QByteArray("a\\n").repeated(600'000)
            + "\"}]" << QByteArray("a.json");
    QTest::newRow("mail") << "From: a@b\nDate: x\nSubject: s\n\n" + lines << QByteArray("a.eml");
}

void ClippingsTest::refusesMoreLinesThanFitIntoMemory()
{
    QCOMPARE(lineCount(u"a\r\nb\nc\rd\u2029e\r\r\n"), qsizetype(6));
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, name);
    const auto result = read(bytes, name.constData());
    QVERIFY(result.isError());
    QCOMPARE(result.error().kind, qb::ErrorKind::TooLarge);
}

void ClippingsTest::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    const QDate sixth(2024, 5, 6);
    QTest::newRow("rfc3339") << QStringLiteral("2024-05-06T23:20:00+08:00") << sixth;
    QTest::newRow("rfc3339-utc") << QStringLiteral("2024-05-05T16:30:00.5Z") << sixth;
    QTest::newRow("rfc3339-elsewhere") << QStringLiteral("2024-05-06T23:20:00-05:00") << sixth;
    QTest::newRow("rfc822") << QStringLiteral("Mon, 06 May 2024 10:20:00 +0800") << sixth;
    QTest::newRow("rfc822-utc") << QStringLiteral("Sun, 5 May 2024 16:30 GMT") << sixth;
    QTest::newRow("rfc822-short") << QStringLiteral("6 May 24") << sixth;
    QTest::newRow("digits") << QStringLiteral("20240506") << sixth;
    QTest::newRow("chinese") << QStringLiteral("2024年5月6日 10:20") << sixth;
    QTest::newRow("date") << QStringLiteral("2024/5/6") << sixth;
    QTest::newRow("no-such-day") << QStringLiteral("2024-02-31T10:00:00Z") << QDate();
    QTest::newRow("words") << QStringLiteral("昨天") << QDate();
    QTest::newRow("long") << QString(100000, u'1') << QDate();
}

void ClippingsTest::readsDates()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    QCOMPARE(publicationDate(text), date);
}

QTEST_APPLESS_MAIN(ClippingsTest)
#include "clippings_test.moc"
