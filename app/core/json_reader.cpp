#include "core/json_reader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace qb {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::core)
};

QString shown(const QJsonValue& value)
{
    if (value.isObject())
        return QStringLiteral("{…}");
    if (value.isArray())
        return QStringLiteral("[…]");
    if (value.isString())
        return QLatin1Char('"') + value.toString().left(40) + QLatin1Char('"');
    return value.toVariant().toString().isEmpty() ? QStringLiteral("null")
                                                  : value.toVariant().toString();
}

} // namespace

JsonReader::JsonReader(QJsonObject object, QString file, QString pointer, ErrorKind kind)
    : m_object(std::move(object)),
      m_file(std::move(file)),
      m_pointer(std::move(pointer)),
      m_kind(kind)
{
}

QString JsonReader::pointerTo(const QString& key) const
{
    QString escaped = key; // RFC 6901 section 3
    escaped.replace(QLatin1Char('~'), QLatin1String("~0"))
        .replace(QLatin1Char('/'), QLatin1String("~1"));
    return m_pointer + QLatin1Char('/') + escaped;
}

void JsonReader::fail(const QString& key, const QString& message, const QString& hint)
{
    if (!m_error)
        m_error = Error{m_kind, message, m_file + QStringLiteral(" ") + pointerTo(key), hint};
}

QJsonValue JsonReader::take(const QString& key)
{
    m_seen << key;
    return m_object.value(key);
}

QJsonValue JsonReader::value(const QString& key)
{
    return take(key);
}

QString JsonReader::string(const QString& key, const QString& fallback)
{
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.isNull())
        return fallback;
    if (!value.isString()) {
        fail(key, Text::tr("这里要一段文字，得到的是 %1").arg(shown(value)));
        return fallback;
    }
    return value.toString();
}

QString JsonReader::requiredString(const QString& key)
{
    const QString text = string(key);
    if (text.isEmpty())
        fail(key, Text::tr("缺少这一项"), Text::tr("请补上"));
    return text;
}

int JsonReader::integer(const QString& key, int fallback, int minimum, int maximum)
{
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.isNull())
        return fallback;
    const double number = value.toDouble(std::nan(""));
    if (!(number >= minimum && number <= maximum) || number != std::floor(number)) {
        fail(key,
            Text::tr("这里要 %1 到 %2 的整数，得到的是 %3")
                .arg(minimum)
                .arg(maximum)
                .arg(shown(value)));
        return fallback;
    }
    return int(number);
}

double JsonReader::number(const QString& key, double fallback)
{
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.isNull())
        return fallback;
    if (!value.isDouble()) {
        fail(key, Text::tr("这里要一个数，得到的是 %1").arg(shown(value)));
        return fallback;
    }
    return value.toDouble();
}

bool JsonReader::boolean(const QString& key, bool fallback)
{
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.isNull())
        return fallback;
    if (!value.isBool()) {
        fail(key, Text::tr("这里要 true 或 false，得到的是 %1").arg(shown(value)));
        return fallback;
    }
    return value.toBool();
}

int JsonReader::choice(const QString& key, const QStringList& allowed, int fallback)
{
    const QJsonValue value = take(key);
    if (value.isUndefined() || value.isNull())
        return fallback;
    const auto index = allowed.indexOf(value.toString());
    if (!value.isString() || index < 0) {
        fail(key, Text::tr("没有这个取值：%1").arg(shown(value)),
            Text::tr("可用的有：%1").arg(allowed.join(QStringLiteral("、"))));
        return fallback;
    }
    return int(index);
}

QJsonObject JsonReader::object(const QString& key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isNull() && !value.isObject())
        fail(key, Text::tr("这里要一个对象 {…}，得到的是 %1").arg(shown(value)));
    return value.toObject();
}

QJsonArray JsonReader::array(const QString& key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isNull() && !value.isArray())
        fail(key, Text::tr("这里要一个列表 […]，得到的是 %1").arg(shown(value)));
    return value.toArray();
}

QStringList JsonReader::strings(const QString& key)
{
    QStringList list;
    const QJsonArray values = array(key);
    for (const QJsonValue& value : values) {
        if (!value.isString())
            fail(key, Text::tr("列表里要的都是文字，得到的是 %1").arg(shown(value)));
        list << value.toString();
    }
    return list;
}

Status JsonReader::finish()
{
    if (m_error)
        return *m_error;
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (it.key() == QLatin1String("$comment") || it.key() == QLatin1String("$schema"))
            continue;
        if (!m_seen.contains(it.key())) {
            QStringList known = m_seen;
            known.removeDuplicates();
            fail(it.key(), Text::tr("不认识的键“%1”").arg(it.key()),
                Text::tr("这里可用的键：%1").arg(known.join(QStringLiteral("、"))));
            return *m_error;
        }
    }
    return ok();
}

Result<QJsonObject> objectAt(
    const QJsonArray& list, qsizetype index, const QString& file, const QString& pointer)
{
    const QJsonValue value = list.at(index);
    if (value.isObject())
        return value.toObject();
    return Error{ErrorKind::BadInput, Text::tr("这里要一个对象 {…}，得到的是 %1").arg(shown(value)),
        QStringLiteral("%1 %2/%3").arg(file, pointer).arg(index), {}};
}

Result<QJsonObject> parseJsonObject(const QByteArray& bytes, const QString& file, ErrorKind kind)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const QByteArray before = bytes.left(problem.offset);
        const auto line = before.count('\n') + 1;
        const auto column = before.size() - (before.lastIndexOf('\n') + 1) + 1;
        return Error{kind, Text::tr("不是完好的 JSON：%1").arg(problem.errorString()),
            QStringLiteral("%1:%2:%3").arg(file).arg(line).arg(column), Text::tr("请按行号改正")};
    }
    if (!document.isObject())
        return Error{kind, Text::tr("JSON 的最外层要是对象 {…}"), file, {}};
    return document.object();
}

} // namespace qb
