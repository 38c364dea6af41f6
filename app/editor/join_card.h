#pragma once

#include "jobs/line_joins.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace qb::editor {

/// Beside a doubtful place: why cleaning decided as it did, and what may be done about it.
class JoinCard : public QFrame {
    Q_OBJECT
public:
    explicit JoinCard(QWidget* parent);

    /// Under `line`, a line of text in global coordinates. `others` is how many places there are
    /// besides this one.
    void show(const jobs::JoinPlace& place, int others, const QRect& line);

Q_SIGNALS:
    void flipRequested();
    void acceptRequested();
    void nextRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* m_reason;
    QToolButton* m_flip;
    QToolButton* m_accept;
    QToolButton* m_next;
};

} // namespace qb::editor
