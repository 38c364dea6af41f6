#include "text/cleaning.h"
#include "text/credits.h"
#include "wrapped_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

const QString kBus
    = u"颍川市首条通勤定制公交今天开通，市民在手机上预约座位，车辆早晚高峰各开三班，从城东社区直达开发区。"_s;
const QString kFare
    = u"票价实行一人一座、一票到底，比打车便宜七成；预约满二十人即可加开，退票在发车前半小时免费办理。"_s;
const QString kMore
    = u"公交公司表示，将根据预约数据每两周调整一次线路，年内再开通六条，优先覆盖医院、学校和产业园区。"_s;

CleanResult cleaned(const QStringList& lines)
{
    return clean(rawTextFrom(lines.join(u"\n\n"_s)));
}

QString reasonOf(const CleanResult& result, const QString& text)
{
    for (const Noise& noise : result.noise)
        if (noise.text == text)
            return noise.reason;
    return {};
}

} // namespace

/// What stands around an article in a pasted page, a posting or a newsletter.
class CleaningLeftoversTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rulesOfCopyingAreNoDisclaimers();
    void readsCredits_data();
    void readsCredits();
    void tellsCreditsFromText_data();
    void tellsCreditsFromText();
    void dropsWhatPostingsLeave_data();
    void dropsWhatPostingsLeave();
    void keepsSentencesAboutSuchThings();
    void keepsWordsUnderPictures();
    void postingHeadsOverSeveralLines();
    void mastheadsAndContentsAreNoArticles();
    void imprintsAreNoArticles();
    void whoHadAPaperPrintedIsNoSource_data();
    void whoHadAPaperPrintedIsNoSource();
    void namesOfListsOverTextsAreHeadlines();
    void bulletsUnderBracketSectionsHeadArticles();
    void runningHeadsAtPageTopsAreDropped();
    void sectionsAtPageTopsStay();
    void wordsThatButtonsShareStay();
    void buttonsStayButtons_data();
    void buttonsStayButtons();
};

void CleaningLeftoversTest::rulesOfCopyingAreNoDisclaimers()
{
    const QStringList rules{u"（一）凡复印馆藏茶谱，须写明用途，未经授权不得转载。"_s,
        u"（二）茶谱版权归作者所有，侵权必究。"_s, u"本馆茶谱未经授权不得转载。"_s};
    const CleanResult result = cleaned(QStringList{u"茶谱借阅规定"_s} + rules
        + QStringList{
            u"𬭚河村的茶谱借出去三年，还回来的时候多了十二页。"_s,
            u"本文未经授权不得转载。"_s});
    QCOMPARE(result.noise.size(), size_t(1));
    QCOMPARE(result.noise[0].text, u"本文未经授权不得转载。"_s);
}

void CleaningLeftoversTest::readsCredits_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("byline");
    QTest::addColumn<QDate>("date");
    const QDate day(2025, 3, 4);
    QTest::newRow("source-and-author")
        << u"来源：颍川新报 作者：钱多多"_s << u"颍川新报"_s << u"钱多多"_s << QDate();
    QTest::newRow("bars") << u"来源丨颍川新报 | 编辑丨孙小小"_s << u"颍川新报"_s << QString()
                          << QDate();
    QTest::newRow("all-in-one") << u"时间：2025-03-04 来源：颍川新报 记者：钱多多 编辑：孙小小"_s
                                << u"颍川新报"_s << u"钱多多"_s << day;
    QTest::newRow("original") << u"原创 𠮷野 颍川发布 2025-03-04 18:20 河南"_s << u"颍川发布"_s
                              << u"𠮷野"_s << day;
    QTest::newRow("account-and-date")
        << u"颍川发布 2025年03月04日 18:20"_s << u"颍川发布"_s << QString() << day;
    QTest::newRow("in-brackets") << u"（来源：颍川新报 责任编辑：孙小小）"_s << u"颍川新报"_s
                                 << QString() << QDate();
    QTest::newRow("book-marks") << u"来源《颍川新报》 作者：钱多多"_s << u"颍川新报"_s
                                << u"钱多多"_s << QDate();
    QTest::newRow("square") << u"□ 本报记者 钱多多 孙小小"_s << QString() << u"钱多多 孙小小"_s
                            << QDate();
    QTest::newRow("editors") << u"责任编辑：孙小小"_s << QString() << QString() << QDate();
    QTest::newRow("counts") << u"阅读 1.2万 点赞 35 在看 20"_s << QString() << QString() << QDate();
    QTest::newRow("full-width-space")
        << u"来源：颍川新报　　2025年3月4日"_s << u"颍川新报"_s << QString() << day;
}

