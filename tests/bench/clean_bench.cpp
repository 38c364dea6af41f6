// Raw text → articles: wrapped lines of a digest, and paragraphs as they are pasted.
#include "bench_issue.h"
#include "core/atomic_file.h"
#include "text/cleaning.h"

#include <benchmark/benchmark.h>

using namespace qb;
using namespace qb::bench;

namespace {

/// Counts the bytes of plain UTF-8 text; decoding them is part of the work.
void cleanBytes(benchmark::State& state, const char* sample)
{
    const QByteArray once = orExit(readFile(samplePath(QString::fromLatin1(sample))));
    const QByteArray bytes = once.repeated(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(text::clean(text::rawTextFrom(QString::fromUtf8(bytes))));
    state.SetBytesProcessed(state.iterations() * bytes.size());
    state.SetComplexityN(bytes.size());
}

/// The same text set in columns of 13 characters, as newspapers have it.
void cleanNarrow(benchmark::State& state)
{
    const QString wide = QString::fromUtf8(
        orExit(readFile(samplePath(QStringLiteral("clippings/01-express.txt")))));
    constexpr qsizetype kColumn = 13;
    QString narrow;
    for (const QString& paragraph : wide.split(u'\n', Qt::SkipEmptyParts))
        for (qsizetype i = 0; i < paragraph.size(); i += kColumn)
            narrow += paragraph.mid(i, kColumn) + u'\n';
    const QByteArray bytes = narrow.toUtf8().repeated(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(text::clean(text::rawTextFrom(QString::fromUtf8(bytes))));
    state.SetBytesProcessed(state.iterations() * bytes.size());
    state.SetComplexityN(bytes.size());
}

void copies(benchmark::internal::Benchmark* benchmark)
{
    benchmark->RangeMultiplier(8)->Range(8, 512)->Unit(benchmark::kMillisecond)->Complexity();
}

} // namespace

BENCHMARK_CAPTURE(cleanBytes, wrapped, "clippings/02-wrapped.txt")->Apply(copies);
BENCHMARK_CAPTURE(cleanBytes, pasted, "clippings/01-express.txt")->Apply(copies);
BENCHMARK(cleanNarrow)->Apply(copies);
