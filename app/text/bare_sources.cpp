#include "text/bare_sources.h"

#include "text/attribution.h"
#include "text/char_set.h"
#include "text/publishers.h"
#include "text/surnames.h"
#include "text/word_match.h"

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

/// What sets the source off.
enum class Dress : unsigned char { None, Dashes, Brackets, TitleMarks };

struct BareSource {
    Dress dress = Dress::None;
    bool isKnown = false;  ///< the name of a paper or the like, or one with a day
    bool isPerson = false; ///< who wrote or said it
    std::shared_ptr<const Credits> credits = nullptr;
};

bool isQuotedName(QStringView name)
{
    return name.size() > 2 && name.startsWith(u'《') && name.indexOf(u'》') == name.size() - 1;
}

/// A name of letters alone.
bool isPlainName(QStringView name)
{
    constexpr qsizetype kLongest = 16;
    return name.size() > 2 && name.size() <= kLongest
        && std::all_of(name.begin(), name.end(),
            [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

/// "李晓红", "王女士".
bool isPerson(const QString& name)
{
    static constexpr std::array<QStringView, 8> titles{
        u"先生", u"女士", u"同学", u"老师", u"同志", u"市民", u"读者", u"村民"};
    return endsWithOne(name, titles) || (!endsAsMedium(name) && areNamesOfPeople({name}));
}

BareSource bareSourceOf(QStringView text)
{
    constexpr qsizetype kLongest = 40;
    static constexpr CharSet kFirst(u"—⸺－-―（(《");
    static constexpr CharSet kDashes(u"—⸺－-―");
    BareSource result;
    if (text.isEmpty() || !kFirst.contains(text.front()) || text.size() > kLongest)
        return result;
    QStringView name = text;
    if (kDashes.contains(name.front())) {
        result.dress = Dress::Dashes;
        while (!name.isEmpty() && kDashes.contains(name.front()))
            name = name.sliced(1);
    } else if (name.front() != u'《') {
        if (!name.endsWith(u'）') && !name.endsWith(u')'))
            return result;
        result.dress = Dress::Brackets;
        name = name.sliced(1).chopped(1);
    } else {
        result.dress = Dress::TitleMarks;
    }
    name = name.trimmed();
    const bool isSaid = startsWithWord(name, u"据");
    if (isSaid)
        name = name.sliced(1);
    for (const QStringView verb : {u"报道", u"消息"})
        if (isSaid && name.endsWith(verb))
            name.chop(verb.size());
    const QStringView bare = withoutDay(name).trimmed();
    const bool hasDay = bare.size() < name.size();
    const bool isPublisher = isPlainName(bare) && endsAsPublisher(bare);
    const bool isSource = result.dress == Dress::Dashes ? isQuotedName(bare) || isPlainName(bare)
        : result.dress == Dress::Brackets               ? isQuotedName(bare) || isPublisher
                                                        : isQuotedName(bare) && hasDay;
    if (!isSource)
        return {};
    Credits credits;
    credits.source = sourceName(bare);
    credits.date = dateIn(text.toString());
    if (credits.source.isEmpty())
        return {};
    result.isKnown = hasDay || endsAsMedium(credits.source);
    result.isPerson = !isQuotedName(bare) && isPerson(credits.source);
    result.credits = std::make_shared<const Credits>(std::move(credits));
    return result;
}

bool isParagraph(const LineFacts& line)
{
    constexpr int kShortest = 40; ///< cells
    return line.cells >= kShortest && line.ending == LineEnding::Sentence && !line.credits;
}

} // namespace

void readBareSources(std::vector<LineFacts>& lines)
{
    constexpr size_t kFewest = 2;
    constexpr size_t kPeople = 4; ///< one of so many tells that people are named
    std::vector<std::pair<size_t, BareSource>> found;
    for (size_t i = 1; i < lines.size(); ++i) {
        const bool isPlaced
            = isParagraph(lines[i - 1]) && (i + 1 == lines.size() || !isParagraph(lines[i + 1]));
        if (!isPlaced || lines[i].credits || lines[i].role)
            continue;
        if (BareSource source = bareSourceOf(lines[i].text); source.dress != Dress::None)
            found.emplace_back(i, std::move(source));
    }
    for (const Dress dress : {Dress::Dashes, Dress::Brackets, Dress::TitleMarks}) {
        size_t count = 0;
        size_t known = 0;
        size_t people = 0;
        for (const auto& [i, source] : found) {
            if (source.dress != dress)
                continue;
            ++count;
            known += source.isKnown;
            people += source.isPerson;
        }
        // Who wrote a letter and what was quoted are set so, too: all are sources, or none. Of many
        // names one may look like a person's and be none.
        if (count < kFewest || people * kPeople >= count || known * 2 <= count)
            continue;
        for (const auto& [i, source] : found)
            if (source.dress == dress)
                lines[i].credits = source.credits;
    }
}

} // namespace qb::text
