#pragma once

#include "jobs/render_job.h"
#include "jobs/text_jobs.h"
#include "store/workspace.h"

#include <QJsonArray>
#include <QJsonObject>

namespace qb::cli {

// What the command line promises in JSON (fields are added, never renamed or dropped).

QJsonArray toJson(const std::vector<Warning>& warnings);
/// `text` is the checked text: positions become Unicode code points in it.
QJsonArray toJson(const std::vector<check::Finding>& findings, const QString& text);
QJsonObject toJson(const taxonomy::Suggestion& suggestion);
QJsonObject toJson(const jobs::RenderReport& report);
QJsonObject toJson(const store::ClippingSummary& clipping, const taxonomy::Taxonomy& taxonomy);
QJsonObject toJson(const store::IssueSummary& issue);
QJsonValue orNull(const QString& text);
/// Milliseconds to the microsecond.
double roundedMs(double milliseconds);

/// Code points in a piece of UTF-16.
qsizetype codePoints(QStringView text);

} // namespace qb::cli
