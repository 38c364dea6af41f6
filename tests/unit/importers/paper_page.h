#pragma once

#include "importers/page_layout.h"
#include "text/cleaning.h"

namespace qb::importers {

/// Pages of a paper as a PDF gives them: a title in the middle, type of 10 points, two columns.
class PaperPage {
public:
    PaperPage();

    void addLine(const QString& text, double left, double baseline, double size = 10);
    void addCentred(const QString& text, double middle, double baseline, double size = 10);
    /// Lines of twenty characters, the first indented; returns the baseline of the last.
    double addText(const QString& text, double left, double baseline, bool isIndented = true);

    std::vector<text::RawLine> read() const;
    text::CleanResult clean() const;

private:
    PageText m_page;
};

} // namespace qb::importers
