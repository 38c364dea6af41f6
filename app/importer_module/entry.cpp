#include "importer_module/entry_points.h"

extern "C" Q_DECL_EXPORT const qb::importer_module::EntryPoints* qingbaoImporters();

const qb::importer_module::EntryPoints* qingbaoImporters()
{
    using namespace qb;
    static const importer_module::EntryPoints entryPoints{
        sizeof(importer_module::EntryPoints), &importers::importBytes, &importers::importHtml};
    return &entryPoints;
}
