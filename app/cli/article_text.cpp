#include "cli/article_text.h"

#include "cli/text.h"

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

QString blockText(const Block& block)
{
    switch (block.kind) {
    case BlockKind::Subhead:
        return QString(block.level, QLatin1Char('#')) + QLatin1Char(' ') + block.text;
    case BlockKind::ListItem:
        return QStringLiteral("· ") + block.text;
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
    if (!article.authorNote.isEmpty())
        lines << article.authorNote;
    return lines.join(QLatin1Char('\n'));
}

} // namespace qb::cli
