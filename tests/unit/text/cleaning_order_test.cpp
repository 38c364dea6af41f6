#include "text/cleaning.h"

#include <QTest>

#include <algorithm>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

const QStringList kHeadlines{
    u"清溪轴承投产新生产线"_s, u"𬭚业科技完成三亿元融资"_s, u"全市工业用电增长一成"_s};

const QStringList kBodies{u"清溪轴承近日投产新线，年产5万台。"_s,
    u"𬭚业科技近日完成融资3亿元，用于扩产。"_s,
    u"据供电公司统计，前10个月全市工业用电42亿千瓦时，同比增长10.3%。"_s};

QString indented(const QString& paragraph)
{
    return u"    "_s + paragraph;
}

QString asLines(const QStringList& lines)
{
    return lines.join(u"\n\n"_s) + u'\n';
}

/// Each headline above its body.
QStringList digest()
{
    QStringList lines;
    for (int i = 0; i < kHeadlines.size(); ++i)
        lines << kHeadlines[i] << indented(kBodies[i]);
    return lines;
}

/// Each headline below its body.
QStringList page()
{
    QStringList lines;
    for (int i = 0; i < kHeadlines.size(); ++i)
        lines << indented(kBodies[i]) << kHeadlines[i];
    return lines;
}

CleanResult cleaned(const QStringList& lines)
{
    return clean(rawTextFrom(asLines(lines)));
}

bool hasBlock(const Article& article, const QString& text)
{
    return std::any_of(article.blocks.begin(), article.blocks.end(),
        [&](const Block& block) { return block.text == text; });
}

int countOf(const CleanResult& result, const QString& text)
{
    return int(std::count_if(result.articles.begin(), result.articles.end(),
        [&](const Article& article) { return hasBlock(article, text); }));
}

/// Each headline with its own body and no other.
void compareStories(const CleanResult& result)
{
    for (int i = 0; i < kHeadlines.size(); ++i) {
        const auto story = std::find_if(result.articles.begin(), result.articles.end(),
            [&](const Article& article) { return article.title == kHeadlines[i]; });
        QVERIFY2(story != result.articles.end(), qUtf8Printable(kHeadlines[i]));
        for (int k = 0; k < kBodies.size(); ++k)
            QCOMPARE(hasBlock(*story, kBodies[k]), k == i);
    }
}

} // namespace

/// Whether headlines stand above or below their stories, and what stands around all of them.
class CleaningOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leadInAndSignOffShiftNoHeadline_data();
    void leadInAndSignOffShiftNoHeadline();
    void whatIsNoNameAtTheEndShiftsNoHeadline();
    void headlinesBelowTheirBodiesStayTheirs_data();
    void headlinesBelowTheirBodiesStayTheirs();
    void aCutHeadlineShiftsNoOther();
    void namesOfDevicesAreNoHeadlines();
    void whoSignsBehindASourceSignsTheLastStory();
    void theSourceOfAllPartsNoStories();
    void partsOfAReportAreNoStories();
    void newsAboutAnOfficeStaysAHeadline_data();
    void newsAboutAnOfficeStaysAHeadline();
};

void CleaningOrderTest::leadInAndSignOffShiftNoHeadline_data()
{
    QTest::addColumn<QStringList>("leadIn");
    QTest::addColumn<QString>("signOff");
    const QStringList note{indented(u"编者按：本周要闻三则。"_s)};
    const QStringList letter{u"各位领导："_s, indented(u"本周情况如下。请审阅。"_s)};
    const QStringList request{indented(u"各科室：现将本周动态整理如下，供参考。"_s)};
    QTest::newRow("note-bureau") << note << u"颍川市科技局"_s;
    QTest::newRow("letter-section") << letter << u"综合信息科"_s;
    QTest::newRow("letter-office") << letter << u"颍川市人民政府办公室"_s;
    QTest::newRow("request-district") << request << u"颍川市𠮷野区管委会经济发展局"_s;
    QTest::newRow("note-writer") << note << u"（供稿：张丽）"_s;
    QTest::newRow("request-name") << request << u"张丽"_s;
    QTest::newRow("letter-office-and-name") << letter << u"市商务局 张丽"_s;
    QTest::newRow("note-supplier") << note << u"市政府办公室信息科 供稿"_s;
    QTest::newRow("request-request") << request << u"以上，请审阅"_s;
    QTest::newRow("variation-sequence")
        << note << u"颍川市葛"_s + QString::fromUcs4(U"\U000E0100") + u"城区融媒体中心"_s;
}

