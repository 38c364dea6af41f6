#include "text/credits.h"

#include "text/attribution.h"
#include "text/char_set.h"
#include "text/cleaning.h"
#include "text/front_matter.h"
#include "text/line_facts.h"
#include "text/line_wording.h"
#include "text/normalise.h"
#include "text/page_heads.h"
#include "text/publishers.h"
#include "text/suppliers.h"
#include "text/surnames.h"
#include "text/unlabelled_credits.h"
#include "text/word_match.h"

#include <QRegularExpression>

#include <array>

namespace qb::text {

namespace {

constexpr qsizetype kLongestLine = 90;
constexpr qsizetype kLongestValue = 30;
constexpr qsizetype kLongestAccount = 15;

enum class Field { Source, Byline, Date, Other, Count };

struct Label {
    QStringView word;
    Field field;
};

/// Longer words before those they begin with.
constexpr std::array<Label, 88> kLabels{{{u"稿件来源", Field::Source}, {u"文章来源", Field::Source},
    {u"信息来源", Field::Source}, {u"新闻来源", Field::Source}, {u"资料来源", Field::Source},
    {u"内容来源", Field::Source}, {u"素材来源", Field::Other}, {u"消息来源", Field::Source},
    {u"稿源", Field::Source}, {u"本文来源", Field::Source}, {u"来源", Field::Source},
    {u"转载自", Field::Source}, {u"转自", Field::Source}, {u"原载于", Field::Source},
    {u"原载", Field::Source}, {u"摘自", Field::Source}, {u"选自", Field::Source},
    {u"文/图", Field::Byline}, {u"图/文", Field::Byline}, {u"图文", Field::Byline},
    {u"作者", Field::Byline}, {u"撰文", Field::Byline}, {u"撰稿", Field::Byline},
    {u"采写", Field::Byline}, {u"供稿单位", Field::Other}, {u"供稿", Field::Byline},
    {u"通讯员", Field::Byline}, {u"本报记者", Field::Byline}, {u"本刊记者", Field::Byline},
    {u"本网记者", Field::Byline}, {u"记者", Field::Byline}, {u"文字", Field::Byline},
    {u"文", Field::Byline}, {u"发布时间", Field::Date}, {u"信息时间", Field::Date},
    {u"发布日期", Field::Date}, {u"发表时间", Field::Date}, {u"更新时间", Field::Date},
    {u"时间", Field::Date}, {u"日期", Field::Date}, {u"责任编辑", Field::Other},
    {u"本期编辑", Field::Other}, {u"本期责编", Field::Other}, {u"值班编辑", Field::Other},
    {u"执行编辑", Field::Other}, {u"图片编辑", Field::Other}, {u"微信编辑", Field::Other},
    {u"流程编辑", Field::Other}, {u"视觉编辑", Field::Other}, {u"新媒体编辑", Field::Other},
    {u"编辑", Field::Other}, {u"责编", Field::Other}, {u"美编", Field::Other},
    {u"责任校对", Field::Other}, {u"校对", Field::Other}, {u"审核", Field::Other},
    {u"审校", Field::Other}, {u"监制", Field::Other}, {u"策划", Field::Other},
    {u"总策划", Field::Other}, {u"统筹", Field::Other}, {u"排版", Field::Other},
    {u"制图", Field::Other}, {u"设计", Field::Other}, {u"初审", Field::Other},
    {u"复审", Field::Other}, {u"终审", Field::Other}, {u"一审", Field::Other},
    {u"二审", Field::Other}, {u"三审", Field::Other}, {u"摄影", Field::Other},
    {u"图片来源", Field::Other}, {u"封面图", Field::Other}, {u"图源", Field::Other},
    {u"图片", Field::Other}, {u"供图", Field::Other}, {u"配图", Field::Other},
    {u"图", Field::Other}, {u"字号", Field::Other}, {u"阅读量", Field::Count},
    {u"阅读", Field::Count}, {u"浏览次数", Field::Count}, {u"浏览量", Field::Count},
    {u"浏览", Field::Count}, {u"点击数", Field::Count}, {u"点赞", Field::Count},
    {u"在看", Field::Count}, {u"评论", Field::Count}}};

constexpr QStringView kColons = u"：:丨｜|/／";
constexpr QStringView kSeparators = u"丨｜|/／·•，,；;";

/// No function: handed to an algorithm, it is built into its loop.
constexpr auto isBlank = [](QChar c) {
    return isWhite(c) || c.unicode() == 0x200b;
};

/// What labels begin with.
constexpr CharSet kLabelBeginnings(
    u"稿文信新资消来转原摘选策总图作撰采供通本记发更时日责值执流视编美校审监统排制设初复终一二三摄封配字阅浏点在评微内素");

const Label* labelAt(QStringView text)
{
    if (text.isEmpty() || !kLabelBeginnings.contains(text.front()))
        return nullptr;
    for (const Label& label : kLabels)
        if (startsWithWord(text, label.word))
            return &label;
    return nullptr;
}

/// A date at the text's beginning with the time of day behind it; 0 for none.
qsizetype dateLength(QStringView text)
{
    if (text.isEmpty() || (text.front() != u'2' && text.front() != u'1'))
        return 0;
    static const QRegularExpression pattern(
        QStringLiteral("^(?:19|20)[0-9]{2}\\s*[年./-]\\s*[01]?[0-9]\\s*[月./-]\\s*[0-3]?[0-9](?![0-"
                       "9])\\s*日?\\s*(?:[0-2]?[0-9][:：][0-5][0-9](?:[:：][0-5][0-9])?)?"));
    const auto match = pattern.match(text.left(40).toString());
    return match.capturedLength();
}

/// "1.2万", "35", "10万+", "302次": a count of readers.
qsizetype countLength(QStringView text)
{
    qsizetype length = 0;
    bool hasDigit = false;
    while (length < text.size()
        && (QStringView(u"0123456789.,万+wWkK次赞人 ").contains(text.at(length)))) {
        hasDigit = hasDigit || text.at(length).isDigit();
        ++length;
    }
    return hasDigit ? length : 0;
}

/// Whether a name alone follows a role without a colon: "本报记者 钱多多".
bool isBareRole(const Label& label)
{
    return label.field == Field::Byline && label.word.endsWith(u"者") && label.word.size() >= 2
        && label.word != u"作者";
}

/// "钱多多 孙小小", but not a question to somebody: "记者：请谈谈看法".
bool arePeople(QStringView text)
{
    constexpr qsizetype kLongestName = 4;
    qsizetype length = 0;
    bool hasInterpunct = false;
    for (const QChar c : text) {
        if (c == u'·') {
            hasInterpunct = true;
            continue;
        }
        if (isBlank(c) || c == u'、' || kSeparators.contains(c)) {
            length = 0;
            hasInterpunct = false;
            continue;
        }
        if (!c.isLetter() && !c.isSurrogate())
            return false;
        length += c.isLowSurrogate() ? 0 : 1;
        if (length > kLongestName && !hasInterpunct)
            return false;
    }
    return true;
}

class Reader {
public:
    explicit Reader(QStringView text) : m_text(text) { }

