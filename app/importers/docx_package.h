#pragma once

#include "importers/xml_reader.h"
#include "importers/zip_parts.h"

namespace qb::importers {

/// Where a part's relation leads (ECMA-376 part 2, 9.3).
struct DocxRelation {
    QString type;   ///< its last word: "image", "hyperlink", "styles"
    QString target; ///< a part's name, or an address
    bool isExternal = false;
};

using DocxRelations = QHash<QString, DocxRelation>; ///< by id

/// The parts of a Word document.
class DocxPackage {
public:
    static Result<DocxPackage> open(
        const QByteArray& bytes, const QString& where, const ZipLimits& limits = {});

    const QString& mainPart() const { return m_mainPart; }

    /// Of a part; none where it has none.
    Result<DocxRelations> relationsOf(const QString& part);
    Result<xml::Document> parse(const QString& part, const xml::Limits& limits = {});
    /// Parts that were damaged and are read as far as they can be, in the order of reading.
    const QStringList& mendedParts() const { return m_mendedParts; }
    bool contains(const QString& part) const { return m_parts.find(part) != nullptr; }
    Result<QByteArray> read(const QString& part) { return m_parts.read(part); }

private:
    explicit DocxPackage(ZipParts parts, QString where)
        : m_parts(std::move(parts)),
          m_where(std::move(where))
    {
    }

    ZipParts m_parts;
    QString m_where;
    QString m_mainPart;
    QStringList m_mendedParts;
};

} // namespace qb::importers
