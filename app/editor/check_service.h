#pragma once

#include "check/session.h"
#include "editor/background.h"

namespace qb::editor {

/// Proofreads a text on a worker thread; of several requests only the newest is answered. The rules
/// are loaded with the first one; what has not changed since the last request is not checked anew.
class CheckService : public QObject {
    Q_OBJECT
public:
    using Findings = std::vector<check::TrackedFinding>;

    explicit CheckService(const Environment& environment, QObject* parent = nullptr);
    ~CheckService() override;

    /// `done` gets the findings in text order; while one and the same text is being edited, a
    /// finding keeps its number. Failing to load the rules is told once, by failed(), and that
    /// they can be used after all by recovered().
    void request(const QString& text, const check::CheckContext& context,
        const check::CheckOptions& options, std::function<void(Findings)> done);
    /// The former request is of no interest any more.
    void cancel() { m_background.supersede(); }
    /// What was learned from the workspace's own text; used from the next request on. Empty: none.
    void setArchiveModel(const QString& path) { m_archiveModel = path; }

Q_SIGNALS:
    void failed(const qb::Error& error);
    void recovered();
    /// Something of the proofreader could not be loaded; the rest works. Told once for each
    /// message.
    void warned(const QString& message);

private:
    struct Engine;
    std::shared_ptr<Engine> m_engine; ///< used by the worker only
    bool m_hasFailed = false;
    QString m_archiveModel;
    QStringList m_told;
    Background m_background; ///< last: waits for the worker before the engine goes
};

} // namespace qb::editor
