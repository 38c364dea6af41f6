#pragma once

#include "core/result.h"
#include "page/colour.h"

#include <QHash>

namespace qb::style {

using ColourTable = QHash<QString, page::Colour>;

/// Reads "black", "white", "gray(50)", "#c8102e", "cmyk(0 100 90 5)", "spot(Name; 0 100 90 5)"
/// (percentages), or a name of `named`. Inks may say how they look on a screen: "cmyk(0 100 90 5;
/// #c8102e)", "spot(Name; 0 100 90 5; #c8102e)".
Result<page::Colour> parseColour(const QString& text, const ColourTable& named = {});

} // namespace qb::style
