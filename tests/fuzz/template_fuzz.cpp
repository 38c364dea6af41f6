// A template file of any content is loaded or refused with its place.
#include "fuzzing.h"
#include "style/template.h"

#include <cmath>

using namespace qb;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QString folder = fuzz::workFolder();
    fuzz::writeWhole(folder + QStringLiteral("/template.json"), fuzz::bytesOf(data, size));
    const auto loaded = style::loadTemplate(folder, fuzz::SourceEnvironment());
    if (loaded.isError()) {
        fuzz::requireUseful(loaded.error());
        return 0;
    }
    const style::Template& layout = *loaded.value();
    fuzz::require(layout.page.columnWidth() > Length() && layout.page.lines > 0
            && layout.page.pitch > Length(),
        QStringLiteral("a page without room for text"));
    for (const QString& name : style::builtInStyleNames()) {
        const style::ParagraphStyle& style = layout.style(name);
        fuzz::require(style.size > Length() && std::isfinite(style.size.toPt())
                && std::isfinite(style.leading.toPt()) && std::isfinite(style.linesBefore)
                && std::isfinite(style.linesAfter),
            QStringLiteral("a style without a size: ") + name);
    }
    return 0;
}
