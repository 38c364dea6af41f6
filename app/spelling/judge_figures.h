#pragma once

#include "spelling/examples.h"

namespace qb::spelling {

/// How well judged examples come out, in per cent.
struct Figures {
    double sentencePrecision = 0;
    double sentenceRecall = 0;
    double characterPrecision = 0;
    double characterRecall = 0;

    static double f1(double p, double r) { return p + r > 0 ? 2 * p * r / (p + r) : 0; }
};

constexpr int bothHalves = -1;

/// When what reaches `leastLogOdds` is corrected, in one half of the examples or in both.
Figures figuresAt(
    const std::vector<Example>& examples, std::int32_t leastLogOdds, int half = bothHalves);

struct Levels {
    std::int32_t sure = 6000;   ///< from here on 95 of 100 changed characters were right
    std::int32_t likely = 6000; ///< 92 were
    /// From here on about as many sentences come out right as can be: the curve is flat there, and
    /// the higher the level, the fewer senseless hints.
    std::int32_t possible = 0;
};

Levels levelsOf(const std::vector<Example>& examples, int half = bothHalves);

struct ScalePoint {
    std::int32_t logOdds;
    std::int32_t rightOfThousand;
};

/// Shares of right candidates by log-odds, rising (pool adjacent violators).
std::vector<ScalePoint> scaleOf(const std::vector<Example>& examples);

} // namespace qb::spelling
