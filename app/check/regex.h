#pragma once

#include "core/article.h"

#include <QString>

#include <memory>
#include <vector>

namespace qb::check {

/// A regular expression over UTF-16 text: PCRE2 with its just-in-time compiler. \d, \w and \s mean
/// ASCII alone; \p{…} knows Unicode. Copies share the compiled expression; matching is safe from
/// several threads.
class Regex {
public:
    enum class Outcome { None, Found, TooHard };
    struct Match {
        std::vector<TextRange> groups; ///< the whole match first; a group that took no part is 0–0
    };

    Regex() = default;
    explicit Regex(const QString& pattern);

    bool isValid() const { return bool(m_state); }
    const QString& errorText() const { return m_errorText; } ///< of PCRE2, in English
    qsizetype errorOffset() const { return m_errorOffset; }
    int groupCount() const;
    /// It begins with ^: it matches at the begin of a text alone.
    bool isAtStart() const;

    /// The first match that begins at `from` … `lastBegin`. `text` must be well-formed UTF-16.
    /// `isCut`: the text goes on behind its end, so that $ does not match there. TooHard: the
    /// matcher gave up at its limits.
    Outcome find(
        QStringView text, qsizetype from, qsizetype lastBegin, bool isCut, Match& match) const;

private:
    struct State;
    std::shared_ptr<State> m_state;
    QString m_errorText;
    qsizetype m_errorOffset = 0;
};

} // namespace qb::check
