#include "text/cleaning.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

const QString kFirst = u"本报讯 昨天，记者从市园林局获悉，环城绿道南段完工，全长１２公里。"_s;
const QString kSecond
    = u"根据规划，绿道沿线设八处驿站，配有饮水机、充电桩和自行车停放点，市民步行十分钟就能走到。"_s;
const QString kThird = u"北段将于明年开工。"_s;

CleanResult cleaned(const QStringList& lines)
{
    return clean(rawTextFrom(lines.join(u'\n')));
}

QStringList blocksOf(const CleanResult& result)
{
    QStringList blocks;
    for (const Article& article : result.articles)
        for (const Block& block : article.blocks)
            if (block.kind == BlockKind::Paragraph)
                blocks << block.text;
    return blocks;
}

QString indented(const QString& text)
{
    return u"　　"_s + text;
}

} // namespace

/// What papers, offices and accounts print around and between their paragraphs by convention.
class CleaningConventionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headsOfNewspaperPagesAreNoise_data();
    void headsOfNewspaperPagesAreNoise();
    void ownIndentsBeginParagraphs();
    void indentsOfWholeBlocksDoNot();
    void questionsOverHeadlinesAreKickers();
    void questionsThatOpenTextsStayParagraphs();
    void callsOfAccountsAreNoise_data();
    void callsOfAccountsAreNoise();
    void noticesKeepTheirSignature();
    void picturesAreNoSignature();
    void itemsOfSlidesStayApart();
    void shortWrappedNotesAreJoined();
    void aMarkedLineOverAStoryIsItsTitle();
    void namesInBracketsAreSources_data();
    void namesInBracketsAreSources();
    void sourcesQuotedBehindTheSentence_data();
    void sourcesQuotedBehindTheSentence();
    void footsWithPageNumbersDoNotCut();
    void captionsAreNoHeadings();
    void marksOfNotesDoNotHideTheSentencesEnd();
};

void CleaningConventionsTest::headsOfNewspaperPagesAreNoise_data()
{
    QTest::addColumn<QStringList>("head");
    QTest::newRow("wide-digits") << QStringList{
        u"第０３版：民生"_s, u"颍川晚报 ２０２５年０３月０４日"_s};
    QTest::newRow("other-order") << QStringList{u"颍川晚报　２０２５年３月４日"_s, u"第３版"_s};
    QTest::newRow("half-width") << QStringList{u"A3版 民生"_s, u"颍川晚报 2025年3月4日"_s};
    QTest::newRow("date-first") << QStringList{u"2025年3月4日 颍川晚报"_s, u"民生·第03版"_s};
    QTest::newRow("number") << QStringList{
        u"国内统一连续出版物号 CN 00-0000"_s, u"2025年3月4日 星期二"_s, u"今日８版"_s};
    QTest::newRow("letter") << QStringList{u"A2 民生"_s, u"颍川晚报 2025年3月4日 星期二"_s};
    QTest::newRow("beyond-bmp") << QStringList{
        u"第０３版：民生"_s, u"𬭚川晚报 ２０２５年３月４日"_s};
}

void CleaningConventionsTest::headsOfNewspaperPagesAreNoise()
{
    QFETCH(QStringList, head);
    const CleanResult result = cleaned(head
        + QStringList{u"环城绿道南段昨日完工"_s, u"本报记者 钱多多"_s, indented(kFirst),
            indented(kSecond), u"河边添了八处驿站"_s, u"本报记者 孙小小"_s, indented(kSecond),
            indented(kThird)});
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[0].title, u"环城绿道南段昨日完工"_s);
    QVERIFY(result.articles[0].kicker.isEmpty());
    QVERIFY(result.articles[0].source.isEmpty());
    QVERIFY(result.noise.size() >= 2);
}

void CleaningConventionsTest::ownIndentsBeginParagraphs()
{
    const CleanResult result = cleaned({u"环城绿道南段昨日完工"_s, u"本报记者 钱多多"_s,
        indented(kFirst), indented(kSecond), indented(kThird), indented(kSecond)});
    QCOMPARE(blocksOf(result).size(), 4);
    QVERIFY(blocksOf(result).front().endsWith(u"12公里。"));
}

