#pragma once

#include "text/cleaning.h"

#include <QStringList>

namespace qb::text {

inline CleanResult cleaned(const QString& raw)
{
    return clean(rawTextFrom(raw));
}

/// Paragraphs of all articles.
inline QStringList paragraphsOf(const CleanResult& result)
{
    QStringList paragraphs;
    for (const Article& article : result.articles)
        for (const Block& block : article.blocks)
            if (block.kind == BlockKind::Paragraph)
                paragraphs << block.text;
    return paragraphs;
}

inline QStringList titlesOf(const CleanResult& result)
{
    QStringList titles;
    for (const Article& article : result.articles)
        titles << article.title;
    return titles;
}

/// Blocks one a line: sub-heads behind "# ", captions behind "^ ".
inline QStringList blocksOf(const Article& article)
{
    QStringList blocks;
    for (const Block& block : article.blocks) {
        const QString mark = block.kind == BlockKind::Subhead ? QStringLiteral("# ")
            : block.kind == BlockKind::Caption                ? QStringLiteral("^ ")
                                                              : QString();
        blocks << mark + block.text;
    }
    return blocks;
}

/// Letters, digits and ideographs alone.
inline QString letters(QString text)
{
    text.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
    return text;
}

} // namespace qb::text
