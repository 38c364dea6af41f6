#include "paper_page.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

/// What stands at a page's edge and is no part of its articles.
class PageFurnitureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowOverTheFirstPageIsNoArticle_data();
    void rowOverTheFirstPageIsNoArticle();
    void textAtThePagesHeadStays();
};

namespace {

const QString kTitle = QStringLiteral("山里的午饭从哪里来");
const QString kText = QStringLiteral(
    "早上六点，𬭚山小学的厨房亮了灯，师傅把两百斤大米倒进水槽，"
    "又看了一眼墙上的单子，今天到校的学生四百多人。");

PaperPage withText()
{
    PaperPage page;
    page.addCentred(kTitle, 297, 100, 18);
    page.addText(kText + kText, 60, 140);
    page.addText(kText + kText, 310, 140);
    return page;
}

} // namespace

void PageFurnitureTest::rowOverTheFirstPageIsNoArticle_data()
{
    QTest::addColumn<QStringList>("row");
    QTest::newRow("title-and-page") << QStringList{QStringLiteral("山里的午饭从哪里来 第21页")};
    QTest::newRow("page-section-date") << QStringList{QStringLiteral("3"), QStringLiteral("综合"),
        QStringLiteral("2026年5月12日 星期二 责编 庞小满 版式 钱舟")};
}

void PageFurnitureTest::rowOverTheFirstPageIsNoArticle()
{
    QFETCH(const QStringList, row);
    PaperPage page = withText();
    double left = 60;
    for (const QString& text : row) {
        page.addLine(text, left, 50, 8.5);
        left += 150;
    }
    const text::CleanResult result = page.clean();
    QCOMPARE(result.articles.size(), 1U);
    QCOMPARE(result.articles.front().title, kTitle);
    QCOMPARE(result.articles.front().kicker, QString());
    QCOMPARE(result.articles.front().blocks.size(), 2U);
    QCOMPARE(result.noise.size(), size_t(row.size()));
}

void PageFurnitureTest::textAtThePagesHeadStays()
{
    PaperPage page;
    page.addLine(QStringLiteral("粮食怎样过秤，账本里写着，见第21页"), 60, 50);
    page.addText(kText, 60, 63, false);
    const text::CleanResult result = page.clean();
    QVERIFY(result.noise.empty());
}

QTEST_APPLESS_MAIN(PageFurnitureTest)
#include "page_furniture_test.moc"
