#pragma once

#include "core/result.h"

#include <QMap>
#include <QStringList>

namespace qb::cli {

/// An option that a command knows. Without a value name it is a switch.
struct Option {
    QString name;      ///< without dashes
    QString valueName; ///< e.g. "FILE"; empty for a switch
    QString help;
    QChar shortName;           ///< e.g. 'o'; null for none
    bool isRepeatable = false; ///< otherwise giving it twice is an error
};

/// What stood on the command line behind the command's name.
class Arguments {
public:
    bool has(const QString& option) const { return m_values.contains(option); }
    QString value(const QString& option, const QString& fallback = {}) const;
    QStringList values(const QString& option) const { return m_values.value(option); }
    const QStringList& inputs() const { return m_inputs; }

private:
    friend Result<Arguments> parseArguments(
        const QStringList& words, const std::vector<Option>& options);
    QMap<QString, QStringList> m_values; ///< of a switch: one empty text
    QStringList m_inputs;
};

/// Reads "--name value", "--name=value", "-n value", switches and inputs in any order; "-" is an
/// input, and behind "--" everything is. All errors are ErrorKind::Usage; an unknown option is told
/// with the nearest known one.
Result<Arguments> parseArguments(const QStringList& words, const std::vector<Option>& options);

/// The one of `known` that `word` is most likely a slip of, or empty where none is near.
QString nearestName(const QString& word, const QStringList& known);

} // namespace qb::cli
