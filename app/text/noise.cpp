#include "text/noise.h"

#include "text/attribution.h"
#include "text/captions.h"
#include "text/char_set.h"
#include "text/front_matter.h"
#include "text/leftovers.h"
#include "text/normalise.h"
#include "text/official_papers.h"
#include "text/page_cuts.h"
#include "text/page_edges.h"
#include "text/page_heads.h"
#include "text/paper_heads.h"
#include "text/posting_heads.h"
#include "text/press_releases.h"
#include "text/web_page.h"

#include <QHash>
#include <QSet>

namespace qb::text {

namespace {

constexpr qsizetype kLongestPageNumber = 16;

bool isDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'０' && c <= u'９');
}

int numberOf(QStringView digits)
{
    return narrowed(digits).toInt();
}

bool areDigits(QStringView text)
{
    return !text.isEmpty() && text.size() <= 4 && std::all_of(text.begin(), text.end(), isDigit);
}

/// "- 12 -", "第 12 页", "12 / 30", "· 12 ·", "Page 12 of 30": a page number by its dress.
bool isDressedPageNumber(QStringView text)
{
    static constexpr CharSet kFirst(u"0123456789０１２３４５６７８９-—–－·•/／|~～第页共P");
    static constexpr CharSet kMarks(u"-—–－·•/／|~～");
    static constexpr CharSet kWords(u"第页版共，PageofP.");
    if (text.isEmpty() || !kFirst.contains(text.front()) || text.size() > kLongestPageNumber
        || areDigits(text))
        return false;
    QString rest;
    bool hasDigit = false;
    for (const QChar c : text) {
        hasDigit = hasDigit || isDigit(c);
        if (isDigit(c) || isWhite(c) || kMarks.contains(c))
            continue;
        // Nearly every line has another character.
        if (!kWords.contains(c))
            return false;
        rest.append(c);
    }
    static const QStringList words{QString(), QStringLiteral("第页"), QStringLiteral("第页共页"),
        QStringLiteral("第页，共页"), QStringLiteral("页"), QStringLiteral("Page"),
        QStringLiteral("Pageof"), QStringLiteral("P."), QStringLiteral("P"), QStringLiteral("版"),
        QStringLiteral("第版")};
    if (!hasDigit || !words.contains(rest))
        return false;
    // A bare range or date is no page number: without a word the number stands between the marks,
    // or is "n/m".
    const bool isBetween = !isDigit(text.front()) && !isDigit(text.back());
    if (rest.contains(u'版'))
        return isBetween && !text.startsWith(u'第');
    return !rest.isEmpty() || isBetween
        || (text.contains(u'/') && isDigit(text.front()) && text.count(u'/') == 1);
}

bool goesOn(const LineFacts& line)
{
    return line.ending == LineEnding::Open || line.ending == LineEnding::Clause;
}

/// Where the lines begin that are digits alone up to the text's end: its last page number, whose
/// digits may stand on lines of their own. More lines are a column of figures.
size_t lastPageNumber(const std::vector<LineFacts>& lines)
{
    constexpr size_t kMostDigits = 4;
    size_t begin = lines.size();
    while (begin > 0 && lines.size() - begin <= kMostDigits && areDigits(lines[begin - 1].text))
        --begin;
    return lines.size() - begin <= kMostDigits ? begin : lines.size();
}

/// "2025" over "年底前，……": the beginning of a sentence.
bool beginsYear(const std::vector<LineFacts>& lines, size_t i)
{
    constexpr qsizetype kYear = 4;
    return lines[i].text.size() == kYear && i + 1 < lines.size()
        && lines[i + 1].text.startsWith(u'年');
}

/// A line of digits alone is a page number at the text's end, at a page's edge, in a gap wider than
/// its neighbours have, or behind a finished sentence; in mid-sentence it is part of the sentence.
bool isBarePageNumber(const std::vector<LineFacts>& lines, size_t i, size_t lastPage)
{
    if (!areDigits(lines[i].text) || beginsYear(lines, i))
        return false;
    if (i >= lastPage)
        return i > 0;
    const bool isAtEdge = lines[i].startsPage || (i + 1 < lines.size() && lines[i + 1].startsPage);
    const bool isApart = lines[i].blanksBefore >= 2 || lines[i].blanksAfter >= 2;
    // Figures line by line are a column of a table.
    const bool isInColumn = i + 1 < lines.size() && areDigits(lines[i + 1].text);
    return i > 0 && (isAtEdge || isApart || (!goesOn(lines[i - 1]) && !isInColumn));
}

