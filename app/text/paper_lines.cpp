#include "text/paper_lines.h"

#include "text/char_set.h"
#include "text/cjk_class.h"
#include "text/heading_numbers.h"
#include "text/paper_wording.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>
#include <optional>

namespace qb::text {

namespace {

constexpr int kLongestHead = 64; ///< cells of a running head
constexpr size_t kEdge = 3;      ///< lines of a page's head or foot

void drop(PaperLine& line, const char* reason)
{
    line.role = PaperRole::Noise;
    line.noise = QString::fromLatin1(reason);
}

/// The parts of a line that wide gaps part.
QStringList partsOf(const QString& text)
{
    static const QRegularExpression gap(QStringLiteral("\\s{2,}"));
    return text.split(gap, Qt::SkipEmptyParts);
}

/// What is alike in the running heads of all pages: the words, with digits masked. A number before
/// the words may count the pages, so how far it is from the page's own; headings, whose number has
/// several levels or words, are alike only where they are the same.
QString headKey(const QString& text, int page)
{
    const std::vector<int> number = paperNumber(text);
    const bool isHeading = number.size() > 1 || (!number.empty() && !text.front().isDigit());
    QString result;
    for (const QChar c : text)
        if (!isWhite(c))
            result.append(c.isDigit() && !isHeading ? QChar(u'0') : c);
    return number.size() == 1 ? result + QString::number(number.front() - page) : result;
}

bool mayBeFurniture(const PaperLine& line)
{
    return line.ending != LineEnding::Sentence && line.ending != LineEnding::Clause
        && line.ending != LineEnding::Semicolon && !line.piece.text.contains(u'，');
}

/// Pages by what stands at their edges and what recurs.
class Furniture {
public:
    Furniture(std::vector<PaperLine>& lines, size_t front) : m_lines(lines), m_front(front) { }

    void run()
    {
        for (size_t begin = 0; begin < m_lines.size();) {
            size_t end = begin;
            while (end < m_lines.size() && m_lines[end].piece.page == m_lines[begin].piece.page)
                ++end;
            m_pages.emplace_back(begin, end);
            begin = end;
        }
        readRecurring();
        m_title = recurringTitle();
        for (const auto& [begin, end] : m_pages)
            for (size_t i = begin; i < end; ++i)
                read(i, i < begin + kEdge || i + kEdge >= end);
    }

private:
    /// Short lines, or parts of the first and last lines, that stand on several pages.
    void readRecurring()
    {
        QHash<QString, QSet<int>> pages;
        for (const PaperLine& line : m_lines) {
            if (!mayBeFurniture(line) || line.piece.cells > 2 * kLongestHead)
                continue;
            for (const QString& part : partsOf(line.piece.text))
                pages[headKey(part, line.piece.page)].insert(line.piece.page);
        }
        for (auto it = pages.cbegin(); it != pages.cend(); ++it)
            if (it->size() > 1)
                m_recurring.insert(it.key());
    }

    /// Running heads may repeat the title: where nothing else above the abstract can be one, the
    /// last line that recurs there is; the count of lines for none.
    size_t recurringTitle() const
    {
        constexpr int kShortest = 12; ///< cells
        size_t title = m_lines.size();
        for (size_t i = 0; i < m_front; ++i) {
            const QString& text = m_lines[i].piece.text;
            const bool mayBeTitle = m_lines[i].piece.cells > kShortest && hasHan(text)
                && !isJournalMark(text) && !namesInstitute(text)
                && authorsOfLine(text, true).isEmpty() && !text.startsWith(u'—')
                && !text.startsWith(u'⸺') && partsOf(text).size() == 1;
            if (mayBeTitle && !m_recurring.contains(headKey(text, m_lines[i].piece.page)))
                return m_lines.size();
            if (mayBeTitle)
                title = i;
        }
        return title;
    }

    bool isFurniturePart(const QString& part, int page) const
    {
        return isJournalMark(part)
            || (part.size() > 1 && !isPaperHeadWord(part)
                && m_recurring.contains(headKey(part, page)));
    }

