#include "editor/rich_text.h"

#include "jobs/picture_size.h"

#include <QBuffer>
#include <QImageReader>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextTable>
#include <QUrl>

namespace qb::editor::rich_text {

namespace {

constexpr int kWidestPicture = 420; ///< pixels, in the text editor
constexpr int kMostTableCells = 20000;

Property propertyOf(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Strong:
        return StrongProperty;
    case SpanKind::Emphasis:
        return EmphasisProperty;
    default:
        return ProperNameProperty;
    }
}

/// What a span looks like in the editor; the printed look is the template's.
void setSpan(QTextCharFormat& format, SpanKind kind, bool isOn)
{
    format.setProperty(propertyOf(kind), isOn);
    switch (kind) {
    case SpanKind::Strong:
        format.setFontWeight(isOn ? QFont::Bold : QFont::Normal);
        break;
    case SpanKind::Emphasis:
        format.setUnderlineStyle(isOn ? QTextCharFormat::DotLine : QTextCharFormat::NoUnderline);
        break;
    default:
        format.setFontUnderline(isOn);
        break;
    }
}

QTextBlockFormat blockFormat(BlockKind kind, int level)
{
    QTextBlockFormat format;
    format.setProperty(KindProperty, int(kind));
    format.setProperty(LevelProperty, level);
    format.setLineHeight(150, QTextBlockFormat::ProportionalHeight);
    format.setBottomMargin(4);
    const bool isIndented = kind == BlockKind::Paragraph || kind == BlockKind::Note;
    format.setTextIndent(isIndented ? 32 : 0);
    format.setLeftMargin(kind == BlockKind::Quote || kind == BlockKind::ListItem ? 28 : 0);
    const bool isCentred = kind == BlockKind::Caption || kind == BlockKind::Picture;
    format.setAlignment(isCentred ? Qt::AlignHCenter : Qt::AlignLeft);
    return format;
}

void insertSpannedText(QTextCursor& cursor, const Block& block)
{
    const int start = cursor.position();
    cursor.insertText(block.text, QTextCharFormat());
    for (const Span& span : block.spans) {
        QTextCursor part(cursor);
        part.setPosition(
            start + int(std::clamp<qsizetype>(span.range.begin, 0, block.text.size())));
        part.setPosition(start + int(std::clamp<qsizetype>(span.range.end, 0, block.text.size())),
            QTextCursor::KeepAnchor);
        QTextCharFormat format;
        if (span.kind == SpanKind::Link) {
            format.setAnchor(true);
            format.setAnchorHref(span.target);
        } else if (span.kind == SpanKind::Note) {
            format.setProperty(NoteProperty, span.target);
            format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
            format.setToolTip(span.target);
        } else {
            setSpan(format, span.kind, true);
        }
        part.mergeCharFormat(format);
    }
}

QImage thumbnail(const AssetPointer& asset)
{
    if (asset && jobs::pictureSize(*asset).isValid()) {
        QBuffer buffer;
        buffer.setData(asset->bytes);
        QImageReader reader(&buffer);
        if (const QSize size = reader.size(); size.width() > kWidestPicture)
            reader.setScaledSize(
                size.scaled(kWidestPicture, kWidestPicture * 4, Qt::KeepAspectRatio));
        if (const QImage image = reader.read(); !image.isNull())
            return image;
    }
    QImage missing(240, 60, QImage::Format_RGB32);
    missing.fill(QColor(0xe4, 0xe8, 0xed));
    return missing;
}

void insertPicture(QTextCursor& cursor, const Block& block, const AssetMap& assets)
{
    const QString name = QStringLiteral("asset:") + block.asset;
    cursor.document()->addResource(
        QTextDocument::ImageResource, QUrl(name), thumbnail(assets.value(block.asset)));
    QTextImageFormat format;
    format.setName(name);
    format.setProperty(AssetProperty, block.asset);
    format.setProperty(AlternativeTextProperty, block.alternativeText);
    format.setToolTip(block.alternativeText);
    cursor.insertImage(format);
}

/// Writes the cells of one row and merges what spans; `column` skips places taken from above.
void fillRow(QTextTable& table, int row, const std::vector<TableCell>& cells)
{
    int column = 0;
    for (const TableCell& cell : cells) {
        while (column < table.columns() && table.cellAt(row, column).row() != row)
            ++column;
        if (column >= table.columns())
            return;
        table.cellAt(row, column).firstCursorPosition().insertText(cell.text);
        const int columns = std::clamp(cell.columnSpan, 1, table.columns() - column);
        const int rows = std::clamp(cell.rowSpan, 1, table.rows() - row);
        if (columns > 1 || rows > 1)
            table.mergeCells(row, column, rows, columns);
        column += columns;
    }
}

void insertTable(QTextCursor& cursor, const Table& table)
{
    int columns = 1;
    for (const auto& row : table.rows) {
        int width = 0;
        for (const TableCell& cell : row)
            width += std::max(1, cell.columnSpan);
        columns = std::max(columns, width);
    }
    const int rows = int(table.rows.size());
    if (rows == 0 || qint64(rows) * columns > kMostTableCells)
        return;
    QTextTableFormat format;
    format.setProperty(HeaderRowsProperty, table.headerRows);
    format.setCellPadding(4);
    format.setCellSpacing(0);
    format.setBorderCollapse(true);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(QColor(0xb8, 0xc1, 0xcc));
    QTextTable* made = cursor.insertTable(rows, columns, format);
    for (int row = 0; row < rows; ++row)
        fillRow(*made, row, table.rows[size_t(row)]);
    cursor = made->lastCursorPosition();
    cursor.movePosition(QTextCursor::NextBlock);
}

void insertBlock(QTextCursor& cursor, const Block& block, const AssetMap& assets)
{
    cursor.setBlockFormat(blockFormat(block.kind, block.level));
    if (block.kind == BlockKind::Picture)
        insertPicture(cursor, block, assets);
    else
        insertSpannedText(cursor, block);
}

void addSpan(std::vector<Span>& spans, TextRange range, SpanKind kind, const QString& target)
{
    for (Span& span : spans) {
        if (span.kind == kind && span.target == target && span.range.end == range.begin) {
            span.range.end = range.end;
            return;
        }
    }
    spans.push_back({range, kind, target});
}

void readSpans(const QTextCharFormat& format, TextRange range, std::vector<Span>& spans)
{
    for (const SpanKind kind : {SpanKind::Strong, SpanKind::Emphasis, SpanKind::ProperName})
        if (format.boolProperty(propertyOf(kind)))
            addSpan(spans, range, kind, {});
    if (format.isAnchor() && !format.anchorHref().isEmpty())
        addSpan(spans, range, SpanKind::Link, format.anchorHref());
    if (format.hasProperty(NoteProperty))
        addSpan(spans, range, SpanKind::Note, format.stringProperty(NoteProperty));
}

Block pictureOf(const QTextCharFormat& format)
{
    Block block;
    block.kind = BlockKind::Picture;
    block.asset = format.stringProperty(AssetProperty);
    block.alternativeText = format.stringProperty(AlternativeTextProperty);
    return block;
}

/// Pictures in a text block come out as blocks of their own, before the text around them.
void readTextBlock(
    const QTextBlock& source, std::vector<Block>& blocks, std::vector<int>& positions)
{
    int position = source.position();
    Block block;
    block.kind = kindOf(source);
    block.level = std::max(1, source.blockFormat().intProperty(LevelProperty));
    for (auto it = source.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (fragment.charFormat().isImageFormat()) {
            for (int i = 0; i < fragment.length(); ++i) {
                blocks.push_back(pictureOf(fragment.charFormat()));
                positions.push_back(-1);
            }
            position = -1;
            continue;
        }
        const qsizetype begin = block.text.size();
        block.text += fragment.text();
        readSpans(fragment.charFormat(), {begin, block.text.size()}, block.spans);
    }
    block.text.replace(QChar::LineSeparator, u' ');
    block.text.remove(QChar::ObjectReplacementCharacter);
    if (block.kind == BlockKind::Picture)
        block.kind = BlockKind::Paragraph; // Text typed beside a picture.
    std::stable_sort(block.spans.begin(), block.spans.end(),
        [](const Span& a, const Span& b) { return a.range.begin < b.range.begin; });
    if (block.text.trimmed().isEmpty())
        return;
    blocks.push_back(std::move(block));
    positions.push_back(position);
}

QString cellText(const QTextTableCell& cell)
{
    QStringList paragraphs;
    for (auto it = cell.begin(); !it.atEnd(); ++it)
        if (it.currentBlock().isValid())
            paragraphs << it.currentBlock().text();
    return paragraphs.join(u'\n').trimmed();
}

Block readTable(const QTextTable& source)
{
    Block block;
    block.kind = BlockKind::Table;
    block.table.headerRows = source.format().intProperty(HeaderRowsProperty);
    for (int row = 0; row < source.rows(); ++row) {
        std::vector<TableCell> cells;
        for (int column = 0; column < source.columns(); ++column) {
            const QTextTableCell cell = source.cellAt(row, column);
            if (cell.row() == row && cell.column() == column)
                cells.push_back({cellText(cell), cell.columnSpan(), cell.rowSpan()});
        }
        block.table.rows.push_back(std::move(cells));
    }
    return block;
}

} // namespace

