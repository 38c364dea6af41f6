#include "text/line_roles.h"

#include "text/attribution.h"
#include "text/char_set.h"
#include "text/cjk_class.h"

namespace qb::text {

namespace {

constexpr int kLongestSection = 32; ///< cells
constexpr int kLongestHeading = 90;

/// "新 动 向": single ideographs with spaces between are spread for looks; the words are one.
QString withoutSpreading(QStringView text)
{
    const QString name = text.trimmed().toString();
    const QStringList parts = name.split(u' ', Qt::SkipEmptyParts);
    const bool isSpread
        = parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [](const QString& part) {
              return part.size() <= 2 && isHan(part.toUcs4().constFirst());
          });
    return isSpread ? normalised(name) : normalisedHeadline(name);
}

bool looksLikeName(QStringView text)
{
    const LineEnding ending = lineEnding(text);
    return !text.isEmpty() && cellWidth(text) <= kLongestSection && ending != LineEnding::Sentence
        && ending != LineEnding::Clause && ending != LineEnding::Semicolon && !text.contains(u'：')
        && !text.contains(u'，');
}

/// A headline and its text behind the line: no text at once.
bool isOverHeadline(const std::vector<LineFacts>& lines, size_t i)
{
    constexpr int kLongest = 72; ///< cells
    if (i + 2 >= lines.size())
        return false;
    const LineFacts& headline = lines[i + 1];
    const LineFacts& text = lines[i + 2];
    return headline.ending == LineEnding::Open && headline.stops == 0 && headline.commas <= 1
        && headline.cells <= kLongest && !headline.text.startsWith(lines[i].text.front())
        && !headline.credits
        && (text.credits || text.stops > 0 || text.commas > 0 || text.cells > headline.cells);
}

} // namespace

bool isBullet(QChar c)
{
    static constexpr CharSet kBullets(u"●■◆▲★◎○□▌█▍◼⚫►▶");
    return kBullets.contains(c);
}

bool isBar(QChar c)
{
    static constexpr CharSet kBars(u"▎▏▊▋▐");
    return kBars.contains(c);
}

QString sectionName(QStringView text)
{
    if (text.size() < 2 || text.size() > kLongestSection)
        return {};
    if (isBullet(text.front()) || isBar(text.front())) {
        QStringView name = text.sliced(1).trimmed();
        if (!name.isEmpty() && isBullet(name.back()))
            name.chop(1);
        if (isByline(name))
            return {};
        return looksLikeName(name) ? withoutSpreading(name) : QString();
    }
    const bool isBracketed = (text.front() == u'【' && text.back() == u'】')
        || (text.front() == u'〖' && text.back() == u'〗')
        || (text.front() == u'［' && text.back() == u'］');
    const QStringView name = text.sliced(1).chopped(1);
    return isBracketed && looksLikeName(name) ? withoutSpreading(name) : QString();
}

SectionStyle sectionStyleOf(const std::vector<LineFacts>& lines)
{
    SectionStyle style;
    QChar first;
    int bars = 0;
    int overHeadlines = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
        const QStringView text = lines[i].text;
        if (lines[i].cells > kLongestHeading || sectionName(text).isEmpty())
            continue;
        // Bars stand before sub-heads as well: those of sections have headlines under them.
        if (isBar(text.front())) {
            ++bars;
            overHeadlines += isOverHeadline(lines, i);
            continue;
        }
        if (!isBullet(text.front())) {
            style.hasBrackets = true;
            continue;
        }
        // Bullets line by line are a list.
        const bool isInList = i + 1 < lines.size() && lines[i + 1].text.startsWith(text.front())
            && i > 0 && lines[i - 1].text.startsWith(text.front());
        if (first.isNull() && !isInList)
            first = text.front();
    }
    style.hasBars = overHeadlines > 1 && overHeadlines * 4 >= bars * 3 && first.isNull()
        && !style.hasBrackets;
    if (!style.hasBrackets)
        style.bullet = first;
    return style;
}

LineRole lineRole(const LineFacts& line, const RawLine& raw, const SectionStyle& style)
{
    switch (raw.role) {
    case PageRole::Section:
        return LineRole::Section;
    case PageRole::Kicker:
        return LineRole::Kicker;
    case PageRole::Title:
        return LineRole::Title;
    case PageRole::Subtitle:
        return LineRole::Subtitle;
    case PageRole::Unknown:
        break;
    }
    if (line.role)
        return *line.role;
    if (raw.kind == BlockKind::Subhead)
        return raw.level <= 1 ? LineRole::Title : LineRole::Subhead;
    if (raw.block || (raw.kind && raw.kind != BlockKind::Paragraph))
        return LineRole::Object;
    if (line.cells > kLongestHeading)
        return LineRole::Text;
    if (line.text.startsWith(u'#') && line.text.size() > 1)
        return LineRole::Subhead;
    if (line.credits)
        return LineRole::Credits;
    if (isAuthorNote(line.text) && !line.text.endsWith(u'。'))
        return LineRole::Note;
    const bool isMarked = isBar(line.text.front()) ? style.hasBars
        : isBullet(line.text.front())              ? line.text.front() == style.bullet
                                                   : true;
    return isMarked && !sectionName(line.text).isEmpty() ? LineRole::Section : LineRole::Text;
}

} // namespace qb::text
