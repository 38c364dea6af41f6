#include "editor/check_service.h"

#include "jobs/text_jobs.h"

namespace qb::editor {

namespace {

using CheckResult = Result<std::vector<check::Finding>>;

} // namespace

struct CheckService::Engine {
    explicit Engine(const Environment& environment) : tools(environment) { }

    CheckResult check(const QString& text)
    {
        QB_TRY(const auto checker, tools.checker());
        return checker->check(text);
    }

    jobs::TextTools tools;
};

CheckService::CheckService(const Environment& environment, QObject* parent)
    : QObject(parent),
      m_engine(std::make_shared<Engine>(environment))
{
}

CheckService::~CheckService() = default;

void CheckService::request(
    const QString& text, std::function<void(std::vector<check::Finding>)> done)
{
    m_background.submit<CheckResult>(
        [engine = m_engine, text](Progress&) { return engine->check(text); },
        [this, done = std::move(done)](CheckResult result) {
            if (result.isOk())
                done(std::move(result).value());
            else if (!std::exchange(m_hasFailed, true))
                Q_EMIT failed(result.error());
        });
}

} // namespace qb::editor
