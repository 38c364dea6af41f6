#include "check/dates_in_context.h"

#include "check/text.h"
#include "text/word_automaton.h"

#include <QRegularExpression>

#include <array>

namespace qb::check {

namespace {

constexpr int kStaleDays = 30; ///< 近日, 日前

struct Word {
    const char* word;
    RelativeDate::Unit unit;
    int offset;
};

constexpr std::array kWords{Word{"今年", RelativeDate::Year, 0},
    Word{"本年度", RelativeDate::Year, 0}, Word{"去年", RelativeDate::Year, -1},
    Word{"前年", RelativeDate::Year, -2}, Word{"明年", RelativeDate::Year, 1},
    Word{"后年", RelativeDate::Year, 2}, Word{"本月", RelativeDate::Month, 0},
    Word{"上月", RelativeDate::Month, -1}, Word{"上个月", RelativeDate::Month, -1},
    Word{"下月", RelativeDate::Month, 1}, Word{"下个月", RelativeDate::Month, 1},
    Word{"昨天", RelativeDate::Day, -1}, Word{"昨日", RelativeDate::Day, -1},
    Word{"今天", RelativeDate::Day, 0}, Word{"今日", RelativeDate::Day, 0},
    Word{"明天", RelativeDate::Day, 1}, Word{"明日", RelativeDate::Day, 1},
    Word{"近日", RelativeDate::Recently, 0}, Word{"日前", RelativeDate::Recently, 0},
    Word{"连日来", RelativeDate::Recently, 0}};

struct Words {
    text::WordAutomaton automaton;
    Words()
    {
        for (const Word& word : kWords)
            automaton.add(QString::fromUtf8(word.word));
        automaton.compile();
    }
};

/// “今天” that means the present age, “明天” that means the future; “…日前” behind a number of
/// days.
bool isOtherSense(QStringView text, TextRange range)
{
    const QStringView before = text.first(range.begin);
    const QStringView after = text.sliced(range.end);
    const QChar last = range.begin > 0 ? before.back() : QChar();
    if (last == u'《' || (last == u'“' && after.startsWith(u'”')))
        return true;
    const QStringView word = text.sliced(range.begin, range.length());
    if (word == QStringLiteral("日前"))
        return range.begin > 0
            && (before.back().isDigit()
                || QStringLiteral("本即当今近节假工作周生").contains(before.back()));
    if (word == QStringLiteral("明天") || word == QStringLiteral("明日"))
        return after.startsWith(QStringLiteral("更")) || after.startsWith(u'的')
            || before.endsWith(u'的');
    if (word == QStringLiteral("今天") || word == QStringLiteral("今日"))
        return after.startsWith(u'的') || before.endsWith(u'的') || before.endsWith(u'到')
            || before.endsWith(u'于') || before.endsWith(u'至');
    if (word == QStringLiteral("去年") || word == QStringLiteral("今年"))
        return false;
    if (word == QStringLiteral("近日"))
        return after.startsWith(u'点') || after.startsWith(u'本');
    return false;
}

QString dayText(QDate date, int issueYear)
{
    const QString day = QStringLiteral("%1月%2日").arg(date.month()).arg(date.day());
    return date.year() == issueYear ? day : QStringLiteral("%1年").arg(date.year()) + day;
}

/// What the word should be on the issue's date, and why; an empty message where it is still right.
struct Staleness {
    QString message;
    QStringList suggestions;
};

Staleness stalenessOf(const RelativeDate& date, QDate source, QDate issue)
{
    switch (date.unit) {
    case RelativeDate::Year: {
        if (source.year() == issue.year())
            break;
        const int meant = source.year() + date.offset;
        QStringList right{QStringLiteral("%1年").arg(meant)};
        if (meant == issue.year())
            right.prepend(QStringLiteral("今年"));
        else if (meant == issue.year() - 1)
            right << QStringLiteral("去年");
        return {meant == source.year()
                ? Text::tr("原文发表于%1年，刊出时已是%2年").arg(source.year()).arg(issue.year())
                : Text::tr("原文发表于%1年，指的是%2年，刊出时已是%3年")
                      .arg(source.year())
                      .arg(meant)
                      .arg(issue.year()),
            right};
    }
    case RelativeDate::Month: {
        const QDate first(source.year(), source.month(), 1);
        if (first == QDate(issue.year(), issue.month(), 1))
            break;
        const QDate meant = first.addMonths(date.offset);
        const QString month = QStringLiteral("%1月").arg(meant.month());
        const QString full = QStringLiteral("%1年").arg(meant.year()) + month;
        return {Text::tr("原文发表于%1，刊出时不再是这个月")
                    .arg(QStringLiteral("%1年%2月").arg(source.year()).arg(source.month())),
            {meant.year() == issue.year() ? month : full}};
    }
    case RelativeDate::Day: {
        if (source == issue)
            break;
        const QDate meant = source.addDays(date.offset);
        return {Text::tr("原文发表于%1，刊出时读者会误解").arg(dayText(source, 0)),
            {dayText(meant, issue.year())}};
    }
    case RelativeDate::Recently:
        if (source.daysTo(issue) <= kStaleDays)
            break;
        return {Text::tr("原文发表于%1，刊出时已过了%2天")
                    .arg(dayText(source, 0))
                    .arg(source.daysTo(issue)),
            {(source.year() == issue.year() ? QString() : QStringLiteral("%1年").arg(source.year()))
                + QStringLiteral("%1月").arg(source.month())}};
    }
    return {};
}

bool tellsPast(QStringView clause)
{
    static const QRegularExpression future(QStringLiteral(
        "将|拟|计划|预计|预期|力争|争取|目标|到|前|之后|以前|起|有望|即将|截至|届时|定于|原定|要|截止|至"));
    static const QRegularExpression past(
        QStringLiteral("了|获悉|召开|举行|印发|发布|表示|透露|报道|介绍|举办|已|公布|宣布"));
    const QString text = clause.toString();
    return past.match(text).hasMatch() && !future.match(text).hasMatch();
}

} // namespace

std::vector<RelativeDate> relativeDatesIn(
    QStringView text, const std::vector<TextRange>& quotations)
{
    static const Words words;
    std::vector<RelativeDate> found;
    size_t quotation = 0;
    words.automaton.scan(text, [&](int word, qsizetype begin, qsizetype end) {
        const Word& data = kWords.at(size_t(word));
        while (quotation < quotations.size() && quotations[quotation].end <= begin)
            ++quotation;
        const bool isQuoted = quotation < quotations.size() && quotations[quotation].begin <= begin;
        if (!isOtherSense(text, {begin, end}))
            found.push_back({{begin, end}, data.unit, data.offset, isQuoted});
    });
    return found;
}

void findStaleDates(
    const DocumentFacts& facts, const CheckContext& context, std::vector<Finding>& findings)
{
    if (!context.issueDate.isValid() || !context.sourceDate.isValid()
        || context.issueDate < context.sourceDate)
        return;
    for (size_t i = 0; i < facts.paragraphs.size(); ++i)
        for (const RelativeDate& date : facts.paragraphs[i]->relativeDates) {
            const Staleness stale = stalenessOf(date, context.sourceDate, context.issueDate);
            if (stale.message.isEmpty())
                continue;
            Finding finding = documentFinding(DocumentRule::StaleDate, facts.text(),
                facts.inDocument(i, date.range), stale.message, stale.suggestions);
            // Somebody's own words are not changed; the reader is told the day some other way.
            if (date.isQuoted)
                finding.severity = Severity::Hint;
            findings.push_back(std::move(finding));
        }
}

void findFutureAsPast(
    const DocumentFacts& facts, const CheckContext& context, std::vector<Finding>& findings)
{
    const QDate limit = context.issueDate.isValid() ? context.issueDate : context.sourceDate;
    if (!limit.isValid())
        return;
    static const QRegularExpression pattern(
        QStringLiteral("(?<!\\d)(\\d{4})年(\\d{1,2})月(\\d{1,2})日([^。！？；\\n]{0,40})"));
    auto matches = pattern.globalMatch(facts.document.text());
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QDate date(
            match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        if (date.isValid() && date > limit && tellsPast(match.capturedView(4)))
            findings.push_back(documentFinding(DocumentRule::FutureAsPast, facts.text(),
                {match.capturedStart(), match.capturedEnd(3) + 1},
                context.issueDate.isValid() ? Text::tr("这一天还在本期日期之后，却写成已经发生")
                                            : Text::tr("这一天还在原文日期之后，却写成已经发生")));
    }
}

} // namespace qb::check
