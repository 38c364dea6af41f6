#include "jobs/line_joins.h"

#include "importer_module/importer_module.h"
#include "jobs/join_reason.h"
#include "jobs/raw_slices.h"
#include "jobs/squeezed_text.h"
#include "text/cleaning.h"

#include <QSet>

namespace qb::jobs {

namespace {

constexpr qsizetype kMostUnits = 2'000'000; ///< of raw text that is cleaned anew at every decision
constexpr qsizetype kLargestOriginal = 32 << 20; ///< bytes that are read again for an article
constexpr qsizetype kTelling = 10; ///< characters on each side by which a place is known

/// A pair of neighbouring lines.
struct Pair {
    text::Join join;
    QString ending;  ///< of the first line, squeezed
    QString opening; ///< of the second
};

/// A pair, found in blocks.
struct Found {
    std::size_t pair = 0;
    JoinPlace place;
};

QString squeezedLine(const text::RawLine& line)
{
    return squeezed(text::normalised(line.text));
}

QString endingOf(const QString& line)
{
    qsizetype begin = std::max<qsizetype>(0, line.size() - kTelling);
    if (begin < line.size() && line.at(begin).isLowSurrogate())
        ++begin;
    return line.mid(begin);
}

QString openingOf(const QString& line)
{
    qsizetype end = std::min(kTelling, line.size());
    if (end > 0 && line.at(end - 1).isHighSurrogate())
        --end;
    return line.left(end);
}

std::vector<Pair> pairsOf(const text::RawText& raw, const text::CleanResult& cleaned)
{
    QSet<int> noise;
    for (const text::Noise& dropped : cleaned.noise)
        noise.insert(dropped.line - 1);
    std::vector<Pair> pairs;
    const int count = int(raw.lines.size());
    for (const text::Join& join : cleaned.joins) {
        if (join.line < 0 || join.line >= count)
            continue;
        QString opening;
        for (int next = join.line + 1; next < count && opening.isEmpty(); ++next)
            if (!noise.contains(next))
                opening = openingOf(squeezedLine(raw.lines[std::size_t(next)]));
        const QString ending = endingOf(squeezedLine(raw.lines[std::size_t(join.line)]));
        if (!ending.isEmpty() && !opening.isEmpty())
            pairs.push_back({join, ending, opening});
    }
    return pairs;
}

std::vector<Found> findPairs(const std::vector<Pair>& pairs, const std::vector<Block>& blocks)
{
    const SqueezedText text(blocks);
    std::vector<Found> found;
    qsizetype from = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const QString words = pairs[i].ending + pairs[i].opening;
        const qsizetype begin = text.find(words, from);
        if (begin < 0)
            continue;
        const qsizetype middle = begin + pairs[i].ending.size();
        from = middle;
        const SqueezedText::Place before = text.placeOf(middle - 1);
        const SqueezedText::Place behind = text.placeOf(middle);
        JoinPlace place;
        place.line = pairs[i].join.line;
        place.isJoined = before.block == behind.block;
        place.block = before.block;
        place.offset = place.isJoined ? behind.offset : blocks[before.block].text.size();
        // What stands between two blocks parts them for good: a picture, a table.
        if (behind.block > before.block + 1)
            continue;
        place.isDecided = place.isJoined != pairs[i].join.isJoined;
        place.confidence = pairs[i].join.confidence;
        place.words = words;
        found.push_back({i, place});
    }
    return found;
}

/// Cleaning's blocks come through the text editor with their spans sorted in another way, and
/// tables without what the editor does not show.
bool readsTheSame(const Block& a, const Block& b)
{
    if (a.kind != b.kind || a.text != b.text || a.asset != b.asset)
        return false;
    if (a.kind == BlockKind::Subhead && a.level != b.level)
        return false;
    if (a.table.rows.size() != b.table.rows.size() || a.spans.size() != b.spans.size())
        return false;
    return std::all_of(a.spans.begin(), a.spans.end(), [&](const Span& span) {
        return std::find(b.spans.begin(), b.spans.end(), span) != b.spans.end();
    });
}

bool readTheSame(const std::vector<Block>& a, const std::vector<Block>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), readsTheSame);
}

bool haveSameFields(Article a, Article b)
{
    a.blocks.clear();
    b.blocks.clear();
    return a == b;
}

