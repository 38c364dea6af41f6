#pragma once

#include "importers/office_look.h"
#include "importers/style_names.h"
#include "importers/xml_reader.h"

#include <QHash>

#include <optional>

namespace qb::importers {

/// A style with all that it inherits.
struct OdtStyle {
    std::optional<StyleMeaning> meaning;
    QString listStyle;
    OfficeLook look;

    /// What is set in `other` goes before what is set here.
    void override(const OdtStyle& other);
};

/// The styles of paragraphs and of text in an ODF document (ODF 1.3 part 3, 16.2).
class OdtStyles {
public:
    /// Elements that hold style:style elements: office:styles and office:automatic-styles. Null
    /// ones are passed over.
    explicit OdtStyles(const std::vector<const xmlNode*>& holders);

    const OdtStyle& paragraphStyle(const QString& name) const;
    const OfficeLook& textLook(const QString& name) const;

private:
    QHash<QString, OdtStyle> m_paragraphs;
    QHash<QString, OdtStyle> m_texts;
    OdtStyle m_none;
};

} // namespace qb::importers
