#include "spelling/examples.h"

#include "spelling/hashing.h"

#include <QString>

#include <map>

namespace qb::spelling {

namespace {

std::uint64_t hashOf(std::u16string_view text)
{
    std::uint64_t hash = 0;
    for (const char16_t c : text)
        hash = addToHash(hash, c);
    return hash;
}

} // namespace

std::size_t foldOf(std::u16string_view right)
{
    return (hashOf(right) >> 20U) % exampleFolds;
}

std::vector<Example> readExamples(const QByteArray& lines)
{
    std::vector<Example> examples;
    for (const QByteArray& line : lines.split('\n')) {
        const QList<QByteArray> fields = (line.endsWith('\r') ? line.chopped(1) : line).split('\t');
        Example example;
        if (fields.size() != 2)
            continue;
        example.wrong = QString::fromUtf8(fields[0]).toStdU16String();
        example.right = QString::fromUtf8(fields[1]).toStdU16String();
        if (example.wrong.size() != example.right.size())
            continue;
        example.fold = foldOf(example.right);
        example.half = static_cast<int>((hashOf(example.right) >> 50U) & 1U);
        examples.push_back(std::move(example));
    }
    return examples;
}

std::vector<PairTable::Pair> pairsWithout(const std::vector<Example>& examples, std::size_t fold)
{
    std::map<std::pair<char16_t, char16_t>, std::uint32_t> counts;
    for (const Example& example : examples) {
        if (example.fold == fold)
            continue;
        for (std::size_t i = 0; i < example.wrong.size(); ++i) {
            if (isModelHan(example.wrong[i]) && isModelHan(example.right[i]))
                ++counts[{example.wrong[i], example.right[i]}];
        }
    }
    std::vector<PairTable::Pair> pairs;
    for (const auto& [pair, count] : counts)
        pairs.push_back({pair.first, pair.second, count});
    return pairs;
}

bool isRight(const Example& example, const Sentence& place, const ScoredCandidate& scored)
{
    const Change& change = scored.candidate.change;
    const auto at = static_cast<std::size_t>(
        place.stretches[static_cast<std::size_t>(scored.run)].textBegin + change.begin);
    return std::u16string_view(example.right).substr(at, change.replacement.size())
        == change.replacement;
}

} // namespace qb::spelling
