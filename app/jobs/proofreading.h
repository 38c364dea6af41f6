#pragma once

#include "check/checker.h"
#include "check/house_dictionary.h"
#include "check/ignored_findings.h"
#include "store/workspace.h"

#include <optional>

namespace qb::jobs {

/// What the people of a workspace have told the proofreader.
struct HouseRules {
    std::shared_ptr<const check::HouseDictionary> dictionary;
    std::shared_ptr<const check::IgnoredFindings> ignored;
};
Result<HouseRules> houseRules(store::Workspace& workspace);

/// The text of an article as it is proofread: headlines and blocks, one a line.
QString proofText(const Article& article);

/// What is known of a clipping's source: its date, and its raw text where it has any that is more
/// than the article itself.
check::CheckContext contextOf(const Clipping& clipping, const HouseRules& rules);

/// One article to be proofread.
struct ProofSubject {
    QString id; ///< of the clipping or article
    QString title;
    QString text;
    check::CheckContext context;
};

/// INPUT of `check` that is in a workspace: "workspace:c3" or "workspace:i1" (also "clipping:c3",
/// "issue:i1").
struct WorkspaceInput {
    QString id;
    bool isIssue = false;
};
/// Nothing where `input` is a file.
std::optional<WorkspaceInput> workspaceInput(const QString& input);

/// What is to be proofread of a clipping or an issue: each article against its own source and
/// dates. An issue's date goes before `issueDate`. NotFound for an unknown id.
Result<std::vector<ProofSubject>> proofSubjects(
    const WorkspaceInput& input, store::Workspace& workspace, QDate issueDate = {});

/// Takes words into the house dictionary of a workspace, all or none; gives how many are new or
/// changed.
Result<int> importWords(const std::vector<check::DictionaryEntry>& entries, const QString& who,
    store::Workspace& workspace);
Result<std::vector<check::DictionaryEntry>> dictionaryEntries(store::Workspace& workspace);

/// Records of ignored findings as the proofreader knows them, and back. A scope that nobody knows
/// is read as the narrowest.
check::IgnoredFinding fromRecord(const store::IgnoredRecord& record);
store::IgnoredRecord toRecord(const check::IgnoredFinding& ignored);
/// Takes over what another workspace always ignores, all or none; gives how many entries that are.
/// What is ignored in one of its documents stays there: here the document's id is another one's.
Result<int> importIgnored(
    const std::vector<check::IgnoredFinding>& entries, store::Workspace& workspace);

/// Who works at this computer, for records: the name of the account.
QString currentPerson();

} // namespace qb::jobs
