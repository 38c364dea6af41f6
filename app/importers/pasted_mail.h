#pragma once

#include "text/cleaning.h"

#include <QString>

#include <optional>

namespace qb::importers {

/// A mail copied as plain text from a mail program: "发件人：", "主题：" on its first lines, or a
/// letter that asks the editors to take what follows. The head is noise ("quoted-mail") unless the
/// subject is the only headline; marks of quotation are taken off. Nothing for any other text.
std::optional<text::RawText> pastedMail(const QString& text);

} // namespace qb::importers
