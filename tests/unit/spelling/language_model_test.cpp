#include "spelling/ngram_model.h"
#include "spelling/ngram_training.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace qb::spelling;

class LanguageModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void likesWhatItHasSeen()
    {
        const NgramModel model = trained({1, 2, 3, 1, 2, 3, 1, 2, 4, 1, 2, 3});
        QVERIFY(model.score(std::vector<std::uint32_t>{1, 2}, 3)
            > model.score(std::vector<std::uint32_t>{1, 2}, 4));
        QVERIFY(model.score(std::vector<std::uint32_t>{1, 2}, 4)
            > model.score(std::vector<std::uint32_t>{1, 2}, 1));
    }

    void probabilitiesOfAllTokensMakeOne()
    {
        const NgramModel model = trained({1, 2, 3, 1, 2, 3, 1, 2, 4, 1, 2, 3, 4, 4, 2, 1});
        for (const std::vector<std::uint32_t>& history :
            {std::vector<std::uint32_t>{}, {1}, {1, 2}, {4, 2}, {3, 3}}) {
            double sum = 0;
            for (std::uint32_t token = 1; token <= 4; ++token)
                sum += std::pow(10, model.score(history, token) / 1000.0);
            QVERIFY2(sum > 0.9 && sum < 1.1, qPrintable(QString::number(sum)));
        }
    }

    void givesUnknownTokensTheLeast()
    {
        const NgramModel model = trained({1, 2, 3, 1, 2, 3});
        QVERIFY(!model.knows(7));
        QVERIFY(!model.knows(0xFFFFFFFFU));
        QVERIFY(model.score({}, 7) < model.score({}, 3));
    }

    void tellsHowMuchOfASequenceItKnows()
    {
        const NgramModel model = trained({1, 2, 3, 1, 2, 3});
        const auto known = [&](std::vector<std::uint32_t> history, std::uint32_t token) {
            return model.knownLength(history, token);
        };
        QCOMPARE(known({1, 2}, 3), 3);
        QCOMPARE(known({3, 2}, 3), 2);
        QCOMPARE(known({1}, 3), 1);
        QCOMPARE(known({}, 3), 1);
        QCOMPARE(known({1, 2}, 9), 0);
    }

    void isTheSameForTheSameText()
    {
        const std::vector<std::uint32_t> text = {1, 2, 3, 1, 4, 3, 1, 2, 4, 4, 2, 3};
        trained(text);
        const QByteArray first = m_bytes;
        trained(text);
        QCOMPARE(m_bytes, first);
    }

    void isAbsentWithoutText() { QVERIFY(!trained({}).knows(1)); }

private:
    NgramModel trained(const std::vector<std::uint32_t>& text)
    {
        NgramTraining training(3, 8, {1, 1, 1});
        training.add(text);
        ModelFileWriter writer(ModelKind::Archive);
        const bool isDone = training.finish(
            "test", [](std::uint32_t token) { return token; }, 16, [] { return true; }, writer);
        const QString path = m_folder.filePath(QStringLiteral("test.model"));
        if (!isDone || writer.write(path, 0).isError())
            return {};
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            m_bytes = file.readAll();
        auto opened = ModelFile::open(path, ModelKind::Archive);
        return opened.isOk() ? NgramModel::fromFile(opened.value(), "test") : NgramModel();
    }

    QTemporaryDir m_folder;
    QByteArray m_bytes;
};

QTEST_GUILESS_MAIN(LanguageModelTest)
#include "language_model_test.moc"
