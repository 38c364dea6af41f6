#include "text/whole_line_digests.h"

#include "text/bare_sources.h"
#include "text/cjk_class.h"
#include "text/heading_wording.h"
#include "text/item_numbers.h"
#include "text/lead_wording.h"
#include "text/line_roles.h"
#include "text/listed_titles.h"
#include "text/surnames.h"
#include "text/whole_line_kinds.h"

#include <algorithm>
#include <map>

namespace qb::text {

namespace {

using Form = ItemNumber::Form;
using Kind = DigestLine;

std::shared_ptr<const Credits> bylineOf(const QStringList& names)
{
    Credits credits;
    credits.byline = names.join(u' ');
    return std::make_shared<const Credits>(std::move(credits));
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
    Newsletter(std::vector<LineFacts>& lines, const QStringList& contents)
        : m_lines(lines),
          m_titles(contents)
    {
    }

    bool find(bool hasMasthead, const std::vector<signed char>& decided)
    {
        constexpr size_t kFewest = 2;
        m_kinds.reserve(m_lines.size());
        for (const LineFacts& line : m_lines)
            m_kinds.push_back(digestLineOf(line));
        // What somebody joined is text.
        for (size_t i = 0; i + 1 < decided.size(); ++i)
            if (decided[i] > 0)
                m_kinds[i] = m_kinds[i + 1] = Kind::Body;
        for (size_t i = 0; i + 1 < m_lines.size(); ++i)
            if (m_kinds[i] == Kind::Body && endsWithColon(i) && m_kinds[i + 1] == Kind::Head
                && (i == 0 || m_kinds[i - 1] == Kind::Source))
                m_kinds[i] = Kind::Head;
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
            else
                markBulletedSubhead(run);
        markPreface();
    }

private:
    /// "产业动态：" over a title.
    bool endsWithColon(size_t i) const
    {
        constexpr int kLongest = 18; ///< cells
        const QStringView text = m_lines[i].text;
        return m_lines[i].ending == LineEnding::Colon && m_lines[i].cells <= kLongest
            && !m_lines[i].role && !m_lines[i].credits && mayBeSectionName(text.chopped(1));
    }

    bool isListed(size_t i) const
    {
        const QStringView text = m_lines[i].text;
        return m_titles.contains(text) || m_titles.contains(text.sliced(itemNumber(text).length));
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
        m_hasNames = std::count_if(m_runs.begin(), m_runs.end(), [this](const Run& run) {
            return run.end - run.first > 1 && !namesIn(run.end - 1).isEmpty();
        }) > 1;
        // Sources stand over the stories.
        if (m_over > m_behind)
            for (Run& run : m_runs)
                run.isStart
                    = run.isOver && run.end < m_lines.size() && m_kinds[run.end] == Kind::Source;
    }

    QStringList namesIn(size_t i) const
    {
        constexpr int kLongest = 30; ///< cells
        return m_lines[i].cells <= kLongest ? namesOfLine(m_lines[i].text, m_hasNames)
                                            : QStringList();
    }

    /// The last heading of a run that is no sub-headline and no writer's name.
    size_t lastOf(const Run& run) const
    {
        size_t last = run.end - 1;
        while (last > run.first && (isSubtitle(m_lines[last]) || !namesIn(last).isEmpty()))
            --last;
        return last;
    }

    /// How the titles are numbered, as those tell that surely are some.
    bool findForm(bool hasMasthead)
    {
        constexpr size_t kFewest = 2;
        std::vector<size_t> sure;
        std::vector<size_t> listed;
        for (const Run& run : m_runs) {
            if (!run.isOver)
                continue;
            const size_t last = lastOf(run);
            if (run.isStart)
                sure.push_back(last);
            if (isListed(last))
                listed.push_back(last);
        }
        const bool hasTails = size_t(std::max(m_over, m_behind)) >= kFewest;
        const std::vector<size_t>& titles = hasTails ? sure : listed;
        if (titles.size() >= kFewest)
            return findUsualForm(titles);
        return hasMasthead && opensWithNumbers();
    }

    /// That of most of these lines.
    bool findUsualForm(const std::vector<size_t>& titles)
    {
        constexpr int kShortestBulleted = 18; ///< cells; names of sections are shorter
        std::map<std::pair<Form, char16_t>, std::vector<size_t>> forms;
        for (const size_t i : titles) {
            const ItemNumber number = itemNumber(m_lines[i].text);
            forms[{number.form, number.bullet.unicode()}].push_back(i);
        }
        const auto most = std::max_element(forms.begin(), forms.end(),
            [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
        const std::vector<size_t>& usual = most->second;
        m_form = itemNumber(m_lines[usual.front()].text);
        size_t cells = 0;
        size_t next = 0;
        int last = 0;
        for (const size_t i : usual) {
            const int value = itemNumber(m_lines[i].text).value;
            cells += size_t(m_lines[i].cells);
            next += value == last + 1 || value == 1;
            last = value;
        }
        // "3 个月建成一座桥", "8 支队伍进山": figures that count something else.
        if (m_form.form == Form::Padded && next * 2 < usual.size())
            return false;
        return usual.size() > 1 && usual.size() * 5 >= titles.size() * 3
            && (m_form.form != Form::Bullet || cells >= kShortestBulleted * usual.size());
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
        m_form = title;
        if (last != first.first + 1 || section.value != 1 || title.value != 1
            || section.isLike(title))
            return false;
        qsizetype length = 0;
        int news = 0;
        int count = 0;
        for (const Run& run : m_runs) {
            const size_t i = lastOf(run);
            const ItemNumber number = itemNumber(m_lines[i].text);
            if (!run.isOver || !number.isLike(m_form))
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
        readSureNumbers();
        for (size_t r = 0; r < m_runs.size(); ++r) {
            Run& run = m_runs[r];
            if (!run.isOver)
                continue;
            if (m_form.isNone()) {
                const size_t i = lastOf(run);
                if (itemNumber(m_lines[i].text).isNone()
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
        return title > run.first
            && (itemNumber(m_lines[title - 1].text).value == 1
                || decoration(m_lines[title - 1].text) > 0 || endsWithColon(title - 1));
    }

    void findNumberedTitle(size_t r, int& last)
    {
        Run& run = m_runs[r];
        for (size_t i = run.end; i-- > run.first;) {
            const ItemNumber number = itemNumber(m_lines[i].text);
            if (!number.isLike(m_form))
                continue;
            const bool isNext = m_form.form == Form::Bullet
                ? run.isStart || isListed(i) || isAloneBulleted(run)
                : number.value == last + 1
                    && (run.isStart || isListed(i) || m_sureBehind[r] != number.value);
            const bool isFirst
                = number.value == 1 && (run.isStart || isListed(i) || isUnderSection(run, i));
            // Somebody forgot to count, or a title was joined with its text.
            const bool isSure = run.isStart && (isListed(i) || number.value > last);
            if (!isNext && !isFirst && !isSure)
                return;
            last = number.value;
            run.title = i;
            run.number = number;
            return;
        }
    }

    /// A title behind a story without source, and no entry of a list in a story.
    bool isAloneBulleted(const Run& run) const
    {
        constexpr int kShortest = 14; ///< cells
        size_t count = 0;
        for (size_t i = run.first; i < run.end; ++i) {
            const bool isLike = itemNumber(m_lines[i].text).isLike(m_form);
            if (isLike && m_lines[i].cells < kShortest)
                return false;
            count += isLike;
        }
        return count == 1 && (run.first == 0 || m_lines[run.first - 1].ending != LineEnding::Colon);
    }

    /// The number of the next heading that surely is a title: one before it that has the same
    /// divides a story.
    void readSureNumbers()
    {
        m_sureBehind.resize(m_runs.size());
        int value = 0;
        for (size_t r = m_runs.size(); r-- > 0;) {
            m_sureBehind[r] = value;
            if (!m_runs[r].isStart || !m_runs[r].isOver)
                continue;
            const ItemNumber number = itemNumber(m_lines[lastOf(m_runs[r])].text);
            if (number.isLike(m_form))
                value = number.value;
        }
    }

    bool isUnderSection(const Run& run, size_t title) const
    {
        return title > run.first && isNumberedSection(title - 1);
    }

    /// By its mark.
    bool isNumberedSection(size_t i) const
    {
        const ItemNumber number = itemNumber(m_lines[i].text);
        return number.isNone() ? !sectionName(m_lines[i].text).isEmpty() : !number.isLike(m_form);
    }

    /// The first line over a title, or the first with a number: the newsletter's name may stand
    /// over the first section's.
    size_t sectionOf(const Run& run) const
    {
        const auto isNumbered = [this](const LineFacts& line) {
            const ItemNumber number = itemNumber(line.text);
            return !number.isNone() && number.form != Form::Bullet && !number.isLike(m_form);
        };
        const auto begin = m_lines.begin() + qsizetype(run.first);
        const auto end = m_lines.begin() + qsizetype(run.title);
        const auto found = run.first == 0 ? std::find_if(begin, end, isNumbered) : begin;
        return found == end ? run.first : size_t(found - m_lines.begin());
    }

    /// Names over titles, which count up where they are numbered.
    void findSections()
    {
        int last = 0;
        ItemNumber form;
        for (const Run& run : m_runs) {
            if (run.title == run.end || run.title == run.first)
                continue;
            const ItemNumber number = itemNumber(m_lines[sectionOf(run)].text);
            // Bullets are read as everywhere.
            if (number.isNone() || number.form == Form::Bullet)
                continue;
            if (number.isLike(m_form) || number.value != last + 1
                || (!form.isNone() && !form.isLike(number)))
                return;
            form = number;
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

    void giveSectionRole(size_t i)
    {
        constexpr int kLongestName = 16; ///< cells
        const QStringView text = m_lines[i].text;
        const ItemNumber number = itemNumber(text);
        if (!number.isNone()) {
            if (number.isLike(m_sectionForm))
                take(i, LineRole::Section, number.length);
            return;
        }
        const bool isName = (m_areSectionsNamed && isLikeSectionName(i))
            || (m_titles.contains(text) && m_lines[i].cells <= kLongestName
                && mayBeSectionName(text));
        const qsizetype before = decoration(text);
        const qsizetype behind = endsWithColon(i) ? 1 : before;
        if (isName || behind > 0) {
            take(i, LineRole::Section, before);
            m_lines[i].text.chop(behind);
        }
    }

    void giveRoles(const Run& run)
    {
        const bool isNamed = run.first == 0 && run.title > 1 && !m_sectionForm.isNone();
        // The newsletter's name, over the first section's: it has no story of its own.
        if (isNamed && sectionOf(run) == 1)
            take(run.first, LineRole::Section, 0);
        for (size_t i = run.first; i < run.title; ++i)
            if (!m_lines[i].role)
                giveSectionRole(i);
        giveKickerRoles(run);
        // What is not numbered is read better by its words.
        if (!m_form.isNone())
            take(run.title, LineRole::Title, run.number.length);
        else if (isListed(run.title) || hasSectionAbove(run))
            take(run.title, LineRole::Title, 0);
        if (isBrokenTitle(run))
            take(run.title + 1, LineRole::Title, 0);
        for (size_t i = run.title + 1; i < run.end; ++i) {
            if (isSubtitle(m_lines[i]) && m_lines[run.title].role)
                take(i, LineRole::Subtitle, 0);
            else if (const QStringList names = namesIn(i); !names.isEmpty())
                m_lines[i].credits = bylineOf(names);
        }
    }

    /// "2、全县春耕备耕" over "工作会议召开": one title, of which somebody broke the line. A lone
    /// sub-head would stand further down.
    bool isBrokenTitle(const Run& run) const
    {
        const Run* next = &run + 1;
        const bool isLone = next == m_runs.data() + m_runs.size() || next->title < next->end;
        return !m_form.isNone() && isLone && run.title + 2 == run.end && run.isOver
            && !isSubtitle(m_lines[run.title + 1]) && namesIn(run.title + 1).isEmpty();
    }

    /// What stands over a numbered title and is no section is its kicker: of three headings the
    /// last would be taken for a subtitle.
    void giveKickerRoles(const Run& run)
    {
        const auto isOpen = [this](size_t i) {
            return !m_lines[i].role;
        };
        size_t first = run.title;
        while (first > run.first && isOpen(first - 1))
            --first;
        if (m_form.isNone() || run.title - first < 2)
            return;
        // On top, the newsletter's name and that of its first section.
        const bool areNames = first == 0 && run.title == 2 && mayBeSectionName(m_lines[0].text)
            && isLikeSectionName(1);
        for (size_t i = first; i < run.title; ++i)
            take(i, areNames ? LineRole::Section : LineRole::Kicker, 0);
        m_areSectionsNamed = m_areSectionsNamed || areNames;
    }

    bool isLikeSectionName(size_t i) const
    {
        return mayBeSectionName(m_lines[i].text) && likeSectionName(m_lines[i].text) > 0;
    }

    bool hasSectionAbove(const Run& run) const
    {
        return run.title > run.first && m_lines[run.title - 1].role == LineRole::Section;
    }

    /// "◆ 会议部署" within a story whose title has the same bullet: the name of no section.
    void markBulletedSubhead(const Run& run)
    {
        const ItemNumber number = itemNumber(m_lines[run.first].text);
        if (m_form.form == Form::Bullet && run.end == run.first + 1 && run.isOver && !run.isStart
            && number.isLike(m_form) && m_lines[run.first - 1].ending != LineEnding::Colon)
            take(run.first, LineRole::Subhead, number.length);
    }

    /// 卷首语 stands in the place of a section where others follow.
    void markPreface()
    {
        if (m_runs.empty())
            return;
        const Run& first = m_runs.front();
        const QStringView text = m_lines[first.first].text;
        const bool isMarked = isBar(text.front()) || isBullet(text.front());
        const QStringView name = text.sliced(isMarked ? 1 : 0).trimmed();
        const bool isPrefaced = first.end == first.first + 1 && first.isOver
            && first.title == first.end && isPreface(name);
        if (!isPrefaced)
            return;
        const bool hasSections
            = std::any_of(m_runs.begin() + 1, m_runs.end(), [this](const Run& run) {
                  return m_lines[run.first].role == LineRole::Section
                      || !sectionName(m_lines[run.first].text).isEmpty();
              });
        take(first.first, hasSections ? LineRole::Section : LineRole::Title,
            text.size() - name.size());
    }

    std::vector<LineFacts>& m_lines;
    ListedTitles m_titles;
    std::vector<Kind> m_kinds;
    std::vector<Run> m_runs;
    bool m_areSectionsNamed = false; ///< by no mark
    bool m_hasNames = false;         ///< of writers, under several titles
    int m_over = 0;                  ///< headings over a source
    int m_behind = 0;                ///< headings behind one
    std::vector<int> m_sureBehind;   ///< of each run
    ItemNumber m_form;
    ItemNumber m_sectionForm;
};

} // namespace

void readWholeLineDigest(std::vector<LineFacts>& lines, const std::vector<signed char>& decided,
    const QStringList& contents, bool hasMasthead)
{
    if (!arePacked(lines))
        return;
    readBareSources(lines);
    if (Newsletter newsletter(lines, contents); newsletter.find(hasMasthead, decided))
        newsletter.mark();
}

} // namespace qb::text
