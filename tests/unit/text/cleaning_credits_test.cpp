#include "cleaned_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

const QString kHead = u"社区食堂抱团成立联盟\n"_s;
const QString kBody
    = u"颍川市首家社区食堂联盟今天成立，十九家食堂统一采购、统一配送，老人凭卡就餐每顿只要八元。\n"
      "联盟建起中央厨房，洗菜切配全部在流水线上完成，出餐比从前早了二十分钟。\n"_s;

std::vector<Article> articlesOf(const QString& raw)
{
    return clean(rawTextFrom(raw)).articles;
}

} // namespace

/// Sources, writers and the lines of letters, in the forms in which editors paste them.
class CleaningCreditsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsUnderTitlesWrote();
    void sourcesWithTheirEdition_data();
    void sourcesWithTheirEdition();
    void whereAPostingWasTakenFrom_data();
    void whereAPostingWasTakenFrom();
    void sourcesAtAParagraphsEnd_data();
    void sourcesAtAParagraphsEnd();
    void bracketsInProseAreNoSource();
    void sourcesNamedTwiceAreTold();
    void writersWhoTookThePictures_data();
    void writersWhoTookThePictures();
    void writersNamedAloneUnderTheHeadline_data();
    void writersNamedAloneUnderTheHeadline();
    void signedStoriesOfShortHeadlines();
    void subheadsLikeNamesLeaveTheWriter();
    void wordsThatBeginAsNamesDo_data();
    void wordsThatBeginAsNamesDo();
    void namesOverWhatIsToldOfEach();
    void writersOverWhereTheyWork_data();
    void writersOverWhereTheyWork();
    void listsOfPeopleAreNoWriters();
    void notesOnWritersThatStandAgain();
    void notesBelowAnEditorsNote();
    void suppliersBelowAStory_data();
    void suppliersBelowAStory();
    void suppliersWithinAStoryStay();
    void bracketedNamesThatSayNotWhoWrote_data();
    void bracketedNamesThatSayNotWhoWrote();
    void otherBracketsAreNoSuppliers_data();
    void otherBracketsAreNoSuppliers();
    void namesInADatelineStayApart();
    void lettersStayWhole();
    void announcedListsStayInTheirStory();
};

void CleaningCreditsTest::sourcesWithTheirEdition_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QDate>("date");
    const QDate date(2026, 3, 4);
    QTest::newRow("edition") << u"（来源：《颍川日报》2026年3月4日第2版）"_s << u"颍川日报"_s
                             << date;
    QTest::newRow("page") << u"来源：《颍川日报》2026年3月4日A02版"_s << u"颍川日报"_s << date;
    QTest::newRow("date-alone") << u"来源：颍川日报 2026年3月4日"_s << u"颍川日报"_s << date;
    QTest::newRow("number") << u"（原载《颍川晚报》2026年第3期）"_s << u"颍川晚报"_s << QDate();
    QTest::newRow("originally-in") << u"原载于《颍川晚报》"_s << u"颍川晚报"_s << QDate();
    QTest::newRow("excerpt") << u"（摘自《𬭚声周刊》）"_s << u"𬭚声周刊"_s
                             << QDate();
    QTest::newRow("news-source") << u"消息来源：𬭚州日报"_s << u"𬭚州日报"_s
                                 << QDate();
    QTest::newRow("text-source") << u"稿源：颍川日报"_s << u"颍川日报"_s << QDate();
    QTest::newRow("publisher-alone")
        << u"（颍川市统计局网站）"_s << u"颍川市统计局网站"_s << QDate();
    QTest::newRow("issued-by") << u"（豫新社发）"_s << u"豫新社"_s << QDate();
}

void CleaningCreditsTest::sourcesWithTheirEdition()
{
    QFETCH(QString, line);
    QFETCH(QString, source);
    QFETCH(QDate, date);
    const auto articles = articlesOf(kHead + kBody + line + u'\n');
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].source, source);
    QCOMPARE(articles[0].date, date);
    QCOMPARE(articles[0].blocks.size(), size_t(2));
}

void CleaningCreditsTest::whereAPostingWasTakenFrom_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("posting") << u"以下文章来源于𬭚州研究所 ，作者阿葵"_s;
    QTest::newRow("colon") << u"以下文章来源于𬭚州研究所，作者：阿葵"_s;
    QTest::newRow("no-break-space")
        << u"以下文章来源于𬭚州研究所\u00a0，作者\u00a0阿葵"_s;
    QTest::newRow("labels") << u"本文来源：𬭚州研究所  作者：阿葵"_s;
    QTest::newRow("bars") << u"来源 | 𬭚州研究所  作者 | 阿葵"_s;
}

