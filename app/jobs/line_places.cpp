#include "jobs/line_places.h"

#include <algorithm>

namespace qb::jobs {

namespace {

constexpr quint64 kFilterSize = quint64(1) << 24;

/// Of the characters before, and one more; the same on every machine.
quint64 hashWith(quint64 hash, QChar c)
{
    hash = (hash ^ c.unicode()) * 0x9e3779b97f4a7c15U;
    return hash ^ (hash >> 29);
}

quint64 hashOf(QStringView start)
{
    quint64 hash = 0;
    for (const QChar c : start)
        hash = hashWith(hash, c);
    return hash;
}

QStringView startOf(const QString& line)
{
    return QStringView(line).left(LinePlaces::kTellingStart);
}

} // namespace

LinePlaces::LinePlaces(const QStringList& lines, const QStringList& texts) : m_starts(kFilterSize)
{
    for (const QString& line : lines) {
        quint64 hash = 0;
        for (const QChar c : startOf(line)) {
            hash = hashWith(hash, c);
            m_starts[hash % kFilterSize] = true;
        }
        m_places[hash];
    }
    for (qsizetype i = 0; i < texts.size(); ++i)
        look(texts.at(i), int(i));
}

void LinePlaces::look(const QString& text, int index)
{
    for (qsizetype from = 0; from < text.size(); ++from) {
        quint64 hash = 0;
        const qsizetype end = std::min(text.size(), from + kTellingStart);
        for (qsizetype at = from; at < end; ++at) {
            hash = hashWith(hash, text.at(at));
            if (!m_starts[hash % kFilterSize])
                break;
            const auto found = m_places.find(hash);
            if (found != m_places.end() && (found->second.empty() || found->second.back() != index))
                found->second.push_back(index);
        }
    }
}

const std::vector<int>& LinePlaces::textsWith(const QString& line) const
{
    const auto found = m_places.find(hashOf(startOf(line)));
    return found != m_places.end() ? found->second : m_none;
}

} // namespace qb::jobs
