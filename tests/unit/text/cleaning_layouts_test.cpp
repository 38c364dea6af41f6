#include "cleaned_text.h"
#include "wrapped_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

// Invented sentences, wide enough for several lines each.
const QStringList kBody{
    u"颍川市老年大学今年把课堂搬进了公园，太极、合唱、摄影、书法等十二门课全部在树荫下开讲，"
    "报名的老人比去年多了一倍，最年长的学员已经八十九岁。"_s,
    u"学校和公园管理处商定，早晨七点到九点的草坪归课堂使用，座椅由环卫工人提前擦净，遇到雨天"
    "就改到游客中心的大厅，课表贴在每个入口的公告栏里。"_s,
};

/// Titles and blocks of all articles, one a line.
QString everything(const CleanResult& result)
{
    QStringList lines;
    for (const Article& article : result.articles) {
        lines << article.title;
        for (const Block& block : article.blocks)
            lines << block.text;
    }
    return lines.join(u'\n');
}

QStringList reasonsOf(const CleanResult& result)
{
    QStringList reasons;
    for (const Noise& noise : result.noise)
        reasons << noise.reason;
    return reasons;
}

/// As setLines(), where a space between Han and Latin takes half a cell.
QStringList setWithNarrowSpaces(const QString& paragraph, int measure)
{
    QStringList lines;
    QString line;
    double room = measure - 4;
    const auto width = [](const QString& text) {
        return cellWidth(text) - 0.5 * double(text.trimmed().count(u' '));
    };
    for (qsizetype i = 0; i < paragraph.size();) {
        qsizetype end = i + 1;
        while (paragraph.at(i).unicode() < 0x80 && paragraph.at(i) != u' ' && end < paragraph.size()
            && paragraph.at(end).unicode() < 0x80 && paragraph.at(end) != u' ')
            ++end;
        const QString unit = paragraph.mid(i, end - i);
        const bool mayHang = isForbiddenAtLineStart(charClass(unit.front().unicode()));
        if (width(line + unit) > room && !mayHang) {
            lines << line.trimmed();
            line.clear();
            room = measure;
        }
        line += unit;
        i = end;
    }
    lines << line.trimmed();
    return lines;
}

/// Columns of 34 cells with their indents, beside each other.
QString sideBySide(const QStringList& paragraphs, int columns, int blanks)
{
    constexpr int kMeasure = 34;
    constexpr int kColumn = 42;
    QStringList lines;
    for (const QString& paragraph : paragraphs) {
        QStringList set = setLines(paragraph, kMeasure);
        set.front().prepend(u"    "_s);
        lines += set;
    }
    const qsizetype height = (lines.size() + columns - 1) / columns;
    QString result;
    for (qsizetype row = 0; row < height; ++row) {
        QString line;
        for (int column = 0; column < columns; ++column) {
            const QString part = lines.value(column * height + row);
            if (part.isEmpty())
                break;
            line += QString(std::max(0, column * kColumn - cellWidth(line)), u' ') + part;
        }
        result += line + QString(blanks + 1, u'\n');
    }
    return result;
}

} // namespace

/// What surrounds articles, and how lines are set, in the many places texts come from.
class CleaningLayoutsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spacesMayBeNarrowerThanACell();
    void fewLinesTellTheirMeasure();
    void sentencesMayBeginWithTheirEnd();
    void whoSaidItStaysBehindTheQuote();
    void headsOfPagesAreDropped_data();
    void headsOfPagesAreDropped();
    void postingsLoseWhatIsNotTheirText();
    void namesBehindOfficesAreTheByline();
    void partsBetweenTabsAreATable();
    void listsBetweenTabsAreNoTable_data();
    void listsBetweenTabsAreNoTable();
    void rowsThatSomebodyJoinedAreText();
    void columnsBesideEachOtherAreReadInTurn_data();
    void columnsBesideEachOtherAreReadInTurn();
    void decisionsHoldInColumns();
    void figuresUnderEachOtherAreATable();
    void captionsWithoutAPlaceOfAPicture();
    void sentencesThatAMarkPointsOutAreText_data();
    void sentencesThatAMarkPointsOutAreText();
    void marksOverHeadlinesAreSections();
    void textsWithoutSentences_data();
    void textsWithoutSentences();
    void verseUnderASection();
    void linesOfACutTextAreNoVerse();
    void rowsOfAProgrammeStayApart_data();
    void rowsOfAProgrammeStayApart();
    void oneTimeIsThePostings();
};

