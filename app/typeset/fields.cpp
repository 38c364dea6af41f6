#include "typeset/fields.h"

namespace qb::typeset {

namespace {

constexpr qsizetype kLongestName = 64;
constexpr qsizetype kLongestText = 64 * 1024; // of an expanded text; what follows is left out

/// Expands one text of a template. The values of fields are literal: whatever brackets and braces
/// an issue's data holds, they are shown.
class Filler {
public:
    explicit Filler(const Fields& fields) : m_fields(fields) { }

    QString fill(const QString& text)
    {
        QString result;
        QString group;
        bool isInGroup = false;
        bool groupLacks = false;
        for (qsizetype i = 0; i < text.size() && result.size() < kLongestText; ++i) {
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
            } else if (const qsizetype close = closingBrace(text, i); close > i) {
                const QString value = valueOf(text.mid(i + 1, close - i - 1));
                groupLacks |= value.isEmpty();
                target += value;
                i = close;
            } else {
                target += c;
            }
        }
        if (isInGroup) // never closed: an ordinary bracket
            result += QLatin1Char('[') + group;
        return result;
    }

    bool hasOnlyEmptyFields() const { return m_isUsed && !m_hasValue; }

private:
    /// Where the placeholder that begins at `at` ends; -1 where none does.
    static qsizetype closingBrace(const QString& text, qsizetype at)
    {
        if (text.at(at) != QLatin1Char('{'))
            return -1;
        const auto length = QStringView(text).mid(at, kLongestName + 2).indexOf(QLatin1Char('}'));
        return length > 0 ? at + length : -1;
    }

    QString valueOf(const QString& name)
    {
        m_isUsed = true;
        QString value = m_fields.value(name).left(kLongestText);
        if (!value.isEmpty() && value.back().isHighSurrogate())
            value.chop(1); // no half of a character
        m_hasValue |= !value.isEmpty();
        return value;
    }

    const Fields& m_fields;
    bool m_isUsed = false;
    bool m_hasValue = false;
};

bool hasMarkup(const QString& text)
{
    return text.contains(QLatin1Char('{')) || text.contains(QLatin1Char('['));
}

} // namespace

Fields fieldsOf(const Issue& issue, const style::Template& layout)
{
    // A template's own fields may be made of others (documentTitle); those are filled in last.
    Fields fields;
    for (auto it = layout.fields.constBegin(); it != layout.fields.constEnd(); ++it)
        if (!hasMarkup(it.value()))
            fields.insert(it.key(), it.value());
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
    Fields made;
    for (auto it = layout.fields.constBegin(); it != layout.fields.constEnd(); ++it)
        if (hasMarkup(it.value()) && !fields.contains(it.key()))
            made.insert(it.key(), fillIn(it.value(), fields));
    for (auto it = made.constBegin(); it != made.constEnd(); ++it)
        fields.insert(it.key(), it.value());
    return fields;
}

QString fillIn(const QString& text, const Fields& fields)
{
    Filler filler(fields);
    const QString filled = filler.fill(text);
    return filler.hasOnlyEmptyFields() ? QString() : filled;
}

} // namespace qb::typeset
