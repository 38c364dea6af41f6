#pragma once

#include "importers/importer.h"
#include "importers/numerals.h"

namespace qb::importers {

/// How a piece of a paragraph is set, as far as that means something.
struct PieceLook {
    bool isBold = false;
    bool isEmphasised = false; ///< with 着重号
    double size = 0;           ///< points; 0 where unknown
    QString link;              ///< address; empty for none
};

/// What the format, by its styles, calls a paragraph.
enum class ParagraphKind {
    Body,
    Title,    ///< of the document
    Heading,  ///< of a level from 1
    Section,  ///< 栏目
    Kicker,   ///< 引题
    Subtitle, ///< 副题
    Caption,
    Quote,
    ListItem,
    Generated, ///< by the program: a table of contents, an index; no text of an article
};

bool isHeading(ParagraphKind kind);

/// One paragraph of an office document, being collected.
class OfficeParagraph {
public:
    ParagraphKind kind = ParagraphKind::Body;
    int level = 0;  ///< of a Heading
    QString number; ///< the automatic number, as the program shows it

    /// QChar::LineSeparator is a line break inside the paragraph.
    void add(QStringView text, const PieceLook& look);
    void addNote(const QString& mark, const QString& note);

    QStringView text() const { return m_text; }
    /// The notes in it, with their marks.
    std::vector<std::pair<QString, QString>> notes() const;
    bool isBlank() const { return QStringView(m_text).trimmed().isEmpty(); }

private:
    friend class OfficeText;

    QString m_text;
    std::vector<Span> m_spans;
    std::vector<std::pair<double, qsizetype>> m_sizes; ///< characters by type size
};

/// Collects what the readers of office formats find, in the document's order, and makes raw text
/// of it.
class OfficeText {
public:
    void add(OfficeParagraph paragraph);
    void addPicture(const AssetPointer& picture, const QString& alternativeText);
    void addTable(Table table);
    /// Under a table or at the end: a note whose mark stands in a place that takes no spans.
    void addNote(const QString& mark, const QString& note);
    void warn(const QString& kind, const QString& message, const QString& text = {});
    /// Of a part of the document that was damaged and is read as far as it can be.
    void warnOfMended(const QString& part);
    /// Whether a sentence of body text came already.
    bool holdsProse() const { return m_holdsProse; }

    /// Each kind of warning once, with how often it came.
    Warned<ImportedDocument> finish();

private:
    struct Entry {
        text::RawLine line;
        ParagraphKind kind = ParagraphKind::Body;
        int level = 0;
        bool isNumbered = false;
    };
    struct Remark {
        Warning warning;
        int count = 0;
    };

    void addLine(const OfficeParagraph& paragraph, QStringView text, std::vector<Span> spans);
    void findCaptions();
    void settleHeadings();
    void markMasthead(size_t at);

    std::vector<Entry> m_entries;
    AssetMap m_assets;
    std::vector<Remark> m_remarks;
    bool m_holdsProse = false;
};

/// Half of a character that UTF-16 spells in two, without its other half, becomes U+FFFD.
QString withoutHalves(const QString& text);

/// A picture that the program can show; null for other formats, such as EMF.
AssetPointer pictureFrom(QByteArray bytes, const QString& fileName);

} // namespace qb::importers
