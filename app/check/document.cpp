#include "check/document.h"

#include <algorithm>

namespace qb::check {

Document::Document(const QString& text) : m_text(text)
{
    // A lone half of a surrogate pair would keep every pattern from matching.
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        const bool isPair = m_text.at(i).isHighSurrogate() && i + 1 < m_text.size()
            && m_text.at(i + 1).isLowSurrogate();
        if (isPair)
            ++i;
        else if (m_text.at(i).isSurrogate())
            m_text[i] = QChar::ReplacementCharacter;
    }
    qsizetype begin = 0;
    while (begin <= m_text.size()) {
        qsizetype end = m_text.indexOf(u'\n', begin);
        if (end < 0)
            end = m_text.size();
        m_paragraphs.push_back({begin, end});
        begin = end + 1;
    }
}

Document::Document(const Document& other, std::vector<TextRange> places)
    : m_text(other.m_text),
      m_paragraphs(other.m_paragraphs),
      m_places(std::move(places))
{
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

} // namespace qb::check
