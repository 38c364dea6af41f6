#pragma once

#include "importers/page_captions.h"
#include "importers/page_layout.h"
#include "importers/reference_list.h"
#include "importers/story_jumps.h"
#include "text/cleaning.h"

#include <optional>
#include <set>

namespace qb::importers {

/// Writes the pages of a document down as raw lines, page after page: headlines whole and named as
/// what they are, stories numbered, each picture with its caption between two paragraphs of the
/// story it stands in, a boxed story behind the one it interrupts.
class StoryWriter {
public:
    explicit StoryWriter(const BodyType& body) : m_body(body) { }

    void addPage(const PageText& page);
    /// The lines of all pages and the pictures they name.
    std::vector<text::RawLine> finish();
    AssetMap takeAssets() { return std::move(m_assets); }

private:
    using Lines = std::vector<text::RawLine>;

    /// How far a story has come.
    struct Story {
        int number = 1;
        QString title = {};
        bool hasBody = false;
        double titleSize = 0;
        double undertitleSize = 0; ///< of a heading right below the title
        bool isPaper = false;      ///< all smaller headings are its parts'
        bool hasEnded = false;     ///< its last line names a source or an author
        PageArea last;             ///< the text block before
        bool isOpen = false;       ///< its last sentence goes on
    };

    /// A box has its own.
    struct Column {
        PageArea area;
        int box = 0;
    };

    void addNoise(double head, bool isOver);
    void addBlocks(std::vector<PlacedBlock> blocks);
    void turnToBox(bool isBoxed);
    void numberColumns(const std::vector<PlacedBlock>& blocks);
    int columnOf(const PageArea& area) const;

    size_t endOfHeadings(const std::vector<PlacedBlock>& blocks, size_t begin) const;
    size_t mainHeading(const std::vector<PlacedBlock>& blocks, size_t begin, size_t end) const;
    size_t addHeadings(const std::vector<PlacedBlock>& blocks, size_t begin, size_t end);
    void addBelowTitle(
        const std::vector<PlacedBlock>& blocks, const PageArea& head, size_t begin, size_t end);
    bool isKicker(const std::vector<PlacedBlock>& blocks, size_t i) const;
    bool isSubhead(const std::vector<PlacedBlock>& blocks, size_t main, size_t begin) const;
    bool isSubheadOfReport(const std::vector<PlacedBlock>& blocks, size_t i) const;
    void addSection(const PageBlock& block);
    void addHead(const PageBlock& block, text::PageRole role);
    void addSubhead(const PageBlock& block);
    void addText(const PlacedBlock& placed);
    void addPiece(const PageBlock& block, const PageArea& column, const PageLine& line);
    void addMark(const PageBlock& block, const PageLine& line, const JumpMark& mark);
    void arrive(bool beginsOpen);
    void addLine(const PageLine& line, const PageArea& area);
    void beginStory();
    void flushObjects();
    void flushBoxes();

    BodyType m_body;
    const PageText* m_page = nullptr;
    Lines m_lines;
    Lines m_boxLines; ///< boxed stories that wait for the story around them to end
    bool m_isInBox = false;
    std::vector<PageObject> m_objects; ///< wait for the paragraph around them to end
    std::vector<Column> m_columns;     ///< of the page
    int m_box = 0;                     ///< of the page, in which the next lines stand
    int m_firstColumn = 0;
    std::vector<bool> m_isCaption; ///< by the index of the block on the page
    AssetMap m_assets;
    int m_stories = 1;
    bool m_isOneColumn = false; ///< the page
    Story m_now;
    ReferenceList m_references;
    std::vector<Story> m_left;      ///< stories broken off, to go on on another page
    std::set<int> m_continued;      ///< numbers of those that went on
    std::optional<JumpMark> m_mark; ///< what follows goes on with a story of another page
    QString m_section;              ///< the one that the stories stand in
    Story m_around;                 ///< the one that a box interrupts
};

/// All of it for whole documents: the pages' type, their furniture, their stories.
std::vector<text::RawLine> linesOfPages(std::vector<PageText>& pages, AssetMap* assets);

} // namespace qb::importers
