#include "text/cleaning.h"

#include "text/asides.h"
#include "text/body_dates.h"
#include "text/cell_lines.h"
#include "text/chat_lines.h"
#include "text/closing_words.h"
#include "text/columns_beside.h"
#include "text/headings.h"
#include "text/joining.h"
#include "text/list_lines.h"
#include "text/list_rows.h"
#include "text/newspaper_stories.h"
#include "text/noise.h"
#include "text/normalise.h"
#include "text/numbered_digests.h"
#include "text/numbered_parts.h"
#include "text/official_papers.h"
#include "text/page_edges.h"
#include "text/page_labels.h"
#include "text/paper_text.h"
#include "text/people_lists.h"
#include "text/stories.h"
#include "text/sure_joins.h"
#include "text/tabbed_tables.h"
#include "text/title_credits.h"
#include "text/unpunctuated.h"
#include "text/whole_line_digests.h"
#include "text/whole_lines.h"
#include "text/word_match.h"

#include <QCoreApplication>
#include <QHash>

namespace qb::text {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::text)
};

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

/// What nobody decided is not named so.
void nameSureJoins(const std::vector<signed char>& decided, const std::vector<signed char>& sure,
    std::vector<Join>& joins)
{
    for (size_t i = 0; i < std::min(sure.size(), joins.size()); ++i)
        if (sure[i] != 0 && (i >= decided.size() || decided[i] == 0))
            joins[i].evidence = QStringList{
                joins[i].isJoined ? QStringLiteral("mid-sentence") : QStringLiteral("short-line")};
}

