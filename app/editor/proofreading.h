#pragma once

#include "check/checker.h"
#include "check/ignored_findings.h"
#include "core/clipping.h"
#include "core/result.h"
#include "jobs/proofreading.h"

#include <QObject>
#include <QPointer>

namespace qb::editor {

class Session;

/// What the proofreader is told of the open article, and what people tell it: ignored findings and
/// the house dictionary, kept in the workspace. Each of these can be undone by the session's undo
/// stack.
class Proofreading : public QObject {
    Q_OBJECT
public:
    explicit Proofreading(QObject* parent = nullptr);
    ~Proofreading() override;

    void setSession(Session* session);
    /// The article that is open now; `clipping` where it is one.
    void setArticle(const Article& article, const Clipping* clipping);

    const check::CheckContext& context() const { return m_context; }
    check::CheckOptions options() const;
    /// Hints that are more often wrong than right are told to who asks for them.
    void setWithUnsureHints(bool isOn);

    /// `text` is the whole text that the finding is in. False where it is ignored already: then
    /// there is nothing to undo.
    Result<bool> ignore(const check::Finding& finding, const QString& text,
        check::IgnoreScope scope, const QString& reason);
    /// A word that the house has replaced until now is right from now on. False where it is right
    /// already.
    Result<bool> addWord(const QString& word);
    /// Words and records have changed (by an import): they are read anew.
    void reload();

Q_SIGNALS:
    /// The context or the options are others now.
    void changed();
    void failed(const qb::Error& error);

private:
    class IgnoreCommand;
    class WordCommand;
    bool tell(const Status& status);
    Status readRules();
    QDate issueDateOf(const QString& article) const;

    QPointer<Session> m_session;
    check::CheckContext m_context;
    bool m_withUnsureHints = false;
};

} // namespace qb::editor
