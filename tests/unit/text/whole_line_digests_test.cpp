#include "cleaned_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

struct Story {
    QString title;
    QStringList paragraphs;
    QString paper;
};

/// Two sections of two stories each and one of one.
const std::vector<Story> kStories{
    {u"𬭚河两岸的茶园装上了除霜风机"_s,
        {u"2月20日凌晨，𬭚河两岸的气温降到零下3摄氏度，六十台除霜风机同时转了起来，把高处的暖空气压到茶树上面。茶农守在地头，每隔半个小时记录一次叶面的温度，一直守到太阳出来。"_s,
            u"县农业农村局的统计表明，装了风机的茶园受冻面积不到百分之五，没有装的超过四成。今年秋天以前，全县还要再装一百二十台，资金由县里、乡镇和茶农按五比三比二分担。"_s},
        u"𬭚河日报"_s},
    {u"小型榨油坊可以共用检测室"_s,
        {u"榨油坊的人常说，榨一天油容易，跑一趟检测难。从本月起，三个乡镇的共用检测室对小型榨油坊开放，一个样品收费三十元，当天上午送样，下午就能在手机上看到结果，不必再跑到一百里以外的市里去。"_s},
        u"粮油参考"_s},
    {u"把“旧报纸”做成了花盆"_s,
        {u"退休教师𠮷春生用三年时间，把旧报纸打成纸浆，掺进糯米汤和石灰，压成可以埋进土里的花盆。花苗长大以后不用倒盆，连盆一起种下去，两个月就烂成了肥料，根一点也伤不着。"_s,
            u"“报纸上的字先变成花，再变成土。”他说，附近的三所小学已经把做花盆列进了劳动课。"_s},
        u"青桥晚报"_s},
    {u"夜里也能办的图书证"_s,
        {u"市图书馆在东门外装了一台自助机，读者夜里也能办证、还书。试用的头一个月里，八成以上的使用发生在晚上九点以后，其中一半是刚下班的年轻人，还有不少是上夜班之前顺路过来的护士和司机。"_s},
        u"青桥日报"_s},
    {u"两家企业合建盐雾试验箱"_s,
        {u"青桥的两家紧固件企业日前合建了一座盐雾试验箱，投资由两家平摊，空闲的时候对外出租。过去样品要寄到外省排队，来回二十多天，如今三天就有结果，一年可以省下检测费和运费四十多万元。"_s},
        u"紧固件周刊"_s}};
constexpr std::array<size_t, 3> kPerSection{2, 2, 1};
const QStringList kSections{u"乡村产业"_s, u"城市生活"_s, u"企业动态"_s};

const QString kHan = u"一二三四五"_s;
const QString kCircled = u"①②③④⑤"_s;

/// How a newsletter marks what it holds.
struct Form {
    QString section; ///< %1 the number, %2 the name
    QString
        title; ///< %1 the number in digits, %2 in Han, %3 circled, %4 of two digits, %5 the title
    QString source;       ///< %1 the paper; behind the last paragraph where it begins with （据
    bool restarts = true; ///< titles are counted anew in each section
    bool hasContents = false;
};

QString numbered(const QString& form, size_t number, const QString& text)
{
    const auto i = qsizetype(number) - 1;
    return QString(form)
        .replace(u"%1"_s, QString::number(number))
        .replace(u"%2"_s, kHan.mid(i, 1))
        .replace(u"%3"_s, kCircled.mid(i, 1))
        .replace(u"%4"_s, u"0%1"_s.arg(number))
        .replace(u"%5"_s, text);
}

