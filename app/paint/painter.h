#pragma once

#include "page/document.h"

#include <memory>

class QPainter;

namespace qb::paint {

/// Draws pages of a display list through QPainter: what the PDF shows, on the screen. Keeps opened
/// faces and decoded pictures between pages.
class PagePainter {
public:
    PagePainter();
    ~PagePainter();

    /// The painter's origin is the page's top left corner and one unit is one point; scale it
    /// before. A page that does not exist draws nothing; a picture that cannot be decoded draws as
    /// an empty frame. Not for use by two threads at once.
    void draw(QPainter& painter, const page::Document& document, int page);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace qb::paint
