#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

/// Checks a value against a schema: the words of JSON Schema 2020-12 that the project's own schemas
/// use. A word that is not known here is a fault too, so that no schema says more than is checked.
class JsonSchema {
public:
    explicit JsonSchema(QJsonObject root) : m_root(std::move(root)) { }

    /// The first fault with its place, or empty.
    QString faultIn(const QJsonValue& value) const { return fault(value, m_root, QString()); }

private:
    static bool isType(const QJsonValue& value, const QString& type)
    {
        if (type == QLatin1String("integer"))
            return value.isDouble() && value.toDouble() == qint64(value.toDouble());
        return (type == QLatin1String("object") && value.isObject())
            || (type == QLatin1String("array") && value.isArray())
            || (type == QLatin1String("string") && value.isString())
            || (type == QLatin1String("null") && value.isNull());
    }

    static QStringList textsOf(const QJsonValue& value)
    {
        QStringList texts;
        if (value.isString())
            return {value.toString()};
        for (const QJsonValue& entry : value.toArray())
            texts << entry.toString();
        return texts;
    }

    QJsonObject resolve(const QString& reference) const
    {
        return m_root.value(QStringLiteral("$defs"))
            .toObject()
            .value(reference.mid(int(qstrlen("#/$defs/"))))
            .toObject();
    }

    QString propertyFault(
        const QJsonObject& object, const QJsonObject& schema, const QString& at) const
    {
        const QJsonObject known = schema.value(QStringLiteral("properties")).toObject();
        const QJsonValue others = schema.value(QStringLiteral("additionalProperties"));
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString place = at + QLatin1Char('/') + it.key();
            if (!known.contains(it.key()) && others.isBool() && !others.toBool())
                return place + QStringLiteral(": unknown key");
            const QJsonObject rule
                = known.contains(it.key()) ? known.value(it.key()).toObject() : others.toObject();
            if (const QString found = fault(it.value(), rule, place); !found.isEmpty())
                return found;
        }
        for (const QString& name : textsOf(schema.value(QStringLiteral("required"))))
            if (!object.contains(name))
                return at + QStringLiteral(": lacks ") + name;
        return {};
    }

    QString conditionFault(
        const QJsonValue& value, const QJsonObject& schema, const QString& at) const
    {
        if (schema.contains(QStringLiteral("if"))
            && fault(value, schema.value(QStringLiteral("if")).toObject(), at).isEmpty())
            return fault(value, schema.value(QStringLiteral("then")).toObject(), at);
        if (!schema.contains(QStringLiteral("anyOf")))
            return {};
        for (const QJsonValue& one : schema.value(QStringLiteral("anyOf")).toArray())
            if (fault(value, one.toObject(), at).isEmpty())
                return {};
        return at + QStringLiteral(": fits none of anyOf");
    }

    QString fault(const QJsonValue& value, const QJsonObject& schema, const QString& at) const
    {
        static const QStringList words{QStringLiteral("$schema"), QStringLiteral("$id"),
            QStringLiteral("$defs"), QStringLiteral("$ref"), QStringLiteral("title"),
            QStringLiteral("description"), QStringLiteral("default"), QStringLiteral("type"),
            QStringLiteral("const"), QStringLiteral("enum"), QStringLiteral("properties"),
            QStringLiteral("required"), QStringLiteral("additionalProperties"),
            QStringLiteral("items"), QStringLiteral("minimum"), QStringLiteral("maximum"),
            QStringLiteral("minLength"), QStringLiteral("pattern"), QStringLiteral("anyOf"),
            QStringLiteral("if"), QStringLiteral("then")};
        for (const QString& word : schema.keys())
            if (!words.contains(word))
                return at + QStringLiteral(": the schema says ") + word;
        if (schema.contains(QStringLiteral("$ref")))
            if (const QString found
                = fault(value, resolve(schema.value(QStringLiteral("$ref")).toString()), at);
                !found.isEmpty())
                return found;
        const QStringList types = textsOf(schema.value(QStringLiteral("type")));
        if (!types.isEmpty() && std::none_of(types.begin(), types.end(), [&](const QString& type) {
                return isType(value, type);
            }))
            return at + QStringLiteral(": is not ") + types.join(QStringLiteral(" or "));
        if (schema.contains(QStringLiteral("const"))
            && value != schema.value(QStringLiteral("const")))
            return at + QStringLiteral(": is not the constant");
        if (schema.contains(QStringLiteral("enum"))
            && !schema.value(QStringLiteral("enum")).toArray().contains(value))
            return at + QStringLiteral(": is none of enum");
        if (value.isDouble()
            && (value.toDouble() < schema.value(QStringLiteral("minimum")).toDouble(-1e18)
                || value.toDouble() > schema.value(QStringLiteral("maximum")).toDouble(1e18)))
            return at + QStringLiteral(": out of range");
        if (value.isString()
            && value.toString().size() < schema.value(QStringLiteral("minLength")).toInt())
            return at + QStringLiteral(": too short");
        if (value.isString() && schema.contains(QStringLiteral("pattern"))
            && !QRegularExpression(schema.value(QStringLiteral("pattern")).toString())
                    .match(value.toString())
                    .hasMatch())
            return at + QStringLiteral(": does not match");
        if (value.isArray() && schema.contains(QStringLiteral("items"))) {
            const QJsonArray list = value.toArray();
            for (qsizetype i = 0; i < list.size(); ++i)
                if (const QString found
                    = fault(list.at(i), schema.value(QStringLiteral("items")).toObject(),
                        at + QLatin1Char('/') + QString::number(i));
                    !found.isEmpty())
                    return found;
        }
        if (value.isObject())
            if (const QString found = propertyFault(value.toObject(), schema, at); !found.isEmpty())
                return found;
        return conditionFault(value, schema, at);
    }

    QJsonObject m_root;
};
