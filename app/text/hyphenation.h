#pragma once

#include "core/environment.h"

#include <memory>
#include <vector>

namespace qb::text {

/// Finds the places where a Western word may be parted at a line end. Patterns come from the
/// machine's own hyphenation dictionaries; which ones is data (resources/hyphenation.json). Safe to
/// use from several threads.
class Hyphenator {
public:
    /// Without an installed dictionary words are parted only where two names are joined
    /// (DeepThought).
    static Result<std::shared_ptr<const Hyphenator>> load(const Environment& environment);
    ~Hyphenator();

    /// Offsets within `word` behind which a hyphen may stand. Words of fewer than five letters,
    /// words of capitals and anything but basic Latin letters are never parted; two letters stay
    /// before a hyphen and three behind it.
    std::vector<int> points(QStringView word) const;

private:
    struct Private;
    explicit Hyphenator(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace qb::text
