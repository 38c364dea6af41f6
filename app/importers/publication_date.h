#pragma once

#include <QDate>
#include <QString>

namespace qb::importers {

/// The day a publication names in any of the forms files use: RFC 3339
/// ("2024-05-06T10:20:00+08:00"), RFC 822 ("Mon, 06 May 2024 10:20:00 +0800"), eight digits, and
/// what people write ("2024年5月6日"). A time said in Coordinated Universal Time is a machine's:
/// its day is the one in Beijing then. Any other day stands as it was written. Null for none.
QDate publicationDate(const QString& text);

} // namespace qb::importers
