#include "cleaned_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

const QString kTitle = u"𠮷山市乡村书屋借阅数据的采集与使用"_s;

const QStringList kFront{
    u"𠮷山图书通讯"_s,
    u"2026年第2期"_s,
    u""_s,
    kTitle,
    u"——以十二个村为例"_s,
    u"钱多多，孙望舒"_s,
    u"（𠮷山市图书馆，𠮷山 310077）"_s,
    u"摘要：乡村书屋的借阅记录长期写在纸上，难以汇总。本文以十二个村为例，说明怎样用最省事的办法把"_s,
    u"记录变成可用的数据，并讨论管理员的负担、村民的顾虑和数据的去向，提出先少后多、先粗后细的"_s,
    u"步骤。"_s,
    u"关键词：乡村书屋；借阅；数据采集"_s,
};

/// Paragraphs of the left column and of the right one, and the lines they are broken into.
const QStringList kLeft{
    u"1 问题的由来"_s,
    u"乡村书屋多由老人照看，借书还书记在一本"_s,
    u"横格簿上，月底由乡镇文化站收走。簿子收上去"_s,
    u"以后，极少有人再翻开，更谈不上据此调整图书"_s,
    u"的种类。"_s,
    u"2 采集的办法"_s,
    u"2.1 只记三项"_s,
    u"我们同十二位管理员商量，把登记的栏目减"_s,
    u"到三项：书名、日期和借书人的年龄段。姓名不"_s,
    u"再登记，村民的顾虑少了，管理员写字的时间也"_s,
    u"由每次两分钟减到不足半分钟。有的管理员起初"_s,
};
const QStringList kRight{
    u"不习惯，试了两周便说再也不想改回去。"_s,
    u"2.2 每周一拍"_s,
    u"登记簿每周拍一次照，传到市馆，由程序认"_s,
    u"出字来，再由馆员核对。认不出的生僻字，例如"_s,
    u"人名里的𬭚字，留给管理员在电话里说明。全部"_s,
    u"工作平均每村每周用去七分钟。"_s,
    u"3 数据的去向"_s,
    u"三个月里共得到记录四千余条。据此调换的"_s,
    u"图书有三百册，其中农机维修和儿童绘本最受欢"_s,
    u"迎。书屋周末的开放时间也由半天改为全天。"_s,
};

const QStringList kBlocks{
    u"摘要：乡村书屋的借阅记录长期写在纸上，难以汇总。本文以十二个村为例，说明怎样用最省事的办法把"
    "记录变成可用的数据，并讨论管理员的负担、村民的顾虑和数据的去向，提出先少后多、先粗后细的步骤。"_s,
    u"关键词：乡村书屋；借阅；数据采集"_s,
    u"# 1问题的由来"_s,
    u"乡村书屋多由老人照看，借书还书记在一本横格簿上，月底由乡镇文化站收走。簿子收上去"
    "以后，极少有人再翻开，更谈不上据此调整图书的种类。"_s,
    u"# 2采集的办法"_s,
    u"# 2.1只记三项"_s,
    u"我们同十二位管理员商量，把登记的栏目减到三项：书名、日期和借书人的年龄段。姓名不"
    "再登记，村民的顾虑少了，管理员写字的时间也由每次两分钟减到不足半分钟。有的管理员起初"
    "不习惯，试了两周便说再也不想改回去。"_s,
    u"# 2.2每周一拍"_s,
    u"登记簿每周拍一次照，传到市馆，由程序认出字来，再由馆员核对。认不出的生僻字，例如"
    "人名里的𬭚字，留给管理员在电话里说明。全部工作平均每村每周用去七分钟。"_s,
    u"# 3数据的去向"_s,
    u"三个月里共得到记录四千余条。据此调换的图书有三百册，其中农机维修和儿童绘本最受欢"
    "迎。书屋周末的开放时间也由半天改为全天。"_s,
};

QStringList reasonsOf(const CleanResult& result)
{
    QStringList reasons;
    for (const Noise& noise : result.noise)
        reasons << noise.reason + u": "_s + noise.text;
    return reasons;
}

/// Line by line from the left and from the right, blank lines between.
QStringList inTurn(const QStringList& left, const QStringList& right)
{
    QStringList lines;
    for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
        if (i < left.size())
            lines << u""_s << left.at(i);
        if (i < right.size())
            lines << u""_s << right.at(i);
    }
    return lines;
}

