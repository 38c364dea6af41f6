#include "html_pages.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

/// Text of the article outside the element that holds most of it, and what is told of the rest.
class HtmlBesideTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTextBesideTheLongestPart_data();
    void keepsTextBesideTheLongestPart();
    void keepsALeadOfAPageWithoutHeadline();
    void leavesThePageAroundTheTextOut_data();
    void leavesThePageAroundTheTextOut();
    void tellsHowReadersCommentsBegin();
    void keepsTheNoteAtAnArticlesEnd();
    void tellsAsidesWithinTheText();
    void takesALowerHeadingWhereTheTitleIsNone_data();
    void takesALowerHeadingWhereTheTitleIsNone();
};

namespace {

const QString kShort = QStringLiteral("𬭚材本地配套率只有三成。");
const QString kLast = QStringLiteral("本文仅为初步观察，数据截至三月底，供𠮷县参考。");

QString page(const QString& body)
{
    return QStringLiteral(
        "<html><head><title>颍川开通氢能专线</title></head><body>%1</body></html>")
        .arg(body);
}

QString headline()
{
    return QStringLiteral("<h1>颍川开通氢能专线</h1>");
}

QString longPart()
{
    return paragraph(kFirst) + paragraph(kSecond);
}

} // namespace

void HtmlBesideTest::keepsTextBesideTheLongestPart_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char* name, const QString& body, const QStringList& behind) {
        QTest::newRow(name) << body << QStringList({kFirst, kSecond}) + behind;
    };
    const QString part = QStringLiteral("<section>%1</section>");
    const QString box = QStringLiteral("<div class='text'>%1</div>");
    const QString longText = QStringLiteral("<section>%1</section>").arg(longPart());
    row("second section",
        headline()
            + QStringLiteral("<article>%1%2</article>")
                  .arg(longText, part.arg(QStringLiteral("<h2>二、短板</h2>") + paragraph(kLast))),
        {QStringLiteral("二、短板"), kLast});
    row("section of one short sentence",
        headline()
            + QStringLiteral("<article>%1%2</article>").arg(longText, part.arg(paragraph(kShort))),
        {kShort});
    row("divisions of one class",
        headline()
            + QStringLiteral("<div><div class='s'>%1</div><div class='s'>%2</div></div>")
                  .arg(longPart(), paragraph(kLast)),
        {kLast});
    row("last paragraph behind the text", headline() + box.arg(longPart()) + paragraph(kLast),
        {kLast});
    row("behind elements in each other",
        headline() + part.arg(part.arg(part.arg(longPart()))) + paragraph(kLast), {kLast});
    row("behind what holds headline, source and text",
        QStringLiteral("<div class='top'><a href='/'>首页</a></div><div class='wrap'>") + headline()
            + QStringLiteral("<div class='share'>分享到：微信</div>") + box.arg(longPart())
            + QStringLiteral("<div class='share'>分享到：微信</div></div>") + paragraph(kLast),
        {kLast});
    row("last part under a heading",
        headline() + box.arg(longPart()) + QStringLiteral("<h2>三、建议</h2>") + paragraph(kLast),
        {QStringLiteral("三、建议"), kLast});
    row("text of no element",
        headline() + box.arg(longPart()) + QStringLiteral("𬭚<b>材</b>涨价。"),
        {QStringLiteral("𬭚材涨价。")});
    row("behind buttons",
        headline() + box.arg(longPart()) + QStringLiteral("<div class='share'>分享到：微信</div>")
            + paragraph(kLast),
        {kLast});
    const QString host = QStringLiteral("研讨会由𠮷县商务局主办，网站同步直播。");
    row("who held a meeting", headline() + box.arg(longPart()) + paragraph(host), {host});
    row("behind a picture",
        headline() + box.arg(longPart())
            + QStringLiteral("<p><img src='x.png'></p><figure><img "
                             "src='y.png'><figcaption>专线现场</figcaption></figure>")
            + paragraph(kLast),
        {QStringLiteral("专线现场"), kLast});
    row("in a division without a name",
        headline() + box.arg(longPart()) + QStringLiteral("<div>%1</div>").arg(kLast), {kLast});
    row("list",
        headline() + box.arg(longPart()) + QStringLiteral("<ul><li>%1</li></ul>").arg(kShort),
        {kShort});
    row("writer", headline() + box.arg(longPart()) + paragraph(QStringLiteral("记者：李涛")),
        {QStringLiteral("记者：李涛")});
    const QString office = QStringLiteral("（作者系𠮷县信息研究所助理研究员）");
    row("writer's office", headline() + box.arg(longPart()) + paragraph(kLast) + paragraph(office),
        {kLast, office});
    row("enclosure in a page laid out with tables",
        QStringLiteral("<table><tr><td>%1</td></tr><tr><td>附件：<a href='a.xls'>清单.xls</a></td>"
                       "</tr></table>")
            .arg(longPart()),
        {QStringLiteral("附件：清单.xls")});
}

void HtmlBesideTest::keepsTextBesideTheLongestPart()
{
    QFETCH(const QString, body);
    QStringList found = texts(read(page(body)));
    found.removeAll(QStringLiteral("颍川开通氢能专线"));
    QTEST(found, "lines");
}

void HtmlBesideTest::keepsALeadOfAPageWithoutHeadline()
{
    const auto document
        = read(page(paragraph(kShort) + QStringLiteral("<div>%1</div>").arg(longPart())));
    QCOMPARE(texts(document).mid(1), QStringList({kShort, kFirst, kSecond}));
}

