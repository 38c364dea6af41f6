#include "importers/reference_list.h"

#include "importers/page_shape.h"
#include "text/spans.h"

#include <QRegularExpression>

namespace qb::importers {

namespace {

/// The number that an entry begins with; 0 for none.
int entryNumber(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:[\\[［〔]([0-9]{1,3})[\\]］〕]|([0-9]{1,3})[.．、](?![0-9]))"));
    const auto match = pattern.match(text);
    return match.captured(1).toInt() + match.captured(2).toInt();
}

/// What may stand below the list: who edited the paper, when it came in.
bool isBelowList(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^[（(\\[【]?(?:责任编辑|编辑|收稿日期|修回日期|基金项目|作者简介|通信作者|通讯作者)"));
    return pattern.match(text).hasMatch();
}

} // namespace

void ReferenceList::readHeading(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:[0-9]{1,2}[.．、 ]?|[一二三四五六七八九十]{1,3}、)?\\s*"
                       "(?:主要)?(?:参\\s*考\\s*文\\s*献|引用文献|References|Bibliography)[：:]?$"),
        QRegularExpression::CaseInsensitiveOption);
    m_next = pattern.match(text).hasMatch() ? 1 : 0;
}

bool ReferenceList::take(const PageBlock& block, const PageLine& line, int page, int story,
    std::vector<text::RawLine>& lines)
{
    if (m_next == 0)
        return false;
    // A list goes on to the right or on the next page: what stands left of it on its page is no
    // part of it, wherever the order of reading puts it.
    const auto isBeside = [&](double left, int ofPage) {
        constexpr double kReach = 6; ///< em
        return m_next > 1 && ofPage == m_page && left >= 0 && left < m_left - kReach * m_size;
    };
    if (isBeside(line.area.left, page))
        return false;
    const bool isNew = entryNumber(line.text) == m_next;
    const auto before = std::find_if(lines.rbegin(), lines.rend(), [&](const text::RawLine& raw) {
        return raw.noise.isEmpty() && !isBeside(raw.left, raw.page);
    });
    const bool goesOn = m_next > 1 && before != lines.rend() && before->kind == BlockKind::ListItem
        && std::abs(block.size - m_size) < 0.03 * m_size && !isBelowList(line.text);
    if (m_next == 1 ? !isNew : !goesOn) {
        end();
        return false;
    }
    if (!isNew) {
        before->text = joined({before->text, line.text});
        std::vector<Span> spans = line.spans;
        text::shiftSpans(spans, before->text.size() - line.text.size(), before->text.size());
        std::move(spans.begin(), spans.end(), std::back_inserter(before->spans));
        return true;
    }
    m_size = block.size;
    m_left = line.area.left;
    m_page = page;
    ++m_next;
    text::RawLine entry;
    entry.text = line.text;
    entry.spans = line.spans;
    entry.kind = BlockKind::ListItem;
    entry.left = std::max(0.0, line.area.left);
    entry.right = line.area.right;
    entry.baseline = line.baseline;
    entry.size = line.size;
    entry.page = page;
    entry.story = story;
    lines.push_back(std::move(entry));
    return true;
}

} // namespace qb::importers
