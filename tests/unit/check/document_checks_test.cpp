#include "check/document_checks.h"
#include "check/source_facts.h"

#include <QtTest>

using namespace qb;
using namespace qb::check;

namespace {

std::vector<Finding> findingsOf(const QString& text, const CheckContext& context = {})
{
    const Document document(text);
    FactsCache cache;
    return documentFindings(factsOf(document, cache), context, {});
}

/// "rule|text|suggestion", in the order of the text.
QStringList told(const QString& text, const CheckContext& context = {})
{
    std::vector<Finding> findings = findingsOf(text, context);
    std::stable_sort(findings.begin(), findings.end(),
        [](const Finding& a, const Finding& b) { return a.range.begin < b.range.begin; });
    QStringList lines;
    for (const Finding& finding : findings)
        lines << finding.rule + u'|' + finding.text + u'|' + finding.suggestions.value(0);
    return lines;
}

CheckContext dated(QDate source, QDate issue)
{
    CheckContext context;
    context.sourceDate = source;
    context.issueDate = issue;
    return context;
}

CheckContext sourced(const QString& source, QDate date = QDate(2024, 12, 30))
{
    CheckContext context;
    context.source = std::make_shared<const SourceFacts>(source, date);
    return context;
}

} // namespace

class DocumentChecksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("finding");
        const auto row = [](const char* name, const QString& text, const QString& finding) {
            QTest::newRow(name) << text << finding;
        };
        row("person",
            QStringLiteral("局长李文涛介绍，进展顺利。李文涛说，要抓紧。\n李文滔表示，年内完工。"),
            QStringLiteral("consistency.name|李文滔|李文涛"));
        row("person-behind-rare-characters",
            QStringLiteral(
                "𬭚𠮷局长李文涛介绍，进展顺利。李文涛说，要抓紧。\n李文滔表示，年内完工。"),
            QStringLiteral("consistency.name|李文滔|李文涛"));
        row("company", QStringLiteral("森源集团投产。森源集团扩产。\n森圆集团的订单充足。"),
            QStringLiteral("consistency.name|森圆集团|森源集团"));
        row("transliteration",
            QStringLiteral(
                "工程师弗拉基米尔·谢尔盖说，样机已经下线。\n弗拉基米尔到场，弗拉基弥尔致辞。"),
            QStringLiteral("consistency.name|弗拉基弥尔|弗拉基米尔"));
        row("term", QStringLiteral("其他部门配合，其他地区跟进。\n其它单位参加。"),
            QStringLiteral("consistency.term|其它|其他"));
        row("term-first-and-often-in-the-other-form",
            QStringLiteral(
                "𬭚厂的年青人说，年青是资本。\n年轻一代成长起来。"),
            QStringLiteral("consistency.term|年青|年轻\nconsistency.term|年青|年轻"));
        row("latin-hyphen", QStringLiteral("Wi-Fi覆盖全厂。\n新版Wi-Fi提速，旧版WiFi停用。"),
            QStringLiteral("consistency.term|WiFi|Wi-Fi"));
        row("range-marks", QStringLiteral("3—4月施工，5—6月安装，7—8月调试，9-10月验收。"),
            QStringLiteral("consistency.range-marks|-|—"));
        row("digit-groups", QStringLiteral("12345元、23456元、34567元和45,678元。"),
            QStringLiteral("consistency.digit-groups|45,678|45678"));
        row("part-over-whole", QStringLiteral("全市有企业120家，其中高新技术企业150家。"),
            QStringLiteral("fact.part-over-whole|150家|"));
        row("part-over-whole-of-one-kind", QStringLiteral("新建项目20个，其中高新区引进项目25个。"),
            QStringLiteral("fact.part-over-whole|25个|"));
        row("parts-miss-the-whole", QStringLiteral("培训学员100人，其中男学员56人、女学员45人。"),
            QStringLiteral("fact.wrong-total|100人|"));
        row("parts-with-a-rest",
            QStringLiteral("入驻企业20家，其中食品企业12家、医药企业5家、其他企业4家。"),
            QStringLiteral("fact.wrong-total|20家|"));
        row("sum", QStringLiteral("购置电脑12台、打印机3台、投影仪2台，合计18台。"),
            QStringLiteral("fact.wrong-total|18|"));
        row("sum-behind-the-whole",
            QStringLiteral("共有企业86家，其中甲县41家，乙县44家，共86家。"),
            QStringLiteral("fact.wrong-total|86|"));
        row("growth", QStringLiteral("产值从320亿元增长到400亿元，增长30%。"),
            QStringLiteral("fact.wrong-growth|30%|25%"));
        row("growth-of-an-amount-in-points",
            QStringLiteral("收入由10亿元增至12亿元，增长20个百分点。"),
            QStringLiteral("fact.wrong-growth|20个百分点|20%"));
        row("growth-reckoned-from-the-later-number",
            QStringLiteral("会员由4万人增加到5万人，增长20%。"),
            QStringLiteral("fact.wrong-growth|20%|25%"));
        row("times", QStringLiteral("设备从10台增加到30台，增长3倍。"),
            QStringLiteral("fact.wrong-growth|3倍|2倍"));
        row("direction", QStringLiteral("能耗由5.2吨增加到4.8吨。"),
            QStringLiteral("fact.wrong-direction|5.2吨增加到4.8吨|"));
        row("direction-down", QStringLiteral("用工从80人减少到95人。"),
            QStringLiteral("fact.wrong-direction|80人减少到95人|"));
        row("share", QStringLiteral("该厂产量占全省的比例不小，占比120%。"),
            QStringLiteral("fact.share-over-hundred|120%|"));
        row("decrease", QStringLiteral("能耗下降120%。"),
            QStringLiteral("fact.share-over-hundred|120%|"));
        row("rate", QStringLiteral("产品合格率达102%。"),
            QStringLiteral("fact.share-over-hundred|102%|"));
        row("rate-of-people", QStringLiteral("学生体质达标率达到103%。"),
            QStringLiteral("fact.share-over-hundred|103%|"));
        row("rate-of-land", QStringLiteral("全县森林覆盖率提高到142%。"),
            QStringLiteral("fact.share-over-hundred|142%|"));
        row("shares", QStringLiteral("甲类占40.0%，乙类占35.0%，丙类占26.0%。"),
            QStringLiteral("fact.shares-sum|26.0%|25%"));
        row("points", QStringLiteral("合格率从94%上升到97%，上升了5个百分点。"),
            QStringLiteral("fact.wrong-growth|5个百分点|3个百分点"));
        row("shares-over-the-whole", QStringLiteral("煤电占55%，水电占30%，风电占25%。"),
            QStringLiteral("fact.shares-sum|25%|15%"));
        row("share-of-a-part", QStringLiteral("全年营收10亿元，其中出口3亿元，占40%。"),
            QStringLiteral("fact.shares-sum|40%|30%"));
        row("rate-of-a-part", QStringLiteral("抽检的200批中有180批合格，合格率为95%。"),
            QStringLiteral("fact.shares-sum|95%|90%"));
        row("reference", QStringLiteral("第一段。\n第二段如图3所示。\n第三段。\n图1 流程"),
            QStringLiteral("structure.missing-reference|图3|"));
        row("chapters", QStringLiteral("一、概况\n正文。\n二、做法\n正文。\n四、打算\n正文。"),
            QStringLiteral("structure.numbering-gap|四|三"));
        row("chapter-twice", QStringLiteral("一、概况\n二、做法\n二、成效\n三、打算"),
            QStringLiteral("structure.numbering-gap|二|"));
        row("chapter-over-twenty",
            QStringLiteral(
                "一、甲\n二、乙\n三、甲\n四、乙\n五、甲\n六、乙\n七、甲\n八、乙\n九、甲\n十、"
                "乙\n十一、甲\n十二、乙\n十三、甲\n十四、乙\n十五、甲\n十六、乙\n十七、甲\n"
                "十八、乙\n十九、甲\n二十、乙\n二十二、甲\n二十三、乙"),
            QStringLiteral("structure.numbering-gap|二十二|"));
        row("inline-list", QStringLiteral("一是抓创新。二是抓项目。四是抓服务。"),
            QStringLiteral("structure.numbering-gap|四|三"));
        row("item-count",
            QStringLiteral("要做好以下三点：一是抓创新。二是抓项目。三是抓服务。四是抓人才。"),
            QStringLiteral("structure.item-count|三|四"));
    }
    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QString, finding);
        QCOMPARE(told(text).join(u'\n'), finding);
    }

    void isSilent_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("people-in-one-list")
            << QStringLiteral("记者李文涛、李文滔表示，感谢读者。李文涛说，再见。李文滔说，再见。");
        QTest::newRow("capitals-of-a-headline")
            << QStringLiteral("DEEPSEEK发布新版\nDeepSeek说，DeepSeek免费。");
        QTest::newRow("english-phrase") << QStringLiteral("“Scaling Law”之后，law一词进入报章。");
        QTest::newRow("shares-rounded") << QStringLiteral("甲类占40%，乙类占35%，丙类占26%。");
        QTest::newRow("shares-of-several-wholes")
            << QStringLiteral("三大指标分别占世界总量的49.6%、72.6%和53.2%。");
        QTest::newRow("qualities-that-overlap")
            << QStringLiteral("其中党员占40%，女性占45%，青年占30%。");
        QTest::newRow("share-rounded") << QStringLiteral("营收9.6亿元，其中出口3.1亿元，占32%。");
        QTest::newRow("points-rounded")
            << QStringLiteral("比重由12.3%提高到15%，提高2.6个百分点。");
        QTest::newRow("growth-of-contribution") << QStringLiteral("消费对增长的贡献率超过100%。");
        QTest::newRow("increase-over-all") << QStringLiteral("利润增长150%。");
        QTest::newRow("rank") << QStringLiteral("排名从第34位上升到第11位。");
        QTest::newRow("finer-is-better") << QStringLiteral("组装精度从0.04毫米提升至0.003毫米。");
        QTest::newRow("turn") << QStringLiteral("增速由下降3.8%转为增长1.7%。");
        QTest::newRow("growth-a-year")
            << QStringLiteral("产值从100亿元增长到200亿元，年均增长8%。");
        QTest::newRow("growth-cut-off")
            << QStringLiteral("输气量从2230亿立方米增长到3940亿立方米，增长76%。");
        QTest::newRow("part-of-average") << QStringLiteral("每亩产量375公斤，其中小麦399公斤。");
        QTest::newRow("takes-part")
            << QStringLiteral("发放600万元消费券，企业参与其中，带动消费15亿元。");
        QTest::newRow("one-sentence-with-a-figure") << QStringLiteral("如图3所示，曲线上扬。");
        QTest::newRow("parts-of-another-kind")
            << QStringLiteral("全市新建3个产业园，其中高新园区引进项目12个。");
        QTest::newRow("provisions-cover-bad-loans")
            << QStringLiteral("拨备覆盖率为320%，流动性覆盖率达150%，净稳定资金覆盖率为121%。");
        QTest::newRow("more-than-planned")
            << QStringLiteral("完成率达105%，目标达标率为112%，产销率达102%，收缴率为103%。");
        QTest::newRow("two-telephones-a-head") << QStringLiteral("移动电话普及率达113%。");
        QTest::newRow("solvent") << QStringLiteral("偿付能力充足率为235%，产能利用率达118%。");
        QTest::newRow("debt-over-production") << QStringLiteral("债务余额占GDP的260%。");
        QTest::newRow("profit-turned-loss") << QStringLiteral("公司净利润同比下降120%。");
        QTest::newRow("ratio-is-one-figure")
            << QStringLiteral("城乡居民收入比由2.1∶1缩小到1.9∶1。");
        QTest::newRow("years-are-not-grouped")
            << QStringLiteral("2022年、2023年、2024年，投资12,345元。");
        QTest::newRow("ranges-of-one-kind")
            << QStringLiteral("3—4月、5—6月、7—8月，GB/T 15834-2011。");
        QTest::newRow("list-begins-anew")
            << QStringLiteral("一、概况\n1. 甲\n2. 乙\n二、做法\n1. 丙\n2. 丁");
        QTest::newRow("named-parts") << QStringLiteral("图1 流程\n如图1所示。\n甲。\n乙。");
        QTest::newRow("total-of-other-units") << QStringLiteral("来了3台、5人，共8次。");
        QTest::newRow("total-told-twice")
            << QStringLiteral("全市现有企业86家，其中甲县41家，乙县45家，共86家。");
        QTest::newRow("empty") << QString();
        QTest::newRow("variation-sequence")
            << QStringLiteral("葛\U000E0100县有12家企业，其中3家在𠮷镇。");
    }
    void isSilent()
    {
        QFETCH(QString, text);
        QCOMPARE(told(text).join(u'\n'), QString());
    }

    void numbersOfExcerptsAreOnlyHints()
    {
        const auto findings = findingsOf(QStringLiteral("1. 甲\n2. 乙\n4. 丁"));
        QCOMPARE(findings.size(), size_t(1));
        QVERIFY(findings.front().severity == Severity::Hint);
    }

    void findsStaleDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("issue");
        QTest::addColumn<QString>("finding");
        const QDate nextYear(2025, 1, 10);
        QTest::newRow("this-year") << QStringLiteral("今年投资增加。") << nextYear
                                   << QStringLiteral("date.stale|今年|2024年");
        QTest::newRow("next-year")
            << QStringLiteral("明年开工。") << nextYear << QStringLiteral("date.stale|明年|今年");
        QTest::newRow("last-year")
            << QStringLiteral("比去年多。") << nextYear << QStringLiteral("date.stale|去年|2023年");
        QTest::newRow("this-month") << QStringLiteral("本月完工。") << nextYear
                                    << QStringLiteral("date.stale|本月|2024年12月");
        QTest::newRow("yesterday") << QStringLiteral("昨天开幕。") << QDate(2024, 12, 31)
                                   << QStringLiteral("date.stale|昨天|12月29日");
        QTest::newRow("recently") << QStringLiteral("近日获悉。") << QDate(2025, 3, 1)
                                  << QStringLiteral("date.stale|近日|2024年12月");
        QTest::newRow("recently-still") << QStringLiteral("近日获悉。") << nextYear << QString();
        QTest::newRow("same-year")
            << QStringLiteral("今年、去年。") << QDate(2024, 12, 31) << QString();
        QTest::newRow("the-present-age")
            << QStringLiteral("今天的中国，让明天更美好。") << nextYear << QString();
    }
    void findsStaleDates()
    {
        QFETCH(QString, text);
        QFETCH(QDate, issue);
        QFETCH(QString, finding);
        QCOMPARE(told(text, dated(QDate(2024, 12, 30), issue)).join(u'\n'), finding);
        QVERIFY(told(text).isEmpty()); // nothing is known of dates
    }

    void wordsOfOthersAreOnlyHints()
    {
        const auto findings = findingsOf(
            QStringLiteral("他说：“今年要开工。”"), dated(QDate(2024, 12, 30), QDate(2025, 1, 10)));
        QCOMPARE(findings.size(), size_t(1));
        QVERIFY(findings.front().severity == Severity::Hint);
    }

    void findsTheFutureToldAsPast()
    {
        const CheckContext context = dated(QDate(2025, 1, 3), QDate(2025, 1, 10));
        QCOMPARE(told(QStringLiteral("2025年3月1日，会议召开了。"), context),
            QStringList{QStringLiteral("date.future-as-past|2025年3月1日|")});
        QVERIFY(told(QStringLiteral("2025年3月1日，会议将召开。"), context).isEmpty());
        QVERIFY(told(QStringLiteral("2025年1月1日，会议召开了。"), context).isEmpty());
    }

    void findsWhatTheSourceDoesNotHave_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("finding");
        const auto row = [](const char* name, const QString& source, const QString& text,
                             const QString& finding) {
            QTest::newRow(name) << source << text << finding;
        };
        row("number", QStringLiteral("投资3.5亿元。"), QStringLiteral("投资3.6亿元。"),
            QStringLiteral("fact.source-number|3.6亿元|3.5亿元"));
        row("scale", QStringLiteral("投资3.5亿元。"), QStringLiteral("投资3.5万元。"),
            QStringLiteral("fact.source-number|3.5万元|3.5亿元"));
        row("another-scale-same-value", QStringLiteral("投资3.5亿元。"),
            QStringLiteral("投资35000万元。"), QString());
        row("rounded", QStringLiteral("产量34567吨。"), QStringLiteral("产量3.5万吨。"), QString());
        row("number-broken-over-lines", QStringLiteral("投资8 700\n亿美元，完成1770\n亿美元。"),
            QStringLiteral("投资8700亿美元，完成1770亿美元。"), QString());
        row("han-numerals", QStringLiteral("投资三亿五千万元，分三期。"),
            QStringLiteral("投资3.5亿元，分3期。"), QString());
        row("percent-in-han", QStringLiteral("增长百分之三十五点六。"),
            QStringLiteral("增长35.6%。"), QString());
        row("full-width", QStringLiteral("增长１２％。"), QStringLiteral("增长12%。"), QString());
        row("date-for-yesterday", QStringLiteral("昨日开幕。"), QStringLiteral("12月29日开幕。"),
            QString());
        row("year-for-this-year", QStringLiteral("今年开工。"), QStringLiteral("2024年开工。"),
            QString());
        row("title", QStringLiteral("印发《数字乡村建设指南》。"),
            QStringLiteral("印发《数字农村建设指南》。"),
            QStringLiteral("fact.source-title|数字农村建设指南|数字乡村建设指南"));
        row("quotation", QStringLiteral("他说：“我们要把工厂建成样板。”"),
            QStringLiteral("他说：“我们要把工厂办成样板。”"),
            QStringLiteral("fact.source-quotation|办|建"));
        row("quotation-with-rare-characters",
            QStringLiteral("他说：“要把𬭚矿的样品保管好。”"),
            QStringLiteral("他说：“要把𠮷矿的样品保管好。”"),
            QStringLiteral("fact.source-quotation|𠮷|𬭚"));
        row("quotation-new", QStringLiteral("他谈了看法。"),
            QStringLiteral("他说：“一定要建成全省第一。”"),
            QStringLiteral("fact.source-quotation|一定要建成全省第一。|"));
        row("name", QStringLiteral("局长李文涛介绍，进展顺利。"),
            QStringLiteral("局长李文滔介绍，进展顺利。"),
            QStringLiteral("fact.source-name|李文滔|李文涛"));
        row("organisation", QStringLiteral("森源集团投产。"), QStringLiteral("森圆集团投产。"),
            QStringLiteral("fact.source-organisation|森圆集团|森源集团"));
        row("currency", QStringLiteral("全市出口5亿美元。"), QStringLiteral("全市出口5亿元。"),
            QStringLiteral("fact.source-number|5亿元|5亿美元"));
        row("points", QStringLiteral("产量增长6%。"), QStringLiteral("产量增长6个百分点。"),
            QStringLiteral("fact.source-number|6个百分点|6%"));
        row("direction", QStringLiteral("能耗同比下降7.2%。"), QStringLiteral("能耗同比增长7.2%。"),
            QStringLiteral("fact.source-number|增长|下降"));
        row("direction-told-once-rightly", QStringLiteral("能耗下降7%，产值增长7%。"),
            QStringLiteral("产值增长7%。"), QString());
        row("faithful", QStringLiteral("局长李文涛介绍，《甲办法》施行，投资2亿元。"),
            QStringLiteral("李文涛介绍，《甲办法》施行，投资2亿元。"), QString());
    }
    void findsWhatTheSourceDoesNotHave()
    {
        QFETCH(QString, source);
        QFETCH(QString, text);
        QFETCH(QString, finding);
        QCOMPARE(told(text, sourced(source)).join(u'\n'), finding);
    }

    void survivesHostileText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("digits") << QString(200'000, u'1');
        QTest::newRow("commas") << QStringLiteral("1,111").repeated(20'000);
        QTest::newRow("parts") << QStringLiteral("1个、1个，合计2个，其中1个、").repeated(10'000);
        QTest::newRow("changes") << QStringLiteral("从1个增加到2个，增长1%，").repeated(10'000);
        QTest::newRow("names") << QStringLiteral("局长李文涛说，").repeated(10'000);
        QTest::newRow("markers") << QStringLiteral("一、甲\n二、乙\n四、丁\n").repeated(5'000);
        QTest::newRow("quotes") << QStringLiteral("“甲乙丙”").repeated(12'000);
        QTest::newRow("open-quotes") << QString(50'000, u'“');
        QTest::newRow("dates") << QStringLiteral("今年昨天近日").repeated(8'000);
        QTest::newRow("lone-surrogates")
            << QStringLiteral("1个") + QChar(0xD842) + QStringLiteral("，其中2个") + QChar(0xDFB7);
    }
    void survivesHostileText()
    {
        QFETCH(QString, text);
        CheckContext context = sourced(text.left(30'000));
        context.issueDate = QDate(2025, 3, 1);
        context.sourceDate = QDate(2024, 3, 1);
        for (const Finding& finding : findingsOf(text, context))
            QCOMPARE(finding.text, text.mid(finding.range.begin, finding.range.length()));
    }

    void thousandsOfNumbersAreLookedUpInASourceOfThousands()
    {
        QString source;
        QString text;
        for (int i = 0; i < 20'000; ++i) {
            source += QStringLiteral("产量%1吨，").arg(1'000'003 + i * 37);
            text += QStringLiteral("产量%1.5万吨，").arg(2'000'003 + i * 37);
        }
        const auto findings = findingsOf(text, sourced(source));
        QVERIFY(findings.size() >= 20'000);
    }

    void aLostClosingMarkInTheSourceHidesNoQuotation()
    {
        const QString quotation = QStringLiteral("今年要抓紧建成这条生产线");
        const QString source = QStringLiteral("厂长说：“𠮷厂的事好办。").repeated(300)
            + QStringLiteral("书记说：“") + quotation + QStringLiteral("。”");
        QCOMPARE(told(QStringLiteral("书记说：“今年要抓紧建成那条生产线。”"), sourced(source)),
            QStringList{QStringLiteral("fact.source-quotation|那|这")});
    }

    void aRegisterOfNamesInOneParagraphIsComparedInOnePass()
    {
        // Thousands of names, each of which sounds like dozens of others.
        const QString surnames = QStringLiteral("李王张赵陈刘");
        const QString sounds = QStringLiteral("文闻雯纹涛滔韬桃明鸣铭名建健剑键华花骅滑伟炜玮纬");
        QString text;
        for (int i = 0; text.size() < 59'000; ++i) {
            text += QStringLiteral("书记");
            text += surnames.at(i % 6);
            text += sounds.at(i / 6 % 24);
            text += sounds.at(i / 144 % 24);
            text += u'、';
        }
        for (const Finding& finding : findingsOf(text))
            QCOMPARE(finding.text, text.mid(finding.range.begin, finding.range.length()));
    }
};

QTEST_APPLESS_MAIN(DocumentChecksTest)
#include "document_checks_test.moc"