/// The original's lines, where they can be had again.
std::optional<text::RawText> originalOf(const Clipping& clipping, Progress* progress)
{
    const AssetPointer original = clipping.assets.value(clipping.provenance.snapshot);
    if (!original || original->bytes.isEmpty() || original->bytes.size() > kLargestOriginal)
        return std::nullopt;
    const bool isText = original->mimeType == QLatin1String("text/plain");
    const bool isPage = original->mimeType == QLatin1String("text/html");
    if (!isText && !isPage && original->mimeType != QLatin1String("application/pdf"))
        return std::nullopt;
    importers::RecognitionBudget none{0};
    const QString name = original->fileName.isEmpty() ? QStringLiteral("original.")
            + (isText        ? QStringLiteral("txt")
                    : isPage ? QStringLiteral("html")
                             : QStringLiteral("pdf"))
                                                      : original->fileName;
    auto read = importer_module::importBytes(
        original->bytes, name, {QStringLiteral("auto"), progress, &none});
    if (read.isError() || read.value().value.size() != 1)
        return std::nullopt;
    return std::move(read.value().value.front().raw);
}

/// Formats whose lines may have been lines of print. Of the others each line is a paragraph that
/// the format itself calls one.
bool mayBeLinesOfPrint(const QString& mediaType)
{
    return mediaType.isEmpty() || mediaType == QLatin1String("text/plain")
        || mediaType == QLatin1String("message/rfc822")
        || mediaType == QLatin1String("application/ofd")
        || mediaType == QLatin1String("application/pdf")
        || mediaType.startsWith(QLatin1String("image/"));
}

QString sourceOf(const text::RawText& raw)
{
    QStringList lines;
    for (const text::RawLine& line : raw.lines) {
        QString text = line.text;
        lines << text.replace(u'\n', u' ');
    }
    return lines.join(u'\n');
}

} // namespace

struct LineJoins::Private {
    text::RawText raw;
    QString source;
    Article article;       ///< as cleaning makes it
    qsizetype index = -1;  ///< of the article among those of the raw text; -1: not found
    std::size_t count = 0; ///< of articles
    std::vector<Pair> pairs;
    std::vector<int> dropped;
    std::size_t firstLine = 0; ///< of the article in the source
    bool mayReclean = false;
    QString squeezedSource;            ///< to find paragraphs in
    std::vector<qsizetype> lineBegins; ///< in it
    qsizetype begin = 0;               ///< of the article in it, as far as known

    /// False where the clipping is not found in what cleaning makes of the raw text.
    bool take(text::RawText given, const Clipping& clipping)
    {
        raw = std::move(given);
        source = sourceOf(raw);
        const text::CleanResult cleaned = text::clean(raw);
        count = cleaned.articles.size();
        index = rawSlices(raw, cleaned.articles).indexOf(clipping.rawText);
        if (index < 0)
            return false;
        article = cleaned.articles[std::size_t(index)];
        mayReclean = source.size() <= kMostUnits;
        for (const text::Noise& noise : cleaned.noise)
            dropped.push_back(noise.line - 1);
        std::sort(dropped.begin(), dropped.end());
        // Of the whole text, only the article's own.
        const std::vector<int> owners = articlesOfLines(raw, cleaned.articles);
        for (Pair& pair : pairsOf(raw, cleaned))
            if (owners[std::size_t(pair.join.line)] == index)
                pairs.push_back(std::move(pair));
        const auto first = std::find(owners.begin(), owners.end(), int(index));
        firstLine = std::size_t(first - owners.begin());
        return true;
    }

    /// A mail is lines of print or, where it has a page of its own, paragraphs; a page's lines
    /// were joined by its geometry, which is no longer known. Their paragraphs tell: false where
    /// they do not read as cleaning the bare lines makes them.
    bool agreesWith(const Clipping& clipping) const
    {
        const QString& mediaType = clipping.provenance.mediaType;
        if (mediaType.isEmpty() || mediaType == QLatin1String("text/plain"))
            return true;
        const std::vector<Found> found = findPairs(pairs, clipping.article.blocks);
        const auto differing = std::count_if(found.begin(), found.end(),
            [](const Found& candidate) { return candidate.place.isDecided; });
        const auto joined = std::count_if(found.begin(), found.end(),
            [](const Found& candidate) { return candidate.place.isJoined; });
        return joined > 0 && 4 * differing <= qsizetype(found.size());
    }

