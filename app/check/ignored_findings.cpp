#include "check/ignored_findings.h"

#include "check/spelling_stage.h"
#include "check/text.h"
#include "core/json_reader.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstdlib>

namespace qb::check {

namespace {

constexpr qsizetype kAround = 8; ///< UTF-16 units on each side
constexpr qsizetype kMostBytes = 16 << 20;

const QStringList& scopeNames()
{
    static const QStringList names{
        QStringLiteral("once"), QStringLiteral("document"), QStringLiteral("always")};
    return names;
}

/// Joins the parts of a key; none of them holds U+0001.
QString keyOf(const QStringList& parts)
{
    return parts.join(QChar(1));
}

QString ruleKey(const QString& rule, const QString& text)
{
    return keyOf({ruleFamily(rule), text});
}

QString changeKey(const QString& from, const QString& to)
{
    return keyOf({from, QStringLiteral("→"), to});
}

bool cutsPair(QStringView text, qsizetype position)
{
    return position > 0 && position < text.size() && text[position].isLowSurrogate()
        && text[position - 1].isHighSurrogate();
}

/// How many units `from` and `to` share at their ends, then at their beginnings; no pair of
/// surrogates is cut.
struct Shared {
    qsizetype front = 0;
    qsizetype back = 0;

    Shared(QStringView from, QStringView to)
    {
        const qsizetype most = std::min(from.size(), to.size());
        while (back < most && from[from.size() - 1 - back] == to[to.size() - 1 - back])
            ++back;
        if (cutsPair(from, from.size() - back) || cutsPair(to, to.size() - back))
            --back;
        while (front < most - back && from[front] == to[front])
            ++front;
        if (cutsPair(from, front) || cutsPair(to, front))
            --front;
    }
    /// The rest of one of the two.
    QString without(const QString& text) const
    {
        return text.mid(front, text.size() - front - back);
    }
};

struct Letters {
    int count = 0;
    bool haveDigits = false; ///< beside them

