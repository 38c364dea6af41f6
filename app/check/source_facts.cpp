#include "check/source_facts.h"

#include "check/han_numerals.h"
#include "check/paragraph_facts.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace qb::check {

namespace {

constexpr double kAlike = 0.6; ///< of the pairs of characters that two texts share
constexpr size_t kMostQuotations = 400;
constexpr qsizetype kLongestQuotation = 2000; ///< UTF-16 code units; a longer one is a lost mark
constexpr qsizetype kMostFigures = 20;        ///< of a number in which a slip is looked for

/// Without what may differ between a source and its faithful edition.
QString comparable(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (QChar unit : text) {
        if (unit >= u'！' && unit <= u'～')
            unit = QChar(char16_t(unit.unicode() - 0xFEE0));
        if (unit.isLetterOrNumber() || unit.isSurrogate() || unit == u'%')
            plain += unit.toLower();
    }
    return plain;
}

/// Raw text is broken anywhere: 8700 and 亿美元 may stand on two lines, or have a space between.
QString withoutSpaces(const QString& text)
{
    QString joined;
    joined.reserve(text.size());
    for (const QChar unit : text)
        if (!unit.isSpace())
            joined += unit;
    return joined;
}

QSet<quint32> pairsOf(const QString& text)
{
    const QString plain = comparable(text);
    QSet<quint32> pairs;
    for (qsizetype i = 0; i + 1 < plain.size(); ++i)
        pairs.insert(quint32(plain.at(i).unicode()) << 16 | plain.at(i + 1).unicode());
    return pairs;
}

/// The share of pairs of neighbouring characters that two texts have in common.
double likeness(const QSet<quint32>& a, const QSet<quint32>& b)
{
    const QSet<quint32>& fewer = a.size() <= b.size() ? a : b;
    const QSet<quint32>& more = a.size() <= b.size() ? b : a;
    if (fewer.isEmpty())
        return 0;
    const auto common = std::count_if(
        fewer.begin(), fewer.end(), [&](quint32 pair) { return more.contains(pair); });
    return 2.0 * double(common) / double(a.size() + b.size());
}

/// The figures of a number without point, separators and zeros at the ends.
QString figuresOf(QStringView digits)
{
    QString figures;
    for (const QChar unit : digits)
        if (unit.isDigit())
            figures += QString::number(unit.digitValue());
    while (figures.startsWith(u'0'))
        figures.remove(0, 1);
    while (figures.endsWith(u'0'))
        figures.chop(1);
    return figures;
}

/// One figure more, less or other, or two neighbours exchanged.
bool isSlipOf(const QString& a, const QString& b)
{
    if (a == b)
        return true;
    const QString& longer = a.size() >= b.size() ? a : b;
    const QString& shorter = a.size() >= b.size() ? b : a;
    if (longer.size() - shorter.size() > 1)
        return false;
    qsizetype at = 0;
    while (at < shorter.size() && shorter.at(at) == longer.at(at))
        ++at;
    if (longer.size() > shorter.size())
        return QStringView(shorter).mid(at) == QStringView(longer).mid(at + 1);
    if (QStringView(shorter).mid(at + 1) == QStringView(longer).mid(at + 1))
        return true;
    return at + 1 < a.size() && a.at(at) == b.at(at + 1) && a.at(at + 1) == b.at(at)
        && QStringView(a).mid(at + 2) == QStringView(b).mid(at + 2);
}

/// 元, 美元, %, 个百分点: units that change what a figure says; others are told in many words.
QString unitKind(const QString& unit)
{
    static const QStringList kinds
        = QStringLiteral("元 美元 欧元 日元 英镑 港元 卢布 % ‰ 个百分点 倍 成").split(u' ');
    if (unit == QStringLiteral("百分点"))
        return QStringLiteral("个百分点");
    return kinds.contains(unit) ? unit : QString();
}

QString figureKey(const QString& unit, const QString& figures)
{
    return unit + QChar(1) + figures;
}

/// The figures and all that is left of them without one: two numbers that differ by a slip have one
/// of these in common.
QStringList figureKeys(const QString& unit, const QString& figures)
{
    QStringList keys{figureKey(unit, figures)};
    if (figures.size() <= kMostFigures)
        for (qsizetype i = 0; i < figures.size(); ++i)
            keys << figureKey(unit, QString(figures).remove(i, 1));
    return keys;
}

} // namespace

SourceFacts::SourceFacts(const QString& source, QDate date)
    : m_source(source),
      m_plain(comparable(source)),
      m_quantities(quantitiesIn(source)),
      m_joined(quantitiesIn(withoutSpaces(source))),
      m_quotations(wordsIn(source, u'“', u'”')),
      m_titles(wordsIn(source, u'《', u'》'))
{
    indexFigures();
    addNumbers();
    const QString joined = withoutSpaces(source);
    for (const Quantity& quantity : m_joined) {
        const DirectionWord word = directionBefore(joined, quantity.range.begin);
        m_counted.push_back({quantity.value, unitKind(quantity.unit),
            joined.mid(quantity.range.begin, quantity.range.length()), word.direction,
            joined.mid(word.begin, word.end - word.begin)});
    }
    const auto key = [](const Counted& counted) {
        return std::tuple(counted.value, QStringView(counted.unit), int(counted.direction));
    };
    std::stable_sort(m_counted.begin(), m_counted.end(),
        [&](const Counted& a, const Counted& b) { return key(a) < key(b); });
    m_counted.erase(std::unique(m_counted.begin(), m_counted.end(),
                        [&](const Counted& a, const Counted& b) { return key(a) == key(b); }),
        m_counted.end());
    sortJoined();
    addDate(date);
    std::sort(m_values.begin(), m_values.end());
    m_values.erase(std::unique(m_values.begin(), m_values.end()), m_values.end());
}

