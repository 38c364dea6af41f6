#include "importers/outline.h"

#include <QRegularExpression>

#include <map>

namespace qb::importers {

namespace {

constexpr qsizetype kLongestSection = 10; ///< characters, of most names of sections
constexpr qsizetype kShortestTitle = 12;  ///< characters, of most headlines
constexpr qsizetype kLongestAttribution = 40;
constexpr qsizetype kShortestProse = 40;

/// What is known of all headings of one level.
struct LevelFacts {
    int count = 0;
    int numbered = 0;
    int headsHeadings = 0; ///< a deeper heading follows at once
    int attributed = 0;    ///< a source, byline or date stands in the text under it
    int paragraphs = 0;
    int prose = 0; ///< paragraphs of some length
    std::vector<qsizetype> lengths;

    qsizetype medianLength() const
    {
        std::vector<qsizetype> sorted = lengths;
        std::sort(sorted.begin(), sorted.end());
        return sorted.empty() ? 0 : sorted[sorted.size() / 2];
    }
    bool isNumbered() const { return numbered * 2 > count; }
    bool looksLikeSections() const
    {
        return headsHeadings * 10 >= count * 7 && medianLength() <= kLongestSection
            && !isNumbered();
    }
};

bool isAttribution(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*[（(【]?\\s*(来源|来自|作者|记者|本报记者|通讯员|文[/／]|稿源|供稿|"
                       "发布时间|\\d{4}\\s*[年-]\\s*\\d{1,2}\\s*[月-]\\s*\\d{1,2})"));
    static const QRegularExpression ending(
        QStringLiteral("(来源|稿源|供稿)\\s*[:：]\\s*\\S{2,20}$|[（(][^（()）]{0,8}(记者|供稿|来源)"
                       "[^（()）]{0,20}[）)]\\s*$"));
    return (text.size() <= kLongestAttribution && pattern.match(text).hasMatch())
        || ending.match(text.right(kLongestAttribution)).hasMatch();
}

std::map<int, LevelFacts> factsOf(const std::vector<OutlineLine>& lines)
{
    std::map<int, LevelFacts> levels;
    int current = -1;
    bool isAttributed = false;
    for (size_t i = 0; i < lines.size(); ++i) {
        const OutlineLine& line = lines[i];
        if (line.level < 0) {
            if (current < 0)
                continue;
            ++levels[current].paragraphs;
            levels[current].prose += line.text.size() >= kShortestProse;
            if (!isAttributed && isAttribution(line.text)) {
                isAttributed = true;
                ++levels[current].attributed;
            }
            continue;
        }
        current = line.level;
        isAttributed = false;
        LevelFacts& facts = levels[line.level];
        ++facts.count;
        facts.numbered += line.isNumbered || beginsWithNumber(line.text);
        facts.lengths.push_back(line.text.size());
        facts.headsHeadings += i + 1 < lines.size() && lines[i + 1].level > line.level;
    }
    return levels;
}

/// Above 0 where the headings of a level head articles rather than parts of one.
double articleScore(const LevelFacts& facts)
{
    double score = -0.6 + 3.0 * facts.attributed / facts.count;
    score += facts.medianLength() >= kShortestTitle ? 1.0 : facts.medianLength() <= 7 ? -1.0 : 0;
    score += facts.paragraphs >= 3 * facts.count ? 0.5 : 0;
    score -= facts.isNumbered() ? 2.0 : 0;
    return score;
}

/// The level whose headings are articles' titles; one that is deeper than all where none is.
int articleLevel(const std::map<int, LevelFacts>& levels)
{
    for (auto it = levels.begin(); it != levels.end(); ++it) {
        const auto deeper = std::next(it);
        const LevelFacts& facts = it->second;
        if (deeper == levels.end())
            return facts.isNumbered() && facts.count > 1 && articleScore(facts) <= 0 ? it->first - 1
                                                                                     : it->first;
        const bool isLead = facts.count == 1 && it == levels.begin();
        const bool holdsArticles = deeper->second.count > 1
            && (deeper->second.looksLikeSections() || articleScore(deeper->second) > 0);
        if (isLead && facts.attributed == 0 && facts.prose == 0 && holdsArticles)
            continue; // the newsletter's name over its articles or sections
        if (facts.looksLikeSections() && (facts.count > 1 || it != levels.begin())
            && !deeper->second.isNumbered())
            continue;
        if (facts.isNumbered() && facts.count > 1 && articleScore(facts) <= 0)
            return it->first - 1;
        return it->first;
    }
    return -1;
}

} // namespace

bool beginsWithNumber(QStringView text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^\\s*(?:[一二三四五六七八九十]{1,3}[、，．.]|[（(][一二三四五六七八九十]{1,3}[）)]"
        "|\\d{1,2}[、．]|\\d{1,2}\\.(?!\\d)|\\d{1,2}(?:\\.\\d{1,2})+\\s"
        "|第[一二三四五六七八九十百]{1,3}[章节条部]|[（(]\\d{1,2}[）)]|[①-⑳])"));
    return pattern.match(text).hasMatch();
}

std::vector<OutlineEntry> outlineRoles(const std::vector<OutlineLine>& lines)
{
    const std::map<int, LevelFacts> levels = factsOf(lines);
    const int articles = articleLevel(levels);
    std::map<int, OutlineEntry> roles;
    int depth = 0;
    for (const auto& [level, facts] : levels) {
        if (level > articles)
            roles[level] = {OutlineRole::Subhead, ++depth};
        else if (level == articles)
            roles[level] = {OutlineRole::Title, 0};
        else
            roles[level]
                = {level == levels.begin()->first && facts.count == 1 ? OutlineRole::Masthead
                                                                      : OutlineRole::Section,
                    0};
    }
    std::vector<OutlineEntry> result(lines.size());
    for (size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].level >= 0)
            result[i] = roles[lines[i].level];
    }
    return result;
}

} // namespace qb::importers
