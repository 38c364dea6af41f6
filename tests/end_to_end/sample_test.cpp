#include "program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

/// The sample that start.sh makes: its raw clippings become the issue that was composed by hand.
class SampleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rawClippingsBecomeTheComposedIssue();
    void rendersWithoutWarnings();
    void keepsRareCharactersInThePdf();
    void passesTheProofreader_data();
    void passesTheProofreader();

private:
    static QString path(const QString& name)
    {
        return QStringLiteral(QB_SOURCE_DIR "/resources/sample/") + name;
    }
    static QJsonObject jsonFile(const QString& name)
    {
        return QJsonDocument::fromJson(contentsOf(name)).object();
    }
    QString file(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

namespace {

/// Title → what a reader sees of the article, one block a string. A note under a table has no mark
/// of its own in HTML.
QMap<QString, QStringList> readableBlocks(const QJsonObject& issue)
{
    QMap<QString, QStringList> articles;
    for (const QJsonValue section : issue.value(QStringLiteral("sections")).toArray()) {
        for (const QJsonValue article : section[QStringLiteral("articles")].toArray()) {
            QStringList& blocks = articles[article[QStringLiteral("title")].toString()];
            blocks << section[QStringLiteral("name")].toString();
            for (const QJsonValue block : article[QStringLiteral("blocks")].toArray()) {
                QString kind = block[QStringLiteral("kind")].toString();
                kind.replace(QStringLiteral("note"), QStringLiteral("paragraph"));
                const QJsonObject table = block[QStringLiteral("table")].toObject();
                blocks << kind + u':' + block[QStringLiteral("text")].toString()
                        + block[QStringLiteral("alternativeText")].toString()
                        + QString::fromUtf8(QJsonDocument(table).toJson(QJsonDocument::Compact));
            }
        }
    }
    return articles;
}

QStringList clippingIds(const Outcome& import)
{
    QStringList ids;
    for (const QJsonValue id : import.json().value(QStringLiteral("clippings")).toArray())
        ids << id.toString();
    return ids;
}

} // namespace

void SampleTest::rawClippingsBecomeTheComposedIssue()
{
    const QMap<QString, QString> workspace{
        {QStringLiteral("QINGBAO_WORKSPACE"), file(QStringLiteral("w.qingbao"))}};
    const auto import = [&](const QStringList& names) {
        QStringList arguments{QStringLiteral("import"), QStringLiteral("--json")};
        for (const QString& name : names)
            arguments << path(QStringLiteral("clippings/") + name);
        return clippingIds(qingbao(arguments, {}, workspace));
    };
    const QStringList texts = import({QStringLiteral("01-express.txt"),
        QStringLiteral("02-wrapped.txt"), QStringLiteral("03-gb18030.txt")});
    const QStringList pages = import({QStringLiteral("财经数据/web-page.html")});
    QCOMPARE(texts.size(), 12);
    QCOMPARE(pages.size(), 1);

    const QStringList add{QStringLiteral("issue"), QStringLiteral("add"), QStringLiteral("i1")};
    const QStringList inSection{QStringLiteral("--section"), QStringLiteral("财经数据")};
    QCOMPARE(qingbao({QStringLiteral("issue"), QStringLiteral("new")}, {}, workspace).status, 0);
    QCOMPARE(qingbao(add + texts, {}, workspace).status, 0);
    QCOMPARE(qingbao(add + pages + inSection, {}, workspace).status, 0);
    const QString exported = file(QStringLiteral("exported.json"));
    QCOMPARE(qingbao({QStringLiteral("issue"), QStringLiteral("export"), QStringLiteral("i1"),
                         QStringLiteral("-o"), exported},
                 {}, workspace)
                 .status,
        0);

    const auto made = readableBlocks(jsonFile(exported));
    const auto composed = readableBlocks(jsonFile(path(QStringLiteral("issue.json"))));
    QCOMPARE(made.keys(), composed.keys());
    for (const QString& title : composed.keys())
        QCOMPARE(made.value(title), composed.value(title));
}

void SampleTest::rendersWithoutWarnings()
{
    const Outcome outcome = qingbao({QStringLiteral("render"), path(QStringLiteral("issue.json")),
        QStringLiteral("-o"), file(QStringLiteral("sample.pdf")), QStringLiteral("--json")});
    QVERIFY2(outcome.status == 0, outcome.errors.constData());
    QVERIFY(outcome.json().value(QStringLiteral("pages")).toInt() > 5);
    QCOMPARE(outcome.json().value(QStringLiteral("warnings")).toArray(), QJsonArray());
}

void SampleTest::keepsRareCharactersInThePdf()
{
    if (!isInstalled(QStringLiteral("pdftotext")))
        QSKIP("pdftotext is not installed");
    const Outcome outcome = runProgram(
        QStringLiteral("pdftotext"), {file(QStringLiteral("sample.pdf")), QStringLiteral("-")});
    const QString text = QString::fromUtf8(outcome.output);
    QVERIFY(text.contains(QStringLiteral("𬭚")));
    QVERIFY(text.contains(QStringLiteral("𠮷")));
}

void SampleTest::passesTheProofreader_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"01-express.txt", "02-wrapped.txt", "03-gb18030.txt"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void SampleTest::passesTheProofreader()
{
    QFETCH(const QString, name);
    const Outcome outcome = qingbao({QStringLiteral("check"),
        path(QStringLiteral("clippings/") + name), QStringLiteral("--json")});
    QVERIFY2(outcome.status == 0, outcome.errors.constData());
    for (const QJsonValue finding : outcome.json().value(QStringLiteral("findings")).toArray())
        // Page numbers stand in the wrapped clipping on purpose.
        if (finding[QStringLiteral("rule")].toString() != QLatin1String("layout.page-number-alone"))
            QCOMPARE(finding[QStringLiteral("severity")].toString(), QStringLiteral("hint"));
}

QTEST_GUILESS_MAIN(SampleTest)
#include "sample_test.moc"
