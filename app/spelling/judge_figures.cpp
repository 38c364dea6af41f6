#include "spelling/judge_figures.h"

#include <algorithm>
#include <cmath>

namespace qb::spelling {

Figures figuresAt(const std::vector<Example>& examples, std::int32_t leastLogOdds, int half)
{
    int found = 0;
    int changed = 0;
    int wrong = 0;
    int foundCharacters = 0;
    int changedCharacters = 0;
    int wrongCharacters = 0;
    for (const Example& example : examples) {
        if (half != bothHalves && example.half != half)
            continue;
        std::u16string result = example.wrong;
        for (std::size_t s = 0; s < example.sentences.size(); ++s) {
            for (const Judged& one : chosen(example.sentences[s], leastLogOdds)) {
                const Change& change = one.scored.candidate.change;
                const int at = example.places[s]
                                   .stretches[static_cast<std::size_t>(one.scored.run)]
                                   .textBegin
                    + change.begin;
                result.replace(
                    static_cast<std::size_t>(at), change.replacement.size(), change.replacement);
            }
        }
        const bool isWrong = example.wrong != example.right;
        wrong += isWrong ? 1 : 0;
        changed += result != example.wrong ? 1 : 0;
        found += isWrong && result == example.right ? 1 : 0;
        for (std::size_t i = 0; i < result.size(); ++i) {
            wrongCharacters += example.wrong[i] != example.right[i] ? 1 : 0;
            changedCharacters += result[i] != example.wrong[i] ? 1 : 0;
            foundCharacters
                += result[i] != example.wrong[i] && result[i] == example.right[i] ? 1 : 0;
        }
    }
    const auto share = [](int part, int all) {
        return all > 0 ? 100.0 * part / all : 0;
    };
    return {share(found, changed), share(found, wrong), share(foundCharacters, changedCharacters),
        share(foundCharacters, wrongCharacters)};
}

Levels levelsOf(const std::vector<Example>& examples, int half)
{
    Levels levels;
    double best = 0;
    constexpr double aboutAsGood = 0.3; ///< of F1 in per cent
    for (std::int32_t least = 6000; least >= -2000; least -= 50) {
        const Figures f = figuresAt(examples, least, half);
        if (f.characterPrecision >= 95)
            levels.sure = least;
        if (f.characterPrecision >= 92)
            levels.likely = least;
        const double f1 = Figures::f1(f.sentencePrecision, f.sentenceRecall);
        if (f1 > best + aboutAsGood) {
            best = f1;
            levels.possible = least;
        }
    }
    return levels;
}

std::vector<ScalePoint> scaleOf(const std::vector<Example>& examples)
{
    std::vector<std::pair<std::int32_t, bool>> all;
    for (const Example& example : examples) {
        for (std::size_t s = 0; s < example.sentences.size(); ++s) {
            for (const Judged& one : example.sentences[s])
                all.emplace_back(one.logOdds, isRight(example, example.places[s], one.scored));
        }
    }
    std::sort(all.begin(), all.end());
    struct Block {
        double logOdds = 0;
        double right = 0;
        double count = 0;
    };
    std::vector<Block> blocks;
    constexpr std::size_t blockSize = 150;
    for (std::size_t begin = 0; begin < all.size(); begin += blockSize) {
        Block block;
        for (std::size_t i = begin; i < std::min(all.size(), begin + blockSize); ++i) {
            block.logOdds += all[i].first;
            block.right += all[i].second ? 1 : 0;
            ++block.count;
        }
        blocks.push_back(block);
        while (blocks.size() > 1) {
            const Block& last = blocks.back();
            Block& before = blocks[blocks.size() - 2];
            if (before.right / before.count < last.right / last.count)
                break;
            before.logOdds += last.logOdds;
            before.right += last.right;
            before.count += last.count;
            blocks.pop_back();
        }
    }
    std::vector<ScalePoint> points;
    for (const Block& block : blocks)
        points.push_back({static_cast<std::int32_t>(std::lround(block.logOdds / block.count)),
            static_cast<std::int32_t>(std::lround(1000 * block.right / block.count))});
    return points;
}

} // namespace qb::spelling
