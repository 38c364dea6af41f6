#include "cleaned_text.h"
#include "wrapped_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

// Invented sentences, wide enough for several lines each.
const QStringList kBody{
    u"青芦县的苇编合作社今年把作坊搬进了老粮库，二十六位编织工按订单分组干活，花样由县里的"
    "两位老艺人把关，成品先拍照存档再装箱。"_s,
    u"合作社负责人说，过去一张苇席要卖到三个月以后才知道亏不亏，现在原料、工时、运费都记在"
    "一块屏上，谁多用了料一看就明白。"_s,
    u"老粮库的屋顶换了透光板，白天不用开灯，冬天靠隔壁食品厂的余热取暖，一年省下的电费够给"
    "每位编织工添一套新工具。"_s,
};

const QString kTitle = u"老粮库里编出新花样\n"_s;

QString tightLines(const QStringList& paragraphs, int measure)
{
    QStringList lines;
    for (const QString& paragraph : paragraphs)
        lines += setLines(paragraph, measure);
    return lines.join(u'\n') + u'\n';
}

/// A paragraph with `furniture` behind its third line.
QString cutBy(const QString& furniture)
{
    QStringList lines = setLines(kBody[0], 40);
    lines.insert(3, furniture);
    return kTitle + lines.join(u'\n') + u'\n' + tightLines(kBody.mid(1), 40);
}

} // namespace

/// What newspapers and magazines print around and above their stories.
class CleaningPapersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headsAndFeetMayStandOnce_data();
    void headsAndFeetMayStandOnce();
    void linesAtAPagesEdgeStay_data();
    void linesAtAPagesEdgeStay();
    void buttonsOfAPaperOnTheWebAreNoText_data();
    void buttonsOfAPaperOnTheWebAreNoText();
    void whoWroteAndWithWhichOffice_data();
    void whoWroteAndWithWhichOffice();
    void prosePassesForNoByline_data();
    void prosePassesForNoByline();
    void namesOverTheirInstitute();
    void datelinesNameTheirPaper_data();
    void datelinesNameTheirPaper();
    void machinesSendNoTelegrams_data();
    void machinesSendNoTelegrams();
    void aPlaceGoesOnWithTheHeadline_data();
    void aPlaceGoesOnWithTheHeadline();
    void commentsAreStoriesOfTheirOwn_data();
    void commentsAreStoriesOfTheirOwn();
    void pictureNewsInterruptsNoStory();
    void captionsStayInTheirStory();
    void aSectionsNameBeginsNoWordOfTheTitle();
    void kickerTitleAndNamesAreNoColumn();
    void wholeKickersStayApart_data();
    void wholeKickersStayApart();
    void headlinesBrokenBesideACaesuraAreOne_data();
    void headlinesBrokenBesideACaesuraAreOne();
    void clausesThatOpenSentencesAreNoSubheads_data();
    void clausesThatOpenSentencesAreNoSubheads();
    void aDashedSubtitleTellsATitle();
    void aListIsAnnouncedByAParagraph();
};

void CleaningPapersTest::headsAndFeetMayStandOnce_data()
{
    QTest::addColumn<QString>("furniture");
    QTest::newRow("number-and-issue") << u"21\n苇编观察　2026.05　总第48期"_s;
    QTest::newRow("column-and-number") << u"苇编观察　专题\n22"_s;
    QTest::newRow("dressed-number") << u"· 34 ·\n编者：老粮库里的花样"_s;
    QTest::newRow("title-behind-number") << u"- 7 -\n𠮷野：编织这门手艺"_s;
    QTest::newRow("words") << u"第 3 页\n青芦县文化馆编"_s;
    QTest::newRow("form-feed-head") << u"\f苇编观察　手艺"_s;
    QTest::newRow("form-feed-foot") << u"手艺与生意　三\f"_s;
    QTest::newRow("both-sides") << u"手艺与生意\n12\n青芦文化"_s;
    QTest::newRow("foot-and-number") << u"苇编观察　2026.05　总第48期\n121"_s;
    QTest::newRow("page-of-pages") << u"5 / 20\n手艺·第三辑"_s;
}

void CleaningPapersTest::headsAndFeetMayStandOnce()
{
    QFETCH(QString, furniture);
    QCOMPARE(paragraphsOf(cleaned(cutBy(furniture))), kBody);
}

