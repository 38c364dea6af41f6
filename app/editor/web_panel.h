#pragma once

#include "capture/page_capture.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QStackedLayout;
class QToolButton;

namespace qb::capture {
class WebView;
}

namespace qb::editor {

/// 网页: an address bar, the page, and the button that clips it. The browser engine starts with the
/// first address.
class WebPanel : public QWidget {
    Q_OBJECT
public:
    explicit WebPanel(QWidget* parent = nullptr);

    void load(const QString& typed);
    void focusAddress();
    /// Clips the page as it stands; answered by captured() or failed().
    void clip();
    bool isLoading() const;

Q_SIGNALS:
    void captured(const qb::capture::CapturedPage& page);
    void failed(const qb::Error& error);
    void loaded();

private:
    void buildLayout();
    QToolButton* addButton(const QString& toolTip, const std::function<void()>& action);
    capture::WebView* view();
    void showState();

    capture::WebView* m_view = nullptr;
    QLineEdit* m_address;
    QToolButton* m_back = nullptr;
    QToolButton* m_forward = nullptr;
    QToolButton* m_reload = nullptr;
    QToolButton* m_clip;
    QProgressBar* m_progress;
    QLabel* m_empty;
    QStackedLayout* m_stack;
    bool m_isClipping = false;
};

} // namespace qb::editor
