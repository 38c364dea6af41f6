#include "text/segment.h"

#include "text/attribution.h"
#include "text/bracketed_names.h"
#include "text/char_set.h"
#include "text/cjk_class.h"
#include "text/emoji.h"
#include "text/heading_numbers.h"
#include "text/line_wording.h"
#include "text/normalise.h"
#include "text/spans.h"
#include "text/suppliers.h"

namespace qb::text {

namespace {

bool isWestern(QChar c)
{
    const CharClass kind = charClass(c.unicode());
    return kind == CharClass::Letter || kind == CharClass::Digit
        || kind == CharClass::WesternClosing || kind == CharClass::Postfix
        || kind == CharClass::WesternOpening;
}

/// A number runs over the line end: "3." + "6%", "1" + "280", "9:" + "30".
bool partsNumber(QStringView text, QStringView line)
{
    const auto isDigit = [](QChar c) {
        return charClass(c.unicode()) == CharClass::Digit;
    };
    if (!isDigit(line.front()))
        return false;
    if (isDigit(text.back()))
        return true;
    static constexpr CharSet kInside(u".,:/");
    return text.size() > 1 && kInside.contains(text.back()) && isDigit(text.at(text.size() - 2));
}

/// Whether the line end parts a word with a hyphen that is no part of it: one that only typesetting
/// programs write (a plain one may be that of "low-carbon").
bool partsWord(QStringView text, QStringView line)
{
    return text.size() > 1 && (text.back() == QChar(0x2010) || text.back() == QChar(0x2011))
        && charClass(text.at(text.size() - 2).unicode()) == CharClass::Letter
        && line.front().isLower();
}

/// Adds the raw line's spans, of which `text` is what stands last in the segment.
void addSpans(Segment& segment, const RawLine& line, QStringView text)
{
    if (line.spans.empty())
        return;
    std::vector<Span> spans = line.spans;
    const qsizetype lead = text.data() - QStringView(line.text).data();
    shiftSpans(spans, -lead, text.size());
    shiftSpans(spans, segment.text.size() - text.size(), segment.text.size());
    std::move(spans.begin(), spans.end(), std::back_inserter(segment.spans));
}

SegmentRole roleOf(LineLabel label, LineRole role)
{
    switch (role) {
    case LineRole::Section:
        return SegmentRole::Section;
    case LineRole::Subhead:
        return SegmentRole::Subhead;
    case LineRole::Title:
        return SegmentRole::Title;
    case LineRole::Kicker:
        return SegmentRole::Kicker;
    case LineRole::Subtitle:
        return SegmentRole::Subtitle;
    case LineRole::Credits:
        return SegmentRole::Credits;
    case LineRole::Note:
        return SegmentRole::AuthorNote;
    case LineRole::Caption:
    case LineRole::Object:
        return SegmentRole::Object;
    case LineRole::Text:
        break;
    }
    return label == LineLabel::Head || label == LineLabel::HeadNext ? SegmentRole::Heading
                                                                    : SegmentRole::Paragraph;
}

Block objectOf(const RawLine& line, QStringView text)
{
    Block block;
    if (line.block)
        block = *line.block;
    if (line.kind)
        block.kind = *line.kind;
    if (!block.text.isEmpty())
        return block;
    // In a row the space parts its cells: "钱多多 孙望舒".
    const bool isRow = !line.block && !line.kind && !text.isEmpty()
        && (text.front().isLetterOrNumber() || text.front().isHighSurrogate())
        && !beginsWithEmoji(text);
    const bool isCaptionLine = block.kind == BlockKind::Caption || (isRow && isCaption(text));
    block.text = isCaptionLine ? normalisedCaption(text.toString())
        : isRow                ? normalisedHeadline(text.toString())
                               : normalised(text.toString());
    return block;
}

/// "▲ 晒场一角": the mark only tells that the picture is above.
Block captionOf(QStringView text)
{
    while (text.size() > 1 && !text.front().isLetterOrNumber() && !text.front().isSurrogate()
        && text.front() != u'“' && text.front() != u'《' && text.front() != u'（')
        text = text.sliced(1);
    Block block;
    block.kind = BlockKind::Caption;
    block.text = normalisedCaption(text.toString());
    return block;
}

/// "PART.1" or "01" and, on the next line, the name of the part.
bool goesOnFromNumber(const Segment& segment, const LineFacts& line, LineRole role)
{
    return role == LineRole::Subhead && segment.role == SegmentRole::Subhead && line.role
        && !partNumber(segment.text).isEmpty();
}

/// A line that is a block of its own with nothing but its text.
bool isLine(const Segment& segment)
{
    return segment.role == SegmentRole::Object && segment.object.kind == BlockKind::Paragraph
        && (segment.object.text == normalised(segment.text)
            || segment.object.text == normalisedHeadline(segment.text));
}

bool hasEmojiBullet(const Segment& segment)
{
    return (segment.role == SegmentRole::Paragraph || isLine(segment))
        && withoutEmojiBullet(segment.text).size() < segment.text.size();
}

/// Rows of a list one under the other.
bool areEmojiRows(const Segment& row, const Segment& next, const std::vector<LineFacts>& lines)
{
    return isLine(row) && isLine(next) && beginsWithEmoji(row.text) && beginsWithEmoji(next.text)
        && lines[next.first].blanksBefore == 0;
}

/// Pictures that a posting sets before paragraphs and around headings. Before the rows of a list
/// they stay: nothing else may tell the rows.
void dropEmoji(
    std::vector<Segment>& segments, const std::vector<LineFacts>& lines, std::vector<Noise>& noise)
{
    bool isBehindRow = false;
    for (size_t i = 0; i < segments.size(); ++i) {
        Segment& segment = segments[i];
        const bool isRow = hasEmojiBullet(segment);
        const bool hasRowBefore = i > 0 && areEmojiRows(segments[i - 1], segment, lines);
        const bool hasRowBehind
            = i + 1 < segments.size() && areEmojiRows(segment, segments[i + 1], lines);
        const bool isListed = hasRowBefore || hasRowBehind
            || (isRow
                && (isBehindRow || (i + 1 < segments.size() && hasEmojiBullet(segments[i + 1]))));
        isBehindRow = isRow;
        if (isListed)
            continue;
        const QStringView whole = segment.text;
        QStringView rest = whole;
        switch (segment.role) {
        case SegmentRole::Paragraph:
            rest = withoutEmojiBullet(whole);
            break;
        case SegmentRole::Heading:
        case SegmentRole::Subhead:
        case SegmentRole::Title:
            rest = withoutEmojiAround(whole);
            break;
        case SegmentRole::Object:
            if (isLine(segment))
                rest = withoutEmojiBullet(whole);
            break;
        default:
            break;
        }
        if (rest.size() == whole.size())
            continue;
        if (segment.role == SegmentRole::Object)
            segment.object.text = normalisedHeadline(rest.toString());
        const auto begin = rest.data() - whole.data();
        const QString dropped
            = (whole.left(begin).toString() + whole.sliced(begin + rest.size()).toString())
                  .simplified();
        noise.push_back({lines[segment.first].index + 1, dropped, QStringLiteral("ornament")});
        shiftSpans(segment.spans, whole.data() - rest.data(), rest.size());
        segment.text = rest.toString();
    }
}

/// False where names in brackets say something else than who wrote. `before`: the segments above.
bool endsSigned(
    const Segment& segment, const std::vector<Segment>& before, const std::vector<LineFacts>& lines)
{
    constexpr qsizetype kMost = 100; ///< segments of one story that are looked at
    const BracketedNames brackets = bracketedNames(segment.text);
    const LineFacts& last = lines[segment.last];
    if (brackets.names.isEmpty() || last.ending == LineEnding::Story)
        return true;
    if (!bracketedNames(last.text).names.isEmpty())
        return false;
    // Brackets that a page broke.
    QString body;
    auto first = before.end();
    while (first != before.begin() && before.end() - first < kMost
        && std::prev(first)->role != SegmentRole::Credits
        && bracketedNames(std::prev(first)->text).names.isEmpty())
        --first;
    for (; first != before.end(); ++first)
        body.append(first->text).append(u'\n');
    return mayBeSigned(body.append(segment.text.left(brackets.begin)), brackets.names);
}

/// What is said at a paragraph's end of its source and, where the story ends with it, of who
/// supplied it; null for nothing.
std::shared_ptr<const Credits> takeCredits(QString& text, bool mayEndStory, bool isSigned)
{
    Credits credits;
    const QString whole = text;
    credits.source = takeTrailingSource(text, mayEndStory);
    if (mayEndStory && isSigned)
        credits.byline = takeTrailingSupplier(text);
    if (credits.source.isEmpty() && credits.byline.isEmpty())
        return nullptr;
    credits.date = dateIn(whole.mid(text.size()));
    return std::make_shared<const Credits>(std::move(credits));
}

/// Credits at a paragraph's end become a segment of their own, and notes on authors are told from
/// paragraphs.
std::vector<Segment> withNotesApart(
    std::vector<Segment> segments, const std::vector<LineFacts>& lines)
{
    std::vector<Segment> result;
    result.reserve(segments.size());
    for (size_t i = 0; i < segments.size(); ++i) {
        Segment& segment = segments[i];
        const bool mayEndStory = i + 1 == segments.size()
            || (segments[i + 1].role != SegmentRole::Paragraph
                && segments[i + 1].role != SegmentRole::Object);
        Segment credits;
        if (segment.role == SegmentRole::Paragraph) {
            const QString whole = segment.text;
            if ((credits.credits
                    = takeCredits(segment.text, mayEndStory, endsSigned(segment, result, lines)))) {
                credits.role = SegmentRole::Credits;
                credits.text = whole.mid(segment.text.size()).trimmed();
                credits.first = credits.last = segment.last;
                credits.isWithinPage = segment.isWithinPage;
                credits.story = segment.story;
            }
            if (isAuthorNote(segment.text))
                segment.role = SegmentRole::AuthorNote;
            shiftSpans(segment.spans, 0, segment.text.size());
        }
        if (!segment.text.isEmpty() || segment.role == SegmentRole::Object)
            result.push_back(std::move(segment));
        if (credits.credits)
            result.push_back(std::move(credits));
    }
    return result;
}

} // namespace

void appendLine(QString& text, QStringView line)
{
    if (!line.isEmpty() && partsWord(text, line)) {
        text.chop(1);
        text.append(line);
        return;
    }
    const bool needsSpace = !text.isEmpty() && !line.isEmpty() && isWestern(text.back())
        && isWestern(line.front()) && charClass(line.front().unicode()) != CharClass::WesternClosing
        && charClass(line.front().unicode()) != CharClass::Postfix && !partsNumber(text, line);
    if (needsSpace)
        text.append(u' ');
    text.append(line);
}

void appendSegment(Segment& segment, const Segment& next)
{
    appendLine(segment.text, next.text);
    std::vector<Span> spans = next.spans;
    shiftSpans(spans, segment.text.size() - next.text.size(), segment.text.size());
    std::move(spans.begin(), spans.end(), std::back_inserter(segment.spans));
    segment.last = next.last;
}

std::vector<Segment> segmentsOf(const RawText& raw, const std::vector<LineFacts>& lines,
    const std::vector<LineRole>& roles, const std::vector<LineLabel>& labels,
    std::vector<Noise>& noise)
{
    std::vector<Segment> segments;
    for (size_t i = 0; i < lines.size(); ++i) {
        const RawLine& line = raw.lines[size_t(lines[i].index)];
        if (labels[i] == LineLabel::Next || labels[i] == LineLabel::HeadNext) {
            appendLine(segments.back().text, lines[i].text);
            addSpans(segments.back(), line, lines[i].text);
            segments.back().last = i;
            continue;
        }
        if (!segments.empty() && goesOnFromNumber(segments.back(), lines[i], roles[i])) {
            segments.back().text
                = partNumber(segments.back().text).toString().append(u' ').append(lines[i].text);
            segments.back().last = i;
            continue;
        }
        Segment segment;
        segment.role = roleOf(labels[i], roles[i]);
        segment.text = lines[i].text.toString();
        addSpans(segment, line, lines[i].text);
        segment.first = segment.last = i;
        segment.level = line.level;
        segment.credits = lines[i].credits;
        if (lines[i].isSignature)
            segment.signedOn = dateIn(segment.text);
        segment.isWithinPage = lines[i].isWithinPage;
        segment.story = lines[i].story;
        if (roles[i] == LineRole::Caption)
            segment.object = captionOf(lines[i].text);
        else if (segment.role == SegmentRole::Object)
            segment.object = objectOf(line, lines[i].text);
        segments.push_back(std::move(segment));
    }
    dropEmoji(segments, lines, noise);
    return withNotesApart(std::move(segments), lines);
}

} // namespace qb::text
