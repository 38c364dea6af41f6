#include "importers/importer.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

/// What pages hide, what stands over a headline, and what WeChat sets around its postings.
class HtmlSavedPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hidesWhatItsStyleSheetsHide_data();
    void hidesWhatItsStyleSheetsHide();
    void keepsTextThatAScriptShowsLater();
    void hostileStyleSheetsAreRead();
    void lineOverTheHeadlineIsItsKicker_data();
    void lineOverTheHeadlineIsItsKicker();
    void weChatBylineIsNoParagraph();
    void captionsOfMissingPicturesStay();
};

namespace {

const QString kParagraph = QStringLiteral(
    "<p>芦溪镇的竹编合作社上月接到一张大单，为民宿编制灯罩，社员们昼夜两班轮换，预计月底交货。</p>");

Warned<ImportedDocument> read(const QString& html)
{
    auto result = importHtml(html, {});
    return result.isOk() ? std::move(result).value() : Warned<ImportedDocument>{};
}

QStringList texts(const Warned<ImportedDocument>& document)
{
    QStringList result;
    for (const text::RawLine& line : document.value.raw.lines) {
        if (line.noise.isEmpty() && !line.block)
            result << line.text;
    }
    return result;
}

Article cleanedArticle(const QString& html)
{
    const text::CleanResult result = text::clean(read(html).value.raw);
    return result.articles.size() == 1 ? result.articles.front() : Article{};
}

} // namespace

void HtmlSavedPageTest::hidesWhatItsStyleSheetsHide_data()
{
    QTest::addColumn<QString>("css");
    QTest::addColumn<QString>("element");
    QTest::addColumn<bool>("isShown");
    const auto row = [](const char* name, const char* css, const char* element, bool isShown) {
        QTest::newRow(name) << QString::fromLatin1(css)
                            << QStringLiteral("<%1>暗藏的字𠮷</%2>")
                                   .arg(QString::fromLatin1(element),
                                       QString::fromLatin1(element).section(u' ', 0, 0))
                            << isShown;
    };
    row("class", ".tip{color:red;display:none}", "p class='a tip'", false);
    row("id", "#pop { visibility : HIDDEN !important }", "div id=pop", false);
    row("element and class", "p.tip{display:none}", "p class=tip", false);
    row("list of selectors", "h9,.x,.tip{display:none}", "span class=tip", false);
    row("comment", "/* .b{} */.tip{/*x*/display:none}", "p class=tip", false);
    row("other element", "div.tip{display:none}", "p class=tip", true);
    row("both classes wanted", ".tip.off{display:none}", "p class=tip", true);
    row("shown again later", ".tip{display:none}.tip{display:block}", "p class=tip", true);
    row("own style wins", ".tip{display:none}", "p class=tip style='display:block'", true);
    row("for print only", "@media print{.tip{display:none}}", "p class=tip", true);
    row("state of the mouse", ".tip:hover{display:none}", "p class=tip", true);
    row("descendant", ".menu .tip{display:none}", "p class=tip", true);
}

void HtmlSavedPageTest::hidesWhatItsStyleSheetsHide()
{
    QFETCH(const QString, css);
    QFETCH(const QString, element);
    QFETCH(const bool, isShown);
    const QString page = QStringLiteral("<html><head><style>%1</style></head><body><h1>竹灯点亮山乡"
                                        "</h1>%2%3%2</body></html>")
                             .arg(css, kParagraph, element);
    QCOMPARE(texts(read(page)).join(QString()).contains(QStringLiteral("暗藏的字")), isShown);
}

void HtmlSavedPageTest::keepsTextThatAScriptShowsLater()
{
    const QString page = QStringLiteral("<html><head><style>.article{display:none}</style></head>"
                                        "<body><h1>竹灯点亮山乡</h1><div class=article>%1%1</div>"
                                        "</body></html>")
                             .arg(kParagraph);
    QVERIFY(texts(read(page)).join(QString()).contains(QStringLiteral("竹编合作社")));
}

void HtmlSavedPageTest::hostileStyleSheetsAreRead()
{
    for (const QString& css : {QStringLiteral("@media{").repeated(20000),
             QStringLiteral("/*").repeated(50000), QStringLiteral(".a{display:none").repeated(9000),
             QStringLiteral("}}}}{{{{").repeated(9000), QStringLiteral(".a,").repeated(60000)}) {
        const QString page = QStringLiteral(
            "<html><head><style>%1</style></head><body><h1>竹灯</h1>%2</body></html>")
                                 .arg(css, kParagraph);
        QVERIFY(texts(read(page)).join(QString()).contains(QStringLiteral("竹编合作社")));
    }
}

