#include "cleaned_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

const QString kTitle = u"一盏𬭚灯，怎样照亮一条老街？"_s;
const QString kFirst
    = u"天还没有亮，老街尽头的铁匠铺已经生了火。炉膛里的光映在石板路上，早起送菜的人借着光走过去。"_s;
const QString kSecond
    = u"铺子的主人𠮷小满今年三十一岁，五年前从外地回来，接过了祖父的锤子，也接过了给街坊修农具的活。"_s;
const QString kThird = u"如今每到周末，铺子里总有二十来个孩子，跟着他学打一枚钉子。"_s;

QStringList reasonsOf(const CleanResult& result)
{
    QStringList reasons;
    for (const Noise& noise : result.noise)
        reasons << noise.reason + u": "_s + noise.text;
    return reasons;
}

} // namespace

class PostingHeadsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writersAndAccountAreTold_data();
    void writersAndAccountAreTold();
    void numbersOverPartsAreOrnaments();
    void postingsWithoutFootStayWhole();
    void writersThatSignOnceMoreAreNamedOnce();
    void cardsOfAccountsAreFurniture();
    void notesOnRepostsAreNotices();
    void wordsThatBeginAlikeStay();
    void headlinesBehindOriginalStay_data();
    void headlinesBehindOriginalStay();
};

void PostingHeadsTest::writersAndAccountAreTold_data()
{
    QTest::addColumn<QStringList>("head");
    QTest::addColumn<QString>("byline");
    QTest::addColumn<QString>("source");
    const QString account = u"𬭚河发布"_s;
    const QString two = u"简宁 孙望舒"_s;
    const QString three = u"简宁 孙望舒 𠮷春生"_s;
    QTest::newRow("two writers, the time below")
        << QStringList{u"原创 简宁 孙望舒 𬭚河发布"_s, u"2026年3月18日 17:36  浙江"_s}
        << two << account;
    QTest::newRow("three writers") << QStringList{
        u"原创 简宁 孙望舒 𠮷春生 𬭚河发布"_s, u"2026年3月18日 17:36"_s,
        u"浙江"_s} << three << account;
    QTest::newRow("one line")
        << QStringList{u"原创 简宁 孙望舒 𠮷春生 𬭚河发布 2026年3月18日 17:36 浙江"_s}
        << three << account;
    QTest::newRow("each on a line") << QStringList{u"原创"_s, u"简宁"_s, u"孙望舒"_s, account,
        u"2026年3月18日 17:36"_s, u"浙江"_s}
                                    << two << account;
    QTest::newRow("the account below")
        << QStringList{u"原创 简宁 孙望舒"_s, account, u"2026年3月18日 17:36 浙江"_s} << two
        << account;
    QTest::newRow("the account twice")
        << QStringList{u"原创 简宁 𬭚河发布"_s, account, u"2026年3月18日 17:36 浙江"_s}
        << u"简宁"_s << account;
    QTest::newRow("a mark between")
        << QStringList{u"原创 简宁、孙望舒 𬭚河发布"_s, u"2026年3月18日 17:36 浙江"_s}
        << u"简宁、孙望舒"_s << account;
    QTest::newRow("how long it takes") << QStringList{u"原创 简宁 𬭚河发布"_s,
        u"2026年3月18日 17:36 浙江"_s, u"字数 1800，阅读大约需 4 分钟"_s}
                                       << u"简宁"_s << account;
    QTest::newRow("the account over a time without place")
        << QStringList{account, u"2026年3月18日 17:36"_s} << QString() << account;
    QTest::newRow("taken from another")
        << QStringList{u"转自：石桥晚报"_s, account, u"2026年3月18日 17:36 浙江"_s} << QString()
        << u"石桥晚报"_s;
}

