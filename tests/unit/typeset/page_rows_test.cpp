#include "page_fixture.h"

#include "page/dump.h"

using namespace qb;
using namespace qb::typeset;
using namespace qb::typeset::test;

/// Rules for columns and pages, by the section of CLREQ that has them.
class PageRowsTest : public QObject {
    Q_OBJECT

    PageFixture m_fixture;

    static Issue longIssue(int articles)
    {
        std::vector<Article> made;
        for (int i = 0; i < articles; ++i)
            made.push_back(PageFixture::article(QStringLiteral("虚构的标题之%1").arg(i),
                {95 + i * 13, 61, 130 - i, 44, 20 + i * 7}, i * 5 + 1));
        return PageFixture::issue(made);
    }

    static std::vector<FoundLine> body(std::vector<FoundLine> lines)
    {
        std::erase_if(lines, [](const FoundLine& line) { return line.size != 10; });
        return lines;
    }

    /// Last baseline of each column, by page.
    static std::map<int, std::map<int, double>> feet(const std::vector<FoundLine>& lines)
    {
        std::map<int, std::map<int, double>> found;
        for (const FoundLine& line : lines) {
            double& foot = found[line.page][line.column];
            foot = std::max(foot, line.baseline);
        }
        return found;
    }

    static Block picture(const QString& asset)
    {
        Block block;
        block.kind = BlockKind::Picture;
        block.asset = asset;
        return block;
    }

    static Block block(BlockKind kind, const QString& text)
    {
        Block made;
        made.kind = kind;
        made.text = text;
        return made;
    }

private Q_SLOTS:
    void init() { m_fixture.reset(); }

    // "Considerations when Designing the Type Area"
    void t02_everyLineButTheLastOfAParagraphIsAWholeNumberOfEmWide()
    {
        for (const int columns : {1, 2, 3, 4, 5}) {
            m_fixture.layout.page.columns = columns;
            m_fixture.layout.page.charactersPerLine = 60 / columns - 2;
            const double measure = m_fixture.layout.page.columnWidth().toPt();
            QCOMPARE(measure, 10.0 * m_fixture.layout.page.charactersPerLine);
            const auto lines = body(m_fixture.lines(m_fixture.typeset(longIssue(3)).value));
            int full = 0;
            for (const FoundLine& line : lines) {
                if (line.text.endsWith(u'。'))
                    continue;
                const double left
                    = 40 + line.column * m_fixture.layout.page.columnStep(columns).toPt();
                QVERIFY2(std::abs(line.end - left - measure) < 0.02, qPrintable(line.text));
                ++full;
            }
            QVERIFY2(
                full > 10, qPrintable(QStringLiteral("%1 columns: %2").arg(columns).arg(full)));
        }
    }

    void t03_linesStandOnOneGridInAllColumns()
    {
        for (const FoundLine& line : body(m_fixture.lines(m_fixture.typeset(longIssue(6)).value))) {
            const double rows = (line.baseline - 40 - 8.8) / 16;
            QVERIFY2(std::abs(rows - std::round(rows)) < 1e-6, qPrintable(line.text));
        }
    }

    // "Type Area → Actual Page": 占行
    void t04_aHeadingTakesWholeLinesAndTheGridGoesOn()
    {
        const auto lines = m_fixture.lines(
            m_fixture
                .typeset(
                    PageFixture::issue({PageFixture::article(QStringLiteral("标题"), {30, 30})}))
                .value);
        QCOMPARE(lines.front().text, QStringLiteral("标题"));
        QCOMPARE(lines[1].baseline, 40 + 3 * 16 + 8.8);
    }

