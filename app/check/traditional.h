#pragma once

#include "check/check_options.h"
#include "check/finding.h"

#include <optional>

namespace qb::check {

/// Whether a text is written in traditional characters: by some hundred common ones that are either
/// traditional or simplified alone. A name or a quotation in them does not make it so.
bool isMostlyTraditional(QStringView text);

/// In simplified characters, by OpenCC's table for traditional Chinese; null where OpenCC (package
/// libopencc1.1) is not installed. It is loaded at the first call.
QString simplified(const QString& text);

/// Of a text in traditional characters: one finding on all of it that says so and offers it in
/// simplified ones. Rules for simplified Chinese have nothing to say about such a text.
std::optional<Finding> traditionalNotice(const QString& text, const CheckOptions& options);

} // namespace qb::check
