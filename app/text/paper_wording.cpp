#include "text/paper_wording.h"

#include "text/attribution.h"
#include "text/char_set.h"
#include "text/cjk_class.h"
#include "text/heading_numbers.h"
#include "text/line_facts.h"
#include "text/normalise.h"
#include "text/surnames.h"
#include "text/word_match.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

bool opensWithBracket(QChar c)
{
    static constexpr CharSet kBrackets(u"【［[〔（(〖");
    return kBrackets.contains(c);
}

/// Whether one of the words stands first in a line, as a label: in brackets or with a colon, or
/// alone.
template <size_t N>
bool isLabelled(QStringView line, const std::array<QStringView, N>& words)
{
    constexpr qsizetype kReach = 24;
    static constexpr CharSet kFirst(u"【［[〔（(〖摘内提中关收修基作第通文引网资ADKadk");
    if (line.isEmpty() || !kFirst.contains(line.front()))
        return false;
    const QString head = squeezed(line.left(kReach));
    QStringView rest = head;
    const bool isBracketed = !rest.isEmpty() && opensWithBracket(rest.front());
    if (isBracketed)
        rest = rest.sliced(1);
    for (const QStringView word : words) {
        if (!rest.startsWith(word, Qt::CaseInsensitive))
            continue;
        const QStringView behind = rest.sliced(word.size());
        // "关键词 乡村书屋 借阅"
        constexpr char16_t kWestern = 0x2000;
        if (line.size() > word.size() + 1 && line.startsWith(word) && isWhite(line.at(word.size()))
            && line.front().unicode() > kWestern)
            return true;
        if (behind.isEmpty())
            return !isBracketed;
        static constexpr CharSet kEnds(u"：:");
        static constexpr CharSet kClosing(u"】］]〕）)〗");
        if (kEnds.contains(behind.front()) || (isBracketed && kClosing.contains(behind.front())))
            return true;
    }
    return false;
}

/// "某市政府研究室课题组", "本刊编辑部": a group that wrote together.
bool isWritersGroup(QStringView line)
{
    constexpr qsizetype kLongest = 24;
    static constexpr std::array<QStringView, 8> groups{
        u"课题组", u"调研组", u"调查组", u"研究组", u"项目组", u"编写组", u"写作组", u"编辑部"};
    return line.size() <= kLongest && !line.contains(u'，')
        && std::any_of(
            groups.begin(), groups.end(), [&](QStringView group) { return line.endsWith(group); });
}

/// "摘要 本周要闻摘要", "关键词 本周热词": a word and a name, apart by white space alone, are no
/// label with what it stands before.
bool isNameBehindSpace(QStringView line)
{
    constexpr qsizetype kLongest = 24;
    static constexpr CharSet kApart(u"：:；;，,、。/");
    if (line.size() > kLongest || opensWithBracket(line.front()))
        return false;
    const auto space = std::find_if(line.begin(), line.end(), isWhite);
    const QStringView name = line.sliced(space - line.begin()).trimmed();
    constexpr qsizetype kShortestLabel = 2;
    return space - line.begin() >= kShortestLabel && !name.isEmpty()
        && line.front().unicode() > 0x2000
        && std::none_of(line.begin(), line.end(), [](QChar c) { return kApart.contains(c); })
        && std::none_of(name.begin(), name.end(), isWhite);
}

} // namespace

bool beginsAbstract(QStringView line)
{
    static constexpr std::array<QStringView, 6> words{
        u"摘要", u"内容摘要", u"内容提要", u"提要", u"中文摘要", u"Abstract"};
    return isLabelled(line, words) && !isNameBehindSpace(line);
}

bool beginsKeywords(QStringView line)
{
    static constexpr std::array<QStringView, 3> words{u"关键词", u"关键字", u"Keywords"};
    return isLabelled(line, words) && !isNameBehindSpace(line);
}

bool beginsPaperNote(QStringView line)
{
    static constexpr std::array<QStringView, 16> words{u"收稿日期", u"修回日期", u"基金项目",
        u"作者简介", u"第一作者", u"通信作者", u"通讯作者", u"中图分类号", u"文献标识码",
        u"文献标志码", u"文章编号", u"引用格式", u"引文格式", u"网络首发时间", u"doi", u"资助项目"};
    return isLabelled(line, words);
}

