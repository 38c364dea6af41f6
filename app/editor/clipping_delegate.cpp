#include "editor/clipping_delegate.h"

#include "editor/clipping_model.h"
#include "editor/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace qb::editor {

namespace {

constexpr int kMargin = 10;
constexpr int kGap = 4;
constexpr int kTitleLines = 2;

QFont titleFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

int widthOf(const QStyleOptionViewItem& option)
{
    const int viewWidth = option.widget ? option.widget->width() : option.rect.width();
    return std::max(80, (option.rect.width() > 0 ? option.rect.width() : viewWidth) - 2 * kMargin);
}

/// Breaks a title into at most two lines, the last one elided. Gives the height; draws where there
/// is a painter.
int layTitle(const QString& title, const QFont& font, int width, QPainter* painter, QPoint at)
{
    const QFontMetrics metrics(font);
    QTextLayout layout(title, font);
    layout.beginLayout();
    int y = 0;
    for (int lines = 0; lines < kTitleLines; ++lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool isLast = lines == kTitleLines - 1;
        const QString text = isLast
            ? metrics.elidedText(title.mid(line.textStart()), Qt::ElideRight, width)
            : title.mid(line.textStart(), line.textLength());
        if (painter)
            painter->drawText(at.x(), at.y() + y + metrics.ascent(), text);
        y += metrics.height();
    }
    layout.endLayout();
    return y;
}

void drawChips(QPainter* painter, const QStringList& names, QRect area, const QColor& background)
{
    const QFontMetrics metrics(painter->font());
    int x = area.left();
    for (const QString& name : names) {
        const int width = metrics.horizontalAdvance(name) + 12;
        if (x + width > area.right())
            break;
        const QRect chip(x, area.top(), width, area.height());
        painter->setPen(Qt::NoPen);
        painter->setBrush(background);
        painter->drawRoundedRect(chip, 3, 3);
        painter->setPen(theme::kAccent);
        painter->drawText(chip, Qt::AlignCenter, name);
        x += width + 4;
    }
}

} // namespace

QSize ClippingDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int title = layTitle(index.data(ClippingModel::TitleRole).toString(),
        titleFont(option.font), widthOf(option), nullptr, {});
    const int small = QFontMetrics(smallFont(option.font)).height();
    const bool hasDetail = !index.data(ClippingModel::DetailRole).toString().isEmpty();
    const bool hasChips = !index.data(ClippingModel::IndustriesRole).toStringList().isEmpty();
    const int height
        = 2 * kMargin + title + (hasDetail ? kGap + small : 0) + (hasChips ? kGap + small + 4 : 0);
    return {120, height};
}

void ClippingDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, isSelected ? theme::kAccentSoft : QColor(Qt::white));
    if (index.data(ClippingModel::IsInIssueRole).toBool())
        painter->fillRect(
            QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme::kAccent);
    painter->setPen(theme::kLine);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    QPoint at = option.rect.topLeft() + QPoint(kMargin, kMargin);
    const int width = widthOf(option);
    painter->setFont(titleFont(option.font));
    painter->setPen(theme::kText);
    at.ry() += layTitle(index.data(ClippingModel::TitleRole).toString(), painter->font(), width,
                   painter, at)
        + kGap;

    painter->setFont(smallFont(option.font));
    const QFontMetrics metrics(painter->font());
    const QString detail = index.data(ClippingModel::DetailRole).toString();
    if (!detail.isEmpty()) {
        painter->setPen(theme::kMuted);
        painter->drawText(
            at.x(), at.y() + metrics.ascent(), metrics.elidedText(detail, Qt::ElideRight, width));
        at.ry() += metrics.height() + kGap;
    }
    drawChips(painter, index.data(ClippingModel::IndustriesRole).toStringList(),
        QRect(at.x(), at.y(), width, metrics.height() + 4),
        isSelected ? QColor(Qt::white) : theme::kAccentSoft);
    painter->restore();
}

} // namespace qb::editor
