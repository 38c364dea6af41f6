#include "text/letter_ends.h"

#include "text/attribution.h"
#include "text/char_set.h"
#include "text/heading_wording.h"
#include "text/line_wording.h"
#include "text/surnames.h"
#include "text/word_match.h"

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

template <size_t Count>
bool containsOne(QStringView text, const std::array<QStringView, Count>& words)
{
    return std::any_of(
        words.begin(), words.end(), [&](QStringView word) { return text.contains(word); });
}

QStringView withoutBrackets(QStringView text)
{
    text = text.trimmed();
    if (text.size() > 2 && text.startsWith(u'（') && text.endsWith(u'）'))
        text = text.sliced(1).chopped(1).trimmed();
    return text;
}

bool isGreeting(QStringView text)
{
    static constexpr std::array<QStringView, 6> greetings{
        u"您好", u"你好", u"你们好", u"大家好", u"各位好", u"早上好"};
    while (!text.isEmpty() && QStringView(u"！!。，,：").contains(text.back()))
        text.chop(1);
    return std::find(greetings.begin(), greetings.end(), text) != greetings.end();
}

/// "全国首家互联网医院", "市领导走访科技局" end as names of offices do, but are headlines.
bool isNews(QStringView text)
{
    static constexpr CharSet kMarks(u"，。：；！？、“”《》%0123456789首最获赴迎");
    static constexpr std::array<QStringView, 32> verbs{u"调研", u"走访", u"到访", u"落户", u"进驻",
        u"走进", u"会见", u"成立", u"揭牌", u"挂牌", u"启动", u"开展", u"举行", u"召开", u"慰问",
        u"视察", u"考察", u"访问", u"建成", u"启用", u"签约", u"携手", u"牵手", u"入驻", u"设立",
        u"组建", u"新增", u"打造", u"建起", u"用上", u"有了", u"开放"};
    return std::any_of(text.begin(), text.end(), [](QChar c) { return kMarks.contains(c); })
        || containsOne(text, verbs) || isWholeStatement(text);
}

bool isOffice(QStringView text)
{
    constexpr qsizetype kShortest = 3;
    constexpr qsizetype kLongest = 24;
    static constexpr std::array<QStringView, 36> ends{u"局", u"办", u"室", u"科", u"处", u"厅",
        u"委", u"股", u"委员会", u"管委会", u"协会", u"学会", u"联合会", u"商会", u"工会",
        u"促进会", u"研究会", u"基金会", u"政府", u"党委", u"支部", u"宣传部", u"组织部", u"编辑部",
        u"综合部", u"研究院", u"研究所", u"科学院", u"学院", u"大学", u"中心", u"公司", u"集团",
        u"支队", u"大队", u"编辑组"};
    return text.size() >= kShortest && text.size() <= kLongest && endsWithOne(text, ends)
        && !isNews(text);
}

bool arePeople(QStringView text)
{
    const QStringList names = text.toString().split(u' ', Qt::SkipEmptyParts);
    constexpr qsizetype kMost = 4;
    return !names.isEmpty() && names.size() <= kMost && areNamesOfPeople(names);
}

/// Whether a heading's segment may still turn out to be a line of a letter.
bool isOpen(const Segment& segment)
{
    return segment.role == SegmentRole::Heading && !segment.isWithinPage;
}

} // namespace

bool isLeadIn(QStringView text)
{
    constexpr qsizetype kLongest = 200;
    static constexpr std::array<QStringView, 12> openings{u"编者按", u"【编者按】", u"开栏的话",
        u"各位", u"各科室", u"各单位", u"尊敬的", u"现将", u"本期", u"本周", u"您好", u"以下"};
    static constexpr std::array<QStringView, 7> words{
        u"如下", u"供参考", u"供参阅", u"请审阅", u"请查收", u"请查阅", u"欢迎来稿"};
    return text.size() <= kLongest && (startsWithOne(text, openings) || containsOne(text, words));
}

bool namesPartOfReport(QStringView heading)
{
    static constexpr std::array<QStringView, 13> parts{u"情况", u"做法", u"成效", u"问题", u"建议",
        u"打算", u"安排", u"措施", u"计划", u"要求", u"特点", u"背景", u"意义"};
    return endsWithOne(heading, parts);
}

bool isSignOff(QStringView line)
{
    constexpr qsizetype kLongest = 30;
    if (line.isEmpty() || line.size() > kLongest)
        return false;
    static constexpr std::array<QStringView, 9> labels{u"供稿：", u"供稿单位：", u"报送：",
        u"报送单位：", u"撰稿：", u"联系人：", u"落款：", u"整理：", u"审核："};
    static constexpr std::array<QStringView, 3> closings{u"以上", u"特此", u"妥否"};
    static constexpr std::array<QStringView, 4> works{u"供稿", u"报送", u"编印", u"整理"};
    const bool isBracketed = line.startsWith(u'（') && line.endsWith(u'）');
    line = withoutBrackets(line);
    // "（本报记者钱多多采访整理）"
    if (isBracketed && line.contains(u"记者") && endsWithOne(line, works))
        return true;
    if (startsWithOne(line, labels) || isContactLine(line) || isLetterLine(line))
        return true;
    if (startsWithOne(line, closings) && line.contains(u'请'))
        return true;
    if (endsWithOne(line, works)) {
        const QStringView who = line.chopped(works.front().size()).trimmed();
        return isOffice(who) || arePeople(who);
    }
    if (isOffice(line) || arePeople(line))
        return true;
    // "市商务局 张丽"
    const qsizetype space = line.lastIndexOf(u' ');
    return space > 0 && isOffice(line.left(space).trimmed()) && arePeople(line.sliced(space + 1));
}

void markLetterEnds(std::vector<Segment>& segments)
{
    for (size_t i = 0; i < segments.size(); ++i) {
        // Whom to ask stands below a story in the midst of others, too.
        const bool isBelowText = i > 0 && segments[i - 1].role == SegmentRole::Paragraph;
        if (isOpen(segments[i])
            && (isGreeting(segments[i].text) || (isBelowText && isContactLine(segments[i].text))))
            segments[i].role = SegmentRole::Paragraph;
    }
    const auto body = std::find_if(segments.begin(), segments.end(),
        [](const Segment& segment) { return segment.role == SegmentRole::Paragraph; });
    for (auto last = segments.end(); last != segments.begin() && last - 1 > body;) {
        --last;
        if (last->role == SegmentRole::Credits)
            continue;
        const bool isText = last->role == SegmentRole::Paragraph && !last->isWithinPage;
        if (!(isText && isDateLine(last->text))
            && !((isText || isOpen(*last)) && isSignOff(last->text)))
            return;
        last->role = SegmentRole::Paragraph;
        last->isSignOff = true;
    }
}

} // namespace qb::text