/// Beside each other, `gap` spaces at the least.
QStringList besideEachOther(const QStringList& left, const QStringList& right, qsizetype gap)
{
    constexpr qsizetype kColumn = 21; ///< characters
    QStringList lines;
    for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
        QString line = left.value(i);
        if (i < right.size())
            line = line.leftJustified(std::max(kColumn, line.size()) + gap) + right.at(i);
        lines << line;
    }
    return lines;
}

QString paper(const QStringList& body)
{
    return (kFront + body).join(u'\n');
}

void compare(const CleanResult& result, const QStringList& blocks)
{
    QCOMPARE(result.articles.size(), size_t(1));
    const Article& article = result.articles.front();
    QCOMPARE(article.title, kTitle);
    QCOMPARE(article.subtitle, u"——以十二个村为例"_s);
    QCOMPARE(article.byline, u"钱多多，孙望舒"_s);
    QCOMPARE(article.authorNote, u"（𠮷山市图书馆，𠮷山310077）"_s);
    QCOMPARE(blocksOf(article), blocks);
}

} // namespace

class PaperTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsInOrderStayAsTheyAre();
    void columnsInTurnAreReadOneBehindTheOther();
    void columnsBesideEachOtherAreParted_data();
    void columnsBesideEachOtherAreParted();
    void rightColumnThatComesFirstStandsBehind();
    void linesWithTheirPlacesAreReadColumnByColumn();
    void furnitureOfPagesIsToldAndInterruptsNothing();
    void titleThatRunningHeadsRepeatStays();
    void notesOfTheJournalAreTold();
    void tablesLeaveTheirCaptions();
    void referencesAreWhole();
    void notesOnAuthorsStayBesideTheirInstitutes();
    void abstractInTheLeftColumnIsPartedFromTheRight();
    void shortHeadingsBesideFiguresStay();
    void joinsNameTheLinesAsGiven();
    void pagesOfAFigureHaveNoLinesToOrder();
    void closingMarksStay();
    void headingsAtEdgesOfPagesStay();
    void announcedItemsAreNoTable();
    void everySourceIsSaid();
    void dateUnderTheHeadlineIsRead();
    void frontsAreReadAsAReaderDoes_data();
    void frontsAreReadAsAReaderDoes();
    void otherTextsWithAnAbstractAreNoPapers();
    void noCharacterIsLost();
};

void PaperTextTest::columnsInOrderStayAsTheyAre()
{
    compare(cleaned(paper(kLeft + kRight)), kBlocks);
    // Blank lines between all lines are no sign of columns that take turns.
    compare(cleaned(paper(inTurn(kLeft + kRight, {}))), kBlocks);
}

void PaperTextTest::columnsInTurnAreReadOneBehindTheOther()
{
    compare(cleaned(paper(inTurn(kLeft, kRight))), kBlocks);
}

void PaperTextTest::columnsBesideEachOtherAreParted_data()
{
    QTest::addColumn<int>("gap");
    QTest::newRow("wide gutter") << 6;
    QTest::newRow("three spaces") << 3;
}

void PaperTextTest::columnsBesideEachOtherAreParted()
{
    QFETCH(const int, gap);
    compare(cleaned(paper(besideEachOther(kLeft, kRight, gap))), kBlocks);
}

void PaperTextTest::rightColumnThatComesFirstStandsBehind()
{
    compare(cleaned(paper(QStringList{u""_s} + kRight + QStringList{u""_s} + kLeft)), kBlocks);
}

void PaperTextTest::linesWithTheirPlacesAreReadColumnByColumn()
{
    constexpr double kSize = 10;
    constexpr double kStep = 16;
    constexpr double kMeasure = 21 * kSize;
    RawText raw;
    double baseline = 60;
    const auto add = [&](const QString& text, double left, double at) {
        RawLine line;
        line.text = text;
        line.page = 1;
        line.size = kSize;
        line.left = left;
        line.right = left + kSize * double(text.toUcs4().size());
        line.baseline = at;
        raw.lines.push_back(line);
    };
    for (const QString& text : kFront) {
        if (!text.isEmpty())
            add(text, 50, baseline);
        baseline += kStep;
    }
    // Rows come in turn, as a program writes them that looks at heights alone; first lines of
    // paragraphs are indented.
    const auto addColumnLine = [&](const QStringList& column, qsizetype i, double left) {
        if (i >= column.size())
            return;
        const bool isFirst = i > 0 && column.at(i).size() == 19;
        add(column.at(i), left + (isFirst ? 2 * kSize : 0), baseline + kStep * double(i));
        raw.lines.back().story = 1 + int(left);
    };
    for (qsizetype i = 0; i < std::max(kLeft.size(), kRight.size()); ++i) {
        addColumnLine(kRight, i, 50 + kMeasure + 2 * kSize);
        addColumnLine(kLeft, i, 50);
    }
    compare(clean(raw), kBlocks);
}

