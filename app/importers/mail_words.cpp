#include "importers/mail_words.h"

#include "importers/publication_date.h"
#include "text/attribution.h"
#include "text/normalise.h"
#include "text/surnames.h"

#include <QRegularExpression>

#include <algorithm>

namespace qb::importers {

namespace {

constexpr qsizetype kLongestWords = 80; ///< characters of a line that somebody says to the editors

bool isLine(const text::RawLine& line)
{
    return line.noise.isEmpty() && !line.block && !line.text.trimmed().isEmpty();
}

bool isTitleLike(const QString& line)
{
    constexpr qsizetype kLongest = 40;
    return line.size() <= kLongest && !line.isEmpty()
        && !QStringView(u"。！？；：:，,.…、").contains(line.back());
}

/// The text's own first line where it looks like a headline.
bool hasOwnHeadline(const text::RawText& raw)
{
    for (size_t i = 0; i < raw.lines.size(); ++i) {
        const text::RawLine& line = raw.lines[i];
        if (!line.noise.isEmpty())
            continue;
        if (line.kind == BlockKind::Subhead && line.level == 1)
            return true;
        const QString text = line.text.trimmed();
        if (!text.isEmpty())
            return !raw.isStructured && isTitleLike(text) && i + 1 < raw.lines.size();
    }
    return false;
}

bool namesSource(const text::RawText& raw)
{
    return std::any_of(raw.lines.begin(), raw.lines.end(), [](const text::RawLine& line) {
        return !text::sourceOfLine(line.text).isEmpty() || text::endsWithSource(line.text);
    });
}

/// "情报室：", "王老师：", "编辑老师好！": whom the mail is for, and no more. Readers, friends and
/// fellow citizens are greeted by letters that are the story.
bool isSalutation(QStringView words)
{
    constexpr qsizetype kLongest = 20;
    if (words.size() > kLongest)
        return false;
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:尊敬的|敬爱的|亲爱的)?\\S{0,12}(?:老师|编辑|编辑部|编辑室|情报室|信息室|主任|科长|处长|"
        "局长|部长|社长|总编|主编|先生|女士|领导|贵刊|贵报|贵社|办公室)们?(?:[，,]?[您你]?好)?[：:！!，"
        ",]$|^(?:大家|各位\\S{0,4}|[您你]|早上|上午|中午|下午|晚上)好[：:！!，,。~～]$"));
    return pattern.match(words).hasMatch();
}

/// "您好！材料如下，请酌情编用。", "稿件如下，请审。"
bool isRequest(QStringView words)
{
    static const QRegularExpression opening(QStringLiteral(
        "^(?:.{0,14}(?:[您你]|老师|编辑|领导|大家|主任|科长|处长|同志)好[：:！!，,。]|"
        "附上|附件|奉上|发上|发去|呈上|送上|(?:(?:改|写|修改)好的|修改后的)?(?:稿件|稿子)|来稿|材料|"
        "谢谢|请|烦请|"
        "现将.{0,30}发送?给?[您你])"));
    static const QRegularExpression asking(QStringLiteral(
        "(?:稿件|稿子|材料|文章|内容)(?:如下|见下|附后|请)|附上|奉上|发上|见附件|"
        "请(?:您|你|予|予以|贵刊|编辑|老师|领导|酌情)*(?:审|查收|查阅|指正|斧正|采用|"
        "刊用|选用|编用|编入|过目)|^谢谢[！!。]$"));
    return words.size() <= kLongestWords && QStringView(u"。！!：:，,").contains(words.back())
        && opening.match(words).hasMatch() && asking.match(words).hasMatch();
}

bool isContact(QStringView words)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "^(?:联系)?(?:电话|手机|方式|邮箱|电子邮箱|传真|微信|QQ|E-?mail|Tel|地址|邮编"
            ")\\s*[：:]|^(?:1[0-9]{10}|0[0-9]{2,3}-[0-9]{7,8})$"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(words).hasMatch();
}

bool speaksToEditors(const QString& line)
{
    const QString words = line.trimmed();
    static const QRegularExpression note(QStringLiteral("^[【\\[（(]?(?:编者|记者|编前|按[：:])"));
    return !words.isEmpty() && !note.match(words).hasMatch()
        && (isSalutation(words) || isRequest(words));
}

