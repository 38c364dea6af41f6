#pragma once

#include "importers/importer.h"

namespace qb::importer_module {

/// What the module offers. Program and module are built together; `size` tells them apart where one
/// of them was replaced.
struct EntryPoints {
    std::size_t size = sizeof(EntryPoints);
    decltype(&importers::importBytes) importBytes = nullptr;
    decltype(&importers::importHtml) importHtml = nullptr;
};

using EntryFunction = const EntryPoints* (*)();

inline constexpr char kEntryName[] = "qingbaoImporters";

} // namespace qb::importer_module
