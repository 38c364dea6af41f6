#include "cleaned_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

const QString kTitle = u"𠮷山渡口客流的手工记录与使用"_s;
const QString kAbstract
    = u"摘要：渡口的客流长期靠摆渡人记在木板上，无法比较。本文以六个渡口为例，说明怎样用最省事的办法把木板上的道道变成可用的数据。"_s;
const QString kKeywords = u"关键词：渡口；客流；手工记录"_s;
const QStringList kParagraphs{
    u"摆渡人每送走一船，就在木板上画一道，傍晚擦掉。船多的时候来不及画，就数船票的存根，存根受潮粘在一起，就只好估一个数。"_s,
    u"我们给每个渡口做了一块可以翻页的硬纸板，一页一天，只记趟数和人数两项，月底由乡里收走。摆渡人说，画道道的功夫没有多，却再也不用估数了。"_s,
    u"人数分大人和孩子两栏，赶集的日子在页角打一个勾。认不出的字，例如人名里的𬭚字，月底在电话里问清楚再补上。"_s,
    u"一年下来得到记录两千余页。据此调换了三条船的大小，赶集日加开早班，汛期停渡的水位线也向上挪了二十公分，没有再出过险情。"_s};

QString lines(const QStringList& front, const QStringList& heads, const QString& between = u"\n"_s)
{
    QStringList text = front;
    for (qsizetype i = 0; i < kParagraphs.size(); ++i)
        text << heads.at(i) << kParagraphs.at(i);
    return text.join(between);
}

QStringList blocks(const QStringList& first, const QStringList& heads)
{
    QStringList result = first;
    for (qsizetype i = 0; i < kParagraphs.size(); ++i)
        result << u"# "_s + heads.at(i) << kParagraphs.at(i);
    return result;
}

const QStringList kHeads{
    u"1 问题的由来"_s, u"2 记录的办法"_s, u"2.1 两栏与一个勾"_s, u"3 记录的去向"_s};
const QStringList kStored{
    u"1问题的由来"_s, u"2记录的办法"_s, u"2.1两栏与一个勾"_s, u"3记录的去向"_s};

} // namespace

class WholeLinePapersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void frontsAreRead_data();
    void frontsAreRead();
    void headingsAreRead_data();
    void headingsAreRead();
    void notesAndReferencesAreToldApart();
    void noticesWithASummaryAreNoPapers();
    void captionsAndRowsStayWhereTheyStand();
    void digestsOfSummariesAndWordsAreNoPapers();
    void noCharacterIsLost();
};

void WholeLinePapersTest::frontsAreRead_data()
{
    QTest::addColumn<QStringList>("front");
    QTest::addColumn<QString>("subtitle");
    QTest::addColumn<QString>("byline");
    QTest::addColumn<QString>("note");
    const QString dash = u"——以六个渡口为例"_s;
    const QString place = u"（𠮷山市文化馆，𠮷山 310077）"_s;
    const QString stored = u"（𠮷山市文化馆，𠮷山310077）"_s;
    QTest::newRow("all") << QStringList{kTitle, dash, u"钱多多，孙望舒"_s, place} << dash
                         << u"钱多多，孙望舒"_s << stored;
    QTest::newRow("under a journal's head")
        << QStringList{u"《𠮷山文化通讯》2026年第2期"_s, QString(), kTitle, u"钱多多1　孙望舒2"_s,
               u"（1.𠮷山市文化馆　2.𠮷山大学信息学院）"_s}
        << QString() << u"钱多多 孙望舒"_s << u"（1.𠮷山市文化馆2.𠮷山大学信息学院）"_s;
    QTest::newRow("a name spread") << QStringList{kTitle, u"林　一　　孙望舒"_s, place} << QString()
                                   << u"林一 孙望舒"_s << stored;
    QTest::newRow("no place") << QStringList{kTitle, dash, u"钱多多 孙望舒"_s} << dash
                              << u"钱多多 孙望舒"_s << QString();
    QTest::newRow("labels") << QStringList{kTitle, u"作者：钱多多"_s, u"单位：𠮷山市文化馆"_s}
                            << QString() << u"钱多多"_s << u"单位：𠮷山市文化馆"_s;
    QTest::newRow("a mark behind the title")
        << QStringList{kTitle + u'*', u"钱多多"_s, place} << QString() << u"钱多多"_s << stored;
    QTest::newRow("a group") << QStringList{kTitle, u"𠮷山市文化馆调研组"_s} << QString()
                             << u"𠮷山市文化馆调研组"_s << QString();
}

