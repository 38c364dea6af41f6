#pragma once

#include "text/line_facts.h"

#include <QString>

#include <algorithm>
#include <vector>

namespace qb::text {

/// The texts of all lines, one behind the other: passages of many lines are looked at in place.
class RunningText {
public:
    explicit RunningText(const std::vector<LineFacts>& lines)
    {
        qsizetype length = 0;
        m_begins.reserve(lines.size() + 1);
        for (const LineFacts& line : lines) {
            m_begins.push_back(length);
            length += line.text.size();
        }
        m_begins.push_back(length);
        m_text.reserve(length);
        for (const LineFacts& line : lines)
            m_text += line.text;
    }

    /// The text of up to `count` lines before line i.
    QStringView before(size_t i, size_t count) const
    {
        return between(i > count ? i - count : 0, i);
    }
    /// The text of up to `count` lines from line i on.
    QStringView from(size_t i, size_t count) const { return between(i, i + count); }

private:
    QStringView between(size_t begin, size_t end) const
    {
        const size_t last = m_begins.size() - 1;
        const qsizetype first = m_begins[std::min(begin, last)];
        return QStringView(m_text).sliced(first, m_begins[std::min(end, last)] - first);
    }

    QString m_text;
    std::vector<qsizetype> m_begins; ///< where each line begins; behind the last, the end
};

} // namespace qb::text
