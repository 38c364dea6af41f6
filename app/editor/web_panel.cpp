#include "editor/web_panel.h"

#include "capture/web_view.h"
#include "editor/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QStackedLayout>
#include <QToolButton>

namespace qb::editor {

WebPanel::WebPanel(QWidget* parent)
    : QWidget(parent),
      m_address(new QLineEdit),
      m_clip(new QToolButton),
      m_progress(new QProgressBar),
      m_empty(new QLabel(
          tr("在上面输入网址，按回车打开，\n再点“剪下本页”，正文、图片和网页快照就存进剪报。"))),
      m_stack(new QStackedLayout)
{
    buildLayout();
    connect(m_address, &QLineEdit::returnPressed, this, [this] { load(m_address->text()); });
    connect(m_clip, &QToolButton::clicked, this, &WebPanel::clip);
    showState();
}

QToolButton* WebPanel::addButton(const QString& toolTip, const std::function<void()>& action)
{
    auto* button = new QToolButton;
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, [this, action] {
        if (m_view)
            action();
    });
    return button;
}

void WebPanel::buildLayout()
{
    m_back = addButton(tr("后退"), [this] { m_view->goBack(); });
    m_back->setIcon(theme::icon(theme::Symbol::Back));
    m_forward = addButton(tr("前进"), [this] { m_view->goForward(); });
    m_forward->setIcon(theme::icon(theme::Symbol::Forward));
    m_reload = addButton(
        tr("刷新"), [this] { m_view->isLoading() ? m_view->stop() : m_view->reload(); });
    m_address->setPlaceholderText(tr("输入网址"));
    m_address->setAccessibleName(tr("网址"));
    m_clip->setText(tr("剪下本页"));
    m_clip->setProperty("role", QStringLiteral("primary"));

    auto* bar = new QWidget;
    bar->setProperty("role", QStringLiteral("bar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 6, 10, 6);
    row->setSpacing(4);
    for (QToolButton* button : {m_back, m_forward, m_reload})
        row->addWidget(button);
    row->addWidget(m_address, 1);
    row->addSpacing(4);
    row->addWidget(m_clip);

    m_progress->setObjectName(QStringLiteral("webProgress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(3);
    m_progress->setRange(0, 100);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("role", QStringLiteral("muted"));
    m_stack->addWidget(m_empty);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_progress);
    layout->addLayout(m_stack, 1);
}

capture::WebView* WebPanel::view()
{
    if (m_view)
        return m_view;
    m_view = new capture::WebView(this);
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    connect(m_view, &capture::WebView::addressChanged, this, [this](const QUrl& address) {
        if (!m_address->hasFocus() || !m_address->isModified())
            m_address->setText(address.toDisplayString());
        showState();
    });
    connect(m_view, &capture::WebView::progressChanged, m_progress, &QProgressBar::setValue);
    connect(m_view, &capture::WebView::loadingChanged, this, [this](bool isLoading) {
        showState();
        if (!isLoading)
            Q_EMIT loaded();
    });
    connect(m_view, &capture::WebView::loadFailed, this, [this](const QUrl& address) {
        Q_EMIT failed({ErrorKind::Io, tr("网页打不开"), address.toDisplayString(),
            tr("检查网址和网络，再点“刷新”")});
    });
    connect(m_view, &capture::WebView::pageDied, this, [this] {
        Q_EMIT failed(
            {ErrorKind::Io, tr("网页意外退出"), m_address->text(), tr("点“刷新”重新打开")});
    });
    return m_view;
}

void WebPanel::load(const QString& typed)
{
    const QUrl address = QUrl::fromUserInput(typed.trimmed());
    if (!address.isValid()) {
        Q_EMIT failed({ErrorKind::BadInput, tr("这不是网址"), typed,
            tr("网址应当像 https://www.example.com/")});
        return;
    }
    if (const Status status = capture::engineStatus(); status.isError()) {
        Q_EMIT failed(status.error());
        return;
    }
    m_address->setModified(false);
    view()->load(address);
    m_view->setFocus();
}

void WebPanel::focusAddress()
{
    m_address->setFocus();
    m_address->selectAll();
}

bool WebPanel::isLoading() const
{
    return m_view && m_view->isLoading();
}

void WebPanel::clip()
{
    if (!m_view || m_isClipping)
        return;
    m_isClipping = true;
    showState();
    m_view->capture([this](Result<capture::CapturedPage> page) {
        m_isClipping = false;
        showState();
        if (page.isOk())
            Q_EMIT captured(page.value());
        else if (!page.error().isCancelled())
            Q_EMIT failed(page.error());
    });
}

void WebPanel::showState()
{
    const bool isOpen = m_view && !m_view->address().isEmpty();
    m_back->setEnabled(m_view && m_view->canGoBack());
    m_forward->setEnabled(m_view && m_view->canGoForward());
    m_reload->setEnabled(isOpen);
    const bool isBusy = isLoading();
    m_reload->setIcon(theme::icon(isBusy ? theme::Symbol::Stop : theme::Symbol::Reload));
    m_reload->setToolTip(isBusy ? tr("停止") : tr("刷新"));
    m_clip->setEnabled(isOpen && !m_isClipping);
    m_clip->setText(m_isClipping ? tr("正在剪…") : tr("剪下本页"));
    m_progress->setValue(isBusy ? std::max(5, m_progress->value()) : 0);
}

} // namespace qb::editor