void SourceFacts::addNumbers()
{
    for (const std::vector<Quantity>* list : {&m_quantities, &m_joined})
        for (const Quantity& quantity : *list) {
            m_values.push_back(quantity.value);
            // 3.5万亿 may be told as 35000亿: the value is the same; a bare figure may have lost
            // its scale.
            m_values.push_back(quantity.value / quantity.scale);
        }
    for (qsizetype begin = 0; begin < m_source.size();) {
        if (!m_source.at(begin).isDigit() && !isHanNumeral(m_source.at(begin))) {
            ++begin;
            continue;
        }
        if (m_source.at(begin).isDigit()) { // figures inside names, such as GB/T 15834
            qsizetype end = begin;
            double value = 0;
            for (; end < m_source.size() && m_source.at(end).isDigit(); ++end)
                value = value * 10 + m_source.at(end).digitValue();
            m_values.push_back(value);
            begin = end;
            continue;
        }
        qsizetype end = begin;
        while (end < m_source.size() && isHanNumeral(m_source.at(end)))
            ++end;
        const QStringView whole = QStringView(m_source).mid(begin, end - begin);
        double value = 0;
        if (const auto number = hanNumber(whole)) {
            value = *number;
            m_values.push_back(value);
            // 三成五, 百分之三十五点六
            if (end < m_source.size() && m_source.at(end) == u'成')
                m_values.push_back(value * 10);
            if (whole.startsWith(u'百') && end < m_source.size() && m_source.at(end) == u'分')
                m_values.push_back(100);
        }
        if (end + 1 < m_source.size() && m_source.at(end) == u'点') {
            double step = 0.1;
            double fraction = value;
            qsizetype at = end + 1;
            for (; at < m_source.size() && isHanNumeral(m_source.at(at)) && step > 1e-7; ++at) {
                const auto digit = hanNumber(QStringView(m_source).mid(at, 1));
                if (!digit || *digit > 9)
                    break;
                fraction += *digit * step;
                step /= 10;
            }
            if (at > end + 1) {
                double scale = 1;
                for (; at < m_source.size(); ++at)
                    if (m_source.at(at) == u'万')
                        scale *= 1e4;
                    else if (m_source.at(at) == u'亿')
                        scale *= 1e8;
                    else
                        break;
                m_values.push_back(fraction * scale);
                end = at;
            }
        }
        begin = std::max(end, begin + 1);
    }
}

/// “昨日” may have become a date: the days and years next to the source's.
void SourceFacts::addDate(QDate date)
{
    if (!date.isValid())
        return;
    for (const int days : {-2, -1, 0, 1}) {
        const QDate day = date.addDays(days);
        m_values.push_back(day.year());
        m_values.push_back(day.month());
        m_values.push_back(day.day());
    }
    for (const int years : {-2, -1, 1})
        m_values.push_back(date.year() + years);
    m_values.push_back(date.addMonths(-1).month());
    m_values.push_back(date.addMonths(1).month());
}

bool SourceFacts::hasNumber(const Quantity& quantity) const
{
    const double slack = std::abs(quantity.value) * 1e-9 + 1e-9;
    const auto at = std::lower_bound(m_values.begin(), m_values.end(), quantity.value - slack);
    if (at != m_values.end() && *at <= quantity.value + slack)
        return true;
    // 3.5万 for 34567, but never for 3.46万 told as 3.4万: the nearest figure is the right one.
    if (quantity.scale == 1 && !quantity.isApproximate && quantity.step >= 1)
        return false;
    const double reach = quantity.step * (quantity.isApproximate ? 1.001 : 0.501);
    const auto from = std::lower_bound(m_joined.begin(), m_joined.end(), quantity.value - reach,
        [](const Quantity& exact, double value) { return exact.value < value; });
    for (auto it = from; it != m_joined.end() && it->value <= quantity.value + reach; ++it)
        if (it->step < quantity.step && isRounded(quantity, it->value))
            return true;
    return false;
}

std::span<const SourceFacts::Counted> SourceFacts::countedLike(const Quantity& quantity) const
{
    const double slack = std::abs(quantity.value) * 1e-9 + 1e-9;
    const auto from = std::lower_bound(m_counted.begin(), m_counted.end(), quantity.value - slack,
        [](const Counted& counted, double value) { return counted.value < value; });
    const auto end = std::upper_bound(from, m_counted.end(), quantity.value + slack,
        [](double value, const Counted& counted) { return value < counted.value; });
    return {from, end};
}