void setBlocks(QTextDocument& document, const std::vector<Block>& given, const AssetMap& assets)
{
    document.setUndoRedoEnabled(false);
    document.clear();
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    bool isFresh = true; // The cursor stands in an empty block that waits to be filled.
    for (const Block& block : given) {
        if (block.kind == BlockKind::Table) {
            insertTable(cursor, block.table);
            isFresh = true;
            continue;
        }
        if (!isFresh)
            cursor.insertBlock();
        insertBlock(cursor, block, assets);
        isFresh = false;
    }
    if (given.empty())
        cursor.setBlockFormat(blockFormat(BlockKind::Paragraph, 1));
    cursor.endEditBlock();
    document.setUndoRedoEnabled(true);
    document.setModified(false);
}

namespace {

bool goesOn(const Block& block)
{
    return block.kind == BlockKind::Paragraph;
}

/// Parts the cursor's paragraph, unless it ends there, and stays before the part.
bool partParagraph(QTextCursor& cursor)
{
    if (cursor.atBlockEnd())
        return false;
    cursor.insertBlock();
    cursor.movePosition(QTextCursor::PreviousCharacter);
    return true;
}

/// Joins the paragraph at whose end the cursor stands with the next one.
void joinNext(QTextCursor& cursor, const QTextBlockFormat& format)
{
    const bool wasEmpty = cursor.block().length() == 1;
    cursor.deleteChar();
    if (wasEmpty)
        cursor.setBlockFormat(format);
}

} // namespace

