#include "text/words_apart.h"

#include "text/char_set.h"
#include "text/line_facts.h"
#include "text/normalise.h"
#include "text/surnames.h"

#include <QStringList>

#include <algorithm>

namespace qb::text {

namespace {

constexpr qsizetype kFewest = 3;       ///< words
constexpr qsizetype kLongestWord = 16; ///< characters

/// A piece of ideographs and white space.
struct Piece {
    QStringList words;
    bool areWide = true; ///< the gaps: a full-width space, a tab, or two spaces
};

bool isWide(QStringView gap)
{
    return gap.size() > 1 || gap.front() == QChar(0x3000) || gap.front() == u'\t';
}

Piece pieceOf(QStringView text)
{
    Piece piece;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && !isWhite(text.at(end)))
            ++end;
        piece.words << text.sliced(i, end - i).toString();
        i = end;
        while (end < text.size() && isWhite(text.at(end)))
            ++end;
        if (end < text.size())
            piece.areWide = piece.areWide && isWide(text.sliced(i, end - i));
        i = end;
    }
    return piece;
}

bool areNames(const Piece& piece)
{
    const QStringList names = withSpreadNamesWhole(piece.words);
    return names.size() >= kFewest && areNamesOfPeople(names);
}

bool isList(const Piece& piece)
{
    if (piece.words.size() < kFewest)
        return false;
    const auto isWord = [](const QString& word) {
        return word.size() > 1 && word.size() <= kLongestWord;
    };
    return areNames(piece)
        || (piece.areWide && std::all_of(piece.words.begin(), piece.words.end(), isWord));
}

} // namespace

bool isListOfNames(QStringView text)
{
    constexpr qsizetype kLongest = 80;
    const bool mayBe = text.size() <= kLongest
        && std::all_of(text.begin(), text.end(),
            [](QChar c) { return isCommonHan(c) || c.isSurrogate() || isWhite(c); });
    return mayBe && areNames(pieceOf(text.trimmed()));
}

TextRange wordsApart(const QString& text)
{
    const auto isOfPiece = [](QChar c) {
        return isCommonHan(c) || c.isSurrogate() || isWhite(c);
    };
    if (std::none_of(text.begin(), text.end(), isWhite))
        return {};
    for (qsizetype i = 0; i < text.size();) {
        qsizetype begin = i;
        while (i < text.size() && isOfPiece(text.at(i)))
            ++i;
        qsizetype end = i;
        while (begin < end && isWhite(text.at(begin)))
            ++begin;
        while (end > begin && isWhite(text.at(end - 1)))
            --end;
        if (isList(pieceOf(QStringView(text).sliced(begin, end - begin))))
            return {begin, end};
        while (i < text.size() && !isOfPiece(text.at(i)))
            ++i;
    }
    return {};
}

} // namespace qb::text
