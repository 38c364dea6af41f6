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
        return Warning{QStringLiteral("short-line"),
            Text::tr("这一行没有排满：这一串字母或数字太长，不能断开"), page, article, text};
    case Compromise::ProhibitionRelaxed:
        return Warning{QStringLiteral("prohibition-relaxed"),
            Text::tr("这一行只能在不宜断开处断开"), page, article, text};
    case Compromise::Overfull:
        return Warning{
            QStringLiteral("overfull-line"), Text::tr("这一行超出版心"), page, article, text};
    }
    Q_UNREACHABLE();
}

Warning missingGlyphWarning(
    const QString& character, const SetParagraph& paragraph, int page, const QString& article)
{
    const uint code = character.toUcs4().value(0);
    return {QStringLiteral("missing-glyph"),
        Text::tr("已装的字体里都没有“%1”（U+%2），版面上会是空框")
            .arg(character, QString::number(code, 16).toUpper()),
        page, article, excerpt(paragraph.text, paragraph.text.indexOf(character))};
}

} // namespace qb::typeset
