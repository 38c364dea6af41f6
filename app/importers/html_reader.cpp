#include "importers/html_reader.h"

#include "importers/html_facts.h"
#include "importers/html_lines.h"
#include "importers/html_noise.h"
#include "importers/html_tree.h"
#include "importers/wrapped_paragraphs.h"
#include "text/attribution.h"
#include "text/heading_numbers.h"
#include "text/surnames.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr qsizetype kLargestPage = qsizetype(64) << 20;

/// "标题_站点" and "标题 - 站点": the part before the last separator, if it is the longer one.
QString withoutSite(const QString& title)
{
    static const QRegularExpression separator(
        QStringLiteral("\\s*[_|｜]+\\s*|\\s+[-–—]+\\s+|-(?=[^-]*(?:网|报|台|社)$)"));
    const qsizetype at = title.indexOf(separator);
    return at >= 4 && at * 2 >= title.size() / 2 ? title.left(at).trimmed() : title;
}

text::RawLine headlineOf(const QString& text)
{
    text::RawLine line;
    line.text = text;
    line.kind = BlockKind::Subhead;
    line.level = 1;
    return line;
}

bool isHeadline(const text::RawLine& line)
{
    return line.kind == BlockKind::Subhead && line.level == 1;
}

/// The page's headline: its own first heading where the article has none of the first level.
void ensureHeadline(text::RawText& raw, const ArticlePlace& place, const PageFacts& facts)
{
    if (raw.lines.empty() || std::any_of(raw.lines.begin(), raw.lines.end(), isHeadline))
        return;
    QString headline = place.heading != nullptr ? textOf(place.heading, 1000) : facts.headline;
    if (headline.isEmpty() && raw.lines.front().kind == BlockKind::Subhead) {
        raw.lines.front().level = 1;
        return;
    }
    if (headline.isEmpty())
        headline = withoutSite(facts.title);
    if (headline.isEmpty())
        return;
    raw.lines.insert(raw.lines.begin(), headlineOf(headline));
    if (place.kicker == nullptr)
        return;
    text::RawLine kicker;
    kicker.text = textOf(place.kicker, 1000);
    kicker.role = text::PageRole::Kicker;
    raw.lines.insert(raw.lines.begin(), std::move(kicker));
}

/// Counters and buttons between headline and text: "326", "T + -".
bool isCounter(const text::RawLine& line)
{
    constexpr qsizetype kLongest = 12;
    return !line.block && !line.kind && line.text.size() <= kLongest
        && std::none_of(line.text.begin(), line.text.end(),
            [](QChar c) { return c.isLetter() && c.unicode() > 0x2e80; })
        && !text::dateIn(line.text).isValid();
}

/// A page with one headline is one article; what stands above that headline is of the page, except
/// a line of its own over it (引题).
void settleOneArticle(text::RawText& raw)
{
    auto& lines = raw.lines;
    if (std::count_if(lines.begin(), lines.end(), isHeadline) != 1)
        return;
    raw.isOneArticle = true;
    const auto headline = std::find_if(lines.begin(), lines.end(), isHeadline);
    for (auto line = lines.begin(); line != headline; ++line) {
        const bool isKicker = line + 1 == headline
            && (line->kind == BlockKind::Subhead || line->role == text::PageRole::Kicker);
        if (!isKicker && !line->block && line->noise.isEmpty())
            line->noise = QStringLiteral("page-furniture");
    }
    constexpr qsizetype kParagraph = 30;
    for (auto line = headline + 1; line != lines.end(); ++line) {
        if (line->block || line->kind || line->text.size() >= kParagraph)
            break;
        if (isCounter(*line))
            line->noise = QStringLiteral("page-furniture");
    }
}

/// Where the page has them: right under its headline, whatever stands over that.
void addLinesUnderHeading(text::RawText& raw, const std::vector<text::RawLine>& lines)
{
    auto at = std::find_if(raw.lines.begin(), raw.lines.end(), isHeadline);
    at = at == raw.lines.end() ? raw.lines.begin() : at + 1;
    raw.lines.insert(at, lines.begin(), lines.end());
}

/// Where the text holds its headline too, a heading or a dash between that and the line of source
/// and date is its subtitle.
void settleSubtitle(text::RawText& raw)
{
    std::vector<size_t> shown;
    for (size_t i = 0; i < raw.lines.size() && shown.size() < 3; ++i) {
        const text::RawLine& line = raw.lines[i];
        if (line.noise.isEmpty() && (!shown.empty() || isHeadline(line)))
            shown.push_back(i);
    }
    if (shown.size() < 3)
        return;
    text::RawLine& line = raw.lines[shown[1]];
    const text::RawLine& info = raw.lines[shown[2]];
    const bool isSubhead = line.kind == BlockKind::Subhead && line.level > 1;
    const bool isDashed = line.text.startsWith(QStringLiteral("——"));
    if (line.block || info.block || info.kind || !isInfoLine(info.text) || isInfoLine(line.text)
        || (!isSubhead && (!isDashed || line.kind)))
        return;
    line.kind = std::nullopt;
    line.level = 0;
    line.role = text::PageRole::Subtitle;
}

