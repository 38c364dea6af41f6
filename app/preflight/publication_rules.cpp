#include "preflight/publication_rules.h"

#include "core/atomic_file.h"
#include "core/json_reader.h"
#include "preflight/text.h"

namespace qb::preflight {

namespace {

constexpr qsizetype kContext = 8;             // characters of a passage on each side
constexpr int kMostPassages = 50;             // of one rule
constexpr qsizetype kLongestText = 2'000'000; // of a page or an article

const QStringList& placeWords()
{
    static const QStringList words{QStringLiteral("cover"), QStringLiteral("anywhere"),
        QStringLiteral("name"), QStringLiteral("own"), QStringLiteral("clippings"),
        QStringLiteral("field")};
    return words;
}

const QStringList& severityWords()
{
    static const QStringList words{
        QStringLiteral("error"), QStringLiteral("warning"), QStringLiteral("hint")};
    return words;
}

/// Pages part words by spaces, full-width ones and line ends; the rules look at the words alone.
QString withoutSpace(const QString& text)
{
    QString dense;
    for (const QChar c : QStringView(text).left(kLongestText))
        if (!c.isSpace())
            dense += c;
    return dense;
}

Result<QRegularExpression> readPattern(JsonReader& reader, const QString& key)
{
    const QRegularExpression pattern(
        reader.string(key), QRegularExpression::UseUnicodePropertiesOption);
    if (!pattern.isValid())
        return Error{ErrorKind::BadInput,
            Text::tr("规则里的式子不对：%1").arg(pattern.errorString()),
            reader.file() + QLatin1Char(' ') + reader.pointerTo(key), Text::tr("请改正")};
    return pattern;
}

} // namespace

Result<PublicationRules::Rule> PublicationRules::readRule(
    const QJsonObject& object, const QString& file, const QString& pointer)
{
    JsonReader reader(object, file, pointer);
    Rule rule;
    rule.id = reader.requiredString(QStringLiteral("id"));
    rule.severity = Severity(reader.choice(QStringLiteral("severity"), severityWords(), 0));
    rule.clippingSeverity
        = Severity(reader.choice(QStringLiteral("severityInClippings"), severityWords(), 2));
    rule.message = reader.requiredString(QStringLiteral("message"));
    rule.mend = reader.requiredString(QStringLiteral("mend"));
    rule.source = reader.requiredString(QStringLiteral("source"));
    rule.field = reader.string(QStringLiteral("field"));
    QB_TRY(rule.required, readPattern(reader, QStringLiteral("required")));
    QB_TRY(rule.barred, readPattern(reader, QStringLiteral("barred")));
    const QStringList places = reader.strings(QStringLiteral("places"));
    for (const QString& place : places) {
        const auto index = placeWords().indexOf(place);
        if (index < 0)
            reader.fail(QStringLiteral("places"), Text::tr("没有这样的地方：“%1”").arg(place));
        else
            rule.places.push_back(Place(index));
    }
    QB_CHECK(reader.finish());
    return rule;
}

Result<PublicationRules::Kind> PublicationRules::readKind(
    const QJsonObject& object, const QString& file, const QString& pointer)
{
    JsonReader reader(object, file, pointer);
    Kind kind;
    kind.id = reader.requiredString(QStringLiteral("id"));
    kind.name = reader.requiredString(QStringLiteral("name"));
    kind.coverWords = reader.strings(QStringLiteral("coverWords"));
    kind.ownSections = reader.strings(QStringLiteral("ownSections"));
    const QJsonArray rules = reader.array(QStringLiteral("rules"));
    QB_CHECK(reader.finish());
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const QString place = pointer + QStringLiteral("/rules");
        QB_TRY(const QJsonObject one, objectAt(rules, i, file, place));
        QB_TRY(Rule rule, readRule(one, file, place + QStringLiteral("/%1").arg(i)));
        kind.rules.push_back(std::move(rule));
    }
    return kind;
}

Result<PublicationRules> PublicationRules::load(const Environment& environment)
{
    QB_TRY(const QString path,
        environment.findData(QStringLiteral("resources/preflight/publications.json")));
    QB_TRY(const QByteArray bytes, readFile(path));
    QB_TRY(const QJsonObject root, parseJsonObject(bytes, path));
    JsonReader reader(root, path);
    reader.integer(QStringLiteral("format"), 1, 1, 1);
    const QJsonArray kinds = reader.array(QStringLiteral("kinds"));
    QB_CHECK(reader.finish());
    PublicationRules rules;
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        QB_TRY(const QJsonObject one, objectAt(kinds, i, path, QStringLiteral("/kinds")));
        QB_TRY(Kind kind, readKind(one, path, QStringLiteral("/kinds/%1").arg(i)));
        rules.m_kinds.push_back(std::move(kind));
    }
    return rules;
}