void PaperTextTest::furnitureOfPagesIsToldAndInterruptsNothing()
{
    const QString second = u"\f58\n\n𠮷山图书通讯\n\n第2期\n\n"_s;
    const CleanResult result
        = cleaned(paper(kLeft) + u"\n\n57\n\n"_s + second + kRight.join(u'\n'));
    compare(result, kBlocks);
    const QStringList reasons = reasonsOf(result);
    for (const QString& reason :
        {u"page-number: 57"_s, u"page-number: 58"_s, u"running-head: 𠮷山图书通讯"_s,
            u"running-head: 第2期"_s, u"running-head: 2026年第2期"_s})
        QVERIFY2(reasons.contains(reason), qPrintable(reason));
}

void PaperTextTest::titleThatRunningHeadsRepeatStays()
{
    const QString second = u"\n\n57\n\n\f58\n\n"_s + kTitle + u"\n\n"_s;
    compare(cleaned(paper(kLeft) + second + kRight.join(u'\n')), kBlocks);
}

void PaperTextTest::notesOfTheJournalAreTold()
{
    const QStringList note{u"收稿日期：2026-01-06"_s,
        u"作者简介：钱多多（1980—），女，馆员，研究"_s, u"方向为基层图书馆。"_s};
    const CleanResult result = cleaned(paper(inTurn(kLeft + note, kRight)));
    compare(result, kBlocks);
    const QStringList reasons = reasonsOf(result);
    for (const QString& line : note)
        QVERIFY2(reasons.contains(u"paper-note: "_s + line), qPrintable(line));
}

void PaperTextTest::tablesLeaveTheirCaptions()
{
    const QStringList table{u""_s, u"表1 三个月的借阅"_s, u"类别"_s, u"册数"_s, u"农机"_s, u"128"_s,
        u"绘本"_s, u"171"_s};
    QStringList right = kRight;
    right.insert(6, table.join(u'\n'));
    QStringList blocks = kBlocks;
    blocks.insert(9, u"^ 表1 三个月的借阅"_s);
    const CleanResult result = cleaned(paper(kLeft + right));
    compare(result, blocks);
    QCOMPARE(reasonsOf(result).filter(u"table-row"_s).size(), 6);
}

void PaperTextTest::referencesAreWhole()
{
    const QStringList list{u"参考文献"_s, u"[1] 钱多多. 书屋里的横格簿[J]. 𠮷山图书通"_s,
        u"讯, 2024(1): 5-9."_s, u"[2] OLSEN P. Small libraries and their"_s,
        u"readers[M]. Northport: Pier, 2018: 3-11."_s};
    QStringList blocks = kBlocks;
    blocks << u"# 参考文献"_s << u"[1]钱多多.书屋里的横格簿[J].𠮷山图书通讯, 2024(1): 5-9."_s
           << u"[2] OLSEN P. Small libraries and their readers[M]. Northport: Pier, 2018: 3-11."_s;
    compare(cleaned(paper(kLeft + kRight + list)), blocks);
}

void PaperTextTest::notesOnAuthorsStayBesideTheirInstitutes()
{
    const CleanResult result
        = cleaned(paper(kLeft + kRight + QStringList{u"（作者系𠮷山市图书馆馆员）"_s}));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles.front().authorNote,
        u"（𠮷山市图书馆，𠮷山310077） （作者系𠮷山市图书馆馆员）"_s);
    QCOMPARE(blocksOf(result.articles.front()), kBlocks);
}

void PaperTextTest::abstractInTheLeftColumnIsPartedFromTheRight()
{
    const QStringList abstract{u"摘要：借阅记录写在纸上，难以汇总，本文说明"_s,
        u"怎样用最省事的办法把它变成可以使用的数据，"_s, u"并讨论由此增加的负担。"_s,
        u"关键词：乡村书屋；借阅"_s};
    const QStringList body = besideEachOther(abstract + kLeft, kRight, 3);
    QStringList blocks = kBlocks;
    blocks[0] = abstract.mid(0, 3).join(QString());
    blocks[1] = abstract.constLast();
    compare(cleaned((kFront.mid(0, 7) + body).join(u'\n')), blocks);
}

