#pragma once

#include "core/environment.h"
#include "spelling/features.h"

namespace qb::spelling {

/// Whether libime's model numbers words as the one did that the lexicon was made with: of another
/// version every number would mean another word, or none. Asks a thousand words.
bool numbersWordsLike(const LibimeModel& model, const Lexicon& lexicon);

/// The models that come with the program and with Debian, mapped.
struct BaseModels {
    Lexicon lexicon;
    NgramModel sun;
    NgramModel libpinyin;
    std::unique_ptr<LibimeModel> libime;

    /// Without pairs and without an archive.
    Models asModels() const { return {&lexicon, libime.get(), &sun, &libpinyin}; }

    static Result<std::shared_ptr<const BaseModels>> load(const Environment& environment);
};

} // namespace qb::spelling
