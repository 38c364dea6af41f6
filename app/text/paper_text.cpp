#include "text/paper_text.h"

#include "text/cjk_class.h"
#include "text/paper_front.h"
#include "text/paper_lines.h"
#include "text/paper_wording.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace qb::text {

namespace {

constexpr size_t kFront = 120;         ///< lines in which the abstract begins
constexpr size_t kKeywordsReach = 160; ///< lines from it to the keywords
constexpr size_t kMostLines = 20000;
constexpr int kWidest = 140; ///< cells of a line that a page broke

/// Where the abstract and the keywords begin, as indexes of raw lines.
struct Front {
    size_t abstract = 0;
    size_t keywords = 0;
};

/// Whether a page's setting tells where the lines stand.
bool isPlaced(const RawText& raw)
{
    return std::any_of(
        raw.lines.begin(), raw.lines.end(), [](const RawLine& line) { return line.left >= 0; });
}

/// Whether a format that sets no pages tells of a line what it is.
bool hasForm(const RawLine& line)
{
    return line.kind || line.block || line.role != PageRole::Unknown || !line.noise.isEmpty();
}

std::optional<Front> frontOf(const RawText& raw)
{
    Front front;
    const size_t count = raw.lines.size();
    while (front.abstract < std::min(count, kFront)
        && !beginsAbstract(QStringView(raw.lines[front.abstract].text).trimmed()))
        ++front.abstract;
    if (front.abstract == 0 || front.abstract >= std::min(count, kFront))
        return {};
    front.keywords = front.abstract;
    const size_t end = std::min(count, front.abstract + kKeywordsReach);
    while (front.keywords < end
        && !beginsKeywords(QStringView(raw.lines[front.keywords].text).trimmed()))
        ++front.keywords;
    if (front.keywords == end)
        return {};
    // Several papers are not one article.
    const auto others = std::count_if(raw.lines.begin() + qsizetype(front.keywords) + 1,
        raw.lines.end(), [](const RawLine& line) {
            const QStringView text = QStringView(line.text).trimmed();
            return text.size() < 400 && beginsKeywords(text) && text.front().unicode() >= 0x3000
                && !text.contains(u"Key");
        });
    return others == 0 ? std::optional(front) : std::nullopt;
}

/// Programs that break lines at a page's width leave none that is wider.
bool isBroken(const RawText& raw)
{
    size_t wide = 0;
    size_t texts = 0;
    for (const RawLine& line : raw.lines) {
        const QStringView text = QStringView(line.text).trimmed();
        texts += !text.isEmpty();
        wide += text.size() > kWidest;
    }
    return texts >= 12 && wide * 20 < texts;
}

class Paper {
public:
    /// `isWhole`: each line is a paragraph.
    Paper(const RawText& raw, const Front& front, bool isWhole) : m_raw(raw), m_isWhole(isWhole)
    {
        m_isPlaced = isPlaced(raw);
        const bool isInColumn = !isWhole && standInColumn(raw, front.abstract, front.keywords);
        const size_t body = isInColumn ? front.abstract : front.keywords + 1;
        std::vector<PaperPiece> pieces = m_isPlaced
            ? placedPieces(raw, body)
            : paperPieces(raw, isWhole ? raw.lines.size() : body);
        for (PaperPiece& piece : pieces) {
            PaperLine line;
            const RawLine& given = raw.lines[piece.origin];
            const bool isObject = given.block
                || (given.kind && given.kind != BlockKind::Paragraph
                    && given.kind != BlockKind::Subhead);
            line.noise = given.noise;
            if (!line.noise.isEmpty())
                line.role = PaperRole::Noise;
            else if (isObject)
                line.role = PaperRole::Object;
            line.ending = lineEnding(piece.text);
            m_abstract += piece.origin < front.abstract;
            m_body += piece.origin < body;
            line.piece = std::move(piece);
            m_lines.push_back(std::move(line));
        }
        if (!isInColumn)
            endKeywords();
    }

    std::optional<PaperInOrder> run()
    {
        constexpr int kLongestHead = 80; ///< cells, where no measure tells
        const int measure = m_isWhole ? kLongestHead : bodyMeasure();
        if (!m_isWhole && !isSetTo(measure))
            return {};
        if (!m_isPlaced && !m_isWhole)
            splitFullLines(measure);
        readPaperFurniture(m_lines, m_abstract, m_isWhole);
        readPaperHeads(m_lines, m_body, measure);
        if (m_isWhole && heads() < kFewestHeads)
            readBareHeads(m_lines, m_body);
        if (heads() < kFewestHeads)
            return {};
        if (!m_isWhole) // rows of other lines stand where they belong
            readPaperTables(m_lines, m_body, measure);
        PaperInOrder result;
        result.columns.text.isOneArticle = true;
        result.columns.text.isStructured = m_raw.isStructured;
        result.columns.text.known = m_raw.known;
        result.authors = readPaperFront(m_lines, m_abstract);
        write(inOrder(measure), result.columns);
        return result;
    }

private:
    static constexpr qsizetype kFewestHeads = 2;

