#include "pdf/sheet.h"

#include <QCoreApplication>

namespace qb::pdf {

namespace {

/// Crop marks, registration marks and the slug, outside the bleed.
constexpr Length kMarksWidth = Length::mm(10);
constexpr Length kLargestCreep = Length::mm(5);

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::pdf)
};

Length marginOf(const Profile& profile)
{
    return profile.bleed + (profile.hasMarks() ? kMarksWidth : Length());
}

Sheet emptySheet(const page::Size& trim, const Profile& profile)
{
    const Length margin = marginOf(profile);
    Sheet sheet;
    sheet.size = {trim.width + margin * 2, trim.height + margin * 2};
    sheet.trim = {margin, margin, trim.width, trim.height};
    sheet.bleed = {margin - profile.bleed, margin - profile.bleed, trim.width + profile.bleed * 2,
        trim.height + profile.bleed * 2};
    return sheet;
}

Sheet singleSheet(const page::Page& page, int number, const Profile& profile)
{
    Sheet sheet = emptySheet(page.size, profile);
    Placement placement{number, {sheet.trim.x, sheet.trim.y}, std::nullopt};
    if (!sheet.isBare())
        placement.clip
            = page::Rect{-profile.bleed, -profile.bleed, sheet.bleed.width, sheet.bleed.height};
    sheet.pages.push_back(placement);
    sheet.label = page.label;
    return sheet;
}

Status checkSizes(const page::Document& document)
{
    const page::Size& first = document.pages.front()->size;
    for (size_t i = 0; i < document.pages.size(); ++i)
        if (document.pages[i]->size != first)
            return Error{ErrorKind::BadInput, Text::tr("各页大小不一，不能拼版"),
                Text::tr("第 %1 页").arg(i + 1), Text::tr("请改用单页")};
    return ok();
}

/// Two pages side by side, `shift` nearer to the fold; a page beyond the last is left blank.
Sheet spread(
    const page::Document& document, const Profile& profile, int left, int right, Length shift)
{
    const page::Size& page = document.pages.front()->size;
    Sheet sheet = emptySheet({page.width * 2, page.height}, profile);
    const int count = int(document.pages.size());
    const Length height = page.height + profile.bleed * 2;
    const Length width = page.width + profile.bleed;
    // Neither page reaches over the fold.
    if (left < count)
        sheet.pages.push_back({left, {sheet.trim.x + shift, sheet.trim.y},
            page::Rect{-profile.bleed - shift, -profile.bleed, width, height}});
    if (right < count)
        sheet.pages.push_back({right, {sheet.trim.x + page.width - shift, sheet.trim.y},
            page::Rect{shift, -profile.bleed, width, height}});
    return sheet;
}

/// Saddle-stitched: the outermost sheet holds the last page beside the first, and on its back the
/// second beside the last but one.
std::vector<Sheet> booklet(const page::Document& document, const Profile& profile, Length creep)
{
    const int leaves = (int(document.pages.size()) + 3) / 4;
    const int last = leaves * 4 - 1;
    std::vector<Sheet> sheets;
    for (int leaf = 0; leaf < leaves; ++leaf) {
        const int first = leaf * 2;
        const Length shift = creep * leaf;
        sheets.push_back(spread(document, profile, last - first, first, shift));
        sheets.push_back(spread(document, profile, first + 1, last - first - 1, shift));
    }
    return sheets;
}

} // namespace

Result<std::vector<Sheet>> sheetsOf(
    const page::Document& document, const Profile& profile, Length creep)
{
    if (!(creep >= Length() && creep <= kLargestCreep))
        return Error{ErrorKind::Usage, Text::tr("爬移量要在 0mm 到 5mm 之间"),
            QStringLiteral("--creep"), Text::tr("写每张纸的厚度，如 0.1mm")};
    std::vector<Sheet> sheets;
    if (profile.imposition == Imposition::Single) {
        for (size_t i = 0; i < document.pages.size(); ++i)
            sheets.push_back(singleSheet(*document.pages[i], int(i), profile));
        return sheets;
    }
    QB_CHECK(checkSizes(document));
    if (profile.imposition == Imposition::Booklet)
        return booklet(document, profile, creep);
    for (int i = 0; i < int(document.pages.size()); i += 2)
        sheets.push_back(spread(document, profile, i, i + 1, {}));
    return sheets;
}

} // namespace qb::pdf
