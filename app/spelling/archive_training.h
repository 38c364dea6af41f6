#pragma once

#include "core/environment.h"

#include <functional>

namespace qb::spelling {

/// What learning did.
struct ArchiveModelSummary {
    qint64 characters = 0;
    qint64 paragraphs = 0;
    bool isCutShort = false; ///< the archive was longer than what is learned from
};

/// Learns from an institute's own published text: a language model of its characters and, where
/// there is text enough, how far it is to be trusted (about two minutes). The file is
/// written in one go at the end; a Speller takes it beside the base model. `nextParagraph`
/// gives one paragraph at a time and false at the end. About 50 bytes of memory a character, and
/// no more than `mostArchiveCharacters` are looked at.
constexpr qint64 mostArchiveCharacters = 40'000'000;
Result<ArchiveModelSummary> trainArchiveModel(const Environment& environment,
    const std::function<bool(QString&)>& nextParagraph, const QString& outputPath,
    Progress* progress = nullptr);

} // namespace qb::spelling
