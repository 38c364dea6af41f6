#include "text/normalise.h"

#include "text/char_set.h"
#include "text/cjk_class.h"
#include "text/cleaning.h"
#include "text/line_facts.h"
#include "text/radicals.h"

#include <QRegularExpression>

#include <unicode/unorm2.h>

#include <algorithm>

namespace qb::text {

namespace {

/// What stands on either side of a space, as far as the space's fate depends on it.
enum class Side { Edge, Han, Mark, Western };

Side sideOf(char32_t character)
{
    switch (charClass(character)) {
    case CharClass::Han:
    case CharClass::Interpunct:
    case CharClass::Dash:
    case CharClass::Ellipsis:
        return Side::Han;
    case CharClass::Opening:
    case CharClass::Closing:
    case CharClass::PauseStop:
    case CharClass::SentenceStop:
        return Side::Mark;
    default:
        return Side::Western;
    }
}

bool staysSpace(Side before, Side after, HanSpace policy)
{
    if (before == Side::Western && after == Side::Western)
        return true;
    return policy == HanSpace::Keep && before == Side::Han && after == Side::Han;
}

/// Format characters that carry nothing in Chinese text: soft hyphen, zero-width spaces, joiners
/// next to Han, directional controls, controls.
bool isInvisible(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || c == 0x200b || c == 0x200c
        || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x2069) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb);
}

bool isSpaceLike(char32_t c)
{
    return c == U' ' || c == 0xa0 || c == U'\t' || c == U'\n' || c == U'\r' || c == 0x0b
        || c == 0x0c || c == 0x85 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028
        || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
}

char32_t halfWidth(char32_t c)
{
    const bool isAlphanumeric = (c >= 0xff10 && c <= 0xff19) || (c >= 0xff21 && c <= 0xff3a)
        || (c >= 0xff41 && c <= 0xff5a);
    return isAlphanumeric ? c - 0xfee0 : c;
}

/// A full-width point between two digits is a decimal point that the digits' own change of width
/// would leave behind.
void mendDecimalPoints(QString& text)
{
    for (qsizetype i = text.indexOf(QChar(0xff0e)); i >= 0;
         i = text.indexOf(QChar(0xff0e), i + 1)) {
        if (i > 0 && i + 1 < text.size() && isAsciiDigit(text.at(i - 1))
            && isAsciiDigit(text.at(i + 1)))
            text[i] = u'.';
    }
}

QString composed(const QString& text)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
    if (U_FAILURE(status))
        return text;
    const auto* units = reinterpret_cast<const UChar*>(text.utf16());
    const auto length = int32_t(text.size());
    if (unorm2_isNormalized(nfc, units, length, &status) && U_SUCCESS(status))
        return text;
    status = U_ZERO_ERROR;
    const int32_t needed = unorm2_normalize(nfc, units, length, nullptr, 0, &status);
    if (status != U_BUFFER_OVERFLOW_ERROR)
        return text;
    QString result(needed, Qt::Uninitialized);
    status = U_ZERO_ERROR;
    unorm2_normalize(nfc, units, length, reinterpret_cast<UChar*>(result.data()), needed, &status);
    return U_SUCCESS(status) ? result : text;
}

/// The character at `i`, and `i` moved behind it. A lone surrogate reads as U+FFFD: nothing is lost
/// in silence.
char32_t take(QStringView text, qsizetype& i)
{
    const QChar unit = text.at(i++);
    if (!unit.isSurrogate())
        return unit.unicode();
    if (unit.isHighSurrogate() && i < text.size() && text.at(i).isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text.at(i++));
    return 0xfffd;
}

/// What is in NFC whatever stands beside it: Latin-1, the marks of Chinese, ideographs.
bool isComposed(char32_t c)
{
    return c < 0x300 || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x2010 && c <= 0x2027)
        || (c >= 0x3001 && c <= 0x3020) || (c >= 0xff01 && c <= 0xff5e);
}

/// Writes the text once, deciding each run of white space when the character behind it is known.
class Rewriter {
public:
    /// What is written is never longer than what was read: `capacity` units.
    Rewriter(qsizetype capacity, HanSpace policy)
        : m_out(capacity, Qt::Uninitialized),
          m_policy(policy)
    {
    }

    /// As add() of each of a run of common ideographs.
    void addHan(QStringView run)
    {
        if (m_hasSpace && m_size > 0
            && ((m_keepsSpace && sideOf(m_last) != Side::Mark)
                || staysSpace(sideOf(m_last), Side::Han, m_policy)))
            put(u' ');
        m_hasSpace = m_keepsSpace = false;
        m_lastIsHan = true;
        m_isBehindWide = false;
        m_last = run.back().unicode();
        std::copy(run.utf16(), run.utf16() + run.size(), m_units + m_size);
        m_size += run.size();
    }

