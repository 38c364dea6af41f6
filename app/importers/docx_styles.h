#pragma once

#include "importers/style_names.h"
#include "importers/xml_reader.h"

namespace qb::importers {

/// The part of a run's properties that says something about the text; what is not set is
/// inherited.
struct DocxRunLook {
    std::optional<bool> isBold;
    std::optional<bool> isHidden;
    std::optional<bool> isEmphasised;
    std::optional<bool> isAllCapitals;
    std::optional<int> rise; ///< 1 raised, -1 lowered, 0 on the line
    std::optional<double> size;

    /// What is set in `other` goes before what is set here.
    void override(const DocxRunLook& other);
    /// From a w:rPr; null gives nothing.
    static DocxRunLook from(const xmlNode* properties);
};

/// A style with all that it inherits.
struct DocxStyle {
    std::optional<StyleMeaning> meaning;
    std::optional<int> outlineLevel; ///< from 0; 9 is body text
    std::optional<int> numberId;
    std::optional<int> numberLevel;
    DocxRunLook look;
};

/// The styles of a Word document (ECMA-376 part 1, 17.7).
class DocxStyles {
public:
    DocxStyles() = default;
    explicit DocxStyles(const xmlNode* root);

    /// An empty id gives the default paragraph style.
    const DocxStyle& paragraphStyle(const QString& id) const;
    const DocxStyle& characterStyle(const QString& id) const;
    const DocxRunLook& defaults() const { return m_defaults; }

private:
    QHash<QString, DocxStyle> m_styles;
    DocxStyle m_none;
    QString m_defaultParagraph;
    DocxRunLook m_defaults;
};

/// Whether a property like w:b stands there and is not switched off; nullopt where it does not
/// stand there.
std::optional<bool> docxToggle(const xmlNode* properties, std::string_view name);

/// The w:val of a child element as a number.
std::optional<int> docxNumber(const xmlNode* properties, std::string_view name);

} // namespace qb::importers