/// The index of the headline that the subject repeats; as many as there are lines for none.
size_t repeatedHeadline(const text::RawText& raw, const QString& subject)
{
    constexpr size_t kReach = 10;       ///< lines
    constexpr qsizetype kLongest = 120; ///< characters above it
    const QString letters = text::lettersAndDigits(subject);
    qsizetype before = 0;
    for (size_t i = 0; i < std::min(raw.lines.size(), kReach) && !letters.isEmpty(); ++i) {
        const text::RawLine& line = raw.lines[i];
        const bool isText = !line.block && (!line.kind || line.kind == BlockKind::Subhead);
        if (isText && line.noise.isEmpty() && text::lettersAndDigits(line.text) == letters)
            return i;
        before += line.noise.isEmpty() ? line.text.size() : 0;
        if (line.block || before > kLongest)
            break;
    }
    return raw.lines.size();
}

/// Whether something is asked in it.
bool markLetter(text::RawText& raw, const std::vector<size_t>& lines)
{
    bool isAsked = false;
    for (const size_t i : lines) {
        raw.lines[i].noise = QStringLiteral("letter");
        isAsked = isAsked || isRequest(raw.lines[i].text.trimmed());
    }
    return isAsked;
}

/// What is said to the editors over line `end`.
std::vector<size_t> letterOver(const text::RawText& raw, size_t end)
{
    std::vector<size_t> lines;
    for (size_t i = 0; i < end; ++i)
        if (isLine(raw.lines[i]) && speaksToEditors(raw.lines[i].text))
            lines.push_back(i);
    return lines;
}

/// The first lines that speak to the editors, where a story of more than a line follows.
std::vector<size_t> openingOf(const text::RawText& raw)
{
    constexpr size_t kMost = 4;
    constexpr size_t kFewest = 2;
    std::vector<size_t> opening;
    size_t rest = 0;
    for (size_t i = 0; i < raw.lines.size() && rest < kFewest; ++i) {
        if (rest == 0 && opening.size() < kMost && isLine(raw.lines[i])
            && speaksToEditors(raw.lines[i].text))
            opening.push_back(i);
        else if (isLine(raw.lines[i]) || raw.lines[i].block)
            ++rest;
    }
    return rest < kFewest ? std::vector<size_t>() : opening;
}

/// "此致", "敬礼！" under a mail that began as a letter, and who signs it and when.
void markClosing(text::RawText& raw)
{
    constexpr size_t kMost = 4;
    constexpr qsizetype kLongest = 30;
    static const QRegularExpression wish(QStringLiteral(
        "^(?:此致|敬礼[！!。]?|此致\\s*敬礼[！!。]?|祝好[！!。]?|顺[祝颂].{1,6}[！!。]?)$"));
    std::vector<size_t> closing;
    bool hasWish = false;
    size_t signs = 0;
    size_t i = raw.lines.size();
    for (; i > 0; --i) {
        if (!isLine(raw.lines[i - 1])) {
            if (raw.lines[i - 1].block)
                break;
            continue;
        }
        const QString words = raw.lines[i - 1].text.trimmed();
        const bool isWish = wish.match(words).hasMatch();
        const bool isSign = !hasWish && signs < kMost && words.size() <= kLongest
            && (isTitleLike(words) || isContact(words));
        if (!isWish && !isSign)
            break;
        hasWish = hasWish || isWish;
        signs += isWish ? 0 : 1;
        closing.push_back(i - 1);
    }
    if (!hasWish || i == 0) // nothing would be left
        return;
    for (const size_t k : closing) {
        raw.lines[k].noise = QStringLiteral("signature");
        if (!raw.known.date.isValid())
            raw.known.date = publicationDate(raw.lines[k].text.trimmed());
    }
}

/// "发自我的手机": what programs write under a mail: at its end, or over what it quotes.
void markProgramLines(text::RawText& raw)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(?:发自我的\\s*(?:.{0,6}(?:手机|平板|电脑)|[A-Za-z][A-Za-z0-9 "
                       "+-]{0,24})|从我的.{1,12}发送|发自.{1,8}(?:邮箱|手机)|来自(?:QQ|网易|新浪|"
                       "搜狐|腾讯|移动|阿里|[0-9]{3}|[A-Za-z ]{2,12})\\s*邮箱(?:手机版)?|Sent from "
                       "(?:my|Mail).{0,24}|Get Outlook for.{1,12})\\s*$"));
    bool isOverEnd = true; ///< nothing of the mail's own follows
    for (auto line = raw.lines.rbegin(); line != raw.lines.rend(); ++line) {
        if (line->text.trimmed().isEmpty() && !line->block)
            continue;
        if (!line->noise.isEmpty() || line->text.startsWith(u'>'))
            isOverEnd = true;
        else if (isOverEnd && !line->block && pattern.match(line->text).hasMatch())
            line->noise = QStringLiteral("signature");
        else
            isOverEnd = false;
    }
}

