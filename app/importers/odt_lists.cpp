#include "importers/odt_lists.h"

namespace qb::importers {

namespace {

constexpr qsizetype kLongestFix = 100;
constexpr size_t kMostLists = 500'000;

/// "1", "i", "A", or the first numbers of a row: "一, 二, 三, ...".
NumeralKind kindNamed(const QString& format)
{
    static const QHash<QChar, NumeralKind> kinds{{u'1', NumeralKind::Decimal},
        {u'i', NumeralKind::LowerRoman}, {u'I', NumeralKind::UpperRoman},
        {u'a', NumeralKind::LowerLetter}, {u'A', NumeralKind::UpperLetter},
        {u'一', NumeralKind::Chinese}, {u'壹', NumeralKind::ChineseLegal},
        {u'甲', NumeralKind::HeavenlyStems}, {u'子', NumeralKind::EarthlyBranches},
        {u'①', NumeralKind::Circled}, {u'１', NumeralKind::DecimalFullWidth}};
    return format.isEmpty() ? NumeralKind::None : kinds.value(format.front(), NumeralKind::Decimal);
}

int numberOf(const xmlNode* element, std::string_view name, int fallback)
{
    bool isNumber = false;
    const int number = xml::attribute(element, name).toInt(&isNumber);
    return isNumber ? std::clamp(number, 0, 1'000'000) : fallback;
}

} // namespace

OdtLists::OdtLists(const std::vector<const xmlNode*>& holders)
{
    for (const xmlNode* holder : holders) {
        for (const xmlNode* element : xml::children(holder)) {
            if (xml::isNamed(element, "list-style"))
                readLevels(element, m_styles[xml::attribute(element, "name")]);
            else if (xml::isNamed(element, "outline-style"))
                readLevels(element, m_outline);
        }
    }
}

void OdtLists::readLevels(const xmlNode* style, Levels& levels)
{
    for (const xmlNode* element : xml::children(style)) {
        const int index = numberOf(element, "level", 0) - 1;
        if (index < 0 || index >= kLevels)
            continue;
        Level& level = levels[size_t(index)];
        const bool isNumber = xml::isNamed(element, "list-level-style-number")
            || xml::isNamed(element, "outline-level-style");
        level.kind
            = isNumber ? kindNamed(xml::attribute(element, "num-format")) : NumeralKind::Bullet;
        level.prefix = xml::attribute(element, "num-prefix").left(kLongestFix);
        level.suffix = xml::attribute(element, "num-suffix").left(kLongestFix);
        level.format = xml::attribute(element, "num-list-format").left(kLongestFix);
        level.shownLevels = numberOf(element, "display-levels", 1);
        level.start = numberOf(element, "start-value", 1);
    }
}

int OdtLists::begin(const xmlNode* list)
{
    const QString style = xml::attribute(list, "style-name");
    int counters = -1;
    if (const QString other = xml::attribute(list, "continue-list"); !other.isEmpty())
        counters = m_byId.value(other, -1);
    else if (xml::attribute(list, "continue-numbering") == QLatin1String("true"))
        counters = m_byStyle.value(style, -1);
    if (counters < 0) {
        if (m_counters.size() < kMostLists)
            m_counters.emplace_back();
        counters = int(m_counters.size()) - 1;
    }
    if (const QString id = xml::attribute(list, "id"); !id.isEmpty())
        m_byId.insert(id, counters);
    m_byStyle.insert(style, counters);
    return counters;
}

AutomaticNumber OdtLists::next(
    int counters, const QString& style, int level, std::optional<int> start)
{
    static const Levels none{};
    const auto found = m_styles.constFind(style);
    return count(found == m_styles.constEnd() ? none : *found, m_counters[size_t(counters)],
        std::clamp(level, 0, kLevels - 1), start);
}

AutomaticNumber OdtLists::nextHeading(int level)
{
    return count(m_outline, m_headings, std::clamp(level, 0, kLevels - 1), std::nullopt);
}

AutomaticNumber OdtLists::count(
    const Levels& levels, Counters& counters, int index, std::optional<int> start)
{
    for (int i = 0; i < index; ++i) {
        if (!counters[size_t(i)])
            counters[size_t(i)] = levels[size_t(i)].start;
    }
    auto& value = counters[size_t(index)];
    constexpr int kMost = 1'000'000'000;
    value = start ? *start : value ? std::min(*value, kMost) + 1 : levels[size_t(index)].start;
    for (int i = index + 1; i < kLevels; ++i)
        counters[size_t(i)].reset();
    return {written(levels, counters, index), levels[size_t(index)].kind};
}

QString OdtLists::written(const Levels& levels, const Counters& counters, int index)
{
    const Level& own = levels[size_t(index)];
    if (own.kind == NumeralKind::Bullet || own.kind == NumeralKind::None)
        return {};
    const auto numberAt = [&](int i) {
        const Level& level = levels[size_t(i)];
        return numeral(level.kind, counters[size_t(i)].value_or(level.start));
    };
    if (!own.format.isEmpty()) {
        QString result = own.format;
        for (int i = index; i >= 0; --i)
            result.replace(u'%' + QString::number(i + 1) + u'%', numberAt(i));
        return result.trimmed();
    }
    QStringList parts;
    for (int i = std::max(0, index + 1 - own.shownLevels); i <= index; ++i) {
        if (const QString number = numberAt(i); !number.isEmpty())
            parts << number;
    }
    return (own.prefix + parts.join(u'.') + own.suffix).trimmed();
}

} // namespace qb::importers
