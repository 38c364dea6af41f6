#include "text/evidence.h"

#include "text/cjk_class.h"
#include "text/heading_wording.h"
#include "text/line_wording.h"

#include <array>
#include <cmath>

namespace qb::text {

namespace {

constexpr double kNever = -1e9;

constexpr double kSameType = 0.06;    ///< difference of sizes within one paragraph
constexpr double kMostOverlong = 3.0; ///< cells
constexpr int kRestOfName = 12;       ///< cells of a publisher's name that runs over a line's end

bool isSoleHeading(LineRole role)
{
    return role == LineRole::Title || role == LineRole::Subhead;
}

/// How a finished or unfinished line end speaks for a boundary behind it.
double breakAfter(LineEnding ending)
{
    switch (ending) {
    case LineEnding::Story:
        return 4.0;
    case LineEnding::Sentence:
        return 1.0;
    case LineEnding::Bracket:
        return -1.5;
    case LineEnding::Colon:
        return -0.7;
    case LineEnding::Semicolon:
        return -1.5;
    case LineEnding::Clause:
        return -5.0;
    case LineEnding::Open:
        return -4.0;
    }
    return 0;
}

double joinAfter(LineEnding ending)
{
    switch (ending) {
    case LineEnding::Story:
        return -6.0;
    case LineEnding::Sentence:
        return -0.8;
    case LineEnding::Bracket:
        return 1.0;
    case LineEnding::Colon:
        return 0.3;
    case LineEnding::Semicolon:
        return 0.8;
    case LineEnding::Clause:
        return 3.0;
    case LineEnding::Open:
        return 2.5;
    }
    return 0;
}

/// What traces() is made of, in the order of its bits.
constexpr std::array<const char*, 11> kTraceNames{"no-measure", "short-line", "full-width",
    "terminal-mark", "mid-sentence", "first-line-trace", "measure-change", "indent", "page-break",
    "open-quote", "forbidden-line-start"};

} // namespace

Evidence::Evidence(const std::vector<LineFacts>& lines, const std::vector<LineRole>& roles,
    const Setting& setting, bool mayJoin, const std::vector<signed char>& decided)
    : m_lines(lines),
      m_roles(roles),
      m_setting(setting),
      m_mayJoin(mayJoin),
      m_decided(decided)
{
    readQuotes();
    readNotes();
    readHeadingWidth();
    readLetters();
    readItems();
    readOpenings();
    readSections();
    readParagraphEnds();
    m_opensStory.resize(lines.size());
    for (size_t i = 0; i < lines.size(); ++i)
        m_opensStory[i] = opensStory(lines[i].text);
    // Where lines are broken at a measure, few paragraphs have a single one.
    const double share = setting.singleLineShare;
    if (share > 0)
        m_forSeveralLines = std::clamp(std::log((1 - share) / share) * 0.5 + 0.5, 0.2, 1.6);
}

/// A quote runs over lines, but one that was never closed must not hold the rest of the text
/// together.
void Evidence::readQuotes()
{
    constexpr int kLongestQuote = 14;
    m_openQuotes.reserve(m_lines.size());
    int open = 0;
    int age = 0;
    for (const LineFacts& line : m_lines) {
        open = std::clamp(open + line.quoteChange, 0, 2);
        age = open > 0 ? age + 1 : 0;
        if (age > kLongestQuote)
            open = age = 0;
        m_openQuotes.push_back(open);
    }
}

/// "（作者分别系：…" runs on to its closing bracket, and ends there.
void Evidence::readNotes()
{
    constexpr int kLongestNote = 6;
    m_notes.reserve(m_lines.size());
    int open = 0;
    int age = 0;
    for (const LineFacts& line : m_lines) {
        const bool begins = line.text.startsWith(u'（');
        const bool isInside = open > 0 && age < kLongestNote;
        open = isInside ? open + line.bracketChange : begins ? line.bracketChange : 0;
        age = isInside ? age + 1 : 0;
        const bool isClosed = (isInside || begins) && open <= 0
            && (line.text.endsWith(u'）') || line.text.endsWith(u"）。"));
        m_notes.push_back(open > 0 ? Note::Open : isClosed ? Note::Closed : Note::None);
    }
}

/// Salutation, greeting and, right behind the greeting, the name of whoever signs.
void Evidence::readLetters()
{
    constexpr int kLongestSignature = 44;
    m_isLetter.resize(m_lines.size());
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const LineFacts& line = m_lines[i];
        const bool isSigned = i > 0 && line.cells <= kLongestSignature
            && line.ending == LineEnding::Open && isLetterLine(m_lines[i - 1].text)
            && !m_lines[i - 1].text.endsWith(u'：');
        m_isLetter[i] = isSigned || line.isSignature || isLetterLine(line.text);
    }
}

