#include "editor/background.h"

#include <QElapsedTimer>

namespace qb::editor {

class SupersededProgress : public Progress {
public:
    SupersededProgress(Background& background, int generation)
        : m_background(background),
          m_generation(generation)
    {
        m_sinceReport.start();
    }

    bool report(const QString& stage, int done, int total) override
    {
        constexpr int kIntervalMs = 100;
        if (m_sinceReport.elapsed() >= kIntervalMs) {
            m_sinceReport.restart();
            Background* background = &m_background;
            m_background.deliver(m_generation, [background, stage, done, total] {
                Q_EMIT background->progressed(stage, done, total);
            });
        }
        return m_background.m_generation == m_generation;
    }

private:
    Background& m_background;
    int m_generation;
    QElapsedTimer m_sinceReport;
};

Background::Background(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // What the worker keeps between jobs stays with one thread.
}

Background::~Background()
{
    supersede();
    m_pool.clear();
    m_pool.waitForDone();
}

void Background::run(int generation, std::function<void(Progress&)> work)
{
    m_pool.start([this, generation, work = std::move(work)] {
        if (m_generation != generation)
            return;
        SupersededProgress progress(*this, generation);
        work(progress);
    });
}

void Background::deliver(int generation, std::function<void()> done)
{
    // Runs in this object's thread; dropped by Qt when the object is gone.
    QMetaObject::invokeMethod(
        this,
        [this, generation, done = std::move(done)] {
            if (m_generation == generation)
                done();
        },
        Qt::QueuedConnection);
}

} // namespace qb::editor
