#include "text/page_edges.h"

#include "text/char_set.h"
#include "text/cjk_class.h"
#include "text/normalise.h"
#include "text/page_heads.h"
#include "text/page_imprints.h"
#include "text/paper_heads.h"
#include "text/publishers.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

constexpr int kLongestLine = 90;        ///< cells
constexpr qsizetype kLongestName = 6;   ///< characters of a page's name
constexpr qsizetype kShortestPaper = 3; ///< of a paper's
constexpr qsizetype kLongestNumber = 3; ///< digits of a page's bare number

/// What a line of a page's edge holds.
struct EdgeLine {
    bool isDay = false;
    bool isWeekday = false;
    bool isPage = false;   ///< "第3版", "A5", "本期四版"
    bool isNumber = false; ///< bare digits
    bool isIssue = false;  ///< "第2846期"
    bool isPaper = false;  ///< "颍川日报"
    bool isMakers = false;
    bool isImprint = false; ///< addresses, registrations, rights
    QString day;            ///< as written, without marks
    QStringList names;      ///< of pages, as far as their form tells
    bool isSheet = false;   ///< the page is called 版
    bool isLatin = false;   ///< the paper's name once more: "YINGCHUAN DAILY"
    int words = 0;

    void add(const EdgeLine& other)
    {
        for (const auto field : {&EdgeLine::isDay, &EdgeLine::isWeekday, &EdgeLine::isPage,
                 &EdgeLine::isNumber, &EdgeLine::isIssue, &EdgeLine::isPaper, &EdgeLine::isMakers,
                 &EdgeLine::isImprint, &EdgeLine::isSheet})
            this->*field = this->*field || other.*field;
    }

    int kinds() const
    {
        return int(isDay) + int(isWeekday) + int(isPage) + int(isNumber) + int(isIssue)
            + int(isPaper) + int(isMakers) + int(isImprint);
    }
};

struct EdgeWord {
    CharSet firsts; ///< one of them is the first character; what is a digit is added
    QRegularExpression pattern;
    bool EdgeLine::*field;

    QRegularExpressionMatch matchAt(QStringView text) const
    {
        const bool mayMatch = text.front().isDigit() || firsts.contains(text.front());
        return mayMatch ? pattern.match(text) : QRegularExpressionMatch();
    }
};

/// Each matches at the beginning of what is left of a line.
const std::vector<EdgeWord>& edgeWords()
{
    const auto of = [](const char16_t* pattern) {
        return QRegularExpression(
            QStringView(pattern).toString(), QRegularExpression::UseUnicodePropertiesOption);
    };
    static const std::vector<EdgeWord> words{
        {CharSet(u""),
            of(u"^(?:19|20)[0-9]{2}(?:年\\s?[0-9]{1,2}月\\s?[0-9]{1,2}日|([./-])[0-9]{1,2}\\1[0-9]{1,2}"
               "(?![0-9]))"),
            &EdgeLine::isDay},
        {CharSet(u"星周"), of(u"^(?:星期|周)[一二三四五六日天](?![\\x{4e00}-\\x{9fff}])"),
            &EdgeLine::isWeekday},
        {CharSet(u"农夏阴甲乙丙丁戊己庚辛壬癸"),
            of(u"^(?:农历|夏历|阴历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年"
               "[闰正一二三四五六七八九十冬腊]{1,3}月[初廿卅一二三四五六七八九十]{1,3}"
               "|^(?:农历|夏历|阴历)[闰正一二三四五六七八九十冬腊]{1,3}月[初廿卅一二三四五六七八九十]{1,3}"),
            &EdgeLine::isDay},
        {CharSet(u"第ABCD一二三四五六七八九十今本共"),
            of(u"^(?:第\\s?)?[A-D]?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s?版"
               "|^[A-D][0-9]{1,2}(?![0-9A-Za-z])"
               "|^(?:今日|本期|今天|共)[0-9一二三四五六七八九十]{1,3}版"),
            &EdgeLine::isPage},
        {CharSet(u"第总"), of(u"^第\\s?[0-9]{1,6}\\s?期|^总第\\s?[0-9]{1,6}\\s?期"),
            &EdgeLine::isIssue},
        {CharSet(u""), of(u"^[0-9]{1,3}(?![0-9.,:：%％A-Za-z\\x{4e00}-\\x{9fff}])"),
            &EdgeLine::isNumber},
    };
    return words;
}

