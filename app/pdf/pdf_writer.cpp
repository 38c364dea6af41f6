#include "pdf/pdf_writer.h"

#include "pdf/finisher.h"
#include "pdf/limits.h"
#include "pdf/printer_marks.h"
#include "pdf/profile_properties.h"

#include <QCoreApplication>

#include <cmath>

namespace qb::pdf {

namespace {

constexpr int kDeepestOutline = 16;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::pdf)
};

Error cancelled()
{
    return {ErrorKind::Cancelled, Text::tr("已取消"), {}, {}};
}

const page::StructureNodes& structureOf(const page::Document& document, const Profile& profile)
{
    static const page::StructureNodes none;
    return profile.isTagged ? document.structure : none;
}

Status checkDocument(const page::Document& document, const PdfOptions& options)
{
    if (const Status checked = checkProfile(options.profile); checked.isError())
        return checked.error();
    if (options.security)
        QB_CHECK(checkSecurity(options.profile));
    if (!options.attachments.empty())
        QB_CHECK(checkAttachments(options.attachments, options.profile));
    if (document.pages.empty())
        return Error{
            ErrorKind::BadInput, Text::tr("没有页面，无法生成 PDF"), {}, Text::tr("请先加入稿件")};
    for (size_t i = 0; i < document.pages.size(); ++i) {
        const page::Size& size = document.pages[i]->size;
        for (const double side : {size.width.toPt(), size.height.toPt()})
            if (!(side >= kSmallestPage && side <= kLargestPage))
                return Error{ErrorKind::BadInput, Text::tr("页面的尺寸不合 PDF 的规定"),
                    Text::tr("第 %1 页").arg(i + 1), Text::tr("边长要在 1 毫米到 5 米之间")};
    }
    if (options.profile.isAccessible && document.structure.empty())
        return Error{
            ErrorKind::Unsupported, Text::tr("归档版 PDF 要有文档结构，这份版面没有"), {}, {}};
    return ok();
}

/// One writing of one document.
class Writer {
public:
    Writer(const page::Document& document, const PdfOptions& options, ColourPolicy colours,
        Progress* progress)
        : m_document(document),
          m_options(options),
          m_colours(std::move(colours)),
          m_progress(progress),
          m_pictures(m_haru, document, m_colours, options.profile.pictures),
          m_marks(structureOf(document, options.profile))
    {
    }

    Result<Warned<QByteArray>> run();

private:
    const Profile& profile() const { return m_options.profile; }
    bool goesOn(const QString& stage, int done, int total)
    {
        return !m_progress || m_progress->report(stage, done, total);
    }
    Status layOut();
    Status writeSheets(FontTable& fonts);
    void addPage(FontTable& fonts, SheetContent content);
    void warnAboutAlternatives();
    HPDF_Dict fontResource(FontTable& fonts, int resource);
    void addOutline();
    Status reportMissingGlyphs(const std::vector<page::Item>& items, int page);

    const page::Document& m_document;
    const PdfOptions& m_options;
    const ColourPolicy m_colours;
    Progress* m_progress;
    Haru m_haru;
    PictureTable m_pictures;
    Marks m_marks;
    SpotTable m_spots;
    std::vector<Sheet> m_sheets;
    std::vector<PagePlace> m_places;
    std::vector<SheetNeeds> m_needs;
    std::vector<HPDF_Page> m_pages;
    std::map<int, HPDF_Dict> m_fontResources;
    std::vector<Warning> m_warnings;
};

/// "U+1E900", for characters that nobody here can show.
QString codePointsOf(const QString& text)
{
    QStringList names;
    for (const uint c : text.toUcs4())
        names << QStringLiteral("U+") + QString::number(c, 16).toUpper().rightJustified(4, u'0');
    return names.join(QLatin1Char(' '));
}

/// A glyph 0 is a box on paper. The archive forbids it (ISO 19005-2 section 6.2.11.8).
Status Writer::reportMissingGlyphs(const std::vector<page::Item>& items, int page)
{
    for (const page::Item& item : items) {
        if (const auto* group = std::get_if<std::shared_ptr<const page::Group>>(&item);
            group && *group)
            QB_CHECK(reportMissingGlyphs((*group)->items, page));
        const auto* run = std::get_if<page::GlyphRun>(&item);
        const auto isMissing = [](const page::Glyph& glyph) {
            return glyph.id == 0;
        };
        if (!run || std::none_of(run->glyphs.begin(), run->glyphs.end(), isMissing))
            continue;
        for (const Cluster& cluster : clustersOf(*run)) {
            if (std::none_of(run->glyphs.begin() + qsizetype(cluster.begin),
                    run->glyphs.begin() + qsizetype(cluster.end), isMissing))
                continue;
            const QString text = cluster.text.toString();
            const QString message
                = Text::tr("没有字体能显示“%1”（%2）").arg(text, codePointsOf(text));
            const QString article = articleAt(m_document, page, run->origin.y);
            if (profile().isArchive())
                return Error{ErrorKind::MissingGlyph, message, placeText(article, page),
                    Text::tr("请装上有这个字的字体，或换一个字")};
            m_warnings.push_back(
                {QStringLiteral("missing-glyph"), message, page + 1, article, text});
        }
    }
    return ok();
}

