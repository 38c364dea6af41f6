#include "preflight/content_lexer.h"
#include "preflight/preflight.h"
#include "sound_pdf.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <QRandomGenerator>
#include <QTest>

using namespace qb;
using namespace qb::preflight;
using qb::preflight::test::SoundPdf;
using P = SoundPdf;

namespace {

QByteArray deflated(const QByteArray& bytes)
{
    return qCompress(bytes, 9).mid(4);
}

QByteArray encrypted(const QByteArray& file, const char* user, bool mayRead, qpdf_r3_print_e print)
{
    QPDF pdf;
    pdf.processMemoryFile("trial", file.constData(), size_t(file.size()));
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setR6EncryptionParameters(
        user, "owner", mayRead, true, true, true, true, true, print, true);
    writer.write();
    const std::shared_ptr<Buffer> made(writer.getBuffer());
    return QByteArray(reinterpret_cast<const char*>(made->getBuffer()), qsizetype(made->getSize()));
}

} // namespace

class HostileFilesTest : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const Preflight> m_preflight;

    QStringList rules(const QByteArray& file, Profile profile = Profile::Archive)
    {
        Options options;
        options.profile = profile;
        auto report = m_preflight->check(file, QStringLiteral("trial.pdf"), options);
        QStringList found;
        if (report.isError())
            return {errorKindName(report.error().kind)};
        for (const Finding& finding : report.value().findings)
            found << finding.rule;
        return found;
    }

