#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QString>

#include <optional>

namespace qb::store {

/// An entry of the house dictionary.
struct DictionaryWord {
    QString word;
    QString replacement; ///< empty: the word is right as it stands
    QString note;
    QString who;
    QDateTime addedAt;
};

/// A finding of the proofreader that somebody has called wrong.
struct IgnoredRecord {
    qint64 number = 0; ///< given by the workspace
    QString scope;     ///< "once", "document" or "always"
    QString rule;
    QString text;
    QString context;
    QString document;
    QString who;
    QString reason;
    QDateTime addedAt;
    std::optional<QString> suggestion = {}; ///< what the words were to become; "": taken out
};

/// One round of proofs of a clipping or an issue.
struct ProofRound {
    QString subject; ///< the clipping's or issue's id
    int round = 1;   ///< 1: 一校
    qint64 characters = 0;
    QJsonArray findings;
    QString who;
    QDateTime recordedAt;
};

} // namespace qb::store
