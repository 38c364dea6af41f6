#pragma once

#include <QScrollArea>

namespace qb::editor {

/// As high as what it holds while there is room; on a low window it gives way and scrolls.
class ShrinkingArea : public QScrollArea {
    Q_OBJECT
public:
    ShrinkingArea(QWidget* content, int leastHeight, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int contentHeight() const;

    int m_leastHeight;
};

} // namespace qb::editor