const PublicationRules::Kind* PublicationRules::find(const QString& id) const
{
    const auto found = std::find_if(
        m_kinds.begin(), m_kinds.end(), [&](const Kind& kind) { return kind.id == id; });
    return found == m_kinds.end() ? nullptr : &*found;
}

QStringList PublicationRules::kinds() const
{
    QStringList ids;
    for (const Kind& kind : m_kinds)
        ids << kind.id;
    return ids;
}

QString PublicationRules::nameOf(const QString& kind) const
{
    const Kind* found = find(kind);
    return found ? found->name : QString();
}

QStringList PublicationRules::ruleIds(const QString& kind) const
{
    QStringList ids;
    if (const Kind* found = find(kind))
        for (const Rule& rule : found->rules)
            ids << rule.id;
    return ids;
}

QString PublicationRules::kindOfCover(const QString& firstPage) const
{
    const QString cover = withoutSpace(firstPage);
    for (const Kind& kind : m_kinds)
        for (const QString& word : kind.coverWords)
            if (cover.contains(word))
                return kind.id;
    return {};
}

void PublicationRules::check(
    const QString& kind, const PublicationText& text, Findings& findings) const
{
    const Kind* found = find(kind);
    if (!found)
        return;
    PublicationText dense = text;
    for (QString& page : dense.pages)
        page = withoutSpace(page);
    for (const Rule& rule : found->rules) {
        if (!rule.required.pattern().isEmpty())
            checkBlock(rule, dense, findings);
        if (!rule.barred.pattern().isEmpty())
            checkWords(rule, *found, dense, findings);
    }
}

/// A block must be printed; before there are pages, its field must say something.
void PublicationRules::checkBlock(const Rule& rule, const PublicationText& text, Findings& findings)
{
    const bool isOnCover
        = std::find(rule.places.begin(), rule.places.end(), Place::Cover) != rule.places.end();
    const QStringList pages = isOnCover ? text.pages.mid(0, 1) : text.pages;
    const bool isThere = pages.isEmpty()
        ? !text.fields.value(rule.field).trimmed().isEmpty()
        : std::any_of(pages.begin(), pages.end(),
            [&](const QString& page) { return rule.required.match(page).hasMatch(); });
    if (isThere)
        return;
    Finding finding;
    finding.rule = rule.id;
    finding.severity = rule.severity;
    finding.message = rule.message;
    finding.mend = rule.mend;
    finding.source = rule.source;
    if (isOnCover && !pages.isEmpty())
        finding.pages = {1};
    findings.addReady(std::move(finding));
}

void PublicationRules::checkWords(
    const Rule& rule, const Kind& kind, const PublicationText& text, Findings& findings)
{
    int left = kMostPassages;
    const auto search = [&](const QString& where, Severity severity, const QString& article,
                            int page) {
        auto matches = rule.barred.globalMatch(where.left(kLongestText));
        while (matches.hasNext() && left-- > 0) {
            const auto match = matches.next();
            Finding finding;
            finding.rule = rule.id;
            finding.severity = severity;
            finding.message = rule.message;
            finding.message.replace(QStringLiteral("%1"), match.captured());
            finding.mend = rule.mend;
            finding.source = rule.source;
            finding.article = article;
            const auto begin = qMax<qsizetype>(0, match.capturedStart() - kContext);
            finding.text = shown(where.mid(begin, match.capturedEnd() + kContext - begin), 200);
            if (page >= 0)
                finding.pages = {page + 1};
            findings.addReady(std::move(finding));
        }
    };
    for (const Place place : rule.places) {
        if (place == Place::Name)
            search(text.fields.value(QStringLiteral("name")), rule.severity, {}, -1);
        if (place == Place::Field)
            search(text.fields.value(rule.field), rule.severity, {}, -1);
        if (place == Place::Cover && !text.pages.isEmpty())
            search(text.pages.first(), rule.severity, {}, 0);
        if (place != Place::OwnVoice && place != Place::Clippings)
            continue;
        for (const PublicationText::Article& article : text.articles) {
            const bool isOwn = kind.ownSections.contains(article.section);
            if (isOwn == (place == Place::OwnVoice))
                search(article.title + QLatin1Char('\n') + article.text,
                    isOwn ? rule.severity : rule.clippingSeverity, article.title, -1);
        }
        // Of a finished file alone nobody can say whose voice a passage is.
        if (text.articles.empty() && place == Place::Clippings)
            for (qsizetype page = 0; page < text.pages.size(); ++page)
                search(text.pages.at(page), rule.clippingSeverity, {}, int(page));
    }
}

} // namespace qb::preflight
