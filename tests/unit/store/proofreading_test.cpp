#include "fixture.h"

using namespace qb;
using namespace qb::store;
using namespace qb::store::testing;

class ProofreadingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsWords()
    {
        Fixture f;
        auto workspace = f.open();
        QVERIFY(workspace->putWord({QStringLiteral("𬭚矿"), {}, {}, QStringLiteral("张三"), {}})
                    .isOk());
        QVERIFY(workspace->putWord({QStringLiteral("甲县"), QStringLiteral("甲区"), {}, {}, {}})
                    .isOk());
        QVERIFY(workspace
                    ->putWord({QStringLiteral("甲县"), QStringLiteral("甲市"),
                        QStringLiteral("改设"), {}, {}})
                    .isOk());
        workspace.reset();
        workspace = f.open(OpenMode::MustExist);
        const auto words = workspace->words();
        QVERIFY(words.isOk());
        QCOMPARE(words.value().size(), size_t(2));
        const DictionaryWord& replaced = words.value()[0];
        QCOMPARE(replaced.word, QStringLiteral("甲县"));
        QCOMPARE(replaced.replacement, QStringLiteral("甲市"));
        QCOMPARE(replaced.note, QStringLiteral("改设"));
        QCOMPARE(words.value()[1].who, QStringLiteral("张三"));
        QVERIFY(words.value()[1].addedAt.isValid());
        QVERIFY(workspace->removeWord(QStringLiteral("甲县")).isOk());
        QVERIFY(workspace->removeWord(QStringLiteral("甲县")).error().kind == ErrorKind::NotFound);
        QCOMPARE(workspace->words().value().size(), size_t(1));
        QVERIFY(workspace->putWord({}).isError());
    }

    void keepsIgnoredFindings()
    {
        Fixture f;
        auto workspace = f.open();
        IgnoredRecord record;
        record.scope = QStringLiteral("once");
        record.rule = QStringLiteral("a.b");
        record.text = QStringLiteral("𠮷");
        record.context = QStringLiteral("前𠮷后");
        record.document = QStringLiteral("c1");
        record.who = QStringLiteral("李四");
        record.reason = QStringLiteral("人名");
        const auto number = workspace->addIgnored(record);
        QVERIFY(number.isOk());
        QCOMPARE(workspace->addIgnored(record).value(), number.value()); // the same one
        record.scope = QStringLiteral("always");
        record.context.clear();
        record.document.clear();
        QVERIFY(workspace->addIgnored(record).value() != number.value());
        const auto records = workspace->ignored();
        QCOMPARE(records.value().size(), size_t(2));
        QCOMPARE(records.value()[0].context, QStringLiteral("前𠮷后"));
        QCOMPARE(records.value()[0].reason, QStringLiteral("人名"));
        QVERIFY(workspace->removeIgnored(number.value()).isOk());
        QVERIFY(workspace->removeIgnored(number.value()).isError());
        QCOMPARE(workspace->ignored().value().size(), size_t(1));
        record.scope = QStringLiteral("sometimes");
        QVERIFY(workspace->addIgnored(record).isError());
    }

    void ignoredFindingsDifferByWhatTheySuggest()
    {
        Fixture f;
        auto workspace = f.open();
        IgnoredRecord record;
        record.scope = QStringLiteral("always");
        record.rule = QStringLiteral("a.b");
        record.text = QStringLiteral("𬭚的");
        std::vector<qint64> numbers;
        for (const std::optional<QString>& suggestion : std::vector<std::optional<QString>>{
                 std::nullopt, QString(), QStringLiteral("𬭚地")}) {
            record.suggestion = suggestion;
            const auto number = workspace->addIgnored(record);
            QVERIFY(number.isOk());
            QCOMPARE(workspace->addIgnored(record).value(), number.value()); // the same one
            numbers.push_back(number.value());
        }
        const auto records = workspace->ignored();
        QCOMPARE(records.value().size(), size_t(3));
        QVERIFY(!records.value()[0].suggestion);
        QVERIFY(records.value()[1].suggestion == QString());
        QVERIFY(records.value()[2].suggestion == QStringLiteral("𬭚地"));
        QVERIFY(workspace->removeIgnored(numbers[1]).isOk());
        QVERIFY(!workspace->ignored().value()[0].suggestion);
    }

    void aWordPutBackKeepsItsTime()
    {
        Fixture f;
        auto workspace = f.open();
        const QDateTime when(QDate(2025, 1, 2), QTime(3, 4, 5), Qt::UTC);
        QVERIFY(workspace->putWord({QStringLiteral("𬭚矿"), {}, {}, {}, when}).isOk());
        QCOMPARE(workspace->words().value().front().addedAt, when);
    }

    void keepsRoundsInOrder()
    {
        Fixture f;
        auto workspace = f.open();
        const QJsonArray findings{QStringLiteral("𬭚")};
        QVERIFY(workspace->recordRound({QStringLiteral("i1"), 2, 200, {}, {}, {}}).isOk());
        QVERIFY(workspace->recordRound({QStringLiteral("i1"), 1, 100, {}, {}, {}}).isOk());
        QVERIFY(
            workspace
                ->recordRound({QStringLiteral("i1"), 1, 101, findings, QStringLiteral("王五"), {}})
                .isOk());
        const auto rounds = workspace->rounds(QStringLiteral("i1"));
        QVERIFY(rounds.isOk());
        QCOMPARE(rounds.value().size(), size_t(2));
        QCOMPARE(rounds.value()[0].characters, qint64(101));
        QCOMPARE(rounds.value()[0].findings, findings);
        QCOMPARE(rounds.value()[0].who, QStringLiteral("王五"));
        QCOMPARE(rounds.value()[1].round, 2);
        QVERIFY(workspace->rounds(QStringLiteral("i2")).value().empty());
    }

    void anUndoneTransactionKeepsNothing()
    {
        Fixture f;
        auto workspace = f.open();
        const Status status = workspace->inTransaction([&]() -> Status {
            QB_CHECK(workspace->putWord({QStringLiteral("甲"), {}, {}, {}, {}}));
            return Error{ErrorKind::Cancelled, QStringLiteral("x"), {}, {}};
        });
        QVERIFY(status.isError());
        QVERIFY(workspace->words().value().empty());
    }
};

QTEST_GUILESS_MAIN(ProofreadingTest)
#include "proofreading_test.moc"
