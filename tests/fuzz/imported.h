#pragma once

#include "fuzzing.h"
#include "importers/importer.h"

namespace qb::fuzz {

/// What every reader promises of what it read: lines that hold something, spans within them, blocks
/// whose pictures came along; and text that can be cleaned.
inline void requireWhole(const importers::ImportedDocument& document)
{
    for (const text::RawLine& line : document.raw.lines) {
        qsizetype begin = 0;
        for (const Span& span : line.spans) {
            require(span.range.begin >= begin && span.range.end <= line.text.size()
                    && !span.range.isEmpty(),
                QStringLiteral("a span outside its line"));
            begin = span.range.begin;
        }
        if (line.block && line.block->kind == BlockKind::Picture)
            require(document.assets.contains(line.block->asset),
                QStringLiteral("a picture without its bytes"));
        if (line.block && line.block->kind == BlockKind::Table)
            require(!line.block->table.rows.empty(), QStringLiteral("a table without rows"));
    }
    const auto cleaned = text::clean(document.raw);
    require(!document.raw.isOneArticle || cleaned.articles.size() <= 1,
        QStringLiteral("one article became several"));
}

inline void requireWhole(const Result<importers::ImportedDocuments>& read)
{
    if (read.isError()) {
        requireUseful(read.error());
        return;
    }
    require(!read.value().value.empty(), QStringLiteral("neither documents nor an error"));
    for (const importers::ImportedDocument& document : read.value().value)
        requireWhole(document);
}

} // namespace qb::fuzz
