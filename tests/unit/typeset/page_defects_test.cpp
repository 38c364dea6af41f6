#include "page_fixture.h"

#include "page/dump.h"

#include <set>

using namespace qb;
using namespace qb::typeset;
using namespace qb::typeset::test;

/// What once went wrong on pages, each named after it.
class PageDefectsTest : public QObject {
    Q_OBJECT

    PageFixture m_fixture;

    static Block block(BlockKind kind, const QString& text)
    {
        Block made;
        made.kind = kind;
        made.text = text;
        return made;
    }

    static Article articleOf(const QString& text)
    {
        Article article;
        article.blocks.push_back(block(BlockKind::Paragraph, text));
        return article;
    }

    static QStringList headings(const page::Document& document)
    {
        QStringList found;
        for (const page::OutlineEntry& entry : document.outline)
            found << QStringLiteral("%1@%2:%3")
                         .arg(entry.title)
                         .arg(entry.page)
                         .arg(entry.at.y.toPt());
        return found;
    }

private Q_SLOTS:
    void init() { m_fixture.reset(); }

    void aLongRunWithoutWidthKeepsTheTextOnThePage_data()
    {
        QTest::addColumn<QChar>("invisible");
        QTest::newRow("space") << QChar(u' ');
        QTest::newRow("zero width space") << QChar(0x200b);
        QTest::newRow("word joiner") << QChar(0x2060);
        QTest::newRow("soft hyphen") << QChar(0xad);
    }
    void aLongRunWithoutWidthKeepsTheTextOnThePage()
    {
        QFETCH(QChar, invisible);
        const QString text = QString(100, u'甲') + QString(700, invisible) + QString(100, u'乙');
        const auto pages = m_fixture.typeset(PageFixture::issue({articleOf(text)})).value;
        int seen = 0;
        for (const FoundLine& line : m_fixture.lines(pages)) {
            QVERIFY2(line.end < 600, qPrintable(QString::number(line.end)));
            seen += int(line.text.count(u'甲') + line.text.count(u'乙'));
        }
        QCOMPARE(seen, 200);
    }

    void contentsAreMadeAnewWhenArticlesMoveBetweenSections()
    {
        m_fixture.layout.showContents = true;
        const Article untitled = articleOf(QStringLiteral("没有标题的一篇。"));
        const Article titled = PageFixture::article(QStringLiteral("乙"), {40});
        Issue before;
        before.sections = {{QStringLiteral("甲"), {untitled, titled, untitled}}};
        Issue after;
        after.sections = {{QStringLiteral("甲"), {untitled}}, {QStringLiteral("乙"), {untitled}}};
        (void)m_fixture.typeset(before);
        const QString changed = page::dump(m_fixture.typeset(after).value);
        m_fixture.restart();
        QCOMPARE(changed, page::dump(m_fixture.typeset(after).value));
    }

    void aPageIsNotLeftShortInTheMiddleOfAParagraph()
    {
        m_fixture.layout.page.columns = 1;
        for (int lines = 11; lines < 19; ++lines) {
            Article article;
            article.blocks.push_back(block(BlockKind::Paragraph, QString(lines * 20 - 2, u'甲')));
            Block table = block(BlockKind::Table, {}); // nothing parts its rows
            table.table.rows.push_back({{QStringLiteral("组"), 1, 12}, {QStringLiteral("一")}});
            for (int i = 0; i < 11; ++i)
                table.table.rows.push_back({{QString::number(i)}});
            article.blocks.push_back(table);
            const auto pages = m_fixture.typeset(PageFixture::issue({article})).value;
            for (const FoundLine& line : m_fixture.lines(pages))
                QVERIFY2(line.page == 0 || !line.text.contains(u'甲'),
                    qPrintable(QString::number(lines)));
        }
    }

    void aSubheadOfSeveralLinesIsNotPartedBetweenColumns()
    {
        for (int before = 100; before < 500; before += 20) {
            Article article = articleOf(QString(before, u'甲'));
            article.blocks.push_back(block(BlockKind::Subhead, QString(50, u'乙')));
            article.blocks.push_back(block(BlockKind::Paragraph, QString(200, u'丙')));
            std::set<std::pair<int, int>> places;
            const auto pages = m_fixture.typeset(PageFixture::issue({article})).value;
            for (const FoundLine& line : m_fixture.lines(pages))
                if (line.text.contains(u'乙'))
                    places.emplace(line.page, line.column);
            QVERIFY2(places.size() == 1, qPrintable(QString::number(before)));
        }
    }

