#include "importers/importer.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

namespace {

QByteArray rss(const char* items)
{
    return QByteArrayLiteral(
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" "
               "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
               "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
               "xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>颍川日报</title>"
               "<atom:link href=\"https://example.org/feed\" rel=\"self\"/>")
        + items + "</channel></rss>";
}

Result<ImportedDocuments> read(const QByteArray& bytes, const char* name = "feed.xml")
{
    return importBytes(bytes, QString::fromLatin1(name));
}

QStringList texts(const ImportedDocument& document)
{
    QStringList result;
    for (const text::RawLine& line : document.raw.lines)
        result << line.text;
    return result;
}

} // namespace

class FeedReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRss2()
    {
        const auto result = read(rss(
            "<item><title>氢能&amp;amp;储能 开工</title><link>https://example.org/1</link>"
            "<dc:creator>张三</dc:creator><pubDate>Sun, 05 May 2024 16:30:00 GMT</pubDate>"
            "<description>摘要。</description><content:encoded><![CDATA[<p>正文&nbsp;第一段，𬭚。"
            "</p><p>第<b>二</b>段。</p><img src=\"https://example.org/p.jpg\">]]></content:encoded>"
            "<enclosure url=\"https://example.org/a.mp3\" length=\"1\" type=\"audio/mpeg\"/></item>"
            "<item><title>只有摘要</title><guid>https://example.org/2</guid>"
            "<author>a@example.org (李四)</author><description>一句话。</description></item>"));
        QVERIFY(result.isOk());
        QCOMPARE(result.value().value.size(), size_t(2));
        const text::RawText& first = result.value().value[0].raw;
        QVERIFY(first.isOneArticle);
        QCOMPARE(first.known.title, QStringLiteral("氢能&储能 开工"));
        QCOMPARE(first.known.source, QStringLiteral("颍川日报"));
        QCOMPARE(first.known.byline, QStringLiteral("张三"));
        QCOMPARE(first.known.date, QDate(2024, 5, 6)); // in Beijing
        QCOMPARE(first.known.sourceUrl, QStringLiteral("https://example.org/1"));
        QCOMPARE(texts(result.value().value[0]),
            QStringList({QStringLiteral("氢能&储能 开工"),
                QStringLiteral("正文 第一段，𬭚。"), QStringLiteral("第二段。")}));
        const Article& second = result.value().value[1].raw.known;
        QCOMPARE(second.byline, QStringLiteral("李四"));
        QCOMPARE(second.sourceUrl, QStringLiteral("https://example.org/2"));
        QCOMPARE(result.value().warnings.size(), size_t(1)); // the picture is not fetched
    }

    void readsRss1()
    {
        const auto result = read(
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
            "xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            "<channel rdf:about=\"x\"><title>颍川晚报</title></channel>"
            "<item rdf:about=\"1\"><title>题</title><link>http://example.org/1</link>"
            "<description>文。</description><dc:date>2024-05-06T10:00:00+08:00</dc:date></item>"
            "</rdf:RDF>");
        QVERIFY(result.isOk());
        QCOMPARE(result.value().value.size(), size_t(1));
        QCOMPARE(result.value().value[0].raw.known.source, QStringLiteral("颍川晚报"));
        QCOMPARE(result.value().value[0].raw.known.date, QDate(2024, 5, 6));
    }

    void readsAtom()
    {
        const auto result = read(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://example.org/a/\">"
            "<title>颍川快报</title><author><name>编辑部</name></author>"
            "<entry xml:base=\"b/\"><title type=\"html\">甲 &lt;i&gt;乙&lt;/i&gt;</title>"
            "<link rel=\"self\" href=\"s\"/><link href=\"c.html\"/>"
            "<updated>2024-05-06T10:00:00+08:00</updated>"
            "<content type=\"xhtml\"><x:div xmlns:x=\"http://www.w3.org/1999/xhtml\"><x:p>一段"
            "<x:a href=\"d.html\">链接</x:a>。</x:p></x:div></content></entry>"
            "<entry><title>丙</title><source><title>别的报</title></source>"
            "<summary>摘要。</summary></entry></feed>");
        QVERIFY(result.isOk());
        const text::RawText& raw = result.value().value[0].raw;
        QCOMPARE(raw.known.title, QStringLiteral("甲 乙"));
        QCOMPARE(raw.known.sourceUrl, QStringLiteral("https://example.org/a/b/c.html"));
        QCOMPARE(raw.known.byline, QStringLiteral("编辑部"));
        QCOMPARE(raw.lines[1].text, QStringLiteral("一段链接。"));
        QCOMPARE(
            raw.lines[1].spans.front().target, QStringLiteral("https://example.org/a/b/d.html"));
        QCOMPARE(result.value().value[1].raw.known.source, QStringLiteral("别的报"));
    }

    void readsJsonFeed()
    {
        const auto result = read(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"颍川快报\",\"next_url\":"
            "\"https://example.org/feed.json\",\"items\":[{\"id\":\"1\",\"url\":\"https://example."
            "org/1\",\"title\":\"a < b\",\"content_html\":\"<p>段。</p>\",\"date_published\":"
            "\"2024-05-05T16:30:00Z\",\"authors\":[{\"name\":\"张三\"},{\"name\":\"李四\"}]},"
            "{\"id\":\"2\",\"content_text\":\"没有标题的一句。\"}]}",
            "feed.json");
        QVERIFY(result.isOk());
        QCOMPARE(result.value().value.size(), size_t(2));
        QCOMPARE(result.value().value[0].raw.known.title, QStringLiteral("a < b"));
        QCOMPARE(result.value().value[0].raw.known.byline, QStringLiteral("张三 李四"));
        QCOMPARE(result.value().value[0].raw.known.date, QDate(2024, 5, 6));
        QVERIFY(result.value().value[1].raw.known.title.isEmpty());
    }

    void readsGbFeeds()
    {
        QByteArray feed
            = "<?xml version=\"1.0\" encoding=\"gb2312\"?><rss version=\"2.0\"><channel>"
              "<title>x</title><item><title>";
        feed += QByteArray::fromHex("d0edb2fdcad0b5c4d0c2cec5"); // 许昌市的新闻
        feed += "</title><description>y</description></item></channel></rss>";
        const auto result = read(feed);
        QVERIFY(result.isOk());
        QCOMPARE(result.value().value[0].title, QStringLiteral("许昌市的新闻"));
    }

    void tellsOfEntriesWithoutText()
    {
        const auto result
            = read(rss("<item><link>http://x/1</link></item><item><title>只有标题</title></item>"
                       "<item><title>有正文</title><description>一段正文。</description></item>"));
        QVERIFY(result.isOk());
        QCOMPARE(result.value().value.size(), size_t(2));
        QCOMPARE(result.value().warnings.size(), size_t(2));
        QVERIFY(result.value().warnings.front().message.contains(QStringLiteral("1 条只有标题")));
        QVERIFY(
            result.value().warnings.front().message.endsWith(QStringLiteral("第 2 条“只有标题”")));
        QVERIFY(result.value().warnings.back().message.endsWith(QStringLiteral("第 1 条")));
    }

    void readsAFeedThatIsCutOff()
    {
        const auto result = read(QStringLiteral(
            "<rss><channel><title>芦溪报</title>"
            "<item><title>一</title><description>第一篇的正文写在这里。</description></item>"
            "<item><title>二</title><description><![CDATA[<p>第二篇只有一半𠮷")
                                     .toUtf8());
        QVERIFY(result.isOk());
        QCOMPARE(result.value().value.size(), size_t(2));
        QCOMPARE(result.value().warnings.front().kind, QStringLiteral("mended-feed"));
        QString text;
        for (const text::RawLine& line : result.value().value.back().raw.lines)
            text += line.text;
        QVERIFY(text.contains(QStringLiteral("第二篇只有一半𠮷")));
    }

    void mendsWhatIsNotXml()
    {
        const auto result = read(rss("<item><title>研发 & 转化&nbsp;并重</title>"
                                     "<description><![CDATA[甲 & 乙]]></description></item>"));
        QVERIFY(result.isOk());
        QCOMPARE(result.value().value[0].title, QStringLiteral("研发 & 转化 并重"));
        QCOMPARE(result.value().value[0].raw.lines[1].text, QStringLiteral("甲 & 乙"));
        QCOMPARE(result.value().warnings.front().kind, QStringLiteral("mended-feed"));
    }

    void refusesBadInput_data()
    {
        QTest::addColumn<QByteArray>("feed");
        QTest::newRow("bomb") << QByteArray(
            "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
            "<!ENTITY c \"&b;&b;&b;&b;\">]><rss version=\"2.0\"><channel><item><title>&c;</title>"
            "</item></channel></rss>");
        QTest::newRow("external") << QByteArray(
            "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss><channel><item>"
            "<title>&a;</title></item></channel></rss>");
        QTest::newRow("no-items") << rss("");
        QTest::newRow("zero-bytes") << QByteArray("<rss>\0\0\0\0", 9);
    }

    void refusesBadInput()
    {
        QFETCH(QByteArray, feed);
        const auto result = read(feed);
        QVERIFY(result.isError());
        QVERIFY(!result.error().message.isEmpty() && !result.error().hint.isEmpty());
    }
};

QTEST_APPLESS_MAIN(FeedReaderTest)
#include "feed_reader_test.moc"
