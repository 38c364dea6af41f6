#include "check/han_numerals.h"
#include "check/structure.h"
#include "check/text.h"

#include <QMap>
#include <QRegularExpression>

namespace qb::check {

namespace {

constexpr int kMostNumber = 60;
/// A paragraph that opens a list may be followed by this many before the list is over.
constexpr size_t kFarthestItem = 40;

int numberOf(const QString& figures)
{
    bool isNumber = false;
    const int arabic = figures.toInt(&isNumber);
    if (isNumber)
        return arabic;
    const auto han = hanNumber(figures);
    return han && *han <= kMostNumber ? int(*han) : 0;
}

void addOpening(QStringView text, std::vector<Marker>& found)
{
    static const QRegularExpression opening(
        QStringLiteral("^[ \\t\\x{3000}]*(?:([一二三四五六七八九十]{1,3})、"
                       "|[（(]([一二三四五六七八九十]{1,3})[）)]"
                       "|(\\d{1,2})(?:[．]|\\.(?!\\d))|(\\d{1,2})[）)]|[（(](\\d{1,2})[）)])"));
    const auto match = opening.match(text.first(std::min<qsizetype>(text.size(), 16)).toString());
    if (!match.hasMatch())
        return;
    const std::array styles{
        Marker::HanComma, Marker::HanBrackets, Marker::Dot, Marker::Bracket, Marker::Brackets};
    for (int i = 0; i < int(styles.size()); ++i)
        if (const int number = numberOf(match.captured(i + 1)); number > 0)
            found.push_back({{match.capturedStart(i + 1), match.capturedEnd(i + 1)},
                styles[size_t(i)], number});
}

/// 一是 … 二是; 第一，… 第二，: behind a mark or at the start.
void addInline(QStringView text, std::vector<Marker>& found)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?:^|[。；，：、\\x{3000}])(?:([一二三四五六七八九])(?:是|要(?!闻))|第([一二三四五六七八九])，)"));
    if (!text.contains(u'是') && !text.contains(u'要') && !text.contains(u'第'))
        return;
    auto matches = pattern.globalMatch(text.toString());
    while (matches.hasNext()) {
        const auto match = matches.next();
        const int group = match.captured(1).isEmpty() ? 2 : 1;
        found.push_back({{match.capturedStart(group), match.capturedEnd(group)},
            group == 1 ? Marker::Inline : Marker::Ordinal, numberOf(match.captured(group))});
    }
}

bool isArabic(const Marker& marker)
{
    return marker.style == Marker::Dot || marker.style == Marker::Bracket
        || marker.style == Marker::Brackets;
}

QString numberText(int number, const Marker& like)
{
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    if (isArabic(like) || number <= 0 || number >= 100)
        return QString::number(number);
    const int tens = number / 10;
    return (tens > 1 ? QString(digits.at(tens)) : QString())
        + (tens > 0 ? QStringLiteral("十") : QString())
        + (number % 10 > 0 ? QString(digits.at(number % 10)) : QString());
}

struct Place {
    TextRange range;
    Marker marker;
    size_t paragraph = 0;
};

/// A list that begins with 1 and goes on rightly but for one place: what else is no list, or one
/// that has been cut on purpose.
void checkRun(
    const DocumentFacts& facts, const std::vector<Place>& run, std::vector<Finding>& findings)
{
    if (run.size() < 3 || run.front().marker.number != 1)
        return;
    size_t gaps = 0;
    size_t at = 0;
    for (size_t i = 1; i < run.size(); ++i)
        if (run[i].marker.number != run[i - 1].marker.number + 1) {
            ++gaps;
            at = i;
        }
    if (gaps != 1)
        return;
    const int before = run[at - 1].marker.number;
    const Marker& marker = run[at].marker;
    const bool isTwice = marker.number == before;
    if (!isTwice && marker.number != before + 2)
        return;
    // 2. in place of 3.: only where the rest goes on as if it were one, may the number itself be
    // wrong.
    const QString expected = numberText(before + 1, marker);
    const bool restFits = at + 1 == run.size() || run[at + 1].marker.number == before + 2;
    Finding finding = documentFinding(DocumentRule::NumberingGap, facts.text(), run[at].range,
        isTwice ? Text::tr("序号“%1”用了两次").arg(numberText(marker.number, marker))
                : Text::tr("序号从“%1”跳到“%2”")
                      .arg(numberText(before, marker), numberText(marker.number, marker)),
        restFits ? QStringList{expected} : QStringList());
    // Lists with figures are often excerpts of longer ones (news in brief); chapters hardly ever
    // are.
    if (isArabic(marker))
        finding.severity = Severity::Hint;
    findings.push_back(std::move(finding));
}

} // namespace

