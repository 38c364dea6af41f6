#pragma once

#include "page/document.h"
#include "pdf/haru.h"
#include "pdf/picture.h"
#include "pdf/picture_placement.h"

namespace qb::pdf {

/// The pictures of a document; each asset is embedded once, whatever number of places show it.
class PictureTable {
public:
    PictureTable(Haru& haru, const page::Document& document, const ColourPolicy& colours,
        const PictureLimits& limits);

    struct Entry {
        int number = 0; ///< in the resource name
        HPDF_Dict object = nullptr;
        std::array<int, 6> upright{};
    };
    /// Embeds the picture when it is first asked for.
    Result<Entry> entry(const QString& asset);
    /// Pictures that are coarser than the profile wants.
    const std::vector<Warning>& warnings() const { return m_warnings; }

private:
    PictureFineness finenessOf(const PicturePlacement& placement) const;
    void checkResolution(
        const Picture& picture, const PicturePlacement& placement, const QString& name);

    Haru& m_haru;
    const page::Document& m_document;
    const ColourPolicy& m_colours;
    const PictureLimits& m_limits;
    QHash<QString, PicturePlacement> m_placements;
    std::vector<Warning> m_warnings;
    QHash<QString, Entry> m_entries;
};

} // namespace qb::pdf
