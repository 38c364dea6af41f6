#pragma once

#include "core/environment.h"

namespace qb::jobs {

/// Where what was learned from a workspace's published text is kept: a file beside the workspace.
/// It is used for checking with that workspace as soon as it is there.
QString archiveModelPath(const QString& workspaceAddress);
/// The same, where the file exists; else empty.
QString existingArchiveModel(const QString& workspaceAddress);

struct LearningReport {
    QString output;
    int issues = 0;
    qint64 paragraphs = 0;
    qint64 characters = 0;
    bool isCutShort = false; ///< there was more text than is learned from
};

/// Learns from the published issues of a workspace. The file is replaced at the end only: a
/// cancelled or failed run leaves the former one. BadInput where nothing has been published yet.
Result<LearningReport> learnArchive(const QString& workspaceAddress, const QString& output,
    const Environment& environment, Progress* progress = nullptr);

} // namespace qb::jobs
