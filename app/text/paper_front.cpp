#include "text/paper_front.h"

#include "text/char_set.h"
#include "text/credits.h"
#include "text/paper_wording.h"

#include <algorithm>

namespace qb::text {

namespace {

bool isSubtitle(const QString& text)
{
    return text.startsWith(u"——") || text.startsWith(u"—") || text.startsWith(u"⸺")
        || text.startsWith(u"――") || text.startsWith(u"--");
}

void take(PaperLine& line, QString& field, const QString& text)
{
    if (!field.isEmpty())
        field.append(u' ');
    field.append(text);
    line.role = PaperRole::Taken;
}

bool beginsEditorsNote(const QString& text)
{
    return text.startsWith(u"【编者按") || text.startsWith(u"编者按")
        || text.startsWith(u"编者的话");
}

/// "【编者按】…", a lead or the end of one: stands beside titles and is none.
bool isProse(const PaperLine& line)
{
    const QString& text = line.piece.text;
    return line.ending == LineEnding::Sentence || line.ending == LineEnding::Clause
        || line.ending == LineEnding::Semicolon || line.ending == LineEnding::Colon
        || text.contains(u'。') || text.startsWith(u"【") || beginsEditorsNote(text);
}

/// Whether a line above the title's last is its beginning: stands right above, and is full or
/// cannot end there.
bool beginsTitle(const PaperLine& above, const PaperLine& title)
{
    constexpr int kLeast = 20; ///< cells
    static constexpr CharSet kOpen(u"的与和及对在、");
    const PaperPiece& piece = above.piece;
    const bool isFull = piece.cells >= title.piece.cells && piece.cells > kLeast;
    return !title.piece.isApart && hasHan(piece.text) && !isProse(above)
        && (isFull || kOpen.contains(piece.text.back()));
}

/// Whether what stands above the title is surely a journal's head: short lines about a volume's or
/// a page's number, set apart from the title.
bool areMastheads(
    const std::vector<PaperLine>& lines, const std::vector<size_t>& rest, size_t title)
{
    constexpr int kLongest = 48; ///< cells
    const bool hasMark = std::any_of(lines.begin(), lines.begin() + qsizetype(title),
        [](const PaperLine& line) { return line.role == PaperRole::Noise; });
    const bool isApart = lines[title].piece.isApart || rest.back() + 1 < title;
    return hasMark && isApart && std::all_of(rest.begin(), rest.end(), [&](size_t i) {
        return lines[i].piece.cells <= kLongest && !isProse(lines[i]);
    });
}

} // namespace

PaperAuthors readPaperFront(std::vector<PaperLine>& lines, size_t abstract)
{
    QString byline;
    QString institutes;
    std::vector<size_t> rest;
    for (size_t i = abstract; i-- > 0;) {
        PaperLine& line = lines[i];
        // What names source and date is read as everywhere.
        if (line.role != PaperRole::Text
            || (creditsOf(line.piece.text) && authorsOfLine(line.piece.text, false).isEmpty()))
            continue;
        rest.insert(rest.begin(), i);
    }
    // From below: institutes, names, the subtitle, the title.
    while (rest.size() > 1
        && (namesInstitute(lines[rest.back()].piece.text)
            || (!institutes.isEmpty() && institutes.startsWith(u"（")
                && !institutes.contains(u'）')))) {
        PaperLine& line = lines[rest.back()];
        if (!institutes.isEmpty())
            institutes.prepend(u' ');
        institutes.prepend(line.piece.text);
        line.role = PaperRole::Taken;
        rest.pop_back();
    }
    std::vector<size_t> names;
    const auto authorsOf = [&](size_t i) {
        return authorsOfLine(lines[i].piece.text, !institutes.isEmpty());
    };
    // "王大力（某大学教授）" tells of both.
    if (rest.size() > 1) {
        const QString& text = lines[rest.back()].piece.text;
        const qsizetype bracket = text.indexOf(u'（');
        const QString place = bracket > 0 ? text.mid(bracket) : QString();
        const QString name
            = authorsOfLine(QStringView(text).left(std::max<qsizetype>(0, bracket)), true);
        if (!name.isEmpty() && place.endsWith(u'）') && institutes.isEmpty()
            && namesInstitute(place)) {
            byline = name;
            institutes = place;
            lines[rest.back()].role = PaperRole::Taken;
            rest.pop_back();
        }
    }
    while (rest.size() > 1 && byline.isEmpty() && !authorsOf(rest.back()).isEmpty()) {
        names.insert(names.begin(), rest.back());
        rest.pop_back();
    }
    for (const size_t i : names)
        take(lines[i], byline, authorsOf(i));
    const bool isUnderSubtitle = rest.size() > 1 && isSubtitle(lines[rest.back()].piece.text);
    if (isUnderSubtitle) {
        lines[rest.back()].role = PaperRole::Subtitle;
        rest.pop_back();
    }
    const bool isSure = !byline.isEmpty() || !institutes.isEmpty() || isUnderSubtitle;
    // The editors' note between title and names stays where it is.
    if (rest.size() > 1 && isProse(lines[rest.back()])) {
        const auto note = std::find_if(rest.rbegin(), rest.rend(),
            [&](size_t i) { return beginsEditorsNote(lines[i].piece.text); });
        if (note != rest.rend())
            rest.erase(note.base() - 1, rest.end());
    }
    if (rest.empty() || isProse(lines[rest.back()]) || !hasHan(lines[rest.back()].piece.text)
        || (rest.size() > 1 && !isSure)) {
        for (size_t i = 0; i < abstract; ++i)
            if (lines[i].role != PaperRole::Noise && lines[i].role != PaperRole::Object)
                lines[i].role = PaperRole::Text;
        return {};
    }
    size_t title = rest.back();
    lines[title].role = PaperRole::Title;
    // The mark of a note on who paid for the work.
    while (lines[title].piece.text.size() > 1
        && (lines[title].piece.text.endsWith(u'*') || lines[title].piece.text.endsWith(u'＊')))
        lines[title].piece.text.chop(1);
    rest.pop_back();
    if (!rest.empty() && rest.back() + 1 == title
        && beginsTitle(lines[rest.back()], lines[title])) {
        title = rest.back();
        lines[title].role = PaperRole::Title;
        rest.pop_back();
    }
    if (rest.empty() || !areMastheads(lines, rest, title))
        return {byline, institutes};
    for (const size_t i : rest) {
        lines[i].role = PaperRole::Noise;
        lines[i].noise = QStringLiteral("masthead");
    }
    return {byline, institutes};
}

} // namespace qb::text
