#pragma once

#include "core/environment.h"
#include "font/face.h"

namespace qb::font {

/// Finds faces by role (songti 宋体, heiti 黑体, kaiti 楷体, fangsong 仿宋, biaosong 小标宋, latin…), not by file. Which
/// families may serve a role, in which order and weight, is data: resources/fonts/roles.json.
class FontBook {
public:
    static Result<std::shared_ptr<FontBook>> create(const Environment& environment);
    ~FontBook();

    /// The installed face that serves the role best. MissingFont names the role and the packages or fonts to install.
    Result<FacePointer> face(const QString& role);

    /// A face that can draw `character`: that of `role`, then of the role's fallback roles, then any installed face.
    /// Null where no installed face has it.
    FacePointer faceFor(const QString& role, char32_t character);

    QStringList roles() const;

private:
    struct Private;
    explicit FontBook(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace qb::font