void WholeLinePapersTest::frontsAreRead()
{
    QFETCH(const QStringList, front);
    // Blank lines or none; text, or a format that has paragraphs and calls none of them a heading.
    for (int variant = 0; variant < 4; ++variant) {
        RawText raw = rawTextFrom(lines(front + QStringList{kAbstract, kKeywords}, kHeads,
            variant % 2 == 0 ? u"\n"_s : u"\n\n"_s));
        raw.isStructured = variant > 1;
        const CleanResult result = clean(raw);
        QCOMPARE(titlesOf(result), QStringList{kTitle});
        const Article& article = result.articles.front();
        QTEST(article.subtitle, "subtitle");
        QTEST(article.byline, "byline");
        QTEST(article.authorNote, "note");
        QCOMPARE(article.kicker, QString());
        QCOMPARE(blocksOf(article), blocks({kAbstract, kKeywords}, kStored));
    }
}

void WholeLinePapersTest::headingsAreRead_data()
{
    QTest::addColumn<QStringList>("abstract");
    QTest::addColumn<QStringList>("heads");
    const QStringList abstract{kAbstract, kKeywords};
    QTest::newRow("Han") << abstract
                         << QStringList{
                                u"一、由来"_s, u"二、办法"_s, u"（一）两栏"_s, u"三、去向"_s};
    QTest::newRow("digits") << abstract
                            << QStringList{u"1.由来"_s, u"2.办法"_s, u"2.1两栏"_s, u"3.去向"_s};
    QTest::newRow("from nought") << abstract
                                 << QStringList{u"0引言"_s, u"1办法"_s, u"1.1两栏"_s, u"2结语"_s};
    QTest::newRow("no numbers") << abstract
                                << QStringList{u"问题的由来"_s, u"记录的办法"_s, u"两栏与一个勾"_s,
                                       u"记录的去向"_s};
    QTest::newRow("words in brackets")
        << QStringList{u"【内容提要】"_s + kAbstract.mid(3), u"【关键词】渡口；客流"_s}
        << QStringList{u"一、由来"_s, u"二、办法"_s, u"（一）两栏"_s, u"三、去向"_s};
    QTest::newRow("words without a colon")
        << QStringList{u"摘　要："_s + kAbstract.mid(3), u"关键词 渡口 客流 手工记录"_s}
        << QStringList{u"1.由来"_s, u"2.办法"_s, u"2.1两栏"_s, u"3.去向"_s};
}

void WholeLinePapersTest::headingsAreRead()
{
    QFETCH(const QStringList, abstract);
    QFETCH(const QStringList, heads);
    const CleanResult result
        = cleaned(lines(QStringList{kTitle, u"钱多多，孙望舒"_s} + abstract, heads));
    QCOMPARE(titlesOf(result), QStringList{kTitle});
    const QStringList got = blocksOf(result.articles.front());
    QCOMPARE(got.mid(2), blocks({}, heads));
    QCOMPARE(letters(got.mid(0, 2).join(QString())), letters(abstract.join(QString())));
}

