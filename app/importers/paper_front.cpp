#include "importers/paper_front.h"

#include "text/surnames.h"

#include <QRegularExpression>

namespace qb::importers {

namespace {

constexpr double kTitle = 1.25;       ///< least size of a title, times the body's
constexpr double kSameBaseline = 0.4; ///< of the type size
constexpr double kStep = 2.2;         ///< baseline to baseline below a name, in type sizes
constexpr double kRowStep = 4;        ///< from one author's last line to the next row of authors
constexpr double kMeasure = 0.7;      ///< of the page's text
constexpr qsizetype kLongestLine = 120;
constexpr size_t kMostLines = 40; ///< of authors and institutes

/// One author, or several in one line, and what stands below.
struct Author {
    QStringList names;
    QString marked; ///< as it is set, with the marks behind the names
    PageArea area;
    QStringList institutes;
};

bool hasMark(const QString& text)
{
    static const QRegularExpression mark(QStringLiteral(
        "[0-9*＊†‡§⁎\\x{2460}-\\x{2473}\\x{00b2}\\x{00b3}\\x{00b9}\\x{2070}-\\x{2079}]"));
    return mark.match(text).hasMatch();
}

/// What a line that names people and nothing else says; a row of them is believed as a whole.
QStringList namesIn(const QString& line)
{
    static const QRegularExpression marks(QStringLiteral(
        "[0-9*＊†‡§⁎\\x{2460}-\\x{2473}\\x{00b2}\\x{00b3}\\x{00b9}\\x{2070}-\\x{2079}]"
        "(?:[,，][0-9*＊†‡§⁎])*"));
    static const QRegularExpression separator(QStringLiteral("[\\s,，、;；]+"));
    // "何 遥" is as wide as its neighbours of three characters.
    static const QRegularExpression spread(
        QStringLiteral("(?<![^\\s,，、;；])(\\p{Han})\\s+(\\p{Han})(?![^\\s,，、;；])"));
    QString text = line.trimmed();
    text.replace(marks, QStringLiteral(" "));
    text = text.trimmed().replace(spread, QStringLiteral("\\1\\2"));
    return text.split(separator, Qt::SkipEmptyParts);
}

/// What is no line about an author.
bool isOfText(const QString& text)
{
    return text.size() > kLongestLine || text.endsWith(u'。') || opensAbstract(text);
}

bool isInstitute(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "@|大学|学院|研究|中心|公司|实验室|[院校所局厅部委系馆站社](?:$|[\\s，,）)])|"
        "\\b(?:Universit|Institut|Department|Dept|School|College|Laborator|Academy|"
        "Station|Centre|Center|Bureau|Agency|Company|Hospital)"));
    return !isOfText(text) && pattern.match(text).hasMatch();
}

QString withoutBrackets(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^[（(]([^（）()]*)[）)]$"));
    const auto match = pattern.match(text);
    return match.hasMatch() ? match.captured(1) : text;
}

class FrontReader {
public:
    FrontReader(PageText& page, const BodyType& body) : m_page(page), m_body(body) { }

    void gather()
    {
        if (!findTitle())
            return;
        size_t end = endOfRow(m_next);
        if (!beginRow(m_next, end))
            return;
        for (size_t at = end; at < m_order.size() && m_taken.size() < kMostLines; at = end) {
            end = endOfRow(at);
            const double step = (line(at).baseline - m_last) / line(at).size;
            if ((step > kStep || !addBelow(at, end)) && (step > kRowStep || !beginRow(at, end)))
                break;
        }
        finishRow();
        const bool hasInstitute = std::any_of(m_authors.begin(), m_authors.end(),
            [](const Author& author) { return !author.institutes.isEmpty(); });
        if (m_authors.size() > 1 || hasInstitute)
            replace(hasInstitute);
    }

private:
    const PageLine& line(size_t at) const { return m_page.lines[m_order[at]]; }

