#include "core/error.h"

#include <QStringList>

namespace qb {

QString errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorKind::Usage:
        return QStringLiteral("usage");
    case ErrorKind::Io:
        return QStringLiteral("io");
    case ErrorKind::NotFound:
        return QStringLiteral("not-found");
    case ErrorKind::BadInput:
        return QStringLiteral("bad-input");
    case ErrorKind::BadEncoding:
        return QStringLiteral("bad-encoding");
    case ErrorKind::BadTemplate:
        return QStringLiteral("bad-template");
    case ErrorKind::Unsupported:
        return QStringLiteral("unsupported");
    case ErrorKind::TooLarge:
        return QStringLiteral("too-large");
    case ErrorKind::MissingFont:
        return QStringLiteral("missing-font");
    case ErrorKind::MissingGlyph:
        return QStringLiteral("missing-glyph");
    case ErrorKind::NotAWorkspace:
        return QStringLiteral("not-a-workspace");
    case ErrorKind::NewerWorkspace:
        return QStringLiteral("newer-workspace");
    case ErrorKind::Busy:
        return QStringLiteral("busy");
    case ErrorKind::Internal:
        return QStringLiteral("internal");
    }
    Q_UNREACHABLE();
}

QString Error::oneLine() const
{
    QStringList parts;
    for (const QString& part : {message, where, hint})
        if (!part.isEmpty())
            parts << part.simplified();
    return parts.join(QStringLiteral("："));
}

} // namespace qb
