#include "importers/mail_remarks.h"

#include "importers/mail_words.h"
#include "text/surnames.h"

#include <QRegularExpression>

#include <algorithm>

namespace qb::importers {

namespace {

constexpr qsizetype kLongestHead = 400; ///< characters of what a program writes in a line

/// Without the marks of quotation.
QStringView words(const QString& line)
{
    QStringView text = line;
    while (!text.isEmpty() && (text.front() == u'>' || text.front().isSpace()))
        text = text.sliced(1);
    return text.trimmed();
}

bool isHead(const QString& line)
{
    return isQuotationRule(line) || isQuotationField(line) || isAttribution(line);
}

bool isRemark(QStringView line)
{
    constexpr qsizetype kLongest = 80;
    static const QRegularExpression remark(
        QStringLiteral(
            "^(?:[您你]好|请|烦请|烦劳|麻烦|劳驾|谢谢|多谢|感谢[您你！!。]|辛苦了|(?:已)?收到|"
            "好的|可以|同意|转[您你发]|见下文?|祝[好您你顺]|顺[祝颂]|此致|敬礼|附件|来稿|"
            "(?:改好|修改后|修改好|更新|定稿)的?|发自我的|Thanks|Please|Sent from)|稿[件子]"),
        QRegularExpression::CaseInsensitiveOption);
    return line.size() <= kLongest
        && (mayGreetEditors(line) || remark.match(line).hasMatch()
            || text::areNamesOfPeople({line.toString()}));
}

} // namespace

bool holdsStory(const QStringList& lines)
{
    constexpr qsizetype kShortest = 20;
    return std::any_of(lines.begin(), lines.end(), [](const QString& line) {
        const QStringView text = words(line);
        return text.size() >= kShortest && QStringView(u"。！？!?”").contains(text.back())
            && !isHead(line) && !isRemark(text);
    });
}

bool areRemarks(const QStringList& lines)
{
    constexpr qsizetype kMostCharacters = 200;
    qsizetype characters = 0;
    for (const QString& line : lines) {
        const QStringView text = words(line);
        if (text.isEmpty() || isHead(line))
            continue;
        characters += text.size();
        if (characters > kMostCharacters || !isRemark(text))
            return false;
    }
    return characters > 0;
}

bool isQuotationRule(const QString& line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[\\s>]*+-{2,}[ ]*(?:原始邮件|转发的?邮件|转发邮件信息|Original Message|"
                       "Forwarded message)[ ]*-{2,}\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    return line.size() <= kLongestHead && pattern.match(line).hasMatch();
}

bool isQuotationField(const QString& line)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "^[\\s>*]*+(?:发件人|收件人|抄送|发送时间|发送日期|时间|日期|主题|From|To|Cc|Sent|Date|"
            "Subject)[\\s*]*+[：:]"),
        QRegularExpression::CaseInsensitiveOption);
    return line.size() <= kLongestHead && pattern.match(line).hasMatch();
}

bool isAttribution(const QString& line)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:写道|wrote)\\s*[：:]\\s*$"), QRegularExpression::CaseInsensitiveOption);
    return line.size() <= kLongestHead && pattern.match(line).hasMatch();
}

bool isFullAttribution(const QString& line)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\S@\\S|^[\\s>]*+(?:在|On\\b|At\\b).*[0-9]{4}.*[0-9]:[0-9]{2}"));
    return isAttribution(line) && pattern.match(line).hasMatch();
}

} // namespace qb::importers
