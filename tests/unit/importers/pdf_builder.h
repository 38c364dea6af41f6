#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace qb::test {

/// A PDF written by hand: objects by number from 1, the catalog first, and a cross-reference table.
QByteArray pdfOf(const QByteArrayList& objects);

/// A stream object with more entries in its dictionary.
QByteArray stream(const QByteArray& content, const QByteArray& entries = {});

inline constexpr auto kHelvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding "
                                   "/WinAnsiEncoding >>";

} // namespace qb::test
