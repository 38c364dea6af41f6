#include "store/workspace_private.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace qb::store {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::store)
};

QDateTime timeFrom(const QVariant& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

} // namespace

Status Workspace::putWord(const DictionaryWord& word)
{
    if (word.word.isEmpty())
        return Error{ErrorKind::BadInput, Text::tr("词条是空的"), {}, {}};
    const QString when = word.addedAt.isValid() ? toText(word.addedAt) : d->now();
    QB_CHECK(
        d->database->run("word.put", {word.word, word.replacement, word.note, word.who, when}));
    return ok();
}

Status Workspace::removeWord(const QString& word)
{
    QB_TRY(const QSqlQuery query, d->database->run("word.remove", {word}));
    if (query.numRowsAffected() < 1)
        return Error{ErrorKind::NotFound, Text::tr("词库里没有这个词"), word, {}};
    return ok();
}

Result<std::vector<DictionaryWord>> Workspace::words()
{
    QB_TRY(QSqlQuery query, d->database->run("word.list"));
    std::vector<DictionaryWord> words;
    while (query.next())
        words.push_back({query.value(0).toString(), query.value(1).toString(),
            query.value(2).toString(), query.value(3).toString(), timeFrom(query.value(4))});
    return words;
}

Result<qint64> Workspace::addIgnored(const IgnoredRecord& record)
{
    const QString when = record.addedAt.isValid() ? toText(record.addedAt) : d->now();
    const QVariant suggestion = record.suggestion ? QVariant(*record.suggestion) : QVariant();
    QB_CHECK(d->database->run("ignored.insert",
        {record.scope, record.rule, record.text, record.context, record.document, suggestion,
            record.who, record.reason, when}));
    QB_TRY(QSqlQuery query,
        d->database->run("ignored.find",
            {record.scope, record.rule, record.text, record.context, record.document, suggestion}));
    return query.next() ? query.value(0).toLongLong() : qint64(0);
}

Status Workspace::removeIgnored(qint64 number)
{
    QB_TRY(const QSqlQuery query, d->database->run("ignored.remove", {number}));
    if (query.numRowsAffected() < 1)
        return Error{ErrorKind::NotFound, Text::tr("没有这条忽略"), QString::number(number), {}};
    return ok();
}

Result<std::vector<IgnoredRecord>> Workspace::ignored()
{
    QB_TRY(QSqlQuery query, d->database->run("ignored.list"));
    std::vector<IgnoredRecord> records;
    while (query.next()) {
        records.push_back(
            {query.value(0).toLongLong(), query.value(1).toString(), query.value(2).toString(),
                query.value(3).toString(), query.value(4).toString(), query.value(5).toString(),
                query.value(6).toString(), query.value(7).toString(), timeFrom(query.value(8))});
        if (!query.value(9).isNull())
            records.back().suggestion = query.value(9).toString();
    }
    return records;
}

Status Workspace::recordRound(const ProofRound& round)
{
    QB_CHECK(d->database->run("round.put",
        {round.subject, round.round, round.characters,
            QString::fromUtf8(QJsonDocument(round.findings).toJson(QJsonDocument::Compact)),
            round.who, d->now()}));
    return ok();
}

Result<std::vector<ProofRound>> Workspace::rounds(const QString& subject)
{
    QB_TRY(QSqlQuery query, d->database->run("round.list", {subject}));
    std::vector<ProofRound> rounds;
    while (query.next())
        rounds.push_back({subject, query.value(0).toInt(), query.value(1).toLongLong(),
            QJsonDocument::fromJson(query.value(2).toString().toUtf8()).array(),
            query.value(3).toString(), timeFrom(query.value(4))});
    return rounds;
}

} // namespace qb::store
