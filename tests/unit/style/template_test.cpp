#include "core/atomic_file.h"
#include "style/colour_text.h"
#include "style/paragraph_properties.h"
#include "style/template.h"

#include <QtTest>

using namespace qb;
using namespace qb::style;

class TemplateTest : public QObject {
    Q_OBJECT

    SystemEnvironment m_environment;
    QTemporaryDir m_directory;

    Result<std::shared_ptr<const Template>> load(const QByteArray& json)
    {
        const Status written
            = writeFileAtomically(m_directory.filePath(QStringLiteral("template.json")), json);
        if (written.isError())
            return written.error();
        return loadTemplate(m_directory.path(), m_environment);
    }

private Q_SLOTS:
    void everyInstalledTemplateLoads()
    {
        const auto installed = installedTemplates(m_environment);
        QVERIFY(!installed.isEmpty());
        for (const auto& [id, name] : installed) {
            const auto loaded = loadTemplate(id, m_environment);
            QVERIFY2(loaded.isOk(), loaded.isError() ? qPrintable(loaded.error().oneLine()) : "");
            QCOMPARE(loaded.value()->id, id);
            QVERIFY(!name.isEmpty());
        }
    }

    void everyPropertyAndStyleIsDocumented()
    {
        const QString manual = QString::fromUtf8(
            readFile(QStringLiteral(QB_SOURCE_DIR "/templates/README.md")).valueOr({}));
        for (const ParagraphProperty& property : paragraphProperties()) {
            QVERIFY2(manual.contains(QLatin1Char('`') + property.name + QLatin1Char('`')),
                qPrintable(property.name));
            QVERIFY2(
                property.documentation.contains(QStringLiteral("默认")), qPrintable(property.name));
            QVERIFY(!property.type.isEmpty());
        }
        for (const QString& name : builtInStyleNames())
            QVERIFY2(manual.contains(QLatin1Char('`') + name + QLatin1Char('`')), qPrintable(name));
    }

    void sectionsCanHaveColumnsOfTheirOwn()
    {
        const auto loaded
            = load(R"({"format":1,"id":"t","name":"试","sectionColumns":{"数据":3}})");
        QVERIFY2(loaded.isOk(), loaded.isError() ? qPrintable(loaded.error().oneLine()) : "");
        QCOMPARE(loaded.value()->sectionColumns.value(QStringLiteral("数据")), 3);
        const auto wrong = load(R"({"format":1,"id":"t","name":"试","sectionColumns":{"数据":9}})");
        QVERIFY(wrong.isError());
        QVERIFY2(wrong.error().where.contains(QStringLiteral("/sectionColumns/数据")),
            qPrintable(wrong.error().where));
    }

