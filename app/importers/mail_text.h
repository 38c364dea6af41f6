#pragma once

#include "text/cleaning.h"

namespace qb::importers {

/// The plain text of a mail. With format=flowed (RFC 3676) lines that end in a space go on; a
/// signature behind "-- " is marked as noise, and so is what stands around a mail that is quoted.
text::RawText mailText(const QString& mail, bool isFlowed, bool deletesSpace);

/// The same for a mail whose lines were read as HTML, which has no marks of quotation: heads of
/// quoted mails are noise ("quoted-mail"), and so are a few words over a story or under one.
void markQuotedMails(text::RawText& raw);

} // namespace qb::importers