void CleaningLeftoversTest::readsCredits()
{
    QFETCH(QString, line);
    QFETCH(QString, source);
    QFETCH(QString, byline);
    QFETCH(QDate, date);
    const auto credits = creditsOf(line);
    QVERIFY(credits.has_value());
    QCOMPARE(credits->source, source);
    QCOMPARE(credits->byline, byline);
    QCOMPARE(credits->date, date);
}

void CleaningLeftoversTest::tellsCreditsFromText_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("prose") << u"来源广泛的原料降低了成本。"_s;
    QTest::newRow("question") << u"记者：这条线路为什么设在城东？"_s;
    QTest::newRow("request") << u"记者：请谈谈下一步的打算"_s;
    QTest::newRow("notice") << u"时间：每天上午九点 地点：城东社区"_s;
    QTest::newRow("reporter") << u"记者走访发现，停车位不足仍是居民反映最多的"_s;
    QTest::newRow("books") << u"阅读3本书"_s;
    QTest::newRow("culture") << u"文化强市"_s;
    QTest::newRow("date-in-text") << u"颍川 2025年3月4日起施行新的票价办法"_s;
}

void CleaningLeftoversTest::tellsCreditsFromText()
{
    QFETCH(QString, line);
    QVERIFY(!creditsOf(line).has_value());
}

void CleaningLeftoversTest::dropsWhatPostingsLeave_data()
{
    QTest::addColumn<QString>("line");
    for (const QString& line :
        {u"阅读 1.2万"_s, u"阅读原文"_s, u"点赞"_s, u"在看 20"_s, u"微信扫一扫"_s,
            u"微信扫一扫关注该公众号"_s, u"长按识别二维码关注我们"_s, u"- END -"_s, u"—— END ——"_s,
            u"点击蓝字 关注我们"_s, u"↑↑点击上方蓝字关注我们"_s, u"喜欢此内容的人还喜欢"_s,
            u"编辑丨孙小小"_s, u"责任编辑：孙小小"_s, u"图片来源：网络"_s, u"图源｜颍川发布"_s,
            u"钱多多 摄"_s, u"点个“在看”你最好看！"_s, u"预览时标签不可点"_s, u"写留言"_s})
        QTest::newRow(qPrintable(line)) << line;
}

void CleaningLeftoversTest::dropsWhatPostingsLeave()
{
    QFETCH(QString, line);
    const CleanResult result = cleaned({u"坐着专线去上班"_s, kBus, kFare, kMore, line});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(plainText(result.articles.front()), QStringList({kBus, kFare, kMore}).join(u'\n'));
    QVERIFY(!reasonOf(result, line).isEmpty());
}

void CleaningLeftoversTest::keepsSentencesAboutSuchThings()
{
    const QString text = u"市民用微信扫一扫关注公众号，就能看到每班车的余座。"_s;
    QCOMPARE(cleaned({u"坐着专线去上班"_s, kBus, text}).articles.front().blocks.back().text, text);
    // The same words in the middle of a wrapped sentence.
    const QString wrapped
        = u"公交公司在站台和车厢里张贴了线路图与购票的说明，乘客只要打开手机扫码关注"
          u"我们的公众号就可以购票，老人也可以请司机代办。"_s;
    const QString raw = setText({kBus, kFare, wrapped, kMore}, 44);
    QCOMPARE(plainText(clean(rawTextFrom(raw)).articles.front()),
        QStringList({kBus, kFare, wrapped, kMore}).join(u'\n'));
}

void CleaningLeftoversTest::keepsWordsUnderPictures()
{
    // Without a picture they are the rest of one.
    QCOMPARE(reasonOf(cleaned({u"通勤定制公交开通"_s, kBus, u"首发站一角 钱多多 摄"_s, kFare}),
                 u"首发站一角 钱多多 摄"_s),
        u"photo-credit"_s);
    QVERIFY(reasonOf(cleaned({u"通勤定制公交开通"_s, kBus, u"图1 首发站 钱多多 摄"_s, kFare}),
        u"图1 首发站 钱多多 摄"_s)
                .isEmpty());
    RawText raw = rawTextFrom(
        QStringList{u"通勤定制公交开通"_s, kBus, QString(), u"首发站一角 钱多多 摄"_s, kFare}.join(
            u'\n'));
    raw.isStructured = true;
    Block picture;
    picture.kind = BlockKind::Picture;
    raw.lines[2].kind = BlockKind::Picture;
    raw.lines[2].block = std::make_shared<const Block>(picture);
    QVERIFY(reasonOf(clean(raw), u"首发站一角 钱多多 摄"_s).isEmpty());
}

