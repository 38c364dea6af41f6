#include "editor/text_editor.h"

#include "editor/block_styler.h"
#include "editor/check_service.h"
#include "editor/paste.h"
#include "editor/rich_text.h"

#include <QContextMenuEvent>
#include <QDragLeaveEvent>
#include <QDropEvent>
#include <QHelpEvent>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

namespace qb::editor {

namespace {

constexpr int kCheckDelayMs = 400;
constexpr int kMostSuggestions = 6;

} // namespace

TextEditor::TextEditor(QWidget* parent) : QTextEdit(parent), m_styler(new BlockStyler(document()))
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    document()->setDocumentMargin(16);
    m_checkTimer.setSingleShot(true);
    m_checkTimer.setInterval(kCheckDelayMs);
    connect(&m_checkTimer, &QTimer::timeout, this, &TextEditor::check);
    connect(document(), &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        if (removed != 0 || added != 0)
            noteEdit();
    });
}

TextEditor::~TextEditor() = default;

void TextEditor::setCheckService(CheckService* service)
{
    m_service = service;
    m_checkTimer.start();
}

void TextEditor::setCheckContext(
    const check::CheckContext& context, const check::CheckOptions& options)
{
    m_checkContext = context;
    m_checkOptions = options;
    m_checkTimer.start(0);
}

void TextEditor::setBlocks(const std::vector<Block>& blocks, const AssetMap& assets)
{
    m_isLoading = true;
    m_marks.clear();
    m_joinMarks.set(*document(), {});
    m_assets = assets;
    rich_text::setBlocks(*document(), blocks, assets);
    moveCursor(QTextCursor::Start);
    m_isLoading = false;
    showMarks();
    m_checkTimer.start(0);
}

std::vector<Block> TextEditor::blocks() const
{
    return rich_text::blocks(*document());
}

void TextEditor::noteEdit()
{
    if (m_isLoading)
        return;
    if (m_marks.dropChanged())
        showMarks();
    m_checkTimer.start(kCheckDelayMs);
    Q_EMIT edited();
}

void TextEditor::check()
{
    if (!m_service)
        return;
    m_checkedRevision = document()->revision();
    m_service->request(rich_text::checkedText(*document()), m_checkContext, m_checkOptions,
        [self = QPointer(this), revision = m_checkedRevision](
            const CheckService::Findings& findings) {
            // An answer to a former text would mark the wrong words; the next one is on its way.
            if (!self || self->document()->revision() != revision)
                return;
            self->m_marks.set(*self->document(), findings);
            self->showMarks();
        });
}

void TextEditor::showMarks()
{
    setExtraSelections(m_marks.selections());
    Q_EMIT marksChanged();
}

BlockKind TextEditor::currentKind() const
{
    return rich_text::kindOf(textCursor().block());
}

int TextEditor::currentLevel() const
{
    return std::max(1, textCursor().blockFormat().intProperty(rich_text::LevelProperty));
}

void TextEditor::setKind(BlockKind kind, int level)
{
    rich_text::setKind(textCursor(), kind, level);
    m_styler->rehighlight();
    Q_EMIT edited();
}

void TextEditor::toggleSpan(SpanKind kind)
{
    rich_text::toggleSpan(textCursor(), kind);
    Q_EMIT edited();
}

void TextEditor::showMark(int index)
{
    if (index < 0 || size_t(index) >= marks().size())
        return;
    setTextCursor(marks()[size_t(index)].cursor);
    ensureCursorVisible();
    setFocus();
}

void TextEditor::applySuggestion(const FindingMarks::Mark& mark, const QString& suggestion)
{
    QTextCursor cursor = mark.cursor;
    cursor.insertText(suggestion, cursor.charFormat());
}

void TextEditor::setJoinMarks(const std::vector<jobs::JoinPlace>& places)
{
    m_joinMarks.set(*document(), places);
    viewport()->update();
}