void CleaningLayoutsTest::spacesMayBeNarrowerThanACell()
{
    const QStringList paragraphs{
        u"公园里的 12 门课共有 860 名学员，其中 70 岁以上的占 45%，比 2023 年提高 6 个百分点，学校"
        "为他们准备了 300 把折叠椅和 40 个急救包。"_s,
        u"合唱班每周练 3 次，曲目由学员投票选出，今年排练了 18 首，其中 5 首是学员自己写的歌。"_s,
        u"摄影班的 96 名学员拍下 4200 多张照片，展览办了 10 期，观众有 2.6 万人次，最受欢迎的一张被"
        "印在 2025 年的台历上。"_s,
        u"学校计划到 2026 年把课堂开进 8 个公园，新增 20 门课，每门课每学期收费 60 元，困难老人免费，"
        "所需的 150 万元由 3 家企业捐助。"_s,
    };
    QStringList lines;
    for (const QString& paragraph : paragraphs + paragraphs)
        lines += setWithNarrowSpaces(paragraph, 60);
    QStringList wanted = paragraphs + paragraphs;
    for (QString& paragraph : wanted)
        paragraph.remove(u' ');
    QCOMPARE(paragraphsOf(cleaned(lines.join(u"\n\n"_s) + u'\n')), wanted);
}

void CleaningLayoutsTest::fewLinesTellTheirMeasure()
{
    const CleanResult result = cleaned(
        u"甲校搬进公园\n\n一所虚构的老年大学上周搬进公园，六十名学\n员在树荫下上了第一课。\n"
        "学校还要添置三百把椅子，下个月起每天早晨\n开放两个小时，雨天停课。\n来源：颍川日报\n"_s);
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(paragraphsOf(result),
        (QStringList{u"一所虚构的老年大学上周搬进公园，六十名学员在树荫下上了第一课。"_s,
            u"学校还要添置三百把椅子，下个月起每天早晨开放两个小时，雨天停课。"_s}));
    QCOMPARE(result.articles[0].title, u"甲校搬进公园"_s);
}

void CleaningLayoutsTest::sentencesMayBeginWithTheirEnd()
{
    // The line before has the form of a heading; but no paragraph begins with "课。".
    const CleanResult result = cleaned(u"公园里的老年课堂\n\n"_s + setText(kBody, 66)
        + u"十月的一个早晨，老年大学的学员们在树荫底下上完了最后一节露天\n\n"
          "课。合唱班唱了三首歌，书法班写了一百副春联送给环卫工人，摄影班\n\n拍下全程。\n\n"_s);
    QCOMPARE(paragraphsOf(result).size(), kBody.size() + 1);
}

void CleaningLayoutsTest::whoSaidItStaysBehindTheQuote()
{
    const QString quote = u"“坐在树底下写字比在教室里舒坦，蝉一叫墨就香，回家睡得着。”"_s;
    const CleanResult result = cleaned(u"公园里的老年课堂\n\n"_s + setText(kBody + kBody, 60)
        + quote + u"\n\n书法班学员孙望舒说。\n\n"_s + setText(kBody, 60));
    QVERIFY(paragraphsOf(result).contains(quote + u"书法班学员孙望舒说。"_s));
}