void HtmlSavedPageTest::lineOverTheHeadlineIsItsKicker_data()
{
    QTest::addColumn<QString>("above");
    QTest::addColumn<QString>("kicker");
    QTest::newRow("kicker") << QStringLiteral("<p>山里人的老手艺卖出新价钱</p>")
                            << QStringLiteral("山里人的老手艺卖出新价钱");
    QTest::newRow("white space between") << QStringLiteral("<p>葛\U000E0100家沟的竹编</p>\n  \n")
                                         << QStringLiteral("葛\U000E0100家沟的竹编");
    QTest::newRow("link") << QStringLiteral("<p><a href='/'>芦溪新闻网首页</a></p>") << QString();
    QTest::newRow("sentence") << QStringLiteral("<p>这里是芦溪新闻网。</p>") << QString();
    QTest::newRow("date") << QStringLiteral("<p>2026-03-02 09:12 来源：芦溪报</p>") << QString();
    QTest::newRow("path") << QStringLiteral("<p>当前位置：首页 > 要闻</p>") << QString();
}

void HtmlSavedPageTest::lineOverTheHeadlineIsItsKicker()
{
    QFETCH(const QString, above);
    QFETCH(const QString, kicker);
    for (const QString& page :
        {QStringLiteral("<html><head><title>竹灯点亮山乡民宿</title></head><body>%1"
                        "<h1>竹灯点亮山乡民宿</h1>%2%2</body></html>"),
            QStringLiteral("<html><head><title>竹灯点亮山乡民宿</title></head><body><div>%1"
                           "<h1>竹灯点亮山乡民宿</h1></div><div id=zoom>%2%2</div></body></html>"),
            QStringLiteral("%1<h1>竹灯点亮山乡民宿</h1>%2%2")}) {
        // What stands over the headline of a selection may be another story.
        if (kicker.isEmpty() && page.startsWith(u'%'))
            continue;
        const Article article = cleanedArticle(page.arg(above, kParagraph));
        QCOMPARE(article.kicker, kicker);
        QCOMPARE(article.title, QStringLiteral("竹灯点亮山乡民宿"));
    }
}

void HtmlSavedPageTest::weChatBylineIsNoParagraph()
{
    const QString page = QStringLiteral(
        "<!DOCTYPE html><html><head><title></title></head><body id='activity-detail'>"
        "<div id='js_article'><h1 class='rich_media_title' id='activity-name'>竹灯点亮山乡民宿</h1>"
        "<div id='meta_content'><span class='rich_media_meta'>原创</span><span "
        "class='rich_media_meta rich_media_meta_text'>郑小渠</span><span class='rich_media_meta "
        "rich_media_meta_nickname'><a id='js_name'>芦溪竹事</a></span><em id='publish_time'>2026年"
        "3月2日 18:32</em></div><div id='js_content' style='visibility:hidden'><p>点击上方<strong>"
        "蓝字</strong>关注我们</p>%1%1</div></div></body></html>");
    const Article article = cleanedArticle(page.arg(kParagraph));
    QCOMPARE(article.title, QStringLiteral("竹灯点亮山乡民宿"));
    QCOMPARE(article.byline, QStringLiteral("郑小渠"));
    QCOMPARE(article.source, QStringLiteral("芦溪竹事"));
    QCOMPARE(article.date, QDate(2026, 3, 2));
    QCOMPARE(article.blocks.size(), size_t(2));
}

void HtmlSavedPageTest::captionsOfMissingPicturesStay()
{
    const QString page = QStringLiteral(
        "<html><head><title>竹灯点亮山乡民宿</title></head><body><h1>竹灯点亮山乡民宿</h1>%1"
        "<p><img data-src='https://example.com/a.jpg'></p><p>▲社员编制灯罩</p>%1"
        "<p>来源：芦溪县文化馆</p></body></html>");
    const Article article = cleanedArticle(page.arg(kParagraph));
    QCOMPARE(article.blocks.size(), size_t(3));
    QCOMPARE(article.blocks[1].kind, BlockKind::Caption);
    QVERIFY(article.blocks[1].text.endsWith(QStringLiteral("社员编制灯罩")));
    QCOMPARE(article.source, QStringLiteral("芦溪县文化馆"));
}

QTEST_APPLESS_MAIN(HtmlSavedPageTest)
#include "html_saved_page_test.moc"