void CleaningPapersTest::linesAtAPagesEdgeStay_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("kept");
    const QString first = kTitle + tightLines(kBody.mid(0, 1), 40);
    const QString rest = tightLines(kBody.mid(1), 40);
    QTest::newRow("subhead-behind-number")
        << first + u"8\n一张席子怎么定价\n"_s + rest << u"一张席子怎么定价"_s;
    QTest::newRow("subhead-before-number")
        << first + u"一张席子怎么定价\n8\n"_s + rest << u"一张席子怎么定价"_s;
    QTest::newRow("headline-across-pages")
        << first + u"来源：颍川晚报\n苇席卖到海外以后老艺\n8\n人忙起来了\n"_s + rest
        << u"人忙起来了"_s;
    QTest::newRow("end-of-a-paragraph") << cutBy(u"8"_s) << kBody[0].right(6);
}

void CleaningPapersTest::linesAtAPagesEdgeStay()
{
    QFETCH(QString, raw);
    QFETCH(QString, kept);
    for (const Noise& noise : cleaned(raw).noise)
        QVERIFY2(!noise.text.contains(kept), qPrintable(noise.text));
}

void CleaningPapersTest::buttonsOfAPaperOnTheWebAreNoText_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("articles") << u"上一篇　下一篇　　　　放大　缩小　默认"_s;
    QTest::newRow("pages") << u"上一版  下一版"_s;
    QTest::newRow("issues") << u"上一期 | 下一期 | 返回目录"_s;
    QTest::newRow("brackets") << u"[上一页] [下一页]"_s;
    QTest::newRow("type-size") << u"字号 大 中 小 上一条 下一条 打印 关闭"_s;
    QTest::newRow("contents") << u"版面导航 / 标题导航"_s;
}

void CleaningPapersTest::buttonsOfAPaperOnTheWebAreNoText()
{
    QFETCH(QString, line);
    const CleanResult result = cleaned(line + u'\n' + kTitle + kBody.join(u'\n') + u'\n');
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].title, kTitle.trimmed());
    QVERIFY(result.articles[0].kicker.isEmpty());
    QCOMPARE(result.noise.size(), size_t(1));
}

void CleaningPapersTest::whoWroteAndWithWhichOffice_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("byline");
    QTest::newRow("contributor") << u"本刊特约撰稿人 钱多多"_s << u"钱多多"_s;
    QTest::newRow("chief") << u"本报首席记者 孙望舒"_s << u"孙望舒"_s;
    QTest::newRow("all-media") << u"全媒体记者 李砚"_s << u"李砚"_s;
    QTest::newRow("convergent") << u"本台融媒体记者 李砚"_s << u"李砚"_s;
    QTest::newRow("paper") << u"颍川晚报记者 郑一鸣"_s << u"郑一鸣"_s;
    QTest::newRow("site") << u"中原网记者 郑一鸣 王可可"_s << u"郑一鸣 王可可"_s;
    QTest::newRow("commentator") << u"特约评论员 周以宁"_s << u"周以宁"_s;
    QTest::newRow("own-commentator") << u"本报评论员 周以宁"_s << u"周以宁"_s;
    QTest::newRow("observer") << u"本网观察员 冯清和"_s << u"冯清和"_s;
    QTest::newRow("trainee") << u"本报见习记者 冯清和"_s << u"冯清和"_s;
    QTest::newRow("stationed") << u"本报驻颍川记者 冯清和"_s << u"冯清和"_s;
    QTest::newRow("pen") << u"本刊主笔 王可可"_s << u"王可可"_s;
    QTest::newRow("written-by") << u"执笔：王可可"_s << u"王可可"_s;
    QTest::newRow("reported-by") << u"采写：王可可"_s << u"王可可"_s;
    QTest::newRow("spread") << u"□本报记者　沈若川　陆　鸣"_s << u"沈若川 陆鸣"_s;
    QTest::newRow("two-spread") << u"本报记者 陆 鸣 李 砚"_s << u"陆鸣 李砚"_s;
    QTest::newRow("beyond-the-bmp") << u"本报特派记者 李𠮷"_s << u"李𠮷"_s;
}

