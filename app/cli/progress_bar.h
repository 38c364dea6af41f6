#pragma once

#include "cli/streams.h"
#include "core/environment.h"

namespace qb::cli {

/// Draws one line on a terminal, and passes the user's wish to stop on to the job; silent
/// elsewhere.
class ProgressBar final : public Progress {
public:
    explicit ProgressBar(const Streams& streams) : m_streams(streams) { }
    ~ProgressBar() override { clear(); }

    bool report(const QString& stage, int done, int total) override;
    /// Takes the line away, so that other text can follow.
    void clear();

private:
    const Streams& m_streams;
    QByteArray m_shown;
};

} // namespace qb::cli
