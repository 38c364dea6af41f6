#pragma once

#include "cli/arguments.h"
#include "cli/context.h"

namespace qb::cli {

/// One command: what it is called, what it takes, and what it does. Help and usage errors are made
/// from this.
struct Command {
    static constexpr int kAnyNumber = 1 << 20;

    QString summary;
    QString inputs; ///< as help shows them, e.g. "FILE…"
    int fewestInputs = 0;
    int mostInputs = 0;
    std::vector<Option> options; ///< without --help, which all have
    QStringList notes;           ///< further lines of help
    QString example;             ///< lines that work
    Status (*run)(const Arguments&, Context&) = nullptr;
};

Option jsonOption();
Option linesOption(const QString& help);
Option encodingOption();
Option workspaceOption();

/// A name and the function that describes the command: descriptions are only made for the command
/// that is run.
struct CommandEntry {
    const char* name; ///< one word, or two ("issue new")
    Command (*describe)();
};

/// All commands, in the order in which help lists them.
const std::vector<CommandEntry>& commandEntries();

Command cleanCommand();
Command checkCommand();
Command checkReportCommand();
Command checkTrainCommand();
Command dictionaryListCommand();
Command dictionaryAddCommand();
Command dictionaryRemoveCommand();
Command dictionaryImportCommand();
Command dictionaryExportCommand();
Command ignoredListCommand();
Command ignoredAddCommand();
Command ignoredRemoveCommand();
Command ignoredImportCommand();
Command ignoredExportCommand();
Command tagCommand();
Command renderCommand();
Command preflightCommand();
Command templatesCommand();
Command importCommand();
Command listCommand();
Command showCommand();
Command searchCommand();
Command issueNewCommand();
Command issueListCommand();
Command issueShowCommand();
Command issueAddCommand();
Command issueMoveCommand();
Command issueRemoveCommand();
Command issueExportCommand();

} // namespace qb::cli
