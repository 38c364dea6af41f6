#include "check/against_source.h"

#include "check/han_numerals.h"
#include "check/source_facts.h"
#include "check/text.h"

namespace qb::check {

namespace {

/// A shorter text in quotation marks is a term or irony, not what somebody said.
constexpr qsizetype kShortestQuotation = 8;

class Comparison {
public:
    Comparison(
        const DocumentFacts& facts, const SourceFacts& source, std::vector<Finding>& findings)
        : m_facts(facts),
          m_source(source),
          m_findings(findings)
    {
    }

    void run()
    {
        for (size_t i = 0; i < m_facts.paragraphs.size(); ++i) {
            const ParagraphFacts& paragraph = *m_facts.paragraphs[i];
            for (const Quantity& quantity : paragraph.quantities)
                checkNumber(i, quantity);
            for (const TextRange title : paragraph.titles)
                checkTitle(m_facts.inDocument(i, title));
            for (const TextRange quotation : paragraph.quotations)
                checkQuotation(m_facts.inDocument(i, quotation));
            for (const NameUse& name : paragraph.names)
                checkName(m_facts.inDocument(i, name.range), name.kind);
        }
    }

private:
    QString textOf(TextRange range) const
    {
        return m_facts.text().sliced(range.begin, range.length()).toString();
    }
    void add(DocumentRule rule, TextRange range, const QString& message,
        const QStringList& suggestions = {})
    {
        m_findings.push_back(documentFinding(rule, m_facts.text(), range, message, suggestions));
    }

    void checkNumber(size_t paragraph, const Quantity& quantity)
    {
        if (m_source.hasNumber(quantity)) {
            checkMeaning(paragraph, quantity);
            return;
        }
        const TextRange range = m_facts.inDocument(paragraph, quantity.range);
        const QString meant = m_source.nearestNumber(quantity);
        if (meant.isEmpty())
            add(DocumentRule::SourceNumber, range, Text::tr("原文没有这个数"));
        else
            add(DocumentRule::SourceNumber, range, Text::tr("原文没有这个数，有“%1”").arg(meant),
                {meant});
    }

    /// The figure is the source's, but it counts something else or goes the other way.
    void checkMeaning(size_t paragraph, const Quantity& quantity)
    {
        const TextRange range = m_facts.inDocument(paragraph, quantity.range);
        if (const QString meant = m_source.otherUnit(quantity); !meant.isEmpty()) {
            add(DocumentRule::SourceNumber, range, Text::tr("原文作“%1”").arg(meant), {meant});
            return;
        }
        const bool isShare
            = quantity.unit == QStringLiteral("%") || quantity.unit == QStringLiteral("个百分点");
        const DirectionWord word = directionBefore(m_facts.text(), range.begin);
        if (!isShare || word.direction == Direction::None)
            return;
        if (const QString meant = m_source.otherDirection(quantity, word.direction);
            !meant.isEmpty())
            add(DocumentRule::SourceNumber, {word.begin, word.end},
                Text::tr("原文是“%1”%2").arg(meant, textOf(range)), {meant});
    }

    void checkTitle(TextRange range)
    {
        const QString title = textOf(range);
        if (m_source.hasText(title))
            return;
        const QString meant = m_source.nearestTitle(title);
        if (meant.isEmpty())
            add(DocumentRule::SourceTitle, range, Text::tr("原文没有这个书名号里的名称"));
        else
            add(DocumentRule::SourceTitle, range, Text::tr("原文作《%1》").arg(meant), {meant});
    }

    void checkQuotation(TextRange range)
    {
        const QString quotation = textOf(range);
        if (quotation.size() < kShortestQuotation || m_source.hasText(quotation))
            return;
        const QString meant = m_source.nearestQuotation(quotation);
        if (meant.isEmpty())
            add(DocumentRule::SourceQuotation, range, Text::tr("引号里的话原文没有"));
        else
            addDifference(range, quotation, meant);
    }

    /// The finding stands on what differs, not on the whole quotation.
    void addDifference(TextRange range, const QString& quotation, const QString& meant)
    {
        qsizetype front = 0;
        while (front < quotation.size() && front < meant.size()
            && quotation.at(front) == meant.at(front))
            ++front;
        qsizetype back = 0;
        while (back < quotation.size() - front && back < meant.size() - front
            && quotation.at(quotation.size() - 1 - back) == meant.at(meant.size() - 1 - back))
            ++back;
        TextRange place{range.begin + front, range.end - back};
        QString right = meant.mid(front, meant.size() - front - back);
        if (place.isEmpty()) { // something was left out: show it with the character before
            place.begin = std::max(range.begin, place.begin - 1);
            place.end = std::min(range.end, place.begin + 1);
            right = front > 0 ? meant.mid(front - 1, meant.size() - front - back + 1)
                              : right + quotation.left(1);
        }
        if (place.begin > range.begin && m_facts.text()[place.begin].isLowSurrogate()) {
            --place.begin;
            right.prepend(m_facts.text()[place.begin]);
        }
        add(DocumentRule::SourceQuotation, place, Text::tr("引文与原文不同，原文作“%1”").arg(meant),
            {right});
    }

    void checkName(TextRange range, NameKind kind)
    {
        const QString name = textOf(range);
        if (m_source.hasText(name))
            return;
        const QString meant = m_source.nearestName(name);
        const bool isOrganisation = kind == NameKind::Organisation;
        // Two characters before 公司 may be part of another word; only a slip is worth an alarm.
        if (isOrganisation && meant.isEmpty())
            return;
        const DocumentRule rule
            = isOrganisation ? DocumentRule::SourceOrganisation : DocumentRule::SourceName;
        if (meant.isEmpty())
            add(rule, range, Text::tr("原文没有这个名字"));
        else
            add(rule, range, Text::tr("原文没有这个名称，有“%1”").arg(meant), {meant});
    }

    const DocumentFacts& m_facts;
    const SourceFacts& m_source;
    std::vector<Finding>& m_findings;
};

} // namespace

void findUnsourced(
    const DocumentFacts& facts, const CheckContext& context, std::vector<Finding>& findings)
{
    if (context.source)
        Comparison(facts, *context.source, findings).run();
}

} // namespace qb::check
