#include "cleaned_text.h"
#include "text/official_papers.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

const QString kFirst = u"为做好春季粮食烘干工作，减少霉变损失，现将有关事项通知如下。"_s;
const QString kSecond
    = u"各乡镇要在三月底以前逐村登记湿粮数量、含水量和存放地点，登记表由乡镇农业服务中心汇总。"_s;
const QString kThird
    = u"供电、消防、气象等部门要各司其职，遇到连续阴雨天气及时通报，确保含𬭚烘干设备安全运转。"_s;
const QString kTitle = u"青桥县人民政府关于做好春季粮食烘干工作的通知"_s;

CleanResult cleaned(const QStringList& lines, bool isStructured = false)
{
    RawText raw = rawTextFrom(lines.join(u'\n'));
    raw.isStructured = isStructured;
    return clean(raw);
}

} // namespace

/// Notices and announcements of offices, as GB/T 9704 sets them.
class OfficialPapersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsNumbersOfPapers_data();
    void tellsNumbersOfPapers();
    void headOfAPaperIsNoise_data();
    void headOfAPaperIsNoise();
    void numberUnderTheTitleIsAParagraph();
    void partsOfANumberedPaperAreNoStories();
    void whoSignsEndsThePaper_data();
    void whoSignsEndsThePaper();
    void whomToAskStaysInTheNotice_data();
    void whomToAskStaysInTheNotice();
    void nextPaperBeginsBehindTheSignature();
    void pageNumbersBehindTheSignatureAreNoText();
    void listsOfAttachmentsStandOverTheSignature_data();
    void listsOfAttachmentsStandOverTheSignature();
    void shortRowsBelowLeaveTheTitle();
    void whatIsAttachedIsNoOtherStory();
    void attachmentsAloneHaveTheirTitle();
    void signatureOverRemarksDatesThePaper();
    void decidedLinesAreJoinedAllTheSame();
    void rulesKeepTheSpaceBehindTheirNumbers();
};

void OfficialPapersTest::tellsNumbersOfPapers_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isNumber");
    QTest::newRow("issuer") << u"青政〔2026〕3号"_s << true;
    QTest::newRow("bare") << u"〔2026〕8号"_s << true;
    QTest::newRow("square") << u"青政办函[2026]第12号"_s << true;
    QTest::newRow("round") << u"（青农发（2026）105号）"_s << true;
    QTest::newRow("spaced") << u"青政 〔2026〕 3 号"_s << true;
    QTest::newRow("announcement") << u"2026年第8号"_s << false;
    QTest::newRow("in-a-sentence") << u"按照青政〔2026〕3号文件要求"_s << false;
    QTest::newRow("house") << u"老街（2026）的门牌三号"_s << false;
    QTest::newRow("astral") << u"𬭚政〔2026〕3号"_s << true;
}

void OfficialPapersTest::tellsNumbersOfPapers()
{
    QFETCH(const QString, line);
    QTEST(isPaperNumber(line), "isNumber");
}

void OfficialPapersTest::headOfAPaperIsNoise_data()
{
    QTest::addColumn<QStringList>("head");
    QTest::addColumn<bool>("isStructured");
    const QStringList whole{u"青桥县人民政府文件"_s, u"青政〔2026〕3号"_s};
    QTest::newRow("lines") << whole << false;
    QTest::newRow("paragraphs") << whole << true;
    QTest::newRow("copy-number") << QStringList{u"青桥县人民政府办公室文件"_s,
        u"青政办〔2026〕12号"_s} << false;
    QTest::newRow("number-alone") << QStringList{u"青政函〔2026〕5号"_s} << false;
}

void OfficialPapersTest::headOfAPaperIsNoise()
{
    QFETCH(const QStringList, head);
    QFETCH(const bool, isStructured);
    const CleanResult result = cleaned(head + QStringList{kTitle, kFirst, kSecond}, isStructured);
    QCOMPARE(result.articles.size(), size_t(1));
    if (!isStructured)
        QCOMPARE(result.articles[0].title, kTitle);
    QCOMPARE(result.noise.size(), size_t(head.size()));
    for (const Noise& line : result.noise)
        QCOMPARE(line.reason, u"masthead"_s);
}

void OfficialPapersTest::numberUnderTheTitleIsAParagraph()
{
    const CleanResult result = cleaned({kTitle, u"〔2026〕8号"_s, kFirst, kSecond, kThird});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].title, kTitle);
    QCOMPARE(
        blocksOf(result.articles[0]), (QStringList{u"〔2026〕8号"_s, kFirst, kSecond, kThird}));
}

