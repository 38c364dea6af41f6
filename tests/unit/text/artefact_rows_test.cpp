#include "text/cleaning.h"
#include "wrapped_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

// Invented sentences, long enough for several lines of any measure.
const QString kTrial
    = u"颍川市首批无人配送车昨天在开发区上路试运行，十二辆小车沿固定线路往返于物流园和五个居民小区之间，每天可以送达包裹三千余件。"_s;
const QString kRule
    = u"试运行期间，每辆小车都配有远程安全员，遇到复杂路况随时接管；市民可以在指定的站点凭取件码开箱，整个过程不超过一分钟。"_s;
const QString kPlan
    = u"交通部门表示，将根据试运行的数据逐步开放更多道路，并与沿线学校、医院协商避开人流高峰，确保小车与行人各行其道。"_s;
const QString kFarm
    = u"入夏以来，颍川市高标准农田的灌溉设施全部投入使用，三万亩小麦喝上了“放心水”，亩均用水比往年减少两成，农户抗旱的底气更足。"_s;
const QString kWell
    = u"农业部门组织技术员逐村检修机井和渠道，对发现的四十多处问题当场登记、限期整改，确保关键时刻抽得出、浇得上、不误农时。"_s;

/// Blank lines between all lines, as PDF extraction gives them; without the last one.
QString wrapped(const QStringList& paragraphs, int measure = 70)
{
    return setText(paragraphs, measure).trimmed();
}

/// What cleaning made of a text, one thing a line: § section, ^ kicker, = title, - subtitle,
/// @ source, ~ byline, * author note, # sub-head, and paragraphs as they are. What is missing has
/// no line, but a story without a headline begins with "=".
QString outline(const QString& raw)
{
    QStringList lines;
    const auto add = [&](QChar sign, const QString& text) {
        if (!text.isEmpty())
            lines << sign + text;
    };
    for (const Article& article : clean(rawTextFrom(raw)).articles) {
        add(u'§', article.section);
        add(u'^', article.kicker);
        lines << u"="_s + article.title;
        add(u'-', article.subtitle);
        add(u'@', article.source);
        add(u'~', article.byline);
        add(u'*', article.authorNote);
        for (const Block& block : article.blocks)
            lines << (block.kind == BlockKind::Subhead ? u"# "_s : QString()) + block.text;
    }
    return lines.join(u'\n');
}

QString textOf(const QStringList& lines)
{
    return lines.join(u'\n');
}

} // namespace

/// Every artefact of real inputs, by its number in the list of artefacts (A: lines and pages, B:
/// headlines, sections and notes, C: characters), and what must become of it.
class ArtefactRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void becomesWhatItMust_data();
    void becomesWhatItMust();

private:
    static void addLineRows();
    static void addHeadlineRows();
    static void addNoteRows();
    static void addCharacterRows();
};

void ArtefactRowsTest::becomesWhatItMust_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("expected");
    addLineRows();
    addHeadlineRows();
    addNoteRows();
    addCharacterRows();
}

