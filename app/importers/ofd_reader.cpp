#include "importers/ofd_reader.h"

#include "importers/container_budget.h"
#include "importers/ofd_page.h"
#include "importers/office_text.h"
#include "importers/page_stories.h"
#include "importers/xml_reader.h"
#include "importers/zip_parts.h"

#include <QCoreApplication>
#include <QDir>

#include <map>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr int kMostPages = 5000;
constexpr int kMostDocuments = 100;
constexpr size_t kMostGlyphs = size_t(20) << 20; ///< of all pages
constexpr qint64 kMostObjects = 2'000'000;       ///< of all pages, a template's for each page

/// An ST_Loc (GB/T 33190, 7.4): from the package's root, or from the folder of the part it stands
/// in. Null for one that climbs out.
QString located(const QString& folder, const QString& location)
{
    const QString path = location.startsWith(u'/') ? location.mid(1) : folder + u'/' + location;
    const QString clean = QDir::cleanPath(path);
    const QString name = clean.startsWith(u'/') ? clean.mid(1) : clean;
    return name.startsWith(QLatin1String("..")) ? QString() : name;
}

QString folderOf(const QString& part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    return slash < 0 ? QString() : part.left(slash);
}

QString childText(const xmlNode* parent, std::string_view name)
{
    return xml::textOf(xml::child(parent, name)).trimmed();
}

PdfFont fontOf(const xmlNode* node)
{
    PdfFont font;
    font.name = xml::attribute(node, "FontName");
    const QString names = (font.name + u' ' + xml::attribute(node, "FamilyName")).toLower();
    font.isBold = xml::attribute(node, "Bold") == QLatin1String("true")
        || names.contains(QLatin1String("bold")) || names.contains(QStringLiteral("粗"));
    font.isSans = names.contains(QStringLiteral("黑")) || names.contains(QLatin1String("hei"))
        || names.contains(QLatin1String("sans"));
    return font;
}

class OfdReader {
public:
    OfdReader(ZipParts zip, QString where, const ImportOptions& options)
        : m_zip(std::move(zip)),
          m_where(std::move(where)),
          m_options(options)
    {
    }

    Result<ImportedDocuments> read()
    {
        QB_TRY(const xml::Document root, part(QStringLiteral("OFD.xml")));
        int number = 0;
        for (const xmlNode* body : xml::children(root.root())) {
            if (!xml::isNamed(body, "DocBody"))
                continue;
            if (++number > kMostDocuments)
                return tooLarge(Text::tr("OFD 里的文档超过 %1 个").arg(kMostDocuments));
            QB_CHECK(readDocument(body, number));
        }
        if (m_out.value.empty())
            return Error{ErrorKind::Unsupported, Text::tr("OFD 里没有文字，可能是扫描件"), m_where,
                Text::tr("请先做文字识别（OCR），或导入其他格式")};
        if (m_out.value.size() == 1)
            m_out.value.front().name.clear();
        return std::move(m_out);
    }

private:
    Error tooLarge(const QString& message) const
    {
        return {ErrorKind::TooLarge, message, m_where, Text::tr("请拆分后再导入")};
    }

    Result<xml::Document> part(const QString& name)
    {
        QB_TRY(const QByteArray bytes, m_zip.read(name));
        QB_TRY(xml::Document document, xml::parseMending(bytes, m_where + u'/' + name));
        if (document.isMended())
            warn(QStringLiteral("damaged-part"),
                Text::tr("OFD 的一部分已损坏，能读的已读入，请对照原文核对：%1").arg(name));
        return document;
    }

    Status readDocument(const xmlNode* body, int number)
    {
        const QString rootName = located({}, childText(body, "DocRoot"));
        QB_TRY(const xml::Document document, part(rootName));
        m_folder = folderOf(rootName);
        m_resources = OfdResources{};
        m_templates.clear();
        m_parsedTemplates.clear();
        const xmlNode* common = xml::child(document.root(), "CommonData");
        const auto box = ofdBox(childText(xml::child(common, "PageArea"), "PhysicalBox"));
        readCommonData(common);
        std::vector<PageText> pages;
        for (const xmlNode* page : xml::children(xml::child(document.root(), "Pages"))) {
            if (!xml::isNamed(page, "Page"))
                continue;
            if (pages.size() >= kMostPages)
                return tooLarge(Text::tr("OFD 超过 %1 页").arg(kMostPages));
            QB_CHECK(readPage(page, box.value_or(PageArea{0, 0, 595, 842}), pages));
        }
        ImportedDocument result;
        const xmlNode* info = xml::child(body, "DocInfo");
        result.mediaType = QStringLiteral("application/ofd");
        result.title = childText(info, "Title");
        result.name = result.title.isEmpty() ? Text::tr("文档 %1").arg(number) : result.title;
        result.raw.lines = linesOfPages(pages, &result.assets);
        if (!result.raw.lines.empty())
            m_out.value.push_back(std::move(result));
        return ok();
    }

    void readCommonData(const xmlNode* common)
    {
        for (const xmlNode* node : xml::children(common)) {
            if (xml::isNamed(node, "PublicRes") || xml::isNamed(node, "DocumentRes"))
                readResources(located(m_folder, xml::textOf(node).trimmed()));
            else if (xml::isNamed(node, "TemplatePage"))
                m_templates.insert(
                    xml::attribute(node, "ID"), located(m_folder, xml::attribute(node, "BaseLoc")));
        }
    }

