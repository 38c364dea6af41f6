#include "text/numbered_digests.h"

#include "text/bracketed_sections.h"
#include "text/heading_numbers.h"
#include "text/heading_wording.h"
#include "text/line_roles.h"
#include "text/normalise.h"
#include "text/spans.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace qb::text {

namespace {

bool isHead(SegmentRole role)
{
    return role == SegmentRole::Heading || role == SegmentRole::Title
        || role == SegmentRole::Subhead;
}

/// "一、" or "12." at a story's beginning; none where nothing follows.
HeadingNumber numberOf(QStringView text)
{
    const HeadingNumber number = headingNumber(text);
    const bool isStorys = number.form == HeadingNumber::Form::Listed && number.length < text.size();
    return isStorys ? number : HeadingNumber();
}

/// "青桥县狠抓政务信息": a headline says what somebody does; a name does not.
bool saysWhatIsDone(QStringView text)
{
    static constexpr std::array<QStringView, 20> kVerbs{u"强化", u"狠抓", u"严抓", u"紧抓", u"抓好",
        u"抓实", u"抓牢", u"做好", u"做实", u"加强", u"深化", u"严控", u"提升", u"提高", u"优化",
        u"改进", u"完善", u"推进", u"注重", u"开展"};
    return isWholeStatement(text)
        || std::any_of(kVerbs.begin(), kVerbs.end(),
            [&](QStringView verb) { return text.indexOf(verb) >= 2; });
}

/// "某县一周", "一周要闻", "县域动态摘报": the name of a column or a bulletin, not of a story.
bool isDigestName(const QString& text)
{
    static constexpr std::array<QStringView, 29> kEnds{u"一周", u"动态", u"要闻", u"摘报", u"摘编",
        u"简讯", u"简报", u"快讯", u"快报", u"信息", u"集锦", u"短讯", u"短波", u"速递", u"速览",
        u"播报", u"荟萃", u"剪报", u"文摘", u"汇编", u"零讯", u"新闻", u"一览", u"概览", u"周报",
        u"资讯", u"要情", u"舆情", u"拾萃"};
    constexpr qsizetype kLongest = 12;
    const QString name = squeezed(text);
    return name.size() <= kLongest && !name.contains(u'的') && !name.contains(u'，')
        && !saysWhatIsDone(name) && std::any_of(kEnds.begin(), kEnds.end(), [&](QStringView end) {
               return name.endsWith(end);
           });
}

/// "加强组织领导" over "各县区要成立领导小组": a point of a paper that says what is to be done.
/// News tells when it happened.
bool isPoint(QStringView title, QStringView text)
{
    static constexpr std::array<QStringView, 26> kOrders{u"加强", u"强化", u"严格", u"严肃",
        u"提高", u"提升", u"落实", u"压实", u"深化", u"完善", u"健全", u"抓好", u"抓实", u"做好",
        u"狠抓", u"坚持", u"突出", u"明确", u"加大", u"统筹", u"夯实", u"细化", u"切实", u"认真",
        u"全面", u"进一步"};
    static const QRegularExpression kDuty(QStringLiteral(
        u"(?:^|[，；。])(?:各[^，。]{0,12}|[^，。]{0,6}(?:单位|部门|人员|负责人))?(?:要|应当|必须|务必)"));
    static const QRegularExpression kWhen(QStringLiteral(
        u"[0-9０-９]\\s*[月日]|[一二三四五六七八九十]月|[今昨明][天日]|今年|近[日期]|日前|本[月周]|截至|记者|讯"));
    const bool isOrdered = std::any_of(kOrders.begin(), kOrders.end(),
        [title](QStringView order) { return title.startsWith(order); });
    const QString words = text.toString();
    return (isOrdered || kDuty.match(words).hasMatch()) && !kWhen.match(words).hasMatch();
}

class Digest {
public:
    explicit Digest(std::vector<Segment>& segments) : m_segments(segments) { }

    bool find(bool hasMasthead)
    {
        constexpr size_t kFewest = 2;
        return findItems() && m_items.size() >= kFewest && areTitles()
            && (m_name < m_segments.size() ? isDigestName(m_segments[m_name].text) : hasMasthead);
    }

