#pragma once

#include "check/ignored_findings.h"
#include "core/error.h"
#include "editor/finding_marks.h"
#include "preflight/finding.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace qb::editor {

class FindingCard;

/// 检查结果: what the proofreader found in the open article, what typesetting remarked on the issue
/// and what the last preflight found, in one list.
class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPanel(QWidget* parent = nullptr);

    void setFindings(const std::vector<FindingMarks::Mark>& marks);
    /// No article is open: nothing is said of it.
    void clearFindings();
    /// Whether the proofreader works; where it does not, nothing is said to be right.
    void setCheckable(bool isCheckable);
    void setWarnings(const std::vector<Warning>& warnings);
    /// What a preflight found; the group stays hidden until there is one.
    void setPreflight(const preflight::Report& report);
    void clearPreflight();
    /// Shows a finding of setFindings() in full, as if it had been clicked in the list.
    void selectFinding(int index);
    FindingCard* card() const { return m_card; }
    int findingCount() const;
    int preflightCount() const;
    int warningCount() const;

Q_SIGNALS:
    void findingChosen(int index);
    void warningChosen(const qb::Warning& warning);
    void replaceRequested(int index, const QString& suggestion);
    void ignoreRequested(int index, qb::check::IgnoreScope scope);
    void addWordRequested(int index);

private:
    void choose(QTreeWidgetItem* item);
    void showCard(int index);
    int indexOf(quint64 id) const;
    int chosen() const; ///< index of the finding in the card; -1 for none
    /// The id of the finding behind the one in the card; 0 for none.
    quint64 afterChosen() const;
    /// Shows the finding of that id, once something was done about the one before it.
    void goOn(quint64 id);
    void choosePreflight(const preflight::Finding& finding);
    void showCounts();

    QLabel* m_count;
    QTreeWidget* m_list;
    QTreeWidgetItem* m_findings;
    QTreeWidgetItem* m_remarks;
    QTreeWidgetItem* m_preflight;
    FindingCard* m_card;
    std::vector<FindingMarks::Mark> m_marks;
    quint64 m_chosen = 0; ///< id of the finding in the card; 0 for none
    bool m_hasArticle = false;
    bool m_isCheckable = true;
    std::vector<Warning> m_warnings;
    preflight::Report m_report;
};

} // namespace qb::editor