void ArtefactRowsTest::addLineRows()
{
    const QString story = textOf({u"="_s, kTrial, kRule, kPlan});
    const QString all = wrapped({kTrial, kRule, kPlan});
    QTest::newRow("A1") << all << story;
    QTest::newRow("A2") << u"无人配送车上路\n"_s + kTrial + u"\n\n"_s + kRule
            + u"\n高标准农田“解渴”\n"_s + kFarm + u"\n\n"_s + kWell
                        << textOf({u"=无人配送车上路"_s, kTrial, kRule, u"=高标准农田“解渴”"_s,
                               kFarm, kWell});
    QTest::newRow("A3") << wrapped({kTrial, kRule, kPlan}, 26) << story;
    // The second paragraph's first line ends full and with a full stop; the next is full too.
    const QString stop
        = u"一季度全市无人配送车累计行驶里程已突破五万公里而且没有发生过一起安全责任事故。"_s;
    const QString full
        = u"第二批投放的二十辆小车将换装新的激光雷达和更大容量的电池并在雨雪雾天气里也能正常"_s;
    QTest::newRow("A4") << all + u"\n\n"_s + u"据统计，"_s + stop.left(29) + u"\n\n"_s
            + stop.mid(29) + full.left(26) + u"\n\n"_s + full.mid(26) + u"行驶。"_s
                        << story + u"\n据统计，"_s + stop + full + u"行驶。"_s;
    QTest::newRow("A5") << u"【城 市】\n\n 无人配送车驶进居民小区\n\n"_s + wrapped({kTrial}, 80)
            + u"\n\n 三万亩小麦喝上“放心水”\n\n"_s + wrapped({kFarm}, 80)
                        << textOf({u"§城市"_s, u"=无人配送车驶进居民小区"_s, kTrial, u"§城市"_s,
                               u"=三万亩小麦喝上“放心水”"_s, kFarm});
    const QStringList lines = setLines(kTrial, 70);
    QTest::newRow("A6") << lines[0] + u"\n "_s + lines.mid(1).join(u"\n\n"_s) + u"\n\n"_s
            + wrapped({kRule, kPlan})
                        << story;
    QTest::newRow("A7") << u" 观察\n\n无人配送车驶进居民小区\n\n"_s + wrapped({kTrial, kRule})
            + u"\n\n来源：颍川新报\n 三农\n\n三万亩小麦喝上“放心水”\n\n"_s + wrapped({kFarm, kWell})
            + u"\n\n来源：颍川新报"_s
                        << textOf({u"§观察"_s, u"=无人配送车驶进居民小区"_s, u"@颍川新报"_s, kTrial,
                               kRule, u"§三农"_s, u"=三万亩小麦喝上“放心水”"_s, u"@颍川新报"_s,
                               kFarm, kWell});
    QTest::newRow("A8") << wrapped({kTrial, kRule}) + u"\n\n\n\n14\n\n\n\n"_s + wrapped({kPlan})
                        << story;
    QTest::newRow("A9") << u"无人配送车上路\n"_s + kTrial + u"\n\n"_s + kRule + u"\n1\n7\n"_s
                        << textOf({u"=无人配送车上路"_s, kTrial, kRule});
    QTest::newRow("A10") << all + u"\n\n"_s
            + u"调度中心部署在本地机房，全部计算由三十二台服务器承担，总算力达到 246\n\nEFLOPS，可以同时处理五百辆小车的数据。"_s
                         << story
            + u"\n调度中心部署在本地机房，全部计算由三十二台服务器承担，总算力达到246 EFLOPS，可以同时处理五百辆小车的数据。"_s;
    QTest::newRow("A11") << all
            + u"\n\n参观者中还有来自意大利都灵的城市规划师，负责当地自动驾驶试点的马可·贝\n\n里尼说，他对取件站的设计印象很深。"_s
                         << story
            + u"\n参观者中还有来自意大利都灵的城市规划师，负责当地自动驾驶试点的马可·贝里尼说，他对取件站的设计印象很深。"_s;
    QTest::newRow("A12") << all
            + u"\n\n快递协会的统计显示，颍川市今年以来的业务量增速一直高于全省平均水平，1—9\n\n月共完成业务量一亿四千五百万件。"_s
                         << story
            + u"\n快递协会的统计显示，颍川市今年以来的业务量增速一直高于全省平均水平，1—9月共完成业务量一亿四千五百万件。"_s;
    const QString both = kTrial + kRule;
    const QStringList narrow = setLines(both, 26).mid(0, 5);
    QStringList wide;
    for (qsizetype i = narrow.join(QString()).size(); i < both.size(); i += 19)
        wide << both.mid(i, 19);
    QTest::newRow("A13") << wrapped({kFarm, kWell}, 26) + u"\n\n"_s
            + (narrow + wide).join(u"\n\n"_s) + u"\n\n"_s + wrapped({kPlan}, 38)
                         << textOf({u"="_s, kFarm, kWell, both, kPlan});
    QTest::newRow("A14") << wrapped({kTrial, kRule}, 38) + u"\n\n来源：颍川新报\n\n"_s
            + wrapped({kFarm, kWell}, 38) + u"\n\n来源：中原农网"_s
                         << textOf({u"="_s, u"@颍川新报"_s, kTrial, kRule, u"="_s, u"@中原农网"_s,
                                kFarm, kWell});
    QTest::newRow("A15") << wrapped({kTrial, kRule}, 60) + u"\n\n"_s
            + setLines(kPlan, 60).join(u'\n')
                         << story;
}

