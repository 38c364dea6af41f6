#include "text/wording.h"

#include <algorithm>
#include <vector>

namespace qb::text {

namespace {

bool isIdeograph(QChar c)
{
    return (c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff) || c.isHighSurrogate();
}

quint32 pairAt(QStringView text, qsizetype i)
{
    return quint32(text.at(i).unicode()) << 16 | text.at(i + 1).unicode();
}

/// Pairs of ideographs, each once, sorted.
std::vector<quint32> pairsOf(QStringView text)
{
    std::vector<quint32> pairs;
    pairs.reserve(size_t(text.size()));
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        if (isIdeograph(text.at(i)) && isIdeograph(text.at(i + 1)))
            pairs.push_back(pairAt(text, i));
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

} // namespace

double sharedWording(QStringView headline, QStringView body)
{
    std::vector<quint32> wanted;
    for (qsizetype i = 0; i + 1 < headline.size(); ++i)
        if (headline.at(i).isLetterOrNumber() && headline.at(i + 1).isLetterOrNumber())
            wanted.push_back(pairAt(headline, i));
    if (wanted.empty())
        return 0;
    std::vector<quint32> sorted = wanted;
    std::sort(sorted.begin(), sorted.end());
    std::vector<bool> isFound(sorted.size());
    for (qsizetype i = 0; i + 1 < body.size(); ++i) {
        const auto at = std::lower_bound(sorted.begin(), sorted.end(), pairAt(body, i));
        if (at != sorted.end() && *at == pairAt(body, i))
            isFound[size_t(at - sorted.begin())] = true;
    }
    const auto shared = std::count_if(wanted.begin(), wanted.end(), [&](quint32 pair) {
        return isFound[size_t(
            std::lower_bound(sorted.begin(), sorted.end(), pair) - sorted.begin())];
    });
    return double(shared) / double(wanted.size());
}

double sharedMatter(QStringView before, QStringView after)
{
    const std::vector<quint32> a = pairsOf(before);
    const std::vector<quint32> b = pairsOf(after);
    const size_t fewer = std::min(a.size(), b.size());
    if (fewer == 0)
        return 0;
    size_t shared = 0;
    for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        shared += a[i] == b[k];
        const bool isBehind = a[i] < b[k];
        k += a[i] >= b[k];
        i += isBehind;
    }
    return double(shared) / double(fewer);
}

} // namespace qb::text
