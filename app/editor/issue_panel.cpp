#include "editor/issue_panel.h"

#include "editor/outline_model.h"
#include "editor/session.h"
#include "editor/theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeView>

namespace qb::editor {

namespace {

constexpr int kHighestNumber = 99999;

QString nameOf(const store::IssueSummary& summary)
{
    const QString number = summary.number > 0 ? IssuePanel::tr("第%1期").arg(summary.number)
                                              : IssuePanel::tr("未编号");
    return summary.date.isValid()
        ? number + QStringLiteral("  ") + summary.date.toString(QStringLiteral("yyyy-MM-dd"))
        : number;
}

QSpinBox* makeNumber(const QString& name)
{
    auto* box = new QSpinBox;
    box->setRange(0, kHighestNumber);
    box->setSpecialValueText(IssuePanel::tr("未定"));
    box->setKeyboardTracking(false);
    box->setAccessibleName(name);
    return box;
}

} // namespace

IssuePanel::IssuePanel(QWidget* parent)
    : QWidget(parent),
      m_model(new OutlineModel(this)),
      m_issues(new QComboBox),
      m_template(new QComboBox),
      m_number(makeNumber(tr("期号"))),
      m_total(makeNumber(tr("总期号"))),
      m_date(new QDateEdit),
      m_outline(new QTreeView),
      m_newIssue(new QToolButton)
{
    setObjectName(QStringLiteral("issuePanel"));
    buildLayout();
    connectFields();
}

QWidget* IssuePanel::buildHeader()
{
    for (QComboBox* box : {m_issues, m_template}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    m_newIssue->setText(tr("新建一期"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setKeyboardTracking(false);

    m_fields = new QWidget;
    auto* grid = new QGridLayout(m_fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    const auto add = [&](const QString& name, QWidget* field, int row, int column, int span) {
        auto* label = new QLabel(name);
        label->setProperty("role", QStringLiteral("muted"));
        grid->addWidget(label, row, column);
        grid->addWidget(field, row, column + 1, 1, span);
    };
    add(tr("期号"), m_number, 0, 0, 1);
    add(tr("总期号"), m_total, 0, 2, 1);
    add(tr("日期"), m_date, 1, 0, 3);
    add(tr("模板"), m_template, 2, 0, 3);

    auto* title = new QLabel(tr("本期"));
    title->setProperty("role", QStringLiteral("panelTitle"));
    auto* row = new QHBoxLayout;
    row->addWidget(title);
    row->addStretch();
    row->addWidget(m_newIssue);
    auto* header = new QWidget;
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_issues);
    layout->addWidget(m_fields);
    return header;
}

QWidget* IssuePanel::buildOutlineBar()
{
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    auto* label = new QLabel(tr("栏目与稿件"));
    label->setProperty("role", QStringLiteral("muted"));
    row->addWidget(label);
    row->addStretch();
    const auto add = [&](theme::Symbol symbol, const QString& toolTip, auto action) {
        auto* button = new QToolButton;
        button->setIcon(theme::icon(symbol));
        button->setToolTip(toolTip);
        button->setAccessibleName(toolTip);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, action);
        row->addWidget(button);
    };
    add(theme::Symbol::Up, tr("上移"), [this] { moveSelected(-1); });
    add(theme::Symbol::Down, tr("下移"), [this] { moveSelected(1); });
    add(theme::Symbol::Add, tr("添加栏目"), [this] { addSection(); });
    add(theme::Symbol::Remove, tr("移出本期"), [this] { removeSelected(); });
    return bar;
}

void IssuePanel::buildLayout()
{
    m_outline->setModel(m_model);
    m_outline->setHeaderHidden(true);
    m_outline->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_outline->setDragDropMode(QAbstractItemView::DragDrop);
    m_outline->setDefaultDropAction(Qt::MoveAction);
    m_outline->setDropIndicatorShown(true);
    m_outline->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_outline->setExpandsOnDoubleClick(false);
    m_outline->setMinimumHeight(72);
    m_outline->setIndentation(14);
    m_outline->setUniformRowHeights(true);
    m_outline->setTextElideMode(Qt::ElideRight);
    m_outline->setContextMenuPolicy(Qt::CustomContextMenu);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(buildHeader());
    layout->addWidget(buildOutlineBar());
    layout->addWidget(m_outline, 1);
}

void IssuePanel::connectFields()
{
    connect(m_newIssue, &QToolButton::clicked, this, &IssuePanel::newIssueRequested);
    connect(m_issues, &QComboBox::activated, this, [this](int index) {
        if (!m_session->openIssue(m_issues->itemData(index).toString()))
            showIssue();
    });
    connect(m_template, &QComboBox::activated, this, &IssuePanel::takeFields);
    connect(m_number, &QSpinBox::valueChanged, this, &IssuePanel::takeFields);
    connect(m_total, &QSpinBox::valueChanged, this, &IssuePanel::takeFields);
    connect(m_date, &QDateEdit::dateChanged, this, &IssuePanel::takeFields);
    connect(m_model, &QAbstractItemModel::modelReset, m_outline, &QTreeView::expandAll);
    connect(m_outline, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (const QString id = index.data(OutlineModel::ArticleIdRole).toString(); !id.isEmpty())
            Q_EMIT articleOpened(id);
    });
    connect(m_outline, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        if (m_model->isSection(index))
            m_outline->edit(index);
    });
    connect(m_outline, &QWidget::customContextMenuRequested, this, &IssuePanel::showMenu);
}

void IssuePanel::setSession(Session* session)
{
    m_session = session;
    m_model->setSession(session);
    if (session) {
        connect(session, &Session::issueChanged, this, &IssuePanel::showIssue);
        connect(session, &Session::issueListChanged, this, &IssuePanel::fillIssues);
        m_isLoading = true;
        m_template->clear();
        for (const auto& [id, name] : style::installedTemplates(session->environment()))
            m_template->addItem(name, id);
        m_isLoading = false;
    }
    fillIssues();
    showIssue();
}

void IssuePanel::fillIssues()
{
    const QSignalBlocker blocker(m_issues);
    m_issues->clear();
    if (!m_session)
        return;
    const auto issues = m_session->workspace().issues();
    if (issues.isError()) {
        Q_EMIT m_session->failed(issues.error());
        return;
    }
    for (const store::IssueSummary& summary : issues.value())
        m_issues->addItem(nameOf(summary), summary.id);
    m_issues->setCurrentIndex(m_issues->findData(m_session->issue().id));
}

void IssuePanel::showIssue()
{
    const bool isOpen = m_session && m_session->hasIssue();
    m_fields->setEnabled(isOpen);
    m_outline->setEnabled(isOpen);
    m_issues->setEnabled(isOpen);
    if (!isOpen)
        return;
    m_isLoading = true;
    const Issue& issue = m_session->issue();
    m_issues->setCurrentIndex(m_issues->findData(issue.id));
    m_number->setValue(issue.number);
    m_total->setValue(issue.totalNumber);
    m_date->setDate(issue.date.isValid() ? issue.date : m_session->environment().now().date());
    m_template->setCurrentIndex(m_template->findData(issue.templateId));
    m_isLoading = false;
}

void IssuePanel::takeFields()
{
    if (m_isLoading || !m_session)
        return;
    m_session->changeShape(tr("期次信息"), [this](IssueShape& shape) {
        shape.number = m_number->value();
        shape.totalNumber = m_total->value();
        shape.date = m_date->date();
        if (m_template->currentIndex() >= 0)
            shape.templateId = m_template->currentData().toString();
    });
}

void IssuePanel::select(const QString& articleId)
{
    const QModelIndex index = m_model->indexOfArticle(articleId);
    if (!index.isValid()) {
        m_outline->clearSelection();
        return;
    }
    m_outline->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_outline->scrollTo(index);
}

QStringList IssuePanel::selectedArticles() const
{
    QStringList ids;
    for (const QModelIndex& index : m_outline->selectionModel()->selectedIndexes())
        if (const QString id = index.data(OutlineModel::ArticleIdRole).toString(); !id.isEmpty())
            ids << id;
    return ids;
}

void IssuePanel::addSection()
{
    if (!m_session || !m_session->hasIssue())
        return;
    const int current = m_model->sectionOf(m_outline->currentIndex());
    const int row = current < 0 ? m_model->rowCount() : current + 1;
    m_session->changeShape(tr("添加栏目"), [row](IssueShape& shape) {
        shape.sections.insert(shape.sections.begin() + row, SectionShape{tr("新栏目"), {}});
    });
    const QModelIndex added = m_model->index(row, 0);
    m_outline->setCurrentIndex(added);
    m_outline->edit(added);
}

void IssuePanel::removeSelected()
{
    if (const QStringList articles = selectedArticles(); !articles.isEmpty()) {
        m_session->changeShape(tr("移出本期"), [&](IssueShape& shape) {
            for (const QString& id : articles)
                shape.remove(id);
        });
        return;
    }
    const QModelIndex current = m_outline->currentIndex();
    if (m_session && m_model->isSection(current)) {
        m_session->changeShape(tr("删去栏目"), [row = current.row()](IssueShape& shape) {
            shape.sections.erase(shape.sections.begin() + row);
        });
    }
}

void IssuePanel::moveSelected(int step)
{
    const QModelIndex current = m_outline->currentIndex();
    if (!m_session || !current.isValid())
        return;
    const int row = current.row() + (step > 0 ? 2 : -1);
    if (m_model->isSection(current)) {
        if (row < 0 || row > m_model->rowCount())
            return;
        m_session->changeShape(
            tr("移动栏目"), [&](IssueShape& shape) { shape.moveSection(current.row(), row); });
        m_outline->setCurrentIndex(m_model->index(current.row() + step, 0));
        return;
    }
    const QString id = current.data(OutlineModel::ArticleIdRole).toString();
    int section = m_model->sectionOf(current);
    const int count = m_model->rowCount(current.parent());
    int to = row;
    if (row < 0 || row > count) { // Over the section's edge into the next one.
        section += step;
        to = step > 0 ? 0 : -1;
    }
    m_session->changeShape(
        tr("移动稿件"), [&](IssueShape& shape) { shape.place({id}, section, to); });
    select(id);
}

void IssuePanel::showMenu(const QPoint& at)
{
    if (!m_session || !m_session->hasIssue())
        return;
    const QModelIndex index = m_outline->indexAt(at);
    QMenu menu(this);
    if (m_model->isSection(index)) {
        menu.addAction(tr("栏目改名"), this, [this, index] { m_outline->edit(index); });
        const bool isEmpty = m_model->rowCount(index) == 0;
        menu.addAction(isEmpty ? tr("删去栏目") : tr("删去栏目，稿件移出本期"), this,
            &IssuePanel::removeSelected);
    } else if (index.isValid()) {
        menu.addAction(tr("移出本期"), this, &IssuePanel::removeSelected);
    }
    menu.addAction(tr("添加栏目"), this, &IssuePanel::addSection);
    menu.exec(m_outline->viewport()->mapToGlobal(at));
}

} // namespace qb::editor
