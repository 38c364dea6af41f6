#include "cleaned_text.h"
#include "text/stories.h"
#include "wrapped_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;

namespace {

const QStringList kBody{
    QStringLiteral("日前，颍川市首条氢能重卡运输专线开通，十二辆氢能重卡往返于开发区与货运东站之间"
                   "，每天可运送钢构件三百余吨，沿线建成两座加氢站。"),
    QStringLiteral("据介绍，专线由本地三家企业联合运营，车辆加满一次氢气可以行驶四百公里，运行成本"
                   "与柴油重卡大体相当，全年可减少碳排放约六千吨。"),
    QStringLiteral("运营方表示，明年还将增加车辆投放，并把线路延伸到邻近县区的产业园，逐步形成覆盖"
                   "全市主要货运节点的绿色运输网络。"),
};

const QStringList kOther{
    QStringLiteral("入冬以来，颍川市各蔬菜基地抓紧组织采收，连栋温室里的黄瓜、番茄长势良好，日均上"
                   "市量比去年同期增加一成，价格保持平稳。"),
    QStringLiteral("农业部门组织技术人员进棚指导，重点检查保温设施和水肥管理，并建立了应对低温雨雪"
                   "天气的储备制度，确保节日期间供应充足。"),
};

QStringList subheads(const Article& article)
{
    QStringList result;
    for (const Block& block : article.blocks) {
        if (block.kind == BlockKind::Subhead)
            result << block.text;
    }
    return result;
}

QString lastBlock(const Article& article)
{
    return article.blocks.back().text;
}

} // namespace

/// Headlines, sections, sources and notes.
class CleaningStoriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void picturesBelowTheWritersLineStayInTheStory();
    void a14MissingHeadlineStaysEmpty();
    void b1HeadlineBehindItsBodyIsMovedInFront();
    void b1KickerBehindTheBodyStaysApart();
    void b2HeadlineOverTwoLinesIsJoined();
    void b3CaesuraInAHeadlineStays();
    void b4LetterSpacedSections();
    void b5BulletSections();
    void b6BareWordSections();
    void b7MarkedSubheads();
    void b8UnmarkedSubheads();
    void b9RunInSubheadsStay();
    void b10ListWordsAreParagraphs();
    void b11SourcesInFiveForms_data();
    void b11SourcesInFiveForms();
    void b12DatelineGivesPublicationAndReporter();
    void b12ReporterInProseIsNoByline();
    void b13AuthorNoteOverTwoLines();
    void b14ReporterInTextStays();
    void b15CaptionAsAStory();
    void b16SpeakerLabelKeepsItsSpace();
    void readsFullDatesOnly();
    void readsLinesUnderWebTitles();
    void usesStructureWhereItIsKnown();
    void keepsPicturesAndTables();
    void sourceLineGivesItsDate();
    void headingsBeyondTheHeadlineStayInTheBody();
    void linesOfNoArticleAreWarnedOf();
    void isPure();
};

void CleaningStoriesTest::a14MissingHeadlineStaysEmpty()
{
    const auto articles = cleaned(setText(kBody, 60) + QStringLiteral("来源：颍川日报\n\n")
        + setText(kOther, 60) + QStringLiteral("来源：颍川晚报\n"))
                              .articles;
    QCOMPARE(articles.size(), size_t(2));
    QVERIFY(articles[0].title.isEmpty());
    QVERIFY(articles[1].title.isEmpty());
    QCOMPARE(articles[1].source, QStringLiteral("颍川晚报"));
}

void CleaningStoriesTest::b1HeadlineBehindItsBodyIsMovedInFront()
{
    const auto articles = cleaned(setText(kBody, 58)
        + QStringLiteral("来源：颍川日报\n\n颍川开通首条氢能重卡专线\n\n") + setText(kOther, 58)
        + QStringLiteral("来源：颍川晚报\n\n颍川各基地抓好冬季蔬菜供应\n"))
                              .articles;
    QCOMPARE(articles.size(), size_t(2));
    QCOMPARE(articles[0].title, QStringLiteral("颍川开通首条氢能重卡专线"));
    QCOMPARE(articles[1].title, QStringLiteral("颍川各基地抓好冬季蔬菜供应"));
    QCOMPARE(articles[0].source, QStringLiteral("颍川日报"));
}

