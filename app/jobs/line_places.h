#pragma once

#include <QString>
#include <QStringList>

#include <unordered_map>
#include <vector>

namespace qb::jobs {

/// Which of many texts hold a line's first characters; for all lines at once, in time linear in
/// the texts' length. Texts and lines are without white space (see squeezed_text.h).
class LinePlaces {
public:
    /// So many of a line's characters tell it: its end may have become a field of its own.
    static constexpr qsizetype kTellingStart = 12;

    LinePlaces(const QStringList& lines, const QStringList& texts);

    /// Indices of the texts, ascending. `line` is one of the lines.
    const std::vector<int>& textsWith(const QString& line) const;

private:
    void look(const QString& text, int index);

    std::unordered_map<quint64, std::vector<int>> m_places; ///< by the hash of a line's start
    std::vector<bool> m_starts; ///< of whatever a line starts with, by a part of its hash
    std::vector<int> m_none;
};

} // namespace qb::jobs
