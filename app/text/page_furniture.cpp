#include "text/page_furniture.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

/// Outside of any namespace, as Q_INIT_RESOURCE demands; a static library's resources have no other
/// way in.
static void initTextData()
{
    Q_INIT_RESOURCE(text_data);
}

namespace qb::text {

namespace {

struct KindName {
    QStringView name;
    PageLine kind;
};
constexpr std::array kKinds = std::to_array<KindName>({
    {u"breadcrumb", PageLine::Breadcrumb},
    {u"call", PageLine::Call},
    {u"collection", PageLine::Collection},
    {u"label", PageLine::Label},
    {u"index", PageLine::Index},
    {u"player", PageLine::Player},
    {u"advertisement", PageLine::Advertisement},
    {u"end", PageLine::End},
    {u"share", PageLine::Share},
    {u"tools", PageLine::Tools},
    {u"neighbour", PageLine::Neighbour},
    {u"related", PageLine::Related},
    {u"contact", PageLine::Contact},
    {u"notice", PageLine::Notice},
    {u"notice-head", PageLine::NoticeHead},
    {u"registration", PageLine::Registration},
    {u"site", PageLine::Site},
    {u"app", PageLine::App},
    {u"comment", PageLine::Comment},
    {u"references", PageLine::References},
});

struct MatchMark {
    QStringView mark;
    LineMatch match;
};
constexpr std::array kMatches = std::to_array<MatchMark>({
    {u"...", LineMatch::Opens},
    {u":", LineMatch::Labelled},
    {u"#", LineMatch::Counted},
    {u"", LineMatch::Whole},
});

/// In the order of FurnitureUse.
constexpr std::array<QStringView, kFurnitureUseCount> kUses{u"row", u"tally", u"site-foot",
    u"button", u"list-head", u"call-within", u"urged", u"paper-way", u"paper-button",
    u"meta-button", u"meta-count", u"meta-size-label", u"meta-size"};

/// Adds the word to the use that the name means; false where none is named so.
bool addWord(const QString& word, QStringView use, PageFurniture& furniture)
{
    const auto known = std::find(kUses.begin(), kUses.end(), use);
    if (known != kUses.end()) {
        furniture.uses[size_t(known - kUses.begin())].add(word);
        return true;
    }
    const auto mark = std::find_if(kMatches.begin(), kMatches.end(),
        [use](const MatchMark& match) { return use.endsWith(match.mark); });
    const QStringView name = use.chopped(mark->mark.size());
    const auto kind = std::find_if(
        kKinds.begin(), kKinds.end(), [name](const KindName& named) { return named.name == name; });
    if (kind == kKinds.end())
        return false;
    furniture.lines.push_back({word, kind->kind, mark->match});
    return true;
}

} // namespace

void FurnitureWords::add(const QString& word)
{
    m_words.append(word);
    m_firsts[place(word.front())] = true;
    for (const QChar c : word)
        m_characters[place(c)] = true;
}

bool FurnitureWords::contains(QStringView word) const
{
    return !word.isEmpty() && mayBegin(word.front())
        && std::any_of(
            m_words.begin(), m_words.end(), [word](const QString& known) { return known == word; });
}

QString FurnitureWords::alternatives() const
{
    QStringList words;
    for (const QString& word : m_words)
        words.append(QRegularExpression::escape(word));
    std::stable_sort(words.begin(), words.end(),
        [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return words.join(u'|');
}

Result<PageFurniture> readPageFurniture(const QString& text)
{
    PageFurniture furniture;
    QSet<QString> known;
    int number = 0;
    const auto error = [&number](const QString& what) {
        return Error{
            ErrorKind::Internal, what, QStringLiteral("page_furniture.txt:%1").arg(number), {}};
    };
    for (const QString& line : text.split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        const QStringList sides = line.split(QStringLiteral(" = "));
        if (sides.size() != 2)
            return error(line);
        for (const QString& part : sides.front().split(u'、')) {
            const QString word = part.trimmed();
            if (word.isEmpty() || known.contains(word))
                return error(word);
            known.insert(word);
            for (const QString& use : sides.back().split(u' ', Qt::SkipEmptyParts))
                if (!addWord(word, use, furniture))
                    return error(use);
        }
    }
    return furniture;
}

QString pageFurnitureText()
{
    static const bool isReady = (initTextData(), true);
    Q_UNUSED(isReady)
    QFile file(QStringLiteral(":/qb/text/page_furniture.txt"));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    Q_UNUSED(isOpen)
    return QString::fromUtf8(file.readAll());
}

const PageFurniture& pageFurniture()
{
    static const PageFurniture furniture = readPageFurniture(pageFurnitureText()).valueOr({});
    return furniture;
}

} // namespace qb::text
