#include "check/agreement.h"

#include <QHash>

#include <algorithm>

namespace qb::check {

namespace {

constexpr QStringView kHeard = u"spelling.sound";
constexpr double kLeastOfModel = 0.58;
constexpr double kAgreed = 0.85;
constexpr qsizetype kLongest = 8; ///< of a correction of the models

/// The characters of `range` with `finding` replaced by `suggestion`; null if it reaches beyond.
QString mended(
    QStringView paragraph, TextRange range, const Finding& finding, const QString& suggestion)
{
    if (finding.range.begin < range.begin || finding.range.end > range.end)
        return {};
    QString result = paragraph.mid(range.begin, finding.range.begin - range.begin).toString();
    result += suggestion;
    result += paragraph.mid(finding.range.end, range.end - finding.range.end);
    return result;
}

bool agrees(QStringView paragraph, Finding& heard, const Finding& possible)
{
    const TextRange range{std::min(heard.range.begin, possible.range.begin),
        std::max(heard.range.end, possible.range.end)};
    const QString model = mended(paragraph, range, possible, possible.suggestions.value(0));
    for (qsizetype i = 0; i < heard.suggestions.size(); ++i)
        if (mended(paragraph, range, heard, heard.suggestions[i]) == model) {
            heard.suggestions.move(i, 0);
            return true;
        }
    return false;
}

} // namespace

void keepAgreed(QStringView paragraph, std::vector<Finding>& findings)
{
    QHash<qsizetype, size_t> possible; // by begin; the models' corrections do not overlap
    for (size_t i = 0; i < findings.size(); ++i)
        if (findings[i].rule == u"spelling.possible" && findings[i].confidence >= kLeastOfModel)
            possible.insert(findings[i].range.begin, i);
    const auto isAgreed = [&](Finding& heard) {
        for (qsizetype begin = heard.range.begin - kLongest; begin < heard.range.end; ++begin) {
            const auto found = possible.constFind(begin);
            if (found != possible.constEnd() && findings[*found].range.end > heard.range.begin
                && agrees(paragraph, heard, findings[*found]))
                return true;
        }
        return false;
    };
    std::vector<Finding> agreed;
    for (Finding& heard : findings)
        if (heard.rule == kHeard && isAgreed(heard)) {
            agreed.push_back(heard);
            agreed.back().severity = Severity::Warning;
            agreed.back().confidence = kAgreed;
        }
    std::erase_if(findings, [](const Finding& finding) { return finding.rule == kHeard; });
    findings.insert(findings.end(), std::make_move_iterator(agreed.begin()),
        std::make_move_iterator(agreed.end()));
}

} // namespace qb::check
