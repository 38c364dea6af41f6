#include "text/attribution.h"

#include "text/char_set.h"
#include "text/cjk_class.h"
#include "text/cleaning.h"
#include "text/line_facts.h"
#include "text/line_wording.h"
#include "text/publishers.h"
#include "text/surnames.h"
#include "text/unlabelled_credits.h"
#include "text/word_match.h"

#include <QRegularExpression>

#include <array>

namespace qb::text {

namespace {

constexpr qsizetype kLongestName = 30;
constexpr qsizetype kLongestLine = 60;

/// "《颍川日报》2026年3月4日第2版": the name without what follows it.
void dropEdition(QString& name)
{
    static const QRegularExpression pattern(QStringLiteral(
        "[\\s，,（(]*(?:(?:19|20)[0-9]{2}\\s*[年./-]\\s*[0-9]{1,2}\\s*[月./-]\\s*[0-9]{1,2}\\s*"
        "日?)?[\\s，,（(]*(?:(?:(?:19|20)[0-9]{2}年)?第\\s*[0-9]{1,4}\\s*[版期]|[A-Z]?[0-9]{1,3}版)?"
        "[）)]*$"));
    const auto match = pattern.match(name);
    if (match.hasMatch() && match.capturedLength() > 1 && match.capturedStart() > 0)
        name.truncate(match.capturedStart());
}

QString tidyName(QStringView text)
{
    QString name = normalisedHeadline(text.trimmed().toString());
    dropEdition(name);
    if (name.startsWith(u'《') && name.endsWith(u'》'))
        name = name.sliced(1).chopped(1);
    while (!name.isEmpty() && QStringView(u"）)。；;，,】").contains(name.back())
        && !name.contains(u'（'))
        name.chop(1);
    return name.trimmed();
}

/// The label 来源 in the forms that stand before a name; the length of what to skip, 0 if there is
/// none.
qsizetype sourceLabelLength(QStringView text)
{
    static const std::array<QStringView, 14> labels{u"稿件来源", u"文章来源", u"信息来源",
        u"消息来源", u"稿源", u"新闻来源", u"资料来源", u"来源", u"转载自", u"转自", u"原载于",
        u"原载", u"摘自", u"选自"};
    const qsizetype opening
        = text.startsWith(u'（') || text.startsWith(u'(') || text.startsWith(u'【') ? 1 : 0;
    const QStringView rest = text.sliced(opening);
    for (const QStringView label : labels) {
        if (!rest.startsWith(label))
            continue;
        qsizetype length = label.size();
        while (length < rest.size() && rest.at(length).isSpace())
            ++length;
        if (length < rest.size() && QStringView(u"：:|｜/").contains(rest.at(length)))
            return opening + length + 1;
        return length < rest.size() && rest.at(length) == u'《' ? opening + length : 0;
    }
    return 0;
}

bool isName(QStringView text)
{
    return !text.isEmpty() && text.size() <= kLongestName && !text.contains(u'。')
        && !text.contains(u'，');
}

struct TrailingSource {
    qsizetype begin = 0; ///< end of the text before it
    QString name;
    bool isBare = false; ///< no word says that it is a source: "（新华社）"
};

/// The length of "稿件" in front of "来源", if that or its like stands there.
qsizetype kindBefore(QStringView text)
{
    static constexpr std::array<QStringView, 6> kinds{
        u"稿件", u"文章", u"信息", u"新闻", u"资料", u"消息"};
    return endsWithOne(text, kinds) ? kinds.front().size() : 0;
}

/// Where the last word is, from `begin` on, that names a source; -1 for none.
qsizetype lastSourceLabel(QStringView text, qsizetype begin)
{
    for (qsizetype i = text.size() - 1; i-- > begin;) {
        const QChar first = text[i];
        switch (text[i + 1].unicode()) {
        case u'源':
            if (first == u'来')
                return i - kindBefore(text.left(i));
            if (first == u'稿')
                return i;
            break;
        case u'载':
            if (first == u'原')
                return i;
            break;
        case u'自':
            if (first == u'摘' || first == u'选')
                return i;
            break;
        default:
            break;
        }
    }
    return -1;
}

/// "颍川日报", "《颍川日报》", "新华社": the name of a publisher and nothing else.
bool isPublisherAlone(QStringView text)
{
    constexpr qsizetype kLongest = 16;
    static constexpr std::array<QStringView, 16> others{u"本", u"图源", u"图片", u"摄", u"照片",
        u"供图", u"详见", u"见", u"原载", u"刊", u"载", u"转", u"摘", u"选自", u"来自", u"下同"};
    if (text.size() > 2 && text.startsWith(u'《') && text.endsWith(u'》'))
        text = text.sliced(1).chopped(1);
    return text.size() > 2 && text.size() <= kLongest && endsAsMedium(text)
        && !startsWithOne(text, others) && std::all_of(text.begin(), text.end(), [](QChar c) {
               return c.isLetterOrNumber() || c.isSurrogate();
           });
}

/// "…。（据《颍川日报》）", "…。（据新华社报道）", "…。（据《颍川参考》3月5日）", "…。（新华社）".
TrailingSource quotedSource(QStringView text)
{
    if (text.isEmpty() || text.back() != u'）')
        return {};
    const qsizetype opening = text.lastIndexOf(u'（');
    if (opening < 1 || text.size() - opening > kLongestName)
        return {};
    QStringView name = text.sliced(opening + 1).chopped(1).trimmed();
    const bool isSaid = name.startsWith(u'据');
    bool isDated = false;
    if (isSaid) {
        name = name.sliced(1).trimmed();
        for (const QStringView verb : {u"报道", u"消息", u"电", u"讯"})
            if (name.endsWith(verb))
                name.chop(verb.size());
        const QStringView undated = withoutDay(name);
        // Who gives the day of a printed name quotes a paper, whatever it is called.
        isDated = undated.size() < name.size() && undated.size() > 2 && undated.front() == u'《'
            && undated.back() == u'》';
        name = undated;
    } else {
        name = withoutIssuing(name);
    }
    const QStringView body = text.left(opening).trimmed();
    if (!(isSaid ? isDated || endsAsPublisher(name) : isPublisherAlone(name))
        || lineEnding(body) != LineEnding::Sentence)
        return {};
    return {body.size(), sourceName(name), !isSaid};
}

TrailingSource trailingSource(QStringView text)
{
    if (const TrailingSource quoted = quotedSource(text); !quoted.name.isEmpty())
        return quoted;
    const qsizetype tail = std::max<qsizetype>(0, text.size() - kLongestName - 8);
    const qsizetype label = lastSourceLabel(text, tail);
    if (label < 1)
        return {};
    const QChar before = text.at(label - 1);
    const qsizetype begin
        = before == u'（' || before == u'(' || before == u'【' ? label - 1 : label;
    const QStringView body = text.left(begin).trimmed();
    const QString name = sourceOfLine(text.sliced(begin));
    // "（来源：某" goes on in the next line.
    const bool isOpen = begin < label && text.back() != u'）' && text.back() != u')'
        && text.back() != u'】' && text.back() != u'。';
    if (isOpen || text.sliced(label).count(u'《') > text.sliced(label).count(u'》'))
        return {};
    const bool isEnd = lineEnding(body) == LineEnding::Sentence || body.endsWith(u'…');
    return isEnd ? TrailingSource{body.size(), name, false} : TrailingSource{};
}

const QRegularExpression& datePattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<![0-9])((?:19|20)[0-9]{2})\\s*[年./-]\\s*([01]?[0-9])\\s*[月./"
                       "-]\\s*([0-3]?[0-9])(?![0-9])"));
    return pattern;
}

