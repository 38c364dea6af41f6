#pragma once

#include "check/session.h"

#include <QTextCursor>
#include <QTextEdit>

namespace qb::editor {

/// The proofreader's findings on a text being edited. Each holds on to its words by a cursor, so
/// that typing elsewhere moves it along, and disappears when its own words change.
class FindingMarks {
public:
    struct Mark {
        QTextCursor cursor; ///< selects the words
        check::Finding finding;
        quint64 id = 0; ///< the same while the finding stays
    };

    void set(QTextDocument& document, const std::vector<check::TrackedFinding>& findings);
    void clear() { m_marks.clear(); }
    /// After an edit: the findings' ranges follow their words; drops marks whose words have
    /// changed and gives whether any did.
    bool dropChanged();

    const std::vector<Mark>& marks() const { return m_marks; }
    /// The mark at a position; null for none.
    const Mark* at(int position) const;
    QList<QTextEdit::ExtraSelection> selections() const;

private:
    std::vector<Mark> m_marks;
};

} // namespace qb::editor
