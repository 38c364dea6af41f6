#pragma once

#include "core/environment.h"
#include "core/length.h"
#include "page/colour.h"
#include "page/geometry.h"

#include <QHash>
#include <QMap>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <memory>

namespace qb::style {

enum class Alignment { Justify, Start, Centre, End, Spread };
enum class WritingMode { Horizontal, Vertical };
/// CLREQ's levels of the prohibition rules for line start and end.
enum class Kinsoku { None, Basic, Gb, Strict };

/// Where a block begins (CLREQ, "New Recto, New Page"; 单页起).
enum class Start { Anywhere, Column, Page, RectoPage };
/// Where a picture goes: in its place unless that leaves a column short; always in its place; on
/// top of the next column (CLREQ, "Positioning of Illustrations").
enum class Placement { Flow, Here, Head };
enum class PictureWidth { Natural, Column };

/// A paragraph style, fully resolved: every property has its value here.
struct ParagraphStyle {
    QString name;
    QString font = QStringLiteral("songti"); ///< role of Han text
    QString latinFont;                       ///< role of Western text; empty = `font`
    QString strongFont; ///< role of stressed text (加粗); empty = the companion of `font`
    Length size = Length::pt(10.5);
    Length leading; ///< baseline to baseline; 0 = the grid's pitch
    Em indent;      ///< first line
    Em startIndent; ///< all lines, at the line start
    Em endIndent;   ///< all lines, at the line end
    Alignment alignment = Alignment::Justify;
    page::Colour colour;
    WritingMode writingMode = WritingMode::Horizontal; ///< of running text and headings
    Em verticalLength = Em::of(12);                    ///< 竖排: how long its lines may be
    double linesBefore = 0; ///< empty grid lines before; dropped at the top of a column
    double linesAfter = 0;
    int linesOccupied
        = 0; ///< 占行: the block is centred in a whole number of grid lines; 0 = as many as needed
    int dropCapLines = 0; ///< 首字下沉: the first character stands beside so many lines; 0: none
    Start startsOn = Start::Anywhere;
    bool spansColumns = false; ///< reaches over all columns; the text goes on below in columns
    Placement placement = Placement::Flow;             ///< of pictures
    PictureWidth pictureWidth = PictureWidth::Natural; ///< of pictures
    bool keepWithNext = false;
    bool keepTogether = false;
    Kinsoku kinsoku = Kinsoku::Gb;
    double hanLatinSpace = 0.25;     ///< em between Han and Western text
    Em letterSpacing;                ///< added between all characters (headlines only)
    bool hangingPunctuation = false; ///< ，、。 at the line end stand outside the measure
    bool gridAlignment = false;      ///< Western runs are padded to a whole number of em
    Em labelWidth; ///< 凸排: room for the label (问：) that all other lines leave free
    page::Colour linkColour; ///< of links, where hasLinkColour
    bool hasLinkColour = false;
    QString prefix;          ///< set before the text, e.g. "■ "
    page::Colour background; ///< of the block's box
    bool hasBackground = false;
    Em padding;                  ///< between box and text
    Length ruleAbove, ruleBelow; ///< thickness, 0 = none
    page::Colour ruleColour;
};

/// One piece of the masthead, contents or imprint: rows from top to bottom.
struct FurnitureCell {
    QString text; ///< with {field} placeholders; a cell whose fields are all empty is left out
    QString style;
    Alignment alignment = Alignment::Start;
};

struct FurnitureRow {
    enum class Kind { Cells, Rule, Space };
    Kind kind = Kind::Cells;
    std::vector<FurnitureCell> cells;
    Length thickness;         ///< of a Rule
    page::Colour colour;      ///< of a Rule
    double lines = 0;         ///< of a Space, in grid lines
    double linesOccupied = 0; ///< of Cells, in grid lines; 0 = as many as needed
};

struct PageGeometry {
    page::Size size;
    Length bleed;
    Length top;   ///< edge of page to the top of the type area
    Length inner; ///< 订口: edge to type area at the binding side (left on odd pages)
    Length em;    ///< size of the body's Han character
    int charactersPerLine = 28; ///< of one column
    int lines = 22;             ///< grid lines a page
    Length pitch;               ///< baseline to baseline on the grid
    int columns = 1;
    Em gutter;             ///< between columns, in body em
    bool mirrored = false; ///< odd and even pages mirror inner and outer margin

    friend bool operator==(const PageGeometry&, const PageGeometry&) = default;

    Length columnWidth() const { return em * charactersPerLine; }
    Length areaWidth() const
    {
        return em * (charactersPerLine * columns) + gutter.at(em) * (columns - 1);
    }
    /// Of one of `count` columns over the same type area: a whole number of characters, what is
    /// left goes to the gutters. What spans all columns is as wide as they are together.
    Length columnWidth(int count) const
    {
        if (count == columns)
            return columnWidth();
        if (count < 2)
            return areaWidth();
        const Length gutters = gutter.at(em) * double(count - 1);
        return em * std::max(1.0, std::floor((areaWidth() - gutters) / em / count + 1e-6));
    }
    /// From the left edge of one of `count` columns to that of the next.
    Length columnStep(int count) const
    {
        const Length width = columnWidth(count);
        return count < 2 ? width : (areaWidth() - width) / double(count - 1);
    }
};

struct Furniture {
    std::vector<FurnitureRow> rows;
    bool isEmpty() const { return rows.empty(); }
};

struct Folio {
    enum class Position { None, Centre, Outer };
    Position position = Position::Centre;
    QString text = QStringLiteral("— {page} —"); ///< {page}, {pages} and issue fields
    QString style;
    Length distance; ///< from the foot of the type area down to the folio's baseline, and up to the
                     ///< running head's
    QString runningHead; ///< text above the type area; empty = none
    QString runningHeadStyle;
    bool onFirstPage = true;
};

/// How a publication looks and what stands in it. Immutable; loaded from
/// templates/<id>/template.json.
struct Template {
    QString id;
    QString name;
    QString directory;             ///< for assets
    QByteArray fingerprint;        ///< changes when the template's file does
    QMap<QString, QString> fields; ///< what masthead and imprint say unless the issue overrides it
    QStringList sections;          ///< the publication's usual 栏目, in order
    PageGeometry page;
    QHash<QString, std::shared_ptr<const ParagraphStyle>>
        styles;            ///< the named ones below always exist
    Furniture masthead;    ///< on top of the first page
    QString contentsTitle; ///< above the table of contents; empty = none
    Furniture imprint;     ///< 版记, at the foot of the last page
    Folio folio;
    QMap<QString, int> sectionColumns; ///< of sections that are not set in PageGeometry::columns
    bool showSections = true;
    bool showContents = false;
    QString bylineText; ///< under the title, e.g. "{byline}"; left out where the article has none
    QString
        sourceText; ///< behind the article, e.g. "（来源：{source}）"; left out where it has none

    const ParagraphStyle& style(const QString& styleName) const
    {
        return *styles.value(styleName, styles.value(QStringLiteral("body")));
    }
};

/// Names every template has; one that it does not define looks like its "body".
const QStringList& builtInStyleNames();

/// Finds templates/<idOrDirectory>/template.json (a path to a folder works too), validates it
/// against the property table and resolves every style. An error names the JSON pointer and what
/// would be right.
Result<std::shared_ptr<const Template>> loadTemplate(
    const QString& idOrDirectory, const Environment& environment);

/// Ids and names of the installed templates.
QList<QPair<QString, QString>> installedTemplates(const Environment& environment);

} // namespace qb::style
