#include "text/title_credits.h"

#include "text/attribution.h"
#include "text/char_set.h"
#include "text/cjk_class.h"
#include "text/heading_wording.h"
#include "text/line_roles.h"
#include "text/surnames.h"
#include "text/word_match.h"

#include <QHash>

#include <array>

namespace qb::text {

namespace {

constexpr int kLongest = 48;        ///< cells
constexpr double kSmallType = 0.85; ///< of a headline's size

bool areNames(const LineFacts& line)
{
    return line.cells <= kLongest && line.cells >= 4
        && std::all_of(line.text.begin(), line.text.end(), [](QChar c) {
               return c.isSurrogate() || isHan(c.unicode()) || isWhite(c) || c == u'、'
                   || c == u'·';
           });
}

/// `slack` in em.
bool isCentredUnder(const RawLine& line, const RawLine& title, double slack)
{
    const double middle = (line.left + line.right) / 2;
    return line.right > line.left && title.right > title.left && line.size > 0
        && line.size < kSmallType * title.size
        && std::abs(middle - (title.left + title.right) / 2) < slack * line.size;
}

/// Whether a line of a story stands at the right edge of the text above (-1) or below it (1), and
/// begins well behind where that begins: so stand writers and sources, but no line of a text.
bool isAtRight(const RawText& raw, const std::vector<LineFacts>& lines, size_t at, int direction)
{
    constexpr size_t kReach = 5;      // lines: a sub-head or the end of a paragraph is short
    constexpr double kIndented = 4.5; // em: an indent at the right is as usual as none
    const RawLine& line = raw.lines[size_t(lines[at].index)];
    double left = line.left;
    double right = 0;
    for (size_t n = 1, i = at; n <= kReach; ++n) {
        if (direction < 0 ? i == 0 : i + 1 == lines.size())
            break;
        i = direction < 0 ? i - 1 : i + 1;
        const RawLine& text = raw.lines[size_t(lines[i].index)];
        if (text.story != line.story || text.page != line.page || text.left >= line.right)
            break;
        left = std::min(left, text.left);
        right = std::max(right, text.right);
    }
    return line.size > 0 && left >= 0 && line.left > (left + right) / 2
        && line.right < right + line.size && line.right > right - kIndented * line.size;
}

/// Names of people and nothing else, of two or three characters each.
QString peopleIn(QStringView text)
{
    constexpr qsizetype kMostNames = 4;
    text = text.trimmed();
    if (text.size() > kLongest || !mayBeginName(text))
        return {};
    const QStringList names = withSpreadNamesWhole(
        normalisedHeadline(text.toString()).replace(u'、', u' ').split(u' ', Qt::SkipEmptyParts));
    const bool arePeople = names.size() <= kMostNames && areNamesOfPeople(names);
    return arePeople ? names.join(u' ') : QString();
}

/// "◎钱多多", "□ 孙望舒 𬭚金石".
QString namesBehindMark(QStringView text)
{
    static constexpr CharSet kMarks(u"◎□○●■◇◆▲△★☆");
    return text.size() > 2 && kMarks.contains(text.front()) ? peopleIn(text.sliced(1)) : QString();
}

bool mayBeHeadline(const RawText& raw, const LineFacts& line)
{
    constexpr int kLongestTitle = 80;
    return line.cells <= kLongestTitle && line.ending != LineEnding::Sentence
        && line.ending != LineEnding::Clause && !line.credits
        && !raw.lines[size_t(line.index)].block;
}

bool isText(const LineFacts& line)
{
    constexpr int kShortestText = 36;
    constexpr int kOfColumn = 18; ///< a newspaper's, which ends in mid-sentence
    return line.cells >= kShortestText || line.ending == LineEnding::Sentence
        || (line.cells >= kOfColumn && line.ending == LineEnding::Open && line.commas > 0);
}

/// Where the page tells a story's title, lines of its narrow columns are text.
bool isUnderTitleOfPage(const RawText& raw, const LineFacts& title, const LineFacts& text)
{
    constexpr int kShortestOfColumn = 16; // cells
    const RawLine& head = raw.lines[size_t(title.index)];
    return (head.role == PageRole::Title || head.role == PageRole::Subtitle)
        && raw.lines[size_t(text.index)].left >= 0 && text.cells >= kShortestOfColumn;
}

/// A headline stands before the line, a story's text behind it.
bool isBetweenTitleAndText(const RawText& raw, const std::vector<LineFacts>& lines, size_t i)
{
    if (i == 0 || i + 1 >= lines.size())
        return false;
    const LineFacts& text = lines[i + 1];
    // Its source may stand between.
    const LineFacts& above = lines[i > 1 && lines[i - 1].credits ? i - 2 : i - 1];
    return mayBeHeadline(raw, above) && text.story == lines[i].story
        && (isText(text) || isUnderTitleOfPage(raw, above, text))
        && raw.lines[size_t(text.index)].role == PageRole::Unknown
        && !raw.lines[size_t(text.index)].kind;
}

/// Whether the mark stands before names of sections: what looks like a person there is one, too.
bool marksSections(QChar mark, const std::vector<LineFacts>& lines)
{
    return std::any_of(lines.begin(), lines.end(), [mark](const LineFacts& line) {
        return line.text.startsWith(mark) && !sectionName(line.text).isEmpty()
            && namesBehindMark(line.text).isEmpty();
    });
}

void readMarkedNames(const RawText& raw, std::vector<LineFacts>& lines)
{
    QHash<QChar, bool> areSections;
    for (size_t i = 1; i + 1 < lines.size(); ++i) {
        if (lines[i].credits)
            continue;
        Credits credits;
        credits.byline = namesBehindMark(lines[i].text);
        if (credits.byline.isEmpty() || !isBetweenTitleAndText(raw, lines, i))
            continue;
        const QChar mark = lines[i].text.front();
        if (!areSections.contains(mark))
            areSections.insert(mark, marksSections(mark, lines));
        if (!areSections.value(mark))
            lines[i].credits = std::make_shared<const Credits>(std::move(credits));
    }
}

/// "青桥县农业研究院": where people work.
bool isBody(QStringView text)
{
    constexpr qsizetype kShortest = 4;
    static constexpr CharSet kEnds(u"局委府会厅院室部所社司处队团校馆行心学站");
    return text.size() >= kShortest && kEnds.contains(text.back())
        && std::all_of(text.begin(), text.end(),
            [](QChar c) { return c.isSurrogate() || isHan(c.unicode()); });
}

/// "青桥县农业研究院 钱多多": where they work and who they are; empty for any other line.
QString bodyAndPeopleIn(QStringView text)
{
    const auto isBetween = [](QChar c) {
        return c == u'、' || isWhite(c);
    };
    if (text.size() > kLongest || std::none_of(text.begin(), text.end(), isBetween))
        return {};
    const QStringList words = text.toString().replace(u'、', u' ').simplified().split(u' ');
    return words.size() > 1 && isBody(words.front()) && areNamesOfPeople(words.sliced(1))
        ? words.join(u' ')
        : QString();
}

/// "（青桥县农业研究院）", "（1.青桥县农业研究院，青桥 453000；2.青桥学院）": where the people
/// named over it work.
bool isBracketedBody(QStringView text)
{
    constexpr qsizetype kLongestNote = 80;
    static constexpr CharSet kBetween(u" 　,，;；、.．0123456789");
    if (text.size() > kLongestNote || text.size() < 3 || text.front() != u'（'
        || text.back() != u'）' || text.count(u'（') != 1)
        return false;
    const QStringView inside = text.sliced(1).chopped(1);
    bool hasBody = false;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= inside.size(); ++i) {
        if (i < inside.size() && !kBetween.contains(inside.at(i))) {
            if (!inside.at(i).isSurrogate() && !isHan(inside.at(i).unicode()))
                return false;
            continue;
        }
        hasBody = hasBody || isBody(inside.sliced(begin, i - begin));
        begin = i + 1;
    }
    return hasBody;
}

/// Right under a headline, and only there: lists of people say the same in every line.
void readNamesBehindBodies(const RawText& raw, std::vector<LineFacts>& lines)
{
    for (size_t i = 1; i + 1 < lines.size(); ++i) {
        LineFacts& line = lines[i];
        const RawLine& given = raw.lines[size_t(line.index)];
        const RawLine& title = raw.lines[size_t(lines[i - 1].index)];
        if (line.credits || given.block || given.kind || given.role != PageRole::Unknown)
            continue;
        Credits credits;
        credits.byline = bodyAndPeopleIn(line.text);
        if (credits.byline.isEmpty())
            continue;
        const bool isUnderTitle = title.story == given.story
            && (title.role == PageRole::Title
                || (title.kind == BlockKind::Subhead && title.level <= 1));
        if ((!isUnderTitle && !isBetweenTitleAndText(raw, lines, i))
            || !bodyAndPeopleIn(lines[i - 1].text).isEmpty())
            continue;
        if (bodyAndPeopleIn(lines[i + 1].text).isEmpty())
            line.credits = std::make_shared<const Credits>(std::move(credits));
    }
}

/// The names in a line that says nothing else, whatever they begin with: what stands below says
/// that they are people.
QStringList announcedNamesIn(const LineFacts& line)
{
    constexpr qsizetype kLongestName = 3;
    if (!areNames(line))
        return {};
    const QString names = namesWithoutOffices(line.text.toString().replace(u'、', u' '));
    const QStringList parts = withSpreadNamesWhole(names.simplified().split(u' '));
    const bool arePeople = std::all_of(parts.begin(), parts.end(), [](const QString& name) {
        return name.size() > 1 && name.toUcs4().size() <= kLongestName;
    });
    return arePeople ? parts : QStringList();
}

bool isNameOverBody(const std::vector<LineFacts>& lines, size_t i)
{
    return i < lines.size() && i + 1 < lines.size() && isBracketedBody(lines[i + 1].text)
        && !announcedNamesIn(lines[i]).isEmpty();
}

/// "费鸿声" over "（作者单位：某研究所）", or under a headline over "（某研究所）": who wrote, and
/// where they work.
void readNamesOverNotes(const RawText& raw, std::vector<LineFacts>& lines)
{
    for (size_t i = 1; i + 1 < lines.size(); ++i) {
        LineFacts& line = lines[i];
        LineFacts& note = lines[i + 1];
        const bool isNote = isAuthorNote(note.text);
        if ((!isNote && (!isBracketedBody(note.text) || note.credits || note.role)) || line.credits
            || line.story != note.story)
            continue;
        // Pairs one behind the other are a list of people.
        if (!isNote && (isNameOverBody(lines, i - 2) || isNameOverBody(lines, i + 2))) {
            if (isNameOverBody(lines, i))
                line.role = note.role = LineRole::Object;
            continue;
        }
        const QStringList names = announcedNamesIn(line);
        const bool areNamed = isNote ? !names.isEmpty()
                                     : mayBeHeadline(raw, lines[i - 1])
                && std::any_of(names.begin(), names.end(),
                    [](const QString& name) { return isSurname(name.front()); });
        if (!areNamed)
            continue;
        Credits credits;
        credits.byline = names.join(u' ');
        line.credits = std::make_shared<const Credits>(std::move(credits));
        if (!isNote)
            note.role = LineRole::Note;
    }
}

/// Whether names of people head what is told of each, under the first headline as well as behind a
/// text.
bool hasProfiles(const std::vector<LineFacts>& lines)
{
    for (size_t i = 1; i + 1 < lines.size(); ++i)
        if (lines[i - 1].ending == LineEnding::Sentence && !lines[i].credits && isText(lines[i + 1])
            && areSurelyPeople(peopleIn(lines[i].text).split(u' '), false))
            return true;
    return false;
}

/// The name of who wrote alone between headline and text. Where a headline may as well be a
/// sub-head, a note on the writer ("（作者单位：某研究所）") below the story must tell.
class LoneNames {
public:
    LoneNames(const RawText& raw, std::vector<LineFacts>& lines)
        : m_raw(raw),
          m_lines(lines),
          m_hasProfiles(hasProfiles(lines))
    {
    }