    std::optional<Credits> run()
    {
        readHead();
        while (!m_hasFailed && skip())
            readField();
        // Date, paper and page alone are a newspaper page's head.
        if (m_isPaperBehindDate && m_credits.byline.isEmpty())
            return std::nullopt;
        return m_hasFailed || !m_hasAny ? std::nullopt : std::optional(m_credits);
    }

private:
    QStringView rest() const { return m_text.sliced(m_at); }

    bool skip()
    {
        while (m_at < m_text.size()
            && (isBlank(m_text.at(m_at)) || (m_hasAny && kSeparators.contains(m_text.at(m_at)))))
            ++m_at;
        return m_at < m_text.size();
    }

    /// What stands before the first label: 原创 and names, or the account's name before a date.
    void readHead()
    {
        constexpr qsizetype kMostNames = 7; ///< with the account's
        const bool isOriginal = m_text.startsWith(u"原创") && m_text.size() > 2
            && (isBlank(m_text.at(2)) || kColons.contains(m_text.at(2)));
        if (isOriginal)
            m_at = 3;
        QStringList names;
        for (qsizetype at = m_at; skip() && dateLength(rest()) == 0; at = m_at) {
            qsizetype end = m_at;
            while (end < m_text.size()
                && (m_text.at(end).isLetterOrNumber() || m_text.at(end).isSurrogate()))
                ++end;
            const QStringView name = m_text.sliced(m_at, end - m_at);
            const bool isName = !name.isEmpty() && name.size() <= kLongestAccount
                && end < m_text.size() && isBlank(m_text.at(end)) && labelAt(name) == nullptr
                && !isIssueLine(name);
            // A copied page says the account's name twice.
            if (isName && !names.isEmpty() && names.last() == name) {
                m_at = end;
                continue;
            }
            if (!isName || names.size() >= (isOriginal ? kMostNames : 2)) {
                m_at = isOriginal ? at : 0;
                names.clear();
                break;
            }
            names << name.toString();
            m_at = end;
        }
        if (m_at >= m_text.size() || dateLength(rest()) == 0) {
            m_at = isOriginal ? 3 : 0;
            return;
        }
        if (!names.isEmpty())
            m_credits.source = names.takeLast();
        if (isOriginal)
            m_credits.byline = names.join(u' ');
    }

