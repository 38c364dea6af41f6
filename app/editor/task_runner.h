#pragma once

#include "core/environment.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace qb::editor {

/// Runs long jobs (import, export) one after another on a worker thread, with progress, and can
/// stop them.
class TaskRunner : public QObject {
    Q_OBJECT
public:
    /// Runs on the worker; what it returns runs in the runner's thread afterwards, also after a
    /// cancel.
    using Work = std::function<std::function<void()>(Progress&)>;

    explicit TaskRunner(QObject* parent = nullptr);
    ~TaskRunner() override;

    void start(const QString& title, Work work);
    void cancel() { m_isCancelled = true; }
    bool isBusy() const { return m_pending > 0; }

Q_SIGNALS:
    void started(const QString& title);
    /// `total` 0: unknown.
    void progressed(const QString& stage, int done, int total);
    void finished();

private:
    class Reporter;

    std::atomic<bool> m_isCancelled = false;
    int m_pending = 0;
    QThreadPool m_pool;
};

} // namespace qb::editor