QString SourceFacts::otherUnit(const Quantity& quantity) const
{
    const QString kind = unitKind(quantity.unit);
    const std::span<const Counted> alike = countedLike(quantity);
    if (kind.isEmpty() || alike.empty()
        || std::any_of(alike.begin(), alike.end(),
            [&](const Counted& counted) { return counted.unit.isEmpty() || counted.unit == kind; }))
        return {};
    return alike.front().text;
}

QString SourceFacts::otherDirection(const Quantity& quantity, Direction said) const
{
    const QString kind = unitKind(quantity.unit);
    QString other;
    for (const Counted& counted : countedLike(quantity)) {
        if (counted.unit != kind)
            continue;
        if (counted.direction == said || counted.direction == Direction::None)
            return {};
        other = counted.word;
    }
    return other;
}

/// By value, each one once and as exact as it is told.
void SourceFacts::sortJoined()
{
    std::sort(m_joined.begin(), m_joined.end(), [](const Quantity& a, const Quantity& b) {
        return std::pair(a.value, a.step) < std::pair(b.value, b.step);
    });
    m_joined.erase(std::unique(m_joined.begin(), m_joined.end(),
                       [](const Quantity& a, const Quantity& b) { return a.value == b.value; }),
        m_joined.end());
}

bool SourceFacts::hasText(const QString& words) const
{
    const QString plain = comparable(words);
    return plain.isEmpty() || m_plain.contains(plain);
}

void SourceFacts::indexFigures()
{
    QSet<QString> known;
    for (size_t i = 0; i < m_quantities.size(); ++i) {
        const Quantity& each = m_quantities[i];
        const QString figures
            = figuresOf(QStringView(m_source).mid(each.digits.begin, each.digits.length()));
        m_figures << figures;
        if (known.contains(figureKey(each.unit, figures)))
            continue;
        known.insert(figureKey(each.unit, figures));
        for (const QString& key : figureKeys(each.unit, figures))
            m_byFigures[key].push_back(i);
    }
}

QString SourceFacts::nearestNumber(const Quantity& quantity) const
{
    const QString said = figuresOf(QString::number(quantity.value / quantity.scale, 'g', 15));
    size_t nearest = m_quantities.size();
    for (const QString& key : figureKeys(quantity.unit, said)) {
        const auto alike = m_byFigures.constFind(key);
        if (alike == m_byFigures.constEnd())
            continue;
        for (const size_t i : *alike) {
            const QString& figures = m_figures.at(qsizetype(i));
            const bool isOtherScale = said == figures;
            if (i < nearest && (isOtherScale || (figures.size() > 1 && isSlipOf(said, figures))))
                nearest = i;
        }
    }
    if (nearest == m_quantities.size())
        return {};
    const TextRange range = m_quantities[nearest].range;
    return m_source.mid(range.begin, range.length());
}

std::vector<SourceFacts::Words> SourceFacts::wordsIn(const QString& source, QChar open, QChar close)
{
    std::vector<Words> words;
    for (const TextRange range : insideMarks(source, open, close)) {
        if (words.size() >= kMostQuotations)
            break;
        if (range.length() > kLongestQuotation)
            continue;
        const QString text = source.mid(range.begin, range.length());
        words.push_back({text, pairsOf(text)});
    }
    return words;
}

QString SourceFacts::mostAlike(const QString& text, const std::vector<Words>& candidates)
{
    const QSet<quint32> pairs = pairsOf(text);
    QString best;
    double bestLikeness = kAlike;
    for (const Words& candidate : candidates) {
        // Far longer or shorter texts are not worth the comparison.
        if (candidate.text.size() > text.size() * 2 + 8
            || text.size() > candidate.text.size() * 2 + 8)
            continue;
        const double alike = likeness(pairs, candidate.pairs);
        if (alike > bestLikeness) {
            best = candidate.text;
            bestLikeness = alike;
        }
    }
    return best;
}

QString SourceFacts::nearestQuotation(const QString& quotation) const
{
    return mostAlike(quotation, m_quotations);
}

QString SourceFacts::nearestTitle(const QString& title) const
{
    return mostAlike(title, m_titles);
}

QString SourceFacts::nearestName(const QString& name) const
{
    const qsizetype size = name.size();
    if (size < 2)
        return {};
    // One of the two halves must be right.
    const qsizetype half = size / 2;
    for (const auto& [part, offset] :
        {std::pair(name.first(half), qsizetype(0)), std::pair(name.sliced(half), half)}) {
        for (qsizetype at = m_source.indexOf(part); at >= 0; at = m_source.indexOf(part, at + 1)) {
            const qsizetype begin = at - offset;
            if (begin < 0 || begin + size > m_source.size())
                continue;
            const QString candidate = m_source.mid(begin, size);
            int differences = 0;
            bool isWord = true;
            for (qsizetype i = 0; i < size; ++i) {
                differences += candidate.at(i) != name.at(i);
                isWord = isWord && candidate.at(i).isLetter();
            }
            // In a name of two characters any word with one of them would do.
            if (isWord && differences == 1 && size > 2)
                return candidate;
        }
    }
    return {};
}

} // namespace qb::check
