#include "page_fixture.h"

using namespace qb;
using namespace qb::typeset;
using namespace qb::typeset::test;

/// Tints, rules and the space around blocks, on one page and over several.
class BlockFramesTest : public QObject {
    Q_OBJECT

    PageFixture m_fixture;

    static Article article(BlockKind kind, int length)
    {
        Article made = PageFixture::article({}, {30, length, 60});
        made.blocks[1].kind = kind;
        return made;
    }

    /// Filled rectangles of a page, top and bottom in pt.
    static std::vector<std::pair<double, double>> rectangles(const page::Page& page)
    {
        std::vector<std::pair<double, double>> found;
        for (const page::Item& item : page.items) {
            const auto* shape = std::get_if<page::Shape>(&item);
            if (!shape || !shape->fill)
                continue;
            double top = 1e9;
            double bottom = -1e9;
            for (const page::PathElement& element : shape->path) {
                if (element.verb == page::PathElement::Verb::Close)
                    continue;
                top = std::min(top, element.to.y.toPt());
                bottom = std::max(bottom, element.to.y.toPt());
            }
            found.emplace_back(top, bottom);
        }
        return found;
    }

private Q_SLOTS:
    void init()
    {
        m_fixture.reset();
        m_fixture.layout.page.columns = 1;
    }

    void aTintOverSeveralLinesIsOneRectangleAPage()
    {
        m_fixture.change(QStringLiteral("quote"), [](style::ParagraphStyle& style) {
            style.hasBackground = true;
            style.padding = Em::of(0.8);
        });
        const auto pages
            = m_fixture.typeset(PageFixture::issue({article(BlockKind::Quote, 600)})).value;
        QVERIFY(pages.pages.size() >= 2);
        QCOMPARE(rectangles(*pages.pages[0]).size(), size_t(1));
        QCOMPARE(rectangles(*pages.pages[1]).size(), size_t(1));
        const auto [top, bottom] = rectangles(*pages.pages[0]).front();
        QVERIFY(bottom - top > 10 * 16);
    }

    void equalTintedBlocksInARowStayApart()
    {
        m_fixture.change(QStringLiteral("quote"), [](style::ParagraphStyle& style) {
            style.hasBackground = true;
            style.linesBefore = 1;
        });
        Article made = article(BlockKind::Quote, 50);
        made.blocks.insert(made.blocks.begin() + 1, made.blocks[1]);
        const auto pages = m_fixture.typeset(PageFixture::issue({made})).value;
        QCOMPARE(rectangles(*pages.pages[0]).size(), size_t(2));
    }

    void theFrameOfAPartedBlockKeepsClearOfTheTextAroundIt()
    {
        m_fixture.change(QStringLiteral("quote"), [](style::ParagraphStyle& style) {
            style.padding = Em::of(0.8);
            style.ruleAbove = style.ruleBelow = Length::pt(1);
            style.linesBefore = style.linesAfter = 0.5;
        });
        const auto pages
            = m_fixture.typeset(PageFixture::issue({article(BlockKind::Quote, 500)})).value;
        int rules = 0;
        for (size_t page = 0; page < pages.pages.size(); ++page) {
            for (const auto& [top, bottom] : rectangles(*pages.pages[page])) {
                ++rules;
                for (const FoundLine& line : m_fixture.lines(pages)) {
                    const double lineTop = line.baseline - 0.88 * line.size;
                    const double lineFoot = line.baseline + 0.12 * line.size;
                    if (line.page == int(page))
                        QVERIFY2(
                            lineTop > bottom + 1.5 || lineFoot < top - 1.5, qPrintable(line.text));
                }
            }
        }
        QCOMPARE(rules, 2);
    }

    void textAfterAPartedBlockIsOnTheGridAgain()
    {
        m_fixture.change(QStringLiteral("quote"), [](style::ParagraphStyle& style) {
            style.hasBackground = true;
            style.padding = Em::of(0.8);
            style.linesAfter = 0.5;
        });
        const auto pages
            = m_fixture.typeset(PageFixture::issue({article(BlockKind::Quote, 500)})).value;
        for (const FoundLine& line : m_fixture.lines(pages))
            QVERIFY(std::abs(std::remainder(line.baseline - 48.8, 16.0)) < 0.01);
    }

    void aRuleWithoutPaddingDoesNotTouchItsText()
    {
        m_fixture.change(QStringLiteral("note"), [](style::ParagraphStyle& style) {
            style.ruleAbove = Length::pt(0.5);
            style.size = Length::pt(8);
        });
        const auto pages
            = m_fixture.typeset(PageFixture::issue({article(BlockKind::Note, 15)})).value;
        const auto found = rectangles(*pages.pages[0]);
        QCOMPARE(found.size(), size_t(1));
        double note = 0;
        double before = 0;
        for (const FoundLine& line : m_fixture.lines(pages)) {
            if (line.size == 8)
                note = line.baseline;
            else if (note == 0)
                before = line.baseline;
        }
        QVERIFY(note - 0.88 * 8 - found[0].second > 2);
        QVERIFY(found[0].first - before - 0.12 * 10 > 2);
    }