/// Lines of many widths down to the text's end, none of which ends a sentence, are the items of a
/// slide, the first perhaps its heading. In broken sentences most lines are full.
void Evidence::readItems()
{
    constexpr size_t kFewest = 4;
    m_isItem.resize(m_lines.size());
    size_t begin = m_lines.size();
    int widest = 0;
    const auto isItem = [this](size_t i) {
        return m_roles[i] == LineRole::Text && m_setting.measures[i] == 0
            && m_lines[i].ending == LineEnding::Open && m_lines[i].stops == 0
            && !startsForbidden(i);
    };
    while (begin > 0 && isItem(begin - 1))
        widest = std::max(widest, m_lines[--begin].cells);
    const size_t count = m_lines.size() - begin;
    const auto full = size_t(std::count_if(m_lines.begin() + qsizetype(begin), m_lines.end(),
        [&](const LineFacts& line) { return line.cells >= widest - 2; }));
    if (count >= kFewest && full * 2 <= count)
        std::fill(m_isItem.begin() + qsizetype(begin) + 1, m_isItem.end(), true);
    for (size_t i = 0; i < m_lines.size(); ++i)
        m_isItem[i]
            = m_isItem[i] || (isCaption(m_lines[i].text) && (i == 0 || !goesOnFromFullLine(i)));
}

/// Before a line that fills the column, a line in mid-sentence that is an indent shorter is a
/// paragraph's first: behind a headline no line is wider than that.
void Evidence::readOpenings()
{
    constexpr size_t kReach = 6;
    constexpr int kBlur = 2; ///< cells that marks and spaces take or leave
    constexpr int kLeast = 20;
    m_isOpening.resize(m_lines.size());
    const auto isInMidSentence = [this](size_t i) {
        return m_roles[i] == LineRole::Text
            && (m_lines[i].ending == LineEnding::Open || m_lines[i].ending == LineEnding::Clause);
    };
    for (size_t i = 0; i + 2 < m_lines.size(); ++i) {
        const int hanging = isInMidSentence(i + 1) ? 0 : kBlur;
        const int full = m_lines[i + 1].cells - hanging;
        const int indent = full - m_lines[i].cells;
        if (m_setting.indentTrace <= 0.5 || !isInMidSentence(i) || m_roles[i + 1] != LineRole::Text
            || m_lines[i].cells < kLeast || indent < kIndentCells - kBlur
            || indent > kIndentCells + kBlur || m_lines[i + 1].leadingSpaces > 1)
            continue;
        const size_t begin = i > kReach ? i - kReach : 0;
        const size_t end = std::min(m_lines.size(), i + 1 + kReach);
        bool recurs = false;
        bool isWider = false;
        for (size_t k = begin; k < end; ++k) {
            recurs = recurs
                || (k != i && k != i + 1 && isInMidSentence(k)
                    && std::abs(m_lines[k].cells - full) <= 1);
            isWider
                = isWider || (k > i + 1 && isInMidSentence(k) && m_lines[k].cells > full + kBlur);
        }
        const LineFacts& behind = m_lines[i + 2];
        const bool goesOn = hanging > 0 || behind.cells >= full - kBlur
            || behind.ending == LineEnding::Sentence || behind.ending == LineEnding::Story;
        m_isOpening[i] = recurs && !isWider && goesOn;
    }
}

bool Evidence::startsForbidden(size_t i) const
{
    const QStringView text = m_lines[i].text;
    return !text.isEmpty() && isForbiddenAtLineStart(charClass(text.front().unicode()))
        && !text.front().isHighSurrogate();
}

double Evidence::unusedCells(size_t i, LineLabel label) const
{
    const LineFacts& line = m_lines[i];
    const double indent = label == LineLabel::First ? kIndentCells * m_setting.indentTrace : 0;
    const double slack = m_setting.measures[i] - indent - line.cells;
    const double blur = isExact(m_setting, line) ? -0.5 : 1.0 + line.letters * 0.2;
    return slack - m_lines[i + 1].firstUnit - blur;
}