void HtmlBesideTest::leavesThePageAroundTheTextOut_data()
{
    QTest::addColumn<QString>("behind");
    QTest::addColumn<QString>("told");
    const auto row = [](const char* name, const QString& behind, const QString& told) {
        QTest::newRow(name) << behind << told;
    };
    const QString teaser = QStringLiteral("邻县今年也要修一条这样的专线，正在选址。");
    const QString imprint = QStringLiteral("颍川新闻网主办，电话：0000，欢迎来电。");
    const QString follow
        = QStringLiteral("每日推送𬭚业消息，扫描下方二维码可收到。");
    row("imprint", paragraph(imprint), imprint);
    row("account", paragraph(follow), follow);
    row("teaser with a link", QStringLiteral("<p><a href='/z'>邻县也修</a>%1</p>").arg(teaser),
        QStringLiteral("邻县也修") + teaser);
    row("column of its own", QStringLiteral("<div class='x'>%1</div>").arg(teaser), teaser);
    row("behind something else", QStringLiteral("<div class='x'>热点</div>") + paragraph(teaser),
        teaser);
    row("links", QStringLiteral("<p><a href='/z'>邻县也要修一条这样的专线。</a></p>"), QString());
    row("label", paragraph(QStringLiteral("热点")), QString());
}

/// Out of the text, but told where it is a sentence.
void HtmlBesideTest::leavesThePageAroundTheTextOut()
{
    QFETCH(const QString, behind);
    const auto document = read(
        page(headline() + QStringLiteral("<div class='text'>%1</div>").arg(longPart()) + behind));
    QCOMPARE(texts(document).mid(texts(document).size() - 2), QStringList({kFirst, kSecond}));
    QStringList noise;
    for (const text::RawLine& line : document.value.raw.lines) {
        if (!line.noise.isEmpty())
            noise << line.text;
    }
    QTEST(noise.join(u'|'), "told");
}

void HtmlBesideTest::tellsHowReadersCommentsBegin()
{
    const auto document = read(newsPage(paragraph(kFirst) + paragraph(kSecond)));
    const text::RawLine* first = lineWith(document, QStringLiteral("网友甲"));
    QVERIFY(first != nullptr);
    QCOMPARE(first->noise, QStringLiteral("page-furniture"));
    QVERIFY(lineWith(document, QStringLiteral("网友乙")) == nullptr);
}

void HtmlBesideTest::keepsTheNoteAtAnArticlesEnd()
{
    const QString note = QStringLiteral("作者系𠮷县信息研究所助理研究员。");
    const QString article
        = QStringLiteral("<article><header>%1</header><div>%2</div><footer>%3</footer></article>");
    const auto kept = read(page(article.arg(headline(), longPart(), paragraph(note))));
    QCOMPARE(texts(kept).mid(1), QStringList({kFirst, kSecond, note}));
    const QString links = QStringLiteral("本文由网友上传，<a href='/𬭚'>举报</a>。");
    const auto told = read(page(article.arg(headline(), longPart(), links)));
    QCOMPARE(texts(told).mid(1), QStringList({kFirst, kSecond}));
    QCOMPARE(lineWith(told, QStringLiteral("举报"))->noise, QStringLiteral("page-furniture"));
}

void HtmlBesideTest::tellsAsidesWithinTheText()
{
    const QString shown = QStringLiteral("𬭚材是一种新材料。");
    const QString hidden = QStringLiteral("暗藏的字𠮷。");
    const auto document = read(page(headline()
        + QStringLiteral("<article>%1<aside>%2</aside><aside hidden>%3</aside>%4</article>")
              .arg(paragraph(kFirst), shown, hidden, paragraph(kSecond))));
    QCOMPARE(texts(document).mid(texts(document).size() - 2), QStringList({kFirst, kSecond}));
    QCOMPARE(lineWith(document, shown)->noise, QStringLiteral("page-furniture"));
    QVERIFY(lineWith(document, hidden) == nullptr);
}

void HtmlBesideTest::takesALowerHeadingWhereTheTitleIsNone_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("headline");
    const QString heading = QStringLiteral("𠮷县一季度招商引资通报");
    QTest::newRow("no title") << QStringLiteral("x") << heading;
    QTest::newRow("name of a site") << QStringLiteral("𠮷县商务局") << heading;
    QTest::newRow("headline") << QStringLiteral("颍川开通氢能专线")
                              << QStringLiteral("颍川开通氢能专线");
}

/// A page laid out with tables, its headline in one row, source and date in the next.
void HtmlBesideTest::takesALowerHeadingWhereTheTitleIsNone()
{
    QFETCH(const QString, title);
    const auto document = read(
        QStringLiteral("<html><head><title>%1</title></head><body><table><tr><td>"
                       "<h2>𠮷县一季度招商引资通报</h2></td></tr><tr><td>发布日期：2025-04-16　"
                       "信息来源：县商务局</td></tr><tr><td>%2</td></tr></table></body></html>")
            .arg(title, longPart()));
    const auto cleaned = text::clean(document.value.raw);
    QCOMPARE(cleaned.articles.size(), size_t(1));
    const Article& article = cleaned.articles.front();
    QTEST(article.title, "headline");
    if (article.title == title)
        return;
    QCOMPARE(article.source, QStringLiteral("县商务局"));
    QCOMPARE(article.date, QDate(2025, 4, 16));
}

QTEST_APPLESS_MAIN(HtmlBesideTest)
#include "html_beside_test.moc"
