#include "text/page_heads.h"

#include "text/char_set.h"
#include "text/normalise.h"
#include "text/page_furniture.h"
#include "text/paper_heads.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

bool isNewspaperHead(const QString& text)
{
    static const QRegularExpression date(
        QStringLiteral("(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日"));
    static const QRegularExpression page(QStringLiteral(
        "(?:星期|周)[一二三四五六日天]|第?[A-Z]?[0-9]{1,3}版|第[一二三四五六七八九十]{1,3}版"));
    return date.match(text).hasMatch() && page.match(text).hasMatch();
}

/// "第05版：经济", "A3版 要闻", "综合·第2版", "今日8版": of which page this is.
bool isPageLabel(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:第?[A-Z]?[0-9]{1,3}|第[一二三四五六七八九十]{1,3})版(?:[\\s：:·•|｜/／]+"
        "[\\x{4e00}-\\x{9fff}]{2,6}(?:[\\s·•][\\x{4e00}-\\x{9fff}]{2,6})?)?$"
        "|^第0[0-9]版[\\x{4e00}-\\x{9fff}]{2,4}$"
        "|^[\\x{4e00}-\\x{9fff}]{2,6}[\\s：:·•|｜/／]+第?[A-Z]?[0-9]{1,3}版$"
        "|^(?:今日|本期|共)[0-9]{1,3}版$"));
    return pattern.match(text).hasMatch();
}

/// "2025年1月8日 平江晚报", "国内统一连续出版物号 CN 00-0000": under a newspaper's name.
bool isImprint(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日(?:星期.|周.)?[\\x{4e00}-\\x{9fff}]{2,8}报$"
        "|^国内统一(?:连续出版物号|刊号)"));
    return pattern.match(text).hasMatch();
}

bool isNamedIssue(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^《?[\\x{4e00}-\\x{9fff}A-Za-z·]{2,14}》?(?:19|20)[0-9]{2}年?第[0-9]{1,4}期(?:[（(]?总第?[0-9]"
        "{1,5}期[）)]?)?(?:[·•—|｜-]{1,2}[0-9]{1,4}[·•—|｜-]{0,2})?$"));
    return pattern.match(text).hasMatch();
}

bool isJump(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^[（(【](?:下转|上接|紧接|转|接)第?[A-Z]?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})版[^。]{0,12}[）)】]$"
        "|^[（(【](?:更多|相关|详细|另有|有关)?(?:报道|内容|详情|新闻|图片)(?:详)?见(?:今日|本报)?第?[A-Z]?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})版[）)】]$"
        "|^[（(【](?:转下页|接上页|下转下页|上接上页)[）)】]$"
        "|^[▶►→>》]{0,3}(?:下转|上接|紧接)第?[A-Z]?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})版[▶►→>》]{0,3}$"));
    return pattern.match(text).hasMatch();
}

/// "上一篇　下一篇　放大　缩小　默认": the buttons of a newspaper's page on the web, at least one
/// of which leads to another page.
bool isNavigation(QStringView text)
{
    static constexpr CharSet kBetween(u"|｜丨·/／【】[]<>《》");
    static const FurnitureWords& ways = pageFurniture().of(FurnitureUse::PaperWay);
    static const FurnitureWords& buttons = pageFurniture().of(FurnitureUse::PaperButton);
    if (text.isEmpty()
        || (!ways.mayBegin(text.front()) && !buttons.mayBegin(text.front())
            && !kBetween.contains(text.front())))
        return false;
    bool leadsAway = false;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && !isWhite(text.at(end)) && !kBetween.contains(text.at(end)))
            ++end;
        const QStringView word = text.sliced(i, end - i);
        const bool isWay = ways.contains(word);
        if (!word.isEmpty() && !isWay && !buttons.contains(word))
            return false;
        leadsAway = leadsAway || isWay;
        i = end + 1;
    }
    return leadsAway;
}

/// "新闻热线：0000-0000000　广告热线：0000-0000001": how to reach a paper, and nothing else.
bool areHotlines(QStringView text)
{
    static constexpr CharSet kFirst(u"新广发报爆读订投采");
    if (text.isEmpty() || !kFirst.contains(text.front())
        || (!text.contains(u"热线") && !text.contains(u"电话")))
        return false;
    static const QRegularExpression pattern(
        QStringLiteral(
            "^(?:(?:新闻|广告|发行|报料|爆料|读者|订阅|订报|投递|采编)(?:热线|电话|部电话)\\s*[：:]?\\s*"
            "(?:[0-9][0-9()（）－—–-]{2,}[\\s、/／|｜，,；;]*+)++)++$"),
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(narrowed(text)).hasMatch();
}

/// What each form has: a mark of paper or page, and a number, a page or a bracket.
bool mayBePageHead(QStringView text)
{
    static constexpr CharSet kMarks(u"版期页报");
    static constexpr CharSet kOpenings(u"（(【国");
    bool hasMark = false;
    bool hasNumber = !text.isEmpty() && kOpenings.contains(text.front());
    for (const QChar c : text) {
        hasMark = hasMark || kMarks.contains(c);
        hasNumber = hasNumber || c == u'版' || (!isCommonHan(c) && c.isDigit());
    }
    return hasMark && hasNumber;
}

} // namespace

