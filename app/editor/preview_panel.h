#pragma once

#include "editor/layout_service.h"

#include <QWidget>

class QLabel;
class QStackedLayout;
class QSpinBox;
class QToolButton;

namespace qb::editor {

class PageView;

/// 版面: the pages with zoom and page navigation; a click tells whose text was hit.
class PreviewPanel : public QWidget {
    Q_OBJECT
public:
    explicit PreviewPanel(QWidget* parent = nullptr);

    void setDocument(DocumentPointer document);
    void setBusy(bool isBusy);
    /// Instead of pages, e.g. why there are none.
    void showMessage(const QString& text);
    PageView* view() const { return m_view; }

Q_SIGNALS:
    /// `index` counts the articles in order, from 0.
    void articleClicked(int index);

private:
    QWidget* buildBar();
    void showZoom();
    void findArticle(int page, const QPointF& at);

    PageView* m_view;
    QStackedLayout* m_stack;
    QLabel* m_message;
    QLabel* m_busy;
    QLabel* m_pages;
    QSpinBox* m_page;
    QToolButton* m_zoom;
};

} // namespace qb::editor
