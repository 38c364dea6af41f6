#include "typeset/compromise_warnings.h"

#include <QCoreApplication>

namespace qb::typeset {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::typeset)
};

constexpr int kExcerptLength = 24; // UTF-16 units around the place

QString excerpt(const QString& text, qsizetype from)
{
    qsizetype begin = std::max<qsizetype>(0, from - kExcerptLength / 2);
    qsizetype end = std::min(text.size(), begin + kExcerptLength);
    if (begin > 0 && text.at(begin).isLowSurrogate())
        ++begin;
    if (end < text.size() && text.at(end).isLowSurrogate())
        --end;
    return text.mid(begin, end - begin);
}

/// Where `character` stands in text[begin, end), -1 nowhere; half of a pair is no lone surrogate.
qsizetype positionOf(const QString& character, const QString& text, qsizetype begin, qsizetype end)
{
    const bool isLone = character.size() == 1 && character.front().isSurrogate();
    const QStringView searched = QStringView(text).first(end); // not the rest of a long paragraph
    for (qsizetype at = searched.indexOf(character, begin); at >= 0;
         at = searched.indexOf(character, at + 1)) {
        const bool isPaired = isLone
            && (character.front().isHighSurrogate()
                    ? at + 1 < text.size() && text.at(at + 1).isLowSurrogate()
                    : at > 0 && text.at(at - 1).isHighSurrogate());
        if (!isPaired)
            return at;
    }
    return -1;
}

Warning missingGlyphWarning(
    const QString& character, qsizetype at, const QString& text, int page, const QString& article)
{
    const bool isBroken = character.size() == 1 && character.front().isSurrogate();
    const char32_t code
        = isBroken ? char32_t(character.front().unicode()) : char32_t(character.toUcs4().value(0));
    const QString name = QStringLiteral("U+%1").arg(uint(code), 4, 16, QLatin1Char('0')).toUpper();
    QString message;
    if (isBroken)
        message = Text::tr("孤立的代理码（%1），文字已损坏").arg(name);
    else if (character.front().category() == QChar::Other_Control)
        message = Text::tr("控制字符（%1）印不出来，版面上会是空框").arg(name);
    else
        message = Text::tr("已装的字体里都没有“%1”（%2），版面上会是空框").arg(character, name);
    return {QStringLiteral("missing-glyph"), message, page, article, excerpt(text, at)};
}

} // namespace

std::optional<Warning> compromiseWarning(
    const SetLine& line, const SetParagraph& paragraph, int page, const QString& article)
{
    const QString text = paragraph.text.mid(line.range.begin, line.range.length());
    switch (line.compromise) {
    case Compromise::None:
        return std::nullopt;
    case Compromise::LooseLine:
        return Warning{
            QStringLiteral("loose-line"), Text::tr("这一行排得偏松"), page, article, text};
    case Compromise::ShortLine:
        return Warning{QStringLiteral("short-line"), Text::tr("这一行没有排满：后面的一串不能断开"),
            page, article, text};
    case Compromise::ProhibitionRelaxed:
        return Warning{QStringLiteral("prohibition-relaxed"),
            Text::tr("这一行只能在不宜断开处断开"), page, article, text};
    case Compromise::Overfull:
        return Warning{
            QStringLiteral("overfull-line"), Text::tr("这一行超出版心"), page, article, text};
    }
    Q_UNREACHABLE();
}

std::optional<Warning> tableWarning(
    const SetLine& line, int count, const SetParagraph& paragraph, int page, const QString& article)
{
    std::optional<Warning> warning = compromiseWarning(line, paragraph, page, article);
    if (warning && count > 1)
        warning->message += Text::tr("；这个表格里这样的共 %1 行").arg(count);
    return warning;
}

std::vector<Warning> missingGlyphWarnings(
    const SetLine& line, const SetParagraph& paragraph, int page, const QString& article)
{
    std::vector<Warning> warnings;
    for (const QString& character : paragraph.missing)
        if (const qsizetype at
            = positionOf(character, paragraph.text, line.range.begin, line.range.end);
            at >= 0)
            warnings.push_back(missingGlyphWarning(character, at, paragraph.text, page, article));
    return warnings;
}

} // namespace qb::typeset