/// The newsletter's lines; of the list of contents where `isContents`.
QStringList linesOf(const Form& form, bool isContents)
{
    QStringList lines;
    size_t story = 0;
    size_t number = 0;
    for (size_t s = 0; s < kPerSection.size(); ++s) {
        if (!form.section.isEmpty())
            lines << numbered(form.section, s + 1, kSections.at(qsizetype(s)));
        number = form.restarts ? 0 : number;
        for (size_t k = 0; k < kPerSection[s]; ++k) {
            const Story& item = kStories[story++];
            const QString title = numbered(form.title, ++number, item.title);
            if (isContents) {
                lines << title + u"……"_s + QString::number(story);
                continue;
            }
            lines << title << item.paragraphs;
            const QString source = QString(form.source).replace(u"%1"_s, item.paper);
            if (source.startsWith(u"（据") && source.contains(u'月'))
                lines.last() += source;
            else if (!source.isEmpty())
                lines << source;
        }
    }
    return lines;
}

const QStringList kMasthead{
    u"青桥科技信息"_s, u"2026年第4期（总第88期）"_s, u"青桥县科技情报站主办　　2026年2月28日"_s};

QString newsletter(const Form& form, const QStringList& masthead = kMasthead)
{
    QStringList lines = masthead;
    if (form.hasContents)
        lines << u"目　录"_s << linesOf(form, true);
    lines << linesOf(form, false);
    lines << u"送：各乡镇、县直各单位"_s << u"内部资料　免费交流"_s;
    return lines.join(u'\n');
}

} // namespace

class WholeLineDigestsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void titlesAndSectionsAreRead_data();
    void titlesAndSectionsAreRead();
    void storiesWithoutSourceEndWhereTheNextNumberStands();
    void numbersWithinStoriesStay();
    void joinedLinesKeepTheirNumbers();
    void sourcesOfFiguresEndNoStory();
    void whatReportsRestOnEndsNoStory();
    void magazinesWithNamesOfPeopleAreSources();
    void namesOverFirstSectionsAreNoTitles_data();
    void namesOverFirstSectionsAreNoTitles();
    void namesWithoutNumbersOverFirstTitlesAreSections();
    void bulletsWithinStoriesStay_data();
    void bulletsWithinStoriesStay();
    void titlesOfTwoLinesHaveNoSubhead();
    void figuresOfTitlesStay();
    void editorsNotesBetweenStoriesAreNoSections();
    void whoWroteOrIsQuotedIsNoSource_data();
    void whoWroteOrIsQuotedIsNoSource();
    void prefaceIsASectionWhereOthersFollow();
    void sourcesOverStoriesAreTheirs();
    void writersUnderTitlesAreNamed_data();
    void writersUnderTitlesAreNamed();
    void headsAndFeetOfIssuesAreTold_data();
    void headsAndFeetOfIssuesAreTold();
    void reportsStayWhole();
    void brokenLinesAreReadAsBefore();
};

