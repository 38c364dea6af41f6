#include "editor/join_card.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QToolButton>

namespace qb::editor {

namespace {

constexpr int kWidth = 320;

} // namespace

JoinCard::JoinCard(QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_reason(new QLabel),
      m_flip(new QToolButton),
      m_accept(new QToolButton),
      m_next(new QToolButton)
{
    setObjectName(QStringLiteral("joinCard"));
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::PlainText);
    m_flip->setProperty("role", QStringLiteral("primary"));
    m_flip->setObjectName(QStringLiteral("flip"));
    m_accept->setText(tr("没错"));
    m_accept->setToolTip(tr("这一处不再提示"));
    m_accept->setObjectName(QStringLiteral("accept"));
    m_next->setText(tr("下一处"));
    m_next->setObjectName(QStringLiteral("next"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QToolButton* button : {m_flip, m_accept})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_reason);
    layout->addLayout(buttons);
    setFixedWidth(kWidth);
    const std::pair<QToolButton*, void (JoinCard::*)()> signalsOf[]{
        {m_flip, &JoinCard::flipRequested}, {m_accept, &JoinCard::acceptRequested},
        {m_next, &JoinCard::nextRequested}};
    for (const auto& [button, signal] : signalsOf)
        connect(button, &QToolButton::clicked, this, [this, signal = signal] {
            hide();
            Q_EMIT(this->*signal)();
        });
}

void JoinCard::show(const jobs::JoinPlace& place, int others, const QRect& line)
{
    m_reason->setText(place.isDecided
            ? place.reason + (place.isJoined ? tr("你已接成一段。") : tr("你已分成两段。"))
            : place.reason);
    m_flip->setText(place.isJoined ? tr("分成两段") : tr("接成一段"));
    m_accept->setVisible(!place.isDecided);
    m_next->setVisible(others > 0);
    m_reason->setFixedHeight(m_reason->heightForWidth(kWidth - 24 - 2));
    adjustSize();
    const QRect area = screen()->availableGeometry();
    QPoint at(line.left() - 24, line.bottom() + 6);
    if (at.y() + height() > area.bottom())
        at.setY(line.top() - height() - 6);
    at.setX(std::clamp(at.x(), area.left() + 4, std::max(area.left() + 4, area.right() - kWidth)));
    move(at);
    QFrame::show();
    m_flip->setFocus();
}

void JoinCard::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto* focused = qobject_cast<QToolButton*>(focusWidget());
    if (isReturn && focused)
        focused->click();
    else if (event->key() == Qt::Key_F8 && m_next->isVisible())
        m_next->click();
    else
        QFrame::keyPressEvent(event);
}

} // namespace qb::editor
