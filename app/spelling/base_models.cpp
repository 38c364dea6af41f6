#include "spelling/base_models.h"

#include <QCoreApplication>

#include <algorithm>
#include <string>

namespace qb::spelling {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::spelling)
};

} // namespace

bool numbersWordsLike(const LibimeModel& model, const Lexicon& lexicon)
{
    constexpr std::size_t asked = 1000;
    const std::size_t step = std::max<std::size_t>(1, lexicon.wordCount() / asked);
    for (std::size_t i = 0; i < lexicon.wordCount(); i += step) {
        const auto word = static_cast<std::uint32_t>(i);
        const std::string utf8
            = QString::fromStdU16String(std::u16string(lexicon.text(word))).toStdString();
        if (model.token(utf8) != lexicon.word(word).libimeToken)
            return false;
    }
    return true;
}

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
    if (!numbersWordsLike(*models->libime, models->lexicon))
        return Error{ErrorKind::BadInput, Text::tr("拼写检查的词典是用另一版语言模型做的"),
            basePath,
            Text::tr("用装着的 libime-data-language-model 重新生成；在此之前别的检查照常进行。")};
    return std::shared_ptr<const BaseModels>(models);
}

} // namespace qb::spelling