void PaperTextTest::shortHeadingsBesideFiguresStay()
{
    QStringList right = kRight;
    right.insert(6, u"图1 借阅最多的书"_s);
    right.insert(7, u"（一）农机类"_s);
    QStringList blocks = kBlocks;
    blocks.insert(9, u"^ 图1 借阅最多的书"_s);
    blocks.insert(10, u"# （一）农机类"_s);
    compare(cleaned(paper(kLeft + right)), blocks);
}

void PaperTextTest::joinsNameTheLinesAsGiven()
{
    const QString text = paper(inTurn(kLeft, kRight));
    const QStringList lines = text.split(u'\n');
    const CleanResult result = cleaned(text);
    const auto across = qsizetype(lines.indexOf(kLeft.constLast()));
    const auto found = std::find_if(result.joins.begin(), result.joins.end(),
        [across](const Join& join) { return join.line == int(across); });
    QVERIFY(found != result.joins.end());
    QVERIFY(found->isJoined);
    for (const Noise& noise : result.noise)
        QCOMPARE(lines.at(noise.line - 1), noise.text);
}

void PaperTextTest::pagesOfAFigureHaveNoLinesToOrder()
{
    QStringList blocks = kBlocks;
    blocks << u"^ 图1 借阅最多的书"_s;
    compare(cleaned(paper(kLeft + kRight) + u"\n\f图1 借阅最多的书\n\n58\n"_s), blocks);
    compare(cleaned(paper(kLeft + kRight) + u"\n\f\n58\n\f\n"_s), kBlocks);
}

void PaperTextTest::closingMarksStay()
{
    const QStringList lines{
        u"4 一句话"_s, u"村民说：“书屋开到周末，孩子们总算有地方去了。"_s, u"”"_s};
    QStringList blocks = kBlocks;
    blocks << u"# 4一句话"_s << u"村民说：“书屋开到周末，孩子们总算有地方去了。”"_s;
    const CleanResult result = cleaned(paper(kLeft + kRight + lines));
    compare(result, blocks);
    QVERIFY(reasonsOf(result).filter(u"”"_s).isEmpty());
}

void PaperTextTest::headingsAtEdgesOfPagesStay()
{
    const QStringList second{u"\f3.1 小结"_s, u"以上说明了数据的来源，下面说明数据怎样使用。"_s};
    const QStringList third{u"\f3.2 小结"_s, u"以上说明了数据的使用，下面说明今后的打算。"_s};
    QStringList blocks = kBlocks;
    blocks << u"# 3.1小结"_s << second.at(1) << u"# 3.2小结"_s << third.at(1);
    const CleanResult result = cleaned(paper(kLeft + kRight + second + third));
    compare(result, blocks);
}

void PaperTextTest::announcedItemsAreNoTable()
{
    const QStringList lines{u"图1 借阅最多的书"_s, u"4 各村的书"_s, u"有书屋的村子是："_s,
        u"柳树湾"_s, u"石门"_s, u"2026"_s, u"杨家岭 120 册"_s};
    const CleanResult result = cleaned(paper(kLeft + kRight.mid(0, 6) + lines + kRight.mid(6)));
    QCOMPARE(result.articles.size(), size_t(1));
    QVERIFY(reasonsOf(result).filter(u"table-row"_s).isEmpty());
    const QString text = blocksOf(result.articles.front()).join(u'\n');
    for (const QString& word : {u"柳树湾"_s, u"石门"_s, u"2026"_s, u"杨家岭"_s})
        QVERIFY2(text.contains(word), qPrintable(word));
}

void PaperTextTest::everySourceIsSaid()
{
    QStringList body = kLeft + kRight;
    body[body.indexOf(u"的种类。"_s)] += u"（来源：虚构日报）"_s;
    body.last() += u"（来源：东山晚报）"_s;
    const CleanResult result = cleaned(paper(body));
    QCOMPARE(result.articles.size(), size_t(1));
    const Article& article = result.articles.front();
    QCOMPARE(article.source, u"虚构日报"_s);
    QCOMPARE(blocksOf(article).last(), u"来源：东山晚报"_s);
}

void PaperTextTest::dateUnderTheHeadlineIsRead()
{
    QStringList front = kFront.mid(3);
    front.insert(4, u"2026年3月5日"_s);
    const CleanResult result = cleaned((front + kLeft + kRight).join(u'\n'));
    compare(result, kBlocks);
    QCOMPARE(result.articles.front().date, QDate(2026, 3, 5));
}