    // "Positioning of Illustrations"
    void t05_aPictureThatDoesNotFitLetsTheTextGoAhead()
    {
        m_fixture.layout.page.columns = 1;
        Article article = PageFixture::article(QStringLiteral("标题"), {260, 300, 200}, 3);
        article.blocks.insert(article.blocks.begin() + 1, picture(QStringLiteral("p")));
        article.blocks.insert(
            article.blocks.begin() + 2, block(BlockKind::Caption, QStringLiteral("图 虚构")));
        Issue issue = PageFixture::issue({article});
        issue.assets.insert(QStringLiteral("p"), makeAsset(QByteArray("p"), QStringLiteral("p")));
        const auto pages = m_fixture.typeset(issue);
        const auto foot = feet(m_fixture.lines(pages.value));
        QCOMPARE(foot.at(0).at(0), 40 + 19 * 16 + 8.8); // the first page is full
        const page::ImageItem* image = nullptr;
        for (const page::Item& item : pages.value.pages[1]->items)
            if (const auto* found = std::get_if<page::ImageItem>(&item))
                image = found;
        QVERIFY(image);
        QVERIFY(image->target.y < Length::pt(40 + 16)); // at the head of the next
        QString all;
        for (const FoundLine& line : m_fixture.lines(pages.value))
            all += line.text;
        for (const Block& entry : article.blocks)
            QVERIFY(entry.text.isEmpty() || all.contains(entry.text.left(8)));
    }

    void t05_aPictureOfColumnWidthFillsTheColumn()
    {
        m_fixture.change(QStringLiteral("picture"),
            [](style::ParagraphStyle& style) { style.pictureWidth = style::PictureWidth::Column; });
        Article article = PageFixture::article(QStringLiteral("标题"), {60, 60});
        article.blocks.insert(article.blocks.begin() + 1, picture(QStringLiteral("p")));
        Issue issue = PageFixture::issue({article});
        issue.assets.insert(QStringLiteral("p"), makeAsset(QByteArray("p"), QStringLiteral("p")));
        for (const page::Item& item : m_fixture.typeset(issue).value.pages[0]->items)
            if (const auto* image = std::get_if<page::ImageItem>(&item))
                QCOMPARE(image->target.width, m_fixture.layout.page.columnWidth());
    }

    // "Major Differences between Vertical and Horizontal Writing", multi-column setting
    void t06_columnsOfTheLastPageAreLevelAndOnlyTheLastIsShorter()
    {
        m_fixture.layout.page.columns = 3;
        m_fixture.layout.page.charactersPerLine = 15;
        for (int count = 1; count < 9; ++count) {
            const auto foot = feet(m_fixture.lines(m_fixture.typeset(longIssue(count)).value));
            const auto& last = foot.rbegin()->second;
            if (last.size() < 3)
                continue;
            QVERIFY(std::abs(last.at(0) - last.at(1)) < 16 * 2.5);
            QVERIFY(last.at(2) <= std::max(last.at(0), last.at(1)) + 0.01);
        }
    }

    void allColumnsButTheLastPagesEndLevel()
    {
        m_fixture.layout.page.columns = 3;
        m_fixture.layout.page.charactersPerLine = 15;
        m_fixture.layout.page.lines = 40;
        const auto foot = feet(m_fixture.lines(m_fixture.typeset(longIssue(24)).value));
        QVERIFY(foot.size() > 3);
        double spread = 0;
        for (const auto& [page, columns] : foot) {
            if (page == foot.rbegin()->first)
                continue;
            double lowest = 0;
            double highest = 1e9;
            for (const auto& [column, baseline] : columns) {
                lowest = std::max(lowest, baseline);
                highest = std::min(highest, baseline);
            }
            spread += (lowest - highest) / 16;
        }
        const double mean = spread / double(foot.size() - 1);
        QVERIFY2(mean <= 0.3, qPrintable(QString::number(mean)));
    }

    // "Widows and Orphans"
    void t37_noColumnBeginsWithAParagraphsLastLineOrEndsWithItsFirst()
    {
        for (int lines = 12; lines < 30; ++lines) {
            m_fixture.layout.page.lines = lines;
            m_fixture.restart();
            const auto found = body(m_fixture.lines(m_fixture.typeset(longIssue(7)).value));
            for (size_t i = 0; i < found.size(); ++i) {
                const bool isTop = i == 0 || found[i - 1].page != found[i].page
                    || found[i - 1].column != found[i].column;
                const bool isBottom = i + 1 == found.size() || found[i + 1].page != found[i].page
                    || found[i + 1].column != found[i].column;
                const double left
                    = 40 + found[i].column * m_fixture.layout.page.columnStep(2).toPt();
                const bool isFirst = found[i].x > left + 15;
                const bool isLast = found[i].text.endsWith(u'。');
                QVERIFY2(!(isTop && isLast && !isFirst), qPrintable(found[i].text));
                QVERIFY2(!(isBottom && isFirst && !isLast), qPrintable(found[i].text));
            }
        }
    }