void TextEditor::paintEvent(QPaintEvent* event)
{
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    m_joinMarks.paint(painter, *this);
}

void TextEditor::mousePressEvent(QMouseEvent* event)
{
    const int join = m_joinMarks.at(*this, event->pos());
    if (join < 0 || event->button() != Qt::LeftButton)
        return QTextEdit::mousePressEvent(event);
    event->accept();
    Q_EMIT joinClicked(join);
}

const FindingMarks::Mark* TextEditor::markAt(const QPoint& viewportPoint) const
{
    const FindingMarks::Mark* mark = m_marks.at(cursorForPosition(viewportPoint).position());
    if (!mark)
        return nullptr;
    // The nearest cursor position may be far from the pointer, behind the end of a line.
    QTextCursor end = mark->cursor;
    end.setPosition(mark->cursor.selectionEnd());
    QTextCursor begin = mark->cursor;
    begin.setPosition(mark->cursor.selectionStart());
    const QRect area = cursorRect(begin).united(cursorRect(end)).adjusted(-6, -2, 6, 4);
    return area.contains(viewportPoint) ? mark : nullptr;
}

bool TextEditor::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QTextEdit::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const QPoint point = viewport()->mapFromGlobal(help->globalPos());
    if (const int join = m_joinMarks.at(*this, point); join >= 0) {
        QToolTip::showText(help->globalPos(),
            m_joinMarks.marks()[size_t(join)].place.reason.toHtmlEscaped().prepend(
                QStringLiteral("<p>")),
            this);
        return true;
    }
    const FindingMarks::Mark* mark = markAt(point);
    if (!mark) {
        QToolTip::hideText();
        event->ignore();
        return true;
    }
    QString text = QStringLiteral("<b>%1</b>").arg(mark->finding.message.toHtmlEscaped());
    if (!mark->finding.suggestions.isEmpty() && !mark->finding.suggestions.front().isEmpty())
        text += QStringLiteral("<br>")
            + tr("建议：%1").arg(mark->finding.suggestions.front()).toHtmlEscaped();
    if (!mark->finding.source.isEmpty())
        text += QStringLiteral("<br><small>%1</small>").arg(mark->finding.source.toHtmlEscaped());
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void TextEditor::addSuggestions(QMenu& menu, const FindingMarks::Mark& mark)
{
    QAction* message = menu.addAction(mark.finding.message);
    message->setEnabled(false);
    const FindingMarks::Mark copy = mark;
    for (const QString& suggestion : mark.finding.suggestions.mid(0, kMostSuggestions)) {
        const QString label = suggestion.isEmpty() ? tr("删去“%1”").arg(mark.finding.text)
                                                   : tr("改为“%1”").arg(suggestion);
        menu.addAction(
            label, this, [this, copy, suggestion] { applySuggestion(copy, suggestion); });
    }
    menu.addSeparator();
    const std::pair<QString, check::IgnoreScope> scopes[]{
        {tr("忽略一次"), check::IgnoreScope::Once}, {tr("本文忽略"), check::IgnoreScope::Document},
        {tr("总是忽略…"), check::IgnoreScope::Always}};
    for (const auto& [name, scope] : scopes)
        menu.addAction(name, this,
            [this, copy, scope = scope] { Q_EMIT ignoreRequested(copy.finding, scope); });
    menu.addAction(
        tr("加入词库"), this, [this, copy] { Q_EMIT addWordRequested(copy.finding.text); });
    menu.addSeparator();
}

void TextEditor::addJoin(QMenu& menu, int index)
{
    const bool isJoined = m_joinMarks.marks()[size_t(index)].place.isJoined;
    menu.addAction(isJoined ? tr("在这里分成两段") : tr("和下一段接成一段"), this,
        [this, index] { Q_EMIT joinFlipRequested(index); });
    menu.addAction(tr("为什么这样断行…"), this, [this, index] { Q_EMIT joinClicked(index); });
    menu.addSeparator();
}

