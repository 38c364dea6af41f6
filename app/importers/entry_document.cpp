#include "importers/entry_document.h"

#include "importers/html_reader.h"

#include <QRegularExpression>

namespace qb::importers {

namespace {

text::RawLine titleLine(const QString& title)
{
    text::RawLine line;
    line.text = title;
    line.kind = BlockKind::Subhead;
    line.level = 1;
    return line;
}

/// The title again as the first line of the text would otherwise be printed twice. Where it is the
/// whole text, it stays.
bool repeatsTitle(const text::RawLine& line, const QString& title)
{
    return !line.block && text::normalised(line.text) == text::normalised(title);
}

std::vector<text::RawLine> paragraphsOf(const QString& body)
{
    std::vector<text::RawLine> lines;
    for (text::RawLine& line : text::rawTextFrom(body).lines) {
        if (!line.text.trimmed().isEmpty())
            lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace

ImportedDocument entryDocument(const Article& known, std::vector<text::RawLine> lines)
{
    ImportedDocument document;
    document.name = known.title;
    document.title = known.title;
    document.mediaType = QStringLiteral("text/plain");
    document.raw.isStructured = true;
    document.raw.isOneArticle = true;
    document.raw.known = known;
    document.raw.lines = std::move(lines);
    auto& all = document.raw.lines;
    if (known.title.isEmpty())
        return document;
    if (all.size() > 1 && repeatsTitle(all.front(), known.title))
        all.erase(all.begin());
    // A heading of the first level in the text would be taken for a second title.
    for (text::RawLine& line : all) {
        if (line.kind == BlockKind::Subhead && line.level == 1)
            line.level = 2;
    }
    all.insert(all.begin(), titleLine(known.title));
    return document;
}

Result<Warned<ImportedDocument>> entryDocument(const Entry& entry, const QString& where)
{
    Warned<ImportedDocument> out;
    if (!entry.isHtml) {
        out.value = entryDocument(entry.known, paragraphsOf(entry.body));
        return out;
    }
    HtmlOrigin origin;
    origin.where = where;
    origin.base = entry.base;
    origin.isFragment = true;
    QB_TRY(Warned<ImportedDocument> page, readHtml(entry.body, origin));
    out.value = entryDocument(entry.known, std::move(page.value.raw.lines));
    out.value.mediaType = QStringLiteral("text/html");
    out.value.assets = std::move(page.value.assets);
    out.warnings = std::move(page.warnings);
    return out;
}

bool hasHtmlElements(const QString& text)
{
    static const QRegularExpression element(
        QStringLiteral("<(?:p|br|div|span|img|h[1-6]|table|strong|b|em|a|ul|ol|li|section|figure|"
                       "blockquote)(?:\\s[^<>]{0,2000})?/?>"),
        QRegularExpression::CaseInsensitiveOption);
    return text.contains(u'<') && text.contains(element);
}

} // namespace qb::importers
