#include "check/predicates.h"
#include "check/word_tables.h"

#include <QMultiHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace qb::check {

namespace {

/// The halves of every name, whole or as a piece of text under one.
class Names {
public:
    explicit Names(const QStringList& words) : m_words(words)
    {
        for (int i = 0; i < words.size(); ++i) {
            const QString& name = words[i];
            m_known.insert(name);
            m_byFirst.insert(name.first(name.size() / 2), i);
            m_bySecond.insert(name.sliced(name.size() / 2), i);
        }
    }

    const QStringList& words() const { return m_words; }
    const QMultiHash<QString, int>& byFirst() const { return m_byFirst; }
    const QMultiHash<QString, int>& bySecond() const { return m_bySecond; }

    /// Whether a known name covers this stretch of text or begins or ends in it.
    bool isKnown(QStringView text, TextRange range) const
    {
        constexpr qsizetype kReach = 6;
        const qsizetype first = std::max<qsizetype>(0, range.begin - kReach);
        const qsizetype last = std::min(text.size(), range.end + kReach);
        for (qsizetype begin = first; begin <= range.begin; ++begin)
            for (qsizetype end = range.end; end <= last; ++end)
                if (m_known.contains(text.sliced(begin, end - begin).toString()))
                    return true;
        return false;
    }

private:
    QStringList m_words;
    QSet<QString> m_known;
    QMultiHash<QString, int> m_byFirst;
    QMultiHash<QString, int> m_bySecond;
};

/// How many units of `text` are `half` with one slip: a character more, less or other, two
/// neighbouring words of two characters changed about. 0 for none. What stands last must be right.
/// `mayLack` says whether one character less counts: 健|全人民代表大会 is no 全国人民代表大会.
qsizetype slipLength(QStringView text, QStringView half, bool mayLack)
{
    const qsizetype size = half.size();
    const auto fits = [&](qsizetype length, auto&& same) {
        return text.size() >= length && text[length - 1] == half.back() && same(text.first(length));
    };
    // one other
    if (fits(size, [&](QStringView piece) {
            qsizetype different = 0;
            for (qsizetype i = 0; i < size; ++i)
                different += piece[i] != half[i];
            return different == 1;
        }))
        return size;
    for (qsizetype i = 0; mayLack && i + 1 < size; ++i) { // one less
        if (half[i] == u'和' || half[i] == u'总')
            continue; // 人力资源社会保障部 is right as well, 市国家税务局 was
        const QString without = half.first(i).toString() + half.sliced(i + 1).toString();
        if (fits(size - 1, [&](QStringView piece) { return piece == without; }))
            return size - 1;
    }
    static const QString ofBranches = QStringLiteral("分支县区市省州镇原党，、。；：”“（）《》");
    for (qsizetype i = 0; i < size; ++i) // one more
        if (fits(size + 1, [&](QStringView piece) {
                return piece.first(i) == half.first(i) && piece.sliced(i + 1) == half.sliced(i)
                    && !ofBranches.contains(piece[i]);
            }))
            return size + 1;
    for (qsizetype i = 0; i + 4 < size; ++i) { // 管理监督 for 监督管理
        const QString swapped = half.first(i).toString() + half.sliced(i + 2, 2).toString()
            + half.sliced(i, 2).toString() + half.sliced(i + 4).toString();
        if (fits(size, [&](QStringView piece) { return piece == swapped; }))
            return size;
    }
    return 0;
}

QString reversed(QStringView text)
{
    QString result = text.toString();
    std::reverse(result.begin(), result.end());
    return result;
}

/// Of these there are more than any list holds, told apart by a character or two:
/// 中国华润集团有限公司 is no slip of 中国华电集团有限公司.
bool hasSiblings(QStringView name)
{
    static constexpr std::array<QStringView, 7> kinds{
        u"集团有限公司", u"集团公司", u"银行", u"协会", u"联合会", u"科学院", u"组织"};
    constexpr qsizetype kLongestOwnPart = 4; ///< 中国华电
    return std::any_of(kinds.begin(), kinds.end(), [&](QStringView kind) {
        return name.endsWith(kind) && name.size() - kind.size() <= kLongestOwnPart;
    });
}

bool haveSameCharacters(QStringView a, QStringView b)
{
    return a.size() == b.size() && std::is_permutation(a.begin(), a.end(), b.begin());
}

} // namespace

std::vector<Hit> misspeltInstitutions(const Document& document, const QStringList& words)
{
    constexpr qsizetype kLongest = 24;
    std::vector<Hit> hits;
    const auto names = tableOf<Names>(words);
    const QStringView text = document.text();
    const auto report = [&](TextRange range, const QString& right) {
        if (range.length() <= 0 || names->isKnown(text, range))
            return;
        const QStringView written = text.sliced(range.begin, range.length());
        if (!hasSiblings(right) || haveSameCharacters(written, right))
            hits.push_back({range, {right}});
    };
    for (const TextRange& place : document.places()) {
        const QString half = text.sliced(place.begin, place.length()).toString();
        for (const int index : names->byFirst().values(half)) {
            const QString& name = words[index];
            const QStringView second = QStringView(name).sliced(half.size());
            const QStringView rest = text.mid(place.end, kLongest);
            if (rest.startsWith(second))
                continue;
            if (const qsizetype length = slipLength(rest, second, true); length > 0)
                report({place.begin, place.end + length}, name);
        }
        for (const int index : names->bySecond().values(half)) {
            const QString& name = words[index];
            const QString first = reversed(QStringView(name).chopped(half.size()));
            const qsizetype from = std::max<qsizetype>(0, place.begin - kLongest);
            const QString before = reversed(text.sliced(from, place.begin - from));
            if (before.startsWith(first))
                continue;
            if (const qsizetype length = slipLength(before, first, false); length > 0)
                report({place.begin - length, place.end}, name);
        }
    }
    return hits;
}

} // namespace qb::check
