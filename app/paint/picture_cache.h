#pragma once

#include "core/asset.h"

#include <QCache>
#include <QImage>

namespace qb::paint {

/// Decoded pictures by asset id, the least used dropped beyond a fixed amount of memory.
class PictureCache {
public:
    PictureCache();

    /// A null image where the bytes are no picture, or one beyond the decoder's memory limit.
    QImage picture(const Asset& asset);

private:
    QCache<QString, QImage> m_pictures;
};

} // namespace qb::paint