    void read()
    {
        for (size_t i = 1; i < std::min(kMostOnTop + 1, m_lines.size()); ++i)
            m_signsFirst = m_signsFirst || (!namesAt(i).isEmpty() && isSurelyWriter(i));
        bool hasNote = false;
        for (size_t i = m_lines.size(); i-- > 1;) {
            LineFacts& line = m_lines[i];
            hasNote = hasNote || isAuthorNote(line.text);
            Credits credits;
            credits.byline = namesAt(i);
            if (credits.byline.isEmpty())
                continue;
            const bool isNoted = hasNote
                && (isSetApart(line) || areSurelyPeople(credits.byline.split(u' '), false));
            if (isNoted || isSurelyWriter(i)) {
                line.credits = std::make_shared<const Credits>(std::move(credits));
                hasNote = false;
            } else if (m_hasProfiles && areSurelyPeople(credits.byline.split(u' '), false)) {
                line.role = LineRole::Subhead;
            }
        }
    }

private:
    static constexpr size_t kMostOnTop = 3; ///< lines over the first story's text

    QString namesAt(size_t i) const
    {
        const LineFacts& line = m_lines[i];
        const QString people = line.credits || line.role ? QString() : peopleIn(line.text);
        return people.isEmpty() || !isBetweenTitleAndText(m_raw, m_lines, i) ? QString() : people;
    }