/// ISO 14289-1, 7.3: a figure says in words what it shows. Only the editor can write that.
void Writer::warnAboutAlternatives()
{
    const auto lacks = [](const page::StructureNode& node) {
        return node.role == page::StructureRole::Figure && node.alternativeText.isEmpty();
    };
    const auto count
        = std::count_if(m_document.structure.begin(), m_document.structure.end(), lacks);
    if (profile().isAccessible && count > 0)
        m_warnings.push_back({QStringLiteral("no-alternative-text"),
            Text::tr("%1 幅图没有替代文字，这份 PDF 还不合 PDF/UA；请补上再存档").arg(count), 0, {},
            {}});
}

HPDF_Dict Writer::fontResource(FontTable& fonts, int resource)
{
    auto& dict = m_fontResources[resource];
    if (!dict)
        dict = fonts.at(size_t(resource / 2)).write(m_haru, resource % 2 == 1);
    return dict;
}

void Writer::addPage(FontTable& fonts, SheetContent content)
{
    HPDF_Page page = m_haru.addPage();
    HPDF_Dict resources = m_haru.resources(page);
    if (!content.fonts.empty()) {
        HPDF_Dict dict = m_haru.newDict();
        for (const int resource : content.fonts)
            m_haru.add(dict, ("F" + QByteArray::number(resource)).constData(),
                fontResource(fonts, resource));
        m_haru.add(resources, "Font", dict);
    }
    if (!content.pictures.empty()) {
        HPDF_Dict dict = m_haru.newDict();
        for (const auto& [number, object] : content.pictures)
            m_haru.add(dict, ("I" + QByteArray::number(number)).constData(), object);
        m_haru.add(resources, "XObject", dict);
    }
    m_haru.writeContent(page, content.stream);
    m_pages.push_back(page);
    m_needs.push_back({std::move(content.spots), content.hasOverprint});
}

/// Sheets, their marks, and where each page stands.
Status Writer::layOut()
{
    QB_TRY(m_sheets, sheetsOf(m_document, profile(), m_options.creep));
    QB_CHECK(addPrinterMarks(m_sheets, m_document, profile()));
    m_places.resize(m_document.pages.size());
    for (size_t sheet = 0; sheet < m_sheets.size(); ++sheet)
        for (const Placement& placement : m_sheets[sheet].pages)
            m_places[size_t(placement.page)] = {int(sheet), placement.at};
    return ok();
}

Status Writer::writeSheets(FontTable& fonts)
{
    ContentContext context{
        m_document, fonts, m_pictures, m_spots, m_marks, m_colours, profile().hasLinks};
    const int total = int(m_sheets.size());
    for (int i = 0; i < total; ++i) {
        if (!goesOn(Text::tr("写页面"), i, total))
            return cancelled();
        const Sheet& sheet = m_sheets[size_t(i)];
        for (const Placement& placement : sheet.pages)
            QB_CHECK(reportMissingGlyphs(
                m_document.pages[size_t(placement.page)]->items, placement.page));
        QB_TRY(SheetContent content, writeContent(sheet, i, context));
        addPage(fonts, std::move(content));
        QB_CHECK(m_haru.status());
    }
    return ok();
}

void Writer::addOutline()
{
    std::vector<std::pair<int, HPDF_Outline>> open; // level and entry, outermost first
    for (const page::OutlineEntry& entry : m_document.outline) {
        if (entry.page < 0 || size_t(entry.page) >= m_places.size())
            continue;
        const int level = qBound(1, entry.level, kDeepestOutline);
        while (!open.empty() && open.back().first >= level)
            open.pop_back();
        const PagePlace& place = m_places[size_t(entry.page)];
        const double height = m_sheets[size_t(place.sheet)].size.height.toPt();
        const Length left = entry.at.x + place.at.x;
        const Length top = entry.at.y + place.at.y;
        const int x = int(std::floor(qBound(0.0, left.toPt(), kLargestPage)));
        const int y = int(std::ceil(qBound(0.0, height - top.toPt(), kLargestPage)));
        HPDF_Outline parent = open.empty() ? nullptr : open.back().second;
        HPDF_Outline made = m_haru.addOutline(
            parent, entry.title, m_pages[size_t(place.sheet)], x, y, level == 1);
        if (!made)
            return; // status() tells
        open.emplace_back(level, made);
    }
}

Result<Warned<QByteArray>> Writer::run()
{
    QB_CHECK(m_haru.status());
    if (!goesOn(Text::tr("截取字体"), 0, 0))
        return cancelled();
    QB_CHECK(layOut());
    QB_TRY(FontTable fonts, FontTable::make(m_document, m_sheets));
    QB_CHECK(writeSheets(fonts));
    if (profile().hasOutline)
        addOutline();
    QB_CHECK(m_haru.status());
    if (!goesOn(Text::tr("整理文件"), 0, 0))
        return cancelled();
    QB_TRY(const QByteArray draft, m_haru.save());
    const FinishInput input{m_document, m_options, m_marks, m_spots, m_sheets, m_places, m_needs};
    QB_TRY(QByteArray bytes, finish(draft, input, m_warnings));
    const auto& remarks = m_pictures.warnings();
    m_warnings.insert(m_warnings.end(), remarks.begin(), remarks.end());
    warnAboutAlternatives();
    return Warned<QByteArray>{std::move(bytes), std::move(m_warnings)};
}

} // namespace

Result<Warned<QByteArray>> writePdf(
    const page::Document& document, const PdfOptions& options, Progress* progress)
{
    QB_CHECK(checkDocument(document, options));
    QB_TRY(ColourPolicy colours, ColourPolicy::make(options.profile));
    return Writer(document, options, std::move(colours), progress).run();
}

} // namespace qb::pdf
