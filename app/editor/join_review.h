#pragma once

#include "editor/background.h"
#include "jobs/line_joins.h"

#include <QPointer>
#include <QTimer>

namespace qb::editor {

class JoinCard;
class Proofreading;
class TextEditor;

/// The line joins of the open clipping that cleaning was not sure of: read again from its raw text
/// in the background, marked in the text, flipped, or accepted as they are.
class JoinReview : public QObject {
    Q_OBJECT
public:
    JoinReview(TextEditor* text, Proofreading* proofreading, QObject* parent);
    ~JoinReview() override;

    void setClipping(const Clipping& clipping);
    /// The open article has no raw text.
    void clear();

    /// Null until they are read.
    const jobs::LineJoins* joins() const { return m_joins.get(); }
    /// How many places are neither decided nor accepted.
    int openCount() const;
    /// Leads to the next place behind the text cursor and tells about it.
    void showNext();
    void show(int index);
    /// Joins what is parted there, or parts what is joined. One step of undo in the text.
    void flip(int index);
    /// The place is not told again in this article; undone by the session's undo stack.
    void accept(int index);
    JoinCard* card() const { return m_card; }

Q_SIGNALS:
    /// The raw text has been read, or there is another or none.
    void sourceChanged();
    void marksChanged();

private:
    void update();
    bool isAccepted(const jobs::JoinPlace& place) const;

    QPointer<TextEditor> m_text;
    Proofreading* m_proofreading;
    JoinCard* m_card;
    Background m_reader;
    QTimer m_timer;
    std::shared_ptr<const jobs::LineJoins> m_joins;
    int m_shown = -1; ///< index of the mark in the card
};

} // namespace qb::editor