void CleaningPapersTest::whoWroteAndWithWhichOffice()
{
    QFETCH(QString, line);
    QFETCH(QString, byline);
    const CleanResult result = cleaned(kTitle + line + u'\n' + kBody.join(u'\n') + u'\n');
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].title, kTitle.trimmed());
    QCOMPARE(result.articles[0].byline, byline);
    QCOMPARE(paragraphsOf(result), kBody);
}

void CleaningPapersTest::prosePassesForNoByline_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("prose") << u"跟着记者 从县城出发"_s;
    QTest::newRow("visit") << u"编织工 迎来了参观的人"_s;
    QTest::newRow("question") << u"给新人 留多少位置？"_s;
}

void CleaningPapersTest::prosePassesForNoByline()
{
    QFETCH(QString, line);
    const CleanResult result = cleaned(kTitle + kBody[0] + u'\n' + line + u'\n' + kBody[1] + u'\n');
    QVERIFY(result.articles[0].byline.isEmpty());
}

void CleaningPapersTest::namesOverTheirInstitute()
{
    const CleanResult result = cleaned(u"苇编工艺的十年\n——老粮库作坊的账本\n费鸿声 李 砚\n"_s
        + u"（作者单位：青芦县手工艺研究所）\n"_s + kBody.join(u'\n') + u'\n');
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].title, u"苇编工艺的十年"_s);
    QCOMPARE(result.articles[0].subtitle, u"——老粮库作坊的账本"_s);
    QCOMPARE(result.articles[0].byline, u"费鸿声 李砚"_s);
    QVERIFY(result.articles[0].authorNote.contains(u"研究所"_s));
}

void CleaningPapersTest::datelinesNameTheirPaper_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("source");
    QTest::newRow("paper") << u"颍川日报讯（记者 钱多多）"_s << u"颍川日报"_s;
    QTest::newRow("weekly") << u"青芦周刊讯 （记者钱多多）"_s << u"青芦周刊"_s;
    QTest::newRow("centre") << u"青芦县融媒体中心讯（记者钱多多）"_s << u"青芦县融媒体中心"_s;
    QTest::newRow("agency") << u"中原社青芦3月4日电（记者钱多多）"_s << u"中原社"_s;
    QTest::newRow("agency-place") << u"中原社青芦电（记者钱多多）"_s << u"中原社"_s;
}

void CleaningPapersTest::datelinesNameTheirPaper()
{
    QFETCH(QString, head);
    QFETCH(QString, source);
    const CleanResult result = cleaned(kTitle + head + kBody.join(u'\n') + u'\n');
    QCOMPARE(result.articles[0].source, source);
    QCOMPARE(result.articles[0].byline, u"钱多多"_s);
}

void CleaningPapersTest::machinesSendNoTelegrams_data()
{
    QTest::addColumn<QString>("head");
    QTest::newRow("microscope") << u"一台场发射扫描电镜，要排队三个月才轮得到。"_s;
    QTest::newRow("computer") << u"几台旧电脑搬进了老粮库。"_s;
    QTest::newRow("signal") << u"电视台通讯机房也搬到了这里。"_s;
    QTest::newRow("shop") << u"合作社电商部有六个人。"_s;
    QTest::newRow("grid") << u"全县村网供电稳定以后，作坊才敢接大单。"_s;
}

void CleaningPapersTest::machinesSendNoTelegrams()
{
    QFETCH(QString, head);
    const CleanResult result = cleaned(kTitle + head + kBody.join(u'\n') + u'\n');
    QCOMPARE(result.articles[0].source, QString());
}

void CleaningPapersTest::aPlaceGoesOnWithTheHeadline_data()
{
    QTest::addColumn<QStringList>("headline");
    QTest::newRow("within") << QStringList{u"老粮库里的"_s, u"“数字编织师”"_s};
    QTest::newRow("on") << QStringList{u"屏幕上的"_s, u"苇席账本"_s};
    QTest::newRow("behind") << QStringList{u"订单背后的"_s, u"二十六双手"_s};
    QTest::newRow("between") << QStringList{u"经纬之间的"_s, u"新手艺"_s};
    QTest::newRow("beside") << QStringList{u"苇塘边的"_s, u"好生意"_s};
}

void CleaningPapersTest::aPlaceGoesOnWithTheHeadline()
{
    QFETCH(QStringList, headline);
    const CleanResult result = cleaned(
        u"专题\n"_s + headline.join(u'\n') + u"\n本刊记者 滕野\n"_s + tightLines(kBody, 38));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].title, headline.join(QString()));
    QCOMPARE(result.articles[0].kicker, QString());
}

