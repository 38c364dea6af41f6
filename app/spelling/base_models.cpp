#include "spelling/base_models.h"

#include <QCoreApplication>

namespace qb::spelling {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::spelling)
};

} // namespace

Result<std::shared_ptr<const BaseModels>> BaseModels::load(const Environment& environment)
{
    QB_TRY(const QString basePath, environment.findData(QStringLiteral("spelling/base.model")));
    QB_TRY(const std::shared_ptr<const ModelFile> file, ModelFile::open(basePath, ModelKind::Base));
    const auto models = std::make_shared<BaseModels>();
    QB_TRY(models->lexicon, Lexicon::fromFile(file));
    models->sun = NgramModel::fromFile(file, "sun");
    models->libpinyin = NgramModel::fromFile(file, "pinyin");
    models->libime = LibimeModel::loadInstalled();
    if (!models->sun.isPresent() || !models->libpinyin.isPresent() || models->libime == nullptr)
        return Error{ErrorKind::NotFound, Text::tr("拼写检查的语言模型没有找到"), basePath,
            Text::tr("安装 libime-data-language-model；在此之前别的检查照常进行。")};
    return std::shared_ptr<const BaseModels>(models);
}

} // namespace qb::spelling
