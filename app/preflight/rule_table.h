#pragma once

#include "core/environment.h"
#include "preflight/finding.h"

#include <QHash>

#include <array>

namespace qb::preflight {

/// One line of resources/preflight/rules.json.
struct Rule {
    QString id;
    QString message; ///< with %1, %2 for what it is about
    QString mend;
    QString source;
    std::array<std::optional<Severity>, 3> severity; ///< by Profile; none: not a matter there
};

/// The figures rules measure against, for one profile.
struct Limits {
    double lowestPpi = 0;       ///< of pictures as placed
    double highestPpi = 0;      ///< more is only bytes
    double lowestBitmapPpi = 0; ///< of pictures of one bit a pixel
    double highestInk = 0;      ///< in per cent, all plates together
    double thinnestLine = 0;    ///< points
    double smallText = 0;       ///< points: type up to this size is printed with one ink
    double smallestText = 0;    ///< points
    double bleed = 0;           ///< millimetres
    QString highestVersion;     ///< of PDF
};

/// Which rules there are, what they say, and how severe each is for which profile.
class RuleTable {
public:
    static Result<RuleTable> load(const Environment& environment);

    const Rule* find(const QString& id) const;
    const Limits& limits(Profile profile) const { return m_limits[size_t(profile)]; }
    QStringList ids() const;

private:
    Status readRules(const QJsonArray& list, const QString& file);

    QHash<QString, Rule> m_rules;
    std::array<Limits, 3> m_limits;
};

} // namespace qb::preflight
