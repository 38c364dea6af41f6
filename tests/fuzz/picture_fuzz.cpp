// A picture of any bytes is decoded, within its bounds, or refused with a reason; what is decoded
// stands in the colours of a file for the screen.
#include "fuzzing.h"
#include "pdf/picture.h"
#include "pdf/picture_decoder.h"
#include "pdf/svg_check.h"

using namespace qb;

namespace qb::pdf {

QString nameOf(const Asset& asset)
{
    return asset.fileName;
}

} // namespace qb::pdf

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    constexpr int kLargest = 64;
    Asset asset;
    asset.fileName = QStringLiteral("picture");
    asset.bytes = fuzz::bytesOf(data, size);
    if (pdf::isSvg(asset.bytes)) {
        if (const Status checked = pdf::checkSvg(asset, false); checked.isError())
            fuzz::requireUseful(checked.error());
        return 0;
    }
    const auto image = pdf::decodePicture(asset, {kLargest, kLargest}, {});
    if (image.isError()) {
        fuzz::requireUseful(image.error());
        return 0;
    }
    const QSize found = image.value().size();
    fuzz::require(!found.isEmpty(), QStringLiteral("an empty picture"));
    fuzz::require(pdf::isBilevel(image.value())
            || std::min(found.width(), found.height()) <= kLargest * 5 / 4,
        QStringLiteral("a picture finer than wanted"));
    return 0;
}