    void indexLines()
    {
        const QStringList lines = source.split(u'\n');
        lineBegins.reserve(std::size_t(lines.size()));
        for (const QString& line : lines) {
            lineBegins.push_back(squeezedSource.size());
            squeezedSource += squeezed(text::normalised(line));
        }
        if (firstLine < lineBegins.size())
            begin = lineBegins[firstLine];
    }

    int lineAt(qsizetype position) const
    {
        const auto next = std::upper_bound(lineBegins.begin(), lineBegins.end(), position);
        return int(next - lineBegins.begin()) - 1;
    }

    std::optional<Article> cleanedWith(const std::vector<text::JoinDecision>& decisions) const
    {
        if (decisions.empty())
            return article;
        text::CleanResult cleaned = text::clean(raw, decisions);
        if (cleaned.articles.size() != count)
            return std::nullopt;
        return std::move(cleaned.articles[std::size_t(index)]);
    }
};

LineJoins::LineJoins(std::unique_ptr<Private> given) : d(std::move(given)) { }

LineJoins::~LineJoins() = default;

std::shared_ptr<const LineJoins> LineJoins::read(const Clipping& clipping, Progress* progress)
{
    auto d = std::make_unique<Private>();
    const auto original = originalOf(clipping, progress);
    if (!original || !d->take(*original, clipping)) {
        *d = {};
        const text::RawText lines = text::rawTextFrom(clipping.rawText);
        if (!mayBeLinesOfPrint(clipping.provenance.mediaType) || !d->take(lines, clipping)
            || !d->agreesWith(clipping)) {
            *d = {};
            d->source = clipping.rawText;
        }
    }
    d->indexLines();
    return std::shared_ptr<const LineJoins>(new LineJoins(std::move(d)));
}

const QString& LineJoins::source() const
{
    return d->source;
}

const std::vector<int>& LineJoins::droppedLines() const
{
    return d->dropped;
}

LineJoins::Lines LineJoins::linesOf(const QString& paragraph) const
{
    const QString wanted = squeezed(paragraph);
    const QString opening = openingOf(wanted);
    if (opening.isEmpty())
        return {};
    qsizetype first = d->squeezedSource.indexOf(opening, d->begin);
    if (first < 0)
        first = d->squeezedSource.indexOf(opening);
    if (first < 0)
        return {};
    // The end is no farther than the paragraph is long, or a page's foot stands between.
    const QString ending = endingOf(wanted);
    const qsizetype reach = first + 2 * wanted.size() + 200;
    qsizetype last
        = d->squeezedSource.indexOf(ending, std::max(first, first + wanted.size() - ending.size()));
    if (last < 0 || last > reach)
        last = d->squeezedSource.indexOf(ending, first);
    if (last < 0 || last > reach)
        return {d->lineAt(first), d->lineAt(first)};
    return {d->lineAt(first), d->lineAt(last + ending.size() - 1)};
}

std::vector<JoinPlace> LineJoins::doubtful(const std::vector<Block>& blocks) const
{
    std::vector<JoinPlace> places;
    for (Found& found : findPairs(d->pairs, blocks)) {
        const text::Join& join = d->pairs[found.pair].join;
        if (join.confidence >= text::kSureJoin && !found.place.isDecided)
            continue;
        found.place.reason = joinReason(join);
        places.push_back(std::move(found.place));
    }
    return places;
}

std::optional<std::vector<Block>> LineJoins::flipped(
    const std::vector<Block>& blocks, const JoinPlace& place) const
{
    if (!d->mayReclean)
        return std::nullopt;
    std::vector<text::JoinDecision> decisions;
    for (const Found& found : findPairs(d->pairs, blocks))
        if (found.place.isDecided)
            decisions.push_back({found.place.line, found.place.isJoined});
    const auto now = d->cleanedWith(decisions);
    if (!now || !readTheSame(now->blocks, blocks))
        return std::nullopt;
    std::erase_if(
        decisions, [&](const text::JoinDecision& decision) { return decision.line == place.line; });
    decisions.push_back({place.line, !place.isJoined});
    auto then = d->cleanedWith(decisions);
    if (!then || !haveSameFields(*now, *then))
        return std::nullopt;
    // Cleaning may think of a line in such a way that deciding about its join changes nothing.
    if (readTheSame(then->blocks, blocks))
        return std::nullopt;
    return std::move(then->blocks);
}

} // namespace qb::jobs
