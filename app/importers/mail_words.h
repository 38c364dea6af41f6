#pragma once

#include "text/cleaning.h"

#include <QString>

namespace qb::importers {

/// What a mail's header says.
struct MailHead {
    QString subject = {}; ///< as it stands, with "转发：" and the like
    QString sender = {};  ///< the name; empty for a bare address
    QString date = {};    ///< as it stands
};

/// "转发：", "Re: " are taken off, as often as they stand there.
QString plainSubject(const QString& subject);

/// "王老师：": whether a text that begins so may be a mail.
bool mayGreetEditors(QStringView line);

/// Whether the text begins with a letter to the editors that asks them to take what follows.
bool beginsAsLetter(const text::RawText& raw);

/// Marks what the mail's sender says to the editors, writes under the story, and what mail programs
/// add ("letter", "signature"). The subject goes before the text as its headline where the text has
/// none; sender and date fill what the text leaves open. Lines are added, none is taken away.
void takeMailHead(const MailHead& head, text::RawText& raw);

} // namespace qb::importers
