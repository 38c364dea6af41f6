#include "text/cleaning.h"

#include <QCoreApplication>

#include <unicode/ucnv.h>

#include <memory>

namespace qb::text {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::text)
};

struct Converted {
    QString text;
    qsizetype replaced = 0; ///< U+FFFD that the converter put in
};

struct ConverterCloser {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

std::optional<Converted> convert(QByteArrayView bytes, const char* name)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, ConverterCloser> converter(ucnv_open(name, &status));
    if (U_FAILURE(status))
        return std::nullopt;
    // At most one code unit a byte in every encoding that ICU reads, and one more for what is
    // pending.
    QString text(bytes.size() + 2, Qt::Uninitialized);
    auto* const begin = reinterpret_cast<UChar*>(text.data());
    UChar* target = begin;
    const char* source = bytes.data();
    ucnv_toUnicode(converter.get(), &target, begin + text.size(), &source,
        bytes.data() + bytes.size(), nullptr, true, &status);
    if (U_FAILURE(status))
        return std::nullopt;
    text.truncate(target - begin);
    const qsizetype replaced = text.count(QChar(QChar::ReplacementCharacter));
    return Converted{std::move(text), replaced};
}

/// How much a decoded text looks like prose: 1 = only common Chinese, Latin and their marks, less
/// with every character that prose hardly holds.
double plausibility(const Converted& converted)
{
    qsizetype good = 0;
    qsizetype bad = converted.replaced * 4;
    const QString sample = converted.text.left(1 << 16);
    for (const QChar character : sample) {
        const char16_t c = character.unicode();
        if ((c >= 0x4e00 && c <= 0x9fa5) || (c >= 0x3000 && c <= 0x301f)
            || (c >= 0xff01 && c <= 0xff5e) || (c >= 0x2010 && c <= 0x2030))
            ++good;
        else if ((c >= 0xe000 && c <= 0xf8ff) || c == 0)
            bad += 4;
        else if (c < 0x20 && c != u'\n' && c != u'\r' && c != u'\t' && c != 0x0c)
            ++bad;
        else if (c >= 0x80 && c != 0xb7)
            ++bad;
    }
    return good + bad == 0 ? 1.0 : double(good) / double(good + bad);
}

/// The share of characters that every reader of simplified or traditional Chinese meets daily:
/// function words. A text read in the wrong encoding has next to none of them.
double functionWords(const Converted& converted)
{
    static const QString words
        = QStringLiteral("的一是了不在有人这這中大为為上个個国國以到说說时時要就出会會可也你对對生"
                         "能而子那得于於着著年"
                         "和与與及等将將从從业業市省新技术術发發展工，。、“”");
    qsizetype hits = 0;
    qsizetype all = 0;
    for (const QChar c : converted.text.left(1 << 14)) {
        if (c.unicode() < 0x80)
            continue;
        ++all;
        if (words.contains(c))
            ++hits;
    }
    return all == 0 ? 0.0 : double(hits) / double(all);
}

struct Mark {
    QByteArrayView bytes;
    const char* encoding;
    const char* shown;
};

const Mark* byteOrderMark(QByteArrayView bytes)
{
    static const std::array<Mark, 6> marks{{
        {QByteArrayView("\xef\xbb\xbf", 3), "UTF-8", "UTF-8"},
        {QByteArrayView("\xff\xfe\x00\x00", 4), "UTF-32LE", "UTF-32LE"},
        {QByteArrayView("\x00\x00\xfe\xff", 4), "UTF-32BE", "UTF-32BE"},
        {QByteArrayView("\xff\xfe", 2), "UTF-16LE", "UTF-16LE"},
        {QByteArrayView("\xfe\xff", 2), "UTF-16BE", "UTF-16BE"},
        {QByteArrayView("\x84\x31\x95\x33", 4), "gb18030", "GB18030"},
    }};
    for (const Mark& mark : marks) {
        if (bytes.startsWith(mark.bytes))
            return &mark;
    }
    return nullptr;
}

