// 9—10月 and 9-10月, 3000 and 3,000, 30% and 百分之三十 in one document.

#include "check/consistency.h"
#include "check/text.h"

#include <QMap>

namespace qb::check {

namespace {

/// The rarer way of writing is a slip only where the other one is the document's habit.
constexpr size_t kHabit = 3;
constexpr size_t kMostSlips = 2;
constexpr double kLeastGrouped = 10000; ///< 2024 and 3000 are hardly ever written with a comma

bool isRangeMark(QChar unit)
{
    return unit == u'—' || unit == u'–' || unit == u'-' || unit == u'～' || unit == u'~'
        || unit == u'－';
}

struct Place {
    TextRange range;
    QString style;
};

} // namespace

std::vector<StyleUse> stylesIn(QStringView text, const std::vector<Quantity>& quantities)
{
    std::vector<StyleUse> found;
    for (size_t i = 0; i < quantities.size(); ++i) {
        const Quantity& quantity = quantities[i];
        if (quantity.value >= kLeastGrouped && quantity.scale == 1 && quantity.step == 1)
            found.push_back({quantity.digits, StyleUse::DigitGroups,
                quantity.form == NumberForm::Commas       ? QStringLiteral(",")
                    : quantity.form == NumberForm::Spaces ? QStringLiteral(" ")
                                                          : QString()});
        if (quantity.unit == QStringLiteral("%"))
            found.push_back({quantity.range, StyleUse::Percent, QStringLiteral("%")});
        if (i + 1 == quantities.size())
            continue;
        // 9—10月: the mark alone between two figures, with one unit at the end or at both.
        const TextRange mark{quantity.range.end, quantities[i + 1].digits.begin};
        const bool isRange = mark.length() == 1 && isRangeMark(text[mark.begin])
            && (quantity.unit.isEmpty() || quantity.unit == quantities[i + 1].unit)
            && !quantities[i + 1].unit.isEmpty();
        if (isRange)
            found.push_back({mark, StyleUse::RangeMarks, QString(text[mark.begin])});
    }
    const QString spelt = QStringLiteral("百分之");
    for (qsizetype at = text.indexOf(spelt); at >= 0; at = text.indexOf(spelt, at + 3))
        found.push_back({{at, at + 3}, StyleUse::Percent, spelt});
    return found;
}

void findMixedStyles(const DocumentFacts& facts, std::vector<Finding>& findings)
{
    QMap<int, std::vector<Place>> places;
    for (size_t i = 0; i < facts.paragraphs.size(); ++i)
        for (const StyleUse& use : facts.paragraphs[i]->styles)
            places[use.group].push_back({facts.inDocument(i, use.range), use.style});
    const std::map<int, DocumentRule> rules{{StyleUse::RangeMarks, DocumentRule::RangeMarks},
        {StyleUse::DigitGroups, DocumentRule::DigitGroups},
        {StyleUse::Percent, DocumentRule::PercentStyle}};
    for (auto it = places.constBegin(); it != places.constEnd(); ++it) {
        QMap<QString, size_t> counts;
        for (const Place& place : it.value())
            ++counts[place.style];
        QString habit;
        for (auto count = counts.constBegin(); count != counts.constEnd(); ++count)
            if (count.value() > counts.value(habit))
                habit = count.key();
        if (counts.size() < 2 || counts.value(habit) < kHabit)
            continue;
        for (const Place& place : it.value()) {
            if (place.style == habit || counts.value(place.style) > kMostSlips)
                continue;
            const QString text
                = facts.text().sliced(place.range.begin, place.range.length()).toString();
            QString message;
            QStringList suggestions;
            if (it.key() == StyleUse::RangeMarks) {
                message = Text::tr("本文别处的起止用“%1”，前后要一致").arg(habit);
                suggestions << habit;
            } else if (it.key() == StyleUse::DigitGroups) {
                message = Text::tr("本文别处的大数写法不同（分节与不分节），前后要一致");
                if (habit.isEmpty())
                    suggestions << QString(text).remove(place.style);
            } else {
                message = Text::tr("本文别处写作“%1”，前后要一致").arg(habit);
            }
            findings.push_back(documentFinding(
                rules.at(it.key()), facts.text(), place.range, message, suggestions));
        }
    }
}

} // namespace qb::check
