// 李文涛 and 李文滔, 森源集团 and 森圆集团, 泽连斯基 and 泽连司基 in one document.

#include "check/consistency.h"
#include "check/pronunciation.h"
#include "check/text.h"

#include <QMap>

#include <algorithm>

namespace qb::check {

namespace {

constexpr size_t kMostNames = 400;

struct Name {
    QString text;
    NameKind kind = NameKind::Person;
};

struct Variant {
    QString name;
    QString variant;
};

qsizetype countOf(QStringView text, const QString& word)
{
    return text.count(word);
}

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

bool mayBeOne(const QString& a, const QString& b)
{
    if (a.size() != b.size())
        return false;
    const qsizetype at = onlyDifference(a, b);
    return at >= 0 && !a.at(at).isSurrogate() && !b.at(at).isSurrogate()
        && soundAlike(a.at(at).unicode(), b.at(at).unicode());
}

/// Two people in one list are two people.
bool standSideBySide(QStringView text, const QString& a, const QString& b)
{
    for (const QString& joint : {QStringLiteral("、"), QStringLiteral("和"), QStringLiteral("与")})
        if (text.contains(QString(a + joint + b)) || text.contains(QString(b + joint + a)))
            return true;
    return false;
}

/// Words of the text that differ from `name` in one character of the same sound, wherever they
/// stand. Their first and last characters are the name's, so that no word is cut.
QStringList variantsInText(QStringView text, const QString& name)
{
    QStringList found;
    const QChar first = name.front();
    for (qsizetype at = text.indexOf(first); at >= 0 && at + name.size() <= text.size();
         at = text.indexOf(first, at + 1)) {
        const QStringView window = text.sliced(at, name.size());
        if (window.back() != name.back())
            continue;
        const QString word = window.toString();
        if (word != name && !found.contains(word) && mayBeOne(name, word))
            found << word;
    }
    return found;
}

std::vector<Name> namesOf(const DocumentFacts& facts)
{
    QMap<QString, NameKind> names;
    for (size_t i = 0; i < facts.paragraphs.size() && size_t(names.size()) < kMostNames; ++i)
        for (const NameUse& use : facts.paragraphs[i]->names) {
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
                if (mayBeOne(same[i]->text, same[k]->text))
                    pairs.push_back({same[i]->text, same[k]->text});
}

} // namespace

void findNameVariants(const DocumentFacts& facts, std::vector<Finding>& findings)
{
    const QStringView text = facts.text();
    const std::vector<Name> names = namesOf(facts);
    std::vector<Variant> pairs;
    addPairs(names, pairs);
    for (const Name& name : names) {
        if (name.text.size() < 3 || name.kind == NameKind::Organisation)
            continue;
        for (const QString& variant : variantsInText(text, name.text))
            pairs.push_back({name.text, variant});
    }
    QStringList done;
    for (const Variant& pair : pairs) {
        if (standSideBySide(text, pair.name, pair.variant))
            continue;
        const qsizetype nameCount = countOf(text, pair.name);
        const qsizetype variantCount = countOf(text, pair.variant);
        const bool isNameRight = nameCount != variantCount
            ? nameCount > variantCount
            : text.indexOf(pair.name) < text.indexOf(pair.variant);
        const QString& right = isNameRight ? pair.name : pair.variant;
        const QString& wrong = isNameRight ? pair.variant : pair.name;
        // Two spellings that are both frequent are two names.
        if (std::min(nameCount, variantCount)
                > std::max<qsizetype>(2, std::max(nameCount, variantCount) / 4)
            || done.contains(wrong))
            continue;
        done << wrong;
        for (qsizetype at = text.indexOf(wrong); at >= 0;
             at = text.indexOf(wrong, at + wrong.size()))
            findings.push_back(
                documentFinding(DocumentRule::NameVariant, text, {at, at + wrong.size()},
                    Text::tr("本文别处作“%1”，像是同一个名称").arg(right), {right}));
    }
}

} // namespace qb::check
