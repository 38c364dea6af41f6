#include "pdf/profile.h"

#include "pdf/profile_properties.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qb;
using namespace qb::pdf;

class ProfileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOwnOnesLoad_data();
    void theOwnOnesLoad();
    void theCommonOnesComeFirst();
    void anUnknownNameIsToldWithTheKnownOnes();
    void everyPropertyIsDocumented();
    void theListForPeopleIsComplete();
    void aFileOfOnesOwnIsRead();
    void wrongValuesNameTheirPlace_data();
    void wrongValuesNameTheirPlace();
    void aDamagedColourProfileIsToldByName();

private:
    QString file(const QByteArray& json);

    SystemEnvironment m_environment;
    QTemporaryDir m_folder;
};

QString ProfileTest::file(const QByteArray& json)
{
    const QString name = m_folder.filePath(QStringLiteral("自定.json"));
    QFile out(name);
    if (!out.open(QIODevice::WriteOnly))
        return {};
    out.write(json);
    return name;
}

void ProfileTest::theOwnOnesLoad_data()
{
    QTest::addColumn<QString>("id");
    for (const QString& id : profileIds(m_environment))
        QTest::newRow(qPrintable(id)) << id;
}

void ProfileTest::theOwnOnesLoad()
{
    QFETCH(QString, id);
    const auto loaded = loadProfile(id, m_environment);
    if (loaded.isError() && loaded.error().where.endsWith(QLatin1String(".icc")))
        QSKIP("no profile of the press was built (argyll, icc-profiles-free)");
    QVERIFY2(loaded.isOk(), loaded.isError() ? qPrintable(loaded.error().oneLine()) : "");
    QCOMPARE(loaded.value().id, id);
    QVERIFY(!loaded.value().name.isEmpty());
    QCOMPARE(loaded.value().isPress(), id.startsWith(QLatin1String("print")));
    QCOMPARE(loaded.value().outputProfileBytes.isEmpty(), !loaded.value().isPress());
}

void ProfileTest::theCommonOnesComeFirst()
{
    QCOMPARE(profileIds(m_environment).first(3),
        QStringList(
            {QStringLiteral("screen"), QStringLiteral("archive"), QStringLiteral("print")}));
}

void ProfileTest::anUnknownNameIsToldWithTheKnownOnes()
{
    for (const QString& name : {QStringLiteral("web"), QStringLiteral("../print"), QString()}) {
        const auto loaded = loadProfile(name, m_environment);
        QVERIFY(loaded.isError());
        QCOMPARE(loaded.error().kind, ErrorKind::Usage);
        QVERIFY(loaded.error().hint.contains(QStringLiteral("archive")));
    }
    QCOMPARE(
        loadProfile(m_folder.filePath(QStringLiteral("没有.json")), m_environment).error().kind,
        ErrorKind::NotFound);
}

void ProfileTest::everyPropertyIsDocumented()
{
    QStringList names;
    for (const ProfileProperty& property : profileProperties()) {
        QVERIFY2(!property.documentation.isEmpty() && !property.type.isEmpty(),
            qPrintable(property.name));
        QVERIFY(!names.contains(property.name));
        names << property.name;
    }
}

void ProfileTest::theListForPeopleIsComplete()
{
    QFile list(QStringLiteral(QB_SOURCE_DIR "/resources/pdf/README.md"));
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(list.readAll());
    for (const ProfileProperty& property : profileProperties()) {
        const QString row = QStringLiteral("| `%1` | %2 | %3 |")
                                .arg(property.name, property.type, property.documentation);
        QVERIFY2(text.contains(row), qPrintable(row));
    }
    for (const QString& id : profileIds(m_environment))
        QVERIFY2(text.contains(QStringLiteral("| `%1.json` |").arg(id)), qPrintable(id));
}

