#include "importers/feed_reader.h"

#include "importers/feed_articles.h"
#include "importers/publication_date.h"
#include "importers/xml_reader.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr std::string_view kXml = "http://www.w3.org/XML/1998/namespace";
constexpr std::string_view kContent = "http://purl.org/rss/1.0/modules/content/";
constexpr std::string_view kAtom = "http://www.w3.org/2005/Atom";

/// Of an element without children of its own; white space at the ends left out.
QString fieldOf(const xmlNode* parent, std::string_view name)
{
    return xml::textOf(xml::child(parent, name)).trimmed();
}

/// The address that relative ones are meant from (XML Base), the nearest declaration going before.
QString baseOf(const xmlNode* node, const QString& fallback)
{
    QString base;
    for (; node != nullptr && node->type == XML_ELEMENT_NODE; node = node->parent) {
        const QString declared = xml::attribute(node, kXml, "base");
        if (!declared.isEmpty())
            base = base.isEmpty() ? declared : QUrl(declared).resolved(QUrl(base)).toString();
    }
    return base.isEmpty() ? fallback : QUrl(fallback).resolved(QUrl(base)).toString();
}

QString resolved(const QString& base, const QString& address)
{
    return base.isEmpty() || address.isEmpty() ? address
                                               : QUrl(base).resolved(QUrl(address)).toString();
}

/// XHTML in a feed, as the HTML it would be on a page.
QString markupOf(const xmlNode* node)
{
    QByteArray markup;
    const std::unique_ptr<xmlBuffer, decltype(&xmlBufferFree)> buffer(
        xmlBufferCreate(), xmlBufferFree);
    if (!buffer)
        return {};
    for (xmlNode* part = node->children; part != nullptr; part = part->next) {
        xmlBufferEmpty(buffer.get());
        xmlNodeDump(buffer.get(), node->doc, part, 0, 0);
        markup += reinterpret_cast<const char*>(xmlBufferContent(buffer.get()));
    }
    static const QRegularExpression prefixes(QStringLiteral("<(/?)[A-Za-z_][\\w.-]*:(?=\\w)"));
    return QString::fromUtf8(markup).replace(prefixes, QStringLiteral("<\\1"));
}

void setText(Entry& entry, const QString& text)
{
    static const QRegularExpression reference(
        QStringLiteral("&(?:[A-Za-z]+|#\\d+|#x[0-9a-fA-F]+);"));
    entry.body = text;
    entry.isHtml = hasHtmlElements(text) || text.contains(reference);
}

/// atom:content and atom:summary (RFC 4287, 3.1 and 4.1.3). What stands elsewhere is not fetched.
bool setAtomText(Entry& entry, const xmlNode* content)
{
    if (content == nullptr || !xml::attribute(content, "src").isEmpty())
        return false;
    const QString type = xml::attribute(content, "type").toLower();
    if (type == QLatin1String("xhtml") || type == QLatin1String("application/xhtml+xml")) {
        entry.body = markupOf(content);
        entry.isHtml = true;
    } else if (type == QLatin1String("html") || type == QLatin1String("text/html")) {
        entry.body = xml::textOf(content);
        entry.isHtml = true;
    } else if (type.isEmpty() || type.startsWith(QLatin1String("text"))) {
        setText(entry, xml::textOf(content));
    }
    return !QStringView(entry.body).trimmed().isEmpty();
}

QString atomLink(const xmlNode* entry)
{
    QString first;
    for (const xmlNode* link : xml::children(entry)) {
        if (!xml::isNamed(link, "link"))
            continue;
        const QString rel = xml::attribute(link, "rel");
        const QString address = xml::attribute(link, "href");
        if (rel.isEmpty() || rel == QLatin1String("alternate"))
            return address;
        if (first.isEmpty() && rel == QLatin1String("via"))
            first = address;
    }
    return first;
}

QString atomAuthors(const xmlNode* entry)
{
    QStringList names;
    for (const xmlNode* author : xml::children(entry)) {
        if (xml::isNamed(author, "author"))
            names << fieldOf(author, "name");
    }
    names.removeAll(QString());
    return names.join(u' ');
}

QString firstOf(const xmlNode* node, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names) {
        if (QString value = fieldOf(node, name); !value.isEmpty())
            return value;
    }
    return {};
}

/// `authors` of the feed stand for those of an entry that names none.
Entry atomEntry(const xmlNode* node, const QString& authors, const QString& source)
{
    Entry entry;
    const xmlNode* title = xml::child(node, "title");
    const bool isMarkup = xml::attribute(title, "type") == QLatin1String("xhtml");
    entry.known.title = isMarkup ? markupOf(title) : xml::textOf(title);
    const QString base = baseOf(node, {});
    entry.known.sourceUrl = resolved(base, atomLink(node));
    entry.base = baseOf(xml::child(node, "content"), entry.known.sourceUrl);
    entry.known.byline = atomAuthors(node);
    if (entry.known.byline.isEmpty())
        entry.known.byline = authors;
    entry.known.date = publicationDate(firstOf(node, {"published", "issued", "updated"}));
    const QString original = fieldOf(xml::child(node, "source"), "title");
    entry.known.source = original.isEmpty() ? source : original;
    if (!setAtomText(entry, xml::child(node, "content")))
        setAtomText(entry, xml::child(node, "summary"));
    return entry;
}