    static bool isSetApart(const LineFacts& line)
    {
        return line.blanksBefore > 0 && line.blanksAfter > 0;
    }

    bool isSurelyWriter(size_t i) const
    {
        constexpr int kShortestAmongSigned = 8; // cells
        constexpr int kShortestTitle = 12;
        constexpr int kLongerThanSubhead = 20;
        constexpr int kMayBeBroken = 48; // of a headline whose rest may stand below
        const LineFacts& title = m_lines[i - 1];
        const int shortest = m_signsFirst ? kShortestAmongSigned
            : i <= kMostOnTop             ? kShortestTitle
                                          : kLongerThanSubhead;
        return !m_hasProfiles && title.cells >= shortest && title.cells < kMayBeBroken
            && title.ending != LineEnding::Colon && sectionName(title.text).isEmpty()
            && !isNumbered(title.text)
            && areSurelyPeople(peopleIn(m_lines[i].text).split(u' '), isSetApart(m_lines[i]));
    }

    const RawText& m_raw;
    std::vector<LineFacts>& m_lines;
    bool m_hasProfiles;
    bool m_signsFirst = false;
};

/// "（柳依依 苗青）" at the right below a story's last line.
void readNamesBelowStories(const RawText& raw, std::vector<LineFacts>& lines)
{
    for (size_t i = 1; i < lines.size(); ++i) {
        LineFacts& line = lines[i];
        const bool isLast = i + 1 == lines.size() || lines[i + 1].story != line.story
            || raw.lines[size_t(lines[i + 1].index)].role != PageRole::Unknown
            || lines[i + 1].credits;
        const RawLine& given = raw.lines[size_t(line.index)];
        if (!isLast || line.credits || given.block || given.kind || given.left < 0
            || line.text.size() < 4 || line.text.front() != u'（' || line.text.back() != u'）'
            || lines[i - 1].story != line.story || !isAtRight(raw, lines, i, -1))
            continue;
        Credits credits;
        credits.byline = peopleIn(line.text.sliced(1).chopped(1));
        if (!credits.byline.isEmpty())
            line.credits = std::make_shared<const Credits>(std::move(credits));
    }
}

/// "同志们：", "各位朋友，女士们、先生们：": whoever speaks stands above.
bool isSalutation(const LineFacts& line)
{
    static constexpr std::array<QStringView, 5> openings{
        u"各位", u"同志们", u"尊敬的", u"女士们", u"朋友们"};
    return line.cells <= kLongest && line.ending == LineEnding::Colon && line.stops == 0
        && startsWithOne(line.text, openings);
}

} // namespace

