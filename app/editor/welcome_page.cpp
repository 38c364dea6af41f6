#include "editor/welcome_page.h"

#include "editor/recent_workspaces.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace qb::editor {

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent),
      m_recentTitle(new QLabel(tr("最近打开"))),
      m_recent(new QListWidget)
{
    setObjectName(QStringLiteral("welcomePage"));
    setAttribute(Qt::WA_StyledBackground);
    auto* title = new QLabel(tr("情报快递"));
    title->setProperty("role", QStringLiteral("welcomeTitle"));
    auto* line = new QLabel(tr("收剪报，编稿件，排成一期，导出 PDF。"));
    line->setProperty("role", QStringLiteral("muted"));
    auto* makeNew = new QPushButton(tr("新建工作区…"));
    makeNew->setProperty("role", QStringLiteral("primary"));
    auto* open = new QPushButton(tr("打开工作区…"));
    connect(makeNew, &QPushButton::clicked, this, &WelcomePage::newRequested);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(makeNew);
    buttons->addWidget(open);
    buttons->addStretch();
    m_recentTitle->setProperty("role", QStringLiteral("panelTitle"));
    m_recent->setMaximumHeight(260);
    connect(m_recent, &QListWidget::itemClicked, this, [this](const QListWidgetItem* item) {
        Q_EMIT workspaceChosen(item->data(Qt::UserRole).toString());
    });

    auto* column = new QWidget;
    column->setMaximumWidth(560);
    auto* layout = new QVBoxLayout(column);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(title);
    layout->addWidget(line);
    layout->addSpacing(10);
    layout->addLayout(buttons);
    layout->addSpacing(24);
    layout->addWidget(m_recentTitle);
    layout->addWidget(m_recent, 1);
    layout->addStretch(3);
    auto* outer = new QHBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(column, 4);
    outer->addStretch(1);
    refresh();
}

void WelcomePage::refresh()
{
    m_recent->clear();
    for (const QString& address : recent_workspaces::list()) {
        const QFileInfo file(address);
        auto* item = new QListWidgetItem(
            tr("%1    %2")
                .arg(file.completeBaseName(), QDir::toNativeSeparators(file.absolutePath())),
            m_recent);
        item->setData(Qt::UserRole, address);
    }
    m_recent->setVisible(m_recent->count() > 0);
    m_recentTitle->setVisible(m_recent->count() > 0);
}

} // namespace qb::editor
