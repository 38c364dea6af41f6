#include "jobs/issue_file.h"

#include "core/article_json.h"
#include "core/issue_json.h"
#include "json_schema.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QtTest>

using namespace qb;

namespace {

/// The smallest PNG: one grey pixel.
const QByteArray kPicture
    = QByteArray::fromHex("89504e470d0a1a0a0000000d4948445200000001000000010800000000"
                          "3a7e9b550000000a49444154789c6360000000020001"
                          "48afa4710000000049454e44ae426082");

/// One of everything an issue can hold.
Issue fullIssue()
{
    Issue issue;
    issue.templateId = QStringLiteral("xuchang-kuaidi");
    issue.number = 3;
    issue.totalNumber = 128;
    issue.date = QDate(2025, 1, 31);
    issue.fields = {{QStringLiteral("issuer"), QStringLiteral("虚构研究所")}};
    Article article;
    article.id = QStringLiteral("c1");
    article.section = QStringLiteral("行业动态");
    article.kicker = QStringLiteral("引题");
    article.title = QStringLiteral("𬭚与𠮷：生僻字");
    article.subtitle = QStringLiteral("副题");
    article.byline = QStringLiteral("林晓舟");
    article.source = QStringLiteral("虚构日报");
    article.sourceUrl = QStringLiteral("https://example.invalid/1");
    article.date = QDate(2025, 1, 6);
    article.authorNote = QStringLiteral("（作者系虚构）");
    Block paragraph;
    paragraph.text = QStringLiteral("𬭚字加粗，链接在后①。");
    paragraph.spans = {{{0, 3}, SpanKind::Strong, {}},
        {{6, 8}, SpanKind::Link, QStringLiteral("https://example.invalid/")},
        {{10, 11}, SpanKind::Note, QStringLiteral("注的文字，含𠮷。")}};
    Block subhead;
    subhead.kind = BlockKind::Subhead;
    subhead.level = 2;
    subhead.text = QStringLiteral("小标题");
    Block picture;
    picture.kind = BlockKind::Picture;
    picture.alternativeText = QStringLiteral("厂房");
    const AssetPointer asset = makeAsset(kPicture, QStringLiteral("厂房.png"));
    picture.asset = asset->id;
    issue.assets.insert(asset->id, asset);
    Block caption;
    caption.kind = BlockKind::Caption;
    caption.text = QStringLiteral("图1 厂房");
    Block table;
    table.kind = BlockKind::Table;
    table.table.rows = {{{QStringLiteral("年份"), 1, 1}, {QStringLiteral("产量"), 2, 1}},
        {{QStringLiteral("2024"), 1, 1}, {QStringLiteral("6"), 1, 1}, {QStringLiteral("7"), 1, 1}}};
    article.blocks = {paragraph, subhead, picture, caption, table};
    issue.sections = {{QStringLiteral("行业动态"), {article}}, {QStringLiteral("行业趋势"), {}}};
    return issue;
}

QJsonObject readObject(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

void writeText(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray issueWithPicture(const QString& name)
{
    return QStringLiteral("{\"format\":1,\"sections\":[{\"name\":\"甲\",\"articles\":[{\"title\":"
                          "\"乙\",\"blocks\":[{\"kind\":\"picture\",\"asset\":\"%1\"}]}]}]}")
        .arg(name)
        .toUtf8();
}

} // namespace

class IssueFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEverythingOnTheWayThroughAFile();
    void writesWhatTheSchemaSays();
    void schemaAndReaderRefuseTheSame_data();
    void schemaAndReaderRefuseTheSame();
    void writesTheSameBytesTwice();
    void refusesPicturesOutsideItsFolder_data();
    void refusesPicturesOutsideItsFolder();
    void refusesPictureBehindALinkThatLeadsOut();
    void leavesNoPicturesBehindWhenWritingFails();
};

void IssueFileTest::keepsEverythingOnTheWayThroughAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("第3期.json"));
    const Issue issue = fullIssue();
    QVERIFY(jobs::writeIssueFile(issue, path).isOk());
    const auto read = jobs::readIssueFile(path);
    QVERIFY2(read.isOk(), read.isError() ? qPrintable(read.error().oneLine()) : "");
    QCOMPARE(read.value().templateId, issue.templateId);
    QCOMPARE(read.value().number, issue.number);
    QCOMPARE(read.value().totalNumber, issue.totalNumber);
    QCOMPARE(read.value().date, issue.date);
    QCOMPARE(read.value().fields, issue.fields);
    QVERIFY(read.value().sections == issue.sections);
    QCOMPARE(read.value().assets.size(), 1);
    QCOMPARE(read.value().assets.begin().value()->bytes, kPicture);
}

void IssueFileTest::writesWhatTheSchemaSays()
{
    const JsonSchema schema(
        readObject(QStringLiteral(QB_SOURCE_DIR "/templates/schema/issue-1.schema.json")));
    QCOMPARE(schema.faultIn(toJson(fullIssue())), QString());
    QCOMPARE(schema.faultIn(toJson(Issue{})), QString());
}

