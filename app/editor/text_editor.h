#pragma once

#include "check/ignored_findings.h"
#include "core/article.h"
#include "core/asset.h"
#include "core/error.h"
#include "editor/finding_marks.h"
#include "editor/join_marks.h"

#include <QTextEdit>
#include <QTimer>

class QSyntaxHighlighter;

namespace qb::editor {

class CheckService;

/// The body of an article: blocks of kinds, with the proofreader's wavy lines under what it found.
class TextEditor : public QTextEdit {
    Q_OBJECT
public:
    explicit TextEditor(QWidget* parent = nullptr);
    ~TextEditor() override;

    void setCheckService(CheckService* service);
    /// What the proofreader knows besides the text; the text is checked again with it.
    void setCheckContext(const check::CheckContext& context, const check::CheckOptions& options);
    void setBlocks(const std::vector<Block>& blocks, const AssetMap& assets);
    std::vector<Block> blocks() const;
    /// The pictures it was given, and those that were pasted since.
    const AssetMap& assets() const { return m_assets; }

    BlockKind currentKind() const;
    int currentLevel() const;
    void setKind(BlockKind kind, int level = 1);
    void toggleSpan(SpanKind kind);

    const std::vector<FindingMarks::Mark>& marks() const { return m_marks.marks(); }
    void showMark(int index);
    void applySuggestion(const FindingMarks::Mark& mark, const QString& suggestion);
    /// Where line joins of the raw text are doubtful, to be marked.
    void setJoinMarks(const std::vector<jobs::JoinPlace>& places);
    const std::vector<JoinMarks::Mark>& joinMarks() const { return m_joinMarks.marks(); }
    /// What is to be said of a picture to those who do not see it; `picture` selects it.
    void describePicture(const QTextCursor& picture, const QString& text);

Q_SIGNALS:
    void edited();
    void marksChanged();
    void ignoreRequested(const qb::check::Finding& finding, qb::check::IgnoreScope scope);
    void addWordRequested(const QString& word);
    /// What was copied elsewhere has been pasted, cleaned and with its structure.
    void pasted(const std::vector<qb::Warning>& warnings);
    void failed(const qb::Error& error);
    /// A mark of joinMarks() was clicked, or the menu over it asks for the other decision.
    void joinClicked(int index);
    void joinFlipRequested(int index);

protected:
    bool event(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void noteEdit();
    void check();
    void showMarks();
    const FindingMarks::Mark* markAt(const QPoint& viewportPoint) const;
    QTextCursor pictureUnder(const QPoint& viewportPoint);
    void askForDescription(const QTextCursor& picture);
    void addJoin(QMenu& menu, int index);
    void addSuggestions(QMenu& menu, const FindingMarks::Mark& mark);

    CheckService* m_service = nullptr;
    check::CheckContext m_checkContext;
    check::CheckOptions m_checkOptions;
    AssetMap m_assets;
    FindingMarks m_marks;
    JoinMarks m_joinMarks;
    QTimer m_checkTimer;
    int m_checkedRevision = -1;
    bool m_isLoading = false;
    QSyntaxHighlighter* m_styler;
};

} // namespace qb::editor
