#include "importers/office_text.h"

#include "importers/outline.h"
#include "importers/wrapped_paragraphs.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <map>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr qsizetype kLongestHeading = 80; ///< characters; what is longer was only set like one
constexpr qsizetype kLongestSentenceHeading = 40;
constexpr qsizetype kLongestCaption = 60;
constexpr qsizetype kLongestMastheadLine = 40;
/// A line of at least so many characters that stops in mid-sentence was broken by hand to fit.
constexpr qsizetype kShortestBrokenLine = 20;

bool endsOpen(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    return !trimmed.isEmpty()
        && !QStringView(u"。！？；：…”’」』）》】.!?;:)").contains(trimmed.back());
}

/// Only looks like a heading: a whole paragraph in the style of one.
bool isTooLongForHeading(QStringView text)
{
    return text.size() > kLongestHeading
        || (text.size() > kLongestSentenceHeading && text.endsWith(u'。'));
}

bool isDropped(QChar c)
{
    return c == QChar::SoftHyphen || (c.unicode() < 0x20 && c != u'\t');
}

QChar whole(const QString& text, qsizetype i)
{
    const QChar c = text[i];
    const bool isHalf
        = (c.isHighSurrogate() && (i + 1 == text.size() || !text[i + 1].isLowSurrogate()))
        || (c.isLowSurrogate() && (i == 0 || !text[i - 1].isHighSurrogate()));
    return isHalf ? QChar(QChar::ReplacementCharacter) : c;
}

/// "一、", "(2)", "●": a line that begins so is never the rest of the one before.
bool beginsPart(QStringView text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^\\s*(?:[（(]?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[)）、.．](?!\\d)|[①-⑳●■◆▲·•○★※]"
        "|第[一二三四五六七八九十\\d]{1,3}[章节条部])"));
    return pattern.match(text).hasMatch();
}

/// "各位老师：", "各区人民政府：" on a line of their own.
bool isAddressee(QStringView line)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^\\s*(?:各|尊敬的|亲爱的)|(?:们|府|局|委|办|会|部|门|单位|公司|院|校|先生|女士|同志)[：:]\\s*$"));
    return pattern.match(line).hasMatch();
}

/// Whether the line cannot be a whole paragraph, nor a heading, before one that begins with `next`.
bool goesOn(QStringView line, QStringView next)
{
    const QStringView text = line.trimmed();
    if (text.isEmpty() || next.trimmed().isEmpty() || beginsPart(next))
        return false;
    if (QStringView(u"，、,").contains(text.back()))
        return true;
    return QStringView(u"：:").contains(text.back()) && !isAddressee(text);
}

/// Lines of a poem: of one length, or several short ones that all end in a mark. Figures and
/// "电话：" are of a list.
bool areVerses(const QString& text)
{
    constexpr qsizetype kLongestVerse = 16;
    constexpr int kFewestUneven = 4;
    qsizetype shortest = kLongestVerse;
    qsizetype longest = 0;
    int count = 0;
    for (const QStringView piece : QStringView(text).split(QChar(QChar::LineSeparator))) {
        const QStringView line = piece.trimmed();
        if (line.isEmpty())
            continue;
        if (line.size() > kLongestVerse || !QStringView(u"，。、；！？,;!?").contains(line.back()))
            return false;
        const bool isFact = std::any_of(line.begin(), line.end(),
            [](QChar c) { return c.isDigit() || c == u'：' || c == u':'; });
        if (isFact)
            return false;
        shortest = std::min(shortest, line.size());
        longest = std::max(longest, line.size());
        ++count;
    }
    return shortest == longest || count >= kFewestUneven;
}

/// The paragraph's text with line breaks inside sentences taken out; `newIndex` says where each
/// character went.
QString withoutHandBreaks(const QString& text, bool isHeading, std::vector<qsizetype>& newIndex)
{
    const bool isVerse = !isHeading && areVerses(text);
    QString result;
    result.reserve(text.size());
    newIndex.reserve(size_t(text.size()) + 1);
    qsizetype lineStart = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        newIndex.push_back(result.size());
        const QChar c = whole(text, i);
        if (c != QChar::LineSeparator) {
            if (!isDropped(c))
                result += c;
            continue;
        }
        const QStringView line = QStringView(text).sliced(lineStart, i - lineStart);
        lineStart = i + 1;
        // Enough of the next line to tell how it begins.
        const QStringView next = QStringView(text).mid(lineStart, kShortestBrokenLine);
        const bool isBroken = (line.trimmed().size() >= kShortestBrokenLine && endsOpen(line))
            || (!isVerse && goesOn(line, next.left(next.indexOf(QChar(QChar::LineSeparator)))));
        if (!isHeading && !isBroken)
            result += c;
        else if (!line.isEmpty() && i + 1 < text.size() && line.back().unicode() < 0x80
            && text[i + 1].unicode() < 0x80)
            result += u' ';
    }
    newIndex.push_back(result.size());
    return result;
}

