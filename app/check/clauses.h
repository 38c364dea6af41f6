#pragma once

#include "check/quantities.h"

#include <span>

namespace qb::check {

/// A sentence of a paragraph (the mark that ends it is not part of it) and the quantities in
/// it.
struct Sentence {
    TextRange range;
    std::span<const Quantity> quantities;
};

/// `quantities` are those of `text`, sorted. Linear.
std::vector<Sentence> sentencesOf(QStringView text, const std::vector<Quantity>& quantities);

} // namespace qb::check
