#pragma once

#include "core/result.h"

#include <QStringList>

namespace qb::preflight {

/// What a file is wanted for; each has its own severity of every rule.
enum class Profile { Screen, Archive, Print };

enum class Severity {
    Error,   ///< the printer or the archive will refuse the file, or it reads wrongly
    Warning, ///< likely to be regretted
    Hint,    ///< worth a look
};

/// One thing found in a file or an issue. The same thing on several pages is one finding.
struct Finding {
    QString rule; ///< stable id, e.g. "font.not-embedded"
    Severity severity = Severity::Warning;
    QString message;        ///< what, with the font, colour or passage it is about
    QString mend;           ///< what to do
    QString source;         ///< the standard's or regulation's clause; may be empty
    std::vector<int> pages; ///< from 1, ascending; empty where no page is concerned
    int count = 1;          ///< how often it was met
    QString article;        ///< title; empty where none is concerned
    QString text;           ///< the passage concerned; may be empty
};

struct Report {
    Profile profile = Profile::Screen;
    int pages = 0;
    QString version; ///< of PDF, e.g. "1.7"
    QString kind;    ///< the kind of publication whose rules were applied; empty: none
    std::vector<Finding> findings; ///< severest first, then by page and rule

    int count(Severity severity) const;
};

/// "error", "warning", "hint": stable names for JSON.
QString severityName(Severity severity);
/// "screen", "archive" or "print"; Usage otherwise.
Result<Profile> profileFromName(const QString& name);
QString profileName(Profile profile);

/// Pages as people write them: "1–4、9".
QString pageList(const std::vector<int>& pages);

/// Orders findings as a report lists them.
void sortFindings(std::vector<Finding>& findings);

} // namespace qb::preflight
