// 李文涛 and 李文滔, 森源集团 and 森圆集团, 泽连斯基 and 泽连司基 in one document.

#include "check/consistency.h"
#include "check/pronunciation.h"
#include "check/text.h"
#include "text/word_automaton.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <utility>

namespace qb::check {

namespace {

/// So many names are no article's any more but a register's, in which people of nearly the same
/// name are to be expected.
constexpr qsizetype kMostNames = 1000;
constexpr size_t kMostPairs = 20'000;

struct Name {
    QString text;
    NameKind kind = NameKind::Person;
};

struct Variant {
    QString name;
    QString variant;
};

/// Where each of some words stands: begins, in text order.
using Places = QHash<QString, std::vector<qsizetype>>;

/// The only place where two texts of one length differ; -1 for none or several.
qsizetype onlyDifference(QStringView a, QStringView b)
{
    qsizetype found = -1;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (a[i] == b[i])
            continue;
        if (found >= 0)
            return -1;
        found = i;
    }
    return found;
}

bool mayBeOne(QStringView a, QStringView b)
{
    if (a.size() != b.size())
        return false;
    const qsizetype at = onlyDifference(a, b);
    return at >= 0 && !a[at].isSurrogate() && !b[at].isSurrogate()
        && soundAlike(a[at].unicode(), b[at].unicode());
}

Places placesOf(const std::vector<Variant>& pairs, QStringView text)
{
    text::WordAutomaton automaton;
    QStringList words;
    for (const Variant& pair : pairs)
        for (const QString& word : {pair.name, pair.variant})
            if (automaton.add(word) == words.size())
                words << word;
    automaton.compile();
    std::vector<std::vector<qsizetype>> begins(size_t(words.size()));
    automaton.scan(
        text, [&](int word, qsizetype begin, qsizetype) { begins[size_t(word)].push_back(begin); });
    Places places;
    for (qsizetype i = 0; i < words.size(); ++i)
        places.insert(words.at(i), std::move(begins[size_t(i)]));
    return places;
}

/// Whether "a、b", "a和b" or "a与b" stands somewhere; `begins` are those of `a`.
bool isListedBefore(
    QStringView text, const QString& a, const std::vector<qsizetype>& begins, const QString& b)
{
    static const QString joints = QStringLiteral("、和与");
    return std::any_of(begins.begin(), begins.end(), [&](qsizetype begin) {
        const QStringView rest = text.sliced(begin + a.size());
        return !rest.isEmpty() && joints.contains(rest.front()) && rest.sliced(1).startsWith(b);
    });
}

/// Words of the text that differ from a name of three characters or more in one of the same sound,
/// wherever they stand. Their first and last characters are the name's, so that no word is cut.
void addVariantsInText(
    QStringView text, const std::vector<Name>& names, std::vector<Variant>& pairs)
{
    QHash<QChar, std::vector<const Name*>> byFirst;
    for (const Name& name : names)
        if (name.text.size() >= 3 && name.kind != NameKind::Organisation)
            byFirst[name.text.front()].push_back(&name);
    QSet<std::pair<QString, QString>> known;
    for (qsizetype at = 0; at < text.size() && pairs.size() < kMostPairs; ++at) {
        const auto alike = byFirst.constFind(text[at]);
        if (alike == byFirst.constEnd())
            continue;
        for (const Name* name : *alike) {
            const QStringView window = text.mid(at, name->text.size());
            if (window.size() < name->text.size() || window.back() != name->text.back()
                || !mayBeOne(name->text, window))
                continue;
            const std::pair<QString, QString> pair(name->text, window.toString());
            if (!known.contains(pair)) {
                known.insert(pair);
                pairs.push_back({pair.first, pair.second});
            }
        }
    }
}

std::vector<Name> namesOf(const DocumentFacts& facts)
{
    QMap<QString, NameKind> names;
    for (size_t i = 0; i < facts.paragraphs.size(); ++i)
        for (const NameUse& use : facts.paragraphs[i]->names) {
            if (names.size() >= kMostNames)
                break;
            const TextRange range = facts.inDocument(i, use.range);
            names.insert(facts.text().sliced(range.begin, range.length()).toString(), use.kind);
        }
    std::vector<Name> list;
    for (auto it = names.constBegin(); it != names.constEnd(); ++it)
        list.push_back({it.key(), it.value()});
    return list;
}

/// A name of two characters is too easily another one: both spellings must be told as names.
void addPairs(const std::vector<Name>& names, std::vector<Variant>& pairs)
{
    // Names that agree in all characters but one meet under a key with that one left out.
    QMap<QString, std::vector<const Name*>> meetings;
    for (const Name& name : names)
        for (qsizetype i = 0; i < name.text.size(); ++i) {
            QString key = name.text;
            key[i] = u'*';
            meetings[QString::number(int(name.kind)) + key].push_back(&name);
        }
    for (const auto& same : std::as_const(meetings))
        for (size_t i = 0; i < same.size(); ++i)
            for (size_t k = i + 1; k < same.size(); ++k)
                if (pairs.size() < kMostPairs && mayBeOne(same[i]->text, same[k]->text))
                    pairs.push_back({same[i]->text, same[k]->text});
}

} // namespace

void findNameVariants(const DocumentFacts& facts, std::vector<Finding>& findings)
{
    const QStringView text = facts.text();
    const std::vector<Name> names = namesOf(facts);
    std::vector<Variant> pairs;
    addPairs(names, pairs);
    addVariantsInText(text, names, pairs);
    const Places places = placesOf(pairs, text);
    QSet<QString> done;
    for (const Variant& pair : pairs) {
        const std::vector<qsizetype>& ofName = *places.constFind(pair.name);
        const std::vector<qsizetype>& ofVariant = *places.constFind(pair.variant);
        const bool isNameRight = ofName.size() != ofVariant.size()
            ? ofName.size() > ofVariant.size()
            : ofName.front() < ofVariant.front();
        const QString& right = isNameRight ? pair.name : pair.variant;
        const QString& wrong = isNameRight ? pair.variant : pair.name;
        const std::vector<qsizetype>& slips = isNameRight ? ofVariant : ofName;
        const size_t uses = std::max(ofName.size(), ofVariant.size());
        // Two spellings that are both frequent are two names.
        if (slips.size() > std::max<size_t>(2, uses / 4) || done.contains(wrong))
            continue;
        // Two people in one list are two people.
        if (isListedBefore(text, pair.name, ofName, pair.variant)
            || isListedBefore(text, pair.variant, ofVariant, pair.name))
            continue;
        done.insert(wrong);
        for (const qsizetype at : slips)
            findings.push_back(
                documentFinding(DocumentRule::NameVariant, text, {at, at + wrong.size()},
                    Text::tr("本文别处作“%1”，像是同一个名称").arg(right), {right}));
    }
}

} // namespace qb::check