void PostingHeadsTest::writersAndAccountAreTold()
{
    QFETCH(const QStringList, head);
    QFETCH(const QString, byline);
    QFETCH(const QString, source);
    // With and without a foot that tells of a page; with and without blank lines.
    for (const QStringList& foot : {QStringList{u"阅读原文"_s, u"阅读 1.2万"_s}, QStringList()})
        for (const QString& between : {u"\n"_s, u"\n\n"_s}) {
            const CleanResult result
                = cleaned((QStringList{kTitle} + head + QStringList{kFirst, kSecond, kThird} + foot)
                              .join(between));
            QCOMPARE(titlesOf(result), QStringList{kTitle});
            const Article& article = result.articles.front();
            QCOMPARE(article.kicker, QString());
            QCOMPARE(article.byline, byline);
            QCOMPARE(article.source, source);
            QCOMPARE(article.date, QDate(2026, 3, 18));
            QCOMPARE(blocksOf(article), (QStringList{kFirst, kSecond, kThird}));
        }
}

void PostingHeadsTest::numbersOverPartsAreOrnaments()
{
    for (const QString& number : {u"0%1"_s, u"PART.%1"_s, u"/ %1 /"_s}) {
        const CleanResult result = cleaned(
            QStringList{kTitle, u"原创 简宁 𬭚河发布 2026年3月18日 17:36 浙江"_s,
                kFirst, number.arg(1), u"一炉火"_s, kSecond, number.arg(2), u"一枚钉子"_s, kThird,
                u"阅读原文"_s, u"阅读 1.2万"_s}
                .join(u"\n\n"_s));
        QCOMPARE(result.articles.size(), size_t(1));
        QCOMPARE(blocksOf(result.articles.front()),
            (QStringList{kFirst, u"# 一炉火"_s, kSecond, u"# 一枚钉子"_s, kThird}));
        QVERIFY(reasonsOf(result).contains(u"ornament: "_s + number.arg(2)));
    }
}

void PostingHeadsTest::postingsWithoutFootStayWhole()
{
    const QStringList parts{u"【一炉火】"_s, kSecond, u"【一枚钉子】"_s, kThird};
    for (const QStringList& head :
        {QStringList{u"原创 简宁 𬭚河发布"_s, u"2026年3月18日 17:36"_s},
            QStringList{u"𬭚河发布 2026年3月18日 17:36 浙江"_s},
            QStringList{u"𬭚河发布"_s, u"2026年3月18日 17:36"_s, u"浙江"_s}}) {
        const CleanResult result = cleaned((QStringList{kTitle} + head + QStringList{kFirst} + parts
            + QStringList{u"素材来源：𬭚河文化站"_s, u"编辑：罗敏"_s})
                                               .join(u'\n'));
        QCOMPARE(titlesOf(result), QStringList{kTitle});
        QCOMPARE(result.articles.front().section, QString());
        QCOMPARE(result.articles.front().source, u"𬭚河发布"_s);
        QCOMPARE(blocksOf(result.articles.front()),
            (QStringList{kFirst, u"# 一炉火"_s, kSecond, u"# 一枚钉子"_s, kThird}));
    }
}

void PostingHeadsTest::writersThatSignOnceMoreAreNamedOnce()
{
    const CleanResult result = cleaned(QStringList{kTitle,
        u"原创 简宁 孙望舒 𠮷春生 𬭚河发布"_s, u"2026年3月18日 17:36  浙江"_s,
        kFirst, kSecond, u"END"_s, u"文：简宁 孙望舒"_s, u"图文 | 𠮷春生 罗敏"_s,
        u"微信编辑：周小川"_s, u"往期精选"_s, u"桥上的灯"_s, u"点赞"_s, u"在看"_s}
                                           .join(u'\n'));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles.front().byline, u"简宁 孙望舒 𠮷春生 罗敏"_s);
    QCOMPARE(blocksOf(result.articles.front()), (QStringList{kFirst, kSecond}));
}

