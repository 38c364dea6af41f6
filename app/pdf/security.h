#pragma once

#include "core/result.h"
#include "pdf/profile.h"

#include <QStringList>

class QPDFWriter;

namespace qb::pdf {

/// What a reader who only has the user password may do. Reading aloud is always allowed.
struct Permissions {
    bool canPrint = true;
    bool canCopy = true;
    bool canModify = false;
    bool canAnnotate = false;
    bool canFillForms = false;
    bool canAssemble = false;
};

/// AES-256 with the key derivation of revision 6 (ISO 32000-2 section 7.6.4). Passwords are those
/// of passwordFor().
struct Security {
    QByteArray userPassword;  ///< needed to open the file; empty: none
    QByteArray ownerPassword; ///< gives all rights; empty: nobody has them
    Permissions permissions;
};

/// A password as the file's key is derived from it: prepared as RFC 4013 (SASLprep) asks, so that
/// "é" typed in one or two characters is the same, in UTF-8, of at most 127 bytes. Empty, too long
/// or with forbidden characters: Usage.
Result<QByteArray> passwordFor(const QString& text);

/// Names of permissions: print, copy, modify, annotate, fill-forms, assemble; "none" alone for
/// nothing. An unknown name is Usage.
Result<Permissions> permissionsFrom(const QStringList& names);

/// Usage with the reason where a profile's standard forbids keys.
Status checkSecurity(const Profile& profile);

/// Makes the writer encrypt. May throw qpdf's exceptions.
void encrypt(QPDFWriter& writer, const Security& security);

} // namespace qb::pdf
