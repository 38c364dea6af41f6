#pragma once

#include "core/error.h"
#include "editor/finding_marks.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace qb::editor {

/// 检查结果: what the proofreader found in the open article and what typesetting remarked on the
/// issue, in one list.
class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPanel(QWidget* parent = nullptr);

    void setFindings(const std::vector<FindingMarks::Mark>& marks);
    void setWarnings(const std::vector<Warning>& warnings);
    int findingCount() const;
    int warningCount() const;

Q_SIGNALS:
    void findingChosen(int index);
    void warningChosen(const qb::Warning& warning);

private:
    void choose(QTreeWidgetItem* item);
    void showCounts();

    QLabel* m_count;
    QTreeWidget* m_list;
    QTreeWidgetItem* m_findings;
    QTreeWidgetItem* m_remarks;
    std::vector<Warning> m_warnings;
};

} // namespace qb::editor
