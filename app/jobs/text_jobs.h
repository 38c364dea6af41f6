#pragma once

#include "check/checker.h"
#include "core/environment.h"
#include "importers/importer.h"
#include "taxonomy/taxonomy.h"
#include "text/cleaning.h"

namespace qb::jobs {

/// A document as it was read, and what cleaning made of it.
struct CleanedDocument {
    importers::ImportedDocument document;
    text::CleanResult cleaned;
};

/// Reads bytes of any known format and cleans the documents in them, in the file's own order; the
/// warnings are those about the file as a whole. `name` tells the format and names the place in
/// errors. BadInput where there is no text in any of them. Files imported together share what
/// recognising scans may take.
Result<Warned<std::vector<CleanedDocument>>> cleanDocuments(const QByteArray& bytes,
    const QString& name, const QString& encoding, Progress* progress = nullptr,
    importers::RecognitionBudget* recognition = nullptr);

/// The text for proofreading and tagging: not cleaned; lines end in '\n' whatever they ended in
/// before. BadInput where there is no text.
Result<QString> readText(const QByteArray& bytes, const QString& name, const QString& encoding,
    Progress* progress = nullptr);

/// A text's headline and the rest: the first line is a headline where it is short and does not end
/// as a sentence does.
struct HeadedText {
    QString title; ///< may be empty
    QString text;
};
HeadedText splitHeadline(const QString& text);

/// Everything the text commands need, loaded on first use and kept.
class TextTools {
public:
    explicit TextTools(const Environment& environment);
    ~TextTools();
    /// With what was learned from a workspace's own text (see archive_learning.h) where
    /// `archiveModel` names it; a changed file is loaded anew.
    Result<std::shared_ptr<const check::Checker>> checker(const QString& archiveModel = {});
    Result<std::shared_ptr<const taxonomy::Taxonomy>> taxonomy();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace qb::jobs
