#include "line_setter.h"

#include "text/cjk_class.h"

namespace qb::text::forms {

namespace {

bool isPlainWestern(QChar c)
{
    return c.unicode() > 0x20 && c.unicode() < 0x80;
}

/// Unbreakable pieces: a word or number, a character, a pair of dashes; marks with what they may
/// not leave.
QStringList pieces(const QString& text)
{
    QStringList result;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        if (text.at(i).isHighSurrogate())
            ++end;
        while (isPlainWestern(text.at(i)) && end < text.size() && isPlainWestern(text.at(end)))
            ++end;
        const QString piece = text.mid(i, end - i);
        const QChar first = piece.front();
        const bool staysBehind = !result.isEmpty() && !result.last().trimmed().isEmpty()
            && (isForbiddenAtLineEnd(charClass(result.last().back().unicode()))
                || ((first == u'—' || first == u'…') && result.last().back() == first));
        if (staysBehind)
            result.last() += piece;
        else
            result << piece;
        i = end;
    }
    return result;
}

bool mayNotBegin(const QString& piece)
{
    return isForbiddenAtLineStart(charClass(piece.front().unicode()))
        && !piece.front().isHighSurrogate();
}

} // namespace

QStringList setLines(const QString& paragraph, int measure, int indent, LineBreaking breaking)
{
    QStringList lines;
    QStringList line;
    int room = measure - indent;
    const auto width = [&] {
        return cellWidth(line.join(QString()).trimmed());
    };
    const auto breakLine = [&](QStringList rest) {
        lines << line.join(QString()).trimmed();
        line = std::move(rest);
        room = measure;
    };
    for (const QString& piece : pieces(paragraph)) {
        const int over = width() + cellWidth(piece) - room;
        if (over > 0 && !line.isEmpty() && !piece.trimmed().isEmpty()) {
            const qsizetype marks = std::count_if(line.begin(), line.end(),
                [](const QString& p) { return isFullWidthMark(charClass(p.back().unicode())); });
            const bool fits
                = breaking == LineBreaking::Squeeze && over <= marks && mayNotBegin(piece);
            if (!mayNotBegin(piece) && !fits) {
                breakLine({});
            } else if (breaking == LineBreaking::PushOut && line.size() > 1
                && !mayNotBegin(line.last())) {
                const QString last = line.takeLast();
                breakLine({last});
            }
        }
        if (line.isEmpty() && piece.trimmed().isEmpty())
            continue;
        line << piece;
    }
    if (!line.isEmpty())
        lines << line.join(QString()).trimmed();
    return lines;
}

QString spaced(const QString& text, HanWesternSpace form, Random& random)
{
    if (form == HanWesternSpace::None)
        return text;
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i > 0) {
            const QChar a = text.at(i - 1);
            const QChar b = text.at(i);
            const auto isIdeograph = [](QChar c) {
                return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff;
            };
            const bool isEdge = (isIdeograph(a) && isPlainWestern(b) && b.isLetterOrNumber())
                || (isPlainWestern(a) && (a.isLetterOrNumber() || a == u'%') && isIdeograph(b));
            if (isEdge && (form == HanWesternSpace::Both || random.chance(40)))
                result += u' ';
        }
        result += text.at(i);
    }
    return result;
}

} // namespace qb::text::forms
