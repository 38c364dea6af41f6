#include "importers/feed_reader.h"
#include "importers/html_noise.h"
#include "importers/html_notes.h"
#include "importers/html_tree.h"
#include "importers/importer.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

/// Pages made to take long: each is so large that what grows with the square of its length would
/// not come to an end.
class HostilePagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void putsManyCaptionsBehindTheLastPicture();
    void passesManyCaptionsWithoutPictures();
    void tellsNoiseBetweenOrnaments_data();
    void tellsNoiseBetweenOrnaments();
    void tellsLinesOfOrnamentsQuickly();
    void removesButtonsBehindManyBars();
    void readsANoteOnceForAllItsMarks();
    void takesNoHugeDivisionForANote();
    void keepsNoCommentsOfAPage();
    void stopsBehindTooManyElements();
    void readsAFeedsAuthorsOnce();
};

namespace {

Warned<ImportedDocument> read(const QString& html)
{
    auto result = importHtml(html, {});
    return result.isOk() ? std::move(result).value() : Warned<ImportedDocument>{};
}

} // namespace

void HostilePagesTest::putsManyCaptionsBehindTheLastPicture()
{
    const QString picture = QStringLiteral("<img src=\"data:image/png;base64,"
                                           "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR"
                                           "42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==\">");
    const auto document
        = read(QStringLiteral("<figure><figcaption>图甲</figcaption>%1<figcaption>图乙</figcaption>"
                              "<p>%1</p><figcaption>图𠮷</figcaption></figure>")
                   .arg(picture));
    QStringList lines;
    for (const text::RawLine& line : document.value.raw.lines)
        lines << (line.kind == BlockKind::Picture ? QStringLiteral("[]") : line.text);
    lines.removeAll(QString());
    QCOMPARE(lines.join(u'|'), QStringLiteral("[]|[]|图𠮷|图甲|图乙"));
}

void HostilePagesTest::passesManyCaptionsWithoutPictures()
{
    const auto document = read(QStringLiteral("<figure>")
        + QStringLiteral("<figcaption>a</figcaption>").repeated(100'000)
        + QStringLiteral("</figure>"));
    QCOMPARE(document.value.raw.lines.size(), size_t(100'000));
}

void HostilePagesTest::tellsNoiseBetweenOrnaments_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("kind");
    const QString followUs = QStringLiteral("follow-us");
    QTest::newRow("arrows") << QStringLiteral("↓↓↓点击蓝字关注我们↓↓↓") << followUs;
    QTest::newRow("beyond the BMP") << QStringLiteral("\U0001F447 阅读原文 \U0001F447") << followUs;
    QTest::newRow("buttons") << QStringLiteral("分享 收藏 点赞 在看") << followUs;
    QTest::newRow("what stood between buttons") << QStringLiteral("· 、") << followUs;
    QTest::newRow("ornaments alone") << QStringLiteral("※※※") << QString();
    QTest::newRow("text") << QStringLiteral("“𬭚料车间今日投产。”") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void HostilePagesTest::tellsNoiseBetweenOrnaments()
{
    QFETCH(QString, line);
    QFETCH(QString, kind);
    QCOMPARE(webNoise(line), kind);
}

void HostilePagesTest::tellsLinesOfOrnamentsQuickly()
{
    const QString line = QString(79, u'、') + u'a';
    for (int i = 0; i < 50'000; ++i)
        QVERIFY(webNoise(line).isEmpty());
}

void HostilePagesTest::removesButtonsBehindManyBars()
{
    QCOMPARE(withoutButtons(QStringLiteral("来源：颍川日报 | 字号：大 中 小")),
        QStringLiteral("来源：颍川日报"));
    QCOMPARE(withoutButtons(QStringLiteral("分享到：微信")), QString());
    const QString bars = QString(500'000, u'|');
    QCOMPARE(withoutButtons(bars + u'a'), bars + u'a');
}

void HostilePagesTest::readsANoteOnceForAllItsMarks()
{
    QString html = QStringLiteral("<html><body>");
    for (int i = 0; i < 2000; ++i)
        html += QStringLiteral("<p>正文𠮷<sup><a href=\"#n\">1</a></sup></p>");
    html += QStringLiteral("<div id=n>据公司年报。") + QStringLiteral("<b></b>").repeated(400)
        + QStringLiteral("</div></body></html>");
    const HtmlTree tree = parseHtml(html);
    const HtmlNotes notes(tree.root());
    QCOMPARE(notes.noteOf(findElement(tree.root(), "a")), QStringLiteral("据公司年报。"));
}

void HostilePagesTest::takesNoHugeDivisionForANote()
{
    QString html = QStringLiteral("<html><body>");
    for (int i = 0; i < 2000; ++i)
        html += QStringLiteral("<p>正文<sup><a href=\"#n%1\">1</a></sup></p>").arg(i);
    for (int i = 0; i < 200; ++i) // in each other, each with its own name
        html += QStringLiteral("<div id=n%1>").arg(i);
    html += QStringLiteral("<b></b>").repeated(200'000) + QStringLiteral("注</body></html>");
    const HtmlTree tree = parseHtml(html);
    const HtmlNotes notes(tree.root());
    QVERIFY(notes.noteOf(findElement(tree.root(), "a")).isEmpty());
}

void HostilePagesTest::keepsNoCommentsOfAPage()
{
    const HtmlTree tree
        = parseHtml(QStringLiteral("<html><body><p>甲<!--x-->乙<?y?>𠮷</p></body></html>"));
    const xmlNode* paragraph = findElement(tree.root(), "p");
    QVERIFY(paragraph != nullptr);
    for (const xmlNode* node = paragraph->children; node != nullptr; node = node->next)
        QCOMPARE(node->type, XML_TEXT_NODE);
    QCOMPARE(textOf(paragraph), QStringLiteral("甲乙𠮷"));
}

void HostilePagesTest::stopsBehindTooManyElements()
{
    const HtmlTree tree = parseHtml(QStringLiteral("<html><body><p>甲</p>")
        + QStringLiteral("<b></b>").repeated(2'100'000) + QStringLiteral("</body></html>"));
    QVERIFY(tree.isCut);
    QVERIFY(tree.root() != nullptr);
}

void HostilePagesTest::readsAFeedsAuthorsOnce()
{
    QByteArray feed = "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title>"
                      "<author><name>王六</name></author>";
    feed += QByteArray("<a/>").repeated(400'000);
    for (int i = 0; i < 2000; ++i)
        feed += "<entry><title>a</title><content>b</content></entry>";
    const auto read = readFeed(feed + "</feed>", QStringLiteral("a.xml"));
    QVERIFY(read.isOk());
    QCOMPARE(read.value().value.size(), size_t(2000));
    QCOMPARE(read.value().value.back().raw.known.byline, QStringLiteral("王六"));
}

QTEST_GUILESS_MAIN(HostilePagesTest)
#include "hostile_pages_test.moc"
