#include "text/whole_line_kinds.h"

#include "text/attribution.h"
#include "text/char_set.h"
#include "text/heading_wording.h"
#include "text/publishers.h"
#include "text/word_match.h"

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

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

/// "资料来源：县统计局": what a report's figures rest on, not where a story was printed.
bool isOfFigures(const LineFacts& line)
{
    static constexpr std::array<QStringView, 2> labels{u"资料来源", u"数据来源"};
    QStringView text = line.text;
    if (text.startsWith(u'（') || text.startsWith(u'('))
        text = text.sliced(1);
    return startsWithOne(text, labels) && !endsAsMedium(line.credits->source);
}

/// "编者按：" over the story it speaks of.
bool isEditorsNoteHead(const LineFacts& line)
{
    constexpr int kLongest = 12; ///< cells
    return line.ending == LineEnding::Colon && line.cells <= kLongest
        && (line.text.startsWith(u"编者") || line.text.startsWith(u"开栏"));
}

} // namespace

DigestLine digestLineOf(const LineFacts& line)
{
    if (line.ending == LineEnding::Story)
        return DigestLine::Source;
    if (line.credits)
        return line.credits->source.isEmpty() || isOfFigures(line) ? DigestLine::Other
                                                                   : DigestLine::Source;
    if (line.role || line.isSignature || isEditorsNoteHead(line))
        return DigestLine::Other;
    return isHead(line)           ? DigestLine::Head
        : isAuthorNote(line.text) ? DigestLine::Other
                                  : DigestLine::Body;
}

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

bool isSubtitle(const LineFacts& line)
{
    return line.text.startsWith(u"——") || line.text.startsWith(u"⸺");
}

bool isPreface(QStringView text)
{
    static constexpr std::array<QStringView, 7> words{
        u"卷首语", u"刊首语", u"卷首", u"开卷语", u"编者的话", u"编辑的话", u"写在前面"};
    return std::find(words.begin(), words.end(), text) != words.end();
}

qsizetype decoration(QStringView text)
{
    qsizetype length = 0;
    while (2 * length + 2 < text.size() && !text.at(length).isLetterOrNumber()
        && !text.at(length).isSurrogate() && text.at(length) == text.at(text.size() - 1 - length))
        ++length;
    return length > 0 && mayBeSectionName(text.sliced(length).chopped(length)) ? length : 0;
}

} // namespace qb::text