const QRegularExpression& bylinePattern()
{
    static const QRegularExpression pattern(QStringLiteral(
        "^[□■◎●]?\\s*(?:(?:文|撰文|撰稿|供稿|采写|执笔|作者|记者|通讯员)\\s*[：:/／|｜]\\s*"
        "|(?:[本我][报刊网台社]"
        "|[\\x{4e00}-\\x{9fff}]{2,8}(?:报|社|网|台|财经|融媒|客户端|融媒体中心))?\\s*"
        "(?:实习|见习|特约|特派|首席|资深|高级|全媒体|融媒体|驻[\\x{4e00}-\\x{9fff}]{2,4}?)"
        "{0,2}(?:记者|通讯员|评论员|撰稿人|撰稿|观察员|特稿员|主笔)\\s*)(.+)$"));
    return pattern;
}

/// Names of people: ideographs, or with an interpunct, between spaces or 、. The quantifiers keep
/// what they took: a line can be split into names in a million ways. `longest`: characters of a
/// name without an interpunct.
bool areNames(const QString& text, qsizetype longest)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:[\\x{3400}-\\x{9fff}\\x{20000}-\\x{3ffff}·]{2,}+[\\s、，,/]*+)+$"));
    qsizetype length = 0;
    bool hasInterpunct = false;
    for (const QChar c : text) {
        const bool isBetween = c.isSpace() || QStringView(u"、，,/").contains(c);
        hasInterpunct = !isBetween && (hasInterpunct || c == u'·');
        length = isBetween ? 0 : length + (c.isLowSurrogate() ? 0 : 1);
        if (length > longest && !hasInterpunct)
            return false;
    }
    return text.size() <= kLongestName && pattern.match(text).hasMatch();
}

} // namespace