void CleaningPapersTest::commentsAreStoriesOfTheirOwn_data()
{
    QTest::addColumn<QString>("title");
    for (const QString& label : {u"短评"_s, u"编后"_s, u"编后语"_s, u"时评"_s, u"快评"_s, u"微评"_s,
             u"点评"_s, u"短论"_s, u"记者手记"_s, u"采访手记"_s})
        QTest::newRow(qPrintable(label)) << label + u"：别让手艺睡在库房里"_s;
}

void CleaningPapersTest::commentsAreStoriesOfTheirOwn()
{
    QFETCH(QString, title);
    const QString comment
        = u"手艺睡在库房里，再好也没有人看见。把花样拍下来，把故事讲出去，比多存一间库"
          "房更要紧，年轻人才愿意坐下来学。"_s;
    for (const QString& raw :
        {kTitle + tightLines(kBody, 38) + title + u'\n' + tightLines({comment}, 38),
            kTitle + kBody.join(u'\n') + u"\n\n"_s + title + u'\n' + comment + u'\n'}) {
        const CleanResult result = cleaned(raw);
        QCOMPARE(result.articles.size(), size_t(2));
        QCOMPARE(result.articles[1].title, title);
    }
}

/// Stories with indents, and the words of a picture beside them.
QString pageWith(const QStringList& aside)
{
    QString page = kTitle;
    for (const QString& paragraph : kBody) {
        QStringList lines = setLines(paragraph, 52);
        lines.front().prepend(u"　　"_s);
        page += lines.join(u'\n') + u'\n';
    }
    return page + u'\n' + aside.join(u'\n') + u'\n';
}

void CleaningPapersTest::pictureNewsInterruptsNoStory()
{
    const CleanResult result = cleaned(pageWith({u"8月4日，青芦县北屿湿地公园，游"_s,
        u"客乘坐电瓶船观赏荷花。近年来，"_s, u"当地通过退塘还湿、补植水生植"_s,
        u"物，修复湿地两万亩，记录到的"_s, u"鸟类比从前多了一倍。"_s}));
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[0].blocks.size(), size_t(kBody.size()));
    QVERIFY(result.articles[1].title.isEmpty());
    QCOMPARE(result.articles[1].blocks.size(), size_t(1));
    QCOMPARE(result.articles[1].blocks[0].text,
        u"8月4日，青芦县北屿湿地公园，游客乘坐电瓶船观赏荷花。近年来，当地通过退塘还湿、补植水生植物，修"
        "复湿地两万亩，记录到的鸟类比从前多了一倍。"_s);
}

void CleaningPapersTest::captionsStayInTheirStory()
{
    const CleanResult result = cleaned(pageWith({u"图为8月4日，编织工在老粮库里赶"_s,
        u"制一批发往海外的苇席。当天气温"_s, u"很高，屋顶的透光板都打开了窗。"_s}));
    QCOMPARE(result.articles.size(), size_t(1));
}

void CleaningPapersTest::aSectionsNameBeginsNoWordOfTheTitle()
{
    const QStringList body{kBody[0] + u"低空空域的安排由县里统一报批。"_s, kBody[1]};
    const CleanResult result = cleaned(u"理论\n\n苇编手艺的传与承\n\n"_s + setText(kBody, 70)
        + u"来源：颍川日报\n 低空\n\n空域“一张图”管住起降\n\n"_s + setText(body, 70)
        + u"来源：颍川日报\n"_s);
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[1].section, u"低空"_s);
    QCOMPARE(result.articles[1].title, u"空域“一张图”管住起降"_s);
}

void CleaningPapersTest::kickerTitleAndNamesAreNoColumn()
{
    const CleanResult result = cleaned(u"　　一根苇子，如何“编出花来”\n青芦：百年苇编这样炼成\n"_s
        + u"□本报记者　沈若川　陆　鸣\n　　"_s + kBody.join(u"\n　　"_s) + u'\n');
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].kicker, u"一根苇子，如何“编出花来”"_s);
    QCOMPARE(result.articles[0].title, u"青芦：百年苇编这样炼成"_s);
    QCOMPARE(result.articles[0].byline, u"沈若川 陆鸣"_s);
}

