#pragma once

#include "core/result.h"

namespace qb::spelling {

/// What the build makes and the program ships; a build without it is broken, so its tests end here.
template <typename T>
T shipped(Result<T> loaded)
{
    if (loaded.isError())
        qFatal("%s", qPrintable(loaded.error().oneLine()));
    return std::move(loaded).value();
}

} // namespace qb::spelling