void ArtefactRowsTest::addHeadlineRows()
{
    const QString first = wrapped({kTrial, kRule}, 58);
    const QString second = wrapped({kFarm, kWell}, 58);
    QTest::newRow("B1") << first
            + u"来源：颍川新报\n\n试运行首日见闻\n\n无人配送车驶进五个居民小区\n\n"_s + second
            + u"来源：中原农网\n\n三万亩小麦喝上“放心水”"_s
                        << textOf({u"^试运行首日见闻"_s, u"=无人配送车驶进五个居民小区"_s,
                               u"@颍川新报"_s, kTrial, kRule, u"=三万亩小麦喝上“放心水”"_s,
                               u"@中原农网"_s, kFarm, kWell});
    QTest::newRow("B2")
        << u"【城 市】\n\n 无人配送车驶进五个居民小区，开发区“最后一公里”有了\n\n新跑法\n\n"_s
            + wrapped({kTrial, kRule}, 80)
        << textOf({u"§城市"_s, u"=无人配送车驶进五个居民小区，开发区“最后一公里”有了新跑法"_s,
               kTrial, kRule});
    QTest::newRow("B3") << u"小车送货进小区 远程护航保安全\n"_s + kTrial + u"\n\n"_s + kRule
                        << textOf({u"=小车送货进小区 远程护航保安全"_s, kTrial, kRule});
    QTest::newRow("B4") << u" 【城 市 眼】\n\n 无人配送车上路试运行\n\n"_s + wrapped({kTrial}, 80)
            + u"\n\n 【三 农 事】\n\n 三万亩小麦不再渴\n\n"_s + wrapped({kFarm}, 80)
                        << textOf({u"§城市眼"_s, u"=无人配送车上路试运行"_s, kTrial, u"§三农事"_s,
                               u"=三万亩小麦不再渴"_s, kFarm});
    QTest::newRow("B5") << u" ●城市动态\n\n无人配送车上路\n"_s + kTrial
            + u"\n●乡村观察\n\n三万亩小麦不再渴\n"_s + kFarm
                        << textOf({u"§城市动态"_s, u"=无人配送车上路"_s, kTrial, u"§乡村观察"_s,
                               u"=三万亩小麦不再渴"_s, kFarm});
    QTest::newRow("B6") << u" 观点\n\n让小车在小区里跑得更稳\n\n"_s + wrapped({kTrial, kRule})
            + u"\n\n来源：颍川新报\n 智能装备\n\n高标准农田的夏天\n\n"_s + wrapped({kFarm, kWell})
            + u"\n\n来源：颍川新报"_s
                        << textOf({u"§观点"_s, u"=让小车在小区里跑得更稳"_s, u"@颍川新报"_s, kTrial,
                               kRule, u"§智能装备"_s, u"=高标准农田的夏天"_s, u"@颍川新报"_s, kFarm,
                               kWell});
    QTest::newRow("B7") << u"【城 市】\n\n 无人配送车上路试运行\n\n"_s + wrapped({kTrial}, 80)
            + u"\n\n# 安全员坐在机房里。\n\n"_s + wrapped({kRule}, 80)
                        << textOf({u"§城市"_s, u"=无人配送车上路试运行"_s, kTrial,
                               u"# 安全员坐在机房里。"_s, kRule});
    QTest::newRow("B8") << u"无人配送车驶进五个居民小区\n\n"_s + wrapped({kTrial})
            + u"\n\n小车遇阻谁来管\n\n"_s + wrapped({kRule, kPlan})
            + u"\n\n来源：颍川新报\n\n三万亩小麦喝上“放心水”\n\n"_s + wrapped({kFarm})
            + u"\n\n机井有人“问诊”\n\n"_s + wrapped({kWell}) + u"\n\n来源：颍川新报"_s
                        << textOf({u"=无人配送车驶进五个居民小区"_s, u"@颍川新报"_s, kTrial,
                               u"# 小车遇阻谁来管"_s, kRule, kPlan, u"=三万亩小麦喝上“放心水”"_s,
                               u"@颍川新报"_s, kFarm, u"# 机井有人“问诊”"_s, kWell});
    const QString runIn
        = u"取件站点还不够多。一是老小区没有空地，二是物业担心占道，三是电源接入手续繁琐，这些都要一件一件商量着解决。"_s;
    QTest::newRow("B9") << u"无人配送车驶进五个居民小区\n\n"_s + wrapped({kTrial, runIn})
                        << textOf({u"=无人配送车驶进五个居民小区"_s, kTrial, runIn});
    const QString one
        = u"一是扩大范围。年内再开通八条线路，覆盖所有封闭式园区，并在三所高校试点夜间配送，逐步延长运行时间。"_s;
    const QString two
        = u"二是完善规则。明确小车的路权和事故责任，要求运营企业足额投保，并把运行数据实时接入城市管理平台。"_s;
    QTest::newRow("B10") << u"无人配送车驶进五个居民小区\n\n"_s + wrapped({kTrial, one, two})
                         << textOf({u"=无人配送车驶进五个居民小区"_s, kTrial, one, two});
}

