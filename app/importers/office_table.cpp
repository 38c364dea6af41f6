#include "importers/office_table.h"

#include "text/cleaning.h"

#include <QRegularExpression>

#include <map>

namespace qb::importers {

namespace {

constexpr qsizetype kLongestCell = 400; ///< characters; longer cells are a page's layout
constexpr qsizetype kLongestEntry = 30; ///< of a table of one row or column
constexpr size_t kMostRows = 5000;
constexpr int kMostColumns = 100;

/// Paragraphs of one cell follow each other: cells have one line of text.
QString textOf(const OfficeCell& cell, std::vector<std::pair<QString, QString>>& notes)
{
    QString result;
    for (const OfficeCellItem& item : cell.items) {
        QString text = item.paragraph.text().toString();
        text.replace(QChar::LineSeparator, u' ');
        if (!item.paragraph.number.isEmpty())
            text.prepend(item.paragraph.number + u' ');
        for (auto& note : item.paragraph.notes())
            notes.push_back(std::move(note));
        result += u' ' + text;
    }
    return text::normalised(withoutHalves(result.simplified()));
}

OfficeCellFacts factsOf(const OfficeCell& cell)
{
    OfficeCellFacts facts;
    facts.holdsMore = cell.holdsMore;
    for (const OfficeCellItem& item : cell.items) {
        facts.addParagraph(item.paragraph.text());
        facts.holdsMore = facts.holdsMore || item.picture;
        facts.holdsHeading = facts.holdsHeading || isHeading(item.paragraph.kind);
    }
    return facts;
}

std::vector<std::vector<OfficeCellFacts>> factsOf(const std::vector<OfficeRow>& rows)
{
    std::vector<std::vector<OfficeCellFacts>> facts;
    for (const OfficeRow& row : rows) {
        facts.emplace_back();
        for (const OfficeCell& cell : row.cells)
            facts.back().push_back(factsOf(cell));
    }
    return facts;
}

/// "编审：某某", "某某办公室印发", "共印80份": a newsletter's colophon is set as a table.
bool isColophon(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^.{1,6}[：:]|^(?:抄报|抄送|主送|分送|报|送|发)\\s|印发$|^共?印\\s*\\d|^[（(]?共印"));
    return pattern.match(text).hasMatch();
}

/// An entry of a table of one row or column, neither prose nor a line of the page's furniture.
bool isEntry(const OfficeCellFacts& cell)
{
    return cell.length <= kLongestEntry && cell.paragraphs <= 1 && !cell.holdsHeading
        && !cell.text.endsWith(u'。') && !isColophon(cell.text);
}

} // namespace

void OfficeCellFacts::addParagraph(QStringView paragraph)
{
    length += paragraph.size();
    const QStringView shown = paragraph.trimmed();
    if (shown.isEmpty())
        return;
    ++paragraphs;
    if (text.isEmpty())
        text = shown.left(kLongestEntry).toString();
}

bool holdsData(const std::vector<std::vector<OfficeCellFacts>>& rows, bool isInText)
{
    if (rows.empty() || rows.size() > kMostRows)
        return false;
    size_t columns = 0;
    int filled = 0;
    bool areEntries = true;
    for (const std::vector<OfficeCellFacts>& row : rows) {
        columns = std::max(columns, row.size());
        for (const OfficeCellFacts& cell : row) {
            if (cell.holdsMore || cell.length > kLongestCell)
                return false;
            filled += cell.paragraphs > 0 ? 1 : 0;
            areEntries = areEntries && isEntry(cell);
        }
    }
    if (columns > size_t(kMostColumns))
        return false;
    return (rows.size() > 1 && columns > 1) || (isInText && areEntries && filled > 1);
}

void OfficeTable::addDataTo(OfficeText& text) const
{
    Table result;
    result.headerRows = 0;
    bool isHead = true;
    std::vector<std::pair<QString, QString>> notes;
    std::map<int, std::pair<size_t, size_t>> above; ///< cells (row, index) by first column
    for (const OfficeRow& row : rows) {
        isHead = isHead && row.isHeader;
        result.headerRows += isHead ? 1 : 0;
        auto& cells = result.rows.emplace_back();
        int column = 0;
        for (const OfficeCell& cell : row.cells) {
            const int width = std::clamp(cell.columnSpan, 1, kMostColumns);
            const auto first = above.find(column);
            if (cell.isMergedUp && first != above.end()) {
                ++result.rows[first->second.first][first->second.second].rowSpan;
            } else {
                cells.push_back(
                    {textOf(cell, notes), width, std::clamp(cell.rowSpan, 1, int(rows.size()))});
                above[column] = {result.rows.size() - 1, cells.size() - 1};
            }
            column += width;
        }
    }
    text.addTable(std::move(result));
    for (const auto& [mark, note] : notes) {
        if (!note.isEmpty())
            text.addNote(mark, note);
    }
}

void OfficeTable::addTo(OfficeText& text) &&
{
    if (holdsData(factsOf(rows), text.holdsProse()))
        return addDataTo(text);
    for (OfficeRow& row : rows) {
        for (OfficeCell& cell : row.cells) {
            for (OfficeCellItem& item : cell.items) {
                if (item.picture)
                    text.addPicture(item.picture, item.alternativeText);
                else if (!item.paragraph.isBlank())
                    text.add(std::move(item.paragraph));
            }
        }
    }
}

} // namespace qb::importers
