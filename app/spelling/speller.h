#pragma once

#include "core/environment.h"

#include <QString>

#include <memory>
#include <vector>

namespace qb::spelling {

enum class Level {
    Sure,     ///< hardly ever a false alarm
    Likely,   ///< right more often than not
    Possible, ///< worth a look: what corrects most sentences in texts that are full of mistakes
};

/// What the speller would have written.
struct Correction {
    qsizetype position = 0; ///< in UTF-16 units
    QString original;       ///< all of it Han characters of the BMP
    QString replacement;    ///< as long
    Level level = Level::Possible;
    double confidence = 0; ///< the share of such corrections that are right where errors are as
                           ///< frequent as in the training sentences
    bool looksLikeName = false; ///< the characters could be part of a person's name
    bool makesWords = false; ///< so much so, together with the models' word, that an editor wants
                             ///< to know; the confidence is that of the models alone
};

struct SpellerPrivate;

/// Finds characters that were written for others of the same sound or a similar shape. Immutable;
/// safe to use from several threads.
class Speller {
public:
    /// `archiveModel`: what trainArchiveModel() made of the institute's own texts; empty = none.
    static Result<std::shared_ptr<const Speller>> load(
        const Environment& environment, const QString& archiveModel = {});
    ~Speller();

    /// In text order, none overlapping another. A pure function of the paragraph.
    std::vector<Correction> check(const QString& paragraph) const;

    /// Why checkParticles() finds nothing; null where it works. The rest goes on without it.
    const Error* particleError() const;

    /// 的, 地 and 得 that were written for another of them, by what stands around; no finding of
    /// this kind needs a look at what check() says of the same character.
    std::vector<Correction> checkParticles(const QString& paragraph) const;

private:
    explicit Speller(std::unique_ptr<SpellerPrivate> d);
    std::unique_ptr<SpellerPrivate> d;
};

} // namespace qb::spelling
