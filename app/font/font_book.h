#pragma once

#include "core/environment.h"
#include "font/face.h"

namespace qb::font {

/// Finds faces by role (songti 宋体, heiti 黑体, kaiti 楷体, fangsong 仿宋, biaosong 小标宋,
/// latin…), not by file. Which families may serve a role, in which order and weight, is data:
/// resources/fonts/roles.json. Besides the system's fonts, those in the folders `resources/fonts`
/// of the data folders are found. Safe to use from several threads.
class FontBook {
public:
    static Result<std::shared_ptr<FontBook>> create(const Environment& environment);
    ~FontBook();
    FontBook(const FontBook&) = delete;
    FontBook& operator=(const FontBook&) = delete;

    /// The installed face that serves the role best: its own candidates, then those of its fallback
    /// roles. MissingFont names the role and the packages or fonts to install. An unknown role is
    /// MissingFont too.
    Result<FacePointer> face(const QString& role);

    /// A face that can draw `character`: that of `role`, then of the role's fallback roles, then
    /// any installed face. Null where no installed face has it, or where there is no such role.
    FacePointer faceFor(const QString& role, char32_t character);

    /// The face for full-width marks in text of `role`: the role's own where it draws them in their
    /// mainland form, at the left of the em; otherwise the first of its fallback roles that does
    /// (Traditional Chinese faces centre their marks, which punctuation adjustment cannot part).
    /// Null where no face serves the role.
    FacePointer markFace(const QString& role);

    /// The role that sets what is stressed (加粗) in text of `role`, e.g. 黑体 in 宋体; `role`
    /// itself where it has no such companion.
    QString strongRole(const QString& role) const;

    /// The role whose face stands in for `role`, because none of its own candidates is installed;
    /// empty where the role is served by a font of its own, or by none, or has no candidates of its
    /// own by design.
    QString substitute(const QString& role);

    /// What people call the role, e.g. "宋体"; the id itself for an unknown role.
    QString label(const QString& role) const;
    QStringList roles() const;

private:
    struct Private;
    explicit FontBook(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace qb::font