    void headsOnTopOfAPageStayTogetherWithSpaceBelow()
    {
        m_fixture.change(QStringLiteral("title"), [](style::ParagraphStyle& style) {
            style.startsOn = style::Start::Page;
            style.linesOccupied = 4;
        });
        m_fixture.change(QStringLiteral("byline"), [](style::ParagraphStyle& style) {
            style.size = Length::pt(8);
            style.keepTogether = true;
        });
        m_fixture.layout.bylineText = QStringLiteral("{byline}");
        Article made = PageFixture::article(QStringLiteral("标题"), {60});
        made.byline = QStringLiteral("记者");
        const auto pages = m_fixture.typeset(PageFixture::issue({made, made})).value;
        std::vector<FoundLine> second;
        for (const FoundLine& line : m_fixture.lines(pages))
            if (line.page == 1)
                second.push_back(line);
        QVERIFY(second.size() > 3);
        const double toByline = second[1].baseline - second[0].baseline;
        const double toText = second[2].baseline - second[1].baseline;
        QVERIFY2(toByline < 2 * 16, qPrintable(QString::number(toByline)));
        QVERIFY2(toText > 1.5 * 16, qPrintable(QString::number(toText)));
    }

    void aParagraphOfBlanksLeavesNoLine()
    {
        Article made = PageFixture::article({}, {15, 15});
        const auto without = m_fixture.lines(m_fixture.typeset(PageFixture::issue({made})).value);
        Block blank;
        for (const QString& text :
            {QStringLiteral("\u3000\u3000"), QStringLiteral("\u200b\u00ad\ufeff")}) {
            blank.text = text;
            made.blocks.insert(made.blocks.begin() + 1, blank);
        }
        const auto with = m_fixture.lines(m_fixture.typeset(PageFixture::issue({made})).value);
        QCOMPARE(with.size(), without.size());
        QCOMPARE(with.back().baseline, without.back().baseline);
    }

    void whatSpansAllColumnsIsAsWideAsTheyAre()
    {
        m_fixture.layout.page.columns = 2;
        m_fixture.layout.page.gutter = Em::of(1.5); // together no whole number of characters
        m_fixture.change(QStringLiteral("title"), [](style::ParagraphStyle& style) {
            style.spansColumns = true;
            style.hasBackground = true;
        });
        const auto pages = m_fixture
                               .typeset(PageFixture::issue(
                                   {PageFixture::article(QStringLiteral("跨栏标题"), {90})}))
                               .value;
        double end = 0;
        for (const page::Item& item : pages.pages[0]->items)
            if (const auto* shape = std::get_if<page::Shape>(&item))
                for (const page::PathElement& element : shape->path)
                    end = std::max(end, element.to.x.toPt());
        QCOMPARE(end, 40 + 2 * 200 + 15.0);
        const FoundLine title = m_fixture.lines(pages).front();
        QCOMPARE((title.x + title.end) / 2, 40 + (2 * 200 + 15) / 2.0);
    }

    void aCaptionIsNearerToItsPictureThanToTheTextBehind()
    {
        m_fixture.change(QStringLiteral("caption"), [](style::ParagraphStyle& style) {
            style.size = Length::pt(8);
            style.leading = Length::pt(11);
            style.alignment = style::Alignment::Centre;
        });
        for (int height = 180; height < 240; height += 7) {
            m_fixture.pictureSize = {300, height};
            m_fixture.restart();
            Issue issue = PageFixture::issue({PageFixture::article({}, {30, 10, 10, 60})});
            auto asset = std::make_shared<Asset>();
            asset->id = QStringLiteral("picture");
            issue.assets.insert(asset->id, asset);
            std::vector<Block>& blocks = issue.sections[0].articles[0].blocks;
            blocks[1].kind = BlockKind::Picture;
            blocks[1].asset = asset->id;
            blocks[2].kind = BlockKind::Caption;
            const auto pages = m_fixture.typeset(issue).value;
            double foot = 0;
            for (const page::Item& item : pages.pages[0]->items)
                if (const auto* image = std::get_if<page::ImageItem>(&item))
                    foot = (image->target.y + image->target.height).toPt();
            QVERIFY(foot > 0);
            double above = 0;
            double below = 0;
            double caption = 0;
            for (const FoundLine& line : m_fixture.lines(pages)) {
                if (line.size == 8) {
                    caption = line.baseline + 0.12 * 8;
                    above = line.baseline - 0.88 * 8 - foot;
                } else if (caption > 0 && below == 0) {
                    below = line.baseline - 0.88 * 10 - caption;
                }
            }
            QVERIFY2(above > 0 && above <= below,
                qPrintable(QStringLiteral("%1 %2").arg(above).arg(below)));
        }
    }
};

QTEST_GUILESS_MAIN(BlockFramesTest)
#include "block_frames_test.moc"
