#include "text/press_releases.h"

#include "text/line_roles.h"
#include "text/line_wording.h"
#include "text/word_match.h"

#include <array>

namespace qb::text {

namespace {

/// "新闻稿", "FOR IMMEDIATE RELEASE｜请即发布": that this is a press release, and nothing else.
bool isReleaseLabel(QStringView line)
{
    static constexpr std::array<QStringView, 13> labels{u"FORIMMEDIATERELEASE", u"PRESSRELEASE",
        u"NEWSRELEASE", u"MEDIARELEASE", u"新闻通稿", u"新闻发布稿", u"新闻稿", u"媒体通稿",
        u"媒体稿", u"供媒体发布", u"供即时发布", u"即时发布", u"请即发布"};
    constexpr qsizetype kLongest = 48;
    if (line.size() > kLongest)
        return false;
    QString letters;
    for (const QChar c : line) {
        if (c.isLetter())
            letters += c.toUpper();
        else if (c.isDigit() || c.isSurrogate())
            return false;
    }
    QStringView rest = letters;
    while (!rest.isEmpty()) {
        const auto label = std::find_if(labels.begin(), labels.end(),
            [&](QStringView word) { return startsWithWord(rest, word); });
        if (label == labels.end())
            return false;
        rest = rest.sliced(label->size());
    }
    return !letters.isEmpty();
}

/// The company's name of "关于某某公司" and "About Example"; empty for anything else that begins
/// so, as names of papers and headlines do.
QStringView subjectOf(const LineFacts& line)
{
    constexpr int kLongest = 44; ///< cells
    static constexpr std::array<QStringView, 12> others{u"的", u"通知", u"公告", u"意见", u"问题",
        u"思考", u"建议", u"情况", u"说明", u"报告", u"规定", u"办法"};
    const bool isChinese = startsWithWord(line.text, u"关于");
    if ((!isChinese && !startsWithWord(line.text, u"About ")) || line.cells > kLongest
        || line.marks > 0 || (line.ending != LineEnding::Open && line.ending != LineEnding::Bracket)
        || std::any_of(others.begin(), others.end(),
            [&](QStringView word) { return line.text.contains(word); }))
        return {};
    const QStringView name = line.text.sliced(isChinese ? 2 : 6).trimmed();
    return name.size() >= 2 ? name : QStringView();
}

/// "联系人：", "李女士", "电话：0374-2661188": two lines or more, of which the first and those
/// behind names say what they are. `end`: behind the last.
size_t contactsEnd(
    const std::vector<LineFacts>& lines, const std::vector<QString>& reasons, size_t begin)
{
    constexpr int kLongestName = 20; ///< cells
    const auto isContact = [&](size_t i) {
        return i < lines.size() && reasons[i].isEmpty() && !lines[i].role && !lines[i].credits
            && isContactLine(lines[i].text);
    };
    size_t end = begin;
    while (isContact(end)) {
        ++end;
        const bool isName = end < lines.size() && reasons[end].isEmpty() && !lines[end].role
            && lines[end].cells <= kLongestName && lines[end].ending == LineEnding::Open
            && lines[end].marks == 0 && isContact(end + 1);
        end += isName;
    }
    return end;
}

/// Neighbours would be joined, being as short as each other.
void readContacts(std::vector<LineFacts>& lines, const std::vector<QString>& reasons)
{
    constexpr size_t kFewest = 2;
    for (size_t i = 0; i < lines.size();) {
        const size_t end = contactsEnd(lines, reasons, i);
        const bool cutsSentence = i > 0
            && (lines[i - 1].ending == LineEnding::Open
                || lines[i - 1].ending == LineEnding::Clause)
            && lines[i].blanksBefore == 0;
        if (end - i >= kFewest && !cutsSentence)
            for (size_t k = i; k < end; ++k)
                lines[k].role = LineRole::Object;
        i = std::max(end, i + 1);
    }
}

} // namespace

void readPressReleases(std::vector<LineFacts>& lines, std::vector<QString>& reasons)
{
    constexpr size_t kHead = 4; ///< lines
    for (size_t i = 0; i < std::min(kHead, lines.size()); ++i)
        if (reasons[i].isEmpty() && !lines[i].role && sectionName(lines[i].text).isEmpty()
            && isReleaseLabel(lines[i].text))
            reasons[i] = QStringLiteral("running-head");
    constexpr qsizetype kEnoughOfName = 4;
    constexpr qsizetype kReach = 40;
    for (size_t i = 1; i + 1 < lines.size(); ++i) {
        const QStringView name = subjectOf(lines[i]);
        if (name.isEmpty() || lines[i].role || lines[i].credits)
            continue;
        const LineEnding before = lines[i - 1].ending;
        const bool isBehindText = before == LineEnding::Sentence || before == LineEnding::Story;
        if (isBehindText && lines[i + 1].cells > lines[i].cells
            && lines[i + 1].text.left(kReach).contains(name.left(kEnoughOfName)))
            lines[i].role = LineRole::Subhead;
    }
    readContacts(lines, reasons);
}

} // namespace qb::text
