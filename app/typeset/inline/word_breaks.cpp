#include "typeset/inline/word_breaks.h"

#include "typeset/inline/break_rules.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

namespace qb::typeset {

using text::CharClass;

namespace {

constexpr float kInsideWordPenalty = 12;
/// Beside a single character that is no word of its own: the dictionary knows 产业 and 招商, of
/// 产业链 and 推介会 it knows pieces.
constexpr float kUncertainPenalty = 4;
/// Between what belongs together although both are words: 会|上, 在|深圳.
constexpr float kPhrasePenalty = 6;
constexpr float kBeforeLinkBonus = -2;
/// Words of one character that cling to what stands before them.
constexpr QStringView kClingingWords = u"的地得了着过们等上中下内外里间前后时之";
/// Those that begin a phrase.
constexpr QStringView kLinkingWords
    = u"在于对为把被将向从由以让使令给到至和与及或并而但且若如暨因就按据";
/// Others that stand for themselves.
constexpr QStringView kLoneWords
    = u"我你他她它这那此其各每某本该是有无不再又也还更最很已正均皆共同";
constexpr float kCaesuraBonus = -4;
constexpr float kMarkBonus = -1.5f;

struct Word {
    int begin = 0; ///< UTF-16 range
    int end = 0;
};

/// The words of a text as the dictionary parts it, and what stands between them.
std::vector<Word> wordsOf(const QString& text)
{
    std::vector<Word> found;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale::getSimplifiedChinese(), status));
    if (U_FAILURE(status))
        return found;
    const icu::UnicodeString string(
        false, reinterpret_cast<const char16_t*>(text.utf16()), int32_t(text.size()));
    words->setText(string);
    int begin = int(words->first());
    for (int32_t at = words->next(); at != icu::BreakIterator::DONE; at = words->next()) {
        found.push_back({begin, int(at)});
        begin = int(at);
    }
    return found;
}

/// How badly a break reads between two words.
class WordJoints {
public:
    explicit WordJoints(const QString& text) : m_text(text) { }

    float penaltyBetween(const Word& before, const Word& behind) const
    {
        if (isOneOf(behind, kClingingWords) || isOneOf(before, kLinkingWords))
            return kPhrasePenalty;
        if (isOneOf(behind, kLinkingWords))
            return kBeforeLinkBonus;
        return isPiece(before) || isPiece(behind) ? kUncertainPenalty : 0;
    }

private:
    bool isOneOf(const Word& word, QStringView list) const
    {
        return word.end - word.begin == 1 && list.contains(m_text.at(word.begin));
    }

    /// A Han character alone that is no word.
    bool isPiece(const Word& word) const
    {
        const QChar first = m_text.at(word.begin);
        const bool isPair = first.isHighSurrogate() && word.end - word.begin == 2;
        if (!isPair && word.end - word.begin != 1)
            return false;
        const char32_t c = isPair ? QChar::surrogateToUcs4(first, m_text.at(word.begin + 1))
                                  : char32_t(first.unicode());
        return text::isHan(c) && !isOneOf(word, kClingingWords) && !isOneOf(word, kLinkingWords)
            && !isOneOf(word, kLoneWords);
    }

    const QString& m_text;
};

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
    const std::vector<Word> words = wordsOf(paragraph.text);
    const WordJoints joints(paragraph.text);
    size_t word = 0;
    for (Cluster& cluster : paragraph.clusters) {
        if (cluster.breakAfter != BreakKind::Allowed)
            continue;
        while (word < words.size() && words[word].end < cluster.textEnd)
            ++word;
        if (word >= words.size())
            return;
        if (cluster.isSpace())
            cluster.breakPenalty += kCaesuraBonus;
        else if (words[word].end != cluster.textEnd)
            cluster.breakPenalty += kInsideWordPenalty;
        else if (text::isFullWidthMark(cluster.charClass))
            cluster.breakPenalty += kMarkBonus;
        else if (word + 1 < words.size())
            cluster.breakPenalty += joints.penaltyBetween(words[word], words[word + 1]);
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