/// Wide enough to stand before the text without a space: 、 ） ①
bool isFullWidth(QChar c)
{
    return c.unicode() >= 0x2e80 || (c.unicode() >= 0x2460 && c.unicode() <= 0x249b);
}

/// The pieces between line breaks.
std::vector<TextRange> linesIn(const QString& text)
{
    std::vector<TextRange> lines;
    for (qsizetype begin = 0; begin <= text.size(); begin = lines.back().end + 1) {
        const qsizetype end = text.indexOf(QChar::LineSeparator, begin);
        lines.push_back({begin, end < 0 ? text.size() : end});
    }
    return lines;
}

/// The spans of each line, counted from its beginning. Spans of one kind do not overlap, so that
/// this takes no longer than there are spans and lines.
std::vector<std::vector<Span>> spansOfLines(
    const std::vector<Span>& spans, const std::vector<TextRange>& lines)
{
    std::vector<std::vector<Span>> result(lines.size());
    for (const Span& span : spans) {
        auto line = std::lower_bound(lines.begin(), lines.end(), span.range.begin,
            [](const TextRange& a, qsizetype begin) { return a.end < begin; });
        for (; line != lines.end() && line->begin < span.range.end; ++line) {
            Span part = span;
            part.range = {std::max(span.range.begin, line->begin) - line->begin,
                std::min(span.range.end, line->end) - line->begin};
            if (!part.range.isEmpty())
                result[size_t(line - lines.begin())].push_back(std::move(part));
        }
    }
    return result;
}

/// All that can be seen is bold: a property of the line then, not of a part of it.
bool isAllBold(QStringView text, const std::vector<Span>& spans)
{
    qsizetype begin = 0;
    for (const Span& span : spans) {
        if (span.kind != SpanKind::Strong)
            continue;
        if (span.range.begin > begin
            && !text.sliced(begin, span.range.begin - begin).trimmed().isEmpty())
            return false;
        begin = span.range.end;
    }
    return begin > 0 && text.sliced(begin).trimmed().isEmpty();
}

double usualSize(const std::vector<std::pair<double, qsizetype>>& sizes)
{
    std::map<double, qsizetype> counts;
    for (const auto& [size, count] : sizes)
        counts[size] += count;
    double best = 0;
    qsizetype most = 0;
    for (const auto& [size, count] : counts) {
        if (count > most) {
            most = count;
            best = size;
        }
    }
    return best;
}

bool looksLikePictureCaption(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(?:图\\s*[\\d一二三四五六七八九十]|图为|图片说明|图说|[▲△▼↑↓]|"
                       "(?:Figure|Fig\\.)\\s*\\d)"),
        QRegularExpression::CaseInsensitiveOption);
    return text.size() <= kLongestCaption && pattern.match(text).hasMatch();
}

bool looksLikeTableCaption(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(?:附?表\\s*[\\d一二三四五六七八九十]|Table\\s*\\d)"),
        QRegularExpression::CaseInsensitiveOption);
    return text.size() <= kLongestCaption && !text.endsWith(u'。')
        && pattern.match(text).hasMatch();
}

} // namespace

bool isHeading(ParagraphKind kind)
{
    return kind == ParagraphKind::Title || kind == ParagraphKind::Heading
        || kind == ParagraphKind::Kicker || kind == ParagraphKind::Subtitle
        || kind == ParagraphKind::Section;
}

void OfficeParagraph::add(QStringView text, const PieceLook& look)
{
    if (text.isEmpty())
        return;
    const TextRange range{m_text.size(), m_text.size() + text.size()};
    m_text += text;
    m_sizes.emplace_back(look.size, text.size());
    const auto mark = [&](SpanKind property, const QString& target) {
        for (auto it = m_spans.rbegin(); it != m_spans.rend() && it->range.end == range.begin;
             ++it) {
            if (it->kind == property && it->target == target) {
                it->range.end = range.end;
                return;
            }
        }
        m_spans.push_back({range, property, target});
    };
    if (look.isBold)
        mark(SpanKind::Strong, {});
    if (look.isEmphasised)
        mark(SpanKind::Emphasis, {});
    if (!look.link.isEmpty())
        mark(SpanKind::Link, look.link);
}

