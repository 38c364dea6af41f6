#include "jobs/typesetting.h"

#include "jobs/picture_size.h"

namespace qb::jobs {

Result<std::unique_ptr<typeset::Typesetter>> makeTypesetter(const Environment& environment)
{
    QB_TRY(auto fonts, font::FontBook::create(environment));
    QB_TRY(auto hyphenator, text::Hyphenator::load(environment));
    return std::make_unique<typeset::Typesetter>(
        std::move(fonts), pictureSize, std::move(hyphenator));
}

} // namespace qb::jobs
