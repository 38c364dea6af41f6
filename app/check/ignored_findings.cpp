#include "check/ignored_findings.h"

#include "check/text.h"
#include "core/json_reader.h"

#include <QJsonDocument>

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

/// No part holds a control character U+0001.
QString keyOf(IgnoreScope scope, const QString& rule, const QString& text, const QString& context,
    const QString& document)
{
    const QChar separator(1);
    QString key = QString::number(int(scope)) + separator + rule + separator + text;
    if (scope != IgnoreScope::Always)
        key += separator + document;
    if (scope == IgnoreScope::Once)
        key += separator + context;
    return key;
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

IgnoredFinding ignoredFinding(
    const Finding& finding, QStringView text, IgnoreScope scope, const QString& document)
{
    IgnoredFinding ignored;
    ignored.scope = scope;
    ignored.rule = finding.rule;
    ignored.text = finding.text;
    if (scope == IgnoreScope::Once)
        ignored.context = surroundingsOf(text, finding.range);
    if (scope != IgnoreScope::Always)
        ignored.document = document;
    return ignored;
}

IgnoredFindings::IgnoredFindings(const std::vector<IgnoredFinding>& entries)
{
    for (const IgnoredFinding& entry : entries)
        m_keys.insert(keyOf(entry.scope, entry.rule, entry.text, entry.context, entry.document));
}

bool IgnoredFindings::contains(
    const Finding& finding, QStringView text, const QString& document) const
{
    if (m_keys.isEmpty())
        return false;
    const auto has = [&](IgnoreScope scope, const QString& context) {
        return m_keys.contains(keyOf(scope, finding.rule, finding.text, context, document));
    };
    return has(IgnoreScope::Always, {}) || has(IgnoreScope::Document, {})
        || has(IgnoreScope::Once, surroundingsOf(text, finding.range));
}

QByteArray writeIgnored(const std::vector<IgnoredFinding>& entries)
{
    QJsonArray list;
    for (const IgnoredFinding& entry : entries) {
        QJsonObject object{{QStringLiteral("scope"), scopeName(entry.scope)},
            {QStringLiteral("rule"), entry.rule}, {QStringLiteral("text"), entry.text}};
        const auto insert = [&](const char* key, const QString& value) {
            if (!value.isEmpty())
                object.insert(QLatin1String(key), value);
        };
        insert("context", entry.context);
        insert("document", entry.document);
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
        ignored.scope = IgnoreScope(entry.choice(QStringLiteral("scope"), scopeNames(), 0));
        ignored.rule = entry.requiredString(QStringLiteral("rule"));
        ignored.text = entry.requiredString(QStringLiteral("text"));
        ignored.context = entry.string(QStringLiteral("context"));
        ignored.document = entry.string(QStringLiteral("document"));
        ignored.who = entry.string(QStringLiteral("who"));
        ignored.when = QDateTime::fromString(entry.string(QStringLiteral("when")), Qt::ISODate);
        ignored.reason = entry.string(QStringLiteral("reason"));
        QB_CHECK(entry.finish());
        entries.push_back(std::move(ignored));
    }
    return entries;
}

} // namespace qb::check
