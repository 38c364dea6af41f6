#include "editor/join_marks.h"

#include "editor/rich_text.h"
#include "editor/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace qb::editor {

namespace {

constexpr int kWidth = 10; ///< of a mark, in pixels

/// Under the gap between the two lines, or behind the end of the first.
QRectF placeOf(const JoinMarks::Mark& mark, const QTextEdit& editor)
{
    const QRect caret = editor.cursorRect(mark.cursor);
    if (mark.place.isJoined)
        return {caret.center().x() - kWidth / 2.0, caret.bottom() - 5.0, kWidth, 8};
    return {caret.right() + 4.0, caret.center().y() - 4.0, kWidth + 2, 11};
}

/// A wedge that points to where paragraphs could be parted.
QPainterPath wedge(const QRectF& place)
{
    QPainterPath path;
    path.moveTo(place.center().x(), place.top());
    path.lineTo(place.right() - 1, place.bottom());
    path.lineTo(place.left() + 1, place.bottom());
    path.closeSubpath();
    return path;
}

/// The sign of a line's end.
QPainterPath hook(const QRectF& place)
{
    QPainterPath path;
    const double y = place.bottom() - 3.5;
    path.moveTo(place.right() - 1, place.top() + 1);
    path.lineTo(place.right() - 1, y);
    path.lineTo(place.left() + 1, y);
    path.moveTo(place.left() + 4, y - 3);
    path.lineTo(place.left() + 1, y);
    path.lineTo(place.left() + 4, y + 3);
    return path;
}

} // namespace

void JoinMarks::set(QTextDocument& document, const std::vector<jobs::JoinPlace>& places)
{
    m_marks.clear();
    if (places.empty())
        return;
    const std::vector<int> positions = rich_text::positions(document);
    for (const jobs::JoinPlace& place : places) {
        if (place.block >= positions.size() || positions[place.block] < 0)
            continue;
        QTextCursor cursor(&document);
        cursor.setPosition(positions[place.block] + int(place.offset));
        m_marks.push_back({cursor, place});
    }
}

void JoinMarks::paint(QPainter& painter, const QTextEdit& editor) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Mark& mark : m_marks) {
        const QRectF place = placeOf(mark, editor);
        if (!place.intersects(editor.viewport()->rect()))
            continue;
        const QColor colour = mark.place.isDecided ? theme::kMuted : theme::kWarning;
        if (mark.place.isJoined)
            painter.fillPath(wedge(place), colour);
        else
            painter.strokePath(
                hook(place), QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
}

int JoinMarks::at(const QTextEdit& editor, const QPoint& point) const
{
    for (std::size_t i = 0; i < m_marks.size(); ++i)
        if (placeOf(m_marks[i], editor).adjusted(-3, -3, 3, 3).contains(point))
            return int(i);
    return -1;
}

} // namespace qb::editor
