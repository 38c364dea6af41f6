#include "cli/article_text.h"

#include "cli/text.h"

#include <QRegularExpression>

namespace qb::cli {

namespace {

QString tableText(const Table& table)
{
    QStringList rows;
    for (const auto& row : table.rows) {
        QStringList cells;
        for (const TableCell& cell : row)
            cells << cell.text;
        rows << cells.join(QStringLiteral(" | "));
    }
    return rows.join(QLatin1Char('\n'));
}

bool isNumbered(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:[（(]?[0-9一二三四五六七八九十a-zA-Z]{1,3}[)）]|[0-9一二三四五六七八九十]{1,"
        "3}[.．、](?![0-9])|[a-zA-Z][.．]|[①-⑳㈠-㈩])"));
    return pattern.match(text).hasMatch();
}

QString blockText(const Block& block)
{
    switch (block.kind) {
    case BlockKind::Subhead:
        return QString(block.level, QLatin1Char('#')) + QLatin1Char(' ') + block.text;
    case BlockKind::ListItem:
        // Ordered lists bring their numbers.
        return isNumbered(block.text) ? block.text : QStringLiteral("· ") + block.text;
    case BlockKind::Caption:
        return Text::tr("〔图注〕%1").arg(block.text);
    case BlockKind::Note:
        return Text::tr("〔注〕%1").arg(block.text);
    case BlockKind::Picture:
        return Text::tr("〔图片〕%1").arg(block.alternativeText);
    case BlockKind::Table:
        return tableText(block.table);
    case BlockKind::Paragraph:
    case BlockKind::Quote:
        break;
    }
    return QStringLiteral("　　") + block.text; // a Chinese paragraph is indented by two characters
}

/// The mark stands in the text; what it stands for, below the article as below a page.
QStringList footnotes(const Block& block)
{
    QStringList lines;
    for (const Span& span : block.spans)
        if (span.kind == SpanKind::Note && !span.target.isEmpty())
            lines << Text::tr("〔脚注〕%1 %2")
                         .arg(block.text.mid(span.range.begin, span.range.end - span.range.begin),
                             span.target);
    return lines;
}

} // namespace

QString articleText(const Article& article)
{
    QStringList lines;
    if (!article.section.isEmpty())
        lines << Text::tr("【%1】").arg(article.section);
    lines << article.kicker << (article.title.isEmpty() ? Text::tr("（无标题）") : article.title)
          << article.subtitle;
    QStringList origin{article.byline, article.source, article.date.toString(Qt::ISODate)};
    origin.removeAll(QString());
    lines << origin.join(QStringLiteral("  "));
    lines.removeAll(QString());
    for (const Block& block : article.blocks)
        lines << blockText(block);
    for (const Block& block : article.blocks)
        lines << footnotes(block);
    if (!article.authorNote.isEmpty())
        lines << article.authorNote;
    return lines.join(QLatin1Char('\n'));
}

} // namespace qb::cli
