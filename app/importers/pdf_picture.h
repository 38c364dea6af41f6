#pragma once

#include "importers/pdf_page.h"

#include <QHash>

class GfxImageColorMap;
class GfxState;
class Stream;

namespace qb::importers {

/// What may still be spent on the pictures of one document, and those already taken.
struct PictureBudget {
    qint64 bytes = qint64(256) << 20;
    qint64 pixels = qint64(1) << 30;
    QHash<qint64, AssetPointer> byObject; ///< drawn on many pages, kept once
    int skipped = 0;
};

/// A picture as the interpreter hands it over.
struct PictureSource {
    Stream* stream = nullptr;
    int width = 0;
    int height = 0;
    GfxImageColorMap* colours = nullptr; ///< null for a stencil of one bit a pixel
    bool isInverted = false;             ///< of a stencil: 1 marks
    Stream* mask = nullptr;              ///< its opacity, where it has one of the same size
    GfxImageColorMap* maskColours = nullptr;
    int maskWidth = 0;
    int maskHeight = 0;
};

/// The picture upright, as JPEG where it is one in a colour space that readers agree on, else as
/// PNG. `matrix` is its six numbers on a page that counts downwards. Null where it is too large or
/// damaged.
AssetPointer takePicture(const PictureSource& source, const double* matrix, PictureBudget& budget);

} // namespace qb::importers
