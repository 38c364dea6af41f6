#include "importers/paper_sections.h"

#include "importers/block_parting.h"
#include "importers/page_shape.h"
#include "importers/paper_front.h"
#include "text/attribution.h"

#include <QRegularExpression>

namespace qb::importers {

namespace {

constexpr double kHeadline = 1.18; ///< of the body's size
constexpr double kSmaller = 0.95;  ///< a part's heading, times the title
constexpr size_t kMostBlocks = 400;
constexpr size_t kMostHeads = 40; ///< without numbers

/// The first number of "3 …", "3.1 …", "三、…", "第三章 …"; 0 for none.
int partNumber(const QString& text)
{
    static const QRegularExpression figures(QStringLiteral("^[0-9]{1,2}"));
    static const QRegularExpression words(
        QStringLiteral("^第?([一二三四五六七八九]?十?[一二三四五六七八九]?)[、章节部]"));
    if (!isNumberedHeading(text))
        return 0;
    if (const auto match = figures.match(text); match.hasMatch())
        return match.captured().toInt();
    const QString word = words.match(text).captured(1);
    if (word.isEmpty())
        return 0;
    const QStringView digits(u"一二三四五六七八九");
    const qsizetype ten = word.indexOf(u'十');
    if (ten < 0)
        return int(digits.indexOf(word.front())) + 1;
    const int tens = ten > 0 ? int(digits.indexOf(word.front())) + 1 : 1;
    const int ones = ten + 1 < word.size() ? int(digits.indexOf(word.back())) + 1 : 0;
    return 10 * tens + ones;
}

/// A sign that a story of its own begins or ends there.
bool tellsOfStory(const QString& line)
{
    const text::Dateline dateline = text::datelineOf(line);
    return text::isByline(line) || text::endsWithSource(line) || !text::sourceOfLine(line).isEmpty()
        || !dateline.source.isEmpty() || !dateline.byline.isEmpty();
}

class Parts {
public:
    Parts(const std::vector<PlacedBlock>& blocks, size_t title, const BodyType& body)
        : m_blocks(blocks),
          m_title(title)
    {
        const PageBlock& head = blocks[title].block;
        for (size_t i = title + 1; i < blocks.size(); ++i) {
            const PageBlock& block = blocks[i].block;
            if (!block.isText() || blocks[i].box != blocks[title].box)
                continue;
            if (block.isHeading && block.size >= kHeadline * body.size) {
                m_hasOtherTitle = m_hasOtherTitle || block.isBarred || block.isLabel
                    || block.size > kSmaller * head.size;
                m_heads.push_back(i);
            } else if (!block.isHeading) {
                m_hasAbstract = m_hasAbstract || opensAbstract(block.lines.front().text);
            }
        }
    }

    bool areOfOneArticle(bool hasAuthors) const
    {
        if (m_hasOtherTitle)
            return false;
        if (hasAuthors || m_hasAbstract || startsWithAbstract() || areNumbered())
            return true;
        return m_heads.size() <= kMostHeads && goOnUnderTitle() && areUniform();
    }

private:
    const PageBlock& block(size_t i) const { return m_blocks[i].block; }
    const QString& textOf(size_t i) const { return block(i).lines.front().text; }

    bool startsWithAbstract() const
    {
        return std::any_of(
            m_heads.begin(), m_heads.end(), [this](size_t i) { return opensAbstract(textOf(i)); });
    }

    /// 1, 2, 3 …, with 2.1 between; at least two.
    bool areNumbered() const
    {
        int last = 0;
        size_t parts = 0;
        for (const size_t i : m_heads) {
            const int number = partNumber(textOf(i));
            if (number == 0 || number == last)
                continue;
            if (number != last + 1)
                return false;
            last = number;
            ++parts;
        }
        return parts > 1;
    }

    /// Single lines of one size, with no sign of a story around them.
    bool areUniform() const
    {
        return std::all_of(m_heads.begin(), m_heads.end(), [this](size_t i) {
            const size_t next = i + 1;
            const bool isAlike
                = std::abs(block(i).size - block(m_heads.front()).size) < 0.03 * block(i).size
                && block(i).lines.size() == 1 && !m_blocks[i].isBehindRule;
            const bool beginsStory
                = next < m_blocks.size() && block(next).isText() && tellsOfStory(textOf(next));
            const bool endsStory
                = block(i - 1).isText() && tellsOfStory(block(i - 1).lines.back().text);
            return isAlike && !beginsStory && !endsStory;
        });
    }

    /// Whether the text below a heading goes over from the foot of its column to the head of
    /// another one that hangs from the title, with no heading there.
    bool goOnUnderTitle() const
    {
        const double top = topUnderTitle();
        for (const size_t head : m_heads) {
            for (size_t i = head + 2; i < m_blocks.size(); ++i) {
                const PageBlock& above = block(i - 1);
                const PageBlock& next = block(i);
                if (above.isHeading || next.isHeading)
                    break;
                if (!above.isText() || !next.isText())
                    continue;
                if (next.area.left > above.area.right && next.area.top < top + 2 * next.size
                    && block(head).area.top > next.area.top + 2 * next.size && goesOn(above, next))
                    return true;
            }
        }
        return false;
    }

    static bool goesOn(const PageBlock& above, const PageBlock& next)
    {
        const PageArea ink = next.lines.front().ink();
        return endsOpen(above.lines.back().text) && ink.left < next.area.left + kIndent * next.size;
    }

    double topUnderTitle() const
    {
        double top = 1e9;
        for (size_t i = m_title + 1; i < m_blocks.size(); ++i) {
            if (block(i).isText() && block(i).lines.size() > 1 && !block(i).isHeading)
                top = std::min(top, block(i).area.top);
        }
        return top;
    }

    const std::vector<PlacedBlock>& m_blocks;
    size_t m_title;
    std::vector<size_t> m_heads; ///< the headings below the title
    bool m_hasOtherTitle = false;
    bool m_hasAbstract = false;
};

} // namespace

bool partOneArticle(
    const std::vector<PlacedBlock>& blocks, size_t title, bool hasAuthors, const BodyType& body)
{
    return blocks.size() <= kMostBlocks && Parts(blocks, title, body).areOfOneArticle(hasAuthors);
}

} // namespace qb::importers
