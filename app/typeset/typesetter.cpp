#include "typeset/typesetter.h"

#include "typeset/flow/flow_builder.h"
#include "typeset/flow/page_assembler.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace qb::typeset {

/// What may be done, unasked, to spare the imprint a page of its own.
constexpr std::array<Fitting, 4> kTighter{
    {{-1, 3, 1, 0}, {-1, 8, 1, 0}, {-1, 8, 0.95, 0}, {-1, 8, 0.9, 0}}};
constexpr size_t kTighterText = 2; ///< of these where there are no pictures

struct Typesetter::Private {
    std::shared_ptr<font::FontBook> fonts;
    PictureMeasure pictures;
    std::shared_ptr<const text::Hyphenator> hyphenator;
    FaceTable faces;
    Setting::Cache cache; ///< of what is not an article's
    /// What is kept between runs of one fitting.
    struct Lane {
        FlowBuilder flow;
        PageLayouter layouter;
    };
    Lane natural; ///< and whatever a page goal asks for
    std::array<Lane, kTighter.size()> tighter;
    PageAssembler assembler;
    /// Keeps the styles alive that the cache knows by address.
    QHash<QString, std::shared_ptr<const style::ParagraphStyle>> styles;
    style::PageGeometry page;
    QByteArray fingerprint; ///< of the template

    void forget()
    {
        cache.clear();
        natural.flow.clear();
        for (Lane& lane : tighter)
            lane.flow.clear();
        assembler.clear();
    }
};

Typesetter::Typesetter(std::shared_ptr<font::FontBook> fonts, PictureMeasure pictures,
    std::shared_ptr<const text::Hyphenator> hyphenator)
    : d(std::make_unique<Private>())
{
    d->fonts = std::move(fonts);
    d->pictures = std::move(pictures);
    d->hyphenator = std::move(hyphenator);
}

Typesetter::~Typesetter() = default;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::typeset)
};

Error cancelled()
{
    return {ErrorKind::Cancelled, Text::tr("已取消"), {}, {}};
}

/// Grid lines below which the masthead's foot leaves room for the text.
int rowsFor(const SetFurniture& furniture, const style::PageGeometry& page)
{
    return furniture.height > Length() ? int(std::ceil(furniture.height / page.pitch - 0.01)) : 0;
}

Status checkHeight(const SetFurniture& furniture, const style::Template& layout,
    const QString& name, const QString& message)
{
    const style::PageGeometry& page = layout.page;
    if (furniture.height <= page.pitch * double(page.lines - 1) + page.em)
        return ok();
    return Error{ErrorKind::BadTemplate, message, layout.id + QStringLiteral(" /") + name,
        Text::tr("请减少其中的行，或把它用到的字段改短")};
}

/// Boxes that no column can hold reach over its foot: said, with the article and the page.
std::vector<Warning> overflowWarnings(
    const Flow& flow, const PageLayout& layout, const style::PageGeometry& page)
{
    std::vector<Warning> warnings;
    for (const LaidColumn& column : layout.columns) {
        if (column.firstRow + column.content.rows + column.content.noteRows <= page.lines)
            continue;
        const int box = layout.order[size_t(column.content.begin)];
        warnings.push_back({QStringLiteral("content-overflow"),
            Text::tr("这里有一块内容比版心还高，下面的部分出了版心"), column.page + 1,
            flow.boxes[size_t(box)].box->articleTitle, {}});
    }
    return warnings;
}

/// Larger issues are not set several times over to save a page.
constexpr int kMostPagesToTighten = 64;
constexpr double kMostLinesToSave = 4; ///< grid lines that tighter paragraphs may well make up for

/// Everything of an issue in its place, not yet drawn.
struct Laid {
    style::Template layout; ///< the template, with a fitting's page
    Fitting fitting;
    SetFurniture masthead;
    SetFurniture imprint;
    Flow flow;
    std::shared_ptr<const PageLayout> pages;
    int pageCount = 0;
};

