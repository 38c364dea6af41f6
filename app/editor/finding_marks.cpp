#include "editor/finding_marks.h"

#include "editor/theme.h"

namespace qb::editor {

namespace {

QString keyOf(const check::Finding& finding)
{
    return finding.rule + u'\n' + finding.text;
}

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

void FindingMarks::set(QTextDocument& document, const std::vector<check::Finding>& findings)
{
    m_marks.clear();
    const qsizetype length = document.characterCount() - 1;
    for (const check::Finding& finding : findings) {
        if (finding.range.begin < 0 || finding.range.end > length
            || m_ignored.contains(keyOf(finding)))
            continue;
        QTextCursor cursor(&document);
        cursor.setPosition(int(finding.range.begin));
        cursor.setPosition(int(finding.range.end), QTextCursor::KeepAnchor);
        m_marks.push_back({cursor, finding});
    }
    dropChanged();
}

bool FindingMarks::dropChanged()
{
    return std::erase_if(m_marks, [](const Mark& mark) {
        // What spans a paragraph end reads differently in the document.
        return !mark.finding.text.contains(u'\n')
            && mark.cursor.selectedText() != mark.finding.text;
    }) > 0;
}

void FindingMarks::ignore(const check::Finding& finding)
{
    const QString key = keyOf(finding);
    m_ignored.insert(key);
    std::erase_if(m_marks, [&](const Mark& mark) { return keyOf(mark.finding) == key; });
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