    void aSectionsHeadingGoesToThePageOfTheTitleItHeads()
    {
        m_fixture.change(QStringLiteral("title"),
            [](style::ParagraphStyle& style) { style.startsOn = style::Start::Page; });
        Issue issue;
        issue.sections
            = {{QStringLiteral("栏目一"), {PageFixture::article(QStringLiteral("题一"), {40})}},
                {QStringLiteral("栏目二"),
                    {PageFixture::article(QStringLiteral("题二"), {40}),
                        PageFixture::article(QStringLiteral("题三"), {40})}}};
        std::map<QString, int> pageOf;
        for (const FoundLine& line : m_fixture.lines(m_fixture.typeset(issue).value))
            pageOf[line.text] = line.page;
        QCOMPARE(pageOf[QStringLiteral("栏目一")], 0);
        QCOMPARE(pageOf[QStringLiteral("题一")], 0);
        QCOMPARE(pageOf[QStringLiteral("栏目二")], 1);
        QCOMPARE(pageOf[QStringLiteral("题二")], 1);
        QCOMPARE(pageOf[QStringLiteral("题三")], 2);
    }

    void aPictureGivesWayWhereTheImprintWouldHaveAPageOfItsOwn()
    {
        m_fixture.layout.page.columns = 1;
        style::FurnitureRow row;
        row.cells.push_back({QStringLiteral("版记"), QStringLiteral("body")});
        m_fixture.layout.imprint.rows = {row};
        int reduced = 0;
        for (int lines = 4; lines < 12; ++lines) {
            Article article = articleOf(QString(lines * 20 - 2, u'甲'));
            Block picture = block(BlockKind::Picture, {});
            picture.asset = QStringLiteral("p");
            article.blocks.push_back(picture);
            Issue issue = PageFixture::issue({article});
            issue.assets.insert(
                QStringLiteral("p"), makeAsset(QByteArray("p"), QStringLiteral("p")));
            const auto pages = m_fixture.typeset(issue);
            for (const Warning& warning : pages.warnings)
                if (warning.kind == QLatin1String("fitted-pages")) {
                    QVERIFY(warning.message.contains(QStringLiteral("图片缩小")));
                    QCOMPARE(pages.value.pages.size(), size_t(1));
                    ++reduced;
                }
        }
        QVERIFY(reduced > 0);
    }

    void whatIsBlankIsNotThere()
    {
        const QString blank = QStringLiteral("\u3000");
        const auto dumpOf = [this](const QString& text) {
            m_fixture.restart();
            Article first = articleOf(QString(300, u'甲'));
            first.title = QStringLiteral("题");
            first.authorNote = text;
            Block picture = block(BlockKind::Picture, {});
            picture.asset = QStringLiteral("p");
            first.blocks.push_back(picture);
            if (!text.isEmpty())
                first.blocks.push_back(block(BlockKind::Caption, text));
            first.blocks.push_back(block(BlockKind::Paragraph, QString(30, u'乙')));
            Article second = articleOf(QString(50, u'丙'));
            second.title = text;
            Issue issue;
            issue.sections = {{QStringLiteral("甲"), {first}}, {QStringLiteral("乙"), {second}}};
            issue.assets.insert(
                QStringLiteral("p"), makeAsset(QByteArray("p"), QStringLiteral("p")));
            return page::dump(m_fixture.typeset(issue).value);
        };
        m_fixture.layout.showContents = true;
        m_fixture.change(QStringLiteral("title"),
            [](style::ParagraphStyle& style) { style.startsOn = style::Start::Page; });
        QCOMPARE(dumpOf(blank), dumpOf({}));
    }

    void whatFollowsATableKeepsClearOfItButOnTopOfAColumn()
    {
        m_fixture.layout.page.columns = 1;
        for (int before = 3; before < 17; ++before) {
            Article article = articleOf(QString(before * 20 - 2, u'甲'));
            Block table = block(BlockKind::Table, {});
            for (int i = 0; i < 3; ++i)
                table.table.rows.push_back({{QStringLiteral("格%1").arg(i)}});
            article.blocks.push_back(table);
            article.blocks.push_back(block(BlockKind::Paragraph, QString(98, u'乙')));
            const auto pages = m_fixture.typeset(PageFixture::issue({article})).value;
            const auto lines = m_fixture.lines(pages);
            for (size_t i = 0; i + 1 < lines.size(); ++i) {
                if (!lines[i].text.startsWith(u'格') || !lines[i + 1].text.startsWith(u'乙'))
                    continue;
                if (lines[i + 1].page == lines[i].page)
                    QVERIFY(lines[i + 1].baseline - lines[i].baseline > 1.5 * 16);
                else
                    QVERIFY(lines[i + 1].baseline < 40 + 16);
            }
        }
    }