    /// The largest line of the page with nothing of its size further down; `m_next` is the first
    /// line below.
    bool findTitle()
    {
        for (size_t i = 0; i < m_page.lines.size(); ++i) {
            const PageLine& line = m_page.lines[i];
            if (line.noise.isEmpty() && !line.isRotated && !line.isVertical)
                m_order.push_back(i);
        }
        std::stable_sort(m_order.begin(), m_order.end(), [this](size_t a, size_t b) {
            return m_page.lines[a].baseline < m_page.lines[b].baseline;
        });
        double largest = 0;
        for (const size_t i : m_order)
            largest = std::max(largest, m_page.lines[i].size);
        double left = m_page.width;
        double right = 0;
        for (const size_t i : m_order) {
            left = std::min(left, m_page.lines[i].area.left);
            right = std::max(right, m_page.lines[i].area.right);
        }
        m_measure = right - left;
        if (m_body.size <= 0 || largest < kTitle * m_body.size)
            return false;
        const auto isTitle = [&](size_t i) {
            return m_page.lines[i].size > 0.97 * largest;
        };
        const auto first = std::find_if(m_order.begin(), m_order.end(), isTitle);
        const auto last = std::find_if_not(first, m_order.end(), isTitle);
        if (std::find_if(last, m_order.end(), isTitle) != m_order.end())
            return false;
        m_title = m_page.lines[*first].area;
        for (auto i = first; i != last; ++i)
            m_title.include(m_page.lines[*i].area);
        m_next = size_t(last - m_order.begin());
        while (m_next < m_order.size() && isSubtitle(line(m_next)))
            m_title.include(line(m_next++).area);
        return m_next < m_order.size() && m_title.bottom < 0.6 * m_page.height
            && line(m_next).area.top - m_title.bottom < 4 * largest;
    }

    /// "——以青桥县为例" in the middle below the title.
    bool isSubtitle(const PageLine& line) const
    {
        return (line.text.startsWith(u"——") || line.text.startsWith(u"⸺")) && isCentred(line.area)
            && line.area.top - m_title.bottom < 2 * line.size;
    }

    size_t endOfRow(size_t at) const
    {
        size_t end = at + 1;
        while (end < m_order.size()
            && line(end).baseline - line(at).baseline < kSameBaseline * line(at).size)
            ++end;
        return end;
    }

    bool isCentred(const PageArea& area) const
    {
        return std::abs(area.middle() - m_title.middle()) < 2 * m_body.size;
    }

    /// "Alice M. Grove", "LU Qinghe", each over an institute or an address.
    bool areWesternNames(size_t at, size_t end) const
    {
        static const QRegularExpression pattern(QStringLiteral(
            "^\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|der)){1,3}$"));
        return end < m_order.size() && isInstitute(line(end).text)
            && std::all_of(m_order.begin() + qsizetype(at), m_order.begin() + qsizetype(end),
                [this](
                    size_t i) { return pattern.match(m_page.lines[i].text.trimmed()).hasMatch(); });
    }

    /// A row of names in the middle of the page.
    bool beginRow(size_t at, size_t end)
    {
        std::vector<Author> row;
        QStringList names;
        PageArea whole = line(at).area;
        for (size_t i = at; i < end; ++i) {
            Author author;
            author.marked = line(i).text.trimmed();
            author.names = namesIn(author.marked);
            names << author.names;
            author.area = line(i).area;
            whole.include(author.area);
            row.push_back(std::move(author));
        }
        const bool isWestern = !text::areNamesOfPeople(names) && areWesternNames(at, end);
        if ((!isWestern && !text::areNamesOfPeople(names)) || !isCentred(whole))
            return false;
        m_isWestern = m_isWestern || isWestern;
        std::sort(row.begin(), row.end(),
            [](const Author& a, const Author& b) { return a.area.left < b.area.left; });
        finishRow();
        m_row = std::move(row);
        take(at, end);
        return true;
    }

    void finishRow()
    {
        std::move(m_row.begin(), m_row.end(), std::back_inserter(m_authors));
        m_row.clear();
    }

    void take(size_t at, size_t end)
    {
        m_taken.insert(
            m_taken.end(), m_order.begin() + qsizetype(at), m_order.begin() + qsizetype(end));
        m_last = line(at).baseline;
    }

    /// As wide as the page's text: a line of it, unless brackets or a mark tell otherwise.
    bool isOfMeasure(const PageLine& line) const
    {
        static const QRegularExpression marked(QStringLiteral("^[（(]|^[0-9*†‡][.．、 ]?\\p{L}"));
        return line.area.width() > kMeasure * m_measure && !m_isInBrackets
            && !marked.match(line.text).hasMatch();
    }

