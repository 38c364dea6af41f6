#pragma once

#include "core/environment.h"
#include "spelling/lexicon.h"
#include "spelling/libime_model.h"
#include "spelling/ngram_model.h"

namespace qb::spelling {

/// The models that come with the program and with Debian, mapped.
struct BaseModels {
    Lexicon lexicon;
    NgramModel sun;
    NgramModel libpinyin;
    std::unique_ptr<LibimeModel> libime;

    static Result<std::shared_ptr<const BaseModels>> load(const Environment& environment);
};

} // namespace qb::spelling