QStringView withoutDay(QStringView name)
{
    // The quantifiers keep what they took.
    static const QString day = QStringLiteral(
        "(?:(?:(?:19|20)[0-9]{2}年)?[0-9]{1,2}月[0-9]{1,2}日|(?:19|20)[0-9]{2}[.-][0-9]{1,2}[.-][0-9]{1,2})");
    static const QRegularExpression behind(QStringLiteral("[\\s\\x{3000}，,]*+") + day
        + QStringLiteral("(?:[\\s\\x{3000}]*+第?[A-Z]?[0-9]{1,3}版)?$"));
    static const QRegularExpression before(u'^' + day + QStringLiteral("[\\s\\x{3000}，,]*+"));
    static constexpr CharSet kEnds(u"日版");
    const bool isBehind = !name.isEmpty() && (kEnds.contains(name.back()) || name.back().isDigit());
    if (!isBehind && (name.isEmpty() || !name.front().isDigit()))
        return name;
    const auto match = (isBehind ? behind : before).match(name.toString());
    if (!match.hasMatch() || match.capturedLength() == name.size())
        return name;
    return isBehind ? name.left(match.capturedStart()) : name.sliced(match.capturedLength());
}

QString sourceOfLine(QStringView text)
{
    if (text.size() > kLongestLine)
        return {};
    const qsizetype label = sourceLabelLength(text);
    if (label == 0)
        return {};
    return sourceName(text.sliced(label));
}

QString sourceName(QStringView text)
{
    const QString name = tidyName(text);
    return isName(name) ? name : QString();
}

QString takeTrailingSource(QString& paragraph, bool mayEndStory)
{
    const TrailingSource source = trailingSource(paragraph);
    if (source.name.isEmpty() || (source.isBare && !mayEndStory))
        return {};
    paragraph.truncate(source.begin);
    return source.name;
}

bool endsWithSource(QStringView line)
{
    return !trailingSource(line).name.isEmpty();
}

bool isByline(QStringView text)
{
    if (text.size() < 3 || text.size() > kLongestName + 10)
        return false;
    // 记者, 作者, 文, 供稿, 采写, 通讯员, 评论员, 撰稿人, 主笔
    static constexpr CharSet kEnds(u"者文稿写员笔");
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return kEnds.contains(c); }))
        return false;
    const auto match = bylinePattern().match(text.toString());
    if (!match.hasMatch())
        return false;
    // Names right behind the office, "本报记者钱多多", are told from prose by their length alone.
    const qsizetype begin = match.capturedStart(1);
    const bool isGlued = begin > 0 && text.at(begin - 1).isLetter();
    const QString names = match.captured(1).trimmed();
    // "记者手记", "本报评论员文章" name a column.
    static constexpr std::array<QStringView, 26> columns{u"手记", u"观察", u"调查", u"感言",
        u"札记", u"述评", u"点评", u"日记", u"文章", u"按语", u"来信", u"见闻", u"探访", u"走访",
        u"暗访", u"寻访", u"回访", u"体验", u"追访", u"追踪", u"追问", u"提问", u"连线", u"直击",
        u"视角", u"亲历"};
    if (isGlued && std::find(columns.begin(), columns.end(), names) != columns.end())
        return false;
    // "记者：有企业说，以前": what somebody asks.
    const QStringList parts = names.split(u'，');
    const bool mayBeListed = parts.size() < 2
        || std::all_of(parts.begin(), parts.end(),
            [](const QString& part) { return mayBeginName(part.trimmed()); });
    return areNames(names, isGlued ? 3 : 4) && !(isGlued && parts.size() > 1) && mayBeListed;
}

