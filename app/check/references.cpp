#include "check/structure.h"
#include "check/text.h"

#include <QRegularExpression>
#include <QSet>

namespace qb::check {

namespace {

/// A text without its pictures and tables (one sentence, a quotation) refers to what is not at
/// hand.
constexpr size_t kFewestParagraphs = 4;

} // namespace

std::vector<Reference> referencesIn(QStringView text)
{
    std::vector<Reference> found;
    if (!text.contains(u'图') && !text.contains(u'表'))
        return found;
    static const QRegularExpression pattern(QStringLiteral(
        "(如|见|参见|详见|由|从|按)?([上下]?)([图表])(\\d{1,3})(?![\\d万亿个名月年张幅人只位])"));
    auto matches = pattern.globalMatch(text.toString());
    while (matches.hasNext()) {
        const auto match = matches.next();
        Reference reference{{match.capturedStart(3), match.capturedEnd(4)},
            match.captured(3) + match.captured(4), match.captured(1).isEmpty()};
        // “研究表3个月”: the figures must end the reference.
        found.push_back(reference);
    }
    return found;
}

void findMissingReferences(const DocumentFacts& facts, std::vector<Finding>& findings)
{
    if (facts.paragraphs.size() < kFewestParagraphs)
        return;
    QSet<QString> captions;
    for (const auto& paragraph : facts.paragraphs)
        for (const Reference& reference : paragraph->references)
            if (reference.isCaption)
                captions.insert(reference.target);
    for (size_t i = 0; i < facts.paragraphs.size(); ++i)
        for (const Reference& reference : facts.paragraphs[i]->references)
            if (!reference.isCaption && !captions.contains(reference.target))
                findings.push_back(documentFinding(DocumentRule::MissingReference, facts.text(),
                    facts.inDocument(i, reference.range),
                    Text::tr("文中没有“%1”").arg(reference.target)));
}

} // namespace qb::check
