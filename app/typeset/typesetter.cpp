#include "typeset/typesetter.h"

#include "typeset/flow/page_assembler.h"

#include <QCoreApplication>

#include <cmath>

namespace qb::typeset {

struct Typesetter::Private {
    std::shared_ptr<font::FontBook> fonts;
    PictureMeasure pictures;
    std::shared_ptr<const text::Hyphenator> hyphenator;
    FaceTable faces;
    Setting::Cache cache;
    QByteArray cachedFingerprint;
    /// Keeps the styles alive that the cache knows by address.
    QHash<QString, std::shared_ptr<const style::ParagraphStyle>> cachedStyles;
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

bool isCancelled(Progress* progress, const QString& stage, int done)
{
    return progress && !progress->report(stage, done, 4);
}

Error cancelled()
{
    return {ErrorKind::Cancelled, QCoreApplication::translate("qb::typeset", "已取消"), {}, {}};
}

/// Grid lines below which the masthead's foot leaves room for the text.
int rowsFor(const SetFurniture& furniture, const style::PageGeometry& page)
{
    return furniture.height > Length() ? int(std::ceil(furniture.height / page.pitch - 0.01)) : 0;
}

} // namespace

Result<Warned<page::Document>> Typesetter::typeset(
    const Issue& issue, const style::Template& layout, Progress* progress)
{
    if (layout.fingerprint.isEmpty() || layout.fingerprint != d->cachedFingerprint)
        d->cache.clear();
    d->cachedFingerprint = layout.fingerprint;
    d->cachedStyles = layout.styles;

    const QString stage = QCoreApplication::translate("qb::typeset", "排版");
    Setting setting(*d->fonts, d->faces, d->hyphenator.get(), layout, d->cache);
    const Fields fields = fieldsOf(issue, layout);
    if (isCancelled(progress, stage, 0))
        return cancelled();
    QB_TRY(SetFurniture masthead,
        setFurniture(layout.masthead, fields, setting, layout.page.areaWidth()));
    QB_TRY(SetFurniture imprint,
        setFurniture(layout.imprint, fields, setting, layout.page.areaWidth()));
    QB_TRY(Flow flow, buildFlow(issue, setting, fields, d->pictures));
    if (isCancelled(progress, stage, 2))
        return cancelled();

    const int mastheadRows = std::min(rowsFor(masthead, layout.page), layout.page.lines);
    const ColumnCapacity capacity{
        layout.page.columns, layout.page.lines, layout.page.lines - mastheadRows};
    std::vector<Column> columns = breakColumns(flow.boxes, capacity);
    if (isCancelled(progress, stage, 3))
        return cancelled();
    QB_TRY(auto pages,
        assemblePages({issue, std::move(flow), std::move(columns), std::move(masthead),
                          std::move(imprint), mastheadRows, fields},
            setting));
    d->cache = setting.takeCache();
    return pages;
}

} // namespace qb::typeset
