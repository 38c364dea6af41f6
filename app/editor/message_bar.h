#pragma once

#include "core/error.h"

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QToolButton;

namespace qb::editor {

/// Tells what happened without standing in the way: errors stay until closed, good news goes by
/// itself.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    enum class Tone { Done, Notice, Failure };

    explicit MessageBar(QWidget* parent = nullptr);

    void show(Tone tone, const QString& text, const QString& detail = {});
    void show(const Error& error);
    /// Offers a button beside the message just shown.
    void offer(const QString& label, std::function<void()> action);
    /// Takes the button away; the message stays as long as it would without one.
    void withdrawOffer();
    QString text() const;

private:
    QLabel* m_text;
    QLabel* m_detail;
    QToolButton* m_offer;
    QTimer m_timer;
};

} // namespace qb::editor