void WholeLineDigestsTest::titlesAndSectionsAreRead_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("source");
    QTest::addColumn<bool>("restarts");
    QTest::addColumn<bool>("hasContents");
    QTest::newRow("run through") << u"%2、%5"_s << u"%1.%5"_s << u"摘自：%1 2026年2月21日"_s
                                 << false << true;
    QTest::newRow("run through, nothing listed")
        << u"%2、%5"_s << u"%1．%5"_s << u"来源：%1"_s << false << false;
    QTest::newRow("anew in each section")
        << u"%2、%5"_s << u"（%2）%5"_s << u"摘自《%1》 2026年2月21日"_s << true << false;
    QTest::newRow("circled under brackets")
        << u"【%5】"_s << u"%3%5"_s << u"（据《%1》2月21日）"_s << true << true;
    QTest::newRow("circled, date first")
        << u"【%5】"_s << u"%3 %5"_s << u"（据2月21日《%1》）"_s << true << false;
    QTest::newRow("two digits") << u"第%2部分 %5"_s << u"%4 %5"_s << u"来源：%1　2026-02-21"_s
                                << false << true;
    QTest::newRow("two digits and a bar")
        << u"■%5"_s << u"%4｜%5"_s << u"（来源：%1）"_s << false << false;
    QTest::newRow("digits in brackets")
        << u"◎ %5"_s << u"（%1）%5"_s << u"——摘自《%1》"_s << true << false;
    QTest::newRow("no numbers") << u"%2、%5"_s << u"%5"_s << u"来源：%1"_s << false << true;
    QTest::newRow("no numbers, nothing listed")
        << u"%2、%5"_s << u"%5"_s << u"摘自《%1》"_s << false << false;
    QTest::newRow("sections by their names")
        << u"%5"_s << u"%1、%5"_s << u"来源：%1"_s << true << true;
    QTest::newRow("no sections") << QString() << u"%2、%5"_s << u"来源：%1"_s << false << false;
    QTest::newRow("bullets") << u"%2、%5"_s << u"◆%5"_s << u"来源：%1"_s << true << false;
    QTest::newRow("bullets of two kinds")
        << u"■ %5"_s << u"★%5"_s << u"——《%1》"_s << true << false;
    QTest::newRow("numbers that a space sets off")
        << u"%2　%5"_s << u"%1 %5"_s << u"——%1"_s << true << false;
    QTest::newRow("names between dots")
        << u"· %5 ·"_s << u"%1.%5"_s << u"（据《%1》）"_s << false << true;
    QTest::newRow("names between dots, no numbers")
        << u"—— %5 ——"_s << u"%5"_s << u"摘自《%1》"_s << false << false;
    QTest::newRow("names with a colon")
        << u"%5："_s << u"%1）%5"_s << u"《%1》2026年2月21日"_s << true << false;
    QTest::newRow("no sources") << u"%2、%5"_s << u"%1.%5"_s << QString() << false << true;
}

void WholeLineDigestsTest::titlesAndSectionsAreRead()
{
    QFETCH(const QString, section);
    QFETCH(const QString, title);
    QFETCH(const QString, source);
    QFETCH(const bool, restarts);
    QFETCH(const bool, hasContents);
    const Form form{section, title, source, restarts && !section.isEmpty(), hasContents};
    // A masthead or none; text, or a format that has paragraphs and calls none of them a heading.
    for (int variant = 0; variant < 4; ++variant) {
        RawText raw = rawTextFrom(newsletter(form, variant % 2 == 0 ? kMasthead : QStringList()));
        raw.isStructured = variant > 1;
        const CleanResult result = clean(raw);
        QCOMPARE(titlesOf(result).size(), qsizetype(kStories.size()));
        size_t s = 0;
        size_t left = kPerSection[0];
        for (size_t i = 0; i < kStories.size(); ++i) {
            const Article& article = result.articles[i];
            QCOMPARE(article.title, kStories[i].title);
            QCOMPARE(article.kicker, QString());
            QCOMPARE(blocksOf(article), kStories[i].paragraphs);
            QCOMPARE(article.source, source.isEmpty() ? QString() : kStories[i].paper);
            QCOMPARE(article.section, section.isEmpty() ? QString() : kSections.at(qsizetype(s)));
            if (--left == 0 && s + 1 < kPerSection.size())
                left = kPerSection[++s];
        }
    }
}

void WholeLineDigestsTest::storiesWithoutSourceEndWhereTheNextNumberStands()
{
    const Form form{u"%2、%5"_s, u"%1.%5"_s, u"摘自：%1 2026年2月21日"_s, false, false};
    QStringList lines = linesOf(form, false);
    lines.removeAll(u"摘自：粮油参考 2026年2月21日"_s);
    lines.removeAll(u"摘自：青桥晚报 2026年2月21日"_s);
    const CleanResult result = cleaned(lines.join(u'\n'));
    QCOMPARE(result.articles.size(), kStories.size());
    for (size_t i = 0; i < kStories.size(); ++i) {
        QCOMPARE(result.articles[i].title, kStories[i].title);
        QCOMPARE(blocksOf(result.articles[i]), kStories[i].paragraphs);
    }
    QCOMPARE(result.articles[1].source, QString());
    QCOMPARE(result.articles[2].section, kSections.at(1));
}

