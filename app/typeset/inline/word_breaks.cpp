#include "typeset/inline/word_breaks.h"

#include "typeset/inline/break_rules.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

namespace qb::typeset {

using text::CharClass;

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

void hyphenateWord(
    PreparedParagraph& paragraph, size_t begin, size_t end, const text::Hyphenator& hyphenator)
{
    auto& clusters = paragraph.clusters;
    // A word within a name with digits, an address or a code is left whole.
    const auto isString = [](CharClass c) {
        return c == CharClass::Digit || c == CharClass::Solidus || c == CharClass::Hyphen
            || c == CharClass::Other;
    };
    if ((begin > 0 && isString(clusters[begin - 1].charClass))
        || (end < clusters.size() && isString(clusters[end].charClass)))
        return;
    // A full stop or colon with letters on both sides belongs to an address: www.example.com.
    const auto isLetterAt = [&](size_t i) {
        return i < clusters.size() && clusters[i].charClass == CharClass::Letter;
    };
    const auto isStopAt = [&](size_t i) {
        return i < clusters.size() && clusters[i].charClass == CharClass::WesternClosing;
    };
    if ((begin > 1 && isStopAt(begin - 1) && isLetterAt(begin - 2))
        || (isStopAt(end) && isLetterAt(end + 1)))
        return;
    const int textBegin = clusters[begin].textBegin;
    const auto word
        = QStringView(paragraph.text).mid(textBegin, clusters[end - 1].textEnd - textBegin);
    size_t i = begin;
    for (const int point : hyphenator.points(word)) {
        while (i + 1 < end && clusters[i].textEnd < textBegin + point)
            ++i;
        if (i + 1 >= end || clusters[i].textEnd != textBegin + point)
            continue;
        clusters[i].breakAfter = BreakKind::Allowed;
        clusters[i].breakPenalty = float(kHyphenationPenalty);
        clusters[i].isHyphenated = true;
    }
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

void hyphenate(PreparedParagraph& paragraph, const text::Hyphenator& hyphenator,
    const font::FacePointer& face, FaceTable& faces)
{
    if (!face->hasGlyph(U'-'))
        return;
    paragraph.hyphen.id = face->glyphFor(U'-');
    paragraph.hyphen.advance = face->advance(paragraph.hyphen.id);
    paragraph.hyphenFace = faces.indexOf(face);
    const auto& clusters = paragraph.clusters;
    for (size_t begin = 0; begin < clusters.size();) {
        size_t end = begin;
        while (end < clusters.size() && clusters[end].charClass == CharClass::Letter)
            ++end;
        if (end > begin)
            hyphenateWord(paragraph, begin, end, hyphenator);
        begin = end + 1;
    }
}

} // namespace qb::typeset
