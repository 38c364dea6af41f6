#pragma once

#include "check/ignored_findings.h"
#include "editor/finding_marks.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QToolButton;

namespace qb::editor {

/// One finding in full, with what can be done about it.
class FindingCard : public QFrame {
    Q_OBJECT
public:
    explicit FindingCard(QWidget* parent = nullptr);

    void show(const FindingMarks::Mark& mark);

Q_SIGNALS:
    void replaceRequested(const QString& suggestion);
    void ignoreRequested(qb::check::IgnoreScope scope);
    void addWordRequested();

private:
    QToolButton* addButton(
        const QString& text, const QString& toolTip, int row, int column, int columns = 1);
    void showSuggestions(const QStringList& suggestions, const QString& text);

    QLabel* m_message;
    QLabel* m_about; ///< category, severity, source
    QToolButton* m_replace;
    QGridLayout* m_buttons;
};

} // namespace qb::editor
