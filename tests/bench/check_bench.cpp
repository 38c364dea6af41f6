// How fast the proofreader is. CPU time of one core: loading, rules alone, everything, one
// paragraph again, and texts made to be slow; a plain look at every character beside it tells how
// fast the machine was just then.
//
//   qingbao_check_bench [--text FILE] [--benchmark_…]
#include "check/checker.h"
#include "core/atomic_file.h"

#include <QCoreApplication>
#include <QDir>

#include <benchmark/benchmark.h>

using namespace qb;

namespace {

/// The rules and models of the source folder, and what the build has made of them: the speller's
/// base model.
class BuildEnvironment final : public Environment {
public:
    QDateTime now() const override { return {}; }
    QStringList dataDirectories() const override
    {
        return {QStringLiteral(QB_SOURCE_DIR), QStringLiteral(QB_DATA_DIR)};
    }
};

template <typename T>
T orExit(Result<T> result)
{
    if (result.isError()) {
        fprintf(stderr, "qingbao_check_bench: %s\n", qUtf8Printable(result.error().oneLine()));
        exit(1);
    }
    return std::move(result).value();
}

/// What is checked: the file of --text, else the clean news of the shared data, else the samples.
QString& subject()
{
    static QString text;
    return text;
}

QString samples()
{
    const QDir folder(QStringLiteral(QB_SOURCE_DIR "/resources/sample/clippings"));
    QString all;
    for (const QString& name : folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name))
        all += QString::fromUtf8(orExit(readFile(folder.filePath(name))));
    constexpr qsizetype kWanted = 400'000;
    return all.isEmpty() ? all : all.repeated(kWanted / all.size() + 1);
}

void readSubject(const QString& file)
{
    const QString shared = QStringLiteral(QB_SOURCE_DIR "/../shared/data/dev/clean_news_dev.txt");
    if (!file.isEmpty())
        subject() = QString::fromUtf8(orExit(readFile(file)));
    else if (QFile::exists(shared))
        subject() = QString::fromUtf8(orExit(readFile(shared)));
    else
        subject() = samples();
}

const check::Checker& checker()
{
    static const auto loaded = orExit(check::Checker::load(BuildEnvironment()));
    return *loaded;
}

const check::RuleEngine& rules()
{
    static const auto loaded = orExit(check::RuleEngine::load(BuildEnvironment()));
    return *loaded;
}

/// Characters a second of CPU time, and nanoseconds for one.
void count(benchmark::State& state, qsizetype characters)
{
    state.SetItemsProcessed(int64_t(state.iterations()) * characters);
    state.counters["characters"] = double(characters);
}

void loadRules(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(orExit(check::RuleEngine::load(BuildEnvironment())));
    state.counters["rules"] = double(rules().rules().size());
}

/// The measure of the machine: every unit is looked up in a table.
void plainScan(benchmark::State& state)
{
    std::vector<quint16> table(0x10000);
    for (size_t i = 0; i < table.size(); ++i)
        table[i] = quint16(i % 7);
    for (auto _ : state) {
        quint64 sum = 0;
        for (const QChar unit : subject())
            sum = sum * 31 + table[unit.unicode()];
        benchmark::DoNotOptimize(sum);
    }
    count(state, subject().size());
}

size_t findByRules(const QString& text)
{
    const check::RuleEngine::Selection all = rules().select({});
    size_t found = 0;
    const QStringList paragraphs = text.split(u'\n');
    for (const QString& paragraph : paragraphs)
        found += rules().paragraphFindings(paragraph, all).size();
    return found + rules().documentFindings(check::Document(text), all).size();
}

void rulesAlone(benchmark::State& state)
{
    size_t found = findByRules(subject());
    for (auto _ : state)
        benchmark::DoNotOptimize(findByRules(subject()));
    count(state, subject().size());
    state.counters["findings"] = double(found);
}

/// False, and the benchmark says why, where a part of the checker could not be loaded: without the
/// speller its figures would be those of the rules.
bool isWhole(benchmark::State& state)
{
    for (const Warning& warning : checker().warnings())
        state.SkipWithError(qUtf8Printable(warning.message));
    return checker().warnings().empty();
}

void everything(benchmark::State& state)
{
    if (!isWhole(state))
        return;
    size_t found = 0;
    for (auto _ : state)
        found = checker().check(subject()).size();
    count(state, subject().size());
    state.counters["findings"] = double(found);
}

/// What an editor waits for after a keystroke.
void paragraphAgain(benchmark::State& state)
{
    if (!isWhole(state))
        return;
    constexpr qsizetype kLength = 300;
    const QString paragraph = QString(subject()).remove(u'\n').left(kLength);
    checker().checkParagraph(paragraph);
    for (auto _ : state)
        benchmark::DoNotOptimize(checker().checkParagraph(paragraph));
    count(state, paragraph.size());
}

/// One unit or phrase a hundred thousand to ten million characters long, in one line: the time for
/// a character should not grow.
void hostile(benchmark::State& state, const QString& phrase)
{
    const QString text = phrase.repeated(state.range(0) / phrase.size());
    for (auto _ : state)
        benchmark::DoNotOptimize(findByRules(text));
    count(state, text.size());
    state.SetComplexityN(text.size());
}

void sizes(benchmark::internal::Benchmark* benchmark)
{
    benchmark->RangeMultiplier(10)
        ->Range(100'000, 10'000'000)
        ->Iterations(1)
        ->Unit(benchmark::kMillisecond)
        ->Complexity();
}

QString takeOption(const char* name, int& argc, char** argv)
{
    for (int i = 1; i + 1 < argc; ++i)
        if (qstrcmp(argv[i], name) == 0) {
            const QString value = QString::fromLocal8Bit(argv[i + 1]);
            std::move(argv + i + 2, argv + argc, argv + i);
            argc -= 2;
            return value;
        }
    return {};
}

} // namespace

BENCHMARK(loadRules)->Unit(benchmark::kMillisecond);
BENCHMARK(plainScan)->Unit(benchmark::kMillisecond);
BENCHMARK(rulesAlone)->Unit(benchmark::kMillisecond);
BENCHMARK(everything)->Unit(benchmark::kMillisecond);
BENCHMARK(paragraphAgain)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(hostile, han, QStringLiteral("的"))->Apply(sizes);
BENCHMARK_CAPTURE(hostile, digits, QStringLiteral("1"))->Apply(sizes);
BENCHMARK_CAPTURE(hostile, openQuotes, QStringLiteral("“"))->Apply(sizes);
BENCHMARK_CAPTURE(hostile, closeBrackets, QStringLiteral("）"))->Apply(sizes);
BENCHMARK_CAPTURE(hostile, commas, QStringLiteral("，"))->Apply(sizes);
BENCHMARK_CAPTURE(hostile, spaces, QStringLiteral("汉 "))->Apply(sizes);
BENCHMARK_CAPTURE(hostile, latin, QStringLiteral("a, (b) "))->Apply(sizes);
BENCHMARK_CAPTURE(hostile, dates, QStringLiteral("1月2日至"))->Apply(sizes);
BENCHMARK_CAPTURE(hostile, percents, QStringLiteral("增长1%"))->Apply(sizes);
BENCHMARK_CAPTURE(hostile, bookMarks, QStringLiteral("《甲》、"))->Apply(sizes);
BENCHMARK_CAPTURE(hostile, amounts, QStringLiteral("约12万多"))->Apply(sizes);

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    readSubject(takeOption("--text", argc, argv));
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
