#include "importers/page_furniture.h"

#include "text/cleaning.h"
#include "text/front_matter.h"
#include "text/normalise.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace qb::importers {

namespace {

constexpr double kMargin = 0.13;      ///< of the page's height: where heads and feet stand
constexpr size_t kMostEdgeLines = 12; ///< of a page's head or foot worth looking at
constexpr qsizetype kLongestHead = 80;

QString squeezed(const QString& text)
{
    return text::squeezed(text::normalised(text));
}

bool isPageNumber(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^[-—–一·•・.|~～〔\\[(（]*(第?[0-9]{1,5}[页版]?|[A-Z]?[0-9]{1,3}版?|第[0-9]{1,5}页[,，]?"
        "共[0-9]{1,5}页|[0-9]{1,5}/[0-9]{1,5}|[Pp](age|\\.)?[0-9]{1,5}(of[0-9]{1,5})?|[ivxl]{1,6})"
        "[-—–一·•・.|~～〕\\])）]*$"));
    return pattern.match(text).hasMatch();
}

/// Date and weekday, the editors and the page's number: what stands over a newspaper's page; a name
/// and the page's number: what stands over a journal's.
bool isPageHead(const QString& text)
{
    static const QRegularExpression date(QStringLiteral("[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日"));
    static const QRegularExpression rest(QStringLiteral(
        "星期[一二三四五六日]|责任?编|版式|美编|本版|农历|第?[A-Z]?[0-9]{1,3}版|校对|热线"));
    static const QRegularExpression numbered(
        QStringLiteral("^[^，。；：！？]{1,30}第[0-9]{1,4}页$"));
    if (numbered.match(text).hasMatch())
        return true;
    const bool hasDate = date.match(text).hasMatch();
    return text.size() <= kLongestHead && !text.contains(u'。')
        && ((hasDate && (rest.match(text).hasMatch() || text.size() <= 14))
            || (rest.match(text).hasMatch() && text.contains(u'：') && text.size() <= 40));
}

/// Digits changed to 0, so that "第 3 页" and "第 4 页" are one text.
QString masked(const QString& text)
{
    QString result;
    for (const QChar c : text)
        result += c.isDigit() ? QChar(u'0') : c;
    return result;
}

bool isSameRow(const PageLine& a, const PageLine& b)
{
    return std::abs(a.baseline - b.baseline) < 0.6 * std::max(a.size, b.size);
}

/// The lines at the head or the foot of a page, the outermost first; each row whole.
std::vector<size_t> edgeLines(const PageText& page, bool isHead)
{
    std::vector<size_t> lines;
    for (size_t i = 0; i < page.lines.size(); ++i) {
        const PageLine& line = page.lines[i];
        const double from = isHead ? line.area.bottom : page.height - line.area.top;
        if (from < kMargin * page.height && !line.isRotated)
            lines.push_back(i);
    }
    std::stable_sort(lines.begin(), lines.end(), [&](size_t a, size_t b) {
        return isHead ? page.lines[a].baseline < page.lines[b].baseline
                      : page.lines[a].baseline > page.lines[b].baseline;
    });
    lines.resize(std::min(lines.size(), kMostEdgeLines));
    return lines;
}

class HeadsAndFeet {
public:
    explicit HeadsAndFeet(std::vector<PageText>& pages) : m_pages(pages) { }

    void mark()
    {
        for (const bool isHead : {true, false}) {
            m_seen.clear();
            for (const PageText& page : m_pages) {
                for (const size_t i : edgeLines(page, isHead))
                    m_seen[keyOf(page, page.lines[i], isHead)].insert(page.number);
            }
            for (PageText& page : m_pages)
                markEdge(page, isHead);
        }
    }

private:
    static QString keyOf(const PageText& page, const PageLine& line, bool isHead)
    {
        const double from = isHead ? line.baseline : page.height - line.baseline;
        return masked(squeezed(line.text)) + u'@' + QString::number(qRound(from / 6));
    }

    bool isRepeated(const PageText& page, const PageLine& line, bool isHead) const
    {
        if (line.text.size() > kLongestHead)
            return false;
        const auto found = m_seen.constFind(keyOf(page, line, isHead));
        return found != m_seen.constEnd() && found->size() >= 2;
    }

    QString reasonFor(const PageText& page, const PageLine& line, bool isHead) const
    {
        const QString text = squeezed(line.text);
        if (isPageNumber(text))
            return QStringLiteral("page-number");
        if (line.isArtifact || isRepeated(page, line, isHead))
            return QStringLiteral("running-head");
        return isPageHead(text) ? QStringLiteral("page-head") : QString();
    }

    /// From the edge inwards, row by row, up to the first row with a line that is text.
    void markEdge(PageText& page, bool isHead) const
    {
        const std::vector<size_t> lines = edgeLines(page, isHead);
        for (size_t begin = 0; begin < lines.size();) {
            size_t end = begin + 1;
            while (
                end < lines.size() && isSameRow(page.lines[lines[begin]], page.lines[lines[end]]))
                ++end;
            if (page.lines[lines[begin]].isTableRow)
                return;
            std::vector<QString> reasons;
            for (size_t k = begin; k < end; ++k)
                reasons.push_back(reasonFor(page, page.lines[lines[k]], isHead));
            if (std::any_of(reasons.begin(), reasons.end(),
                    [](const QString& reason) { return reason.isEmpty(); })) {
                if (!startsColumn(page, lines, begin, end, reasons, isHead))
                    markShortRest(page, lines, begin, end, reasons);
                return;
            }
            for (size_t k = begin; k < end; ++k)
                page.lines[lines[k]].noise = reasons[k - begin];
            begin = end;
        }
    }

    /// Whether one of the row's lines that are text goes on in the line below (at a page's foot:
    /// above): then it is the first row of columns.
    bool startsColumn(const PageText& page, const std::vector<size_t>& lines, size_t begin,
        size_t end, const std::vector<QString>& reasons, bool isHead) const
    {
        const auto goesOn = [&](const PageLine& line, const PageLine& other) {
            const double step
                = isHead ? other.baseline - line.baseline : line.baseline - other.baseline;
            return step > 0.5 * line.size && step < 2.2 * line.size
                && std::abs(other.size - line.size) < 0.08 * line.size
                && std::abs(other.area.left - line.area.left) < 3 * line.size
                && other.text.size() > 4 && reasonFor(page, other, isHead).isEmpty();
        };
        for (size_t k = begin; k < end; ++k) {
            const PageLine& line = page.lines[lines[k]];
            if (reasons[k - begin].isEmpty()
                && std::any_of(page.lines.begin(), page.lines.end(),
                    [&](const PageLine& other) { return goesOn(line, other); }))
                return true;
        }
        return false;
    }

    /// A page's number beside a short name, as over newspaper pages: the whole row is noise, if it
    /// is the outermost and the page says so in two places.
    static void markShortRest(PageText& page, const std::vector<size_t>& lines, size_t begin,
        size_t end, const std::vector<QString>& reasons)
    {
        constexpr qsizetype kShort = 24;
        const auto isMarked = [](const QString& reason) {
            return !reason.isEmpty();
        };
        const bool hasAny = std::any_of(reasons.begin(), reasons.end(), isMarked);
        bool areShort = begin == 0 && hasAny;
        for (size_t k = begin; k < end; ++k)
            areShort = areShort
                && (isMarked(reasons[k - begin]) || page.lines[lines[k]].text.size() <= kShort);
        for (size_t k = begin; k < end; ++k) {
            const QString& reason = reasons[k - begin];
            if (areShort)
                page.lines[lines[k]].noise
                    = reason.isEmpty() ? QStringLiteral("page-head") : reason;
        }
    }

    std::vector<PageText>& m_pages;
    QHash<QString, QSet<int>> m_seen;
};

void drop(PageText& page, const PageArea& area, const QString& reason)
{
    for (PageLine& line : page.lines) {
        if (line.noise.isEmpty() && area.contains(line.area, 3))
            line.noise = reason;
    }
    std::erase_if(
        page.pictures, [&](const PdfPicture& picture) { return area.contains(picture.area, 3); });
}

bool isSolid(const PdfRule& rule, double pageWidth)
{
    return rule.isHorizontal() && !rule.isDashed && rule.area.width() > 0.4 * pageWidth;
}

/// Whether nothing stands over a short line, nothing beside it, and right below it a rule over the
/// page.
bool isAloneOverRule(const PageText& page, const PageLine& line)
{
    constexpr qsizetype kLongestName = 24;
    constexpr double kEdge = 0.09; ///< of the page's height
    if (line.text.size() > kLongestName || line.area.bottom > kEdge * page.height)
        return false;
    const bool isFirst
        = std::none_of(page.lines.begin(), page.lines.end(), [&](const PageLine& other) {
              return &other != &line && other.noise.isEmpty()
                  && other.baseline < line.baseline + 0.6 * line.size;
          });
    return isFirst && std::any_of(page.rules.begin(), page.rules.end(), [&](const PdfRule& rule) {
        const double below = rule.area.top - line.baseline;
        return isSolid(rule, page.width) && rule.area.width() > 0.7 * page.width && below > -1
            && below < 1.5 * line.size;
    });
}

/// The name of a paper alone over the columns of its first page, larger than all headlines.
void markNamePlate(PageText& page, const BodyType& body)
{
    static const QRegularExpression name(QStringLiteral(
        "^.{1,8}(?:[日晚晨早快时商周导简月旬专院校][报報]|[周月旬季会院校]刊|通讯|内参)$"));
    PageLine* top = nullptr;
    for (PageLine& line : page.lines) {
        if (line.noise.isEmpty() && (top == nullptr || line.baseline < top->baseline))
            top = &line;
    }
    if (top == nullptr || top->area.bottom > 0.2 * page.height || top->size < 1.6 * body.size
        || std::abs(top->area.middle() - page.width / 2) > top->size
        || !name.match(squeezed(top->text)).hasMatch())
        return;
    bool hasHeadline = false;
    for (const PageLine& line : page.lines) {
        if (&line == top || !line.noise.isEmpty())
            continue;
        if (line.area.top < top->area.bottom || line.size > 0.8 * top->size)
            return;
        hasHeadline = hasHeadline || line.size > 1.18 * body.size;
    }
    if (hasHeadline)
        top->noise = QStringLiteral("masthead");
}

/// Name, number and date over the first page: everything down to the rule under the issue's
/// number.
void markMasthead(PageText& page, const BodyType& body)
{
    static const QRegularExpression number(
        QStringLiteral("(总第|第)[0-9一二三四五六七八九十百〇零]{1,6}期"));
    static const QRegularExpression detail(QStringLiteral(
        "[0-9]{4}年[0-9]{1,2}月|主办|主管|编印|编发|内部资料|准印证|研究[所院]|编辑部"));
    const PageLine* issue = nullptr;
    for (const PageLine& line : page.lines) {
        if (line.area.top < 0.45 * page.height && line.text.size() < 60
            && number.match(squeezed(line.text)).hasMatch()
            && (issue == nullptr || line.baseline < issue->baseline))
            issue = &line;
    }
    if (issue == nullptr) {
        markNamePlate(page, body);
        return;
    }
    double foot = issue->area.bottom;
    for (;;) {
        const auto next
            = std::find_if(page.lines.begin(), page.lines.end(), [&](const PageLine& line) {
                  return line.area.bottom > foot + 1 && line.area.top < foot + 1.6 * body.size
                      && line.text.size() < 40 && detail.match(squeezed(line.text)).hasMatch();
              });
        if (next == page.lines.end())
            break;
        foot = next->area.bottom;
    }
    double rules = foot;
    for (const PdfRule& rule : page.rules) {
        if (isSolid(rule, page.width) && rule.area.top > foot - 2
            && rule.area.bottom < foot + 3 * body.size)
            rules = std::max(rules, rule.area.bottom);
    }
    size_t paragraphs = 0;
    size_t count = 0;
    for (const PageLine& line : page.lines) {
        if (line.area.bottom > rules + 1)
            continue;
        ++count;
        paragraphs += line.text.size() > 30 && std::abs(line.size - body.size) < 0.5;
    }
    constexpr size_t kMostLines = 16;
    if (paragraphs == 0 && count <= kMostLines)
        drop(page, {0, 0, page.width, rules}, QStringLiteral("masthead"));
}

/// The name of a newsletter that its first page bears in large type runs over the others, and what
/// stands alone over a rule at the head of a page is no text.
void markNamesOverPages(std::vector<PageText>& pages, const BodyType& body)
{
    QSet<QString> names;
    for (const PageLine& line : pages.front().lines) {
        if (line.noise == QLatin1String("masthead"))
            names.insert(squeezed(line.text));
    }
    for (PageText& page : pages) {
        for (const bool isHead : {true, false}) {
            for (const size_t i : edgeLines(page, isHead)) {
                PageLine& line = page.lines[i];
                const bool isPlain = line.size < 1.05 * body.size && !line.isBold;
                if (line.noise.isEmpty() && line.size < 1.18 * body.size && !line.isTableRow
                    && (names.contains(squeezed(line.text))
                        || (isHead && isPlain && isAloneOverRule(page, line))))
                    line.noise = QStringLiteral("running-head");
            }
        }
    }
}

/// Rows of a page, from the top, of the lines that are still text.
std::vector<std::vector<size_t>> rowsOf(const PageText& page)
{
    std::vector<size_t> order;
    for (size_t i = 0; i < page.lines.size(); ++i) {
        if (page.lines[i].noise.isEmpty() && !page.lines[i].isRotated)
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
        [&](size_t a, size_t b) { return page.lines[a].baseline < page.lines[b].baseline; });
    std::vector<std::vector<size_t>> rows;
    for (const size_t i : order) {
        if (rows.empty() || !isSameRow(page.lines[rows.back().front()], page.lines[i]))
            rows.emplace_back();
        rows.back().push_back(i);
    }
    return rows;
}

QString rowText(const PageText& page, const std::vector<size_t>& row)
{
    std::vector<size_t> sorted = row;
    std::stable_sort(sorted.begin(), sorted.end(),
        [&](size_t a, size_t b) { return page.lines[a].area.left < page.lines[b].area.left; });
    QString text;
    for (const size_t i : sorted)
        text += squeezed(page.lines[i].text);
    return text;
}

/// The contents: its heading, and the rows under it that end in a page's number, with the names of
/// sections between them. It may run over several pages.
class Contents {
public:
    void mark(PageText& page)
    {
        const auto rows = rowsOf(page);
        size_t begin = 0;
        if (!m_isOpen) {
            while (begin < rows.size() && !text::isContentsHeading(rowText(page, rows[begin])))
                ++begin;
            if (begin == rows.size())
                return;
            m_isOpen = true;
            m_hasEntries = false;
            ++begin;
        }
        size_t last = begin;
        size_t others = 0;
        for (size_t i = begin; i < rows.size() && others < 3; ++i) {
            const bool isEntry = endsInNumber(page, rows[i]);
            others = isEntry ? 0 : others + 1;
            last = isEntry ? i + 1 : last;
        }
        m_hasEntries = m_hasEntries || last > begin;
        if (last == begin) {
            m_isOpen = false;
            return;
        }
        const size_t heading = begin > 0 ? begin - 1 : 0;
        for (size_t i = heading; i < last; ++i) {
            for (const size_t line : rows[i])
                page.lines[line].noise = QStringLiteral("contents");
        }
        m_isOpen = last == rows.size();
    }

private:
    static bool endsInNumber(const PageText& page, const std::vector<size_t>& row)
    {
        static const QRegularExpression leader(
            QStringLiteral("[.·…⋯。_]{3,}[（(]?[0-9]{1,4}[)）]?$"));
        static const QRegularExpression number(QStringLiteral("^[（(/]?[0-9]{1,4}[)）]?$"));
        const QString text = rowText(page, row);
        if (leader.match(text).hasMatch())
            return true;
        const size_t last = *std::max_element(row.begin(), row.end(),
            [&](size_t a, size_t b) { return page.lines[a].area.left < page.lines[b].area.left; });
        return row.size() > 1 && number.match(squeezed(page.lines[last].text)).hasMatch();
    }

    bool m_isOpen = false;
    bool m_hasEntries = false;
};

/// Who made, prints and gets the issue: the rows at the last page's foot that name such a duty.
void markImprint(PageText& page, const BodyType& body)
{
    static const QRegularExpression duty(QStringLiteral(
        "^(编印|编发|编辑|主编|副主编|总编|执行|责任编辑|责编|编委|主办|承办|协办|主管|编审|审核|审定|"
        "签发|校对|排版|印刷|印制|印数|印发|地址|电话|邮编|邮政编码|传真|邮箱|电子邮箱|网址|投稿|发送|"
        "报送|抄送|抄报|报|送|发|分送|联系|Email|E-mail|Tel)[^，。：:]{0,12}[：:]|准印证|内部资料"
        "|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日印发$"));
    const auto rows = rowsOf(page);
    size_t begin = rows.size();
    size_t duties = 0;
    size_t others = 0;
    for (size_t i = rows.size(); i-- > 0 && others < 2;) {
        const QString text = rowText(page, rows[i]);
        const bool isDuty = duty.match(text).hasMatch();
        if (!isDuty && (text.size() > 60 || text.endsWith(u'。')))
            break;
        others = isDuty ? 0 : others + 1;
        duties += isDuty;
        begin = isDuty ? i : begin;
    }
    if (begin == rows.size())
        return;
    double top = page.height;
    for (const size_t i : rows[begin])
        top = std::min(top, page.lines[i].area.top);
    const bool isRuled
        = std::any_of(page.rules.begin(), page.rules.end(), [&](const PdfRule& rule) {
              return isSolid(rule, page.width) && rule.area.bottom < top + 2
                  && rule.area.top > top - 2 * body.size;
          });
    if (duties >= 2 || isRuled)
        drop(page, {0, top, page.width, page.height}, QStringLiteral("imprint"));
}

/// The same picture on several pages is an ornament.
void dropOrnaments(std::vector<PageText>& pages)
{
    QHash<QString, QSet<int>> pagesOf;
    for (const PageText& page : pages) {
        for (const PdfPicture& picture : page.pictures) {
            if (picture.asset)
                pagesOf[picture.asset->id].insert(page.number);
        }
    }
    for (PageText& page : pages) {
        std::erase_if(page.pictures, [&](const PdfPicture& picture) {
            return picture.asset && pagesOf.value(picture.asset->id).size() >= 3;
        });
    }
}

} // namespace

void markFurniture(std::vector<PageText>& pages, const BodyType& body)
{
    if (pages.empty())
        return;
    for (PageText& page : pages) {
        for (PageLine& line : page.lines) {
            if (line.isRotated)
                line.noise = QStringLiteral("rotated-text");
        }
    }
    HeadsAndFeet(pages).mark();
    dropOrnaments(pages);
    markMasthead(pages.front(), body);
    markNamesOverPages(pages, body);
    Contents contents;
    for (PageText& page : pages)
        contents.mark(page);
    markImprint(pages.back(), body);
}

} // namespace qb::importers
