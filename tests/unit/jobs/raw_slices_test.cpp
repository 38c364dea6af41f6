#include "jobs/raw_slices.h"

#include <QtTest>

using namespace qb;

class RawSlicesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesEachArticleItsOwnLines();
    void findsHeadlineBehindItsBody();
    void keepsALineWhoseEndBecameAField();
    void keepsCleanedTextWhereNoLineIsFound();
    void prefersTheArticleAtHandThenTheNext();
    void findsTheLinesOfALongText();
};

namespace {

Article article(const QString& title, const QString& text)
{
    Article result;
    result.title = title;
    Block block;
    block.text = text;
    result.blocks = {block};
    return result;
}

} // namespace

void RawSlicesTest::givesEachArticleItsOwnLines()
{
    const text::RawText raw = text::rawTextFrom(QStringLiteral(
        "甲厂投产\n甲厂今年产 𬭚\n60 吨。\n14\n乙厂停产\n乙厂检修。\n"));
    const QStringList slices = jobs::rawSlices(raw,
        {article(QStringLiteral("甲厂投产"), QStringLiteral("甲厂今年产𬭚60吨。")),
            article(QStringLiteral("乙厂停产"), QStringLiteral("乙厂检修。"))});
    QCOMPARE(slices.size(), 2);
    QCOMPARE(slices.at(0), QStringLiteral("甲厂投产\n甲厂今年产 𬭚\n60 吨。"));
    QCOMPARE(slices.at(1), QStringLiteral("乙厂停产\n乙厂检修。"));
}

void RawSlicesTest::findsHeadlineBehindItsBody()
{
    const text::RawText raw = text::rawTextFrom(QStringLiteral("甲厂今年产60吨。\n甲厂投产\n"));
    const QStringList slices = jobs::rawSlices(
        raw, {article(QStringLiteral("甲厂投产"), QStringLiteral("甲厂今年产60吨。"))});
    QCOMPARE(slices.at(0), QStringLiteral("甲厂今年产60吨。\n甲厂投产"));
}

void RawSlicesTest::keepsALineWhoseEndBecameAField()
{
    const QString line = QStringLiteral("甲厂今年产𠮷牌钢材六十万吨，比去年多两成。来源：颍川新报");
    const QStringList slices
        = jobs::rawSlices(text::rawTextFrom(QStringLiteral("甲厂投产\n") + line),
            {article(QStringLiteral("甲厂投产"),
                QStringLiteral("甲厂今年产𠮷牌钢材六十万吨，比去年多两成。"))});
    QCOMPARE(slices.at(0), QStringLiteral("甲厂投产\n") + line);
}

void RawSlicesTest::keepsCleanedTextWhereNoLineIsFound()
{
    const QStringList slices = jobs::rawSlices(text::rawTextFrom(QStringLiteral("别的\n")),
        {article(QStringLiteral("甲"), QStringLiteral("乙。"))});
    QCOMPARE(slices.at(0), QStringLiteral("甲\n乙。"));
}

void RawSlicesTest::prefersTheArticleAtHandThenTheNext()
{
    const text::RawText raw
        = text::rawTextFrom(QStringLiteral("甲\n同一句话。\n乙\n同一句话。\n丙一行\n甲\n"));
    const QStringList slices = jobs::rawSlices(raw,
        {article(QStringLiteral("甲"), QStringLiteral("同一句话。")),
            article(QStringLiteral("乙"), QStringLiteral("同一句话。")),
            article(QStringLiteral("丙"), QStringLiteral("一行"))});
    QCOMPARE(slices.at(0), QStringLiteral("甲\n同一句话。\n甲"));
    QCOMPARE(slices.at(1), QStringLiteral("乙\n同一句话。"));
    QCOMPARE(slices.at(2), QStringLiteral("丙一行"));
}

void RawSlicesTest::findsTheLinesOfALongText()
{
    QString all = QStringLiteral("长文\n");
    QString body;
    for (int i = 0; i < 100'000; ++i) {
        const QString line = QStringLiteral("第%1句话说的是𠮷牌钢材，").arg(i);
        all += line + u'\n' + QStringLiteral("哪篇也没有的%1\n").arg(i);
        body += line;
    }
    const QStringList slices
        = jobs::rawSlices(text::rawTextFrom(all), {article(QStringLiteral("长文"), body)});
    QCOMPARE(slices.at(0).count(u'\n'), 100'000);
    QVERIFY(!slices.at(0).contains(QStringLiteral("哪篇")));
}

QTEST_GUILESS_MAIN(RawSlicesTest)
#include "raw_slices_test.moc"
