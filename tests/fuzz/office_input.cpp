#include "office_input.h"

#include "../unit/importers/zip_builder.h"

namespace qb::fuzz {

QByteArray archiveFrom(const QByteArray& input)
{
    if (input.startsWith("PK"))
        return input;
    std::vector<test::ZipEntry> parts;
    for (const QByteArray& line : input.split('\n')) {
        if (line.startsWith("%% "))
            parts.push_back({line.mid(3), {}});
        else if (!parts.empty())
            parts.back().content += line + '\n';
    }
    QSet<QByteArray> seen;
    std::erase_if(parts, [&](const test::ZipEntry& part) {
        const bool isBad = part.name.isEmpty() || part.name.contains('\0') || part.name.size() > 100
            || seen.contains(part.name);
        seen.insert(part.name);
        return isBad;
    });
    return parts.empty() ? input : test::zipOf(parts);
}

void requireSound(const Result<Warned<importers::ImportedDocument>>& result)
{
    if (result.isError())
        return requireUseful(result.error());
    const importers::ImportedDocument& document = result.value().value;
    for (const text::RawLine& line : document.raw.lines) {
        require(line.text.isValidUtf16(), QStringLiteral("half a surrogate pair"));
        require(
            !line.text.contains(QChar::LineSeparator), QStringLiteral("a line break in a line"));
        qsizetype before = 0;
        for (const Span& span : line.spans) {
            require(span.range.begin >= before && span.range.end > span.range.begin
                    && span.range.end <= line.text.size(),
                QStringLiteral("a span outside its line or out of order"));
            before = span.range.begin;
        }
        if (line.block && line.block->kind == BlockKind::Picture)
            require(document.assets.contains(line.block->asset),
                QStringLiteral("a picture without bytes"));
    }
    for (const Warning& warning : result.value().warnings)
        require(!warning.message.isEmpty(), QStringLiteral("a warning without a message"));
}

} // namespace qb::fuzz
