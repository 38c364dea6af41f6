#pragma once

#include <QHash>
#include <QStringView>

#include <algorithm>
#include <vector>

namespace qb::text {

/// Finds many words in one pass over a text (Aho and Corasick, "Efficient string matching", 1975).
/// Positions are UTF-16 code units. Add words, compile once, then scan from as many threads as you
/// like.
class WordAutomaton {
public:
    /// Gives the word's number, the same one for the same word. Empty words must not be added.
    int add(QStringView word)
    {
        int node = 0;
        for (const QChar unit : word) {
            int& next = m_edges[edge(node, unit.unicode())];
            if (next == 0) {
                next = int(m_nodes.size());
                m_nodes.push_back({});
            }
            node = next;
        }
        if (m_nodes[size_t(node)].word < 0) {
            m_nodes[size_t(node)].word = int(m_lengths.size());
            m_lengths.push_back(word.size());
        }
        return m_nodes[size_t(node)].word;
    }

    int wordCount() const { return int(m_lengths.size()); }

    /// Must be called once after the last add().
    void compile()
    {
        sortEdges();
        std::vector<int> queue{0};
        for (size_t i = 0; i < queue.size(); ++i) {
            const int node = queue[i];
            for (int e = m_first[size_t(node)]; e < m_first[size_t(node) + 1]; ++e) {
                const int child = m_targets[size_t(e)];
                queue.push_back(child);
                Node& data = m_nodes[size_t(child)];
                data.fail = node == 0 ? 0 : step(m_nodes[size_t(node)].fail, m_units[size_t(e)]);
                const Node& fallback = m_nodes[size_t(data.fail)];
                data.shorter = fallback.word >= 0 ? data.fail : fallback.shorter;
            }
        }
    }

    /// Calls found(word, begin, end) for every occurrence, overlapping ones included, in the order
    /// of their ends.
    template <typename Found>
    void scan(QStringView text, Found&& found) const
    {
        int node = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            node = step(node, text[i].unicode());
            for (int hit = m_nodes[size_t(node)].word >= 0 ? node : m_nodes[size_t(node)].shorter;
                 hit > 0; hit = m_nodes[size_t(hit)].shorter) {
                const int word = m_nodes[size_t(hit)].word;
                found(word, i + 1 - m_lengths[size_t(word)], i + 1);
            }
        }
    }

private:
    struct Node {
        int fail = 0;
        int shorter = 0; ///< the next node on the way of failures that ends a word; 0 for none
        int word = -1;
    };

    static quint64 edge(int node, char16_t unit) { return quint64(node) << 16 | unit; }

    void sortEdges()
    {
        std::vector<std::pair<quint64, int>> edges;
        edges.reserve(size_t(m_edges.size()));
        for (auto it = m_edges.constBegin(); it != m_edges.constEnd(); ++it)
            edges.emplace_back(it.key(), it.value());
        std::sort(edges.begin(), edges.end());
        m_edges = {};
        m_first.assign(m_nodes.size() + 1, 0);
        for (const auto& [key, target] : edges) {
            ++m_first[size_t(key >> 16) + 1];
            m_units.push_back(char16_t(key & 0xffff));
            m_targets.push_back(target);
            if (key >> 16 == 0)
                m_root[size_t(key)] = target;
        }
        for (size_t i = 1; i < m_first.size(); ++i)
            m_first[i] += m_first[i - 1];
    }

    int step(int node, char16_t unit) const
    {
        while (node != 0) {
            const auto begin = m_units.begin() + m_first[size_t(node)];
            const auto end = m_units.begin() + m_first[size_t(node) + 1];
            const auto found = std::lower_bound(begin, end, unit);
            if (found != end && *found == unit)
                return m_targets[size_t(found - m_units.begin())];
            node = m_nodes[size_t(node)].fail;
        }
        return m_root[unit];
    }

    std::vector<Node> m_nodes = std::vector<Node>(1);
    std::vector<qsizetype> m_lengths;
    QHash<quint64, int> m_edges; ///< only while words are added
    std::vector<int> m_first; ///< edges of node n: m_first[n] … m_first[n + 1] - 1, sorted by unit
    std::vector<char16_t> m_units;
    std::vector<int> m_targets;
    std::vector<int> m_root = std::vector<int>(0x10000, 0);
};

} // namespace qb::text
