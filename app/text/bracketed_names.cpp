#include "text/bracketed_names.h"

#include "text/cjk_class.h"
#include "text/heading_numbers.h"
#include "text/suppliers.h"
#include "text/surnames.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <functional>

namespace qb::text {

namespace {

/// News tells when it happened, or who reports it.
bool tellsNews(QStringView text)
{
    static constexpr std::array<QStringView, 20> kWords{u"今天", u"今日", u"昨天", u"昨日", u"前天",
        u"明天", u"近日", u"日前", u"连日来", u"近期", u"同日", u"截至", u"今年", u"本月", u"上月",
        u"本周", u"上周", u"本报讯", u"记者", u"据悉"};
    static const QRegularExpression kDay(QStringLiteral(u"[0-9０-９]\\s*[月日]"));
    return std::any_of(kWords.begin(), kWords.end(), [text](QStringView word) {
        return text.contains(word);
    }) || kDay.match(text.toString()).hasMatch();
}

/// "先登东山看日出，后下西河听水声。": clauses of one length; or a quotation and nothing else.
bool isVerseOrQuotation(QStringView text)
{
    constexpr qsizetype kLongestVerse = 10;
    if (text.startsWith(u'“') && text.indexOf(u'”') >= text.size() - 2)
        return true;
    std::vector<qsizetype> lengths(1, 0);
    for (const QChar c : text) {
        if (isHan(c.unicode()) || c.isHighSurrogate())
            ++lengths.back();
        else if (!c.isLowSurrogate() && lengths.back() > 0)
            lengths.push_back(0);
    }
    if (lengths.back() == 0)
        lengths.pop_back();
    return lengths.size() > 1 && lengths.front() <= kLongestVerse
        && std::adjacent_find(lengths.begin(), lengths.end(), std::not_equal_to<>())
        == lengths.end();
}

/// Where the text begins that brackets at the end of line `end` may sign: behind the last line that
/// ends a story or in such brackets.
size_t storyBegin(const std::vector<LineFacts>& lines, size_t end)
{
    constexpr size_t kMost = 200;
    size_t begin = end;
    while (begin > 0 && end - begin < kMost && lines[begin - 1].ending != LineEnding::Story
        && !lines[begin - 1].credits && bracketedNames(lines[begin - 1].text).names.isEmpty())
        --begin;
    return begin;
}

/// Names on a line of their own, under a text that was broken at a column's measure.
bool standsUnderColumn(
    const std::vector<LineFacts>& lines, size_t i, const BracketedNames& brackets)
{
    constexpr size_t kReach = 8;
    constexpr int kEnough = 3;
    if (brackets.begin > 0 || i == 0 || lines[i - 1].ending != LineEnding::Sentence)
        return false;
    int broken = 0;
    for (size_t k = i > kReach ? i - kReach : 0; k < i; ++k)
        broken += lines[k].ending == LineEnding::Open && !lines[k].credits;
    return broken >= kEnough;
}

bool isSigned(const std::vector<LineFacts>& lines, size_t i, const BracketedNames& brackets)
{
    QString body;
    for (size_t k = storyBegin(lines, i); k < i; ++k)
        body.append(lines[k].text).append(u'\n');
    body.append(lines[i].text.first(brackets.begin));
    return mayBeSigned(body, brackets.names, standsUnderColumn(lines, i, brackets));
}

} // namespace

bool mayBeSigned(QStringView body, const QString& names, bool isNews)
{
    body = body.trimmed();
    const qsizetype newLine = body.lastIndexOf(u'\n');
    const QStringView last = body.sliced(newLine + 1).trimmed();
    if ((!isNews && !tellsNews(body)) || last.endsWith(u'？') || last.endsWith(u'?')
        || isVerseOrQuotation(last) || (headingNumber(last).length > 0 && !tellsNews(last)))
        return false;
    const QStringList all = names.split(u' ');
    // "石家庄…（石家庄）": what the text is about.
    return std::none_of(
        all.begin(), all.end(), [body](const QString& name) { return body.contains(name); });
}

void readShortNames(std::vector<LineFacts>& lines)
{
    constexpr qsizetype kShortest = 4; ///< with the brackets
    constexpr qsizetype kLongest = 5;
    for (size_t i = 1; i < lines.size(); ++i) {
        LineFacts& line = lines[i];
        if (line.text.size() < kShortest || line.text.size() > kLongest
            || line.text.front() != u'（' || line.text.back() != u'）' || line.credits || line.role)
            continue;
        const BracketedNames name{0, line.text.sliced(1).chopped(1).toString()};
        if (!areNamesOfPeople({name.names}) || !standsUnderColumn(lines, i, name)
            || !isSigned(lines, i, name))
            continue;
        Credits credits;
        credits.byline = name.names;
        line.credits = std::make_shared<const Credits>(std::move(credits));
    }
}

void doubtBracketedNames(std::vector<LineFacts>& lines)
{
    struct Found {
        size_t line = 0;
        bool isSigned = false;
    };
    std::vector<Found> found;
    size_t doubted = 0;
    const auto takeBack = [](LineFacts& line) {
        line.ending = lineEnding(line.text);
        line.credits.reset();
    };
    for (size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].ending != LineEnding::Story && !lines[i].credits)
            continue;
        const BracketedNames brackets = bracketedNames(lines[i].text);
        if (brackets.names.isEmpty())
            continue;
        found.push_back({i, isSigned(lines, i, brackets)});
        if (!found.back().isSigned) {
            takeBack(lines[i]);
            ++doubted;
        }
    }
    if (doubted * 2 < found.size())
        return;
    for (const Found& brackets : found)
        if (brackets.isSigned)
            takeBack(lines[brackets.line]);
}

} // namespace qb::text