/// "editor@example.org (张三)", as RSS 2.0 wants it; a bare address names nobody.
QString rssAuthor(const xmlNode* item)
{
    static const QRegularExpression pattern(QStringLiteral("^\\S+@\\S+\\s*(?:\\((.*)\\))?$"));
    const QString author = firstOf(item, {"creator", "author"});
    const auto match = pattern.match(author);
    return match.hasMatch() ? match.captured(1).trimmed() : author;
}

QString rssLink(const xmlNode* item)
{
    QString link;
    for (const xmlNode* part : xml::children(item)) {
        // atom:link stands beside it in many feeds and holds no text.
        if (xml::isNamed(part, "link") && xml::namespaceOf(part) != kAtom && link.isEmpty())
            link = xml::textOf(part).trimmed();
    }
    const xmlNode* guid = xml::child(item, "guid");
    if (link.isEmpty() && xml::attribute(guid, "isPermaLink") != QLatin1String("false")) {
        const QString address = xml::textOf(guid).trimmed();
        if (address.startsWith(QLatin1String("http")))
            link = address;
    }
    return link;
}

Entry rssEntry(const xmlNode* item, const QString& source)
{
    Entry entry;
    entry.known.title = fieldOf(item, "title");
    entry.known.sourceUrl = resolved(baseOf(item, {}), rssLink(item));
    entry.base = baseOf(item, entry.known.sourceUrl);
    entry.known.byline = rssAuthor(item);
    entry.known.date = publicationDate(firstOf(item, {"pubDate", "date", "published"}));
    const QString original = fieldOf(item, "source");
    entry.known.source = original.isEmpty() ? source : original;
    QString content;
    for (const xmlNode* part : xml::children(item)) {
        if (xml::isNamed(part, "encoded") && xml::namespaceOf(part) == kContent)
            content = xml::textOf(part);
    }
    setText(entry, content.trimmed().isEmpty() ? fieldOf(item, "description") : content);
    return entry;
}

Result<ImportedDocuments> readRss(const xmlNode* root, const QString& where)
{
    const xmlNode* channel = xml::child(root, "channel");
    const QString source = fieldOf(channel, "title");
    // RSS 1.0 has its items beside the channel, RSS 2.0 in it.
    const xmlNode* parent = xml::isNamed(root, "rss") ? channel : root;
    FeedArticles articles(where);
    for (const xmlNode* item : xml::children(parent)) {
        if (xml::isNamed(item, "item"))
            QB_CHECK(articles.add(rssEntry(item, source)));
    }
    return articles.finish();
}

Result<ImportedDocuments> readAtom(const xmlNode* root, const QString& where)
{
    const QString source = xml::isNamed(root, "feed") ? fieldOf(root, "title") : QString();
    const QString authors = atomAuthors(root);
    FeedArticles articles(where);
    if (xml::isNamed(root, "entry"))
        QB_CHECK(articles.add(atomEntry(root, {}, source)));
    for (const xmlNode* entry : xml::children(root)) {
        if (xml::isNamed(entry, "entry"))
            QB_CHECK(articles.add(atomEntry(entry, authors, source)));
    }
    return articles.finish();
}

} // namespace

Result<ImportedDocuments> readFeed(const QByteArray& bytes, const QString& where)
{
    std::vector<Warning> warnings;
    QB_TRY(const xml::Document document, xml::parseMending(bytes, where, xml::Doctype::Ignored));
    if (document.isMended())
        warnings.push_back({QStringLiteral("mended-feed"),
            Text::tr("订阅源不合 XML 规范，已修补后读取，请核对"), 0, {}, {}});
    const xmlNode* root = document.root();
    const bool isAtom = xml::isNamed(root, "feed") || xml::isNamed(root, "entry");
    const bool isRss = xml::isNamed(root, "rss") || xml::isNamed(root, "RDF");
    if (!isAtom && !isRss)
        return Error{ErrorKind::Unsupported, Text::tr("这个 XML 文件不是订阅源"), where,
            Text::tr("能读的订阅源有 RSS、Atom 和 JSON Feed")};
    QB_TRY(ImportedDocuments out, isAtom ? readAtom(root, where) : readRss(root, where));
    out.warnings.insert(out.warnings.begin(), warnings.begin(), warnings.end());
    return out;
}

} // namespace qb::importers
