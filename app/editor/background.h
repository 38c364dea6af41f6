#pragma once

#include "core/environment.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace qb::editor {

/// A worker thread of its own that does one thing after another. Where only the newest answer
/// counts, submit() supersedes what is under way: that is asked to stop, and its answer is not
/// delivered.
class Background : public QObject {
    Q_OBJECT
public:
    explicit Background(QObject* parent = nullptr);
    ~Background() override;

    /// Runs `work` on the worker, then `done` in this object's thread unless superseded or
    /// destroyed meanwhile. `work` gets a Progress whose report() is false once it is superseded.
    template <typename T>
    void submit(std::function<T(Progress&)> work, std::function<void(T)> done)
    {
        const int generation = ++m_generation;
        run(generation,
            [this, generation, work = std::move(work), done = std::move(done)](Progress& progress) {
                auto answer = std::make_shared<T>(work(progress));
                deliver(generation, [done, answer] { done(std::move(*answer)); });
            });
    }

    /// Gives up what is under way.
    void supersede() { ++m_generation; }

Q_SIGNALS:
    /// At most some times a second; from this object's thread.
    void progressed(const QString& stage, int done, int total);

private:
    void run(int generation, std::function<void(Progress&)> work);
    void deliver(int generation, std::function<void()> done);

    friend class SupersededProgress;
    QThreadPool m_pool;
    std::atomic<int> m_generation = 0;
};

} // namespace qb::editor
