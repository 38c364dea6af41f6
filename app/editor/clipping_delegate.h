#pragma once

#include <QStyledItemDelegate>

namespace qb::editor {

/// A clipping as a card: two lines of title, where it is from, its industries; a bar where it is in
/// the issue.
class ClippingDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace qb::editor
