#include "importers/html_reader.h"

#include "core/atomic_file.h"
#include "importers/html_content.h"
#include "importers/html_table.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <libxml/HTMLparser.h>

namespace qb::importers {

namespace {

constexpr qsizetype kLargestPage = qsizetype(64) << 20;
constexpr qint64 kLargestPicture = qint64(64) << 20;

struct DocumentCloser {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

struct ParserCloser {
    void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

/// Null for a page without any element.
std::unique_ptr<xmlDoc, DocumentCloser> parsed(
    const QByteArray& utf8, std::vector<Warning>& warnings)
{
    const std::unique_ptr<htmlParserCtxt, ParserCloser> parser(htmlNewParserCtxt());
    if (!parser)
        return nullptr;
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
        | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    std::unique_ptr<xmlDoc, DocumentCloser> document(htmlCtxtReadMemory(
        parser.get(), utf8.constData(), int(utf8.size()), nullptr, "UTF-8", options));
    // Among errors only elements nested beyond libxml2's limit stop it before the page's end.
    if (parser->disableSAX != 0)
        warnings.push_back({QStringLiteral("page-cut"),
            QCoreApplication::translate(
                "qb::importers", "网页嵌套太深，后面的内容没有读到，请对照原文补上"),
            0, {}, {}});
    return document;
}

int headingLevel(const xmlNode* node)
{
    if (node->type != XML_ELEMENT_NODE || (node->name[0] != 'h' && node->name[0] != 'H')
        || node->name[1] < '1' || node->name[1] > '6' || node->name[2] != 0)
        return 0;
    return node->name[1] - '0';
}

bool isBlock(const xmlNode* node)
{
    static const std::array<const char*, 30> names{"p", "div", "section", "article", "main",
        "header", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "thead",
        "tbody", "tfoot", "tr", "td", "th", "figure", "figcaption", "caption", "br", "hr", "center",
        "body", "address", "details"};
    return headingLevel(node) > 0 || std::any_of(names.begin(), names.end(), [&](const char* name) {
        return isElement(node, name);
    });
}

/// What the elements around a text make of it; the innermost that says anything decides.
std::optional<BlockKind> kindAround(const xmlNode* node, const xmlNode* root)
{
    for (; node != nullptr && node != root; node = node->parent) {
        if (headingLevel(node) > 0)
            return BlockKind::Subhead;
        if (isElement(node, "li") || isElement(node, "dd"))
            return BlockKind::ListItem;
        if (isElement(node, "blockquote"))
            return BlockKind::Quote;
        if (isElement(node, "figcaption") || isElement(node, "caption"))
            return BlockKind::Caption;
    }
    return std::nullopt;
}

int levelAround(const xmlNode* node, const xmlNode* root)
{
    for (; node != nullptr && node != root; node = node->parent) {
        if (const int level = headingLevel(node); level > 0)
            return level;
    }
    return 0;
}

bool isBoldAround(const xmlNode* node, const xmlNode* root)
{
    for (; node != nullptr && node != root; node = node->parent) {
        if (isElement(node, "strong") || isElement(node, "b"))
            return true;
    }
    return false;
}

/// Goes through the article once, a line at every block's edge.
class HtmlWalk {
public:
    HtmlWalk(const xmlNode* root, QString folder, Warned<ImportedDocument>& out)
        : m_root(root),
          m_folder(std::move(folder)),
          m_out(out)
    {
    }

    void run()
    {
        const xmlNode* node = m_root;
        while (node != nullptr) {
            const bool enters = read(node);
            const xmlNode* next = nextNode(node, m_root, enters);
            if (next == nullptr || leavesBlock(node, next, enters))
                flush();
            node = next;
        }
        flush();
    }

private:
    /// Whether the children are read too.
    bool read(const xmlNode* node)
    {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
            addText(node);
            return false;
        }
        if (isFurniture(node))
            return false;
        if (isElement(node, "img")) {
            addPicture(node);
            return false;
        }
        if (isBlock(node))
            flush();
        if (isElement(node, "table")) {
            if (auto table = dataTable(node)) {
                addTable(node, std::move(*table));
                return false;
            }
        }
        return true;
    }

