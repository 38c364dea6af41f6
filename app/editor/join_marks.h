#pragma once

#include "jobs/line_joins.h"

#include <QTextCursor>
#include <QTextEdit>

class QPainter;

namespace qb::editor {

/// Small marks in a text being edited where two lines of its raw text meet and it is not sure
/// whether a paragraph ends there. Typing elsewhere moves them along.
class JoinMarks {
public:
    struct Mark {
        QTextCursor cursor; ///< where the two lines meet
        jobs::JoinPlace place;
    };

    void set(QTextDocument& document, const std::vector<jobs::JoinPlace>& places);
    const std::vector<Mark>& marks() const { return m_marks; }

    /// Over the text in the editor's viewport.
    void paint(QPainter& painter, const QTextEdit& editor) const;
    /// Index of the mark under a point of the viewport; -1 for none.
    int at(const QTextEdit& editor, const QPoint& point) const;

private:
    std::vector<Mark> m_marks;
};

} // namespace qb::editor
