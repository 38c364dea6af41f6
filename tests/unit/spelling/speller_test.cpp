#include "shipped_models.h"
#include "spelling/archive_training.h"
#include "spelling/model_file.h"
#include "spelling/speller.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace qb;
using namespace qb::spelling;

/// The program's data behind a folder of the user's own.
class BehindFolder final : public SystemEnvironment {
public:
    explicit BehindFolder(QString folder) : m_folder(std::move(folder)) { }
    QStringList dataDirectories() const override
    {
        return QStringList{m_folder} + SystemEnvironment::dataDirectories();
    }

private:
    QString m_folder;
};

class SpellerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_speller = shipped(Speller::load(m_environment)); }

    void findsWrongCharacters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("right");
        QTest::newRow("same sound")
            << QStringLiteral("受台风影向，轮渡停航。") << QStringLiteral("受台风影响，轮渡停航。");
        QTest::newRow("reversed") << QStringLiteral("工程队正在加紧施功。")
                                  << QStringLiteral("工程队正在加紧施工。");
        QTest::newRow("ji-yi") << QStringLiteral("跨江大桥己经合龙。")
                               << QStringLiteral("跨江大桥已经合龙。");
        QTest::newRow("beyond the BMP")
            << QStringLiteral("含𬭚与𠮷的样品受潮湿影向。")
            << QStringLiteral("含𬭚与𠮷的样品受潮湿影响。");
    }
    void findsWrongCharacters()
    {
        QFETCH(QString, text);
        QFETCH(QString, right);
        QString corrected = text;
        for (const Correction& correction : m_speller->check(text)) {
            QCOMPARE(
                text.mid(correction.position, correction.original.size()), correction.original);
            QCOMPARE(correction.replacement.size(), correction.original.size());
            corrected.replace(
                correction.position, correction.original.size(), correction.replacement);
        }
        QCOMPARE(corrected, right);
    }

    void leavesRightSentencesAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QStringLiteral(
            "会议强调，要加快推进重点项目建设，确保全年目标任务如期完成。");
        QTest::newRow("numbers") << QStringLiteral(
            "全年新增就业3.6万人，城镇登记失业率控制在5%以内。");
        QTest::newRow("western") << QStringLiteral("The bridge is open. 𬭚𠮷");
        QTest::newRow("none") << QString();
    }
    void leavesRightSentencesAlone()
    {
        QFETCH(QString, text);
        for (const Correction& correction : m_speller->check(text))
            QVERIFY2(correction.level == Level::Possible,
                qPrintable(correction.original + correction.replacement));
    }

    void isAPureFunctionOfTheParagraph()
    {
        const QString text = QStringLiteral("受台风影向，工程队正在加紧施功。");
        const auto first = m_speller->check(text);
        m_speller->check(QStringLiteral("别的话。"));
        const auto second = m_speller->check(text);
        QCOMPARE(second.size(), first.size());
        for (std::size_t i = 0; i < first.size(); ++i) {
            QCOMPARE(second[i].position, first[i].position);
            QCOMPARE(second[i].replacement, first[i].replacement);
            QCOMPARE(second[i].confidence, first[i].confidence);
        }
    }

    void staysInBoundsWithOneCharacterRepeated()
    {
        for (const QString& piece :
            {QStringLiteral("的"), QStringLiteral("施"), QStringLiteral("𠮷")})
            m_speller->check(piece.repeated(3000));
    }

    void findsTheSlipOfASentenceWhereverItStandsAgain()
    {
        const QString sentence = QStringLiteral("𠮷：受台风影向，轮渡停航。");
        const QString text
            = sentence + sentence + u' ' + sentence + QStringLiteral("路通了。") + sentence;
        const QString slip = QStringLiteral("影向");
        std::vector<qsizetype> expected;
        for (qsizetype at = text.indexOf(slip); at >= 0; at = text.indexOf(slip, at + 1))
            expected.push_back(at + 1);
        std::vector<qsizetype> found;
        for (const Correction& correction : m_speller->check(text)) {
            QCOMPARE(correction.replacement, QStringLiteral("响"));
            found.push_back(correction.position);
        }
        QCOMPARE(found, expected);
    }

    void learnsFromAnArchive()
    {
        const QString sentence = QStringLiteral("沂安河闸站改造工程由沂安河管理处组织实施。");
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("archive.model"));
        int left = 200;
        const auto next = [&](QString& paragraph) {
            paragraph = sentence;
            return left-- > 0;
        };
        const auto summary = trainArchiveModel(m_environment, next, path);
        QVERIFY(summary.isOk());
        QCOMPARE(summary.value().paragraphs, qint64{200});
        const auto speller = Speller::load(m_environment, path);
        QVERIFY(speller.isOk());
        QVERIFY(speller.value()->check(sentence).empty());
        // What the archive always wrote otherwise is found, and with more confidence.
        QString slip = sentence;
        slip.replace(QStringLiteral("组织实施"), QStringLiteral("组织实时"));
        const auto confidenceOf = [&](const Speller& one) {
            double confidence = 0;
            for (const Correction& correction : one.check(slip)) {
                if (correction.replacement == QStringLiteral("施"))
                    confidence = correction.confidence;
            }
            return confidence;
        };
        QVERIFY(confidenceOf(*speller.value()) > confidenceOf(*m_speller));
    }

    void saysWhereAChangeMakesWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("makesWords");
        QTest::newRow("no word before") << QStringLiteral("我市权面推进营商环境改革。") << true;
        QTest::newRow("beyond the BMP")
            << QStringLiteral("𬭚与𠮷。我市权面推进营商环境改革。") << true;
        QTest::newRow("another word before")
            << QStringLiteral("维护好竞技安全特别是粮食安全。") << false;
    }
    void saysWhereAChangeMakesWords()
    {
        QFETCH(QString, text);
        QFETCH(bool, makesWords);
        const std::vector<Correction> corrections = m_speller->check(text);
        QCOMPARE(std::any_of(corrections.begin(), corrections.end(),
                     [](const Correction& correction) { return correction.makesWords; }),
            makesWords);
    }

    void isNotSureOfWhatIsRightHalfTheTime()
    {
        const QString text = QStringLiteral("𠮷：受台风影向，轮渡停航。");
        const std::vector<Correction> shipped = m_speller->check(text);
        QCOMPARE(shipped.size(), std::size_t{1});
        const auto path
            = m_environment.findData(QStringLiteral("resources/spelling/reranker.model"));
        QVERIFY(path.isOk());
        const auto file = ModelFile::open(path.value(), ModelKind::Reranker);
        QVERIFY(file.isOk());
        // The same judge with levels that everything reaches and a scale that says a half.
        ModelFileWriter writer(ModelKind::Reranker);
        for (const char* name : {"feature-count", "alone-splits", "alone-leaves", "alone-base",
                 "rivals-splits", "rivals-leaves", "rivals-base", "pairs", "confusions", "prose1",
                 "prose2", "prose3", "prose4", "prose5"}) {
            const auto bytes = file.value()->section<std::uint8_t>(name);
            QVERIFY2(!bytes.empty(), name);
            writer.add(name, std::vector<std::uint8_t>(bytes.begin(), bytes.end()));
        }
        writer.add("base-levels", std::vector<std::int32_t>{-900, -1000, -1000});
        writer.add("base-scale", std::vector<std::int32_t>{0, 500});
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("resources/spelling")));
        QVERIFY(
            writer.write(folder.filePath(QStringLiteral("resources/spelling/reranker.model")), 0)
                .isOk());
        const auto speller = Speller::load(BehindFolder(folder.path()));
        QVERIFY2(
            speller.isOk(), speller.isError() ? qPrintable(speller.error().oneLine()) : "loaded");
        const std::vector<Correction> doubted = speller.value()->check(text);
        QCOMPARE(doubted.size(), std::size_t{1});
        QCOMPARE(doubted.front().confidence, 0.5);
        QCOMPARE(doubted.front().level, Level::Likely);
    }

    void goesOnWithoutADamagedModelOfTheParticles()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("resources/spelling")));
        const QString path = folder.filePath(QStringLiteral("resources/spelling/particles.model"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a model");
        file.close();

        const auto speller = shipped(Speller::load(BehindFolder(folder.path())));
        QVERIFY(speller->particleError() != nullptr);
        QCOMPARE(speller->particleError()->where, path);
        QVERIFY(speller->checkParticles(QStringLiteral("他高兴的跳了起来。")).empty());
        QVERIFY(!speller->check(QStringLiteral("受台风影向，轮渡停航。")).empty());
        QVERIFY(m_speller->particleError() == nullptr);
        QVERIFY(!m_speller->checkParticles(QStringLiteral("他高兴的跳了起来。")).empty());
    }

    void refusesDamagedArchiveModel()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("archive.model"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a model");
        file.close();
        const auto speller = Speller::load(m_environment, path);
        QVERIFY(speller.isError());
        QCOMPARE(speller.error().where, path);
    }

    void stopsLearningWhenAsked()
    {
        struct Stop : Progress {
            bool report(const QString&, int, int) override { return false; }
        } stop;
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("archive.model"));
        int left = 10;
        const auto next = [&](QString& paragraph) {
            paragraph = QStringLiteral("水库蓄水。");
            return left-- > 0;
        };
        const auto summary = trainArchiveModel(m_environment, next, path, &stop);
        QVERIFY(summary.isError());
        QVERIFY(summary.error().isCancelled());
        QVERIFY(!QFile::exists(path));
    }

private:
    SystemEnvironment m_environment;
    std::shared_ptr<const Speller> m_speller;
};

QTEST_GUILESS_MAIN(SpellerTest)
#include "speller_test.moc"