    /// But that over the references.
    qsizetype heads() const
    {
        return std::count_if(m_lines.begin(), m_lines.end(),
            [](const PaperLine& line) { return line.role == PaperRole::Head; });
    }

    /// The keywords may take several lines, and notes of the journal or an English abstract may
    /// follow them.
    void endKeywords()
    {
        constexpr size_t kReach = 40;
        const auto isLabel = [this](size_t i) {
            const QString& text = m_lines[i].piece.text;
            return beginsKeywords(text) || beginsAbstract(text) || beginsPaperNote(text);
        };
        for (size_t i = m_body; i < std::min(m_lines.size(), m_body + kReach); ++i)
            if (m_lines[i].piece.side != PaperSide::Right && beginsKeywords(m_lines[i].piece.text))
                m_body = i + 1;
        const auto goesOn = [this](size_t i) {
            const PaperLine& above = m_lines[i - 1];
            return !m_isWhole && !m_lines[i].piece.isApart && above.ending != LineEnding::Sentence
                && above.piece.cells >= m_lines[i].piece.cells && above.piece.cells > 60
                && above.piece.side == m_lines[i].piece.side
                && paperNumber(m_lines[i].piece.text).empty()
                && !isNumberedCaption(m_lines[i].piece.text);
        };
        while (m_body < m_lines.size() && (goesOn(m_body) || isLabel(m_body)))
            ++m_body;
    }

    int bodyMeasure() const
    {
        std::vector<int> widths;
        for (size_t i = m_body; i < m_lines.size(); ++i)
            widths.push_back(m_lines[i].piece.cells);
        return measureOf(widths);
    }

    /// Whether the lines are those of a column, not paragraphs as long as they happen to be.
    bool isSetTo(int measure) const
    {
        constexpr int kSlack = 6; ///< cells
        size_t full = 0;
        for (size_t i = m_body; i < m_lines.size(); ++i)
            full += std::abs(m_lines[i].piece.cells - measure) <= kSlack;
        return full * 10 >= (m_lines.size() - m_body) * 3;
    }

    /// A line wider than the measure holds both columns' when nothing but a space parts them.
    void splitFullLines(int measure)
    {
        constexpr int kWider = 6;  ///< cells
        constexpr int kSlack = 10; ///< of narrow letters and smaller type
        std::vector<PaperLine> lines;
        lines.reserve(m_lines.size());
        const size_t body = m_body;
        for (size_t i = 0; i < m_lines.size(); ++i) {
            PaperLine& line = m_lines[i];
            const PaperPiece& piece = line.piece;
            const bool isWide = i >= body && line.role == PaperRole::Text
                && piece.side == PaperSide::Unknown && piece.cells > measure + kWider
                && piece.cells <= 2 * (measure + kSlack) && !beginsReference(piece.text)
                && piece.text.count(u' ') * 4 < piece.text.size();
            qsizetype best = 0;
            int bestOff = kSlack;
            for (qsizetype at = isWide ? piece.text.indexOf(u' ') : -1; at > 0;
                 at = piece.text.indexOf(u' ', at + 1)) {
                const int left = cellWidth(QStringView(piece.text).left(at));
                const int off = std::min(std::abs(left - measure), std::abs(left + 4 - measure));
                if (off < bestOff && piece.cells - left <= measure + kSlack) {
                    bestOff = off;
                    best = at;
                }
            }
            if (best == 0) {
                lines.push_back(std::move(line));
                continue;
            }
            PaperLine right = line;
            right.piece.text = piece.text.mid(best + 1);
            right.piece.isApart = true;
            PaperLine left = std::move(line);
            left.piece.text.truncate(best);
            left.strand = Strand::Left;
            right.strand = Strand::Right;
            for (PaperLine* part : {&left, &right}) {
                part->piece.cells = cellWidth(part->piece.text);
                part->ending = lineEnding(part->piece.text);
            }
            lines.push_back(std::move(left));
            lines.push_back(std::move(right));
        }
        m_lines = std::move(lines);
    }

