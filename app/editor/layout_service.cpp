#include "editor/layout_service.h"

#include "jobs/typesetting.h"

namespace qb::editor {

namespace {

using LayoutResult = Result<Warned<page::Document>>;

} // namespace

struct LayoutService::Engine {
    explicit Engine(const Environment& given) : environment(given) { }

    LayoutResult typeset(const Issue& issue, const style::Template& layout, Progress& progress)
    {
        if (!typesetter) {
            QB_TRY(typesetter, jobs::makeTypesetter(environment));
        }
        return typesetter->typeset(issue, layout, &progress);
    }

    const Environment& environment;
    std::unique_ptr<typeset::Typesetter> typesetter;
};

LayoutService::LayoutService(const Environment& environment, QObject* parent)
    : QObject(parent),
      m_engine(std::make_shared<Engine>(environment))
{
}

LayoutService::~LayoutService() = default;

void LayoutService::request(const Issue& issue, std::shared_ptr<const style::Template> layout)
{
    m_isBusy = true;
    Q_EMIT started();
    m_background.submit<LayoutResult>(
        [engine = m_engine, issue, layout = std::move(layout)](
            Progress& progress) { return engine->typeset(issue, *layout, progress); },
        [this](LayoutResult result) {
            m_isBusy = false;
            if (result.isError()) {
                Q_EMIT failed(result.error());
                return;
            }
            auto product = std::move(result).value();
            Q_EMIT finished(
                std::make_shared<const page::Document>(std::move(product.value)), product.warnings);
        });
}

} // namespace qb::editor