bool hasPictures(const Issue& issue)
{
    for (const Section& section : issue.sections)
        for (const Article& article : section.articles)
            for (const Block& block : article.blocks)
                if (block.kind == BlockKind::Picture)
                    return true;
    return false;
}

/// Grid lines that are set, over all pages but the last and on the last.
QString fillOf(const Laid& laid)
{
    if (laid.pageCount > laid.pages->pages)
        return Text::tr("%1 页，末页只有版记").arg(laid.pageCount);
    return Text::tr("%1 页，末页 %2 行").arg(laid.pageCount).arg(laid.pages->rowsOnLastPage);
}

} // namespace

/// One call of typeset().
class Typesetter::Run {
public:
    Run(Private& kept, const Issue& issue, const style::Template& layout, Progress* progress)
        : m_kept(kept),
          m_issue(issue),
          m_template(layout),
          m_fields(fieldsOf(issue, layout)),
          m_progress(progress),
          m_stage(Text::tr("排版"))
    {
    }

    Result<Warned<page::Document>> run(const PageGoal& goal)
    {
        if (m_template.styles != m_kept.styles || m_template.fingerprint != m_kept.fingerprint)
            m_kept.forget();
        m_kept.fingerprint = m_template.fingerprint;
        m_kept.styles = m_template.styles; // from here on the cache can only hold keys to these
        if (isCancelled(0))
            return cancelled();
        QB_TRY(Laid laid, lay({}));
        if (!goal.isSet() && imprintNearlyFits(laid)) {
            QB_TRY(laid, makeRoomForImprint(std::move(laid)));
        }
        if (goal.isSet() && !isWanted(goal, laid.pageCount)) {
            QB_TRY(laid, reach(goal, std::move(laid)));
        }
        if (isCancelled(3))
            return cancelled();
        Setting setting = makeSetting(laid.layout);
        QB_TRY(auto pages,
            m_kept.assembler.run(
                {m_issue, laid.flow, laid.pages, laid.masthead, laid.imprint, m_fields}, setting));
        m_kept.cache = setting.takeCache();
        for (Warning& warning : overflowWarnings(laid.flow, *laid.pages, laid.layout.page))
            pages.warnings.push_back(std::move(warning));
        if (!laid.fitting.isNatural())
            pages.warnings.push_back({QStringLiteral("fitted-pages"),
                Text::tr("为排成 %1 页：%2")
                    .arg(laid.pageCount)
                    .arg(describe(laid.fitting, m_template.page)),
                0, {}, {}});
        return pages;
    }

private:
    bool isCancelled(int done) const { return m_progress && !m_progress->report(m_stage, done, 4); }

    Setting makeSetting(const style::Template& layout)
    {
        return Setting(*m_kept.fonts, m_kept.faces, m_kept.hyphenator.get(), layout, m_kept.cache);
    }

    Result<Laid> lay(const Fitting& fitting) { return lay(fitting, m_kept.natural); }

    Result<Laid> lay(const Fitting& fitting, Private::Lane& lane)
    {
        Laid laid;
        laid.layout = m_template;
        laid.layout.page = fittedPage(m_template.page, fitting);
        laid.fitting = fitting;
        const style::PageGeometry& page = laid.layout.page;
        if (!(page == m_kept.page))
            m_kept.forget();
        m_kept.page = page;
        Setting setting = makeSetting(laid.layout);
        QB_TRY(
            laid.masthead, setFurniture(laid.layout.masthead, m_fields, setting, page.areaWidth()));
        QB_TRY(
            laid.imprint, setFurniture(laid.layout.imprint, m_fields, setting, page.areaWidth()));
        QB_CHECK(checkHeight(laid.masthead, laid.layout, QStringLiteral("masthead"),
            Text::tr("报头比版心高，排不下")));
        QB_CHECK(checkHeight(laid.imprint, laid.layout, QStringLiteral("imprint"),
            Text::tr("版记比版心高，排不下")));
        QB_TRY(laid.flow,
            lane.flow.build(
                m_issue, {m_issue.assets, setting, m_fields, m_kept.pictures, fitting}));
        if (isCancelled(2))
            return cancelled();
        laid.pages = lane.layouter.run(
            laid.flow, page.lines, std::min(rowsFor(laid.masthead, page), page.lines));
        laid.pageCount = pageCountWith(laid.imprint, *laid.pages, page);
        m_kept.cache = setting.takeCache();
        return laid;
    }