    void readResources(const QString& name)
    {
        const auto document = part(name);
        if (document.isError()) {
            warn(QStringLiteral("damaged-part"),
                Text::tr("OFD 的资源 %1 无法读取，图片和字体可能不全").arg(name));
            return;
        }
        const xmlNode* root = document.value().root();
        const QString folder = located(folderOf(name), xml::attribute(root, "BaseLoc"));
        for (const xmlNode* group : xml::children(root)) {
            for (const xmlNode* node : xml::children(group)) {
                const QString id = xml::attribute(node, "ID");
                if (xml::isNamed(node, "Font"))
                    m_resources.fonts.insert(id, fontOf(node));
                else if (xml::isNamed(node, "MultiMedia")
                    && xml::attribute(node, "Type") == QLatin1String("Image"))
                    m_resources.pictures.insert(id, located(folder, childText(node, "MediaFile")));
            }
        }
    }

    Status readPage(const xmlNode* entry, const PageArea& defaultBox, std::vector<PageText>& pages)
    {
        const int number = int(pages.size()) + 1;
        const QString name = located(m_folder, xml::attribute(entry, "BaseLoc"));
        const auto content = part(name);
        if (content.isError()) {
            if (content.error().kind == ErrorKind::TooLarge)
                return content.error();
            warn(QStringLiteral("damaged-page"), Text::tr("第 %1 页无法读取，已略过").arg(number),
                number);
            pages.push_back(PageText{});
            return ok();
        }
        const xmlNode* root = content.value().root();
        const auto box = ofdBox(childText(xml::child(root, "Area"), "PhysicalBox"));
        PdfPage page;
        page.width = box.value_or(defaultBox).width();
        page.height = box.value_or(defaultBox).height();
        for (const xmlNode* node : xml::children(root)) {
            if (xml::isNamed(node, "Template"))
                addTemplate(page, xml::attribute(node, "TemplateID"));
            else if (xml::isNamed(node, "PageRes"))
                readResources(located(folderOf(name), xml::textOf(node).trimmed()));
        }
        addContent(page, root);
        m_glyphs += page.glyphs.size();
        if (m_glyphs > kMostGlyphs || m_objects > kMostObjects)
            return tooLarge(Text::tr("OFD 的内容太多"));
        if (page.isCut)
            warn(QStringLiteral("page-cut"),
                Text::tr("第 %1 页的内容太多，后面的没有读到").arg(number), number);
        pages.push_back(pageTextOf(std::move(page), number));
        if (m_options.progress != nullptr
            && !m_options.progress->report(Text::tr("读取页面"), number, 0))
            return Error{ErrorKind::Cancelled, Text::tr("已取消"), m_where, {}};
        return ok();
    }

    void addTemplate(PdfPage& page, const QString& id)
    {
        auto parsed = m_parsedTemplates.find(id);
        if (parsed == m_parsedTemplates.end()) {
            auto document = part(m_templates.value(id));
            if (document.isError())
                return;
            parsed = m_parsedTemplates.emplace(id, std::move(document).value()).first;
        }
        addContent(page, parsed->second.root());
    }

    void addContent(PdfPage& page, const xmlNode* root)
    {
        m_objects += addOfdContent(
            page, xml::child(root, "Content"), m_resources, [this](const QString& name) {
                const auto known = m_pictures.constFind(name);
                if (known != m_pictures.constEnd())
                    return *known;
                AssetPointer& picture = m_pictures[name];
                const auto bytes = m_zip.read(name);
                if (bytes.isError() || bytes.value().isEmpty()) {
                    warn(QStringLiteral("missing-picture"), Text::tr("有图片无法读取，已略过"));
                    return AssetPointer();
                }
                picture = pictureFrom(bytes.value(), name.mid(name.lastIndexOf(u'/') + 1));
                if (!picture)
                    warn(QStringLiteral("unknown-picture"), Text::tr("有图片的格式不能用，已略过"));
                return picture;
            });
    }

    void warn(const QString& kind, const QString& message, int page = 0)
    {
        constexpr size_t kMostWarnings = 100;
        if (m_out.warnings.size() < kMostWarnings)
            m_out.warnings.push_back({kind, message, page, {}, {}});
    }

    ZipParts m_zip;
    QString m_where;
    const ImportOptions& m_options;
    QString m_folder; ///< of the document that is being read
    OfdResources m_resources;
    QHash<QString, QString> m_templates; ///< full names by number
    std::map<QString, xml::Document> m_parsedTemplates;
    QHash<QString, AssetPointer> m_pictures; ///< by full name
    size_t m_glyphs = 0;
    qint64 m_objects = 0;
    ImportedDocuments m_out;
};

} // namespace

Result<ImportedDocuments> readOfd(
    const QByteArray& bytes, const QString& where, const ImportOptions& options)
{
    QB_TRY(ZipParts zip, ZipParts::open(bytes, where, zipLimits(options)));
    return OfdReader(std::move(zip), where, options).read();
}

} // namespace qb::importers
