#include "check/quoted_words.h"

#include "check/text.h"

#include <algorithm>

namespace qb::check {

QString quotedWords(const QString& words)
{
    static const QString marks = QStringLiteral("“”‘’\"'");
    const bool hasOwn
        = std::any_of(words.begin(), words.end(), [&](QChar unit) { return marks.contains(unit); });
    return hasOwn ? Text::tr("「%1」").arg(words) : Text::tr("“%1”").arg(words);
}

} // namespace qb::check