    // "New Recto, New Page"
    void t42_aHeadingIsNeverTheLastOfAColumn()
    {
        for (int lines = 12; lines < 30; ++lines) {
            m_fixture.layout.page.lines = lines;
            m_fixture.restart();
            const auto found = m_fixture.lines(m_fixture.typeset(longIssue(9)).value);
            for (size_t i = 0; i < found.size(); ++i) {
                if (found[i].size == 10)
                    continue;
                QVERIFY(i + 1 < found.size());
                QVERIFY(
                    found[i + 1].page == found[i].page && found[i + 1].column == found[i].column);
            }
        }
    }

    void t43_aSectionThatStartsOnARectoLeavesTheVersoEmpty()
    {
        m_fixture.change(QStringLiteral("section"),
            [](style::ParagraphStyle& style) { style.startsOn = style::Start::RectoPage; });
        Issue issue = PageFixture::issue(
            {PageFixture::article(QStringLiteral("前"), {40})}, QStringLiteral("第一栏"));
        issue.sections.push_back(
            {QStringLiteral("第二栏"), {PageFixture::article(QStringLiteral("后"), {40})}});
        const auto pages = m_fixture.typeset(issue).value;
        QCOMPARE(pages.pages.size(), size_t(3));
        QCOMPARE(m_fixture.lines(pages).back().page, 2);
        for (const FoundLine& line : m_fixture.lines(pages))
            QVERIFY(line.page != 1);
    }

    void aStyleCanStartAColumn()
    {
        m_fixture.change(QStringLiteral("title"),
            [](style::ParagraphStyle& style) { style.startsOn = style::Start::Column; });
        const auto lines = m_fixture.lines(
            m_fixture
                .typeset(PageFixture::issue({PageFixture::article(QStringLiteral("甲"), {40}),
                    PageFixture::article(QStringLiteral("乙"), {40})}))
                .value);
        for (const FoundLine& line : lines)
            if (line.text == QStringLiteral("乙"))
                QCOMPARE(line.column, 1);
    }

    void t44_aTablesNameStandsAboveItAndItsHeadIsRepeated()
    {
        m_fixture.layout.page.columns = 1;
        Article article = PageFixture::article(QStringLiteral("标题"), {30});
        article.blocks.push_back(block(BlockKind::Caption, QStringLiteral("表 虚构")));
        Block table = block(BlockKind::Table, {});
        table.table.rows.push_back({{QStringLiteral("表头甲")}, {QStringLiteral("表头乙")}});
        for (int i = 0; i < 40; ++i)
            table.table.rows.push_back({{QString::number(i)}, {QStringLiteral("虚构")}});
        article.blocks.push_back(table);
        const auto lines = m_fixture.lines(m_fixture.typeset(PageFixture::issue({article})).value);
        int heads = 0;
        double name = 0;
        for (const FoundLine& line : lines) {
            heads += line.text.contains(QStringLiteral("表头甲"));
            if (line.text == QStringLiteral("表 虚构"))
                name = line.baseline;
            if (line.text.contains(QStringLiteral("表头甲")) && line.page == 0)
                QVERIFY(name > 0 && name < line.baseline);
        }
        QCOMPARE(heads, int(lines.back().page) + 1);
    }