    void stylesInherit()
    {
        const auto loaded = load(R"({"format":1,"id":"t","name":"试","styles":{
            "body":{"size":"小四","indent":2},"a":{"basedOn":"body","size":"三号"},"b":{"basedOn":"a","indent":0}}})");
        QVERIFY2(loaded.isOk(), loaded.isError() ? qPrintable(loaded.error().oneLine()) : "");
        const Template& layout = *loaded.value();
        QCOMPARE(layout.style(QStringLiteral("b")).size.toPt(), 15.75);
        QCOMPARE(layout.style(QStringLiteral("b")).indent.count(), 0.0);
        QCOMPARE(layout.style(QStringLiteral("a")).indent.count(), 2.0);
        for (const QString& name : builtInStyleNames())
            QVERIFY(layout.styles.contains(name));
        QCOMPARE(layout.style(QStringLiteral("continued")).size.toPt(), 12.0);
        QCOMPARE(layout.style(QStringLiteral("continued")).indent.count(), 0.0);
        QCOMPARE(layout.style(QStringLiteral("first")).indent.count(), 2.0);
    }

    void lineOptionsAreOffUnlessAskedFor()
    {
        const auto loaded = load(R"({"format":1,"id":"t","name":"试","styles":{
            "answer":{"hangingPunctuation":true,"gridAlignment":true,"labelWidth":3,
                      "strongFont":"songti-bold","linkColour":"white"},
            "plain":{"basedOn":"answer","linkColour":"none"}}})");
        QVERIFY2(loaded.isOk(), loaded.isError() ? qPrintable(loaded.error().oneLine()) : "");
        const ParagraphStyle& body = loaded.value()->style(QStringLiteral("body"));
        QVERIFY(!body.hangingPunctuation && !body.gridAlignment && !body.hasLinkColour);
        QCOMPARE(body.labelWidth, Em());
        const ParagraphStyle& answer = loaded.value()->style(QStringLiteral("answer"));
        QVERIFY(answer.hangingPunctuation && answer.gridAlignment && answer.hasLinkColour);
        QCOMPARE(answer.labelWidth, Em::of(3));
        QCOMPARE(answer.strongFont, QStringLiteral("songti-bold"));
        QVERIFY(!loaded.value()->style(QStringLiteral("plain")).hasLinkColour);
    }

    void errorsNameTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("unknown key")
            << QByteArray(R"({"format":1,"id":"t","name":"试","colour":1})")
            << QStringLiteral("/colour");
        QTest::newRow("unknown property")
            << QByteArray(R"({"format":1,"id":"t","name":"试","styles":{"title":{"sise":"12pt"}}})")
            << QStringLiteral("/styles/title/sise");
        QTest::newRow("length without unit")
            << QByteArray(R"({"format":1,"id":"t","name":"试","styles":{"title":{"size":"16"}}})")
            << QStringLiteral("/styles/title/size");
        QTest::newRow("bad colour") << QByteArray(
            R"({"format":1,"id":"t","name":"试","styles":{"title":{"colour":"reddish"}}})")
                                    << QStringLiteral("/styles/title/colour");
        QTest::newRow("circle") << QByteArray(
            R"({"format":1,"id":"t","name":"试","styles":{"a":{"basedOn":"b"},"b":{"basedOn":"a"}}})")
                                << QStringLiteral("/styles/");
        QTest::newRow("base missing")
            << QByteArray(R"({"format":1,"id":"t","name":"试","styles":{"a":{"basedOn":"x"}}})")
            << QStringLiteral("/styles/a/basedOn");
        QTest::newRow("area wider than the page")
            << QByteArray(R"({"format":1,"id":"t","name":"试","page":{"charactersPerLine":100}})")
            << QStringLiteral("/page");
        QTest::newRow("furniture style missing") << QByteArray(
            R"({"format":1,"id":"t","name":"试","masthead":[{"cells":[{"text":"甲","style":"x"}]}]})")
                                                 << QStringLiteral("/masthead");
        QTest::newRow("unknown key in a cell") << QByteArray(
            R"({"format":1,"id":"t","name":"试","masthead":[{"cells":[{"text":"甲","colour":"red"}]}]})")
                                               << QStringLiteral("/masthead/0/cells/0/colour");
        QTest::newRow("later format")
            << QByteArray(R"({"format":2,"id":"t","name":"试"})") << QStringLiteral("/format");
        QTest::newRow("no id") << QByteArray(R"({"format":1,"name":"试"})")
                               << QStringLiteral("/id");
        QTest::newRow("negative top")
            << QByteArray(R"({"format":1,"id":"t","name":"试","page":{"top":"-5mm"}})")
            << QStringLiteral("/page/top");
    }
    void errorsNameTheirPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, pointer);
        const auto loaded = load(json);
        QVERIFY(loaded.isError());
        QVERIFY(loaded.error().kind == ErrorKind::BadTemplate);
        QVERIFY2(loaded.error().where.contains(pointer), qPrintable(loaded.error().oneLine()));
    }

    void brokenJsonNamesLineAndColumn()
    {
        const auto loaded = load("{\n  \"format\": 1,\n  \"id\": \n}");
        QVERIFY(loaded.isError());
        QVERIFY2(loaded.error().where.contains(QStringLiteral(":4:"))
                || loaded.error().where.contains(QStringLiteral(":3:")),
            qPrintable(loaded.error().where));
    }

    void anUnknownTemplateNamesTheInstalledOnes()
    {
        const auto loaded = loadTemplate(QStringLiteral("no-such-template"), m_environment);
        QVERIFY(loaded.isError());
        QVERIFY(loaded.error().kind == ErrorKind::NotFound);
        QVERIFY(loaded.error().hint.contains(installedTemplates(m_environment).front().first));
    }

    void coloursOfAllSpaces()
    {
        QCOMPARE(
            parseColour(QStringLiteral("#ff8000")).value(), page::Colour::rgb(1, 128 / 255.0, 0));
        QCOMPARE(parseColour(QStringLiteral("gray(50)")).value(), page::Colour::gray(0.5));
        QCOMPARE(parseColour(QStringLiteral("cmyk(0 100 50 0)")).value(),
            page::Colour::cmyk(0, 1, 0.5, 0));
        QCOMPARE(parseColour(QStringLiteral("spot(Red 1; 0 96 90 8)")).value().spotName,
            QStringLiteral("Red 1"));
        QVERIFY(parseColour(QStringLiteral("cmyk(0 300 50 0)")).isError());
        for (const QString& wrong : {QStringLiteral("spot(; 0 96 90 8)"), QStringLiteral("spot(R)"),
                 QStringLiteral("spot(R; 0 96 90 8; 9)"), QStringLiteral("spot(R; 0 1 2 3; #1; 2)"),
                 QStringLiteral("cmyk(0 1 2 3; red)"), QStringLiteral("cmyk()")})
            QVERIFY2(parseColour(wrong).isError(), qPrintable(wrong));
        QVERIFY(parseColour(QStringLiteral("#ff80")).isError());
    }

    void inksMaySayHowTheyLookOnAScreen()
    {
        const auto spot = parseColour(QStringLiteral("spot(套红𠮷; 0 96 90 8; #c8102e)")).value();
        QCOMPARE(spot.spotName, QStringLiteral("套红𠮷"));
        QCOMPARE(spot.spotAlternative, (std::array{0.0, 0.96, 0.9, 0.08}));
        QCOMPARE(spot.toRgb(), page::Colour::rgb(200 / 255.0, 16 / 255.0, 46 / 255.0).toRgb());
        const auto inks = parseColour(QStringLiteral("cmyk(0 100 90 5; #c8102e)")).value();
        QCOMPARE(inks.components, (std::array{0.0, 1.0, 0.9, 0.05}));
        QCOMPARE(inks.toRgb(), spot.toRgb());
    }
};

QTEST_GUILESS_MAIN(TemplateTest)
#include "template_test.moc"
