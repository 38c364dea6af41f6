#pragma once

#include "text/quick_filter.h"

#include <QHash>
#include <QString>

#include <algorithm>
#include <bit>
#include <numeric>
#include <vector>

namespace qb::text {

/// Finds many words in one pass over a text (Aho and Corasick, "Efficient string matching", 1975).
/// Positions are UTF-16 code units. Add words, compile once, then scan from as many threads as you
/// like.
///
/// Nodes stand in the order of a breadth-first walk, so a node's children are neighbours and an
/// edge is no more than the class of its unit. Classes ascend with units; units that stand in no
/// word share the class 0. Most places of a text begin no word: the walk begins where two units do,
/// and the nodes of one unit are passed over.
class WordAutomaton {
public:
    /// Gives the word's number, the same one for the same word. Empty words must not be added.
    int add(const QString& word)
    {
        const auto known = m_numbers.constFind(word);
        if (known != m_numbers.constEnd())
            return *known;
        const int number = int(m_lengths.size());
        m_numbers.insert(word, number);
        m_lengths.push_back(word.size());
        return number;
    }

    /// For about so many words.
    void reserve(size_t words)
    {
        m_numbers.reserve(qsizetype(words));
        m_lengths.reserve(words);
    }

    int wordCount() const { return int(m_lengths.size()); }

    /// Must be called once after the last add().
    void compile()
    {
        std::vector<Entry> words;
        words.reserve(m_lengths.size());
        for (auto it = m_numbers.constBegin(); it != m_numbers.constEnd(); ++it)
            words.push_back({firstUnits(it.key()), it.key(), it.value()});
        std::sort(words.begin(), words.end(), [](const Entry& a, const Entry& b) {
            return a.first != b.first ? a.first < b.first : isLess(a.word, b.word);
        });
        assignClasses(words);
        growTree(words);
        m_numbers = {};
        m_root.assign(size_t(m_classCount), 0);
        for (int child = m_nodes[0].firstChild; child < m_nodes[1].firstChild; ++child)
            m_root[m_unitClasses[size_t(child)]] = child;
        linkFailures();
        notePairs();
    }

    /// Calls found(word, begin, end) for every occurrence, overlapping ones included, in the order
    /// of their ends.
    template <typename Found>
    void scan(QStringView text, Found&& found) const
    {
        if (m_lengths.empty())
            return;
        const bool hasLong = m_firstLong + 1 < int(m_nodes.size());
        int node = 0; // of two units or more
        for (qsizetype i = 0; i < text.size(); ++i) {
            const char16_t unit = text[i].unicode();
            if (node != 0)
                node = stepFrom(node, m_classes[unit], m_firstLong);
            if (node == 0 && hasLong && i > 0)
                node = nodeOfPair(text[i - 1].unicode(), unit);
            int reached = node;
            if (node == 0 && isWord(unit))
                reached = m_root[m_classes[unit]];
            if (m_nodes[size_t(reached)].word < 0)
                reached = m_nodes[size_t(reached)].shorter;
            for (; reached != 0; reached = m_nodes[size_t(reached)].shorter) {
                const int word = m_nodes[size_t(reached)].word;
                found(word, i + 1 - m_lengths[size_t(word)], i + 1);
            }
        }
    }

private:
    struct Entry {
        quint64 first; ///< of the word: most words differ in it
        QStringView word;
        int number;
    };
    struct Node {
        quint64 childClasses = 0; ///< bit c % 64 is set where a child of the class c may be
        int firstChild = 0;       ///< its children end where the next node's begin
        int fail = 0;
        int word = -1;   ///< that ends here; -1 for none
        int shorter = 0; ///< the node of the next shorter word that ends here; 0 for none
    };

    struct PairNode {
        quint32 pair = 0; ///< two units, the first above
        int node = 0;     ///< 0: an empty slot
    };

    /// Four units as a number that sorts as they do.
    static quint64 firstUnits(QStringView word)
    {
        quint64 result = 0;
        for (qsizetype i = 0; i < 4; ++i)
            result = result << 16 | (i < word.size() ? word[i].unicode() : 0u);
        return result;
    }

    /// By code units, so that words with the same beginning are neighbours.
    static bool isLess(QStringView a, QStringView b)
    {
        return std::lexicographical_compare(
            a.utf16(), a.utf16() + a.size(), b.utf16(), b.utf16() + b.size());
    }

    void assignClasses(const std::vector<Entry>& words)
    {
        for (const Entry& entry : words)
            for (const QChar unit : entry.word)
                m_classes[unit.unicode()] = 1;
        for (quint16& unitClass : m_classes)
            if (unitClass != 0)
                unitClass = quint16(m_classCount++);
    }

