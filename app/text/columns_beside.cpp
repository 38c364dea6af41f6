#include "text/columns_beside.h"

#include "text/cjk_class.h"
#include "text/line_facts.h"

#include <algorithm>
#include <map>

namespace qb::text {

namespace {

constexpr qsizetype kLeastGap = 3; ///< spaces of a gutter
constexpr size_t kLeastLines = 6;  ///< with a gutter, of one block
constexpr int kLeastProse = 20;    ///< cells of most lines of a column
constexpr int kIndent = 5;         ///< cells by which a column's line may begin further right
constexpr int kSlack = 2;          ///< cells by which lines of one column differ
constexpr int kMostColumns = 4;

struct Piece {
    QString text;
    size_t origin = 0;
};

/// Where the first run of spaces lies that may be a gutter, behind the line's own text.
struct Gap {
    qsizetype begin = 0;
    qsizetype end = 0; ///< 0: there is none
};

Gap gapOf(QStringView text)
{
    qsizetype i = 0;
    while (i < text.size() && isWhite(text[i]))
        ++i;
    for (qsizetype begin = -1; i < text.size(); ++i) {
        if (text[i] == u' ') {
            begin = begin < 0 ? i : begin;
            continue;
        }
        if (begin >= 0 && i - begin >= kLeastGap)
            return {begin, i};
        begin = -1;
    }
    return {};
}

int cellsBefore(QStringView text, qsizetype at)
{
    return cellWidth(text.left(at));
}

int leadingCells(QStringView text)
{
    qsizetype i = 0;
    while (i < text.size() && isWhite(text[i]))
        ++i;
    return cellsBefore(text, i);
}

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isWhite);
}

/// How a block of lines is parted.
struct Gutter {
    int right = 0; ///< cells before the second column; 0: there is none
    bool contains(int cells) const { return cells >= right - kSlack && cells <= right + kIndent; }
};

int median(std::vector<int> values)
{
    if (values.empty())
        return 0;
    std::nth_element(values.begin(), values.begin() + qsizetype(values.size() / 2), values.end());
    return values[values.size() / 2];
}

/// The place where most lines with a gap go on behind it, an indent aside.
Gutter gutterOf(const std::vector<Piece>& lines)
{
    std::map<int, size_t> starts;
    size_t gaps = 0;
    size_t texts = 0;
    for (const Piece& line : lines) {
        texts += !isBlank(line.text);
        if (const Gap gap = gapOf(line.text); gap.end > 0) {
            ++starts[cellsBefore(line.text, gap.end)];
            ++gaps;
        }
    }
    if (gaps < kLeastLines || gaps * 2 < texts)
        return {};
    Gutter best;
    size_t most = 0;
    for (const auto& [start, count] : starts) {
        const Gutter gutter{start};
        size_t inside = 0;
        for (auto it = starts.lower_bound(start - kSlack);
             it != starts.end() && it->first <= start + kIndent; ++it)
            inside += it->second;
        // The column begins where its own lines do, not where its indents are.
        if (count * 4 >= gaps && inside > most) {
            most = inside;
            best = gutter;
        }
    }
    if (most * 10 < gaps * 8)
        return {};
    std::vector<int> left;
    std::vector<int> right;
    for (const Piece& line : lines) {
        const Gap gap = gapOf(line.text);
        if (gap.end == 0 || !best.contains(cellsBefore(line.text, gap.end)))
            continue;
        left.push_back(cellsBefore(line.text, gap.begin));
        right.push_back(cellWidth(QStringView(line.text).sliced(gap.end)));
    }
    return median(left) >= kLeastProse && median(right) >= kLeastProse ? best : Gutter{};
}

/// Which columns a line has something in.
enum class Reach { Both, Left, Right, Across };

Reach reachOf(const Piece& line, const Gutter& gutter)
{
    const QStringView text = line.text;
    const Gap gap = gapOf(text);
    if (gap.end > 0)
        return gutter.contains(cellsBefore(text, gap.end)) ? Reach::Both : Reach::Across;
    const int lead = leadingCells(text);
    if (lead >= gutter.right - kSlack)
        return Reach::Right;
    const bool isCentred = lead > kIndent + kSlack;
    return isCentred || cellWidth(text) > gutter.right ? Reach::Across : Reach::Left;
}

Piece rightOf(const Piece& line, qsizetype at, const Gutter& gutter)
{
    const int indent = std::max(0, cellsBefore(line.text, at) - gutter.right);
    return {QString(indent > kSlack ? indent : 0, u' ') + line.text.mid(at), line.origin};
}

std::vector<Piece> parted(const std::vector<Piece>& lines, int columns);

/// Puts the columns that were read so far one behind the other.
void flush(
    std::vector<Piece>& left, std::vector<Piece>& right, int columns, std::vector<Piece>& out)
{
    std::move(left.begin(), left.end(), std::back_inserter(out));
    const std::vector<Piece> rest = parted(right, columns - 1);
    out.insert(out.end(), rest.begin(), rest.end());
    left.clear();
    right.clear();
}

std::vector<Piece> parted(const std::vector<Piece>& lines, int columns)
{
    const Gutter gutter = columns > 1 ? gutterOf(lines) : Gutter{};
    if (gutter.right == 0)
        return lines;
    std::vector<Piece> out;
    std::vector<Piece> left;
    std::vector<Piece> right;
    for (const Piece& line : lines) {
        if (isBlank(line.text)) {
            left.push_back(line);
            continue;
        }
        const Gap gap = gapOf(line.text);
        switch (reachOf(line, gutter)) {
        case Reach::Both:
            left.push_back({line.text.left(gap.begin), line.origin});
            right.push_back(rightOf(line, gap.end, gutter));
            break;
        case Reach::Left:
            left.push_back(line);
            break;
        case Reach::Right: {
            qsizetype begin = 0;
            while (isWhite(line.text.at(begin)))
                ++begin;
            right.push_back(rightOf(line, begin, gutter));
            break;
        }
        case Reach::Across:
            flush(left, right, columns, out);
            out.push_back(line);
            break;
        }
    }
    flush(left, right, columns, out);
    return out;
}

} // namespace

std::optional<ColumnsApart> columnsApart(const RawText& raw)
{
    if (raw.isStructured)
        return {};
    const auto gaps = std::count_if(raw.lines.begin(), raw.lines.end(), [](const RawLine& line) {
        return line.left < 0 && !line.block && gapOf(line.text).end > 0;
    });
    if (size_t(gaps) < kLeastLines)
        return {};
    ColumnsApart result;
    result.text.isOneArticle = raw.isOneArticle;
    result.text.known = raw.known;
    bool isParted = false;
    for (size_t begin = 0; begin < raw.lines.size();) {
        size_t end = begin;
        std::vector<Piece> page;
        for (; end < raw.lines.size() && raw.lines[end].page == raw.lines[begin].page; ++end)
            page.push_back({raw.lines[end].text, end});
        for (const Piece& piece : parted(page, kMostColumns)) {
            RawLine line = raw.lines[piece.origin];
            isParted = isParted || line.text != piece.text;
            line.text = piece.text;
            result.text.lines.push_back(std::move(line));
            result.origins.push_back(int(piece.origin));
        }
        begin = end;
    }
    return isParted ? std::optional(std::move(result)) : std::nullopt;
}

} // namespace qb::text
