#include "text/headline_parts.h"

#include "text/heading_wording.h"
#include "text/odds.h"
#include "text/word_match.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace qb::text {

namespace {

constexpr size_t kMostTitles = 3; ///< lines

/// "重点产业链上看创新之四", "系列报道③": one of several under the same kicker.
bool isOneOfSeries(QStringView text)
{
    static const QStringView kNumbers = u"一二三四五六七八九十";
    const QChar last = text.back();
    const bool isCircled = last.unicode() >= 0x2460 && last.unicode() <= 0x2473;
    return isCircled
        || (text.size() > 4 && text.at(text.size() - 2) == u'之' && kNumbers.contains(last));
}

/// "全市春耕现场会在某镇召开": the occasion, which headlines of newspapers leave to the kicker.
bool namesOccasion(QStringView text)
{
    static constexpr std::array<QStringView, 18> ends{u"主办", u"承办", u"召开", u"举行", u"开幕",
        u"闭幕", u"举办", u"启动", u"见闻", u"回访", u"观察", u"公布", u"公告", u"发布会",
        u"新闻发布会", u"名单", u"落幕", u"揭晓"};
    return endsWithOne(text, ends);
}

/// What stands over headlines.
double likeKicker(QStringView text)
{
    Odds odds;
    odds.addIf(text.contains(u'·') && !text.contains(u'，'), 1.5);
    odds.addIf(isOneOfSeries(text), 3.0);
    odds.addIf(namesOccasion(text), 1.5);
    static constexpr std::array<QStringView, 7> talks{
        u"对话", u"专访", u"访", u"探访", u"走进", u"记", u"写在"};
    odds.addIf(startsWithOne(text, talks), 1.5);
    odds.addIf(isQuotedName(text), -2.0);
    odds.addIf(text.endsWith(u'：') || text.endsWith(u'？'), -1.5);
    odds.addIf(text.startsWith(u"——"), -6.0);
    return odds.sum();
}

double likeTitle(const LineFacts& line)
{
    return line.text.startsWith(u"——") ? -6.0 : 0;
}

double likeSubtitle(const LineFacts& line)
{
    Odds odds;
    odds.addIf(line.text.startsWith(u"——"), 4.0);
    odds.addIf(
        std::any_of(line.text.begin(), line.text.end(), [](QChar c) { return c.isDigit(); }), 0.4);
    return odds.sum();
}

int widest(const std::vector<const LineFacts*>& lines, size_t begin, size_t end)
{
    int cells = 0;
    for (size_t k = begin; k < end; ++k)
        cells = std::max(cells, lines[k]->cells);
    return cells;
}

/// Kickers and sub-headlines are set in smaller type than the headline: their lines hold more.
double forWidth(int part, int title)
{
    constexpr int kBlur = 2;
    constexpr int kLong = 28; // both: the type's size tells little
    if (part >= kLong && title >= kLong)
        return 0;
    return part > title + kBlur ? 0.5 : part + kBlur < title ? -0.4 : 0;
}

/// A kicker tells more than a headline does: one of a few characters is rare.
double forKickerLength(int cells)
{
    return cells <= 8 ? -4.0 : cells <= 14 ? -2.0 : cells <= 16 ? -1.0 : cells <= 18 ? -0.3 : 0;
}

double asKicker(const LineFacts& line)
{
    const double form = likeKicker(line.text);
    return form > 0 ? form : form + forKickerLength(line.cells);
}

/// A sub-headline adds a sentence of facts; a short line under a headline is its other half.
double forSubtitleLength(int cells)
{
    return cells <= 10 ? -2.5 : cells <= 18 ? -2.0 : cells <= 24 ? -1.2 : 0;
}

} // namespace