void CleaningConventionsTest::indentsOfWholeBlocksDoNot()
{
    const CleanResult result = cleaned({u"环城绿道南段昨日完工"_s, u""_s,
        indented(u"颍川市的环城绿道从去年春天开工，今年秋天完工，沿线的"_s),
        indented(u"八处驿站也一起开放。市民在手机上就能查到哪一处驿站还有"_s),
        indented(u"空闲的充电桩。园林局说，接下来要把绿道接到高铁站的门口"_s),
        indented(u"去，让外地来的人一下车就能骑上车。"_s)});
    QCOMPARE(blocksOf(result).size(), 1);
}

void CleaningConventionsTest::questionsOverHeadlinesAreKickers()
{
    const CleanResult result = cleaned({u"断头路怎样成了散步道？"_s, u"环城绿道南段昨日完工"_s,
        u"——沿线八处驿站一起开放"_s, u"本报记者 钱多多"_s, indented(kFirst), indented(kSecond)});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].kicker, u"断头路怎样成了散步道？"_s);
    QCOMPARE(result.articles[0].title, u"环城绿道南段昨日完工"_s);
    QCOMPARE(result.articles[0].subtitle, u"——沿线八处驿站一起开放"_s);
}

void CleaningConventionsTest::questionsThatOpenTextsStayParagraphs()
{
    const CleanResult result = cleaned({u"环城绿道南段昨日完工"_s, u"本报记者 钱多多"_s,
        indented(u"断头路怎样成了散步道？"_s), indented(kFirst), indented(kSecond)});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(blocksOf(result).size(), 3);
}

void CleaningConventionsTest::callsOfAccountsAreNoise_data()
{
    QTest::addColumn<QString>("call");
    QTest::newRow("arrow") << u"↑点击蓝字，关注“颍川园林”"_s;
    QTest::newRow("finger") << u"👇点击下方名片，关注公众号"_s;
    QTest::newRow("buttons") << u"分享、点赞、在看，一键三连！"_s;
    QTest::newRow("please") << u"欢迎点赞、转发！"_s;
    QTest::newRow("picture") << u"图片"_s;
    QTest::newRow("address") << u"原文链接：https://example.org/news/1.html"_s;
}

void CleaningConventionsTest::callsOfAccountsAreNoise()
{
    QFETCH(QString, call);
    const CleanResult result
        = cleaned({u"环城绿道南段昨日完工"_s, u""_s, u"颍川园林 2025年3月4日 18:02 河南"_s, u""_s,
            call, u""_s, indented(kFirst), u""_s, call, u""_s, indented(kSecond), u""_s,
            indented(kThird), u""_s, u"来源：颍川园林"_s, u""_s, call});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].blocks.size(), size_t(3));
    // What is said of such things stays.
    const QString said = u"有人在评论区留言，问绿道什么时候通到他家门口。"_s;
    QCOMPARE(blocksOf(cleaned({u"环城绿道南段昨日完工"_s, kSecond, said})).back(), said);
}

void CleaningConventionsTest::noticesKeepTheirSignature()
{
    const CleanResult result
        = cleaned({u"关于申报绿道驿站经营的通知"_s, u""_s, u"各街道办事处，各有关单位："_s, u""_s,
            kSecond, u""_s, u"一、申报人须为本市注册的企业，申报材料一式三份，逾期不再受理。"_s,
            u""_s, u"附件：申报表"_s, u""_s, u"                              颍川市园林管理局"_s,
            u""_s, u"                                2026年3月9日"_s});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(blocksOf(result).mid(3),
        (QStringList{u"附件：申报表"_s, u"颍川市园林管理局"_s, u"2026年3月9日"_s}));
}

void CleaningConventionsTest::picturesAreNoSignature()
{
    RawText raw = rawTextFrom(u"环城绿道南段昨日完工\n绿道今天开放。\n图\n2026年3月9日"_s);
    raw.lines[2].text.clear();
    Block picture;
    picture.kind = BlockKind::Picture;
    raw.lines[2].block = std::make_shared<const Block>(picture);
    const CleanResult result = clean(raw);
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].date, QDate(2026, 3, 9));
}

void CleaningConventionsTest::itemsOfSlidesStayApart()
{
    const QStringList items{u"新建驿站八处，配有饮水机、充电桩和自行车停放点"_s,
        u"培训讲解员310人，覆盖沿线十二个街道"_s, u"种植乔木2200棵"_s,
        u"全年接待游客41万人次，比上年增加9万人次"_s, u"每公里节约𬭚材86公斤"_s};
    const CleanResult result = cleaned(QStringList{u"绿道与驿站"_s} + items);
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(blocksOf(result), items);
}