    void readField()
    {
        if (const qsizetype length = dateLength(rest()); length > 0) {
            m_credits.date = dateIn(rest().left(length).toString());
            m_credits.hasOthers = m_credits.hasOthers || rest().left(length).contains(u':');
            m_at += length;
            m_hasAny = true;
            m_isBehindDate = true;
            return;
        }
        if (m_isBehindDate && (readEdition() || readPublisher() || readPlace()))
            return;
        const Label* label = labelAt(rest());
        if (label == nullptr)
            return fail();
        const qsizetype begin = m_at;
        m_at += label->word.size();
        const bool hasBlank = m_at < m_text.size() && isBlank(m_text.at(m_at));
        skipBlanks();
        const bool hasColon = m_at < m_text.size() && kColons.contains(m_text.at(m_at));
        if (hasColon)
            ++m_at;
        skipBlanks();
        if (label->field == Field::Count) {
            const qsizetype length = countLength(rest());
            m_at += length;
            m_credits.hasOthers = true;
            return length > 0 ? succeed() : fail();
        }
        const bool isTitleMark
            = label->field == Field::Source && m_at < m_text.size() && m_text.at(m_at) == u'《';
        if (!hasColon && !isTitleMark
            && !(hasBlank && isBareRole(*label) && (begin == 0 || m_isBehindDate)))
            return fail();
        take(*label, readValue());
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text.at(m_at)))
            ++m_at;
    }

    /// Up to the next label with its colon, or the next date.
    QStringView readValue()
    {
        const qsizetype begin = m_at;
        qsizetype end = begin;
        for (; end < m_text.size(); ++end) {
            if (end == begin || !isBoundary(m_text.at(end - 1)))
                continue;
            if (dateLength(m_text.sliced(end)) > 0 || isLabelled(m_text.sliced(end)))
                break;
        }
        m_at = end;
        QStringView value = m_text.sliced(begin, end - begin).trimmed();
        while (!value.isEmpty() && (kSeparators.contains(value.back()) || isBlank(value.back())))
            value.chop(1);
        return value;
    }

    static bool isBoundary(QChar c) { return isBlank(c) || kSeparators.contains(c); }

    static bool isLabelled(QStringView text)
    {
        const Label* label = labelAt(text);
        if (label == nullptr)
            return false;
        QStringView rest = text.sliced(label->word.size()).trimmed();
        if (label->field == Field::Count)
            return countLength(rest) > 0 || (!rest.isEmpty() && kColons.contains(rest.front()));
        return !rest.isEmpty() && kColons.contains(rest.front());
    }