void CleaningOrderTest::leadInAndSignOffShiftNoHeadline()
{
    QFETCH(QStringList, leadIn);
    QFETCH(QString, signOff);
    const CleanResult result = cleaned(leadIn + digest() + QStringList{signOff});
    compareStories(result);
    for (const Article& article : result.articles)
        QVERIFY(article.title != signOff);
}

void CleaningOrderTest::whatIsNoNameAtTheEndShiftsNoHeadline()
{
    compareStories(cleaned(QStringList{indented(u"本期收录三则消息，供各位阅读。"_s)} + digest()
        + QStringList{u"下周同一时间再会"_s}));
}

void CleaningOrderTest::headlinesBelowTheirBodiesStayTheirs_data()
{
    QTest::addColumn<QStringList>("end");
    QTest::newRow("bare") << QStringList{};
    QTest::newRow("signed") << QStringList{u"颍川市科技局"_s};
    QTest::newRow("signed-and-dated") << QStringList{u"颍川市科技局"_s, u"2026年11月18日"_s};
}

void CleaningOrderTest::headlinesBelowTheirBodiesStayTheirs()
{
    QFETCH(QStringList, end);
    const CleanResult result = cleaned(page() + end);
    compareStories(result);
    QCOMPARE(result.articles.size(), size_t(3));
    // The date may have become the story's.
    if (!end.isEmpty())
        QVERIFY(hasBlock(result.articles.back(), end.front()));
}

void CleaningOrderTest::aCutHeadlineShiftsNoOther()
{
    const QString cut = u"南坪水厂扩建工程本月通水"_s;
    const CleanResult result
        = cleaned(QStringList{indented(u"编者按：本周要闻四则。"_s)} + digest() + QStringList{cut});
    compareStories(result);
    QCOMPARE(result.articles.back().title, cut);
}

void CleaningOrderTest::namesOfDevicesAreNoHeadlines()
{
    const CleanResult result
        = cleaned(QStringList{u"各位领导："_s, indented(u"本周情况如下。请审阅。"_s)} + digest()
            + QStringList{u"发自我的iPhone"_s});
    compareStories(result);
    QCOMPARE(result.noise.back().text, u"发自我的iPhone"_s);
    QCOMPARE(result.noise.back().reason, u"signature"_s);
}

void CleaningOrderTest::whoSignsBehindASourceSignsTheLastStory()
{
    const CleanResult result
        = cleaned(digest() + QStringList{u"来源：颍川日报"_s, u"颍川市科技局"_s});
    QCOMPARE(countOf(result, u"颍川市科技局"_s), 1);
    QVERIFY(hasBlock(result.articles.back(), u"颍川市科技局"_s));
    QCOMPARE(result.articles.back().source, u"颍川日报"_s);
}

void CleaningOrderTest::theSourceOfAllPartsNoStories()
{
    compareStories(cleaned(QStringList{indented(u"编者按：本周要闻三则。"_s)} + digest()
        + QStringList{u"来源：颍川日报"_s}));
}

void CleaningOrderTest::partsOfAReportAreNoStories()
{
    const CleanResult result = cleaned({indented(u"现将今年旧渠改造有关工作报告如下，请审阅。"_s),
        u"旧渠改造推进情况"_s, indented(u"旧渠改造推进顺利，全年完成十二条，受益农田三万亩。"_s),
        u"旧渠改造主要做法"_s, indented(u"旧渠改造坚持先急后缓，主要做法是分段施工、错峰放水。"_s),
        u"颍川市水利局"_s});
    QCOMPARE(result.articles.size(), size_t(1));
    QVERIFY(hasBlock(result.articles.front(), u"旧渠改造推进情况"_s));
    QVERIFY(hasBlock(result.articles.front(), u"颍川市水利局"_s));
}

void CleaningOrderTest::newsAboutAnOfficeStaysAHeadline_data()
{
    QTest::addColumn<QString>("headline");
    QTest::newRow("visit") << u"市领导走访清溪镇政府办公室"_s;
    QTest::newRow("first") << u"全市首家社区康养中心"_s;
    QTest::newRow("founded") << u"颍川成立低空经济研究院"_s;
}

void CleaningOrderTest::newsAboutAnOfficeStaysAHeadline()
{
    QFETCH(QString, headline);
    const CleanResult result
        = cleaned(page() + QStringList{indented(headline + u"，这是昨天的消息。"_s), headline});
    compareStories(result);
    QCOMPARE(result.articles.back().title, headline);
}

QTEST_APPLESS_MAIN(CleaningOrderTest)
#include "cleaning_order_test.moc"