    bool leavesBlock(const xmlNode* node, const xmlNode* next, bool entered) const
    {
        if (entered && next->parent == node)
            return false;
        for (const xmlNode* left = node; left != nullptr && left != next->parent;
             left = left->parent) {
            if (isBlock(left))
                return true;
        }
        return false;
    }

    void addText(const xmlNode* node)
    {
        const QString text = QString::fromUtf8(reinterpret_cast<const char*>(node->content));
        if (m_text.isEmpty() && text.trimmed().isEmpty())
            return;
        if (m_text.isEmpty()) {
            m_line = text::RawLine{};
            m_line.kind = kindAround(node->parent, m_root);
            m_line.level = levelAround(node->parent, m_root);
            m_isAllBold = true;
        }
        if (!text.trimmed().isEmpty())
            m_isAllBold = m_isAllBold && isBoldAround(node->parent, m_root);
        m_text += text;
    }

    void flush()
    {
        m_line.text = m_text.simplified();
        m_line.isBold = m_isAllBold;
        m_text.clear();
        if (!m_line.text.isEmpty())
            m_out.value.raw.lines.push_back(m_line);
        m_line = text::RawLine{};
    }

    void addObject(Block block)
    {
        flush();
        text::RawLine line;
        line.kind = block.kind;
        line.block = std::make_shared<const Block>(std::move(block));
        m_out.value.raw.lines.push_back(std::move(line));
    }

    /// Its caption goes before it, as 表题 do.
    void addTable(const xmlNode* node, Table table)
    {
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            if (isElement(child, "caption")) {
                flush();
                m_line.kind = BlockKind::Caption;
                m_text = textOf(child);
                m_isAllBold = false;
                flush();
            }
        }
        Block block;
        block.kind = BlockKind::Table;
        block.table = std::move(table);
        addObject(std::move(block));
    }

    void addPicture(const xmlNode* node)
    {
        const QString source = attribute(node, "src").trimmed();
        QByteArray bytes = pictureBytes(source);
        if (bytes.isEmpty()) {
            if (!source.isEmpty())
                m_out.warnings.push_back({QStringLiteral("missing-picture"),
                    QCoreApplication::translate("qb::importers", "有图片没有随页面保存，已略过"), 0,
                    {}, source.left(200)});
            return;
        }
        AssetPointer asset = makeAsset(
            std::move(bytes), source.startsWith(QLatin1String("data:")) ? QString() : source);
        if (!asset->mimeType.startsWith(QLatin1String("image/")))
            return;
        Block block;
        block.kind = BlockKind::Picture;
        block.asset = asset->id;
        block.alternativeText = attribute(node, "alt").simplified();
        m_out.value.assets.insert(asset->id, asset);
        addObject(std::move(block));
    }

    /// Only from the page itself or from its own folder, never from anywhere else.
    QByteArray pictureBytes(const QString& source) const
    {
        if (source.startsWith(QLatin1String("data:"), Qt::CaseInsensitive)) {
            const qsizetype comma = source.indexOf(u',');
            const QByteArray data = QStringView(source).sliced(comma + 1).toLatin1();
            return source.left(comma).contains(QLatin1String(";base64"), Qt::CaseInsensitive)
                ? QByteArray::fromBase64(data)
                : QByteArray::fromPercentEncoding(data);
        }
        const QUrl url(source);
        if (m_folder.isEmpty() || !url.isRelative() || url.path().isEmpty()
            || QDir::isAbsolutePath(url.path()))
            return {};
        const QString folder = QFileInfo(m_folder).canonicalFilePath();
        const QString file
            = QFileInfo(QDir(folder).filePath(url.path(QUrl::FullyDecoded))).canonicalFilePath();
        if (folder.isEmpty() || !file.startsWith(folder + u'/') || !QFileInfo(file).isFile())
            return {};
        return readFile(file, kLargestPicture).valueOr({});
    }