double Evidence::overlongCells(size_t i) const
{
    const LineFacts& line = m_lines[i];
    const int room = m_setting.measures[i] - kIndentCells;
    // A mark at the line's end may hang or be squeezed.
    if (!isExact(m_setting, line))
        return line.cells - (line.ending == LineEnding::Open ? 0 : 2) - room - 1.0;
    int hanging = 0;
    for (qsizetype k = line.text.size(); k > 0; --k) {
        const char16_t last = line.text.at(k - 1).unicode();
        if (!isForbiddenAtLineStart(charClass(last)))
            break;
        hanging += cellWidth(last);
    }
    return line.cells - hanging - room - line.spaces * 0.5;
}

double Evidence::asParagraphStart(size_t i) const
{
    const LineFacts& line = m_lines[i];
    double score = 0;
    if (line.isIndented)
        score += 2.0;
    else if (m_setting.keepsIndents)
        score -= 3.0;
    if (startsForbidden(i))
        score -= 4.0;
    if (m_lines[i].stops > 0 && opensWithRest(line.text))
        score -= 3.0;
    const int measure = m_setting.measures[i];
    if (measure > 0) {
        const double overlong = overlongCells(i);
        if (overlong > 0)
            score -= std::min(kMostOverlong, overlong) * m_setting.indentTrace
                * (isExact(m_setting, line) ? 1.5 : 1.0);
    }
    return score;
}

/// An indent inside a paragraph: hardly ever behind a finished sentence, where indents mark
/// paragraphs.
double Evidence::forIndentWithin(size_t i) const
{
    if (!m_lines[i].isIndented)
        return 0;
    const bool isBehindEnd = i > 0
        && (m_lines[i - 1].ending == LineEnding::Sentence
            || m_lines[i - 1].ending == LineEnding::Story);
    return m_setting.marksParagraphs && isBehindEnd ? -14.0 : -3.0;
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
    // The text's end is an end like another, but the text may have been cut short; rather not
    // behind a word or two.
    constexpr double kCutShort = 0.5;
    const bool isLast = i + 1 == m_lines.size();
    const bool mayBeCut
        = m_lines[i].marks > 0 || m_lines[i].cells >= m_setting.measures[i] - 2 * kIndentCells;
    const double end
        = isLast ? std::min(0.0, breakAfter(m_lines[i].ending)) * (mayBeCut ? kCutShort : 1.0) : 0;
    scores[size_t(LineLabel::First)]
        = asParagraphStart(i) - (m_lines[i].scale > kHeadingScale ? 3.0 : 0.0) + end;
    scores[size_t(LineLabel::Next)] = forIndentWithin(i) + end;
    scores[size_t(LineLabel::Head)] = scores[size_t(LineLabel::HeadNext)] = asHeading(i);
    scores[size_t(LineLabel::Fixed)] = kNever;
    return scores;
}

double Evidence::forFullLine(size_t i, LineLabel from) const
{
    // Lines that have no measure are whole paragraphs; only a page break parts one.
    if (m_setting.measures[i] == 0)
        return m_lines[i + 1].startsPage && m_lines[i].cells > kIndentCells * 8 ? -1.0 : -6.0;
    const double unused = unusedCells(i, from);
    const double certainty = isExact(m_setting, m_lines[i]) ? 3.0 : 1.0;
    if (unused > 0 && !(m_isOpening[i] && from == LineLabel::First))
        return -std::min(7.0, certainty + unused * 0.5);
    return 1.0 + (m_lines[i].ending == LineEnding::Story ? forRestOfSource(i) : 0.0);
}

/// "来源：" and half of the name behind it stand at the end of line i, which is full.
double Evidence::forRestOfSource(size_t i) const
{
    const LineFacts& next = m_lines[i + 1];
    const bool isName = next.ending == LineEnding::Open && next.cells <= kRestOfName
        && (next.marks == 0 || next.text.endsWith(u'》')) && !next.startsPage && !next.credits;
    if (!isName)
        return 0;
    return endsAsPublisher(m_lines[i].text) && !endsAsPublisher(next.text) ? 12.0 : 18.0;
}

double Evidence::forBodyJoin(size_t i) const
{
    const LineFacts& line = m_lines[i];
    const LineFacts& next = m_lines[i + 1];
    double score = joinAfter(line.ending);
    if (m_openQuotes[i] > 0)
        score += 4.0;
    score += m_notes[i] == Note::Open ? 4.0 : m_notes[i] == Note::Closed ? -4.0 : 0.0;
    if (m_opensStory[i + 1])
        score -= 2.5;
    if (m_isLetter[i] || m_isLetter[i + 1] || m_isItem[i + 1])
        score -= 5.0;
    // "…。”" and in the next line who said so.
    if (line.ending == LineEnding::Sentence && line.text.endsWith(u'”') && namesSpeaker(next.text))
        score += 3.0;
    if (line.ending == LineEnding::Sentence && speakerLabelLength(next.text) > 0)
        score -= 4.0;
    if (next.cells <= 3 * kRestOfName && endsWithSourceLabel(line.text))
        score += 4.0;
    if (line.isBold != next.isBold)
        score -= 3.0;
    if (next.blanksBefore > m_setting.commonGap && !next.startsPage)
        score -= 2.0;
    return score;
}

