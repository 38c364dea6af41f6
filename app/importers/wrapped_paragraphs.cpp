#include "importers/wrapped_paragraphs.h"

#include "text/cjk_class.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

// All in cells, of which a Han character takes two.
constexpr int kNarrowest = 28;
constexpr int kWidest = 128;
constexpr int kSlack = 7; ///< an indent taken off, a mark that may not begin a line, a Latin word

enum class Ending {
    Sentence, ///< or another end that prose has
    Inside,
};

Ending endingOf(QStringView text)
{
    static const QString closers = QStringLiteral("”’》）)】」』\"");
    while (!text.isEmpty() && closers.contains(text.back()))
        text.chop(1);
    static const QString ends = QStringLiteral("。！？；：…!?;:.");
    return text.isEmpty() || ends.contains(text.back()) ? Ending::Sentence : Ending::Inside;
}

bool holdsMark(const QString& text)
{
    static const QString marks = QStringLiteral("，。、；：");
    return std::any_of(text.begin(), text.end(), [](QChar c) { return marks.contains(c); });
}

/// A line that goes on does not begin so.
bool beginsPart(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:[（(]?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[)）、.．]\\D|[①-⑳●■◆▲·•○★※]"
        "|第[一二三四五六七八九十\\d]{1,3}[章节条，、]|[一二三四五六七八九十]是)"));
    return pattern.match(text).hasMatch();
}

struct Line {
    int index = 0; ///< in the raw text
    int width = 0;
    Ending ending = Ending::Sentence;
    bool beginsPart = false;
    bool hasMark = false;
};

/// The lines of text from the first that reads as prose; empty where one is far too long.
std::vector<Line> proseOf(const text::RawText& raw)
{
    std::vector<Line> lines;
    for (size_t i = 0; i < raw.lines.size(); ++i) {
        const text::RawLine& line = raw.lines[i];
        const bool isText = line.noise.isEmpty() && !line.block
            && (!line.kind || line.kind == BlockKind::Paragraph)
            && line.role == text::PageRole::Unknown;
        const QString text = isText ? line.text.trimmed() : QString();
        if (text.isEmpty())
            continue;
        if (text.size() > kWidest)
            return {};
        const bool hasMark = holdsMark(text);
        if (lines.empty() && !hasMark)
            continue;
        lines.push_back({int(i), text::cellWidth(text), endingOf(text), beginsPart(text), hasMark});
    }
    return lines;
}

/// Indices of the lines that are full and end inside a sentence; empty where too much of the text
/// is otherwise.
std::vector<int> brokenLines(const std::vector<Line>& lines)
{
    int measure = 0;
    for (const Line& line : lines)
        measure = std::max(measure, line.width);
    if (measure < kNarrowest || measure > kWidest)
        return {};
    std::vector<int> broken;
    int marked = 0;
    int against = 0;
    int shortEnds = 0; ///< a story whose paragraphs all fill their last lines is a list
    for (size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (line.ending == Ending::Sentence) {
            shortEnds += line.width < measure - kSlack ? 1 : 0;
            continue;
        }
        const bool isLast = i + 1 == lines.size();
        if (isLast || lines[i + 1].beginsPart || line.width < measure - kSlack) {
            ++against;
            continue;
        }
        broken.push_back(line.index);
        marked += line.hasMark ? 1 : 0;
    }
    const int count = int(broken.size());
    const bool isWrapped = count >= 2 && shortEnds > 0 && count * 5 >= int(lines.size()) * 2
        && count >= 2 * against && marked * 2 >= count;
    return isWrapped ? broken : std::vector<int>();
}

text::RawText asLines(const text::RawText& raw)
{
    text::RawText lines = raw;
    lines.isStructured = false;
    return lines;
}

} // namespace

bool areWrappedLines(const text::RawText& raw)
{
    if (!raw.isStructured)
        return false;
    const std::vector<int> broken = brokenLines(proseOf(raw));
    if (broken.empty())
        return false;
    // Lines that happen to be of one length do not read on.
    const text::CleanResult read = text::clean(asLines(raw));
    const auto joined = std::count_if(broken.begin(), broken.end(), [&](int line) {
        return std::any_of(read.joins.begin(), read.joins.end(), [&](const text::Join& join) {
            return join.line == line && join.isJoined && join.confidence >= text::kSureJoin;
        });
    });
    return joined * 5 >= qsizetype(broken.size()) * 4;
}

void settleWrappedLines(Warned<ImportedDocument>& document)
{
    text::RawText& raw = document.value.raw;
    if (!areWrappedLines(raw))
        return;
    raw.isStructured = false;
    document.warnings.push_back({QStringLiteral("wrapped-lines"),
        Text::tr("原文一行一段，已当作断行接成段落，请对照原文看一遍"), 0, {}, {}});
}

} // namespace qb::importers
