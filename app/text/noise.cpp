#include "text/noise.h"

#include <QHash>
#include <QSet>

#include <array>

namespace qb::text {

namespace {

constexpr qsizetype kLongestPageNumber = 16;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool areDigits(QStringView text)
{
    return !text.isEmpty() && text.size() <= 4 && std::all_of(text.begin(), text.end(), isDigit);
}

/// "- 12 -", "第 12 页", "12 / 30", "· 12 ·", "Page 12 of 30": a page number by its dress.
bool isDressedPageNumber(QStringView text)
{
    if (text.size() > kLongestPageNumber || areDigits(text))
        return false;
    QString rest;
    bool hasDigit = false;
    for (const QChar c : text) {
        hasDigit = hasDigit || isDigit(c);
        if (!isDigit(c) && !c.isSpace() && !QStringView(u"-—–－·•/／|~～").contains(c))
            rest.append(c);
    }
    static const QStringList words{QString(), QStringLiteral("第页"), QStringLiteral("第页共页"),
        QStringLiteral("第页，共页"), QStringLiteral("页"), QStringLiteral("Page"),
        QStringLiteral("Pageof"), QStringLiteral("P."), QStringLiteral("P")};
    if (!hasDigit || !words.contains(rest))
        return false;
    // A bare range or date is no page number: without a word the number stands between the marks,
    // or is "n/m".
    const bool isBetween = !isDigit(text.front()) && !isDigit(text.back());
    return !rest.isEmpty() || isBetween
        || (text.contains(u'/') && isDigit(text.front()) && text.count(u'/') == 1);
}

bool goesOn(const LineFacts& line)
{
    return line.ending == LineEnding::Open || line.ending == LineEnding::Clause;
}

/// A line of digits alone is a page number at the text's end, at a page's edge, in a gap wider than
/// its neighbours have, or behind a finished sentence; in mid-sentence it is part of the sentence.
bool isBarePageNumber(const std::vector<LineFacts>& lines, size_t i)
{
    if (!areDigits(lines[i].text))
        return false;
    if (std::all_of(lines.begin() + qsizetype(i), lines.end(),
            [](const LineFacts& l) { return areDigits(l.text); }))
        return i > 0;
    const bool isAtEdge = lines[i].startsPage || (i + 1 < lines.size() && lines[i + 1].startsPage);
    const bool isApart = lines[i].blanksBefore >= 2 || lines[i].blanksAfter >= 2;
    return i > 0 && (isAtEdge || isApart || !goesOn(lines[i - 1]));
}

/// "（责任编辑：张三）": names of those who put the page up, which no story needs.
bool isEditorCredit(QStringView text)
{
    constexpr qsizetype kLongest = 40;
    static const std::array<QStringView, 9> labels{
        u"责任编辑", u"责编", u"编辑", u"校对", u"审核", u"监制", u"初审", u"复审", u"终审"};
    if (text.size() > kLongest || text.size() < 4)
        return false;
    if (QStringView(u"（([【").contains(text.front()))
        text = text.sliced(1).trimmed();
    for (const QStringView label : labels) {
        if (!text.startsWith(label))
            continue;
        const QStringView rest = text.sliced(label.size()).trimmed();
        return !rest.isEmpty() && QStringView(u"：:｜|").contains(rest.front())
            && !rest.contains(u'。');
    }
    return false;
}

/// A running head repeats, digits aside, and stands beside a page number or a page's edge.
QString masked(QStringView text)
{
    QString result;
    for (const QChar c : text) {
        if (!c.isSpace())
            result.append(isDigit(c) ? QChar(u'0') : c);
    }
    return result;
}

class RunningHeads {
public:
    explicit RunningHeads(const std::vector<LineFacts>& lines)
    {
        for (size_t i = 1; i < lines.size(); ++i) {
            if (lines[i].cells > kLongestHead)
                continue;
            // A text that itself repeats has the same line before; a running head stands behind
            // anything.
            QSet<size_t>& before = m_before[masked(lines[i].text)];
            if (before.size() < kEnough)
                before.insert(qHash(lines[i - 1].text));
        }
    }

    bool contains(const LineFacts& line) const
    {
        return line.cells <= kLongestHead && m_before.value(masked(line.text)).size() >= kEnough;
    }

private:
    static constexpr int kLongestHead = 60;
    static constexpr qsizetype kEnough = 3;
    QHash<QString, QSet<size_t>> m_before;
};

void markRunningHeads(const std::vector<LineFacts>& lines, std::vector<QString>& reasons)
{
    const RunningHeads heads(lines);
    const std::vector<QString> numbers = reasons;
    for (size_t i = 1; i < lines.size(); ++i) {
        const bool isByNumber
            = !numbers[i - 1].isEmpty() || (i + 1 < lines.size() && !numbers[i + 1].isEmpty());
        const bool cutsSentence = goesOn(lines[i - 1]) && lines[i].startsPage;
        if (reasons[i].isEmpty() && (isByNumber || cutsSentence) && heads.contains(lines[i]))
            reasons[i] = QStringLiteral("running-head");
    }
}

} // namespace

std::vector<Noise> dropNoise(const RawText& raw, std::vector<LineFacts>& lines, bool isStructured)
{
    std::vector<QString> reasons(lines.size());
    for (size_t i = 0; i < lines.size(); ++i) {
        if (const QString& known = raw.lines[size_t(lines[i].index)].noise; !known.isEmpty())
            reasons[i] = known;
        else if (isEditorCredit(lines[i].text))
            reasons[i] = QStringLiteral("editor-credit");
        else if (isStructured)
            continue;
        else if (isDressedPageNumber(lines[i].text) || isBarePageNumber(lines, i))
            reasons[i] = QStringLiteral("page-number");
    }
    if (!isStructured)
        markRunningHeads(lines, reasons);
    std::vector<Noise> noise;
    std::vector<LineFacts> kept;
    kept.reserve(lines.size());
    bool wasDropped = false;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!reasons[i].isEmpty()) {
            noise.push_back({lines[i].index + 1, lines[i].text.toString(), reasons[i]});
            wasDropped = true;
            continue;
        }
        LineFacts line = lines[i];
        if (wasDropped) {
            line.blanksBefore = kept.empty() ? line.blanksBefore : 0;
            line.startsPage = !kept.empty();
        }
        wasDropped = false;
        kept.push_back(line);
    }
    lines = std::move(kept);
    return noise;
}

} // namespace qb::text