    /// Of the lines behind the front, page by page, column by column.
    std::vector<size_t> inOrder(int measure)
    {
        std::vector<size_t> order;
        if (m_isWhole) {
            order.resize(m_lines.size());
            std::iota(order.begin(), order.end(), size_t(0));
            return order;
        }
        std::optional<MixedLine> before;
        size_t begin = 0;
        for (; begin < m_body; ++begin)
            order.push_back(begin);
        while (begin < m_lines.size()) {
            size_t end = begin;
            while (end < m_lines.size() && m_lines[end].piece.page == m_lines[begin].piece.page)
                ++end;
            addPage(begin, end, measure, before, order);
            begin = end;
        }
        return order;
    }

    void addPage(size_t begin, size_t end, int measure, std::optional<MixedLine>& before,
        std::vector<size_t>& order)
    {
        std::vector<size_t> left;
        std::vector<size_t> right;
        const bool hasSides
            = std::any_of(m_lines.begin() + qsizetype(begin), m_lines.begin() + qsizetype(end),
                [](const PaperLine& line) { return line.piece.side != PaperSide::Unknown; });
        const auto flush = [&] {
            markNotes(left);
            markNotes(right);
            order.insert(order.end(), left.begin(), left.end());
            order.insert(order.end(), right.begin(), right.end());
            left.clear();
            right.clear();
        };
        if (m_isPlaced) {
            for (size_t i = begin; i < end; ++i)
                (m_lines[i].piece.side == PaperSide::Right ? right : left).push_back(i);
            markNotes(left);
            markNotes(right);
            for (size_t i = begin; i < end; ++i)
                order.push_back(i);
            return;
        }
        if (hasSides) {
            for (size_t i = begin; i < end; ++i) {
                const PaperSide side = m_lines[i].piece.side;
                if (side == PaperSide::Across && m_lines[i].role == PaperRole::Text)
                    flush();
                (side == PaperSide::Right ? right : left).push_back(i);
            }
            flush();
            return;
        }
        std::vector<size_t> texts;
        std::vector<MixedLine> mixed;
        bool isInReferences = false;
        for (size_t i = begin; i < end; ++i) {
            const PaperLine& line = m_lines[i];
            if (line.role == PaperRole::Text || line.role == PaperRole::Head
                || line.role == PaperRole::Note) {
                isInReferences = isInReferences || beginsReference(line.piece.text);
                texts.push_back(i);
                mixed.push_back(mixedLineOf(line));
                mixed.back().isReference = isInReferences;
            }
        }
        const std::vector<Strand> strands
            = strandsOf(mixed, measure, before ? &*before : nullptr, end == m_lines.size());
        size_t at = 0;
        Strand strand = Strand::Left;
        for (size_t i = begin; i < end; ++i) {
            if (at < texts.size() && texts[at] == i) {
                strand = strands[at++];
                if (strand == Strand::Note)
                    m_lines[i].role = PaperRole::Note;
            }
            (strand == Strand::Right ? right : left).push_back(i);
        }
        flush();
        for (size_t k = order.size(); k-- > 0 && order[k] >= m_body;) {
            const PaperLine& line = m_lines[order[k]];
            if (line.role != PaperRole::Text && line.role != PaperRole::Head)
                continue;
            before = mixedLineOf(line);
            break;
        }
    }

    static MixedLine mixedLineOf(const PaperLine& line)
    {
        MixedLine mixed;
        mixed.text = line.piece.text;
        mixed.cells = line.piece.cells;
        // Keywords end without a stop.
        mixed.ending = beginsKeywords(line.piece.text) ? LineEnding::Sentence : line.ending;
        mixed.isHead = line.role == PaperRole::Head;
        mixed.isNote = line.role == PaperRole::Note;
        mixed.isApart = line.piece.isApart;
        mixed.number = line.number;
        mixed.strand = line.strand;
        return mixed;
    }

    /// A note of the journal stands at the foot of its column.
    void markNotes(const std::vector<size_t>& column)
    {
        constexpr qsizetype kMost = 12; ///< lines
        const auto note = std::find_if(column.begin(), column.end(),
            [this](size_t i) { return m_lines[i].role == PaperRole::Note; });
        if (column.end() - note > kMost)
            return;
        for (auto it = note; it != column.end(); ++it)
            if (m_lines[*it].role == PaperRole::Text)
                m_lines[*it].role = PaperRole::Note;
    }