void ArtefactRowsTest::addNoteRows()
{
    const QString title = u"无人配送车驶进五个居民小区"_s;
    const QString head = title + u"\n\n"_s + wrapped({kTrial, kRule}, 60);
    const auto sourced = [&](const QString& source) {
        return textOf({u"="_s + title, u"@"_s + source, kTrial, kRule});
    };
    QTest::newRow("B11") << head + u"\n\n来源：颍川新报\n"_s << sourced(u"颍川新报"_s);
    QTest::newRow("B11 glued") << head + u"来源：颍川新报\n"_s << sourced(u"颍川新报"_s);
    QTest::newRow("B11 spaced") << head + u" 来源：颍川新报\n"_s << sourced(u"颍川新报"_s);
    QTest::newRow("B11 book marks") << head + u"来源《颍川新报》\n"_s << sourced(u"颍川新报"_s);
    QTest::newRow("B11 none") << head << textOf({u"="_s + title, kTrial, kRule});
    QTest::newRow("B12") << title + u"\n颍川新报讯 （记者钱多多）"_s + kTrial
                         << textOf({u"="_s + title, u"@颍川新报"_s, u"~钱多多"_s,
                                u"颍川新报讯（记者钱多多）"_s + kTrial});
    QTest::newRow("B12 prose") << title + u"\n记者3月2日从颍川海关获悉，"_s
            + kTrial << textOf({u"="_s + title, u"记者3月2日从颍川海关获悉，"_s + kTrial});
    QTest::newRow("B13")
        << title + u"\n\n"_s + wrapped({kTrial, kRule})
            + u"\n\n（作者分别系：颍川学院交通工程系副教授、硕士生导师，中原大学智能网联汽车\n\n研究院研究员）\n\n来源：颍川新报"_s
        << textOf({u"="_s + title, u"@颍川新报"_s,
               u"*（作者分别系：颍川学院交通工程系副教授、硕士生导师，中原大学智能网联汽车研究院研究员）"_s,
               kTrial, kRule});
    const QString self = u"《颍川新报》记者了解到，已有三家快递企业提出接入申请。"_s;
    QTest::newRow("B14") << title + u"\n"_s + kTrial + u"\n\n"_s + self
                         << textOf({u"="_s + title, kTrial, self});
    QTest::newRow("B15") << wrapped({kTrial, kRule}, 58)
            + u"来源：颍川新报\n\n无人配送车驶进五个居民小区\n\n"_s
            + setLines(kFarm, 62).join(u'\n') + u" 来源：中原农网"_s
                         << textOf({u"=无人配送车驶进五个居民小区"_s, u"@颍川新报"_s, kTrial, kRule,
                                u"="_s, u"@中原农网"_s, kFarm});
    const QString speaker = u"颍川市快递协会秘书长 钱多多：今年以来，我们的业务量一直在涨。"_s;
    QTest::newRow("B16") << title + u"\n"_s + kTrial + u"\n\n"_s + speaker
                         << textOf({u"="_s + title, kTrial, speaker});
    // Nothing is made up for an issue's number, date and source that the text does not have.
    QTest::newRow("B17") << u"●城市动态\n\n无人配送车上路\n"_s + kTrial
                         << textOf({u"§城市动态"_s, u"=无人配送车上路"_s, kTrial});
}