void CleaningStoriesTest::b1KickerBehindTheBodyStaysApart()
{
    const auto articles = cleaned(setText(kBody, 58)
        + QStringLiteral("来源：颍川日报\n\n三企联合运营\n\n颍川开通首条氢能重卡运输专线\n\n")
        + setText(kOther, 58) + QStringLiteral("来源：颍川晚报\n"))
                              .articles;
    QCOMPARE(articles.size(), size_t(2));
    QCOMPARE(articles[0].title, QStringLiteral("颍川开通首条氢能重卡运输专线"));
    QCOMPARE(articles[0].kicker, QStringLiteral("三企联合运营"));
}

void CleaningStoriesTest::b2HeadlineOverTwoLinesIsJoined()
{
    const auto articles = cleaned(
        QStringLiteral(
            "【企 业 讯】\n  三家企业联合运营氢能重卡专线，颍川绿色货运网络建设迈出\n\n新步伐\n\n")
        + setText(kBody, 80))
                              .articles;
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].title,
        QStringLiteral("三家企业联合运营氢能重卡专线，颍川绿色货运网络建设迈出新步伐"));
}

void CleaningStoriesTest::b3CaesuraInAHeadlineStays()
{
    const auto articles = cleaned(QStringLiteral("●行业动态\n\n氢能重卡上路 绿色货运提速\n")
        + kBody.join(QStringLiteral("\n\n")))
                              .articles;
    QCOMPARE(articles[0].title, QStringLiteral("氢能重卡上路 绿色货运提速"));
}

void CleaningStoriesTest::b4LetterSpacedSections()
{
    const auto articles
        = cleaned(QStringLiteral(" 【新 观 察】\n\n氢能重卡上路\n\n") + setText(kBody, 80)
            + QStringLiteral("【数 据 库】\n\n冬菜供应充足\n\n") + setText(kOther, 80))
              .articles;
    QCOMPARE(articles.size(), size_t(2));
    QCOMPARE(articles[0].section, QStringLiteral("新观察"));
    QCOMPARE(articles[1].section, QStringLiteral("数据库"));
}

void CleaningStoriesTest::b5BulletSections()
{
    const auto articles = cleaned(
        QStringLiteral(" ●卷首语\n\n%1\n●本地观察\n\n冬菜供应充足\n%2\n").arg(kBody[0], kOther[0]))
                              .articles;
    QCOMPARE(articles.size(), size_t(2));
    QCOMPARE(articles[0].section, QStringLiteral("卷首语"));
    QVERIFY(articles[0].title.isEmpty());
    QCOMPARE(articles[1].section, QStringLiteral("本地观察"));
}

void CleaningStoriesTest::b6BareWordSections()
{
    // The second label is also the name of an industry; here it heads a section.
    const auto articles = cleaned(QStringLiteral(" 观点\n\n让绿色货运跑得更远\n\n")
        + setText(kBody, 70) + QStringLiteral("来源：颍川日报\n 新能源汽车\n\n冬菜供应有保障\n\n")
        + setText(kOther, 70) + QStringLiteral("来源：颍川日报\n"))
                              .articles;
    QCOMPARE(articles.size(), size_t(2));
    QCOMPARE(articles[0].section, QStringLiteral("观点"));
    QCOMPARE(articles[1].section, QStringLiteral("新能源汽车"));
    QCOMPARE(articles[1].title, QStringLiteral("冬菜供应有保障"));
}

void CleaningStoriesTest::b7MarkedSubheads()
{
    const auto articles = cleaned(QStringLiteral("绿色货运调查\n\n") + setText(kBody, 80)
        + QStringLiteral("# 沿线加氢站仍然偏少。\n\n") + setText(kOther, 80))
                              .articles;
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(subheads(articles[0]), QStringList{QStringLiteral("沿线加氢站仍然偏少。")});
}

void CleaningStoriesTest::b8UnmarkedSubheads()
{
    const auto articles = cleaned(QStringLiteral("观点\n\n绿色货运与冬季供应调查报告\n\n")
        + setText(kBody, 70) + QStringLiteral("冬季蔬菜供应“底气足”\n\n") + setText(kOther, 70)
        + QStringLiteral("来源：颍川日报\n\n绿色货运的下一站\n\n") + setText(kBody, 70)
        + QStringLiteral("来源：颍川日报\n"))
                              .articles;
    QCOMPARE(articles.size(), size_t(2));
    QCOMPARE(subheads(articles[0]), QStringList{QStringLiteral("冬季蔬菜供应“底气足”")});
}

