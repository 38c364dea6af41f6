#include "editor/one_line.h"

#include <algorithm>

namespace qb::editor {

namespace {

bool isBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

bool isWideMark(QChar c)
{
    constexpr char16_t kFirstDash = 0x2010; // with “ ” … behind it
    return c.isPunct() && c.unicode() >= kFirstDash;
}

} // namespace

QValidator::State OneLine::validate(QString& input, int& position) const
{
    if (std::none_of(input.begin(), input.end(), isBreak))
        return Acceptable;
    QString line;
    qsizetype place = -1;
    for (qsizetype i = 0; i < input.size();) {
        if (place < 0 && i >= position)
            place = line.size();
        if (!isBreak(input.at(i))) {
            line += input.at(i++);
            continue;
        }
        while (i < input.size() && (isBreak(input.at(i)) || input.at(i).isSpace()))
            ++i;
        while (!line.isEmpty() && line.back().isSpace())
            line.chop(1);
        const bool isInner = !line.isEmpty() && i < input.size();
        if (isInner && !isWideMark(line.back()) && !isWideMark(input.at(i)))
            line += u' ';
    }
    position = int(place < 0 ? line.size() : std::min(place, line.size()));
    input = line;
    return Acceptable;
}

} // namespace qb::editor