    static bool imprintNearlyFits(const Laid& laid)
    {
        const style::PageGeometry& page = laid.layout.page;
        const Length over = page.pitch * double(laid.pages->rowsOnLastPage) + laid.imprint.height
            - page.pitch * double(page.lines - 1) - page.em;
        return laid.pageCount > laid.pages->pages && laid.pageCount <= kMostPagesToTighten
            && over < page.pitch * kMostLinesToSave;
    }

    /// Tightens a little where that brings the imprint back from a page of its own, with the least
    /// visible change that does.
    Result<Laid> makeRoomForImprint(Laid natural)
    {
        // What the strongest change does not bring about a weaker one hardly ever does: most often
        // this one layout is all it takes.
        const size_t last = (hasPictures(m_issue) ? kTighter.size() : kTighterText) - 1;
        QB_TRY(Laid strongest, lay(kTighter[last], m_kept.tighter[last]));
        if (strongest.pageCount >= natural.pageCount)
            return natural;
        for (size_t i = 0; i < last; ++i) {
            QB_TRY(Laid tighter, lay(kTighter[i], m_kept.tighter[i]));
            if (tighter.pageCount < natural.pageCount)
                return asUnseen(std::move(tighter));
        }
        return asUnseen(std::move(strongest));
    }

    /// Nobody asked for a number of pages, nor sees tighter lines: only smaller pictures are told.
    static Laid asUnseen(Laid laid)
    {
        if (laid.fitting.pictureScale == 1)
            laid.fitting = {};
        return laid;
    }

    static bool isWanted(const PageGoal& goal, int pages)
    {
        return goal.pages > 0 ? pages == goal.pages : pages % goal.multipleOf == 0;
    }

    /// The least visible changes that make the wished number of pages.
    Result<Laid> reach(const PageGoal& goal, Laid natural)
    {
        QString nearest = fillOf(natural);
        for (const int wanted : wantedPages(goal, natural.pageCount)) {
            const int direction = wanted < natural.pageCount ? -1 : 1;
            for (const Fitting& fitting :
                fittings(direction, m_template.page, hasPictures(m_issue))) {
                if (fitting.isNatural())
                    continue;
                QB_TRY(Laid laid, lay(fitting));
                // A last page with nothing but the imprint is no page that was asked for.
                if (laid.pageCount == wanted && laid.pageCount == laid.pages->pages)
                    return laid;
                nearest = fillOf(laid);
            }
        }
        const QString wish = goal.pages > 0 ? Text::tr("%1 页").arg(goal.pages)
                                            : Text::tr("%1 的倍数页").arg(goal.multipleOf);
        return Error{ErrorKind::BadInput,
            Text::tr("不改动看得出来的地方，排不成 %1：原来是 %2，调整后是 %3")
                .arg(wish, fillOf(natural), nearest),
            {}, Text::tr("请增减文字或图片，或改要的页数")};
    }

    Private& m_kept;
    const Issue& m_issue;
    const style::Template& m_template;
    Fields m_fields;
    Progress* m_progress;
    QString m_stage;
};

Result<Warned<page::Document>> Typesetter::typeset(
    const Issue& issue, const style::Template& layout, Progress* progress, const PageGoal& goal)
{
    return Run(*d, issue, layout, progress).run(goal);
}

} // namespace qb::typeset
