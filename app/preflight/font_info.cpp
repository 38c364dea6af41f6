#include "preflight/font_info.h"

#include "preflight/pdf_source.h"

#include <QRegularExpression>
#include <QStringDecoder>

namespace qb::preflight {

namespace {

constexpr qint64 kLargestProgram = 64LL * 1024 * 1024;
constexpr qint64 kLargestMap = 8LL * 1024 * 1024;

QString withoutTag(QString name)
{
    static const QRegularExpression tag(QStringLiteral("^[A-Z]{6}\\+"));
    return name.remove(tag);
}

/// Glyph names that stand for a number in some font and tell nothing.
bool isNameless(const QByteArray& glyphName)
{
    static const QRegularExpression numbered(
        QStringLiteral("^(?!uni[0-9A-F]{4}|u[0-9A-F]{4,6}$)[A-Za-z]{0,5}\\d{1,5}$"));
    return numbered.match(QString::fromLatin1(glyphName)).hasMatch();
}

bool hasTellingNames(QPDFObjectHandle encoding)
{
    QPDFObjectHandle differences = valueOf(encoding, "/Differences");
    if (!differences.isArray())
        return true;
    for (int i = 0; i < qMin(differences.getArrayNItems(), 1024); ++i)
        if (differences.getArrayItem(i).isName() && isNameless(nameOf(differences.getArrayItem(i))))
            return false;
    return true;
}

void readProgram(QPDFObjectHandle descriptor, FontInfo& info)
{
    for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
        QPDFObjectHandle file = valueOf(descriptor, key);
        if (!file.isStream())
            continue;
        info.isEmbedded = true;
        const StreamBytes bytes = streamBytes(file, kLargestProgram);
        info.program = readFontProgram(bytes.bytes);
        info.program.isDamaged = info.program.isDamaged || bytes.isDamaged;
        return;
    }
}

void readComposite(QPDFObjectHandle font, FontInfo& info)
{
    info.isComposite = true;
    info.codes = FontInfo::Codes::TwoBytes;
    QPDFObjectHandle encoding = valueOf(font, "/Encoding");
    const QByteArray cmap = nameOf(encoding);
    info.isIdentity = cmap.startsWith("Identity");
    info.isVertical = cmap.endsWith("-V");
    if (encoding.isStream()) {
        info.map = readUnicodeMap(streamBytes(encoding, kLargestMap).bytes);
        info.map.texts.clear();
        info.codes
            = info.map.codeRanges.empty() ? FontInfo::Codes::TwoBytes : FontInfo::Codes::Ranges;
    } else if (cmap.contains("UCS2") || cmap.contains("UTF16")) {
        info.meaning = FontInfo::Meaning::Utf16;
    } else if (cmap.contains("EUC") || cmap.startsWith("GBK") || cmap.startsWith("GBpc")) {
        info.meaning = FontInfo::Meaning::Gbk;
        info.codes = FontInfo::Codes::Gbk;
    }
    info.isReadable = info.meaning != FontInfo::Meaning::None
        || (!cmap.isEmpty() && !info.isIdentity); // Adobe's CMaps are known to readers
    QPDFObjectHandle descendants = valueOf(font, "/DescendantFonts");
    if (!descendants.isArray() || descendants.getArrayNItems() == 0)
        return;
    QPDFObjectHandle descendant = descendants.getArrayItem(0);
    readProgram(valueOf(descendant, "/FontDescriptor"), info);
    QPDFObjectHandle map = valueOf(descendant, "/CIDToGIDMap");
    if (map.isStream())
        info.cidToGid = streamBytes(map, 2 * 65536).bytes;
}

void readSimple(QPDFObjectHandle font, FontInfo& info)
{
    QPDFObjectHandle encoding = valueOf(font, "/Encoding");
    QPDFObjectHandle descriptor = valueOf(font, "/FontDescriptor");
    readProgram(descriptor, info);
    const bool isSymbolic = (int(numberOf(valueOf(descriptor, "/Flags"), 32)) & 4) != 0;
    const bool hasEncoding = encoding.isName()
        || (encoding.isDictionary() && (!isSymbolic || encoding.hasKey("/Differences")));
    info.meaning = FontInfo::Meaning::Latin;
    // Type 1 programs name their glyphs, TrueType programs need not.
    const bool isType1 = nameOf(valueOf(font, "/Subtype")).contains("Type1");
    info.isReadable = (hasEncoding || !isSymbolic || isType1) && hasTellingNames(encoding);
}

} // namespace

