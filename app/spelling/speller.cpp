#include "spelling/speller.h"

#include "spelling/base_models.h"
#include "spelling/character_features.h"
#include "spelling/particle_judge.h"
#include "spelling/word_gain.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <optional>

namespace qb::spelling {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::spelling)
};

constexpr int nameLikenessOfNames = 36;

/// Whether what the change makes of words, and what the models say, are together enough. The judge
/// learned from people's private writing, where most slips are words; in edited prose most are
/// none, which the dictionary sees better. Weights and limit are set by hand: on clean news one
/// such change in 100,000 characters is wrong. Candidates that were only looked for because they
/// make a word prove nothing by it.
bool makesWords(const Judged& one, Milli wordGain)
{
    constexpr Milli least = 3600;
    const Candidate& candidate = one.scored.candidate;
    return candidate.source != CandidateSource::NearSound
        && candidate.source != CandidateSource::Gap
        && one.logOdds + std::clamp(wordGain, -5000, 12'000) / 5
            + std::clamp(candidate.unigramGain, -3000, 8000) / 5
        >= least;
}

Error noConfidence()
{
    return {ErrorKind::BadInput, Text::tr("拼写模型读不了：缺把握程度"), {},
        Text::tr("重新生成或重新安装这个文件；在此之前别的检查照常进行。")};
}

Error noProse()
{
    return {ErrorKind::BadInput, Text::tr("拼写模型读不了：缺文章的语言模型"), {},
        Text::tr("重新生成或重新安装这个文件；在此之前别的检查照常进行。")};
}

/// Log-odds from which on a correction has a level; what share is right at which log-odds.
struct Scale {
    struct Point {
        std::int32_t logOdds;
        std::int32_t rightOfThousand;
    };
    std::int32_t sure = 0;
    std::int32_t likely = 0;
    std::int32_t possible = 0;
    std::vector<Point> points;

    static Result<Scale> fromFile(const ModelFile& file, const std::string& prefix)
    {
        const auto levels = file.section<std::int32_t>(prefix + "-levels");
        const auto points = file.section<Point>(prefix + "-scale");
        if (levels.size() != 3 || points.empty())
            return noConfidence();
        return Scale{levels[0], levels[1], levels[2], {points.begin(), points.end()}};
    }

    double confidence(std::int32_t logOdds) const
    {
        const auto above = std::find_if(
            points.begin(), points.end(), [&](const Point& p) { return p.logOdds >= logOdds; });
        if (above == points.begin())
            return points.front().rightOfThousand / 1000.0;
        if (above == points.end())
            return points.back().rightOfThousand / 1000.0;
        const Point& below = *(above - 1);
        const double part = static_cast<double>(logOdds - below.logOdds)
            / std::max(1, above->logOdds - below.logOdds);
        return (below.rightOfThousand + part * (above->rightOfThousand - below.rightOfThousand))
            / 1000.0;
    }
    Level level(std::int32_t logOdds) const
    {
        constexpr double leastOfSure = 0.9; // whatever the levels of a file say
        if (logOdds >= sure && confidence(logOdds) >= leastOfSure)
            return Level::Sure;
        return logOdds >= likely ? Level::Likely : Level::Possible;
    }
};

} // namespace

struct SpellerPrivate {
    /// Words the language models are too old or too narrow for: nothing in them is corrected.
    QStringList terms;
    std::shared_ptr<const BaseModels> base;
    PairTable pairs;
    PairTable confusions;
    std::optional<Reranker> reranker;
    Scale scale;
    std::optional<Result<ParticleJudge>> particles;
    NgramModel prose;
    NgramModel archive;
    bool knowsArchive = false; ///< the judge was trained beside the archive

    Models models() const
    {
        Models models = base->asModels();
        models.pairs = &pairs;
        models.confusions = &confusions;
        models.prose = &prose;
        if (archive.isPresent())
            models.archive = &archive;
        if (archive.isPresent() && !knowsArchive)
            models.ownProse = &archive;
        return models;
    }
    Status takeArchive(const QString& path);
    std::vector<Judged> judge(const Models& models, const std::vector<Run>& runs) const;
};

namespace {

Result<QStringList> readTerms(const Environment& environment)
{
    QB_TRY(
        const QString path, environment.findData(QStringLiteral("resources/spelling/terms.txt")));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Io, Text::tr("词表读不了：%1").arg(file.errorString()), path, {}};
    QStringList terms;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QString term = line.trimmed();
        if (!term.isEmpty() && !term.startsWith(u'#'))
            terms << term;
    }
    return terms;
}

Result<ParticleJudge> loadParticles(const Environment& environment)
{
    QB_TRY(const QString path,
        environment.findData(QStringLiteral("resources/spelling/particles.model")));
    QB_TRY(
        const std::shared_ptr<const ModelFile> file, ModelFile::open(path, ModelKind::Particles));
    return ParticleJudge::fromFile(file);
}

