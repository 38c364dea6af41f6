#include "spelling/sentence.h"

#include "spelling/lexicon.h"

#include <algorithm>

namespace qb::spelling {
namespace {

/// Nobody writes longer sentences; without a limit hostile text would take quadratic time.
constexpr std::size_t longestSentence = 300;
/// From here on any mark will do: what is cut between words moves when something is put in before.
constexpr std::size_t longEnough = 200;
constexpr std::size_t longestStretch = 100;

constexpr bool isDigit(char16_t c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'０' && c <= u'９');
}

constexpr bool isWestern(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'ａ' && c <= u'ｚ')
        || (c >= u'Ａ' && c <= u'Ｚ') || (c >= 0x00C0 && c <= 0x052F);
}

constexpr bool isMark(char16_t c)
{
    constexpr std::u16string_view marks = u"，。；？！：“”‘’、…《》（）—·,;?!:%()";
    return marks.find(c) != std::u16string_view::npos;
}

constexpr char16_t fullWidth(char16_t mark)
{
    switch (mark) {
    case u',':
        return u'，';
    case u';':
        return u'；';
    case u'?':
        return u'？';
    case u'!':
        return u'！';
    case u':':
        return u'：';
    case u'(':
        return u'（';
    case u')':
        return u'）';
    default:
        return mark;
    }
}

constexpr bool endsSentence(char16_t c)
{
    return c == u'。' || c == u'！' || c == u'？' || c == u'；' || c == u'\n' || c == u'!'
        || c == u'?' || c == u';';
}

} // namespace

bool readsLike(const Sentence& a, const Sentence& b)
{
    const auto coversLike = [](const Sentence::Stretch& x, const Sentence::Stretch& y) {
        return x.tokenBegin == y.tokenBegin && x.length == y.length;
    };
    return a.tokens == b.tokens
        && std::equal(a.stretches.begin(), a.stretches.end(), b.stretches.begin(),
            b.stretches.end(), coversLike);
}

std::vector<Sentence> sentencesOf(std::u16string_view text)
{
    std::vector<Sentence> sentences;
    Sentence sentence;
    bool joins = false; ///< the character before was Han and nothing stood between
    bool inNumber = false;
    const auto finish = [&] {
        if (!sentence.stretches.empty())
            sentences.push_back(std::move(sentence));
        sentence = {};
        joins = false;
        inNumber = false;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char16_t c = text[i];
        if (isModelHan(c)) {
            if (!joins
                || static_cast<std::size_t>(sentence.stretches.back().length) >= longestStretch)
                sentence.stretches.push_back(
                    {static_cast<int>(i), static_cast<int>(sentence.tokens.size()), 0});
            ++sentence.stretches.back().length;
            sentence.tokens += c;
            joins = true;
            inNumber = false;
        } else {
            joins = false;
            if (isDigit(c)) {
                if (!inNumber)
                    sentence.tokens += numberToken;
                inNumber = true;
            } else if (!(inNumber && (c == u'.' || c == u','))) {
                inNumber = false;
                if (isWestern(c)) {
                    if (sentence.tokens.empty() || sentence.tokens.back() != westernToken)
                        sentence.tokens += westernToken;
                } else if (isMark(c)) {
                    sentence.tokens += fullWidth(c);
                }
            }
        }
        if (endsSentence(c) || sentence.tokens.size() >= longestSentence
            || (sentence.tokens.size() >= longEnough && isMark(sentence.tokens.back())))
            finish();
    }
    finish();
    return sentences;
}

} // namespace qb::spelling