FontInfo readFont(QPDFObjectHandle font)
{
    FontInfo info;
    info.name = withoutTag(QString::fromUtf8(nameOf(valueOf(font, "/BaseFont"))));
    const QByteArray subtype = nameOf(valueOf(font, "/Subtype"));
    info.isType3 = subtype == "Type3";
    if (subtype == "Type0")
        readComposite(font, info);
    else
        readSimple(font, info);
    if (info.isType3)
        info.isEmbedded = true;
    QPDFObjectHandle toUnicode = valueOf(font, "/ToUnicode");
    if (toUnicode.isStream()) {
        UnicodeMap map = readUnicodeMap(streamBytes(toUnicode, kLargestMap).bytes);
        info.hasUnicodeMap = !map.texts.isEmpty();
        info.map.texts = std::move(map.texts);
    }
    return info;
}

std::vector<FontInfo::Code> FontInfo::split(const QByteArray& string) const
{
    std::vector<Code> found;
    const auto byte = [&](qsizetype at) {
        return quint32(quint8(string[at]));
    };
    for (qsizetype i = 0; i < string.size();) {
        int length = 1;
        if (codes == Codes::TwoBytes || (codes == Codes::Gbk && byte(i) > 0x80)) {
            length = 2;
        } else if (codes == Codes::Ranges) {
            quint32 value = 0;
            length = map.codeRanges.front().bytes;
            for (int bytes = 1; bytes <= 4 && i + bytes <= string.size(); ++bytes) {
                value = value << 8 | byte(i + bytes - 1);
                const bool fits = std::any_of(map.codeRanges.begin(), map.codeRanges.end(),
                    [&](const UnicodeMap::CodeRange& range) {
                        return range.bytes == bytes && value >= range.first && value <= range.last;
                    });
                if (fits) {
                    length = bytes;
                    break;
                }
            }
        }
        Code code{0, int(qMin<qsizetype>(length, string.size() - i))};
        for (int k = 0; k < code.bytes; ++k)
            code.value = code.value << 8 | byte(i + k);
        i += code.bytes;
        found.push_back(code);
    }
    return found;
}

QString FontInfo::text(Code code) const
{
    if (const auto known = map.texts.constFind(code.value); known != map.texts.constEnd())
        return *known;
    switch (meaning) {
    case Meaning::Utf16:
        return QString(QChar(quint16(code.value)));
    case Meaning::Latin:
        return isReadable && code.value >= 32 ? QString(QChar(quint16(code.value & 0xff)))
                                              : QString();
    case Meaning::Gbk: {
        QByteArray bytes;
        for (int shift = (code.bytes - 1) * 8; shift >= 0; shift -= 8)
            bytes += char(code.value >> shift & 0xff);
        QStringDecoder decoder("GB18030");
        return decoder.isValid() ? QString(decoder(bytes)) : QString();
    }
    case Meaning::None:
        break;
    }
    return {};
}

std::optional<quint32> FontInfo::glyph(Code code) const
{
    if (!isComposite || !isIdentity)
        return std::nullopt;
    if (cidToGid.isEmpty())
        return program.form == FontProgram::Form::Cff ? std::nullopt
                                                      : std::optional<quint32>(code.value);
    const qsizetype at = qsizetype(code.value) * 2;
    if (at + 2 > cidToGid.size())
        return 0;
    return quint32(quint8(cidToGid[at])) << 8 | quint8(cidToGid[at + 1]);
}

bool FontInfo::isNotdef(Code code) const
{
    if (!isComposite || !isIdentity)
        return false;
    const auto known = glyph(code);
    return code.value == 0 || (known && *known == 0)
        || (known && program.glyphs > 0 && *known >= quint32(program.glyphs));
}

bool FontInfo::isBlank(Code code) const
{
    const auto known = glyph(code);
    if (!known || !isEmbedded || !program.isBlank(*known))
        return false;
    const auto said = text(code).toUcs4();
    return std::any_of(said.begin(), said.end(), [](uint c) { return QChar::isLetterOrNumber(c); });
}

} // namespace qb::preflight