    void aPictureDoesNotFloatBehindTheEndOfItsArticle()
    {
        m_fixture.layout.page.columns = 1;
        m_fixture.layout.sourceText = QStringLiteral("（来源：{source}）");
        m_fixture.change(QStringLiteral("source"),
            [](style::ParagraphStyle& style) { style.alignment = style::Alignment::End; });
        for (int before = 8; before < 18; ++before) {
            Article article = articleOf(QString(before * 20 - 2, u'甲'));
            article.source = QStringLiteral("虚构日报");
            Block picture = block(BlockKind::Picture, {});
            picture.asset = QStringLiteral("p");
            article.blocks.push_back(picture);
            article.blocks.push_back(block(BlockKind::Paragraph, QString(98, u'乙')));
            Issue issue = PageFixture::issue({article});
            issue.assets.insert(
                QStringLiteral("p"), makeAsset(QByteArray("p"), QStringLiteral("p")));
            const auto pages = m_fixture.typeset(issue).value;
            std::pair<int, double> shown;
            std::pair<int, double> last;
            for (size_t p = 0; p < pages.pages.size(); ++p)
                for (const page::Item& item : pages.pages[p]->items)
                    if (const auto* image = std::get_if<page::ImageItem>(&item))
                        shown = {int(p), image->target.y.toPt()};
            for (const FoundLine& line : m_fixture.lines(pages))
                if (line.text.contains(u'乙'))
                    last = {line.page, line.baseline};
            QVERIFY2(shown < last, qPrintable(QString::number(before)));
        }
    }