void CleaningStoriesTest::b9RunInSubheadsStay()
{
    const QString text
        = QStringLiteral("加氢设施不足。一是站点总量偏少，二是布局过于集中，三是审批环节较多，这些"
                         "问题需要各部门合力解决，不能只靠企业一家之力。");
    const auto articles
        = cleaned(QStringLiteral("绿色货运调查\n\n") + setText(kBody + QStringList{text}, 70))
              .articles;
    QCOMPARE(lastBlock(articles[0]), text);
}

void CleaningStoriesTest::b10ListWordsAreParagraphs()
{
    const QStringList items{QStringLiteral("一是增加投放。明年计划新增氢能重卡五十辆，优先保障钢构"
                                           "件和建材的运输，并对首批购车企业给予适当补助。"),
        QStringLiteral("二是完善设施。在两条主要货运通道上再建三座加氢站，形成二十公里服务圈，同时"
                       "开展安全培训和应急演练。")};
    const auto articles
        = cleaned(QStringLiteral("绿色货运调查\n\n") + setText(kBody + items, 70)).articles;
    QCOMPARE(articles[0].blocks.size(), size_t(kBody.size() + 2));
    QVERIFY(subheads(articles[0]).isEmpty());
    QCOMPARE(lastBlock(articles[0]), items[1]);
}

void CleaningStoriesTest::b11SourcesInFiveForms_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QString>("source");
    QTest::newRow("own-line") << QStringLiteral("\n\n来源：颍川日报\n")
                              << QStringLiteral("颍川日报");
    QTest::newRow("glued") << QStringLiteral("来源：颍川日报\n") << QStringLiteral("颍川日报");
    QTest::newRow("spaced") << QStringLiteral(" 来源：颍川日报\n") << QStringLiteral("颍川日报");
    QTest::newRow("title-marks") << QStringLiteral("来源《颍川日报》\n")
                                 << QStringLiteral("颍川日报");
    QTest::newRow("none") << QStringLiteral("\n") << QString();
}

void CleaningStoriesTest::b11SourcesInFiveForms()
{
    QFETCH(QString, ending);
    QFETCH(QString, source);
    const auto articles
        = cleaned(QStringLiteral("绿色货运调查\n\n") + setText(kBody, 60).trimmed() + ending)
              .articles;
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].source, source);
    QCOMPARE(lastBlock(articles[0]), kBody.last());
}

void CleaningStoriesTest::b12DatelineGivesPublicationAndReporter()
{
    const auto articles
        = cleaned(QStringLiteral("绿色货运调查\n\n颍川日报讯 （记者钱多多）%1\n").arg(kBody[0]))
              .articles;
    QCOMPARE(articles[0].source, QStringLiteral("颍川日报"));
    QCOMPARE(articles[0].byline, QStringLiteral("钱多多"));
    QCOMPARE(articles[0].blocks[0].text, QStringLiteral("颍川日报讯（记者钱多多）") + kBody[0]);
}

void CleaningStoriesTest::b12ReporterInProseIsNoByline()
{
    const auto articles = cleaned(
        QStringLiteral("绿色货运调查\n\n记者12月3日从颍川海关获悉，氢能重卡已开行百趟。\n"))
                              .articles;
    QVERIFY(articles[0].byline.isEmpty());
    QVERIFY(articles[0].source.isEmpty());
}

void CleaningStoriesTest::b13AuthorNoteOverTwoLines()
{
    const auto articles = cleaned(QStringLiteral("让绿色货运跑得更远\n\n") + setText(kBody, 70)
        + QStringLiteral(
            "（作者分别系：颍川学院交通运输研究所研究员，中原物流大学现代供应链\n\n学院教授）\n\n")
        + QStringLiteral("来源：颍川日报\n"))
                              .articles;
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].authorNote,
        QStringLiteral(
            "（作者分别系：颍川学院交通运输研究所研究员，中原物流大学现代供应链学院教授）"));
    QCOMPARE(articles[0].source, QStringLiteral("颍川日报"));
    QCOMPARE(articles[0].blocks.size(), size_t(kBody.size()));
}

