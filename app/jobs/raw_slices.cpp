#include "jobs/raw_slices.h"

#include "jobs/squeezed_text.h"

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

/// Whether the article holds the line; the end of a line may have become a field of its own
/// ("…上升。 来源：某报").
bool holds(const QString& text, const QString& line)
{
    constexpr qsizetype kTellingStart = 12;
    return text.contains(line)
        || (line.size() > kTellingStart && text.contains(line.left(kTellingStart)));
}

/// The article that holds the line: the one at hand, then those behind it, then those before it. -1
/// for none. Lines stand in the order of their articles, so only a few are looked at: a long text
/// has many lines that are in none.
int articleOf(const QString& line, const QStringList& texts, int current)
{
    constexpr int kReach = 12;
    const int last = std::min(int(texts.size()) - 1, current + kReach);
    for (int index = current; index <= last; ++index)
        if (holds(texts.at(index), line))
            return index;
    for (int index = current - 1; index >= std::max(0, current - kReach); --index)
        if (holds(texts.at(index), line))
            return index;
    return -1;
}

} // namespace

QStringList rawSlices(const text::RawText& raw, const std::vector<Article>& articles)
{
    QStringList texts;
    for (const Article& article : articles)
        texts << squeezedArticle(article);
    std::vector<QStringList> slices(articles.size());
    int current = 0;
    for (const text::RawLine& line : raw.lines) {
        const QString said = textOf(line);
        const QString wanted = squeezed(text::normalised(said));
        if (wanted.isEmpty() || articles.empty())
            continue;
        const int index = articleOf(wanted, texts, current);
        if (index < 0)
            continue;
        slices[std::size_t(index)] << said;
        current = index;
    }
    QStringList result;
    for (std::size_t i = 0; i < slices.size(); ++i)
        result << (slices[i].isEmpty()
                ? articles[i].title + QLatin1Char('\n') + plainText(articles[i])
                : slices[i].join(QLatin1Char('\n')));
    return result;
}

} // namespace qb::jobs
