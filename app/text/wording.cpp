#include "text/wording.h"

#include <QSet>

namespace qb::text {

namespace {

bool isIdeograph(QChar c)
{
    return (c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff) || c.isHighSurrogate();
}

QSet<quint32> pairsOf(QStringView text)
{
    QSet<quint32> pairs;
    pairs.reserve(text.size());
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        if (isIdeograph(text.at(i)) && isIdeograph(text.at(i + 1)))
            pairs.insert(quint32(text.at(i).unicode()) << 16 | text.at(i + 1).unicode());
    return pairs;
}

} // namespace

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

double sharedMatter(QStringView before, QStringView after)
{
    QSet<quint32> a = pairsOf(before);
    QSet<quint32> b = pairsOf(after);
    if (a.size() > b.size())
        a.swap(b);
    if (a.isEmpty())
        return 0;
    const auto shared = std::count_if(a.begin(), a.end(), [&](quint32 p) { return b.contains(p); });
    return double(shared) / double(a.size());
}

} // namespace qb::text
