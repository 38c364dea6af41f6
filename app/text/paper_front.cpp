#include "text/paper_front.h"

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

bool hasHan(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff) || c.isSurrogate();
    });
}

void take(PaperLine& line, QString& field, const QString& text)
{
    if (!field.isEmpty())
        field.append(u' ');
    field.append(text);
    line.role = PaperRole::Taken;
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
    while (rest.size() > 1 && !authorsOf(rest.back()).isEmpty()) {
        names.insert(names.begin(), rest.back());
        rest.pop_back();
    }
    for (const size_t i : names)
        take(lines[i], byline, authorsOf(i));
    if (rest.size() > 1 && isSubtitle(lines[rest.back()].piece.text)) {
        lines[rest.back()].role = PaperRole::Subtitle;
        rest.pop_back();
    }
    if (rest.empty())
        return {byline, institutes};
    size_t title = rest.back();
    lines[title].role = PaperRole::Title;
    rest.pop_back();
    // A title of two lines: its first is no shorter and stands right above.
    if (!rest.empty() && rest.back() + 1 == title && !lines[title].piece.isApart
        && hasHan(lines[rest.back()].piece.text)
        && lines[rest.back()].piece.cells >= lines[title].piece.cells
        && lines[rest.back()].piece.cells > 20) {
        lines[rest.back()].role = PaperRole::Title;
        rest.pop_back();
    }
    for (const size_t i : rest) {
        lines[i].role = PaperRole::Noise;
        lines[i].noise = QStringLiteral("masthead");
    }
    return {byline, institutes};
}

} // namespace qb::text