    void equalPartsHavePlacesOfTheirOwn()
    {
        m_fixture.layout.page.columns = 1;
        Issue issue;
        const Article article = PageFixture::article(QStringLiteral("同名"), {30});
        issue.sections = {{QStringLiteral("栏目"), {article}}, {QStringLiteral("栏目"), {article}}};
        const QStringList found = headings(m_fixture.typeset(issue).value);
        QCOMPARE(found.size(), 4);
        QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), 4);
    }

    void aRunningHeadTellsTheNewNumberOfPages()
    {
        m_fixture.layout.page.columns = 1;
        m_fixture.layout.folio.position = style::Folio::Position::Centre;
        m_fixture.layout.folio.runningHead = QStringLiteral("共{pages}页");
        m_fixture.layout.folio.distance = Length::pt(10);
        Issue issue = PageFixture::issue({PageFixture::article({}, {900, 900})});
        (void)m_fixture.typeset(issue);
        issue.sections[0].articles.push_back(PageFixture::article({}, {900}));
        const QString changed = page::dump(m_fixture.typeset(issue).value);
        m_fixture.restart();
        QCOMPARE(changed, page::dump(m_fixture.typeset(issue).value));
    }

    void whatHeadsASpanningHeadlineStaysWithIt()
    {
        m_fixture.change(QStringLiteral("title"),
            [](style::ParagraphStyle& style) { style.spansColumns = true; });
        m_fixture.change(QStringLiteral("section"),
            [](style::ParagraphStyle& style) { style.size = Length::pt(12); });
        for (int count = 100; count < 900; count += 37) {
            Issue issue;
            Article second = PageFixture::article(QStringLiteral("跨栏的标题"), {60});
            second.kicker = QStringLiteral("引题");
            issue.sections = {{QStringLiteral("甲"), {PageFixture::article({}, {count, 80})}},
                {QStringLiteral("乙"), {second}}};
            int section = -1;
            int kicker = -1;
            int title = -1;
            for (const FoundLine& line : m_fixture.lines(m_fixture.typeset(issue).value)) {
                if (line.text == QStringLiteral("乙"))
                    section = line.page;
                if (line.text == QStringLiteral("引题"))
                    kicker = line.page;
                if (line.text == QStringLiteral("跨栏的标题"))
                    title = line.page;
            }
            QVERIFY(title >= 0);
            QCOMPARE(section, title);
            QCOMPARE(kicker, title);
        }
    }

    void aBoxAtTheHeadOfARegionKeepsClearOfTheTextAbove()
    {
        m_fixture.layout.sectionColumns.insert(QStringLiteral("甲"), 1);
        m_fixture.change(QStringLiteral("section"), [](style::ParagraphStyle& style) {
            style.linesBefore = 2;
            style.linesOccupied = 0;
            style.leading = Length::pt(16);
        });
        Issue issue;
        issue.sections = {{QStringLiteral("甲"), {PageFixture::article({}, {50})}},
            {QStringLiteral("乙"), {PageFixture::article({}, {50})}}};
        double above = 0;
        double heading = 0;
        for (const FoundLine& line : m_fixture.lines(m_fixture.typeset(issue).value)) {
            if (line.text == QStringLiteral("乙"))
                heading = line.baseline;
            else if (heading == 0)
                above = line.baseline;
        }
        QVERIFY2(heading - above >= 2.5 * 16, qPrintable(QString::number(heading - above)));
    }

    void aNoteOnTheFirstCharacterIsNotLostToADropCap()
    {
        m_fixture.change(
            QStringLiteral("first"), [](style::ParagraphStyle& style) { style.dropCapLines = 2; });
        Article article = PageFixture::article({}, {200});
        Span mark;
        mark.range = {0, 1};
        mark.kind = SpanKind::Note;
        mark.target = QStringLiteral("这条脚注不能丢");
        article.blocks[0].spans.push_back(mark);
        QString all;
        for (const FoundLine& line :
            m_fixture.lines(m_fixture.typeset(PageFixture::issue({article})).value))
            all += line.text;
        QVERIFY(all.contains(mark.target));
    }

    void aNoteTallerThanAPageIsRefused()
    {
        Article article = PageFixture::article(QStringLiteral("有长注的一篇"), {60});
        Span mark;
        mark.range = {3, 4};
        mark.kind = SpanKind::Note;
        mark.target = PageFixture::text(3000, 4);
        article.blocks[0].spans.push_back(mark);
        const auto pages = m_fixture.tryTypeset(PageFixture::issue({article}));
        QVERIFY(pages.isError());
        QVERIFY(pages.error().where.contains(QStringLiteral("有长注的一篇")));
        QVERIFY(!pages.error().hint.isEmpty());
    }

    void numbersInTablesAreNotPartedWhileThereIsRoom()
    {
        m_fixture.layout.page.columns = 1;
        Block table = block(BlockKind::Table, {});
        table.table.rows = {
            {{QStringLiteral("年份")}, {QStringLiteral("产值")}, {QStringLiteral("说明")}},
            {{QStringLiteral("2024年")}, {QStringLiteral("1234.5")}, {PageFixture::text(60, 3)}}};
        Article article;
        article.blocks.push_back(table);
        QStringList texts;
        for (const FoundLine& line :
            m_fixture.lines(m_fixture.typeset(PageFixture::issue({article})).value))
            texts << line.text;
        const QString all = texts.join(u'|');
        QVERIFY2(all.contains(QStringLiteral("2024年")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("1234.5")), qPrintable(all));
    }

    void aCellTallerThanAPageIsRefused()
    {
        Block table = block(BlockKind::Table, {});
        TableCell tall{PageFixture::text(900, 2), 1, 2};
        table.table.rows = {{tall, {QStringLiteral("一")}}, {{QStringLiteral("二")}}};
        table.table.headerRows = 0;
        Article article;
        article.blocks.push_back(table);
        QVERIFY(m_fixture.tryTypeset(PageFixture::issue({article})).isError());
    }

    void ruleAndTintOfABlockThatIsPartedStandOnce()
    {
        m_fixture.change(QStringLiteral("quote"), [](style::ParagraphStyle& style) {
            style.ruleAbove = style.ruleBelow = Length::pt(1);
        });
        Article article;
        article.blocks.push_back(block(BlockKind::Quote, PageFixture::text(500, 2)));
        int rules = 0;
        const auto pages = m_fixture.typeset(PageFixture::issue({article})).value;
        for (const auto& page : pages.pages)
            for (const page::Item& item : page->items)
                rules += std::holds_alternative<page::Shape>(item);
        QCOMPARE(rules, 2);
    }

    void aTabIsASpace()
    {
        const auto pages
            = m_fixture.typeset(PageFixture::issue({articleOf(QStringLiteral("甲\t乙。"))}));
        QVERIFY(pages.warnings.empty());
    }

    void manyLinksTakeMemoryInProportion()
    {
        Article article = articleOf(PageFixture::text(8000, 1));
        for (qsizetype at = 0; at + 10 < article.blocks[0].text.size(); at += 20) {
            Span link;
            link.range = {at, at + 2};
            link.kind = SpanKind::Link;
            link.target = QStringLiteral("https://example.org/%1").arg(at);
            article.blocks[0].spans.push_back(link);
        }
        const auto pages = m_fixture.typeset(PageFixture::issue({article})).value;
        int links = 0;
        for (const auto& page : pages.pages)
            for (const page::Item& item : page->items)
                links += std::holds_alternative<page::Link>(item);
        QVERIFY(links >= int(article.blocks[0].spans.size()));
    }
};

QTEST_GUILESS_MAIN(PageDefectsTest)
#include "page_defects_test.moc"
