#include "importers/importer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qb;
using namespace qb::importers;

namespace {

// One transparent pixel.
const QByteArray kPixel = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAD"
                                                 "UlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

const QString kParagraph = QStringLiteral("<p>"
                                          "颍川市首条氢能重卡运输专线日前开通，十二辆重卡往返于开发"
                                          "区与货运东站之间，每天可运送钢构件三百余吨。</p>");

Warned<ImportedDocument> read(const QString& html, const QString& address = {})
{
    auto result = importHtml(html, address);
    return result.isOk() ? std::move(result).value() : Warned<ImportedDocument>{};
}

QStringList texts(const Warned<ImportedDocument>& document)
{
    QStringList result;
    for (const text::RawLine& line : document.value.raw.lines)
        result << line.text;
    return result;
}

} // namespace

class HtmlReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsHeadingsParagraphsAndLists();
    void dropsScriptsAndFurniture();
    void picksTheArticleOutOfTheFurniture();
    void takesThePagesHeadlineFromOutsideTheArticle();
    void keepsTables();
    void keepsTheCaptionBeforeItsTable();
    void flattensLayoutTables();
    void keepsEmbeddedPictures();
    void readsPicturesOnlyFromThePagesFolder();
    void breaksLinesAtBr();
    void joinsInlineElements();
    void warnsOfAPageNestedTooDeep();
    void takesHostileInput_data();
    void takesHostileInput();
    void cleansToOneArticle();
};

void HtmlReaderTest::keepsHeadingsParagraphsAndLists()
{
    const auto document = read(QStringLiteral(
        "<h1>标题</h1><p>正文。</p><h2>小标题</h2><ul><li>其一</li><li>其二</li></ul>"
        "<blockquote><p>引文</p></blockquote>"));
    const auto& lines = document.value.raw.lines;
    QVERIFY(document.value.raw.isStructured);
    QCOMPARE(texts(document),
        QStringList({QStringLiteral("标题"), QStringLiteral("正文。"), QStringLiteral("小标题"),
            QStringLiteral("其一"), QStringLiteral("其二"), QStringLiteral("引文")}));
    QCOMPARE(lines[0].kind, std::optional(BlockKind::Subhead));
    QCOMPARE(lines[0].level, 1);
    QVERIFY(!lines[1].kind.has_value());
    QCOMPARE(lines[2].level, 2);
    QCOMPARE(lines[3].kind, std::optional(BlockKind::ListItem));
    QCOMPARE(lines[5].kind, std::optional(BlockKind::Quote));
}

void HtmlReaderTest::dropsScriptsAndFurniture()
{
    const auto document = read(QStringLiteral(
        "<body><script>alert('x')</script><style>p{}</style><nav>首页 新闻</nav><form><input "
        "value='搜'>搜索</form>"
        "<p>正文。</p><p style='display: "
        "none'>隐藏</p><noscript>请开启脚本</noscript><footer>版权所有</footer></body>"));
    QCOMPARE(texts(document), QStringList{QStringLiteral("正文。")});
}

void HtmlReaderTest::picksTheArticleOutOfTheFurniture()
{
    QString html = QStringLiteral("<body><div class='top'><ul>");
    for (int i = 0; i < 20; ++i)
        html += QStringLiteral("<li><a href='/%1'>频道名称</a></li>").arg(i);
    html += QStringLiteral("</ul></div><div class='content'>") + kParagraph.repeated(4)
        + QStringLiteral(
            "</div><div><p><a "
            "href='/a'>相关新闻：另一条很长很长的新闻标题放在这里引人点击</a></p></div></body>");
    const auto document = read(html);
    QCOMPARE(document.value.raw.lines.size(), size_t(4));
}

void HtmlReaderTest::takesThePagesHeadlineFromOutsideTheArticle()
{
    const auto document
        = read(QStringLiteral("<head><title>颍川开通氢能专线_颍川新闻网</title></head><body><div>")
            + kParagraph.repeated(3) + QStringLiteral("</div></body>"));
    QCOMPARE(texts(document).front(), QStringLiteral("颍川开通氢能专线"));
    QCOMPARE(document.value.raw.lines.front().level, 1);
    const auto headed = read(QStringLiteral("<body><h1>氢能专线开通</h1><div>")
        + kParagraph.repeated(3) + QStringLiteral("</div></body>"));
    QCOMPARE(texts(headed).front(), QStringLiteral("氢能专线开通"));
}

void HtmlReaderTest::keepsTables()
{
    const auto document = read(QStringLiteral(
        "<p>见下表。</p><table><tr><th>行业</th><th>产值（亿元）</th></tr>"
        "<tr><td>装备</td><td> 36.5 </td></tr><tr><td colspan=2>合计</td></tr></table>"));
    QCOMPARE(document.value.raw.lines.size(), size_t(2));
    const auto& line = document.value.raw.lines[1];
    QCOMPARE(line.kind, std::optional(BlockKind::Table));
    QCOMPARE(line.block->table.headerRows, 1);
    QCOMPARE(line.block->table.rows.size(), size_t(3));
    QCOMPARE(line.block->table.rows[1][1].text, QStringLiteral("36.5"));
    QCOMPARE(line.block->table.rows[2][0].columnSpan, 2);
}

void HtmlReaderTest::keepsTheCaptionBeforeItsTable()
{
    const auto document
        = read(QStringLiteral("<p>见下表。</p><table><caption>表1 "
                              "<b>四季</b>产值</caption><tr><th>季</th><th>亿元</th></tr>"
                              "<tr><td>春</td><td>3.2</td></tr></table>"));
    QCOMPARE(document.value.raw.lines.size(), size_t(3));
    QCOMPARE(document.value.raw.lines[1].kind, std::optional(BlockKind::Caption));
    QCOMPARE(document.value.raw.lines[1].text, QStringLiteral("表1 四季产值"));
    QVERIFY(document.value.raw.lines[2].block != nullptr);
}