/// "赵敏" over "东城区发改委", or over a telephone's number, at the end: who sent it. Names alone
/// may be the authors'.
void markSignature(text::RawText& raw, const QString& sender)
{
    constexpr size_t kMost = 6;
    constexpr qsizetype kLongest = 40;
    std::vector<size_t> block; ///< from the last line up
    bool hasContact = false;
    bool hasSender = false;
    size_t i = raw.lines.size();
    for (; i > 0; --i) {
        const text::RawLine& line = raw.lines[i - 1];
        if (!line.noise.isEmpty() || (line.text.trimmed().isEmpty() && !line.block))
            continue;
        const QString words = line.text.trimmed();
        const bool isShort = !line.block && !line.kind && words.size() <= kLongest
            && (isContact(words) || isTitleLike(words));
        if (!isShort || block.size() == kMost)
            break;
        block.push_back(i - 1);
        hasContact = hasContact || isContact(words);
        hasSender = words == sender && text::areNamesOfPeople({words});
        if (hasSender || (hasContact && text::areNamesOfPeople({words})))
            break;
    }
    if (block.size() < 2 || i == 0 || block.back() + 1 != i)
        return; // no name on top
    const QString top = raw.lines[block.back()].text.trimmed();
    const bool isSigned = hasSender || (hasContact && text::areNamesOfPeople({top}));
    // Right under a sentence: lists of winners have names in their last lines, too.
    const auto above = std::find_if(raw.lines.rend() - qsizetype(block.back()), raw.lines.rend(),
        [](const text::RawLine& line) { return isLine(line) || line.block; });
    if (!isSigned || above == raw.lines.rend() || above->block
        || !QStringView(u"。！？”").contains(above->text.trimmed().back()))
        return;
    for (const size_t k : block)
        raw.lines[k].noise = QStringLiteral("signature");
}

} // namespace

QString plainSubject(const QString& subject)
{
    static const QRegularExpression prefix(
        QStringLiteral(
            "^(?:\\s*(?:re|fw|fwd|答复|回复|转发|转寄)\\s*(?:\\[\\d+\\])?\\s*[:：])+\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    return QString(subject).remove(prefix).simplified();
}

bool mayGreetEditors(QStringView line)
{
    return isSalutation(line);
}

bool beginsAsLetter(const text::RawText& raw)
{
    const std::vector<size_t> opening = openingOf(raw);
    return std::any_of(opening.begin(), opening.end(),
        [&](size_t i) { return isRequest(raw.lines[i].text.trimmed()); });
}

void takeMailHead(const MailHead& head, text::RawText& raw)
{
    const QString subject = plainSubject(head.subject);
    const bool hasText = std::any_of(raw.lines.begin(), raw.lines.end(),
        [](const text::RawLine& line) { return !line.text.trimmed().isEmpty() || line.block; });
    markProgramLines(raw);
    markSignature(raw, head.sender);
    const size_t headline = repeatedHeadline(raw, subject);
    bool isLetter = false;
    if (headline < raw.lines.size()) {
        isLetter = markLetter(raw, letterOver(raw, headline));
        text::RawLine& line = raw.lines[headline];
        line.kind = BlockKind::Subhead;
        line.level = 1;
        line.role = text::PageRole::Title;
    } else {
        isLetter = markLetter(raw, openingOf(raw));
        if (hasText && !subject.isEmpty() && !hasOwnHeadline(raw)) {
            text::RawLine line;
            line.text = subject;
            line.kind = BlockKind::Subhead;
            line.level = 1;
            line.role = text::PageRole::Title;
            raw.lines.insert(raw.lines.begin(), std::move(line));
            raw.known.title = subject;
        }
    }
    if (isLetter)
        markClosing(raw);
    // Who sends a text is its source; a clerk who does so is not.
    if (raw.known.source.isEmpty() && !namesSource(raw) && !text::areNamesOfPeople({head.sender}))
        raw.known.source = head.sender;
    if (!raw.known.date.isValid())
        raw.known.date = publicationDate(head.date);
}

} // namespace qb::importers
