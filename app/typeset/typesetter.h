#pragma once

#include "core/issue.h"
#include "core/result.h"
#include "font/font_book.h"
#include "page/document.h"
#include "style/template.h"
#include "text/hyphenation.h"
#include "typeset/page_goal.h"
#include "typeset/picture_measure.h"

namespace qb::typeset {

/// Issue + template + fonts → pages. Keeps shaped and broken paragraphs by content between calls,
/// so that setting an issue again after a small change costs little. One object per thread.
class Typesetter {
public:
    /// `pictures` tells the size of a picture; decoding is not this library's business.
    /// Without a hyphenator Western words are never parted.
    Typesetter(std::shared_ptr<font::FontBook> fonts, PictureMeasure pictures,
        std::shared_ptr<const text::Hyphenator> hyphenator = nullptr);
    ~Typesetter();

    /// Fails only where no sensible page can be made (a missing font, a character no installed face
    /// can draw…); every compromise is a warning that names page, article and text. A `goal` that
    /// only changes which are seen would reach is refused, with what is too much or too little.
    Result<Warned<page::Document>> typeset(const Issue& issue, const style::Template& layout,
        Progress* progress = nullptr, const PageGoal& goal = {});

private:
    struct Private;
    class Run;
    std::unique_ptr<Private> d;
};

} // namespace qb::typeset