    /// Each node stands for the sorted words [begin, end) that share their first `depth` units.
    void growTree(const std::vector<Entry>& words)
    {
        struct Range {
            size_t begin;
            size_t end;
            qsizetype depth;
        };
        const auto most = size_t(std::accumulate(m_lengths.begin(), m_lengths.end(), qsizetype(2)));
        m_nodes.reserve(most);
        m_unitClasses.reserve(most);
        std::vector<Range> ranges;
        ranges.reserve(most);
        ranges.push_back({0, words.size(), 0});
        m_nodes.assign(1, {});
        m_unitClasses.assign(1, 0);
        for (size_t node = 0; node < ranges.size(); ++node) {
            m_nodes[node].firstChild = int(m_nodes.size());
            const Range range = ranges[node];
            size_t at = range.begin;
            if (node > 0 && words[at].word.size() == range.depth)
                m_nodes[node].word = words[at++].number;
            while (at < range.end) {
                const QChar unit = words[at].word[range.depth];
                size_t end = at + 1;
                while (end < range.end && words[end].word[range.depth] == unit)
                    ++end;
                const quint16 unitClass = m_classes[unit.unicode()];
                m_nodes[node].childClasses |= quint64(1) << (unitClass % 64);
                m_nodes.push_back({});
                m_unitClasses.push_back(unitClass);
                ranges.push_back({at, end, range.depth + 1});
                at = end;
            }
        }
        m_nodes.push_back({}); // where the last node's children end
        m_nodes.back().firstChild = int(m_nodes.size()) - 1;
    }

    void linkFailures()
    {
        for (size_t node = 0; node + 1 < m_nodes.size(); ++node) {
            for (int child = m_nodes[node].firstChild; child < m_nodes[node + 1].firstChild;
                 ++child) {
                Node& data = m_nodes[size_t(child)];
                data.fail = node == 0 ? 0 : step(m_nodes[node].fail, m_unitClasses[size_t(child)]);
                const Node& next = m_nodes[size_t(data.fail)];
                data.shorter = next.word >= 0 ? data.fail : next.shorter;
            }
        }
    }

    int step(int node, quint16 unitClass) const
    {
        const int next = stepFrom(node, unitClass, 1);
        return next != 0 ? next : m_root[unitClass];
    }

    /// From this node, or from what its failures lead to down to the node `last`; 0 for nowhere.
    int stepFrom(int node, quint16 unitClass, int last) const
    {
        const quint64 bit = quint64(1) << (unitClass % 64);
        for (; node >= last; node = m_nodes[size_t(node)].fail) {
            if ((m_nodes[size_t(node)].childClasses & bit) == 0)
                continue;
            const auto first = m_unitClasses.begin() + m_nodes[size_t(node)].firstChild;
            const auto end = m_unitClasses.begin() + m_nodes[size_t(node) + 1].firstChild;
            const auto child = std::lower_bound(first, end, unitClass);
            if (child != end && *child == unitClass)
                return int(child - m_unitClasses.begin());
        }
        return 0;
    }

    void notePairs()
    {
        std::vector<char16_t> units(size_t(m_classCount), 0); // by class
        for (size_t unit = 0; unit < m_classes.size(); ++unit)
            units[m_classes[unit]] = char16_t(unit);
        m_firstLong = m_nodes[1].firstChild;
        const int end = m_nodes[size_t(m_firstLong)].firstChild;
        const auto count = size_t(end - m_firstLong);
        m_filter = QuickFilter(count);
        m_pairShift = 64 - int(std::bit_width(count + count / 2)); // a third of the slots is empty
        m_pairs.assign(size_t(1) << (64 - m_pairShift), {});
        for (int first = 1; first < m_firstLong; ++first) {
            const char16_t unit = units[m_unitClasses[size_t(first)]];
            if (m_nodes[size_t(first)].word >= 0)
                m_isWord[unit / 64] |= quint64(1) << unit % 64;
            for (int child = m_nodes[size_t(first)].firstChild;
                 child < m_nodes[size_t(first) + 1].firstChild; ++child) {
                const PairNode pair{pairOf(unit, units[m_unitClasses[size_t(child)]]), child};
                m_filter.add(pair.pair);
                m_pairs[slotOf(pair.pair)] = pair;
            }
        }
    }

    bool isWord(char16_t unit) const { return (m_isWord[unit / 64] >> unit % 64 & 1) != 0; }

    /// The node of two units; 0 where no word begins with them, which a filter that stays near at
    /// hand tells at most places.
    int nodeOfPair(char16_t first, char16_t second) const
    {
        const quint32 pair = pairOf(first, second);
        return m_filter.mayHold(pair) ? m_pairs[slotOf(pair)].node : 0;
    }

    /// Where the pair stands or would stand.
    size_t slotOf(quint32 pair) const
    {
        size_t slot = pair * 0x9E3779B97F4A7C15u >> m_pairShift;
        while (m_pairs[slot].node != 0 && m_pairs[slot].pair != pair)
            slot = (slot + 1) & (m_pairs.size() - 1);
        return slot;
    }

    static quint32 pairOf(char16_t first, char16_t second) { return quint32(first) << 16 | second; }

    QHash<QString, int> m_numbers; ///< only while words are added
    std::vector<qsizetype> m_lengths;
    std::vector<quint16> m_classes = std::vector<quint16>(0x10000, 0); ///< by code unit
    int m_classCount = 1;
    std::vector<quint64> m_isWord = std::vector<quint64>(0x10000 / 64, 0); ///< bits by unit
    QuickFilter m_filter;                                                  ///< of m_pairs
    std::vector<PairNode> m_pairs; ///< searched from a pair's own slot on to the next empty one
    int m_pairShift = 0;
    int m_firstLong = 0;     ///< the first node of two units
    std::vector<int> m_root; ///< by class
    std::vector<Node> m_nodes;
    std::vector<quint16> m_unitClasses; ///< by node: of the unit that leads there
};

} // namespace qb::text
