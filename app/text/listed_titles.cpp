#include "text/listed_titles.h"

#include "text/char_set.h"
#include "text/normalise.h"

namespace qb::text {

namespace {

/// "1.标题……（3）" without the page; a title may end with a figure of its own.
QStringView withoutPage(QStringView entry)
{
    static constexpr CharSet kBehind(u"（）() \t\u3000");
    static constexpr CharSet kLeaders(u"….·．。/／—-");
    while (!entry.isEmpty() && kBehind.contains(entry.back()))
        entry.chop(1);
    qsizetype digits = 0;
    while (digits < entry.size() && entry.at(entry.size() - 1 - digits).isDigit())
        ++digits;
    QStringView title = entry.chopped(digits);
    while (!title.isEmpty() && kBehind.contains(title.back()))
        title.chop(1);
    const bool isLed = digits > 0 && !title.isEmpty()
        && (kLeaders.contains(title.back()) || title.size() + digits < entry.size());
    return isLed ? title : entry;
}

} // namespace

ListedTitles::ListedTitles(const QStringList& contents)
{
    constexpr qsizetype kMost = 400;
    for (const QString& entry : contents.mid(0, kMost))
        m_entries.insert(lettersAndDigits(withoutPage(entry).toString()));
}

bool ListedTitles::contains(QStringView heading) const
{
    return !m_entries.isEmpty() && m_entries.contains(lettersAndDigits(heading.toString()));
}

} // namespace qb::text
