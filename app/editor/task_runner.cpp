#include "editor/task_runner.h"

#include <QElapsedTimer>

namespace qb::editor {

class TaskRunner::Reporter : public Progress {
public:
    explicit Reporter(TaskRunner& runner) : m_runner(runner) { m_sinceReport.start(); }

    bool report(const QString& stage, int done, int total) override
    {
        constexpr int kIntervalMs = 80;
        if (m_sinceReport.elapsed() >= kIntervalMs) {
            m_sinceReport.restart();
            QMetaObject::invokeMethod(
                &m_runner,
                [&runner = m_runner, stage, done, total] {
                    Q_EMIT runner.progressed(stage, done, total);
                },
                Qt::QueuedConnection);
        }
        return !m_runner.m_isCancelled;
    }

private:
    TaskRunner& m_runner;
    QElapsedTimer m_sinceReport;
};

TaskRunner::TaskRunner(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

TaskRunner::~TaskRunner()
{
    cancel();
    m_pool.waitForDone();
}

void TaskRunner::start(const QString& title, Work work)
{
    if (m_pending++ == 0)
        m_isCancelled = false;
    Q_EMIT started(title);
    m_pool.start([this, work = std::move(work)] {
        Reporter reporter(*this);
        auto done = work(reporter);
        QMetaObject::invokeMethod(
            this,
            [this, done = std::move(done)] {
                if (done)
                    done();
                if (--m_pending == 0)
                    Q_EMIT finished();
            },
            Qt::QueuedConnection);
    });
}

} // namespace qb::editor
