#include "check/predicates.h"
#include "check/sentence_ends.h"
#include "check/word_borders.h"
#include "check/word_tables.h"

#include <QHash>

#include <algorithm>

/// Words written for others that are words too: 高于逾期, 工序双方. What stands around tells.
namespace qb::check {

namespace {

constexpr qsizetype kNear = 10;      ///< characters on either side
constexpr qsizetype kFarthest = 100; ///< of a sentence

/// One line of the rule: wrong, right, then in any order "词<", ">词", "词" and "-词" (see
/// resources/check/sources/confused_words.txt).
struct Confusion {
    QString right;
    QStringList before;
    QStringList after;
    QStringList near;
    QStringList never;
    QString lastOfBefore; ///< their last characters
    QString firstOfAfter; ///< their first ones
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
        const QStringView said = text.mid(place.begin, place.length());
        const auto found = m_confusions.constFind(QString::fromRawData(said.data(), said.size()));
        if (found == m_confusions.constEnd())
            return {};
        for (const Confusion& confusion : *found)
            if (isMeant(confusion, text, place))
                return m_borders.runThrough(text, place) ? QStringList()
                                                         : QStringList{confusion.right};
        return {};
    }

private:
    static Confusion confusionOf(const QStringList& words)
    {
        Confusion confusion;
        confusion.right = words[1];
        for (const QString& word : words.mid(2)) {
            if (word == u'<' || word == u'>' || word == u'-')
                continue;
            if (word.endsWith(u'<'))
                confusion.before << word.chopped(1);
            else if (word.startsWith(u'>'))
                confusion.after << word.mid(1);
            else if (word.startsWith(u'-'))
                confusion.never << word.mid(1);
            else
                confusion.near << word;
        }
        for (const QString& word : confusion.before)
            confusion.lastOfBefore += word.back();
        for (const QString& word : confusion.after)
            confusion.firstOfAfter += word.front();
        return confusion;
    }

    static bool isMeant(const Confusion& confusion, QStringView text, TextRange place)
    {
        const QStringView before = text.first(place.begin);
        const QStringView after = text.sliced(place.end);
        const bool isBeside = endsWithOneOf(before, confusion.before, confusion.lastOfBefore)
            || beginsWithOneOf(after, confusion.after, confusion.firstOfAfter);
        if (!isBeside && confusion.near.isEmpty())
            return false;
        if (isBeside && confusion.never.isEmpty())
            return true;
        return isSaid(confusion, isBeside, text, place);
    }

    static bool endsWithOneOf(QStringView text, const QStringList& words, const QString& lasts)
    {
        return !text.isEmpty() && lasts.contains(text.back())
            && std::any_of(words.begin(), words.end(),
                [&](const QString& word) { return text.endsWith(word); });
    }

    static bool beginsWithOneOf(QStringView text, const QStringList& words, const QString& firsts)
    {
        return !text.isEmpty() && firsts.contains(text.front())
            && std::any_of(words.begin(), words.end(),
                [&](const QString& word) { return text.startsWith(word); });
    }

    /// What the sentence says; `isBeside`: a word beside it tells already.
    static bool isSaid(const Confusion& confusion, bool isBeside, QStringView text, TextRange place)
    {
        TextRange sentence = place;
        const qsizetype first = std::max<qsizetype>(0, place.begin - kFarthest);
        const qsizetype last = std::min(text.size(), place.end + kFarthest);
        while (sentence.begin > first && !endsSentence(text[sentence.begin - 1]))
            --sentence.begin;
        while (sentence.end < last && !endsSentence(text[sentence.end]))
            ++sentence.end;
        const QStringView whole = text.mid(sentence.begin, sentence.length());
        const TextRange near{std::max(sentence.begin, place.begin - kNear),
            std::min(sentence.end, place.end + kNear)};
        const auto holds = [](QStringView part, const QStringList& words) {
            return std::any_of(words.begin(), words.end(),
                [&](const QString& word) { return part.contains(word); });
        };
        return (isBeside || holds(text.mid(near.begin, place.begin - near.begin), confusion.near)
                   || holds(text.mid(place.end, near.end - place.end), confusion.near))
            && !holds(whole, confusion.never);
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