void OfficialPapersTest::partsOfANumberedPaperAreNoStories()
{
    const CleanResult result = cleaned(
        {u"青政发〔2026〕8号"_s, u"一、切实提高含𬭚烘干设备安全运行水平"_s,
            kFirst, u"二、全面登记各乡镇湿粮数量惠及农户"_s, kSecond,
            u"三、不断加强供电气象部门协作配合"_s, kThird});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.noise.size(), size_t(1));
}

void OfficialPapersTest::whoSignsEndsThePaper_data()
{
    QTest::addColumn<QStringList>("end");
    QTest::newRow("plain") << QStringList{u"青桥县人民政府"_s, u"2026年3月5日"_s};
    QTest::newRow("attached") << QStringList{
        u"附件：湿粮登记表"_s, u"青桥县农业农村局"_s, u"2026年3月5日"_s};
    QTest::newRow("remark") << QStringList{
        u"青桥县人民政府办公室"_s, u"2026年3月5日"_s, u"（此件公开发布）"_s};
    QTest::newRow("han-numerals") << QStringList{u"青桥县人民政府"_s, u"二〇二六年三月五日"_s};
}

void OfficialPapersTest::whoSignsEndsThePaper()
{
    QFETCH(const QStringList, end);
    for (const bool isStructured : {false, true}) {
        const CleanResult result
            = cleaned(QStringList{kTitle, kFirst, kSecond, kThird} + end, isStructured);
        QCOMPARE(result.articles.size(), size_t(1));
        QCOMPARE(blocksOf(result.articles[0]).mid(blocksOf(result.articles[0]).size() - end.size()),
            end);
        QVERIFY(result.articles[0].source.isEmpty());
    }
}

void OfficialPapersTest::whomToAskStaysInTheNotice_data()
{
    QTest::addColumn<QStringList>("tail");
    QTest::addColumn<QDate>("date");
    const QStringList contacts{
        u"联系人：钱多多"_s, u"电话：0374-2661188"_s, u"邮箱：liang@example.com"_s};
    QTest::newRow("signed") << contacts + QStringList{u"青桥县农业农村局"_s, u"2026年3月9日"_s}
                            << QDate(2026, 3, 9);
    QTest::newRow("unsigned") << contacts << QDate();
    QTest::newRow("address") << QStringList{u"地址：𬭚河路8号"_s, u"电话：0374-2661188"_s}
                             << QDate();
}

void OfficialPapersTest::whomToAskStaysInTheNotice()
{
    QFETCH(const QStringList, tail);
    QFETCH(const QDate, date);
    const CleanResult result = cleaned(QStringList{kTitle, kFirst, kSecond} + tail);
    QCOMPARE(result.articles.size(), size_t(1));
    QVERIFY(result.noise.empty());
    QCOMPARE(result.articles.front().date, date);
    QCOMPARE(paragraphsOf(result), QStringList({kFirst, kSecond}) + tail);
}

void OfficialPapersTest::nextPaperBeginsBehindTheSignature()
{
    RawText raw;
    raw.isStructured = true;
    for (const QString& text :
        {kTitle, kFirst, u"青桥县人民政府"_s, u"2026年3月5日"_s,
            u"青桥县水利局关于疏浚白鹭湖的公告"_s, kSecond, u"青桥县水利局"_s, u"2026年3月9日"_s}) {
        RawLine line;
        line.text = text;
        line.kind = text.contains(u"关于") ? BlockKind::Subhead : BlockKind::Paragraph;
        line.level = 1;
        raw.lines.push_back(line);
    }
    const CleanResult result = clean(raw);
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(blocksOf(result.articles[0]),
        (QStringList{kFirst, u"青桥县人民政府"_s, u"2026年3月5日"_s}));
    QCOMPARE(
        blocksOf(result.articles[1]), (QStringList{kSecond, u"青桥县水利局"_s, u"2026年3月9日"_s}));
}

void OfficialPapersTest::pageNumbersBehindTheSignatureAreNoText()
{
    RawText raw = rawTextFrom(
        QStringList{kTitle, kFirst, kSecond, u"青桥县人民政府"_s, u"2026年3月5日"_s, u"— 3 —"_s}
            .join(u'\n'));
    raw.lines.back().noise = u"page-number"_s;
    const CleanResult result = clean(raw);
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(
        blocksOf(result.articles[0]).mid(2), (QStringList{u"青桥县人民政府"_s, u"2026年3月5日"_s}));
}

void OfficialPapersTest::listsOfAttachmentsStandOverTheSignature_data()
{
    QTest::addColumn<QStringList>("list");
    QTest::newRow("one") << QStringList{u"附件：湿粮登记表"_s};
    QTest::newRow("behind-the-label")
        << QStringList{u"附件：1.湿粮登记表"_s, u"2.𬭚厂联系人名单"_s};
    QTest::newRow("under-the-label")
        << QStringList{u"附件："_s, u"1.湿粮登记表"_s, u"2.乡镇联系人名单"_s};
    QTest::newRow("numbered-labels")
        << QStringList{u"附件1：湿粮登记表"_s, u"附件2：乡镇联系人名单"_s};
}

