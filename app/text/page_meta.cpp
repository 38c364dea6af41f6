#include "text/page_meta.h"

#include "text/attribution.h"
#include "text/char_set.h"
#include "text/cleaning.h"
#include "text/line_facts.h"
#include "text/page_furniture.h"
#include "text/surnames.h"
#include "text/web_wording.h"
#include "text/word_match.h"

#include <QRegularExpression>

namespace qb::text {

namespace {

constexpr qsizetype kLongest = 120;

/// Buttons and counts, each with its label.
const QRegularExpression& tools()
{
    static const QRegularExpression pattern = [] {
        const PageFurniture& furniture = pageFurniture();
        return QRegularExpression(
            QStringLiteral(
                "[【\\[（(]?(?:%1)\\s*[：:]?\\s*"
                "(?:[【\\[（(|]?\\s*(?:%2)\\s*[】\\]）)|]?\\s*)*[】\\]）)]?"
                "|[（(【]?(?:%3)\\s*[：:]?\\s*[0-9.,]+\\s*[万wW]?\\+?\\s*次?[）)】]?"
                "|发[布表]于\\s*[\\x{4e00}-\\x{9fff}]{2,6}(?=\\s|$)"
                "|(?:^|(?<=[\\s】\\]）)|]))[【\\[（(]?(?:%4|[0-9]+人听过)[】\\]）)]?\\s*[：:]?(?=[\\s【\\[]|$)")
                .arg(furniture.of(FurnitureUse::MetaSizeLabel).alternatives(),
                    furniture.of(FurnitureUse::MetaSize).alternatives(),
                    furniture.of(FurnitureUse::MetaCount).alternatives(),
                    furniture.of(FurnitureUse::MetaButton).alternatives()),
            QRegularExpression::UseUnicodePropertiesOption);
    }();
    return pattern;
}

bool hasTimeOfDay(const QString& line)
{
    static const QRegularExpression pattern(
        QStringLiteral("20[0-9]{2}\\s*[年./-].{3,8}\\s[0-2]?[0-9][:：][0-5][0-9]"));
    return pattern.match(line).hasMatch();
}

/// "2025-10-11 20:16 · 某晚报官方账号".
std::optional<Credits> accountBehindDate(const QString& line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(20[0-9]{2}\\s*[年./-]\\s*[0-9]{1,2}\\s*[月./-]\\s*[0-9]{1,2}\\s*日?)"
                       "(?:(?:\\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?\\s*[·∙•|｜]\\s*"
                       "|\\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\\s+)([^\\s，。：:]{2,16}?)"
                       "(?:官方[账帐]号)?$"));
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return {};
    Credits credits;
    credits.date = dateIn(match.captured(1));
    credits.source = sourceName(match.captured(2));
    if (!credits.date.isValid())
        return {};
    return credits;
}

/// "某新闻网 | 作者：钱多多 | 2025-04-30 11:26".
std::optional<Credits> creditsBehindName(const QString& line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^([\\x{4e00}-\\x{9fff}A-Za-z0-9]{2,15})\\s*[|｜丨]\\s*(.+)$"));
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return {};
    auto credits = creditsOf(match.captured(2));
    if (!credits || !credits->source.isEmpty())
        return {};
    credits->source = sourceName(match.captured(1));
    return credits;
}

/// "某农报 2025年09月17日 第03版 要闻", "某日报官方账号".
std::optional<Credits> paperOf(const QString& line)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^《?\\s*([\\x{4e00}-\\x{9fff}]{2,10}报)\\s*》?\\s*[（(]?\\s*"
        "(20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)\\s*"
        "第?\\s*[A-Z]?[0-9]{1,3}\\s*版.{0,8}$|^([\\x{4e00}-\\x{9fff}A-Za-z0-9]{2,12})官方[账帐]号$"));
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return {};
    Credits credits;
    credits.source = match.captured(1) + match.captured(3);
    credits.date = dateIn(match.captured(2));
    return credits;
}

/// "渡口新闻记者 钱多多": the office names the paper.
std::optional<Credits> reporterOf(const QString& line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[\\x{4e00}-\\x{9fff}]{2,10}(?:首席|实习|见习|特约)?记者\\s+"
                       "((?:[\\x{3400}-\\x{9fff}\\x{20000}-\\x{3ffff}·]{2,4}[\\s、]*){1,4})$"));
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return {};
    Credits credits;
    credits.byline = normalisedHeadline(match.captured(1).replace(u'、', u' ').trimmed());
    return credits;
}

