#include "check/document.h"

#include <algorithm>

namespace qb::check {

namespace {

/// A lone half of a surrogate pair would keep every pattern from matching.
void replaceLoneSurrogates(QString& text)
{
    if (text.isValidUtf16())
        return;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text.at(i).isHighSurrogate() && i + 1 < text.size()
            && text.at(i + 1).isLowSurrogate();
        if (isPair)
            ++i;
        else if (text.at(i).isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
}

} // namespace

Document::Document(const QString& text) : m_text(text)
{
    replaceLoneSurrogates(m_text);
    qsizetype begin = 0;
    while (begin <= m_text.size()) {
        qsizetype end = m_text.indexOf(u'\n', begin);
        if (end < 0)
            end = m_text.size();
        m_paragraphs.push_back({begin, end});
        begin = end + 1;
    }
}

size_t Document::paragraphAt(qsizetype position) const
{
    const auto after = std::upper_bound(m_paragraphs.begin(), m_paragraphs.end(), position,
        [](qsizetype value, TextRange range) { return value < range.begin; });
    return size_t(after - m_paragraphs.begin()) - 1;
}

QStringView Document::view(TextRange range) const
{
    return QStringView(m_text).mid(range.begin, range.length());
}

const std::vector<char>& Document::knownPairs(const WordPairs& known) const
{
    if (m_known == &known)
        return m_knownPairs;
    m_known = &known;
    const QStringView text = m_text;
    m_knownPairs.assign(size_t(text.size()) + 2, 0);
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        m_knownPairs[size_t(i) + 1] = known.mayHold(pairOf(text[i], text[i + 1])) ? 1 : 0;
    return m_knownPairs;
}

} // namespace qb::check
