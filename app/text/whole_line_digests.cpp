#include "text/whole_line_digests.h"

#include "text/attribution.h"
#include "text/char_set.h"
#include "text/cjk_class.h"
#include "text/heading_wording.h"
#include "text/item_numbers.h"
#include "text/lead_wording.h"
#include "text/line_roles.h"
#include "text/word_match.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <map>

namespace qb::text {

namespace {

using Form = ItemNumber::Form;

/// What a line is between two stories.
enum class Kind : unsigned char {
    Body,
    Head,   ///< may be a title, a section's name or a sub-head
    Source, ///< the story ends, or begins, here
    Other,  ///< who wrote it, a note, what has a role already
};

/// Whether the lines are paragraphs: some are wider than any page, and hardly one breaks off.
bool arePacked(const std::vector<LineFacts>& lines)
{
    constexpr int kWidest = 110;   ///< cells of a page's line
    constexpr int kSentence = 40;  ///< cells
    constexpr size_t kFewest = 3;  ///< such lines
    constexpr size_t kShare = 6;   ///< one of so many
    constexpr size_t kBroken = 16; ///< no more than one of so many
    size_t wide = 0;
    size_t broken = 0;
    size_t body = 0;
    for (const LineFacts& line : lines) {
        if (line.isWithinPage || line.story != 0)
            return false;
        const bool isBody
            = line.stops > 0 || (line.cells >= kSentence && line.ending == LineEnding::Sentence);
        body += isBody;
        wide += line.cells > kWidest;
        broken += line.stops > 0 && line.cells >= kSentence
            && (line.ending == LineEnding::Open || line.ending == LineEnding::Clause);
    }
    return wide >= kFewest && wide * kShare >= body && broken * kBroken <= body;
}

bool isHead(const LineFacts& line)
{
    constexpr int kShortest = 4; ///< cells
    constexpr int kLongest = 90;
    static constexpr CharSet kEnds(u"？！”?!…");
    if (line.stops > 0 || line.cells < kShortest || line.cells > kLongest || line.role
        || line.isSignature || isAuthorNote(line.text))
        return false;
    return line.ending == LineEnding::Open || line.ending == LineEnding::Bracket
        || (line.ending == LineEnding::Sentence && kEnds.contains(line.text.back()));
}

Kind kindOf(const LineFacts& line)
{
    if (line.ending == LineEnding::Story)
        return Kind::Source;
    if (line.credits)
        return line.credits->source.isEmpty() ? Kind::Other : Kind::Source;
    if (line.role || line.isSignature)
        return Kind::Other;
    return isHead(line) ? Kind::Head : isAuthorNote(line.text) ? Kind::Other : Kind::Body;
}

bool isSubtitle(const LineFacts& line)
{
    return line.text.startsWith(u"——") || line.text.startsWith(u"⸺");
}

/// What the editors say before the first story.
bool isPreface(QStringView text)
{
    static constexpr std::array<QStringView, 7> words{
        u"卷首语", u"刊首语", u"卷首", u"开卷语", u"编者的话", u"编辑的话", u"写在前面"};
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// The letters and figures of a heading or an entry of the list of contents.
QString wordsOf(QStringView text)
{
    QString words;
    for (const QChar c : text)
        if (c.isLetterOrNumber() || c.isSurrogate())
            words.append(c);
    return words;
}

/// Headings one under the other.
struct Run {
    size_t first = 0;
    size_t end = 0;         ///< behind the last
    bool isStart = false;   ///< surely at a story's beginning
    bool isOver = false;    ///< a text follows, or what names its source or writer
    size_t title = 0;       ///< `end` for none
    ItemNumber number = {}; ///< the title's
};

class Newsletter {
public:
    Newsletter(std::vector<LineFacts>& lines, const QStringList& contents) : m_lines(lines)
    {
        constexpr qsizetype kMostEntries = 400;
        for (const QString& entry : contents.mid(0, kMostEntries))
            addEntry(entry);
    }

    bool find(bool hasMasthead)
    {
        constexpr size_t kFewest = 2;
        m_kinds.reserve(m_lines.size());
        for (const LineFacts& line : m_lines)
            m_kinds.push_back(kindOf(line));
        readRuns();
        if (!findForm(hasMasthead))
            return false;
        return findTitles() >= kFewest;
    }

    void mark()
    {
        findSections();
        for (const Run& run : m_runs)
            if (run.title < run.end)
                giveRoles(run);
        markPreface();
    }

private:
    bool isListed(size_t i) const
    {
        if (m_entries.isEmpty())
            return false;
        return m_entries.contains(wordsOf(m_lines[i].text));
    }

    /// "1.标题……（3）": the page is no part of what is listed.
    void addEntry(const QString& entry)
    {
        QStringView text = entry;
        static constexpr CharSet kBehind(u"（）() \t\u3000");
        static constexpr CharSet kLeaders(u"….·．。/／—-");
        while (!text.isEmpty() && kBehind.contains(text.back()))
            text.chop(1);
        qsizetype digits = 0;
        while (digits < text.size() && text.at(text.size() - 1 - digits).isDigit())
            ++digits;
        QStringView shorter = text.chopped(digits);
        while (!shorter.isEmpty() && kBehind.contains(shorter.back()))
            shorter.chop(1);
        const bool isLed = digits > 0 && !shorter.isEmpty()
            && (kLeaders.contains(shorter.back()) || shorter.size() + digits < text.size());
        m_entries.insert(wordsOf(isLed ? shorter : text));
    }

    void readRuns()
    {
        for (size_t i = 0; i < m_lines.size();) {
            if (m_kinds[i] != Kind::Head) {
                ++i;
                continue;
            }
            Run run;
            run.first = i;
            while (i < m_lines.size() && m_kinds[i] == Kind::Head)
                ++i;
            run.end = run.title = i;
            size_t body = i;
            while (body < m_lines.size() && m_kinds[body] == Kind::Other)
                ++body;
            const bool isOverSource = i < m_lines.size() && m_kinds[i] == Kind::Source
                && m_lines[i].ending != LineEnding::Story;
            // A story of one paragraph ends with its source.
            run.isOver = isOverSource
                || (body < m_lines.size()
                    && (m_kinds[body] == Kind::Body || m_lines[body].ending == LineEnding::Story));
            m_over += isOverSource;
            size_t before = run.first;
            while (before > 0 && m_kinds[before - 1] == Kind::Other)
                --before;
            run.isStart = before == 0 || m_kinds[before - 1] == Kind::Source;
            m_behind += before > 0 && run.isStart && !isOverSource;
            m_runs.push_back(run);
        }
        // Sources stand over the stories.
        if (m_over > m_behind)
            for (Run& run : m_runs)
                run.isStart
                    = run.isOver && run.end < m_lines.size() && m_kinds[run.end] == Kind::Source;
    }

    /// The last heading of a run that is no sub-headline.
    size_t lastOf(const Run& run) const
    {
        size_t last = run.end - 1;
        while (last > run.first && isSubtitle(m_lines[last]))
            --last;
        return last;
    }

    /// How the titles are numbered, as those tell that surely are some.
    bool findForm(bool hasMasthead)
    {
        constexpr int kFewest = 2;
        std::map<Form, int> sure;
        std::map<Form, int> listed;
        int sureCount = 0;
        int listedCount = 0;
        for (const Run& run : m_runs) {
            if (!run.isOver)
                continue;
            const size_t last = lastOf(run);
            const Form form = itemNumber(m_lines[last].text).form;
            if (run.isStart) {
                ++sure[form];
                ++sureCount;
            }
            if (isListed(last)) {
                ++listed[form];
                ++listedCount;
            }
        }
        const bool hasTails = std::max(m_over, m_behind) >= kFewest;
        const auto& counts = hasTails ? sure : listed;
        const int count = hasTails ? sureCount : listedCount;
        if (count >= kFewest) {
            const auto most = std::max_element(counts.begin(), counts.end(),
                [](const auto& a, const auto& b) { return a.second < b.second; });
            m_form = most->first;
            return most->second >= kFewest && most->second * 5 >= count * 3;
        }
        return hasMasthead && opensWithNumbers();
    }

    /// "一、产业动态" over "1.某厂投产" right behind the masthead, and so on: a report has a
    /// headline of its own over its parts.
    bool opensWithNumbers()
    {
        constexpr qsizetype kTypical = 9;
        if (m_runs.empty() || m_runs.front().first > 0 || m_runs.front().end < 2)
            return false;
        const Run& first = m_runs.front();
        const size_t last = lastOf(first);
        const ItemNumber section = itemNumber(m_lines[first.first].text);
        const ItemNumber title = itemNumber(m_lines[last].text);
        m_form = title.form;
        if (last != first.first + 1 || section.value != 1 || title.value != 1
            || section.form == title.form)
            return false;
        qsizetype length = 0;
        int news = 0;
        int count = 0;
        for (const Run& run : m_runs) {
            const size_t i = lastOf(run);
            const ItemNumber number = itemNumber(m_lines[i].text);
            if (!run.isOver || number.form != m_form)
                continue;
            ++count;
            length += m_lines[i].text.size() - number.length;
            news += opensLikeNews(m_lines[run.end].text) || hasDateline(m_lines[run.end].text);
        }
        return length >= kTypical * count && news * 2 >= count;
    }

    size_t findTitles()
    {
        size_t count = 0;
        int last = 0;
        for (size_t r = 0; r < m_runs.size(); ++r) {
            Run& run = m_runs[r];
            if (!run.isOver)
                continue;
            if (m_form == Form::None) {
                const size_t i = lastOf(run);
                if (itemNumber(m_lines[i].text).form == Form::None
                    && ((run.isStart && (r > 0 || isUnderFirstSection(run, i))) || isListed(i)))
                    run.title = i;
            } else {
                findNumberedTitle(r, last);
            }
            count += run.title < run.end;
        }
        return count;
    }

    bool isUnderFirstSection(const Run& run, size_t title) const
    {
        return title > run.first && itemNumber(m_lines[title - 1].text).value == 1;
    }

    void findNumberedTitle(size_t r, int& last)
    {
        Run& run = m_runs[r];
        for (size_t i = run.end; i-- > run.first;) {
            const ItemNumber number = itemNumber(m_lines[i].text);
            if (number.form != m_form)
                continue;
            const bool isNext = number.value == last + 1
                && (run.isStart || isListed(i) || !isExpectedBehind(r, number.value));
            const bool isFirst
                = number.value == 1 && (run.isStart || isListed(i) || isUnderSection(run, i));
            // Somebody forgot to count.
            const bool isSure = run.isStart && isListed(i);
            if (!isNext && !isFirst && !isSure)
                return;
            last = number.value;
            run.title = i;
            run.number = number;
            return;
        }
    }

    /// Whether the next heading that surely is a title has this number: one here divides a story.
    bool isExpectedBehind(size_t r, int value) const
    {
        for (size_t k = r + 1; k < m_runs.size(); ++k) {
            if (!m_runs[k].isStart || !m_runs[k].isOver)
                continue;
            const ItemNumber number = itemNumber(m_lines[lastOf(m_runs[k])].text);
            if (number.form == m_form)
                return number.value == value;
        }
        return false;
    }

    bool isUnderSection(const Run& run, size_t title) const
    {
        return title > run.first && isNumberedSection(title - 1);
    }

    /// By its mark.
    bool isNumberedSection(size_t i) const
    {
        const Form form = itemNumber(m_lines[i].text).form;
        return form == Form::None ? !sectionName(m_lines[i].text).isEmpty() : form != m_form;
    }

    /// Names over titles, which count up where they are numbered.
    void findSections()
    {
        int last = 0;
        Form form = Form::None;
        for (const Run& run : m_runs) {
            if (run.title == run.end || run.title == run.first)
                continue;
            const ItemNumber number = itemNumber(m_lines[run.first].text);
            if (number.form == Form::None)
                continue;
            if (number.form == m_form || number.value != last + 1
                || (form != Form::None && form != number.form))
                return;
            form = number.form;
            last = number.value;
        }
        m_sectionForm = form;
    }

    void take(size_t i, LineRole role, qsizetype number)
    {
        LineFacts& line = m_lines[i];
        line.role = role;
        line.cells -= cellWidth(line.text.left(number));
        line.text = line.text.sliced(number);
    }

    void giveRoles(const Run& run)
    {
        constexpr int kLongestName = 16; ///< cells
        for (size_t i = run.first; i < run.title; ++i) {
            const ItemNumber number = itemNumber(m_lines[i].text);
            const bool isName = number.form == Form::None && isListed(i)
                && m_lines[i].cells <= kLongestName && mayBeSectionName(m_lines[i].text);
            if (number.form == m_sectionForm && number.form != Form::None)
                take(i, LineRole::Section, number.length);
            else if (isName)
                take(i, LineRole::Section, 0);
        }
        // What is not numbered is read better by its words.
        if (m_form != Form::None)
            take(run.title, LineRole::Title, run.number.length);
        else if (isListed(run.title) || hasSectionAbove(run))
            take(run.title, LineRole::Title, 0);
        if (run.title + 1 < run.end && m_lines[run.title].role
            && isSubtitle(m_lines[run.title + 1]))
            take(run.title + 1, LineRole::Subtitle, 0);
    }

    bool hasSectionAbove(const Run& run) const
    {
        return run.title > run.first && m_lines[run.title - 1].role == LineRole::Section;
    }

    /// 卷首语 stands in the place of a section where others follow.
    void markPreface()
    {
        if (m_runs.empty())
            return;
        const Run& first = m_runs.front();
        const bool isPrefaced = first.end == first.first + 1 && first.isOver
            && first.title == first.end && isPreface(m_lines[first.first].text);
        if (!isPrefaced)
            return;
        const bool hasSections = std::any_of(m_runs.begin(), m_runs.end(), [this](const Run& run) {
            return m_lines[run.first].role == LineRole::Section
                || !sectionName(m_lines[run.first].text).isEmpty();
        });
        take(first.first, hasSections ? LineRole::Section : LineRole::Title, 0);
    }

    std::vector<LineFacts>& m_lines;
    QSet<QString> m_entries;
    std::vector<Kind> m_kinds;
    std::vector<Run> m_runs;
    int m_over = 0;   ///< headings over a source
    int m_behind = 0; ///< headings behind one
    Form m_form = Form::None;
    Form m_sectionForm = Form::None;
};

} // namespace

void readWholeLineDigest(
    std::vector<LineFacts>& lines, const QStringList& contents, bool hasMasthead)
{
    if (!arePacked(lines))
        return;
    if (Newsletter newsletter(lines, contents); newsletter.find(hasMasthead))
        newsletter.mark();
}

} // namespace qb::text
