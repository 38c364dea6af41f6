#pragma once

#include "core/result.h"
#include "typeset/flow/box.h"

#include <QString>

namespace qb::typeset {

/// A piece of the flow that is made as one and kept between runs: an article, a section's heading,
/// the table of contents. Immutable once made.
struct FlowPart {
    std::vector<Box> boxes;
    std::vector<BoxMetric> metrics;         ///< of the boxes
    std::vector<page::StructureNode> nodes; ///< a parent of -1 is the node the part hangs from
    std::vector<Warning> warnings;          ///< without pages
};
using FlowPartPointer = std::shared_ptr<const FlowPart>;

struct FlowArticle {
    QString title; ///< as in the contents and the outline; empty: not listed
    int section = 0;
    int firstBox = 0; ///< -1 where nothing of it is set
};

struct FlowSection {
    QString name;
    int firstBox = 0;
};

/// A box with the place of its part's first node in the document's structure.
struct FlowBox {
    const Box* box = nullptr;
    int firstNode = 0;
    int part = 0;
};

/// The whole text of an issue as boxes in reading order, not yet on pages.
struct Flow {
    struct Entry {
        FlowPartPointer part;
        int parentNode = 0; ///< in the document's structure
        int firstNode = 0;
        int firstBox = 0;
    };
    std::vector<Entry> parts;
    std::vector<FlowBox> boxes;
    std::vector<FlowSection> sections;
    std::vector<FlowArticle> articles;
    int nodeCount = 1; ///< with the Document node

    /// Appends a part whose nodes hang from `parentNode`; answers its first node.
    int append(FlowPartPointer part, int parentNode)
    {
        const int firstNode = nodeCount;
        const int index = int(parts.size());
        parts.push_back({part, parentNode, firstNode, int(boxes.size())});
        nodeCount += int(part->nodes.size());
        for (const Box& box : part->boxes)
            boxes.push_back({&box, firstNode, index});
        return firstNode;
    }
};

} // namespace qb::typeset
