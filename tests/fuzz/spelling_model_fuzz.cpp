// A model file of each kind, any bytes or a sound one changed in places: refused with an error, or
// used without harm.
#include "fuzzing.h"
#include "spelling/lattice.h"
#include "spelling/reranker.h"
#include "spelling_model_input.h"

using namespace qb;
using namespace qb::spelling;

namespace {

/// How many candidates there are.
size_t useWords(const Lexicon& words, const NgramModel& model, const PairTable& pairs)
{
    size_t count = 0;
    for (const Sentence& sentence : sentencesOf(fuzz::kAskedText)) {
        for (const Run& run : runsOf(words, sentence)) {
            const WordScorer scorer(model, words, WordScorer::Tokens::SunPinyin);
            const PathScorer<WordScorer> paths(scorer, run);
            for (const Candidate& candidate : candidatesFor(words, pairs, run)) {
                ++count;
                fuzz::require(candidate.change.begin >= 0 && candidate.change.end() <= run.size(),
                    QStringLiteral("a change lies beside its run"));
                const ChangedRun changed(words, run, candidate.change);
                fuzz::require(paths.evaluate(changed).length >= 0,
                    QStringLiteral("a stretch of negative length"));
            }
        }
    }
    return count;
}

/// How many candidates the models of one file have.
size_t use(const std::shared_ptr<const ModelFile>& file)
{
    PairTable pairs;
    pairs.add(file->section<PairTable::Pair>("pairs"));
    size_t candidates = 0;
    const NgramModel sun = NgramModel::fromFile(file, "sun");
    if (auto lexicon = Lexicon::fromFile(file); lexicon.isOk())
        candidates = useWords(lexicon.value(), sun, pairs);
    else
        fuzz::requireUseful(lexicon.error());
    for (const char* prefix : {"sun", "words", "characters"}) {
        const NgramModel model = NgramModel::fromFile(file, prefix);
        const std::vector<std::uint32_t> history = {1, 0xFFFFFFFFU, 3, 4};
        if (model.isPresent())
            fuzz::require(model.score(history, 2) > -1'000'000,
                QStringLiteral("a score is a number of reasonable size"));
    }
    if (auto reranker = Reranker::fromFile(file); reranker.isOk()) {
        ScoredCandidate candidate;
        candidate.candidate.change = {0, u"台"};
        candidate.features.fill(1);
        reranker.value().judge({candidate, candidate});
    } else {
        fuzz::requireUseful(reranker.error());
    }
    return candidates;
}

/// The same, the file read as each kind.
size_t open(const QString& path)
{
    size_t candidates = 0;
    for (const ModelKind kind : {ModelKind::Base, ModelKind::Archive, ModelKind::Reranker}) {
        auto opened = ModelFile::open(path, kind);
        if (opened.isOk())
            candidates += use(opened.value());
        else
            fuzz::requireUseful(opened.error());
    }
    return candidates;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    // A file begins with Q; another letter means changes to a sound one.
    if (size == 0 || data[0] == 'Q') {
        const QString path = fuzz::workFolder() + QStringLiteral("/any.model");
        fuzz::writeWhole(path, fuzz::bytesOf(data, size));
        open(path);
        return 0;
    }
    static fuzz::SmallModel model(fuzz::workFolder() + QStringLiteral("/small.model"));
    model.change(data + 1, size - 1);
    const size_t candidates = open(model.path());
    model.undo();
    // Else the small model is none any more, and nothing is tried that lies deep.
    fuzz::require(candidates > 0 || size > 1, QStringLiteral("a sound model has no candidates"));
    return 0;
}