void WholeLineDigestsTest::numbersWithinStoriesStay()
{
    const Form form{u"%2、%5"_s, u"%1.%5"_s, u"摘自：%1 2026年2月21日"_s, false, false};
    QStringList lines = linesOf(form, false);
    const QString first
        = u"每台风机由三户茶农轮流看管，夜里每半个小时记录一次叶面的温度，记录交合作社存查，年底据此结算工钱。"_s;
    const QString last
        = u"记录用统一的横格簿，一式两份，一份留在茶农手里，一份月底由乡镇的农技员收走，录进全县的台账。"_s;
    const qsizetype at = lines.indexOf(kStories[0].paragraphs.at(1)) + 1;
    for (const QString& line : {last, u"2.怎样记录"_s, first, u"1.谁来看管"_s})
        lines.insert(at, line);
    RawText raw = rawTextFrom(lines.join(u'\n'));
    for (const bool isStructured : {false, true}) {
        raw.isStructured = isStructured;
        const CleanResult result = clean(raw);
        QCOMPARE(result.articles.size(), kStories.size());
        QCOMPARE(blocksOf(result.articles[0]),
            kStories[0].paragraphs
                + (QStringList{u"# 1.谁来看管"_s, first, u"# 2.怎样记录"_s, last}));
        QCOMPARE(result.articles[1].title, kStories[1].title);
    }
}

void WholeLineDigestsTest::joinedLinesKeepTheirNumbers()
{
    const Form form{u"%2、%5"_s, u"%1.%5"_s, u"来源：%1"_s, false, false};
    const QStringList lines = linesOf(form, false);
    const qsizetype title = lines.indexOf(u"2."_s + kStories[1].title);
    QVERIFY(title > 0);
    const CleanResult result = clean(rawTextFrom(lines.join(u'\n')), {{int(title), true}});
    const QString joined = lines.at(title) + lines.at(title + 1);
    QVERIFY(paragraphsOf(result).contains(joined));
    QVERIFY(titlesOf(result).contains(kStories[2].title));
}

void WholeLineDigestsTest::sourcesOfFiguresEndNoStory()
{
    const Form form{u"%2、%5"_s, u"%1.%5"_s, u"来源：%1"_s, false, false};
    QStringList lines = linesOf(form, false);
    const QStringList figure{u"图1 受冻茶园的面积"_s, u"资料来源：𬭚河县统计站"_s};
    const qsizetype at = lines.indexOf(kStories[0].paragraphs.at(1));
    lines.insert(at, figure.at(1));
    lines.insert(at, figure.at(0));
    const CleanResult result = cleaned(lines.join(u'\n'));
    QCOMPARE(result.articles.size(), kStories.size());
    QCOMPARE(result.articles[0].source, kStories[0].paper);
    QCOMPARE(blocksOf(result.articles[0]),
        (QStringList{kStories[0].paragraphs.at(0), u"^ "_s + figure.at(0), u"^ "_s + figure.at(1),
            kStories[0].paragraphs.at(1)}));
}

/// Its parts keep the numbers that a newsletter's stories lose.
void WholeLineDigestsTest::whatReportsRestOnEndsNoStory()
{
    QStringList lines{u"𬭚河县茶产业报告"_s};
    for (size_t i = 0; i < 3; ++i)
        lines << kHan.mid(qsizetype(i), 1) + u"、"_s + kStories[i].title << kStories[i].paragraphs
              << u"%1来源：县统计站"_s.arg(i == 1 ? u"数据"_s : u"资料"_s);
    const CleanResult result = cleaned(lines.join(u'\n'));
    QString text;
    for (const Article& article : result.articles)
        text += plainText(article) + article.title + article.kicker;
    for (size_t i = 0; i < 3; ++i)
        QVERIFY(text.contains(kHan.mid(qsizetype(i), 1) + u"、"_s + kStories[i].title));
}

void WholeLineDigestsTest::namesOverFirstSectionsAreNoTitles_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("source");
    QTest::newRow("numbers") << u"%2、%5"_s << u"来源：%1"_s;
    QTest::newRow("parts") << u"第%2部分 %5"_s << u"（据《%1》2月21日）"_s;
}