/// "（04）" at a page's edge.
bool isBracketedPageNumber(const std::vector<LineFacts>& lines, size_t i)
{
    constexpr qsizetype kLongest = 5;
    const QStringView text = lines[i].text;
    const bool isBracketed = text.size() > 2 && text.size() <= kLongest
        && ((text.front() == u'（' && text.back() == u'）')
            || (text.front() == u'(' && text.back() == u')'));
    return isBracketed && areDigits(text.sliced(1).chopped(1))
        && (lines[i].startsPage || (i + 1 < lines.size() && lines[i + 1].startsPage));
}

/// Digits alone on lines far apart that count upwards are page numbers, even in mid-sentence.
void markCountedPages(const std::vector<LineFacts>& lines, std::vector<QString>& reasons)
{
    constexpr size_t kShortestPage = 8; ///< lines
    size_t last = lines.size();
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!areDigits(lines[i].text) || lines[i].role)
            continue;
        if (last < i && i - last >= kShortestPage
            && numberOf(lines[i].text) == numberOf(lines[last].text) + 1)
            for (const size_t k : {last, i})
                if (reasons[k].isEmpty())
                    reasons[k] = QStringLiteral("page-number");
        last = i;
    }
}

/// A running head repeats, digits aside, and stands beside a page number or a page's edge.
QString masked(QStringView text)
{
    QString result;
    for (const QChar c : text) {
        if (!isWhite(c))
            result.append(isDigit(c) ? QChar(u'0') : c);
    }
    return result;
}

bool isPlain(const LineFacts& line)
{
    constexpr int kLongestHead = 64;
    return line.cells <= kLongestHead && line.ending != LineEnding::Sentence
        && line.ending != LineEnding::Clause && !line.credits && !line.isSignature && !line.role
        && !isAuthorNote(line.text) && line.bracketChange == 0 && line.quoteChange == 0
        && line.commas == 0 && line.stops == 0;
}

bool namesOrigin(const LineFacts& line)
{
    return line.credits && (!line.credits->source.isEmpty() || !line.credits->byline.isEmpty());
}

/// Running heads and feet stand at the edges of pages, again and again. A section's name may do so
/// too, where each story begins a page, but it never cuts a sentence in two.
class RunningHeads {
public:
    RunningHeads(const std::vector<LineFacts>& lines, const std::vector<QString>& reasons)
        : m_lines(lines)
    {
        for (size_t i = 0; i < lines.size(); ++i)
            if (reasons[i].isEmpty())
                m_kept.push_back(i);
        for (size_t k = 0; k < m_kept.size(); ++k)
            if (k == 0 || isEdge(k))
                readEdge(k);
        readEdge(m_kept.size());
    }

    void mark(std::vector<QString>& reasons) const
    {
        for (const auto& [place, text] : m_places) {
            const Uses& uses = m_uses[text];
            const bool isFoot = uses.atFoot >= kEnough;
            const bool cuts = uses.cuts > 0 && uses.cuts * 4 >= uses.edges.size();
            const bool isOverBody = uses.overBody * 2 >= uses.edges.size();
            // No section has a story on top of nearly every page; a space before its name is the
            // trace of a page that begins with a story.
            const bool isSection = uses.isIndented
                || (m_lines[m_kept[place]].text.startsWith(u'【') && uses.cuts == 0);
            const bool isEverywhere = uses.edges.size() >= 2
                && uses.edges.size() * 5 >= qsizetype(m_edges - 1) * 4
                && (uses.overBody + uses.cuts > 0 || !isSection);
            const qsizetype enough = m_edges > 4 ? kEnough : 2;
            if (isIssueLine(m_lines[m_kept[place]].text)) {
                reasons[m_kept[place]] = QStringLiteral("running-head");
                continue;
            }
            // Stories of one headline say each who wrote it.
            const bool isHeadline
                = uses.overCredits * 2 > uses.edges.size() || isSharedHeadline(uses);
            // A line between two edges stands there once all the same.
            if (uses.edges.size() >= enough && uses.places.size() > 1 && !isHeadline
                && (isFoot || cuts || isOverBody || isEverywhere) && !headsFirstStory(place))
                reasons[m_kept[place]] = QStringLiteral("running-head");
        }
        markRepeated(reasons);
    }

private:
    struct Uses {
        QSet<size_t> edges;
        QSet<size_t> places;
        qsizetype cuts = 0;
        qsizetype overBody = 0; ///< with running text behind it, not a title
        qsizetype overCredits = 0;
        qsizetype overGap = 0;   ///< a blank line sets it apart from the text behind
        qsizetype atFoot = 0;    ///< right before a page number
        bool isIndented = false; ///< anywhere
    };
    static constexpr qsizetype kEnough = 3;