    void part()
    {
        if (m_name < m_segments.size())
            m_segments[m_name].role = SegmentRole::Section;
        for (const size_t i : m_items) {
            Segment& segment = m_segments[i];
            const qsizetype length = numberOf(segment.text).length;
            segment.role = SegmentRole::Title;
            segment.text.remove(0, length);
            shiftSpans(segment.spans, -length, segment.text.size());
        }
    }

private:
    /// The headings that count up from one, or are all of one level, with no text before the first;
    /// at most one other heading stands there, the digest's name.
    bool findItems()
    {
        m_name = m_segments.size();
        HeadingNumber first;
        int level = 0;
        for (size_t i = 0; i < m_segments.size(); ++i) {
            const Segment& segment = m_segments[i];
            // Under the first headline a short name became a section's already.
            if (i == 0 && segment.role == SegmentRole::Section && isDigestName(segment.text)) {
                m_name = i;
                continue;
            }
            if (!isHead(segment.role)) {
                const bool isText = segment.role == SegmentRole::Paragraph
                    || segment.role == SegmentRole::Object || segment.role == SegmentRole::Section;
                if (m_items.empty() && isText)
                    return false;
                continue;
            }
            const HeadingNumber number = numberOf(segment.text);
            if (m_items.empty() && number.length == 0 && m_name == m_segments.size()) {
                m_name = i;
                continue;
            }
            if (m_items.empty()) {
                first = number;
                level = segment.level;
            }
            const bool isNext = first.length > 0 ? number.length > 0 && number.isHan == first.isHan
                    && number.value == int(m_items.size()) + 1
                                                 : number.length == 0 && segment.level == level
                    && segment.role != SegmentRole::Title;
            if (isNext)
                m_items.push_back(i);
            else if (segment.role == SegmentRole::Title || first.length == 0)
                return false;
        }
        return true;
    }

    /// Parts of reports have names of a few characters; stories have titles, and texts.
    bool areTitles() const
    {
        constexpr qsizetype kTypical = 9;
        qsizetype length = 0;
        size_t points = 0;
        for (const size_t i : m_items) {
            const Segment& segment = m_segments[i];
            const bool hasText = i + 1 < m_segments.size() && !isHead(m_segments[i + 1].role);
            if (!hasText)
                return false;
            const QStringView title
                = QStringView(segment.text).sliced(numberOf(segment.text).length);
            points += isPoint(title, m_segments[i + 1].text);
            length += title.size();
        }
        return points < m_items.size() && length >= kTypical * qsizetype(m_items.size());
    }

    std::vector<Segment>& m_segments;
    std::vector<size_t> m_items;
    size_t m_name = 0; ///< the heading over the first; as many as there are segments for none
};

/// "1.粮站随到随收。某县粮站今天……": the title runs into the text.
class RunInDigest {
public:
    explicit RunInDigest(std::vector<Segment>& segments) : m_segments(segments) { }

    bool find(bool hasMasthead)
    {
        constexpr size_t kFewest = 2;
        constexpr size_t kMostHeads = 2;
        size_t i = 0;
        while (i < m_segments.size() && i < kMostHeads
            && (isHead(m_segments[i].role) || m_segments[i].role == SegmentRole::Section))
            ++i;
        m_name = i == 0 ? m_segments.size() : i - 1;
        const bool isNamed = i > 0 ? isDigestName(nameOf(m_segments[m_name])) : hasMasthead;
        for (; isNamed && i < m_segments.size(); ++i) {
            const Segment& segment = m_segments[i];
            if (isHead(segment.role) || segment.role == SegmentRole::Section)
                return false;
            const bool isItem = segment.role == SegmentRole::Paragraph
                && numberOf(segment.text).value == int(m_items.size()) + 1;
            if (isItem && titleEnd(segment.text) == 0)
                return false;
            if (isItem)
                m_items.push_back(i);
            else if (m_items.empty() && segment.role != SegmentRole::Credits)
                return false;
        }
        return isNamed && m_items.size() >= kFewest
            && !std::all_of(m_items.begin(), m_items.end(), [this](size_t item) {
                   const QStringView text = m_segments[item].text;
                   return isPoint(
                       text.sliced(numberOf(text).length), text.sliced(titleEnd(text) + 1));
               });
    }

    void part()
    {
        if (m_name < m_segments.size())
            m_segments[m_name].role = SegmentRole::Section;
        std::vector<Segment> parted;
        size_t next = 0;
        for (size_t i = 0; i < m_segments.size(); ++i) {
            if (next < m_items.size() && m_items[next] == i) {
                parted.push_back(takeTitle(m_segments[i]));
                ++next;
            }
            parted.push_back(std::move(m_segments[i]));
        }
        m_segments = std::move(parted);
    }

private:
    static QString nameOf(const Segment& segment)
    {
        const QString name = sectionName(segment.text);
        return name.isEmpty() ? segment.text : name;
    }

    /// News tells when; titles do not.
    static bool tellsDay(QStringView text)
    {
        static constexpr std::array<QStringView, 10> days{u"今天", u"今日", u"昨天", u"昨日",
            u"近日", u"日前", u"目前", u"近期", u"日，", u"日上午"};
        return std::any_of(
            days.begin(), days.end(), [text](QStringView day) { return text.contains(day); });
    }

    /// Where the first sentence ends, if it may be a title and a text follows; 0 for none.
    static qsizetype titleEnd(QStringView text)
    {
        constexpr qsizetype kShortest = 4;
        constexpr qsizetype kLongest = 24;
        constexpr qsizetype kShortestText = 12;
        const qsizetype begin = numberOf(text).length;
        const qsizetype stop = text.left(begin + kLongest + 1).indexOf(u'。');
        const QStringView title = stop < begin ? QStringView() : text.sliced(begin, stop - begin);
        return title.size() >= kShortest && title.count(u'，') <= 1 && !title.contains(u'：')
                && !tellsDay(title) && text.size() - stop > kShortestText
            ? stop
            : 0;
    }