/// Line i stops in mid-sentence well before the column's end, and is no end of a source either.
bool Evidence::stopsShort(size_t i) const
{
    const LineFacts& line = m_lines[i];
    if (line.ending != LineEnding::Open || m_setting.measures[i] <= 0 || m_lines[i + 1].startsPage
        || line.cells + m_lines[i + 1].firstUnit + kIndentCells > m_setting.measures[i])
        return false;
    const QStringView before = i > 0 ? m_lines[i - 1].text : QStringView();
    return !line.text.contains(u"源：") && !endsAsPublisher(line.text) && !before.contains(u"来源")
        && !before.endsWith(u'来');
}

double Evidence::forBodyBreak(size_t i) const
{
    double score = breakAfter(m_lines[i].ending);
    if (m_lines[i].ending == LineEnding::Sentence && m_setting.measures[i] > 0)
        score += m_forParagraphEnd;
    if (m_roles[i + 1] != LineRole::Text)
        score *= 0.3;
    // What stops in mid-sentence well before the column's end is a headline rather.
    else if (stopsShort(i))
        score -= 2.5;
    if (m_openQuotes[i] > 0)
        score -= 1.0;
    if (m_lines[i + 1].blanksBefore > m_setting.commonGap)
        score += 0.5;
    if (m_isLetter[i] || m_isLetter[i + 1] || m_isItem[i + 1])
        score += 5.0;
    return score;
}

/// How many sentences paragraphs have here: ends that surely end one, against full stops within
/// lines.
void Evidence::readParagraphEnds()
{
    double ends = 0;
    double inside = 0;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const LineFacts& line = m_lines[i];
        const int measure = m_setting.measures[i];
        if (measure == 0 || m_roles[i] != LineRole::Text)
            continue;
        const bool isSentence = line.ending == LineEnding::Sentence;
        ends += isSentence && line.cells <= measure - 2 * kIndentCells;
        inside += line.stops - (isSentence && line.stops > 0 ? 1 : 0);
    }
    constexpr double kTypicalEnds = 4;
    constexpr double kTypicalSentences = 12;
    const double share = (ends + kTypicalEnds) / (ends + inside + kTypicalSentences);
    m_forParagraphEnd = 0.5 * std::log(share / (1 - share)) - 0.1;
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
    // Behind a source comes the headline of that story or of the next.
    constexpr double kBehindSource = 0.8;
    const bool isBehindSource = m_lines[i].ending == LineEnding::Story
        || (m_lines[i].credits && !m_lines[i].credits->source.isEmpty());
    const double behindSource = isBehindSource ? kBehindSource : 0;
    const double body = forBodyBreak(i);
    const bool isSentence = m_lines[i].ending == LineEnding::Sentence;
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
            scores[size_t(from)][size_t(to)] = !isHead ? 0.5 : isSentence ? -1.2 : -0.5;
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

unsigned Evidence::traces(size_t i) const
{
    const LineFacts& line = m_lines[i];
    const LineFacts& next = m_lines[i + 1];
    const int measure = m_setting.measures[i];
    const int nextMeasure = m_setting.measures[i + 1];
    const bool isShort = measure > 0 && unusedCells(i, LineLabel::Next) > 0;
    const std::array<bool, kTraceNames.size()> found{measure == 0, isShort, measure > 0 && !isShort,
        line.ending == LineEnding::Sentence,
        line.ending == LineEnding::Open || line.ending == LineEnding::Clause,
        nextMeasure > 0 && std::abs(nextMeasure - kIndentCells - next.cells) <= 1,
        nextMeasure != measure, next.isIndented, next.startsPage, m_openQuotes[i] > 0,
        startsForbidden(i + 1)};
    unsigned bits = 0;
    for (size_t k = 0; k < found.size(); ++k)
        bits |= unsigned(found[k]) << k;
    return bits;
}

QStringList Evidence::namesOf(unsigned traces)
{
    QStringList names;
    for (size_t k = 0; k < kTraceNames.size(); ++k)
        if ((traces >> k & 1) != 0)
            names << QLatin1String(kTraceNames[k]);
    return names;
}

} // namespace qb::text
