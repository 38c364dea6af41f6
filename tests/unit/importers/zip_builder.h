#pragma once

#include <QByteArray>

#include <vector>

namespace qb::test {

struct ZipEntry {
    QByteArray name; ///< the bytes as they shall stand in the directory
    QByteArray content;
    QByteArray password = {};
};

/// The bytes of a ZIP archive with these entries, in order, deflated.
QByteArray zipOf(const std::vector<ZipEntry>& entries);

} // namespace qb::test