void WholeLineDigestsTest::namesOverFirstSectionsAreNoTitles()
{
    QFETCH(const QString, section);
    QFETCH(const QString, source);
    const Form form{section, u"%1.%5"_s, source, true, false};
    const CleanResult result
        = cleaned((QStringList{u"𬭚河文化动态"_s} + linesOf(form, false)).join(u'\n'));
    QCOMPARE(result.articles.size(), kStories.size());
    size_t s = 0;
    size_t left = kPerSection[0];
    for (size_t i = 0; i < kStories.size(); ++i) {
        QCOMPARE(result.articles[i].title, kStories[i].title);
        QCOMPARE(result.articles[i].kicker, QString());
        QCOMPARE(result.articles[i].subtitle, QString());
        QCOMPARE(result.articles[i].section, kSections.at(qsizetype(s)));
        if (--left == 0 && s + 1 < kPerSection.size())
            left = kPerSection[++s];
    }
}

void WholeLineDigestsTest::namesWithoutNumbersOverFirstTitlesAreSections()
{
    const Form form{QString(), u"%1.%5"_s, u"来源：%1"_s, false, false};
    QStringList lines = QStringList{u"𬭚河动态"_s, u"本期要闻"_s} + linesOf(form, false);
    lines.insert(lines.indexOf(u"4."_s + kStories[3].title), u"基层风采"_s);
    const CleanResult result = cleaned(lines.join(u'\n'));
    QCOMPARE(result.articles.size(), kStories.size());
    QCOMPARE(result.articles[0].section, u"本期要闻"_s);
    QCOMPARE(result.articles[3].section, u"基层风采"_s);
    for (size_t i = 0; i < kStories.size(); ++i) {
        QCOMPARE(result.articles[i].kicker, QString());
        QCOMPARE(result.articles[i].title, kStories[i].title);
    }
}

void WholeLineDigestsTest::bulletsWithinStoriesStay_data()
{
    QTest::addColumn<QStringList>("inner");
    QTest::addColumn<QStringList>("kept");
    QTest::newRow("list") << QStringList{u"会议强调："_s, u"◆ 抢抓农时"_s, u"◆ 保障农资"_s}
                          << QStringList{u"抢抓农时"_s, u"保障农资"_s};
    QTest::newRow("sub-head") << QStringList{u"◆ 会议部署"_s} << QStringList{u"# 会议部署"_s};
}

void WholeLineDigestsTest::bulletsWithinStoriesStay()
{
    QFETCH(const QStringList, inner);
    QFETCH(const QStringList, kept);
    const Form form{QString(), u"◆ %5"_s, u"来源：%1"_s, false, false};
    QStringList lines = linesOf(form, false);
    const qsizetype at = lines.indexOf(kStories[2].paragraphs.at(1));
    for (qsizetype i = 0; i < inner.size(); ++i)
        lines.insert(at + i, inner.at(i));
    const CleanResult result = cleaned(lines.join(u'\n'));
    QCOMPARE(result.articles.size(), kStories.size());
    for (size_t i = 0; i < kStories.size(); ++i) {
        QCOMPARE(result.articles[i].title, kStories[i].title);
        QCOMPARE(result.articles[i].section, QString());
    }
    const QString text = blocksOf(result.articles[2]).join(u'\n');
    for (const QString& line : kept)
        QVERIFY2(text.contains(line), qPrintable(text));
}

void WholeLineDigestsTest::titlesOfTwoLinesHaveNoSubhead()
{
    const Form form{QString(), u"%1、%5"_s, u"来源：%1"_s, false, false};
    QStringList lines = linesOf(form, false);
    const QString whole = kStories[1].title;
    const qsizetype at = lines.indexOf(u"2、"_s + whole);
    lines[at] = u"2、"_s + whole.left(6);
    lines.insert(at + 1, whole.mid(6));
    const CleanResult result = cleaned(lines.join(u'\n'));
    QCOMPARE(result.articles.size(), kStories.size());
    const Article& article = result.articles[1];
    QCOMPARE(article.kicker + article.title, whole);
    QCOMPARE(blocksOf(article), kStories[1].paragraphs);
}

