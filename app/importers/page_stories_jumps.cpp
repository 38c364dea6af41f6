#include "importers/page_stories.h"

/// Stories that are broken off and go on on another page.
namespace qb::importers {

/// The mark by itself is noise; what stands beside it in the line is text.
void StoryWriter::addMark(const PageBlock& block, const PageLine& line, const JumpMark& mark)
{
    constexpr size_t kMostLeft = 200; ///< stories of a paper's front pages
    PageLine words = line;
    const bool leaves = mark.way == JumpMark::Way::Leaves;
    words.text
        = (leaves ? line.text.left(mark.range.begin) : line.text.mid(mark.range.end)).trimmed();
    PageLine alone = line;
    alone.text = line.text.mid(mark.range.begin, mark.range.end - mark.range.begin);
    alone.spans.clear();
    if (!leaves)
        words.spans.clear();
    if (leaves && !words.text.isEmpty())
        addPiece(block, block.area, words);
    addLine(alone, block.area);
    m_lines.back().noise = QStringLiteral("jump");
    if (!leaves)
        m_mark = mark;
    else if (m_left.size() < kMostLeft)
        m_left.push_back(m_now);
    if (!leaves && !words.text.isEmpty())
        addPiece(block, block.area, words);
}

/// What follows goes on with a story of another page, or is one of which that page is not here.
void StoryWriter::arrive(bool beginsOpen)
{
    const QString title = m_mark->title.isEmpty() && !m_now.hasBody ? m_now.title : m_mark->title;
    m_mark.reset();
    std::vector<Departure> departures;
    for (const Story& story : m_left)
        departures.push_back({story.title, story.isOpen});
    const size_t found = storyGoingOn(departures, title, beginsOpen);
    if (found == departures.size()) {
        if (m_now.hasBody)
            beginStory();
        return;
    }
    flushObjects();
    // The headline said again over the rest.
    for (size_t i = m_lines.size(); !m_now.hasBody && i-- > 0;) {
        text::RawLine& line = m_lines[i];
        if (line.story != m_now.number)
            break;
        if (line.role == text::PageRole::Title || line.role == text::PageRole::Kicker
            || line.role == text::PageRole::Subtitle)
            line.noise = QStringLiteral("jump");
    }
    m_now = m_left[found];
    m_left.erase(m_left.begin() + qsizetype(found));
    m_continued.insert(m_now.number);
}

} // namespace qb::importers
