#include "editor/tag_picker.h"

#include "editor/flow_layout.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QStyle>

namespace qb::editor {

TagPicker::TagPicker(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(5);
    layout->setColumnStretch(1, 1);
}

void TagPicker::setTaxonomy(const taxonomy::Taxonomy& taxonomy)
{
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    m_chips.clear();
    auto* grid = static_cast<QGridLayout*>(layout());
    QString group;
    FlowLayout* row = nullptr;
    int rows = 0;
    for (const taxonomy::Industry& industry : taxonomy.industries()) {
        if (!row || industry.group != group) {
            group = industry.group;
            auto* label = new QLabel(group);
            label->setProperty("role", QStringLiteral("muted"));
            auto* holder = new QWidget;
            row = new FlowLayout(5);
            holder->setLayout(row);
            QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
            policy.setHeightForWidth(true);
            holder->setSizePolicy(policy);
            grid->addWidget(label, rows, 0, Qt::AlignTop | Qt::AlignLeft);
            grid->addWidget(holder, rows++, 1);
        }
        auto* button = new QPushButton(industry.name);
        button->setCheckable(true);
        button->setProperty("role", QStringLiteral("chip"));
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
        m_chips.push_back({industry, button, false});
        connect(button, &QPushButton::toggled, this, [this] {
            if (!m_isLoading)
                Q_EMIT changed();
        });
    }
}

void TagPicker::setTags(const std::vector<Tag>& tags)
{
    m_isLoading = true;
    for (Chip& chip : m_chips) {
        const auto found = std::find_if(
            tags.begin(), tags.end(), [&](const Tag& tag) { return tag.id == chip.industry.id; });
        chip.button->setChecked(found != tags.end() && found->confirmed);
        chip.isSuggested = found != tags.end() && !found->confirmed;
        mark(chip, chip.isSuggested, {});
    }
    m_isLoading = false;
}

QSize TagPicker::minimumSizeHint() const
{
    const QSize least = QWidget::minimumSizeHint();
    const int rows = layout()->minimumHeightForWidth(std::max(width(), least.width()));
    return {least.width(), rows > 0 ? std::min(rows, least.height()) : least.height()};
}

void TagPicker::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

std::vector<Tag> TagPicker::tags() const
{
    std::vector<Tag> tags;
    for (const Chip& chip : m_chips)
        if (chip.button->isChecked())
            tags.push_back({chip.industry.id, true});
    for (const Chip& chip : m_chips)
        if (!chip.button->isChecked() && chip.isSuggested)
            tags.push_back({chip.industry.id, false});
    return tags;
}

void TagPicker::setSuggestions(const std::vector<taxonomy::IndustrySuggestion>& suggestions)
{
    for (Chip& chip : m_chips) {
        const auto found = std::find_if(suggestions.begin(), suggestions.end(),
            [&](const auto& suggestion) { return suggestion.industry.id == chip.industry.id; });
        const bool isSuggested = found != suggestions.end();
        const QString toolTip = isSuggested
            ? tr("建议，依据：%1").arg(found->evidence.join(QStringLiteral("、")))
            : QString();
        mark(chip, isSuggested, toolTip);
    }
}

void TagPicker::mark(Chip& chip, bool isSuggested, const QString& toolTip)
{
    chip.button->setToolTip(toolTip);
    if (chip.button->property("suggested").toBool() == isSuggested)
        return;
    chip.button->setProperty("suggested", isSuggested);
    chip.button->style()->unpolish(chip.button);
    chip.button->style()->polish(chip.button);
}

QPushButton* TagPicker::chip(const QString& id) const
{
    for (const Chip& chip : m_chips)
        if (chip.industry.id == id)
            return chip.button;
    return nullptr;
}

} // namespace qb::editor
