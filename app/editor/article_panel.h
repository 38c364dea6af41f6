#pragma once

#include "core/clipping.h"
#include "editor/text_editor.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedLayout;
class QToolButton;

namespace qb::editor {

class ArticleForm;
class CheckService;
class EditHistory;
class JoinReview;
class Proofreading;
class Session;
class SourcePanel;
class TagPicker;

/// 稿件: one article with its fields, industries and text. Stores by itself shortly after each
/// edit.
class ArticlePanel : public QWidget {
    Q_OBJECT
public:
    explicit ArticlePanel(QWidget* parent = nullptr);
    ~ArticlePanel() override;

    void setSession(Session* session, CheckService* checkService);
    /// Opens a clipping, or an article that only the issue has. Stores the former one first.
    bool open(const QString& id);
    void close();
    QString currentId() const { return m_id; }
    bool isEdited() const { return m_isEdited; }
    /// Stores what is not stored yet.
    Status flush();

    TextEditor* textEditor() const { return m_text; }
    Proofreading* proofreading() const { return m_proofreading; }
    JoinReview* joins() const { return m_joins; }
    SourcePanel* sourcePanel() const { return m_source; }
    EditHistory* history() const { return m_history; }
    TagPicker* tagPicker() const { return m_tags; }
    QLineEdit* titleEdit() const { return m_title; }

Q_SIGNALS:
    void failed(const qb::Error& error);
    void addToIssueRequested(const QString& id);
    /// An edit of this article is undone or redone: it should be open, and seen, when this returns.
    void articleWanted(const QString& id);

private:
    void buildLayout();
    QWidget* buildHeader();
    QWidget* buildStyleBar();
    void connectFields();
    void load(const Article& article, const AssetMap& assets);
    void loadClipping(Clipping clipping);
    Article edited() const;
    AssetMap pastedAssets(const Article& article) const;
    void noteEdit();
    void autosave();
    void suggest();
    void showState();
    void showIssueState();
    void showKind();
    void showJoins();
    void showSource();
    void followSource();
    void takeKind(int index);

    Session* m_session = nullptr;
    QString m_id;
    std::optional<Clipping> m_clipping; ///< set where it is a clipping
    Article m_article;                  ///< as stored
    bool m_isEdited = false;
    bool m_isLoading = false;
    QTimer m_saveTimer;
    QTimer m_suggestTimer;

    QStackedLayout* m_stack;
    QLineEdit* m_title;
    ArticleForm* m_form;
    TagPicker* m_tags;
    QComboBox* m_kind;
    QWidget* m_tagArea;
    QComboBox* m_blockKind;
    QToolButton* m_addToIssue;
    QLabel* m_state;
    TextEditor* m_text;
    EditHistory* m_history;
    SourcePanel* m_source;
    Proofreading* m_proofreading;
    JoinReview* m_joins;
    QToolButton* m_joinButton;
};

} // namespace qb::editor
