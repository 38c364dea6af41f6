#pragma once

#include "core/clipping.h"
#include "taxonomy/taxonomy.h"

#include <QWidget>

class QPushButton;

namespace qb::editor {

/// The industries as chips to check, by group. What the words of the text suggest is marked, with
/// those words as tooltip.
class TagPicker : public QWidget {
    Q_OBJECT
public:
    explicit TagPicker(QWidget* parent = nullptr);

    void setTaxonomy(const taxonomy::Taxonomy& taxonomy);
    void setTags(const std::vector<Tag>& tags);
    /// Confirmed ones in the taxonomy's order, then suggestions that nobody touched.
    std::vector<Tag> tags() const;
    void setSuggestions(const std::vector<taxonomy::IndustrySuggestion>& suggestions);
    QPushButton* chip(const QString& id) const;
    /// As high as its rows are in the width it has, not in the least width.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Chip {
        taxonomy::Industry industry;
        QPushButton* button = nullptr;
        bool isSuggested = false; ///< stored with the clipping, not confirmed
    };
    void mark(Chip& chip, bool isSuggested, const QString& toolTip);

    std::vector<Chip> m_chips;
    bool m_isLoading = false;
};

} // namespace qb::editor
