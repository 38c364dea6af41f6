#pragma once

#include "importers/office_table.h"
#include "importers/rtf_tokens.h"
#include "importers/style_names.h"

#include <map>

namespace qb::importers {

/// Where the text of a group goes (the "destinations" of the specification).
enum class RtfDestination {
    Body,
    TextBox, ///< paragraphs of their own inside of another
    Skipped,
    Quiet, ///< only what is inside of certain groups in it is read: a shape around a text box
    FontTable,
    StyleSheet,
    Title,
    Note,
    Number, ///< of a list, as shown
    Picture,
    PropertyName, ///< of a shape or picture
    PropertyValue,
    Instruction, ///< of a field
};

/// What a group inherits from the one around it.
struct RtfState {
    RtfDestination destination = RtfDestination::Body;
    bool isBold = false;
    bool isEmphasised = false;
    bool isHidden = false;
    bool isRightToLeft = false; ///< associated properties are those of Arabic text
    bool isDeleted = false;
    int rise = 0;
    int halfPoints = 24;
    int font = -1;
    int fallbackLength = 1; ///< characters that stand for a \u in readers without Unicode
    QString link;
};

/// Reads an RTF file's tokens into an OfficeText.
class RtfDocument {
public:
    RtfDocument(QByteArrayView bytes, QString where)
        : m_tokens(bytes),
          m_where(std::move(where)) { }

    Result<Warned<ImportedDocument>> read();

private:
    struct ParagraphLook {
        int style = 0;
        int outlineLevel = -1;
        bool isInTable = false;
    };
    struct Style {
        QString name;
        int basedOn = -1;
        int outlineLevel = -1;
    };
    struct CellShape {
        int right = 0; ///< twips
        bool isMergedUp = false;
        bool isMergedLeft = false;
    };
    struct RowShape {
        std::vector<CellShape> cells;
        bool isHeader = false;
    };
    struct Row {
        std::vector<OfficeCell> cells;
        RowShape shape;
    };
    struct Picture {
        QByteArray bytes;
        QByteArray hexadecimal;
        AssetPointer asset; ///< once it is whole
        QString alternativeText;
    };
    struct OuterParagraph {
        OfficeParagraph paragraph;
        ParagraphLook look;
    };

    void open();
    void close();
    void handle(const RtfToken& token);
    void readWord(const RtfToken& token);
    bool startDestination(const RtfToken& token);
    bool readCharacterWord(const RtfToken& token);
    bool readParagraphWord(const RtfToken& token);
    bool readTableWord(const RtfToken& token);
    static bool isCharacterWord(QByteArrayView name);
    bool readCharacter(const RtfToken& token);
    void readSymbol(char symbol);
    void readTableEntry(const RtfToken& token);
    void readUnicode(int value);

    void addByte(char byte);
    void flushBytes();
    void addText(const QString& text);
    QString codePage() const;

    bool takesText() const;
    void startTextBox();
    void endTextBox();
    void endDestination(RtfDestination ended);
    void endStyle();
    void endParagraph();
    void addPictures();
    void endCell();
    void endRow();
    void endTable();
    void endPicture();
    void endInstruction();
    void endField();
    StyleMeaning meaningOf(const ParagraphLook& look) const;

    RtfTokens m_tokens;
    QString m_where;
    OfficeText m_out;
    RtfState m_state;
    std::vector<RtfState> m_states;
    bool m_isStarred = false; ///< \* stands before the next word
    int m_fallbackLeft = 0;

    QByteArray m_bytes; ///< of one code page, not decoded yet
    QString m_ansiCodePage = QStringLiteral("windows-1252");
    std::map<int, QString> m_fontCodePages;
    int m_defaultFont = 0;
    int m_tableFont = -1; ///< being defined

    std::map<int, Style> m_styles;
    int m_tableStyle = 0; ///< being defined
    QString m_styleName;

    OfficeParagraph m_paragraph;
    ParagraphLook m_look;
    std::vector<OuterParagraph> m_outer; ///< around text boxes
    QString m_note;
    int m_notes = 0;
    Picture m_picture;
    std::vector<Picture> m_pictures; ///< of the paragraph being read
    QString m_propertyName;
    QString m_propertyValue;
    QString m_instruction;
    QString m_fieldLink; ///< of the field whose result comes next
    bool m_isContentsField = false;
    QString m_drawnText;     ///< of an EQ field
    size_t m_drawnDepth = 0; ///< of that field's group, as long as it has no result
    bool m_hasLostEquations = false;
    QString m_number;
    QString m_title;
    bool m_hasRevisions = false;

    OfficeCell m_cell;
    std::vector<OfficeCell> m_cells; ///< of the row being read
    RowShape m_shape;
    CellShape m_cellShape;
    std::vector<Row> m_rows;
};

} // namespace qb::importers
