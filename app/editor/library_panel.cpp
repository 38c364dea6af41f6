#include "editor/library_panel.h"

#include "editor/clipping_delegate.h"
#include "editor/clipping_model.h"
#include "editor/session.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalBlocker>

namespace qb::editor {

namespace {

constexpr int kSearchDelayMs = 200;

} // namespace

LibraryPanel::LibraryPanel(QWidget* parent)
    : QWidget(parent),
      m_model(new ClippingModel(this)),
      m_search(new QLineEdit),
      m_industry(new QComboBox),
      m_kind(new QComboBox),
      m_list(new QListView),
      m_count(new QLabel),
      m_empty(new QLabel)
{
    setObjectName(QStringLiteral("libraryPanel"));
    buildLayout();
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(kSearchDelayMs);
    connect(&m_searchTimer, &QTimer::timeout, this, &LibraryPanel::applyFilter);
    connect(m_search, &QLineEdit::textChanged, &m_searchTimer, qOverload<>(&QTimer::start));
    connect(m_industry, &QComboBox::currentIndexChanged, this, &LibraryPanel::applyFilter);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LibraryPanel::applyFilter);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LibraryPanel::showCount);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex& index) {
            if (index.isValid() && !m_isSelecting && selectedIds().size() <= 1)
                Q_EMIT opened(index.data(ClippingModel::IdRole).toString());
        });
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        Q_EMIT opened(index.data(ClippingModel::IdRole).toString());
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &LibraryPanel::showMenu);
}

void LibraryPanel::buildLayout()
{
    auto* title = new QLabel(tr("剪报"));
    title->setProperty("role", QStringLiteral("panelTitle"));
    m_count->setProperty("role", QStringLiteral("muted"));
    auto* header = new QHBoxLayout;
    header->addWidget(title);
    header->addStretch();
    header->addWidget(m_count);

    m_search->setPlaceholderText(tr("搜标题和正文"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("搜索剪报"));
    auto* filters = new QHBoxLayout;
    filters->setSpacing(6);
    for (QComboBox* box : {m_industry, m_kind}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
        filters->addWidget(box, 1);
    }

    m_list->setModel(m_model);
    m_list->setItemDelegate(new ClippingDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setMinimumHeight(72);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Rows are as high as their width wants: a bar that comes and goes would leave them cut off.
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("role", QStringLiteral("muted"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 8, 10);
    layout->setSpacing(8);
    layout->addLayout(header);
    layout->addWidget(m_search);
    layout->addLayout(filters);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
}

void LibraryPanel::setSession(Session* session)
{
    m_session = session;
    m_search->clear();
    fillFilters();
    m_model->setSession(session);
    applyFilter();
}

void LibraryPanel::fillFilters()
{
    const QSignalBlocker industryBlocker(m_industry);
    const QSignalBlocker kindBlocker(m_kind);
    m_industry->clear();
    m_kind->clear();
    m_industry->addItem(tr("全部行业"));
    m_kind->addItem(tr("全部类别"));
    if (!m_session)
        return;
    for (const taxonomy::Industry& industry : m_session->taxonomy().industries())
        m_industry->addItem(industry.name, industry.id);
    for (const taxonomy::Kind& kind : m_session->taxonomy().kinds())
        m_kind->addItem(kind.name, kind.id);
}

void LibraryPanel::applyFilter()
{
    m_searchTimer.stop();
    store::ClippingFilter filter;
    filter.text = m_search->text().trimmed();
    filter.industry = m_industry->currentData().toString();
    filter.kind = m_kind->currentData().toString();
    m_model->setFilter(filter);
    showCount();
}

void LibraryPanel::showCount()
{
    const int count = m_model->rowCount();
    m_count->setText(tr("%n 条", nullptr, count));
    const store::ClippingFilter& filter = m_model->filter();
    const bool isFiltered
        = !filter.text.isEmpty() || !filter.industry.isEmpty() || !filter.kind.isEmpty();
    m_empty->setText(isFiltered
            ? tr("没有符合条件的剪报")
            : tr("还没有剪报。\n导入文件，从网页剪下，\n或把复制的文字粘贴进来。"));
    m_list->setVisible(count > 0);
    m_empty->setVisible(count == 0);
}

void LibraryPanel::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void LibraryPanel::select(const QString& id)
{
    const QModelIndex index = m_model->indexOf(id);
    m_isSelecting = true;
    if (index.isValid()) {
        m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        m_list->scrollTo(index);
    } else {
        m_list->clearSelection();
    }
    m_isSelecting = false;
}

QStringList LibraryPanel::selectedIds() const
{
    QModelIndexList indexes = m_list->selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    QStringList ids;
    for (const QModelIndex& index : indexes)
        ids << index.data(ClippingModel::IdRole).toString();
    return ids;
}

void LibraryPanel::showMenu(const QPoint& at)
{
    const QStringList ids = selectedIds();
    if (ids.isEmpty())
        return;
    QMenu menu(this);
    QAction* add = menu.addAction(tr("加入本期"), this, [this, ids] { Q_EMIT addRequested(ids); });
    add->setEnabled(m_session && m_session->hasIssue());
    menu.addSeparator();
    menu.addAction(tr("移到回收站"), this, [this, ids] { Q_EMIT removeRequested(ids); });
    menu.exec(m_list->viewport()->mapToGlobal(at));
}

} // namespace qb::editor
