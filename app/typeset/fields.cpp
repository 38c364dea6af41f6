#include "typeset/fields.h"

namespace qb::typeset {

namespace {

/// Expands one text; fields may hold placeholders themselves, down to a small depth.
class Filler {
public:
    explicit Filler(const Fields& fields) : m_fields(fields) { }

    QString fill(const QString& text, int depth = 0)
    {
        QString result;
        QString group;
        bool isInGroup = false;
        bool groupLacks = false;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            QString& target = isInGroup ? group : result;
            if (c == QLatin1Char('[') && i + 1 < text.size() && text.at(i + 1) == c) {
                target += c;
                ++i;
            } else if (c == QLatin1Char('[') && !isInGroup) {
                isInGroup = true;
                groupLacks = false;
                group.clear();
            } else if (c == QLatin1Char(']') && isInGroup) {
                isInGroup = false;
                if (!groupLacks)
                    result += group;
            } else if (const auto close
                       = c == QLatin1Char('{') ? text.indexOf(QLatin1Char('}'), i) : -1;
                       close > i) {
                const QString value = valueOf(text.mid(i + 1, close - i - 1), depth);
                groupLacks |= value.isEmpty();
                target += value;
                i = close;
            } else {
                target += c;
            }
        }
        return result;
    }

    bool hasOnlyEmptyFields() const { return m_isUsed && !m_hasValue; }

private:
    QString valueOf(const QString& name, int depth)
    {
        m_isUsed = true;
        QString value = m_fields.value(name);
        if (depth < 3 && (value.contains(QLatin1Char('{')) || value.contains(QLatin1Char('['))))
            value = Filler(m_fields).fill(value, depth + 1);
        m_hasValue |= !value.isEmpty();
        return value;
    }

    const Fields& m_fields;
    bool m_isUsed = false;
    bool m_hasValue = false;
};

} // namespace

Fields fieldsOf(const Issue& issue, const style::Template& layout)
{
    Fields fields = layout.fields;
    for (auto it = issue.fields.constBegin(); it != issue.fields.constEnd(); ++it)
        fields.insert(it.key(), it.value());
    const auto insertNumber = [&](const QString& name, int number) {
        fields.insert(name, number > 0 ? QString::number(number) : QString());
    };
    insertNumber(QStringLiteral("number"), issue.number);
    insertNumber(QStringLiteral("totalNumber"), issue.totalNumber);
    if (issue.date.isValid()) {
        insertNumber(QStringLiteral("year"), issue.date.year());
        insertNumber(QStringLiteral("month"), issue.date.month());
        insertNumber(QStringLiteral("day"), issue.date.day());
        fields.insert(QStringLiteral("isoDate"), issue.date.toString(Qt::ISODate));
        fields.insert(QStringLiteral("date"),
            QStringLiteral("%1年%2月%3日")
                .arg(issue.date.year())
                .arg(issue.date.month())
                .arg(issue.date.day()));
    }
    return fields;
}

QString fillIn(const QString& text, const Fields& fields)
{
    Filler filler(fields);
    const QString filled = filler.fill(text);
    return filler.hasOnlyEmptyFields() ? QString() : filled;
}

} // namespace qb::typeset