void readNamesUnderTitles(const RawText& raw, std::vector<LineFacts>& lines)
{
    constexpr double kExact = 0.5;    // em
    constexpr double kIndented = 1.1; // an indent that nobody took off moves a centred line by half
    readMarkedNames(raw, lines);
    readNamesOverNotes(raw, lines);
    readNamesBehindBodies(raw, lines);
    readNamesBelowStories(raw, lines);
    LoneNames(raw, lines).read();
    for (size_t i = 0; i + 2 < lines.size(); ++i) {
        const RawLine& title = raw.lines[size_t(lines[i].index)];
        if (title.role != PageRole::Title && title.role != PageRole::Subtitle)
            continue;
        // The date of a speech may stand between.
        const bool isDated = lines[i + 1].credits && lines[i + 1].credits->byline.isEmpty();
        const size_t at = isDated && i + 3 < lines.size() ? i + 2 : i + 1;
        LineFacts& line = lines[at];
        const RawLine& names = raw.lines[size_t(line.index)];
        const RawLine& body = raw.lines[size_t(lines[at + 1].index)];
        // A story's text begins further left than a centred line does, unless a date or a
        // heading follows.
        if (names.role != PageRole::Unknown || names.block || names.kind || line.credits
            || names.story != title.story || body.story != title.story
            || body.role != PageRole::Unknown
            || (body.left > names.left - 2 * names.size && peopleIn(line.text).isEmpty())
            || !areNames(line)
            || (!isCentredUnder(names, title, isDated ? kIndented : kExact)
                && (peopleIn(line.text).isEmpty() || !isAtRight(raw, lines, at, 1))))
            continue;
        Credits credits;
        credits.byline = normalisedHeadline(line.text.toString());
        line.credits = std::make_shared<const Credits>(std::move(credits));
    }
}

