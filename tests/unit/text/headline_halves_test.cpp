#include "text/headline_halves.h"

#include <QTest>

using namespace Qt::StringLiterals;
using qb::text::forOneHeadline;

/// Whether the words of two lines say that they are one headline, or a kicker over its title.
class HeadlineHalvesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void halvesWantEachOther_data();
    void halvesWantEachOther();
    void kickersAreWhole_data();
    void kickersAreWhole();
    void linesOfACharacterSayNothing();
};

void HeadlineHalvesTest::halvesWantEachOther_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("next");
    QTest::newRow("mode") << u"送上门的“免费渡船票”"_s << u"可能是一个圈套"_s;
    QTest::newRow("subject") << u"县里的修表铺"_s << u"搬进了百年老街"_s;
    QTest::newRow("rare-character") << u"𬭚溪县的渡口"_s << u"用上了电动船"_s;
    QTest::newRow("object") << u"河工队连夜加固"_s << u"𠮷塘圩的旧堤"_s;
    QTest::newRow("transitive") << u"村小师生在山谷里谱写"_s << u"一支会飞的歌"_s;
    QTest::newRow("ordinal") << u"市长走进第九届"_s << u"旧书交换集市"_s;
    QTest::newRow("adverb") << u"截至上月底我国"_s << u"最长的灌渠通水百日"_s;
    QTest::newRow("link") << u"渔政部门就"_s << u"禁渔期答问"_s;
    QTest::newRow("latin") << u"山区基本通5G"_s << u"信号站二百座"_s;
    QTest::newRow("figure") << u"存粮突破三十"_s << u"万吨大关"_s;
    QTest::newRow("amount") << u"展销会三天签下意向订单"_s << u"二点四亿元"_s;
    QTest::newRow("rest-of-phrase") << u"窑工女儿的“归乡”"_s << u"之路越走越宽"_s;
    QTest::newRow("part-begun") << u"我市出台停车办法，三年内"_s << u"车位增加一成"_s;
    QTest::newRow("subject-behind-clause")
        << u"存粮登记突破四十万吨，全市粮食调度"_s << u"网络初步成形"_s;
    QTest::newRow("whom") << u"桥工学校"_s << u"为八十家作坊培训学徒"_s;
    QTest::newRow("by-time") << u"山货包裹"_s << u"首月寄出四万件"_s;
    QTest::newRow("towards") << u"上半年山货外销增长7.2%"_s << u"对海岛县出货占比过半"_s;
    QTest::newRow("of-something") << u"送上门的“免费净水杯”"_s << u"原来是一只空壶"_s;
    QTest::newRow("who-spoke") << u"全县渡口改造推进会召开"_s << u"钱多多出席并讲话"_s;
    QTest::newRow("with-what") << u"以电动渡船"_s << u"引领渡口改造"_s;
    QTest::newRow("purpose") << u"桐湾出台十五条措施"_s << u"支持青年渔民学修电动船"_s;
    QTest::newRow("when") << u"青桥渡口首条电动航线"_s << u"昨起试运营"_s;
    QTest::newRow("rank") << u"上半年梨膏外销增长12.3%"_s << u"居沿河各县首位"_s;
}

void HeadlineHalvesTest::halvesWantEachOther()
{
    QFETCH(QString, line);
    QFETCH(QString, next);
    QVERIFY(forOneHeadline(line, next) > 0);
}

void HeadlineHalvesTest::kickersAreWhole_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("next");
    QTest::newRow("two-statements")
        << u"老渡工把船桨交给了儿子"_s << u"𬭚溪渡口用上了电动船"_s;
    QTest::newRow("caesura") << u"渡工歇手 电船上岗"_s << u"古渡口迎来第一班夜航"_s;
    QTest::newRow("two-clauses") << u"不拆墙，先问人"_s << u"背街小巷长出二十座花园"_s;
    QTest::newRow("count") << u"修表师傅蹲守四十八小时"_s << u"百年塔钟重新走时"_s;
    QTest::newRow("parallel") << u"县里补一点、村里筹一点、保险赔一点"_s << u"山核桃有了“靠山”"_s;
    QTest::newRow("series") << u"乡土手艺新观察"_s << u"竹匠铺开出了咖啡馆"_s;
    QTest::newRow("result-in-quotes") << u"旧矿坑里“存”下一池清水"_s << u"抽水蓄能电站并网发电了"_s;
    QTest::newRow("statement-below") << u"谨防“免费鉴宝”"_s << u"市消协发布集市提示"_s;
}

void HeadlineHalvesTest::kickersAreWhole()
{
    QFETCH(QString, line);
    QFETCH(QString, next);
    QVERIFY(forOneHeadline(line, next) < 0);
}

void HeadlineHalvesTest::linesOfACharacterSayNothing()
{
    QCOMPARE(forOneHeadline(QString(), u"渡口用上了电动船"_s), 0.0);
    QCOMPARE(forOneHeadline(u"渡"_s, u"口"_s), 0.0);
    forOneHeadline(u"𠮷"_s, u"葛\U000E0101"_s); // halves of characters crash nothing
}

QTEST_APPLESS_MAIN(HeadlineHalvesTest)
#include "headline_halves_test.moc"