void ArtefactRowsTest::addCharacterRows()
{
    const auto row = [](const char* name, const QString& raw, const QString& expected) {
        QTest::newRow(name) << raw << u"=\n"_s + expected;
    };
    row("C1", u"车载 GPU 的算力为 254 TOPS，功耗只有 60 W，比 2023 年的型号下降了 35%。"_s,
        u"车载GPU的算力为254 TOPS，功耗只有60 W，比2023年的型号下降了35%。"_s);
    row("C2", u"1月至 8月，“雪豹 2”号小车连续 7个月零事故，9月 27-29 日暂停检修。"_s,
        u"1月至8月，“雪豹2”号小车连续7个月零事故，9月27-29日暂停检修。"_s);
    row("C3", u"协会发布报告： 小车“慢跑”最安全， 《路权》 （Right of Way）一章写得 最细。"_s,
        u"协会发布报告：小车“慢跑”最安全，《路权》（Right of Way）一章写得最细。"_s);
    row("C4",
        u"车规标准GB\u00a09685与GPT-4\u00a0Turbo模型\u00a0都写进了𬭚声公司的手册。"_s,
        u"车规标准GB 9685与GPT-4 Turbo模型都写进了𬭚声公司的手册。"_s);
    row("C5", u"团队提出了DeepRouteSparse结构。"_s, u"团队提出了DeepRouteSparse结构。"_s);
    row("C6", u"试点在9—10月进行，每次3-5 年，规划期为2021-2035 年。"_s,
        u"试点在9—10月进行，每次3-5年，规划期为2021-2035年。"_s);
    QTest::newRow("C7")
        << wrapped({kTrial, kRule})
            + u"\n\n“从‘人找车’到‘车找人’，靠的是调度算法，更靠一条一条跑出来的路况数据。\n\n系统每天都在学。”工程师说。"_s
        << textOf({u"="_s, kTrial, kRule,
               u"“从‘人找车’到‘车找人’，靠的是调度算法，更靠一条一条跑出来的路况数据。系统每天都在学。”工程师说。"_s});
    row("C8", u"小车停了下来——它在等一只过马路的猫……车里没有人，却像有人。"_s,
        u"小车停了下来——它在等一只过马路的猫……车里没有人，却像有人。"_s);
    row("C9", u"他说:好,就这么办."_s, u"他说:好,就这么办."_s);
    row("C10", u"日前，记者从去年开通的线路看到，今年的小车更多了。"_s,
        u"日前，记者从去年开通的线路看到，今年的小车更多了。"_s);
}

void ArtefactRowsTest::becomesWhatItMust()
{
    QFETCH(QString, raw);
    QFETCH(QString, expected);
    const QString actual = outline(raw);
    QVERIFY2(actual == expected, qPrintable(u"\n"_s + actual + u"\n--- instead of\n"_s + expected));
}

QTEST_APPLESS_MAIN(ArtefactRowsTest)
#include "artefact_rows_test.moc"