void insertBlocks(QTextCursor& cursor, const std::vector<Block>& given, const AssetMap& assets)
{
    if (given.empty())
        return;
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    if (cursor.currentTable()) {
        Article article;
        article.blocks = given;
        cursor.insertText(plainText(article), QTextCharFormat());
        cursor.endEditBlock();
        return;
    }
    if (given.size() == 1 && goesOn(given.front())) {
        insertSpannedText(cursor, given.front());
        cursor.endEditBlock();
        return;
    }
    const QTextBlockFormat format = cursor.blockFormat();
    const bool hasRest = partParagraph(cursor);
    for (std::size_t i = 0; i < given.size(); ++i) {
        const Block& block = given[i];
        const bool isFresh = cursor.block().length() == 1;
        if (block.kind == BlockKind::Table) {
            insertTable(cursor, block.table);
        } else if (i == 0 && !isFresh && goesOn(block)) {
            insertSpannedText(cursor, block);
        } else {
            if (!isFresh)
                cursor.insertBlock();
            insertBlock(cursor, block, assets);
        }
    }
    if (hasRest && (goesOn(given.back()) || cursor.block().length() == 1))
        joinNext(cursor, format);
    cursor.endEditBlock();
}

namespace {

struct Read {
    std::vector<Block> blocks;
    std::vector<int> positions; ///< see positions()
};

Read readDocument(const QTextDocument& document)
{
    Read result;
    const QTextFrame* root = document.rootFrame();
    for (auto it = root->begin(); !it.atEnd(); ++it) {
        if (const auto* table = qobject_cast<const QTextTable*>(it.currentFrame())) {
            result.blocks.push_back(readTable(*table));
            result.positions.push_back(-1);
        } else if (it.currentBlock().isValid()) {
            readTextBlock(it.currentBlock(), result.blocks, result.positions);
        }
    }
    return result;
}

} // namespace

