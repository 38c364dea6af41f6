#include "text/paper_heads.h"

#include "text/char_set.h"
#include "text/cjk_class.h"
#include "text/line_wording.h"
#include "text/page_heads.h"
#include "text/publishers.h"
#include "text/surnames.h"
#include "text/word_match.h"

#include <QSet>

#include <array>

namespace qb::text {

namespace {

constexpr qsizetype kLongestName = 4; ///< characters of a person's name

/// Longer words before those they begin with.
constexpr std::array<QStringView, 28> kOffices{u"设计", u"排版", u"责任编辑", u"责任校对",
    u"本版编辑", u"本版责编", u"本版主编", u"本版校对", u"值班编委", u"值班主任", u"值班总监",
    u"值班编辑", u"执行编辑", u"见习编辑", u"版面编辑", u"图片编辑", u"责编", u"编辑", u"版式",
    u"校对", u"美编", u"视觉", u"组版", u"检校", u"主编", u"统筹", u"审读", u"制图"};

QStringView officeAt(QStringView text)
{
    for (const QStringView office : kOffices)
        if (startsWithWord(text, office))
            return office;
    return {};
}

/// Characters of `text`, where all are ideographs; else 0.
qsizetype ideographs(QStringView text)
{
    const auto characters = text.toUcs4();
    return std::all_of(characters.begin(), characters.end(), isHan) ? characters.size() : 0;
}

bool isGap(QChar c)
{
    static constexpr CharSet kGaps(u"、|｜：:/／");
    return isWhite(c) || kGaps.contains(c);
}

bool isRunningHead(const std::vector<QString>& reasons, size_t i)
{
    return i < reasons.size() && reasons[i] == u"running-head";
}

/// "2026年3月4日 星期三": over a page, and the date of what it holds.
bool isDateOfPage(const LineFacts& line)
{
    return line.credits && line.credits->date.isValid() && line.credits->source.isEmpty()
        && line.credits->byline.isEmpty()
        && (line.text.contains(u"星期") || line.text.contains(u"周"));
}

/// "颍川日报", and nothing else.
bool isPaperName(const LineFacts& line)
{
    constexpr int kShortest = 8; ///< cells
    constexpr int kLongest = 16;
    return line.cells >= kShortest && line.cells <= kLongest && !line.credits && !line.role
        && endsAsNewspaper(line.text) && ideographs(line.text) > 0;
}

/// "科技·产业": the name of a page, as far as its form tells.
bool mayNamePage(QStringView text)
{
    constexpr qsizetype kLongest = 4; ///< characters on either side
    const qsizetype at = text.indexOf(u'·');
    return at >= 2 && at <= kLongest && text.size() - at - 1 >= 2
        && text.size() - at - 1 <= kLongest && ideographs(text.first(at)) > 0
        && ideographs(text.sliced(at + 1)) > 0;
}

bool isWeekday(QStringView text)
{
    const QStringView day = text.startsWith(u"星期") ? text.sliced(2)
        : text.startsWith(u"周")                     ? text.sliced(1)
                                                     : QStringView();
    return day.size() == 1 && QStringView(u"一二三四五六日天").contains(day.front());
}

/// "4", "A06".
bool isPageNumber(QStringView text)
{
    constexpr qsizetype kMostDigits = 3;
    if (!text.isEmpty() && text.front() >= u'A' && text.front() <= u'D')
        text = text.sliced(1);
    return !text.isEmpty() && text.size() <= kMostDigits
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// The first or the last lines of the text as far as they are all of a newspaper page's head or
/// foot, its date or weekday among them: "2026年3月4日", "星期三", "A06 经济·民生".
void markEdgeOfPage(const std::vector<LineFacts>& lines, std::vector<QString>& reasons, bool isFoot)
{
    constexpr size_t kMost = 6;
    size_t count = 0;
    bool hasDate = false;
    bool hasOther = false;
    const auto at = [&](size_t k) {
        return isFoot ? lines.size() - 1 - k : k;
    };
    for (; count < std::min(kMost, lines.size()); ++count) {
        const LineFacts& line = lines[at(count)];
        const bool isDate = line.credits && line.credits->date.isValid()
            && line.credits->source.isEmpty() && line.credits->byline.isEmpty();
        const bool isMark = isWeekday(line.text) || isDateOfPage(line);
        const bool isOther = isBarePageLabel(line.text) || mayNamePage(line.text)
            || isPageNumber(line.text) || reasons[at(count)] == u"running-head";
        if (line.role || (!isDate && !isMark && !isOther && reasons[at(count)].isEmpty()))
            break;
        hasDate = hasDate || isMark;
        hasOther = hasOther || isOther;
    }
    const bool hasMakers = std::any_of(reasons.begin(), reasons.end(),
        [](const QString& reason) { return reason == u"editor-credit"; });
    if (!hasDate || !(hasOther || (isFoot && hasMakers)))
        return;
    for (size_t k = 0; k < count; ++k)
        if (reasons[at(k)].isEmpty())
            reasons[at(k)] = QStringLiteral("running-head");
}

/// The page's label as the first or last line of all, where its date or makers stand elsewhere, and
/// where its makers can be reached.
void markEndsOfPage(const std::vector<LineFacts>& lines, std::vector<QString>& reasons)
{
    const auto isMakers = [&](size_t i) {
        return i < lines.size() && reasons[i] == u"editor-credit";
    };
    bool hasPage = false;
    for (size_t i = 0; i < lines.size(); ++i) {
        hasPage = hasPage || isMakers(i) || isDateOfPage(lines[i]);
        if (reasons[i].isEmpty() && !lines[i].role && isContactLine(lines[i].text)
            && (isMakers(i + 1) || (i > 0 && isMakers(i - 1))))
            reasons[i] = QStringLiteral("imprint");
    }
    if (!hasPage)
        return;
    for (const size_t i : {size_t(0), lines.size() - 1})
        if (reasons[i].isEmpty() && isBarePageLabel(lines[i].text))
            reasons[i] = QStringLiteral("running-head");
}

} // namespace

namespace {

/// `mayBeOne`: one office and who holds it are enough, whatever the office.
bool namesMakers(QStringView text, bool mayBeOne)
{
    static constexpr CharSet kFirst(u"责本值执见版图编校美视组检主统审制");
    constexpr qsizetype kLongest = 60;
    static constexpr std::array<QStringView, 4> pairs{u"（）", u"()", u"【】", u"[]"};
    const bool isBracketed
        = text.size() > 2 && std::any_of(pairs.begin(), pairs.end(), [&](QStringView pair) {
              return text.front() == pair.front() && text.back() == pair.back();
          });
    if (isBracketed)
        text = text.sliced(1).chopped(1).trimmed();
    if (text.size() < 4 || text.size() > kLongest || !kFirst.contains(text.front()))
        return false;
    int offices = 0;
    int names = 0;
    qsizetype letters = 0; ///< of the office's names, which may be set apart: "刘 洋"
    bool isName = true;    ///< of somebody, as far as the first character tells
    for (qsizetype i = 0; i < text.size();) {
        if (isGap(text.at(i))) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && !isGap(text.at(end)))
            ++end;
        QStringView word = text.sliced(i, end - i);
        // How they can be reached stands behind them.
        static constexpr std::array<QStringView, 5> contacts{
            u"电话", u"热线", u"邮箱", u"传真", u"电子信箱"};
        if (offices > 0 && letters >= 2 && startsWithOne(word, contacts))
            break;
        if (const QStringView office = officeAt(word); !office.isEmpty()) {
            // An office that nobody holds.
            if (offices > 0 && letters < 2)
                return false;
            ++offices;
            letters = 0;
            word = word.sliced(office.size());
        }
        if (!word.isEmpty()) {
            const qsizetype length = ideographs(word);
            if (offices == 0 || length == 0 || length > kLongestName)
                return false;
            isName = isName && (letters > 0 || mayBeginName(word));
            letters += length;
            ++names;
        }
        i = end;
    }
    // One office alone is no more than two words of any heading.
    const bool isOne = offices == 1 && names == 1 && letters <= 3
        && (mayBeOne || startsWithWord(text, u"责") || startsWithWord(text, u"本版")
            || (isBracketed && startsWithWord(text, u"编辑")));
    return letters >= 2 && (offices > 2 || (isName && (offices > 1 || isOne)));
}

} // namespace

bool namesPageMakers(QStringView text)
{
    return namesMakers(text, false);
}

bool mayNamePageMaker(QStringView text)
{
    return namesMakers(text, true);
}

void markPaperHeads(const std::vector<LineFacts>& lines, std::vector<QString>& reasons)
{
    const auto isPageHead = [&](size_t i) {
        return isRunningHead(reasons, i) && !pageHeadReason(lines[i]).isEmpty();
    };
    // The source of no single story.
    for (size_t i = 0; i < lines.size(); ++i) {
        const Credits* credits = lines[i].credits.get();
        if (reasons[i].isEmpty() && !lines[i].role && credits != nullptr && credits->date.isValid()
            && credits->source.endsWith(u'报') && credits->byline.isEmpty()
            && lines[i].text.startsWith(credits->source)
            && (!pageHeadReason(lines[i]).isEmpty() || isPageHead(i + 1)
                || (i > 0 && isPageHead(i - 1))))
            reasons[i] = QStringLiteral("running-head");
    }
    const auto isOfPage = [&](size_t i) {
        return i < lines.size()
            && (isRunningHead(reasons, i) || isDateOfPage(lines[i])
                || namesPageMakers(lines[i].text));
    };
    for (size_t i = 0; i < lines.size(); ++i)
        if (reasons[i].isEmpty() && isBarePageLabel(lines[i].text)
            && (isOfPage(i + 1) || (i > 0 && isOfPage(i - 1))))
            reasons[i] = QStringLiteral("running-head");
    markEdgeOfPage(lines, reasons, false);
    markEdgeOfPage(lines, reasons, true);
    markEndsOfPage(lines, reasons);
    const bool hasHead = std::any_of(reasons.begin(), reasons.end(),
        [](const QString& reason) { return reason == u"running-head"; });
    if (!hasHead)
        return;
    // The date may stand between.
    const auto isHead = [&](size_t i) {
        return isRunningHead(reasons, i) || (i < lines.size() && isDateOfPage(lines[i]));
    };
    for (size_t i = 0; i < lines.size(); ++i)
        if (reasons[i].isEmpty() && isPaperName(lines[i])
            && (isHead(i + 1) || (i > 0 && isHead(i - 1))))
            reasons[i] = QStringLiteral("running-head");
}

void markNamesOfHeads(const std::vector<LineFacts>& lines, std::vector<QString>& reasons)
{
    constexpr qsizetype kShortest = 4; ///< characters
    constexpr int kLongest = 40;       ///< cells
    QSet<QString> names;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!isRunningHead(reasons, i))
            continue;
        const QStringList words
            = lines[i].text.toString().simplified().split(u' ', Qt::SkipEmptyParts);
        for (const QString& word : words)
            if (word.size() >= kShortest && words.size() > 1 && ideographs(word) > 0)
                names.insert(word);
    }
    if (names.isEmpty())
        return;
    const auto isFurniture = [&](size_t i) {
        return i < lines.size() && (isRunningHead(reasons, i) || reasons[i] == u"page-number");
    };
    for (size_t i = 1; i < lines.size(); ++i)
        if (reasons[i].isEmpty() && lines[i].cells <= kLongest && !lines[i].role
            && (isFurniture(i - 1) || isFurniture(i + 1))
            && names.contains(lines[i].text.toString()))
            reasons[i] = QStringLiteral("running-head");
}

} // namespace qb::text
