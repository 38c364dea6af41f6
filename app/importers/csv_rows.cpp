#include "importers/csv_rows.h"

#include <QCoreApplication>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr qsizetype kMostFields = 1000;

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

} // namespace

bool CsvRows::isAtRowEnd() const
{
    return m_at >= m_text.size() || isLineEnd(m_text.at(m_at));
}

void CsvRows::skipRowEnd()
{
    if (m_at >= m_text.size())
        return;
    const bool isPair
        = m_text.at(m_at) == u'\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'\n';
    m_at += isPair ? 2 : 1;
    ++m_line;
}

Result<QString> CsvRows::field(const QString& where)
{
    QString value;
    if (m_at < m_text.size() && m_text.at(m_at) == u'"') {
        const int first = m_line;
        for (++m_at;; ++m_at) {
            if (m_at >= m_text.size())
                return Error{ErrorKind::BadInput, Text::tr("第 %1 行开始的引号没有配对").arg(first),
                    where, Text::tr("请补上缺少的英文双引号，字段里的双引号写成两个")};
            const QChar c = m_text.at(m_at);
            if (c == u'"') {
                if (m_at + 1 >= m_text.size() || m_text.at(m_at + 1) != u'"')
                    break;
                ++m_at;
            }
            const bool endsLine = c == u'\n'
                || (c == u'\r' && (m_at + 1 >= m_text.size() || m_text.at(m_at + 1) != u'\n'));
            m_line += endsLine ? 1 : 0;
            value += c;
        }
        ++m_at;
    }
    const qsizetype begin = m_at;
    while (!isAtRowEnd() && m_text.at(m_at) != m_delimiter)
        ++m_at;
    value += m_text.sliced(begin, m_at - begin);
    return value;
}

Result<std::optional<QStringList>> CsvRows::next(const QString& where)
{
    while (m_at < m_text.size()) {
        m_rowLine = m_line;
        QStringList row;
        for (;;) {
            QB_TRY(const QString value, field(where));
            row << value;
            if (isAtRowEnd())
                break;
            ++m_at; // the delimiter
            if (row.size() >= kMostFields)
                return Error{ErrorKind::TooLarge,
                    Text::tr("第 %1 行超过 %2 列").arg(m_rowLine).arg(kMostFields), where,
                    Text::tr("请检查分隔符")};
        }
        skipRowEnd();
        const bool isBlank = std::all_of(row.begin(), row.end(),
            [](const QString& value) { return QStringView(value).trimmed().isEmpty(); });
        if (!isBlank)
            return std::optional(std::move(row));
    }
    return std::optional<QStringList>();
}

} // namespace qb::importers
