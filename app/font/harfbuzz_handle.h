#pragma once

#include <hb-ot.h>
#include <hb.h>

#include <memory>

namespace qb::font {

/// Owns a HarfBuzz object through its destroy function.
template <auto destroy>
struct HarfBuzzDeleter {
    template <typename T>
    void operator()(T* object) const
    {
        destroy(object);
    }
};

using BlobHandle = std::unique_ptr<hb_blob_t, HarfBuzzDeleter<hb_blob_destroy>>;
using FaceHandle = std::unique_ptr<hb_face_t, HarfBuzzDeleter<hb_face_destroy>>;
using FontHandle = std::unique_ptr<hb_font_t, HarfBuzzDeleter<hb_font_destroy>>;
using BufferHandle = std::unique_ptr<hb_buffer_t, HarfBuzzDeleter<hb_buffer_destroy>>;

} // namespace qb::font
