#include "cli/dropped_lines.h"

#include "cli/text.h"
#include "jobs/noise_reason.h"

#include <QFileInfo>

namespace qb::cli {

Warning droppedLineWarning(const text::Noise& noise, const QString& file)
{
    Warning warning;
    // Each reason is told a few times, whatever there is of the others.
    warning.kind = QStringLiteral("dropped-line ") + noise.reason;
    const QString what = Text::tr("去掉一行（%1）").arg(jobs::noiseReason(noise.reason));
    warning.message = file.isEmpty() || file == QLatin1String("-")
        ? what
        : Text::tr("%1：%2").arg(QFileInfo(file).fileName(), what);
    warning.text = noise.text;
    return warning;
}

QJsonObject droppedLineToJson(const text::Noise& noise, const QString& file)
{
    return {{QStringLiteral("file"), file}, {QStringLiteral("line"), noise.line},
        {QStringLiteral("text"), noise.text}, {QStringLiteral("reason"), noise.reason}};
}

} // namespace qb::cli
