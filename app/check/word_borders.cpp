#include "check/word_borders.h"

#include <algorithm>

namespace qb::check {

namespace {

/// Words of one character that stand between others: 因|队员受伤, 来自|已|投产.
constexpr QStringView kLoneWords = u"因已须于在未将与和或由";
/// What a measure word follows: 12家|俱乐部.
constexpr QStringView kNumerals
    = u"一二三四五六七八九十百千万亿两几数多余0123456789０１２３４５６７８９";
constexpr QStringView kMeasures = u"家个名项台套件座条次位年月日";

quint32 pairOf(QChar first, QChar second)
{
    return quint32(first.unicode()) << 16 | second.unicode();
}

} // namespace

WordBorders::WordBorders(const QStringList& lists)
{
    for (const QString& list : lists)
        if (list.startsWith(u'识') || list.startsWith(u'词'))
            for (qsizetype i = 1; i + 1 < list.size(); i += 2)
                m_pairs.push_back(pairOf(list[i], list[i + 1]));
    std::sort(m_pairs.begin(), m_pairs.end());
}

bool WordBorders::isKnown(QChar first, QChar second) const
{
    return std::binary_search(m_pairs.begin(), m_pairs.end(), pairOf(first, second));
}

bool WordBorders::runThrough(QStringView text, TextRange range) const
{
    if (range.length() != 2)
        return false;
    const QChar first = text[range.begin];
    const QChar second = text[range.begin + 1];
    const QChar before = range.begin > 0 ? text[range.begin - 1] : QChar();
    const QChar after = range.end < text.size() ? text[range.end] : QChar();
    const bool endsWord = isKnown(before, first)
        || (kMeasures.contains(first) && !before.isNull() && kNumerals.contains(before));
    const bool beginsWord = isKnown(second, after);
    return (endsWord && (beginsWord || kLoneWords.contains(second)))
        || (beginsWord && kLoneWords.contains(first));
}

} // namespace qb::check
