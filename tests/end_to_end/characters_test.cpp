#include "program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

/// Every character of an article is in the PDF, or somebody is told which one is not and where.
class CharactersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryCharacter_data();
    void keepsEveryCharacter();
    void namesWhatNoFaceHas_data();
    void namesWhatNoFaceHas();

private:
    /// An issue of one article with this text.
    QString issue(const QString& text)
    {
        const QString name = m_folder.filePath(QStringLiteral("issue.json"));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        const QJsonObject block{{QStringLiteral("text"), text}};
        const QJsonObject article{{QStringLiteral("title"), QStringLiteral("生僻字")},
            {QStringLiteral("blocks"), QJsonArray{block}}};
        const QJsonObject section{{QStringLiteral("name"), QStringLiteral("行业动态")},
            {QStringLiteral("articles"), QJsonArray{article}}};
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("format"), 1},
                                     {QStringLiteral("date"), QStringLiteral("2025-01-20")},
                                     {QStringLiteral("sections"), QJsonArray{section}}})
                       .toJson());
        return name;
    }
    Outcome render(const QString& text, const char* profile)
    {
        return qingbao({QStringLiteral("render"), issue(text), QStringLiteral("-o"), pdf(),
            QStringLiteral("--profile"), QString::fromLatin1(profile), QStringLiteral("--json")});
    }
    QString pdf() const { return m_folder.filePath(QStringLiteral("a.pdf")); }

    QTemporaryDir m_folder;
};

void CharactersTest::keepsEveryCharacter_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("beyond the BMP")
        << QStringLiteral("化学课讲到𬭚、𬬭、𫟷，菜单上写着𠮷字。");
    QTest::newRow("variation sequences") << QStringLiteral("葛\U000E0100城区的辻\U000E0100路口。");
    QTest::newRow("radicals") << QStringLiteral("偏旁⾪与隶、⻢与马。");
    QTest::newRow("compatibility") << QStringLiteral("凉﨑、㎡、℃、①、Ⅳ、㈱。");
    QTest::newRow("other scripts")
        << QStringLiteral("Ελληνικά、Русский、ひらがな、한국어、naïve。");
    QTest::newRow("combining marks") << QStringLiteral("é与é，ā́与ǚ。");
    QTest::newRow("signs") << QStringLiteral("℉、№、→、★、♬、☃、𝑥²＋𝛼。");
}

void CharactersTest::keepsEveryCharacter()
{
    if (!isInstalled(QStringLiteral("pdftotext")))
        QSKIP("pdftotext is not installed");
    QFETCH(QString, text);
    const Outcome outcome = render(text, "screen");
    QCOMPARE(outcome.status, 0);
    for (const QJsonValue warning : outcome.json().value(QStringLiteral("warnings")).toArray())
        if (warning[QStringLiteral("kind")].toString() == QLatin1String("missing-glyph"))
            QSKIP("no face on this machine has all of these characters");
    QString said = QString::fromUtf8(
        runProgram(QStringLiteral("pdftotext"), {pdf(), QStringLiteral("-")}).output);
    said.remove(QRegularExpression(QStringLiteral("\\s")));
    QString expected = text;
    expected.remove(QRegularExpression(QStringLiteral("\\s")));
    // Character by character: which of two equal forms a reader gives is its own choice.
    const auto form = QString::NormalizationForm_KC;
    QVERIFY2(said.normalized(form).contains(expected.normalized(form)), qPrintable(said));
}

void CharactersTest::namesWhatNoFaceHas_data()
{
    QTest::addColumn<QString>("profile");
    QTest::newRow("screen") << QStringLiteral("screen");
    QTest::newRow("archive") << QStringLiteral("archive");
    QTest::newRow("print") << QStringLiteral("print");
}

void CharactersTest::namesWhatNoFaceHas()
{
    QFETCH(QString, profile);
    // A code point that Unicode keeps free for nobody: no face can have it.
    const QString missing = QString::fromUcs4(U"\U0008FFF0", 1);
    const Outcome outcome
        = render(QStringLiteral("前面是𠮷，后面是%1。").arg(missing), qPrintable(profile));
    if (profile == QLatin1String("archive")) {
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.error()
                    .value(QStringLiteral("message"))
                    .toString()
                    .contains(QStringLiteral("U+8FFF0")));
        const QString where = outcome.error().value(QStringLiteral("where")).toString();
        QVERIFY2(
            where.contains(QStringLiteral("生僻字")) && where.contains(QStringLiteral("第 1 页")),
            qPrintable(where));
        return;
    }
    QCOMPARE(outcome.status, 0);
    int count = 0;
    for (const QJsonValue warning : outcome.json().value(QStringLiteral("warnings")).toArray()) {
        if (warning[QStringLiteral("kind")].toString() != QLatin1String("missing-glyph"))
            continue;
        ++count;
        QVERIFY(warning[QStringLiteral("message")].toString().contains(QStringLiteral("U+8FFF0")));
        QCOMPARE(warning[QStringLiteral("article")].toString(), QStringLiteral("生僻字"));
        QCOMPARE(warning[QStringLiteral("page")].toInt(), 1);
    }
    QCOMPARE(count, 1);
}

QTEST_GUILESS_MAIN(CharactersTest)
#include "characters_test.moc"
