#include "pdf/sheet.h"

#include <QTest>

using namespace qb;
using namespace qb::pdf;

class SheetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aScreenPageIsItsOwnSheet();
    void marksAndBleedStandOutsideTheTrim();
    void bookletPutsLastBesideFirst_data();
    void bookletPutsLastBesideFirst();
    void creepMovesInnerSheetsToTheFold();
    void noPageReachesOverTheFold();
    void twoUpKeepsTheReadingOrder();
    void pagesOfSeveralSizesAreNotImposed();
    void creepIsBounded();

private:
    static page::Document pages(int count)
    {
        page::Document document;
        for (int i = 0; i < count; ++i) {
            auto page = std::make_shared<page::Page>();
            page->size = {Length::mm(210), Length::mm(297)};
            page->label = QString::number(i + 1);
            document.pages.push_back(page);
        }
        return document;
    }
    static Profile imposed(Imposition imposition, double bleed = 0)
    {
        Profile profile;
        profile.imposition = imposition;
        profile.bleed = Length::mm(bleed);
        return profile;
    }
    /// "8 1": the pages of a sheet from left to right, "-" for a blank one.
    static QString order(const Sheet& sheet)
    {
        QString left = QStringLiteral("-"), right = QStringLiteral("-");
        for (const Placement& placement : sheet.pages)
            (placement.at.x < sheet.trim.x + sheet.trim.width / 4 ? left : right)
                = QString::number(placement.page + 1);
        return left + u' ' + right;
    }
};

void SheetTest::aScreenPageIsItsOwnSheet()
{
    const auto sheets = sheetsOf(pages(3), {}, {}).value();
    QCOMPARE(sheets.size(), size_t(3));
    QVERIFY(sheets[1].isBare());
    QVERIFY(!sheets[1].pages[0].clip);
    QCOMPARE(sheets[1].pages[0].at, page::Point());
    QCOMPARE(sheets[1].label, QStringLiteral("2"));
}

void SheetTest::marksAndBleedStandOutsideTheTrim()
{
    Profile profile = imposed(Imposition::Single, 3);
    profile.hasCropMarks = true;
    const Sheet sheet = sheetsOf(pages(1), profile, {}).value()[0];
    QCOMPARE(qRound(sheet.trim.width.toMm() * 100), 21000);
    QCOMPARE(qRound(sheet.trim.height.toMm() * 100), 29700);
    QCOMPARE(qRound((sheet.trim.x - sheet.bleed.x).toMm() * 100), 300);
    QCOMPARE(qRound((sheet.bleed.bottom() - sheet.trim.bottom()).toMm() * 100), 300);
    QVERIFY(sheet.bleed.x.toMm() >= 5);
    QVERIFY((sheet.size.height - sheet.bleed.bottom()).toMm() >= 5);
    QVERIFY(sheet.pages[0].clip.has_value());
}

void SheetTest::bookletPutsLastBesideFirst_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one-page") << 1 << "- 1|- -";
    QTest::newRow("four-pages") << 4 << "4 1|2 3";
    QTest::newRow("six-pages") << 6 << "- 1|2 -|6 3|4 5";
    QTest::newRow("eight-pages") << 8 << "8 1|2 7|6 3|4 5";
}

void SheetTest::bookletPutsLastBesideFirst()
{
    QFETCH(int, count);
    QFETCH(QString, expected);
    QStringList orders;
    const auto sheets = sheetsOf(pages(count), imposed(Imposition::Booklet), {}).value();
    for (const Sheet& sheet : sheets) {
        QCOMPARE(qRound(sheet.trim.width.toMm()), 420);
        QCOMPARE(qRound(sheet.trim.height.toMm()), 297);
        orders << order(sheet);
    }
    QCOMPARE(orders.join(u'|'), expected);
}

void SheetTest::creepMovesInnerSheetsToTheFold()
{
    const auto sheets
        = sheetsOf(pages(12), imposed(Imposition::Booklet, 3), Length::mm(0.2)).value();
    for (size_t i = 0; i < sheets.size(); ++i) {
        const double shift = 0.2 * double(i / 2);
        const Placement& left = sheets[i].pages[0];
        const Placement& right = sheets[i].pages[1];
        QVERIFY(qAbs((left.at.x - sheets[i].trim.x).toMm() - shift) < 1e-6);
        QVERIFY(qAbs((right.at.x - sheets[i].trim.x).toMm() - 210 + shift) < 1e-6);
    }
}

void SheetTest::noPageReachesOverTheFold()
{
    const auto sheets
        = sheetsOf(pages(8), imposed(Imposition::Booklet, 3), Length::mm(0.2)).value();
    for (const Sheet& sheet : sheets) {
        const Length fold = sheet.trim.x + sheet.trim.width / 2;
        const Placement& left = sheet.pages[0];
        const Placement& right = sheet.pages[1];
        QVERIFY(qAbs((left.at.x + left.clip->right() - fold).toPt()) < 1e-6);
        QVERIFY(qAbs((right.at.x + right.clip->x - fold).toPt()) < 1e-6);
        QVERIFY(qAbs((left.at.x + left.clip->x - sheet.bleed.x).toPt()) < 1e-6);
        QVERIFY(qAbs((right.at.x + right.clip->right() - sheet.bleed.right()).toPt()) < 1e-6);
    }
}

void SheetTest::twoUpKeepsTheReadingOrder()
{
    QStringList orders;
    const auto sheets = sheetsOf(pages(5), imposed(Imposition::TwoUp), {}).value();
    for (const Sheet& sheet : sheets)
        orders << order(sheet);
    QCOMPARE(orders.join(u'|'), QStringLiteral("1 2|3 4|5 -"));
}

void SheetTest::pagesOfSeveralSizesAreNotImposed()
{
    page::Document document = pages(2);
    auto odd = std::make_shared<page::Page>(*document.pages[1]);
    odd->size.width = Length::mm(148);
    document.pages[1] = odd;
    const auto sheets = sheetsOf(document, imposed(Imposition::Booklet), {});
    QVERIFY(sheets.isError());
    QVERIFY(sheets.error().where.contains(u'2'));
    QVERIFY(sheetsOf(document, {}, {}).isOk());
}

void SheetTest::creepIsBounded()
{
    for (const double creep : {-0.1, 6.0, std::nan("")})
        QVERIFY(sheetsOf(pages(8), imposed(Imposition::Booklet), Length::mm(creep)).isError());
}

QTEST_GUILESS_MAIN(SheetTest)
#include "sheet_test.moc"
