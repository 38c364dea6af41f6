#include "style/colour_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace qb::style {

namespace {

/// `count` percentages parted by spaces, as 0…1.
std::optional<std::array<double, 4>> percentages(const QString& text, int count)
{
    const QStringList parts = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (parts.size() != count)
        return std::nullopt;
    std::array<double, 4> values{0, 0, 0, 0};
    for (int i = 0; i < count; ++i) {
        bool isNumber = false;
        values[size_t(i)] = parts.at(i).toDouble(&isNumber) / 100;
        if (!isNumber || values[size_t(i)] < 0 || values[size_t(i)] > 1)
            return std::nullopt;
    }
    return values;
}

std::optional<page::Colour> hexadecimal(const QString& digits)
{
    bool isNumber = false;
    const uint value = digits.toUInt(&isNumber, 16);
    if (!isNumber || digits.size() != 6)
        return std::nullopt;
    return page::Colour::rgb(
        (value >> 16) / 255.0, ((value >> 8) & 0xff) / 255.0, (value & 0xff) / 255.0);
}

/// "0 100 90 5" or "0 100 90 5; #c8102e": inks, and how they look on a screen.
std::optional<page::Colour> inks(const QStringList& parts)
{
    if (parts.isEmpty() || parts.size() > 2)
        return std::nullopt;
    const auto values = percentages(parts.first(), 4);
    if (!values)
        return std::nullopt;
    page::Colour colour;
    colour.space = page::Colour::Space::Cmyk;
    colour.components = *values;
    if (parts.size() == 1)
        return colour;
    const QString screen = parts.last().trimmed();
    const auto shown = screen.startsWith(u'#') ? hexadecimal(screen.mid(1)) : std::nullopt;
    if (!shown)
        return std::nullopt;
    colour.screen = shown->toRgb();
    return colour;
}

std::optional<page::Colour> function(const QString& name, const QString& arguments)
{
    using page::Colour;
    QStringList parts = arguments.split(u';');
    if (name == QLatin1String("gray")) {
        if (const auto values = percentages(arguments, 1))
            return Colour::gray((*values)[0]);
    } else if (name == QLatin1String("cmyk")) {
        return inks(parts);
    } else if (name == QLatin1String("spot")) {
        const QString spotName = parts.takeFirst().trimmed();
        const auto alternative = inks(parts);
        if (!spotName.isEmpty() && alternative)
            return Colour{Colour::Space::Spot, {1, 0, 0, 0}, spotName, alternative->components,
                alternative->screen};
    }
    return std::nullopt;
}

std::optional<page::Colour> read(const QString& text, const ColourTable& named)
{
    if (const auto found = named.constFind(text); found != named.constEnd())
        return *found;
    if (text == QLatin1String("black"))
        return page::Colour::black();
    if (text == QLatin1String("white"))
        return page::Colour::gray(1);
    if (text.startsWith(QLatin1Char('#')))
        return hexadecimal(text.mid(1));
    const auto open = text.indexOf(QLatin1Char('('));
    if (open > 0 && text.endsWith(QLatin1Char(')')))
        return function(text.left(open), text.mid(open + 1, text.size() - open - 2));
    return std::nullopt;
}

} // namespace

Result<page::Colour> parseColour(const QString& text, const ColourTable& named)
{
    if (const auto colour = read(text.trimmed(), named))
        return *colour;
    return Error{ErrorKind::BadTemplate,
        QCoreApplication::translate("qb::style", "不是颜色：“%1”").arg(text), {},
        QCoreApplication::translate("qb::style",
            "写成 black、gray(50)、#c8102e、cmyk(0 100 90 5)、spot(专色名; 0 100 90 5; #c8102e)，或 "
            "colours 里起的名字")};
}

} // namespace qb::style
