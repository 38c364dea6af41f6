#include "check/predicates.h"
#include "check/word_pairs.h"
#include "check/word_tables.h"

#include <QHash>

#include <algorithm>
#include <memory>

namespace qb::check {

namespace {

constexpr qsizetype kLongestName = 12;

constexpr bool endsName(QChar unit)
{
    return unit == u'省' || unit == u'区' || unit == u'市' || unit == u'州' || unit == u'盟';
}

/// Which places lie in which, from a list of "湖北省 武汉市 黄石市 …".
class Hierarchy {
public:
    explicit Hierarchy(const QStringList& words) : m_words(words)
    {
        for (const QString& line : words) {
            const QStringList names = line.split(u' ', Qt::SkipEmptyParts);
            for (qsizetype i = 1; i < names.size(); ++i)
                m_parents[names[i]] << names.front();
            if (!names.isEmpty())
                addParent(names.front());
        }
    }

    const QStringList& words() const { return m_words; }

    /// The longest name of a place that ends at `end`; null for none.
    QString parentEndingAt(QStringView text, qsizetype end) const
    {
        if (end < 2)
            return {};
        const auto parents = m_parentsByEnd.constFind(pairOf(text[end - 2], text[end - 1]));
        if (parents != m_parentsByEnd.constEnd())
            for (const QString& parent : *parents)
                if (text.first(end).endsWith(parent))
                    return parent;
        return {};
    }

    /// The longest name of a lower place that begins here.
    QString childAt(QStringView text, qsizetype begin) const
    {
        for (qsizetype length = std::min(kLongestName, text.size() - begin); length > 1; --length)
            if (const QString name = text.mid(begin, length).toString(); m_parents.contains(name))
                return name;
        return {};
    }

    QStringList parentsOf(const QString& child) const { return m_parents.value(child); }

private:
    void addParent(const QString& name)
    {
        if (name.size() < 2 || name.size() > kLongestName)
            return;
        QStringList& parents = m_parentsByEnd[pairOf(name[name.size() - 2], name.back())];
        const auto shorter = std::find_if(parents.begin(), parents.end(),
            [&](const QString& parent) { return parent.size() < name.size(); });
        parents.insert(shorter, name);
    }

    QStringList m_words;
    QHash<QString, QStringList> m_parents;
    QHash<Pair, QStringList> m_parentsByEnd; ///< by their last two units, longest first
};

} // namespace

std::vector<Hit> misplacedPlaces(const Document& document, const QStringList& words)
{
    std::vector<Hit> hits;
    const std::shared_ptr<const Hierarchy> hierarchy = tableOf<Hierarchy>(words);
    const QStringView text = document.text();
    for (qsizetype i = 2; i < text.size(); ++i) {
        if (!endsName(text[i - 1]))
            continue;
        const QString parent = hierarchy->parentEndingAt(text, i);
        if (parent.isEmpty())
            continue;
        const QString child = hierarchy->childAt(text, i);
        const QStringList right = hierarchy->parentsOf(child);
        if (!child.isEmpty() && !right.contains(parent))
            hits.push_back({{i - parent.size(), i}, right.mid(0, 3)});
    }
    return hits;
}

} // namespace qb::check