void CleaningLeftoversTest::postingHeadsOverSeveralLines()
{
    const auto articles
        = clean(rawTextFrom(u"坐着专线去上班\n原创\n𠮷野\n颍川发布\n2025-03-04 18:20\n河南\n\n"_s
                    + kBus + u"\n\n"_s + kFare))
              .articles;
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].title, u"坐着专线去上班"_s);
    QCOMPARE(articles[0].byline, u"𠮷野"_s);
    QCOMPARE(articles[0].source, u"颍川发布"_s);
    QCOMPARE(articles[0].date, QDate(2025, 3, 4));
    QCOMPARE(articles[0].blocks.size(), size_t(2));
}

void CleaningLeftoversTest::mastheadsAndContentsAreNoArticles()
{
    const CleanResult result = cleaned(
        {u"颍川公交参考"_s, u"2025年第3期（总第88期）"_s, u"颍川公交集团主办"_s, u"2025年3月20日"_s,
            u"本期要目"_s, u"坐着专线去上班……………1"_s, u"一人一座怎么算账"_s, u"【线 路】"_s,
            u"坐着专线去上班"_s, kBus, kMore, u"【票 价】"_s, u"一人一座怎么算账"_s, kFare});
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[0].title, u"坐着专线去上班"_s);
    QCOMPARE(result.articles[0].section, u"线路"_s);
    QCOMPARE(result.articles[1].title, u"一人一座怎么算账"_s);
    QCOMPARE(reasonOf(result, u"颍川公交参考"_s), u"masthead"_s);
    QCOMPARE(reasonOf(result, u"坐着专线去上班……………1"_s), u"contents"_s);
    QCOMPARE(reasonOf(result, u"一人一座怎么算账"_s), u"contents"_s);
}

void CleaningLeftoversTest::imprintsAreNoArticles()
{
    const CleanResult result
        = cleaned({u"坐着专线去上班"_s, kBus, kFare, u"报送：市交通运输局"_s, u"发送：各分公司"_s,
            u"编印：颍川公交集团办公室"_s, u"电话：0374-0000000"_s, u"（共印200份）"_s});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].blocks.size(), size_t(2));
    QCOMPARE(reasonOf(result, u"报送：市交通运输局"_s), u"imprint"_s);
}

void CleaningLeftoversTest::whoHadAPaperPrintedIsNoSource_data()
{
    QTest::addColumn<QStringList>("foot");
    const QString date = u"颍川市公交集团办公室 2025年3月5日"_s;
    QTest::newRow("copies") << QStringList{
        u"抄送：市交通局，𬭚河县交通局。"_s, date + u"印发"_s};
    QTest::newRow("reports") << QStringList{u"报：市交通局"_s, u"送：各分公司"_s, date + u"编印"_s};
    QTest::newRow("date alone") << QStringList{u"报：市交通局"_s, u"送：各分公司"_s, date};
    QTest::newRow("editors between")
        << QStringList{u"抄送：各分公司"_s, u"编辑：钱多多 审核：𠮷春生"_s, date};
}

void CleaningLeftoversTest::whoHadAPaperPrintedIsNoSource()
{
    QFETCH(QStringList, foot);
    const CleanResult result = cleaned(QStringList{u"坐着专线去上班"_s, kBus, kFare} + foot);
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].source, QString());
    QCOMPARE(result.articles[0].blocks.size(), size_t(2));
    QCOMPARE(reasonOf(result, foot.front()), u"imprint"_s);
    QCOMPARE(reasonOf(result, foot.back()), u"imprint"_s);
}

void CleaningLeftoversTest::namesOfListsOverTextsAreHeadlines()
{
    const CleanResult texts = cleaned({u"往期好文"_s, kBus, u"往期文章"_s, kFare + kMore});
    QCOMPARE(texts.articles[0].title, u"往期好文"_s);
    QCOMPARE(reasonOf(texts, u"往期文章"_s), QString());
    const CleanResult titles = cleaned({u"坐着专线去上班"_s, kBus, kFare, u"往期好文"_s,
        u"𬭚河上的桥"_s, u"夜班公交延时"_s});
    QCOMPARE(titles.articles.size(), size_t(1));
    QCOMPARE(reasonOf(titles, u"往期好文"_s), u"web-leftover"_s);
    QCOMPARE(reasonOf(titles, u"𬭚河上的桥"_s), u"recommendation"_s);
}

