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

} // namespace qb::check
