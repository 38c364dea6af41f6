// Prints how the speller does on development data:
//   spelling_figures FOLDER [ARCHIVE.txt]
// FOLDER holds csc_*.tsv (wrong TAB right, equal lengths) and clean_*.txt (one paragraph a line).
// With an archive, one paragraph a line, it is learned first. The speller was trained on
// csc_native_dev.tsv: what it does there is no figure for unseen text; packaging/train-spelling.sh
// prints that one, of sentences held out.

#include "spelling/archive_training.h"
#include "spelling/speller.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace qb;
using namespace qb::spelling;

namespace {

double share(qint64 part, qint64 all)
{
    return all > 0 ? 100.0 * static_cast<double>(part) / static_cast<double>(all) : 0;
}

struct Counts {
    qint64 changed = 0;
    qint64 right = 0;
    qint64 wanted = 0;
    double precision() const { return share(right, changed); }
    double recall() const { return share(right, wanted); }
    double f1() const
    {
        const double sum = precision() + recall();
        return sum > 0 ? 2 * precision() * recall() / sum : 0;
    }
};

QString corrected(const Speller& speller, const QString& wrong, Level least)
{
    QString result = wrong;
    for (const Correction& correction : speller.check(wrong)) {
        if (correction.level <= least)
            result.replace(correction.position, correction.original.size(), correction.replacement);
    }
    return result;
}

void measureCorrection(const Speller& speller, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    Counts sentences;
    Counts sure;
    for (const QByteArray& line : file.readAll().split('\n')) {
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() != 2)
            continue;
        const QString wrong = QString::fromUtf8(fields[0]);
        const QString right = QString::fromUtf8(fields[1]);
        const QString all = corrected(speller, wrong, Level::Possible);
        sentences.wanted += wrong != right ? 1 : 0;
        sentences.changed += all != wrong ? 1 : 0;
        sentences.right += all != wrong && all == right ? 1 : 0;
        const QString surely = corrected(speller, wrong, Level::Sure);
        for (qsizetype i = 0; i < std::min(wrong.size(), right.size()); ++i) {
            sure.wanted += wrong[i] != right[i] ? 1 : 0;
            sure.changed += surely[i] != wrong[i] ? 1 : 0;
            sure.right += surely[i] != wrong[i] && surely[i] == right[i] ? 1 : 0;
        }
    }
    std::printf("%-34s sentences P %.1f R %.1f F1 %.1f; sure, characters: P %.1f R %.1f\n",
        qPrintable(QFileInfo(path).fileName()), sentences.precision(), sentences.recall(),
        sentences.f1(), sure.precision(), sure.recall());
}

void measureAlarms(const Speller& speller, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    qint64 characters = 0;
    qint64 sure = 0;
    qint64 likely = 0;
    qint64 possible = 0;
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray& line : file.readAll().split('\n')) {
        const QString paragraph = QString::fromUtf8(line);
        characters += paragraph.size();
        for (const Correction& correction : speller.check(paragraph)) {
            sure += correction.level == Level::Sure ? 1 : 0;
            likely += correction.level == Level::Likely ? 1 : 0;
            possible += correction.level == Level::Possible ? 1 : 0;
            if (correction.level != Level::Possible && qEnvironmentVariableIsSet("SHOW"))
                std::printf("  %.3f %s [%s>%s] %s\n", correction.confidence,
                    qUtf8Printable(paragraph.mid(std::max<qsizetype>(0, correction.position - 10),
                        std::min<qsizetype>(10, correction.position))),
                    qUtf8Printable(correction.original), qUtf8Printable(correction.replacement),
                    qUtf8Printable(
                        paragraph.mid(correction.position + correction.original.size(), 10)));
        }
    }
    const double tenThousands = static_cast<double>(std::max<qint64>(1, characters)) / 10000;
    std::printf(
        "%-34s per 10,000 characters: sure %.2f, sure and likely %.2f, hints %.2f; %.0f characters/s\n",
        qPrintable(QFileInfo(path).fileName()), static_cast<double>(sure) / tenThousands,
        static_cast<double>(sure + likely) / tenThousands,
        static_cast<double>(possible) / tenThousands,
        static_cast<double>(characters) * 1000
            / static_cast<double>(std::max<qint64>(1, timer.elapsed())));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QDir folder(arguments.value(1));
    if (arguments.size() < 2 || !folder.exists()) {
        std::printf("skipped: no folder with development data\n");
        return 0;
    }
    const SystemEnvironment environment;
    QElapsedTimer timer;
    QTemporaryDir work;
    QString archive;
    if (arguments.size() > 2) {
        timer.start();
        QFile text(arguments[2]);
        if (!text.open(QIODevice::ReadOnly))
            return 1;
        const auto next = [&](QString& paragraph) {
            paragraph = text.atEnd() ? QString() : QString::fromUtf8(text.readLine());
            return !paragraph.isEmpty();
        };
        archive = work.filePath(QStringLiteral("archive.model"));
        const auto summary = trainArchiveModel(environment, next, archive);
        if (summary.isError()) {
            std::printf("%s\n", qUtf8Printable(summary.error().oneLine()));
            return 1;
        }
        std::printf("learned from %lld characters in %lld s, %lld MB\n",
            static_cast<long long>(summary.value().characters),
            static_cast<long long>(timer.elapsed() / 1000),
            static_cast<long long>(QFileInfo(archive).size() >> 20));
    }
    timer.start();
    const auto speller = Speller::load(environment, archive);
    if (speller.isError()) {
        std::printf("%s\n", qUtf8Printable(speller.error().oneLine()));
        return 1;
    }
    std::printf("loaded in %lld ms\n", static_cast<long long>(timer.elapsed()));
    for (const QFileInfo& file :
        folder.entryInfoList({QStringLiteral("csc_*.tsv")}, QDir::Files, QDir::Name))
        measureCorrection(*speller.value(), file.filePath());
    for (const QFileInfo& file :
        folder.entryInfoList({QStringLiteral("clean_*.txt")}, QDir::Files, QDir::Name))
        measureAlarms(*speller.value(), file.filePath());
    return 0;
}
