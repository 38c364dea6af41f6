#include "text/leftovers.h"

#include "text/briefings.h"
#include "text/char_set.h"
#include "text/emoji.h"
#include "text/heading_numbers.h"
#include "text/line_roles.h"
#include "text/page_furniture.h"
#include "text/word_automaton.h"
#include "text/word_match.h"

#include <array>

namespace qb::text {

namespace {

constexpr int kLongestCall = 60; ///< cells of a call to follow
constexpr int kLongestButton = 44;

constexpr CharSet kOrnaments(
    u"-—–_=~～*·•|丨｜[]【】（）()<>《》「」“”\"'!！▲▼△▽↑↓←→☞☟👆👇⬆⬇🔗#…。.：:");

/// White space, marks and pictures; ideographs beyond the BMP are none.
bool isOrnament(QStringView text, qsizetype at)
{
    const QChar c = text.at(at);
    if (!c.isSurrogate())
        return isWhite(c) || kOrnaments.contains(c);
    const qsizetype high = c.isLowSurrogate() ? at - 1 : at;
    const bool isPair = high >= 0 && high + 1 < text.size() && text.at(high).isHighSurrogate()
        && text.at(high + 1).isLowSurrogate();
    return !isPair
        || !QChar::isLetterOrNumber(QChar::surrogateToUcs4(text.at(high), text.at(high + 1)));
}

/// Spaces and ornaments aside: "- END -" is "END".
QString bare(QStringView text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (!isOrnament(text, i))
            result.append(text.at(i));
    return result;
}

/// "全文共3200字，预计阅读8分钟", "字数 1800，阅读大约需 4 分钟".
bool isReadingTime(QStringView text)
{
    constexpr qsizetype kLongest = 28;
    static constexpr std::array<QStringView, 2> openings{u"全文", u"本文"};
    if (text.size() > kLongest || text.contains(u'。'))
        return false;
    if (startsWithWord(text, u"字数"))
        return text.contains(u"阅读") && endsWithWord(text, u"分钟");
    if (!startsWithOne(text, openings))
        return false;
    const qsizetype count = text.indexOf(u'字');
    return count > 2 && text.at(count - 1).isDigit()
        && (count + 1 == text.size() || text.contains(u"分钟"));
}

/// Nearly every line begins with a character that no button and no heading of a list does.
bool mayBeButton(QStringView text)
{
    static const FurnitureWords& buttons = pageFurniture().of(FurnitureUse::Button);
    static const FurnitureWords& listHeads = pageFurniture().of(FurnitureUse::ListHead);
    for (qsizetype i = 0; i < text.size(); ++i)
        if (!isOrnament(text, i))
            return buttons.mayBegin(text.at(i)) || listHeads.mayBegin(text.at(i));
    return false;
}

bool isCall(QStringView text)
{
    static const FurnitureWords& calls = pageFurniture().of(FurnitureUse::CallWithin);
    static const WordAutomaton automaton = [] {
        WordAutomaton words;
        for (const QString& call : calls.words())
            words.add(call);
        words.compile();
        return words;
    }();
    // Nearly no line holds what one of them begins with.
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return calls.mayBegin(c); }))
        return false;
    bool isFound = false;
    // "关注公众号的企业": a sentence that tells of them.
    static constexpr CharSet kNouns(u"的者数量率");
    automaton.scan(text, [&](int, qsizetype, qsizetype end) {
        isFound = isFound || end >= text.size() || !kNouns.contains(text.at(end));
    });
    return isFound;
}

/// "点个“在看”，让更多人看到", "觉得不错，点个在看": a call that goes on behind a comma or begins
/// there.
bool opensCall(QStringView text)
{
    static constexpr std::array<QStringView, 6> openings{
        u"点个", u"点亮", u"点“在看”", u"点击", u"扫码关注", u"长按"};
    static constexpr std::array<QStringView, 4> endings{
        u"点个在看", u"点个“在看”", u"点“在看”", u"点亮在看"};
    while (!text.isEmpty() && kOrnaments.contains(text.front()))
        text = text.sliced(1);
    if (startsWithOne(text, openings))
        return true;
    const qsizetype comma = text.lastIndexOf(u'，');
    return comma > 0 && startsWithOne(text.sliced(comma + 1), endings);
}

