#pragma once

#include "typeset/flow/article_part.h"

#include <map>

namespace qb::typeset {

/// Makes the flow of an issue. An object keeps the parts of its last run: an article that has not
/// changed is taken as it is, of one that has only the changed paragraphs are set again.
class FlowBuilder {
public:
    /// Contents (where the template shows them), sections and articles of the issue.
    Result<Flow> build(const Issue& issue, const PartContext& context);

    /// Forgets everything: styles, page or fields are others.
    void clear();

private:
    struct Kept {
        Article article;
        int columns = 1;
        Fitting fitting;
        int headingLevel = 2;
        bool isBegunAbove = false;
        FlowPartPointer part;
        Setting::Cache paragraphs;
        std::vector<AssetPointer> pictures; ///< as they were, by block
    };

    Result<FlowPartPointer> articlePart(
        size_t index, const Article& article, int columns, const PartContext& context);

    Result<FlowPartPointer> contentsPart(const Issue& issue, Setting& setting);
    Result<FlowPartPointer> sectionPart(
        const QString& name, int columns, style::Start start, const PartContext& context);

    std::vector<Kept> m_articles;
    /// By name, columns and where they begin.
    std::map<std::tuple<QString, int, style::Start>, FlowPartPointer> m_sections;
    std::vector<QString> m_listed; ///< what the contents were made from
    FlowPartPointer m_contents;
    Fields m_fields;
};

} // namespace qb::typeset
