#include "check/missing_marks.h"
#include "check/predicates.h"

#include <algorithm>

namespace qb::check {

namespace {

const QString& openingMarks()
{
    static const QString marks = QStringLiteral("“‘（《〈【〔「『［｛(");
    return marks;
}

const QString& closingMarks()
{
    static const QString marks = QStringLiteral("”’）》〉】〕」』］｝)");
    return marks;
}

constexpr size_t kDeepest = 32;

struct Open {
    QChar mark;
    qsizetype position;
    size_t paragraph;
};

/// Which marks are paired with which, over the whole document.
struct Pairs {
    struct Pair {
        qsizetype open;
        qsizetype close;
        QChar mark;
        QChar outer;       ///< the innermost mark around it; null for none
        qsizetype outside; ///< where that stands
    };
    std::vector<Pair> pairs;
    std::vector<Open> unclosed;
    std::vector<qsizetype> unopened;
};

bool isAsciiLetter(QChar unit)
{
    return unit < u'\x80' && unit.isLetter();
}

/// ’ as apostrophe, ’ and ” as minutes and seconds or inches behind a digit.
bool isNoQuote(QStringView text, qsizetype at)
{
    if (text[at] != u'’' && text[at] != u'”')
        return false;
    const bool isBehindLetter = at > 0 && isAsciiLetter(text[at - 1]);
    return text[at] == u'’' && isBehindLetter && at + 1 < text.size()
        && isAsciiLetter(text[at + 1]);
}

/// “1）”, “a)”, “（1）” without its first half: the closing bracket of an enumeration.
bool closesEnumeration(QStringView text, qsizetype at)
{
    if (text[at] != u'）' && text[at] != u')')
        return false;
    qsizetype begin = at;
    while (begin > 0 && at - begin < 3
        && (text[begin - 1].isLetterOrNumber()
            && (text[begin - 1] < u'\x80'
                || QStringLiteral("一二三四五六七八九十").contains(text[begin - 1]))))
        --begin;
    return begin < at
        && (begin == 0 || text[begin - 1].isSpace()
            || QStringLiteral("；;。：:，,、").contains(text[begin - 1]));
}

void close(Pairs& result, std::vector<Open>& stack, QChar opening, qsizetype at)
{
    const auto found = std::find_if(
        stack.rbegin(), stack.rend(), [&](const Open& open) { return open.mark == opening; });
    if (found == stack.rend()) {
        result.unopened.push_back(at);
        return;
    }
    const size_t index = stack.size() - 1 - size_t(found - stack.rbegin());
    for (size_t i = index + 1; i < stack.size(); ++i)
        result.unclosed.push_back(stack[i]);
    result.pairs.push_back({stack[index].position, at, opening,
        index > 0 ? stack[index - 1].mark : QChar(), index > 0 ? stack[index - 1].position : -1});
    stack.resize(index);
}

/// By Chinese practice a quotation of several paragraphs opens each of them and closes only the
/// last.
bool continuesQuotation(const std::vector<Open>& stack, QChar mark, size_t paragraph)
{
    return !stack.empty() && mark == stack.back().mark && (mark == u'“' || mark == u'‘')
        && stack.back().paragraph < paragraph;
}

/// Brackets end with their paragraph; quotations may go on.
void endParagraph(Pairs& result, std::vector<Open>& stack)
{
    const auto kept = std::stable_partition(stack.begin(), stack.end(), [](const Open& open) {
        return open.mark == u'“' || open.mark == u'‘' || open.mark == u'「' || open.mark == u'『';
    });
    result.unclosed.insert(result.unclosed.end(), kept, stack.end());
    stack.erase(kept, stack.end());
}

/// Where marks stand: the rule's anchors, or every one where it names none.
std::vector<qsizetype> marksOf(const Document& document)
{
    std::vector<qsizetype> marks;
    for (const TextRange& place : document.places())
        marks.push_back(place.begin);
    if (!marks.empty())
        return marks;
    const QString& text = document.text();
    for (qsizetype i = 0; i < text.size(); ++i)
        if (openingMarks().contains(text.at(i)) || closingMarks().contains(text.at(i)))
            marks.push_back(i);
    return marks;
}

Pairs pairsOf(const Document& document)
{
    Pairs result;
    std::vector<Open> stack;
    const auto& paragraphs = document.paragraphs();
    const std::vector<qsizetype> marks = marksOf(document);
    auto mark = marks.begin();
    for (size_t p = 0; p < paragraphs.size(); ++p) {
        const QStringView text = document.view(paragraphs[p]);
        const auto first
            = std::find_if(text.begin(), text.end(), [](QChar unit) { return !unit.isSpace(); });
        for (; mark != marks.end() && *mark < paragraphs[p].end; ++mark) {
            const qsizetype at = *mark;
            const qsizetype i = at - paragraphs[p].begin;
            if (openingMarks().contains(text[i])) {
                const bool isAtStart = i == first - text.begin();
                if (isAtStart && continuesQuotation(stack, text[i], p))
                    stack.pop_back();
                stack.push_back({text[i], at, p});
                if (stack.size()
                    > kDeepest) { // nobody nests like that: the outermost was never closed
                    result.unclosed.push_back(stack.front());
                    stack.erase(stack.begin());
                }
            } else if (const qsizetype kind = closingMarks().indexOf(text[i]);
                       kind >= 0 && !isNoQuote(text, i)) {
                const QChar opening = openingMarks().at(kind);
                const bool isOpen = std::any_of(stack.begin(), stack.end(),
                    [&](const Open& open) { return open.mark == opening; });
                if (isOpen || !closesEnumeration(text, i))
                    close(result, stack, opening, at);
            }
        }
        endParagraph(result, stack);
    }
    result.unclosed.insert(result.unclosed.end(), stack.begin(), stack.end());
    return result;
}

/// Pairs of `mark` within a pair of the same; one that was never closed holds nothing.
std::vector<Pairs::Pair> nestedPairs(const Document& document, QChar mark)
{
    const Pairs pairs = pairsOf(document);
    std::vector<qsizetype> opened;
    for (const Pairs::Pair& pair : pairs.pairs)
        opened.push_back(pair.open);
    std::sort(opened.begin(), opened.end());
    std::vector<Pairs::Pair> nested;
    for (const Pairs::Pair& pair : pairs.pairs)
        if (pair.mark == mark && pair.outer == mark
            && std::binary_search(opened.begin(), opened.end(), pair.outside))
            nested.push_back(pair);
    return nested;
}

/// A mark without its partner.
struct Lonely {
    qsizetype position;
    qsizetype kind; ///< its place in openingMarks() or closingMarks()
    bool opens;
};

std::vector<Lonely> lonelyMarks(const Document& document, const Pairs& pairs)
{
    std::vector<Lonely> lonely;
    for (const Open& open : pairs.unclosed)
        lonely.push_back({open.position, openingMarks().indexOf(open.mark), true});
    for (const qsizetype at : pairs.unopened)
        lonely.push_back({at, closingMarks().indexOf(document.text().at(at)), false});
    std::sort(lonely.begin(), lonely.end(),
        [](const Lonely& a, const Lonely& b) { return a.position < b.position; });
    return lonely;
}

/// Whether both hold a few words of one sentence between them, and no other mark of their kind.
bool holdWords(const Document& document, const Lonely& first, const Lonely& second)
{
    constexpr qsizetype kLongest = 24;
    const QStringView between = document.view({first.position + 1, second.position});
    const QString others = QStringLiteral("。！？；\n") + openingMarks().at(first.kind)
        + closingMarks().at(first.kind);
    return first.kind == second.kind && !between.isEmpty() && between.size() <= kLongest
        && std::none_of(
            between.begin(), between.end(), [&](QChar unit) { return others.contains(unit); });
}

/// “灯塔工厂“, ”制造”, ”制造“: marks that would be pairs if they looked the other way. What they
/// explain is taken out of `pairs`.
std::vector<Hit> turnedMarks(const Document& document, Pairs& pairs)
{
    std::vector<Hit> hits;
    std::vector<qsizetype> explained;
    const std::vector<Lonely> lonely = lonelyMarks(document, pairs);
    for (size_t i = 0; i + 1 < lonely.size(); ++i) {
        const Lonely& first = lonely[i];
        const Lonely& second = lonely[i + 1];
        if ((first.opens && !second.opens) || !holdWords(document, first, second))
            continue;
        if (!first.opens)
            hits.push_back(
                {{first.position, first.position + 1}, {QString(openingMarks().at(first.kind))}});
        if (second.opens)
            hits.push_back({{second.position, second.position + 1},
                {QString(closingMarks().at(second.kind))}});
        explained.push_back(first.position);
        explained.push_back(second.position);
        ++i;
    }
    const auto isExplained = [&](qsizetype at) {
        return std::binary_search(explained.begin(), explained.end(), at);
    };
    std::erase_if(pairs.unclosed, [&](const Open& open) { return isExplained(open.position); });
    std::erase_if(pairs.unopened, isExplained);
    return hits;
}

} // namespace

std::vector<Hit> unpairedMarks(const Document& document, const QStringList&)
{
    constexpr size_t kMostGuesses = 200; // a text with more of them is no prose
    Pairs pairs = pairsOf(document);
    std::vector<Hit> hits = turnedMarks(document, pairs);
    for (const Open& open : pairs.unclosed) {
        const Hit bare{{open.position, open.position + 1}, {}};
        hits.push_back(hits.size() < kMostGuesses
                ? missingClose(document, open.paragraph, open.position).value_or(bare)
                : bare);
    }
    for (const qsizetype at : pairs.unopened) {
        const Hit bare{{at, at + 1}, {}};
        hits.push_back(
            hits.size() < kMostGuesses ? missingOpen(document, at).value_or(bare) : bare);
    }
    return hits;
}

std::vector<Hit> nestedQuotes(const Document& document, const QStringList&)
{
    std::vector<Hit> hits;
    for (const Pairs::Pair& pair : nestedPairs(document, u'“')) {
        hits.push_back({{pair.open, pair.open + 1}, {QStringLiteral("‘")}});
        hits.push_back({{pair.close, pair.close + 1}, {QStringLiteral("’")}});
    }
    return hits;
}

std::vector<Hit> nestedBookMarks(const Document& document, const QStringList&)
{
    std::vector<Hit> hits;
    for (const Pairs::Pair& pair : nestedPairs(document, u'《')) {
        hits.push_back({{pair.open, pair.open + 1}, {QStringLiteral("〈")}});
        hits.push_back({{pair.close, pair.close + 1}, {QStringLiteral("〉")}});
    }
    return hits;
}

} // namespace qb::check