/// "本文来源：某报 责任编辑：某人", as sites close an article.
bool namesOwnSource(const QString& line)
{
    constexpr qsizetype kLongest = 60;
    return line.size() <= kLongest && line.startsWith(QStringLiteral("本文来源"));
}

bool isParagraph(const QString& line)
{
    return line.endsWith(u'。') && !line.startsWith(QStringLiteral("摘要"));
}

/// Behind a paragraph, "2024年3月9日" and "时间：2025年3月5日上午9:30" tell of what the text is
/// about: no day on which it was published.
bool isDayOfBody(const QString& line)
{
    static const QRegularExpression day(QStringLiteral(
        "^\\s*(?:(?:时间|日期)\\s*[：:]|\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日\\s*$)"));
    return day.match(line).hasMatch();
}

/// "来源：大河网 | 2025年3月15日 | 陈小河": nothing tells the writer but the place.
QString nameBetweenBars(const QString& line)
{
    constexpr qsizetype kUsualName = 3;
    static const QRegularExpression bar(QStringLiteral("\\s*[|｜丨]\\s*"));
    static const QRegularExpression place(QStringLiteral("[市县区镇乡村网报台]$"));
    for (const QString& part : line.split(bar, Qt::SkipEmptyParts))
        if (part.size() == kUsualName && !part.contains(place)
            && text::areSurelyPeople({part}, false))
            return part;
    return {};
}

/// What stands under the headline goes before what the page says elsewhere: that is of the site,
/// the line of the article.
void takeFacts(text::RawText& raw, const PageFacts& facts, bool isKnownPage)
{
    constexpr size_t kUnderHeadline = 8;
    constexpr size_t kAtEnd = 12;
    Article& known = raw.known;
    bool namesSource = false;
    bool isBehindText = false;
    for (size_t i = 0; i < raw.lines.size(); ++i) {
        text::RawLine& line = raw.lines[i];
        const bool isText = !line.block && line.noise.isEmpty();
        namesSource = namesSource
            || (isText
                && (!text::sourceOfLine(line.text).isEmpty() || text::endsWithSource(line.text)));
        const bool isAtEnd = i + kAtEnd >= raw.lines.size() && namesOwnSource(line.text);
        isBehindText = isBehindText || (isText && !line.kind && isParagraph(line.text));
        if ((i >= kUnderHeadline && !isAtEnd) || !isText || line.kind || !isInfoLine(line.text)
            || (isBehindText && isDayOfBody(line.text)))
            continue;
        if (isAtEnd && isKnownPage)
            line.noise = QStringLiteral("editor-credit");
        if (const QString plain = withoutButtons(line.text);
            plain != line.text && !plain.isEmpty()) {
            line.text = plain;
            line.spans.clear();
        }
        const PageFacts found = factsOfLine(line.text);
        if (known.source.isEmpty())
            known.source = found.source;
        if (known.byline.isEmpty())
            known.byline = found.byline;
        if (known.byline.isEmpty() && !found.source.isEmpty())
            known.byline = nameBetweenBars(line.text);
        if (!known.date.isValid())
            known.date = found.date;
    }
    if (!isKnownPage)
        return;
    if (known.source.isEmpty() && !namesSource)
        known.source = facts.source;
    if (known.byline.isEmpty())
        known.byline = facts.byline;
    if (!known.date.isValid())
        known.date = facts.date;
    known.sourceUrl = facts.address;
}

/// "02", "PART 03": accounts set a large number over each heading.
void dropNumbersOverHeadings(text::RawText& raw)
{
    const auto isNumber = [](const QString& line) {
        return !text::partNumber(line, text::PlainDigits::UpToNineteen).isEmpty();
    };
    const auto isHeading = [](const text::RawLine& line) {
        return line.noise.isEmpty() && !line.block
            && (line.kind ? line.kind == BlockKind::Subhead : line.isBold);
    };
    // A figure with its zero needs no large type to be one.
    const auto isPadded = [](const QString& line) {
        return line.size() == 2 && line.front() == u'0' && line.back() >= u'1'
            && line.back() <= u'9';
    };
    const auto isShort = [](const text::RawLine& line) {
        constexpr qsizetype kLongest = 25;
        return line.noise.isEmpty() && !line.block && !line.kind && line.text.size() <= kLongest
            && line.text.back().isLetter();
    };
    for (size_t i = 0; i < raw.lines.size(); ++i) {
        text::RawLine& line = raw.lines[i];
        const bool isPlain = line.noise.isEmpty() && !line.block && !line.kind;
        if (!(isHeading(line) ? isNumber(line.text) : isPlain && isPadded(line.text)))
            continue;
        size_t next = i + 1;
        while (next < raw.lines.size()
            && (!raw.lines[next].noise.isEmpty()
                || (raw.lines[next].text.trimmed().isEmpty() && !raw.lines[next].block)))
            ++next;
        if (next >= raw.lines.size() || isNumber(raw.lines[next].text))
            continue;
        if (isHeading(raw.lines[next]) || (isPadded(line.text) && isShort(raw.lines[next])))
            line.noise = QStringLiteral("page-furniture");
    }
}