/// A line that somebody joins with another is text, whatever its form says of it alone.
void freeDecidedLines(const std::vector<signed char>& decided, const RawText& raw,
    const std::vector<LineFacts>& lines, std::vector<LineRole>& roles)
{
    if (raw.isStructured)
        return;
    for (size_t i = 0; i < decided.size(); ++i) {
        for (const size_t k : {i, i + 1})
            if (decided[i] > 0 && k < roles.size()
                && (roles[k] != LineRole::Object || lines[k].role))
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

Block subheadOf(const QString& text)
{
    Block subhead;
    subhead.kind = BlockKind::Subhead;
    subhead.text = text;
    return subhead;
}

void addParagraph(std::vector<Block>& blocks, const QString& text)
{
    Block block;
    block.text = text;
    blocks.push_back(std::move(block));
}

/// A field of a part that the whole has in another form stays in the body.
void mergeField(const QString& part, QString& whole, std::vector<Block>& blocks)
{
    if (whole.isEmpty())
        whole = part;
    else if (!part.isEmpty() && part != whole)
        addParagraph(blocks, part);
}

/// A paper's second source is that of a table or a figure: it is told where it stood.
void mergeSource(const QString& part, Article& whole)
{
    if (whole.source.isEmpty())
        whole.source = part;
    else if (!part.isEmpty())
        addParagraph(whole.blocks, QStringLiteral("来源：%1").arg(part));
}

/// Everything that was found, as one article: titles further down are its sub-heads.
void mergeIntoOne(std::vector<Article>& articles)
{
    Article& whole = articles.front();
    for (size_t i = 1; i < articles.size(); ++i) {
        Article& part = articles[i];
        for (const QString& head : {part.section, part.kicker, part.title, part.subtitle})
            if (!head.isEmpty() && head != whole.section)
                whole.blocks.push_back(subheadOf(head));
        std::move(part.blocks.begin(), part.blocks.end(), std::back_inserter(whole.blocks));
        mergeField(part.byline, whole.byline, whole.blocks);
        mergeSource(part.source, whole);
        mergeField(part.authorNote, whole.authorNote, whole.blocks);
        if (!whole.date.isValid())
            whole.date = part.date;
    }
    articles.resize(1);
}

/// The format's own title goes before the one that was found. Where they are the same, it was found
/// twice; where not, what was found heads the body. A text of no more than the title keeps it.
void takeKnownTitle(const QString& known, Article& article)
{
    if (known.isEmpty())
        return;
    const QString title = normalisedHeadline(known);
    const QString letters = lettersAndDigits(title);
    const auto isSame = [&](const QString& text) {
        return lettersAndDigits(text) == letters;
    };
    if (!article.title.isEmpty() && !isSame(article.title))
        article.blocks.insert(article.blocks.begin(), subheadOf(article.title));
    article.title = title;
    auto& blocks = article.blocks;
    if (blocks.size() > 1 && isSame(blocks.front().text) && blocks.front().spans.empty()
        && (blocks.front().kind == BlockKind::Subhead
            || blocks.front().kind == BlockKind::Paragraph))
        blocks.erase(blocks.begin());
}

void takeKnown(const Article& known, Article& article)
{
    const auto take = [](const QString& from, QString& to) {
        if (!from.isEmpty())
            to = normalisedHeadline(from);
    };
    takeKnownTitle(known.title, article);
    take(known.section, article.section);
    take(known.kicker, article.kicker);
    take(known.subtitle, article.subtitle);
    take(known.byline, article.byline);
    take(known.source, article.source);
    take(known.authorNote, article.authorNote);
    if (!known.sourceUrl.isEmpty())
        article.sourceUrl = known.sourceUrl;
    if (known.date.isValid())
        article.date = known.date;
}

/// Of several articles of one document, what is known holds for those that do not say otherwise.
void takeWhereMissing(const Article& known, std::vector<Article>& articles)
{
    for (Article& article : articles) {
        if (article.section.isEmpty())
            article.section = normalisedHeadline(known.section);
        if (article.source.isEmpty())
            article.source = normalisedHeadline(known.source);
        if (!article.date.isValid())
            article.date = known.date;
        article.sourceUrl = known.sourceUrl;
    }
}

QStringList contentsOf(const std::vector<Noise>& noise)
{
    QStringList contents;
    for (const Noise& line : noise)
        if (line.reason == u"contents")
            contents << line.text;
    return contents;
}

/// Of a bulletin. A single paper has a head, too.
bool hasMasthead(const std::vector<Noise>& noise)
{
    return std::any_of(noise.begin(), noise.end(), [](const Noise& line) {
        const QString text = line.text.trimmed();
        return line.reason == u"masthead" && !isPaperNumber(text) && !isPaperHead(text);
    });
}

/// Heads or feet of a newspaper's pages.
bool hasPageEdges(const std::vector<Noise>& noise)
{
    return std::any_of(
        noise.begin(), noise.end(), [](const Noise& line) { return isPageEdge(line.text); });
}

bool goesOn(Progress* progress, int step)
{
    constexpr int kSteps = 3;
    return progress == nullptr || progress->report(Text::tr("整理文字"), step, kSteps);
}

/// A text with halves of characters that UTF-16 spells in two was cut or damaged before it came
/// here.
void warnOfDamage(const RawText& raw, std::vector<Warning>& warnings)
{
    const auto maySpellDamage = [](QChar c) {
        return c.isSurrogate() || c == QChar::ReplacementCharacter;
    };
    qsizetype count = 0;
    for (const RawLine& line : raw.lines)
        if (std::any_of(line.text.begin(), line.text.end(), maySpellDamage))
            count += line.text.count(QChar(QChar::ReplacementCharacter))
                + (line.text.isValidUtf16() ? 0 : 1);
    if (count > 0)
        warnings.push_back({QStringLiteral("damaged-characters"),
            Text::tr("有 %1 处残缺的字符，请对照原文补上").arg(count), 0, {}, {}});
}

/// What lineFacts() took off the ends of stories.
void tellPageMarks(
    const RawText& raw, const std::vector<LineFacts>& lines, std::vector<Warning>& warnings)
{
    int count = 0;
    QString first;
    for (const LineFacts& line : lines) {
        if (line.text.isEmpty())
            continue;
        const QStringView whole = raw.lines[size_t(line.index)].text;
        const QStringView rest = whole.sliced(line.text.end() - whole.begin()).trimmed();
        if (rest.isEmpty() || !rest.back().isDigit())
            continue;
        if (count++ == 0)
            first = rest.toString();
    }
    if (count > 0)
        warnings.push_back({QStringLiteral("page-marks"),
            Text::tr("去掉了 %1 处报纸稿末的版面记号").arg(count), 0, {}, first});
}

/// Lines of which a table was made have no text of their own any more: what was dropped of them is
/// told line by line.
void tellDroppedTables(const RawText& given, const RawText& raw, std::vector<Noise>& noise)
{
    std::vector<Noise> result;
    for (Noise& dropped : noise) {
        auto at = size_t(dropped.line - 1);
        if (!dropped.text.isEmpty() || !raw.lines[at].block || given.lines[at].text.isEmpty()) {
            result.push_back(std::move(dropped));
            continue;
        }
        do {
            if (const QString text = given.lines[at].text.trimmed(); !text.isEmpty())
                result.push_back({int(at) + 1, text, dropped.reason});
            ++at;
        } while (at < raw.lines.size() && raw.lines[at].text.trimmed().isEmpty()
            && !raw.lines[at].block);
    }
    noise = std::move(result);
}

/// What names a story's source or writer once more stands in no article.
void tellRepeatedCredits(const std::vector<const Segment*>& repeated,
    const std::vector<LineFacts>& lines, std::vector<Noise>& noise)
{
    for (const Segment* segment : repeated)
        noise.push_back({lines[segment->first].index + 1, segment->text.trimmed(),
            QStringLiteral("repeated-credit")});
    std::stable_sort(
        noise.begin(), noise.end(), [](const Noise& a, const Noise& b) { return a.line < b.line; });
}

/// Who took the picture is not who wrote, but on a page whose pictures are stories of their own.
void dropPhotographers(
    std::vector<Segment>& segments, const std::vector<LineFacts>& lines, std::vector<Noise>& noise)
{
    static constexpr std::array<QStringView, 4> ends{u" 摄", u"　摄", u"/摄", u" 摄影"};
    const auto isPhotographer = [](const Segment& segment) {
        return segment.role == SegmentRole::Credits && segment.credits
            && segment.credits->source.isEmpty() && endsWithOne(segment.text, ends);
    };
    for (const Segment& segment : segments)
        if (isPhotographer(segment))
            noise.push_back({lines[segment.first].index + 1, segment.text.trimmed(),
                QStringLiteral("photo-credit")});
    segments.erase(
        std::remove_if(segments.begin(), segments.end(), isPhotographer), segments.end());
}

/// A decision of two lines in whose places several columns stand is one of the first column.
std::vector<JoinDecision> decidedInColumns(
    const std::vector<JoinDecision>& decisions, const ColumnsApart& columns)
{
    QHash<int, int> places;
    for (size_t i = columns.origins.size(); i-- > 0;)
        places.insert(columns.origins[i], int(i));
    std::vector<JoinDecision> result = decisions;
    for (JoinDecision& decision : result)
        decision.line = places.value(decision.line, -1);
    return result;
}

/// Of lines that stand one under the other.
CleanResult cleanColumn(
    const RawText& given, const std::vector<JoinDecision>& decisions, Progress* progress)
{
    CleanResult result;
    warnOfDamage(given, result.warnings);
    std::optional<RawText> tabled = withTables(given, decisions);
    if (auto withCells = withCellTables(tabled ? *tabled : given, decisions))
        tabled = std::move(withCells);
    const RawText& raw = tabled ? *tabled : given;
    std::vector<LineFacts> lines = lineFacts(raw);
    readChats(lines);
    readCards(lines);
    if (!raw.isStructured)
        readNumberedParts(lines);
    readFigureLines(lines);
    readLabelledText(lines);
    tellPageMarks(raw, lines, result.warnings);
    result.noise = dropNoise(raw, lines, raw.isStructured);
    if (tabled)
        tellDroppedTables(given, raw, result.noise);
    if (!goesOn(progress, 1))
        return result;
    const std::vector<signed char> decided = decidedOf(decisions, lines);
    if (!raw.isOneArticle && !(raw.isStructured && namesHeadings(raw)))
        readWholeLineDigest(lines, decided, contentsOf(result.noise), hasMasthead(result.noise));
    keepDatesInBody(lines, raw.isStructured);
    readLabelLines(lines);
    readOrdinalLines(lines);
    readBareNumbers(lines);
    if (!raw.isStructured)
        readClosingWords(lines);
    readSpeakers(lines);
    readNamesUnderTitles(raw, lines);
    readGroupsUnderTitles(lines);
    readListsOfPeople(lines);
    const std::vector<bool> isWhole = wholeLines(raw, lines);
    readRows(lines, isWhole);
    readNamesUnderShortTitles(lines, isWhole);
    readUnpunctuatedText(raw, lines);
    std::vector<LineRole> roles = rolesOf(raw, lines);
    freeDecidedLines(decided, raw, lines, roles);
    const std::vector<signed char> sure
        = raw.isStructured ? decided : sureJoins(lines, roles, isWhole, decided);
    Labelled labelled = labelPages(lines, roles, !raw.isStructured, sure);
    result.joins = std::move(labelled.joins);
    nameSureJoins(decided, sure, result.joins);
    if (!goesOn(progress, 2))
        return result;
    std::vector<Segment> segments = segmentsOf(raw, lines, roles, labelled.labels, result.noise);
    if (raw.isStructured && namesHeadings(raw))
        trustNamedHeadings(segments, lines);
    readMarkedParts(segments);
    const bool isNewspaper = !raw.isStructured && !raw.isOneArticle
        && tellNewspaperStories(segments, lines, result.joins, hasPageEdges(result.noise));
    if (!isNewspaper) {
        dropPhotographers(segments, lines, result.noise);
        settleHeadings(segments, lines, contentsOf(result.noise));
    }
    if (!raw.isOneArticle) {
        partDigests(segments, hasMasthead(result.noise));
        markAsides(lines, segments);
    }
    std::vector<const Segment*> repeated;
    result.articles = storiesOf(segments, result.warnings, repeated);
    tellRepeatedCredits(repeated, lines, result.noise);
    dropNumbersOfTitles(result.articles);
    if (raw.isOneArticle) {
        if (result.articles.empty())
            result.articles.emplace_back();
        mergeIntoOne(result.articles);
    }
    if (result.articles.size() == 1)
        takeKnown(raw.known, result.articles.front());
    else
        takeWhereMissing(raw.known, result.articles);
    goesOn(progress, 3);
    return result;
}

/// Of a text that was put in another order; what is told names the lines as they were given.
CleanResult cleanApart(
    const ColumnsApart& columns, const std::vector<JoinDecision>& decisions, Progress* progress)
{
    CleanResult result = cleanColumn(columns.text, decidedInColumns(decisions, columns), progress);
    for (Join& join : result.joins)
        join.line = columns.origins[size_t(join.line)];
    for (Noise& noise : result.noise)
        noise.line = columns.origins[size_t(noise.line - 1)] + 1;
    return result;
}

/// Who stands under a paper's title goes before what is found further down, which stays.
void takeAuthors(const PaperAuthors& authors, const Article& known, Article& article)
{
    const auto put = [](const QString& first, QString& field) {
        const QString text = normalisedHeadline(first);
        if (!field.isEmpty() && field != text)
            field.prepend(text.isEmpty() ? text : text + QChar(u' '));
        else if (!text.isEmpty())
            field = text;
    };
    if (known.byline.isEmpty())
        put(authors.names, article.byline);
    if (known.authorNote.isEmpty())
        put(authors.institutes, article.authorNote);
}

} // namespace

CleanResult clean(const RawText& raw, Progress* progress)
{
    return clean(raw, {}, progress);
}

CleanResult clean(
    const RawText& given, const std::vector<JoinDecision>& decisions, Progress* progress)
{
    if (const auto paper = paperInOrder(given)) {
        CleanResult result = cleanApart(paper->columns, decisions, progress);
        if (!result.articles.empty())
            takeAuthors(paper->authors, given.known, result.articles.front());
        return result;
    }
    if (const auto columns = columnsApart(given))
        return cleanApart(*columns, decisions, progress);
    return cleanColumn(given, decisions, progress);
}

} // namespace qb::text
