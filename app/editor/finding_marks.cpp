#include "editor/finding_marks.h"

#include "editor/theme.h"

namespace qb::editor {

namespace {

QColor colourOf(check::Severity severity)
{
    switch (severity) {
    case check::Severity::Error:
        return theme::kError;
    case check::Severity::Warning:
        return theme::kWarning;
    case check::Severity::Hint:
        break;
    }
    return theme::kHint;
}

} // namespace

void FindingMarks::set(QTextDocument& document, const std::vector<check::TrackedFinding>& findings)
{
    m_marks.clear();
    const qsizetype length = document.characterCount() - 1;
    for (const check::TrackedFinding& tracked : findings) {
        const check::Finding& finding = tracked.finding;
        if (finding.range.begin < 0 || finding.range.end > length)
            continue;
        QTextCursor cursor(&document);
        cursor.setPosition(int(finding.range.begin));
        cursor.setPosition(int(finding.range.end), QTextCursor::KeepAnchor);
        m_marks.push_back({cursor, finding, tracked.id});
    }
    dropChanged();
}

bool FindingMarks::dropChanged()
{
    for (Mark& mark : m_marks)
        mark.finding.range = {mark.cursor.selectionStart(), mark.cursor.selectionEnd()};
    return std::erase_if(m_marks, [](const Mark& mark) {
        // What spans a paragraph end reads differently in the document.
        return !mark.finding.text.contains(u'\n')
            && mark.cursor.selectedText() != mark.finding.text;
    }) > 0;
}

const FindingMarks::Mark* FindingMarks::at(int position) const
{
    for (const Mark& mark : m_marks)
        if (mark.cursor.selectionStart() <= position && position <= mark.cursor.selectionEnd())
            return &mark;
    return nullptr;
}

QList<QTextEdit::ExtraSelection> FindingMarks::selections() const
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const Mark& mark : m_marks) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = mark.cursor;
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(colourOf(mark.finding.severity));
        selections << selection;
    }
    return selections;
}

} // namespace qb::editor
