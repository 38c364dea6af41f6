#include "cli/snippet.h"

#include <QTextBoundaryFinder>

namespace qb::cli {

namespace {

constexpr qsizetype kBefore = 24; ///< UTF-16 units shown before the word
constexpr qsizetype kLength = 80;

/// The nearest place at or before `position` where a character (with its marks and selectors)
/// begins.
qsizetype characterStart(const QString& text, qsizetype position)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(position);
    return finder.isAtBoundary() ? position : std::max<qsizetype>(finder.toPreviousBoundary(), 0);
}

} // namespace

QString snippet(const QString& text, const QStringList& words)
{
    const QString line = text.simplified();
    qsizetype found = -1;
    for (const QString& word : words) {
        found = line.indexOf(word, 0, Qt::CaseInsensitive);
        if (found >= 0)
            break;
    }
    const qsizetype begin = characterStart(line, std::max<qsizetype>(found - kBefore, 0));
    const qsizetype end = characterStart(line, std::min(begin + kLength, line.size()));
    return (begin > 0 ? QStringLiteral("…") : QString()) + line.mid(begin, end - begin)
        + (end < line.size() ? QStringLiteral("…") : QString());
}

QString shortened(const QString& text, qsizetype longest)
{
    const QString line = text.simplified();
    return line.size() <= longest ? line : line.left(characterStart(line, longest)) + u'…';
}

} // namespace qb::cli