/// "分享、点赞、在看，一键三连！": two buttons or more, and next to nothing else.
bool areButtons(QStringView line)
{
    static const FurnitureWords& buttons = pageFurniture().of(FurnitureUse::Urged);
    constexpr qsizetype kMostElse = 6; ///< characters: 记得, 欢迎大家
    constexpr qsizetype kLongest = 30;
    if (line.size() > kLongest)
        return false;
    // Most lines hold more else than that within a few characters: nothing of them is copied.
    constexpr qsizetype kTwoButtons = 4; ///< characters
    qsizetype others = 0;
    qsizetype ofButtons = 0;
    for (const QChar c : line) {
        const bool isOfButton = buttons.mayHold(c);
        ofButtons += isOfButton;
        others += !isOfButton && (isCommonHan(c) || c.isLetterOrNumber());
        if (others > kMostElse)
            return false;
    }
    if (ofButtons < kTwoButtons)
        return false;
    QString text = line.toString();
    int found = 0;
    for (const QString& button : buttons.words()) {
        const qsizetype before = text.size();
        text.remove(button);
        found += text.size() < before;
    }
    return found >= 2 && std::count_if(text.begin(), text.end(), [](QChar c) {
        return c.isLetterOrNumber();
    }) <= kMostElse;
}

/// What a pasted text has in place of a picture.
bool isPicturePlace(QStringView text)
{
    static constexpr std::array<QStringView, 9> places{u"图片", u"[图片]", u"［图片］", u"【图片】",
        u"[图]", u"（图片）", u"[视频]", u"[表情]", u"[image]"};
    static constexpr CharSet kFirst(u"图[［【（");
    constexpr qsizetype kLongest = 7;
    return !text.isEmpty() && text.size() <= kLongest && kFirst.contains(text.front())
        && std::find(places.begin(), places.end(), text) != places.end();
}

/// "声明：本文仅代表作者观点，如有侵权请联系删除。"
bool isDisclaimer(QStringView text)
{
    static constexpr CharSet kFirst(u"声免版本文图部特素（*※");
    constexpr qsizetype kLongest = 120;
    // Rules of who may copy what stand under numbers.
    if (text.size() < 6 || text.size() > kLongest || !kFirst.contains(text.front())
        || headingNumber(text).form != HeadingNumber::Form::None)
        return false;
    static constexpr std::array<QStringView, 14> phrases{u"版权所有", u"未经授权", u"仅代表作者",
        u"不代表本", u"如有侵权", u"若有侵权", u"侵权请", u"侵权必究", u"联系删除", u"侵删",
        u"版权归", u"转载请注明", u"来源网络", u"来源于网络"};
    auto found = std::count_if(
        phrases.begin(), phrases.end(), [&](QStringView phrase) { return text.contains(phrase); });
    // "未经授权不得转载" is one clause, and one of the posting alone where it begins so.
    static constexpr std::array<QStringView, 3> postings{u"本文", u"图文", u"文章"};
    const bool forbids = text.contains(u"不得转载");
    found += forbids && (!text.contains(u"未经授权") || startsWithOne(text, postings));
    static constexpr std::array<QStringView, 4> names{
        u"声明：", u"免责声明", u"版权声明", u"特别声明"};
    const bool isNamed = startsWithOne(text, names);
    return found >= (isNamed ? 1 : 2);
}

