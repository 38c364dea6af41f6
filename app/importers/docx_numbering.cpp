#include "importers/docx_numbering.h"

#include "importers/docx_styles.h"

namespace qb::importers {

namespace {

constexpr qsizetype kLongestLevelText = 100;
constexpr size_t kMostDefinitions = 20000;

NumeralKind kindNamed(const QString& name)
{
    static const QHash<QString, NumeralKind> kinds{
        {QStringLiteral("none"), NumeralKind::None},
        {QStringLiteral("bullet"), NumeralKind::Bullet},
        {QStringLiteral("decimal"), NumeralKind::Decimal},
        {QStringLiteral("decimalZero"), NumeralKind::DecimalTwoDigits},
        {QStringLiteral("decimalFullWidth"), NumeralKind::DecimalFullWidth},
        {QStringLiteral("decimalFullWidth2"), NumeralKind::DecimalFullWidth},
        {QStringLiteral("upperRoman"), NumeralKind::UpperRoman},
        {QStringLiteral("lowerRoman"), NumeralKind::LowerRoman},
        {QStringLiteral("upperLetter"), NumeralKind::UpperLetter},
        {QStringLiteral("lowerLetter"), NumeralKind::LowerLetter},
        {QStringLiteral("chineseCounting"), NumeralKind::Chinese},
        {QStringLiteral("chineseCountingThousand"), NumeralKind::Chinese},
        {QStringLiteral("japaneseCounting"), NumeralKind::Chinese},
        {QStringLiteral("taiwaneseCounting"), NumeralKind::Chinese},
        {QStringLiteral("taiwaneseCountingThousand"), NumeralKind::Chinese},
        {QStringLiteral("ideographDigital"), NumeralKind::ChineseDigits},
        {QStringLiteral("japaneseDigitalTenThousand"), NumeralKind::ChineseDigits},
        {QStringLiteral("taiwaneseDigital"), NumeralKind::ChineseDigits},
        {QStringLiteral("chineseLegalSimplified"), NumeralKind::ChineseLegal},
        {QStringLiteral("ideographLegalTraditional"), NumeralKind::ChineseLegal},
        {QStringLiteral("ideographTraditional"), NumeralKind::HeavenlyStems},
        {QStringLiteral("ideographZodiac"), NumeralKind::EarthlyBranches},
        {QStringLiteral("decimalEnclosedCircle"), NumeralKind::Circled},
        {QStringLiteral("decimalEnclosedCircleChinese"), NumeralKind::Circled},
        {QStringLiteral("decimalEnclosedParen"), NumeralKind::Parenthesised},
        {QStringLiteral("decimalEnclosedFullstop"), NumeralKind::FullStopped},
    };
    return kinds.value(name, NumeralKind::Decimal);
}

int idOf(const xmlNode* element, std::string_view name)
{
    bool isNumber = false;
    const int id = xml::attribute(element, name).toInt(&isNumber);
    return isNumber ? id : -1;
}

} // namespace

DocxNumbering::DocxNumbering(const xmlNode* root)
{
    std::map<QString, int> byStyle; // definitions that a list style names
    std::map<int, QString> links;   // definitions that stand for the one of a list style
    for (const xmlNode* element : xml::children(root)) {
        if (!xml::isNamed(element, "abstractNum") || m_definitions.size() >= kMostDefinitions)
            continue;
        const int id = idOf(element, "abstractNumId");
        Levels& levels = m_definitions[id];
        for (const xmlNode* part : xml::children(element)) {
            const int index = idOf(part, "ilvl");
            if (xml::isNamed(part, "lvl") && index >= 0 && index < kLevels)
                levels[size_t(index)] = levelOf(part);
            else if (xml::isNamed(part, "styleLink"))
                byStyle.emplace(xml::attribute(part, "val"), id);
            else if (xml::isNamed(part, "numStyleLink"))
                links.emplace(id, xml::attribute(part, "val"));
        }
    }
    for (const auto& [id, style] : links) {
        if (const auto found = byStyle.find(style); found != byStyle.end())
            m_definitions[id] = m_definitions[found->second];
    }
    for (const xmlNode* element : xml::children(root)) {
        if (xml::isNamed(element, "num") && m_lists.size() < kMostDefinitions)
            readList(element);
    }
}

DocxNumbering::Level DocxNumbering::levelOf(const xmlNode* element)
{
    Level level;
    level.start = docxNumber(element, "start").value_or(1);
    // Formats of later versions stand in a w:numFmt inside mc:AlternateContent, the nearest old one
    // behind it.
    const xmlNode* format = xml::child(element, "numFmt");
    if (format == nullptr)
        format
            = xml::child(xml::child(xml::child(element, "AlternateContent"), "Fallback"), "numFmt");
    level.kind = kindNamed(xml::attribute(format, "val"));
    level.text = xml::attribute(xml::child(element, "lvlText"), "val").left(kLongestLevelText);
    level.restartsAfter = docxNumber(element, "lvlRestart");
    level.isLegal = docxToggle(element, "isLgl").value_or(false);
    level.style = xml::attribute(xml::child(element, "pStyle"), "val");
    return level;
}

void DocxNumbering::readList(const xmlNode* element)
{
    List list;
    list.abstractId = docxNumber(element, "abstractNumId").value_or(-1);
    for (const xmlNode* part : xml::children(element)) {
        const int index = idOf(part, "ilvl");
        if (!xml::isNamed(part, "lvlOverride") || index < 0 || index >= kLevels)
            continue;
        if (const auto start = docxNumber(part, "startOverride"))
            list.startOverrides[index] = *start;
        if (const xmlNode* level = xml::child(part, "lvl"))
            list.levelOverrides[index] = levelOf(level);
    }
    m_lists.emplace(idOf(element, "numId"), std::move(list));
}

const DocxNumbering::Level* DocxNumbering::level(const List& list, int index) const
{
    if (const auto found = list.levelOverrides.find(index); found != list.levelOverrides.end())
        return &found->second;
    const auto definition = m_definitions.find(list.abstractId);
    return definition == m_definitions.end() ? nullptr : &definition->second[size_t(index)];
}

std::optional<int> DocxNumbering::levelOfStyle(int numberId, const QString& styleId) const
{
    const auto list = m_lists.find(numberId);
    if (list == m_lists.end() || styleId.isEmpty())
        return std::nullopt;
    for (int i = 0; i < kLevels; ++i) {
        const Level* found = level(list->second, i);
        if (found != nullptr && found->style == styleId)
            return i;
    }
    return std::nullopt;
}

/// Counts one on at the level; the levels below begin anew, those above begin if they have not.
int DocxNumbering::advanced(List& list, Counters& counters, int index)
{
    if (!list.isStarted) {
        list.isStarted = true;
        for (const auto& [overridden, start] : list.startOverrides)
            counters.values[size_t(overridden)].reset();
    }
    const auto startOf = [&](int i) {
        const auto override = list.startOverrides.find(i);
        const Level* found = level(list, i);
        return override != list.startOverrides.end() ? override->second
            : found != nullptr                       ? found->start
                                                     : 1;
    };
    for (int i = 0; i < index; ++i) {
        if (!counters.values[size_t(i)])
            counters.values[size_t(i)] = startOf(i);
    }
    auto& value = counters.values[size_t(index)];
    constexpr int kMost = 1'000'000'000;
    value = value ? std::min(*value, kMost) + 1 : startOf(index);
    for (int i = index + 1; i < kLevels; ++i) {
        const Level* below = level(list, i);
        const std::optional<int> restart = below != nullptr ? below->restartsAfter : std::nullopt;
        if (!restart || (*restart > 0 && index < *restart))
            counters.values[size_t(i)].reset();
    }
    return *value;
}

QString DocxNumbering::written(const List& list, const Counters& counters, int index) const
{
    const Level* own = level(list, index);
    QString result;
    for (qsizetype i = 0; i < own->text.size(); ++i) {
        const QChar c = own->text[i];
        const bool isPlace = c == u'%' && i + 1 < own->text.size() && own->text[i + 1] >= u'1'
            && own->text[i + 1] <= u'9';
        if (!isPlace) {
            result += c;
            continue;
        }
        const int place = own->text[++i].unicode() - u'1';
        const Level* placed = level(list, place);
        if (place > index || placed == nullptr)
            continue;
        const bool isDigits = own->isLegal && placed->kind != NumeralKind::DecimalTwoDigits;
        result += numeral(isDigits ? NumeralKind::Decimal : placed->kind,
            counters.values[size_t(place)].value_or(placed->start));
    }
    return result.trimmed();
}

std::optional<AutomaticNumber> DocxNumbering::next(int numberId, int index)
{
    const auto list = m_lists.find(numberId);
    if (list == m_lists.end() || index < 0 || index >= kLevels)
        return std::nullopt;
    const Level* own = level(list->second, index);
    if (own == nullptr)
        return std::nullopt;
    Counters& counters = m_counters[list->second.abstractId];
    advanced(list->second, counters, index);
    if (own->kind == NumeralKind::Bullet)
        return AutomaticNumber{{}, NumeralKind::Bullet};
    return AutomaticNumber{written(list->second, counters, index), own->kind};
}

} // namespace qb::importers