    void add(const PaperLine& line, const QString& text, ColumnsApart& out) const
    {
        RawLine raw = m_raw.lines[line.piece.origin];
        raw.text = line.piece.isIndented ? QString(2, QChar(0x3000)) + text : text;
        if (line.role == PaperRole::Object) {
            raw.story = 0;
            out.text.lines.push_back(std::move(raw));
            out.origins.push_back(int(line.piece.origin));
            return;
        }
        raw.page = m_isPlaced ? raw.page : 0;
        // Running heads tell nothing of where the lines of a column begin.
        constexpr int kNoColumn = 9;
        raw.column = line.role == PaperRole::Noise ? kNoColumn : int(line.piece.side);
        raw.story = 0;
        raw.role = PageRole::Unknown;
        raw.kind.reset();
        raw.level = 0;
        switch (line.role) {
        case PaperRole::Title:
            raw.role = PageRole::Title;
            break;
        case PaperRole::Subtitle:
            raw.role = PageRole::Subtitle;
            break;
        case PaperRole::Head:
            raw.kind = BlockKind::Subhead;
            raw.level = 2;
            break;
        case PaperRole::Caption:
            raw.kind = BlockKind::Caption;
            break;
        case PaperRole::Note:
            raw.noise = QStringLiteral("paper-note");
            break;
        default:
            raw.noise = line.noise;
            break;
        }
        out.text.lines.push_back(std::move(raw));
        out.origins.push_back(int(line.piece.origin));
    }

    void write(const std::vector<size_t>& order, ColumnsApart& out) const
    {
        std::vector<size_t> captions;
        std::vector<size_t> noise;
        const auto flushCaptions = [&] {
            for (const size_t i : captions)
                add(m_lines[i], m_lines[i].piece.text, out);
            captions.clear();
        };
        for (size_t k = 0; k < order.size(); ++k) {
            const PaperLine& line = m_lines[order[k]];
            switch (line.role) {
            case PaperRole::Noise:
            case PaperRole::Note:
                noise.push_back(order[k]);
                break;
            case PaperRole::Caption:
                captions.push_back(order[k]);
                if (m_isWhole) // on a page, figures stand where there was room
                    flushCaptions();
                break;
            case PaperRole::Taken:
                break;
            case PaperRole::Title: {
                QString title = line.piece.text;
                while (k + 1 < order.size() && m_lines[order[k + 1]].role == PaperRole::Title)
                    title += m_lines[order[++k]].piece.text;
                add(line, title, out);
                break;
            }
            case PaperRole::Head:
                flushCaptions();
                add(line, line.piece.text, out);
                if (headsReferences(line.piece.text))
                    k = writeReferences(order, k + 1, out) - 1;
                break;
            default:
                add(line, line.piece.text, out);
                break;
            }
        }
        flushCaptions();
        for (const size_t i : noise)
            add(m_lines[i], m_lines[i].piece.text, out);
    }

    /// Between Western words and marks the line's end was a space.
    static void appendLine(QString& text, const QString& line)
    {
        constexpr char16_t kWestern = 0x2000;
        const bool isHyphen = text.endsWith(u'-');
        if (!isHyphen && text.back().unicode() < kWestern && line.front().unicode() < kWestern)
            text.append(u' ');
        text.append(line);
    }

    /// Entries of a list of references, each as one item; gives where the list ends.
    size_t writeReferences(const std::vector<size_t>& order, size_t begin, ColumnsApart& out) const
    {
        size_t k = begin;
        while (k < order.size() && beginsReference(m_lines[order[k]].piece.text)) {
            const PaperLine& first = m_lines[order[k]];
            QString text = first.piece.text;
            for (++k; k < order.size(); ++k) {
                const PaperLine& line = m_lines[order[k]];
                if (line.role != PaperRole::Text || beginsReference(line.piece.text))
                    break;
                appendLine(text, line.piece.text);
            }
            add(first, text, out);
            out.text.lines.back().kind = BlockKind::ListItem;
        }
        return k;
    }

    const RawText& m_raw;
    bool m_isWhole = false;
    bool m_isPlaced = false;
    std::vector<PaperLine> m_lines;
    size_t m_abstract = 0; ///< index of its first line
    size_t m_body = 0;     ///< of the first line behind the keywords
};

} // namespace

std::optional<PaperInOrder> paperInOrder(const RawText& raw)
{
    constexpr size_t kFewest = 8;
    constexpr size_t kFewestBroken = 12;
    if (raw.lines.size() > kMostLines || raw.lines.size() < kFewest)
        return {};
    const auto front = frontOf(raw);
    if (!front || (!isPlaced(raw) && std::any_of(raw.lines.begin(), raw.lines.end(), hasForm)))
        return {};
    if (!isPlaced(raw) && areWholeParagraphs(raw, front->abstract))
        return Paper(raw, *front, true).run();
    if (raw.isStructured || raw.lines.size() < kFewestBroken || !isBroken(raw))
        return {};
    return Paper(raw, *front, false).run();
}

} // namespace qb::text
