#include "importers/page_shape.h"

#include "importers/block_parting.h"
#include "text/attribution.h"
#include "text/cjk_class.h"
#include "text/heading_wording.h"
#include "text/line_roles.h"
#include "text/official_papers.h"
#include "text/spans.h"
#include "text/surnames.h"

#include <QRegularExpression>

namespace qb::importers {

namespace {

constexpr size_t kMostTexts = 400; ///< of a page worth comparing with each other

/// Whether nothing stands between a block and the page's title above it.
bool isTopOfColumn(const std::vector<PlacedBlock>& blocks, size_t i, size_t title)
{
    const PageArea& area = blocks[i].block.area;
    const PageArea& head = blocks[title].block.area;
    if (area.top < head.bottom - 1)
        return false;
    for (size_t k = 0; k < blocks.size(); ++k) {
        const PageArea& other = blocks[k].block.area;
        if (k != i && k != title && other.top < area.top && other.bottom > head.bottom
            && sharedWidth(other, area) > 0)
            return false;
    }
    return true;
}

/// "本报记者 柳依依", "□ 柳依依"
bool isWriter(const QString& line)
{
    if (text::isByline(line))
        return true;
    const bool isMarked = line.size() > 2 && text::isBullet(line.front());
    return isMarked
        && text::areNamesOfPeople(line.mid(1).trimmed().split(u' ', Qt::SkipEmptyParts));
}

} // namespace

QString joined(const std::vector<PageLine>& lines)
{
    QStringList texts;
    for (const PageLine& line : lines)
        texts << line.text;
    return joined(texts);
}

QString joined(const QStringList& lines)
{
    QString text;
    for (const QString& line : lines) {
        const auto isWestern = [](QChar c) {
            const text::CharClass kind = text::charClass(c.unicode());
            return kind == text::CharClass::Letter || kind == text::CharClass::Digit;
        };
        if (!text.isEmpty() && !line.isEmpty() && isWestern(text.back()) && isWestern(line.front()))
            text += u' ';
        text += line;
    }
    return text;
}

std::vector<Span> joinedSpans(const std::vector<PageLine>& lines)
{
    std::vector<Span> all;
    QString text;
    for (const PageLine& line : lines) {
        text = joined({text, line.text});
        std::vector<Span> spans = line.spans;
        text::shiftSpans(spans, text.size() - line.text.size(), text.size());
        std::move(spans.begin(), spans.end(), std::back_inserter(all));
    }
    return all;
}

qsizetype lengthOf(const PageBlock& block)
{
    qsizetype length = 0;
    for (const PageLine& line : block.lines)
        length += line.text.size();
    return length;
}

/// Whether no two pieces of running text stand beside each other.
bool isOneColumn(const std::vector<PlacedBlock>& blocks)
{
    constexpr double kNarrowest = 8; // em: cells of a table without rules are narrower
    std::vector<const PageBlock*> texts;
    for (const PlacedBlock& placed : blocks) {
        if (placed.block.isText() && !placed.block.isHeading && placed.block.lines.size() > 1
            && placed.box == 0 && placed.block.area.width() > kNarrowest * placed.block.size)
            texts.push_back(&placed.block);
    }
    if (texts.size() > kMostTexts)
        return false;
    for (const PageBlock* a : texts) {
        for (const PageBlock* b : texts) {
            const double height
                = std::min(a->area.bottom, b->area.bottom) - std::max(a->area.top, b->area.top);
            if (a != b && height > a->size && sharedWidth(a->area, b->area) <= 0)
                return false;
        }
    }
    return !texts.empty();
}

size_t pageTitleOf(const std::vector<PlacedBlock>& blocks, const BodyType& body)
{
    constexpr qsizetype kLongest = 12;
    constexpr double kHeadline = 1.3; // of the body's size
    if (blocks.size() > kMostTexts)
        return blocks.size();
    const auto first = std::find_if(blocks.begin(), blocks.end(),
        [](const PlacedBlock& placed) { return placed.block.isText(); });
    if (first == blocks.end() || !first->block.isHeading || first->box != 0
        || first->block.lines.size() > 1 || first->block.lines.front().text.size() > kLongest
        || first->block.lines.front().isVertical || first->block.isLabel)
        return blocks.size();
    const size_t title = size_t(first - blocks.begin());
    std::vector<const PageBlock*> heads;
    for (size_t i = 0; i < blocks.size(); ++i) {
        const PageBlock& block = blocks[i].block;
        if (i != title && block.area.top < first->block.area.top)
            return blocks.size();
        if (i != title && block.isText() && block.isHeading && block.size >= kHeadline * body.size
            && block.size < 0.87 * first->block.size && isTopOfColumn(blocks, i, title))
            heads.push_back(&block);
    }
    const bool areBeside = std::any_of(heads.begin(), heads.end(),
        [&](const PageBlock* other) { return sharedWidth(other->area, heads.front()->area) <= 0; });
    return areBeside ? title : blocks.size();
}

bool isNumberedHeading(const QString& text)
{
    // "1 鱼塘怎样连起来", "2.1 …", but "3家企业…" and "1月…" count something.
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}"
        "[章节部]|[0-9]{1,2}(?:\\.[0-9]{1,2}){0,2}[ .．、]?(?![年月日号家个项名次万亿千百条位天场届级类种大小时"
        "分秒台辆座套部件所间亩斤吨公米元度岁])\\p{Han})"));
    return pattern.match(text).hasMatch();
}