    explicit Letters(const QString& words)
    {
        for (const char32_t character : words.toUcs4()) {
            count += QChar::isLetter(character);
            haveDigits = haveDigits || QChar::isNumber(character);
        }
    }
    bool areNone() const { return count == 0 && !haveDigits; }
};

QString characterBefore(QStringView text, qsizetype position)
{
    if (position <= 0)
        return QStringLiteral("\n");
    return text.sliced(cutsPair(text, position - 1) ? position - 2 : position - 1)
        .first(cutsPair(text, position - 1) ? 2 : 1)
        .toString();
}

QString characterAfter(QStringView text, qsizetype position)
{
    if (position >= text.size())
        return QStringLiteral("\n");
    return text.sliced(position, cutsPair(text, position + 1) ? 2 : 1).toString();
}

/// Whether `words` stand right before `position`; a line end also stands before the text.
bool standsBefore(const QString& words, QStringView text, qsizetype position)
{
    if (text.first(position).endsWith(words))
        return true;
    return words.startsWith(u'\n') && text.first(position) == QStringView(words).sliced(1);
}

bool standsBehind(const QString& words, QStringView text, qsizetype position)
{
    if (text.sliced(position).startsWith(words))
        return true;
    return words.endsWith(u'\n') && text.sliced(position) == QStringView(words).chopped(1);
}

/// Where `text` stands in `context`, in the middle if it does more than once; -1 for nowhere.
qsizetype placeIn(const QString& context, const QString& text)
{
    const auto distance = [&](qsizetype at) {
        return std::abs(2 * at + text.size() - context.size());
    };
    qsizetype best = context.indexOf(text);
    for (qsizetype at = best; at >= 0; at = context.indexOf(text, at + 1))
        if (distance(at) < distance(best))
            best = at;
    return best;
}

} // namespace

QString scopeName(IgnoreScope scope)
{
    return scopeNames().at(int(scope));
}

QString surroundingsOf(QStringView text, TextRange range)
{
    qsizetype begin = range.begin;
    while (begin > 0 && range.begin - begin < kAround && text[begin - 1] != u'\n')
        --begin;
    qsizetype end = range.end;
    while (end < text.size() && end - range.end < kAround && text[end] != u'\n')
        ++end;
    if (begin < text.size() && text[begin].isLowSurrogate() && begin > 0)
        --begin;
    if (end < text.size() && text[end].isLowSurrogate())
        ++end;
    return text.sliced(begin, end - begin).toString();
}

WantedChange wantedChange(const Finding& finding, const QString& suggestion)
{
    const Shared shared(finding.text, suggestion);
    return {{finding.range.begin + shared.front, finding.range.end - shared.back},
        shared.without(suggestion)};
}

QString ruleFamily(const QString& rule)
{
    static const QSet<QString> levels = [] {
        QSet<QString> ids;
        for (const RuleSummary& level : SpellingStage::rules())
            ids.insert(level.id);
        return ids;
    }();
    return levels.contains(rule) ? QStringLiteral("spelling") : rule;
}

bool needNeighbours(const QString& words)
{
    const Letters letters(words);
    return letters.count == 1 || (letters.count == 0 && letters.haveDigits);
}

IgnoredFinding ignoredFinding(
    const Finding& finding, QStringView text, IgnoreScope scope, const QString& document)
{
    IgnoredFinding ignored;
    ignored.scope = scope;
    ignored.rule = finding.rule;
    ignored.text = finding.text;
    if (!finding.suggestions.isEmpty())
        ignored.suggestion = finding.suggestions.front();
    if (scope == IgnoreScope::Once)
        ignored.context = surroundingsOf(text, finding.range);
    else if (needNeighbours(finding.text))
        ignored.context = characterBefore(text, finding.range.begin) + finding.text
            + characterAfter(text, finding.range.end);
    if (scope != IgnoreScope::Always)
        ignored.document = document;
    return ignored;
}

QString ignoredWords(const IgnoredFinding& ignored)
{
    return (ignored.scope == IgnoreScope::Once || ignored.context.isEmpty() ? ignored.text
                                                                            : ignored.context)
        .simplified();
}

IgnoredFindings::IgnoredFindings(const std::vector<IgnoredFinding>& entries)
{
    for (const IgnoredFinding& entry : entries)
        if (entry.scope == IgnoreScope::Once)
            addPlace(entry);
        else
            addWords(entry);
}

/// A place is known by its rule and words, and by the change, wherever in the surroundings that is.
void IgnoredFindings::addPlace(const IgnoredFinding& entry)
{
    m_places.insert(keyOf({ruleKey(entry.rule, entry.text), entry.document, entry.context}));
    if (!entry.suggestion)
        return;
    const Shared shared(entry.text, *entry.suggestion);
    for (qsizetype at = entry.context.indexOf(entry.text); at >= 0;
         at = entry.context.indexOf(entry.text, at + 1)) {
        const TextRange range{at + shared.front, at + entry.text.size() - shared.back};
        m_places.insert(
            keyOf({changeKey(shared.without(entry.text), shared.without(*entry.suggestion)),
                entry.document, surroundingsOf(entry.context, range)}));
    }
}

void IgnoredFindings::addWords(const IgnoredFinding& entry)
{
    Words words;
    words.isEverywhere = entry.scope == IgnoreScope::Always;
    words.document = entry.document;
    if (!entry.context.isEmpty()) {
        const qsizetype at = placeIn(entry.context, entry.text);
        if (at < 0)
            return;
        words.before = entry.context.first(at);
        words.after = entry.context.sliced(at + entry.text.size());
    }
    QString key = ruleKey(entry.rule, entry.text);
    // A mark or a space is right or wrong for many reasons: its rule counts.
    if (entry.suggestion && !Letters(entry.text).areNone()) {
        const Shared shared(entry.text, *entry.suggestion);
        words.before += entry.text.first(shared.front);
        words.after.prepend(entry.text.last(shared.back));
        key = changeKey(shared.without(entry.text), shared.without(*entry.suggestion));
    }
    m_words[key].push_back(std::move(words));
}

bool IgnoredFindings::hasWords(
    const QString& key, QStringView text, TextRange range, const QString& document) const
{
    const auto known = m_words.constFind(key);
    return known != m_words.constEnd()
        && std::any_of(known->begin(), known->end(), [&](const Words& words) {
               return (words.isEverywhere || words.document == document)
                   && standsBefore(words.before, text, range.begin)
                   && standsBehind(words.after, text, range.end);
           });
}

bool IgnoredFindings::contains(
    const Finding& finding, QStringView text, const QString& document) const
{
    if (isEmpty())
        return false;
    const auto isPlace = [&](const QString& key, TextRange range) {
        return m_places.contains(keyOf({key, document, surroundingsOf(text, range)}));
    };
    const QString byRule = ruleKey(finding.rule, finding.text);
    if (isPlace(byRule, finding.range) || hasWords(byRule, text, finding.range, document))
        return true;
    if (finding.suggestions.isEmpty())
        return false;
    const WantedChange change = wantedChange(finding, finding.suggestions.front());
    const QString byChange
        = changeKey(text.sliced(change.range.begin, change.range.length()).toString(), change.to);
    return isPlace(byChange, change.range) || hasWords(byChange, text, change.range, document);
}

QByteArray writeIgnored(const std::vector<IgnoredFinding>& entries)
{
    QJsonArray list;
    for (const IgnoredFinding& entry : entries) {
        if (entry.scope != IgnoreScope::Always)
            continue;
        QJsonObject object{{QStringLiteral("scope"), scopeName(entry.scope)},
            {QStringLiteral("rule"), entry.rule}, {QStringLiteral("text"), entry.text}};
        const auto insert = [&](const char* key, const QString& value) {
            if (!value.isEmpty())
                object.insert(QLatin1String(key), value);
        };
        insert("context", entry.context);
        if (entry.suggestion)
            object.insert(QStringLiteral("suggestion"), *entry.suggestion);
        insert("who", entry.who);
        insert("when", entry.when.isValid() ? entry.when.toUTC().toString(Qt::ISODate) : QString());
        insert("reason", entry.reason);
        list.append(object);
    }
    return QJsonDocument(
        QJsonObject{{QStringLiteral("format"), 1}, {QStringLiteral("ignored"), list}})
        .toJson();
}

Result<std::vector<IgnoredFinding>> readIgnored(const QByteArray& bytes, const QString& name)
{
    if (bytes.size() > kMostBytes)
        return Error{ErrorKind::BadInput, Text::tr("忽略表太大，最多 16 MB"), name, {}};
    QB_TRY(const QJsonObject root, parseJsonObject(bytes, name));
    JsonReader reader(root, name);
    reader.integer(QStringLiteral("format"), 1, 1, 1);
    const QJsonArray list = reader.array(QStringLiteral("ignored"));
    QB_CHECK(reader.finish());
    std::vector<IgnoredFinding> entries;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString pointer = QStringLiteral("/ignored/%1").arg(i);
        QB_TRY(const QJsonObject object, objectAt(list, i, name, QStringLiteral("/ignored")));
        JsonReader entry(object, name, pointer);
        IgnoredFinding ignored;
        entry.requiredString(QStringLiteral("scope"));
        ignored.scope = IgnoreScope(entry.choice(QStringLiteral("scope"), scopeNames(), 0));
        ignored.rule = entry.requiredString(QStringLiteral("rule"));
        ignored.text = entry.requiredString(QStringLiteral("text"));
        ignored.context = entry.string(QStringLiteral("context"));
        ignored.document = entry.string(QStringLiteral("document"));
        ignored.who = entry.string(QStringLiteral("who"));
        if (entry.has(QStringLiteral("suggestion")))
            ignored.suggestion = entry.string(QStringLiteral("suggestion"));
        if (const QString when = entry.string(QStringLiteral("when")); !when.isEmpty()) {
            ignored.when = QDateTime::fromString(when, Qt::ISODate);
            if (!ignored.when.isValid())
                entry.fail(QStringLiteral("when"), Text::tr("读不懂的时间：%1").arg(when));
        }
        ignored.reason = entry.string(QStringLiteral("reason"));
        QB_CHECK(entry.finish());
        entries.push_back(std::move(ignored));
    }
    return entries;
}

} // namespace qb::check