void IssueFileTest::schemaAndReaderRefuseTheSame_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("nothing but an object") << QStringLiteral("{}") << true;
    QTest::newRow("comment and schema")
        << QStringLiteral("{\"$comment\":\"注\",\"$schema\":\"x\"}") << true;
    QTest::newRow("nulls") << QStringLiteral("{\"number\":null,\"date\":null,\"sections\":null}")
                           << true;
    QTest::newRow("unknown key") << QStringLiteral("{\"numer\":1}") << false;
    QTest::newRow("later format") << QStringLiteral("{\"format\":2}") << false;
    QTest::newRow("number as text") << QStringLiteral("{\"number\":\"3\"}") << false;
    QTest::newRow("half a number") << QStringLiteral("{\"number\":1.5}") << false;
    QTest::newRow("number below zero") << QStringLiteral("{\"totalNumber\":-1}") << false;
    QTest::newRow("date in words") << QStringLiteral("{\"date\":\"2025年1月\"}") << false;
    QTest::newRow("field that is no text")
        << QStringLiteral("{\"fields\":{\"issuer\":1}}") << false;
    QTest::newRow("section that is a text")
        << QStringLiteral("{\"sections\":[\"行业动态\"]}") << false;
    QTest::newRow("unknown key in a block")
        << QStringLiteral("{\"sections\":[{\"articles\":[{\"blocks\":[{\"txt\":\"\"}]}]}]}")
        << false;
    QTest::newRow("unknown kind of block")
        << QStringLiteral("{\"sections\":[{\"articles\":[{\"blocks\":[{\"kind\":\"poem\"}]}]}]}")
        << false;
    QTest::newRow("span without end") << QStringLiteral(
        "{\"sections\":[{\"articles\":[{\"blocks\":[{\"text\":\"甲\",\"spans\":[{\"begin\":0}]}]}]}"
        "]}") << false;
    QTest::newRow("picture without a file")
        << QStringLiteral("{\"sections\":[{\"articles\":[{\"blocks\":[{\"kind\":\"picture\"}]}]}]}")
        << false;
    QTest::newRow("table row that is no list") << QStringLiteral(
        "{\"sections\":[{\"articles\":[{\"blocks\":[{\"kind\":\"table\",\"table\":{\"rows\":["
        "\"甲\"]}}]}]}]}") << false;
    QTest::newRow("table in a paragraph, which would not show it") << QStringLiteral(
        "{\"sections\":[{\"articles\":[{\"blocks\":[{\"text\":\"甲\",\"table\":{\"rows\":[["
        "\"𠮷\"]]}}]}]}]}") << false;
    QTest::newRow("table") << QStringLiteral(
        "{\"sections\":[{\"articles\":[{\"blocks\":[{\"kind\":\"table\",\"table\":{\"rows\":[["
        "\"甲\",{\"text\":\"乙\",\"columnSpan\":2}]]}}]}]}]}")
                           << true;
}

void IssueFileTest::schemaAndReaderRefuseTheSame()
{
    QFETCH(QString, json);
    QFETCH(bool, isRight);
    const JsonSchema schema(
        readObject(QStringLiteral(QB_SOURCE_DIR "/templates/schema/issue-1.schema.json")));
    const QString fault = schema.faultIn(QJsonDocument::fromJson(json.toUtf8()).object());
    QVERIFY2(fault.isEmpty() == isRight, qPrintable(fault));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("issue.json"));
    writeText(path, json.toUtf8());
    const auto read = jobs::readIssueFile(path);
    QVERIFY2(read.isOk() == isRight, read.isError() ? qPrintable(read.error().oneLine()) : "read");
    if (read.isError())
        QVERIFY(read.error().where.contains(QStringLiteral("issue.json")));
}

void IssueFileTest::writesTheSameBytesTwice()
{
    const QTemporaryDir folder;
    QByteArray texts[2];
    for (QByteArray& text : texts) {
        const QString path = folder.filePath(QStringLiteral("issue.json"));
        QVERIFY(jobs::writeIssueFile(fullIssue(), path).isOk());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        text = file.readAll();
    }
    QCOMPARE(texts[0], texts[1]);
}

void IssueFileTest::refusesPicturesOutsideItsFolder_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("parent") << QStringLiteral("../secret.png");
    QTest::newRow("down and up") << QStringLiteral("a/../../secret.png");
    QTest::newRow("absolute") << QStringLiteral("/etc/hostname");
    QTest::newRow("missing") << QStringLiteral("nothing.png");
    QTest::newRow("empty") << QString();
    QTest::newRow("the folder itself") << QStringLiteral(".");
}

void IssueFileTest::refusesPicturesOutsideItsFolder()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("inner/a")));
    writeText(folder.filePath(QStringLiteral("secret.png")), kPicture);
    const QString path = folder.filePath(QStringLiteral("inner/issue.json"));
    writeText(path, issueWithPicture(name));
    const auto read = jobs::readIssueFile(path);
    QVERIFY(read.isError());
    QVERIFY(read.error().where.contains(QStringLiteral("issue.json")));
}

void IssueFileTest::refusesPictureBehindALinkThatLeadsOut()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("inner")));
    writeText(folder.filePath(QStringLiteral("secret.png")), kPicture);
    QVERIFY(QFile::link(folder.filePath(QStringLiteral("secret.png")),
        folder.filePath(QStringLiteral("inner/p.png"))));
    const QString path = folder.filePath(QStringLiteral("inner/issue.json"));
    writeText(path, issueWithPicture(QStringLiteral("p.png")));
    const auto read = jobs::readIssueFile(path);
    QVERIFY(read.isError());
    QCOMPARE(read.error().kind, ErrorKind::BadInput);
}

void IssueFileTest::leavesNoPicturesBehindWhenWritingFails()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("issue.json"));
    QVERIFY(QDir().mkpath(path)); // a folder stands where the file should go
    QVERIFY(jobs::writeIssueFile(fullIssue(), path).isError());
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
        QStringList{QStringLiteral("issue.json")});
}

QTEST_GUILESS_MAIN(IssueFileTest)
#include "issue_file_test.moc"
