#include "importers/section_labels.h"

#include "importers/block_parting.h"
#include "importers/page_shape.h"
#include "text/attribution.h"
#include "text/heading_wording.h"
#include "text/line_roles.h"
#include "text/normalise.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace qb::importers {

namespace {

constexpr double kHeadline = 1.18;    ///< of the body's size
constexpr double kReach = 4;          ///< type sizes from a label to the headline below it
constexpr size_t kMostOfPage = 400;   ///< short lines worth looking at
constexpr qsizetype kLongest = 20;    ///< characters of a label with its mark
constexpr qsizetype kLongestName = 8; ///< of a name without a mark

/// A short line that may be a label.
struct Candidate {
    PageLine* line = nullptr;
    int page = 0;
    QString name;
    QString type;  ///< size, weight and colour, or the mark
    QString style; ///< and what else labels of one document share
    bool isMarked = false;
    bool isOverHeadline = false;
    bool isUnderHeadline = false;
    bool isTopOfColumn = false;
    bool isFootOfColumn = false; ///< its stories begin in the next one
    double odds = 0;             ///< of a name without a mark, as natural logarithm
};

bool isUpright(const PageLine& line)
{
    return !line.isRotated && !line.isVertical && !line.isTableRow;
}

bool mayBeText(const PageLine& line)
{
    return line.noise.isEmpty() && isUpright(line);
}

class LabelFinder {
public:
    LabelFinder(std::vector<PageText>& pages, const BodyType& body) : m_body(body)
    {
        for (PageText& page : pages)
            gather(page);
    }

    void mark()
    {
        QHash<QString, std::vector<Candidate*>> styles;
        for (Candidate& candidate : m_candidates)
            styles[candidate.style].push_back(&candidate);
        // Each style is judged by itself: their order does not matter.
        QHash<QString, QSet<QString>> typesOf; ///< by the names of sections
        for (const std::vector<Candidate*>& members : std::as_const(styles)) {
            if (!(members.front()->isMarked ? areMarkedLabels(members) : areNames(members)))
                continue;
            markThose(members);
            for (const QString& name : namesOf(members))
                typesOf[name].insert(members.front()->type);
        }
        markReturning(typesOf);
    }

private:
    bool standsOut(const PageLine& line) const
    {
        return line.isBold || (line.isSans && !m_body.isSans);
    }

    bool isHeadline(const PageLine& line) const
    {
        constexpr qsizetype kLongestHeadline = 40;
        return line.size >= kHeadline * m_body.size
            || (standsOut(line) && line.size >= 0.97 * m_body.size
                && line.text.size() <= kLongestHeadline && !line.text.endsWith(u'。'));
    }

    /// A line in no type of headlines that may stand over one.
    bool isKicker(const PageLine& line, const PageArea& column) const
    {
        constexpr qsizetype kLongestKicker = 30;
        return !isHeadline(line) && line.text.size() <= kLongestKicker && !line.text.endsWith(u'。')
            && line.area.width() < column.width() - 2 * line.size;
    }

    /// The column that a short line stands in, as the text below it shows: a headline in the middle
    /// of it may begin behind the label's end.
    PageArea columnOf(const PageText& page, const PageLine& line) const
    {
        constexpr double kDeepest = 18; // type sizes
        constexpr qsizetype kShortest = 8;
        PageArea column = line.area;
        for (const PageLine& other : page.lines) {
            const double step = other.baseline - line.baseline;
            const bool isText = std::abs(other.size - m_body.size) < 0.08 * m_body.size
                && other.text.size() >= kShortest;
            if (mayBeText(other) && isText && step > 0 && step < kDeepest * line.size
                && sharedWidth(other.area, line.area) > 0)
                column.include(other.area);
        }
        return column;
    }

