#include "newsletter.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

/// What the stories of a newsletter's pages say and who wrote them.
class NewsletterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writerAtTheRightUnderTheTitle_data();
    void writerAtTheRightUnderTheTitle();
    void writerAtTheRightOverASubhead();
    void shortLineAtTheLeftUnderTheTitleIsNoWriter();
    void markedWriterOverANarrowColumn();
};

namespace {

const QString kTitle = QStringLiteral("渡口镇开出水上巴士");
const QString kText
    = QStringLiteral("船从东岸开到西岸要一刻钟，赶集的人把担子放在船头，说起当年摇橹过河的日子，"
                     "一船人都笑了，艄公的儿子如今坐在驾驶室里，手边放着父亲的旧草帽。");

} // namespace

void NewsletterTest::writerAtTheRightUnderTheTitle_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("byline");
    QTest::newRow("three characters") << QStringLiteral("柳依依") << QStringLiteral("柳依依");
    QTest::newRow("two characters") << QStringLiteral("苗青") << QStringLiteral("苗青");
    QTest::newRow("two names") << QStringLiteral("柳依依 孙𬭚")
                               << QStringLiteral("柳依依 孙𬭚");
}

void NewsletterTest::writerAtTheRightUnderTheTitle()
{
    QFETCH(QString, line);
    Newsletter letter;
    letter.turnTo(60, 130, 40);
    letter.headline(kTitle, 18);
    letter.right(line);
    letter.text(kText);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(1));
    QTEST(articles[0].byline, "byline");
    QCOMPARE(articles[0].blocks.size(), size_t(1));
}

void NewsletterTest::writerAtTheRightOverASubhead()
{
    Newsletter letter;
    letter.turnTo(60, 130, 40);
    letter.headline(kTitle, 18);
    letter.right(QStringLiteral("柳依依"));
    letter.line(QStringLiteral("一、船从哪里来"), 0, Newsletter::kBody, true);
    letter.text(kText);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].byline, QStringLiteral("柳依依"));
    QCOMPARE(articles[0].blocks.size(), size_t(2));
}

void NewsletterTest::shortLineAtTheLeftUnderTheTitleIsNoWriter()
{
    Newsletter letter;
    letter.turnTo(60, 130, 40);
    letter.headline(kTitle, 18);
    letter.line(QStringLiteral("高明之处"), 0);
    letter.text(kText);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(1));
    QVERIFY(articles[0].byline.isEmpty());
}

void NewsletterTest::markedWriterOverANarrowColumn()
{
    Newsletter letter;
    letter.turnTo(60, 130, 13);
    letter.headline(QStringLiteral("水上巴士"));
    letter.line(QStringLiteral("□ 田满仓"), 40, 10);
    letter.text(kText);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].byline, QStringLiteral("田满仓"));
    QVERIFY(articles[0].section.isEmpty());
}

QTEST_APPLESS_MAIN(NewsletterTest)
#include "newsletter_test.moc"