    void add(char32_t character)
    {
        if (isSpaceLike(character)) {
            m_hasSpace = true;
            return;
        }
        if (isInvisible(character) || (character == 0x200d && m_lastIsHan))
            return;
        // The sign of per cent of a number that was set full-width is narrowed with it.
        const bool isPercent = character == 0xff05 && m_isBehindWide;
        const char32_t narrow = isPercent ? U'%' : halfWidth(unifiedRadical(character));
        m_isBehindWide = narrow != character && narrow >= U'0' && narrow <= U'9';
        character = narrow;
        const bool isPlainHan = character >= 0x4e00 && character <= 0x9fff;
        if (m_hasSpace && m_size > 0
            && ((m_keepsSpace && sideOf(m_last) != Side::Mark)
                || staysSpace(
                    sideOf(m_last), isPlainHan ? Side::Han : sideOf(character), m_policy)))
            put(u' ');
        m_hasSpace = m_keepsSpace = false;
        m_lastIsHan = isPlainHan;
        m_last = character;
        m_isComposed = m_isComposed && (isPlainHan || isComposed(character));
        if (character < 0x10000) {
            put(char16_t(character));
        } else {
            put(QChar::highSurrogate(character));
            put(QChar::lowSurrogate(character));
        }
    }
    /// Keeps white space before what is added next.
    void keepSpace() { m_keepsSpace = true; }
    QString take()
    {
        m_out.truncate(m_size);
        return std::move(m_out);
    }
    qsizetype size() const { return m_size; }
    /// Whether what was written is surely in NFC.
    bool isInComposedForm() const { return m_isComposed; }

private:
    void put(char16_t unit) { m_units[m_size++] = unit; }

    QString m_out;
    char16_t* m_units = reinterpret_cast<char16_t*>(m_out.data());
    qsizetype m_size = 0;
    bool m_isComposed = true;
    HanSpace m_policy;
    char32_t m_last = 0;
    bool m_hasSpace = false;
    bool m_keepsSpace = false;
    bool m_lastIsHan = false;
    bool m_isBehindWide = false; ///< a full-width digit
};

/// "钱多多　13800000001": a telephone number apart from whose it is.
bool beginsTelephone(QStringView text, qsizetype at)
{
    constexpr qsizetype kShortest = 7;
    constexpr qsizetype kLongest = 13;
    if (at == 0 || !isSpaceLike(text.at(at - 1).unicode()))
        return false;
    qsizetype end = at;
    while (end < text.size() && end - at <= kLongest
        && (isAsciiDigit(text.at(end)) || text.at(end) == u'-'))
        ++end;
    const QStringView number = text.sliced(at, end - at);
    const bool isArea = number.startsWith(u'0');
    const bool isEnd = end == text.size() || isSpaceLike(text.at(end).unicode())
        || sideOf(text.at(end).unicode()) == Side::Mark;
    return number.size() >= kShortest && number.size() <= kLongest && isAsciiDigit(number.front())
        && isEnd && (isArea || !number.contains(u'-'));
}

/// The second label in "联系人：钱多多　　电话：…": apart from what the first one names.
bool beginsLabel(QStringView text, qsizetype at)
{
    constexpr qsizetype kShortest = 2;
    constexpr qsizetype kLongest = 6;
    constexpr qsizetype kReach = 30; ///< characters from one label to the next
    if (at < 2 || !isSpaceLike(text.at(at - 1).unicode()))
        return false;
    qsizetype end = at;
    while (end < text.size() && end - at <= kLongest && isCommonHan(text.at(end)))
        ++end;
    const qsizetype size = end - at;
    if (size < kShortest || size > kLongest || end == text.size() || text.at(end) != u'：')
        return false;
    const QStringView before = text.first(at).last(std::min(at, kReach));
    const qsizetype label = before.lastIndexOf(u'：');
    return label >= 0 && std::none_of(before.begin() + label, before.end(), [](QChar c) {
        return c == u'，' || c == u'。' || c == u'；';
    });
}

