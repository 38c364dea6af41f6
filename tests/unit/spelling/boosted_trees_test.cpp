#include "spelling/boosted_trees.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace qb;
using namespace qb::spelling;

class BoostedTreesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void learnsWhatOneQuestionCannotTell()
    {
        const BoostedTrees trees = trained(exclusiveOr(), options());
        for (const std::int32_t a : {10, 90}) {
            for (const std::int32_t b : {10, 90}) {
                const std::vector<std::int32_t> features = {a, b, 50};
                QCOMPARE(trees.logOdds(features) > 0, (a > 50) != (b > 50));
            }
        }
    }

    void isTheSameForTheSameExamples()
    {
        QCOMPARE(
            bytes(trained(exclusiveOr(), options())), bytes(trained(exclusiveOr(), options())));
    }

    void appendedTreesAddUp()
    {
        BoostingOptions others = options();
        others.seed = 7;
        const BoostedTrees first = trained(exclusiveOr(), options());
        const BoostedTrees second = trained(exclusiveOr(), others);
        BoostedTrees both = first;
        both.append(second);
        const std::vector<std::int32_t> features = {12, 77, 3};
        QVERIFY(first.logOdds(features) != second.logOdds(features));
        QCOMPARE(both.logOdds(features), first.logOdds(features) + second.logOdds(features));
    }

    void asksNoFurtherWhereItIsHopeless()
    {
        const BoostedTrees first = trained(exclusiveOr(), options());
        BoostingOptions others = options();
        others.seed = 7;
        BoostedTrees both = first;
        both.append(trained(exclusiveOr(), others));
        const auto count = static_cast<std::size_t>(options().trees);
        for (const std::vector<std::int32_t>& features :
            {std::vector<std::int32_t>{10, 90, 50}, std::vector<std::int32_t>{90, 90, 50}}) {
            const std::int32_t all = both.logOdds(features);
            QCOMPARE(both.logOddsUnlessHopeless(features, count, -100'000), all);
            QCOMPARE(both.logOddsUnlessHopeless(features, 1000, 100'000), all);
            const std::int32_t early = both.logOddsUnlessHopeless(features, count, 100'000);
            QVERIFY(early != all);
            QVERIFY((early > 0) == (all > 0));
        }
    }

    void needsNoFeatureThatIsTheSameEverywhere()
    {
        TrainingSet set = exclusiveOr();
        for (std::size_t i = 0; i < set.size(); ++i)
            set.features[3 * i + 2] = -30000;
        const BoostedTrees trees = trained(set, options());
        QVERIFY(trees.logOdds(std::vector<std::int32_t>{10, 90, -30000}) > 0);
        QVERIFY(trees.logOdds(std::vector<std::int32_t>{90, 90, -30000}) < 0);
    }

    void refusesToLearnFromNothing()
    {
        TrainingSet set;
        QVERIFY(trainBoostedTrees(set, options()).isError());
        set.featureCount = 3;
        QVERIFY(trainBoostedTrees(set, options()).isError());
        set.labels = {1};
        set.features = {1, 2};
        QVERIFY2(trainBoostedTrees(set, options()).isError(), "a feature is missing");
    }

    void judgesTheSameWhenReadBack()
    {
        const BoostedTrees trees = trained(exclusiveOr(), options());
        bytes(trees);
        auto file = ModelFile::open(path(), ModelKind::Reranker);
        QVERIFY(file.isOk());
        const auto read = BoostedTrees::fromFile(file.value(), "test", 3);
        QVERIFY(read.isOk());
        const std::vector<std::int32_t> features = {12, 77, 3};
        QCOMPARE(read.value().logOdds(features), trees.logOdds(features));
        QVERIFY2(
            BoostedTrees::fromFile(file.value(), "test", 1).isError(), "asks for a second feature");
        QVERIFY(BoostedTrees::fromFile(file.value(), "other", 3).isError());
    }

private:
    static BoostingOptions options()
    {
        BoostingOptions options;
        options.trees = 60;
        options.columnShare = 1;
        options.rate = 0.2;
        return options;
    }
    static BoostedTrees trained(const TrainingSet& set, const BoostingOptions& options)
    {
        Result<BoostedTrees> trees = trainBoostedTrees(set, options);
        return trees.isOk() ? std::move(trees.value()) : BoostedTrees({}, {}, 0);
    }
    static TrainingSet exclusiveOr()
    {
        TrainingSet set;
        set.featureCount = 3;
        for (int i = 0; i < 2000; ++i) {
            const std::int32_t a = i * 37 % 100;
            const std::int32_t b = i * 61 % 101;
            set.features.insert(set.features.end(), {a, b, i % 7});
            set.labels.push_back((a > 50) != (b > 50) ? 1 : 0);
        }
        return set;
    }
    QString path() const { return m_folder.filePath(QStringLiteral("trees.model")); }
    QByteArray bytes(const BoostedTrees& trees) const
    {
        ModelFileWriter writer(ModelKind::Reranker);
        trees.write("test", writer);
        if (writer.write(path(), 0).isError())
            return {};
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(BoostedTreesTest)
#include "boosted_trees_test.moc"