bool isPageMark(QStringView part)
{
    constexpr qsizetype kLongest = 8;
    static constexpr CharSet kMarks(u"·•-—–－ .");
    part = part.trimmed();
    if (part.isEmpty() || part.size() > kLongest)
        return false;
    qsizetype digits = 0;
    for (const QChar c : part) {
        const bool isDigit = c >= u'0' && c <= u'9';
        digits += isDigit;
        if (!isDigit && !kMarks.contains(c))
            return false;
    }
    const bool isDecimal = digits < part.size() && part.front().isDigit();
    return digits > 0 && digits <= 4 && !isDecimal;
}

bool isJournalMark(QStringView part)
{
    constexpr qsizetype kLongest = 60;
    if (part.size() > kLongest)
        return false;
    if (isPageMark(part))
        return true;
    static const QRegularExpression pattern(
        QStringLiteral("^(?:(?:《[^》]{1,20}》)?(?:第[0-9一二三四五六七八九十百]{1,4}卷)?[·,，]?"
                       "(?:(?:19|20)[0-9]{2}年?)?[·,，]?(?:第[0-9一二三四五六七八九十]{1,4}期)?"
                       "(?:[（(]?总第?[0-9]{1,4}期[）)]?)?"
                       "|(?:19|20)[0-9]{2}年[0-9]{1,2}月"
                       "|Vol\\.?[0-9].*|No\\.?[0-9].*|ISSN.*|CN[0-9].*|DOI[:：]?10\\..*"
                       "|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?,?"
                       "(?:19|20)[0-9]{2})$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString text = squeezed(part);
    const bool hasDigit
        = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    const bool isNumbered = hasDigit || (text.contains(u'第') && text.size() < 12);
    return isNumbered && pattern.match(text).hasMatch();
}

bool hasHan(QStringView text)
{
    return std::any_of(
        text.begin(), text.end(), [](QChar c) { return isCommonHan(c) || c.isSurrogate(); });
}

bool isNumberedCaption(QStringView line)
{
    constexpr int kLongest = 80;
    if (line.size() < 3 || cellWidth(line) > kLongest)
        return false;
    static constexpr CharSet kFirst(u"图表FTft续附");
    if (!kFirst.contains(line.front()))
        return false;
    static const QRegularExpression pattern(
        QStringLiteral("^(?:[续附]?[图表]|Fig(?:ure)?\\.?|Table)\\s*[0-9]{1,3}(?:[-.][0-9]{1,2})?"
                       "(?:[:：.．]|\\s|(?=[\\x{4e00}-\\x{9fff}“《A-Z]))\\s*(.+)$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(line.toString());
    if (!match.hasMatch())
        return false;
    // "图1显示，……" is a sentence.
    const QString words = match.captured(1);
    static constexpr std::array<QChar, 4> stops{u'。', u'，', u'；', u'！'};
    if (std::any_of(stops.begin(), stops.end(), [&](QChar stop) { return words.contains(stop); }))
        return false;
    static constexpr std::array<QStringView, 8> verbs{
        u"显示", u"所示", u"给出", u"列出", u"可知", u"可见", u"表明", u"中的"};
    return std::none_of(
        verbs.begin(), verbs.end(), [&](QStringView verb) { return words.startsWith(verb); });
}

bool namesInstitute(QStringView line)
{
    constexpr qsizetype kLongest = 120;
    if (line.size() < 4 || line.size() > kLongest || line.contains(u'。'))
        return false;
    static const QRegularExpression post(QStringLiteral("[0-9]{6}"));
    static const QRegularExpression place(
        QStringLiteral("(?:大学|学院|研究[院所]|研究中心|公司|中心|医院|图书馆|学校|实验室|委员会|"
                       "协会|[\\x{4e00}-\\x{9fff}]{2,}[局厅部馆所社厂])"));
    static constexpr CharSet kFirst(u"（(【[0123456789①②③④⑤*＊");
    const QString text = line.toString();
    static constexpr std::array<QStringView, 3> labels{u"单位：", u"作者单位：", u"工作单位："};
    const bool isDressed = kFirst.contains(line.front()) || startsWithOne(line, labels);
    const bool hasPlace = place.match(text).hasMatch();
    return (isDressed && (hasPlace || post.match(text).hasMatch()))
        || (hasPlace && post.match(text).hasMatch());
}

QString authorsOfLine(QStringView line, bool isOverInstitute)
{
    constexpr qsizetype kLongest = 80;
    if (line.isEmpty() || line.size() > kLongest)
        return {};
    if (isByline(line))
        return bylineOfLine(line);
    if (isWritersGroup(line))
        return line.toString();
    QString plain;
    for (const QChar c : line) {
        static constexpr CharSet kMarks(u"0123456789*＊①②③④⑤⑥()（）¹²³†‡[]");
        plain.append(kMarks.contains(c) ? QChar(u'\x01') : c);
    }
    QString shown = plain;
    shown.remove(u'\x01');
    static const QRegularExpression between(QStringLiteral("[\\s\\x{3000}，,、；;\\x01]+"));
    QStringList names = plain.split(between, Qt::SkipEmptyParts);
    if (names.empty())
        return {};
    if (const QStringList whole = withSpreadNamesWhole(names); whole.size() < names.size()) {
        names = whole;
        shown = names.join(u' ');
    }
    const auto isForeign = [](const QString& name) {
        return name.indexOf(u'·') > 0 && !name.endsWith(u'·');
    };
    const auto isName = [&](const QString& name) {
        constexpr qsizetype kLongestForeign = 12;
        QString plainName = name;
        const auto letters = plainName.remove(u'·').toUcs4();
        return letters.size() >= 2 && letters.size() <= (isForeign(name) ? kLongestForeign : 4)
            && std::all_of(letters.begin(), letters.end(), [](char32_t c) { return isHan(c); });
    };
    if (!std::all_of(names.begin(), names.end(), isName))
        return {};
    const auto sure = std::count_if(names.begin(), names.end(),
        [&](const QString& name) { return !isForeign(name) && mayBeginName(name); });
    return isOverInstitute || sure * 2 >= names.size() ? shown.simplified() : QString();
}

std::vector<int> paperNumber(QStringView line)
{
    constexpr qsizetype kLongest = 60;
    if (line.size() < 2 || line.size() > kLongest)
        return {};
    std::vector<int> number;
    qsizetype i = 0;
    while (i < line.size() && line[i].isDigit()) {
        int value = 0;
        const qsizetype begin = i;
        for (; i < line.size() && line[i] >= u'0' && line[i] <= u'9'; ++i)
            value = std::min(value * 10 + (line[i].unicode() - u'0'), 9999);
        if (i - begin > 2 || i == begin)
            return {};
        number.push_back(value);
        if (i + 1 < line.size() && line[i] == u'.' && line[i + 1].isDigit())
            ++i;
        else
            break;
    }
    if (!number.empty()) {
        if (i < line.size() && (line[i] == u'.' || line[i] == u'．' || line[i] == u'、'))
            ++i;
        const QStringView words = line.sliced(i).trimmed();
        const bool isWord = !words.isEmpty()
            && (words.front().isLetter() || words.front().isSurrogate() || words.front() == u'“'
                || words.front() == u'《');
        return isWord && number.size() <= 4 ? number : std::vector<int>{};
    }
    const HeadingNumber listed = headingNumber(line);
    if (listed.form == HeadingNumber::Form::Listed && listed.isHan && listed.length < line.size())
        return {listed.value};
    return {};
}

bool isPaperHeadWord(QStringView line)
{
    static constexpr std::array<QStringView, 14> words{u"引言", u"前言", u"导言", u"导论", u"绪论",
        u"结语", u"结论", u"小结", u"余论", u"讨论", u"致谢", u"附录", u"结论与建议", u"结束语"};
    if (line.size() > 8)
        return false;
    const QString text = squeezed(line);
    return std::find(words.begin(), words.end(), text) != words.end() || headsReferences(line);
}

bool beginsReference(QStringView line)
{
    constexpr qsizetype kReach = 6;
    if (line.isEmpty() || (line.front() != u'[' && line.front() != u'［'))
        return false;
    qsizetype i = 1;
    while (i < std::min(kReach, line.size()) && line[i].isDigit())
        ++i;
    return i > 1 && i < line.size() && (line[i] == u']' || line[i] == u'］');
}

bool headsReferences(QStringView line)
{
    static constexpr std::array<QStringView, 5> words{
        u"参考文献", u"主要参考文献", u"注释", u"References", u"引用文献"};
    if (line.size() > 16)
        return false;
    QString text = squeezed(line);
    if (text.endsWith(u'：') || text.endsWith(u':'))
        text.chop(1);
    if (text.size() > 2 && opensWithBracket(text.front()))
        text = text.mid(1).chopped(1);
    return std::any_of(words.begin(), words.end(),
        [&](QStringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

} // namespace qb::text
