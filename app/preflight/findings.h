#pragma once

#include "preflight/rule_table.h"

namespace qb::preflight {

/// Gathers what the checks meet. The same rule about the same thing becomes one finding that knows
/// its pages; what the profile does not care about is dropped.
class Findings {
public:
    Findings(const RuleTable& rules, Profile profile) : m_rules(rules), m_profile(profile) { }

    Profile profile() const { return m_profile; }
    const Limits& limits() const { return m_rules.limits(m_profile); }
    bool isOn(const char* rule) const;

    /// `page` from 0; -1 for the whole file. `about` fills %1, %2… of the rule's message.
    void add(const char* rule, int page = -1, const QStringList& about = {});
    /// For findings of an issue: where in it, and the passage.
    void addPassage(const QString& rule, const QString& article, const QString& text,
        const QStringList& about = {}, int page = -1);
    void addReady(Finding finding) { m_findings.push_back(std::move(finding)); }

    std::vector<Finding> take();

private:
    Finding* findingFor(const QString& rule, const QString& key, const QStringList& about);

    const RuleTable& m_rules;
    Profile m_profile;
    std::vector<Finding> m_findings;
    QHash<QString, size_t> m_known;
};

/// Cut to what a message can carry, without control characters.
QString shown(const QString& text, int longest = 60);

} // namespace qb::preflight