    void read(size_t i, bool isEdge)
    {
        PaperLine& line = m_lines[i];
        if (line.role != PaperRole::Text)
            return;
        const QString& text = line.piece.text;
        const bool hasLetters = std::any_of(text.begin(), text.end(),
            [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
        if (!hasLetters)
            return readMarks(line);
        const bool isDressed = !text.front().isDigit() && !text.back().isDigit();
        if (isPageMark(text) && (isDressed || isEdge || isFirstOrLast(i)))
            return drop(line, "page-number");
        if (!mayBeFurniture(line))
            return;
        const QStringList parts = partsOf(text);
        const bool isWhole = parts.size() == 1;
        const bool isNumbered = !paperNumber(text).empty();
        const bool isKnownWhole = isWhole && !isPageMark(text)
            && isFurniturePart(text, line.piece.page)
            && (isEdge || (line.piece.cells <= kLongestHead / 2 && !isNumbered));
        const bool hasKnownPart = !isWhole && isEdge
            && std::any_of(parts.begin(), parts.end(),
                [&](const QString& part) { return isFurniturePart(part, line.piece.page); });
        const bool isKnown = isKnownWhole || hasKnownPart;
        if (isKnown && i != m_front && i != m_title)
            drop(line, "running-head");
        else if (isEdge && isWhole && isJournalMark(text))
            drop(line, isPageMark(text) ? "page-number" : "running-head");
    }

    /// "｜" between the parts of a running head.
    static void readMarks(PaperLine& line)
    {
        static constexpr CharSet kMarks(u"｜|丨│·•—–-－/／");
        const QString& text = line.piece.text;
        if (text.size() <= 2
            && std::all_of(text.begin(), text.end(), [](QChar c) { return kMarks.contains(c); }))
            drop(line, "running-head");
    }

    bool isFirstOrLast(size_t i) const
    {
        return i == 0 || i + 1 == m_lines.size()
            || m_lines[i - 1].piece.page != m_lines[i].piece.page
            || m_lines[i + 1].piece.page != m_lines[i].piece.page;
    }

    std::vector<PaperLine>& m_lines;
    size_t m_front;
    std::vector<std::pair<size_t, size_t>> m_pages;
    QSet<QString> m_recurring;
    size_t m_title = 0;
};

bool hasFigure(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// "规格/mm 用量/g 得率/%": names over the columns of a table.
bool isRowOfNames(const QString& text)
{
    constexpr qsizetype kFewest = 3;
    constexpr int kLongest = 16; ///< cells
    const QStringList names = text.split(u' ', Qt::SkipEmptyParts);
    return names.size() >= kFewest
        && std::all_of(names.begin(), names.end(),
            [](const QString& name) { return cellWidth(name) <= kLongest; });
}

/// "27%", "-260", "11.2  70.5".
bool isFigures(const QString& text)
{
    return hasFigure(text) && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isDigit() || isWhite(c) || QStringView(u".,-−–±%‰+/～~<>≤≥*").contains(c);
    });
}

/// A short line that ends open, as the cells of tables and the words within figures do; headings
/// and ends of paragraphs do not look like that, or have a number.
bool mayBeRow(const PaperLine& line, int measure)
{
    const QString& text = line.piece.text;
    const bool isClosing = text.count(u'（') < text.count(u'）');
    const bool isOpen
        = line.ending == LineEnding::Open || (line.ending == LineEnding::Bracket && !isClosing);
    const bool isShort = line.piece.cells * 2 < measure;
    return (isOpen || isFigures(text)) && line.piece.cells <= measure && !text.contains(u'，')
        && !text.contains(u'。') && headingNumber(text).form == HeadingNumber::Form::None
        && (isShort || line.piece.hasCells || isRowOfNames(text));
}

/// Of each line whether a caption or a table stands on its page, no further away than the columns
/// of a page that come out mixed put it.
std::vector<bool> nearCaptions(const std::vector<PaperLine>& lines)
{
    constexpr int kReach = 40; ///< lines between
    std::vector<bool> isNear(lines.size());
    const auto pass = [&](size_t begin, size_t end, int step) {
        int left = -1;
        int page = 0;
        for (size_t i = begin; i != end; i += size_t(step)) {
            const PaperLine& line = lines[i];
            if (line.role == PaperRole::Caption || line.role == PaperRole::Object) {
                left = kReach;
                page = line.piece.page;
            } else {
                --left;
            }
            if (left >= 0 && line.piece.page == page)
                isNear[i] = true;
        }
    };
    pass(0, lines.size(), 1);
    pass(lines.size() - 1, size_t(-1), -1);
    return isNear;
}

/// Of a line that may be a row: whether it needs no others around it.
bool isSurelyRow(const PaperLine& line, int measure)
{
    return line.piece.hasCells || isFigures(line.piece.text)
        || (isRowOfNames(line.piece.text) && line.piece.cells * 4 < measure * 3);
}

} // namespace

void readPaperFurniture(std::vector<PaperLine>& lines, size_t front, bool areWhole)
{
    Furniture(lines, front).run();
    const PaperLine* above = nullptr;
    for (PaperLine& line : lines) {
        const bool isBelowNote = !areWhole && above != nullptr && above->role == PaperRole::Note
            && above->ending != LineEnding::Sentence && !line.piece.isApart
            && line.piece.side == PaperSide::Unknown;
        above = &line;
        if (line.role != PaperRole::Text)
            continue;
        if (isNumberedCaption(line.piece.text))
            line.role = PaperRole::Caption;
        else if (isBelowNote || beginsPaperNote(line.piece.text))
            line.role = PaperRole::Note;
    }
}

void readPaperHeads(std::vector<PaperLine>& lines, size_t front, int measure)
{
    std::map<std::vector<int>, size_t> found;
    for (size_t i = front; i < lines.size(); ++i) {
        PaperLine& line = lines[i];
        const QString& text = line.piece.text;
        if (line.role != PaperRole::Text)
            continue;
        const bool isOpen = line.ending == LineEnding::Open || line.ending == LineEnding::Bracket;
        const bool asks = text.endsWith(u'？') || text.endsWith(u'！');
        if (!(isOpen || asks || headsReferences(text)) || line.piece.cells > measure
            || line.piece.hasCells)
            continue;
        if (isPaperHeadWord(text)) {
            line.role = PaperRole::Head;
            continue;
        }
        const HeadingNumber listed = headingNumber(text);
        if (listed.form == HeadingNumber::Form::Bracketed && listed.isHan
            && line.piece.cells * 4 <= measure * 3) {
            line.role = PaperRole::Head;
            continue;
        }
        const std::vector<int> number = paperNumber(text);
        // A line of running text may begin with a figure; headings leave room.
        const bool isHan = !text.front().isDigit();
        const bool isLoose = text.front().isDigit() && number.size() == 1;
        if (number.empty()
            || (!isHan
                && (text.contains(u'，') || text.contains(u'。') || line.piece.cells + 2 > measure))
            || (isLoose && line.piece.cells * 4 > measure * 3))
            continue;
        const auto known = found.find(number);
        if (known == found.end())
            found.emplace(number, i);
        else if (text.contains(u' ') && !lines[known->second].piece.text.contains(u' '))
            known->second = i;
    }
    for (const auto& [number, i] : found) {
        std::vector<int> before = number;
        --before.back();
        const bool isFirst = before.back() < 0 || (number.size() == 1 && number.back() <= 1);
        std::vector<int> parent = number;
        parent.pop_back();
        const auto isHead = [&](const std::vector<int>& other) {
            const auto at = found.find(other);
            return at != found.end() && lines[at->second].role == PaperRole::Head;
        };
        if (isFirst || isHead(before) || (number.back() == 1 && isHead(parent))) {
            lines[i].role = PaperRole::Head;
            lines[i].number = number;
        }
    }
}

void readBareHeads(std::vector<PaperLine>& lines, size_t front)
{
    constexpr int kLongest = 48; ///< cells
    constexpr int kShortest = 4;
    for (size_t i = front; i + 1 < lines.size(); ++i) {
        PaperLine& line = lines[i];
        const PaperLine& below = lines[i + 1];
        if (line.role == PaperRole::Head && headsReferences(line.piece.text))
            return;
        const bool isShort = line.role == PaperRole::Text && line.ending == LineEnding::Open
            && line.piece.cells >= kShortest && line.piece.cells <= kLongest && !line.piece.hasCells
            && !line.piece.text.contains(u'，') && !line.piece.text.contains(u'。')
            && hasHan(line.piece.text);
        if (isShort && below.role == PaperRole::Text && below.ending == LineEnding::Sentence)
            line.role = PaperRole::Head;
    }
}

void readPaperTables(std::vector<PaperLine>& lines, size_t front, int measure)
{
    constexpr size_t kFewest = 3; ///< cells one under the other
    const std::vector<bool> isNear = nearCaptions(lines);
    std::optional<PaperSide> references;
    std::vector<size_t> run;
    bool isAnnounced = false; ///< by a colon, as lists and verse are
    const auto end = [&] {
        const bool hasFigures = std::any_of(
            run.begin(), run.end(), [&](size_t i) { return isFigures(lines[i].piece.text); });
        const bool isTable = run.size() >= kFewest && hasFigures;
        for (const size_t i : run)
            if (!isAnnounced && (isTable || isSurelyRow(lines[i], measure)))
                drop(lines[i], "table-row");
        run.clear();
    };
    for (size_t i = front; i < lines.size(); ++i) {
        const PaperLine& line = lines[i];
        if (line.role == PaperRole::Head && headsReferences(line.piece.text))
            references = line.piece.side;
        if (line.role == PaperRole::Noise || line.role == PaperRole::Caption)
            continue;
        if (line.role == PaperRole::Text && references != line.piece.side && isNear[i]
            && mayBeRow(line, measure)) {
            run.push_back(i);
        } else {
            end();
            isAnnounced = line.role == PaperRole::Text && line.ending == LineEnding::Colon;
        }
    }
    end();
}

} // namespace qb::text
