#include "text/page_heads.h"

#include "text/char_set.h"

#include <QRegularExpression>

#include <algorithm>

namespace qb::text {

namespace {

QString squeezed(QStringView text)
{
    QString result;
    for (const QChar c : text)
        if (!isWhite(c))
            result.append(c);
    return result;
}

bool isNewspaperHead(const QString& text)
{
    static const QRegularExpression date(
        QStringLiteral("(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日"));
    static const QRegularExpression page(QStringLiteral(
        "(?:星期|周)[一二三四五六日天]|第?[A-Z]?[0-9]{1,3}版|第[一二三四五六七八九十]{1,3}版"));
    return date.match(text).hasMatch() && page.match(text).hasMatch();
}

bool isNamedIssue(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^《?[\\x{4e00}-\\x{9fff}A-Za-z·]{2,14}》?(?:19|20)[0-9]{2}年?第[0-9]{1,4}期(?:[（(]?总第?[0-9]"
        "{1,5}期[）)]?)?$"));
    return pattern.match(text).hasMatch();
}

bool isJump(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^[（(【](?:下转|上接|紧接|转|接)第?[A-Z]?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})版[^。]{0,12}[）)】]$"
        "|^[（(【](?:转下页|接上页|下转下页|上接上页)[）)】]$"));
    return pattern.match(text).hasMatch();
}

} // namespace

QString pageHeadReason(const LineFacts& line)
{
    constexpr int kLongest = 90; ///< cells
    static constexpr CharSet kMarks(u"版期页");
    const bool mayBe = line.cells <= kLongest && line.stops == 0 && line.commas == 0
        && line.ending != LineEnding::Sentence
        && std::any_of(
            line.text.begin(), line.text.end(), [](QChar c) { return kMarks.contains(c); });
    if (!mayBe)
        return {};
    const QString text = squeezed(line.text);
    if (isJump(text))
        return QStringLiteral("jump");
    return isNewspaperHead(text) || isNamedIssue(text) ? QStringLiteral("running-head") : QString();
}

} // namespace qb::text
