#pragma once

#include "core/environment.h"
#include "core/issue.h"
#include "core/result.h"
#include "style/template.h"

#include <QString>

#include <cstdlib>

namespace qb::bench {

/// The value, or the end of the program: a benchmark of nothing would mislead.
template <typename T>
T orExit(Result<T> result)
{
    if (result.isError()) {
        fprintf(stderr, "qingbao_bench: %s\n", qUtf8Printable(result.error().oneLine()));
        exit(1);
    }
    return std::move(result).value();
}

/// What is measured: the sample issue (about 12 pages) in its own template, or what the command
/// line names instead.
struct Subject {
    QString issueFile;
    QString templateId; ///< id or folder; empty: the issue's own
};
Subject& subject();

const Environment& environment();

QString samplePath(const QString& name);

/// The subject with each article so many times, every copy with words of its own, as no cache may
/// serve two.
Issue issueOf(int copies);

std::shared_ptr<const style::Template> layoutOf(const Issue& issue);

} // namespace qb::bench
