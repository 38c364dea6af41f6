#pragma once

#include "text/cjk_class.h"

#include <QStringList>

namespace qb::text {

/// A paragraph as a page sets it at `measure` cells, its first line two characters shorter because
/// the indent was dropped; marks that may not begin a line hang on the line before, and Latin words
/// and numbers stay whole.
inline QStringList setLines(const QString& paragraph, int measure)
{
    QStringList lines;
    QString line;
    int room = measure - 4;
    for (qsizetype i = 0; i < paragraph.size();) {
        qsizetype end = i + 1;
        const auto isWord = [&](qsizetype at) {
            return paragraph.at(at).unicode() < 0x80 && !paragraph.at(at).isSpace();
        };
        while (isWord(i) && end < paragraph.size() && isWord(end))
            ++end;
        if (paragraph.at(i).isHighSurrogate())
            ++end;
        const QStringView unit = QStringView(paragraph).sliced(i, end - i);
        const bool mayHang = isForbiddenAtLineStart(charClass(unit.front().unicode()));
        if (cellWidth(line) + cellWidth(unit) > room && !mayHang) {
            lines << line.trimmed();
            line.clear();
            room = measure;
        }
        line += unit;
        i = end;
    }
    if (!line.trimmed().isEmpty())
        lines << line.trimmed();
    return lines;
}

/// Several paragraphs so set, each line followed by a blank one, as PDF extraction gives them.
inline QString setText(const QStringList& paragraphs, int measure)
{
    QStringList lines;
    for (const QString& paragraph : paragraphs)
        lines += setLines(paragraph, measure);
    return lines.join(QStringLiteral("\n\n")) + QStringLiteral("\n\n");
}

} // namespace qb::text
