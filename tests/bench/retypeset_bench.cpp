// How long the pages take after an edit of one character: what the editor's preview waits for.
#include "bench_issue.h"
#include "jobs/typesetting.h"

#include <benchmark/benchmark.h>

#include <chrono>

using namespace qb;
using namespace qb::bench;

namespace {

constexpr int kEdits = 41;
constexpr size_t kStride = 7919; // a prime: the edits stand all over the issue

/// Paragraphs long enough that a reader would call the edit one within a paragraph.
std::vector<QString*> longTexts(Issue& issue)
{
    constexpr qsizetype kLong = 60;
    std::vector<QString*> texts;
    for (Section& section : issue.sections)
        for (Article& article : section.articles)
            for (Block& block : article.blocks)
                if (block.kind == BlockKind::Paragraph && block.text.size() > kLong)
                    texts.push_back(&block.text);
    return texts;
}

/// Copies of the subject that fill about so many pages.
int copiesFor(int pages, typeset::Typesetter& typesetter, const style::Template& layout)
{
    const size_t once = orExit(typesetter.typeset(issueOf(1), layout)).value.pages.size();
    return std::max(1, int(std::lround(double(pages) / double(once))));
}

/// One character typed into the middle of a paragraph somewhere in the issue, whose other text is
/// as it was. The time is that of the typesetter alone: what the last edit's pages take to vanish
/// is not in it.
void retypesetAfterOneCharacter(benchmark::State& state)
{
    using Clock = std::chrono::steady_clock;
    using Milliseconds = std::chrono::duration<double, std::milli>;
    const auto layout = layoutOf(issueOf(1));
    const auto typesetter = orExit(jobs::makeTypesetter(environment()));
    Issue issue = issueOf(copiesFor(int(state.range(0)), *typesetter, *layout));
    const std::vector<QString*> texts = longTexts(issue);
    if (texts.empty()) {
        state.SkipWithError("no paragraph to edit");
        return;
    }
    auto pages = orExit(typesetter->typeset(issue, *layout));

    std::vector<double> times;
    for (auto _ : state) {
        QString& text = *texts[times.size() * kStride % texts.size()];
        const QString before = text;
        qsizetype middle = text.size() / 2;
        if (text.at(middle).isLowSurrogate())
            ++middle;
        text.insert(middle, u'字');
        const auto start = Clock::now();
        auto edited = orExit(typesetter->typeset(issue, *layout));
        times.push_back(Milliseconds(Clock::now() - start).count());
        state.SetIterationTime(times.back() / 1000);
        pages = std::move(edited);
        text = before;
    }
    std::sort(times.begin(), times.end());
    state.counters["pages"] = double(pages.value.pages.size());
    state.counters["median_ms"] = times[times.size() / 2];
    state.counters["longest_ms"] = times.back();
}

} // namespace

BENCHMARK(retypesetAfterOneCharacter)
    ->Arg(12)
    ->Arg(100)
    ->Arg(1000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(kEdits)
    ->UseManualTime();
