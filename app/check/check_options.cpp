#include "check/check_options.h"

#include <algorithm>

namespace qb::check {

bool CheckOptions::wants(const QString& rule, double confidence, const QString& set) const
{
    if (confidence < minimumConfidence || (!set.isEmpty() && !sets.contains(set)))
        return false;
    return onlyRules.isEmpty()
        || std::any_of(onlyRules.begin(), onlyRules.end(), [&](const QString& name) {
               return rule == name
                   || (rule.startsWith(name) && rule.size() > name.size()
                       && rule.at(name.size()) == u'.');
           });
}

} // namespace qb::check
