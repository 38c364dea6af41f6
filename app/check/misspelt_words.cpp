#include "check/basic_han.h"
#include "check/known_pairs.h"
#include "check/predicates.h"
#include "check/word_tables.h"
#include "text/quick_filter.h"

#include <QHash>

#include <algorithm>
#include <memory>
#include <utility>

/// Words of two characters with one of them written for another of its look or sound. What stands
/// there is no word, and neither character makes a word with its other neighbour: 供申保障 for
/// 供电保障, but not the 措落 of 举措落实.
namespace qb::check {

namespace {

class Lexicon {
public:
    explicit Lexicon(const QStringList& words) : m_words(words), m_known(words)
    {
        QHash<QChar, QString> largeGroups; // by member
        for (const QString& list : words)
            if (list.startsWith(u'≈') || list.startsWith(u'←'))
                addGroup(list.front(), QStringView(list).sliced(1), largeGroups);
        layOutGroups(largeGroups);
        for (const QString& list : words)
            read(list.isEmpty() ? QChar() : list.front(), list);
        fillFilters();
    }

    const QStringList& words() const { return m_words; }

    /// A quick look that lets few pairs pass but slips and words.
    bool mayBeSlip(QChar first, QChar second) const
    {
        if (m_slips.mayHold(pairOf(first, second)))
            return true;
        for (const QChar group : groupsOf(first))
            if (m_slips.mayHold(pairOf(group, second)))
                return true;
        for (const QChar group : groupsOf(second))
            if (m_slips.mayHold(pairOf(first, group)))
                return true;
        return false;
    }
    const WordBorders& known() const { return m_known; }
    bool isRare(QChar unit) const { return m_rare[unit.unicode()]; }
    bool isLeftOut(Pair pair) const { return m_leftOut.contains(pair); }

    /// Right words for `said` with another first, or second, character; most frequent first.
    QStringList rightWords(QChar first, QChar second, bool isFirstWrong) const
    {
        std::vector<std::pair<int, QString>> found;
        const QString partners = m_meant.value(isFirstWrong ? first : second);
        for (const QChar partner : partners) {
            const QChar a = isFirstWrong ? partner : first;
            const QChar b = isFirstWrong ? second : partner;
            if (!m_ranked.mayHold(pairOf(a, b)))
                continue;
            if (const int rank = m_ranks.value(pairOf(a, b), -1); rank >= 0)
                found.emplace_back(rank, QString(a) + b);
        }
        std::sort(found.begin(), found.end());
        QStringList right;
        for (const auto& [rank, word] : found)
            right << word;
        return right;
    }

private:
    /// Stands in m_slips for a character of the group; none of them is a Han character.
    static constexpr char16_t kFirstGroupName = 0xE000;
    static constexpr int kMostGroups = 0x1900;

    struct GroupList {
        quint32 begin = 0; ///< in m_groupNames
        quint32 count = 0;
    };

    /// The names of the large groups that hold this character.
    QStringView groupsOf(QChar member) const
    {
        const GroupList list = m_groupLists[m_groupListOf[member.unicode()]];
        return {m_groupNames.constData() + list.begin, qsizetype(list.count)};
    }

    /// ≈: all for each other; ←: the first is meant where one of the rest stands. Slips among many
    /// characters are too many to tell one by one: the group's name tells them.
    void addGroup(QChar kind, QStringView group, QHash<QChar, QString>& largeGroups)
    {
        constexpr qsizetype kLarge = 8;
        const bool isLarge = kind == u'≈' && group.size() > kLarge && m_groupCount < kMostGroups;
        for (qsizetype right = 0; right < (kind == u'≈' ? group.size() : 1); ++right)
            for (const QChar wrong : group)
                if (wrong != group[right] && !m_meant[wrong].contains(group[right])) {
                    m_meant[wrong] += group[right];
                    if (!isLarge)
                        m_mistaken[group[right]] += wrong;
                }
        if (!isLarge)
            return;
        const QChar name(char16_t(kFirstGroupName + m_groupCount++));
        for (const QChar member : group)
            if (QString& names = largeGroups[member]; !names.endsWith(name))
                names += name;
    }

    /// 词: words looked after, 识: words known besides, 非: slips left out, 罕: rare characters.
    void read(QChar kind, const QString& list)
    {
        if (kind == u'罕')
            for (const QChar unit : QStringView(list).sliced(1))
                m_rare[unit.unicode()] = true;
        else if (kind == u'词' || kind == u'非')
            for (qsizetype i = 1; i + 1 < list.size(); i += 2) {
                const Pair pair = pairOf(list[i], list[i + 1]);
                if (kind == u'非') {
                    m_leftOut.insert(pair, true);
                } else {
                    m_ranks.insert(pair, int(i));
                }
            }
    }

