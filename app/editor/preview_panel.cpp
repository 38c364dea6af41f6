#include "editor/preview_panel.h"

#include "editor/page_view.h"
#include "editor/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedLayout>
#include <QToolButton>

#include <cmath>

namespace qb::editor {

namespace {

QToolButton* makeButton(const QString& text, const QString& toolTip)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAutoRaise(true);
    return button;
}

} // namespace

PreviewPanel::PreviewPanel(QWidget* parent)
    : QWidget(parent),
      m_view(new PageView),
      m_stack(new QStackedLayout),
      m_message(new QLabel),
      m_busy(new QLabel),
      m_pages(new QLabel),
      m_page(new QSpinBox),
      m_zoom(new QToolButton)
{
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setProperty("role", QStringLiteral("muted"));
    m_stack->addWidget(m_message);
    m_stack->addWidget(m_view);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addLayout(m_stack, 1);
    connect(m_view, &PageView::clicked, this, &PreviewPanel::findArticle);
    connect(m_view, &PageView::zoomChanged, this, &PreviewPanel::showZoom);
    connect(m_view, &PageView::currentPageChanged, this, [this](int page) {
        const QSignalBlocker blocker(m_page);
        m_page->setValue(page + 1);
    });
    connect(
        m_page, &QSpinBox::valueChanged, this, [this](int page) { m_view->goToPage(page - 1); });
    showMessage(tr("还没有打开一期"));
}

QWidget* PreviewPanel::buildBar()
{
    auto* bar = new QWidget;
    bar->setProperty("role", QStringLiteral("bar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    m_page->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_page->setAlignment(Qt::AlignCenter);
    m_page->setFixedWidth(44);
    m_page->setAccessibleName(tr("页码"));
    m_busy->setProperty("role", QStringLiteral("muted"));

    auto* previous = makeButton({}, tr("上一页（PgUp）"));
    previous->setIcon(theme::icon(theme::Symbol::Up));
    connect(previous, &QToolButton::clicked, this,
        [this] { m_view->goToPage(m_view->currentPage() - 1); });
    auto* next = makeButton({}, tr("下一页（PgDn）"));
    next->setIcon(theme::icon(theme::Symbol::Down));
    connect(
        next, &QToolButton::clicked, this, [this] { m_view->goToPage(m_view->currentPage() + 1); });
    auto* smaller = makeButton({}, tr("缩小"));
    smaller->setIcon(theme::icon(theme::Symbol::Remove));
    connect(
        smaller, &QToolButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() / 1.2); });
    auto* larger = makeButton({}, tr("放大（Ctrl+滚轮）"));
    larger->setIcon(theme::icon(theme::Symbol::Add));
    connect(larger, &QToolButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() * 1.2); });

    auto* menu = new QMenu(m_zoom);
    menu->addAction(tr("适合宽度"), this, [this] { m_view->setFit(PageView::Fit::Width); });
    menu->addAction(tr("适合整页"), this, [this] { m_view->setFit(PageView::Fit::Page); });
    menu->addSeparator();
    for (const int percent : {50, 75, 100, 150, 200})
        menu->addAction(QStringLiteral("%1%").arg(percent), this,
            [this, percent] { m_view->setZoom(percent / 100.0); });
    m_zoom->setMenu(menu);
    m_zoom->setPopupMode(QToolButton::InstantPopup);
    m_zoom->setMinimumWidth(76);
    showZoom();

    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(10, 4, 10, 4);
    row->setSpacing(4);
    for (QWidget* widget : std::initializer_list<QWidget*>{previous, m_page, m_pages, next})
        row->addWidget(widget);
    row->addStretch();
    row->addWidget(m_busy);
    row->addSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{smaller, m_zoom, larger})
        row->addWidget(widget);
    return bar;
}

void PreviewPanel::setDocument(DocumentPointer document)
{
    if (!document || document->pages.empty()) {
        showMessage(tr("这一期还是空的。\n把剪报拖到右边的栏目里，版面就出来了。"));
        return;
    }
    m_stack->setCurrentWidget(m_view);
    const QSignalBlocker blocker(m_page);
    m_page->setRange(1, int(document->pages.size()));
    m_pages->setText(tr("/ %1 页").arg(document->pages.size()));
    m_page->setEnabled(true);
    m_view->setDocument(std::move(document));
}

void PreviewPanel::setBusy(bool isBusy)
{
    m_busy->setText(isBusy ? tr("正在排版…") : QString());
}

void PreviewPanel::showMessage(const QString& text)
{
    m_message->setText(text);
    m_stack->setCurrentWidget(m_message);
    m_view->setDocument(nullptr);
    m_page->setEnabled(false);
    m_pages->setText({});
}

void PreviewPanel::showZoom()
{
    m_zoom->setText(QStringLiteral("%1%").arg(std::lround(m_view->zoom() * 100)));
}

void PreviewPanel::findArticle(int page, const QPointF& at)
{
    // The typesetter leaves a destination "article-<n>" at each beginning, n counted from 1 through
    // the issue; the last one before the click is what was hit.
    static const QString kPrefix = QStringLiteral("article-");
    int hit = 0;
    for (const page::Destination& destination : m_view->document()->destinations) {
        const bool isBefore = destination.page < page
            || (destination.page == page && destination.at.y.toPt() <= at.y());
        if (isBefore && destination.name.startsWith(kPrefix))
            hit = destination.name.mid(kPrefix.size()).toInt();
    }
    if (hit > 0)
        Q_EMIT articleClicked(hit - 1);
}

} // namespace qb::editor