void OfficeParagraph::addNote(const QString& mark, const QString& note)
{
    const TextRange range{m_text.size(), m_text.size() + mark.size()};
    m_text += mark;
    m_spans.push_back({range, SpanKind::Note, withoutHalves(note)});
}

std::vector<std::pair<QString, QString>> OfficeParagraph::notes() const
{
    std::vector<std::pair<QString, QString>> result;
    for (const Span& span : m_spans) {
        if (span.kind == SpanKind::Note)
            result.emplace_back(
                m_text.mid(span.range.begin, span.range.end - span.range.begin), span.target);
    }
    return result;
}

void OfficeText::add(OfficeParagraph paragraph)
{
    if (isHeading(paragraph.kind) && isTooLongForHeading(paragraph.text()))
        paragraph.kind = ParagraphKind::Body;
    std::vector<qsizetype> newIndex;
    paragraph.m_text = withoutHandBreaks(paragraph.m_text, isHeading(paragraph.kind), newIndex);
    for (Span& span : paragraph.m_spans)
        span.range = {newIndex[size_t(span.range.begin)], newIndex[size_t(span.range.end)]};
    std::stable_sort(paragraph.m_spans.begin(), paragraph.m_spans.end(),
        [](const Span& a, const Span& b) { return a.range.begin < b.range.begin; });
    const std::vector<TextRange> lines = linesIn(paragraph.m_text);
    std::vector<std::vector<Span>> spans = spansOfLines(paragraph.m_spans, lines);
    const double size = usualSize(paragraph.m_sizes);
    for (size_t i = 0; i < lines.size(); ++i) {
        const QStringView text
            = QStringView(paragraph.m_text).sliced(lines[i].begin, lines[i].end - lines[i].begin);
        if (text.trimmed().isEmpty())
            continue;
        addLine(paragraph, text, std::move(spans[i]));
        m_entries.back().line.size = size;
        paragraph.number.clear();
    }
}

void OfficeText::addLine(
    const OfficeParagraph& paragraph, QStringView text, std::vector<Span> spans)
{
    Entry entry;
    entry.kind = paragraph.kind;
    entry.level = paragraph.level;
    entry.isNumbered = !paragraph.number.isEmpty();
    QString number = withoutHalves(paragraph.number);
    if (!number.isEmpty() && !isFullWidth(number.back()))
        number += u' ';
    entry.line.text = number + text.toString();
    entry.line.spans = std::move(spans);
    entry.line.isBold = isAllBold(text, entry.line.spans);
    if (entry.line.isBold || isHeading(entry.kind))
        std::erase_if(
            entry.line.spans, [](const Span& span) { return span.kind == SpanKind::Strong; });
    for (Span& span : entry.line.spans)
        span.range = {span.range.begin + number.size(), span.range.end + number.size()};
    if (entry.kind == ParagraphKind::Caption)
        entry.line.kind = BlockKind::Caption;
    else if (entry.kind == ParagraphKind::Quote)
        entry.line.kind = BlockKind::Quote;
    else if (entry.kind == ParagraphKind::ListItem)
        entry.line.kind = BlockKind::ListItem;
    else if (entry.kind == ParagraphKind::Generated)
        entry.line.noise = QStringLiteral("contents");
    m_holdsProse = m_holdsProse
        || (entry.kind == ParagraphKind::Body && QStringView(text).trimmed().endsWith(u'。'));
    m_entries.push_back(std::move(entry));
}

void OfficeText::addPicture(const AssetPointer& picture, const QString& alternativeText)
{
    Block block;
    block.kind = BlockKind::Picture;
    block.asset = picture->id;
    block.alternativeText = alternativeText.simplified();
    m_assets.insert(picture->id, picture);
    Entry entry;
    entry.line.kind = BlockKind::Picture;
    entry.line.block = std::make_shared<const Block>(std::move(block));
    m_entries.push_back(std::move(entry));
}

void OfficeText::addTable(Table table)
{
    Block block;
    block.kind = BlockKind::Table;
    block.table = std::move(table);
    Entry entry;
    entry.line.kind = BlockKind::Table;
    entry.line.block = std::make_shared<const Block>(std::move(block));
    m_entries.push_back(std::move(entry));
}

void OfficeText::addNote(const QString& mark, const QString& note)
{
    Entry entry;
    entry.line.kind = BlockKind::Note;
    entry.line.text = mark + note;
    m_entries.push_back(std::move(entry));
}

void OfficeText::warn(const QString& kind, const QString& message, const QString& text)
{
    for (Remark& remark : m_remarks) {
        if (remark.warning.kind == kind && remark.warning.message == message) {
            ++remark.count;
            return;
        }
    }
    m_remarks.push_back({{kind, message, 0, {}, text}, 1});
}