void HtmlReaderTest::flattensLayoutTables()
{
    const auto document
        = read(QStringLiteral("<table><tr><td>%1</td></tr></table>").arg(kParagraph.repeated(2)));
    QCOMPARE(document.value.raw.lines.size(), size_t(2));
    QVERIFY(!document.value.raw.lines[0].block);
}

void HtmlReaderTest::keepsEmbeddedPictures()
{
    const auto document = read(QStringLiteral(
        "<p>前。</p><img alt='专线开通现场' src='data:image/png;base64,%1'><p>后。</p>")
                                   .arg(QString::fromLatin1(kPixel.toBase64())));
    QCOMPARE(document.value.raw.lines.size(), size_t(3));
    const Block& block = *document.value.raw.lines[1].block;
    QCOMPARE(block.alternativeText, QStringLiteral("专线开通现场"));
    QVERIFY(document.value.assets.contains(block.asset));
    QCOMPARE(document.value.assets.value(block.asset)->bytes, kPixel);
}

void HtmlReaderTest::readsPicturesOnlyFromThePagesFolder()
{
    QTemporaryDir folder;
    QDir(folder.path()).mkpath(QStringLiteral("page/pictures"));
    for (const char* name : {"page/pictures/a.png", "secret.png"}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kPixel);
    }
    const QString html
        = QStringLiteral("<p>文。</p><img src='pictures/a.png'><img src='../secret.png'>"
                         "<img src='%1'><img src='http://localhost/b.png'>")
              .arg(folder.filePath(QStringLiteral("secret.png")));
    const auto document = read(html, folder.filePath(QStringLiteral("page/index.html")));
    QCOMPARE(document.value.assets.size(), 1);
    QCOMPARE(document.warnings.size(), size_t(3));
    QCOMPARE(document.warnings[0].kind, QStringLiteral("missing-picture"));
}

void HtmlReaderTest::breaksLinesAtBr()
{
    QCOMPARE(texts(read(QStringLiteral("<div>第一段。<br><br>第二段。</div>"))),
        QStringList({QStringLiteral("第一段。"), QStringLiteral("第二段。")}));
}

void HtmlReaderTest::joinsInlineElements()
{
    QCOMPARE(texts(read(QStringLiteral("<p>颍川<b>氢能</b><span>专线</span>\n开通</p>"))),
        QStringList{QStringLiteral("颍川氢能专线 开通")});
}

void HtmlReaderTest::warnsOfAPageNestedTooDeep()
{
    const auto document = read(QStringLiteral("<html><body>") + kParagraph
        + QStringLiteral("<div>").repeated(1000) + kParagraph);
    QCOMPARE(texts(document).size(), 1);
    QCOMPARE(document.warnings.size(), size_t(1));
    QCOMPARE(document.warnings[0].kind, QStringLiteral("page-cut"));
    QVERIFY(read(kParagraph).warnings.empty());
}

void HtmlReaderTest::takesHostileInput_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("empty") << QString();
    QTest::newRow("white-space") << QStringLiteral(" \n ");
    QTest::newRow("unclosed") << QStringLiteral("<p>文<div><b>字");
    QTest::newRow("deep") << QStringLiteral("<div>").repeated(100000) + QStringLiteral("深");
    QTest::newRow("deep-tables") << QStringLiteral("<table><tr><td>").repeated(5000)
            + QStringLiteral("深");
    QTest::newRow("entities") << QStringLiteral(
        "<!DOCTYPE html [<!ENTITY a 'b'><!ENTITY c SYSTEM 'file:///etc/passwd'>]>"
        "<p>&a;&c;&#x10ffff;&#xd800;文</p>");
    QTest::newRow("zero-and-surrogate")
        << QStringLiteral("<p>文") + QChar(0) + QChar(0xd800) + QStringLiteral("字</p>");
    QTest::newRow("endless-colspan")
        << QStringLiteral("<table><tr><td colspan=999999999>甲<td>乙<tr><td>丙</table>");
    QTest::newRow("bad-data") << QStringLiteral(
        "<img src='data:'><img src='data:image/png;base64,@@@'><p>文</p>");
}

void HtmlReaderTest::takesHostileInput()
{
    QFETCH(QString, html);
    const auto result = importHtml(html, {});
    if (result.isOk())
        text::clean(result.value().value.raw);
    else
        QVERIFY(!result.error().message.isEmpty());
}

void HtmlReaderTest::cleansToOneArticle()
{
    const auto document = read(
        QStringLiteral("<title>颍川开通氢能专线 - 颍川新闻网</title><h1>颍川开通 氢能专线</h1>"
                       "<div>2025-03-04 10:20 来源：颍川日报</div>")
        + kParagraph.repeated(2) + QStringLiteral("<p><strong>沿线建站</strong></p>") + kParagraph
        + QStringLiteral("<p>（责任编辑：孙小小）</p>"));
    const auto result = text::clean(document.value.raw);
    QCOMPARE(result.articles.size(), size_t(1));
    const Article& article = result.articles.front();
    QCOMPARE(article.title, QStringLiteral("颍川开通 氢能专线"));
    QCOMPARE(article.source, QStringLiteral("颍川日报"));
    QCOMPARE(article.date, QDate(2025, 3, 4));
    QCOMPARE(article.blocks.size(), size_t(4));
    QCOMPARE(article.blocks[2].kind, BlockKind::Subhead);
    QCOMPARE(result.noise.size(), size_t(1));
}

QTEST_APPLESS_MAIN(HtmlReaderTest)
#include "html_reader_test.moc"