void CleaningLayoutsTest::headsOfPagesAreDropped_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("reason");
    QTest::newRow("newspaper") << u"颍川日报 2025年3月4日 星期二 第03版 综合新闻"_s
                               << u"running-head"_s;
    QTest::newRow("letter-page") << u"2025年3月4日　A12版　责编 孙小小"_s << u"running-head"_s;
    QTest::newRow("magazine") << u"银龄观察  2025 年第 3 期"_s << u"running-head"_s;
    QTest::newRow("jump") << u"（下转第四版）"_s << u"jump"_s;
    QTest::newRow("jump-from") << u"（上接A1版）"_s << u"jump"_s;
}

void CleaningLayoutsTest::headsOfPagesAreDropped()
{
    QFETCH(QString, line);
    QFETCH(QString, reason);
    const CleanResult result
        = cleaned(line + u"\n公园里的老年课堂\n"_s + kBody.join(u'\n') + u'\n');
    QCOMPARE(reasonsOf(result), QStringList{reason});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].title, u"公园里的老年课堂"_s);
    QCOMPARE(paragraphsOf(result), kBody);
}

void CleaningLayoutsTest::postingsLoseWhatIsNotTheirText()
{
    const QString title = u"从1门课到12门课！这所老年大学凭什么天天客满？"_s;
    const CleanResult result = cleaned(title
        + u"\n\n原创 孙小小 颍川发布 2025-03-04 18:20 河南\n\n"_s + kBody[0]
        + u"\n\n它做对了什么？\n\n树荫下的课堂\n\n"_s + kBody[1]
        + u"\n\n[图片]\n\n▲ 学员在草坪上写字。图/颍川发布\n\n唱给明天\n\n"_s + kBody[0]
        + u"\n\n- END -\n\n声明：本文仅代表作者观点，图片来源网络，如有侵权请联系删除。\n\n往期推荐\n\n"
          "老人学手机，难在哪一步？\n\n一条小巷的新生\n\n点个“在看”，让更多人看到\n"_s);
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].title, title);
    QCOMPARE(
        paragraphsOf(result), (QStringList{kBody[0], u"它做对了什么？"_s, kBody[1], kBody[0]}));
    QCOMPARE(reasonsOf(result),
        (QStringList{u"picture-place"_s, u"web-leftover"_s, u"web-leftover"_s, u"web-leftover"_s,
            u"recommendation"_s, u"recommendation"_s, u"web-leftover"_s}));
    const std::vector<Block>& blocks = result.articles[0].blocks;
    QVERIFY(std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
        return block.kind == BlockKind::Caption && block.text == u"学员在草坪上写字。图/颍川发布"_s;
    }));
}

void CleaningLayoutsTest::namesBehindOfficesAreTheByline()
{
    const CleanResult result = cleaned(
        u"公园里的老年课堂\n本报记者 钱多多 通讯员 孙𠮷舒\n"_s + kBody.join(u'\n') + u'\n');
    QCOMPARE(result.articles[0].byline, u"钱多多 孙𠮷舒"_s);
}

void CleaningLayoutsTest::partsBetweenTabsAreATable()
{
    const CleanResult result = cleaned(u"各公园的课堂\n"_s + kBody[0]
        + u"\n公园\t课程\t学员（人）\n东湖公园\t12\t860\n𬭚河公园\t3\t\n西山公园\t5\t128\n"_s
        + kBody[1] + u'\n');
    QCOMPARE(result.articles.size(), size_t(1));
    const std::vector<Block>& blocks = result.articles[0].blocks;
    QCOMPARE(blocks.size(), size_t(3));
    QCOMPARE(blocks[1].kind, BlockKind::Table);
    QCOMPARE(blocks[1].table.headerRows, 1);
    QStringList cells;
    for (const auto& row : blocks[1].table.rows) {
        QCOMPARE(row.size(), size_t(3));
        for (const TableCell& cell : row)
            cells << cell.text;
    }
    QCOMPARE(cells,
        (QStringList{u"公园"_s, u"课程"_s, u"学员（人）"_s, u"东湖公园"_s, u"12"_s, u"860"_s,
            u"𬭚河公园"_s, u"3"_s, QString(), u"西山公园"_s, u"5"_s, u"128"_s}));
    QCOMPARE(paragraphsOf(result), kBody);
}