/// "3 个月…" is the third of nothing.
void WholeLineDigestsTest::figuresOfTitlesStay()
{
    const QStringList titles{
        u"3 个月建成水上书屋"_s, u"5 条措施保春耕"_s, u"8 支队伍进𬭚河"_s};
    QStringList lines;
    for (size_t i = 0; i < 3; ++i)
        lines << titles.at(qsizetype(i)) << kStories[i].paragraphs
              << u"来源："_s + kStories[i].paper;
    const QStringList found = titlesOf(cleaned(lines.join(u'\n')));
    QCOMPARE(found.size(), titles.size());
    for (qsizetype i = 0; i < titles.size(); ++i)
        QCOMPARE(letters(found.at(i)), letters(titles.at(i)));
}

void WholeLineDigestsTest::editorsNotesBetweenStoriesAreNoSections()
{
    const Form form{QString(), u"%2、%5"_s, u"来源：%1"_s, false, false};
    QStringList lines = linesOf(form, false);
    lines.insert(lines.indexOf(u"三、"_s + kStories[2].title), u"编者按："_s);
    const CleanResult result = cleaned(lines.join(u'\n'));
    QCOMPARE(result.articles.size(), kStories.size());
    for (size_t i = 0; i < kStories.size(); ++i) {
        QCOMPARE(result.articles[i].title, kStories[i].title);
        QCOMPARE(result.articles[i].section, QString());
    }
}

void WholeLineDigestsTest::magazinesWithNamesOfPeopleAreSources()
{
    const QStringList names{u"《方圆》"_s, u"《𬭚河日报》"_s, u"《青桥晚报》"_s};
    QStringList lines;
    for (size_t i = 0; i < 3; ++i)
        lines << kStories[i].title << kStories[i].paragraphs << u"——"_s + names.at(qsizetype(i));
    const CleanResult result = cleaned(lines.join(u'\n'));
    QCOMPARE(result.articles.size(), size_t(3));
    for (size_t i = 0; i < 3; ++i)
        QCOMPARE(u'《' + result.articles[i].source + u'》', names.at(qsizetype(i)));
}

void WholeLineDigestsTest::whoWroteOrIsQuotedIsNoSource_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::newRow("writers") << QStringList{u"——简明远"_s, u"——李晓红"_s, u"——王大山"_s};
    QTest::newRow("readers") << QStringList{u"——王女士"_s, u"——李先生"_s, u"——𬭚河日报"_s};
    QTest::newRow("a writer among papers")
        << QStringList{u"——𬭚河日报"_s, u"——李晓红"_s, u"——青桥晚报"_s};
    QTest::newRow("old books") << QStringList{u"——《论语》"_s, u"——《大学》"_s, u"——《孟子》"_s};
    QTest::newRow("offices") << QStringList{
        u"——县委宣传部"_s, u"——县文化局"_s, u"——青桥镇文化站"_s};
    QTest::newRow("schools") << QStringList{
        u"（青桥小学）"_s, u"（𬭚河小学）"_s, u"（县文化馆）"_s};
}

void WholeLineDigestsTest::whoWroteOrIsQuotedIsNoSource()
{
    QFETCH(const QStringList, names);
    QStringList lines;
    for (size_t i = 0; i < 3; ++i)
        lines << kStories[i].title << kStories[i].paragraphs << names.at(qsizetype(i));
    const CleanResult result = cleaned(lines.join(u'\n'));
    QString text;
    for (const Article& article : result.articles) {
        QCOMPARE(article.source, QString());
        text += plainText(article) + u'\n';
    }
    for (const QString& name : names)
        QVERIFY2(text.contains(name), qPrintable(name));
}

