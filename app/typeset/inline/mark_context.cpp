#include "typeset/inline/mark_context.h"

namespace qb::typeset {

using text::CharClass;

namespace {

enum class Side { None, Chinese, Western };

bool isQuotationMark(char32_t c)
{
    return c >= 0x2018 && c <= 0x201d && c != 0x201a && c != 0x201b;
}

bool isOpeningQuote(char32_t c)
{
    return c == U'‘' || c == U'“';
}

bool isSettled(char32_t c)
{
    return isQuotationMark(c) || c == U'—' || c == U'…' || c == U'–';
}

/// What a character says about the language around it; digits, spaces and ASCII marks say nothing.
Side sideOf(const Character& character)
{
    if (isSettled(character.codePoint))
        return Side::None;
    switch (character.charClass) {
    case CharClass::Han:
    case CharClass::Opening:
    case CharClass::Closing:
    case CharClass::PauseStop:
    case CharClass::SentenceStop:
    case CharClass::IdeographicSpace:
        return Side::Chinese;
    case CharClass::Letter:
        return Side::Western;
    default:
        return Side::None;
    }
}

/// Settles the marks of one paragraph, in time linear in its length.
class MarkSettler {
public:
    explicit MarkSettler(std::vector<Character>& characters)
        : m_characters(characters),
          m_partner(characters.size(), -1),
          m_enclosing(characters.size(), -1),
          m_before(characters.size(), Side::None),
          m_after(characters.size(), Side::None),
          m_isWestern(characters.size(), false)
    {
    }

    void run()
    {
        count();
        pair();
        lookBack();
        lookAhead();
        for (size_t i = 0; i < m_characters.size(); ++i)
            settle(i);
    }

private:
    struct Counts {
        int han = 0;
        int words = 0;
    };

    void count()
    {
        m_counts.resize(m_characters.size() + 1);
        bool isInWord = false;
        for (size_t i = 0; i < m_characters.size(); ++i) {
            m_counts[i + 1] = m_counts[i];
            const Side side = sideOf(m_characters[i]);
            m_counts[i + 1].han += m_characters[i].charClass == CharClass::Han;
            m_counts[i + 1].words += side == Side::Western && !isInWord;
            isInWord = side == Side::Western;
        }
        const Counts all = m_counts.back();
        m_paragraph = all.han >= all.words ? Side::Chinese : Side::Western;
        m_hasHan = all.han > 0;
    }

    bool isApostrophe(size_t i) const
    {
        const char32_t c = m_characters[i].codePoint;
        if ((c != U'’' && c != U'‘') || i == 0 || i + 1 >= m_characters.size())
            return false;
        const CharClass before = m_characters[i - 1].charClass;
        return (before == CharClass::Letter || before == CharClass::Digit)
            && m_characters[i + 1].charClass == CharClass::Letter;
    }

    /// Finds the partner of each quotation mark; marks left alone inside a closed pair stay alone.
    void pair()
    {
        std::vector<int> open;
        std::array<int, 2> waiting{}; // single, double
        for (size_t i = 0; i < m_characters.size(); ++i) {
            const char32_t c = m_characters[i].codePoint;
            if (!isQuotationMark(c) || isApostrophe(i))
                continue;
            const size_t kind = c >= U'“' ? 1 : 0;
            if (isOpeningQuote(c)) {
                open.push_back(int(i));
                ++waiting[kind];
                continue;
            }
            while (waiting[kind] > 0 && m_partner[i] < 0) {
                const int last = open.back();
                open.pop_back();
                const size_t lastKind = m_characters[size_t(last)].codePoint >= U'“' ? 1 : 0;
                --waiting[lastKind];
                if (lastKind == kind) {
                    m_partner[i] = last;
                    m_partner[size_t(last)] = int(i);
                }
            }
        }
    }

    bool opensPair(size_t i) const { return m_partner[i] > int(i); }
    bool closesPair(size_t i) const { return m_partner[i] >= 0 && m_partner[i] < int(i); }

