#pragma once

#include "core/article.h"
#include "core/asset.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QLineEdit;
class QWidget;

namespace qb::editor {

class Session;
class TextEditor;

/// Puts every edit of an article, in its text or in one of its fields, on the session's undo stack:
/// one history holds what was done in a workspace, in the order in which it was done. Undoing or
/// redoing an edit of an article that is not open opens it.
class EditHistory : public QObject {
    Q_OBJECT
public:
    explicit EditHistory(TextEditor* text, QObject* parent = nullptr);
    ~EditHistory() override;

    void addField(QLineEdit* field);
    /// Tells that a field was changed in another way than by typing.
    void noteField(QLineEdit* field);
    /// Whether the edits in this widget are on the session's stack.
    bool covers(const QWidget* widget) const;

    /// Null: the former session, with its stack, is about to go.
    void setSession(Session* session);
    /// To be called before other text is put into the editor, which empties the editor's own
    /// history.
    void leave();
    /// The edits that follow are of this article, which fields and editor hold now.
    void enter(const QString& id);

Q_SIGNALS:
    /// The article should be open, and seen, when this returns.
    void articleWanted(const QString& id);
    void fieldChanged();

private:
    struct State;
    struct TextStep;
    class TextCommand;
    class FieldCommand;

    void noteTextStep();
    void partSteps();
    bool isWantedOpen(const QString& id);
    bool isNative(const TextStep& step) const;
    bool takeBack(TextStep& step);
    bool doAgain(TextStep& step);
    bool put(const std::shared_ptr<const State>& state);
    bool setField(QLineEdit* field, const QString& article, const QString& text);
    std::shared_ptr<const State> stateNow(const State* similar) const;

    TextEditor* m_text;
    Session* m_session = nullptr;
    QString m_id;
    QHash<QLineEdit*, QString> m_fields; ///< with what they hold
    /// The steps in the editor's own history, oldest first.
    std::vector<std::shared_ptr<TextStep>> m_steps;
    bool m_isPushing = false;
};

} // namespace qb::editor