/// Whether one of the terms covers a part of [position, position + length).
bool isInTerm(const QStringList& terms, const QString& text, qsizetype position, qsizetype length)
{
    for (const QString& term : terms) {
        const qsizetype from = std::max<qsizetype>(0, position - term.size() + 1);
        const qsizetype end = std::min(text.size(), position + length + term.size() - 1);
        if (QStringView(text).mid(from, end - from).contains(term))
            return true;
    }
    return false;
}

} // namespace

Status SpellerPrivate::takeArchive(const QString& path)
{
    QB_TRY(const std::shared_ptr<const ModelFile> file, ModelFile::open(path, ModelKind::Archive));
    const auto judgeVersion = file->section<std::uint32_t>(Reranker::versionSection);
    knowsArchive = !judgeVersion.empty();
    if (file->fingerprint() != base->lexicon.fingerprint()
        || (knowsArchive && judgeVersion.front() != allFeatureCount))
        return Error{ErrorKind::BadInput, Text::tr("从自己的稿件学来的模型是用另一版词典做的"),
            path, Text::tr("再学习一次；在此之前别的检查照常进行。")};
    archive = NgramModel::fromFile(file, "characters");
    if (knowsArchive) {
        QB_TRY(reranker, Reranker::fromFile(file));
        QB_TRY(scale, Scale::fromFile(*file, "base"));
        prose = NgramModel::fromFile(file, Reranker::proseSections);
        if (!prose.isPresent())
            return noProse();
    }
    return ok();
}

std::vector<Judged> SpellerPrivate::judge(const Models& models, const std::vector<Run>& runs) const
{
    std::vector<Judged> judged = reranker->judge(scoredCandidates(models, runs),
        [&](std::vector<Judged>& sentence) { addCharacterFeatures(models, runs, sentence); });
    if (!knowsArchive) {
        for (Judged& one : judged)
            one.logOdds += archiveEvidence(one.scored.features);
    }
    return judged;
}

Speller::Speller(std::unique_ptr<SpellerPrivate> p) : d(std::move(p)) { }
Speller::~Speller() = default;

Result<std::shared_ptr<const Speller>> Speller::load(
    const Environment& environment, const QString& archiveModel)
{
    auto p = std::make_unique<SpellerPrivate>();
    QB_TRY(p->base, BaseModels::load(environment));
    QB_TRY(const QString path,
        environment.findData(QStringLiteral("resources/spelling/reranker.model")));
    QB_TRY(const std::shared_ptr<const ModelFile> file, ModelFile::open(path, ModelKind::Reranker));
    QB_TRY(p->reranker, Reranker::fromFile(file));
    QB_TRY(p->scale, Scale::fromFile(*file, "base"));
    p->prose = NgramModel::fromFile(file, Reranker::proseSections);
    if (!p->prose.isPresent())
        return noProse();
    p->particles = loadParticles(environment);
    QB_TRY(p->terms, readTerms(environment));
    p->pairs.add(file->section<PairTable::Pair>("pairs"));
    p->confusions.add(file->section<PairTable::Pair>("confusions"));
    if (!archiveModel.isEmpty())
        QB_CHECK(p->takeArchive(archiveModel));
    return std::shared_ptr<const Speller>(new Speller(std::move(p)));
}

std::vector<Correction> Speller::check(const QString& paragraph) const
{
    const std::u16string_view text(reinterpret_cast<const char16_t*>(paragraph.utf16()),
        static_cast<std::size_t>(paragraph.size()));
    const Models models = d->models();
    std::vector<Correction> corrections;
    Sentence last;
    std::vector<Run> runs;
    std::vector<Judged> judged;
    for (const Sentence& sentence : sentencesOf(text)) {
        // Of text that says one thing over and over, each sentence is judged but once.
        if (!readsLike(sentence, last)) {
            runs = runsOf(*models.lexicon, sentence);
            judged = chosen(d->judge(models, runs), d->scale.possible);
            last = sentence;
        }
        for (const Judged& one : judged) {
            const Change& change = one.scored.candidate.change;
            const qsizetype position
                = sentence.stretches[static_cast<std::size_t>(one.scored.run)].textBegin
                + change.begin;
            const auto length = static_cast<qsizetype>(change.replacement.size());
            if (isInTerm(d->terms, paragraph, position, length))
                continue;
            corrections.push_back({position, paragraph.mid(position, length),
                QString::fromStdU16String(change.replacement), d->scale.level(one.logOdds),
                d->scale.confidence(one.logOdds), nameLikeness(one) >= nameLikenessOfNames,
                makesWords(one,
                    wordGain(
                        *models.lexicon, runs[static_cast<std::size_t>(one.scored.run)], change))});
        }
    }
    return corrections;
}

std::vector<Correction> Speller::checkParticles(const QString& paragraph) const
{
    if (particleError() != nullptr)
        return {};
    std::vector<Correction> corrections = d->particles->value().check(d->models(), paragraph);
    std::erase_if(corrections, [&](const Correction& correction) {
        return isInTerm(d->terms, paragraph, correction.position, 1);
    });
    return corrections;
}

const Error* Speller::particleError() const
{
    return d->particles->isError() ? &d->particles->error() : nullptr;
}

} // namespace qb::spelling
