#pragma once

#include <QStringView>

#include <algorithm>
#include <array>

namespace qb::text {

/// As QStringView::startsWith: nearly all lines differ in their first character from a word that is
/// asked for, which needs no call.
constexpr bool startsWithWord(QStringView text, QStringView word)
{
    return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin());
}

/// As QStringView::endsWith.
constexpr bool endsWithWord(QStringView text, QStringView word)
{
    return text.size() >= word.size() && std::equal(word.rbegin(), word.rend(), text.rbegin());
}

template <size_t Count>
constexpr bool startsWithOne(QStringView text, const std::array<QStringView, Count>& words)
{
    return std::any_of(
        words.begin(), words.end(), [&](QStringView word) { return startsWithWord(text, word); });
}

template <size_t Count>
constexpr bool endsWithOne(QStringView text, const std::array<QStringView, Count>& words)
{
    return std::any_of(
        words.begin(), words.end(), [&](QStringView word) { return endsWithWord(text, word); });
}

} // namespace qb::text
