#include "jobs/raw_slices.h"

#include "jobs/line_places.h"
#include "jobs/squeezed_text.h"

#include <algorithm>

namespace qb::jobs {

namespace {

QString squeezedArticle(const Article& article)
{
    return squeezed(article.kicker + article.title + article.subtitle + article.byline
        + article.source + plainText(article) + article.authorNote);
}

/// A line as it came; of a table, what its cells say.
QString textOf(const text::RawLine& line)
{
    if (!line.block || line.block->kind != BlockKind::Table)
        return line.text;
    Article table;
    table.blocks.push_back(*line.block);
    return plainText(table);
}

/// The article that holds the line: the one at hand, then those behind it, then those before it. -1
/// for none. Lines stand in the order of their articles, so only a few are asked.
int articleOf(const std::vector<int>& holders, int current)
{
    constexpr int kReach = 12;
    const auto next = std::lower_bound(holders.begin(), holders.end(), current);
    if (next != holders.end() && *next <= current + kReach)
        return *next;
    return next != holders.begin() && *(next - 1) >= current - kReach ? *(next - 1) : -1;
}

} // namespace

std::vector<int> articlesOfLines(const text::RawText& raw, const std::vector<Article>& articles)
{
    QStringList texts;
    for (const Article& article : articles)
        texts << squeezedArticle(article);
    QStringList wanted;
    for (const text::RawLine& line : raw.lines)
        wanted << squeezed(text::normalised(textOf(line)));
    const LinePlaces places(wanted, texts);
    std::vector<int> result(raw.lines.size(), -1);
    int current = 0;
    for (std::size_t i = 0; i < result.size(); ++i) {
        const QString& line = wanted.at(qsizetype(i));
        result[i] = line.isEmpty() ? -1 : articleOf(places.textsWith(line), current);
        if (result[i] >= 0)
            current = result[i];
    }
    return result;
}

QStringList rawSlices(const text::RawText& raw, const std::vector<Article>& articles)
{
    std::vector<QStringList> slices(articles.size());
    const std::vector<int> owners = articlesOfLines(raw, articles);
    for (std::size_t i = 0; i < owners.size(); ++i)
        if (owners[i] >= 0)
            slices[std::size_t(owners[i])] << textOf(raw.lines[i]);
    QStringList result;
    for (std::size_t i = 0; i < slices.size(); ++i)
        result << (slices[i].isEmpty()
                ? articles[i].title + QLatin1Char('\n') + plainText(articles[i])
                : slices[i].join(QLatin1Char('\n')));
    return result;
}

QString plainTextOf(const text::RawText& raw)
{
    QStringList lines;
    for (const text::RawLine& line : raw.lines) {
        if (!line.block || line.block->kind != BlockKind::Table) {
            lines << line.text;
            continue;
        }
        for (const auto& row : line.block->table.rows) {
            QStringList cells;
            for (const TableCell& cell : row)
                cells << cell.text;
            lines << cells.join(u'\t');
        }
    }
    return lines.join(u'\n');
}

} // namespace qb::jobs
