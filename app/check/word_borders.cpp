#include "check/word_borders.h"

namespace qb::check {

namespace {

/// Words of one character that stand between others: 因|队员受伤, 来自|已|投产.
constexpr QStringView kLoneWords = u"因已须于在未将与和或由";
/// What a measure word follows: 12家|俱乐部.
constexpr QStringView kNumerals
    = u"一二三四五六七八九十百千万亿两几数多余0123456789０１２３４５６７８９";
constexpr QStringView kParticles = u"的地得了";
constexpr QStringView kMeasures = u"家个名项台套件座条次位年月日";

bool isOfPairs(const QString& list)
{
    return list.startsWith(u'识') || list.startsWith(u'词');
}

/// The longest list of pairs; null where there is none.
QString longestOf(const QStringList& lists)
{
    QString longest;
    for (const QString& list : lists)
        if (isOfPairs(list) && list.size() > longest.size())
            longest = list;
    return longest;
}

std::vector<Pair> pairsBeside(const WordPairs& known, const QStringList& lists)
{
    std::vector<Pair> others;
    for (const QString& list : lists)
        if (isOfPairs(list))
            for (const Pair pair : pairsIn(list))
                if (!known.holds(pair))
                    others.push_back(pair);
    return others;
}

} // namespace

WordBorders::WordBorders(const QStringList& lists)
    : m_shared(WordPairs::of(longestOf(lists))),
      m_others({}),
      m_beginsOther(0x10000)
{
    const std::vector<Pair> others = pairsBeside(*m_shared, lists);
    m_others = WordPairs(others);
    for (const Pair pair : others)
        m_beginsOther[pair >> 16] = true;
}

bool WordBorders::runThrough(QStringView text, TextRange range) const
{
    const bool isBesideParticle = range.length() == 3 && kParticles.contains(text[range.begin + 1]);
    if (range.length() != 2 && !isBesideParticle)
        return false;
    const QChar first = text[range.begin];
    const QChar second = text[range.end - 1];
    const QChar before = range.begin > 0 ? text[range.begin - 1] : QChar();
    const QChar after = range.end < text.size() ? text[range.end] : QChar();
    const bool endsWord = isKnown(before, first)
        || (kMeasures.contains(first) && !before.isNull() && kNumerals.contains(before));
    const bool beginsWord = isKnown(second, after);
    if (isBesideParticle) // 执行|的|通知
        return endsWord && beginsWord;
    return (endsWord && (beginsWord || kLoneWords.contains(second)))
        || (beginsWord && kLoneWords.contains(first));
}

} // namespace qb::check
