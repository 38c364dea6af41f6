#include "font/font_book.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qb;
using namespace qb::font;

namespace {

/// Data folders of the test's own choice.
class TestEnvironment final : public Environment {
public:
    explicit TestEnvironment(QStringList folders) : m_folders(std::move(folders)) { }
    QDateTime now() const override { return {}; }
    QStringList dataDirectories() const override { return m_folders; }

private:
    QStringList m_folders;
};

QString shippedData()
{
    return qEnvironmentVariable("QINGBAO_DATA", QStringLiteral(QB_SOURCE_DIR));
}

/// A data folder with these roles.
void writeRoles(const QTemporaryDir& folder, const QByteArray& json)
{
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("resources/fonts")));
    QFile file(folder.filePath(QStringLiteral("resources/fonts/roles.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json);
}

QByteArray role(const QByteArray& id, const QByteArray& candidates, const QByteArray& fallback = "")
{
    return "{\"id\":\"" + id + "\",\"label\":\"试验体\",\"candidates\":[" + candidates
        + "],\"fallback\":[" + fallback + "],\"packages\":[\"fonts-noto-cjk\"]}";
}

QByteArray rolesFile(const QByteArray& roles)
{
    return "{\"format\":1,\"roles\":[" + roles + "]}";
}

} // namespace

class FontBookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyShippedRoleIsServed();
    void choosesTheWeightTheRoleAsksFor();
    void refusesAFamilyThatFontconfigOnlyApproximates();
    void fallbackRoleStandsInAndSaysSo();
    void strongRoleIsTheCompanionOrTheRoleItself();
    void familiesAreFoundByTheirChineseName();
    void missingRoleNamesPackageAndFamilies();
    void unknownRoleIsAnError();
    void rareCharacterComesFromAFallbackFace_data();
    void rareCharacterComesFromAFallbackFace();
    void characterNobodyHasGivesNull();
    void damagedFontInTheUsersFolderIsPassedOver();
    void brokenRolesFileIsRefused_data();
    void brokenRolesFileIsRefused();
};

void FontBookTest::everyShippedRoleIsServed()
{
    auto book = FontBook::create(TestEnvironment({shippedData()}));
    QVERIFY2(book.isOk(), book.isError() ? qPrintable(book.error().oneLine()) : "");
    for (const QString& id :
        {QStringLiteral("songti"), QStringLiteral("songti-bold"), QStringLiteral("heiti"),
            QStringLiteral("heiti-regular"), QStringLiteral("kaiti"), QStringLiteral("fangsong"),
            QStringLiteral("biaosong"), QStringLiteral("latin"), QStringLiteral("symbols")}) {
        auto face = book.value()->face(id);
        QVERIFY2(face.isOk(), face.isError() ? qPrintable(face.error().oneLine()) : "");
        QCOMPARE(face.value()->reference().role, id);
        QVERIFY(face.value()->isEmbeddable());
        const char32_t probe = id == QLatin1String("symbols") ? U'\u2713' : U'A';
        QVERIFY2(face.value()->hasGlyph(probe), qPrintable(id));
    }
}

void FontBookTest::choosesTheWeightTheRoleAsksFor()
{
    auto book = FontBook::create(TestEnvironment({shippedData()}));
    QVERIFY(book.isOk());
    const FacePointer song = book.value()->face(QStringLiteral("songti")).value();
    const FacePointer bold = book.value()->face(QStringLiteral("songti-bold")).value();
    QCOMPARE(song->metrics().weight, 400);
    QVERIFY(bold->metrics().weight >= 600);
    QVERIFY(song->reference().path != bold->reference().path);
}

void FontBookTest::refusesAFamilyThatFontconfigOnlyApproximates()
{
    const QTemporaryDir folder;
    writeRoles(folder, rolesFile(role("only", "{\"family\":\"No Such Family 9\"}")));
    auto book = FontBook::create(TestEnvironment({folder.path()}));
    QVERIFY(book.isOk());
    QVERIFY(book.value()->face(QStringLiteral("only")).isError());
}

void FontBookTest::fallbackRoleStandsInAndSaysSo()
{
    const QTemporaryDir folder;
    writeRoles(folder,
        rolesFile(role("rare", "{\"family\":\"No Such Family 9\"}", "\"plain\"") + ","
            + role("plain", "{\"family\":\"DejaVu Sans\"}") + ","
            + role("alias", "", "\"plain\"")));
    auto book = FontBook::create(TestEnvironment({folder.path()}));
    QVERIFY(book.isOk());
    auto face = book.value()->face(QStringLiteral("rare"));
    QVERIFY(face.isOk());
    QCOMPARE(face.value()->reference().family, QStringLiteral("DejaVu Sans"));
    QCOMPARE(face.value()->reference().role, QStringLiteral("rare"));
    QCOMPARE(book.value()->substitute(QStringLiteral("rare")), QStringLiteral("plain"));
    QCOMPARE(book.value()->substitute(QStringLiteral("plain")), QString());
    QCOMPARE(book.value()->substitute(QStringLiteral("alias")), QString());
}

void FontBookTest::strongRoleIsTheCompanionOrTheRoleItself()
{
    auto book = FontBook::create(SystemEnvironment());
    QVERIFY(book.isOk());
    QCOMPARE(book.value()->strongRole(QStringLiteral("songti")), QStringLiteral("heiti"));
    QCOMPARE(book.value()->strongRole(QStringLiteral("heiti")), QStringLiteral("heiti"));
    QCOMPARE(book.value()->strongRole(QStringLiteral("no-role")), QStringLiteral("no-role"));
}