bool isLatinName(QStringView word)
{
    return word.size() > 1
        && std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

bool isBetweenWords(QChar c)
{
    static constexpr CharSet kBetween(u"|｜丨·•/／◆◇■□●○▲△▪▶-—");
    return isWhite(c) || kBetween.contains(c);
}

/// "要　闻": the letters of a name set apart, as one word.
QString withNamesClosed(const QString& text)
{
    if (std::none_of(text.begin(), text.end(), isWhite))
        return text;
    static const QRegularExpression apart(
        QStringLiteral("(?<![^\\s\\x{3000}])([\\x{4e00}-\\x{9fff}])[\\s\\x{3000}]+"
                       "(?=[\\x{4e00}-\\x{9fff}](?![^\\s\\x{3000}]))"));
    return QString(text).replace(apart, QStringLiteral("\\1"));
}

/// "责编 李砚 03": without the number.
QStringView withoutPageNumber(QStringView text)
{
    qsizetype end = text.size();
    while (end > 0 && text.at(end - 1) >= u'0' && text.at(end - 1) <= u'9')
        --end;
    return text.size() - end <= kLongestNumber && end > 0 && isWhite(text.at(end - 1))
        ? text.first(end).trimmed()
        : text;
}

/// "2026年3月4日", "2026.03.04": numbers alone, without zeros in front of them.
QString digitsOf(QStringView day)
{
    QString digits;
    bool isInside = false; // of a number
    for (const QChar c : day) {
        if (c < u'0' || c > u'9') {
            isInside = false;
            continue;
        }
        if (!isInside && !digits.isEmpty())
            digits.append(u'-');
        if (c != u'0' || (isInside && !digits.endsWith(u'-')))
            digits.append(c);
        isInside = true;
    }
    return digits;
}

/// By its characters alone: an edge is a row of short names and of words that begin in few ways, or
/// has a character of an imprint or of who made the page.
bool mayBeEdge(QStringView text)
{
    static constexpr CharSet kTelling(u"报版社邮线话箱主统料零刊责编辑审校检美图视制值");
    static constexpr CharSet kWordBeginnings(
        u"星周农夏阴甲乙丙丁戊己庚辛壬癸第今本共总一二三四五六七八九十");
    qsizetype name = 0; // characters since the last mark or blank
    bool isWord = false;
    bool hasLongName = false;
    for (const QChar c : text) {
        if (kTelling.contains(c))
            return true;
        if (isCommonHan(c)) {
            ++name;
            isWord = isWord || kWordBeginnings.contains(c);
            hasLongName = hasLongName || (name > kLongestName && !isWord);
        } else {
            name = 0;
            isWord = !isBetweenWords(c); // figures are read with what follows them
        }
    }
    return !hasLongName;
}

/// nullopt where the line holds anything else.
std::optional<EdgeLine> edgeLineOf(const LineFacts& line)
{
    if (line.cells > kLongestLine || line.commas > 0 || line.stops > 0 || line.role
        || !mayBeEdge(line.text))
        return std::nullopt;
    EdgeLine result;
    // The paper's name once more: "YINGCHUAN RIBAO".
    const bool isPinyin = line.text.size() >= kLongestName
        && std::all_of(line.text.begin(), line.text.end(),
            [](QChar c) { return (c >= u'A' && c <= u'Z') || c == u' '; });
    if (isPinyin) {
        result.isLatin = true;
        result.words = 1;
        return result;
    }
    const QString narrow = withNamesClosed(narrowed(line.text).trimmed());
    if (isImprintLine(narrow)) {
        result.isImprint = true;
        return result;
    }
    if (namesPageMakers(line.text)) {
        result.isMakers = true;
        return result;
    }
    QStringView rest = narrow;
    while (!rest.isEmpty()) {
        if (isBetweenWords(rest.front())) {
            rest = rest.sliced(1);
            continue;
        }
        QStringView known;
        for (const EdgeWord& word : edgeWords()) {
            known = rest.first(word.matchAt(rest).capturedLength());
            if (known.isEmpty())
                continue;
            result.*(word.field) = true;
            if (word.field == &EdgeLine::isDay && result.day.isEmpty())
                result.day = digitsOf(known);
            result.isSheet = result.isSheet || (result.isPage && known.endsWith(u'版'));
            break;
        }
        if (!known.isEmpty()) {
            ++result.words;
            rest = rest.sliced(known.size());
            continue;
        }
        if (const qsizetype contact = contactLength(rest); contact > 0) {
            result.isImprint = true;
            ++result.words;
            rest = rest.sliced(contact);
            continue;
        }
        // Who made the page ends the line, but for the page's number.
        const QStringView makers = withoutPageNumber(rest);
        if (namesPageMakers(makers)) {
            result.isMakers = true;
            result.isNumber = result.isNumber || makers.size() < rest.size();
            break;
        }
        qsizetype end = 0;
        while (end < rest.size() && !isBetweenWords(rest.at(end)))
            ++end;
        const QStringView name = rest.first(end);
        // "某某主管主办 国内统一连续出版物号CN 41-0001 第3期": registrations have numbers of their
        // own.
        if (isRegistration(name)) {
            result.isImprint = true;
            ++result.words;
            rest = rest.sliced(end);
            while (
                !rest.isEmpty() && (isBetweenWords(rest.front()) || isOfRegistration(rest.front())))
                rest = rest.sliced(1);
            continue;
        }
        if (isLatinName(name) && result.words > 0) {
            rest = rest.sliced(end);
            continue;
        }
        const bool isName
            = std::all_of(name.begin(), name.end(), [](QChar c) { return isHan(c.unicode()); });
        if (!isName)
            return std::nullopt;
        const bool isShortName = name.size() == rest.size() && result.words == 0
            && name.size() >= kShortestPaper && name.endsWith(u'报');
        const bool isDigital = name.endsWith(u"报数字报") || name.endsWith(u"报数字版")
            || name.endsWith(u"报电子版");
        if ((endsAsNewspaper(name) && name.size() > kShortestPaper) || isShortName || isDigital)
            result.isPaper = true;
        else if (name.size() >= 2 && name.size() <= kLongestName)
            result.names.append(name.toString());
        else
            return std::nullopt;
        ++result.words;
        rest = rest.sliced(end);
    }
    // "口岸夺金 3" is a headline of its own.
    const bool isNumberAlone = result.isNumber && result.kinds() == 1;
    if (isNumberAlone
        && !std::all_of(result.names.begin(), result.names.end(),
            [](const QString& name) { return isUsualPageName(name); }))
        return std::nullopt;
    constexpr qsizetype kMostNames = 2;
    constexpr qsizetype kMostAlone = 4;
    if (result.names.size() > (result.kinds() == 0 ? kMostAlone : kMostNames))
        return std::nullopt;
    return result;
}

/// Runs of lines that may be of a page's edge, and which of them are.
class PageEdges {
public:
    PageEdges(const std::vector<LineFacts>& lines, std::vector<QString>& reasons)
        : m_lines(lines),
          m_reasons(reasons)
    {
    }

    void mark()
    {
        // Nearly every text has no line that might be one.
        if (!mayHaveEdges())
            return;
        m_edges.reserve(m_lines.size());
        for (size_t i = 0; i < m_lines.size(); ++i) {
            m_edges.push_back(mayBeOfEdge(m_lines[i]) ? edgeLineOf(m_lines[i]) : std::nullopt);
            if (m_reasons[i] == u"editor-credit" && !m_edges[i]) {
                m_edges[i].emplace();
                m_edges[i]->isMakers = true;
            }
        }
        for (size_t begin = 0; begin < m_lines.size();) {
            size_t end = begin;
            while (end < m_lines.size()
                && (hasKind(end) || (end > begin && isNamed(end) && hasKind(end + 1))))
                ++end;
            if (end > begin && isEdge(begin, end))
                m_runs.push_back({begin, end});
            begin = std::max(end, begin + 1);
        }
        // Where pages have edges, how to reach the paper and its name with a page's number may
        // stand alone, and the text's last line may be the rest of one: "A06".
        const bool hasEdges = !m_runs.empty()
            || std::find(m_reasons.begin(), m_reasons.end(), u"running-head") != m_reasons.end();
        for (size_t i = 0; hasEdges && i < m_lines.size(); ++i) {
            if (m_edges[i] && m_edges[i]->isImprint && m_reasons[i].isEmpty())
                m_reasons[i] = QStringLiteral("imprint");
            if (!m_runs.empty() && m_edges[i] && m_edges[i]->isPaper && m_edges[i]->isPage)
                m_runs.push_back({i, i + 1});
        }
        if (!m_runs.empty() && hasKind(m_lines.size() - 1)
            && (m_edges.back()->isPage || m_edges.back()->isNumber))
            m_runs.push_back({m_lines.size() - 1, m_lines.size()});
        if (areOfSeveralDays())
            return;
        for (const auto& [begin, end] : m_runs)
            for (size_t i = begin; i < end; ++i)
                for (const QString& name : m_edges[i]->names)
                    m_names.insert(name);
        for (const auto& [begin, end] : m_runs)
            markRun(begin, end);
    }

private:
    /// Without reading the words: lines with marks of an edge, and short names.
    static bool mayBeOfEdge(const LineFacts& line)
    {
        static constexpr CharSet kOfText(u"的了是在，。；？！“”他她我这那就也都说将把被让");
        if (line.cells > kLongestLine || line.role || line.text.isEmpty() || line.isWithinPage
            || line.ending == LineEnding::Clause || line.ending == LineEnding::Sentence)
            return false;
        return std::none_of(
            line.text.begin(), line.text.end(), [](QChar c) { return kOfText.contains(c); });
    }

    static bool hasMark(const LineFacts& line)
    {
        static constexpr CharSet kMarks(u"版报期周编刊");
        return mayBeOfEdge(line) && std::any_of(line.text.begin(), line.text.end(), [](QChar c) {
            return kMarks.contains(c);
        });
    }

    bool mayHaveEdges() const { return std::any_of(m_lines.begin(), m_lines.end(), hasMark); }

    /// Names alone are of an edge only where another line says so.
    bool hasKind(size_t i) const
    {
        return i < m_edges.size() && m_edges[i]
            && (m_edges[i]->kinds() > 0 || m_reasons[i] == u"running-head");
    }

    /// Diaries and rosters have a day a line; a paper has one.
    bool areOfSeveralDays() const
    {
        QSet<QString> days;
        for (const auto& [begin, end] : m_runs)
            for (size_t i = begin; i < end; ++i)
                if (!m_edges[i]->day.isEmpty())
                    days.insert(m_edges[i]->day);
        return days.size() > 1;
    }

    /// Names alone, between other lines of an edge: "装备 食品 发制品".
    bool isNamed(size_t i) const { return m_edges[i] && m_edges[i]->kinds() == 0; }

    /// Marks that stand together at the edges of pages alone: a date with who edits is the head of
    /// a page of the web, and one with a place that of a notice.
    bool isEdge(size_t begin, size_t end) const
    {
        EdgeLine all;
        for (size_t i = begin; i < end; ++i)
            all.add(*m_edges[i]);
        const bool isNumbered = all.isPage || all.isNumber;
        const bool isDated = all.isDay && all.isWeekday;
        return (all.isSheet && all.kinds() > 1)
            || (isDated && (all.isPaper || isNumbered || all.isIssue))
            || (all.isPaper && all.isDay && isNumbered)
            || (all.isImprint && (isNumbered || isDated || all.isPaper))
            || (all.isMakers && all.isPage);
    }

    bool isName(size_t i) const
    {
        return i < m_edges.size() && m_edges[i] && isNamed(i) && m_edges[i]->words == 1
            && m_names.contains(m_edges[i]->names.value(0));
    }

    bool isMaker(size_t i) const
    {
        return i < m_lines.size() && !m_lines[i].credits && mayNamePageMaker(m_lines[i].text);
    }

    /// With the names of pages and papers around it, and the bare numbers.
    void markRun(size_t begin, size_t end)
    {
        const auto isBeside = [this](size_t i) {
            return isName(i) || hasKind(i) || isMaker(i)
                || (i < m_edges.size() && m_edges[i] && m_edges[i]->isLatin);
        };
        while (begin > 0 && isBeside(begin - 1))
            --begin;
        while (isBeside(end))
            ++end;
        for (size_t i = begin; i < end; ++i)
            if (m_reasons[i].isEmpty())
                m_reasons[i] = isMaker(i)   ? QStringLiteral("editor-credit")
                    : m_edges[i]->isImprint ? QStringLiteral("imprint")
                    : m_edges[i]->isMakers  ? QStringLiteral("editor-credit")
                                            : QStringLiteral("running-head");
    }

    const std::vector<LineFacts>& m_lines;
    std::vector<QString>& m_reasons;
    std::vector<std::optional<EdgeLine>> m_edges;
    std::vector<std::pair<size_t, size_t>> m_runs;
    QSet<QString> m_names; ///< of pages, as the runs have them
};

} // namespace

bool isPageEdge(QStringView text)
{
    LineFacts line;
    line.text = text;
    const auto edge = edgeLineOf(line);
    return edge
        && (edge->isSheet
            || (edge->isDay
                && (edge->isWeekday || edge->isPage || edge->isPaper || edge->isIssue)));
}

void markPageEdges(const std::vector<LineFacts>& lines, std::vector<QString>& reasons)
{
    PageEdges(lines, reasons).mark();
}

} // namespace qb::text
