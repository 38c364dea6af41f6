#pragma once

#include "check/checker.h"
#include "fuzzing.h"

namespace qb::fuzz {

inline bool isCharacterBorder(const QString& text, qsizetype at)
{
    return at == 0 || at == text.size()
        || !(text.at(at).isLowSurrogate() && text.at(at - 1).isHighSurrogate());
}

/// What holds for the findings of any text under any rules: in order, apart, on whole characters,
/// quoting what stands there; mending gives text.
inline void requireSound(const QString& text, const std::vector<check::Finding>& findings)
{
    qsizetype last = 0;
    for (const check::Finding& finding : findings) {
        const TextRange range = finding.range;
        require(range.begin >= last && !range.isEmpty() && range.end <= text.size(),
            QStringLiteral("a finding out of place: ") + finding.rule);
        require(isCharacterBorder(text, range.begin) && isCharacterBorder(text, range.end),
            QStringLiteral("a finding parts a character: ") + finding.rule);
        require(finding.text == text.mid(range.begin, range.length()),
            QStringLiteral("a finding that quotes other text: ") + finding.rule);
        last = range.end;
    }
    if (text.isValidUtf16())
        require(check::applyFixes(text, findings).isValidUtf16(),
            QStringLiteral("mending parted a surrogate pair"));
}

/// Another paragraph behind changes nothing before it.
inline void requireStable(
    const check::Checker& checker, const QString& text, const std::vector<check::Finding>& findings)
{
    const QString longer = text + QStringLiteral("\n会场里很安静。");
    std::vector<check::Finding> again = checker.check(longer);
    while (!again.empty() && again.back().range.begin > text.size())
        again.pop_back();
    bool isSame = again.size() == findings.size();
    for (size_t i = 0; isSame && i < again.size(); ++i)
        isSame = again[i].range == findings[i].range && again[i].rule == findings[i].rule
            && again[i].suggestions == findings[i].suggestions;
    require(isSame, QStringLiteral("a paragraph behind changed what was found"));
}

} // namespace qb::fuzz