void FontBookTest::familiesAreFoundByTheirChineseName()
{
    const QTemporaryDir folder;
    writeRoles(folder,
        rolesFile(role("any", "{\"family\":\"文鼎ＰＬ简中楷\"},{\"family\":\"AR PL UKai CN\"}")));
    auto book = FontBook::create(TestEnvironment({folder.path()}));
    QVERIFY(book.isOk());
    auto face = book.value()->face(QStringLiteral("any"));
    QVERIFY(face.isOk());
    QVERIFY(face.value()->reference().path.contains(QStringLiteral("ukai")));
}

void FontBookTest::missingRoleNamesPackageAndFamilies()
{
    const QTemporaryDir folder;
    writeRoles(folder, rolesFile(role("only", "{\"family\":\"没有的字体\"}")));
    auto book = FontBook::create(TestEnvironment({folder.path()}));
    QVERIFY(book.isOk());
    auto face = book.value()->face(QStringLiteral("only"));
    QVERIFY(face.isError());
    QVERIFY(face.error().kind == ErrorKind::MissingFont);
    QVERIFY(face.error().message.contains(QStringLiteral("试验体")));
    QVERIFY(face.error().hint.contains(QStringLiteral("fonts-noto-cjk")));
    QVERIFY(face.error().hint.contains(QStringLiteral("没有的字体")));
}

void FontBookTest::unknownRoleIsAnError()
{
    auto book = FontBook::create(TestEnvironment({shippedData()}));
    QVERIFY(book.isOk());
    QVERIFY(book.value()->face(QStringLiteral("nobody")).isError());
    QVERIFY(!book.value()->faceFor(QStringLiteral("nobody"), U'中'));
}

void FontBookTest::rareCharacterComesFromAFallbackFace_data()
{
    QTest::addColumn<uint>("character");
    QTest::newRow("plain-han") << uint(U'许');
    QTest::newRow("extension-b") << uint(0x20BB7); // 𠮷
    QTest::newRow("extension-e") << uint(0x2CB5A); // 𬭚
    QTest::newRow("check-mark") << uint(0x2713);
    QTest::newRow("arabic-letter") << uint(0x0628);
}

void FontBookTest::rareCharacterComesFromAFallbackFace()
{
    QFETCH(uint, character);
    auto book = FontBook::create(TestEnvironment({shippedData()}));
    QVERIFY(book.isOk());
    for (const QString& id : book.value()->roles()) {
        const FacePointer face = book.value()->faceFor(id, character);
        QVERIFY2(face, qPrintable(id));
        QVERIFY(face->hasGlyph(character));
        QCOMPARE(book.value()->faceFor(id, character), face);
    }
}

void FontBookTest::characterNobodyHasGivesNull()
{
    auto book = FontBook::create(TestEnvironment({shippedData()}));
    QVERIFY(book.isOk());
    QVERIFY(!book.value()->faceFor(QStringLiteral("songti"), 0x10FFFD));
    QVERIFY(!book.value()->faceFor(QStringLiteral("songti"), 0xE0FFF));
}

void FontBookTest::damagedFontInTheUsersFolderIsPassedOver()
{
    const QTemporaryDir folder;
    writeRoles(folder, rolesFile(role("kai", "{\"family\":\"AR PL UKai CN\"}")));
    auto installed = FontBook::create(TestEnvironment({folder.path()}));
    QVERIFY(installed.isOk());
    const QString original
        = installed.value()->face(QStringLiteral("kai")).value()->reference().path;
    QFile source(original);
    QVERIFY(source.open(QIODevice::ReadOnly));
    QFile cut(folder.filePath(QStringLiteral("resources/fonts/aaa.ttc")));
    QVERIFY(cut.open(QIODevice::WriteOnly));
    cut.write(source.read(source.size() / 2));
    cut.close();
    auto book = FontBook::create(TestEnvironment({folder.path()}));
    QVERIFY(book.isOk());
    QCOMPARE(book.value()->face(QStringLiteral("kai")).value()->reference().path, original);
}

void FontBookTest::brokenRolesFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("not-json") << QByteArray("roles");
    QTest::newRow("unknown-key") << QByteArray("{\"format\":1,\"roles\":[],\"color\":1}");
    QTest::newRow("no-format") << QByteArray("{\"roles\":[]}");
    QTest::newRow("newer-format") << QByteArray("{\"format\":2,\"roles\":[]}");
    QTest::newRow("unknown-weight")
        << rolesFile(role("a", "{\"family\":\"X\",\"weight\":\"fat\"}"));
    QTest::newRow("unknown-fallback") << rolesFile(role("a", "{\"family\":\"X\"}", "\"b\""));
    QTest::newRow("unknown-strong-role") << rolesFile(
        role("a", "{\"family\":\"X\"}").replace("{\"id\"", "{\"strong\":\"b\",\"id\""));
    QTest::newRow("role-without-anything") << rolesFile(role("a", ""));
    QTest::newRow("role-twice") << rolesFile(
        role("a", "{\"family\":\"X\"}") + "," + role("a", "{\"family\":\"X\"}"));
    QTest::newRow("candidate-not-object") << rolesFile(role("a", "\"X\""));
}

void FontBookTest::brokenRolesFileIsRefused()
{
    QFETCH(QByteArray, json);
    const QTemporaryDir folder;
    writeRoles(folder, json);
    auto book = FontBook::create(TestEnvironment({folder.path()}));
    QVERIFY(book.isError());
    QVERIFY(!book.error().message.isEmpty());
    QVERIFY(book.error().where.contains(QStringLiteral("roles.json")));
}

QTEST_GUILESS_MAIN(FontBookTest)
#include "font_book_test.moc"
