#include "text/title_credits.h"

#include "text/attribution.h"
#include "text/char_set.h"
#include "text/cjk_class.h"
#include "text/line_roles.h"
#include "text/surnames.h"

#include <QHash>

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

/// Names of people and nothing else, of two or three characters each.
QString peopleIn(QStringView text)
{
    constexpr qsizetype kMostNames = 4;
    if (text.size() > kLongest)
        return {};
    const QStringList names
        = normalisedHeadline(text.toString()).replace(u'、', u' ').split(u' ', Qt::SkipEmptyParts);
    const bool arePeople = names.size() <= kMostNames && areNamesOfPeople(names);
    return arePeople ? names.join(u' ') : QString();
}

/// "◎钱多多", "□ 孙望舒 𬭚金石".
QString namesBehindMark(QStringView text)
{
    static constexpr CharSet kMarks(u"◎□○●■◇◆▲△★☆");
    return text.size() > 2 && kMarks.contains(text.front()) ? peopleIn(text.sliced(1)) : QString();
}

/// A headline stands before the line, a story's text behind it.
bool isBetweenTitleAndText(const RawText& raw, const std::vector<LineFacts>& lines, size_t i)
{
    constexpr int kLongestTitle = 80;
    constexpr int kShortestText = 36;
    if (i == 0 || i + 1 >= lines.size())
        return false;
    const LineFacts& title = lines[i - 1];
    const LineFacts& text = lines[i + 1];
    return title.cells <= kLongestTitle && title.ending != LineEnding::Sentence
        && title.ending != LineEnding::Clause && !title.credits
        && !raw.lines[size_t(title.index)].block && text.story == lines[i].story
        && (text.cells >= kShortestText || text.ending == LineEnding::Sentence)
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

/// "青桥县农业研究院 钱多多": where they work and who they are; empty for any other line.
QString bodyAndPeopleIn(QStringView text)
{
    constexpr qsizetype kShortestBody = 4;
    static constexpr CharSet kEnds(u"局委府会厅院室部所社司处队团校馆行心学");
    if (text.size() > kLongest || text.size() <= kShortestBody)
        return {};
    const QStringList words = text.toString().replace(u'、', u' ').simplified().split(u' ');
    const QString& body = words.front();
    const bool isBody = words.size() > 1 && body.size() >= kShortestBody
        && kEnds.contains(body.back()) && std::all_of(body.begin(), body.end(), [](QChar c) {
               return c.isSurrogate() || isHan(c.unicode());
           });
    return isBody && areNamesOfPeople(words.sliced(1)) ? words.join(u' ') : QString();
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
        const bool isUnderTitle = title.story == given.story
            && (title.role == PageRole::Title
                || (title.kind == BlockKind::Subhead && title.level <= 1));
        if ((!isUnderTitle && !isBetweenTitleAndText(raw, lines, i))
            || !bodyAndPeopleIn(lines[i - 1].text).isEmpty())
            continue;
        Credits credits;
        credits.byline = bodyAndPeopleIn(line.text);
        if (!credits.byline.isEmpty() && bodyAndPeopleIn(lines[i + 1].text).isEmpty())
            line.credits = std::make_shared<const Credits>(std::move(credits));
    }
}

/// "费鸿声" over "（作者单位：某研究所）": who wrote, and where they work.
void readNamesOverNotes(std::vector<LineFacts>& lines)
{
    constexpr qsizetype kLongestName = 3;
    for (size_t i = 1; i + 1 < lines.size(); ++i) {
        LineFacts& line = lines[i];
        if (!isAuthorNote(lines[i + 1].text) || line.credits || line.story != lines[i + 1].story
            || !areNames(line))
            continue;
        const QString names = namesWithoutOffices(line.text.toString().replace(u'、', u' '));
        const QStringList parts = names.split(u' ');
        const bool arePeople = std::all_of(parts.begin(), parts.end(), [](const QString& name) {
            return name.size() > 1 && name.toUcs4().size() <= kLongestName;
        });
        if (!arePeople)
            continue;
        Credits credits;
        credits.byline = names;
        line.credits = std::make_shared<const Credits>(std::move(credits));
    }
}

/// Between blank lines under the headline of a story that ends with "（作者单位：某研究所）".
void readNamesOverNotedStories(const RawText& raw, std::vector<LineFacts>& lines)
{
    bool hasNote = false;
    for (size_t i = lines.size(); i-- > 1;) {
        LineFacts& line = lines[i];
        hasNote = hasNote || isAuthorNote(line.text);
        if (!hasNote || line.credits || line.blanksBefore == 0 || line.blanksAfter == 0
            || !isBetweenTitleAndText(raw, lines, i))
            continue;
        Credits credits;
        credits.byline = peopleIn(line.text);
        if (credits.byline.isEmpty())
            continue;
        line.credits = std::make_shared<const Credits>(std::move(credits));
        hasNote = false;
    }
}

} // namespace

void readNamesUnderTitles(const RawText& raw, std::vector<LineFacts>& lines)
{
    constexpr double kExact = 0.5;    // em
    constexpr double kIndented = 1.1; // an indent that nobody took off moves a centred line by half
    readMarkedNames(raw, lines);
    readNamesOverNotes(lines);
    readNamesBehindBodies(raw, lines);
    readNamesOverNotedStories(raw, lines);
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
            || !areNames(line) || !isCentredUnder(names, title, isDated ? kIndented : kExact))
            continue;
        Credits credits;
        credits.byline = normalisedHeadline(line.text.toString());
        line.credits = std::make_shared<const Credits>(std::move(credits));
    }
}

} // namespace qb::text
