#include "importers/pasted_mail.h"

#include "importers/mail_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace qb::importers {

namespace {

enum class Field { None, Sender, Subject, Date, Other };

struct HeadLine {
    Field field = Field::None;
    QString value = {};
};

HeadLine headLine(const QString& line)
{
    constexpr qsizetype kLongest = 400;
    if (line.size() > kLongest)
        return {};
    static const QRegularExpression pattern(
        QStringLiteral(
            "^[\\s>*]*(?:(发件人|寄件人|发信人|From)|(主题|标题|Subject)|(发送时间|发送日期|"
            "时间|日期|Sent|Date)|(?:收件人|抄送|密送|附件|重要性|To|Cc))[\\s*]*[：:]\\s*(."
            "*?)\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return {};
    HeadLine result{Field::Other, match.captured(4)};
    if (match.hasCaptured(1))
        result.field = Field::Sender;
    else if (match.hasCaptured(2))
        result.field = Field::Subject;
    else if (match.hasCaptured(3))
        result.field = Field::Date;
    return result;
}

bool isDividing(const QString& line)
{
    constexpr qsizetype kLongest = 80;
    static const QRegularExpression pattern(
        QStringLiteral("^[\\s>]*-{2,}[ ]*(?:原始邮件|转发的?邮件|Original Message|Forwarded "
                       "message)[ ]*-{2,}\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    return line.size() <= kLongest && pattern.match(line).hasMatch();
}

/// "陈科长 <chen@example.org>": the name.
QString senderName(const QString& value)
{
    const QString name = value.section(u'<', 0, 0).trimmed();
    return name.contains(u'@') ? QString() : name;
}

/// Reads the head at lines[at] and goes behind it. Whether there is one: a sender and another
/// field.
bool readHead(std::vector<text::RawLine>& lines, size_t& at, MailHead& head)
{
    constexpr size_t kMost = 10;
    const QString noise = QStringLiteral("quoted-mail");
    size_t end = at;
    bool hasSender = false;
    for (; end < lines.size() && end - at < kMost; ++end) {
        const HeadLine line = headLine(lines[end].text);
        if (line.field == Field::None)
            break;
        hasSender = hasSender || line.field == Field::Sender;
        if (line.field == Field::Sender)
            head.sender = senderName(line.value);
        else if (line.field == Field::Subject)
            head.subject = line.value;
        else if (line.field == Field::Date)
            head.date = line.value;
    }
    if (!hasSender || end - at < 2)
        return false;
    for (; at < end; ++at)
        lines[at].noise = noise;
    return true;
}

bool isBlank(const text::RawLine& line)
{
    return line.text.trimmed().isEmpty();
}

} // namespace

std::optional<text::RawText> pastedMail(const QString& text)
{
    constexpr qsizetype kBeginning = 4096;
    // Nearly every text is none: that is seen before it is split.
    const QString first = text.left(kBeginning).trimmed().section(u'\n', 0, 0).trimmed();
    const bool isGreeting = mayGreetEditors(first);
    if (!isGreeting && headLine(first).field == Field::None && !isDividing(first))
        return {};
    static const QRegularExpression marks(QStringLiteral("^(?:>[ ]?)+"));
    text::RawText raw = text::rawTextFrom(text);
    if (isGreeting) {
        if (!beginsAsLetter(raw))
            return {};
        takeMailHead({}, raw);
        return raw;
    }
    auto& lines = raw.lines;
    size_t at = 0;
    while (at < lines.size() && (isBlank(lines[at]) || isDividing(lines[at].text))) {
        if (!isBlank(lines[at]))
            lines[at].noise = QStringLiteral("quoted-mail");
        ++at;
    }
    MailHead head;
    if (!readHead(lines, at, head))
        return {};
    // One line alone may be about what is larger: ">5 吨".
    const bool isQuoting = std::count_if(lines.begin() + qsizetype(at), lines.end(),
                               [](const text::RawLine& l) { return l.text.startsWith(u'>'); })
        > 1;
    bool hasText = false;
    while (at < lines.size()) {
        text::RawLine& line = lines[at];
        if (isDividing(line.text)) {
            line.noise = QStringLiteral("quoted-mail");
            MailHead quoted;
            ++at;
            if (!readHead(lines, at, quoted))
                continue;
            // What is passed on was written by others.
            if (!quoted.subject.isEmpty())
                head = std::move(quoted);
            continue;
        }
        if (isQuoting)
            line.text.remove(marks);
        hasText = hasText || !isBlank(line);
        ++at;
    }
    if (!hasText) // the head is all there is
        return {};
    takeMailHead(head, raw);
    return raw;
}

} // namespace qb::importers