private Q_SLOTS:
    void initTestCase() { m_preflight = Preflight::create(SystemEnvironment()).value(); }

    void refusesWhatIsNoPdf()
    {
        const QStringList refused{QStringLiteral("bad-input")};
        QCOMPARE(rules({}), refused);
        QCOMPARE(rules("GIF89a"), refused);
        QCOMPARE(rules("%PDF-1.7\nnothing of one"), refused);
    }

    void reportsEncryption()
    {
        const QByteArray sound = SoundPdf(Profile::Archive).bytes();
        QVERIFY(rules(encrypted(sound, "", true, qpdf_r3p_full))
                    .contains(QLatin1String("file.encrypted")));
        QVERIFY(!rules(encrypted(sound, "", true, qpdf_r3p_full))
                     .contains(QLatin1String("file.no-accessibility")));
        QVERIFY(rules(encrypted(sound, "", true, qpdf_r3p_low), Profile::Print)
                    .contains(QLatin1String("file.no-printing")));
        QCOMPARE(rules(encrypted(sound, "secret", true, qpdf_r3p_full)),
            QStringList(QStringLiteral("file.password")));
        QVERIFY(!rules(sound).contains(QLatin1String("file.encrypted")));
    }

    /// Encryption of 128 bits can bar screen readers; the one of 256 bits no longer can.
    void reportsBarredAccessibility()
    {
        const QByteArray sound = SoundPdf(Profile::Archive).bytes();
        QPDF pdf;
        pdf.processMemoryFile("trial", sound.constData(), size_t(sound.size()));
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setR3EncryptionParametersInsecure(
            "", "owner", false, false, true, true, true, true, qpdf_r3p_full);
        writer.write();
        const std::shared_ptr<Buffer> made(writer.getBuffer());
        QVERIFY(rules(QByteArray(reinterpret_cast<const char*>(made->getBuffer()),
                          qsizetype(made->getSize())))
                    .contains(QLatin1String("file.no-accessibility")));
    }

    void endsFormsInACircle()
    {
        SoundPdf pdf(Profile::Archive);
        pdf.addStream(P::Extra,
            "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 32 0 R>>>>",
            "/X Do /X Do");
        pdf.replace(P::Page, "/I1 16 0 R", "/I1 16 0 R/X 32 0 R");
        pdf.stream(P::Content) += "/Artifact BMC /X Do EMC";
        QVERIFY(rules(pdf.bytes()).contains(QLatin1String("content.too-much")));
    }

    /// Twenty forms, each painting the next ten times: 10^20 operators if nobody counts.
    void endsFormsThatMultiply()
    {
        SoundPdf pdf(Profile::Archive);
        for (int i = 0; i < 20; ++i)
            pdf.addStream(P::Extra + i,
                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X "
                    + QByteArray::number(P::Extra + i + 1) + " 0 R>>>>",
                QByteArray("/X Do ").repeated(10));
        pdf.replace(P::Page, "/I1 16 0 R", "/I1 16 0 R/X 32 0 R");
        pdf.stream(P::Content) += "/Artifact BMC /X Do EMC";
        QVERIFY(rules(pdf.bytes()).contains(QLatin1String("content.too-much")));
    }

    void endsDeepStates()
    {
        SoundPdf pdf(Profile::Archive);
        pdf.stream(P::Content) += QByteArray("q ").repeated(1'000'000);
        QVERIFY(rules(pdf.bytes()).contains(QLatin1String("content.too-much")));
    }

    void cutsOffBombs()
    {
        SoundPdf pdf(Profile::Archive);
        QByteArray bomb = deflated(QByteArray(200'000'000, ' '));
        pdf.addStream(P::Content, "/Filter/FlateDecode", bomb);
        QVERIFY(rules(pdf.bytes()).contains(QLatin1String("content.too-much")));
    }

    void readsTreesInACircle()
    {
        SoundPdf pdf(Profile::Archive);
        pdf.replace(P::BodyCell, "/K 4", "/K[4 26 0 R]");
        pdf.replace(P::Catalog, "/Pages", "/Names<</EmbeddedFiles 32 0 R>>/Pages");
        pdf.object(P::Extra) = "<</Kids[32 0 R 32 0 R 32 0 R]>>";
        QVERIFY(rules(pdf.bytes()).contains(QLatin1String("tag.tree-damaged")));
    }

    void readsHugePictureHeaders()
    {
        SoundPdf pdf(Profile::Print);
        pdf.addStream(P::Picture,
            "/Type/XObject/Subtype/Image/Width 2000000000/Height 2000000000"
            "/BitsPerComponent 8/ColorSpace[/Indexed[/Indexed[/Indexed/DeviceRGB 1<>]1<>]1<>]",
            QByteArray(100, '\1'));
        QVERIFY(!rules(pdf.bytes(), Profile::Print).isEmpty());
    }

    /// Bytes changed here and there: whatever comes out, it comes out.
    void outlivesChangedBytes()
    {
        QRandomGenerator random(20260305);
        const QByteArray sound = SoundPdf(Profile::Archive).bytes();
        for (int round = 0; round < 400; ++round) {
            QByteArray file = sound;
            const int changes = 1 + int(random.bounded(12));
            for (int i = 0; i < changes; ++i) {
                const qsizetype at = qsizetype(random.bounded(quint32(file.size())));
                switch (random.bounded(3)) {
                case 0:
                    file[at] = char(random.bounded(256));
                    break;
                case 1:
                    file.remove(at, 1 + qsizetype(random.bounded(20)));
                    break;
                default:
                    file.insert(at, QByteArray(1 + qsizetype(random.bounded(4)), '<'));
                }
            }
            rules(file, Profile(round % 3));
        }
    }

    void lexerGoesForwardOnAnyBytes()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 2000; ++round) {
            QByteArray bytes(64, '\0');
            static constexpr char kFrequent[] = "()<>[]{}/%\\ \n0123.-BITEqQ#";
            for (char& byte : bytes)
                byte = random.bounded(4) == 0
                    ? char(random.bounded(256))
                    : kFrequent[random.bounded(int(sizeof kFrequent) - 1)];
            ContentLexer lexer(bytes);
            Token token;
            int count = 0;
            while (lexer.next(token) && count <= 200)
                ++count;
            QVERIFY(count <= 64);
        }
    }
};

QTEST_GUILESS_MAIN(HostileFilesTest)
#include "hostile_files_test.moc"