    /// "A03版", "第2版".
    bool readEdition()
    {
        static const QRegularExpression pattern(
            QStringLiteral("^第?[A-Z]?[0-9]{1,2}版(?:[：:][\\x{4e00}-\\x{9fff}]{2,6})?(?=\\s|$)"));
        const auto match = pattern.match(rest().left(kLongestAccount).toString());
        m_at += match.capturedLength();
        return match.hasMatch();
    }

    /// The paper's name, where the date stands before it: "2026-03-13 某某晚报 A03版".
    bool readPublisher()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text.at(end).isLetter())
            ++end;
        const QStringView name = m_text.sliced(m_at, end - m_at);
        const bool isPublisher = m_credits.source.isEmpty() && name.size() >= 3
            && name.size() <= kLongestAccount && labelAt(name) == nullptr && endsAsPublisher(name)
            && (end == m_text.size() || isBlank(m_text.at(end)));
        if (isPublisher) {
            m_credits.source = sourceName(name);
            m_isPaperBehindDate = true;
            m_at = end;
        }
        return isPublisher;
    }

    /// Where an account posted from: "2025-03-04 18:20 河南", "发表于河南".
    bool readPlace()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text.at(end).isLetter())
            ++end;
        const QStringView place = m_text.sliced(m_at, end - m_at);
        const bool isPlace = end == m_text.size() && labelAt(place) == nullptr
            && (place.size() == 2 || place.size() == 3
                || (place.startsWith(u"发表于") && place.size() <= 7));
        if (isPlace) {
            m_credits.hasOthers = true;
            m_at = end;
        }
        return isPlace;
    }

    void take(const Label& label, QStringView value)
    {
        static constexpr QStringView kSentenceMarks = u"。！？";
        if (value.isEmpty() || value.size() > kLongestValue
            || std::any_of(
                value.begin(), value.end(), [](QChar c) { return kSentenceMarks.contains(c); })
            || (value.count(u'，') > 0 && label.field != Field::Other))
            return fail();
        switch (label.field) {
        case Field::Source:
            m_credits.source = sourceName(value);
            if (const QDate date = dateIn(value.toString()); date.isValid())
                m_credits.date = date;
            return m_credits.source.isEmpty() ? fail() : succeed();
        case Field::Byline: {
            if (label.word.endsWith(u"者") && label.word != u"作者"
                && !arePeople(namesWithoutOffices(value.toString())))
                return fail();
            const QString names = namesWithoutOffices(value.toString());
            m_credits.byline = m_credits.byline.isEmpty() ? names : m_credits.byline + u' ' + names;
            return succeed();
        }
        case Field::Date:
            m_credits.date = dateIn(value.toString());
            m_credits.hasOthers = m_credits.hasOthers || value.contains(u':');
            m_isBehindDate = true;
            // "时间：每天上午": a notice, no credit.
            return m_credits.date.isValid() ? succeed() : fail();
        case Field::Other:
        case Field::Count:
            m_credits.hasOthers = true;
            return succeed();
        }
    }

    void succeed() { m_hasAny = true; }
    void fail() { m_hasFailed = true; }

    QStringView m_text;
    qsizetype m_at = 0;
    Credits m_credits;
    bool m_hasAny = false;
    bool m_hasFailed = false;
    bool m_isBehindDate = false;
    bool m_isPaperBehindDate = false;
};

QStringView undressed(QStringView text)
{
    static constexpr CharSet kBullets(u"□■◎●▲△◆★*-–—");
    static constexpr CharSet kClosings(u"）)】]");
    while (!text.isEmpty() && (kBullets.contains(text.front()) || isBlank(text.front())))
        text = text.sliced(1);
    if (text.isEmpty() || !kClosings.contains(text.back()))
        return text;
    constexpr std::array<std::pair<QChar, QChar>, 4> kPairs{
        {{u'（', u'）'}, {u'(', u')'}, {u'【', u'】'}, {u'[', u']'}}};
    for (const auto& [opening, closing] : kPairs) {
        if (text.size() > 2 && text.front() == opening && text.back() == closing
            && text.count(opening) == 1)
            return text.sliced(1).chopped(1).trimmed();
    }
    return text;
}

