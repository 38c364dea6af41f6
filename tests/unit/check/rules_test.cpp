#include "check/rule_engine.h"
#include "fixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace qb;
using namespace qb::check;
using namespace qb::check::testing;

/// Every rule's examples are its tests: a bad one fires that rule and no other, a good one leaves
/// all rules silent.
class RulesTest : public QObject {
    Q_OBJECT
    std::shared_ptr<const Checker> m_checker;
    std::unique_ptr<const RuleEngine> m_rules; ///< without what the models have to agree to

    struct Entry {
        QString id;
        QString set;
        QJsonObject object;
    };

    static std::vector<Entry> entries()
    {
        std::vector<Entry> all;
        const QDir folder(QStringLiteral(QB_SOURCE_DIR "/resources/check"));
        for (const QString& name :
            folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
            for (const QJsonValue& rule : root.value(QStringLiteral("rules")).toArray())
                all.push_back({rule.toObject().value(QStringLiteral("id")).toString(),
                    root.value(QStringLiteral("set")).toString(), rule.toObject()});
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_checker = shippedChecker();
        auto rules = RuleEngine::load(FolderEnvironment());
        QVERIFY(rules.isOk());
        m_rules = std::move(rules).value();
    }

    void badExamplesFireTheirRuleAlone_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("set");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("fixed");
        for (const Entry& entry : entries()) {
            int number = 0;
            for (const QJsonValue& bad : entry.object.value(QStringLiteral("bad")).toArray()) {
                const QString text
                    = bad.isString() ? bad.toString() : bad.toArray().at(0).toString();
                const QString fixed = bad.isString() ? QString() : bad.toArray().at(1).toString();
                QTest::addRow("%s-%d", qPrintable(entry.id), ++number)
                    << entry.id << entry.set << text << fixed;
            }
        }
    }
    void badExamplesFireTheirRuleAlone()
    {
        QFETCH(QString, id);
        QFETCH(QString, set);
        QFETCH(QString, text);
        QFETCH(QString, fixed);
        CheckOptions options;
        options.sets = QStringList{set};
        const auto findings = id == QStringLiteral("spelling.sound")
            ? m_rules->paragraphFindings(text, m_rules->select(options))
            : m_checker->check(text, options);
        QCOMPARE(rulesOf(findings), QStringList{id});
        if (!fixed.isNull())
            QCOMPARE(firstSuggestionsOf(text, findings), fixed);
    }

    void goodExamplesStaySilent_data()
    {
        QTest::addColumn<QString>("set");
        QTest::addColumn<QString>("text");
        for (const Entry& entry : entries()) {
            int number = 0;
            for (const QJsonValue& good : entry.object.value(QStringLiteral("good")).toArray())
                QTest::addRow("%s-%d", qPrintable(entry.id), ++number)
                    << entry.set << good.toString();
        }
    }
    void goodExamplesStaySilent()
    {
        QFETCH(QString, set);
        QFETCH(QString, text);
        CheckOptions options;
        options.sets = QStringList{set};
        QCOMPARE(rulesOf(m_checker->check(text, options)), QStringList());
    }

    void everyExceptionSparesSomeLiteral()
    {
        for (const Entry& entry : entries()) {
            const QStringList literals
                = entry.object.value(QStringLiteral("literals")).toObject().keys();
            for (const QJsonValue& value :
                entry.object.value(QStringLiteral("unlessInside")).toArray()) {
                const QString word = value.toString();
                const bool isUseful
                    = std::any_of(literals.begin(), literals.end(), [&](const QString& literal) {
                          return word.size() > literal.size() && word.contains(literal);
                      });
                QVERIFY2(isUseful, qPrintable(entry.id + u' ' + word));
                QVERIFY2(!literals.contains(word), qPrintable(entry.id + u' ' + word));
            }
        }
    }

    void everyRuleHasExamples()
    {
        for (const Entry& entry : entries()) {
            QVERIFY2(!entry.object.value(QStringLiteral("bad")).toArray().isEmpty(),
                qPrintable(entry.id));
            QVERIFY2(!entry.object.value(QStringLiteral("good")).toArray().isEmpty(),
                qPrintable(entry.id));
        }
        const auto engine = RuleEngine::load(FolderEnvironment());
        QVERIFY(engine.isOk());
        QCOMPARE(engine.value()->rules().size(), entries().size());
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "rules_test.moc"
