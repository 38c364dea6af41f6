#include "pdf/to_unicode.h"

#include "pdf/numbers.h"

#include <algorithm>
#include <vector>

namespace qb::pdf {

namespace {

constexpr size_t kLargestBlock
    = 100; // Adobe Technical Note 5014: entries in one bfchar or bfrange block

struct Range {
    quint16 first = 0;
    quint16 last = 0;
    QString text; ///< of the first
};

/// Whether `next` says the character after what the range's last code says, in the same high byte
/// (Note 5014: the last byte only may run).
bool continues(const Range& range, quint16 cid, const QString& text)
{
    if (range.text.size() != 1 || text.size() != 1 || cid != range.last + 1
        || cid >> 8 != range.first >> 8)
        return false;
    const int expected = range.text[0].unicode() + (cid - range.first);
    return text[0].unicode() == expected && expected >> 8 == range.text[0].unicode() >> 8;
}

std::vector<Range> rangesOf(const std::map<quint16, QString>& textOfCid)
{
    std::vector<Range> ranges;
    for (const auto& [cid, text] : textOfCid) {
        if (!ranges.empty() && continues(ranges.back(), cid, text))
            ranges.back().last = cid;
        else
            ranges.push_back({cid, cid, text});
    }
    return ranges;
}

void appendCode(QByteArray& out, quint16 code)
{
    out += '<';
    appendHex16(out, code);
    out += '>';
}

void appendText(QByteArray& out, const QString& text)
{
    out += '<';
    appendHexUnits(out, text);
    out += ">\n";
}

void appendBlocks(QByteArray& out, const std::vector<Range>& ranges, const char* name, bool isRange)
{
    for (size_t begin = 0; begin < ranges.size(); begin += kLargestBlock) {
        const size_t count = std::min(kLargestBlock, ranges.size() - begin);
        out += QByteArray::number(qulonglong(count)) + " begin" + name + '\n';
        for (size_t i = begin; i < begin + count; ++i) {
            appendCode(out, ranges[i].first);
            if (isRange)
                appendCode(out, ranges[i].last);
            appendText(out, ranges[i].text);
        }
        out += QByteArray("end") + name + '\n';
    }
}

} // namespace

QByteArray toUnicodeCMap(const std::map<quint16, QString>& textOfCid)
{
    std::vector<Range> single;
    std::vector<Range> wide;
    for (Range& range : rangesOf(textOfCid))
        (range.first == range.last ? single : wide).push_back(std::move(range));
    QByteArray out = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                     "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
    appendBlocks(out, single, "bfchar", false);
    appendBlocks(out, wide, "bfrange", true);
    out += "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
    return out;
}

bool isMappable(QStringView text)
{
    static constexpr char16_t kForbidden[] = {0x0000, 0xFEFF, 0xFFFE};
    const auto isForbidden = [](QChar unit) {
        return std::find(std::begin(kForbidden), std::end(kForbidden), unit.unicode())
            != std::end(kForbidden);
    };
    return text.isValidUtf16() && std::none_of(text.begin(), text.end(), isForbidden);
}

bool isPreferredText(const QString& a, const QString& b)
{
    const auto isPlain = [](const QString& text) {
        return !text.isEmpty() && text.normalized(QString::NormalizationForm_KC) == text;
    };
    return isPlain(a) && !isPlain(b);
}

} // namespace qb::pdf
