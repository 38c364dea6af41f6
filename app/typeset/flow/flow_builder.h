#pragma once

#include "core/issue.h"
#include "typeset/fields.h"
#include "typeset/flow/box.h"
#include "typeset/picture_measure.h"
#include "typeset/setting.h"

namespace qb::typeset {

struct FlowArticle {
    QString title; ///< as in the contents and the outline; empty: not listed
    int section = 0;
    int firstBox = 0;
    int endBox = 0; ///< equal to firstBox where nothing of it is set
};

struct FlowSection {
    QString name;
    int firstBox = 0;
};

/// The whole text of an issue as boxes in reading order, not yet on pages.
struct Flow {
    std::vector<Box> boxes;
    std::vector<page::StructureNode> structure; ///< [0] is the Document node
    std::vector<FlowSection> sections;
    std::vector<FlowArticle> articles;
    std::vector<Warning> warnings;
};

/// Contents (where the template shows them), sections and articles of the issue.
Result<Flow> buildFlow(
    const Issue& issue, Setting& setting, const Fields& fields, const PictureMeasure& pictures);

/// The box of a block that takes a whole number of grid lines as one piece (占行, CLREQ
/// "Headings"): headings, captions.
Box blockBox(std::shared_ptr<const SetParagraph> paragraph, const Setting::StylePointer& style,
    const style::PageGeometry& page);

/// Grid lines that the content needs without any space around it.
int leastRows(const LinesContent& content, const style::PageGeometry& page);

/// Baseline to baseline within a block of `style`.
Length leadingOf(const style::ParagraphStyle& style, const style::PageGeometry& page);

} // namespace qb::typeset