    /// The nearest telling character before each mark, within the pair it stands in; a pair between
    /// is passed over.
    void lookBack()
    {
        std::vector<Side> sides{Side::None};
        std::vector<int> pairs{-1};
        for (size_t i = 0; i < m_characters.size(); ++i) {
            if (closesPair(i)) {
                sides.pop_back();
                pairs.pop_back();
            }
            m_before[i] = sides.back();
            m_enclosing[i] = pairs.back();
            if (opensPair(i)) {
                sides.push_back(Side::None);
                pairs.push_back(int(i));
            } else if (const Side side = sideOf(m_characters[i]); side != Side::None) {
                sides.back() = side;
            }
        }
    }

    void lookAhead()
    {
        std::vector<Side> sides{Side::None};
        for (size_t i = m_characters.size(); i-- > 0;) {
            if (opensPair(i))
                sides.pop_back();
            m_after[i] = sides.back();
            if (closesPair(i))
                sides.push_back(Side::None);
            else if (const Side side = sideOf(m_characters[i]); side != Side::None)
                sides.back() = side;
        }
    }

    /// What stands within the pair that opens at `open`, -1 for the whole text.
    Side contentOf(int open) const
    {
        if (open < 0)
            return m_paragraph;
        const Counts& begin = m_counts[size_t(open) + 1];
        const Counts& end = m_counts[size_t(m_partner[size_t(open)])];
        if (end.han > begin.han)
            return Side::Chinese;
        if (end.words > begin.words)
            return Side::Western;
        return m_isWestern[size_t(open)] ? Side::Western : Side::Chinese;
    }

    bool isWesternBetween(Side before, Side after, int enclosing) const
    {
        if (before == Side::None && after == Side::None && enclosing >= 0)
            return m_isWestern[size_t(enclosing)];
        const Side content = contentOf(enclosing);
        return (before == Side::None ? content : before) == Side::Western
            && (after == Side::None ? content : after) == Side::Western;
    }

    bool isWesternQuote(size_t i) const
    {
        if (isApostrophe(i))
            return true;
        if (closesPair(i))
            return m_isWestern[size_t(m_partner[i])];
        if (!opensPair(i))
            return isWesternBetween(m_before[i], m_after[i], m_enclosing[i]);
        const auto close = size_t(m_partner[i]);
        const bool hasHan = m_counts[close].han > m_counts[i].han;
        return (!hasHan || m_paragraph == Side::Western)
            && isWesternBetween(m_before[i], m_after[close], m_enclosing[i]);
    }

    bool isDoubled(size_t i) const
    {
        const char32_t c = m_characters[i].codePoint;
        return (i > 0 && m_characters[i - 1].codePoint == c)
            || (i + 1 < m_characters.size() && m_characters[i + 1].codePoint == c);
    }

    void settle(size_t i)
    {
        Character& character = m_characters[i];
        const char32_t c = character.codePoint;
        if (!isSettled(c))
            return;
        if (isQuotationMark(c))
            m_isWestern[i] = isWesternQuote(i);
        else
            m_isWestern[i] = (!m_hasHan || !isDoubled(i))
                && isWesternBetween(m_before[i], m_after[i], m_enclosing[i]);
        if (!m_isWestern[i])
            return;
        character.isWesternMark = true;
        if (isApostrophe(i))
            character.charClass = CharClass::Other;
        else if (isOpeningQuote(c))
            character.charClass = CharClass::WesternOpening;
        else if (isQuotationMark(c) || c == U'…')
            character.charClass = CharClass::WesternClosing;
        else
            character.charClass = CharClass::Hyphen;
    }

    std::vector<Character>& m_characters;
    std::vector<Counts> m_counts; ///< before each character
    std::vector<int> m_partner;
    std::vector<int> m_enclosing; ///< the pair around, by its opening mark
    std::vector<Side> m_before;
    std::vector<Side> m_after;
    std::vector<bool> m_isWestern;
    Side m_paragraph = Side::Chinese;
    bool m_hasHan = false;
};

} // namespace

void settleMarks(std::vector<Character>& characters)
{
    bool hasMark = false;
    bool hasLetter = false;
    for (const Character& character : characters) {
        hasMark |= isSettled(character.codePoint);
        hasLetter |= character.charClass == CharClass::Letter;
    }
    if (hasMark && hasLetter)
        MarkSettler(characters).run();
}

} // namespace qb::typeset
