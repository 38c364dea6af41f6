#pragma once

#include "core/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace qb {

/// Reads one JSON object strictly: every error names its JSON pointer, and finish() refuses keys
/// nobody asked for
/// ("$comment" and "$schema" are always allowed). The first error wins; later reads return
/// defaults.
class JsonReader {
public:
    /// `file` and `pointer` are only for messages; `pointer` is "" for the root.
    JsonReader(QJsonObject object, QString file, QString pointer = {},
        ErrorKind kind = ErrorKind::BadInput);

    bool has(const QString& key) const { return m_object.contains(key); }
    QString string(const QString& key, const QString& fallback = {});
    QString requiredString(const QString& key);
    int integer(const QString& key, int fallback, int minimum, int maximum);
    double number(const QString& key, double fallback);
    bool boolean(const QString& key, bool fallback);
    /// A value of one of `allowed`; the index in that list.
    int choice(const QString& key, const QStringList& allowed, int fallback);
    QJsonObject object(const QString& key);
    QJsonArray array(const QString& key);
    QStringList strings(const QString& key);
    QJsonValue value(const QString& key);

    QString pointerTo(const QString& key) const;
    const QString& file() const { return m_file; }

    /// Records an error of one's own at `key`.
    void fail(const QString& key, const QString& message, const QString& hint = {});
    bool isOk() const { return !m_error.has_value(); }
    /// The first error, or an unknown key, or ok.
    Status finish();

private:
    QJsonValue take(const QString& key);

    QJsonObject m_object;
    QString m_file;
    QString m_pointer;
    ErrorKind m_kind;
    QStringList m_seen;
    std::optional<Error> m_error;
};

/// The object at `index` of a list that stands at `pointer`; anything else there is an error naming
/// the place.
Result<QJsonObject> objectAt(
    const QJsonArray& list, qsizetype index, const QString& file, const QString& pointer);

/// Parses bytes as one JSON object; an error names line and column.
Result<QJsonObject> parseJsonObject(
    const QByteArray& bytes, const QString& file, ErrorKind kind = ErrorKind::BadInput);

} // namespace qb