void WholeLinePapersTest::notesAndReferencesAreToldApart()
{
    const QString number = u"中图分类号：G252　文献标识码：A"_s;
    const QString received = u"收稿日期：2026-01-06"_s;
    const QStringList references{u"[1] 钱多多. 木板上的道道[J]. 𠮷山文化通讯, 2024(1): 5-9."_s,
        u"[2] OLSEN P. Ferries[M]. Northport: Pier, 2018."_s};
    QStringList heads = kHeads;
    heads[1] = u"图1 六个渡口的位置\n"_s + heads.at(1);
    const CleanResult result
        = cleaned(lines({kTitle, u"钱多多，孙望舒"_s, kAbstract, kKeywords, number}, heads)
            + QStringList{QString(), u"参考文献："_s, references.at(0), references.at(1), received}
                  .join(u'\n'));
    QCOMPARE(titlesOf(result), QStringList{kTitle});
    QStringList expected = blocks({kAbstract, kKeywords}, kStored);
    expected.insert(4, u"^ 图1 六个渡口的位置"_s);
    expected << u"# 参考文献："_s << u"[1]钱多多.木板上的道道[J].𠮷山文化通讯, 2024(1): 5-9."_s
             << references.at(1);
    QCOMPARE(blocksOf(result.articles.front()), expected);
    QCOMPARE(result.noise.size(), size_t(2));
    for (const Noise& noise : result.noise)
        QCOMPARE(noise.reason, u"paper-note"_s);
}

void WholeLinePapersTest::noticesWithASummaryAreNoPapers()
{
    const CleanResult result = cleaned(u"渡口早班今起加开\n2026-03-02 10:20 来源：𠮷山日报\n"_s
        + kAbstract + u'\n' + kKeywords + u'\n' + kParagraphs.join(u'\n'));
    QCOMPARE(titlesOf(result), QStringList{u"渡口早班今起加开"_s});
    QCOMPARE(result.articles.front().source, u"𠮷山日报"_s);
    QCOMPARE(result.articles.front().date, QDate(2026, 3, 2));
}

void WholeLinePapersTest::captionsAndRowsStayWhereTheyStand()
{
    const QStringList rows{u"𠮷山渡 12 3400"_s, u"青桥渡 9 2800"_s, u"下河渡 7 1900"_s};
    QString text = lines({kTitle, u"钱多多"_s, kAbstract, kKeywords}, kHeads);
    text.replace(kHeads.at(1),
        QStringList({u"图1 木板上的道道"_s, u"表1 各渡口的船"_s}).join(u'\n') + u'\n'
            + rows.join(u'\n') + u'\n' + kHeads.at(1));
    const CleanResult result = cleaned(text);
    QCOMPARE(result.articles.size(), size_t(1));
    const QString all = letters(plainText(result.articles.front()));
    for (const QString& row : rows)
        QVERIFY2(all.contains(letters(row)), qPrintable(all));
    const qsizetype caption = all.indexOf(u"图1木板上的道道"_s);
    QVERIFY(caption > all.indexOf(letters(kParagraphs.at(0))));
    QVERIFY(caption < all.indexOf(letters(rows.front())));
    QVERIFY(all.indexOf(letters(rows.back())) < all.indexOf(letters(kParagraphs.at(1))));
}

void WholeLinePapersTest::digestsOfSummariesAndWordsAreNoPapers()
{
    const QStringList titles{u"摘要 渡口要闻摘要"_s, u"关键词 渡口热词"_s};
    const CleanResult result = cleaned(QStringList{titles.at(0), kParagraphs.at(0),
        kParagraphs.at(1), titles.at(1), kParagraphs.at(2), kParagraphs.at(3)}
                                           .join(u'\n'));
    QString heads;
    for (const Article& article : result.articles) {
        heads += article.kicker + article.title + article.subtitle;
        for (const Block& block : article.blocks)
            if (block.kind == BlockKind::Subhead)
                heads += block.text;
    }
    for (const QString& title : titles)
        QVERIFY2(letters(heads).contains(letters(title)), qPrintable(heads));
}

void WholeLinePapersTest::noCharacterIsLost()
{
    const QString text = lines({kTitle, u"——以六个渡口为例"_s, u"钱多多，孙望舒"_s,
                                   u"（𠮷山市文化馆，𠮷山 310077）"_s, kAbstract, kKeywords},
        kHeads);
    const CleanResult result = cleaned(text);
    QString all;
    for (const Article& article : result.articles)
        all += article.title + article.subtitle + article.byline + article.authorNote
            + blocksOf(article).join(QString());
    QString given = letters(text);
    QString got = letters(all);
    std::sort(given.begin(), given.end());
    std::sort(got.begin(), got.end());
    QCOMPARE(got, given);
}

QTEST_GUILESS_MAIN(WholeLinePapersTest)
#include "whole_line_papers_test.moc"
