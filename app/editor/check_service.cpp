#include "editor/check_service.h"

#include "jobs/text_jobs.h"

namespace qb::editor {

struct CheckService::Engine {
    explicit Engine(const Environment& environment) : tools(environment) { }

    Result<Findings> check(
        const QString& text, const check::CheckContext& context, const check::CheckOptions& options)
    {
        if (!session) {
            QB_TRY(const auto checker, tools.checker());
            session.emplace(checker, options, context);
        }
        session->setOptions(options);
        session->setContext(context);
        return session->update(text);
    }

    jobs::TextTools tools;
    std::optional<check::Session> session;
};

CheckService::CheckService(const Environment& environment, QObject* parent)
    : QObject(parent),
      m_engine(std::make_shared<Engine>(environment))
{
}

CheckService::~CheckService() = default;

void CheckService::request(const QString& text, const check::CheckContext& context,
    const check::CheckOptions& options, std::function<void(Findings)> done)
{
    m_background.submit<Result<Findings>>(
        [engine = m_engine, text, context, options](
            Progress&) { return engine->check(text, context, options); },
        [this, done = std::move(done)](Result<Findings> result) {
            if (result.isOk())
                done(std::move(result).value());
            else if (!std::exchange(m_hasFailed, true))
                Q_EMIT failed(result.error());
        });
}

} // namespace qb::editor
