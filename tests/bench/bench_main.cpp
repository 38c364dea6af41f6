// How long each stage takes, and the whole way, for issues of three sizes: the growth shows whether
// a stage is linear.
#include "core/atomic_file.h"
#include "jobs/issue_file.h"
#include "jobs/picture_size.h"
#include "jobs/render_job.h"
#include "pdf/pdf_writer.h"
#include "text/cleaning.h"
#include "typeset/typesetter.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace qb;

namespace {

/// The sample's 13 articles once (about 12 pages), four times and sixteen times.
constexpr int kSmallest = 1;
constexpr int kGrowth = 4;
constexpr int kLargest = 16;

const SystemEnvironment& environment()
{
    static const SystemEnvironment machine;
    return machine;
}

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

QString samplePath(const QString& name)
{
    return orExit(environment().findData(QStringLiteral("resources/sample/") + name));
}

QString rawText(int copies)
{
    return QString::fromUtf8(
        orExit(readFile(samplePath(QStringLiteral("clippings/01-express.txt")))))
        .repeated(copies);
}

/// The sample issue with each article so many times, every copy with words of its own, as no cache
/// may serve two.
Issue sampleIssue(int copies)
{
    Issue issue = orExit(jobs::readIssueFile(samplePath(QStringLiteral("issue.json"))));
    for (Section& section : issue.sections) {
        const std::vector<Article> once = section.articles;
        for (int copy = 1; copy < copies; ++copy)
            for (Article article : once) {
                article.title += QString::number(copy);
                for (Block& block : article.blocks)
                    if (!block.text.isEmpty())
                        block.text.prepend(QStringLiteral("（%1）").arg(copy));
                section.articles.push_back(std::move(article));
            }
    }
    return issue;
}

std::shared_ptr<const style::Template> layoutOf(const Issue& issue)
{
    return orExit(style::loadTemplate(issue.templateId, environment()));
}

std::shared_ptr<font::FontBook> fontBook()
{
    static const std::shared_ptr<font::FontBook> fonts
        = orExit(font::FontBook::create(environment()));
    return fonts;
}

void cleanText(benchmark::State& state)
{
    const QString text = rawText(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(text::clean(text::rawTextFrom(text)));
    state.counters["characters"] = double(text.size());
    state.SetComplexityN(text.size());
}

/// Every paragraph anew: a fresh typesetter each time. The faces are open already.
void typesetIssue(benchmark::State& state)
{
    const Issue issue = sampleIssue(int(state.range(0)));
    const auto layout = layoutOf(issue);
    typeset::Typesetter opener(fontBook(), jobs::pictureSize);
    size_t pages = orExit(opener.typeset(issue, *layout)).value.pages.size();
    for (auto _ : state) {
        typeset::Typesetter typesetter(fontBook(), jobs::pictureSize);
        pages = orExit(typesetter.typeset(issue, *layout)).value.pages.size();
    }
    state.counters["pages"] = double(pages);
    state.SetComplexityN(state.range(0));
}

/// One character typed into the last article: what the editor's preview waits for.
void typesetAfterOneChange(benchmark::State& state)
{
    Issue issue = sampleIssue(int(state.range(0)));
    const auto layout = layoutOf(issue);
    typeset::Typesetter typesetter(fontBook(), jobs::pictureSize);
    orExit(typesetter.typeset(issue, *layout));
    QString& text = issue.sections.back().articles.back().blocks.front().text;
    for (auto _ : state) {
        text += u'字';
        benchmark::DoNotOptimize(orExit(typesetter.typeset(issue, *layout)));
    }
    state.SetComplexityN(state.range(0));
}

void writePdf(benchmark::State& state)
{
    const Issue issue = sampleIssue(int(state.range(0)));
    typeset::Typesetter typesetter(fontBook(), jobs::pictureSize);
    const auto document = orExit(typesetter.typeset(issue, *layoutOf(issue))).value;
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
    orExit(jobs::writeIssueFile(sampleIssue(int(state.range(0))), input));
    jobs::RenderRequest request;
    request.input.input = input;
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

} // namespace

BENCHMARK(cleanText)->Apply(sizes);
BENCHMARK(typesetIssue)->Apply(sizes);
BENCHMARK(typesetAfterOneChange)->Apply(sizes);
BENCHMARK(writePdf)->Apply(sizes);
BENCHMARK(wholeRender)->Apply(sizes);

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
