#include "text/headings.h"

#include "text/cjk_class.h"

#include <QSet>

#include <map>

namespace qb::text {

namespace {

constexpr int kLongestBareSection = 16; ///< cells
constexpr double kLargeType = 1.1;      ///< of headings, times that of the body

bool opensLikeNews(QStringView text)
{
    static const std::array<QStringView, 12> openings{u"近日", u"日前", u"记者", u"本报",
        u"当地时间", u"据", u"近期", u"今天", u"昨日", u"月", u"昨天", u"新华社"};
    const QStringView head = text.left(8);
    if (std::any_of(
            openings.begin(), openings.end(), [&](QStringView o) { return head.startsWith(o); }))
        return true;
    return !head.isEmpty() && head.front().isDigit()
        && (head.contains(u'月') || head.contains(u'年'));
}

/// How a heading is set, as far as plain lines show it.
struct Look {
    bool isCentred = false; ///< white space before it that is no page break
    bool isTight = false;   ///< the text behind it follows without the usual blank line
    double scale = 1;       ///< type size over the body's
};

Look lookOf(const Segment& segment, const std::vector<LineFacts>& lines)
{
    Look look;
    const LineFacts& line = lines[segment.first];
    look.isCentred = line.leadingSpaces > 0 && !line.isIndented
        && (line.blanksBefore > 0 || line.leadingSpaces > 1);
    look.isTight = lines[segment.last].blanksAfter == 0;
    look.scale = line.scale;
    return look;
}

bool endsStory(SegmentRole role)
{
    return role == SegmentRole::Section || role == SegmentRole::Source
        || role == SegmentRole::AuthorNote;
}

class HeadingJudge {
public:
    HeadingJudge(std::vector<Segment>& segments, const std::vector<LineFacts>& lines)
        : m_segments(segments),
          m_lines(lines)
    {
    }

    void run()
    {
        findBareSections();
        readAnchors();
        for (size_t i = 0; i < m_segments.size(); ++i) {
            if (m_segments[i].role == SegmentRole::Heading)
                m_segments[i].role = titleScore(i) > 0 ? SegmentRole::Title : SegmentRole::Subhead;
        }
    }

private:
    bool isHeading(size_t i) const
    {
        return i < m_segments.size()
            && (m_segments[i].role == SegmentRole::Heading
                || m_segments[i].role == SegmentRole::Title);
    }

    bool isAtStoryStart(size_t i) const
    {
        if (i == 0)
            return true;
        const SegmentRole before = m_segments[i - 1].role;
        return endsStory(before) || isHeading(i - 1)
            || (before == SegmentRole::Byline && i > 1
                && m_segments[i - 2].role == SegmentRole::Paragraph);
    }

    /// The body in front of heading `i`, if nothing heads it.
    QString untitledBodyBefore(size_t i) const
    {
        QString body;
        bool hasSource = false;
        for (size_t k = i; k-- > 0;) {
            const SegmentRole role = m_segments[k].role;
            if (role == SegmentRole::Paragraph)
                body += m_segments[k].text;
            else if (role == SegmentRole::Source && body.isEmpty() && !hasSource)
                hasSource = true;
            else
                return role == SegmentRole::Source ? body : QString();
        }
        return body;
    }

    QString bodyAfter(size_t i) const
    {
        QString body;
        for (; i < m_segments.size()
             && (body.isEmpty() || m_segments[i].role == SegmentRole::Paragraph);
             ++i) {
            if (m_segments[i].role == SegmentRole::Paragraph)
                body += m_segments[i].text;
        }
        return body;
    }

    /// On newspaper pages a short line over a headline behind its story is a kicker.
    bool isKickerBehindBody(size_t i) const
    {
        const QString before = untitledBodyBefore(i);
        if (before.isEmpty())
            return false;
        const QString headline = m_segments[i + 1].text;
        return sharedWording(headline, before) > sharedWording(headline, bodyAfter(i + 1));
    }

