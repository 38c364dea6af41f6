#include "text/cleaning.h"

#include "text/headings.h"
#include "text/joining.h"
#include "text/noise.h"
#include "text/stories.h"

#include <QCoreApplication>
#include <QHash>

namespace qb::text {

namespace {

std::vector<LineRole> rolesOf(const RawText& raw, const std::vector<LineFacts>& lines)
{
    const SectionStyle style = sectionStyleOf(lines);
    std::vector<LineRole> roles;
    roles.reserve(lines.size());
    for (const LineFacts& line : lines)
        roles.push_back(lineRole(line, raw.lines[size_t(line.index)], style));
    return roles;
}

/// For each line, whether it was decided to be joined with the next (1) or parted from it (-1).
std::vector<signed char> decidedOf(
    const std::vector<JoinDecision>& decisions, const std::vector<LineFacts>& lines)
{
    if (decisions.empty())
        return {};
    QHash<int, bool> byLine;
    for (const JoinDecision& decision : decisions)
        byLine.insert(decision.line, decision.isJoined);
    std::vector<signed char> decided(lines.size(), 0);
    for (size_t i = 0; i < lines.size(); ++i)
        if (const auto found = byLine.constFind(lines[i].index); found != byLine.constEnd())
            decided[i] = *found ? 1 : -1;
    return decided;
}

/// A line that somebody joins with another is text, whatever its form says of it alone.
void freeDecidedLines(
    const std::vector<signed char>& decided, const RawText& raw, std::vector<LineRole>& roles)
{
    if (raw.isStructured)
        return;
    for (size_t i = 0; i < decided.size(); ++i) {
        for (const size_t k : {i, i + 1})
            if (decided[i] > 0 && k < roles.size() && roles[k] != LineRole::Object)
                roles[k] = LineRole::Text;
    }
}

/// Where a format names its headings, a short line among its paragraphs is one only if it is set
/// bold, and never a title.
void trustNamedHeadings(std::vector<Segment>& segments, const std::vector<LineFacts>& lines)
{
    const bool hasTitle = std::any_of(segments.begin(), segments.end(),
        [](const Segment& segment) { return segment.role == SegmentRole::Title; });
    for (Segment& segment : segments) {
        if (hasTitle && segment.role == SegmentRole::Heading)
            segment.role
                = lines[segment.first].isBold ? SegmentRole::Subhead : SegmentRole::Paragraph;
    }
}

/// Everything that was found, as one article: titles further down are its sub-heads.
void mergeIntoOne(std::vector<Article>& articles)
{
    for (size_t i = 1; i < articles.size(); ++i) {
        Article& part = articles[i];
        for (const QString& head : {part.section, part.kicker, part.title, part.subtitle}) {
            if (head.isEmpty() || head == articles.front().section)
                continue;
            Block subhead;
            subhead.kind = BlockKind::Subhead;
            subhead.text = head;
            articles.front().blocks.push_back(std::move(subhead));
        }
        auto& blocks = articles.front().blocks;
        std::move(part.blocks.begin(), part.blocks.end(), std::back_inserter(blocks));
    }
    articles.resize(1);
}

void takeKnown(const Article& known, Article& article)
{
    const auto take = [](const QString& from, QString& to) {
        if (!from.isEmpty())
            to = normalisedHeadline(from);
    };
    take(known.section, article.section);
    take(known.kicker, article.kicker);
    take(known.title, article.title);
    take(known.subtitle, article.subtitle);
    take(known.byline, article.byline);
    take(known.source, article.source);
    take(known.authorNote, article.authorNote);
    if (!known.sourceUrl.isEmpty())
        article.sourceUrl = known.sourceUrl;
    if (known.date.isValid())
        article.date = known.date;
}

bool goesOn(Progress* progress, int step)
{
    constexpr int kSteps = 3;
    return progress == nullptr
        || progress->report(QCoreApplication::translate("qb::text", "整理文字"), step, kSteps);
}

/// A text with halves of characters that UTF-16 spells in two was cut or damaged before it came
/// here.
void warnOfDamage(const RawText& raw, std::vector<Warning>& warnings)
{
    qsizetype count = 0;
    for (const RawLine& line : raw.lines)
        count += line.text.count(QChar(QChar::ReplacementCharacter))
            + (line.text.isValidUtf16() ? 0 : 1);
    if (count > 0)
        warnings.push_back({QStringLiteral("damaged-characters"),
            QCoreApplication::translate("qb::text", "有 %1 处残缺的字符，请对照原文补上")
                .arg(count),
            0, {}, {}});
}

} // namespace

CleanResult clean(const RawText& raw, Progress* progress)
{
    return clean(raw, {}, progress);
}

CleanResult clean(
    const RawText& raw, const std::vector<JoinDecision>& decisions, Progress* progress)
{
    CleanResult result;
    warnOfDamage(raw, result.warnings);
    std::vector<LineFacts> lines = lineFacts(raw);
    result.noise = dropNoise(raw, lines, raw.isStructured);
    if (!goesOn(progress, 1))
        return result;
    const std::vector<signed char> decided = decidedOf(decisions, lines);
    std::vector<LineRole> roles = rolesOf(raw, lines);
    freeDecidedLines(decided, raw, roles);
    Setting setting = raw.isStructured ? Setting{} : settingOf(lines);
    setting.measures.resize(lines.size());
    Labelled labelled = labelLines(lines, roles, setting, !raw.isStructured, decided);
    result.joins = std::move(labelled.joins);
    if (!goesOn(progress, 2))
        return result;
    std::vector<Segment> segments = segmentsOf(raw, lines, roles, labelled.labels);
    if (raw.isStructured)
        trustNamedHeadings(segments, lines);
    settleHeadings(segments, lines);
    result.articles = storiesOf(segments, result.warnings);
    if (raw.isOneArticle) {
        if (result.articles.empty())
            result.articles.emplace_back();
        mergeIntoOne(result.articles);
    }
    if (result.articles.size() == 1)
        takeKnown(raw.known, result.articles.front());
    goesOn(progress, 3);
    return result;
}

} // namespace qb::text