void CleaningCreditsTest::whereAPostingWasTakenFrom()
{
    QFETCH(QString, line);
    const auto articles = articlesOf(kHead + line + u"\n\n"_s + kBody);
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].title, kHead.trimmed());
    QCOMPARE(articles[0].source, u"𬭚州研究所"_s);
    QCOMPARE(articles[0].byline, u"阿葵"_s);
    QCOMPARE(articles[0].blocks.size(), size_t(2));
}

void CleaningCreditsTest::sourcesAtAParagraphsEnd_data()
{
    QTest::addColumn<QString>("ending");
    QTest::newRow("plain") << u"来源：𬭚州日报"_s;
    QTest::newRow("of-news") << u"（消息来源：𬭚州日报）"_s;
    QTest::newRow("of-a-text") << u"稿件来源：𬭚州日报"_s;
}

void CleaningCreditsTest::sourcesAtAParagraphsEnd()
{
    QFETCH(QString, ending);
    const auto articles = articlesOf(kHead + kBody.trimmed() + ending);
    QCOMPARE(articles[0].source, u"𬭚州日报"_s);
    QCOMPARE(blocksOf(articles[0]), kBody.trimmed().split(u'\n'));
}

void CleaningCreditsTest::bracketsInProseAreNoSource()
{
    const auto articles = articlesOf(kHead + kBody + u"（菜价由联盟每月公布）\n"_s);
    QVERIFY(articles[0].source.isEmpty());
    QCOMPARE(blocksOf(articles[0]).last(), u"（菜价由联盟每月公布）"_s);
}

void CleaningCreditsTest::sourcesNamedTwiceAreTold()
{
    const QString ending = u"（来源：𬭚州日报）"_s;
    const auto result = cleaned(kHead + u"来源：𬭚州日报\n"_s + kBody.trimmed() + ending
        + u"\n（完）\n阅读 10\n"_s);
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].source, u"𬭚州日报"_s);
    QCOMPARE(blocksOf(result.articles[0]), kBody.trimmed().split(u'\n'));
    QVERIFY(std::any_of(result.noise.begin(), result.noise.end(), [&](const Noise& noise) {
        return noise.text == ending && noise.reason == u"repeated-credit" && noise.line == 4;
    }));
}

void CleaningCreditsTest::writersWhoTookThePictures_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("slash") << u"本报记者 李砚 文/图"_s;
    QTest::newRow("glued") << u"本报记者李砚文/图"_s;
    QTest::newRow("label") << u"文/图：李砚"_s;
    QTest::newRow("photo-report") << u"记者 李砚 摄影报道"_s;
}

void CleaningCreditsTest::writersWhoTookThePictures()
{
    QFETCH(QString, line);
    const auto articles = articlesOf(kHead + line + u'\n' + kBody);
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].byline, u"李砚"_s);
    QCOMPARE(articles[0].blocks.size(), size_t(2));
}

void CleaningCreditsTest::writersNamedAloneUnderTheHeadline_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("byline");
    QTest::newRow("one") << u"钱多多\n"_s << u"钱多多"_s;
    QTest::newRow("between-blank-lines") << u"\n钱多多\n\n"_s << u"钱多多"_s;
    QTest::newRow("of-two-characters") << u"\n李砚\n\n"_s << u"李砚"_s;
    QTest::newRow("two") << u"李砚　𠮷明月\n"_s << u"李砚 𠮷明月"_s;
}

void CleaningCreditsTest::writersNamedAloneUnderTheHeadline()
{
    QFETCH(QString, line);
    QFETCH(QString, byline);
    const auto articles = articlesOf(kHead + line + kBody);
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].title, kHead.trimmed());
    QCOMPARE(articles[0].byline, byline);
    QCOMPARE(blocksOf(articles[0]), kBody.trimmed().split(u'\n'));
}

void CleaningCreditsTest::signedStoriesOfShortHeadlines()
{
    const QString note = u"（作者单位：颍川市粮食局）\n\n"_s;
    const auto articles = articlesOf(
        kHead + u"钱多多\n"_s + kBody + note + u"粮站收粮忙\n李𬭚舟\n"_s + kBody + note);
    QCOMPARE(articles.size(), size_t(2));
    QCOMPARE(articles[1].title, u"粮站收粮忙"_s);
    QCOMPARE(articles[1].byline, u"李𬭚舟"_s);
}