void OfficialPapersTest::listsOfAttachmentsStandOverTheSignature()
{
    QFETCH(QStringList, list);
    const QStringList signature{u"青桥县人民政府"_s, u"2026年3月5日"_s};
    const CleanResult result
        = cleaned(((QStringList{kTitle, kFirst, kSecond} + list).join(u"\n\n"_s).split(u'\n')
            + QStringList{QString()} + signature));
    QCOMPARE(titlesOf(result), QStringList{kTitle});
    QCOMPARE(blocksOf(result.articles[0]), (QStringList{kFirst, kSecond} + list + signature));
}

void OfficialPapersTest::shortRowsBelowLeaveTheTitle()
{
    const CleanResult result
        = cleaned({u"关于举办烘粮培训的通知"_s, QString(), kFirst, QString(), u"时间安排："_s,
            QString(), u"4月28日 9:00 开幕式"_s, QString(), u"4月28日 10:30 𬭚厂讲座"_s,
            QString(), u"附件：1.报名表"_s, QString(), u"2.场地图"_s});
    QCOMPARE(titlesOf(result), QStringList{u"关于举办烘粮培训的通知"_s});
    QCOMPARE(blocksOf(result.articles[0]).front(), kFirst);
}

void OfficialPapersTest::whatIsAttachedIsNoOtherStory()
{
    const CleanResult result = cleaned({kTitle, kFirst, u"青桥县人民政府"_s, u"2026年3月5日"_s,
        u"附件"_s, u"湿粮登记办法"_s, kSecond, kThird});
    QCOMPARE(titlesOf(result), QStringList{kTitle});
    QCOMPARE(blocksOf(result.articles[0]),
        (QStringList{kFirst, u"青桥县人民政府"_s, u"2026年3月5日"_s, u"# 附件"_s,
            u"# 湿粮登记办法"_s, kSecond, kThird}));
}

void OfficialPapersTest::attachmentsAloneHaveTheirTitle()
{
    const CleanResult result = cleaned({u"附件1"_s, u"湿粮登记办法"_s, kSecond, kThird});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].kicker, u"附件1"_s);
    QCOMPARE(result.articles[0].title, u"湿粮登记办法"_s);
    QVERIFY(result.articles[0].section.isEmpty());
    QCOMPARE(titlesOf(cleaned({u"附件1：湿粮登记办法"_s, QString(), kSecond, kThird})),
        QStringList{u"附件1：湿粮登记办法"_s});
}

void OfficialPapersTest::signatureOverRemarksDatesThePaper()
{
    const CleanResult result = cleaned({u"青桥县人民政府文件"_s, u"青政〔2026〕7号"_s, QString(),
        kTitle, QString(), kFirst, QString(), u"附件：1．湿粮登记办法"_s, u"2．𬭚厂分工表"_s,
        QString(), u"青桥县人民政府"_s, u"2026年3月5日"_s, QString(),
        u"（联系人：钱多多；联系电话：2961000）"_s, u"（此件公开发布）"_s});
    QCOMPARE(titlesOf(result), QStringList{kTitle});
    QCOMPARE(result.articles[0].date, QDate(2026, 3, 5));
    QCOMPARE(blocksOf(result.articles[0]).last(4),
        (QStringList{u"青桥县人民政府"_s, u"2026年3月5日"_s,
            u"（联系人：钱多多；联系电话：2961000）"_s, u"（此件公开发布）"_s}));
}

void OfficialPapersTest::decidedLinesAreJoinedAllTheSame()
{
    const RawText raw = rawTextFrom(
        QStringList{kTitle, kFirst, kSecond, u"青桥县人民政府"_s, u"2026年3月5日"_s}.join(u'\n'));
    const CleanResult result = clean(raw, {{3, true}});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(blocksOf(result.articles[0]).back(), u"青桥县人民政府2026年3月5日"_s);
}

void OfficialPapersTest::rulesKeepTheSpaceBehindTheirNumbers()
{
    const CleanResult result
        = cleaned({u"渡口村碾坊管护办法"_s, u"第一条　为规范 碾坊管护，制定本办法。"_s,
                      u"第十二条 𬭚厂的碾坊参照 执行。"_s,
                      u"第三条道路 已经通车，行人绕行。"_s},
            true);
    QCOMPARE(blocksOf(result.articles[0]).last(3),
        (QStringList{u"第一条 为规范碾坊管护，制定本办法。"_s,
            u"第十二条 𬭚厂的碾坊参照执行。"_s,
            u"第三条道路已经通车，行人绕行。"_s}));
}

QTEST_APPLESS_MAIN(OfficialPapersTest)

#include "official_papers_test.moc"