void TextEditor::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    if (const int join = m_joinMarks.at(*this, event->pos()); join >= 0)
        addJoin(menu, join);
    if (const FindingMarks::Mark* mark = markAt(event->pos()))
        addSuggestions(menu, *mark);
    if (const QTextCursor picture = pictureUnder(event->pos()); picture.hasSelection()) {
        menu.addAction(tr("替代文字…"), this, [this, picture] { askForDescription(picture); });
        menu.addSeparator();
    }
    std::unique_ptr<QMenu> standard(createStandardContextMenu(event->pos()));
    menu.addActions(standard->actions());
    menu.exec(event->globalPos());
}

QTextCursor TextEditor::pictureUnder(const QPoint& viewportPoint)
{
    QTextCursor picture
        = rich_text::pictureAt(*document(), cursorForPosition(viewportPoint).position());
    if (!picture.hasSelection())
        return picture;
    QTextCursor begin = picture;
    begin.setPosition(picture.selectionStart());
    QTextCursor end = picture;
    end.setPosition(picture.selectionEnd());
    if (!cursorRect(begin).united(cursorRect(end)).contains(viewportPoint))
        picture.clearSelection();
    return picture;
}

void TextEditor::askForDescription(const QTextCursor& picture)
{
    bool isAccepted = false;
    const QString text = QInputDialog::getText(this, tr("替代文字"),
        tr("用一句话说明图上有什么，给看不见图的读者听："), QLineEdit::Normal,
        rich_text::alternativeText(picture), &isAccepted);
    if (isAccepted)
        describePicture(picture, text);
}

void TextEditor::describePicture(const QTextCursor& picture, const QString& text)
{
    rich_text::setAlternativeText(picture, text);
    Q_EMIT edited();
}

void TextEditor::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QTextCursor picture = pictureUnder(event->pos());
    if (picture.hasSelection())
        askForDescription(picture);
    else
        QTextEdit::mouseDoubleClickEvent(event);
}

void TextEditor::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn) {
        QTextEdit::keyPressEvent(event);
        return;
    }
    // A line break within a paragraph has no meaning in print: both kinds of Return part
    // paragraphs.
    const bool wasSubhead
        = currentKind() == BlockKind::Subhead || currentKind() == BlockKind::Caption;
    textCursor().insertBlock();
    if (wasSubhead && textCursor().block().text().isEmpty())
        rich_text::setKind(textCursor(), BlockKind::Paragraph);
    ensureCursorVisible();
    event->accept();
}

QMimeData* TextEditor::createMimeDataFromSelection() const
{
    return new paste::BlocksMimeData(textCursor(), m_assets);
}

bool TextEditor::canInsertFromMimeData(const QMimeData* source) const
{
    return paste::canInsert(*source);
}

void TextEditor::insertFromMimeData(const QMimeData* source)
{
    if (isReadOnly())
        return;
    QTextCursor cursor = textCursor();
    const auto inserted = paste::insert(cursor, *source);
    if (inserted.isError()) {
        Q_EMIT failed(inserted.error());
        return;
    }
    m_assets.insert(inserted.value().assets);
    setTextCursor(cursor);
    ensureCursorVisible();
    if (inserted.value().isCleaned)
        Q_EMIT pasted(inserted.value().warnings);
}

void TextEditor::dropEvent(QDropEvent* event)
{
    // What is moved within the text is one step of undo by Qt's doing. What comes from elsewhere is
    // pasted: Qt would make one step of that, too, and no undo would bring the words as they were.
    if (event->source() == viewport() || event->source() == this || isReadOnly()
        || !canInsertFromMimeData(event->mimeData()))
        return QTextEdit::dropEvent(event);
    QDragLeaveEvent leave; // takes away the caret that shows where the words would go
    dragLeaveEvent(&leave);
    setTextCursor(cursorForPosition(event->position().toPoint()));
    insertFromMimeData(event->mimeData());
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

} // namespace qb::editor