void CleaningLeftoversTest::bulletsUnderBracketSectionsHeadArticles()
{
    const auto articles
        = cleaned({u"【线 路】"_s, u"●坐着专线去上班"_s, kBus, kMore, u"●夜班公交延时"_s, kFare})
              .articles;
    QCOMPARE(articles.size(), size_t(2));
    QCOMPARE(articles[0].section, u"线路"_s);
    QCOMPARE(articles[1].section, u"线路"_s);
    QCOMPARE(articles[0].title, u"坐着专线去上班"_s);
    QCOMPARE(articles[1].title, u"夜班公交延时"_s);
}

void CleaningLeftoversTest::runningHeadsAtPageTopsAreDropped()
{
    const QStringList lines
        = setLines(kBus, 40) + setLines(kFare, 40) + setLines(kMore, 40) + setLines(kBus, 40);
    QString raw;
    for (qsizetype i = 0; i < lines.size(); i += 3)
        raw += u"颍川公交参考\n"_s + lines.mid(i, 3).join(u'\n') + u"\n— %1 —\n\f"_s.arg(i / 3 + 1);
    const CleanResult result = clean(rawTextFrom(raw));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(
        plainText(result.articles.front()), QStringList({kBus, kFare, kMore, kBus}).join(u'\n'));
}

void CleaningLeftoversTest::sectionsAtPageTopsStay()
{
    QString raw;
    const QStringList titles{
        u"坐着专线去上班"_s, u"一人一座怎么算账"_s, u"线路跟着预约走"_s, u"夜班公交再延时"_s};
    for (const QString& title : titles)
        raw += u" 出行\n\n"_s + title + u"\n\n"_s + setText({kBus, kFare}, 70)
            + u"来源：颍川新报\n"_s;
    const auto articles = clean(rawTextFrom(raw)).articles;
    QCOMPARE(articles.size(), size_t(4));
    for (const Article& article : articles)
        QCOMPARE(article.section, u"出行"_s);
}

void CleaningLeftoversTest::wordsThatButtonsShareStay()
{
    const auto subheads = [](const QStringList& lines) {
        QStringList result;
        for (const Article& article : cleaned(lines).articles)
            for (const Block& block : article.blocks)
                if (block.kind == BlockKind::Subhead)
                    result << block.text;
        return result;
    };
    const QString title = u"坐着专线去上班"_s;
    QCOMPARE(subheads({title, kBus, u"关注"_s, kFare}), QStringList{u"关注"_s});
    QCOMPARE(subheads({title, kBus, u"研发"_s, kFare, u"关注"_s, kMore, u"阅读原文"_s}),
        QStringList({u"研发"_s, u"关注"_s}));
    QCOMPARE(subheads({title, kBus, u"分享𬭚"_s, kFare}), QStringList{u"分享𬭚"_s});
    const auto articles
        = cleaned({u"要闻"_s, title, kBus, u"关注"_s, u"夜班公交延时"_s, kFare}).articles;
    QCOMPARE(articles.size(), size_t(2));
    QCOMPARE(articles[1].section, u"关注"_s);
}

void CleaningLeftoversTest::buttonsStayButtons_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("button");
    const QString title = u"坐着专线去上班"_s;
    QTest::newRow("of-a-player") << QStringList{title, kBus, u"已关注"_s, u"关注"_s, u"重播"_s,
        kFare} << u"关注"_s;
    QTest::newRow("of-a-posting") << QStringList{title, kBus, u"关注"_s, kFare, u"阅读原文"_s}
                                  << u"关注"_s;
    QTest::newRow("of-a-page") << QStringList{title, kBus, u"关注"_s, kFare,
        u"上一篇：夜班公交延时"_s}
                               << u"关注"_s;
    QTest::newRow("at-the-end") << QStringList{title, kBus, kFare, u"分享"_s} << u"分享"_s;
    QTest::newRow("first") << QStringList{u"关注"_s, title, kBus, kFare} << u"关注"_s;
    QTest::newRow("with-a-picture") << QStringList{title, kBus, u"👍点赞👍"_s, kFare} << u"👍点赞👍"_s;
}

void CleaningLeftoversTest::buttonsStayButtons()
{
    QFETCH(QStringList, lines);
    QFETCH(QString, button);
    QCOMPARE(reasonOf(cleaned(lines), button), u"web-leftover"_s);
}

QTEST_APPLESS_MAIN(CleaningLeftoversTest)
#include "cleaning_leftovers_test.moc"
