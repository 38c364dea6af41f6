#pragma once

#include <libxml/tree.h>

#include <QHash>
#include <QString>

#include <vector>

namespace qb::importers {

/// What an element holds, its descendants included.
struct HtmlWeight {
    double body = 0;    ///< characters of running text, links left out
    double prose = 0;   ///< of them, in runs that hold a whole sentence
    double longest = 0; ///< the heaviest single run of text
    double own = 0;     ///< running text that stands in it directly
    qsizetype all = 0;  ///< characters, links included
    qsizetype linked = 0;
    int links = 0;
    int chunks = 0; ///< children that hold running text
};

/// A line as it stands on the page: text between two edges of blocks.
struct HtmlRun {
    const xmlNode* block = nullptr; ///< the innermost that holds it
    const xmlNode* first = nullptr; ///< of its nodes of text
    QString text;                   ///< its first characters
    qsizetype length = 0;
    qsizetype linked = 0;
};

/// One pass over a page: its runs of text in order, and what each block holds.
class HtmlWeights {
public:
    explicit HtmlWeights(const xmlNode* root);

    HtmlWeight of(const xmlNode* node) const { return m_weights.value(node); }
    const std::vector<HtmlRun>& runs() const { return m_runs; }

private:
    void visit(const xmlNode* node, const xmlNode* block, bool isLinked);
    void endRun();

    QHash<const xmlNode*, HtmlWeight> m_weights;
    std::vector<HtmlRun> m_runs;
    HtmlRun m_run;
    int m_runLinks = 0;
};

} // namespace qb::importers
