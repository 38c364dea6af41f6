// Trains the reranker from sentences written wrong and right, prints how it does on sentences held
// out, and writes the model: train_reranker SENTENCES.tsv CONFUSIONS.json OUTPUT PROSE…
//                                            [--with ARCHIVE.model | --beside ARCHIVE.model]
// A line of PROSE is a right sentence, or one written wrong TAB written right. The same inputs and
// base models give the same bytes. With what `qingbao check train` learned from an archive, its
// figures are those of an institute that has it: mixed in while sentences held out are judged, or
// with a judge that is trained beside it. What is written then is not for shipping.

#include "spelling/base_models.h"
#include "spelling/judge_figures.h"
#include "spelling/judge_training.h"
#include "spelling/tools/training_tool.h"

#include <QCommandLineParser>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <cstdio>
#include <map>

namespace qb::spelling {
namespace {

/// `{"wrong word": "right word", …}`: in how many of them one character is written for another.
std::vector<PairTable::Pair> readConfusions(const QString& path)
{
    const QJsonObject words = QJsonDocument::fromJson(contentsOf(path)).object();
    std::map<std::pair<char16_t, char16_t>, std::uint32_t> counts;
    for (auto entry = words.begin(); entry != words.end(); ++entry) {
        const std::u16string wrong = entry.key().toStdU16String();
        const std::u16string right = entry.value().toString().toStdU16String();
        if (wrong.size() != right.size())
            continue;
        for (std::size_t i = 0; i < wrong.size(); ++i) {
            if (wrong[i] != right[i] && isModelHan(wrong[i]) && isModelHan(right[i]))
                ++counts[{wrong[i], right[i]}];
        }
    }
    if (counts.empty())
        fail(path.toStdString() + " holds no pairs of words");
    std::vector<PairTable::Pair> pairs;
    for (const auto& [pair, count] : counts)
        pairs.push_back({pair.first, pair.second, count});
    return pairs;
}

void print(const std::vector<Example>& examples)
{
    std::printf("held out: log-odds, sentence P / R / F1, character P / R / F1\n");
    for (const std::int32_t least : {-1500, -1200, -1000, -900, -800, -700, -600, -500, -300, 0,
             500, 1000, 1500, 2000, 2500, 3000}) {
        const Figures f = figuresAt(examples, least);
        std::printf("%6d  %5.1f %5.1f %5.1f   %5.1f %5.1f %5.1f\n", least, f.sentencePrecision,
            f.sentenceRecall, Figures::f1(f.sentencePrecision, f.sentenceRecall),
            f.characterPrecision, f.characterRecall,
            Figures::f1(f.characterPrecision, f.characterRecall));
    }
}

void printLevels(const std::vector<Example>& examples)
{
    const auto print = [&](const char* where, const Levels& levels, int half) {
        const Figures possible = figuresAt(examples, levels.possible, half);
        const Figures sure = figuresAt(examples, levels.sure, half);
        const Figures likely = figuresAt(examples, levels.likely, half);
        std::printf(
            "%s: sentence P %.1f R %.1f F1 %.1f from %d; sure, character P %.1f R %.1f from "
            "%d; likely P %.1f R %.1f from %d\n",
            where, possible.sentencePrecision, possible.sentenceRecall,
            Figures::f1(possible.sentencePrecision, possible.sentenceRecall), levels.possible,
            sure.characterPrecision, sure.characterRecall, levels.sure, likely.characterPrecision,
            likely.characterRecall, levels.likely);
    };
    print("first half, levels of the second", levelsOf(examples, 1), 0);
    print("second half, levels of the first", levelsOf(examples, 0), 1);
    print("all, levels of all", levelsOf(examples), bothHalves);
}

std::vector<std::u16string> readProse(const QStringList& paths)
{
    std::vector<std::u16string> prose;
    for (const QString& path : paths) {
        for (const QByteArray& line : contentsOf(path).split('\n'))
            prose.push_back(QString::fromUtf8(line.split('\t').last().trimmed()).toStdU16String());
    }
    return prose;
}

NgramModel archiveModel(const QString& path)
{
    auto file = ModelFile::open(path, ModelKind::Archive);
    if (file.isError())
        fail(file.error().oneLine().toStdString());
    return NgramModel::fromFile(file.value(), "characters");
}

int run(QStringList arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption with(QStringLiteral("with"), {}, QStringLiteral("model"));
    const QCommandLineOption beside(QStringLiteral("beside"), {}, QStringLiteral("model"));
    parser.addOptions({with, beside});
    if (!parser.parse(arguments) || parser.positionalArguments().size() < 4)
        fail("usage: train_reranker SENTENCES.tsv CONFUSIONS.json OUTPUT PROSE… "
             "[--with ARCHIVE.model | --beside ARCHIVE.model]");
    arguments = parser.positionalArguments();
    const SystemEnvironment environment;
    auto base = BaseModels::load(environment);
    if (base.isError())
        fail(base.error().oneLine().toStdString());
    std::vector<Example> examples = readExamples(contentsOf(arguments[0]));
    const JudgeSources sources{readConfusions(arguments[1]), readProse(arguments.mid(3))};
    ModelFileWriter writer(ModelKind::Reranker);
    Models models = base.value()->asModels();
    NgramModel archive;
    if (parser.isSet(with)) {
        archive = archiveModel(parser.value(with));
        models.ownProse = &archive;
    } else if (parser.isSet(beside)) {
        archive = archiveModel(parser.value(beside));
        models.archive = &archive;
    }
    const Status trained = trainJudge(
        examples, models, sources, [] { return true; }, writer);
    if (trained.isError())
        fail(trained.error().oneLine().toStdString());
    print(examples);
    printLevels(examples);
    writer.add("pairs", pairsWithout(examples, exampleFolds));
    writer.add("confusions", sources.confusions);
    if (auto written = writer.write(arguments[2], writer.contentHash()); written.isError())
        fail(written.error().oneLine().toStdString());
    return 0;
}

} // namespace
} // namespace qb::spelling

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    return qb::spelling::run(QCoreApplication::arguments());
}