void PaperTextTest::frontsAreReadAsAReaderDoes_data()
{
    QTest::addColumn<QStringList>("front");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("byline");
    QTest::addColumn<QString>("firstBlock");
    const QString abstract = kBlocks.at(0);
    const QString note = u"编者按：本文记录了十二个村的做法，值得一读。"_s;
    const QString lead = u"这篇报告写了半年，改了五稿，终于可以同读者见面。"_s;
    QTest::newRow("a group wrote") << QStringList{kTitle, u"𠮷山市图书馆课题组"_s} << kTitle
                                   << u"𠮷山市图书馆课题组"_s << abstract;
    QTest::newRow("a title of two lines")
        << QStringList{u"基于横格簿的"_s, u"乡村书屋借阅数据采集与使用研究"_s, u"钱多多"_s}
        << u"基于横格簿的乡村书屋借阅数据采集与使用研究"_s << u"钱多多"_s << abstract;
    QTest::newRow("a name with its place")
        << QStringList{kTitle, u"钱多多（𠮷山大学教授）"_s} << kTitle << u"钱多多"_s << abstract;
    QTest::newRow("a name from abroad") << QStringList{kTitle, u"彼得·奥尔森 钱多多"_s} << kTitle
                                        << u"彼得·奥尔森 钱多多"_s << abstract;
    QTest::newRow("an editors' note below")
        << QStringList{kTitle, note, u"钱多多"_s} << kTitle << u"钱多多"_s << note;
    QTest::newRow("a lead below") << QStringList{kTitle, lead} << kTitle << QString() << lead;
}

void PaperTextTest::frontsAreReadAsAReaderDoes()
{
    QFETCH(const QStringList, front);
    const CleanResult result = cleaned((front + kFront.mid(7) + kLeft + kRight).join(u'\n'));
    QCOMPARE(result.articles.size(), size_t(1));
    QTEST(result.articles.front().title, "title");
    QTEST(result.articles.front().byline, "byline");
    QTEST(blocksOf(result.articles.front()).value(0), "firstBlock");
    QVERIFY(reasonsOf(result).isEmpty());
}

void PaperTextTest::otherTextsWithAnAbstractAreNoPapers()
{
    // A page of the web with its description above whole paragraphs.
    const CleanResult result = cleaned(
        u"书屋周末全天开放\n摘要：𠮷山市十二个村的书屋周末改为全天开放。\n关键词：书屋；周末\n"
        "𠮷山市文化部门上周决定，十二个村的书屋从本月起周末全天开放，由志愿者轮流值守，"
        "村民可以凭任何证件借书，每次不超过五本，期限一个月，逾期只提醒不罚款。\n"_s);
    QVERIFY(!result.articles.empty());
    QVERIFY(paragraphsOf(result).join(u'\n').contains(u"逾期只提醒不罚款。"));
    const CleanResult page = cleaned(
        u"𠮷山市关于书屋开放的通知\n2026-03-02 10:20 来源：𠮷山日报\n摘要：书屋周末全天开放。\n"
        "关键词：书屋；周末\n一、开放时间\n周末全天开放，由志愿者轮流值守，节日照常。\n"
        "各村可以根据农时另行安排，提前三天在村口公告。\n二、借阅办法\n"
        "凭任何证件借书，每次不超过五本，期限一个月，逾期只提醒不罚款，遗失的照价赔偿或者以同类图书抵还。\n"
        "未成年人由家长代借。\n三、其他事项\n本通知自印发之日起施行，由市文化部门负责解释，以往规定"
        "同时废止。\n联系电话见各村公告栏。\n"_s);
    QCOMPARE(page.articles.size(), size_t(1));
    QCOMPARE(page.articles.front().title, u"𠮷山市关于书屋开放的通知"_s);
    QCOMPARE(page.articles.front().source, u"𠮷山日报"_s);
}

void PaperTextTest::noCharacterIsLost()
{
    const QString text = paper(inTurn(kLeft, kRight)) + u"\n\n57"_s;
    const CleanResult result = cleaned(text);
    QString all;
    for (const Article& article : result.articles)
        all += article.title + article.subtitle + article.byline + article.authorNote
            + blocksOf(article).join(QString());
    for (const Noise& noise : result.noise)
        all += noise.text;
    QString given = letters(text);
    QString got = letters(all);
    std::sort(given.begin(), given.end());
    std::sort(got.begin(), got.end());
    QCOMPARE(got, given);
}

QTEST_GUILESS_MAIN(PaperTextTest)
#include "paper_text_test.moc"