    void noRowOfATableStandsAloneAtAPageEdge_data()
    {
        QTest::addColumn<int>("headerRows");
        QTest::newRow("with a head") << 1;
        QTest::newRow("without a head") << 0;
    }
    void noRowOfATableStandsAloneAtAPageEdge()
    {
        QFETCH(int, headerRows);
        m_fixture.layout.page.columns = 1;
        for (int before = 10; before < 20; ++before) { // lines of 20 characters
            Article article = PageFixture::article(QStringLiteral("标题"), {before * 20 - 30});
            Block table = block(BlockKind::Table, {});
            table.table.headerRows = headerRows;
            for (int i = 0; i < 5; ++i)
                table.table.rows.push_back({{QStringLiteral("格%1").arg(i)}});
            article.blocks.push_back(table);
            QMap<int, int> rowsOfPage;
            const auto pages = m_fixture.typeset(PageFixture::issue({article})).value;
            for (const FoundLine& line : m_fixture.lines(pages))
                rowsOfPage[line.page] += line.text.startsWith(u'格');
            for (const int rows : rowsOfPage)
                QVERIFY2(rows != 1, qPrintable(QStringLiteral("%1 lines before").arg(before)));
        }
    }

    void t32_aParagraphBrokenOffByASubheadGoesOnWithoutAnIndent_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<double>("indent");
        QTest::newRow("quotation") << QStringLiteral("他说：“先看𬭚钢。")
                                   << QStringLiteral("再看石墨。”") << 0.0;
        QTest::newRow("sentence") << QStringLiteral("厂里先看𬭚钢，")
                                  << QStringLiteral("再看石墨。") << 0.0;
        QTest::newRow("quotation opened anew") << QStringLiteral("他说：“先看𬭚钢。")
                                               << QStringLiteral("“再看石墨。”") << 2.0;
        QTest::newRow("paragraph of its own") << QStringLiteral("他说：“先看𬭚钢。”")
                                              << QStringLiteral("再看石墨。") << 2.0;
    }
    void t32_aParagraphBrokenOffByASubheadGoesOnWithoutAnIndent()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(double, indent);
        m_fixture.change(
            QStringLiteral("continued"), [](style::ParagraphStyle& style) { style.indent = Em(); });
        Article article;
        for (const auto& [kind, text] : {std::pair{BlockKind::Paragraph, before},
                 std::pair{BlockKind::Subhead, QStringLiteral("虚构")},
                 std::pair{BlockKind::Paragraph, after}})
            article.blocks.push_back(block(kind, text));
        const auto lines = m_fixture.lines(m_fixture.typeset(PageFixture::issue({article})).value);
        const double x = lines.back().x - m_fixture.layout.page.inner.toPt();
        // An opening mark at a paragraph's start gives up its blank half.
        QVERIFY2(std::abs(x - indent * 10) < 5.1 && (indent > 0) == (x > 5),
            qPrintable(QString::number(x)));
    }

    // ---- regions

    void aHeadlineSpansAllColumnsAndTheTextGoesOnBelowIt()
    {
        m_fixture.change(QStringLiteral("title"),
            [](style::ParagraphStyle& style) { style.spansColumns = true; });
        const auto pages = m_fixture.typeset(longIssue(3)).value;
        const auto lines = m_fixture.lines(pages);
        const double middle = 40 + m_fixture.layout.page.areaWidth().toPt() / 2;
        double heading = 0;
        for (const FoundLine& line : lines) {
            if (line.size == 14) {
                QVERIFY(std::abs((line.x + line.end) / 2 - middle) < 0.02);
                heading = line.baseline;
            } else if (line.page == 0 && line.column == 1 && heading > 0) {
                QVERIFY(line.baseline > heading || line.baseline < heading - 16);
            }
        }
        for (size_t i = 0; i + 1 < lines.size(); ++i) // and what it heads stands under it
            if (lines[i].size == 14)
                QCOMPARE(lines[i + 1].page, lines[i].page);
    }

    void aSectionCanHaveColumnsOfItsOwn()
    {
        m_fixture.layout.sectionColumns.insert(QStringLiteral("数据"), 3);
        Issue issue = PageFixture::issue(
            {PageFixture::article(QStringLiteral("前"), {100})}, QStringLiteral("要闻"));
        issue.sections.push_back(
            {QStringLiteral("数据"), {PageFixture::article(QStringLiteral("后"), {300})}});
        const auto pages = m_fixture.typeset(issue).value;
        QSet<qint64> starts;
        for (const FoundLine& line : m_fixture.lines(pages))
            if (line.size == 10 && line.baseline > 200)
                starts.insert(qRound64(line.x));
        const double step = m_fixture.layout.page.columnStep(3).toPt();
        QVERIFY(starts.contains(qRound64(40 + step)));
        QVERIFY(starts.contains(qRound64(40 + 2 * step)));
    }

    void aDropCapStandsBesideTheFirstLinesOfAnArticle()
    {
        m_fixture.layout.page.columns = 1;
        m_fixture.change(QStringLiteral("first"), [](style::ParagraphStyle& style) {
            style.dropCapLines = 3;
            style.indent = Em::of(2);
        });
        const Issue issue = PageFixture::issue({PageFixture::article({}, {150, 150}, 5)});
        const auto pages = m_fixture.typeset(issue).value;
        const page::GlyphRun* cap = nullptr;
        QString all;
        int capitals = 0;
        for (const page::Item& item : pages.pages[0]->items) {
            const auto* run = std::get_if<page::GlyphRun>(&item);
            if (!run)
                continue;
            all += run->text;
            if (run->size > Length::pt(20)) {
                cap = run;
                ++capitals;
            }
        }
        QCOMPARE(capitals, 1); // of the article's first paragraph only
        QCOMPARE(cap->size.toPt(), 2 * 16 + 10.0);
        QCOMPARE(cap->origin.x.toPt(), 40.0);           // whatever the paragraph's indent is
        QCOMPARE(cap->origin.y.toPt(), 40 + 0.88 * 42); // its em box begins with the first line's
        QCOMPARE(all,
            issue.sections[0].articles[0].blocks[0].text
                + issue.sections[0].articles[0].blocks[1].text);
        const double room = std::ceil(42 / 10.0 + 0.2) * 10;
        std::vector<double> starts;
        for (const page::Item& item : pages.pages[0]->items)
            if (const auto* run = std::get_if<page::GlyphRun>(&item); run && run != cap)
                starts.push_back(run->origin.x.toPt());
        QVERIFY(starts.size() > 5);
        for (size_t line = 0; line < 4; ++line)
            QCOMPARE(starts[line], line < 3 ? 40 + room : 40.0);
    }

    void footnotesStandAtTheFootOfTheColumnThatHasTheirMark()
    {
        Article article = PageFixture::article(QStringLiteral("标题"), {200, 300, 250, 300});
        for (const size_t index : {size_t(0), size_t(3)}) {
            Block& noted = article.blocks[index];
            noted.text.insert(10, u'①');
            Span mark;
            mark.range = {10, 11};
            mark.kind = SpanKind::Note;
            mark.target = QStringLiteral("虚构的脚注之%1，写在这一栏的下面。").arg(index);
            noted.spans.push_back(mark);
        }
        const auto lines = m_fixture.lines(m_fixture.typeset(PageFixture::issue({article})).value);
        for (const size_t index : {size_t(0), size_t(3)}) {
            const QString start = article.blocks[index].text.left(5);
            const auto marked = std::find_if(lines.begin(), lines.end(),
                [&](const FoundLine& line) { return line.text.startsWith(start); });
            const auto note = std::find_if(lines.begin(), lines.end(), [&](const FoundLine& line) {
                return line.text.contains(QStringLiteral("脚注之%1").arg(index));
            });
            QVERIFY(marked != lines.end() && note != lines.end());
            QCOMPARE(note->page, marked->page);
            QCOMPARE(note->column, marked->column);
            for (const FoundLine& line : lines)
                if (line.page == note->page && line.column == note->column
                    && !line.text.contains(QStringLiteral("脚注")) && line.size == 10
                    && !QStringLiteral("写在这一栏的下面。").contains(line.text))
                    QVERIFY2(line.baseline < note->baseline, qPrintable(line.text));
        }
    }

    // ---- a wished number of pages

    void fillsAWishedNumberOfPagesAndSaysHow()
    {
        m_fixture.layout.page.lines = 40;
        m_fixture.layout.page.columns = 1;
        int shorter = 0;
        int longer = 0;
        for (int articles = 6; articles < 30; ++articles) {
            const Issue issue = longIssue(articles);
            const int natural = int(m_fixture.typeset(issue).value.pages.size());
            for (const int wanted : {natural - 1, natural + 1}) {
                const auto pages = m_fixture.tryTypeset(issue, {wanted, 0});
                if (pages.isError())
                    continue;
                (wanted < natural ? shorter : longer) += 1;
                QCOMPARE(int(pages.value().value.pages.size()), wanted);
                const auto& said = pages.value().warnings;
                QVERIFY(std::any_of(said.begin(), said.end(), [](const Warning& warning) {
                    return warning.kind == QLatin1String("fitted-pages");
                }));
            }
        }
        QVERIFY2(shorter > 2 && longer > 2,
            qPrintable(QStringLiteral("%1 %2").arg(shorter).arg(longer)));
    }

    void refusesANumberOfPagesThatWouldBeSeen()
    {
        const auto pages = m_fixture.tryTypeset(longIssue(14), {2, 0});
        QVERIFY(pages.isError());
        QVERIFY(!pages.error().message.isEmpty() && !pages.error().hint.isEmpty());
    }

    void reachesAMultipleOfPages()
    {
        for (int articles = 4; articles < 16; ++articles) {
            const auto pages = m_fixture.tryTypeset(longIssue(articles), {0, 2});
            if (pages.isOk())
                QCOMPARE(pages.value().value.pages.size() % 2, size_t(0));
        }
    }

    // ---- a small change

    void aChangedIssueIsSetAsIfItWereNew_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<bool>("spans");
        QTest::newRow("one column") << 1 << false;
        QTest::newRow("three columns") << 3 << false;
        QTest::newRow("spanning headlines") << 2 << true;
    }
    void aChangedIssueIsSetAsIfItWereNew()
    {
        QFETCH(int, columns);
        QFETCH(bool, spans);
        m_fixture.layout.page.columns = columns;
        m_fixture.layout.page.charactersPerLine = 52 / columns - 2;
        m_fixture.change(QStringLiteral("title"),
            [&](style::ParagraphStyle& style) { style.spansColumns = spans; });
        m_fixture.restart();
        Issue issue = longIssue(12);
        (void)m_fixture.typeset(issue);
        std::vector<Article>& articles = issue.sections[0].articles;
        for (int step = 0; step < 40; ++step) {
            Article& article = articles[size_t(step * 5) % articles.size()];
            QString& text = article.blocks[size_t(step) % article.blocks.size()].text;
            if (step % 7 == 3)
                text.remove(0, std::min<qsizetype>(8, text.size() / 2));
            else if (step % 11 == 5)
                articles.push_back(PageFixture::article(QStringLiteral("新"), {77}, step));
            else if (step % 11 == 7)
                articles.erase(articles.begin() + step % 3);
            else
                text.insert(
                    text.size() / 2, step % 5 == 0 ? QStringLiteral("A1 b") : QStringLiteral("字"));
            const QString changed = page::dump(m_fixture.typeset(issue).value);
            PageFixture fresh;
            fresh.layout = m_fixture.layout;
            const QString anew = page::dump(fresh.typeset(issue).value);
            QVERIFY2(changed == anew, qPrintable(QString::number(step)));
        }
    }

    void aKeystrokeDrawsOnlyThePagesItChanges()
    {
        Issue issue = longIssue(30);
        const auto before = m_fixture.typeset(issue).value;
        // The same number of characters: no line comes or goes.
        QString& text = issue.sections[0].articles[15].blocks[2].text;
        text.replace(3, 1, text.at(3) == u'天' ? u'地' : u'天');
        const auto after = m_fixture.typeset(issue).value;
        QCOMPARE(after.pages.size(), before.pages.size());
        size_t drawn = 0;
        for (size_t i = 0; i < after.pages.size(); ++i)
            drawn += after.pages[i] != before.pages[i];
        QVERIFY2(drawn >= 1 && drawn <= 2, qPrintable(QString::number(drawn)));
    }
};

QTEST_GUILESS_MAIN(PageRowsTest)
#include "page_rows_test.moc"
