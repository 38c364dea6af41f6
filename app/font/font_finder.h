#pragma once

#include "font/font_roles.h"
#include "page/document.h"

#include <memory>

namespace qb::font {

/// The fonts installed on this machine, as fontconfig lists them. Only outline fonts; answers are
/// in a fixed order.
class FontFinder {
public:
    /// `extraFolders` are searched besides the system's. Error: fontconfig cannot be set up.
    static Result<std::unique_ptr<FontFinder>> create(const QStringList& extraFolders);
    ~FontFinder();

    /// The upright faces of exactly this family (by any of its names, in any language), best weight
    /// first. Where a weight is asked for, faces of another weight are left out.
    std::vector<page::FaceReference> facesOf(const FamilyCandidate& candidate) const;
    /// Every installed face that says it has the character; those made for simplified Chinese
    /// first, then upright ones of regular weight.
    std::vector<page::FaceReference> facesWith(
        char32_t character, const QStringList& excluded) const;

private:
    struct Private;
    explicit FontFinder(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace qb::font
