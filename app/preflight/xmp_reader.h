#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>

namespace qb::preflight {

/// The simple properties of an XMP packet and the first entry of its lists, by names such as
/// "dc:title", "xmp:CreateDate", "pdfaid:part" (with the usual prefix, whatever the packet's own).
/// Empty: no well-formed XMP.
std::optional<QMap<QString, QString>> readXmp(const QByteArray& packet);

} // namespace qb::preflight
