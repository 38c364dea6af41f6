#include "editor/paste.h"

#include "editor/rich_text.h"
#include "jobs/pasted_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocumentFragment>
#include <QUrl>

namespace qb::editor::paste {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::editor::paste)
};

bool isLatin(QChar c)
{
    return c.unicode() < 0x250 && c.isLetterOrNumber();
}

/// Words that go into a line keep the space that parts them from its Latin words.
QString withOuterSpaces(const QString& words, const QString& raw, const QTextCursor& cursor)
{
    if (words.isEmpty())
        return words;
    const QString line = cursor.block().text();
    const qsizetype begin = cursor.selectionStart() - cursor.block().position();
    const qsizetype end = begin + cursor.selectionEnd() - cursor.selectionStart();
    QString result = words;
    if (raw.front().isSpace() && isLatin(words.front()) && begin > 0 && begin <= line.size()
        && isLatin(line.at(begin - 1)))
        result.prepend(u' ');
    if (raw.back().isSpace() && isLatin(words.back()) && end >= 0 && end < line.size()
        && isLatin(line.at(end)))
        result.append(u' ');
    return result;
}

void shift(std::vector<Span>& spans, qsizetype by)
{
    for (Span& span : spans) {
        span.range.begin += by;
        span.range.end += by;
    }
}

Result<Pasted> insertPicture(QTextCursor& cursor, const QMimeData& data)
{
    const auto image = qvariant_cast<QImage>(data.imageData());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (image.isNull() || !buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return Error{ErrorKind::BadInput, Text::tr("剪贴板里的图片读不出来"), {},
            Text::tr("请把图片存成文件再导入")};
    Block block;
    block.kind = BlockKind::Picture;
    const AssetPointer asset = makeAsset(bytes, {}, QStringLiteral("image/png"));
    block.asset = asset->id;
    Pasted pasted;
    pasted.assets.insert(asset->id, asset);
    rich_text::insertBlocks(cursor, {block}, pasted.assets);
    return pasted;
}

Pasted insertOwn(QTextCursor& cursor, const BlocksMimeData& data)
{
    if (data.isInline && data.blocks.size() == 1) {
        Block words = data.blocks.front();
        words.kind = BlockKind::Paragraph;
        rich_text::insertBlocks(cursor, {words}, {});
    } else {
        rich_text::insertBlocks(cursor, data.blocks, data.assets);
    }
    return {data.assets, {}, false};
}

} // namespace

BlocksMimeData::BlocksMimeData(const QTextCursor& selection, const AssetMap& all)
{
    const QTextDocumentFragment fragment = selection.selection();
    setText(fragment.toPlainText());
    setHtml(fragment.toHtml());
    QTextDocument part;
    QTextCursor(&part).insertFragment(fragment);
    const QTextBlock first = selection.document()->findBlock(selection.selectionStart());
    // Qt gives a fragment's first paragraph the format of the place that it goes to.
    QTextCursor(part.begin()).setBlockFormat(first.blockFormat());
    blocks = rich_text::blocks(part);
    isInline = blocks.size() == 1 && blocks.front().kind != BlockKind::Picture
        && blocks.front().kind != BlockKind::Table
        && selection.selectionEnd() - selection.selectionStart() < first.length() - 1;
    for (const Block& block : blocks)
        if (all.contains(block.asset))
            assets.insert(block.asset, all.value(block.asset));
}

bool canInsert(const QMimeData& data)
{
    // Files are imported by the window.
    const QList<QUrl> addresses = data.urls();
    if (std::any_of(addresses.begin(), addresses.end(),
            [](const QUrl& address) { return address.isLocalFile(); }))
        return false;
    return data.hasText() || data.hasHtml() || data.hasImage();
}

Result<Pasted> insert(QTextCursor& cursor, const QMimeData& data)
{
    if (const auto* own = qobject_cast<const BlocksMimeData*>(&data))
        return insertOwn(cursor, *own);
    if (data.hasImage() && !data.hasHtml() && data.text().trimmed().isEmpty())
        return insertPicture(cursor, data);
    QB_TRY(auto cleaned, jobs::cleanPaste(data.text(), data.html()));
    if (cleaned.isInline) {
        Block& words = cleaned.blocks.front();
        const QString spaced = withOuterSpaces(words.text, cleaned.raw, cursor);
        shift(words.spans, spaced.startsWith(u' ') ? 1 : 0);
        words.text = spaced;
    }
    Pasted pasted{std::move(cleaned.assets), std::move(cleaned.warnings), false};
    const bool isAsCopied = cleaned.isInline && cleaned.blocks.front().text == cleaned.raw
        && cleaned.blocks.front().spans.empty();
    if (isAsCopied) {
        rich_text::insertBlocks(cursor, cleaned.blocks, {});
        return pasted;
    }
    pasted.isCleaned = true;
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const int begin = cursor.position();
    cursor.insertText(cleaned.raw, QTextCharFormat());
    cursor.endEditBlock();
    cursor.setPosition(begin, QTextCursor::KeepAnchor);
    rich_text::insertBlocks(cursor, cleaned.blocks, pasted.assets);
    return pasted;
}

} // namespace qb::editor::paste
