#include "fuzzing.h"

#include "spelling/lattice.h"
#include "spelling/reranker.h"

#include <QTemporaryDir>

#include <string_view>

using namespace qb::spelling;

namespace {

constexpr std::u16string_view text = u"受台风影向轮渡停航";

void use(const std::shared_ptr<const ModelFile>& file)
{
    if (auto lexicon = Lexicon::fromFile(file); lexicon.isOk()) {
        const Lexicon& words = lexicon.value();
        const PairTable pairs;
        for (const Sentence& sentence : sentencesOf(text)) {
            for (const Run& run : runsOf(words, sentence)) {
                for (const Candidate& candidate : candidatesFor(words, pairs, run))
                    qb::fuzz::require(
                        candidate.change.begin >= 0 && candidate.change.end() <= run.size(),
                        QStringLiteral("a change lies in its run"));
            }
        }
    }
    for (const char* prefix : {"sun", "words", "characters"}) {
        const NgramModel model = NgramModel::fromFile(file, prefix);
        const std::vector<std::uint32_t> history = {1, 0xFFFFFFFFU, 3, 4};
        if (model.isPresent())
            qb::fuzz::require(model.score(history, 2) > -1'000'000,
                QStringLiteral("a score is a number of reasonable size"));
    }
    if (auto reranker = Reranker::fromFile(file); reranker.isOk()) {
        ScoredCandidate candidate;
        candidate.candidate.change = {0, u"台"};
        candidate.features.fill(1);
        reranker.value().judge({candidate, candidate});
    }
}

} // namespace

/// Any bytes as a model file of each kind: refused with an error, or used without harm.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("fuzz.model"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return 0;
    file.write(reinterpret_cast<const char*>(data), static_cast<qint64>(size));
    file.close();
    for (const ModelKind kind : {ModelKind::Base, ModelKind::Archive, ModelKind::Reranker}) {
        auto opened = ModelFile::open(path, kind);
        if (opened.isOk())
            use(opened.value());
        else
            qb::fuzz::requireUseful(opened.error());
    }
    return 0;
}
