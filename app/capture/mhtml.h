#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace qb::capture {

/// One resource kept in an MHTML file (RFC 2557).
struct MhtmlPart {
    QString location; ///< its address on the web
    QString mimeType; ///< lower case, without parameters
    QByteArray bytes; ///< decoded
};

/// The parts of an MHTML file, in order. Damaged parts are left out; something that is no MHTML has
/// none.
std::vector<MhtmlPart> mhtmlParts(const QByteArray& file);

/// Replaces the addresses of pictures by their bytes as found in the snapshot (data: URLs), so that
/// the text keeps its pictures without the network.
QString withPicturesInlined(QString html, const std::vector<MhtmlPart>& parts);

} // namespace qb::capture
