#pragma once

#include "cli/progress_bar.h"
#include "cli/streams.h"
#include "core/environment.h"
#include "core/result.h"
#include "jobs/import_job.h"
#include "jobs/text_jobs.h"

#include <QJsonObject>

namespace qb::cli {

enum class OutputForm {
    Text,  ///< for people
    Json,  ///< one value
    Lines, ///< one value a line
};

/// What a command works with: the streams, the environment, and the tools all commands share.
class Context {
public:
    Context(const Environment& environment, const Streams& streams, OutputForm form);

    const Environment& environment() const { return m_environment; }
    OutputForm form() const { return m_form; }
    bool isText() const { return m_form == OutputForm::Text; }
    jobs::TextTools& tools() { return m_tools; }
    Progress* progress() { return &m_progress; }

    Status print(const QString& text);           ///< ends the line where the text does not
    Status printJson(const QJsonObject& object); ///< indented for Json, on one line for Lines
    /// Remarks go to standard error for people; JSON carries them itself.
    void warn(const std::vector<Warning>& warnings);
    /// A line about what was done, where the output itself is the result.
    void note(const QString& text);
    /// An error that does not end the command.
    void report(const Error& error);

    /// The bytes of a file, or of standard input where `path` is "-".
    Result<QByteArray> read(const QString& path);

private:
    const Environment& m_environment;
    const Streams& m_streams;
    OutputForm m_form;
    jobs::TextTools m_tools;
    ProgressBar m_progress;
};

QJsonObject errorToJson(const Error& error);
/// The error as cli's promise has it: one line, "qingbao: <what> : <where> : <what to do>", or a
/// JSON object.
QByteArray errorLine(const Error& error, OutputForm form);

} // namespace qb::cli
