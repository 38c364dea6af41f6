#include "check/predicates.h"
#include "check/word_borders.h"
#include "check/word_tables.h"

#include <QHash>

#include <algorithm>

/// Words written for others that are words too: 高于逾期, 工序双方. What stands around tells.
namespace qb::check {

namespace {

constexpr qsizetype kNear = 10;      ///< characters on either side
constexpr qsizetype kFarthest = 100; ///< of a sentence

bool endsClause(QChar unit)
{
    return QStringView(u"。！？；\n").contains(unit);
}

/// One line of the rule: wrong, right, then in any order "词<", ">词", "词" and "-词" (see
/// resources/check/sources/confused_words.txt).
struct Confusion {
    QString right;
    QStringList before;
    QStringList after;
    QStringList near;
    QStringList never;
};

class ConfusedWords {
public:
    explicit ConfusedWords(const QStringList& lines) : m_lines(lines), m_borders(lines)
    {
        for (const QString& line : lines)
            if (const QStringList words = line.split(u' ', Qt::SkipEmptyParts); words.size() > 2)
                m_confusions[words[0]].push_back(confusionOf(words));
    }

    const QStringList& words() const { return m_lines; }

    /// What was meant at `place`; empty if what stands there may be right.
    QStringList meantAt(QStringView text, TextRange place) const
    {
        const auto found = m_confusions.constFind(text.mid(place.begin, place.length()).toString());
        if (found == m_confusions.constEnd() || m_borders.runThrough(text, place))
            return {};
        for (const Confusion& confusion : *found)
            if (isMeant(confusion, text, place))
                return {confusion.right};
        return {};
    }

private:
    static Confusion confusionOf(const QStringList& words)
    {
        Confusion confusion;
        confusion.right = words[1];
        for (const QString& word : words.mid(2)) {
            if (word.endsWith(u'<'))
                confusion.before << word.chopped(1);
            else if (word.startsWith(u'>'))
                confusion.after << word.mid(1);
            else if (word.startsWith(u'-'))
                confusion.never << word.mid(1);
            else
                confusion.near << word;
        }
        return confusion;
    }

    static bool isMeant(const Confusion& confusion, QStringView text, TextRange place)
    {
        TextRange sentence = place;
        const qsizetype first = std::max<qsizetype>(0, place.begin - kFarthest);
        const qsizetype last = std::min(text.size(), place.end + kFarthest);
        while (sentence.begin > first && !endsClause(text[sentence.begin - 1]))
            --sentence.begin;
        while (sentence.end < last && !endsClause(text[sentence.end]))
            ++sentence.end;
        const QStringView before = text.mid(sentence.begin, place.begin - sentence.begin);
        const QStringView after = text.mid(place.end, sentence.end - place.end);
        const QStringView whole = text.mid(sentence.begin, sentence.length());
        const auto any = [](const QStringList& words, auto&& isThere) {
            return std::any_of(words.begin(), words.end(), isThere);
        };
        if (any(confusion.never, [&](const QString& word) { return whole.contains(word); }))
            return false;
        return any(confusion.before, [&](const QString& word) { return before.endsWith(word); })
            || any(confusion.after, [&](const QString& word) { return after.startsWith(word); })
            || any(confusion.near, [&](const QString& word) {
                   return before.last(std::min(kNear, before.size())).contains(word)
                       || after.first(std::min(kNear, after.size())).contains(word);
               });
    }

    QStringList m_lines;
    WordBorders m_borders;
    QHash<QString, std::vector<Confusion>> m_confusions; ///< by what stands there
};

} // namespace

std::vector<Hit> confusedWords(const Document& document, const QStringList& words)
{
    std::vector<Hit> hits;
    const auto confused = tableOf<ConfusedWords>(words);
    for (const TextRange& place : document.places())
        if (const QStringList right = confused->meantAt(document.text(), place); !right.isEmpty())
            hits.push_back({place, right});
    return hits;
}

} // namespace qb::check