void CleaningCreditsTest::subheadsLikeNamesLeaveTheWriter()
{
    const QString first = kBody.section(u'\n', 0, 0);
    const QString second = kBody.section(u'\n', 1, 1);
    const auto articles
        = articlesOf(kHead + u"\n王青山\n\n"_s + first + u"\n\n方法\n\n"_s + second + u'\n');
    QCOMPARE(articles[0].byline, u"王青山"_s);
    QCOMPARE(blocksOf(articles[0]), (QStringList{first, u"# 方法"_s, second}));
}

void CleaningCreditsTest::wordsThatBeginAsNamesDo_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("word") << u"方案"_s;
    QTest::newRow("long-word") << u"关键词"_s;
    QTest::newRow("place") << u"黄河边"_s;
    QTest::newRow("variation-sequence") << u"葛\U000E0100方"_s;
}

void CleaningCreditsTest::wordsThatBeginAsNamesDo()
{
    QFETCH(QString, line);
    const auto articles = articlesOf(kHead + u'\n' + line + u"\n\n"_s + kBody);
    QVERIFY2(articles[0].byline.isEmpty(), qPrintable(articles[0].byline));
}

void CleaningCreditsTest::namesOverWhatIsToldOfEach()
{
    const auto articles = articlesOf(u"社区食堂里的热心人\n\n钱多多\n\n"_s
        + kBody.section(u'\n', 0, 0) + u"\n\n孙望舒\n\n"_s + kBody.section(u'\n', 1, 1));
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].title, u"社区食堂里的热心人"_s);
    QVERIFY(articles[0].byline.isEmpty());
    QCOMPARE(blocksOf(articles[0]),
        (QStringList{
            u"# 钱多多"_s, kBody.section(u'\n', 0, 0), u"# 孙望舒"_s, kBody.section(u'\n', 1, 1)}));
}

void CleaningCreditsTest::writersOverWhereTheyWork_data()
{
    QTest::addColumn<QString>("note");
    QTest::newRow("one") << u"（颍川市社区服务中心）"_s;
    QTest::newRow("with-places")
        << u"（1.颍川市社区服务中心，颍川 461000；2.𬭚州学院）"_s;
}

void CleaningCreditsTest::writersOverWhereTheyWork()
{
    QFETCH(QString, note);
    const auto articles = articlesOf(kHead + u"费思源  古明月\n"_s + note + u'\n' + kBody);
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].title, kHead.trimmed());
    QCOMPARE(articles[0].byline, u"费思源 古明月"_s);
    QCOMPARE(articles[0].authorNote, normalised(note));
    QCOMPARE(blocksOf(articles[0]), kBody.trimmed().split(u'\n'));
}

void CleaningCreditsTest::listsOfPeopleAreNoWriters()
{
    const auto articles = articlesOf(kHead + u"\n"_s + kBody
        + u"\n食堂能手名单\n钱多多\n（颍川市社区服务中心）\n李𬭚舟\n（颍川市粮食局）\n"_s);
    for (const Article& article : articles) {
        QVERIFY(article.byline.isEmpty());
        QVERIFY(article.authorNote.isEmpty());
    }
    QVERIFY(blocksOf(articles.back()).contains(u"李𬭚舟"_s));
}

void CleaningCreditsTest::notesOnWritersThatStandAgain()
{
    const QString note = u"（作者单位：颍川市粮食局）"_s;
    QString raw;
    for (const QString& number : {u"12"_s, u"13"_s, u"14"_s})
        raw += u"第%1次走进社区食堂\n\n钱多多\n\n"_s.arg(number) + kBody + u'\n' + note + u'\n'
            + number + u'\n';
    const auto articles = articlesOf(raw);
    QCOMPARE(articles.size(), size_t(3));
    for (const Article& article : articles)
        QCOMPARE(article.authorNote, note);
}

void CleaningCreditsTest::notesBelowAnEditorsNote()
{
    const auto articles
        = articlesOf(u"编者按\n\n本期起开设专栏，刊发各社区食堂的经验，欢迎来稿。\n\n"
                     u"（作者单位：颍川市粮食局）\n\n【动态】\n\n"_s
            + kHead + u'\n' + kBody);
    QCOMPARE(articles.size(), size_t(2));
    QCOMPARE(articles[0].authorNote, u"（作者单位：颍川市粮食局）"_s);
    QCOMPARE(articles[1].section, u"动态"_s);
}