/// What a browser or an office program puts before HTML on the clipboard of Windows: "Version:0.9"
/// and lines with offsets.
QString withoutClipboardHeader(const QString& html)
{
    static const QRegularExpression header(
        QStringLiteral("^Version:[0-9.]++\\r?+\\n(?:[A-Za-z]++:[^\\r\\n<]*+\\r?+\\n)++(?=\\s*+<)"));
    return QString(html).remove(header);
}

/// Whether the page is a whole one, where the article has to be looked for, and not a selection.
bool isWholePage(const xmlNode* page, const QString& html, const HtmlOrigin& origin)
{
    // The marks of a selection remain in pages whose editors pasted it; those have a title.
    const bool isSelection = html.contains(QLatin1String("<!--StartFragment"))
        && findElement(page, "title") == nullptr;
    if (origin.isFragment || isSelection)
        return false;
    const xmlNode* title = findElement(page, "title");
    return (title != nullptr && !textOf(title, 1).isEmpty())
        || html.contains(QLatin1String("<body"), Qt::CaseInsensitive);
}

/// What stands between a clipboard's marks of the fragment may be rows of a table without the
/// table; by themselves they are no cells in HTML.
QString withTableAround(const QString& html)
{
    static const QRegularExpression part(
        QStringLiteral("<(?:table|tr|td|th|tbody|thead|col|colgroup)[\\s>]"),
        QRegularExpression::CaseInsensitiveOption);
    const auto first = part.match(html);
    if (!first.hasMatch() || html.contains(QLatin1String("<table"), Qt::CaseInsensitive)
        || html.contains(QLatin1String("<body"), Qt::CaseInsensitive))
        return html;
    return html.left(first.capturedStart()) + QStringLiteral("<table>")
        + html.mid(first.capturedStart()) + QStringLiteral("</table>");
}

} // namespace

Result<Warned<ImportedDocument>> readHtml(const QString& html, const HtmlOrigin& origin)
{
    if (html.size() > kLargestPage)
        return Error{ErrorKind::TooLarge, Text::tr("网页太大（超过 64 MB）"), origin.where,
            Text::tr("请只保存正文部分")};
    Warned<ImportedDocument> out;
    const QString plain = withTableAround(withoutClipboardHeader(html));
    const HtmlTree tree = parseHtml(plain);
    out.value.mediaType = QStringLiteral("text/html");
    out.value.raw.isStructured = true;
    if (tree.isCut)
        out.warnings.push_back({QStringLiteral("page-cut"),
            Text::tr("网页嵌套太深或太复杂，后面的内容没有读到，请对照原文补上"), 0, {}, {}});
    const xmlNode* page = tree.root();
    if (page == nullptr)
        return out;
    const PageFacts facts = pageFacts(page);
    out.value.title = facts.title;
    const xmlNode* body = findElement(page, "body");
    const bool isPage = isWholePage(page, plain, origin);
    ArticlePlace place;
    place.kicker = kickerOver(findElement(page, "h1"));
    place.root = body != nullptr ? body : page;
    if (isPage)
        place = articlePlace(place.root, facts.headline.isEmpty() ? facts.title : facts.headline);
    HtmlLines(place, origin, out).read();
    if (!origin.isFragment)
        ensureHeadline(out.value.raw, place, facts);
    if (!facts.isWeChat)
        addLinesUnderHeading(out.value.raw, place.underHeading);
    dropNumbersOverHeadings(out.value.raw);
    if (isPage)
        settleOneArticle(out.value.raw);
    if (out.value.raw.isOneArticle)
        settleSubtitle(out.value.raw);
    takeFacts(out.value.raw, facts, isPage);
    settleWrappedLines(out);
    auto& lines = out.value.raw.lines;
    lines.insert(lines.end(), place.leftOut.begin(), place.leftOut.end());
    return out;
}

QString plainTextOf(const QString& html)
{
    if (!html.contains(u'<') && !html.contains(u'&'))
        return html.simplified();
    const HtmlTree tree = parseHtml(html);
    return tree.root() != nullptr ? textOf(tree.root()) : QString();
}

} // namespace qb::importers