    /// Leaves the segment the text behind.
    static Segment takeTitle(Segment& segment)
    {
        Segment title = segment;
        title.role = SegmentRole::Title;
        const qsizetype begin = numberOf(segment.text).length;
        const qsizetype end = titleEnd(segment.text);
        title.text = segment.text.mid(begin, end - begin);
        shiftSpans(title.spans, -begin, title.text.size());
        segment.text.remove(0, end + 1);
        shiftSpans(segment.spans, -(end + 1), segment.text.size());
        return title;
    }

    std::vector<Segment>& m_segments;
    std::vector<size_t> m_items;
    size_t m_name = 0; ///< as Digest's
};

bool isNamedOnTop(const std::vector<Segment>& segments)
{
    return !segments.empty() && segments[0].role != SegmentRole::Subhead && isHead(segments[0].role)
        && isDigestName(segments[0].text);
}

/// A headline that says again what the title says begins a story of the same headline.
void readRepeatedTitles(std::vector<Segment>& segments)
{
    QString title;
    for (size_t i = 0; i < segments.size(); ++i) {
        Segment& segment = segments[i];
        if (segment.isBehindBody || segment.isWithinPage)
            return;
        if (segment.role == SegmentRole::Title)
            title = squeezed(segment.text);
        // A format that knows its headings knows what is a title.
        else if (segment.role == SegmentRole::Subhead && segment.level == 0 && i > 0
            && segments[i - 1].role == SegmentRole::Paragraph && squeezed(segment.text) == title)
            segment.role = SegmentRole::Title;
    }
}

} // namespace

void readMarkedParts(std::vector<Segment>& segments)
{
    constexpr size_t kMostOnTop = 4;
    constexpr size_t kFewest = 2;
    size_t top = 0;
    size_t title = segments.size();
    bool isSigned = false;
    for (; top < segments.size() && top < kMostOnTop; ++top) {
        isSigned = isSigned || (segments[top].credits && !segments[top].credits->byline.isEmpty());
        if (segments[top].role == SegmentRole::Heading || segments[top].role == SegmentRole::Title)
            title = top;
        else if (segments[top].role != SegmentRole::Credits)
            break;
    }
    // Who wrote one story may begin it before its first part.
    while (isSigned && title < top && top < segments.size()
        && segments[top].role == SegmentRole::Paragraph)
        ++top;
    if (title == segments.size() || isDigestName(segments[title].text) || top == segments.size()
        || segments[top].role != SegmentRole::Section)
        return;
    std::vector<size_t> parts;
    for (size_t i = top; i < segments.size(); ++i) {
        if (isHead(segments[i].role))
            return;
        if (segments[i].role != SegmentRole::Section)
            continue;
        const bool isOverText
            = i + 1 < segments.size() && segments[i + 1].role == SegmentRole::Paragraph;
        if (!isOverText || !isBullet(segments[i].text.front()))
            return;
        parts.push_back(i);
    }
    if (parts.size() < kFewest)
        return;
    for (const size_t i : parts)
        segments[i].role = SegmentRole::Subhead;
}

void partDigests(std::vector<Segment>& segments, bool hasMasthead)
{
    readRepeatedTitles(segments);
    const bool isNamed = isNamedOnTop(segments);
    const bool hasSections = readBracketedSections(segments, isNamed ? 1 : 0);
    // "县域一周要闻" with the first section right below has no text: it is the name of all.
    if (isNamed && segments.size() > 1 && segments[1].role == SegmentRole::Section)
        segments[0].role = SegmentRole::Section;
    if (hasSections)
        return;
    if (RunInDigest digest(segments); digest.find(hasMasthead))
        return digest.part();
    if (Digest digest(segments); digest.find(hasMasthead))
        digest.part();
}

void dropNumbersOfTitles(std::vector<Article>& articles)
{
    constexpr int kFewest = 3;
    const auto isCounted = [](const QString& head) {
        const HeadingNumber number = headingNumber(head);
        return number.form == HeadingNumber::Form::Listed && !number.isHan
            && number.length < head.size();
    };
    // Of a headline of two lines the first bears the number.
    const auto counted = [&](Article& article) -> QString* {
        return isCounted(article.title) ? &article.title
            : isCounted(article.kicker) ? &article.kicker
                                        : nullptr;
    };
    int count = 0;
    int last = 0;
    QString section;
    for (Article& article : articles) {
        const QString* head = counted(article);
        const int value = head ? headingNumber(*head).value : 0;
        // Sections may count their own stories.
        const bool isNext = value == last + 1 || (value == 1 && article.section != section);
        if (!isNext && count > 0 && !article.title.isEmpty())
            return;
        if (!isNext)
            continue;
        ++count;
        last = value;
        section = article.section;
    }
    if (count < kFewest)
        return;
    for (Article& article : articles) {
        QString* head = counted(article);
        if (!head)
            continue;
        head->remove(0, headingNumber(*head).length);
        if (head != &article.title)
            article.title = std::exchange(article.kicker, {}) + u' ' + article.title;
    }
}

} // namespace qb::text
