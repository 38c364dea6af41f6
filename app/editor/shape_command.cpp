#include "editor/shape_command.h"

#include "editor/session.h"

namespace qb::editor {

ShapeCommand::ShapeCommand(
    Session& session, const QString& what, IssueShape before, IssueShape after)
    : QUndoCommand(what),
      m_session(session),
      m_before(std::move(before)),
      m_after(std::move(after))
{
}

void ShapeCommand::undo()
{
    m_session.applyShape(m_before);
}

void ShapeCommand::redo()
{
    if (!std::exchange(m_isFirst, false))
        m_session.applyShape(m_after);
}

} // namespace qb::editor
