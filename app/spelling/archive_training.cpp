#include "spelling/archive_training.h"

#include "spelling/base_models.h"
#include "spelling/judge_training.h"
#include "spelling/ngram_training.h"
#include "spelling/sentence.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>

namespace qb::spelling {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::spelling)
};

constexpr int characterBits = 12;
/// Less text says too little for the two minutes that training a judge takes.
constexpr qint64 leastForJudge = 300'000;

/// Characters as numbers of twelve bits: the frequent ones have their own, the others share one.
class CharacterCodes {
public:
    static constexpr std::uint32_t other = (1U << characterBits) - 1;

    explicit CharacterCodes(const std::vector<std::uint32_t>& counts)
    {
        for (std::uint32_t c = 0; c < counts.size(); ++c) {
            if (counts[c] > 0)
                m_symbols.push_back(c);
        }
        std::stable_sort(m_symbols.begin(), m_symbols.end(),
            [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
        m_symbols.insert(m_symbols.begin(), std::uint32_t{lineStart});
        if (m_symbols.size() > other)
            m_symbols.resize(other);
        m_codes.assign(counts.size(), other);
        for (std::uint32_t code = 0; code < m_symbols.size(); ++code)
            m_codes[m_symbols[code]] = code;
        m_codes[lineStart] = other;
    }
    std::uint32_t codeOf(char16_t c) const { return m_codes[c]; }
    std::uint32_t symbolOf(std::uint32_t code) const
    {
        return code < m_symbols.size() ? m_symbols[code] : 0xFFFFU;
    }

private:
    std::vector<std::uint32_t> m_symbols;
    std::vector<std::uint32_t> m_codes;
};

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
    return trainJudge(examples, models, {confusions.begin(), confusions.end()}, goOn, writer);
}

} // namespace

Result<ArchiveModelSummary> trainArchiveModel(const Environment& environment,
    const std::function<bool(QString&)>& nextParagraph, const QString& outputPath,
    Progress* progress)
{
    QB_TRY(const std::shared_ptr<const BaseModels> base, BaseModels::load(environment));
    const Error cancelled{ErrorKind::Cancelled, Text::tr("学习已停止"), {}, {}};

    ArchiveModelSummary summary;
    std::u16string characters; ///< of all sentences, one after the other
    std::vector<std::size_t> ends;
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
        for (const Sentence& sentence : sentencesOf(paragraph.toStdU16String())) {
            characters += sentence.tokens;
            ends.push_back(characters.size());
        }
    }

    const auto goOn = [&] {
        return progress == nullptr || progress->report(Text::tr("统计语言模型"), 0, 0);
    };
    ModelFileWriter writer(ModelKind::Archive);

    std::vector<std::uint32_t> counts(0x10000, 0);
    for (const char16_t c : characters)
        ++counts[c];
    const CharacterCodes codes(counts);
    NgramTraining letters(NgramModel::maximumOrder, characterBits, {1, 1, 1, 2, 2});
    std::vector<std::uint32_t> tokens;
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        tokens.clear();
        for (std::size_t i = begin; i < end; ++i)
            tokens.push_back(codes.codeOf(characters[i]));
        letters.add(tokens);
        begin = end;
    }
    if (!letters.finish(
            "characters", [&](std::uint32_t code) { return codes.symbolOf(code); }, 0x10000, goOn,
            writer))
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
