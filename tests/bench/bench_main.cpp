// How long each stage takes, and the whole way, for issues of growing size: the growth shows
// whether a stage is linear.
//
//   qingbao_bench [--issue FILE.json] [--template ID|DIR] [--benchmark_…]
#include "bench_issue.h"
#include "core/atomic_file.h"
#include "jobs/issue_file.h"
#include "jobs/render_job.h"
#include "jobs/typesetting.h"
#include "pdf/pdf_writer.h"
#include "text/cleaning.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace qb;
using namespace qb::bench;

namespace {

/// The subject's articles once, four times…
constexpr int kSmallest = 1;
constexpr int kGrowth = 4;
constexpr int kLargest = 64;

QString rawText(int copies)
{
    return QString::fromUtf8(
        orExit(readFile(samplePath(QStringLiteral("clippings/01-express.txt")))))
        .repeated(copies);
}

void cleanText(benchmark::State& state)
{
    const QString text = rawText(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(text::clean(text::rawTextFrom(text)));
    state.counters["characters"] = double(text.size());
    state.SetComplexityN(text.size());
}

/// Every paragraph anew: a fresh typesetter each time, which opens its faces.
void typesetIssue(benchmark::State& state)
{
    const Issue issue = issueOf(int(state.range(0)));
    const auto layout = layoutOf(issue);
    size_t pages = 0;
    for (auto _ : state) {
        state.PauseTiming();
        auto typesetter = orExit(jobs::makeTypesetter(environment()));
        state.ResumeTiming();
        pages = orExit(typesetter->typeset(issue, *layout)).value.pages.size();
        state.PauseTiming();
        typesetter.reset();
        state.ResumeTiming();
    }
    state.counters["pages"] = double(pages);
    state.SetComplexityN(state.range(0));
}

void writePdf(benchmark::State& state)
{
    const Issue issue = issueOf(int(state.range(0)));
    const auto typesetter = orExit(jobs::makeTypesetter(environment()));
    const auto document = orExit(typesetter->typeset(issue, *layoutOf(issue))).value;
    qsizetype bytes = 0;
    for (auto _ : state)
        bytes = orExit(pdf::writePdf(document, {})).value.size();
    state.counters["bytes"] = double(bytes);
    state.SetComplexityN(state.range(0));
}

/// From the issue file on the disk to the PDF on the disk, fonts found anew.
void wholeRender(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QString input = folder.filePath(QStringLiteral("issue.json"));
    orExit(jobs::writeIssueFile(issueOf(int(state.range(0))), input));
    jobs::RenderRequest request;
    request.input.input = input;
    request.templateId = subject().templateId;
    request.output = folder.filePath(QStringLiteral("issue.pdf"));
    int pages = 0;
    for (auto _ : state)
        pages = orExit(jobs::render(request, environment())).pages;
    state.counters["pages"] = pages;
    state.SetComplexityN(state.range(0));
}

void sizes(benchmark::internal::Benchmark* benchmark)
{
    benchmark->RangeMultiplier(kGrowth)
        ->Range(kSmallest, kLargest)
        ->Unit(benchmark::kMillisecond)
        ->Complexity();
}

/// Takes `name value` out of the arguments.
void takeOption(const char* name, QString& value, int& argc, char** argv)
{
    for (int i = 1; i + 1 < argc; ++i)
        if (qstrcmp(argv[i], name) == 0) {
            value = QString::fromLocal8Bit(argv[i + 1]);
            std::move(argv + i + 2, argv + argc, argv + i);
            argc -= 2;
            return;
        }
}

} // namespace

BENCHMARK(cleanText)->Apply(sizes);
BENCHMARK(typesetIssue)->Apply(sizes);
BENCHMARK(writePdf)->Apply(sizes);
BENCHMARK(wholeRender)->Apply(sizes);

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    takeOption("--issue", subject().issueFile, argc, argv);
    takeOption("--template", subject().templateId, argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
