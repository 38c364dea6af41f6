#include "typeset/inline/word_breaks.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

namespace qb::typeset {

namespace {

constexpr float kInsideWordPenalty = 12;
constexpr float kCaesuraBonus = -4;
constexpr float kMarkBonus = -1.5f;

/// True at every UTF-16 offset where a word begins or ends.
std::vector<bool> wordBoundaries(const QString& text)
{
    std::vector<bool> isBoundary(size_t(text.size()) + 1, false);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale::getSimplifiedChinese(), status));
    if (U_FAILURE(status))
        return {};
    const icu::UnicodeString string(
        false, reinterpret_cast<const char16_t*>(text.utf16()), int32_t(text.size()));
    words->setText(string);
    for (int32_t at = words->first(); at != icu::BreakIterator::DONE; at = words->next())
        isBoundary[size_t(at)] = true;
    return isBoundary;
}

} // namespace

void preferWordBoundaries(PreparedParagraph& paragraph)
{
    const std::vector<bool> isBoundary = wordBoundaries(paragraph.text);
    if (isBoundary.empty())
        return;
    for (Cluster& cluster : paragraph.clusters) {
        if (cluster.breakAfter != BreakKind::Allowed)
            continue;
        if (cluster.isSpace())
            cluster.breakPenalty += kCaesuraBonus;
        else if (!isBoundary[size_t(cluster.textEnd)])
            cluster.breakPenalty += kInsideWordPenalty;
        else if (text::isFullWidthMark(cluster.charClass))
            cluster.breakPenalty += kMarkBonus;
    }
}

} // namespace qb::typeset