void CleaningCreditsTest::suppliersBelowAStory_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("byline");
    QTest::newRow("office") << u"（口岸办 供稿）"_s << u"口岸办"_s;
    QTest::newRow("person") << u"（𠮷望舒供稿）"_s << u"𠮷望舒"_s;
    QTest::newRow("half-width") << u"(口岸办 供稿)"_s << u"口岸办"_s;
    QTest::newRow("name-alone") << u"（钱多多）"_s << u"钱多多"_s;
    QTest::newRow("names-alone") << u"（李砚 𠮷望舒）"_s << u"李砚 𠮷望舒"_s;
    QTest::newRow("office-and-name")
        << u"（口岸办 李𬭚舟）"_s << u"口岸办 李𬭚舟"_s;
    QTest::newRow("correspondent") << u"（通讯员 孙望舒）"_s << u"孙望舒"_s;
    QTest::newRow("reporters-of-a-centre")
        << u"（颍川融媒体中心记者 𠮷野 通讯员 孙望舒）"_s << u"𠮷野 孙望舒"_s;
    QTest::newRow("reporter-of-a-paper")
        << u"（颍川日报记者 孙𬭚舒）"_s << u"孙𬭚舒"_s;
    QTest::newRow("report") << u"（钱多多 报道）"_s << u"钱多多"_s;
    QTest::newRow("all-above") << u"（以上由口岸办供稿）"_s << u"口岸办"_s;
    QTest::newRow("text-and-pictures") << u"（图/文 李砚）"_s << u"李砚"_s;
    QTest::newRow("pictures-and-text") << u"（记者 李砚 钱多多 文/图）"_s << u"李砚 钱多多"_s;
    QTest::newRow("variation-sequence")
        << u"（由葛\U000E0100城县粮食局供稿）"_s << u"葛\U000E0100城县粮食局"_s;
}

void CleaningCreditsTest::suppliersBelowAStory()
{
    QFETCH(QString, note);
    QFETCH(QString, byline);
    for (const QString& between : {u"\n"_s, QString()}) {
        const auto articles = articlesOf(kHead + u'\n' + kBody.trimmed() + between + note
            + u"\n\n长廊里办起摄影展\n\n"_s + kBody);
        QCOMPARE(articles.size(), size_t(2));
        QCOMPARE(articles[0].byline, byline);
        QCOMPARE(blocksOf(articles[0]), kBody.trimmed().split(u'\n'));
        QCOMPARE(articles[1].title, u"长廊里办起摄影展"_s);
    }
}

void CleaningCreditsTest::suppliersWithinAStoryStay()
{
    const QStringList briefs{u"东岗食堂今天开张，老人凭卡就餐每顿只要八元。（李砚 供稿）"_s,
        u"西岗食堂的中央厨房同日建成，出餐比从前早了二十分钟。（钱多多 供稿）"_s,
        u"南河食堂的送餐车明天上路，每天可送三百份。"_s};
    const auto articles = articlesOf(kHead + u'\n' + briefs.join(u'\n'));
    QCOMPARE(articles.size(), size_t(1));
    QVERIFY(articles[0].byline.isEmpty());
    QCOMPARE(blocksOf(articles[0]).size(), 3);
    QVERIFY(blocksOf(articles[0])[0].endsWith(u"供稿）"));
}

void CleaningCreditsTest::bracketedNamesThatSayNotWhoWrote_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("answers") << QStringList{u"识字谜语"_s,
        u"1.今年颍川市正月十五的灯会上，是谁第一个猜出了那盏走马灯上的谜语？（李望舒）"_s,
        u"2.谁在去年三月种下了𬭚州公园门口的那棵树，并且每天给它浇水？（钱多多）"_s};
    QTest::newRow("answers-to-statements") << QStringList{u"识字谜语"_s,
        u"1.树下听雨声，打一人名。（林听雨）"_s, u"2.田上一把伞，打一人名。（钱多多）"_s};
    QTest::newRow("voices") << QStringList{u"路灯该不该亮一夜"_s,
        u"3月5日，𬭚州的居民聊起了路灯。整夜亮着，老人出门才放心。（李望舒）"_s,
        u"有人说太亮"_s, u"灯对着窗，睡不好觉。（钱多多）"_s, u"有人说太费"_s,
        u"后半夜路上没有人。（孙望山）"_s};
    QTest::newRow("quotation") << QStringList{u"读书会今天开讲"_s,
        u"今天的读书会来了四十个人，大家从头读到尾。"_s,
        u"“灯下翻开一页纸，心里就亮了一间屋。”（林听雨）"_s};
    QTest::newRow("verse") << QStringList{u"读书会今天开讲"_s,
        u"今天的读书会来了四十个人，大家从头读到尾。"_s,
        u"灯下翻开一页纸，心里亮起一间屋。（林听雨）"_s};
    QTest::newRow("described") << QStringList{
        u"药材图谱"_s, u"花开两色，煮水可以清热。（金银花）"_s};
    QTest::newRow("place") << QStringList{
        u"各地动态"_s, u"石家庄5日给三百处工地盖上了防尘网。（石家庄）"_s};
}