void CleaningLayoutsTest::listsBetweenTabsAreNoTable_data()
{
    QTest::addColumn<QString>("lines");
    QTest::newRow("contents") << u"目录\n公园里的老年课堂\t1\n长廊里的摄影展览\t3\n"_s;
    QTest::newRow("credits") << u"来源：颍川日报\t作者：孙小小\n编辑：钱多多\t审核：李大大\n"_s;
    QTest::newRow("indents") << u"\t公园里的课堂，七点开讲。\n\t长廊里的展览，九点开门。\n"_s;
    QTest::newRow("one-row") << u"甲方：颍川公园管理处\t乙方：颍川老年大学\n"_s;
}

void CleaningLayoutsTest::listsBetweenTabsAreNoTable()
{
    QFETCH(QString, lines);
    const CleanResult result = cleaned(lines + u"公园里的老年课堂\n"_s + kBody.join(u'\n') + u'\n');
    for (const Article& article : result.articles)
        for (const Block& block : article.blocks)
            QVERIFY(block.kind != BlockKind::Table);
}

void CleaningLayoutsTest::rowsThatSomebodyJoinedAreText()
{
    const RawText raw = rawTextFrom(
        u"公园里的老年课堂\n"_s + kBody[0] + u"\n东湖公园\t12\n西山公园\t5\n"_s + kBody[1]);
    const CleanResult found = clean(raw);
    QCOMPARE(found.articles[0].blocks[1].kind, BlockKind::Table);
    const CleanResult decided = clean(raw, {{2, true}});
    QVERIFY(everything(decided).contains(u"东湖公园12西山公园5"_s));
}

void CleaningLayoutsTest::columnsBesideEachOtherAreReadInTurn_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("blanks"); // behind each line
    QTest::newRow("two") << 2 << 0;
    QTest::newRow("three") << 3 << 0;
    QTest::newRow("two-with-blank-lines") << 2 << 1;
}

void CleaningLayoutsTest::columnsBesideEachOtherAreReadInTurn()
{
    QFETCH(int, columns);
    QFETCH(int, blanks);
    const QString raw = u"                         公园里的老年课堂\n\n"_s
        + sideBySide(kBody + kBody, columns, blanks) + u"                    12\n"_s;
    const CleanResult result = cleaned(raw);
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].title, u"公园里的老年课堂"_s);
    QCOMPARE(paragraphsOf(result), kBody + kBody);
    QCOMPARE(reasonsOf(result), QStringList{u"page-number"_s});
    const int lines = int(raw.count(u'\n'));
    for (const Join& join : result.joins)
        QVERIFY(join.line >= 0 && join.line < lines);
    QCOMPARE(result.noise[0].line, lines);
}

void CleaningLayoutsTest::decisionsHoldInColumns()
{
    const RawText raw = rawTextFrom(sideBySide(kBody + kBody, 2, 0));
    const CleanResult found = clean(raw);
    QVERIFY(found.joins[0].isJoined);
    const CleanResult parted = clean(raw, {{found.joins[0].line, false}});
    QVERIFY(!parted.joins[0].isJoined);
    QCOMPARE(parted.joins[0].evidence, QStringList{u"decided"_s});
}

void CleaningLayoutsTest::figuresUnderEachOtherAreATable()
{
    QString rows;
    for (const char16_t* park :
        {u"东湖公园", u"西山公园", u"南门公园", u"北苑公园", u"中心公园", u"滨河公园", u"植物园区"})
        rows += QString::fromUtf16(park) + u"          12          860\n"_s;
    const CleanResult result = cleaned(u"公园里的老年课堂\n"_s + kBody[0] + u'\n' + rows);
    QVERIFY(result.noise.empty());
    const Block& table = result.articles[0].blocks.back();
    QCOMPARE(table.kind, BlockKind::Table);
    QCOMPARE(table.table.rows.size(), size_t(7));
    QCOMPARE(table.table.rows[6][0].text, u"植物园区"_s);
    QCOMPARE(table.table.rows[6][2].text, u"860"_s);
}

