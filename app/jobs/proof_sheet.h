#pragma once

#include "check/checker.h"
#include "core/issue.h"
#include "jobs/proof_context.h"
#include "jobs/proofreading.h"

#include <QJsonObject>

namespace qb::jobs {

/// A finding as a proof sheet lists it.
struct ProofEntry {
    QString articleId;
    QString article; ///< its title
    check::Finding finding;
    ProofContext context = {};
    int line = 0; ///< of the article's text as it is proofread, from 1; 0: not known
    int page = 0; ///< of the issue, from 1; 0: not known
};

/// What was found in one round of proofs.
struct ProofRoundReport {
    int round = 0;         ///< 1: 一校; 0: as the text stands now, not recorded
    qint64 characters = 0; ///< code points without white space
    QString who;
    QDateTime when;
    std::vector<ProofEntry> entries;

    int count(check::Severity severity) const;
    int count(check::Category category) const; ///< errors and warnings
    /// Errors and warnings for every 10,000 characters (万分之).
    double errorRate() const;
};

/// 校对单 of a clipping or issue.
struct ProofSheet {
    QString subject; ///< its id
    QString title;
    std::vector<ProofRoundReport> rounds; ///< recorded ones in order, the present state last
};

/// 一校, 二校…; 本次 for 0.
QString roundTitle(int round);

/// Checks all subjects with `checker`; the round is 0. Cancelled where `progress` stops it.
Result<ProofRoundReport> proofread(const std::vector<ProofSubject>& subjects,
    const check::Checker& checker, const check::CheckOptions& options = {},
    Progress* progress = nullptr);

/// The number of the round after the last recorded one.
Result<int> nextRound(const QString& subject, store::Workspace& workspace);
/// Keeps a round in the workspace; `round` 0 is the one after the last. Gives its number.
Result<int> recordRound(
    const QString& subject, ProofRoundReport report, int round, store::Workspace& workspace);

/// The recorded rounds of a subject and `now`, which stands for the record of its own number where
/// it has one.
Result<ProofSheet> proofSheet(
    const WorkspaceInput& input, ProofRoundReport now, store::Workspace& workspace);

QJsonObject toJson(const ProofSheet& sheet);
/// The table for a terminal: rounds, categories, the present findings.
QString toTable(const ProofSheet& sheet);
/// The sheet as an issue to be set with resources/proof-sheet.
Issue toIssue(const ProofSheet& sheet);
/// Sets the sheet and writes it as PDF; gives the number of pages.
Result<int> writeProofSheet(const ProofSheet& sheet, const QString& output,
    const Environment& environment, Progress* progress = nullptr);

} // namespace qb::jobs
