#include "text/line_wording.h"

#include "text/char_set.h"
#include "text/line_facts.h"
#include "text/word_match.h"

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

/// "附件：申报表", "附件2：名单": under a notice.
bool isAttachment(QStringView text)
{
    if (!startsWithWord(text, u"附件"))
        return false;
    qsizetype at = 2;
    while (at < text.size() && at < 4 && (text.at(at).isDigit() || text.at(at) == u' '))
        ++at;
    return at < text.size() && text.at(at) == u'：';
}

/// "news@example.com"
bool isAddressOfMail(QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && text.sliced(at).contains(u'.') && text.count(u'@') == 1
        && std::all_of(text.begin(), text.end(),
            [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

/// "+86-374-2661188", "0374-2661188", "13800000000"; no date and no figure of a table.
bool isTelephone(QStringView text)
{
    constexpr int kFewestDigits = 8;
    const bool isMobile = text.size() == 11 && text.front() == u'1' && text.at(1) >= u'3';
    if (text.front() != u'+' && text.front() != u'0' && text.front() != u'(' && !isMobile)
        return false;
    const auto digits
        = std::count_if(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits >= kFewestDigits && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || QStringView(u"+-() ").contains(c);
    });
}

/// "预约热线：0000-5550123", "订票电话：5550123转2": whatever the line is for.
bool namesTelephone(QStringView text)
{
    static constexpr std::array<QStringView, 5> ends{u"热线", u"电话", u"手机", u"传真", u"座机"};
    static constexpr CharSet kBetween(u"+-－—–()（）、/／ 转");
    constexpr qsizetype kLongestLabel = 10;
    constexpr qsizetype kFewestDigits = 5;
    if (!text.back().isDigit() && text.back() != u'）')
        return false;
    const qsizetype colon = std::max(
        text.left(kLongestLabel + 1).indexOf(u'：'), text.left(kLongestLabel + 1).indexOf(u':'));
    const QStringView label = text.left(std::max<qsizetype>(colon, 0)).trimmed();
    if (!endsWithOne(label, ends) || !std::all_of(label.begin(), label.end(), [](QChar c) {
            return c.isLetter() || c.isSurrogate();
        }))
        return false;
    const QStringView numbers = text.sliced(colon + 1);
    const auto digits
        = std::count_if(numbers.begin(), numbers.end(), [](QChar c) { return c.isDigit(); });
    return digits >= kFewestDigits && std::all_of(numbers.begin(), numbers.end(), [](QChar c) {
        return c.isDigit() || kBetween.contains(c);
    });
}

} // namespace

double opensParagraph(QStringView text)
{
    static constexpr CharSet kOrdinals(u"一二三四五六七八九十");
    if (text.size() < 3)
        return 0;
    // 一是…, 第一，…, （一）…, 一、…
    const bool isOrdinal = kOrdinals.contains(text.front())
        && (text.at(1) == u'是' || text.at(1) == u'要' || text.at(1) == u'、');
    const bool isBracketed
        = (text.front() == u'第' || text.front() == u'（') && kOrdinals.contains(text.at(1));
    const bool isPart = isBracketed
        && (QStringView(u"，、）").contains(text.at(2))
            || (text.size() > 3 && kOrdinals.contains(text.at(2)) && text.at(3) == u'）'));
    if (isOrdinal || isPart)
        return 2.5;
    static constexpr CharSet kContinuing(u"该这此其但而也并它他她则却");
    static constexpr CharSet kFirst(u"会接下此另与据截近日同目记专业首其再最去今“");
    const double otherwise = kContinuing.contains(text.front()) ? -0.4 : 0;
    if (!kFirst.contains(text.front()))
        return otherwise;
    // Reports of meetings give what was said paragraph by paragraph.
    static constexpr std::array<QStringView, 6> meetings{
        u"会议指出，", u"会议强调，", u"会议要求，", u"会议认为，", u"会议提出，", u"会议决定，"};
    if (startsWithOne(text, meetings))
        return 2.5;
    // Words that turn to another matter.
    static constexpr std::array<QStringView, 8> turns{u"接下来，", u"下一步，", u"此外，",
        u"另外，", u"与此同时，", u"据悉，", u"据了解，", u"截至目前，"};
    if (startsWithOne(text, turns))
        return 0.4;
    static constexpr std::array<QStringView, 22> openers{u"据", u"近日", u"日前", u"此外", u"另外",
        u"与此同时", u"同时，", u"目前", u"接下来", u"下一步", u"记者", u"专家", u"业内", u"首先",
        u"其次", u"再次", u"最后，", u"近年来", u"去年", u"今年", u"截至", u"“"};
    return startsWithOne(text, openers) ? 0.1 : otherwise;
}

bool opensSentence(QStringView text)
{
    static constexpr CharSet kFirst(
        u"今去近目此另同与截接下对为因其据如过以当不然但随眼最首其再也于由在");
    static constexpr std::array<QStringView, 46> openings{u"今年以来，", u"去年以来，", u"近年来，",
        u"近些年，", u"近些年来，", u"近几年，", u"近期，", u"目前，", u"此外，", u"另外，",
        u"同时，", u"与此同时，", u"截至目前，", u"接下来，", u"下一步，", u"下一阶段，", u"对此，",
        u"为此，", u"因此，", u"其中，", u"据介绍，", u"据了解，", u"据悉，", u"据统计，",
        u"据测算，", u"如今，", u"过去，", u"以往，", u"以前，", u"当前，", u"当天，", u"当日，",
        u"不过，", u"然而，", u"但是，", u"随后，", u"眼下，", u"最近，", u"首先，", u"其次，",
        u"再次，", u"也就是说，", u"于是，", u"由此，", u"今年，", u"去年，"};
    constexpr qsizetype kLongestClause = 20;
    if (text.isEmpty() || !kFirst.contains(text.front()))
        return false;
    return startsWithOne(text, openings)
        || (startsWithWord(text, u"随着") && text.left(kLongestClause).contains(u'，'));
}

bool opensWithRest(QStringView text)
{
    constexpr qsizetype kRest = 3;
    const qsizetype stop = text.left(kRest + 1).indexOf(u'。');
    return stop > 0 && std::none_of(text.begin(), text.begin() + stop, [](QChar c) {
        return c == u'”' || c == u'）';
    });
}

bool namesSpeaker(QStringView text)
{
    constexpr qsizetype kLongest = 20; ///< characters of office, name and verb
    static constexpr CharSet kEnds(u"。，：");
    static constexpr CharSet kOpenings(u"“《（一二三四五");
    if (text.isEmpty() || kOpenings.contains(text.front()))
        return false;
    const QStringView head = text.left(kLongest);
    const auto end
        = std::find_if(head.begin(), head.end(), [](QChar c) { return kEnds.contains(c); });
    if (end == head.end() || *end == u'：')
        return false;
    const QStringView clause = head.left(end - head.begin());
    static constexpr std::array<QStringView, 8> verbs{
        u"说", u"说道", u"表示", u"坦言", u"回忆", u"回忆道", u"感慨", u"告诉记者"};
    return endsWithOne(clause, verbs);
}

bool endsWithSourceLabel(QStringView text)
{
    constexpr qsizetype kLongest = 24; ///< characters of the label and what there is of the name
    const QStringView end = text.last(std::min(text.size(), kLongest));
    const auto first = std::find(end.rbegin(), end.rend(), u'来');
    if (first == end.rend())
        return false;
    const QStringView label = end.last(first - end.rbegin() + 1);
    QStringView before = text.chopped(label.size()).trimmed();
    const bool isBracketed = before.endsWith(u'（');
    if (isBracketed)
        before.chop(1);
    const bool isBehindSentence = lineEnding(before) == LineEnding::Sentence;
    if (label == u"来源" || label == u"来源：")
        return before.isEmpty() || isBehindSentence;
    const bool isCutName = (startsWithWord(label, u"来源《") && !label.contains(u'》'))
        || (isBracketed && startsWithWord(label, u"来源：") && !label.contains(u'）'));
    return isBehindSentence && (label == u"来" || isCutName);
}

bool isLetterLine(QStringView text)
{
    static constexpr std::array<QStringView, 17> lines{u"祝您", u"祝你", u"祝好", u"此致", u"敬礼",
        u"此致敬礼", u"特此函告", u"特此公告", u"特此通知", u"特此通告", u"特此说明", u"特此声明",
        u"特此报告", u"顺颂商祺", u"顺祝商祺", u"妥否，请批示", u"以上报告，请审议"};
    static constexpr CharSet kFirst(u"此敬特顺妥以各尊亲同朋附关祝");
    if (text.isEmpty() || !kFirst.contains(text.front()))
        return false;
    if (isAttachment(text) || startsWithWord(text, u"关键词："))
        return true;
    while (!text.isEmpty() && QStringView(u"！!。， ").contains(text.back()))
        text.chop(1);
    if (std::find(lines.begin(), lines.end(), text) != lines.end())
        return true;
    static constexpr std::array<QStringView, 5> salutations{
        u"各位", u"尊敬的", u"亲爱的", u"同志们", u"朋友们"};
    constexpr qsizetype kLongestSalutation = 24;
    return text.size() <= kLongestSalutation && text.endsWith(u'：')
        && startsWithOne(text, salutations);
}

bool isContactLine(QStringView text)
{
    constexpr qsizetype kLongest = 48;
    constexpr qsizetype kShortest = 4;
    constexpr qsizetype kLongestBefore = 4; ///< characters before the label: 媒体, 投资者
    if (text.size() < kShortest || text.size() > kLongest)
        return false;
    if (text.front().unicode() < 0x80)
        return isAddressOfMail(text) || isTelephone(text);
    static constexpr CharSet kFirst(u"媒新投商业公宣市客咨联电邮手传微垂");
    static constexpr std::array<QStringView, 14> labels{u"热线", u"联系人", u"联系方式", u"联络人",
        u"联系电话", u"咨询电话", u"垂询", u"电话", u"手机", u"邮箱", u"电子邮箱", u"电子邮件",
        u"传真", u"微信"};
    if (namesTelephone(text))
        return true;
    if (!kFirst.contains(text.front()))
        return false;
    const qsizetype colon = text.indexOf(u'：');
    const qsizetype end = colon < 0 ? text.indexOf(u':') : colon;
    if (end < 2 || text.contains(u'，') || text.contains(u'。'))
        return false;
    const QStringView label = text.left(end).trimmed();
    return std::any_of(labels.begin(), labels.end(), [&](QStringView word) {
        return endsWithWord(label, word) && label.size() <= word.size() + kLongestBefore;
    });
}

bool isCaption(QStringView text)
{
    if (text.size() < 4)
        return false;
    static constexpr std::array<QStringView, 3> openings{u"图为", u"上图为", u"下图为"};
    static constexpr std::array<QStringView, 3> credits{u" 摄", u"/摄", u" 摄影"};
    if (startsWithOne(text, openings) || endsWithOne(text, credits))
        return true;
    // "图1 成型车间", "表2：产量"; but not "图1显示，…".
    if (text.front() != u'图' && text.front() != u'表')
        return false;
    // "表：近三年产值"
    if (text.at(1) == u'：' && !text.contains(u'，') && !text.contains(u'。'))
        return true;
    qsizetype at = 1;
    while (at < text.size() && at < 8
        && (text.at(at).isDigit() || QStringView(u" -.—").contains(text.at(at))))
        if (at++ > 1 && text.at(at - 1) == u' ') // "表1 2025年…"
            break;
    const bool hasNumber
        = std::any_of(text.begin() + 1, text.begin() + at, [](QChar c) { return c.isDigit(); });
    return hasNumber && at < text.size()
        && (text.at(at - 1) == u' ' || text.at(at) == u'：' || text.at(at) == QChar(0x3000))
        && !text.contains(u'，');
}

bool announcesList(QStringView text)
{
    constexpr qsizetype kReach = 8;
    if (!text.endsWith(u'：'))
        return false;
    const QStringView tail = text.last(std::min(text.size(), kReach));
    static constexpr std::array<QStringView, 8> sayings{
        u"建议：", u"表示：", u"认为：", u"指出：", u"提出：", u"介绍：", u"强调：", u"呼吁："};
    const bool opensTalk = text.startsWith(u"对此") || text.startsWith(u"为此")
        || text.startsWith(u"因此") || text.contains(u'，');
    if (opensTalk && endsWithOne(text, sayings))
        return true;
    return tail.contains(u"如下") || tail.contains(u"以下") || tail.contains(u"下列")
        || tail.contains(u"包括") || tail.contains(u"名单") || tail.contains(u"方面")
        || tail.contains(u"几点") || tail.contains(u"步骤") || tail.contains(u"举措");
}

} // namespace qb::text
