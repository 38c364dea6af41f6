#pragma once

#include "check/checker.h"
#include "core/environment.h"
#include "taxonomy/taxonomy.h"
#include "text/cleaning.h"

namespace qb::jobs {

/// Decodes and cleans the bytes of one text file; other formats go through the importers.
Result<text::CleanResult> cleanBytes(const QByteArray& bytes, const QString& name, const QString& encoding,
                                     Progress* progress = nullptr);

/// Everything the text commands need, loaded on first use and kept.
class TextTools {
public:
    explicit TextTools(const Environment& environment);
    ~TextTools();
    Result<std::shared_ptr<const check::Checker>> checker();
    Result<std::shared_ptr<const taxonomy::Taxonomy>> taxonomy();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace qb::jobs
