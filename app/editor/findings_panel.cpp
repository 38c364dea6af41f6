#include "editor/findings_panel.h"

#include "check/category_titles.h"
#include "check/quoted_words.h"
#include "editor/finding_card.h"
#include "editor/theme.h"
#include "jobs/proof_context.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>

namespace qb::editor {

namespace {

QColor colourOf(check::Severity severity)
{
    if (severity == check::Severity::Error)
        return theme::kError;
    return severity == check::Severity::Warning ? theme::kWarning : theme::kHint;
}

QColor colourOf(preflight::Severity severity)
{
    if (severity == preflight::Severity::Error)
        return theme::kError;
    return severity == preflight::Severity::Warning ? theme::kWarning : theme::kHint;
}

QTreeWidgetItem* addItem(
    QTreeWidgetItem* group, const QString& text, const QString& toolTip, const QColor& colour)
{
    auto* item = new QTreeWidgetItem(group, {text});
    item->setToolTip(0, toolTip);
    item->setIcon(0, theme::icon(theme::Symbol::Dot, colour));
    return item;
}

/// What is proposed says more than why, which the card and the tool tip tell.
QString labelOf(const check::Finding& finding)
{
    constexpr qsizetype kLongestWords = 16;
    const QString category = check::categoryTitle(finding.category);
    const QString words = check::quotedWords(jobs::proofWords(finding.text, kLongestWords));
    if (finding.suggestions.isEmpty())
        return FindingsPanel::tr("%1  %2 %3").arg(category, words, finding.message);
    const QString suggestion = jobs::proofWords(finding.suggestions.front(), kLongestWords);
    return suggestion.isEmpty()
        ? FindingsPanel::tr("%1  删去%2").arg(category, words)
        : FindingsPanel::tr("%1  %2→%3").arg(category, words, check::quotedWords(suggestion));
}

QString toolTipOf(const check::Finding& finding)
{
    constexpr qsizetype kLongestWords = 80;
    QString toolTip = FindingsPanel::tr("%1：%2").arg(
        check::quotedWords(jobs::proofWords(finding.text, kLongestWords)), finding.message);
    if (!finding.source.isEmpty())
        toolTip += u'\n' + finding.source;
    return toolTip;
}

void clear(QTreeWidgetItem* group)
{
    qDeleteAll(group->takeChildren());
}

} // namespace

FindingsPanel::FindingsPanel(QWidget* parent)
    : QWidget(parent),
      m_count(new QLabel),
      m_list(new QTreeWidget),
      m_findings(new QTreeWidgetItem(m_list)),
      m_remarks(new QTreeWidgetItem(m_list)),
      m_preflight(new QTreeWidgetItem(m_list)),
      m_card(new FindingCard)
{
    auto* title = new QLabel(tr("检查结果"));
    title->setProperty("role", QStringLiteral("panelTitle"));
    m_count->setProperty("role", QStringLiteral("muted"));
    auto* header = new QHBoxLayout;
    header->addWidget(title);
    header->addStretch();
    header->addWidget(m_count);

    m_list->setHeaderHidden(true);
    m_list->setMinimumHeight(30); // a row: the window is to fit a small screen with a card in it
    m_list->setIndentation(12);
    m_list->setRootIsDecorated(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setIconSize(QSize(12, 12));
    m_findings->setExpanded(true);
    m_remarks->setExpanded(true);
    m_preflight->setExpanded(true);
    m_preflight->setHidden(true);
    connect(m_list, &QTreeWidget::itemClicked, this, &FindingsPanel::choose);
    connect(m_list, &QTreeWidget::itemActivated, this, &FindingsPanel::choose);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 10, 12, 10);
    layout->setSpacing(8);
    layout->addLayout(header);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_card);
    m_card->hide();
    connect(m_card, &FindingCard::replaceRequested, this, [this](const QString& suggestion) {
        const quint64 next = afterChosen();
        Q_EMIT replaceRequested(chosen(), suggestion);
        goOn(next);
    });
    connect(m_card, &FindingCard::ignoreRequested, this, [this](check::IgnoreScope scope) {
        const quint64 next = afterChosen();
        Q_EMIT ignoreRequested(chosen(), scope);
        if (scope != check::IgnoreScope::Always) // there one is asked, and may say no
            goOn(next);
    });
    connect(m_card, &FindingCard::addWordRequested, this,
        [this] { Q_EMIT addWordRequested(chosen()); });
    showCounts();
}

void FindingsPanel::clearFindings()
{
    setFindings({});
    m_hasArticle = false;
    showCounts();
}

void FindingsPanel::setCheckable(bool isCheckable)
{
    m_isCheckable = isCheckable;
    showCounts();
}

