#include "font/subset.h"

#include "font/cff_table.h"
#include "font/harfbuzz_handle.h"

#include <QCoreApplication>

#include <hb-subset.h>

#include <algorithm>
#include <array>

namespace qb::font {

namespace {

using InputHandle = std::unique_ptr<hb_subset_input_t, HarfBuzzDeleter<hb_subset_input_destroy>>;
using PlanHandle = std::unique_ptr<hb_subset_plan_t, HarfBuzzDeleter<hb_subset_plan_destroy>>;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::font)
};

Error failed(const Face& face)
{
    return {ErrorKind::BadInput,
        Text::tr("字体“%1”截取不了，文件可能已损坏").arg(face.reference().family),
        face.reference().path, Text::tr("请重新安装这个字体")};
}

/// A PDF places glyphs itself: layout, names and vertical metrics are of no use in it (ISO 32000-1
/// section 9.9).
constexpr std::array kUselessTables{HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'),
    HB_TAG('G', 'D', 'E', 'F'), HB_TAG('B', 'A', 'S', 'E'), HB_TAG('J', 'S', 'T', 'F'),
    HB_TAG('k', 'e', 'r', 'n'), HB_TAG('V', 'O', 'R', 'G'), HB_TAG('v', 'h', 'e', 'a'),
    HB_TAG('v', 'm', 't', 'x'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('O', 'S', '/', '2'),
    HB_TAG('p', 'o', 's', 't'), HB_TAG('c', 'm', 'a', 'p'), HB_TAG('g', 'a', 's', 'p'),
    HB_TAG('h', 'd', 'm', 'x'), HB_TAG('V', 'D', 'M', 'X'), HB_TAG('L', 'T', 'S', 'H'),
    HB_TAG('S', 'T', 'A', 'T'), HB_TAG('m', 'e', 't', 'a'), HB_TAG('D', 'S', 'I', 'G')};

hb_blob_t* usefulTable(hb_face_t*, hb_tag_t name, void* source)
{
    if (std::find(kUselessTables.begin(), kUselessTables.end(), name) != kUselessTables.end())
        return hb_blob_get_empty();
    return hb_face_reference_table(static_cast<hb_face_t*>(source), name);
}

/// The face without the tables that a subset does not have. Dropping them only from what is written
/// costs far more: HarfBuzz then first reads the whole `cmap` of a Han face to find the characters
/// of the glyphs.
FaceHandle usefulPart(const Face& face)
{
    return FaceHandle(hb_face_create_for_tables(usefulTable, hb_face_reference(face.harfBuzzFace()),
        [](void* source) { hb_face_destroy(static_cast<hb_face_t*>(source)); }));
}

/// Freezes a variable face at its instance.
void pinAxes(hb_subset_input_t* input, const Face& face)
{
    hb_face_t* source = face.harfBuzzFace();
    unsigned count = hb_ot_var_get_axis_count(source);
    if (count == 0)
        return;
    std::vector<hb_ot_var_axis_info_t> axes(count);
    hb_ot_var_get_axis_infos(source, 0, &count, axes.data());
    std::vector<float> places;
    places.reserve(axes.size());
    for (const hb_ot_var_axis_info_t& axis : axes)
        places.push_back(axis.default_value);
    if (const int instance = face.reference().index >> 16; instance > 0) {
        unsigned length = unsigned(places.size());
        hb_ot_var_named_instance_get_design_coords(
            source, unsigned(instance - 1), &length, places.data());
    }
    for (size_t i = 0; i < axes.size(); ++i)
        hb_subset_input_pin_axis_location(input, source, axes[i].tag, places[i]);
}

/// CFF hints are a sixth of the bytes, and today's readers draw without them. TrueType keeps its
/// instructions: some Han faces put their strokes together with them.
unsigned subsetFlags(const Face& face)
{
    const unsigned flags = HB_SUBSET_FLAGS_DESUBROUTINIZE | HB_SUBSET_FLAGS_NOTDEF_OUTLINE;
    return face.hasCffOutlines() ? flags | HB_SUBSET_FLAGS_NO_HINTING : flags;
}

QByteArray bytesOf(hb_blob_t* blob)
{
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    return QByteArray(data, qsizetype(length));
}

/// The number of glyphs the subset holds.
int glyphCountOf(const hb_subset_plan_t* plan)
{
    return int(hb_map_get_population(hb_subset_plan_new_to_old_glyph_mapping(plan)));
}

void enter(Subset& made, const hb_subset_plan_t* plan, const std::set<std::uint32_t>& glyphs,
    const std::vector<std::uint32_t>& cids)
{
    const hb_map_t* newOfOld = hb_subset_plan_old_to_new_glyph_mapping(plan);
    for (const std::uint32_t glyph : glyphs) {
        const hb_codepoint_t inSubset = hb_map_get(newOfOld, glyph);
        if (inSubset == HB_MAP_VALUE_INVALID || inSubset >= cids.size())
            continue;
        made.cidOf.insert(glyph, cids[inSubset]);
        made.glyphOf.insert(cids[inSubset], inSubset);
    }
}

/// The CIDs of a TrueType subset are the face's glyph ids, so that they stay the same whatever else
/// is used.
std::vector<std::uint32_t> trueTypeCids(const hb_subset_plan_t* plan)
{
    const hb_map_t* oldOfNew = hb_subset_plan_new_to_old_glyph_mapping(plan);
    std::vector<std::uint32_t> cids(size_t(glyphCountOf(plan)), 0);
    for (size_t i = 0; i < cids.size(); ++i)
        cids[i] = hb_map_get(oldOfNew, hb_codepoint_t(i));
    return cids;
}

} // namespace

Result<Subset> subset(const Face& face, const std::set<std::uint32_t>& glyphs)
{
    if (face.outlines() == Outlines::Cff2)
        return Error{ErrorKind::Unsupported,
            Text::tr("可变字体“%1”放不进 PDF").arg(face.reference().family), face.reference().path,
            Text::tr("请改装这个字体的静态版本")};
    const InputHandle input(hb_subset_input_create_or_fail());
    if (!input)
        return failed(face);
    std::set<std::uint32_t> kept{0};
    for (const std::uint32_t glyph : glyphs)
        if (glyph < std::uint32_t(face.glyphCount()))
            kept.insert(glyph);
    for (const std::uint32_t glyph : kept)
        hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
    hb_set_clear(hb_subset_input_unicode_set(input.get()));
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t name : kUselessTables)
        hb_set_add(dropped, name);
    pinAxes(input.get(), face);
    hb_subset_input_set_flags(input.get(), subsetFlags(face));
    const FaceHandle source = usefulPart(face);
    const PlanHandle plan(hb_subset_plan_create_or_fail(source.get(), input.get()));
    const FaceHandle made(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
    if (!made)
        return failed(face);

    Subset result;
    if (face.outlines() == Outlines::Cff) {
        const BlobHandle cff(hb_face_reference_table(made.get(), HB_TAG('C', 'F', 'F', ' ')));
        result.fontFile = bytesOf(cff.get());
        QB_TRY(const CffCharset charset, readCffCharset(result.fontFile, glyphCountOf(plan.get())));
        enter(result, plan.get(), kept, charset.cids);
    } else {
        const BlobHandle file(hb_face_reference_blob(made.get()));
        result.format = Subset::Format::TrueType;
        result.fontFile = bytesOf(file.get());
        enter(result, plan.get(), kept, trueTypeCids(plan.get()));
    }
    if (result.fontFile.isEmpty())
        return failed(face);
    return result;
}

} // namespace qb::font
