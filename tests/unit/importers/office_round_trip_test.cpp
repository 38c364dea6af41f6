// An invented article, written by LibreOffice in its formats, comes back with all its parts.
#include "importers/importer.h"

#include "import_file.h"
#include "importers/old_office.h"

#include "docx_builder.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace qb;
using namespace qb::importers;

class OfficeRoundTripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsWhatLibreOfficeWrites_data();
    void readsWhatLibreOfficeWrites();
    void saysThatAnOldFileIsDamaged();
    void saysThatAnOldFileIsEncrypted();
    void saysWhatToInstall();
    void writesNowhereWithoutATemporaryFolder();
    void endsTheOtherProgramWhenCancelled();

private:
    QString converted(const QString& filter, const QString& suffix);

    QTemporaryDir m_folder;
    QString m_program;
};

namespace {

/// The article as a flat ODF text, which LibreOffice reads without any package around it.
QByteArray article()
{
    const QString styles = QStringLiteral(
        "<office:styles><style:style style:name='Standard' style:family='paragraph'/>"
        "<style:style style:name='Title' style:family='paragraph' "
        "style:parent-style-name='Standard'/>"
        "<style:style style:name='Heading_20_1' style:display-name='Heading 1' "
        "style:family='paragraph' style:parent-style-name='Standard' "
        "style:default-outline-level='1'/>"
        "<style:style style:name='Caption' style:family='paragraph' "
        "style:parent-style-name='Standard'/>"
        "<text:outline-style style:name='Outline'><text:outline-level-style text:level='1' "
        "style:num-format='一, 二, 三, ...' style:num-suffix='、'/></text:outline-style>"
        "<text:list-style style:name='L1'><text:list-level-style-number text:level='1' "
        "style:num-format='1' style:num-suffix='.'/></text:list-style></office:styles>"
        "<office:automatic-styles><style:style style:name='T1' style:family='text'>"
        "<style:text-properties fo:font-weight='bold' style:font-weight-asian='bold'/>"
        "</style:style></office:automatic-styles>");
    const QString cell = QStringLiteral(
        "<table:table-cell office:value-type='string'><text:p>%1</text:p></table:table-cell>");
    const QString text = QStringLiteral(
        "<text:p text:style-name='Title'>颍川建成面向全国的𬭚材料实验室</text:p>"
        "<text:p>实验室昨天在颍川湖畔建成<text:note text:note-class='footnote'><text:note-citation>1"
        "</text:note-citation><text:note-body><text:p>建设周期为三年。</text:p></text:note-body>"
        "</text:note>，<text:span text:style-name='T1'>面向全国</text:span>的企业和高校开放。</text:p>"
        "<text:h text:style-name='Heading_20_1' text:outline-level='1'>建设背景</text:h>"
        "<text:p>本地的材料企业已有一百多家，缺少共用的检测平台。</text:p>"
        "<text:list text:style-name='L1'><text:list-item><text:p>检测设备由各家共用；</text:p>"
        "</text:list-item><text:list-item><text:p>数据由各家共享。</text:p></text:list-item></text:list>"
        "<text:h text:style-name='Heading_20_1' text:outline-level='1'>发展前景</text:h>"
        "<table:table table:name='T'><table:table-column table:number-columns-repeated='2'/>"
        "<table:table-header-rows><table:table-row>%1%2</table:table-row></table:table-header-rows>"
        "<table:table-row>%3%4</table:table-row></table:table>"
        "<text:p><draw:frame text:anchor-type='as-char' svg:width='2cm' svg:height='2cm'>"
        "<draw:image><office:binary-data>%5</office:binary-data></draw:image></draw:frame></text:p>"
        "<text:p text:style-name='Caption'>图1 实验室外景</text:p>")
                             .arg(cell.arg(QStringLiteral("年份")),
                                 cell.arg(QStringLiteral("投入")), cell.arg(QStringLiteral("2031")),
                                 cell.arg(QStringLiteral("12.5亿元")),
                                 QString::fromLatin1(test::smallPng().toBase64()));
    return QStringLiteral(
        "<?xml version='1.0' encoding='UTF-8'?><office:document "
        "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
        "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "
        "xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' "
        "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
        "xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' "
        "xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0' "
        "xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0' "
        "office:version='1.3' office:mimetype='application/vnd.oasis.opendocument.text'>%1"
        "<office:body><office:text>%2</office:text></office:body></office:document>")
        .arg(styles, text)
        .replace(u'\'', u'"') // LibreOffice looks for its own way to write the media type
        .toUtf8();
}

} // namespace

