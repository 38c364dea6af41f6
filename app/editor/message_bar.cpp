#include "editor/message_bar.h"

#include "editor/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace qb::editor {

namespace {

constexpr int kGoodNewsMs = 6000;

QString toneName(MessageBar::Tone tone)
{
    switch (tone) {
    case MessageBar::Tone::Done:
        return QStringLiteral("done");
    case MessageBar::Tone::Notice:
        return QStringLiteral("notice");
    case MessageBar::Tone::Failure:
        break;
    }
    return QStringLiteral("failure");
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent),
      m_text(new QLabel),
      m_detail(new QLabel),
      m_offer(new QToolButton)
{
    setObjectName(QStringLiteral("messageBar"));
    for (QLabel* label : {m_text, m_detail}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_offer->setObjectName(QStringLiteral("offer"));
    m_text->setProperty("role", QStringLiteral("messageText"));
    auto* close = new QToolButton;
    close->setIcon(theme::icon(theme::Symbol::Close));
    close->setToolTip(tr("关闭"));
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);

    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_text);
    texts->addWidget(m_detail);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 7, 8, 7);
    layout->addLayout(texts, 1);
    layout->addWidget(m_offer);
    layout->addWidget(close);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void MessageBar::show(Tone tone, const QString& text, const QString& detail)
{
    setProperty("tone", toneName(tone));
    style()->unpolish(this);
    style()->polish(this);
    m_text->setText(text);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_offer->hide();
    m_offer->disconnect();
    m_timer.stop();
    if (tone == Tone::Done)
        m_timer.start(kGoodNewsMs);
    QFrame::show();
}

void MessageBar::show(const Error& error)
{
    const QString what
        = error.where.isEmpty() ? error.message : tr("%1：%2").arg(error.message, error.where);
    show(Tone::Failure, what, error.hint);
}

void MessageBar::offer(const QString& label, std::function<void()> action)
{
    m_offer->setText(label);
    m_offer->show();
    m_timer.stop();
    connect(m_offer, &QToolButton::clicked, this, [this, action = std::move(action)] {
        hide();
        action();
    });
}

void MessageBar::withdrawOffer()
{
    m_offer->hide();
    m_offer->disconnect();
    if (property("tone").toString() == toneName(Tone::Done))
        m_timer.start(kGoodNewsMs);
}

QString MessageBar::text() const
{
    return isVisibleTo(parentWidget()) ? m_text->text() : QString();
}

} // namespace qb::editor
