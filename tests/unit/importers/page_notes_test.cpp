#include "importers/page_furniture.h"
#include "importers/page_notes.h"

#include <QTest>

using namespace qb::importers;

/// What stands around the text of a page: notes at its foot, the name of a paper at its head.
class PageNotesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bareNumbersMayBeMarks_data();
    void bareNumbersMayBeMarks();
    void namePlateIsNoHeadline_data();
    void namePlateIsNoHeadline();
};

namespace {

void addLine(PageText& page, const QString& text, double left, double baseline, double size = 10)
{
    PageLine line;
    line.text = text;
    line.size = size;
    line.baseline = baseline;
    line.area = {left, baseline - 0.9 * size, left + size * double(text.size()), baseline + 1};
    page.lines.push_back(line);
}

PageText emptyPage()
{
    PageText page;
    page.number = 1;
    page.width = 595;
    page.height = 842;
    return page;
}

} // namespace

void PageNotesTest::bareNumbersMayBeMarks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("place"); ///< of the mark; -1 where there is none
    QTest::newRow("end of a line") << QStringLiteral("渠水清清𠮷。1") << qsizetype(7);
    QTest::newRow("within a line") << QStringLiteral("渠水，1稻花香") << qsizetype(3);
    QTest::newRow("a date") << QStringLiteral("灯会开了。1月8日") << qsizetype(-1);
    QTest::newRow("a count") << QStringLiteral("渠水清清，1条街") << qsizetype(-1);
    QTest::newRow("twice") << QStringLiteral("渠水。1稻花，1香") << qsizetype(-1);
    QTest::newRow("a number of the text") << QStringLiteral("渠水21") << qsizetype(-1);
}

void PageNotesTest::bareNumbersMayBeMarks()
{
    QFETCH(const QString, text);
    QFETCH(const qsizetype, place);
    PageText page = emptyPage();
    addLine(page, text, 72, 200);
    page.rules.push_back({{72, 700, 160, 700.5}, false});
    addLine(page, QStringLiteral("1名单每年公布一次𬭚。"), 84, 715, 9);
    placeNotes(page);
    QCOMPARE(page.lines.size(), size_t(place < 0 ? 2 : 1));
    QCOMPARE(page.lines.front().spans.size(), size_t(place < 0 ? 0 : 1));
    if (place >= 0) {
        QCOMPARE(page.lines.front().spans.front().range.begin, place);
        QCOMPARE(page.lines.front().spans.front().target,
            QStringLiteral("名单每年公布一次𬭚。"));
    }
}

void PageNotesTest::namePlateIsNoHeadline_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("left");
    QTest::addColumn<double>("size");
    QTest::addColumn<bool>("isNamePlate");
    QTest::newRow("over the columns") << QStringLiteral("芦溪晚报") << 249.5 << 24.0 << true;
    QTest::newRow("at the left") << QStringLiteral("芦溪晚报") << 72.0 << 24.0 << false;
    QTest::newRow("no larger than headlines")
        << QStringLiteral("芦溪晚报") << 265.5 << 16.0 << false;
    QTest::newRow("a headline") << QStringLiteral("灯会开了") << 249.5 << 24.0 << false;
}

void PageNotesTest::namePlateIsNoHeadline()
{
    QFETCH(const QString, name);
    QFETCH(const double, left);
    QFETCH(const double, size);
    QFETCH(const bool, isNamePlate);
    PageText page = emptyPage();
    addLine(page, name, left, 70, size);
    addLine(page, QStringLiteral("十里长街挂满灯"), 72, 120, 15);
    for (int i = 0; i < 20; ++i)
        addLine(page, QStringLiteral("渠水清清稻花香里说丰年听取蛙声一片𠮷"), 72, 150 + 15 * i);
    std::vector<PageText> pages{page};
    markFurniture(pages, {10, false});
    QCOMPARE(pages[0].lines.front().noise, isNamePlate ? QStringLiteral("masthead") : QString());
    QVERIFY(pages[0].lines[1].noise.isEmpty());
}

QTEST_APPLESS_MAIN(PageNotesTest)
#include "page_notes_test.moc"
