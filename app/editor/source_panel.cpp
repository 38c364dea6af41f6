#include "editor/source_panel.h"

#include "editor/theme.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

namespace qb::editor {

SourcePanel::SourcePanel(QWidget* parent) : QWidget(parent), m_view(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("sourcePanel"));
    setAttribute(Qt::WA_StyledBackground);
    m_view->setReadOnly(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("原文"));
    m_view->setPlaceholderText(tr("这篇稿件没有留下原文。"));
    m_view->document()->setDocumentMargin(10);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view);
}

void SourcePanel::setSource(const jobs::LineJoins* source)
{
    m_source = source;
    m_view->setExtraSelections({});
    m_view->setPlainText(source ? source->source() : QString());
    strikeOutDropped();
}

/// In the document's own formats: there may be thousands of them, and they stay.
void SourcePanel::strikeOutDropped()
{
    if (!m_source)
        return;
    QTextCharFormat dropped;
    dropped.setForeground(theme::kMuted);
    dropped.setFontStrikeOut(true);
    QTextCursor edit(m_view->document());
    edit.beginEditBlock();
    for (const int line : m_source->droppedLines()) {
        QTextCursor cursor(m_view->document()->findBlockByNumber(line));
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.setCharFormat(dropped);
    }
    edit.endEditBlock();
}

void SourcePanel::showParagraph(const QString& paragraph)
{
    if (!m_source)
        return;
    const jobs::LineJoins::Lines lines = m_source->linesOf(paragraph);
    if (lines.first < 0) {
        m_view->setExtraSelections({});
        return;
    }
    const QTextBlock first = m_view->document()->findBlockByNumber(lines.first);
    const QTextBlock last = m_view->document()->findBlockByNumber(lines.last);
    QList<QTextEdit::ExtraSelection> selections;
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(block);
        selection.format.setBackground(theme::kAccentSoft);
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        // A line of the source may be longer than the panel is wide.
        // With its end, it is coloured as wide as the panel.
        if (!selection.cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor))
            selection.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        selections << selection;
        if (block == last)
            break;
    }
    m_view->setExtraSelections(selections);
    m_view->setTextCursor(QTextCursor(last));
    m_view->setTextCursor(QTextCursor(first));
    m_view->ensureCursorVisible();
}

} // namespace qb::editor
