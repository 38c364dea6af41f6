#include "check/suggestion.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace qb::check {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::check)
};

} // namespace

std::optional<Suggestion> Suggestion::parse(
    const QString& written, int groupCount, QString& problem)
{
    static const QRegularExpression reference(
        QStringLiteral("\\\\(\\d)|\\{([a-z][a-z0-9-]*):(\\d)\\}"));
    Suggestion suggestion;
    qsizetype done = 0;
    auto matches = reference.globalMatch(written);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        Part part;
        part.group = match.captured(match.capturedLength(1) > 0 ? 1 : 3).toInt();
        const QString name = match.captured(2);
        part.transform = transformNamed(name);
        if (!name.isEmpty() && !part.transform)
            problem = Text::tr("未知的变换“%1”").arg(name);
        if (part.group > groupCount)
            problem = Text::tr("表达式没有第 %1 个括号").arg(part.group);
        if (match.capturedStart() > done)
            suggestion.m_parts.push_back({written.mid(done, match.capturedStart() - done), -1, {}});
        suggestion.m_parts.push_back(part);
        done = match.capturedEnd();
    }
    if (done < written.size())
        suggestion.m_parts.push_back({written.mid(done), -1, {}});
    if (!problem.isEmpty())
        return std::nullopt;
    return suggestion;
}

QString Suggestion::made(QStringView text, const Regex::Match& match) const
{
    QString result = QStringLiteral("");
    for (const Part& part : m_parts) {
        if (part.group < 0) {
            result += part.words;
            continue;
        }
        const TextRange range = match.groups[size_t(part.group)];
        const QString taken = text.mid(range.begin, range.length()).toString();
        const QString words = part.transform ? part.transform(taken) : taken;
        if (words.isNull() && part.transform)
            return {};
        result += words;
    }
    return result;
}

} // namespace qb::check