void OfficeText::warnOfMended(const QString& part)
{
    warn(QStringLiteral("damaged-part"),
        Text::tr("文档的一部分已损坏，能读的已读入，请对照原文核对：%1").arg(part));
}

void OfficeText::findCaptions()
{
    const auto isUnnamed = [](const Entry& entry) {
        return entry.kind == ParagraphKind::Body && !entry.line.kind;
    };
    for (size_t i = 0; i < m_entries.size(); ++i) {
        Entry& entry = m_entries[i];
        if (!isUnnamed(entry))
            continue;
        const bool isUnderPicture = i > 0 && m_entries[i - 1].line.kind == BlockKind::Picture;
        const bool isOverTable
            = i + 1 < m_entries.size() && m_entries[i + 1].line.kind == BlockKind::Table;
        if ((isUnderPicture && looksLikePictureCaption(entry.line.text))
            || (isOverTable && looksLikeTableCaption(entry.line.text)))
            entry.line.kind = BlockKind::Caption;
    }
}

/// The newsletter's name and the short lines under it (its number, its day) belong to no article.
void OfficeText::markMasthead(size_t at)
{
    const QString reason = QStringLiteral("masthead");
    m_entries[at].line.noise = reason;
    for (size_t i = at + 1; i < m_entries.size(); ++i) {
        Entry& entry = m_entries[i];
        if (isHeading(entry.kind) || entry.line.kind
            || entry.line.text.size() > kLongestMastheadLine || entry.line.text.endsWith(u'。'))
            return;
        entry.line.noise = reason;
    }
}

void OfficeText::settleHeadings()
{
    std::vector<OutlineLine> outline;
    for (const Entry& entry : m_entries) {
        OutlineLine line;
        line.text = entry.line.text;
        line.isNumbered = entry.isNumbered;
        if (entry.kind == ParagraphKind::Title)
            line.level = 0;
        else if (entry.kind == ParagraphKind::Heading)
            line.level = std::max(1, entry.level);
        outline.push_back(std::move(line));
    }
    const std::vector<OutlineEntry> roles = outlineRoles(outline);
    for (size_t i = 0; i < m_entries.size(); ++i) {
        text::RawLine& line = m_entries[i].line;
        const ParagraphKind kind = m_entries[i].kind;
        if (roles[i].role == OutlineRole::Masthead) {
            markMasthead(i);
        } else if (roles[i].role == OutlineRole::Section || kind == ParagraphKind::Section) {
            line.role = text::PageRole::Section;
        } else if (roles[i].role == OutlineRole::Title) {
            line.kind = BlockKind::Subhead;
            line.level = 1;
        } else if (roles[i].role == OutlineRole::Subhead) {
            line.kind = BlockKind::Subhead;
            line.level = 1 + roles[i].level;
        } else if (kind == ParagraphKind::Kicker) {
            line.role = text::PageRole::Kicker;
        } else if (kind == ParagraphKind::Subtitle) {
            line.role = text::PageRole::Subtitle;
        }
    }
}

Warned<ImportedDocument> OfficeText::finish()
{
    Warned<ImportedDocument> out;
    findCaptions();
    settleHeadings();
    for (Entry& entry : m_entries)
        out.value.raw.lines.push_back(std::move(entry.line));
    out.value.raw.isStructured = true;
    out.value.assets = std::move(m_assets);
    for (Remark& remark : m_remarks) {
        if (remark.count > 1)
            remark.warning.message += Text::tr("（%1 处）").arg(remark.count);
        out.warnings.push_back(std::move(remark.warning));
    }
    settleWrappedLines(out);
    return out;
}

QString withoutHalves(const QString& text)
{
    if (text.isValidUtf16())
        return text;
    QString result = text;
    for (qsizetype i = 0; i < text.size(); ++i)
        result[i] = whole(text, i);
    return result;
}

AssetPointer pictureFrom(QByteArray bytes, const QString& fileName)
{
    static const QStringList shown{QStringLiteral("image/png"), QStringLiteral("image/jpeg"),
        QStringLiteral("image/gif"), QStringLiteral("image/bmp"), QStringLiteral("image/tiff"),
        QStringLiteral("image/webp"), QStringLiteral("image/svg+xml")};
    if (bytes.isEmpty())
        return nullptr; // a name alone would make a picture of it
    AssetPointer asset = makeAsset(std::move(bytes), fileName);
    return shown.contains(asset->mimeType) ? asset : nullptr;
}

} // namespace qb::importers