void CleaningStoriesTest::b14ReporterInTextStays()
{
    const QString text = QStringLiteral("《颍川日报》记者了解到，目前已有多家企业提出用车申请。");
    const auto articles
        = cleaned(QStringLiteral("绿色货运调查\n\n") + kBody[0] + QStringLiteral("\n\n") + text)
              .articles;
    QCOMPARE(lastBlock(articles[0]), text);
    QVERIFY(articles[0].byline.isEmpty());
}

void CleaningStoriesTest::b15CaptionAsAStory()
{
    const QString caption = QStringLiteral("近日，在颍川市货运东站，工作人员正在为即将出发的氢能重"
                                           "卡加注氢气，并逐项检查车辆的安全状况。");
    const auto articles = cleaned(setText(kBody, 58)
        + QStringLiteral("来源：颍川日报\n\n颍川开通首条氢能重卡专线\n\n")
        + setLines(caption, 62).join(u'\n') + QStringLiteral(" 来源：颍川晚报\n"))
                              .articles;
    QCOMPARE(articles.size(), size_t(2));
    QVERIFY(articles[1].title.isEmpty());
    QCOMPARE(lastBlock(articles[1]), caption);
    QCOMPARE(articles[1].source, QStringLiteral("颍川晚报"));
}

void CleaningStoriesTest::b16SpeakerLabelKeepsItsSpace()
{
    const QString text
        = QStringLiteral("颍川市货运协会秘书长 钱多多：今年以来，我们的运量一直在涨。");
    const auto articles = cleaned(kBody[0] + QStringLiteral("\n\n") + text + u'\n').articles;
    QCOMPARE(lastBlock(articles[0]), text);
}

void CleaningStoriesTest::readsFullDatesOnly()
{
    const auto date = [](const QString& paragraph) {
        return cleaned(paragraph).articles.front().date;
    };
    QCOMPARE(
        date(QStringLiteral("2025年3月4日，颍川市首条氢能重卡运输专线开通。")), QDate(2025, 3, 4));
    QVERIFY(!date(QStringLiteral("3月4日，颍川市首条氢能重卡运输专线开通。")).isValid());
    QVERIFY(!date(QStringLiteral("专线于2025年3月4日开通，运行至今。")).isValid());
}

void CleaningStoriesTest::readsLinesUnderWebTitles()
{
    const auto articles = cleaned(QStringLiteral("颍川开通首条氢能重卡专线\n2025-03-04 10:20 "
                                                 "来源：颍川日报\n%1\n\n%2\n责任编辑：孙小小\n")
                                      .arg(kBody[0], kBody[1]))
                              .articles;
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].date, QDate(2025, 3, 4));
    QCOMPARE(articles[0].source, QStringLiteral("颍川日报"));
    QCOMPARE(articles[0].blocks.size(), size_t(2));
}

void CleaningStoriesTest::usesStructureWhereItIsKnown()
{
    RawText raw;
    raw.isStructured = true;
    const auto add = [&](const QString& text, std::optional<BlockKind> kind = {}, int level = 0) {
        RawLine line;
        line.text = text;
        line.kind = kind;
        line.level = level;
        raw.lines.push_back(line);
    };
    add(QStringLiteral("绿色货运调查"), BlockKind::Subhead, 1);
    add(kBody[0]);
    add(QStringLiteral("设施"), BlockKind::Subhead, 2);
    add(QStringLiteral("加氢站两座"), BlockKind::ListItem);
    add(QStringLiteral("未完待续"));
    const auto articles = clean(raw).articles;
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].title, QStringLiteral("绿色货运调查"));
    QCOMPARE(articles[0].blocks.size(), size_t(4));
    QCOMPARE(articles[0].blocks[1].kind, BlockKind::Subhead);
    QCOMPARE(articles[0].blocks[2].kind, BlockKind::ListItem);
    QCOMPARE(articles[0].blocks[3].kind, BlockKind::Paragraph);
}

