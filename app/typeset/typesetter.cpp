#include "typeset/typesetter.h"

#include "typeset/flow/flow_builder.h"
#include "typeset/flow/page_assembler.h"

#include <QCoreApplication>

#include <cmath>

namespace qb::typeset {

struct Typesetter::Private {
    std::shared_ptr<font::FontBook> fonts;
    PictureMeasure pictures;
    std::shared_ptr<const text::Hyphenator> hyphenator;
    FaceTable faces;
    Setting::Cache cache; ///< of what is not an article's
    FlowBuilder flow;
    PageLayouter layouter;
    PageAssembler assembler;
    /// Keeps the styles alive that the cache knows by address.
    QHash<QString, std::shared_ptr<const style::ParagraphStyle>> cachedStyles;
    QByteArray fingerprint; ///< of the template

    void forget()
    {
        cache.clear();
        flow.clear();
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

bool isCancelled(Progress* progress, const QString& stage, int done)
{
    return progress && !progress->report(stage, done, 4);
}

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

} // namespace

Result<Warned<page::Document>> Typesetter::typeset(
    const Issue& issue, const style::Template& layout, Progress* progress)
{
    if (layout.styles != d->cachedStyles || layout.fingerprint != d->fingerprint)
        d->forget();
    d->fingerprint = layout.fingerprint;
    d->cachedStyles = layout.styles; // from here on the cache can only hold keys to these
    const QString stage = Text::tr("排版");
    Setting setting(*d->fonts, d->faces, d->hyphenator.get(), layout, d->cache);
    const Fields fields = fieldsOf(issue, layout);
    if (isCancelled(progress, stage, 0))
        return cancelled();
    QB_TRY(SetFurniture masthead,
        setFurniture(layout.masthead, fields, setting, layout.page.areaWidth()));
    QB_TRY(SetFurniture imprint,
        setFurniture(layout.imprint, fields, setting, layout.page.areaWidth()));
    QB_CHECK(checkHeight(
        masthead, layout, QStringLiteral("masthead"), Text::tr("报头比版心高，排不下")));
    QB_CHECK(
        checkHeight(imprint, layout, QStringLiteral("imprint"), Text::tr("版记比版心高，排不下")));
    QB_TRY(const Flow flow, d->flow.build(issue, {issue.assets, setting, fields, d->pictures}));
    if (isCancelled(progress, stage, 2))
        return cancelled();

    const int mastheadRows = std::min(rowsFor(masthead, layout.page), layout.page.lines);
    const PageLayout pageLayout = d->layouter.run(flow, layout.page.lines, mastheadRows);
    if (isCancelled(progress, stage, 3))
        return cancelled();
    QB_TRY(auto pages,
        d->assembler.run({issue, flow, pageLayout, masthead, imprint, fields}, setting));
    const std::vector<Warning> overflows = overflowWarnings(flow, pageLayout, layout.page);
    pages.warnings.insert(pages.warnings.end(), overflows.begin(), overflows.end());
    d->cache = setting.takeCache();
    return pages;
}

} // namespace qb::typeset
