#include "check/predicates.h"
#include "check/word_tables.h"

#include <QHash>

#include <memory>

namespace qb::check {

namespace {

constexpr qsizetype kLongestName = 12;

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
                m_isParent.insert(names.front(), true);
        }
    }

    const QStringList& words() const { return m_words; }

    /// The name of a place that ends at `end`; null for none.
    QString parentEndingAt(QStringView text, qsizetype end) const
    {
        for (qsizetype length = std::min(kLongestName, end); length > 1; --length)
            if (const QString name = text.mid(end - length, length).toString();
                m_isParent.contains(name))
                return name;
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
    QStringList m_words;
    QHash<QString, QStringList> m_parents;
    QHash<QString, bool> m_isParent;
};

} // namespace

std::vector<Hit> misplacedPlaces(const Document& document, const QStringList& words)
{
    std::vector<Hit> hits;
    const std::shared_ptr<const Hierarchy> hierarchy = tableOf<Hierarchy>(words);
    const QStringView text = document.text();
    static const QString ends = QStringLiteral("省区市州盟");
    for (qsizetype i = 2; i < text.size(); ++i) {
        if (!ends.contains(text[i - 1]))
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
