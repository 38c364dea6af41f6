#include "text/word_breaks.h"

#include <unicode/ubrk.h>

#include <array>
#include <memory>

namespace qb::text {

namespace {

struct CloseBreaks {
    void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
};

using Breaks = std::unique_ptr<UBreakIterator, CloseBreaks>;

/// An iterator takes long to open and is no two threads' at a time.
UBreakIterator* wordBreaks()
{
    thread_local const Breaks breaks = [] {
        UErrorCode status = U_ZERO_ERROR;
        Breaks opened(ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status));
        return U_SUCCESS(status) ? std::move(opened) : Breaks();
    }();
    return breaks.get();
}

} // namespace

bool hasWordAcross(QStringView before, QStringView after)
{
    constexpr qsizetype kReach = 8;
    UBreakIterator* breaks = wordBreaks();
    if (breaks == nullptr)
        return false;
    before = before.last(std::min(kReach, before.size()));
    after = after.first(std::min(kReach, after.size()));
    std::array<char16_t, 2 * kReach> text{};
    std::copy(before.utf16(), before.utf16() + before.size(), text.begin());
    std::copy(after.utf16(), after.utf16() + after.size(), text.begin() + before.size());
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(breaks, text.data(), int32_t(before.size() + after.size()), &status);
    return U_SUCCESS(status) && ubrk_isBoundary(breaks, int32_t(before.size())) == 0;
}

} // namespace qb::text