void PostingHeadsTest::cardsOfAccountsAreFurniture()
{
    const QStringList head{
        kTitle, u"𬭚河发布"_s, u"2026年3月18日 17:36  浙江"_s, kFirst, kSecond};
    const QStringList card{
        u"𬭚河发布"_s, u"河边的人，河边的事"_s, u"68篇原创内容"_s, u"公众号"_s};
    for (const QStringList& foot : {card, QStringList{u"往期精选"_s, u"桥上的灯"_s} + card}) {
        const CleanResult result
            = cleaned((head + foot + QStringList{u"赞 12"_s, u"在看 3"_s}).join(u"\n\n"_s));
        QCOMPARE(titlesOf(result), QStringList{kTitle});
        QCOMPARE(result.articles.front().source, u"𬭚河发布"_s);
        QCOMPARE(blocksOf(result.articles.front()), (QStringList{kFirst, kSecond}));
    }
}

void PostingHeadsTest::notesOnRepostsAreNotices()
{
    const CleanResult result = cleaned(QStringList{kTitle, u"石桥晚报"_s,
        u"2026年3月18日 17:36 浙江"_s, u"转自：𬭚河发布"_s, kFirst, kSecond,
        u"本文转自“𬭚河发布”公众号，版权归原作者所有"_s, u"推荐阅读"_s,
        u"桥上的灯"_s, u"点分享"_s}
                                           .join(u"\n\n"_s));
    QCOMPARE(titlesOf(result), QStringList{kTitle});
    QCOMPARE(blocksOf(result.articles.front()), (QStringList{kFirst, kSecond}));
}

void PostingHeadsTest::wordsThatBeginAlikeStay()
{
    const QStringList body{
        u"原创 力量正在老街生长，三年里开了十一家小店，都是年轻人自己画的图纸。"_s,
        u"字数 不多的留言写满了三面墙，最短的只有一个“好”字，阅读它们要花半个小时。"_s, kFirst};
    const CleanResult result = cleaned((QStringList{kTitle} + body).join(u"\n\n"_s));
    QCOMPARE(result.articles.size(), size_t(1));
    const QString text = letters(blocksOf(result.articles.front()).join(QString()));
    for (const QString& paragraph : body)
        QVERIFY2(text.contains(letters(paragraph)), qPrintable(paragraph));
}

void PostingHeadsTest::headlinesBehindOriginalStay_data()
{
    QTest::addColumn<QStringList>("head");
    QTest::addColumn<QString>("title");
    QTest::newRow("account and time") << QStringList{u"原创 𬭚河首条夜航线开通"_s,
        u"𬭚河文旅 2026-03-18 08:00"_s}
                                      << u"𬭚河首条夜航线开通"_s;
    QTest::newRow("time alone") << QStringList{u"原创 晨光里的渡口"_s, u"2026-03-18 08:00"_s}
                                << u"晨光里的渡口"_s;
    QTest::newRow("a kind") << QStringList{u"原创 散文 晨光里的渡口"_s,
        u"𬭚河文学 2026-03-18 08:00"_s}
                            << u"晨光里的渡口"_s;
    QTest::newRow("account on a line") << QStringList{u"原创 歌曲《渡口》"_s, u"𬭚河文旅"_s,
        u"2026-03-18 08:00"_s} << u"歌曲《渡口》"_s;
}

void PostingHeadsTest::headlinesBehindOriginalStay()
{
    QFETCH(const QStringList, head);
    QFETCH(const QString, title);
    for (const QStringList& foot : {QStringList{u"阅读原文"_s, u"阅读 1.2万"_s}, QStringList()}) {
        const CleanResult result
            = cleaned((head + QStringList{kFirst, kSecond, kThird} + foot).join(u'\n'));
        QCOMPARE(result.articles.size(), size_t(1));
        const Article& article = result.articles.front();
        QVERIFY2((article.kicker + article.title).contains(title), qPrintable(article.title));
        QVERIFY(!article.byline.contains(title));
        QCOMPARE(blocksOf(article), (QStringList{kFirst, kSecond, kThird}));
    }
}

QTEST_GUILESS_MAIN(PostingHeadsTest)
#include "posting_heads_test.moc"
