#include "check/predicates.h"
#include "check/word_tables.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>
#include <vector>

namespace qb::check {

namespace {

constexpr qsizetype kLongest = 8; // characters of a word

/// 一 for 1, 十 for 10; null where a number is none of these.
QChar hanOf(QStringView figures)
{
    static const QString digits = QStringLiteral("一二三四五六七八九");
    if (figures == u"10")
        return u'十';
    return figures.size() == 1 && figures.front() > u'0' && figures.front() <= u'9'
        ? digits.at(figures.front().unicode() - u'1')
        : QChar();
}

bool isFigure(QChar unit)
{
    return unit >= u'0' && unit <= u'9';
}

/// 2 may stand for 二 and for 两.
QString folded(QString words)
{
    return words.replace(u'两', u'二');
}

/// Words that hold numerals, found by what they look like when some of these are figures.
class NumeralWords {
public:
    explicit NumeralWords(const QStringList& words) : m_words(words)
    {
        static const QString numerals = QStringLiteral("一二三四五六七八九十");
        for (const QString& word : words) {
            const QString key = folded(word);
            m_byKey.insert(key, word);
            for (qsizetype i = 0; i < key.size(); ++i) {
                if (!numerals.contains(key.at(i)))
                    continue;
                m_beginnings.insert(key.mid(i, 2));
                if (i > 0)
                    m_ends.insert(key.mid(i - 1, 2));
            }
        }
    }

    const QStringList& words() const { return m_words; }
    QString find(const QString& key) const { return m_byKey.value(key); }
    /// Whether any word holds `numeral` behind `before` or before `behind`.
    bool mayHold(QChar before, QChar numeral, QChar behind) const
    {
        return m_beginnings.contains(QString(numeral) + behind)
            || m_ends.contains(QString(before) + numeral);
    }

private:
    QStringList m_words;
    QHash<QString, QString> m_byKey;
    QSet<QString> m_beginnings;
    QSet<QString> m_ends;
};

/// A piece of text whose figures are put in Han numerals, and where each unit stood.
struct Converted {
    QString text;
    std::vector<qsizetype> begins; ///< one more than units: the last one's end
};

Converted convertedPiece(QStringView text, qsizetype begin, qsizetype end)
{
    Converted piece;
    for (qsizetype i = begin; i < end;) {
        qsizetype stop = i;
        while (stop < end && isFigure(text[stop]))
            ++stop;
        const QChar han = stop > i ? hanOf(text.sliced(i, stop - i)) : QChar();
        piece.begins.push_back(i);
        piece.text += han.isNull() ? text[i] : han;
        i = stop > i && !han.isNull() ? stop : i + 1;
    }
    piece.begins.push_back(end);
    piece.text = folded(piece.text);
    return piece;
}

/// The longest word that holds the figures at [begin, end).
std::optional<Hit> wordAround(
    QStringView text, qsizetype begin, qsizetype end, const NumeralWords& words)
{
    const qsizetype from = std::max<qsizetype>(0, begin - kLongest);
    const Converted piece = convertedPiece(text, from, std::min(text.size(), end + kLongest));
    const auto at = std::find(piece.begins.begin(), piece.begins.end(), begin);
    if (at == piece.begins.end())
        return std::nullopt;
    const qsizetype middle = at - piece.begins.begin();
    for (qsizetype length = std::min(kLongest, piece.text.size()); length > 1; --length) {
        for (qsizetype first = std::max<qsizetype>(0, middle - length + 1); first <= middle;
             ++first) {
            if (first + length > piece.text.size())
                break;
            const QString word = words.find(piece.text.mid(first, length));
            if (!word.isNull())
                return Hit{
                    {piece.begins[size_t(first)], piece.begins[size_t(first + length)]}, {word}};
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<Hit> numeralsInWords(const Document& document, const QStringList& words)
{
    static const QString ofNumbers = QStringLiteral("．—～×");
    const auto table = tableOf<NumeralWords>(words);
    const QStringView text = document.text();
    std::vector<Hit> hits;
    qsizetype done = 0;
    for (const TextRange& place : document.places()) {
        const qsizetype begin = place.begin;
        if (begin < done)
            continue;
        qsizetype end = begin;
        while (end < text.size() && isFigure(text[end]))
            ++end;
        done = end;
        const QChar before = begin > 0 ? text[begin - 1] : QChar(u'\n');
        const QChar behind = end < text.size() ? text[end] : QChar(u'\n');
        const QChar han = hanOf(text.sliced(begin, end - begin));
        // 3.1万, T1线, 图2-1
        const bool isOfNumber
            = before < u'\x80' ? before != u'\n' && before != u' ' : ofNumbers.contains(before);
        if (han.isNull() || isOfNumber || (behind < u'\x80' && behind != u'\n')
            || !table->mayHold(before, han, behind))
            continue;
        const std::optional<Hit> hit = wordAround(text, begin, end, *table);
        if (!hit)
            continue;
        done = hit->range.end;
        hits.push_back(*hit);
    }
    return hits;
}

} // namespace qb::check
