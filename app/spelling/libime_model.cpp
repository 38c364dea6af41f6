#include "spelling/libime_model.h"

#include <libime/core/languagemodel.h>
#include <libime/core/lattice.h>

#include <cmath>
#include <exception>
#include <fstream>

namespace qb::spelling {

static_assert(sizeof(LibimeModel::State) == sizeof(libime::State));

struct LibimeModel::Private {
    explicit Private(const std::string& path) : model(path.c_str()) { }
    explicit Private(std::shared_ptr<const libime::StaticLanguageModelFile> file)
        : model(std::move(file))
    {
    }
    libime::LanguageModel model;
};

LibimeModel::LibimeModel(std::unique_ptr<Private> p) : d(std::move(p)) { }
LibimeModel::~LibimeModel() = default;

std::unique_ptr<LibimeModel> LibimeModel::load(const std::string& path)
{
    if (!std::ifstream(path).good())
        return nullptr;
    try {
        return std::unique_ptr<LibimeModel>(new LibimeModel(std::make_unique<Private>(path)));
    } catch (const std::exception&) {
        return nullptr;
    }
}

std::unique_ptr<LibimeModel> LibimeModel::loadInstalled()
{
    try {
        auto file = libime::DefaultLanguageModelResolver::instance().languageModelFileForLanguage(
            "zh_CN");
        return file == nullptr ? nullptr
                               : std::unique_ptr<LibimeModel>(
                                   new LibimeModel(std::make_unique<Private>(std::move(file))));
    } catch (const std::exception&) {
        return nullptr;
    }
}

std::uint32_t LibimeModel::token(const std::string& utf8) const
{
    const libime::WordIndex index = d->model.index(utf8);
    return index == d->model.unknown() ? unknownToken : index;
}

const LibimeModel::State& LibimeModel::emptyState() const
{
    return d->model.nullState();
}

const LibimeModel::State& LibimeModel::beginState() const
{
    return d->model.beginState();
}

std::int32_t LibimeModel::score(const State& state, std::uint32_t token, State& next) const
{
    const libime::WordNode word({}, token);
    return static_cast<std::int32_t>(std::lround(d->model.score(state, word, next) * 1000));
}

} // namespace qb::spelling