void WholeLineDigestsTest::prefaceIsASectionWhereOthersFollow()
{
    const QString words
        = u"这一期编发稿件五篇，有乡村的，也有城里的，都是身边人做成的事情。编辑部的电话换了号码，来稿请寄新的地址，疏漏之处请读者指正。"_s;
    for (const auto& [preface, section] :
        {std::pair(u"卷首语"_s, u"%2、%5"_s), std::pair(u"▎卷首语"_s, u"▎%5"_s)}) {
        const Form form{section, u"%1.%5"_s, u"来源：%1"_s, false, false};
        const CleanResult result
            = cleaned((kMasthead + QStringList{preface, words} + linesOf(form, false)).join(u'\n'));
        QCOMPARE(result.articles.size(), kStories.size() + 1);
        QCOMPARE(result.articles[0].section, u"卷首语"_s);
        QCOMPARE(blocksOf(result.articles[0]), QStringList{words});
        QCOMPARE(result.articles[1].section, kSections.at(0));
        QCOMPARE(result.articles[1].title, kStories[0].title);
    }
}

void WholeLineDigestsTest::sourcesOverStoriesAreTheirs()
{
    QStringList lines = kMasthead;
    for (size_t i = 0; i < kStories.size(); ++i)
        lines << u"%1、%2"_s.arg(i + 1).arg(kStories[i].title)
              << u"来源：%1　2026-02-21"_s.arg(kStories[i].paper) << kStories[i].paragraphs;
    const CleanResult result = cleaned(lines.join(u'\n'));
    QCOMPARE(result.articles.size(), kStories.size());
    for (size_t i = 0; i < kStories.size(); ++i) {
        QCOMPARE(result.articles[i].title, kStories[i].title);
        QCOMPARE(result.articles[i].source, kStories[i].paper);
    }
}

void WholeLineDigestsTest::writersUnderTitlesAreNamed_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("line");
    QTest::newRow("names") << u"%1.%5"_s << u"%1"_s;
    QTest::newRow("names under bare titles") << u"%5"_s << u"%1"_s;
    QTest::newRow("a square before") << u"%1.%5"_s << u"□%1"_s;
    QTest::newRow("an office") << u"%1.%5"_s << u"本刊记者 %1"_s;
    QTest::newRow("two") << u"%3%5"_s << u"%1　简宁"_s;
}

void WholeLineDigestsTest::writersUnderTitlesAreNamed()
{
    QFETCH(const QString, title);
    QFETCH(const QString, line);
    const QStringList writers{u"罗敏"_s, u"孙望舒"_s, u"𠮷春生"_s, u"李砚"_s, u"钱多多"_s};
    const Form form{u"%2、%5"_s, title, u"来源：%1"_s, true, false};
    QStringList lines = kMasthead + linesOf(form, false);
    for (qsizetype i = 0; i < writers.size(); ++i)
        lines.insert(lines.indexOf(kStories[size_t(i)].paragraphs.constFirst()),
            QString(line).replace(u"%1"_s, writers.at(i)));
    const CleanResult result = cleaned(lines.join(u'\n'));
    QCOMPARE(result.articles.size(), kStories.size());
    for (size_t i = 0; i < kStories.size(); ++i) {
        QCOMPARE(result.articles[i].title, kStories[i].title);
        QVERIFY(result.articles[i].byline.startsWith(writers.at(qsizetype(i))));
        QCOMPARE(blocksOf(result.articles[i]), kStories[i].paragraphs);
    }
}

