#include "editor/edit_history.h"

#include "editor/session.h"
#include "editor/text_editor.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QTextCursor>
#include <QTextDocument>
#include <QUndoCommand>

#include <algorithm>

namespace qb::editor {

namespace {

/// Of all states that are kept when an article is left; older steps cannot be undone then.
constexpr qsizetype kMostKeptCharacters = 4'000'000;

/// Ids of commands that QUndoStack tries to merge.
constexpr int kFieldCommand = 1;

/// Lets equal paragraphs of two states hold the same string.
void shareTexts(std::vector<Block>& blocks, const std::vector<Block>& similar)
{
    const std::size_t count = std::min(blocks.size(), similar.size());
    std::size_t same = 0;
    for (; same < count && blocks[same].text == similar[same].text; ++same)
        blocks[same].text = similar[same].text;
    for (std::size_t i = 1; i <= count - same; ++i) {
        Block& block = blocks[blocks.size() - i];
        const Block& other = similar[similar.size() - i];
        if (block.text != other.text)
            break;
        block.text = other.text;
    }
}

} // namespace

struct EditHistory::State {
    std::vector<Block> blocks;
    AssetMap assets;
};

/// As long as the article stays open, a step is the editor's own, with its cursor and its empty
/// paragraphs; afterwards it is what the text was before and after it.
struct EditHistory::TextStep {
    QString article;
    int end = 0; ///< where the editor's history stands behind the step
    bool isDone = true;
    std::shared_ptr<const State> before = {};
    std::shared_ptr<const State> after = {};
};

/// Done already when it is pushed. Obsolete, and skipped, where its step no longer changes
/// anything.
class EditHistory::TextCommand : public QUndoCommand {
public:
    TextCommand(EditHistory* history, std::shared_ptr<TextStep> step)
        : QUndoCommand(EditHistory::tr("改正文")),
          m_history(history),
          m_step(std::move(step))
    {
    }
    void undo() override { setObsolete(!m_history || !m_history->takeBack(*m_step)); }
    void redo() override
    {
        if (!std::exchange(m_isFirst, false))
            setObsolete(!m_history || !m_history->doAgain(*m_step));
    }

private:
    QPointer<EditHistory> m_history;
    std::shared_ptr<TextStep> m_step;
    bool m_isFirst = true;
};

/// Characters that are typed or deleted one behind the other are one step.
class EditHistory::FieldCommand : public QUndoCommand {
public:
    FieldCommand(EditHistory* history, QString article, QLineEdit* field, QString before)
        : QUndoCommand(EditHistory::tr("改稿件信息")),
          m_history(history),
          m_field(field),
          m_article(std::move(article)),
          m_before(std::move(before)),
          m_after(field->text()),
          m_cursor(field->cursorPosition())
    {
    }
    int id() const override { return kFieldCommand; }
    bool mergeWith(const QUndoCommand* command) override
    {
        const auto* next = static_cast<const FieldCommand*>(command);
        if (next->m_field != m_field || next->m_article != m_article || next->m_before != m_after
            || (next->growth() > 0) != (growth() > 0) || growth() == 0 || next->growth() == 0)
            return false;
        const bool goesOn = next->m_cursor == m_cursor + int(next->growth());
        if (!goesOn && (growth() > 0 || next->m_cursor != m_cursor)) // the key Delete
            return false;
        m_after = next->m_after;
        m_cursor = next->m_cursor;
        return true;
    }
    void undo() override { put(m_before); }
    void redo() override
    {
        if (!std::exchange(m_isFirst, false))
            put(m_after);
    }

private:
    qsizetype growth() const { return m_after.size() - m_before.size(); }
    void put(const QString& text)
    {
        setObsolete(!m_history || !m_field || !m_history->setField(m_field, m_article, text));
    }

    QPointer<EditHistory> m_history;
    QPointer<QLineEdit> m_field;
    QString m_article;
    QString m_before;
    QString m_after;
    int m_cursor; ///< behind the edit
    bool m_isFirst = true;
};

EditHistory::EditHistory(TextEditor* text, QObject* parent) : QObject(parent), m_text(text)
{
    connect(text->document(), &QTextDocument::undoCommandAdded, this, &EditHistory::noteTextStep);
}

EditHistory::~EditHistory() = default;

void EditHistory::addField(QLineEdit* field)
{
    m_fields.insert(field, field->text());
    connect(field, &QLineEdit::textEdited, this, [this, field] { noteField(field); });
}

bool EditHistory::covers(const QWidget* widget) const
{
    if (!m_session || m_id.isEmpty() || !widget)
        return false;
    return widget == m_text
        || std::any_of(m_fields.keyBegin(), m_fields.keyEnd(),
            [widget](const QLineEdit* field) { return field == widget; });
}

void EditHistory::setSession(Session* session)
{
    m_steps.clear();
    m_id.clear();
    m_session = session;
    if (session)
        connect(&session->undoStack(), &QUndoStack::indexChanged, this, &EditHistory::partSteps);
}

/// What is typed after another step must not go on with the editor's step before that: Qt merges
/// none beyond the state that counts as saved.
void EditHistory::partSteps()
{
    if (!m_isPushing)
        m_text->document()->setModified(false);
}

void EditHistory::enter(const QString& id)
{
    m_steps.clear();
    m_id = id;
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field)
        field.value() = field.key()->text();
}