/// "原创 钱多多 孙望舒 颍川发布", where the date stands on the next line. A copied page says the
/// account's name twice.
std::optional<Credits> originalOf(const QString& line)
{
    constexpr qsizetype kMostNames = 6;
    constexpr qsizetype kLongestFirst = 12; ///< a pen name, or several names with marks between
    constexpr qsizetype kLongestName = 4;
    constexpr qsizetype kLongestAccount = 15;
    if (!line.startsWith(u"原创"))
        return {};
    static const QRegularExpression pattern(QStringLiteral("^原创\\s*[：:|｜丨]?\\s+(\\S.*)$"));
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return {};
    QStringList names = match.captured(1).simplified().split(u' ');
    if (names.size() > 1 && names.last() == names.at(names.size() - 2))
        names.removeLast();
    Credits credits;
    credits.source = names.takeLast();
    const bool areNames = names.size() < 2
        || (names.size() <= kMostNames
            && std::all_of(names.begin() + 1, names.end(),
                [](const QString& name) { return name.size() > 1 && name.size() <= kLongestName; })
            && std::any_of(names.begin(), names.end(),
                [](const QString& name) { return mayBeginName(name); }));
    if (!areNames || (!names.isEmpty() && names.front().size() > kLongestFirst)
        || credits.source.size() < 2 || credits.source.size() > kLongestAccount)
        return {};
    // An account that wrote it itself names nobody.
    if (names != QStringList{credits.source})
        credits.byline = names.join(u' ');
    return credits;
}

/// "作者： 编辑：钱多多": a label without a name.
QString withoutEmptyLabels(QString text)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "(?:来源|作者|记者|编辑|责编)\\s*[：:]\\s*(?=(?:来源|作者|记者|编辑|责编|责任编辑"
            "|时间|日期)\\s*[：:]|$)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return text.remove(pattern);
}

/// Nearly every line has neither a figure nor a mark, nor the beginning of a word that is known.
bool mayBeMeta(QStringView line)
{
    static constexpr CharSet kMarks(u"：:|｜丨");
    static constexpr CharSet kDigits(u"0123456789０１２３４５６７８９");
    static constexpr CharSet kBeforeReporter(u"记作");
    static constexpr CharSet kBeforeAccount(u"账帐");
    static constexpr CharSet kBeforePosted(u"布表");
    const FurnitureWords& buttons = pageFurniture().of(FurnitureUse::MetaButton);
    const FurnitureWords& sizes = pageFurniture().of(FurnitureUse::MetaSizeLabel);
    const FurnitureWords& counts = pageFurniture().of(FurnitureUse::MetaCount);
    bool hasDigit = false;
    bool mayCount = false;
    QChar before;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        const QChar next = i + 1 < line.size() ? line.at(i + 1) : QChar();
        const bool isKnown = (c == u'者' && kBeforeReporter.contains(before))
            || (c == u'号' && kBeforeAccount.contains(before)) || (c == u'创' && before == u'原')
            || (c == u'于' && kBeforePosted.contains(before)) || kMarks.contains(c);
        const bool isFurniture = (buttons.mayBegin(c) && buttons.mayHold(next))
            || (sizes.mayBegin(c) && sizes.mayHold(next));
        if (isKnown || isFurniture)
            return true;
        const bool isYear = ((c == u'2' || c == u'２') && (next == u'0' || next == u'０'))
            || ((c == u'1' || c == u'１') && (next == u'9' || next == u'９'));
        hasDigit = hasDigit || kDigits.contains(c);
        mayCount = mayCount || (counts.mayBegin(c) && counts.mayHold(next)) || c == u'听';
        if (isYear || (hasDigit && mayCount))
            return true;
        before = c;
    }
    return false;
}

QString withoutLooseMarks(QString text)
{
    static constexpr CharSet kMarks(u"|｜丨/／·•>＞；;[]【】");
    text = text.trimmed();
    while (!text.isEmpty() && (kMarks.contains(text.back()) || isWhite(text.back())))
        text.chop(1);
    while (!text.isEmpty() && (kMarks.contains(text.front()) || isWhite(text.front())))
        text.remove(0, 1);
    return text;
}

/// Labels that stand in the way of those a line of credits has.
std::optional<Credits> readRest(const QString& rest)
{
    if (auto credits = creditsOf(rest))
        return credits;
    if (auto credits = accountBehindDate(rest))
        return credits;
    if (auto credits = originalOf(rest))
        return credits;
    if (auto credits = creditsBehindName(rest))
        return credits;
    if (auto credits = paperOf(rest))
        return credits;
    return reporterOf(rest);
}

} // namespace

std::optional<PageMeta> pageMetaOf(QStringView line)
{
    if (line.size() > kLongest || line.endsWith(u'。') || !mayBeMeta(line))
        return {};
    const QString whole = line.toString();
    QString rest = whole;
    rest.replace(tools(), QStringLiteral(" "));
    PageMeta meta;
    meta.hasTools = rest.size() != whole.size() || hasTimeOfDay(whole);
    rest = withoutLooseMarks(withoutEmptyLabels(rest));
    if (rest.isEmpty())
        return meta.hasTools ? std::optional(meta) : std::nullopt;
    auto credits = readRest(rest);
    if (!credits)
        return {};
    meta.credits = std::move(*credits);
    meta.hasTools = meta.hasTools || startsWithWord(line, u"原创");
    if (!meta.credits.source.isEmpty())
        meta.credits.source = withoutChannel(meta.credits.source).toString();
    return meta;
}

} // namespace qb::text