void CleaningPapersTest::wholeKickersStayApart_data()
{
    QTest::addColumn<QString>("kicker");
    QTest::addColumn<QString>("title");
    QTest::newRow("three-parts") << u"一次申请 并联办理 限时办结"_s
                                 << u"青芦县作坊注销由45天缩至10天"_s;
    QTest::newRow("four-parts") << u"编得好 存得住 卖得远 传得下"_s << u"老粮库里的四本苇席账"_s;
    QTest::newRow("from-to") << u"从“卖苇子”到“卖花样”"_s << u"青芦县作坊换了新账本"_s;
    QTest::newRow("question") << u"一根苇子，如何“编出花来”"_s << u"青芦县：百年苇编这样炼成"_s;
}

void CleaningPapersTest::wholeKickersStayApart()
{
    QFETCH(QString, kicker);
    QFETCH(QString, title);
    for (const int measure : {34, 40}) {
        QString raw = kicker + u'\n' + title + u"\n本报记者 夏侯章\n"_s;
        for (const QString& paragraph : kBody)
            raw += u"　　"_s + setLines(paragraph, measure).join(u'\n') + u'\n';
        const CleanResult result = cleaned(raw);
        QCOMPARE(result.articles.size(), size_t(1));
        QCOMPARE(result.articles[0].kicker, kicker);
        QCOMPARE(result.articles[0].title, title);
    }
}

void CleaningPapersTest::headlinesBrokenBesideACaesuraAreOne_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("one-character-behind") << u"苇编账本搬上屏幕满一年 订"_s << u"单回款快了一半"_s;
    QTest::newRow("a-word-behind") << u"苇编账本搬上屏幕满一年 订单"_s << u"回款快了一半"_s;
    QTest::newRow("a-rest-before") << u"陆秋原：老粮库里的编"_s << u"织手艺 传到年轻人手上"_s;
}

void CleaningPapersTest::headlinesBrokenBesideACaesuraAreOne()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    const CleanResult result
        = cleaned(u"【行业动态】\n\n"_s + first + u'\n' + second + u'\n' + tightLines(kBody, 70));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].title, first + second);
    QVERIFY(result.articles[0].kicker.isEmpty());
}

void CleaningPapersTest::clausesThatOpenSentencesAreNoSubheads_data()
{
    QTest::addColumn<QString>("opening");
    for (const QString& opening : {u"今年以来，"_s, u"近年来，"_s, u"与此同时，"_s, u"截至目前，"_s,
             u"下一步，"_s, u"为此，"_s, u"如今，"_s, u"不过，"_s, u"眼下，"_s, u"据统计，"_s,
             u"过去，"_s, u"去年，"_s, u"其中，"_s, u"随着订单增加，"_s})
        QTest::newRow(qPrintable(opening)) << opening;
}

void CleaningPapersTest::clausesThatOpenSentencesAreNoSubheads()
{
    QFETCH(QString, opening);
    const QString last = opening + u"青芦县已有十四个作坊搬进了老粮库，工钱涨了两成。"_s;
    const CleanResult result = cleaned(kTitle + tightLines(kBody, 34) + tightLines({last}, 34));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(paragraphsOf(result), kBody + QStringList{last});
}

void CleaningPapersTest::aDashedSubtitleTellsATitle()
{
    const CleanResult result = cleaned(kTitle + tightLines(kBody, 38) + u"苇河大桥主桥昨日合龙\n"_s
        + u"——通车以后两岸车程只要六分钟\n"_s + tightLines({kBody[1], kBody[0]}, 38));
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[1].title, u"苇河大桥主桥昨日合龙"_s);
    QCOMPARE(result.articles[1].subtitle, u"——通车以后两岸车程只要六分钟"_s);
}

void CleaningPapersTest::aListIsAnnouncedByAParagraph()
{
    const QStringList body{kBody[0], u"订单回升主要来自三个方面："_s,
        u"一是花样多了。老艺人和年轻人一起画图，去年一共出了九十多个新花样，客商挑得过来。"_s,
        u"二是工期准了。原料和工时都记在屏上，哪一道慢了当天就能补人，再没有误过船期。"_s,
        kBody[2]};
    const CleanResult result = cleaned(kTitle + tightLines(body, 60));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(paragraphsOf(result), body);
}

QTEST_APPLESS_MAIN(CleaningPapersTest)
#include "cleaning_papers_test.moc"
