#include "editor/check_service.h"

#include "jobs/text_jobs.h"

namespace qb::editor {

namespace {

struct Answer {
    CheckService::Findings findings;
    std::vector<Warning> warnings;
};

struct Question {
    QString text;
    check::CheckContext context;
    check::CheckOptions options;
    QString archiveModel;
};

} // namespace

struct CheckService::Engine {
    explicit Engine(const Environment& environment) : tools(environment) { }

    Result<Answer> check(const Question& question)
    {
        QB_TRY(const auto loaded, tools.checker(question.archiveModel));
        if (!session || loaded != checker) {
            checker = loaded;
            session.emplace(checker, question.options, question.context);
        }
        session->setOptions(question.options);
        session->setContext(question.context);
        return Answer{session->update(question.text), checker->warnings()};
    }

    jobs::TextTools tools;
    std::shared_ptr<const check::Checker> checker;
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
    const Question question{text, context, options, m_archiveModel};
    m_background.submit<Result<Answer>>(
        [engine = m_engine, question](Progress&) { return engine->check(question); },
        [this, done = std::move(done)](Result<Answer> result) {
            if (result.isError()) {
                if (!std::exchange(m_hasFailed, true))
                    Q_EMIT failed(result.error());
                return;
            }
            if (std::exchange(m_hasFailed, false))
                Q_EMIT recovered();
            done(std::move(result.value().findings));
            for (const Warning& warning : result.value().warnings) {
                if (m_told.contains(warning.message))
                    continue;
                m_told << warning.message;
                Q_EMIT warned(warning.message);
            }
        });
}

} // namespace qb::editor
