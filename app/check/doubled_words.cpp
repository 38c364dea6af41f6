#include "check/predicates.h"

#include <QRegularExpression>

namespace qb::check {

namespace {

/// 讨论讨论, 一步一步, 哈哈哈哈 are language, not slips.
bool isReduplication(const QString& word, const QStringList& exceptions)
{
    const bool isFrame = QStringLiteral("很又再越边且忽时").contains(word.front()); // 很紧很紧
    return isFrame || word.front() == word.back() || word.contains(u'〇') || word.startsWith(u'一')
        || exceptions.contains(word);
}

/// Whether any two to eight characters from here stand here twice: a quick look that lets nearly
/// all places of a text pass.
bool mayBeDoubled(QStringView text, qsizetype begin)
{
    constexpr char16_t kFirstHan = 0x2E80;
    constexpr qsizetype kLongest = 16; // UTF-16 units
    if (text[begin] < kFirstHan || text[begin].isLowSurrogate())
        return false;
    if (begin + kLongest < text.size()) { // all at once; nothing is doubled at most places
        bool isAgain = false;
        for (qsizetype length = 1; length <= kLongest; ++length)
            isAgain |= text[begin + length] == text[begin];
        if (!isAgain)
            return false;
    }
    const qsizetype longest = std::min(kLongest, (text.size() - begin) / 2);
    for (qsizetype length = 2; length <= longest; ++length)
        if (text[begin] == text[begin + length]
            && text.mid(begin, length) == text.mid(begin + length, length))
            return true;
    return false;
}

} // namespace

std::vector<Hit> doubledWords(const Document& document, const QStringList& words)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<!\\p{sc:Han}\\p{sc:Han}[、])(\\p{sc:Han}{2,8}?)\\1"),
        QRegularExpression::UseUnicodePropertiesOption);
    std::vector<Hit> hits;
    const QString& text = document.text();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!mayBeDoubled(text, i))
            continue;
        // A document's text is well-formed; looking again at each match would take long.
        const QRegularExpressionMatch match
            = pattern.match(text, i, QRegularExpression::NormalMatch,
                QRegularExpression::AnchorAtOffsetMatchOption
                    | QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.hasMatch())
            continue;
        const QString word = match.captured(1);
        const bool goesOn = QStringView(text).mid(match.capturedEnd()).startsWith(word);
        // 支队支队长, 标准标准委: the second half begins a longer word.
        const bool isLonger = match.capturedEnd() < text.size()
            && QStringLiteral("长委局院所会员部厅室").contains(text.at(match.capturedEnd()));
        if (!goesOn && !isLonger && !isReduplication(word, words))
            hits.push_back({{match.capturedStart(), match.capturedEnd()}, {word}});
        i = match.capturedEnd() - 1;
    }
    return hits;
}

} // namespace qb::check
