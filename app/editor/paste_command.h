#pragma once

#include "core/clipping.h"

#include <QStringList>

namespace qb::editor {

class Session;

/// Makes a paste that became clippings two steps of undo: undone once, the text as it was copied
/// stands in their place as one clipping; undone again, that goes too. `clippings` are stored
/// already; what is edited in them meanwhile is kept with them and comes back with redo.
void pushPaste(Session& session, const QStringList& clippings, const QString& rawText,
    const Provenance& provenance);

} // namespace qb::editor