QString namesWithoutOffices(QString text)
{
    static const QRegularExpression roles(QStringLiteral(
        "[\\s、，,；;]*(?<!^)(?<!本报)(?<!本刊)(?<!本网)(?:实习|见习|特约)?(?:记者|通讯员|实习生)[\\s：:]*"));
    text.replace(roles, QStringLiteral(" "));
    return withSpreadNamesWhole(normalisedHeadline(text.trimmed()).split(u' ')).join(u' ');
}

QString joinedNames(const QString& names, const QString& others)
{
    constexpr qsizetype kMost = 400; ///< characters that are looked at for names said twice
    if (names.isEmpty() || others.isEmpty())
        return names.isEmpty() ? others : names;
    if (names.size() > kMost)
        return names + u' ' + others;
    // "John Smith" and "John Doe" are no four names.
    const auto isWestern = [](QChar c) {
        return c.unicode() < 0x250 && c.isLetter();
    };
    if (std::any_of(others.begin(), others.end(), isWestern)) {
        const bool isKnown = QString(u' ' + names + u' ').contains(u' ' + others + u' ');
        return isKnown ? names : names + u' ' + others;
    }
    static const QRegularExpression between(QStringLiteral("[\\s、，,]+"));
    const QStringList known = names.split(between, Qt::SkipEmptyParts);
    QStringList added = others.split(between, Qt::SkipEmptyParts);
    const qsizetype count = added.size();
    added.removeIf([&](const QString& name) { return known.contains(name); });
    if (added.isEmpty())
        return names;
    return names + u' ' + (added.size() == count ? others : added.join(u' '));
}

QString bylineOfLine(QStringView text)
{
    const auto match = bylinePattern().match(text.toString());
    return namesWithoutOffices(match.captured(1));
}

bool isDateLine(QStringView text)
{
    if (text.size() > kLongestLine || text.size() < 8 || text.contains(u'。')
        || text.contains(u'，'))
        return false;
    const QString line = text.toString();
    const auto match = datePattern().match(line);
    if (!match.hasMatch())
        return false;
    // Besides the date: a time, and what names source or author.
    const QString before = line.left(match.capturedStart());
    const QString rest = line.mid(match.capturedEnd());
    static const QRegularExpression tail(
        QStringLiteral("^\\s*日?\\s*(?:[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?)?\\s*"
                       "(?:$|(?:来源|作者|编辑|责编|记者|浏览|阅读|字号|【字体|\\|).*$)"));
    static const QRegularExpression head(QStringLiteral(
        "^\\s*(?:(?:发布|发表|更新)?(?:时间|日期)\\s*[：:]|来源\\s*[：:]\\s*\\S+|)\\s*$"));
    return tail.match(rest).hasMatch() && head.match(before).hasMatch();
}

bool isAuthorNote(QStringView text)
{
    if (text.size() < 6 || text.size() > 400 || !(text.startsWith(u'（') || text.startsWith(u'(')))
        return false;
    if (!(text.endsWith(u'）') || text.endsWith(u')') || text.endsWith(u'。')))
        return false;
    const QStringView rest = text.sliced(1);
    return rest.startsWith(u"作者") || rest.startsWith(u"本文作者") || rest.startsWith(u"执笔");
}

QDate dateIn(const QString& text)
{
    const auto match = datePattern().match(text);
    return match.hasMatch()
        ? QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt())
        : QDate();
}

QString withoutDate(const QString& text)
{
    const auto match = datePattern().match(text);
    if (!match.hasMatch())
        return text;
    static const QRegularExpression time(
        QStringLiteral("^\\s*日?\\s*(?:[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?)?"));
    return text.left(match.capturedStart()) + text.mid(match.capturedEnd()).remove(time);
}

} // namespace qb::text
