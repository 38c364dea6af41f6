#include "clean_score.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace qb::text::forms {

namespace {

QStringList blocksOf(const Article& article)
{
    QStringList blocks;
    for (const Block& block : article.blocks)
        blocks << (block.kind == BlockKind::Subhead ? u"# "_s : QString())
                + withoutSpaces(block.text);
    return blocks;
}

QStringList joinedWhereFree(const QStringList& blocks, const QStringList& optionalBreaks)
{
    QStringList result;
    for (const QString& block : blocks) {
        const bool isFree = std::any_of(optionalBreaks.begin(), optionalBreaks.end(),
            [&](const QString& start) { return block.startsWith(start); });
        if (isFree && !result.isEmpty() && !result.last().startsWith(u"# "_s))
            result.last() += block;
        else
            result << block;
    }
    return result;
}

struct Match {
    int matched = 0;
    QStringList surplus;
    QStringList missing;
};

Match compare(QStringList expected, const QStringList& found)
{
    Match match;
    for (const QString& block : found) {
        const qsizetype at = expected.indexOf(block);
        if (at >= 0) {
            expected.removeAt(at);
            ++match.matched;
        } else {
            match.surplus << block;
        }
    }
    match.missing = expected;
    return match;
}

QSet<QString> wordingOf(const Article& article)
{
    QSet<QString> pieces;
    const QString text = withoutSpaces(article.title + plainText(article));
    for (qsizetype i = 0; i + 6 <= text.size(); i += 1)
        pieces.insert(text.mid(i, 6));
    return pieces;
}

qsizetype overlap(const QSet<QString>& a, const QSet<QString>& b)
{
    return std::count_if(
        a.begin(), a.end(), [&](const QString& piece) { return b.contains(piece); });
}

QString shortened(const QString& text)
{
    return text.size() <= 40 ? text : text.left(24) + u"…"_s + text.right(14);
}

void scoreFields(const Article& expected, const Article& found, CleanScore& score)
{
    const auto field = [&](const char* name, const QString& wanted, const QString& got,
                           bool isAlways) {
        const QString a = withoutSpaces(wanted);
        const QString b = withoutSpaces(got);
        if (!isAlways && a.isEmpty() && b.isEmpty())
            return;
        ++score.fields;
        score.rightFields += a == b;
        if (a != b)
            score.faults << u"%1: wanted [%2], got [%3]"_s.arg(QLatin1String(name), wanted, got);
    };
    field("title", expected.title, found.title, true);
    field("kicker", expected.kicker, found.kicker, false);
    field("source", expected.source, found.source, false);
    field("byline", expected.byline, found.byline, false);
    field("section", expected.section, found.section, false);
    field("author note", expected.authorNote, found.authorNote, false);
}

void countLost(const std::vector<Article>& expected, const CleanResult& found, CleanScore& score)
{
    QHash<QChar, int> left;
    const auto add = [&](const QString& text, int sign) {
        for (const QChar c : withoutSpaces(text))
            left[c] += sign;
    };
    for (const Article& article : expected)
        for (const Block& block : article.blocks)
            add(block.text, 1);
    for (const Article& article : found.articles) {
        for (const Block& block : article.blocks)
            add(block.text, -1);
        for (const QString& field : {article.section, article.kicker, article.title,
                 article.subtitle, article.authorNote, article.source, article.byline})
            add(field, -1);
    }
    int lost = 0;
    for (const int count : std::as_const(left))
        lost += std::max(0, count);
    score.lostCharacters += lost;
    if (lost > 0)
        score.faults << u"%1 characters lost"_s.arg(lost);
}

} // namespace

QString withoutSpaces(const QString& text)
{
    QString result;
    for (const QChar c : text)
        if (!c.isSpace())
            result += c;
    return result;
}

CleanScore& CleanScore::operator+=(const CleanScore& other)
{
    texts += other.texts;
    textsWithRightCount += other.textsWithRightCount;
    matched += other.matched;
    surplus += other.surplus;
    missing += other.missing;
    fields += other.fields;
    rightFields += other.rightFields;
    noiseInBodies += other.noiseInBodies;
    lostCharacters += other.lostCharacters;
    faults += other.faults;
    return *this;
}

CleanScore scoreOf(const std::vector<Article>& expected, const CleanResult& found,
    const QStringList& noise, const QStringList& optionalBreaks)
{
    CleanScore score;
    score.texts = 1;
    score.textsWithRightCount = expected.size() == found.articles.size();
    if (!score.textsWithRightCount)
        score.faults
            << u"%1 articles instead of %2"_s.arg(found.articles.size()).arg(expected.size());
    std::vector<QSet<QString>> wordings;
    for (const Article& article : found.articles)
        wordings.push_back(wordingOf(article));
    std::vector<bool> isUsed(found.articles.size());
    for (const Article& article : expected) {
        const QSet<QString> wording = wordingOf(article);
        size_t best = found.articles.size();
        qsizetype most = 0;
        for (size_t i = 0; i < found.articles.size(); ++i) {
            const qsizetype shared = isUsed[i] ? 0 : overlap(wording, wordings[i]);
            if (shared > most) {
                most = shared;
                best = i;
            }
        }
        const Article none;
        const Article& match = best < found.articles.size() ? found.articles[best] : none;
        if (best < found.articles.size())
            isUsed[best] = true;
        scoreFields(article, match, score);
        const QStringList wanted = blocksOf(article);
        const Match exact = compare(wanted, blocksOf(match));
        const Match free = compare(joinedWhereFree(wanted, optionalBreaks), blocksOf(match));
        const Match& better = free.surplus.size() + free.missing.size()
                < exact.surplus.size() + exact.missing.size()
            ? free
            : exact;
        score.matched += better.matched;
        score.surplus += int(better.surplus.size());
        score.missing += int(better.missing.size());
        for (const QString& block : better.surplus)
            score.faults << u"surplus: "_s + shortened(block);
        for (const QString& block : better.missing)
            score.faults << u"missing: "_s + shortened(block);
    }
    for (size_t i = 0; i < found.articles.size(); ++i) {
        if (isUsed[i])
            continue;
        score.surplus += int(found.articles[i].blocks.size());
        score.faults << u"surplus article: "_s + shortened(found.articles[i].title) + u" / "_s
                + shortened(plainText(found.articles[i]));
    }
    for (const Article& article : found.articles)
        for (const Block& block : article.blocks)
            for (const QString& line : noise)
                if (line.size() > 3 && withoutSpaces(block.text).contains(withoutSpaces(line))) {
                    ++score.noiseInBodies;
                    score.faults << u"noise in a body: "_s + line;
                }
    countLost(expected, found, score);
    return score;
}

} // namespace qb::text::forms