void OfficeRoundTripTest::initTestCase()
{
    m_program = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    QFile source(m_folder.filePath(QStringLiteral("article.fodt")));
    QVERIFY(source.open(QFile::WriteOnly) && source.write(article()) > 0);
}

/// The path of the article in another format; empty where LibreOffice did not write it.
QString OfficeRoundTripTest::converted(const QString& filter, const QString& suffix)
{
    QProcess process;
    process.start(m_program,
        {QStringLiteral("-env:UserInstallation=file://")
                + m_folder.filePath(QStringLiteral("profile")),
            QStringLiteral("--headless"), QStringLiteral("--convert-to"), filter,
            QStringLiteral("--outdir"), m_folder.path(),
            m_folder.filePath(QStringLiteral("article.fodt"))});
    const QString made = m_folder.filePath(QStringLiteral("article.") + suffix);
    return process.waitForFinished(200'000) && QFile::exists(made) ? made : QString();
}

void OfficeRoundTripTest::readsWhatLibreOfficeWrites_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("suffix");
    const auto row = [](const char* suffix, const char* filter) {
        QTest::newRow(suffix) << QString::fromLatin1(filter) << QString::fromLatin1(suffix);
    };
    row("docx", "docx:MS Word 2007 XML");
    row("odt", "odt:writer8");
    row("rtf", "rtf:Rich Text Format");
    row("doc", "doc:MS Word 97");
    row("fodt", "");
}

void OfficeRoundTripTest::readsWhatLibreOfficeWrites()
{
    QFETCH(QString, filter);
    QFETCH(QString, suffix);
    if (m_program.isEmpty() && !filter.isEmpty())
        QSKIP("LibreOffice (libreoffice-writer-nogui) is not installed");
    const QString path = filter.isEmpty() ? m_folder.filePath(QStringLiteral("article.fodt"))
                                          : converted(filter, suffix);
    QVERIFY(!path.isEmpty());
    const auto result = test::importFile(path);
    QVERIFY2(result.isOk(), qPrintable(result.isError() ? result.error().oneLine() : QString()));
    const text::RawText& raw = result.value().value.front().raw;
    QStringList lines;
    for (const text::RawLine& line : raw.lines)
        lines << line.text;
    qInfo("%s", qPrintable(lines.join(u'\n')));
    const auto at = [&](const QString& text) {
        const qsizetype index = lines.indexOf(text);
        return index < 0 ? nullptr : &raw.lines[size_t(index)];
    };
    const text::RawLine* title
        = at(QStringLiteral("颍川建成面向全国的𬭚材料实验室"));
    QVERIFY(title != nullptr);
    QVERIFY(title->kind == BlockKind::Subhead && title->level == 1);
    const text::RawLine* lead
        = at(QStringLiteral("实验室昨天在颍川湖畔建成①，面向全国的企业和高校开放。"));
    QVERIFY(lead != nullptr);
    QCOMPARE(lead->spans.size(), size_t(2));
    QVERIFY(lead->spans[0].kind == SpanKind::Note);
    QCOMPARE(lead->spans[0].target, QStringLiteral("建设周期为三年。"));
    QVERIFY(lead->spans[1].kind == SpanKind::Strong);
    QCOMPARE(lead->text.mid(lead->spans[1].range.begin, lead->spans[1].range.length()),
        QStringLiteral("面向全国"));
    const text::RawLine* head = at(QStringLiteral("二、发展前景"));
    QVERIFY(head != nullptr);
    QVERIFY(head->kind == BlockKind::Subhead && head->level == 2);
    QVERIFY(at(QStringLiteral("一、建设背景")) != nullptr);
    const text::RawLine* item = at(QStringLiteral("2. 数据由各家共享。"));
    QVERIFY(item != nullptr);
    QVERIFY(item->kind == BlockKind::ListItem);
    const text::RawLine* caption = at(QStringLiteral("图1 实验室外景"));
    QVERIFY(caption != nullptr);
    QVERIFY(caption->kind == BlockKind::Caption);
    QVERIFY((caption - 1)->kind == BlockKind::Picture);
    QVERIFY((caption - 2)->kind == BlockKind::Table);
    const Table& table = (caption - 2)->block->table;
    QCOMPARE(table.rows.size(), size_t(2));
    QCOMPARE(table.rows[1][1].text, QStringLiteral("12.5亿元"));
    QCOMPARE(result.value().value.front().assets.size(), 1);
}

