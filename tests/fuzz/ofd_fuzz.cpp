// Any bytes as the page of an OFD package, and as the package itself.
#include "imported.h"
#include "importers/ofd_page.h"
#include "importers/ofd_reader.h"
#include "importers/page_stories.h"
#include "importers/xml_reader.h"

using namespace qb;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    fuzz::requireWhole(importers::readOfd(bytes, QStringLiteral("input"), {}));
    const auto document = importers::xml::parse(bytes, QStringLiteral("input"));
    if (document.isError())
        return 0;
    importers::PdfPage page;
    page.width = 595;
    page.height = 842;
    importers::OfdResources resources;
    resources.fonts.insert(QStringLiteral("1"), importers::PdfFont{});
    importers::addOfdContent(
        page, document.value().root(), resources, [](const QString&) { return AssetPointer(); });
    std::vector<importers::PageText> pages;
    pages.push_back(importers::pageTextOf(std::move(page), 1));
    AssetMap assets;
    importers::linesOfPages(pages, &assets);
    return 0;
}