void EditHistory::noteTextStep()
{
    if (!m_session || m_id.isEmpty())
        return;
    const int end = m_text->document()->availableUndoSteps();
    std::erase_if(m_steps,
        [end](const std::shared_ptr<TextStep>& step) { return !step->isDone || step->end >= end; });
    m_steps.push_back(std::make_shared<TextStep>(TextStep{m_id, end}));
    m_isPushing = true;
    m_session->undoStack().push(new TextCommand(this, m_steps.back()));
    m_isPushing = false;
}

void EditHistory::noteField(QLineEdit* field)
{
    QString& held = m_fields[field];
    if (!m_session || m_id.isEmpty() || field->text() == held)
        return;
    const QString before = std::exchange(held, field->text());
    m_session->undoStack().push(new FieldCommand(this, m_id, field, before));
}

bool EditHistory::isWantedOpen(const QString& id)
{
    if (!m_session
        || (!m_session->issueArticle(id) && m_session->workspace().clipping(id).isError()))
        return false;
    Q_EMIT articleWanted(id);
    return m_id == id;
}

bool EditHistory::isNative(const TextStep& step) const
{
    return std::any_of(m_steps.begin(), m_steps.end(),
        [&step](const std::shared_ptr<TextStep>& held) { return held.get() == &step; });
}

bool EditHistory::takeBack(TextStep& step)
{
    step.isDone = false;
    if (!isWantedOpen(step.article))
        return false;
    if (!isNative(step))
        return put(step.before);
    int begin = 0;
    for (const auto& held : m_steps) {
        if (held.get() == &step)
            break;
        begin = held->end;
    }
    bool isChanged = false;
    const QTextDocument* document = m_text->document();
    for (; document->isUndoAvailable() && document->availableUndoSteps() > begin; isChanged = true)
        m_text->undo();
    return isChanged;
}

bool EditHistory::doAgain(TextStep& step)
{
    step.isDone = true;
    if (!isWantedOpen(step.article))
        return false;
    if (!isNative(step))
        return put(step.after);
    bool isChanged = false;
    const QTextDocument* document = m_text->document();
    for (; document->isRedoAvailable() && document->availableUndoSteps() < step.end;
         isChanged = true)
        m_text->redo();
    return isChanged;
}

bool EditHistory::put(const std::shared_ptr<const State>& state)
{
    if (!state || state->blocks == m_text->blocks())
        return false;
    const QString former = m_text->toPlainText();
    leave();
    AssetMap assets = m_text->assets();
    assets.insert(state->assets);
    m_text->setBlocks(state->blocks, assets);
    const QString now = m_text->toPlainText();
    const auto place = std::mismatch(now.begin(), now.end(), former.begin(), former.end()).first;
    QTextCursor cursor(m_text->document());
    cursor.setPosition(int(place - now.begin()));
    m_text->setTextCursor(cursor);
    m_text->ensureCursorVisible();
    Q_EMIT m_text->edited();
    return true;
}

bool EditHistory::setField(QLineEdit* field, const QString& article, const QString& text)
{
    if (!isWantedOpen(article) || field->text() == text)
        return false;
    m_fields[field] = text;
    field->setText(text);
    if (field->isVisible())
        field->setFocus();
    Q_EMIT fieldChanged();
    return true;
}

std::shared_ptr<const EditHistory::State> EditHistory::stateNow(const State* similar) const
{
    auto state = std::make_shared<State>(State{m_text->blocks(), m_text->assets()});
    if (similar)
        shareTexts(state->blocks, similar->blocks);
    return state;
}

void EditHistory::leave()
{
    const auto steps = std::exchange(m_steps, {});
    // A command of a stack that was emptied needs nothing any more.
    if (std::all_of(steps.begin(), steps.end(),
            [](const std::shared_ptr<TextStep>& step) { return step.use_count() == 1; }))
        return;
    const QSignalBlocker quiet(m_text);
    QTextDocument* document = m_text->document();
    while (document->isRedoAvailable())
        document->redo();
    qsizetype kept = 0;
    std::shared_ptr<const State> state = stateNow(nullptr);
    for (std::size_t i = steps.size(); i-- > 0 && kept < kMostKeptCharacters;) {
        kept += document->characterCount();
        steps[i]->after = state;
        const int begin = i > 0 ? steps[i - 1]->end : 0;
        while (document->isUndoAvailable() && document->availableUndoSteps() > begin)
            document->undo();
        state = stateNow(state.get());
        steps[i]->before = state;
    }
}

} // namespace qb::editor
