#pragma once

#include <QStringView>

namespace qb::check {

/// Whether a sentence ends with this unit. A half-width full stop is none: it stands in numbers and
/// Western words. (The language models cut their text by rules of their own: spelling/sentence.h.)
inline bool endsSentence(QChar unit)
{
    return QStringView(u"。！？；…!?\n").contains(unit);
}

} // namespace qb::check
