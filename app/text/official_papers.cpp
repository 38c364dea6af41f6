#include "text/official_papers.h"

#include "text/attachments.h"
#include "text/char_set.h"
#include "text/line_roles.h"
#include "text/line_wording.h"
#include "text/list_lines.h"
#include "text/normalise.h"
#include "text/surnames.h"

#include <QRegularExpression>

namespace qb::text {

namespace {

constexpr int kLongestName = 44; ///< cells

bool isDay(const LineFacts& line)
{
    constexpr qsizetype kLongest = 18;
    if (line.text.size() > kLongest || !line.text.endsWith(u'日'))
        return false;
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}|[一二][〇○零一二三四五六七八九]{3}年[一二三四"
        "五六七八九十]{1,3}月[一二三四五六七八九十]{1,3})日$"));
    return pattern.match(squeezed(line.text)).hasMatch();
}

/// "3月9日" under a notice that everybody reads the same year.
bool isDayOfYear(const LineFacts& line)
{
    constexpr qsizetype kLongest = 8;
    if (line.text.size() > kLongest || !line.text.endsWith(u'日'))
        return false;
    static const QRegularExpression pattern(QStringLiteral("^[0-9]{1,2}月[0-9]{1,2}日$"));
    return pattern.match(squeezed(line.text)).hasMatch();
}

/// "患者：钱多多": in what capacity somebody signs.
bool isSigner(const LineFacts& line)
{
    constexpr qsizetype kLongest = 6;
    const QStringView label = lineLabel(line.text);
    return !label.isEmpty() && label.size() <= kLongest && line.blanksAfter == 0
        && areNamesOfPeople({line.text.sliced(line.text.indexOf(u'：') + 1).trimmed().toString()});
}

/// "妈妈" below a letter.
bool isWriterOfLetter(const std::vector<LineFacts>& lines, const LineFacts& line)
{
    constexpr int kLongestSigner = 12; ///< cells
    constexpr int kLongestSalutation = 28;
    return lines.front().ending == LineEnding::Colon && lines.front().commas == 0
        && lines.front().cells <= kLongestSalutation && line.cells <= kLongestSigner
        && line.ending == LineEnding::Open && line.marks == 0 && !line.credits;
}

/// Who signs: a body's name and no more.
bool isBody(const LineFacts& line)
{
    static constexpr CharSet kEnds(u"局委府会厅院室部所社司处队团校心行站馆组");
    return !line.text.isEmpty() && !line.credits && line.marks == 0 && line.cells <= kLongestName
        && line.ending == LineEnding::Open && kEnds.contains(line.text.back());
}

/// "（此件公开发布）", "（联系人：钱多多）": under the signature.
bool isRemark(const LineFacts& line)
{
    return line.text.startsWith(u'（') && line.text.endsWith(u'）') && line.cells <= kLongestName;
}

bool beginsStory(const RawLine& line)
{
    return line.role == PageRole::Title || (line.kind == BlockKind::Subhead && line.level <= 1);
}

/// Whether a paper may end with line i: nothing of the same story follows but remarks and what is
/// attached.
bool mayEnd(const RawText& raw, const std::vector<LineFacts>& lines, size_t i)
{
    constexpr size_t kMostRemarks = 3;
    size_t next = i + 1;
    size_t remarks = 0;
    for (; next < lines.size(); ++next) {
        const bool isNoise = !raw.lines[size_t(lines[next].index)].noise.isEmpty();
        if (!isNoise && (!isRemark(lines[next]) || ++remarks > kMostRemarks))
            break;
    }
    return next >= lines.size() || namesAttachment(lines[next].text)
        || lines[next].story != lines[i].story || beginsStory(raw.lines[size_t(lines[next].index)]);
}

bool isUnderText(const LineFacts& before)
{
    // What is attached is listed over the signature, as is whom to ask.
    return before.ending == LineEnding::Sentence || isLetterLine(before.text)
        || isContactLine(before.text) || before.role == LineRole::Object;
}

void sign(LineFacts& name, LineFacts& date)
{
    date.credits.reset();
    date.isSignature = name.isSignature = true;
}

/// "某县人民政府办公室" and "2026年3月9日" far right under a notice, or at its end, sign it.
void readSignatures(const RawText& raw, std::vector<LineFacts>& lines)
{
    constexpr int kFarRight = 6; ///< cells
    for (size_t i = 2; i < lines.size(); ++i) {
        LineFacts& date = lines[i];
        LineFacts& name = lines[i - 1];
        const LineFacts& before = lines[i - 2];
        const bool isDated = isDay(date) || (i + 1 == lines.size() && isDayOfYear(date));
        if (!isDated || (!isBody(name) && !isSigner(name) && !isWriterOfLetter(lines, name))
            || date.story != name.story || name.story != before.story)
            continue;
        const bool isPlaced = mayEnd(raw, lines, i)
            || (date.leadingSpaces >= kFarRight && name.leadingSpaces >= kFarRight);
        if (!isUnderText(before) || !isPlaced)
            continue;
        sign(name, date);
        for (size_t k = i + 1; k < lines.size() && isRemark(lines[k]); ++k)
            lines[k].isSignature = true;
    }
}

} // namespace

bool isPaperNumber(QStringView line)
{
    constexpr qsizetype kLongest = 28;
    if (line.size() < 8 || line.size() > kLongest
        || (line.back() != u'号' && line.at(line.size() - 2) != u'号'))
        return false;
    static const QRegularExpression pattern(
        QStringLiteral("^[（(]?\\p{Han}{0,14}[〔\\[［【（(](?:19|20)[0-9]{2}[〕\\]］】）)]"
                       "第?[0-9]{1,4}号[）)]?$"));
    return pattern.match(squeezed(line)).hasMatch();
}

bool isPaperHead(QStringView line)
{
    constexpr qsizetype kLongest = 30;
    if (line.size() < 5 || line.size() > kLongest || !line.endsWith(u'件'))
        return false;
    static const QRegularExpression pattern(
        QStringLiteral("^\\p{Han}{2,24}(?:局|委|府|会|厅|院|室|部|社|司|处|办|校|组)文件$"));
    return pattern.match(squeezed(line)).hasMatch();
}

void readOfficialPapers(const RawText& raw, std::vector<LineFacts>& lines)
{
    for (LineFacts& line : lines)
        line.isSignature = isPaperNumber(line.text);
    readSignatures(raw, lines);
}

void readSignatureBefore(std::vector<LineFacts>& lines, size_t end)
{
    if (end < 3 || !isDay(lines[end - 1]) || !isBody(lines[end - 2]))
        return;
    sign(lines[end - 2], lines[end - 1]);
}

void markPaperHead(const std::vector<LineFacts>& lines, std::vector<QString>& reasons)
{
    constexpr size_t kReach = 6; ///< copy number, secrecy and urgency stand above
    // Over a title, a number alone is all there is of the head.
    if (lines.size() > 2 && isPaperNumber(lines[0].text) && reasons[0].isEmpty()
        && lines[1].ending == LineEnding::Open && lines[1].commas == 0)
        reasons[0] = QStringLiteral("masthead");
    for (size_t i = 0; i + 2 < lines.size() && i < kReach; ++i) {
        if (!isPaperHead(lines[i].text) || !isPaperNumber(lines[i + 1].text))
            continue;
        for (const size_t k : {i, i + 1})
            if (reasons[k].isEmpty())
                reasons[k] = QStringLiteral("masthead");
    }
}

} // namespace qb::text
