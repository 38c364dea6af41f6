#pragma once

#include "importers/entry_document.h"
#include "importers/entry_list.h"

namespace qb::importers {

/// Collects the entries of a feed of any format.
class FeedArticles {
public:
    explicit FeedArticles(QString where) : m_where(std::move(where)) { }

    /// The entry's title may hold HTML. Errors: TooLarge for too many entries.
    Status add(Entry entry);
    /// An error where no entry had a title or a text.
    Result<ImportedDocuments> finish();

private:
    QString m_where;
    ImportedDocuments m_out;
    int m_missingPictures = 0;
    int m_read = 0; ///< entries, those without anything included
    EntryList m_titlesAlone;
    EntryList m_empty;
};

} // namespace qb::importers