/// "原文链接：https://…": an address and next to nothing else.
bool isAddress(QStringView text)
{
    constexpr qsizetype kLongest = 400;
    constexpr qsizetype kLongestLabel = 8;
    constexpr qsizetype kHttps = 5;
    const QStringView head = text.left(kLongestLabel + kHttps + 3);
    if (std::find(head.begin(), head.end(), u'/') == head.end())
        return false;
    const qsizetype scheme = head.indexOf(u"://");
    if (scheme < kHttps - 1 || text.size() > kLongest)
        return false;
    const qsizetype begin = scheme - (text.at(scheme - 1) == u's' ? kHttps : kHttps - 1);
    if (begin < 0 || begin > kLongestLabel || !startsWithWord(text.sliced(begin), u"http"))
        return false;
    return std::all_of(text.begin() + scheme, text.end(),
        [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

/// The rest of an address that the line end broke: "b=1&c=2".
bool isRestOfAddress(const LineFacts& line)
{
    constexpr qsizetype kLongest = 200;
    static constexpr CharSet kSigns(u"=&?/%#");
    return line.blanksBefore == 0 && line.text.size() <= kLongest && !line.text.contains(u'@')
        && !startsWithWord(line.text, u"http")
        && std::any_of(
            line.text.begin(), line.text.end(), [](QChar c) { return kSigns.contains(c); })
        && std::all_of(line.text.begin(), line.text.end(),
            [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

/// "↓↓↓", "* * *", "————": a line of such signs and nothing else.
bool isRule(QStringView text)
{
    constexpr qsizetype kFewest = 3;
    static constexpr CharSet kSigns(u"-—–－━─═┄┈▬_=＝~～*＊·•▲▼△▽↑↓↗↘←→☞◆◇■□●○★☆");
    qsizetype signs = 0;
    for (const QChar c : text) {
        if (!isWhite(c) && !kSigns.contains(c))
            return false;
        signs += !isWhite(c);
    }
    return signs >= kFewest;
}

/// "钱多多 摄", "图片由某公司提供", "图片来源于网络": under or in place of a picture.
bool isPhotoCredit(QStringView text)
{
    constexpr qsizetype kLongest = 24;
    if (text.size() > kLongest || text.size() < 3)
        return false;
    // "图1 食堂一角 钱多多 摄" says what the picture shows.
    if (text.front() == u'图' && (text.at(1).isDigit() || text.at(1).isSpace()))
        return false;
    static constexpr CharSet kOpenings(u"（(【▲△");
    static constexpr CharSet kClosings(u"）)】");
    while (!text.isEmpty() && kOpenings.contains(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && kClosings.contains(text.back()))
        text.chop(1);
    static constexpr std::array<QStringView, 4> ends{u" 摄", u"/摄", u" 摄影", u"/图"};
    constexpr qsizetype kLongestStock = 6;
    const bool isCredit = endsWithOne(text, ends) || startsWithWord(text, u"图片来源于")
        || startsWithWord(text, u"图片来自")
        || (startsWithWord(text, u"图片由") && endsWithWord(text, u"提供"))
        || (startsWithWord(text, u"资料图") && text.size() <= kLongestStock);
    return isCredit && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isLetterOrNumber() || c.isSpace() || c.isSurrogate() || c == u'/' || c == u'、';
    });
}

/// "▲ 食堂一角。": beside the place of a picture.
bool isMarkedCaption(const std::vector<LineFacts>& lines, size_t i)
{
    static constexpr CharSet kMarks(u"▲△▼");
    const bool isMarked = lines[i].text.size() > 2 && kMarks.contains(lines[i].text.front());
    return isMarked && !isPhotoCredit(lines[i].text)
        && (lines[i].text.contains(u"图源") || lines[i].text.contains(u"图片来源")
            || lines[i].text.contains(u"摄影：") || (i > 0 && isPicturePlace(lines[i - 1].text))
            || (i + 1 < lines.size() && isPicturePlace(lines[i + 1].text)));
}

/// Where a line stands in the middle of words, the sentence goes through it.
bool cutsSentence(const std::vector<LineFacts>& lines, size_t i)
{
    constexpr int kSentenceLine = 28;
    return i > 0 && lines[i - 1].cells >= kSentenceLine
        && (lines[i - 1].ending == LineEnding::Open || lines[i - 1].ending == LineEnding::Clause)
        && lines[i].blanksBefore == 0 && !lines[i].isIndented;
}

bool isSentence(const LineFacts& line)
{
    return line.ending == LineEnding::Sentence || line.cells > 2 * kLongestCall;
}

/// A title may ask or call.
bool isQuestion(const LineFacts& line)
{
    return line.cells <= kLongestCall && line.stops == 0
        && (line.text.endsWith(u'？') || line.text.endsWith(u'！'));
}

/// Behind "往期推荐" only titles follow, up to the text's end.
void markRecommendations(
    const std::vector<LineFacts>& lines, size_t heading, std::vector<QString>& reasons)
{
    constexpr size_t kMost = 20;
    if (lines.size() - heading > kMost)
        return;
    for (size_t i = heading + 1; i < lines.size(); ++i)
        if (isSentence(lines[i]) && !isQuestion(lines[i]) && reasons[i].isEmpty())
            return;
    for (size_t i = heading + 1; i < lines.size(); ++i)
        if (reasons[i].isEmpty() && !lines[i].credits)
            reasons[i] = QStringLiteral("recommendation");
}

/// "发自我的iPhone": what programs write under a mail.
bool namesDevice(QStringView text)
{
    constexpr qsizetype kLongest = 28;
    static constexpr std::array<QStringView, 3> devices{u"手机", u"平板", u"电脑"};
    if (text.size() > kLongest || !startsWithWord(text, u"发自我的"))
        return false;
    const QStringView device = text.sliced(4).trimmed();
    return endsWithOne(device, devices)
        || (!device.isEmpty() && std::all_of(device.begin(), device.end(), [](QChar c) {
               return c.unicode() >= 0x20 && c.unicode() < 0x7f;
           }));
}

/// "关注", "分享": words that may be a sub-head's, too.
bool isBareWord(const LineFacts& line)
{
    return line.text.size() == 2
        && std::all_of(line.text.begin(), line.text.end(), [](QChar c) { return isCommonHan(c); });
}

/// Between two sentences, as sub-heads stand.
bool isOverText(const std::vector<LineFacts>& lines, size_t i)
{
    return i > 0 && i + 1 < lines.size() && lines[i - 1].ending == LineEnding::Sentence
        && isSentence(lines[i + 1]);
}

/// Behind the name of a list of postings stand titles; what heads a paragraph is a headline.
bool isOverParagraph(const std::vector<LineFacts>& lines, size_t i)
{
    constexpr int kShortest = 60; ///< cells
    return i + 1 < lines.size() && lines[i + 1].stops > 0
        && lines[i + 1].ending == LineEnding::Sentence && lines[i + 1].cells >= kShortest;
}

/// Between blank lines, as names of sections stand.
bool isSetApart(const std::vector<LineFacts>& lines, size_t i)
{
    return i + 1 < lines.size() && (i == 0 || lines[i].blanksBefore > 0) && lines[i].blanksAfter > 0
        && !isBareWord(lines[i + 1]);
}

/// A line that stands on web pages alone.
bool isOfPage(const LineFacts& line)
{
    const PageLine kind = pageLineOf(line.text);
    return isTelling(kind) && !isWeakSign(kind, line.text);
}

/// Buttons that are the text's own lose their reason: sub-heads in a text that nothing else tells
/// to be a posting, or among others; names of sections among others.
void keepWords(const std::vector<LineFacts>& lines, const std::vector<size_t>& words,
    std::vector<QString>& reasons)
{
    size_t leftovers = 0;
    bool hasSubheads = false;
    bool hasSections = false;
    for (size_t i = 0; i < lines.size(); ++i) {
        leftovers += reasons[i] == u"web-leftover";
        if (!reasons[i].isEmpty() || lines[i].credits || !isBareWord(lines[i]))
            continue;
        hasSubheads = hasSubheads || isOverText(lines, i);
        hasSections = hasSections || isSetApart(lines, i);
    }
    const bool isPosting
        = leftovers > words.size() || std::any_of(lines.begin(), lines.end(), isOfPage);
    const auto isText = [&](size_t i) {
        return reasons[i].isEmpty();
    };
    for (const size_t i : words) {
        const bool isSubhead = isOverText(lines, i) && (!isPosting || hasSubheads);
        const bool isSection = isSetApart(lines, i) && !isPosting && hasSections
            && (i == 0 || isText(i - 1)) && isText(i + 1);
        if (isSubhead || isSection)
            reasons[i].clear();
    }
}

} // namespace

void readCaptions(std::vector<LineFacts>& lines)
{
    constexpr int kLongest = 120; ///< cells
    for (size_t i = 0; i < lines.size(); ++i)
        if (lines[i].cells <= kLongest && isMarkedCaption(lines, i)) {
            lines[i].role = LineRole::Caption;
            lines[i].credits.reset();
        }
}

void markLeftovers(const std::vector<LineFacts>& lines, std::vector<QString>& reasons)
{
    static const FurnitureWords& buttons = pageFurniture().of(FurnitureUse::Button);
    static const FurnitureWords& listHeads = pageFurniture().of(FurnitureUse::ListHead);
    std::vector<size_t> headings; ///< over lists of other postings
    std::vector<size_t> words;    ///< buttons that may be none
    for (size_t i = 0; i < lines.size(); ++i) {
        const LineFacts& line = lines[i];
        if (reasons[i].isEmpty()
            && (isRule(line.text)
                || ((isDisclaimer(line.text) || isAddress(line.text))
                    && !cutsSentence(lines, i)))) {
            reasons[i] = QStringLiteral("web-leftover");
            if (i + 1 < lines.size() && reasons[i + 1].isEmpty() && isAddress(line.text)
                && isRestOfAddress(lines[i + 1]))
                reasons[i + 1] = QStringLiteral("web-leftover");
        }
        if (line.cells > kLongestCall || !reasons[i].isEmpty() || line.role
            || cutsSentence(lines, i))
            continue;
        if (isPicturePlace(line.text)) {
            reasons[i] = QStringLiteral("picture-place");
            continue;
        }
        // Calls and disclaimers end as they like; whatever else ends as a sentence does is one.
        if (((line.commas == 0 || (line.stops == 0 && opensCall(line.text))) && isCall(line.text))
            || areButtons(line.text) || isNumberAmongEmoji(line.text)) {
            reasons[i] = QStringLiteral("web-leftover");
        } else if (line.ending != LineEnding::Sentence
            && (!line.credits || line.credits->byline.isEmpty()) && isPhotoCredit(line.text)
            && !(i > 0 && lines[i - 1].text.isEmpty())) { // a picture that came with the text
            reasons[i] = QStringLiteral("photo-credit");
        } else if (isReadingTime(line.text)) {
            reasons[i] = QStringLiteral("web-leftover");
        } else if (line.cells <= kLongestButton && line.ending != LineEnding::Clause
            && line.commas == 0) {
            if (!mayBeButton(line.text))
                continue;
            const QString text = bare(line.text);
            if (buttons.contains(text)) {
                if (isBareWord(line))
                    words.push_back(i);
                reasons[i] = QStringLiteral("web-leftover");
            } else if (listHeads.contains(text) && !isOverParagraph(lines, i)) {
                reasons[i] = QStringLiteral("web-leftover");
                headings.push_back(i);
            }
        }
    }
    if (!words.empty())
        keepWords(lines, words, reasons);
    for (const size_t heading : headings)
        markRecommendations(lines, heading, reasons);
    if (lines.size() > 1 && reasons.back().isEmpty() && namesDevice(lines.back().text))
        reasons.back() = QStringLiteral("signature");
    markBriefing(lines, reasons);
}

} // namespace qb::text