    /// A word or two alone before a title, where a story may begin, name the section: "理论" over a
    /// headline.
    void findBareSections()
    {
        for (size_t i = 0; i + 1 < m_segments.size(); ++i) {
            Segment& segment = m_segments[i];
            if (segment.role != SegmentRole::Heading || !isHeading(i + 1)
                || segment.first != segment.last)
                continue;
            const LineFacts& line = m_lines[segment.first];
            const bool isWord = line.cells <= kLongestBareSection && line.ending == LineEnding::Open
                && std::none_of(line.text.begin(), line.text.end(),
                    [](QChar c) { return isFullWidthMark(charClass(c.unicode())); });
            const bool isPlaced = i == 0 || endsStory(m_segments[i - 1].role) || line.startsPage
                || line.leadingSpaces > 0;
            const double change = line.scale - m_lines[m_segments[i + 1].first].scale;
            const bool isSetApart = line.scale > 1.03 && std::abs(change) > 0.06;
            if (isWord && (isPlaced || isSetApart) && !isKickerBehindBody(i)
                && (i == 0 || m_segments[i - 1].role != SegmentRole::Section))
                segment.role = SegmentRole::Section;
        }
    }

    /// Headings right behind a section's name are titles; the others are measured by their look.
    void readAnchors()
    {
        for (size_t i = 1; i < m_segments.size(); ++i) {
            m_sources += m_segments[i].role == SegmentRole::Source;
            if (isHeading(i) && i + 1 < m_segments.size()
                && m_segments[i + 1].role == SegmentRole::Paragraph)
                ++m_sizes[qRound(m_lines[m_segments[i].first].scale * 20)];
            if (!isHeading(i) || m_segments[i - 1].role != SegmentRole::Section)
                continue;
            const Look look = lookOf(m_segments[i], m_lines);
            ++m_anchors;
            m_centred += look.isCentred;
            m_tight += look.isTight;
        }
    }

    /// The type size of titles: the largest that more than one heading over a body has, or the
    /// largest of all.
    double titleScale() const
    {
        for (auto it = m_sizes.rbegin(); it != m_sizes.rend(); ++it) {
            if (it->second > 1)
                return it->first / 20.0;
        }
        return m_sizes.empty() ? 1.0 : m_sizes.rbegin()->first / 20.0;
    }

    double lookScore(const Look& look) const
    {
        double score = 0;
        if (const double size = titleScale(); size > kLargeType)
            score += look.scale > size * 0.95 ? 3.5 : -2.5;
        if (m_anchors == 0)
            return score + (look.isCentred ? 1.5 : 0);
        if (m_centred * 2 > m_anchors)
            score += look.isCentred ? 2.5 : -2.5;
        else if (look.isCentred)
            score += 1.0;
        if (m_tight * 2 > m_anchors)
            score += look.isTight ? 2.0 : -1.0;
        return score;
    }

    double titleScore(size_t i) const
    {
        if (isAtStoryStart(i))
            return 1;
        const Segment& segment = m_segments[i];
        const LineFacts& line = m_lines[segment.first];
        double score = -0.5 + lookScore(lookOf(segment, m_lines));
        const int cells = cellWidth(segment.text);
        score += cells >= 28 ? 1.0 : cells <= 22 ? -0.8 : 0;
        score += line.startsPage ? 1.0 : 0;
        score += segment.first != segment.last ? 1.0 : 0;
        const bool hasBody
            = i + 1 < m_segments.size() && m_segments[i + 1].role == SegmentRole::Paragraph;
        if (hasBody && opensLikeNews(m_segments[i + 1].text))
            score += 1.5;
        if (i + 1 == m_segments.size())
            score += 2.0;
        // Where stories end with their source, a heading in mid-story divides it.
        score -= m_sources >= 2 ? 3.0 : 0;
        return score;
    }

    std::vector<Segment>& m_segments;
    const std::vector<LineFacts>& m_lines;
    int m_sources = 0;
    int m_anchors = 0;
    int m_centred = 0;
    int m_tight = 0;
    std::map<int, int> m_sizes; ///< of headings over a body, in twentieths of the body's size
};

} // namespace

void settleHeadings(std::vector<Segment>& segments, const std::vector<LineFacts>& lines)
{
    HeadingJudge(segments, lines).run();
}

double sharedWording(QStringView headline, QStringView body)
{
    QSet<quint32> pairs;
    for (qsizetype i = 0; i + 1 < body.size(); ++i)
        pairs.insert(quint32(body.at(i).unicode()) << 16 | body.at(i + 1).unicode());
    int all = 0;
    int shared = 0;
    for (qsizetype i = 0; i + 1 < headline.size(); ++i) {
        if (!headline.at(i).isLetterOrNumber() || !headline.at(i + 1).isLetterOrNumber())
            continue;
        ++all;
        shared += pairs.contains(
            quint32(headline.at(i).unicode()) << 16 | headline.at(i + 1).unicode());
    }
    return all == 0 ? 0 : double(shared) / all;
}

} // namespace qb::text
