#pragma once

#include "jobs/line_joins.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace qb::editor {

/// 原文: what a clipping was made of, as it came in, to compare with. Read only; the lines of the
/// paragraph at hand are highlighted, those that cleaning dropped are struck out.
class SourcePanel : public QWidget {
    Q_OBJECT
public:
    explicit SourcePanel(QWidget* parent = nullptr);

    /// Null where there is none; it must stay until another is set.
    void setSource(const jobs::LineJoins* source);
    void showParagraph(const QString& paragraph);
    QPlainTextEdit* view() const { return m_view; }

private:
    void strikeOutDropped();

    const jobs::LineJoins* m_source = nullptr;
    QPlainTextEdit* m_view;
};

} // namespace qb::editor