void ProfileTest::aFileOfOnesOwnIsRead()
{
    const auto loaded
        = loadProfile(file(R"({"id": "tablet", "name": "平板𠮷", "tagged": false, "bleed": "0mm",
            "imposition": "2up", "maximumResolution": 144, "marks": ["slug"]})"),
            m_environment);
    QVERIFY2(loaded.isOk(), loaded.isError() ? qPrintable(loaded.error().oneLine()) : "");
    QCOMPARE(loaded.value().name, QStringLiteral("平板𠮷"));
    QCOMPARE(loaded.value().imposition, Imposition::TwoUp);
    QCOMPARE(loaded.value().pictures.maximumResolution, 144);
    QVERIFY(loaded.value().hasSlug && !loaded.value().hasCropMarks);
    QVERIFY(loaded.value().hasLinks);
}

void ProfileTest::wrongValuesNameTheirPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* name, const char* members, const char* pointer) {
        QTest::newRow(name) << QByteArray(R"({"id": "x", )") + members + '}'
                            << QString::fromUtf8(pointer);
    };
    QTest::newRow("no-id") << QByteArray("{}") << QStringLiteral("/id");
    row("unknown-key", R"("tagd": true)", "/tagd");
    row("unknown-standard", R"("standard": "PDF/A-1b")", "/standard");
    row("not-a-flag", R"("links": "yes")", "/links");
    row("no-unit", R"("bleed": "3")", "/bleed");
    row("wide-bleed", R"("bleed": "80mm")", "/bleed");
    row("negative-bleed", R"("bleed": "-1mm")", "/bleed");
    row("unknown-mark", R"("marks": ["crop", "star"])", "/marks");
    row("marks-no-list", R"("marks": "crop")", "/marks");
    row("half-a-pixel", R"("maximumResolution": 1.5)", "/maximumResolution");
    row("too-much-ink", R"("inkLimit": 500)", "/inkLimit");
    row("future-format", R"("format": 2)", "/format");
    row("ink-without-press", R"("colour": "cmyk")", "/outputProfile");
    row("archive-encrypted", R"("standard": "PDF/A-2u", "attachments": false)", "/encryption");
    row("archive-with-attachments", R"("standard": "PDF/A-2u", "encryption": false)",
        "/attachments");
    row("archive-in-inks",
        R"("standard": "PDF/A-3u", "encryption": false, "colour": "cmyk", "outputProfile": "x")",
        "/colour");
    row("press-in-rgb", R"("standard": "PDF/X-4", "encryption": false, "attachments": false)",
        "/colour");
    row("press-with-links",
        R"("standard": "PDF/X-4", "encryption": false, "attachments": false, "colour": "cmyk",
           "outputProfile": "x", "outputCondition": "FOGRA39")",
        "/links");
    row("accessible-untagged", R"("accessible": true, "tagged": false)", "/accessible");
    row("tagged-booklet", R"("imposition": "booklet")", "/tagged");
}

void ProfileTest::wrongValuesNameTheirPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, pointer);
    const auto loaded = loadProfile(file(json), m_environment);
    QVERIFY(loaded.isError());
    QCOMPARE(loaded.error().kind, ErrorKind::BadInput);
    QVERIFY2(loaded.error().where.endsWith(u' ' + pointer), qPrintable(loaded.error().oneLine()));
}

void ProfileTest::aDamagedColourProfileIsToldByName()
{
    class Here final : public Environment {
    public:
        explicit Here(QString folder) : m_directory(std::move(folder)) { }
        QDateTime now() const override { return {}; }
        QStringList dataDirectories() const override { return {m_directory}; }

    private:
        QString m_directory;
    };
    const Here here(m_folder.path());
    const QString own = file(R"({"id": "p", "standard": "PDF/X-4", "colour": "cmyk", "links": false,
        "encryption": false, "attachments": false, "outputProfile": "ink.icc",
        "outputCondition": "FOGRA39"})");
    auto loaded = loadProfile(own, here);
    QCOMPARE(loaded.error().where, QStringLiteral("ink.icc"));
    QVERIFY(loaded.error().hint.contains(QStringLiteral("argyll")));
    QFile damaged(m_folder.filePath(QStringLiteral("ink.icc")));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("not a profile");
    damaged.close();
    loaded = loadProfile(own, here);
    QVERIFY(loaded.isError());
    QVERIFY(loaded.error().where.endsWith(QLatin1String("ink.icc")));
}

QTEST_GUILESS_MAIN(ProfileTest)
#include "profile_test.moc"