void readGroupsUnderTitles(std::vector<LineFacts>& lines)
{
    constexpr size_t kReach = 4; ///< kicker, title and subtitle may stand above
    static constexpr std::array<QStringView, 6> groups{
        u"课题组", u"调研组", u"编写组", u"研究组", u"起草组", u"撰写组"};
    for (size_t i = 1; i < std::min(lines.size(), kReach) && i + 1 < lines.size(); ++i) {
        LineFacts& line = lines[i];
        if (line.role || line.credits || line.cells > kLongest || line.ending != LineEnding::Open
            || line.marks > 0 || !endsWithOne(line.text, groups) || !isText(lines[i + 1]))
            continue;
        Credits credits;
        credits.byline = normalisedHeadline(line.text.toString());
        line.credits = std::make_shared<const Credits>(std::move(credits));
        return;
    }
}

void readNamesUnderShortTitles(std::vector<LineFacts>& lines, const std::vector<bool>& isWhole)
{
    constexpr int kLongestTitle = 32; ///< cells
    // Alone on top of a text or below a blank line; the day of a speech may stand between.
    const auto isTitle = [&](size_t i) {
        const LineFacts& line = lines[i];
        return (i == 0 || line.blanksBefore > 0) && line.ending == LineEnding::Open
            && line.marks == 0 && line.cells <= kLongestTitle && !line.role && !line.credits
            && peopleIn(line.text).isEmpty();
    };
    const auto isOver = [&](size_t i) {
        const bool isDay = i == 1 && lines[i].credits && lines[i].credits->byline.isEmpty();
        return isDay ? isTitle(0) : isTitle(i);
    };
    for (size_t i = 1; i + 1 < lines.size(); ++i) {
        LineFacts& line = lines[i];
        const LineFacts& text = lines[i + 1];
        const bool isSpeech = isSalutation(text);
        if ((!isWhole[i] && !isSpeech) || line.role || line.credits || !mayBeginName(line.text))
            continue;
        const QString names = peopleIn(line.text);
        if (names.isEmpty() || names.contains(u' ') || !isOver(i - 1))
            continue;
        const bool isVerse = i + 2 < lines.size() && text.cells == lines[i + 2].cells
            && text.ending == LineEnding::Sentence;
        const bool isText = isSpeech || text.ending == LineEnding::Sentence
            || text.ending == LineEnding::Clause || (i == 2 && text.ending == LineEnding::Colon);
        if (!isText || (!isVerse && !areSurelyPeople({names}, true)))
            continue;
        Credits credits;
        credits.byline = names;
        line.credits = std::make_shared<const Credits>(std::move(credits));
    }
}

} // namespace qb::text
