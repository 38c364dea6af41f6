#include "shipped_models.h"
#include "spelling/base_models.h"
#include "spelling/particle_judge.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace qb;
using namespace qb::spelling;

class ParticleJudgeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_speller = shipped(Speller::load(m_environment)); }

    void findsParticlesWrittenForOthers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("right");
        QTest::newRow("before a verb") << QStringLiteral("老师傅耐心的给新工人讲解图纸。")
                                       << QStringLiteral("老师傅耐心地给新工人讲解图纸。");
        QTest::newRow("behind a verb") << QStringLiteral("新做的门窗装的严严实实。")
                                       << QStringLiteral("新做的门窗装得严严实实。");
        QTest::newRow("before a noun")
            << QStringLiteral("会议室得空调已经修好。") << QStringLiteral("会议室的空调已经修好。");
        QTest::newRow("the wrong one of two") << QStringLiteral("质检员仔细得核对每一个编号。")
                                              << QStringLiteral("质检员仔细地核对每一个编号。");
        QTest::newRow("beyond the BMP")
            << QStringLiteral("含𬭚与𠮷的样品要小心翼翼的放进冰柜。")
            << QStringLiteral("含𬭚与𠮷的样品要小心翼翼地放进冰柜。");
    }
    void findsParticlesWrittenForOthers()
    {
        QFETCH(QString, text);
        QFETCH(QString, right);
        QString corrected = text;
        for (const Correction& correction : m_speller->checkParticles(text)) {
            QCOMPARE(text.mid(correction.position, 1), correction.original);
            corrected.replace(correction.position, 1, correction.replacement);
        }
        QCOMPARE(corrected, right);
    }

    void leavesRightParticlesAndNounsAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("each in its place")
            << QStringLiteral("熟练的工人快速地装好了泵，水管接得很牢。");
        QTest::newRow("places") << QStringLiteral(
            "这里是农产品的输出地，也是多地企业的集中承载地。");
        QTest::newRow("verb and object") << QStringLiteral("推行节地生态安葬，改良沙土地的肥力。");
        QTest::newRow("words") << QStringLiteral("目的地的确值得一去，取得的成绩难得。");
        QTest::newRow("before a mark") << QStringLiteral("电池充得“快”，线路接得“牢”。");
        QTest::newRow("alone") << QStringLiteral("的。地，得");
    }
    void leavesRightParticlesAndNounsAlone()
    {
        QFETCH(QString, text);
        const std::vector<Correction> corrections = m_speller->checkParticles(text);
        QVERIFY2(corrections.empty(),
            qPrintable(corrections.empty() ? QString() : corrections.front().replacement));
    }

    void saysTheSameWhateverTheParticle()
    {
        const auto base = shipped(BaseModels::load(m_environment));
        const Models models = base->asModels();
        const std::u16string with = u"工人们高兴的唱起了歌";
        std::u16string other = with;
        other[5] = u'得';
        const ParticleContext a = particleContext(models, with, 5);
        const ParticleContext b = particleContext(models, other, 5);
        QCOMPARE(a.features, b.features);
        QCOMPARE(a.scores, b.scores);
    }

    void sharesOfTheThreeAddUp()
    {
        const ParticleWeights::Weights weights = {2000, 1900, -500};
        double all = 0;
        for (std::size_t k = 0; k < particles.size(); ++k)
            all += ParticleWeights::share(weights, k);
        QVERIFY(qAbs(all - 1) < 1e-9);
        // Two that are about as good share what there is: neither is certain.
        QVERIFY(ParticleWeights::share(weights, 0) < 0.55);
        QVERIFY(ParticleWeights::share({100'000, 0, 0}, 1) < 1e-9);
    }

    void refusesAModelOfAnotherForm()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("particles.model"));
        ModelFileWriter writer(ModelKind::Particles);
        writer.add("features", std::vector<std::int8_t>(30));
        writer.add("models", std::vector<std::int32_t>(ParticleContext::models));
        writer.add("leasts", std::vector<std::int32_t>(particles.size()));
        QVERIFY(!writer.write(path, 1).isError());
        auto file = ModelFile::open(path, ModelKind::Particles);
        QVERIFY(!file.isError());
        QVERIFY(ParticleJudge::fromFile(file.value()).isError());
        QVERIFY(ModelFile::open(path, ModelKind::Reranker).isError());
    }

private:
    SystemEnvironment m_environment;
    std::shared_ptr<const Speller> m_speller;
};

QTEST_GUILESS_MAIN(ParticleJudgeTest)
#include "particle_judge_test.moc"
