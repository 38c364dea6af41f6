#include "command_line.h"

#include <QtTest>

class PreflightCommandTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_issue = QStringLiteral(QB_SOURCE_DIR "/resources/sample/issue.json");
    CommandLine m_line;

private Q_SLOTS:
    void initTestCase() { qunsetenv("QINGBAO_WORKSPACE"); }

    void keepsItsPromiseInJson()
    {
        QCOMPARE(m_line.run({QStringLiteral("preflight"), m_issue, QStringLiteral("--json")}), 0);
        const QJsonObject report = m_line.json();
        for (const char* key :
            {"input", "profile", "pages", "version", "kind", "counts", "findings"})
            QVERIFY2(report.contains(QLatin1String(key)), key);
        QCOMPARE(report.value(QStringLiteral("profile")).toString(), QStringLiteral("screen"));
        const QJsonArray findings = report.value(QStringLiteral("findings")).toArray();
        QVERIFY(!findings.isEmpty()); // the sample has no permit
        const QStringList keys = findings.first().toObject().keys();
        QCOMPARE(keys,
            (QStringList{QStringLiteral("article"), QStringLiteral("count"), QStringLiteral("mend"),
                QStringLiteral("message"), QStringLiteral("pages"), QStringLiteral("rule"),
                QStringLiteral("severity"), QStringLiteral("source"), QStringLiteral("text")}));
    }

    void writesForPeople()
    {
        QCOMPARE(m_line.run({QStringLiteral("preflight"), m_issue}), 0);
        QVERIFY(m_line.output.contains(QStringLiteral("[internal.permit]")));
        QVERIFY(m_line.output.contains(QStringLiteral("个错误")));
        QVERIFY(!m_line.output.contains(u'%'));
    }

    void readsPdfFromStandardInput()
    {
        const QString output = m_folder.filePath(QStringLiteral("a.pdf"));
        QCOMPARE(m_line.run({QStringLiteral("render"), m_issue, QStringLiteral("-o"), output}), 0);
        QFile file(output);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_line.input = file.readAll();
        QCOMPARE(m_line.run({QStringLiteral("preflight"), QStringLiteral("-"),
                     QStringLiteral("--kind"), QStringLiteral("none")}),
            0);
        QCOMPARE(m_line.output.trimmed(), QStringLiteral("没有发现问题"));
    }

    void tellsWrongUse()
    {
        QCOMPARE(m_line.run({QStringLiteral("preflight")}), 2);
        QCOMPARE(m_line.run({QStringLiteral("preflight"), m_issue, QStringLiteral("--profile"),
                     QStringLiteral("paper")}),
            2);
        QCOMPARE(m_line.run({QStringLiteral("preflight"), m_issue, QStringLiteral("--kind"),
                     QStringLiteral("gazette")}),
            2);
        QCOMPARE(m_line.run({QStringLiteral("preflight"), QStringLiteral("/nowhere/a.pdf")}), 1);
    }
};

QTEST_GUILESS_MAIN(PreflightCommandTest)
#include "preflight_command_test.moc"
