#pragma once

#include "page/document.h"
#include "pdf/haru.h"
#include "pdf/picture.h"

namespace qb::pdf {

/// The pictures of a document; each asset is embedded once, whatever number of places show it.
class PictureTable {
public:
    PictureTable(Haru& haru, const AssetMap& assets, const ColourPolicy& colours)
        : m_haru(haru),
          m_assets(assets),
          m_colours(colours)
    {
    }

    struct Entry {
        int number = 0; ///< in the resource name
        HPDF_Dict object = nullptr;
        std::array<int, 6> upright{};
    };
    /// Embeds the picture when it is first asked for.
    Result<Entry> entry(const QString& asset);

private:
    HPDF_Dict write(const Picture& picture);

    Haru& m_haru;
    const AssetMap& m_assets;
    const ColourPolicy& m_colours;
    QHash<QString, Entry> m_entries;
};

} // namespace qb::pdf
