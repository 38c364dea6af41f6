#include "editor/theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPixmap>
#include <QStyleFactory>

namespace qb::editor::theme {

namespace {

/// Paths on a field of 16 × 16.
QPainterPath pathOf(Symbol symbol)
{
    QPainterPath path;
    const auto line = [&path](std::initializer_list<QPointF> points) {
        path.moveTo(*points.begin());
        for (const QPointF& point : points)
            path.lineTo(point);
    };
    switch (symbol) {
    case Symbol::Back:
        line({{10, 3.5}, {5.5, 8}, {10, 12.5}});
        break;
    case Symbol::Forward:
        line({{6, 3.5}, {10.5, 8}, {6, 12.5}});
        break;
    case Symbol::Reload:
        path.arcMoveTo(QRectF(3.5, 3.5, 9, 9), 40);
        path.arcTo(QRectF(3.5, 3.5, 9, 9), 40, 290);
        line({{12.6, 2.2}, {12, 5.4}, {8.9, 4.6}});
        break;
    case Symbol::Stop:
    case Symbol::Close:
        line({{4.5, 4.5}, {11.5, 11.5}});
        line({{11.5, 4.5}, {4.5, 11.5}});
        break;
    case Symbol::Add:
        line({{8, 3.5}, {8, 12.5}});
        line({{3.5, 8}, {12.5, 8}});
        break;
    case Symbol::Remove:
        line({{3.5, 8}, {12.5, 8}});
        break;
    case Symbol::Up:
        line({{4, 10}, {8, 6}, {12, 10}});
        break;
    case Symbol::Down:
        line({{4, 6}, {8, 10}, {12, 6}});
        break;
    case Symbol::Dot:
        path.addEllipse(QPointF(8, 8), 3, 3);
        break;
    }
    return path;
}

class SymbolEngine : public QIconEngine {
public:
    SymbolEngine(Symbol symbol, QColor colour) : m_symbol(symbol), m_colour(std::move(colour)) { }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        QColor colour = m_colour;
        if (mode == QIcon::Disabled)
            colour.setAlphaF(0.35f);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / 16.0, rect.height() / 16.0);
        if (m_symbol == Symbol::Dot)
            painter->fillPath(pathOf(m_symbol), colour);
        else
            painter->strokePath(
                pathOf(m_symbol), QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new SymbolEngine(m_symbol, m_colour); }

private:
    Symbol m_symbol;
    QColor m_colour;
};

QPalette lightPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, kWindow);
    palette.setColor(QPalette::WindowText, kText);
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, kWindow);
    palette.setColor(QPalette::Text, kText);
    palette.setColor(QPalette::Button, Qt::white);
    palette.setColor(QPalette::ButtonText, kText);
    palette.setColor(QPalette::PlaceholderText, QColor(0x9a, 0xa5, 0xb1));
    palette.setColor(QPalette::Highlight, kAccent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, kAccent);
    palette.setColor(QPalette::ToolTipBase, Qt::white);
    palette.setColor(QPalette::ToolTipText, kText);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0xa0, 0xaa, 0xb5));
    return palette;
}

} // namespace

void apply(QApplication& application)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(lightPalette());
    QFile sheet(QStringLiteral(":/qb/editor/editor.qss"));
    if (sheet.open(QIODevice::ReadOnly))
        application.setStyleSheet(QString::fromUtf8(sheet.readAll()));
}

QIcon icon(Symbol symbol, const QColor& colour)
{
    return QIcon(new SymbolEngine(symbol, colour));
}

} // namespace qb::editor::theme
