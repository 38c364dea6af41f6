#pragma once

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace qb::importers {

/// What the properties of a run say about the meaning of its text; what is not set is inherited.
struct OfficeLook {
    std::optional<bool> isBold = {};
    std::optional<bool> isHidden = {};
    std::optional<bool> isEmphasised = {};
    std::optional<bool> isAllCapitals = {};
    std::optional<int> rise = {};    ///< 1 raised, -1 lowered, 0 on the line
    std::optional<double> size = {}; ///< points

    /// What is set in `other` goes before what is set here.
    void override(const OfficeLook& other);
};

/// What is set goes before what was there.
template <typename T>
void takeOver(std::optional<T>& to, const std::optional<T>& from)
{
    if (from)
        to = from;
}

/// A style as a document has it.
template <typename Style>
struct RawStyle {
    QString base; ///< the style that it is based on; empty for none
    Style own;    ///< what it says itself
};

/// Every style with all that it inherits, by `Style::override`. A circle ends where it closes.
template <typename Style>
QHash<QString, Style> withInherited(const QHash<QString, RawStyle<Style>>& styles)
{
    constexpr size_t kLongestChain = 64;
    QHash<QString, Style> result;
    for (auto style = styles.cbegin(); style != styles.cend(); ++style) {
        std::vector<const Style*> chain;
        QSet<QString> seen;
        for (auto at = style;
             at != styles.cend() && chain.size() < kLongestChain && !seen.contains(at.key());
             at = styles.constFind(at->base)) {
            seen.insert(at.key());
            chain.push_back(&at->own);
        }
        Style whole;
        for (auto own = chain.rbegin(); own != chain.rend(); ++own)
            whole.override(**own);
        result.insert(style.key(), std::move(whole));
    }
    return result;
}

} // namespace qb::importers