    bool wasDroppedBefore(size_t k) const { return k > 0 && m_kept[k] > m_kept[k - 1] + 1; }

    bool isEdge(size_t k) const { return m_lines[m_kept[k]].startsPage || wasDroppedBefore(k); }

    /// The two lines before and behind the edge in front of kept line k.
    void readEdge(size_t k)
    {
        ++m_edges;
        // The first line behind the furniture tells, with the last before it, whether it cuts.
        constexpr size_t kReach = 2;
        for (size_t step = 1; step <= kReach && step <= k; ++step)
            if (!isPlain(m_lines[m_kept[k - step]]) || !add(k - step, k, step == 1))
                break;
        for (size_t at = k; at < std::min(m_kept.size(), k + kReach); ++at)
            if (!isPlain(m_lines[m_kept[at]]) || !add(at, k, false))
                break;
    }

    bool add(size_t place, size_t edge, bool isLast)
    {
        const QString text = masked(m_lines[m_kept[place]].text);
        if (text.size() < 2)
            return false;
        m_places.emplace_back(place, text);
        Uses& uses = m_uses[text];
        if (uses.edges.contains(edge))
            return true;
        uses.edges.insert(edge);
        uses.places.insert(place);
        uses.isIndented = uses.isIndented || m_lines[m_kept[place]].leadingSpaces > 0;
        uses.atFoot += isLast && edge < m_kept.size() && wasDroppedBefore(edge);
        // Furniture of one edge may be two lines: look past the neighbour.
        const auto cuts = [this](size_t before) {
            const LineFacts& line = m_lines[m_kept[before]];
            return goesOn(line) && !line.credits && line.cells >= kSentenceLine;
        };
        const auto isBody = [this](size_t behind) {
            return behind < m_kept.size() && m_lines[m_kept[behind]].cells >= kSentenceLine
                && m_lines[m_kept[behind]].marks > 0;
        };
        const bool isOverBody = place >= edge && isBody(place + 1);
        uses.overBody += isOverBody;
        uses.overGap += isOverBody && m_lines[m_kept[place]].blanksAfter > 0;
        uses.overCredits += place >= edge && place + 1 < m_kept.size()
            && m_kept[place + 1] == m_kept[place] + 1 && namesOrigin(m_lines[m_kept[place + 1]]);
        uses.cuts += (place > 0 && cuts(place - 1)) || (place > 1 && cuts(place - 2));
        return true;
    }

    /// Two pages, each with a story of its own under the same headline, which is set apart from it;
    /// a running head stands over the first page's headline, or cuts the text.
    static bool isSharedHeadline(const Uses& uses)
    {
        constexpr qsizetype kPages = 2;
        return uses.edges.size() == kPages && uses.overGap == kPages && uses.cuts == 0;
    }

    /// What stands first in the text may be the first story's title all the same.
    bool headsFirstStory(size_t place) const
    {
        if (place > 0 || m_kept.size() < 2)
            return false;
        const LineFacts& next = m_lines[m_kept[1]];
        // The second line of a body is no shorter than its first, but behind a paragraph of one.
        if (m_kept.size() > 2 && m_lines[m_kept[2]].cells + 2 < next.cells
            && next.ending != LineEnding::Sentence)
            return false;
        return next.cells >= kSentenceLine && next.ending != LineEnding::Open
            && !next.text.endsWith(u'？') && !next.text.endsWith(u'！');
    }

    /// Where the page tells its stories apart it has told its heads, too.
    static bool mayRepeat(const LineFacts& line)
    {
        return line.story == 0 && line.cells <= kShortHead && line.text.size() >= 3
            && isPlain(line);
    }

    /// The same number for texts that masked() makes the same.
    static quint64 markOf(QStringView text)
    {
        quint64 mark = 14695981039346656037ULL;
        for (const QChar c : text)
            if (!isWhite(c))
                mark = (mark ^ (isDigit(c) ? u'0' : c.unicode())) * 1099511628211ULL;
        return mark;
    }

