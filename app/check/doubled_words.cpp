#include "check/predicates.h"

#include <QRegularExpression>

namespace qb::check {

namespace {

/// 讨论讨论, 一步一步, 哈哈哈哈 are language, not slips.
bool isReduplication(const QString& word, const QStringList& exceptions)
{
    const bool isFrame = QStringLiteral("很又再越边且忽时").contains(word.front()); // 很紧很紧
    return isFrame || word.front() == word.back() || word.contains(u'〇') || word.contains(u'一')
        || exceptions.contains(word);
}

} // namespace

std::vector<Hit> doubledWords(const Document& document, const QStringList& words)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<!\\p{sc:Han}\\p{sc:Han}[、])(\\p{sc:Han}{2,8}?)\\1"),
        QRegularExpression::UseUnicodePropertiesOption);
    std::vector<Hit> hits;
    const QString& text = document.text();
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString word = match.captured(1);
        const bool goesOn = QStringView(text).mid(match.capturedEnd()).startsWith(word);
        // 支队支队长, 标准标准委: the second half begins a longer word.
        const bool isLonger = match.capturedEnd() < text.size()
            && QStringLiteral("长委局院所会员部厅室").contains(text.at(match.capturedEnd()));
        if (!goesOn && !isLonger && !isReduplication(word, words))
            hits.push_back({{match.capturedStart(), match.capturedEnd()}, {word}});
    }
    return hits;
}

} // namespace qb::check
