#include "pdf/page_labels.h"

#include <QTest>

using namespace qb;
using namespace qb::pdf;

namespace {

std::vector<std::shared_ptr<const page::Page>> labelled(const QStringList& labels)
{
    std::vector<std::shared_ptr<const page::Page>> pages;
    for (const QString& label : labels) {
        auto made = std::make_shared<page::Page>();
        made->label = label;
        pages.push_back(made);
    }
    return pages;
}

} // namespace

class PageLabelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unlabelledPagesNeedNone();
    void countsUpInOneRange();
    void coverWithoutNumberIsARangeOfItsOwn();
    void keepsPrefixes();
    void labelWithoutNumberStandsForItself();
};

void PageLabelsTest::unlabelledPagesNeedNone()
{
    QVERIFY(pageLabelRanges(labelled({{}, {}})).empty());
    QVERIFY(pageLabelRanges({}).empty());
}

void PageLabelsTest::countsUpInOneRange()
{
    const auto ranges = pageLabelRanges(
        labelled({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
    QCOMPARE(ranges, (std::vector<PageLabelRange>{{0, {}, 1}}));
}

void PageLabelsTest::coverWithoutNumberIsARangeOfItsOwn()
{
    const auto ranges
        = pageLabelRanges(labelled({{}, QStringLiteral("1"), QStringLiteral("2"), {}}));
    QCOMPARE(ranges, (std::vector<PageLabelRange>{{0, {}, 0}, {1, {}, 1}, {3, {}, 0}}));
}

void PageLabelsTest::keepsPrefixes()
{
    const auto ranges = pageLabelRanges(
        labelled({QStringLiteral("附-8"), QStringLiteral("附-9"), QStringLiteral("附-10")}));
    QCOMPARE(ranges, (std::vector<PageLabelRange>{{0, QStringLiteral("附-"), 8}}));
}

void PageLabelsTest::labelWithoutNumberStandsForItself()
{
    const QString odd = QStringLiteral("— 1 —");
    const QString zeros = QStringLiteral("007");
    const auto ranges = pageLabelRanges(labelled({odd, zeros, QStringLiteral("99999999999999")}));
    QCOMPARE(ranges,
        (std::vector<PageLabelRange>{
            {0, odd, 0}, {1, zeros, 0}, {2, QStringLiteral("99999999999999"), 0}}));
}

QTEST_GUILESS_MAIN(PageLabelsTest)
#include "page_labels_test.moc"
