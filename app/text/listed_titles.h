#pragma once

#include <QSet>
#include <QStringList>

namespace qb::text {

/// What a list of contents names, marks and page numbers aside.
class ListedTitles {
public:
    explicit ListedTitles(const QStringList& contents);

    bool contains(QStringView heading) const;

private:
    QSet<QString> m_entries;
};

} // namespace qb::text