    /// The next line above or below that shares some of the width, no further than `reach` points.
    const PageLine* nextLine(const PageText& page, const PageLine& line, const PageArea& column,
        bool isBelow, double reach) const
    {
        const PageLine* next = nullptr;
        for (const PageLine& other : page.lines) {
            const double step
                = isBelow ? other.baseline - line.baseline : line.baseline - other.baseline;
            if (&other == &line || !mayBeText(other) || step < 0.4 * line.size || step > reach
                || sharedWidth(other.area, column) < 0.5 * m_body.size)
                continue;
            if (next == nullptr
                || std::abs(other.baseline - line.baseline)
                    < std::abs(next->baseline - line.baseline))
                next = &other;
        }
        return next;
    }

    /// Whether a rule right above or below the line is as wide as it or wider.
    static bool isRuled(const PageText& page, const PageLine& line)
    {
        return std::any_of(page.rules.begin(), page.rules.end(), [&](const PdfRule& rule) {
            const double below = rule.area.top - line.area.bottom;
            return rule.isHorizontal() && !rule.isDashed && rule.area.left < line.area.left + 2
                && rule.area.right > line.area.right - 2 && below > -0.3 * line.size
                && below < 0.8 * line.size;
        });
    }

    void gather(PageText& page)
    {
        size_t count = 0;
        for (PageLine& line : page.lines) {
            const bool isRunning = line.noise == QLatin1String("running-head")
                || line.noise == QLatin1String("page-head");
            if ((!line.noise.isEmpty() && !isRunning) || !isUpright(line) || line.isBarred
                || line.text.size() > kLongest || line.text.size() < 2 || ++count > kMostOfPage)
                continue;
            Candidate candidate;
            candidate.line = &line;
            candidate.page = page.number;
            candidate.isMarked = !text::sectionName(line.text).isEmpty();
            candidate.name = nameOfSection(line.text);
            if (!candidate.isMarked
                && (isRunning || candidate.name.size() > kLongestName
                    || line.size < 0.97 * m_body.size || !text::mayBeSectionName(candidate.name)
                    || text::isByline(line.text)))
                continue;
            const PageArea column = columnOf(page, line);
            const PageLine* below = nextLine(page, line, column, true, kReach * line.size);
            const PageLine* above = nextLine(page, line, column, false, 2.5 * line.size);
            if (below != nullptr && isKicker(*below, column)) {
                const PageLine* head = nextLine(page, *below, column, true, kReach * line.size);
                below = head != nullptr && isHeadline(*head) ? head : below;
            }
            candidate.isTopOfColumn = above == nullptr;
            candidate.isFootOfColumn = below == nullptr && above != nullptr;
            candidate.isOverHeadline = below != nullptr && isHeadline(*below)
                && !(candidate.isMarked && below->text.front() == line.text.front())
                && !(line.size > 0.97 * below->size && isNumberedHeading(below->text));
            candidate.isUnderHeadline = above != nullptr && isHeadline(*above)
                && line.area.top - above->area.bottom < 1.2 * above->size;
            candidate.type = typeOf(line, candidate.isMarked);
            candidate.style = candidate.type;
            if (!candidate.isMarked)
                candidate.style += QString(isRuled(page, line) ? u'r' : u'-')
                    + QChar(isSpread(line) ? u's' : u'-');
            if (!candidate.isMarked && below != nullptr)
                candidate.odds = oddsOf(page, line, *below, candidate.name);
            m_candidates.push_back(std::move(candidate));
        }
    }

    static QString typeOf(const PageLine& line, bool isMarked)
    {
        if (isMarked)
            return line.text.left(1);
        return QString::number(qRound(line.size * 4)) + (line.isBold ? u'b' : u'-')
            + (line.isSans ? u's' : u'-') + QString::number(line.colour, 16);
    }

    /// Set with wide gaps between its characters.
    static bool isSpread(const PageLine& line)
    {
        constexpr double kSpread = 1.08;
        const double characters = double(text::squeezed(line.text).toUcs4().size());
        return line.area.width() > kSpread * characters * line.size;
    }