bool isBoxTitle(const std::vector<PlacedBlock>& blocks, size_t main, size_t begin)
{
    const int box = blocks[begin].box;
    if (box == 0 || (begin > 0 && blocks[begin - 1].box == box))
        return false;
    const auto text = std::find_if(blocks.begin() + qsizetype(main) + 1, blocks.end(),
        [box](const PlacedBlock& placed) { return placed.box == box && placed.block.isText(); });
    return text != blocks.end() && blocks[main].block.size > 1.15 * text->block.size;
}

bool isDeck(const std::vector<PlacedBlock>& blocks, size_t title, const BodyType& body)
{
    constexpr qsizetype kLongest = 36;
    const PlacedBlock& head = blocks[title];
    if (title + 2 >= blocks.size() || head.block.isBarred || head.block.lines.front().isVertical)
        return false;
    const PlacedBlock& next = blocks[title + 1];
    const PageBlock& block = next.block;
    if (!block.isText() || block.isHeading || next.box != head.box || next.isBehindRule
        || block.lines.size() > 1)
        return false;
    const QString& text = block.lines.front().text;
    const double step = block.area.top - head.block.area.bottom;
    const bool isDashed = text.startsWith(u"——") || text.startsWith(u"⸺");
    if (isDashed && step < head.block.size && text.size() <= kLongest && !text.endsWith(u'。')
        && sharedWidth(block.area, head.block.area) > 0)
        return true;
    return block.size > 1.08 * body.size && block.size < 0.8 * head.block.size && step > -2
        && step < head.block.size && text.size() <= kLongest && !text.endsWith(u'。')
        && sharedWidth(block.area, head.block.area) > 0;
}

size_t endOfTitle(const std::vector<PlacedBlock>& blocks, size_t title, size_t end)
{
    const PageBlock& head = blocks[title].block;
    if (title + 1 >= end || head.isBarred)
        return title + 1;
    const PageBlock& next = blocks[title + 1].block;
    const QString& text = next.lines.front().text;
    const bool isSameType
        = std::abs(next.size - head.size) < 0.03 * head.size && next.isBold == head.isBold;
    const bool isNotice = text.startsWith(u"关于") || text.startsWith(u"印发")
        || text.startsWith(u"转发") || text.startsWith(u"批转");
    // "青桥县建成四个乡镇共用的", "……推动": no headline ends so.
    constexpr double kLikely = 1;
    const bool goesOn = text::endsUnfinished(head.lines.back().text) > kLikely
        && std::abs(next.area.middle() - head.area.middle()) < head.size;
    return isSameType && (isNotice || goesOn) && !next.isBarred ? title + 2 : title + 1;
}

bool isCreditUnderTitle(const PageBlock& block)
{
    const QString& line = block.lines.front().text;
    if (block.lines.size() > 1 || block.isBarred)
        return false;
    if (text::isPaperNumber(line) || text::isByline(line) || text::isDateLine(line)
        || !text::sourceOfLine(line).isEmpty())
        return true;
    return text::areNamesOfPeople(line.split(u' ', Qt::SkipEmptyParts));
}

void raiseBylines(std::vector<PlacedBlock>& blocks, const BodyType& body)
{
    constexpr double kHeadline = 1.3; // of the body's size
    if (blocks.size() > kMostTexts)
        return;
    for (size_t i = 0; i + 2 < blocks.size(); ++i) {
        const PageBlock& head = blocks[i].block;
        const PageBlock& text = blocks[i + 1].block;
        if (!head.isText() || !head.isHeading || head.size < kHeadline * body.size || !text.isText()
            || text.isHeading || !text::sourceOfLine(text.lines.front().text).isEmpty())
            continue;
        const double foot = text.area.top + 0.5 * body.size;
        const auto byline = std::find_if(
            blocks.begin() + qsizetype(i) + 2, blocks.end(), [&](const PlacedBlock& placed) {
                const PageBlock& block = placed.block;
                return placed.box == blocks[i].box && block.isText() && block.lines.size() == 1
                    && block.area.top > head.area.bottom - 2 && block.area.bottom < foot
                    && isWriter(block.lines.front().text);
            });
        if (byline != blocks.end())
            std::rotate(blocks.begin() + qsizetype(i) + 1, byline, byline + 1);
    }
}

bool isOnlyOneOfItsSize(const std::vector<PlacedBlock>& blocks, size_t i)
{
    const PageBlock& block = blocks[i].block;
    return !isNumberedHeading(block.lines.front().text)
        && std::count_if(blocks.begin(), blocks.end(),
               [&block](const PlacedBlock& other) {
                   return other.block.isHeading
                       && std::abs(other.block.size - block.size) < 0.03 * block.size;
               })
        == 1;
}

} // namespace qb::importers
