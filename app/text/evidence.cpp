#include "text/evidence.h"

#include "text/lead_wording.h"
#include "text/line_wording.h"

#include <cmath>

namespace qb::text {

namespace {

constexpr double kNever = -1e9;
constexpr double kOverNews = 1.5; ///< for a heading over a line that begins to tell news
constexpr double kOtherColumn = 4.5;
constexpr double kCut = -3.0;      ///< for a heading before the rest of its word
constexpr double kSameType = 0.06; ///< difference of sizes within one paragraph

bool isSoleHeading(LineRole role)
{
    return role == LineRole::Title || role == LineRole::Subhead;
}

} // namespace

Evidence::Evidence(const std::vector<LineFacts>& lines, const std::vector<LineRole>& roles,
    const Setting& setting, bool mayJoin, const std::vector<signed char>& decided)
    : m_lines(lines),
      m_roles(roles),
      m_setting(setting),
      m_mayJoin(mayJoin),
      m_decided(decided),
      m_text(lines)
{
    readQuotes();
    readNotes();
    readHeadingWidths();
    readLetters();
    readItems();
    readOpenings();
    readSections();
    readStoryStarts();
    readParagraphEnds();
    readSingleLines();
    readPictureStories();
    m_opensStory.resize(lines.size());
    m_hasDateline.resize(lines.size());
    for (size_t i = 0; i < lines.size(); ++i) {
        m_opensStory[i] = opensStory(lines[i].text);
        m_hasDateline[i] = hasDateline(lines[i].text);
    }
    m_heads.resize(lines.size());
    for (size_t i = 0; i < lines.size(); ++i)
        m_heads[i] = float(asHeading(i));
}

LabelRange Evidence::labels(size_t i) const
{
    const bool isText = m_roles[i] == LineRole::Text;
    const LineLabel first = isText  ? LineLabel::First
        : isSoleHeading(m_roles[i]) ? LineLabel::Head
                                    : LineLabel::Fixed;
    const auto begin = static_cast<unsigned char>(first);
    const int count = isText ? int(LineLabel::HeadNext) + 1 : 1;
    return {begin, static_cast<unsigned char>(begin + count)};
}

LabelScores Evidence::ofLine(size_t i) const
{
    LabelScores scores{};
    if (m_roles[i] != LineRole::Text)
        return scores;
    const double end = forTextEnd(i);
    scores[size_t(LineLabel::First)] = asParagraphStart(i)
        - (m_lines[i].scale > kHeadingScale ? 3.0 : 0.0) + end
        - (isWiderThanColumn(i) ? kOtherColumn : 0.0);
    scores[size_t(LineLabel::Next)]
        = forIndentWithin(i) + end - (isWiderThanColumn(i) ? kOtherColumn : 0.0);
    scores[size_t(LineLabel::Head)] = scores[size_t(LineLabel::HeadNext)] = double(m_heads[i]);
    if (i == 0)
        scores[size_t(LineLabel::Head)] += m_forHeadAtTop;
    scores[size_t(LineLabel::Fixed)] = kNever;
    return scores;
}

bool Evidence::mayJoin(size_t i) const
{
    const bool isSigned = m_lines[i].isSignature || m_lines[i + 1].isSignature;
    return ((m_mayJoin && !isSigned) || decision(i) > 0) && m_lines[i].story == m_lines[i + 1].story
        && m_roles[i] == LineRole::Text && m_roles[i + 1] == LineRole::Text;
}

void Evidence::readJoins(size_t i, PairScores& scores) const
{
    constexpr double kOtherType = -8.0;
    if (!mayJoin(i))
        return;
    const bool isSameType = std::abs(m_lines[i].scale - m_lines[i + 1].scale) <= kSameType;
    const double body = isSameType ? forBodyJoin(i) : kOtherType;
    for (const LineLabel from : {LineLabel::First, LineLabel::Next})
        scores[size_t(from)][size_t(LineLabel::Next)]
            = body + (isSameType ? forFullLine(i, from) : 0);
    const double heading = isSameType ? forHeadingJoin(i) : kOtherType;
    for (const LineLabel from : {LineLabel::Head, LineLabel::HeadNext})
        scores[size_t(from)][size_t(LineLabel::HeadNext)] = heading;
}

void Evidence::readBreaks(size_t i, PairScores& scores) const
{
    const double behindSource = isBehindSource(i + 1) ? m_forHeadBehindSource : 0;
    const double body = forBodyBreak(i);
    const bool isOpen = m_lines[i].ending == LineEnding::Open;
    const double overBody = 0.5 + (isOpen && opensWithDay(m_lines[i + 1].text) ? kOverNews : 0);
    const bool isSentence = m_lines[i].ending == LineEnding::Sentence;
    const double cut = isOpen && isCutBeforeRest(i) ? kCut : 0;
    for (const LineLabel to : {LineLabel::First, LineLabel::Head, LineLabel::Fixed}) {
        const bool isHead = to == LineLabel::Head;
        double score = body + (isHead ? behindSource : 0);
        if (to == LineLabel::First && isSentence && m_roles[i + 1] == LineRole::Text)
            score += opensParagraph(m_lines[i + 1].text);
        scores[size_t(LineLabel::Next)][size_t(to)] = score;
        scores[size_t(LineLabel::First)][size_t(to)]
            = score - (m_setting.measures[i] > 0 ? m_forSeveralLines : 0);
        // A question that another heading follows may be a paragraph.
        for (const LineLabel from : {LineLabel::Head, LineLabel::HeadNext})
            scores[size_t(from)][size_t(to)] = !isHead ? overBody + cut : isSentence ? -1.2 : -0.5;
        scores[size_t(LineLabel::Fixed)][size_t(to)] = isHead ? behindSource : 0;
    }
}

PairScores Evidence::ofPair(size_t i) const
{
    PairScores scores;
    for (LabelScores& from : scores)
        from.fill(kNever);
    readJoins(i, scores);
    readBreaks(i, scores);
    if (decision(i) == 0)
        return scores;
    // Better than any evidence, and still a number that adds up.
    constexpr double kDecided = 1000;
    for (LabelScores& from : scores)
        for (size_t to = 0; to < from.size(); ++to)
            if (from[to] > kNever && isJoin(LineLabel(to)) == (decision(i) > 0))
                from[to] += kDecided;
    return scores;
}

} // namespace qb::text
