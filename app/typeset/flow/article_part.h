#pragma once

#include "core/issue.h"
#include "typeset/fields.h"
#include "typeset/flow/flow.h"
#include "typeset/page_goal.h"
#include "typeset/picture_measure.h"
#include "typeset/setting.h"

namespace qb::typeset {

/// What making a part needs besides the article.
struct PartContext {
    const AssetMap& assets;
    Setting& setting;
    const Fields& fields;
    const PictureMeasure& pictures;
    Fitting fitting = {};
    int headingLevel = 2;      ///< of article titles: 1 where no section heading stands above them
    bool isBegunAbove = false; ///< the section's heading begins the article's column or page for it
};

/// Heads, blocks and tail of one article in columns of the type area's `columns`.
Result<FlowPartPointer> makeArticlePart(
    const Article& article, int columns, const PartContext& context);

/// Whether the first head of the article, and so what is tied to it from above, spans all columns.
bool headsSpan(const Article& article, const style::Template& layout);

/// Where the heads of the article begin.
style::Start headsStart(const Article& article, const style::Template& layout);

/// A section's node, with its heading where the template shows it, which begins no nearer than
/// `start`: what it heads.
Result<FlowPartPointer> makeSectionPart(
    const QString& name, int columns, style::Start start, const PartContext& context);

} // namespace qb::typeset
