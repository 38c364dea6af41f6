#include "text/evidence.h"

#include "text/line_wording.h"

/// What runs over several lines, whatever their widths: quotations, notes in brackets, letters,
/// lists.
namespace qb::text {

/// A quote runs over lines, but one that was never closed must not hold the rest of the text
/// together.
void Evidence::readQuotes()
{
    constexpr int kLongestQuote = 14;
    m_openQuotes.reserve(m_lines.size());
    int open = 0;
    int age = 0;
    for (const LineFacts& line : m_lines) {
        open = std::clamp(open + line.quoteChange, 0, 2);
        age = open > 0 ? age + 1 : 0;
        if (age > kLongestQuote)
            open = age = 0;
        m_openQuotes.push_back(open);
    }
}

/// "（作者分别系：…" runs on to its closing bracket, and ends there.
void Evidence::readNotes()
{
    constexpr int kLongestNote = 6;
    m_notes.reserve(m_lines.size());
    int open = 0;
    int age = 0;
    for (const LineFacts& line : m_lines) {
        const bool begins = line.text.startsWith(u'（');
        const bool isInside = open > 0 && age < kLongestNote;
        open = isInside ? open + line.bracketChange : begins ? line.bracketChange : 0;
        age = isInside ? age + 1 : 0;
        const bool isClosed = (isInside || begins) && open <= 0
            && (line.text.endsWith(u'）') || line.text.endsWith(u"）。"));
        m_notes.push_back(open > 0 ? Note::Open : isClosed ? Note::Closed : Note::None);
    }
}

/// Salutation, greeting and, right behind the greeting, the name of whoever signs.
void Evidence::readLetters()
{
    constexpr int kLongestSignature = 44;
    m_isLetter.resize(m_lines.size());
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const LineFacts& line = m_lines[i];
        const bool isSigned = i > 0 && line.cells <= kLongestSignature
            && line.ending == LineEnding::Open && isLetterLine(m_lines[i - 1].text)
            && !m_lines[i - 1].text.endsWith(u'：');
        m_isLetter[i] = isSigned || line.isSignature || isLetterLine(line.text);
    }
}

/// Lines of many widths down to the text's end, none of which ends a sentence, are the items of a
/// slide, the first perhaps its heading. In broken sentences most lines are full.
void Evidence::readItems()
{
    constexpr size_t kFewest = 4;
    m_isItem.resize(m_lines.size());
    size_t begin = m_lines.size();
    int widest = 0;
    const auto isItem = [this](size_t i) {
        return m_roles[i] == LineRole::Text && m_setting.measures[i] == 0
            && m_lines[i].ending == LineEnding::Open && m_lines[i].stops == 0
            && !startsForbidden(i);
    };
    while (begin > 0 && isItem(begin - 1))
        widest = std::max(widest, m_lines[--begin].cells);
    const size_t count = m_lines.size() - begin;
    const auto full = size_t(std::count_if(m_lines.begin() + qsizetype(begin), m_lines.end(),
        [&](const LineFacts& line) { return line.cells >= widest - 2; }));
    if (count >= kFewest && full * 2 <= count)
        std::fill(m_isItem.begin() + qsizetype(begin) + 1, m_isItem.end(), true);
    for (size_t i = 0; i < m_lines.size(); ++i)
        m_isItem[i]
            = m_isItem[i] || (isCaption(m_lines[i].text) && (i == 0 || !goesOnFromFullLine(i)));
}

} // namespace qb::text
