#include "jobs/squeezed_text.h"

#include <algorithm>

namespace qb::jobs {

QString squeezed(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text)
        if (!c.isSpace())
            result += c;
    return result;
}

QString withoutSqueezed(const QString& text, qsizetype begin, qsizetype end)
{
    QString result;
    qsizetype seen = 0;
    for (const QChar c : text) {
        if (seen >= begin && seen < end)
            result += c;
        seen += c.isSpace() ? 0 : 1;
    }
    return result.trimmed();
}

SqueezedText::SqueezedText(const std::vector<Block>& blocks)
{
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const QString& text = blocks[i].text;
        if (text.isEmpty())
            continue;
        m_blocks.push_back(i);
        m_begins.push_back(m_text.size());
        for (qsizetype offset = 0; offset < text.size(); ++offset) {
            if (text.at(offset).isSpace())
                continue;
            m_text += text.at(offset);
            m_offsets.push_back(offset);
        }
    }
}

qsizetype SqueezedText::find(const QString& part, qsizetype from, qsizetype reach) const
{
    const qsizetype length = std::min(m_text.size() - from, reach + part.size());
    if (from < 0 || length < part.size())
        return -1;
    const qsizetype found = QStringView(m_text).sliced(from, length).indexOf(part);
    return found < 0 ? -1 : from + found;
}

SqueezedText::Place SqueezedText::placeOf(qsizetype index) const
{
    if (index < 0 || index >= m_text.size())
        return {};
    const auto run = std::upper_bound(m_begins.begin(), m_begins.end(), index) - 1;
    return {m_blocks[std::size_t(run - m_begins.begin())], m_offsets[std::size_t(index)]};
}

} // namespace qb::jobs