void CleaningLayoutsTest::captionsWithoutAPlaceOfAPicture()
{
    const CleanResult result = cleaned(QStringList{u"公园里的老年课堂"_s, kBody[0], u"▲ 草坪一角"_s,
        kBody[1], u"▲ 𬭚亭里的书法班。"_s}
                                           .join(u"\n\n"_s));
    QCOMPARE(titlesOf(result), QStringList{u"公园里的老年课堂"_s});
    QCOMPARE(blocksOf(result.articles[0]),
        (QStringList{kBody[0], u"^ 草坪一角"_s, kBody[1], u"^ 𬭚亭里的书法班。"_s}));
}

void CleaningLayoutsTest::sentencesThatAMarkPointsOutAreText_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("news") << u"▲𬭚县新增公交线路三条。"_s;
    QTest::newRow("figure") << u"▲ 全县湿粮收购量达42万吨。"_s;
    QTest::newRow("announced") << u"△咨询电话：0374-5550101。"_s;
    QTest::newRow("advice") << u"▲注意事项：湿粮不可堆放。"_s;
    QTest::newRow("clauses") << u"△去年同期，湿粮卖不出好价钱。"_s;
}

void CleaningLayoutsTest::sentencesThatAMarkPointsOutAreText()
{
    QFETCH(const QString, line);
    const CleanResult result
        = cleaned(QStringList{u"公园里的老年课堂"_s, kBody[0], line, kBody[1]}.join(u"\n\n"_s));
    QCOMPARE(blocksOf(result.articles[0]), (QStringList{kBody[0], normalised(line), kBody[1]}));
}

void CleaningLayoutsTest::marksOverHeadlinesAreSections()
{
    const CleanResult result = cleaned(QStringList{
        u"▲ 校园"_s, u"公园里的老年课堂"_s, kBody[0], u"▲ 社区"_s, u"长廊里办起摄影展"_s, kBody[1]}
                                           .join(u"\n\n"_s));
    QCOMPARE(titlesOf(result), (QStringList{u"公园里的老年课堂"_s, u"长廊里办起摄影展"_s}));
    QCOMPARE(result.articles[1].section, u"社区"_s);
}

void CleaningLayoutsTest::textsWithoutSentences_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("byline");
    const QStringList verse{u"金黄的谷粒"_s, u"铺满了院子"_s, u"母亲的手掌，"_s, u"像一把木锨"_s,
        u"翻动着𬭚和葛\U000E0100"_s};
    const QStringList prices{
        u"小麦 2.36元"_s, u"玉米 2.10元"_s, u"大豆 4.80元"_s, u"花生 6.20元"_s};
    QTest::newRow("verse") << QString() << verse << QString() << QString();
    QTest::newRow("verse-below-its-title") << u"晒场\n\n"_s << verse << u"晒场"_s << QString();
    QTest::newRow("signed-verse") << u"晒场\n李𬭚舟\n"_s << verse << u"晒场"_s
                                  << u"李𬭚舟"_s;
    QTest::newRow("prices") << QString() << prices << QString() << QString();
    QTest::newRow("prices-below-their-title")
        << u"秋粮收购价格表\n"_s << prices << u"秋粮收购价格表"_s << QString();
    const QStringList names{u"钱多多"_s, u"孙望舒"_s, u"李砚"_s, u"林听雨"_s};
    QTest::newRow("names") << QString() << names << QString() << QString();
    QTest::newRow("names-below-a-lists-name")
        << u"获奖名单\n"_s << names << u"获奖名单"_s << QString();
    QTest::newRow("slogans-below-their-name")
        << u"护河标语\n"_s
        << QStringList{u"河水清清养𬭚乡"_s, u"不倒垃圾"_s, u"人人都是护河员"_s,
               u"留给𠮷村一河鱼"_s}
        << u"护河标语"_s << QString();
    QTest::newRow("programme") << u"Programme\n"_s
                               << QStringList{u"Welcome"_s, u"Songs of the 𬭚 river"_s, u"Tea"_s,
                                      u"Prizes for all"_s}
                               << u"Programme"_s << QString();
    QTest::newRow("verse-of-one-length")
        << u"晒谷场上\n"_s
        << QStringList{u"金黄铺满院"_s, u"木锨扬起风"_s, u"𬭚声惊雀去"_s, u"谷香入夜空"_s}
        << u"晒谷场上"_s << QString();
}

