#pragma once

#include "importers/office_look.h"
#include "importers/style_names.h"
#include "importers/xml_reader.h"

namespace qb::importers {

/// A style with all that it inherits.
struct DocxStyle {
    std::optional<StyleMeaning> meaning;
    std::optional<int> outlineLevel; ///< from 0; 9 is body text
    std::optional<int> numberId;
    std::optional<int> numberLevel;
    OfficeLook look;

    /// What is set in `other` goes before what is set here.
    void override(const DocxStyle& other);
};

/// The styles of a Word document (ECMA-376 part 1, 17.7).
class DocxStyles {
public:
    DocxStyles() = default;
    explicit DocxStyles(const xmlNode* root);

    /// An empty id gives the default paragraph style.
    const DocxStyle& paragraphStyle(const QString& id) const;
    const DocxStyle& characterStyle(const QString& id) const;
    const OfficeLook& defaults() const { return m_defaults; }

private:
    QHash<QString, DocxStyle> m_styles;
    DocxStyle m_none;
    QString m_defaultParagraph;
    OfficeLook m_defaults;
};

/// From a w:rPr; null gives nothing.
OfficeLook docxLook(const xmlNode* properties);

/// Whether a property like w:b stands there and is not switched off; nullopt where it does not
/// stand there.
std::optional<bool> docxToggle(const xmlNode* properties, std::string_view name);

/// The w:val of a child element as a number.
std::optional<int> docxNumber(const xmlNode* properties, std::string_view name);

} // namespace qb::importers
