#include "jobs/raw_slices.h"

namespace qb::jobs {

namespace {

/// What stays of a text when line ends and spacing do not count.
QString squeezed(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text)
        if (!c.isSpace())
            result += c;
    return result;
}

QString squeezedArticle(const Article& article)
{
    return squeezed(article.kicker + article.title + article.subtitle + article.byline
        + article.source + plainText(article) + article.authorNote);
}

/// The article that holds the line: the one at hand, then those behind it, then those before it. -1
/// for none.
int articleOf(const QString& line, const QStringList& texts, int current)
{
    const int count = int(texts.size());
    for (int step = 0; step < count; ++step) {
        const int index = (current + step) % count;
        if (texts.at(index).contains(line))
            return index;
    }
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
        const QString wanted = squeezed(text::normalised(line.text));
        if (wanted.isEmpty() || articles.empty())
            continue;
        const int index = articleOf(wanted, texts, current);
        if (index < 0)
            continue;
        slices[std::size_t(index)] << line.text;
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
