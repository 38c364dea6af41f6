#include "text/unlabelled_credits.h"

#include "text/attribution.h"
#include "text/char_set.h"
#include "text/line_facts.h"
#include "text/publishers.h"
#include "text/word_match.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

bool isNamePart(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate();
}

bool isBetween(QChar c)
{
    static constexpr CharSet kMarks(u"，,;；：:|｜丨/");
    return isWhite(c) || kMarks.contains(c);
}

QStringView withoutMarks(QStringView text)
{
    while (!text.isEmpty() && isBetween(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBetween(text.back()))
        text.chop(1);
    return text;
}

} // namespace

QStringView withoutIssuing(QStringView name)
{
    static constexpr std::array<QStringView, 4> issued{u"报发", u"社发", u"网发", u"台发"};
    return endsWithOne(name, issued) ? name.chopped(1) : name;
}

QString bracketedPublisher(QStringView line)
{
    constexpr qsizetype kLongest = 18;
    if (line.size() < 5 || line.size() > kLongest
        || !((line.front() == u'（' && line.back() == u'）')
            || (line.front() == u'(' && line.back() == u')')))
        return {};
    QStringView name = withoutIssuing(line.sliced(1).chopped(1).trimmed());
    if (name.endsWith(u'日')) {
        static const QRegularExpression date(QStringLiteral("\\s*[0-9]{1,2}月[0-9]{1,2}日$"));
        name = name.left(name.size() - date.match(name.toString()).capturedLength());
    }
    // "（据某市人大网）".
    if (name.startsWith(u'据'))
        name = name.sliced(1);
    const bool isName = std::all_of(name.begin(), name.end(), isNamePart);
    const bool isPublisher = endsAsMedium(name);
    return isName && isPublisher && !name.startsWith(u'本') && !name.startsWith(u"此件")
        ? sourceName(name)
        : QString();
}

std::optional<Credits> originCreditsOf(QStringView line)
{
    constexpr QStringView label = u"以下文章来源于";
    constexpr QStringView office = u"作者";
    constexpr qsizetype kLongest = 60;
    if (line.size() > kLongest || !startsWithWord(line, label))
        return {};
    const QStringView rest = line.sliced(label.size());
    // An account's name may hold the word, too: "作者之家".
    qsizetype author = rest.indexOf(office, 1);
    while (author > 0 && !isBetween(rest.at(author - 1)))
        author = rest.indexOf(office, author + 1);
    const QStringView name = withoutMarks(author < 0 ? rest : rest.left(author));
    const bool isName = std::all_of(
        name.begin(), name.end(), [](QChar c) { return isNamePart(c) || isWhite(c); });
    Credits credits;
    credits.source = isName ? sourceName(name) : QString();
    if (author > 0)
        credits.byline
            = namesWithoutOffices(withoutMarks(rest.sliced(author + office.size())).toString());
    return credits.source.isEmpty() ? std::nullopt : std::optional(std::move(credits));
}

} // namespace qb::text
