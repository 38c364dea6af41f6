#pragma once

#include "page/document.h"

namespace qb::pdf {

/// Where a picture stands: at its largest, and for the first time.
struct PicturePlacement {
    double width = 0; ///< points, the largest it is shown at
    double height = 0;
    int page = 0;    ///< from 0, the first that shows it
    QString article; ///< the heading before it in the bookmarks; empty where there is none
};

/// The places of all pictures on the pages, by asset.
QHash<QString, PicturePlacement> picturePlacements(const page::Document& document);

/// The article a place on a page belongs to: the last heading before it in the bookmarks. Empty
/// where there is none.
QString articleAt(const page::Document& document, int page, Length y);

/// "《某稿》第 3 页".
QString placeText(const QString& article, int page);
/// "《某稿》第 3 页：a.png", for an error about the picture.
QString placeText(const PicturePlacement& placement, const QString& name);

} // namespace qb::pdf