std::vector<Marker> markersIn(QStringView text)
{
    std::vector<Marker> found;
    addOpening(text, found);
    addInline(text, found);
    return found;
}

std::vector<ItemCount> itemCountsIn(QStringView text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?:以下|如下|下列|下面)([两二三四五六七八九十]|\\d)(?:点|个方面|方面|项|条|个问题|种情况|个特点|个原因|项措施)"));
    std::vector<ItemCount> found;
    if (!text.contains(u'下'))
        return found;
    auto matches = pattern.globalMatch(text.toString());
    while (matches.hasNext()) {
        const auto match = matches.next();
        found.push_back(
            {{match.capturedStart(1), match.capturedEnd(1)}, numberOf(match.captured(1))});
    }
    return found;
}

void findNumberingGaps(const DocumentFacts& facts, std::vector<Finding>& findings)
{
    QMap<int, std::vector<Place>> runs; // by style; a list ends where its numbers begin anew
    const auto close = [&](std::vector<Place>& run) {
        checkRun(facts, run, findings);
        run.clear();
    };
    for (size_t i = 0; i < facts.paragraphs.size(); ++i) {
        // A subordinate list ends with the item it belongs to, one inside a paragraph with that.
        for (const int style : {int(Marker::Inline), int(Marker::Ordinal)}) {
            auto& run = runs[style];
            if (!run.empty() && i - run.back().paragraph > 1)
                close(run);
        }
        for (const Marker& marker : facts.paragraphs[i]->markers) {
            auto& run = runs[marker.style];
            const bool isInline = marker.style == Marker::Inline || marker.style == Marker::Ordinal;
            const bool isFar = !run.empty() && i - run.back().paragraph > kFarthestItem;
            if (marker.number == 1 || isFar)
                close(run);
            if (!isInline)
                for (int lower = marker.style + 1; lower <= Marker::Brackets; ++lower)
                    close(runs[lower]);
            run.push_back({facts.inDocument(i, marker.range), marker, i});
        }
    }
    for (auto& run : runs)
        close(run);
}

void findWrongItemCounts(const DocumentFacts& facts, std::vector<Finding>& findings)
{
    for (size_t i = 0; i < facts.paragraphs.size(); ++i) {
        for (const ItemCount& said : facts.paragraphs[i]->itemCounts) {
            // The list that follows, in this paragraph or the next ones, in the style it begins
            // with.
            int last = 0;
            int style = -1;
            size_t lastParagraph = i;
            bool isClosed = false;
            bool isBroken = false;
            for (size_t k = i; k < facts.paragraphs.size() && k <= i + kFarthestItem && !isClosed;
                 ++k) {
                for (const Marker& marker : facts.paragraphs[k]->markers) {
                    const bool isBefore = k == i && marker.range.begin < said.range.begin;
                    if (isBefore || (style >= 0 && marker.style != style))
                        continue;
                    if (marker.number != last + 1) {
                        isClosed = true;
                        // A list with a gap is another finding.
                        isBroken = marker.number > last + 1;
                        break;
                    }
                    style = marker.style;
                    last = marker.number;
                    lastParagraph = k;
                }
                isClosed = isClosed || (last == 0 && k > i) || k > lastParagraph + 3;
            }
            if (isBroken || last < 2 || last == said.number)
                continue;
            const Marker like{{}, Marker::HanComma, last};
            const QString written
                = facts.text()
                      .sliced(facts.inDocument(i, said.range).begin, said.range.length())
                      .toString();
            const bool isFigure = written.at(0).unicode() < 0x80;
            const QString right = isFigure ? QString::number(last)
                : last == 2                ? QStringLiteral("两")
                                           : numberText(last, like);
            findings.push_back(documentFinding(DocumentRule::ItemCount, facts.text(),
                facts.inDocument(i, said.range), Text::tr("下面列了%1项").arg(last), {right}));
        }
    }
}

} // namespace qb::check
