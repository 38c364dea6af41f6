#include "importers/mail_text.h"

#include "importers/mail_remarks.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace qb::importers {

namespace {

const QString kQuoted = QStringLiteral("quoted-mail");
constexpr qsizetype kLongestHead = 400; ///< characters of a line

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

/// Whether a head begins at line `at` that has no line of dashes above it: Outlook writes such
/// ones.
bool beginsHead(const QStringList& lines, qsizetype at)
{
    constexpr qsizetype kFewest = 3; ///< fields
    static const QRegularExpression sender(QStringLiteral("^[\\s*]*+(?:发件人|From)[\\s*]*+[：:]"),
        QRegularExpression::CaseInsensitiveOption);
    if (at + kFewest > lines.size() || !sender.match(lines[at]).hasMatch())
        return false;
    return std::all_of(lines.begin() + at, lines.begin() + at + kFewest, isQuotationField);
}

/// "在 …，某某 写道：" before lines marked with '>', or a line of dashes before a head of its own.
std::optional<Quotation> quotationIn(const QString& text, bool isFlowed)
{
    constexpr qsizetype kFurthest = 2000; ///< lines
    static const QRegularExpression marks(QStringLiteral("^(?:>[ ]?)+"));
    QStringList lines = text.split(u'\n');
    const qsizetype furthest = std::min(lines.size(), kFurthest);
    qsizetype at = 0;
    qsizetype first = lines.size();
    for (; at < furthest; ++at) {
        const bool isRule = isQuotationRule(lines[at]) || beginsHead(lines, at);
        if (!isRule && !isAttribution(lines[at]))
            continue;
        first = at + 1;
        while (first < lines.size()
            && (lines[first].trimmed().isEmpty() || (isRule && isQuotationField(lines[first]))))
            ++first;
        if (first == lines.size()) // nothing is quoted
            return {};
        if (isRule || isFullAttribution(lines[at]) || lines[first].startsWith(u'>'))
            break;
    }
    if (at == furthest)
        return {};
    // Long ones are broken over two lines.
    static const QRegularExpression firstHalf(QStringLiteral("^(?:On|At)\\b.*\\S@\\S"));
    constexpr qsizetype kShort = 20;
    if (at > 0 && lines[at].size() < kShort && isAttribution(lines[at])
        && firstHalf.match(lines[at - 1].left(kLongestHead)).hasMatch())
        --at;
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

void markQuoted(text::RawLine& line)
{
    if (!line.text.trimmed().isEmpty())
        line.noise = kQuoted;
}

/// The lines that are no noise yet; nothing where there are pictures or tables.
std::optional<QStringList> wordsOf(std::vector<text::RawLine>::const_iterator begin,
    std::vector<text::RawLine>::const_iterator end)
{
    QStringList words;
    for (; begin != end; ++begin) {
        if (begin->block)
            return {};
        if (begin->noise.isEmpty())
            words << begin->text;
    }
    return words;
}

/// Whether an answer only sends what it quotes on.
bool isSaidAbout(const QStringList& answer, const QStringList& quoted)
{
    constexpr qsizetype kFewWords = 60; ///< characters
    return answer.join(u' ').simplified().size() <= kFewWords && !holdsStory(answer)
        && (areRemarks(answer) || !areRemarks(quoted));
}

void addLines(text::RawText& raw, const QString& text, const QString& noise)
{
    for (text::RawLine& line : text::rawTextFrom(text).lines) {
        if (!line.text.trimmed().isEmpty())
            line.noise = noise;
        raw.lines.push_back(std::move(line));
    }
}

qsizetype lengthOf(const QStringList& lines)
{
    return lines.join(u' ').simplified().size();
}

/// Marks what stands behind "-- ", unless it is a story that is longer than what stands above.
/// People write "--", too: behind that, neither a story nor the greater part of the text is marked.
void markSignature(text::RawText& raw)
{
    const auto begin = std::find_if(raw.lines.begin(), raw.lines.end(), [](const text::RawLine& l) {
        return l.text == QStringLiteral("-- ") || l.text == QStringLiteral("--");
    });
    QStringList below;
    for (auto line = begin; line != raw.lines.end(); ++line)
        below << line->text;
    QStringList above;
    for (auto line = raw.lines.begin(); line != begin; ++line)
        above << line->text;
    const bool isMost = lengthOf(below) > lengthOf(above);
    const bool isByHand = below.value(0) == QStringLiteral("--");
    if (isByHand ? isMost || holdsStory(below) : isMost && holdsStory(below))
        return;
    for (auto line = begin; line != raw.lines.end(); ++line) {
        if (!line->text.trimmed().isEmpty())
            line->noise = QStringLiteral("signature");
    }
}

/// Lines marked with '>' under a story, down to the end, that only speak about it.
void markRemarksBelow(text::RawText& raw)
{
    auto begin = raw.lines.end();
    QStringList below;
    while (begin != raw.lines.begin()
        && (std::prev(begin)->text.trimmed().isEmpty() || std::prev(begin)->text.startsWith(u'>')))
        below << (--begin)->text;
    QStringList above;
    for (auto line = raw.lines.begin(); line != begin; ++line)
        above << line->text;
    if (!areRemarks(below) || !holdsStory(above))
        return;
    for (; begin != raw.lines.end(); ++begin) {
        if (!begin->text.trimmed().isEmpty())
            begin->noise = kQuoted;
    }
}

/// The mails around the one that is quoted: their heads are noise, and so are answers of a few
/// words. `text` is then the quoted one; it is noise where only the answer holds a story.
text::RawText takeAnswers(QString& text, bool isFlowed)
{
    constexpr int kMostMails = 8;
    text::RawText raw;
    for (int i = 0; i < kMostMails; ++i) {
        std::optional<Quotation> quotation = quotationIn(text, isFlowed);
        if (!quotation)
            break;
        const QStringList answer = quotation->answer.split(u'\n');
        text = std::move(quotation->quoted);
        const QStringList quoted = text.split(u'\n');
        text::RawText lines;
        addLines(lines, quotation->answer, isSaidAbout(answer, quoted) ? kQuoted : QString());
        markSignature(lines);
        addLines(lines, quotation->head, kQuoted);
        if (holdsStory(answer) && areRemarks(quoted))
            addLines(lines, std::exchange(text, QString()), kQuoted);
        raw.lines.insert(raw.lines.end(), std::make_move_iterator(lines.lines.begin()),
            std::make_move_iterator(lines.lines.end()));
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
    markSignature(raw);
    markRemarksBelow(raw);
    raw.lines.insert(raw.lines.begin(), std::make_move_iterator(answers.lines.begin()),
        std::make_move_iterator(answers.lines.end()));
    return raw;
}

void markQuotedMails(text::RawText& raw)
{
    constexpr int kMostMails = 8;
    QStringList all;
    for (const text::RawLine& line : raw.lines)
        all << (line.block || !line.noise.isEmpty() ? QString() : line.text);
    const auto isRuleAt = [&](qsizetype i) {
        return isQuotationRule(all[i]) || beginsHead(all, i);
    };
    auto begin = raw.lines.begin(); // of the mail that may answer another
    for (int i = 0; i < kMostMails; ++i) {
        qsizetype at = begin - raw.lines.begin();
        while (at < all.size() && !isRuleAt(at) && !isFullAttribution(all[at]))
            ++at;
        if (at == all.size())
            return;
        const auto head = raw.lines.begin() + at;
        const bool isRule = isRuleAt(at);
        const auto quoted = std::find_if(std::next(head), raw.lines.end(), [&](const auto& line) {
            return line.block
                || (!line.text.trimmed().isEmpty() && !(isRule && isQuotationField(line.text)));
        });
        std::for_each(head, quoted, markQuoted);
        const std::optional<QStringList> answer = wordsOf(begin, head);
        const std::optional<QStringList> below = wordsOf(quoted, raw.lines.end());
        if (answer && below && holdsStory(*answer) && areRemarks(*below)) {
            std::for_each(quoted, raw.lines.end(), markQuoted);
            return;
        }
        if (quoted != raw.lines.end() && answer
            && isSaidAbout(*answer, below.value_or(QStringList())))
            std::for_each(begin, head, markQuoted);
        begin = quoted;
    }
}

} // namespace qb::importers
