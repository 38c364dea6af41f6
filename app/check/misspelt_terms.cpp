#include "check/basic_han.h"
#include "check/predicates.h"
#include "check/pronunciation.h"
#include "check/word_borders.h"
#include "check/word_tables.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

/// Terms of the trade with one character written for another of its sound or look: 供因链, 知识产权
/// 侏护. One piece of the term stands right; what stands in the other makes no word there.
namespace qb::check {

namespace {

class Terms {
public:
    /// Lists as in misspelt-terms.json: a term; "≈" characters that look alike; "识" known pairs.
    explicit Terms(const QStringList& lists) : m_lists(lists), m_borders(lists)
    {
        for (const QString& list : lists)
            if (list.startsWith(u'≈'))
                addGroup(QStringView(list).sliced(1));
            else if (!list.startsWith(u'识'))
                addTerm(list);
    }

    const QStringList& words() const { return m_lists; }

    /// Terms with one piece at their begin, and at their end; of each the last one first.
    struct Pieces {
        QStringList beginning;
        QStringList ending;
    };
    /// Null for none.
    const Pieces* with(QStringView piece) const
    {
        const auto found = m_byPiece.constFind(QString::fromRawData(piece.data(), piece.size()));
        return found == m_byPiece.constEnd() ? nullptr : &*found;
    }

    /// Whether what stands in `range` is `term` but for one character, which is no word there.
    bool isSlip(QStringView text, TextRange range, QStringView term) const
    {
        if (range.begin < 0 || range.end > text.size())
            return false;
        qsizetype wrong = -1;
        for (qsizetype i = 0; i < term.size(); ++i)
            if (text[range.begin + i] != term[i]) {
                if (wrong >= 0)
                    return false;
                wrong = i;
            }
        if (wrong < 0)
            return false;
        const qsizetype at = range.begin + wrong;
        return isHan(text[at]) && areAlike(text[at], term[wrong])
            && !(at > 0 && m_borders.isKnown(text[at - 1], text[at]))
            && !(at + 1 < text.size() && m_borders.isKnown(text[at], text[at + 1]))
            && !m_terms.contains(text.sliced(range.begin, range.length()).toString());
    }

private:
    void addTerm(const QString& term)
    {
        const qsizetype piece = (term.size() + 1) / 2;
        m_terms.insert(term);
        m_byPiece[term.first(piece)].beginning.prepend(term);
        m_byPiece[term.last(piece)].ending.prepend(term);
    }

    void addGroup(QStringView group)
    {
        for (const QChar member : group)
            m_alike[member] += group;
    }

    bool areAlike(QChar said, QChar meant) const
    {
        return m_alike.value(said).contains(meant) || soundAlike(said.unicode(), meant.unicode());
    }

    QStringList m_lists;
    WordBorders m_borders;
    QSet<QString> m_terms;
    QHash<QString, Pieces> m_byPiece;
    QHash<QChar, QString> m_alike;
};

} // namespace

std::vector<Hit> misspeltTerms(const Document& document, const QStringList& words)
{
    std::vector<Hit> hits;
    const std::shared_ptr<const Terms> terms = tableOf<Terms>(words);
    const QStringView text = document.text();
    const auto report = [&](TextRange range, const QString& term) {
        if (terms->isSlip(text, range, term))
            hits.push_back({range, {term}});
    };
    for (const TextRange& place : document.places()) {
        const Terms::Pieces* pieces = terms->with(text.sliced(place.begin, place.length()));
        if (pieces == nullptr)
            continue;
        for (const QString& term : pieces->beginning)
            report({place.begin, place.begin + term.size()}, term);
        for (const QString& term : pieces->ending)
            report({place.end - term.size(), place.end}, term);
    }
    const auto isBefore = [](const Hit& a, const Hit& b) {
        return std::tuple(a.range.begin, a.range.end) < std::tuple(b.range.begin, b.range.end);
    };
    std::sort(hits.begin(), hits.end(), isBefore);
    return hits;
}

} // namespace qb::check