void CleaningCreditsTest::bracketedNamesThatSayNotWhoWrote()
{
    QFETCH(const QStringList, lines);
    const auto articles = articlesOf(lines.join(u"\n\n"));
    QCOMPARE(articles.size(), size_t(1));
    QVERIFY(articles[0].byline.isEmpty());
    QString text;
    for (const QString& block : blocksOf(articles[0]))
        text += block;
    for (const QString& line : lines)
        if (line.endsWith(u'）'))
            QVERIFY2(text.contains(line.mid(line.indexOf(u'（'))), qPrintable(text));
}

void CleaningCreditsTest::otherBracketsAreNoSuppliers_data()
{
    QTest::addColumn<QString>("brackets");
    QTest::newRow("call") << u"（欢迎踊跃供稿）"_s;
    QTest::newRow("word") << u"（陈述）"_s;
    QTest::newRow("report-of-the-paper") << u"（本报综合报道）"_s;
    QTest::newRow("unit") << u"（单位 万元）"_s;
}

void CleaningCreditsTest::otherBracketsAreNoSuppliers()
{
    QFETCH(QString, brackets);
    const auto articles = articlesOf(kHead + u'\n' + kBody + brackets + u'\n');
    QVERIFY(articles[0].byline.isEmpty());
    QCOMPARE(blocksOf(articles[0]).last(), normalised(brackets));
}

void CleaningCreditsTest::namesInADatelineStayApart()
{
    const auto articles
        = articlesOf(kHead + u"颍川日报讯（记者 钱多多 通讯员 𠮷野）"_s + kBody.trimmed() + u'\n');
    QVERIFY(blocksOf(articles[0])[0].startsWith(u"颍川日报讯（记者 钱多多 通讯员 𠮷野）颍川市"_s));
    QCOMPARE(articles[0].byline, u"钱多多 𠮷野"_s);
}

void CleaningCreditsTest::lettersStayWhole()
{
    const auto articles = articlesOf(u"致全市读者的一封信\n各位读者：\n"_s + kBody
        + u"此致\n敬礼\n颍川市社区食堂联盟\n2026年3月4日\n"_s);
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].title, u"致全市读者的一封信"_s);
    QCOMPARE(blocksOf(articles[0]),
        (QStringList{u"各位读者："_s} + kBody.trimmed().split(u'\n')
            + QStringList{u"此致"_s, u"敬礼"_s, u"颍川市社区食堂联盟"_s}));
    QCOMPARE(articles[0].date, QDate(2026, 3, 4));
}

void CleaningCreditsTest::announcedListsStayInTheirStory()
{
    const auto articles = articlesOf(
        kHead + kBody + u"首批食堂名单如下：\n"_s + u"东岗食堂、西岗食堂、南河食堂。\n"_s);
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(blocksOf(articles[0]).at(2), u"首批食堂名单如下："_s);
}

void CleaningCreditsTest::groupsUnderTitlesWrote()
{
    const CleanResult result
        = cleaned(u"青桥县茶业提质增效\n——基于去年数据的分析\n青桥县茶业局 课题组\n"
                  "茶业是青桥县的当家产业，去年产值达到十亿元，比前年增加一成。\n"_s);
    QCOMPARE(titlesOf(result), QStringList{u"青桥县茶业提质增效"_s});
    QCOMPARE(result.articles[0].byline, u"青桥县茶业局 课题组"_s);
}

QTEST_APPLESS_MAIN(CleaningCreditsTest)
#include "cleaning_credits_test.moc"