void FindingsPanel::setFindings(const std::vector<FindingMarks::Mark>& marks)
{
    m_hasArticle = true;
    m_marks = marks;
    clear(m_findings);
    for (const FindingMarks::Mark& mark : marks) {
        const check::Finding& finding = mark.finding;
        addItem(m_findings, labelOf(finding), toolTipOf(finding), colourOf(finding.severity));
    }
    showCard(chosen());
    showCounts();
}

int FindingsPanel::indexOf(quint64 id) const
{
    for (size_t i = 0; i < m_marks.size(); ++i)
        if (id != 0 && m_marks[i].id == id)
            return int(i);
    return -1;
}

int FindingsPanel::chosen() const
{
    return indexOf(m_chosen);
}

quint64 FindingsPanel::afterChosen() const
{
    const int index = chosen();
    return index >= 0 && size_t(index) + 1 < m_marks.size() ? m_marks[size_t(index) + 1].id : 0;
}

void FindingsPanel::goOn(quint64 id)
{
    const int index = indexOf(id);
    if (index < 0)
        return;
    showCard(index);
    Q_EMIT findingChosen(index);
}

void FindingsPanel::showCard(int index)
{
    const bool isShown = index >= 0 && size_t(index) < m_marks.size();
    m_chosen = isShown ? m_marks[size_t(index)].id : 0;
    if (!isShown) {
        m_card->hide();
        return;
    }
    m_card->show(m_marks[size_t(index)]);
    m_list->setCurrentItem(m_findings->child(index));
}

void FindingsPanel::selectFinding(int index)
{
    showCard(index);
}

void FindingsPanel::setWarnings(const std::vector<Warning>& warnings)
{
    m_warnings = warnings;
    clear(m_remarks);
    for (const Warning& warning : warnings) {
        const QString where = warning.page > 0 ? tr("第 %1 页  ").arg(warning.page) : QString();
        QString toolTip = warning.message;
        for (const QString& line : {warning.article, warning.text})
            if (!line.isEmpty())
                toolTip += u'\n' + line;
        addItem(m_remarks, where + warning.message, toolTip, theme::kWarning);
    }
    showCounts();
}

void FindingsPanel::setPreflight(const preflight::Report& report)
{
    m_report = report;
    clear(m_preflight);
    for (const preflight::Finding& finding : report.findings) {
        QString where;
        if (!finding.pages.empty())
            where = tr("第 %1 页  ").arg(preflight::pageList(finding.pages));
        else if (!finding.article.isEmpty())
            where = tr("《%1》  ").arg(finding.article);
        QString toolTip = finding.message;
        for (const QString& line : {finding.text, finding.mend, finding.source})
            if (!line.isEmpty())
                toolTip += u'\n' + line;
        addItem(m_preflight, where + finding.message, toolTip, colourOf(finding.severity));
    }
    m_preflight->setHidden(false);
    m_list->scrollToItem(m_preflight, QAbstractItemView::PositionAtTop);
    showCounts();
}

void FindingsPanel::clearPreflight()
{
    m_report = {};
    clear(m_preflight);
    m_preflight->setHidden(true);
    showCounts();
}

int FindingsPanel::preflightCount() const
{
    return m_preflight->childCount();
}

int FindingsPanel::findingCount() const
{
    return m_findings->childCount();
}

int FindingsPanel::warningCount() const
{
    return m_remarks->childCount();
}

void FindingsPanel::choose(QTreeWidgetItem* item)
{
    if (item->parent() == m_findings) {
        const int index = m_findings->indexOfChild(item);
        showCard(index);
        Q_EMIT findingChosen(index);
    }
    if (item->parent() == m_remarks)
        Q_EMIT warningChosen(m_warnings.at(size_t(m_remarks->indexOfChild(item))));
    else if (item->parent() == m_preflight)
        choosePreflight(m_report.findings.at(size_t(m_preflight->indexOfChild(item))));
}

/// Where it can be mended: the article, or else the page.
void FindingsPanel::choosePreflight(const preflight::Finding& finding)
{
    Warning place;
    place.article = finding.article;
    if (finding.article.isEmpty() && !finding.pages.empty())
        place.page = finding.pages.front();
    place.text = finding.text;
    Q_EMIT warningChosen(place);
}

void FindingsPanel::showCounts()
{
    m_preflight->setText(0, tr("印前检查（%1）").arg(preflightCount()));
    m_findings->setText(
        0, m_isCheckable ? tr("本稿校对（%1）").arg(findingCount()) : tr("本稿没有校对"));
    m_remarks->setText(0, tr("本期版面（%1）").arg(warningCount()));
    const int total = findingCount() + warningCount() + preflightCount();
    if (total > 0)
        m_count->setText(tr("%n 处", nullptr, total));
    else
        m_count->setText(m_hasArticle && m_isCheckable ? tr("没有问题") : QString());
}

} // namespace qb::editor