QString rewritten(const QString& text, HanSpace policy)
{
    Rewriter rewriter(text.size(), policy);
    const auto units = QStringView(text);
    for (qsizetype i = 0; i < units.size();) {
        const auto end = std::find_if_not(units.begin() + i, units.end(), isCommonHan);
        if (const qsizetype run = end - units.begin() - i; run > 0) {
            if (beginsLabel(units, i))
                rewriter.keepSpace();
            rewriter.addHan(units.sliced(i, run));
            i += run;
        } else {
            if (beginsTelephone(units, i))
                rewriter.keepSpace();
            rewriter.add(take(units, i));
        }
    }
    const bool isComposed = rewriter.isInComposedForm();
    QString result = rewriter.take();
    if (!isComposed)
        result = composed(result);
    mendDecimalPoints(result);
    return result;
}

/// Composing may shorten what stands before a place: each piece between two places is composed to
/// see by how much.
void moveThroughComposition(const QString& text, std::vector<qsizetype>& offsets)
{
    qsizetype before = 0;
    qsizetype moved = 0;
    for (qsizetype& offset : offsets) {
        moved += composed(text.mid(before, offset - before)).size();
        before = offset;
        offset = moved;
    }
}

} // namespace

QString normalised(const QString& text, HanSpace policy, std::vector<qsizetype>& offsets)
{
    Rewriter rewriter(text.size(), policy);
    auto next = offsets.begin();
    for (qsizetype i = 0; i < text.size();) {
        for (; next != offsets.end() && *next <= i; ++next)
            *next = rewriter.size();
        if (beginsTelephone(text, i) || beginsLabel(text, i))
            rewriter.keepSpace();
        rewriter.add(take(text, i));
    }
    for (; next != offsets.end(); ++next)
        *next = rewriter.size();
    const QString rewritten = rewriter.take();
    QString result = composed(rewritten);
    if (result != rewritten)
        moveThroughComposition(rewritten, offsets);
    mendDecimalPoints(result);
    return result;
}

namespace {

/// "食堂一角 钱多多": the name stays apart, too. `behind`: characters of the caption behind it.
void partPhotographer(const QString& raw, qsizetype behind, QString& caption)
{
    constexpr qsizetype kLongestName = 4;
    qsizetype length = 0;
    while (length < raw.size() && !isSpaceLike(raw.at(raw.size() - length - 1).unicode()))
        ++length;
    const qsizetype at = caption.size() - behind - length;
    if (length >= 2 && length <= kLongestName && length < raw.size() && at > 0
        && (caption.at(at - 1).isLetterOrNumber() || caption.at(at - 1).isSurrogate())
        && caption.mid(at, length) == raw.right(length))
        caption.insert(at, u' ');
}

} // namespace

QString normalisedCaption(const QString& text)
{
    static const QRegularExpression label(QStringLiteral(
        "^([图表]\\s*[0-9]{1,3}(?:[-.—－][0-9]{1,3})?)[\\s\\x{3000}]+[\\x{3400}-\\x{9fff}\\x{20000}-\\x{3ffff}“《]"));
    constexpr qsizetype kLongestLabel = 16;
    QString result = normalised(text);
    const QString whole = text.trimmed();
    if (!whole.isEmpty() && (whole.front() == u'图' || whole.front() == u'表')) {
        QString head = narrowed(whole.left(kLongestLabel));
        if (head.back().isHighSurrogate())
            head.chop(1);
        const auto match = label.match(head);
        if (match.hasMatch())
            result.insert(normalised(match.captured(1)).size(), u' ');
    }
    for (const QStringView verb : {u"摄", u"摄影", u"图"})
        if (whole.size() > verb.size() && whole.endsWith(verb)
            && isSpaceLike(whole.at(whole.size() - verb.size() - 1).unicode())) {
            result.insert(result.size() - verb.size(), u' ');
            partPhotographer(whole.chopped(verb.size()).trimmed(), verb.size() + 1, result);
        }
    return result;
}

QString lettersAndDigits(const QString& text)
{
    QString letters;
    for (const QChar c : text)
        if (c.isLetterOrNumber() || c.isSurrogate())
            letters += c;
    return letters;
}

QString squeezed(QStringView text)
{
    QString result;
    for (const QChar c : text)
        if (!isWhite(c))
            result.append(QChar(char16_t(halfWidth(c.unicode()))));
    return result;
}

QString narrowed(QStringView text)
{
    QString result = text.toString();
    for (QChar& c : result)
        c = QChar(char16_t(halfWidth(c.unicode())));
    return result;
}

bool hasWideAlphanumerics(QStringView text)
{
    return std::any_of(
        text.begin(), text.end(), [](QChar c) { return halfWidth(c.unicode()) != c.unicode(); });
}

QString normalised(const QString& text)
{
    return rewritten(text, HanSpace::Drop);
}

QString normalisedHeadline(const QString& text)
{
    return rewritten(text, HanSpace::Keep);
}

} // namespace qb::text
