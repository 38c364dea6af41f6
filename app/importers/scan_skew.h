#pragma once

#include "importers/pdf_page.h"

#include <QImage>

namespace qb::importers {

/// By how many degrees the lines of a page fall to the right, as it lies in the scanner: between -4
/// and 4, found by the turn at which its rows of ink and of white differ most. 0 where no turn
/// is better than none, as in a photograph. `picture` in any format.
double skewOf(const QImage& picture);

/// The page in shades of grey, brought to `size`, with its lines level: turned back by `skew`
/// degrees, white where nothing was.
QImage levelled(const QImage& picture, double skew, const QSize& size);

/// Where an area of the page of that size is once the page is level; its width and height stay.
PageArea levelledArea(const PageArea& area, double skew, const QSize& size);

} // namespace qb::importers
