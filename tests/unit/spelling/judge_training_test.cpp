#include "shipped_models.h"
#include "spelling/base_models.h"
#include "spelling/judge_figures.h"
#include "spelling/judge_training.h"
#include "spelling/ngram_training.h"
#include "spelling/speller.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <numeric>

using namespace qb;
using namespace qb::spelling;

namespace {

/// Invented sentences of an invented town; every second one has a slip.
QByteArray invented()
{
    const QStringList places = {QStringLiteral("沂安"), QStringLiteral("临川口"),
        QStringLiteral("白鹭洲"), QStringLiteral("云岭"), QStringLiteral("大柳屯")};
    const QStringList tails = {QStringLiteral("推进营商环境改革"), QStringLiteral("举办秋季招聘会"),
        QStringLiteral("检查水库安全"), QStringLiteral("发布防汛预案")};
    QByteArray lines;
    for (const QString& place : places) {
        for (const QString& tail : tails) {
            const QString right = place + QStringLiteral("市全面") + tail + QStringLiteral("。");
            const QString slip = place + QStringLiteral("市权面") + tail + QStringLiteral("。");
            lines += QStringLiteral("%1\t%1\n%2\t%1\n").arg(right, slip).toUtf8();
        }
    }
    return lines;
}

} // namespace

class JudgeTrainingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_base = shipped(BaseModels::load(m_environment)); }

    void readsOnlyPairsOfEqualLength_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<qsizetype>("count");
        QTest::newRow("equal") << QStringLiteral("权面\t全面") << qsizetype{1};
        QTest::newRow("beyond the BMP") << QStringLiteral("𠮷权面\t𠮷全面") << qsizetype{1};
        QTest::newRow("variation sequence")
            << QStringLiteral("葛\U000E0100权\t葛\U000E0100全") << qsizetype{1};
        QTest::newRow("lines of Windows") << QStringLiteral("权面\t全面\r") << qsizetype{1};
        QTest::newRow("longer") << QStringLiteral("权面\t全面。") << qsizetype{0};
        QTest::newRow("one column") << QStringLiteral("权面") << qsizetype{0};
        QTest::newRow("three columns") << QStringLiteral("权面\t全面\t全面") << qsizetype{0};
        QTest::newRow("empty") << QString() << qsizetype{0};
    }
    void readsOnlyPairsOfEqualLength()
    {
        QFETCH(QString, line);
        QFETCH(qsizetype, count);
        QCOMPARE(qsizetype(readExamples(line.toUtf8()).size()), count);
    }

    void doublesAreInTheSameFold()
    {
        const std::vector<Example> examples
            = readExamples(QStringLiteral("权面推进\t全面推进\n全面推近\t全面推进").toUtf8());
        QCOMPARE(examples.front().fold, examples.back().fold);
        QCOMPARE(examples.front().half, examples.back().half);
        QCOMPARE(foldOf(u"全面推进"), examples.front().fold);
    }

    void countsNoPairsOfTheFoldLeftOut()
    {
        const std::vector<Example> examples = readExamples(QStringLiteral("权面\t全面").toUtf8());
        QCOMPARE(pairsWithout(examples, exampleFolds).size(), std::size_t{2});
        QVERIFY(pairsWithout(examples, examples.front().fold).empty());
    }

    void learnsToTellASlip()
    {
        std::vector<Example> examples = readExamples(invented());
        ModelFileWriter writer(ModelKind::Reranker);
        QVERIFY(trainJudge(
            examples, m_base->asModels(), {}, [] { return true; }, writer)
                    .isOk());
        QCOMPARE(figuresAt(examples, 0).sentencePrecision, 100.0);
        QVERIFY(figuresAt(examples, 0).sentenceRecall > 50);
    }

    void isTheSameForTheSameExamples()
    {
        const std::uint64_t first = trained();
        QVERIFY(first != 0);
        QCOMPARE(trained(), first);
    }

    void stopsWhenAsked()
    {
        std::vector<Example> examples = readExamples(invented());
        ModelFileWriter writer(ModelKind::Reranker);
        const Status stopped = trainJudge(
            examples, m_base->asModels(), {}, [] { return false; }, writer);
        QVERIFY(stopped.isError());
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    }

    void refusesToLearnFromNothing()
    {
        std::vector<Example> examples = readExamples("𠮷\t𠮷\n");
        ModelFileWriter writer(ModelKind::Reranker);
        const Status refused = trainJudge(
            examples, m_base->asModels(), {}, [] { return true; }, writer);
        QVERIFY(refused.isError());
        QCOMPARE(refused.error().kind, ErrorKind::BadInput);
    }

    void aJudgeBesideItsArchiveIsTaken()
    {
        ModelFileWriter writer(ModelKind::Archive);
        learnCharacters(writer);
        const QString path = m_folder.filePath(QStringLiteral("archive.model"));
        QVERIFY(writer.write(path, m_base->lexicon.fingerprint()).isOk());
        const auto file = ModelFile::open(path, ModelKind::Archive);
        QVERIFY(file.isOk());
        const NgramModel archive = NgramModel::fromFile(file.value(), "characters");
        Models models = m_base->asModels();
        models.archive = &archive;
        std::vector<Example> examples = readExamples(invented());
        QVERIFY(trainJudge(
            examples, models, {}, [] { return true; }, writer)
                    .isOk());
        const auto knowsOfArchive = [](const Judged& one) {
            const Features& f = one.scored.features;
            return f[ProseGain] != absentFeature && f[ArchiveGain] != absentFeature
                && f[ArchiveLongestBefore] <= NgramModel::maximumOrder;
        };
        for (const Example& example : examples) {
            for (const std::vector<Judged>& sentence : example.sentences)
                QVERIFY(std::all_of(sentence.begin(), sentence.end(), knowsOfArchive));
        }
        const QString learned = m_folder.filePath(QStringLiteral("learned.model"));
        QVERIFY(writer.write(learned, m_base->lexicon.fingerprint()).isOk());
        const auto speller = Speller::load(m_environment, learned);
        QVERIFY(speller.isOk());
        // One that has seen forty sentences thinks otherwise of a slip than the shipped one.
        const QString slip = QStringLiteral("𠮷：沂安市权面推进营商环境改革。");
        const auto shipped = Speller::load(m_environment);
        QVERIFY(shipped.isOk());
        const std::vector<Correction> known = shipped.value()->check(slip);
        QCOMPARE(known.size(), std::size_t{1});
        const std::vector<Correction> learnt = speller.value()->check(slip);
        QVERIFY(learnt.empty() || learnt.front().confidence != known.front().confidence);
    }

    void judgesHeldOutSentencesWithAnInstitutesProseToo()
    {
        ModelFileWriter writer(ModelKind::Archive);
        learnCharacters(writer);
        const QString path = m_folder.filePath(QStringLiteral("own.model"));
        QVERIFY(writer.write(path, m_base->lexicon.fingerprint()).isOk());
        const auto file = ModelFile::open(path, ModelKind::Archive);
        QVERIFY(file.isOk());
        const NgramModel own = NgramModel::fromFile(file.value(), "characters");
        Models models = m_base->asModels();
        models.ownProse = &own;
        std::vector<Example> examples = readExamples(invented());
        const std::vector<std::u16string> prose = {u"𠮷：云岭市全面推进营商环境改革。"};
        QVERIFY(trainJudge(
            examples, models, {{}, prose}, [] { return true; }, writer)
                    .isOk());
        std::size_t differing = 0;
        for (const Example& example : examples) {
            QCOMPARE(example.heldOut.size(), example.sentences.size());
            for (std::size_t s = 0; s < example.sentences.size(); ++s) {
                QCOMPARE(example.heldOut[s].size(), example.sentences[s].size());
                for (std::size_t i = 0; i < example.sentences[s].size(); ++i) {
                    const Features& learned = example.sentences[s][i].scored.features;
                    QCOMPARE(learned[ArchiveGain], absentFeature);
                    QCOMPARE(example.heldOut[s][i][GainLibime], learned[GainLibime]);
                    differing += example.heldOut[s][i][ProseGain] != learned[ProseGain] ? 1 : 0;
                }
            }
        }
        QVERIFY(differing > 0);
    }

    void refusesTheJudgeOfAnotherVersion()
    {
        ModelFileWriter writer(ModelKind::Archive);
        learnCharacters(writer);
        writer.add(Reranker::versionSection, std::vector<std::uint32_t>{allFeatureCount + 1});
        const QString path = m_folder.filePath(QStringLiteral("other.model"));
        QVERIFY(writer.write(path, m_base->lexicon.fingerprint()).isOk());
        const auto speller = Speller::load(m_environment, path);
        QVERIFY(speller.isError());
        QCOMPARE(speller.error().where, path);
    }

private:
    static void learnCharacters(ModelFileWriter& writer)
    {
        constexpr int bits = 12;
        const std::u16string text = u"全面推进营商环境改革";
        NgramTraining training(NgramModel::maximumOrder, bits, {1, 1, 1, 1, 1});
        std::vector<std::uint32_t> tokens(text.size());
        std::iota(tokens.begin(), tokens.end(), 1);
        for (int i = 0; i < 20; ++i)
            training.add(tokens);
        const auto characterOf = [&](std::uint32_t token) {
            return token == 0 ? std::uint32_t{lineStart} : std::uint32_t{text[token - 1]};
        };
        training.finish(
            "characters", characterOf, 0x10000, [] { return true; }, writer);
    }
    std::uint64_t trained() const
    {
        std::vector<Example> examples = readExamples(invented());
        ModelFileWriter writer(ModelKind::Reranker);
        const Status done = trainJudge(
            examples, m_base->asModels(), {}, [] { return true; }, writer);
        return done.isOk() ? writer.contentHash() : 0;
    }

    SystemEnvironment m_environment;
    std::shared_ptr<const BaseModels> m_base;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(JudgeTrainingTest)
#include "judge_training_test.moc"