    /// How much an unmarked line looks like a label rather than like the kicker of `headline`.
    double oddsOf(const PageText& page, const PageLine& line, const PageLine& headline,
        const QString& name) const
    {
        const bool isCentred = std::abs(line.area.middle() - headline.area.middle()) < line.size;
        const bool isAtLeft = std::abs(line.area.left - headline.area.left) < line.size;
        const double step = headline.area.top - line.area.bottom;
        double odds = text::likeSectionName(name) - 3;
        odds += isRuled(page, line) ? 3 : 0;
        odds += isSpread(line) ? 3 : 0;
        odds += line.colour != headline.colour ? 2.5 : 0;
        odds += !isCentred && !isAtLeft ? 1 : 0;
        odds += !isCentred && isAtLeft ? 0.5 : 0;
        odds += line.size > 1.05 * headline.size ? 1 : 0;
        odds += step > 0.8 * headline.size ? 1 : 0;
        const bool isSameType = std::abs(line.size - headline.size) < 0.05 * headline.size
            && line.isBold == headline.isBold && line.isSans == headline.isSans
            && line.colour == headline.colour;
        return isSameType ? odds - 4 : odds;
    }

    static bool isLabel(const Candidate& candidate)
    {
        return candidate.isOverHeadline && !candidate.isUnderHeadline;
    }

    static QSet<QString> namesOf(const std::vector<Candidate*>& members)
    {
        QSet<QString> names;
        for (const Candidate* member : members) {
            if (isLabel(*member))
                names.insert(member->name);
        }
        return names;
    }

    /// The names again at the head of a column, in the type of a label or said to go on.
    void markReturning(const QHash<QString, QSet<QString>>& typesOf)
    {
        for (Candidate& candidate : m_candidates) {
            const auto types = typesOf.constFind(candidate.name);
            if (types != typesOf.constEnd() && candidate.isTopOfColumn
                && candidate.line->noise.isEmpty()
                && (types->contains(candidate.type) || candidate.line->text.contains(u'续')))
                candidate.line->isLabel = true;
        }
    }

    /// Bullets mark the parts of a text as well: those stand over text.
    static bool areMarkedLabels(const std::vector<Candidate*>& members)
    {
        int labels = 0;
        int others = 0;
        const QSet<QString> names = namesOf(members);
        for (const Candidate* member : members) {
            labels += isLabel(*member);
            others += !isLabel(*member) && !member->isFootOfColumn && !names.contains(member->name);
        }
        return labels > 2 * others;
    }

    static bool areNames(const std::vector<Candidate*>& members)
    {
        double odds = 0;
        int labels = 0;
        int others = 0;
        for (const Candidate* member : members) {
            labels += isLabel(*member);
            others += !isLabel(*member) && !member->isTopOfColumn && !member->isFootOfColumn;
            odds += isLabel(*member) ? member->odds : 0;
        }
        return labels > 2 * others && odds > 2.0 * labels;
    }

    static void markThose(const std::vector<Candidate*>& members)
    {
        for (Candidate* member : members) {
            if (isLabel(*member) || (member->isFootOfColumn && member->line->noise.isEmpty())) {
                member->line->isLabel = true;
                member->line->noise.clear();
            }
        }
    }

    BodyType m_body;
    std::vector<Candidate> m_candidates;
};

} // namespace

QString nameOfSection(const QString& label)
{
    static const QRegularExpression again(
        QStringLiteral("\\s*(?:[（(]\\s*[续接](?:上页|前页)?\\s*[）)]|[·—-]续)$"));
    QString name = text::sectionName(label);
    if (name.isEmpty())
        name = text::squeezed(text::normalised(label));
    name.remove(again);
    if (const QString inner = text::sectionName(name); !inner.isEmpty())
        name = inner;
    return name;
}

void markSectionLabels(std::vector<PageText>& pages, const BodyType& body)
{
    if (body.size > 0)
        LabelFinder(pages, body).mark();
}

} // namespace qb::importers