    /// Without any trace of pages: the same line in the midst of different sentences.
    void markRepeated(std::vector<QString>& reasons) const
    {
        // Only a line that cuts a sentence makes its likes running heads: a number for each of
        // those tells which lines to keep the texts of.
        QSet<quint64> cutting;
        for (size_t k = 1; k < m_kept.size(); ++k)
            if (mayRepeat(m_lines[m_kept[k]]) && mayCut(k))
                cutting.insert(markOf(m_lines[m_kept[k]].text));
        if (cutting.isEmpty())
            return;
        QHash<QString, std::vector<size_t>> places;
        QHash<QString, qsizetype> cuts;
        for (size_t k = 1; k < m_kept.size(); ++k) {
            const LineFacts& line = m_lines[m_kept[k]];
            if (!mayRepeat(line) || !cutting.contains(markOf(line.text)))
                continue;
            const QString text = masked(line.text);
            places[text].push_back(k);
            cuts[text] += mayCut(k) && masked(m_lines[m_kept[k - 1]].text) != text;
        }
        for (auto it = places.cbegin(); it != places.cend(); ++it) {
            const auto count = qsizetype(it->size());
            if (count < kEnough || cuts.value(it.key()) * 2 < count)
                continue;
            for (const size_t k : *it)
                if (reasons[m_kept[k]].isEmpty())
                    reasons[m_kept[k]] = QStringLiteral("running-head");
        }
    }

    /// Whether kept line k stands behind a wider one that ends in mid-sentence.
    bool mayCut(size_t k) const
    {
        const LineFacts& line = m_lines[m_kept[k]];
        const LineFacts& before = m_lines[m_kept[k - 1]];
        return goesOn(before) && before.cells >= kSentenceLine && before.cells > line.cells + 4;
    }

    static constexpr int kSentenceLine = 24;
    static constexpr int kShortHead = 40;
    const std::vector<LineFacts>& m_lines;
    std::vector<size_t> m_kept;
    std::vector<std::pair<size_t, QString>> m_places;
    QHash<QString, Uses> m_uses;
    size_t m_edges = 0;
};

} // namespace

std::vector<Noise> dropNoise(const RawText& raw, std::vector<LineFacts>& lines, bool isStructured)
{
    std::vector<QString> reasons(lines.size());
    for (size_t i = 0; i < lines.size(); ++i)
        reasons[i] = raw.lines[size_t(lines[i].index)].noise;
    readPostingHeads(lines, reasons);
    markPaperHead(lines, reasons);
    readCaptions(lines);
    if (!isStructured)
        readPressReleases(lines, reasons);
    markLeftovers(lines, reasons);
    if (!isStructured)
        readWebPages(lines, reasons);
    readLooseCaptions(lines, reasons);
    readSourcesOfFigures(lines);
    const size_t lastPage = lastPageNumber(lines);
    for (size_t i = 0; i < lines.size(); ++i) {
        const Credits* credits = lines[i].credits.get();
        if (!reasons[i].isEmpty() || lines[i].role)
            continue;
        if (credits != nullptr && credits->source.isEmpty() && credits->byline.isEmpty()
            && !credits->date.isValid())
            reasons[i] = QStringLiteral("editor-credit");
        else if (!isStructured
            && (isDressedPageNumber(lines[i].text) || isBarePageNumber(lines, i, lastPage)
                || isBracketedPageNumber(lines, i)))
            reasons[i] = QStringLiteral("page-number");
        else if (!isStructured && credits == nullptr)
            reasons[i] = pageHeadReason(lines[i]);
    }
    if (!isStructured) {
        markPageEdges(lines, reasons);
        markPaperHeads(lines, reasons);
        markCountedPages(lines, reasons);
        // A page of the web has an imprint of its own.
        if (std::none_of(lines.begin(), lines.end(),
                [](const LineFacts& line) { return line.isWithinPage; }))
            markFrontMatter(lines, reasons);
        RunningHeads(lines, reasons).mark(reasons);
        markNamesOfHeads(lines, reasons);
        markCuttingLines(raw, lines, reasons);
    }
    if (isStructured && !raw.isOneArticle && !namesHeadings(raw))
        markFrontMatter(lines, reasons);
    else if (isStructured)
        markIssueLine(lines, reasons);
    std::vector<Noise> noise;
    size_t kept = 0;
    bool wasDropped = false;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!reasons[i].isEmpty()) {
            noise.push_back({lines[i].index + 1, lines[i].text.toString(), reasons[i]});
            wasDropped = true;
            continue;
        }
        if (kept < i)
            lines[kept] = std::move(lines[i]);
        if (wasDropped) {
            lines[kept].blanksBefore = kept == 0 ? lines[kept].blanksBefore : 0;
            lines[kept].startsPage = kept > 0;
        }
        wasDropped = false;
        ++kept;
    }
    lines.resize(kept);
    return noise;
}

bool namesHeadings(const RawText& raw)
{
    return std::any_of(raw.lines.begin(), raw.lines.end(), [](const RawLine& line) {
        return line.kind == BlockKind::Subhead || line.level > 0 || line.role != PageRole::Unknown;
    });
}

} // namespace qb::text