std::vector<Block> blocks(const QTextDocument& document)
{
    return readDocument(document).blocks;
}

std::vector<int> positions(const QTextDocument& document)
{
    return readDocument(document).positions;
}

bool changeBlocks(QTextDocument& document, const std::vector<Block>& then)
{
    const Read now = readDocument(document);
    const auto [first, firstNew]
        = std::mismatch(now.blocks.begin(), now.blocks.end(), then.begin(), then.end());
    auto begin = std::size_t(first - now.blocks.begin());
    std::size_t end = now.blocks.size();
    std::size_t newEnd = then.size();
    while (end > begin && newEnd > begin && now.blocks[end - 1] == then[newEnd - 1]) {
        --end;
        --newEnd;
    }
    if (begin == end && begin == newEnd)
        return true;
    // Something has to stand where the new blocks go.
    if (begin == end || begin == newEnd) {
        if (begin == 0)
            return false;
        --begin;
    }
    for (std::size_t i = begin; i < end; ++i)
        if (now.positions[i] < 0)
            return false;
    for (std::size_t i = begin; i < newEnd; ++i)
        if (then[i].kind == BlockKind::Table || then[i].kind == BlockKind::Picture)
            return false;
    QTextCursor cursor(&document);
    cursor.setPosition(now.positions[begin]);
    cursor.setPosition(
        now.positions[end - 1] + int(now.blocks[end - 1].text.size()), QTextCursor::KeepAnchor);
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    for (std::size_t i = begin; i < newEnd; ++i) {
        if (i > begin)
            cursor.insertBlock();
        insertBlock(cursor, then[i], {});
    }
    cursor.endEditBlock();
    return true;
}

BlockKind kindOf(const QTextBlock& block)
{
    return BlockKind(block.blockFormat().intProperty(KindProperty));
}

void setKind(QTextCursor cursor, BlockKind kind, int level)
{
    cursor.beginEditBlock();
    QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    const int end = cursor.selectionEnd();
    for (; block.isValid() && block.position() <= end; block = block.next()) {
        if (!QTextCursor(block).currentTable() && kindOf(block) != BlockKind::Picture)
            QTextCursor(block).setBlockFormat(blockFormat(kind, level));
    }
    cursor.endEditBlock();
}

void toggleSpan(QTextCursor cursor, SpanKind kind)
{
    if (!cursor.hasSelection() || kind == SpanKind::Link || kind == SpanKind::Note)
        return;
    QTextCursor probe(cursor);
    probe.setPosition(cursor.selectionStart() + 1);
    QTextCharFormat format;
    setSpan(format, kind, !probe.charFormat().boolProperty(propertyOf(kind)));
    cursor.mergeCharFormat(format);
}

QString checkedText(const QTextDocument& document)
{
    QString text = document.toRawText();
    for (QChar& character : text) {
        // Paragraph ends, frame borders and pictures all part sentences.
        const char16_t code = character.unicode();
        if (code == QChar::ParagraphSeparator || code == QChar::LineSeparator || code == 0xfdd0
            || code == 0xfdd1 || code == QChar::ObjectReplacementCharacter)
            character = u'\n';
    }
    return text;
}

QTextCursor pictureAt(QTextDocument& document, int position)
{
    QTextCursor cursor(&document);
    for (const int begin : {position, position - 1}) {
        if (begin < 0 || begin + 1 >= document.characterCount())
            continue;
        cursor.setPosition(begin);
        cursor.setPosition(begin + 1, QTextCursor::KeepAnchor);
        if (cursor.charFormat().hasProperty(AssetProperty))
            return cursor;
    }
    cursor.clearSelection();
    return cursor;
}

QString alternativeText(const QTextCursor& picture)
{
    return picture.charFormat().stringProperty(AlternativeTextProperty);
}

void setAlternativeText(QTextCursor picture, const QString& text)
{
    QTextCharFormat format = picture.charFormat();
    format.setProperty(AlternativeTextProperty, text.simplified());
    format.setToolTip(text.simplified());
    picture.setCharFormat(format);
}

} // namespace qb::editor::rich_text
