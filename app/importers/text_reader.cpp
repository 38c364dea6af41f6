#include "importers/text_reader.h"

#include <QFileInfo>

namespace qb::importers {

Result<Warned<ImportedDocument>> readText(
    const QByteArray& bytes, const QString& name, const ImportOptions& options)
{
    QB_TRY(text::DecodedText decoded, text::decode(bytes, options.encoding, name));
    Warned<ImportedDocument> out;
    out.value.raw = text::rawTextFrom(decoded.text);
    out.value.mediaType = QStringLiteral("text/plain");
    out.value.encoding = decoded.encoding;
    out.value.original = makeAsset(bytes, QFileInfo(name).fileName(), out.value.mediaType);
    out.warnings = std::move(decoded.warnings);
    return out;
}

} // namespace qb::importers
