#pragma once

#include <QStringList>

namespace qb::importers {

/// The entries of one file that a warning is about: "第 3 条“晒场”、第 7 条等".
class EntryList {
public:
    /// `place` is its number as people count; `title` may be empty.
    void add(const QString& place, const QString& title = {});
    int count() const { return m_count; }
    /// The first of them; empty for none.
    QString shown() const;

private:
    QStringList m_first;
    int m_count = 0;
};

} // namespace qb::importers
