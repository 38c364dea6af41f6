#include "spelling/archive_training.h"

#include "spelling/base_models.h"
#include "spelling/character_training.h"
#include "spelling/judge_training.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <functional>

namespace qb::spelling {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::spelling)
};

/// Less text says too little for the two minutes that training a judge takes.
constexpr qint64 leastForJudge = 300'000;

/// Trains a judge that has seen what this archive is worth, from sentences written wrong and right
/// (as packaging/train-spelling.sh takes them) that somebody put into a data folder. None where
/// they are not there.
Status addJudge(const Environment& environment, const BaseModels& base,
    const std::function<bool()>& goOn, ModelFileWriter& writer)
{
    const auto sentences = environment.findData(QStringLiteral("resources/spelling/sentences.tsv"));
    QFile lines(sentences.isOk() ? sentences.value() : QString());
    if (sentences.isError() || !lines.open(QIODevice::ReadOnly))
        return ok();
    QB_TRY(const QString path,
        environment.findData(QStringLiteral("resources/spelling/reranker.model")));
    QB_TRY(
        const std::shared_ptr<const ModelFile> shipped, ModelFile::open(path, ModelKind::Reranker));
    const auto confusions = shipped->section<PairTable::Pair>("confusions");

    const QTemporaryDir folder;
    const QString archivePath = folder.filePath(QStringLiteral("archive.model"));
    QB_CHECK(writer.write(archivePath, base.lexicon.fingerprint()));
    QB_TRY(const std::shared_ptr<const ModelFile> file,
        ModelFile::open(archivePath, ModelKind::Archive));
    const NgramModel archive = NgramModel::fromFile(file, "characters");
    Models models = base.asModels();
    models.archive = &archive;
    std::vector<Example> examples = readExamples(lines.readAll());
    // A judge of a few sentences is certain of what it cannot know.
    constexpr std::size_t fewestExamples = 2000;
    if (examples.size() < fewestExamples)
        return ok();
    return trainJudge(examples, models, {{confusions.begin(), confusions.end()}, {}}, goOn, writer);
}

} // namespace

Result<ArchiveModelSummary> trainArchiveModel(const Environment& environment,
    const std::function<bool(QString&)>& nextParagraph, const QString& outputPath,
    Progress* progress)
{
    QB_TRY(const std::shared_ptr<const BaseModels> base, BaseModels::load(environment));
    const Error cancelled{ErrorKind::Cancelled, Text::tr("学习已停止"), {}, {}};

    ArchiveModelSummary summary;
    CharacterTraining characters;
    QString paragraph;
    while (nextParagraph(paragraph)) {
        ++summary.paragraphs;
        if (summary.paragraphs % 200 == 0 && progress != nullptr
            && !progress->report(
                Text::tr("读已发表的稿件"), static_cast<int>(summary.paragraphs), 0))
            return cancelled;
        if (summary.characters + paragraph.size() > mostArchiveCharacters) {
            summary.isCutShort = true;
            break;
        }
        summary.characters += paragraph.size();
        characters.add(paragraph.toStdU16String());
    }

    const auto goOn = [&] {
        return progress == nullptr || progress->report(Text::tr("统计语言模型"), 0, 0);
    };
    ModelFileWriter writer(ModelKind::Archive);

    if (!characters.finish("characters", goOn, writer))
        return cancelled;
    const auto goOnJudging = [&] {
        return progress == nullptr || progress->report(Text::tr("训练判断模型"), 0, 0);
    };
    if (summary.characters >= leastForJudge)
        QB_CHECK(addJudge(environment, *base, goOnJudging, writer));
    QB_CHECK(writer.write(outputPath, base->lexicon.fingerprint()));
    return summary;
}

} // namespace qb::spelling
