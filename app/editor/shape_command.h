#pragma once

#include "editor/issue_shape.h"

#include <QUndoCommand>

namespace qb::editor {

class Session;

/// A change of the issue's shape, done already when it is pushed.
class ShapeCommand : public QUndoCommand {
public:
    ShapeCommand(Session& session, const QString& what, IssueShape before, IssueShape after);

    void undo() override;
    void redo() override;

private:
    Session& m_session;
    IssueShape m_before;
    IssueShape m_after;
    bool m_isFirst = true;
};

} // namespace qb::editor