void CleaningLayoutsTest::textsWithoutSentences()
{
    QFETCH(QString, head);
    QFETCH(QStringList, lines);
    QFETCH(QString, title);
    QFETCH(QString, byline);
    const CleanResult result = cleaned(head + lines.join(u'\n'));
    QCOMPARE(titlesOf(result), QStringList{title});
    QCOMPARE(result.articles[0].byline, byline);
    QStringList expected;
    for (const QString& line : lines)
        expected << normalised(line);
    QCOMPARE(blocksOf(result.articles[0]), expected);
}

void CleaningLayoutsTest::verseUnderASection()
{
    const QStringList verse{u"金黄的谷粒"_s, u"铺满了院子"_s, u"母亲的𬭚"_s, u"像一把木锨"_s};
    const CleanResult result = cleaned(u"●课堂\n\n公园里的老年课堂\n\n"_s + kBody[0]
        + u"\n\n●文艺\n\n晒场\n李砚\n"_s + verse.join(u'\n') + u'\n');
    QCOMPARE(titlesOf(result), (QStringList{u"公园里的老年课堂"_s, u"晒场"_s}));
    QCOMPARE(result.articles[1].section, u"文艺"_s);
    QCOMPARE(result.articles[1].byline, u"李砚"_s);
    QCOMPARE(blocksOf(result.articles[1]), verse);
}

void CleaningLayoutsTest::linesOfACutTextAreNoVerse()
{
    const CleanResult result = cleaned(setText({kBody[0].left(60) + kBody[1].left(40)}, 40));
    QVERIFY(result.articles[0].blocks.size() <= 2);
}

void CleaningLayoutsTest::rowsOfAProgrammeStayApart_data()
{
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("dates") << QStringList{u"2025年4月28日 09:00 开幕式"_s,
        u"2025年4月28日 10:30 名家讲座"_s, u"2025年4月29日 14:00 图书交换"_s};
    QTest::newRow("times") << QStringList{
        u"09:00—09:30 签到"_s, u"09:30—10:00 开幕式"_s, u"10:00—11:30 𬭚鸣老师讲座"_s};
}

void CleaningLayoutsTest::rowsOfAProgrammeStayApart()
{
    QFETCH(QStringList, rows);
    for (const QString& gap : {u"\n"_s, u"\n\n"_s}) {
        const CleanResult result
            = cleaned((QStringList{u"公园里的老年课堂"_s, kBody[0]} + rows + QStringList{kBody[1]})
                          .join(gap));
        QCOMPARE(titlesOf(result), QStringList{u"公园里的老年课堂"_s});
        QVERIFY(!result.articles[0].date.isValid());
        QStringList expected{kBody[0]};
        for (const QString& row : rows)
            expected << normalised(row);
        QCOMPARE(blocksOf(result.articles[0]), expected << kBody[1]);
    }
}

void CleaningLayoutsTest::oneTimeIsThePostings()
{
    const CleanResult result
        = cleaned(u"公园里的老年课堂\n2025年4月28日 09:00 河南\n"_s + kBody.join(u'\n'));
    QCOMPARE(result.articles[0].date, QDate(2025, 4, 28));
    QCOMPARE(blocksOf(result.articles[0]), kBody);
}

QTEST_APPLESS_MAIN(CleaningLayoutsTest)
#include "cleaning_layouts_test.moc"