/// Whole sequences of three and four bytes, as UTF-8 writes Han characters. In a text of another
/// encoding they come about by chance only, and few beside what is none.
qsizetype longSequences(QByteArrayView bytes)
{
    const auto isTail = [&](qsizetype at) {
        return at < bytes.size() && (uchar(bytes.at(at)) & 0xC0) == 0x80;
    };
    qsizetype count = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto lead = uchar(bytes.at(i));
        const int tails = lead >= 0xF0 && lead <= 0xF4 ? 3 : lead >= 0xE0 && lead < 0xF0 ? 2 : 0;
        int found = 0;
        while (found < tails && isTail(i + 1 + found))
            ++found;
        if (tails > 0 && found == tails) {
            ++count;
            i += tails;
        }
    }
    return count;
}

/// Latin words with accents: a few letters of two bytes among many of one.
bool isAccentedLatin(const Converted& read)
{
    qsizetype plain = 0;
    qsizetype accented = 0;
    for (const QChar c : read.text) {
        if (c.unicode() >= 0x250 || (c.unicode() >= 0x80 && !c.isLetter()))
            return false;
        plain += c.unicode() < 0x80 && c.isLetter() ? 1 : 0;
        accented += c.unicode() >= 0x80 ? 1 : 0;
    }
    return plain >= 3 * accented;
}

/// Text of another encoding is hardly ever valid UTF-8; a text that was cut or damaged in places
/// is mostly so.
bool isUtf8(const Converted& read, QByteArrayView bytes)
{
    const bool isValid = read.replaced == 0;
    const bool isNearlyValid = read.replaced * 200 < read.text.size();
    if ((isValid || isNearlyValid) && plausibility(read) > 0.5)
        return true;
    constexpr qsizetype kPerDamage = 8;
    const qsizetype count = longSequences(bytes);
    return count >= std::max<qsizetype>(1, kPerDamage * read.replaced)
        || (isValid && isAccentedLatin(read));
}

/// UTF-16 without a mark: only there do zero bytes stand in text. Read the wrong way round, the
/// spaces, line ends and marks of any prose become rare ideographs.
const char* unmarkedUtf16(QByteArrayView bytes)
{
    const QByteArrayView sample
        = bytes.first(std::min<qsizetype>(bytes.size() & ~qsizetype(1), 1 << 14));
    if (!sample.contains('\0'))
        return nullptr;
    const char* best = nullptr;
    double bestScore = 0;
    for (const char* name : {"UTF-16LE", "UTF-16BE"}) {
        const auto converted = convert(sample, name);
        if (!converted || plausibility(*converted) < 0.9)
            continue;
        const auto plain
            = std::count_if(converted->text.begin(), converted->text.end(), [](QChar c) {
                  return c.unicode() < 0x7f || c == u'，' || c == u'。' || c == u'、' || c == u'的';
              });
        const double score = double(plain + 1) / double(converted->text.size() + 1);
        if (score > bestScore) {
            bestScore = score;
            best = name;
        }
    }
    return best;
}

bool isBinary(QByteArrayView bytes)
{
    const qsizetype sample = std::min<qsizetype>(bytes.size(), 1 << 16);
    qsizetype controls = 0;
    for (qsizetype i = 0; i < sample; ++i) {
        const auto byte = uchar(bytes.at(i));
        if (byte == 0)
            return true;
        controls += (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f'
                        && byte != 0x1b)
            || byte == 0x7f;
    }
    return controls * 50 > sample;
}

Error notText(const QString& where)
{
    return {ErrorKind::BadEncoding, Text::tr("不是文本文件，或编码无法识别"), where,
        Text::tr("请另存为 UTF-8 文本，或用 --encoding 指明编码")};
}

