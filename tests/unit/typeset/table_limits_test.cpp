#include "page_fixture.h"

using namespace qb;
using qb::typeset::test::PageFixture;

class TableLimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsOfTooManyColumnsAreNotDroppedInSilence();
};

void TableLimitsTest::cellsOfTooManyColumnsAreNotDroppedInSilence()
{
    Article article;
    article.blocks.emplace_back();
    Block& block = article.blocks.back();
    block.kind = BlockKind::Table;
    block.table.rows.emplace_back();
    for (int i = 0; i < 70; ++i)
        block.table.rows.back().push_back({QStringLiteral("𠮷%1").arg(i)});
    PageFixture pages;
    const auto made = pages.tryTypeset(PageFixture::issue({article}));
    QVERIFY(made.isError());
    QCOMPARE(made.error().kind, ErrorKind::TooLarge);
    QCOMPARE(made.error().where, QStringLiteral("𠮷64"));
}

QTEST_GUILESS_MAIN(TableLimitsTest)
#include "table_limits_test.moc"
