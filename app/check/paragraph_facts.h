#pragma once

#include "check/document.h"
#include "check/finding.h"
#include "check/names.h"
#include "check/quantities.h"

#include <QHash>

#include <memory>

namespace qb::check {

/// How something that can be written in several ways is written in one place.
struct StyleUse {
    enum Group { RangeMarks, DigitGroups, Percent };
    TextRange range;
    Group group = RangeMarks;
    QString style; ///< e.g. "—"
};

/// A word of which the text should use one form only.
struct TermUse {
    TextRange range;
    QString term; ///< the same for all forms
    QString form;
    bool isQuoted = false;
};

/// 一、 （二） 3. 4） at a paragraph's start, 一是 and 第一， inside.
struct Marker {
    enum Style { HanComma, HanBrackets, Dot, Bracket, Brackets, Inline, Ordinal };
    TextRange range;
    Style style = HanComma;
    int number = 0;
};

/// 如图3, 见表2; or the caption such a word points to.
struct Reference {
    TextRange range;
    QString target; ///< "图3"
    bool isCaption = false;
};

/// 以下三点
struct ItemCount {
    TextRange range;
    int number = 0;
};

/// 今年, 近日, 昨天
struct RelativeDate {
    enum Unit { Year, Month, Day, Recently };
    TextRange range;
    Unit unit = Year;
    int offset = 0; ///< of 去年 -1
    bool isQuoted = false;
};

/// Everything the document stage wants to know of one paragraph, positions from its start. A pure
/// function of the paragraph's text, so it may be kept by that.
struct ParagraphFacts {
    std::vector<Quantity> quantities;
    std::vector<TextRange> quotations; ///< what stands inside “”, without the marks
    std::vector<TextRange> titles;     ///< what stands inside 《》
    std::vector<NameUse> names;
    std::vector<StyleUse> styles;
    std::vector<TermUse> terms;
    std::vector<Marker> markers;
    std::vector<Reference> references;
    std::vector<ItemCount> itemCounts;
    std::vector<RelativeDate> relativeDates;
    std::vector<Finding> findings; ///< what needs no other paragraph: totals, growth, shares
};

std::shared_ptr<const ParagraphFacts> factsOf(QStringView paragraph);

/// Facts by paragraph text, those of the last two texts. Not for several threads at once.
class FactsCache {
public:
    std::shared_ptr<const ParagraphFacts> of(QStringView paragraph);
    /// A new text begins: what neither it nor the one before uses is forgotten.
    void beginText();

private:
    QHash<QString, std::shared_ptr<const ParagraphFacts>> m_now;
    QHash<QString, std::shared_ptr<const ParagraphFacts>> m_before;
};

/// A document with the facts of its paragraphs.
struct DocumentFacts {
    const Document& document;
    std::vector<std::shared_ptr<const ParagraphFacts>> paragraphs;

    QStringView text() const { return document.text(); }
    /// A range of paragraph `index` as one of the document.
    TextRange inDocument(size_t index, TextRange range) const
    {
        const qsizetype begin = document.paragraphs()[index].begin;
        return {begin + range.begin, begin + range.end};
    }
};

/// Longer texts are no article or issue but a collection; in them one word in two forms, or two
/// people of nearly the same name, mean nothing. UTF-16 code units.
inline constexpr qsizetype kLongestConsistent = 60'000;

/// What stands inside pairs of these marks; an opening mark without its closing one counts for
/// nothing.
std::vector<TextRange> insideMarks(QStringView text, QChar open, QChar close);

// The parts of factsOf(), each in the file of the check that uses it.
std::vector<StyleUse> stylesIn(QStringView text, const std::vector<Quantity>& quantities);
std::vector<TermUse> termsIn(QStringView text);
std::vector<Marker> markersIn(QStringView text);
std::vector<Reference> referencesIn(QStringView text);
std::vector<ItemCount> itemCountsIn(QStringView text);
std::vector<RelativeDate> relativeDatesIn(
    QStringView text, const std::vector<TextRange>& quotations);
void findWrongChanges(
    QStringView text, const std::vector<Quantity>& quantities, std::vector<Finding>& findings);
void findWrongTotals(
    QStringView text, const std::vector<Quantity>& quantities, std::vector<Finding>& findings);
void findWrongShares(
    QStringView text, const std::vector<Quantity>& quantities, std::vector<Finding>& findings);

} // namespace qb::check
