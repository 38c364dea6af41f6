#include "importers/mail_text.h"

#include <QRegularExpression>

#include <iterator>
#include <optional>

namespace qb::importers {

namespace {

/// A line of flowed text: its paragraph's depth of quotation, and whether the next goes on.
struct FlowedLine {
    int depth = 0;
    QString text;
    bool goesOn = false;
};

FlowedLine flowedLine(QStringView line)
{
    FlowedLine result;
    while (line.startsWith(u'>')) {
        ++result.depth;
        line = line.sliced(1);
    }
    if (line.startsWith(u' ')) // space-stuffing (RFC 3676, 4.4)
        line = line.sliced(1);
    // A signature's mark ends in a space and is not flowed (RFC 3676, 4.3).
    result.goesOn = line.endsWith(u' ') && line != QStringLiteral("-- ");
    result.text = line.toString();
    return result;
}

QString unflowed(const QString& text, bool deletesSpace)
{
    QString result;
    int depth = -1; ///< of the paragraph that goes on; -1 for none
    for (QStringView line : QStringView(text).split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        const FlowedLine flowed = flowedLine(line);
        const bool isSignature = flowed.text == QStringLiteral("-- ");
        if (depth >= 0 && (flowed.depth != depth || isSignature))
            result += u'\n';
        result += flowed.goesOn && deletesSpace ? flowed.text.chopped(1) : flowed.text;
        if (!flowed.goesOn)
            result += u'\n';
        depth = flowed.goesOn ? flowed.depth : -1;
    }
    return result;
}

/// A mail that quotes another one, which is what it was sent for.
struct Quotation {
    QString answer;
    QString head;   ///< what a mail program writes between the two
    QString quoted; ///< without the marks of quotation, but in flowed text, which reads them
};

/// "在 …，某某 写道：" before lines marked with '>', or a line of dashes before a head of its own.
std::optional<Quotation> quotationIn(const QString& text, bool isFlowed)
{
    constexpr qsizetype kFurthest = 40; ///< lines
    static const QRegularExpression attribution(
        QStringLiteral("(?:写道|wrote)\\s*[：:]\\s*$|^-{2,}[ ]*(?:原始邮件|转发的?邮件|"
                       "Original Message|Forwarded message)[ ]*-{2,}\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression field(QStringLiteral(
        "^[\\s*]*+(?:发件人|收件人|抄送|发送时间|时间|日期|主题|From|To|Cc|Sent|Date|Subject)\\s*[：:]"));
    static const QRegularExpression marks(QStringLiteral("^(?:>[ ]?)+"));
    QStringList lines = text.split(u'\n');
    const qsizetype furthest = std::min(lines.size(), kFurthest);
    qsizetype at = 0;
    while (at < furthest && !attribution.match(lines[at]).hasMatch())
        ++at;
    if (at == furthest)
        return {};
    const bool isDashed = lines[at].startsWith(u'-');
    qsizetype first = at + 1;
    while (first < lines.size()
        && (lines[first].trimmed().isEmpty() || (isDashed && field.match(lines[first]).hasMatch())))
        ++first;
    if (first == lines.size() || (!isDashed && !lines[first].startsWith(u'>')))
        return {};
    Quotation quotation;
    quotation.answer = lines.first(at).join(u'\n');
    quotation.head = lines.sliced(at, first - at).join(u'\n');
    lines = lines.sliced(first);
    if (!isFlowed) {
        for (QString& line : lines)
            line.remove(marks);
    }
    quotation.quoted = lines.join(u'\n');
    return quotation;
}

void addLines(text::RawText& raw, const QString& text, const QString& noise)
{
    for (text::RawLine& line : text::rawTextFrom(text).lines) {
        if (!line.text.trimmed().isEmpty())
            line.noise = noise;
        raw.lines.push_back(std::move(line));
    }
}

/// The mails around the one that is quoted: their heads are noise, and so are answers of a few
/// words. `text` is then the quoted one.
text::RawText takeAnswers(QString& text, bool isFlowed)
{
    constexpr int kMostMails = 8;
    constexpr qsizetype kFewWords = 60; ///< characters
    const QString noise = QStringLiteral("quoted-mail");
    text::RawText raw;
    for (int i = 0; i < kMostMails; ++i) {
        std::optional<Quotation> quotation = quotationIn(text, isFlowed);
        if (!quotation)
            break;
        const bool isShort = quotation->answer.simplified().size() <= kFewWords;
        addLines(raw, quotation->answer, isShort ? noise : QString());
        addLines(raw, quotation->head, noise);
        text = std::move(quotation->quoted);
    }
    return raw;
}

} // namespace

text::RawText mailText(const QString& mail, bool isFlowed, bool deletesSpace)
{
    QString text = mail;
    text::RawText answers = takeAnswers(text, isFlowed);
    text::RawText raw = text::rawTextFrom(isFlowed ? unflowed(text, deletesSpace) : text);
    raw.isStructured = isFlowed;
    bool isSignature = false;
    for (text::RawLine& line : raw.lines) {
        isSignature = isSignature || line.text == QStringLiteral("-- ")
            || line.text == QStringLiteral("--");
        if (isSignature && !line.text.trimmed().isEmpty())
            line.noise = QStringLiteral("signature");
    }
    raw.lines.insert(raw.lines.begin(), std::make_move_iterator(answers.lines.begin()),
        std::make_move_iterator(answers.lines.end()));
    return raw;
}

} // namespace qb::importers