/// "本报记者 钱多多 文/图": who wrote took the pictures too.
QStringView withoutPictures(QStringView text)
{
    static constexpr std::array<QStringView, 14> tails{u"文/图", u"图/文", u"文／图", u"图／文",
        u"文并图", u"文/摄", u"摄影报道", u"/文", u"／文", u"/摄", u"／摄", u" 摄", u" 摄影",
        u"　摄"};
    static constexpr CharSet kEnds(u"图文摄道影");
    if (text.isEmpty() || !kEnds.contains(text.back()))
        return text;
    for (const QStringView tail : tails)
        if (endsWithWord(text, tail))
            return text.chopped(tail.size()).trimmed();
    return text;
}

/// Nearly every line is none of these: one look at its first character says so.
bool mayBeCredits(QStringView text)
{
    if (text.size() < 3 || text.size() > kLongestLine)
        return false;
    if (kLabelBeginnings.contains(text.front()) || dateLength(text) > 0)
        return true;
    // An account's name before a date.
    const qsizetype space = std::find_if(text.begin(), text.end(), isBlank) - text.begin();
    return space < text.size() && space > 1 && space <= kLongestAccount * 2 && text.contains(u"20");
}

/// "中原网记者 钱多多", "特约评论员 孙望舒": an office that no label names, and apart from it names
/// that begin as names do.
bool namesReporters(QStringView text)
{
    constexpr qsizetype kShortest = 5;
    constexpr qsizetype kLongest = 24;
    static constexpr CharSet kEnds(u"者员人笔");
    if (text.size() < kShortest || text.size() > kLongest)
        return false;
    const auto blank = std::find_if(text.begin(), text.end(), isBlank);
    if (blank == text.end() || blank == text.begin() || !kEnds.contains(*(blank - 1)))
        return false;
    for (const QStringView name : text.sliced(blank - text.begin()).split(u' '))
        if (const QStringView whole = name.trimmed(); !whole.isEmpty() && !mayBeginName(whole))
            return false;
    return true;
}

} // namespace

std::optional<Credits> creditsOf(QStringView line)
{
    if (line.size() > kLongestLine + 2)
        return {};
    if (hasWideAlphanumerics(line))
        return creditsOf(narrowed(line));
    if (const QString publisher = bracketedPublisher(line); !publisher.isEmpty()) {
        Credits credits;
        credits.source = publisher;
        return credits;
    }
    if (const QString supplier = supplierOfLine(line); !supplier.isEmpty()) {
        Credits credits;
        credits.byline = supplier;
        return credits;
    }
    if (auto origin = originCreditsOf(line))
        return origin;
    const QStringView text = withoutPictures(undressed(line));
    const bool isLabelled = mayBeCredits(text);
    if (!isLabelled && !namesReporters(text))
        return {};
    if (auto credits = isLabelled ? Reader(text).run() : std::nullopt) {
        // "政策执行到2027年12月31" is the middle of a sentence.
        static constexpr CharSet kBeforeDates(u"到至于从自在为");
        const bool isSentence = credits->date.isValid() && !credits->source.isEmpty()
            && kBeforeDates.contains(credits->source.back()) && !text.contains(u'：');
        // "第02版 2025年9月5日": what stands before the date is no publisher's name.
        const bool isPageHead = !credits->source.isEmpty() && isDatedPageHead(text);
        return isSentence || isPageHead ? std::nullopt : std::move(credits);
    }
    if (const QStringView names = withoutPictures(line); isByline(names)) {
        Credits credits;
        credits.byline = bylineOfLine(names);
        return credits;
    }
    return {};
}

} // namespace qb::text
