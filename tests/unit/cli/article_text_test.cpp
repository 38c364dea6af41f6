#include "cli/article_text.h"

#include <QtTest>

using namespace qb;

class ArticleTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listItemsHaveOneMark_data();
    void listItemsHaveOneMark();
    void footnotesStandBelow();
};

void ArticleTextTest::listItemsHaveOneMark_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hasBullet");
    QTest::newRow("plain") << QStringLiteral("建设𬭚材中试平台") << true;
    QTest::newRow("figure") << QStringLiteral("3.5万吨的产能") << true;
    QTest::newRow("year") << QStringLiteral("2030年建成") << true;
    for (const auto& text : {QStringLiteral("1.建设平台"), QStringLiteral("（一）建设平台"),
             QStringLiteral("2）建设平台"), QStringLiteral("三、建设平台"),
             QStringLiteral("①建设平台"), QStringLiteral("a. 建设平台")})
        QTest::newRow(text.toUtf8().constData()) << text << false;
}

void ArticleTextTest::listItemsHaveOneMark()
{
    QFETCH(const QString, text);
    QFETCH(const bool, hasBullet);
    Article article;
    Block& block = article.blocks.emplace_back();
    block.kind = BlockKind::ListItem;
    block.text = text;
    const QString shown = cli::articleText(article);
    QVERIFY(shown.contains(text));
    QCOMPARE(shown.contains(u'·'), hasBullet);
}

void ArticleTextTest::footnotesStandBelow()
{
    Article article;
    article.title = QStringLiteral("𬭚材试制");
    Block& first = article.blocks.emplace_back();
    first.text = QStringLiteral("产量①增加。");
    first.spans.push_back({{2, 3}, SpanKind::Note, QStringLiteral("按 10% 的𠮷样推算。")});
    article.blocks.emplace_back().text = QStringLiteral("以上。");
    QVERIFY(cli::articleText(article).endsWith(
        QStringLiteral("产量①增加。\n　　以上。\n〔脚注〕① 按 10% 的𠮷样推算。")));
}

QTEST_APPLESS_MAIN(ArticleTextTest)
#include "article_text_test.moc"