void WholeLineDigestsTest::headsAndFeetOfIssuesAreTold_data()
{
    QTest::addColumn<QStringList>("head");
    QTest::addColumn<QStringList>("foot");
    const QStringList foot{u"主编：罗敏　编辑：简宁"_s, u"报：县委、县政府　送：各乡镇"_s};
    QTest::newRow("spread name") << QStringList{u"青 桥 科 技 参 考"_s, u"第 5 期"_s,
        u"青桥县科学技术协会　　　2026年3月20日"_s}
                                 << foot;
    QTest::newRow("name and number") << QStringList{u"《青桥调研》2026年第3期"_s,
        u"主办单位：青桥县调研室"_s, u"出版日期：2026年3月20日"_s}
                                     << QStringList{u"欢迎投稿：qq@example.com"_s};
    QTest::newRow("year in brackets") << QStringList{u"青桥科技简报"_s, u"【2026】第5期"_s,
        u"青桥县科技局办公室编　　2026年3月20日"_s}
                                      << QStringList{u"（此件发至股级）"_s, u"共印200份"_s};
    QTest::newRow("permit") << QStringList{u"准印证号：青新出准字第0012号"_s, u"青桥情报"_s,
        u"双月刊　2026年第2期"_s, u"编印单位：青桥县图书馆"_s, u"发送对象：本系统内部"_s,
        u"印刷日期：2026年3月"_s}
                            << QStringList{u"本期责编：简宁"_s};
    QTest::newRow("whom to ask") << QStringList{u"青桥创新"_s, u"2026年第2期"_s}
                                 << QStringList{u"责任编辑：罗敏　美术编辑：简宁"_s,
                                        u"编辑部地址：青桥县文博路1号　电话：0555-1234567"_s};
    QTest::newRow("not for all") << QStringList{u"青桥动态"_s, u"（2026年第3期）"_s}
                                 << QStringList{u"内部资料　注意保存"_s};
}

void WholeLineDigestsTest::headsAndFeetOfIssuesAreTold()
{
    QFETCH(const QStringList, head);
    QFETCH(const QStringList, foot);
    const Form form{u"%2、%5"_s, u"%1.%5"_s, u"摘自：%1 2026年2月21日"_s, false, true};
    const CleanResult result = cleaned(
        (head + QStringList{u"目录"_s} + linesOf(form, true) + linesOf(form, false) + foot)
            .join(u'\n'));
    QStringList titles;
    for (const Story& story : kStories)
        titles << story.title;
    QCOMPARE(titlesOf(result), titles);
    for (size_t i = 0; i < kStories.size(); ++i)
        QCOMPARE(blocksOf(result.articles[i]), kStories[i].paragraphs);
    QStringList told;
    for (const Noise& noise : result.noise)
        told << noise.text;
    for (const QString& line : head + foot)
        QVERIFY2(told.contains(line), qPrintable(line));
}

void WholeLineDigestsTest::reportsStayWhole()
{
    QStringList lines{u"青桥县工作简报"_s, u"第3期"_s, u"关于乡村作坊的调查"_s};
    for (size_t i = 0; i < 3; ++i)
        lines << u"%1、%2"_s.arg(kHan.mid(qsizetype(i), 1), kSections.at(qsizetype(i)))
              << u"1.%1"_s.arg(kStories[i].title) << kStories[i].paragraphs;
    const CleanResult result = cleaned(lines.join(u'\n'));
    QCOMPARE(titlesOf(result), QStringList{u"关于乡村作坊的调查"_s});
    QVERIFY(blocksOf(result.articles.front()).contains(u"# 一、乡村产业"_s));
}

void WholeLineDigestsTest::brokenLinesAreReadAsBefore()
{
    // A page's measure breaks the paragraphs: other readers tell what they hold.
    constexpr qsizetype kMeasure = 30; ///< characters
    const Form form{u"【%5】"_s, u"%5"_s, u"来源：%1"_s, false, false};
    QStringList lines;
    for (const QString& line : linesOf(form, false))
        for (qsizetype at = 0; at < line.size(); at += kMeasure)
            lines << line.mid(at, kMeasure);
    const CleanResult result = cleaned(lines.join(u'\n'));
    QCOMPARE(result.articles.size(), kStories.size());
    QCOMPARE(result.articles[0].section, kSections.at(0));
}

QTEST_GUILESS_MAIN(WholeLineDigestsTest)
#include "whole_line_digests_test.moc"