    const xmlNode* m_root;
    QString m_folder;
    Warned<ImportedDocument>& m_out;
    QString m_text;
    text::RawLine m_line;
    bool m_isAllBold = false;
};

const xmlNode* find(const xmlNode* root, const char* name)
{
    for (const xmlNode* node = root; node != nullptr; node = nextNode(node, root, true)) {
        if (isElement(node, name))
            return node;
    }
    return nullptr;
}

/// "标题_站点" and "标题 - 站点": the part before the last separator, if it is the longer one.
QString withoutSite(const QString& title)
{
    static const QRegularExpression separator(
        QStringLiteral("\\s*[_|｜]+\\s*|\\s+[-–—]+\\s+|-(?=[^-]*(?:网|报|台|社)$)"));
    const qsizetype at = title.indexOf(separator);
    return at >= 4 && at * 2 >= title.size() / 2 ? title.left(at).trimmed() : title;
}

QString pageTitle(const xmlNode* root)
{
    for (const xmlNode* node = root; node != nullptr; node = nextNode(node, root, true)) {
        if (isElement(node, "meta") && attribute(node, "property") == QLatin1String("og:title"))
            return attribute(node, "content").simplified();
    }
    const xmlNode* title = find(root, "title");
    return title != nullptr ? textOf(title) : QString();
}

/// The page's headline: its own first heading where the article has none of the first level.
void ensureHeadline(text::RawText& raw, const xmlNode* page, const QString& title)
{
    const auto isFirstLevel = [](const text::RawLine& line) {
        return line.kind == BlockKind::Subhead && line.level == 1;
    };
    if (raw.lines.empty() || std::any_of(raw.lines.begin(), raw.lines.end(), isFirstLevel))
        return;
    if (raw.lines.front().kind == BlockKind::Subhead) {
        raw.lines.front().level = 1;
        return;
    }
    const xmlNode* heading = find(page, "h1");
    QString headline = heading != nullptr ? textOf(heading) : QString();
    if (headline.isEmpty())
        headline = withoutSite(title);
    if (headline.isEmpty())
        return;
    text::RawLine line;
    line.text = headline;
    line.kind = BlockKind::Subhead;
    line.level = 1;
    raw.lines.insert(raw.lines.begin(), std::move(line));
}

} // namespace

Result<Warned<ImportedDocument>> readHtml(const QString& html, const HtmlOrigin& origin)
{
    const QByteArray utf8 = html.toUtf8();
    if (utf8.size() > kLargestPage)
        return Error{ErrorKind::TooLarge,
            QCoreApplication::translate("qb::importers", "网页太大（超过 64 MB）"), origin.where,
            QCoreApplication::translate("qb::importers", "请只保存正文部分")};
    Warned<ImportedDocument> out;
    const auto document = parsed(utf8, out.warnings);
    const xmlNode* page = document ? xmlDocGetRootElement(document.get()) : nullptr;
    out.value.mediaType = QStringLiteral("text/html");
    out.value.raw.isStructured = true;
    if (page == nullptr)
        return out;
    out.value.title = pageTitle(page);
    const xmlNode* body = find(page, "body");
    HtmlWalk(articleOf(body != nullptr ? body : page), origin.folder, out).run();
    ensureHeadline(out.value.raw, body != nullptr ? body : page, out.value.title);
    return out;
}

Result<Warned<ImportedDocument>> importHtml(const QString& html, const QString& address)
{
    const QUrl url(address);
    const bool isFile = url.isLocalFile() || QDir::isAbsolutePath(address);
    const QString file = url.isLocalFile() ? url.toLocalFile() : address;
    HtmlOrigin origin;
    origin.where = address;
    origin.folder = isFile ? QFileInfo(file).absolutePath() : QString();
    origin.base = isFile ? QString() : address;
    return readHtml(html, origin);
}

} // namespace qb::importers