HeadlineParts headlineParts(
    const std::vector<const LineFacts*>& lines, std::vector<double> joinOdds)
{
    constexpr std::array<double, 3> kKickerLines{0, -0.4, -1.8};
    constexpr std::array<double, 3> kSubtitleLines{0, -1.8, -2.2};
    constexpr std::array<double, kMostTitles + 1> kTitleLines{0, 0, -0.2, -1.6};
    constexpr double kEachMore = -2.5; ///< line of kicker or sub-headline
    constexpr int kShortTitle = 10;    ///< cells
    constexpr int kLongTitle = 60;
    const auto forLines = [](const std::array<double, 3>& known, size_t count) {
        return count < known.size() ? known[count]
                                    : known.back() + kEachMore * double(count + 1 - known.size());
    };
    // What somebody decided has greater odds than any sign.
    constexpr double kSure = 20.0;
    constexpr double kBehindDash = -4.0;
    for (size_t k = 0; k + 1 < lines.size(); ++k) {
        const bool endsPart = isOneOfSeries(lines[k]->text) || lines[k]->text.startsWith(u"——")
            || lines[k]->text.startsWith(u"写在") || namesSpeech(lines[k]->text);
        if (endsPart && joinOdds[k] < kSure)
            joinOdds[k] = std::min(joinOdds[k], -2.0);
        if (lines[k + 1]->text.startsWith(u"——") && joinOdds[k] < kSure)
            joinOdds[k] = std::min(joinOdds[k], -4.0);
    }
    constexpr size_t kMostLines = 6;
    constexpr double kTooMany = -20.0;
    HeadlineParts best;
    best.goesOn.resize(lines.size());
    // A list, whatever it is one of.
    if (lines.empty() || lines.size() > kMostLines) {
        best.titles = lines.size();
        best.score = lines.empty() ? 0 : kTooMany;
        return best;
    }
    best.score = -1e9;
    for (size_t first = 0; first < lines.size(); ++first) {
        for (size_t end = first + 1; end <= std::min(lines.size(), first + kMostTitles); ++end) {
            Odds odds;
            odds.add(forLines(kKickerLines, first));
            odds.add(kTitleLines[end - first]);
            odds.add(forLines(kSubtitleLines, lines.size() - end));
            int cells = 0;
            for (size_t k = first; k < end; ++k) {
                odds.add(likeTitle(*lines[k]));
                cells += lines[k]->cells;
            }
            odds.addIf(cells < kShortTitle, -1.5);
            odds.addIf(cells > kLongTitle, -1.0);
            const int title = widest(lines, first, end);
            for (size_t k = 0; k < first; ++k)
                odds.add(asKicker(*lines[k]) + forWidth(lines[k]->cells, title));
            // A dash opens the sub-headline.
            for (size_t k = end + 1; k < lines.size(); ++k)
                odds.addIf(lines[k]->text.startsWith(u"——"), kBehindDash);
            for (size_t k = end; k < lines.size(); ++k)
                odds.add(likeSubtitle(*lines[k]) + forWidth(lines[k]->cells, title)
                    + (lines[k]->text.startsWith(u"——") ? 0 : forSubtitleLength(lines[k]->cells)));
            for (size_t k = 0; k + 1 < lines.size(); ++k) {
                const bool isWithinTitle = k >= first && k + 1 < end;
                const bool isBorder = k + 1 == first || k + 1 == end;
                odds.add(isWithinTitle ? joinOdds[k]
                        : isBorder     ? -joinOdds[k]
                                       : std::abs(joinOdds[k]));
            }
            if (odds.sum() <= best.score)
                continue;
            best.score = odds.sum();
            best.kickers = first;
            best.titles = end - first;
        }
    }
    for (size_t k = 1; k < lines.size(); ++k) {
        const bool isWithinTitle = k > best.kickers && k < best.kickers + best.titles;
        const bool isBorder = k == best.kickers || k == best.kickers + best.titles;
        best.goesOn[k] = isWithinTitle || (!isBorder && joinOdds[k - 1] > 0);
    }
    return best;
}

} // namespace qb::text
