#pragma once

#include <QStringList>

namespace qb::text::forms {

/// The same numbers on every machine: xorshift64*, which the standard library's distributions do
/// not promise.
class Random {
public:
    explicit Random(quint64 seed) : m_state(seed * 0x9e3779b97f4a7c15ULL + 1) { below(2); }

    int below(int count)
    {
        m_state ^= m_state >> 12;
        m_state ^= m_state << 25;
        m_state ^= m_state >> 27;
        return int((m_state * 0x2545f4914f6cdd1dULL >> 33) % quint64(count));
    }
    int between(int least, int most) { return least + below(most - least + 1); }
    bool chance(int percent) { return below(100) < percent; }
    const QString& of(const QStringList& list) { return list.at(below(int(list.size()))); }

private:
    quint64 m_state;
};

} // namespace qb::text::forms
