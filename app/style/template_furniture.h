#pragma once

#include "core/json_reader.h"
#include "style/colour_text.h"
#include "style/template.h"

namespace qb::style {

/// Reads `key` of `parent`: a list of rows, each {"cells": […]}, {"rule": "1pt"} or {"space": 0.5}.
Result<Furniture> readFurniture(JsonReader& parent, const QString& key, const ColourTable& colours);

Result<Folio> readFolio(JsonReader& parent, const QString& key);

} // namespace qb::style