    void fillFilters()
    {
        std::vector<Pair> slips;
        m_ranked = text::QuickFilter(size_t(m_ranks.size()));
        for (auto it = m_ranks.constBegin(); it != m_ranks.constEnd(); ++it) {
            m_ranked.add(it.key());
            addSlips(it.key(), slips);
        }
        m_slips = text::QuickFilter(slips.size());
        for (const Pair slip : slips)
            m_slips.add(slip);
    }

    void addSlips(Pair pair, std::vector<Pair>& slips) const
    {
        const QChar a(char16_t(pair >> 16));
        const QChar b(char16_t(pair & 0xFFFF));
        const QString first = m_mistaken.value(a);
        const QString second = m_mistaken.value(b);
        for (const QChar wrong : first)
            slips.push_back(pairOf(wrong, b));
        for (const QChar wrong : second)
            slips.push_back(pairOf(a, wrong));
        for (const QChar group : groupsOf(a))
            slips.push_back(pairOf(group, b));
        for (const QChar group : groupsOf(b))
            slips.push_back(pairOf(a, group));
    }

    void layOutGroups(const QHash<QChar, QString>& groups)
    {
        QHash<QString, quint16> known;
        for (auto it = groups.constBegin(); it != groups.constEnd(); ++it) {
            auto list = known.find(*it);
            if (list == known.end()) {
                list = known.insert(*it, quint16(m_groupLists.size()));
                m_groupLists.push_back({quint32(m_groupNames.size()), quint32(it->size())});
                m_groupNames += *it;
            }
            m_groupListOf[it.key().unicode()] = *list;
        }
    }

    QStringList m_words;
    WordBorders m_known;
    QHash<QChar, QString> m_meant;    ///< by what stands there
    QHash<QChar, QString> m_mistaken; ///< by what is meant, of small groups
    int m_groupCount = 0;
    QString m_groupNames;
    std::vector<GroupList> m_groupLists = std::vector<GroupList>(1); ///< the first is empty
    /// By code unit: few different lists, so that all of this stays near at hand.
    std::vector<quint16> m_groupListOf = std::vector<quint16>(0x10000);
    QHash<Pair, int> m_ranks;
    QHash<Pair, bool> m_leftOut;
    std::vector<bool> m_rare = std::vector<bool>(0x10000); ///< by code unit
    text::QuickFilter m_ranked;                            ///< of m_ranks
    text::QuickFilter m_slips;
};

/// Two characters of a text, and whether each makes a word with its other neighbour.
struct Place {
    QChar first;
    QChar second;
    bool isJoinedBefore = false;
    bool isJoinedAfter = false;
};

QStringList rightFor(const Lexicon& lexicon, const Place& place)
{
    const bool isFirstWrong
        = !place.isJoinedBefore && (!place.isJoinedAfter || lexicon.isRare(place.first));
    const bool isSecondWrong
        = !place.isJoinedAfter && (!place.isJoinedBefore || lexicon.isRare(place.second));
    if (!(isFirstWrong || isSecondWrong) || !lexicon.mayBeSlip(place.first, place.second)
        || lexicon.isLeftOut(pairOf(place.first, place.second)))
        return {};
    QStringList right;
    if (isFirstWrong)
        right += lexicon.rightWords(place.first, place.second, true);
    if (isSecondWrong)
        right += lexicon.rightWords(place.first, place.second, false);
    return right;
}

} // namespace

std::vector<Hit> misspeltWords(const Document& document, const QStringList& words)
{
    std::vector<Hit> hits;
    const std::shared_ptr<const Lexicon> lexicon = tableOf<Lexicon>(words);
    const QStringView text = document.text();
    const KnownPairs known(document, lexicon->known());
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const bool isBetweenWords = known.isSharedAt(i - 1) && known.isSharedAt(i + 1);
        if (known.isSharedAt(i) || isBetweenWords || !isHan(text[i]) || !isHan(text[i + 1])
            || known.mayBeAt(i))
            continue;
        const Place place{text[i], text[i + 1], known.mayBeAt(i - 1), known.mayBeAt(i + 1)};
        if (const QStringList right = rightFor(*lexicon, place); !right.isEmpty())
            hits.push_back({{i, i + 2}, right});
    }
    return hits;
}

} // namespace qb::check
