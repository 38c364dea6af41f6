#include "check/predicates.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

namespace qb::check {

namespace {

constexpr qsizetype kLongestVerb = 3; // with its particle

/// 讨论讨论, 一步一步, 说着说着, 哈哈哈哈 are language, not slips.
bool isReduplication(const QString& word, const QStringList& exceptions)
{
    const bool isFrame = QStringLiteral("很又再越边且忽时").contains(word.front()); // 很紧很紧
    // 说着说着, 念叨着念叨着, 盼啊盼啊, but 随着随着 is a slip.
    static const QStringList prepositions{QStringLiteral("随着"), QStringLiteral("沿着"),
        QStringLiteral("本着"), QStringLiteral("向着"), QStringLiteral("有着"),
        QStringLiteral("接着"), QStringLiteral("意味着")};
    const bool isGoingOn = word.size() <= kLongestVerb
        && QStringView(u"着啊呀").contains(word.back()) && !prepositions.contains(word);
    return isFrame || isGoingOn || word.front() == word.back() || word.contains(u'〇')
        || word.startsWith(u'一') || exceptions.contains(word);
}

constexpr qsizetype kShortest = 2; ///< of what is doubled: UTF-16 units
constexpr qsizetype kLongest = 16;
constexpr qsizetype kBlock = 64;
constexpr qsizetype kThird = 4; ///< within these the word may stand a third time

/// By place of a block: whether its two units stand again within reach, which is rare.
using Repeats = std::array<quint16, kBlock>;

/// A quick look at the block that begins at `begin`: no branches, so that the compiler takes many
/// places at once.
Repeats repeatsIn(QStringView text, qsizetype begin)
{
    constexpr qsizetype kSeen = kBlock + kLongest + 1;
    std::array<char16_t, kSeen> units{};
    std::copy_n(text.utf16() + begin, std::min(kSeen, text.size() - begin), units.begin());
    Repeats repeats{};
    for (size_t length = kShortest; length <= kLongest; ++length)
        for (size_t i = 0; i < kBlock; ++i)
            repeats[i] |= quint16(units[i] == units[i + length])
                & quint16(units[i + 1] == units[i + length + 1]);
    return repeats;
}

/// Whether any two to eight characters from here stand here twice.
bool mayBeDoubled(QStringView text, qsizetype begin)
{
    constexpr char16_t kFirstHan = 0x2E80;
    if (text[begin] < kFirstHan || text[begin].isLowSurrogate())
        return false;
    const qsizetype longest = std::min(kLongest, (text.size() - begin) / 2);
    for (qsizetype length = kShortest; length <= longest; ++length)
        if (text[begin] == text[begin + length]
            && text.mid(begin, length) == text.mid(begin + length, length))
            return true;
    return false;
}

/// Where such a thing may begin, in text order.
std::vector<qsizetype> candidates(QStringView text)
{
    std::vector<qsizetype> places;
    for (qsizetype begin = 0; begin < text.size(); begin += kBlock) {
        const Repeats repeats = repeatsIn(text, begin);
        const qsizetype end = std::min(kBlock, text.size() - begin);
        for (qsizetype i = 0; i < end; ++i)
            if (repeats[size_t(i)] != 0 && mayBeDoubled(text, begin + i))
                places.push_back(begin + i);
    }
    return places;
}

} // namespace

std::vector<Hit> doubledWords(const Document& document, const QStringList& words)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<!\\p{sc:Han}\\p{sc:Han}[、])(\\p{sc:Han}{2,8}?)\\1"),
        QRegularExpression::UseUnicodePropertiesOption);
    std::vector<Hit> hits;
    const QString& text = document.text();
    qsizetype done = 0;
    for (const qsizetype i : candidates(text)) {
        if (i < done)
            continue;
        // A document's text is well-formed; looking again at each match would take long.
        const QRegularExpressionMatch match
            = pattern.match(text, i, QRegularExpression::NormalMatch,
                QRegularExpression::AnchorAtOffsetMatchOption
                    | QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.hasMatch())
            continue;
        const QString word = match.captured(1);
        // 人才人才还是人才: said a third time it is said on purpose.
        const bool goesOn
            = QStringView(text).mid(match.capturedEnd(), kThird + word.size()).contains(word);
        // 支队支队长, 标准标准委: the second half begins a longer word.
        const bool isLonger = match.capturedEnd() < text.size()
            && QStringLiteral("长委局院所会员部厅室").contains(text.at(match.capturedEnd()));
        if (!goesOn && !isLonger && !isReduplication(word, words))
            hits.push_back({{match.capturedStart(), match.capturedEnd()}, {word}});
        done = match.capturedEnd();
    }
    return hits;
}

} // namespace qb::check
