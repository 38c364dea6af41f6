#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;
class QDateEdit;
class QSpinBox;
class QTreeView;
class QToolButton;

namespace qb::editor {

class OutlineModel;
class Session;

/// 本期: which issue is being made, its number and date, and its sections with their articles in
/// order.
class IssuePanel : public QWidget {
    Q_OBJECT
public:
    explicit IssuePanel(QWidget* parent = nullptr);

    void setSession(Session* session);
    OutlineModel* model() const { return m_model; }
    QTreeView* outline() const { return m_outline; }
    void select(const QString& articleId);

Q_SIGNALS:
    void articleOpened(const QString& id);
    void newIssueRequested();

private:
    void buildLayout();
    QWidget* buildHeader();
    QWidget* buildOutlineBar();
    void connectFields();
    void fillIssues();
    void showIssue();
    void takeFields();
    void addSection();
    void removeSelected();
    void moveSelected(int step);
    void showMenu(const QPoint& at);
    QStringList selectedArticles() const;

    Session* m_session = nullptr;
    OutlineModel* m_model;
    QComboBox* m_issues;
    QComboBox* m_template;
    QSpinBox* m_number;
    QSpinBox* m_total;
    QDateEdit* m_date;
    QTreeView* m_outline;
    QToolButton* m_newIssue;
    QWidget* m_fields = nullptr;
    bool m_isLoading = false;
};

} // namespace qb::editor
