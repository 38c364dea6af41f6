#pragma once

#include "core/error.h"
#include "editor/finding_marks.h"
#include "preflight/finding.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace qb::editor {

/// 检查结果: what the proofreader found in the open article, what typesetting remarked on the issue
/// and what the last preflight found, in one list.
class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPanel(QWidget* parent = nullptr);

    void setFindings(const std::vector<FindingMarks::Mark>& marks);
    void setWarnings(const std::vector<Warning>& warnings);
    /// What a preflight found; the group stays hidden until there is one.
    void setPreflight(const preflight::Report& report);
    void clearPreflight();
    int findingCount() const;
    int preflightCount() const;
    int warningCount() const;

Q_SIGNALS:
    void findingChosen(int index);
    void warningChosen(const qb::Warning& warning);

private:
    void choose(QTreeWidgetItem* item);
    void choosePreflight(const preflight::Finding& finding);
    void showCounts();

    QLabel* m_count;
    QTreeWidget* m_list;
    QTreeWidgetItem* m_findings;
    QTreeWidgetItem* m_remarks;
    QTreeWidgetItem* m_preflight;
    std::vector<Warning> m_warnings;
    preflight::Report m_report;
};

} // namespace qb::editor
