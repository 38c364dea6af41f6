#pragma once

#include <QWidget>

class QListWidget;
class QLabel;

namespace qb::editor {

/// What the window shows while no workspace is open.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void newRequested();
    void openRequested();
    void workspaceChosen(const QString& address);

private:
    QLabel* m_recentTitle;
    QListWidget* m_recent;
};

} // namespace qb::editor
