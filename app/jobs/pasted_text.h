#pragma once

#include "core/article.h"
#include "core/asset.h"
#include "core/result.h"

namespace qb::jobs {

/// What is copied elsewhere and pasted into the body of an article.
struct PastedText {
    QString raw; ///< as it was copied, without its structure
    /// What cleaning made of it. Nothing of the text becomes a field of the article: headlines are
    /// subheads, and the lines that name a source, a date or an author stay as they were written.
    std::vector<Block> blocks;
    AssetMap assets; ///< pictures in `blocks`
    std::vector<Warning> warnings;
    /// The text is no whole paragraph but a few words of one: it goes into the line at hand.
    bool isInline = false;
};

/// Longer pastes are refused: they are files rather than parts of an article.
inline constexpr qsizetype kLongestPaste = 500'000;         ///< UTF-16 units of text
inline constexpr qsizetype kLargestPastedPage = 48'000'000; ///< of HTML, with its pictures

/// Cleans what was copied. `html` may be empty; where given, its structure is used and nothing it
/// names is fetched or opened. HTML that says nothing gives way to `plain`. TooLarge; BadInput
/// where there is neither text nor a picture.
Result<PastedText> cleanPaste(const QString& plain, const QString& html = {});

} // namespace qb::jobs
