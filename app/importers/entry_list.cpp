#include "importers/entry_list.h"

#include <QCoreApplication>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr int kMostShown = 5;
constexpr qsizetype kLongestTitle = 30;

} // namespace

void EntryList::add(const QString& place, const QString& title)
{
    if (++m_count > kMostShown)
        return;
    const QString name = title.simplified();
    if (name.isEmpty()) {
        m_first << place;
        return;
    }
    QString shown = name.left(kLongestTitle);
    if (shown.back().isHighSurrogate())
        shown.chop(1);
    if (shown.size() < name.size())
        shown += u'…';
    m_first << Text::tr("%1“%2”").arg(place, shown);
}

QString EntryList::shown() const
{
    const QString list = m_first.join(Text::tr("、"));
    return m_count > kMostShown ? Text::tr("%1等").arg(list) : list;
}

} // namespace qb::importers