void OfficeRoundTripTest::saysThatAnOldFileIsDamaged()
{
    if (m_program.isEmpty())
        QSKIP("LibreOffice (libreoffice-writer-nogui) is not installed");
    // The head of a compound file that names a text stream, and nothing of it.
    const QByteArray bytes = QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(600, '\0')
        + QByteArray("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", 24);
    const auto result = importBytes(bytes, QStringLiteral("旧稿.doc"));
    QVERIFY(result.isError());
    QCOMPARE(result.error().kind, ErrorKind::BadInput);
    QCOMPARE(result.error().where, QStringLiteral("旧稿.doc"));
}

void OfficeRoundTripTest::saysThatAnOldFileIsEncrypted()
{
    const QString stream = QStringLiteral("EncryptedPackage");
    const QByteArray bytes = QByteArray::fromHex("d0cf11e0a1b11ae1")
        + QByteArray(reinterpret_cast<const char*>(stream.utf16()), stream.size() * 2);
    const auto result = importBytes(bytes, QStringLiteral("密.docx"));
    QCOMPARE(result.error().kind, ErrorKind::Unsupported);
    QVERIFY(result.error().message.contains(QStringLiteral("密码")));
}

void OfficeRoundTripTest::saysWhatToInstall()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const auto result
        = readOldOffice(QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(600, '\0'),
            QStringLiteral("旧稿.wps"));
    qputenv("PATH", path);
    QCOMPARE(result.error().kind, ErrorKind::Unsupported);
    QVERIFY(result.error().hint.contains(QStringLiteral("LibreOffice")));
}

namespace {

const QByteArray kOldFile = QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(600, '\0');

/// Stops when it was asked so many times.
class Stopper final : public Progress {
public:
    bool report(const QString&, int, int) override { return ++m_asked < 3; }

private:
    int m_asked = 0;
};

/// A program by the name of LibreOffice's that does what the script says, found before the others.
class FakeOffice {
public:
    explicit FakeOffice(const QByteArray& script) : m_path(qgetenv("PATH"))
    {
        QFile file(m_folder.filePath(QStringLiteral("soffice")));
        m_isMade = file.open(QFile::WriteOnly) && file.write("#!/bin/sh\n" + script + '\n') > 0
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("PATH", m_folder.path().toUtf8() + ':' + m_path);
    }
    ~FakeOffice() { qputenv("PATH", m_path); }
    Q_DISABLE_COPY_MOVE(FakeOffice)

    bool isMade() const { return m_isMade; }

private:
    QTemporaryDir m_folder;
    QByteArray m_path;
    bool m_isMade = false;
};

} // namespace

void OfficeRoundTripTest::writesNowhereWithoutATemporaryFolder()
{
    const FakeOffice office("exit 0");
    QVERIFY(office.isMade());
    const QByteArray place = qgetenv("TMPDIR");
    qputenv("TMPDIR", "/dev/null"); // where not even the machine's owner can make a folder
    const auto result = readOldOffice(kOldFile, QStringLiteral("旧稿.wps"));
    if (place.isNull())
        qunsetenv("TMPDIR");
    else
        qputenv("TMPDIR", place);
    QVERIFY(result.isError());
    QCOMPARE(result.error().kind, ErrorKind::Io);
}

void OfficeRoundTripTest::endsTheOtherProgramWhenCancelled()
{
    const FakeOffice office("sleep 100");
    QVERIFY(office.isMade());
    Stopper stopper;
    ImportOptions options;
    options.progress = &stopper;
    const auto result = readOldOffice(kOldFile, QStringLiteral("旧稿.wps"), options);
    QVERIFY(result.isError());
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(OfficeRoundTripTest)
#include "office_round_trip_test.moc"
