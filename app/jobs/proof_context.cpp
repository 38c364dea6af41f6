#include "jobs/proof_context.h"

#include "check/sentence_ends.h"

#include <QTextBoundaryFinder>

namespace qb::jobs {

using check::endsSentence;

namespace {

constexpr qsizetype kAround = 18; ///< UTF-16 units shown on either side

bool endsClause(QChar c)
{
    return QStringView(u"，、：,").contains(c);
}

bool closesQuote(QChar c)
{
    return QStringView(u"”’）》」』").contains(c);
}

/// The nearest place at or before `position` where a character (with its marks and selectors)
/// begins; looked for among the few units around it.
qsizetype characterStart(const QString& text, qsizetype position)
{
    constexpr qsizetype kLongestCharacter = 16;
    const qsizetype begin = std::max<qsizetype>(0, position - kLongestCharacter);
    const QString near = text.mid(begin, 2 * kLongestCharacter);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, near);
    finder.setPosition(position - begin);
    return begin
        + (finder.isAtBoundary() ? position - begin
                                 : std::max<qsizetype>(finder.toPreviousBoundary(), 0));
}

} // namespace

ProofContext proofContext(const QString& text, TextRange range)
{
    qsizetype begin = range.begin;
    while (begin > 0 && range.begin - begin < kAround && !endsSentence(text.at(begin - 1)))
        --begin;
    const bool isCutBefore = begin > 0 && !endsSentence(text.at(begin - 1));
    if (isCutBefore)
        begin = characterStart(text, begin);
    // What closes the sentence before, or the mark before the clause that is shown.
    while (begin < range.begin
        && (closesQuote(text.at(begin)) || (isCutBefore && endsClause(text.at(begin)))))
        ++begin;

    qsizetype end = range.end;
    while (end < text.size() && end - range.end < kAround && text.at(end) != u'\n'
        && (end == range.end || !endsSentence(text.at(end - 1))))
        ++end;
    bool isCutAfter = end < text.size() && text.at(end) != u'\n'
        && (end == range.end || !endsSentence(text.at(end - 1)));
    if (isCutAfter)
        end = std::max(range.end, characterStart(text, end));
    else if (end < text.size() && closesQuote(text.at(end)))
        ++end;

    ProofContext context;
    context.before = text.mid(begin, range.begin - begin).simplified();
    context.after = text.mid(range.end, end - range.end).simplified();
    if (isCutBefore)
        context.before.prepend(u'…');
    if (isCutAfter)
        context.after.append(u'…');
    return context;
}

QString proofWords(const QString& text, qsizetype longest)
{
    const QString line = text.simplified();
    if (line.size() <= longest)
        return line;
    const qsizetype half = longest / 2;
    return line.left(characterStart(line, half)) + u'…'
        + line.mid(characterStart(line, line.size() - half));
}

} // namespace qb::jobs
