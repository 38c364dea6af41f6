#pragma once

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;

namespace qb::editor {

class ClippingModel;
class Session;

/// 剪报: searching, filtering, and picking what goes into the issue.
class LibraryPanel : public QWidget {
    Q_OBJECT
public:
    explicit LibraryPanel(QWidget* parent = nullptr);

    void setSession(Session* session);
    ClippingModel* model() const { return m_model; }
    void select(const QString& id);
    QStringList selectedIds() const;

public Q_SLOTS:
    void focusSearch();

Q_SIGNALS:
    void opened(const QString& id);
    void addRequested(const QStringList& ids);
    void removeRequested(const QStringList& ids);

private:
    void buildLayout();
    void fillFilters();
    void applyFilter();
    void showCount();
    void showMenu(const QPoint& at);

    Session* m_session = nullptr;
    ClippingModel* m_model;
    QLineEdit* m_search;
    QComboBox* m_industry;
    QComboBox* m_kind;
    QListView* m_list;
    QLabel* m_count;
    QLabel* m_empty;
    QTimer m_searchTimer;
    bool m_isSelecting = false; ///< select() is at work: nothing is to be opened
};

} // namespace qb::editor
