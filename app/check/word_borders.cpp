#include "check/word_borders.h"

#include <bit>

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
    std::vector<quint32> pairs;
    for (const QString& list : lists)
        if (list.startsWith(u'识') || list.startsWith(u'词'))
            for (qsizetype i = 1; i + 1 < list.size(); i += 2)
                pairs.push_back(pairOf(list[i], list[i + 1]));
    const int log = std::bit_width(pairs.size()) + 1; // at most half of the slots are taken
    m_shift = 64 - log;
    m_pairs.assign(size_t(1) << log, 0);
    for (const quint32 pair : pairs)
        m_pairs[slotOf(pair)] = pair;
}

size_t WordBorders::slotOf(quint32 pair) const
{
    size_t slot = pair * 0x9E3779B97F4A7C15u >> m_shift;
    while (m_pairs[slot] != pair && m_pairs[slot] != 0)
        slot = (slot + 1) & (m_pairs.size() - 1);
    return slot;
}

bool WordBorders::isKnown(QChar first, QChar second) const
{
    const quint32 pair = pairOf(first, second);
    return pair != 0 && m_pairs[slotOf(pair)] == pair;
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