bool isUsualPageName(QStringView name)
{
    static constexpr std::array<QStringView, 20> kUsual{u"要闻", u"综合", u"时政", u"经济", u"民生",
        u"文化", u"体育", u"国际", u"国内", u"社会", u"科技", u"教育", u"健康", u"副刊", u"专题",
        u"评论", u"理论", u"法治", u"时评", u"县域"};
    if (name.size() == 4 && name.endsWith(u"新闻"))
        name.chop(2);
    return std::find(kUsual.begin(), kUsual.end(), name) != kUsual.end();
}

bool isDatedPageHead(QStringView line)
{
    constexpr qsizetype kLongest = 40;
    if (line.size() > kLongest || !line.contains(u"20"))
        return false;
    static const QRegularExpression date(
        QStringLiteral("20[0-9]{2}年\\s?[0-9]{1,2}月\\s?[0-9]{1,2}日"));
    static const QRegularExpression between(
        QStringLiteral("[\\s：:·•|｜丨/／]+"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression weekday(QStringLiteral("^(?:星期|周)[一二三四五六日天]$"));
    static const QRegularExpression page(QStringLiteral(
        "^(?:第?[A-D]?[0-9]{1,3}|第?[一二三四五六七八九十]{1,3})版$|^(?:[A-D]|0)[0-9]{1,2}$"));
    static const QRegularExpression name(QStringLiteral("^[\\x{4e00}-\\x{9fff}]{2,4}$"));
    QString text = narrowed(line);
    const auto day = date.match(text);
    if (!day.hasMatch())
        return false;
    text.replace(day.capturedStart(), day.capturedLength(), u' ');
    int pages = 0;
    int names = 0;
    // "2025年9月5日 A02 合格" is a row of a table.
    bool isSure = false;
    for (const QString& word : text.split(between, Qt::SkipEmptyParts)) {
        const bool isWeekday = weekday.match(word).hasMatch();
        isSure = isSure || isWeekday || word.endsWith(u'版') || isUsualPageName(word);
        if (page.match(word).hasMatch())
            ++pages;
        else if (name.match(word).hasMatch() && !word.endsWith(u'报') && !word.endsWith(u'网'))
            names += isWeekday ? 0 : 1;
        else
            return false;
    }
    return isSure && pages == 1 && names <= 2;
}

QString pageHeadReason(const LineFacts& line)
{
    constexpr int kLongest = 90; ///< cells
    if (!line.credits && namesPageMakers(line.text))
        return QStringLiteral("editor-credit");
    if (line.text.size() <= kLongest && isNavigation(line.text))
        return QStringLiteral("web-leftover");
    if (line.text.size() <= kLongest && areHotlines(line.text))
        return QStringLiteral("imprint");
    if (line.cells > kLongest || line.stops > 0 || line.commas > 0
        || line.ending == LineEnding::Sentence)
        return {};
    if (isDatedPageHead(line.text))
        return QStringLiteral("running-head");
    if (!mayBePageHead(line.text))
        return {};
    const QString text = squeezed(line.text);
    if (isJump(text))
        return QStringLiteral("jump");
    const bool isHead = isNewspaperHead(text) || isNamedIssue(text) || isImprint(text)
        || isPageLabel(narrowed(line.text));
    return isHead ? QStringLiteral("running-head") : QString();
}

bool isBarePageLabel(QStringView text)
{
    constexpr qsizetype kLongest = 14;
    const auto isNumber = [](QChar c) {
        return c.isDigit() || (c >= u'A' && c <= u'D');
    };
    if (text.isEmpty() || text.size() > kLongest
        || (!isNumber(text.front()) && !text.back().isDigit()))
        return false;
    static const QRegularExpression pattern(QStringLiteral(
        "^[A-D]?[0-9]{1,2}[\\s：:·|｜/]*[\\x{4e00}-\\x{9fff}]{2,4}"
        "(?:[\\s·•/][\\x{4e00}-\\x{9fff}]{2,4})?$"
        "|^[\\x{4e00}-\\x{9fff}]{2,4}(?:[\\s·•/][\\x{4e00}-\\x{9fff}]{2,4})?"
        "(?:[\\s：:·|｜/]*(?:0[1-9]|[A-D][0-9]{1,2})|\\s?[：:·|｜/]\\s?[1-9][0-9]?)$"));
    return pattern.match(narrowed(text)).hasMatch();
}

} // namespace qb::text