void CleaningConventionsTest::shortWrappedNotesAreJoined()
{
    const CleanResult result = cleaned({u"园林局种下𬭚树"_s, u""_s,
        u"园林局昨天在环城绿道的南段种下第一批树，树"_s, u"苗来自本市的苗圃，成活率比往年高。"_s,
        u""_s, u"局里还要再种三批，种好以后绿道两边每个月能"_s,
        u"多出六百米树荫，足够两个街区的人乘凉。"_s});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].title, u"园林局种下𬭚树"_s);
    QCOMPARE(blocksOf(result).size(), 2);
}

void CleaningConventionsTest::aMarkedLineOverAStoryIsItsTitle()
{
    const CleanResult result = cleaned({u"# 环城绿道南段昨日完工"_s, kSecond, u"# 驿站有什么"_s,
        kThird, u"来源：颍川晚报"_s, u"# 河边添了八处驿站"_s, kSecond, kThird});
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[0].title, u"环城绿道南段昨日完工"_s);
    QCOMPARE(result.articles[0].blocks[1].kind, BlockKind::Subhead);
    QCOMPARE(result.articles[0].blocks[1].text, u"驿站有什么"_s);
    QCOMPARE(result.articles[1].title, u"河边添了八处驿站"_s);
}

void CleaningConventionsTest::namesInBracketsAreSources_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("source");
    QTest::newRow("account") << u"（颍川发布）"_s << u"颍川发布"_s;
    QTest::newRow("paper") << u"（颍川科技报）"_s << u"颍川科技报"_s;
    QTest::newRow("site") << u"（颍川网）"_s << u"颍川网"_s;
    QTest::newRow("dated") << u"（颍川晚报 3月5日）"_s << u"颍川晚报"_s;
    QTest::newRow("own-paper") << u"（本报）"_s << QString();
    QTest::newRow("end") << u"（未完待续）"_s << QString();
}

void CleaningConventionsTest::namesInBracketsAreSources()
{
    QFETCH(QString, line);
    QFETCH(QString, source);
    const CleanResult result = cleaned({u"环城绿道南段昨日完工"_s, kSecond, kThird, line});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].source, source);
}

void CleaningConventionsTest::sourcesQuotedBehindTheSentence_data()
{
    QTest::addColumn<QString>("tail");
    QTest::addColumn<QString>("source");
    QTest::newRow("title-marks") << u"（据《颍川日报》）"_s << u"颍川日报"_s;
    QTest::newRow("report") << u"（据颍川通讯社报道）"_s << u"颍川通讯社"_s;
    QTest::newRow("beyond-bmp") << u"（据𬭚川网消息）"_s << u"𬭚川网"_s;
    QTest::newRow("no-publisher") << u"（据推算）"_s << QString();
}

void CleaningConventionsTest::sourcesQuotedBehindTheSentence()
{
    QFETCH(QString, tail);
    QFETCH(QString, source);
    const CleanResult result = cleaned({u"环城绿道南段昨日完工"_s, kSecond, kThird + tail});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].source, source);
    QCOMPARE(blocksOf(result).back(), source.isEmpty() ? kThird + tail : kThird);
}

void CleaningConventionsTest::footsWithPageNumbersDoNotCut()
{
    const CleanResult result = cleaned({u"环城绿道南段昨日完工"_s, u"颍川参考 2025年第3期 ·3·"_s,
        kSecond, kThird, u"颍川参考 2025年第3期 ·4·"_s, kSecond});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(qsizetype(result.noise.size()), qsizetype(2));
}

void CleaningConventionsTest::captionsAreNoHeadings()
{
    const CleanResult result
        = cleaned({u"环城绿道南段昨日完工"_s, indented(kFirst), u"图1 驿站内景"_s,
            u"图为市民在驿站接水。 钱多多 摄"_s, indented(kSecond), indented(kThird)});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(blocksOf(result).mid(1, 2),
        (QStringList{u"图1 驿站内景"_s, u"图为市民在驿站接水。钱多多 摄"_s}));
}

void CleaningConventionsTest::marksOfNotesDoNotHideTheSentencesEnd()
{
    const CleanResult result = cleaned({u"环城绿道南段昨日完工"_s, indented(kSecond + u"①"_s),
        indented(kThird), indented(kSecond)});
    QCOMPARE(blocksOf(result).size(), 3);
}

QTEST_APPLESS_MAIN(CleaningConventionsTest)
#include "cleaning_conventions_test.moc"