void CleaningStoriesTest::keepsPicturesAndTables()
{
    RawText raw;
    raw.isStructured = true;
    for (const BlockKind kind : {BlockKind::Picture, BlockKind::Table}) {
        Block block;
        block.kind = kind;
        block.asset = kind == BlockKind::Picture ? QStringLiteral("abc") : QString();
        RawLine line;
        line.kind = kind;
        line.block = std::make_shared<const Block>(block);
        raw.lines.push_back(line);
    }
    const auto articles = clean(raw).articles;
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].blocks[0].asset, QStringLiteral("abc"));
    QCOMPARE(articles[0].blocks[1].kind, BlockKind::Table);
}

void CleaningStoriesTest::sourceLineGivesItsDate()
{
    for (const QString& date :
        {QStringLiteral(" 2023-12-12"), QStringLiteral("　2023年12月12日 08:30")}) {
        const auto articles = cleaned(QStringLiteral("氢能重卡开进颍川\n来源：颍川新报") + date
            + u'\n' + kBody[0] + u'\n' + kBody[1] + u'\n')
                                  .articles;
        QCOMPARE(articles.size(), size_t(1));
        QCOMPARE(articles[0].source, QStringLiteral("颍川新报"));
        QCOMPARE(articles[0].date, QDate(2023, 12, 12));
    }
}

void CleaningStoriesTest::headingsBeyondTheHeadlineStayInTheBody()
{
    const QStringList headings{QStringLiteral("绿色货运观察"), QStringLiteral("氢能重卡开进颍川"),
        QStringLiteral("专线首日见闻"), QStringLiteral("加氢站边的一天"),
        QStringLiteral("司机手记")};
    std::vector<Segment> segments;
    for (const QString& heading : headings) {
        Segment segment;
        segment.role = SegmentRole::Title;
        segment.text = heading;
        segments.push_back(segment);
    }
    Segment body;
    body.role = SegmentRole::Paragraph;
    body.text = kBody[0];
    segments.push_back(body);
    QString all;
    std::vector<Warning> warnings;
    std::vector<const Segment*> repeated;
    for (const Article& article : storiesOf(segments, warnings, repeated))
        all += article.kicker + article.title + article.subtitle + plainText(article);
    for (const QString& heading : headings)
        QVERIFY2(all.contains(heading), qPrintable(heading));
}

void CleaningStoriesTest::linesOfNoArticleAreWarnedOf()
{
    const auto result = cleaned(QStringLiteral("【讁闻】\n\n【要闻】\n\n氢能重卡开进颍川\n")
        + kBody[0] + QStringLiteral("\n\n【𬭚讯】\n\n来源：颍川新报\n"));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].section, QStringLiteral("要闻"));
    QStringList said;
    for (const Warning& warning : result.warnings)
        said << warning.kind + u' ' + warning.text;
    QVERIFY2(said.contains(QStringLiteral("empty-section 讁闻")), qPrintable(said.join(u'\n')));
    QVERIFY2(said.contains(QStringLiteral("empty-section 𬭚讯")), qPrintable(said.join(u'\n')));
    QVERIFY2(said.contains(QStringLiteral("stray-line 颍川新报")), qPrintable(said.join(u'\n')));
}

void CleaningStoriesTest::isPure()
{
    const QString raw = setText(kBody + kOther, 58);
    QVERIFY(cleaned(raw).articles == cleaned(raw).articles);
}

void CleaningStoriesTest::picturesBelowTheWritersLineStayInTheStory()
{
    RawText raw = rawTextFrom(QStringList{QStringLiteral("颍川开通氢能专线"), kBody[0], kBody[1],
        QStringLiteral("（记者 钱𬭚石）"), QString(), QStringLiteral("入冬蔬菜供应充足"),
        kOther[0]}
                                  .join(u'\n'));
    for (size_t i = 0; i < raw.lines.size(); ++i)
        raw.lines[i].story = i < 5 ? 1 : 2;
    raw.lines[0].role = raw.lines[5].role = PageRole::Title;
    Block picture;
    picture.kind = BlockKind::Picture;
    raw.lines[4].kind = BlockKind::Picture;
    raw.lines[4].block = std::make_shared<const Block>(picture);
    const CleanResult result = clean(raw);
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[0].blocks.back().kind, BlockKind::Picture);
    QCOMPARE(result.articles[0].byline, QStringLiteral("钱𬭚石"));
}

QTEST_APPLESS_MAIN(CleaningStoriesTest)
#include "cleaning_stories_test.moc"
