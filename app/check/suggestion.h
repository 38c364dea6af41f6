#pragma once

#include "check/regex.h"
#include "check/transforms.h"

#include <optional>

namespace qb::check {

/// A suggestion as rules write it: \1 is what a group took, {half-width:1} that put through a
/// transform; group 0 is the whole match.
class Suggestion {
public:
    /// Null, and a `problem` for people, where it names an unknown transform or group.
    static std::optional<Suggestion> parse(
        const QString& written, int groupCount, QString& problem);

    /// Null where a transform makes nothing of it.
    QString made(QStringView text, const Regex::Match& match) const;

private:
    struct Part {
        QString words; ///< of a part without a group
        int group = -1;
        Transform transform = nullptr;
    };
    std::vector<Part> m_parts;
};

} // namespace qb::check
