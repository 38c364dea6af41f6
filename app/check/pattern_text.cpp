#include "check/pattern_text.h"

#include <QMap>

#include <algorithm>

namespace qb::check {

namespace {

struct TextClass {
    QString members;  ///< every one; empty where there are too many
    QString brackets; ///< what stands between brackets
};

const QMap<QString, TextClass>& textClasses()
{
    static const QMap<QString, TextClass> classes{
        // sc: the script alone; \p{Han} would take 、 and 《 as well, which several scripts share.
        {QStringLiteral("han"), {{}, QStringLiteral("\\p{sc:Han}")}},
        {QStringLiteral("digit"), {QStringLiteral("0123456789"), QStringLiteral("0-9")}},
        {QStringLiteral("latin"), {{}, QStringLiteral("A-Za-z")}},
        {QStringLiteral("numeral"),
            {QStringLiteral("〇零一二两三四五六七八九十百千万亿"),
                QStringLiteral("〇零一二两三四五六七八九十百千万亿")}},
        {QStringLiteral("mark"),
            {QStringLiteral("，。、；：？！…—·“”‘’（）《》〈〉【】"),
                QStringLiteral("，。、；：？！…—·“”‘’（）《》〈〉【】")}},
        {QStringLiteral("end"), {QStringLiteral("。！？…"), QStringLiteral("。！？…")}},
    };
    return classes;
}

/// As a pattern says it: with a backslash before ASCII that could mean something.
QString escaped(const QString& word)
{
    QString result;
    for (const QChar unit : word) {
        if (unit < u'\x80' && !unit.isLetterOrNumber())
            result += u'\\';
        result += unit;
    }
    return result;
}

/// A list as an alternation without its brackets, longest first: the first that fits is taken.
QString alternation(QStringList words)
{
    std::stable_sort(words.begin(), words.end(),
        [](const QString& a, const QString& b) { return a.size() > b.size(); });
    for (QString& word : words)
        word = escaped(word);
    return words.join(u'|');
}

/// The characters of a list, where each of its words is one; else empty.
QString members(const QStringList& words)
{
    QString all;
    for (const QString& word : words) {
        if (word.toUcs4().size() != 1)
            return {};
        all += escaped(word);
    }
    return all;
}

bool isNameUnit(QChar unit)
{
    return (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9') || unit == u'-';
}

/// Of "{name}" at `at`: the name; empty for anything else, such as a repetition.
QString nameAt(const QString& pattern, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < pattern.size() && isNameUnit(pattern.at(end)))
        ++end;
    const bool isName = end > at + 1 && end < pattern.size() && pattern.at(end) == u'}'
        && !pattern.at(at + 1).isDigit();
    return isName ? pattern.mid(at + 1, end - at - 1) : QString();
}

bool isWholeAlternative(
    const QString& pattern, qsizetype begin, qsizetype end, const std::vector<bool>& areLookbehinds)
{
    const bool isInLookbehind = !areLookbehinds.empty() && areLookbehinds.back();
    const QStringView before = QStringView(pattern).left(begin);
    const bool begins = before.endsWith(u"(?<=") || before.endsWith(u"(?<!")
        || (before.endsWith(u'|') && !before.endsWith(u"\\|"));
    const bool ends = end < pattern.size() && (pattern.at(end) == u'|' || pattern.at(end) == u')');
    return isInLookbehind && begins && ends;
}

} // namespace

QStringList textClassNames()
{
    return textClasses().keys();
}

QStringList textClassMembers(const QString& name)
{
    QStringList result;
    for (const QChar member : textClasses().value(name).members)
        result << QString(member);
    return result;
}

QString expandedPattern(const QString& pattern, const WordLists& lists, QString& problem)
{
    QString result;
    bool isInBrackets = false;
    std::vector<bool> areLookbehinds; // of the groups that are open
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar unit = pattern.at(i);
        if (unit == u'\\' && i + 1 < pattern.size()) {
            // \p{…} and \x{…} keep their braces.
            const bool hasBraces = QStringView(u"pPx").contains(pattern.at(i + 1))
                && i + 2 < pattern.size() && pattern.at(i + 2) == u'{';
            const qsizetype close = hasBraces ? pattern.indexOf(u'}', i) : -1;
            const qsizetype last = close > 0 ? close : i + 1;
            result += QStringView(pattern).mid(i, last - i + 1);
            i = last;
            continue;
        }
        const QString name = unit == u'{' ? nameAt(pattern, i) : QString();
        if (name.isEmpty()) {
            if (unit == u'[' || unit == u']') {
                isInBrackets = unit == u'[';
            } else if (!isInBrackets && unit == u'(') {
                const QStringView rest = QStringView(pattern).mid(i);
                areLookbehinds.push_back(rest.startsWith(u"(?<=") || rest.startsWith(u"(?<!"));
            } else if (!isInBrackets && unit == u')' && !areLookbehinds.empty()) {
                areLookbehinds.pop_back();
            }
            result += unit;
            continue;
        }
        const qsizetype end = i + name.size() + 2;
        if (const auto found = textClasses().constFind(name); found != textClasses().constEnd())
            result += isInBrackets ? found->brackets : u'[' + found->brackets + u']';
        else if (!lists.contains(name) || (isInBrackets && members(lists[name]).isEmpty()))
            problem = name;
        else if (isInBrackets)
            result += members(lists[name]);
        else if (isWholeAlternative(pattern, i, end, areLookbehinds))
            result += alternation(lists[name]);
        else
            result += QStringLiteral("(?:") + alternation(lists[name]) + u')';
        i = end - 1;
    }
    return result;
}

} // namespace qb::check