    /// Institutes, each in the middle below its author.
    bool addBelow(size_t at, size_t end)
    {
        std::vector<Author*> authors;
        bool mayBelong = true;
        bool hasInstitute = false;
        for (size_t i = at; i < end; ++i) {
            const PageArea& area = line(i).area;
            const auto above = std::find_if(m_row.begin(), m_row.end(), [&](const Author& author) {
                return std::abs(author.area.middle() - area.middle()) < 0.75 * line(i).size
                    || std::abs(author.area.left - area.left) < 1;
            });
            if (above == m_row.end() && m_row.size() == 1 && isCentred(area))
                authors.push_back(&m_row.front());
            else if (above != m_row.end())
                authors.push_back(&*above);
            else
                return false;
            mayBelong = mayBelong && !isOfText(line(i).text) && !isOfMeasure(line(i));
            hasInstitute = hasInstitute || isInstitute(line(i).text);
        }
        if (!mayBelong || !hasInstitute)
            return false;
        for (size_t i = at; i < end; ++i) {
            const QString& text = line(i).text;
            const bool opens = text.contains(u'（') || text.contains(u'(');
            const bool closes = text.contains(u'）') || text.contains(u')');
            m_isInBrackets = (m_isInBrackets || opens) && !closes;
        }
        for (size_t i = at; i < end; ++i)
            authors[i - at]->institutes << withoutBrackets(line(i).text.trimmed());
        take(at, end);
        return true;
    }

    /// The names in one line and, as such notes are written, "（作者单位：…）" in the next. Western
    /// names stand in the note alone: a line of them could be anything.
    void replace(bool hasInstitute)
    {
        PageLine byline = m_page.lines[m_taken.front()];
        PageLine note = m_page.lines[m_taken.back()];
        QStringList names;
        QStringList notes;
        for (const Author& author : m_authors) {
            names << author.names;
            byline.area.include(author.area);
            QStringList parts = author.institutes;
            if (m_authors.size() > 1 || hasMark(author.marked) || m_isWestern)
                parts.prepend(author.marked);
            notes << parts.join(author.names.size() > 1 && !m_isWestern ? u'；' : u'，');
        }
        byline.text = names.join(u' ');
        note.text = QStringLiteral("（作者单位：") + notes.join(u'；') + u'）';
        // As wide as the names are when they stand in one line.
        const double half = 0.5 * m_body.size * double(byline.text.size());
        byline.area.right = byline.area.middle() + half;
        byline.area.left = byline.area.right - 2 * half;
        note.area.left = byline.area.left;
        note.area.right = byline.area.right;
        for (PageLine* line : {&byline, &note}) {
            line->size = m_body.size;
            line->isBold = false;
            line->isSans = m_body.isSans;
            line->raised.clear();
            line->lowered.clear();
        }
        std::sort(m_taken.begin(), m_taken.end());
        for (size_t k = m_taken.size(); k-- > 0;) {
            const auto taken = m_page.lines.begin() + qsizetype(m_taken[k]);
            m_page.frontFoot = std::max(m_page.frontFoot, taken->area.bottom);
            m_page.lines.erase(taken);
        }
        if (hasInstitute)
            m_page.lines.push_back(std::move(note));
        if (!m_isWestern)
            m_page.lines.push_back(std::move(byline));
    }

    PageText& m_page;
    BodyType m_body;
    std::vector<size_t> m_order; ///< lines from the top
    PageArea m_title;
    size_t m_next = 0;
    double m_last = 0; ///< baseline of what was taken last
    std::vector<Author> m_row;
    std::vector<Author> m_authors;
    std::vector<size_t> m_taken;
    double m_measure = 0;        ///< of the page's text, all columns together
    bool m_isInBrackets = false; ///< the last institute's go on
    bool m_isWestern = false;    ///< some of the names
};

} // namespace

bool opensAbstract(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[\\[【〔（(]?\\s*(?:(?:内容|中文)?(?:摘\\s*要|提\\s*要)|关\\s*键\\s*词|"
                       "abstract|summary|key\\s?-?words)\\s*(?:[\\]】〕）):：]|$)"),
        QRegularExpression::CaseInsensitiveOption);
    return !text.isEmpty() && QStringView(u"[【〔（( 内中摘提关aAsSkK").contains(text.front())
        && pattern.match(text).hasMatch();
}

void gatherAuthors(PageText& page, const BodyType& body)
{
    FrontReader(page, body).gather();
}

} // namespace qb::importers