DecodedText product(Converted converted, const QString& encoding)
{
    DecodedText result{std::move(converted.text), encoding, {}};
    if (result.text.startsWith(QChar(QChar::ByteOrderMark)))
        result.text.remove(0, 1);
    if (converted.replaced > 0)
        result.warnings.push_back({QStringLiteral("replaced-bytes"),
            Text::tr("按 %1 读取时有 %2 处字节无法识别，已用“�”代替")
                .arg(encoding)
                .arg(converted.replaced),
            0, {}, {}});
    return result;
}

struct Candidate {
    Converted converted;
    QString encoding;
    double score = 0;
};

/// Chinese text in an encoding of one or two bytes. GB18030 wins unless another explains the text
/// clearly better.
Result<DecodedText> decodeLegacy(const QByteArray& bytes, const QString& where)
{
    Candidate best;
    for (const char* name : {"gb18030", "Big5"}) {
        auto converted = convert(bytes, name);
        if (!converted)
            continue;
        const double preference = qstrcmp(name, "gb18030") == 0 ? 0.05 : 0.0;
        const double score = plausibility(*converted) + functionWords(*converted) + preference;
        if (score > best.score)
            best = {std::move(*converted), QString::fromLatin1(name).toUpper(), score};
    }
    const double clean = plausibility(best.converted);
    if (best.score == 0 || clean < 0.6)
        return notText(where);
    const bool isDoubtful = clean < 0.98 || functionWords(best.converted) < 0.03;
    const QString encoding
        = best.encoding == QLatin1String("BIG5") ? QStringLiteral("Big5") : best.encoding;
    DecodedText result = product(std::move(best.converted), encoding);
    if (isDoubtful)
        result.warnings.push_back({QStringLiteral("doubtful-encoding"),
            Text::tr("编码是猜的（%1），请核对有无乱码").arg(encoding), 0, {}, {}});
    return result;
}

Result<DecodedText> decodeNamed(
    const QByteArray& bytes, const QString& encoding, const QString& where)
{
    auto converted = convert(bytes, encoding.toLatin1().constData());
    if (!converted)
        return Error{ErrorKind::BadEncoding, Text::tr("没有“%1”这种编码").arg(encoding), where,
            Text::tr("常用的有 utf-8、gb18030、big5、utf-16")};
    if (converted->replaced * 4 > std::max<qsizetype>(1, converted->text.size()))
        return Error{ErrorKind::BadEncoding, Text::tr("内容不是 %1 编码").arg(encoding), where,
            Text::tr("去掉 --encoding，让程序自己识别")};
    return product(std::move(*converted), encoding.toUpper());
}

} // namespace

Result<DecodedText> decode(const QByteArray& bytes, const QString& encoding, const QString& where)
{
    if (const Mark* mark = byteOrderMark(bytes)) {
        if (auto converted = convert(bytes, mark->encoding))
            return product(std::move(*converted), QString::fromLatin1(mark->shown));
    }
    if (encoding.compare(QLatin1String("auto"), Qt::CaseInsensitive) != 0 && !encoding.isEmpty())
        return decodeNamed(bytes, encoding, where);
    if (const char* name = unmarkedUtf16(bytes)) {
        if (auto converted = convert(bytes, name))
            return product(std::move(*converted), QString::fromLatin1(name));
    }
    if (isBinary(bytes))
        return notText(where);
    auto utf8 = convert(bytes, "UTF-8");
    // A text that was damaged before it was saved holds U+FFFD itself.
    if (utf8 && utf8->replaced > 0 && utf8->replaced == bytes.count("\xef\xbf\xbd")) {
        utf8->replaced = 0;
        return product(std::move(*utf8), QStringLiteral("UTF-8"));
    }
    if (utf8 && isUtf8(*utf8, bytes))
        return product(std::move(*utf8), QStringLiteral("UTF-8"));
    return decodeLegacy(bytes, where);
}

} // namespace qb::text
