#include "check/predicates.h"

#include <QRegularExpression>

namespace qb::check {

namespace {

/// 讨论讨论, 一步一步, 哈哈哈哈 are language, not slips.
bool isReduplication(const QString& word, const QStringList& exceptions)
{
    return word.front() == word.back() || word.contains(u'一') || exceptions.contains(word);
}

} // namespace

std::vector<Hit> doubledWords(const Document& document, const QStringList& words)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<!\\p{Han}\\p{Han}[、])(\\p{Han}{2,8}?)\\1"),
        QRegularExpression::UseUnicodePropertiesOption);
    std::vector<Hit> hits;
    const QString& text = document.text();
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString word = match.captured(1);
        const bool goesOn = QStringView(text).mid(match.capturedEnd()).startsWith(word);
        if (!goesOn && !isReduplication(word, words))
            hits.push_back({{match.capturedStart(), match.capturedEnd()}, {word}});
    }
    return hits;
}

} // namespace qb::check
