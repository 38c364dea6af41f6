#include "preflight/preflight.h"
#include "sound_pdf.h"

#include <QTest>

#include <functional>

using namespace qb;
using namespace qb::preflight;
using qb::preflight::test::SoundPdf;

namespace {

using Edit = std::function<bool(SoundPdf&)>;
using P = SoundPdf;

/// What must be found, and the edit that brings it about.
struct Fault {
    const char* rule;
    Profile profile;
    Edit edit;
};

Edit swap(int object, const char* before, const QByteArray& after)
{
    return [=](SoundPdf& pdf) {
        return pdf.replace(object, before, after);
    };
}

Edit paint(const QByteArray& content)
{
    return [=](SoundPdf& pdf) {
        pdf.stream(P::Content) += "/Artifact BMC " + content + " EMC\n";
        return true;
    };
}

/// Paints with a resource of its own.
Edit paintWith(const char* category, const QByteArray& resource, const QByteArray& content)
{
    return [=](SoundPdf& pdf) {
        const QByteArray open = QByteArray("/") + category + "<<";
        if (!pdf.replace(P::Page, open, open + resource))
            pdf.replace(P::Page, "/Resources<<", "/Resources<<" + open + resource + ">>");
        return paint(content)(pdf);
    };
}

Edit replacePicture(const QByteArray& dictionary, const QByteArray& samples)
{
    return [=](SoundPdf& pdf) {
        pdf.addStream(P::Picture, "/Type/XObject/Subtype/Image" + dictionary, samples);
        return true;
    };
}

Edit both(const Edit& a, const Edit& b)
{
    return [=](SoundPdf& pdf) {
        return a(pdf) && b(pdf);
    };
}

Edit addPage(const QByteArray& page)
{
    return [=](SoundPdf& pdf) {
        pdf.object(P::Extra) = "<</Type/Page/Parent 2 0 R" + page + ">>";
        return pdf.replace(P::Pages, "[3 0 R]/Count 1", "[3 0 R 32 0 R]/Count 2");
    };
}

constexpr Profile kScreen = Profile::Screen;
constexpr Profile kArchive = Profile::Archive;
constexpr Profile kPrint = Profile::Print;

const QByteArray& word()
{
    static const QByteArray text("BT /F1 10 Tf 30 200 Td <0001> Tj ET");
    return text;
}

std::vector<Fault> faults()
{
    const QByteArray cmyk = "/Width 100/Height 100/BitsPerComponent 8/ColorSpace/DeviceCMYK";
    return {
        {"file.damaged", kPrint,
            [](SoundPdf& pdf) {
                pdf.trailer() += "/Size 3/XRefStm 9";
                return true;
            }},
        {"file.version", kArchive,
            [](SoundPdf& pdf) {
                pdf.version() = "2.0";
                return true;
            }},
        {"file.script", kScreen,
            swap(P::Catalog, "/Pages", "/OpenAction<</S/JavaScript/JS(0)>>/Pages")},
        {"file.script", kScreen,
            swap(P::Catalog, "/Pages", "/Names<</JavaScript<</Names[(a)<<>>]>>>>/Pages")},
        {"file.action", kScreen,
            swap(P::Page, "/Type/Page", "/Type/Page/AA<</O<</S/Launch/F(a)>>>>")},
        {"file.attachment", kArchive,
            swap(P::Catalog, "/Pages", "/Names<</EmbeddedFiles<</Names[(a)<<>>]>>>>/Pages")},
        {"file.form", kArchive, swap(P::Catalog, "/Pages", "/AcroForm<</Fields[17 0 R]>>/Pages")},
        {"metadata.no-title", kArchive,
            both(swap(P::Info, "/Title(Trial)", ""), swap(P::Xmp, "dc:title", "dc:type"))},
        {"metadata.title-not-shown", kArchive,
            swap(P::Catalog, "DisplayDocTitle true", "DisplayDocTitle false")},
        {"metadata.no-date", kArchive,
            both(swap(P::Info, "CreationDate", "Date"), swap(P::Xmp, "CreateDate", "Date"))},
        {"metadata.no-xmp", kArchive, swap(P::Catalog, "/Metadata 10 0 R", "")},
        {"metadata.bad-xmp", kArchive,
            [](SoundPdf& pdf) {
                pdf.stream(P::Xmp) = "<x:xmpmeta";
                return true;
            }},
        {"metadata.disagree", kArchive, swap(P::Info, "(Trial)", "(Error)")},
        {"metadata.disagree", kArchive, swap(P::Info, "20260305", "20250305")},
        {"metadata.no-language", kArchive, swap(P::Catalog, "/Lang(zh-CN)", "")},
        {"metadata.bad-language", kArchive, swap(P::Catalog, "(zh-CN)", "(Chinese language)")},
        {"metadata.no-archive-claim", kArchive, swap(P::Xmp, "pdfaid:part", "pdfaid:rev")},
        {"metadata.no-access-claim", kArchive, swap(P::Xmp, "pdfuaid:part", "pdfuaid:rev")},
        {"metadata.no-print-claim", kPrint, swap(P::Xmp, "pdfxid:GTS_PDFXVersion", "pdfxid:None")},
        {"metadata.no-trapping", kPrint, swap(P::Info, "/Trapped/False", "")},
        {"box.no-media", kScreen, swap(P::Page, "/MediaBox[0 0 314.65 436.54]", "")},
        {"box.size-unusable", kScreen,
            swap(P::Page, "/MediaBox[0 0 314.65 436.54]", "/MediaBox[0 0 314.65 20000]")},
        {"box.no-trim", kPrint, swap(P::Page, "/TrimBox[8.51 8.51 306.14 428.03]", "")},
        {"box.art-not-trim", kPrint, swap(P::Page, "/TrimBox", "/ArtBox[9 9 300 400]/TrimBox")},
        {"box.nesting", kPrint, swap(P::Page, "/TrimBox[8.51", "/TrimBox[-20")},
        {"box.bleed", kPrint, swap(P::Page, "/TrimBox[8.51", "/TrimBox[2")},
        {"box.size-differs", kPrint,
            addPage("/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<>>")},
        {"page.empty", kScreen, addPage("/MediaBox[0 0 314.65 436.54]")},
        {"page.no-labels", kScreen,
            both(addPage("/MediaBox[0 0 314.65 436.54]"),
                swap(P::Catalog, "/PageLabels", "/Labels"))},
        {"page.no-bookmarks", kScreen,
            [](SoundPdf& pdf) {
                return pdf.replace(P::Pages, "[3 0 R]/Count 1",
                    "[3 0 R 3 0 R 3 0 R 3 0 R 3 0 R 3 0 R 3 0 R 3 0 R 3 0 R]/Count 9");
            }},
        {"font.not-embedded", kPrint, swap(P::Descriptor, "/FontFile2 8 0 R", "")},
        {"font.damaged", kPrint,
            [](SoundPdf& pdf) {
                pdf.stream(P::FontFile).truncate(120);
                return true;
            }},
        {"font.not-embeddable", kScreen,
            [](SoundPdf& pdf) {
                pdf.stream(P::FontFile) = P::fontFile(2);
                return true;
            }},
        {"font.no-unicode", kArchive, swap(P::Font, "/ToUnicode 9 0 R", "")},
        {"font.type3", kPrint, swap(P::Font, "/Subtype/Type0", "/Subtype/Type3")},
        {"text.notdef", kScreen, paint("BT /F1 10 Tf 30 200 Td <0000> Tj ET")},
        {"text.notdef", kScreen, paint("BT /F1 10 Tf 30 200 Td <00FF> Tj ET")},
        {"text.blank-glyph", kArchive,
            both(swap(P::ToUnicode, "<0020>", "<D842DFB7>"),
                paint("BT /F1 10 Tf 30 200 Td <0002> Tj ET"))}, // 𠮷
        {"text.unknown-character", kArchive,
            [](SoundPdf& pdf) {
                return pdf.replace(P::ToUnicode, "<60C5>", "<E001>");
            }},
        {"text.too-small", kPrint, paint("BT /F1 3 Tf 30 200 Td <0001> Tj ET")},
        {"text.rich-black", kPrint, paint(".6 .5 .5 1 k " + word())},
        {"text.black-knocks-out", kPrint,
            paintWith("ExtGState", "/G2<</OP false/op false>>", "/G2 gs 0 0 0 1 k " + word())},
        {"line.hairline", kPrint, paint("q 0.1 w 30 200 m 90 200 l S Q")},
        {"line.hairline", kPrint, paint("q .01 0 0 .01 0 0 cm 10 w 3000 20000 m 9000 20000 l S Q")},
        {"line.hairline", kPrint, paint("30 200 60 .1 re f")},
        {"image.low-resolution", kPrint, paint("q 240 0 0 240 30 100 cm /I1 Do Q")},
        {"image.high-resolution", kScreen, paint("q 0 8 -8 0 30 100 cm /I1 Do Q")},
        {"image.damaged", kScreen,
            [](SoundPdf& pdf) {
                pdf.stream(P::Picture).truncate(5000);
                return true;
            }},
        {"image.damaged", kScreen,
            swap(P::Picture, "/ColorSpace", "/Filter/FlateDecode/ColorSpace")},
        {"image.interpolated", kArchive, swap(P::Picture, "/Width", "/Interpolate true/Width")},
        {"colour.rgb", kPrint, paint("1 0 0 rg " + word())},
        {"colour.rgb", kPrint,
            replacePicture("/Width 100/Height 100/BitsPerComponent 8/ColorSpace/DeviceRGB",
                QByteArray(30000, '\x40'))},
        {"colour.spot", kPrint,
            paintWith("ColorSpace", "/S1[/Separation/Vivid#20Red/DeviceCMYK<<>>]",
                "/S1 cs 1 scn " + word())},
        {"colour.registration", kPrint,
            paintWith(
                "ColorSpace", "/S1[/Separation/All/DeviceCMYK<<>>]", "/S1 cs 1 scn " + word())},
        {"colour.ink", kPrint, paint("1 1 1 .2 k 30 200 40 40 re f")},
        {"colour.ink", kPrint, replacePicture(cmyk, QByteArray(40000, '\xF0'))},
        {"colour.white-overprints", kPrint, paint("0 0 0 0 k 30 200 40 40 re f")},
        {"colour.device", kArchive, paint("0 1 1 0 k 30 200 40 40 re f")},
        {"intent.missing", kArchive, swap(P::Catalog, "GTS_PDFA1", "GTS_NONE")},
        {"intent.missing", kPrint, swap(P::Catalog, "GTS_PDFX", "GTS_NONE")},
        {"intent.bad-profile", kPrint,
            [](SoundPdf& pdf) {
                pdf.stream(P::CmykProfile) = P::profile("RGB ");
                return true;
            }},
        {"intent.no-name", kPrint, swap(P::Catalog, "(FOGRA39)", "()")},
        {"transparency.used", kPrint,
            paintWith("ExtGState", "/G2<</ca .5>>", "/G2 gs 0 0 0 .3 k 30 200 40 40 re f")},
        {"transparency.no-space", kArchive,
            both(swap(P::Catalog, "GTS_PDFA1", "GTS_NONE"),
                paintWith("ExtGState", "/G2<</BM/Multiply>>", "/G2 gs .3 g 30 200 40 40 re f"))},
        {"content.damaged", kScreen,
            [](SoundPdf& pdf) {
                pdf.object(P::Content) = "/Filter/FlateDecode";
                return true;
            }},
        {"content.syntax", kScreen, paint("12 unheard")},
        {"content.syntax", kScreen, paint(") (open")},
        {"content.marks-unbalanced", kArchive, paint("/Span BMC")},
        {"content.marks-unbalanced", kArchive, paint("EMC EMC /Artifact BMC")},
        {"content.state-unbalanced", kScreen, paint("q")},
        {"content.state-unbalanced", kScreen, paint("Q")},
        {"content.state-unbalanced", kScreen, paint("BT")},
        {"content.resource-missing", kScreen, paint("/Nowhere Do")},
        {"tag.missing", kScreen, swap(P::Catalog, "/StructTreeRoot 11 0 R", "")},
        {"tag.missing", kScreen, swap(P::Catalog, "/Marked true", "/Marked false")},
        {"tag.tree-damaged", kScreen, swap(P::Tree, "/ParentTree 12 0 R", "")},
        {"tag.tree-damaged", kScreen, swap(P::BodyCell, "/K 4", "/K[4 19 0 R]")},
        {"tag.unknown-type", kArchive, swap(P::ParagraphNode, "/S/P", "/S/Body#20text")},
        {"tag.heading-skipped", kScreen, swap(P::ParagraphNode, "/S/P", "/S/H3")},
        {"tag.no-alternative", kScreen, swap(P::FigureNode, "/Alt(a gray square)", "/Alt( )")},
        {"tag.table-header", kScreen, swap(P::HeadCell, "/S/TH", "/S/TD")},
        {"tag.table", kScreen, swap(P::BodyCell, "/K 4", "/K 4/A<</O/Table/ColSpan 2>>")},
        {"tag.table", kScreen, swap(P::BodyRow, "/S/TR", "/S/Div")},
        {"tag.list", kScreen, swap(P::BodyNode, "/S/LBody", "/S/P")},
        {"tag.content-lost", kScreen, swap(P::ParagraphNode, "/K[1", "/K[1 99")},
        {"tag.not-in-tree", kScreen, swap(P::HeadingNode, "/K 0", "")},
        {"tag.untagged-content", kScreen,
            [](SoundPdf& pdf) {
                pdf.stream(P::Content) += word();
                return true;
            }},
        {"tag.in-artifact", kScreen, paint("/P<</MCID 9>>BDC EMC")},
        {"tag.order", kScreen,
            swap(P::DocumentNode, "/K[20 0 R 21 0 R 23 0 R", "/K[23 0 R 21 0 R 20 0 R")},
        // The second page shows the first's paragraph and is read before it.
        {"tag.order", kScreen,
            both(
                addPage("/MediaBox[0 0 314.65 436.54]/StructParents 2/Resources<</Font<</F1 5 0 R>>"
                        "/XObject<</I1 16 0 R>>/ExtGState<</G1 18 0 R>>>>/Contents 4 0 R"),
                swap(P::DocumentNode, "/K[20 0 R", "/K[<</Type/MCR/Pg 32 0 R/MCID 1>> 20 0 R"))},
        {"annotation.present", kPrint, swap(P::Page, "/Contents", "/Annots[17 0 R]/Contents")},
        {"annotation.type", kArchive, swap(P::LinkAnnotation, "/Link", "/Movie")},
        {"annotation.no-appearance", kArchive, swap(P::LinkAnnotation, "/Link", "/Stamp")},
        {"annotation.no-text", kArchive, swap(P::LinkAnnotation, "/Contents(to the top)", "")},
        {"annotation.not-in-structure", kArchive, swap(P::LinkAnnotation, "/StructParent 1", "")},
        {"link.dangling", kScreen, swap(P::LinkAnnotation, "/Dest[3 0 R", "/Dest[5 0 R")},
        {"link.dangling", kScreen,
            swap(P::LinkAnnotation, "/Dest[3 0 R/XYZ 0 400 0]", "/Dest(nowhere)")},
    };
}

} // namespace

class RulesTest : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const Preflight> m_preflight;

    Report check(const QByteArray& file, Profile profile)
    {
        Options options;
        options.profile = profile;
        options.kind = QStringLiteral("none");
        auto report = m_preflight->check(file, QStringLiteral("trial.pdf"), options);
        return report.isOk() ? report.value() : Report();
    }
    static QStringList rulesOf(const Report& report)
    {
        QStringList rules;
        for (const Finding& finding : report.findings)
            rules << finding.rule;
        return rules;
    }

private Q_SLOTS:
    void initTestCase() { m_preflight = Preflight::create(SystemEnvironment()).value(); }

    void findsNothingInSoundFile_data()
    {
        QTest::addColumn<int>("profile");
        QTest::newRow("screen") << int(kScreen);
        QTest::newRow("archive") << int(kArchive);
        QTest::newRow("print") << int(kPrint);
    }
    void findsNothingInSoundFile()
    {
        QFETCH(int, profile);
        const Report report = check(SoundPdf(Profile(profile)).bytes(), Profile(profile));
        QCOMPARE(rulesOf(report), QStringList());
        QCOMPARE(report.pages, 1);
        QCOMPARE(report.version, QStringLiteral("1.6"));
    }

    void findsPlantedFault_data()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const Fault& fault : faults())
            QTest::addRow("%02d %s", index, fault.rule) << index, ++index;
    }
    void findsPlantedFault()
    {
        QFETCH(int, index);
        const Fault fault = faults().at(size_t(index));
        SoundPdf pdf(fault.profile);
        QVERIFY2(fault.edit(pdf), "the edit changed nothing");
        const Report report = check(pdf.bytes(), fault.profile);
        const QStringList rules = rulesOf(report);
        QVERIFY2(rules.contains(QLatin1String(fault.rule)), qPrintable(rules.join(u' ')));
        for (const Finding& finding : report.findings) {
            QVERIFY2(!finding.message.contains(QLatin1Char('%') + QStringLiteral("1")),
                qPrintable(finding.message));
            QVERIFY(!finding.mend.isEmpty());
        }
    }

    /// Every rule about files is in the table above, or in a test of its own below.
    void everyRuleIsTested()
    {
        QSet<QString> tested{QStringLiteral("file.encrypted"), QStringLiteral("file.password"),
            QStringLiteral("file.no-accessibility"), QStringLiteral("file.no-printing"),
            QStringLiteral("content.too-much")};
        for (const Fault& fault : faults())
            tested.insert(QString::fromLatin1(fault.rule));
        QStringList untested;
        for (const QString& id : m_preflight->rules().ids())
            if (!tested.contains(id) && !id.startsWith(QLatin1String("issue.")))
                untested << id;
        QCOMPARE(untested, QStringList());
    }

    void passesWhatIsNearlyAFault_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<int>("profile");
        QTest::addColumn<QByteArray>("content");
        const auto row
            = [](const char* name, const char* rule, Profile profile, const QByteArray& content) {
                  QTest::newRow(name) << QString::fromLatin1(rule) << int(profile) << content;
              };
        row("large rich black", "text.rich-black", kPrint,
            ".6 .5 .5 1 k BT /F1 40 Tf 30 200 Td <0001> Tj ET");
        row("line of 0.25 pt", "line.hairline", kPrint, "q .25 w 30 200 m 90 200 l S Q");
        row("thin line scaled up", "line.hairline", kPrint,
            "q 10 0 0 10 0 0 cm .05 w 3 20 m 9 20 l S Q");
        row("square dot", "line.hairline", kPrint, "30 200 .1 .1 re f");
        row("300 % of ink", "colour.ink", kPrint, "1 1 1 0 k 30 200 40 40 re f");
        row("white that knocks out", "colour.white-overprints", kPrint, "1 g 30 200 40 40 re f");
        row("thin marks outside the trim", "line.hairline", kPrint, "q 0.1 w 1 1 m 5 1 l S Q");
        row("invisible text", "colour.rgb", kPrint,
            "1 0 0 rg BT 3 Tr /F1 10 Tf 30 200 Td <0001> Tj ET");
        row("escaped and nested strings", "content.syntax", kScreen,
            "BT /F1 10 Tf 30 200 Td (\\000\\001(\\)\\000)\\001) Tj ET");
        row("inline picture", "content.syntax", kScreen,
            "BI /W 2/H 1/BPC 8/CS/G ID \x80 EI\x01 EI");
    }
    void passesWhatIsNearlyAFault()
    {
        QFETCH(QString, rule);
        QFETCH(int, profile);
        QFETCH(QByteArray, content);
        SoundPdf pdf{Profile(profile)};
        paint(content)(pdf);
        const QStringList rules = rulesOf(check(pdf.bytes(), Profile(profile)));
        QVERIFY2(!rules.contains(rule), qPrintable(rules.join(u' ')));
    }

    void namesPageFontAndClause()
    {
        SoundPdf pdf(kPrint);
        pdf.replace(P::Descriptor, "/FontFile2 8 0 R", "");
        const Report report = check(pdf.bytes(), kPrint);
        const auto found = std::find_if(report.findings.begin(), report.findings.end(),
            [](const Finding& f) { return f.rule == QLatin1String("font.not-embedded"); });
        QVERIFY(found != report.findings.end());
        QCOMPARE(found->severity, Severity::Error);
        QCOMPARE(found->message, QStringLiteral("字体没有嵌入：Sample"));
        QCOMPARE(found->pages, std::vector<int>{1});
        QVERIFY(found->source.startsWith(QLatin1String("ISO 19005-2")));
    }

    void writesPagesAsPeopleDo()
    {
        QCOMPARE(pageList({}), QString());
        QCOMPARE(pageList({3}), QStringLiteral("3"));
        QCOMPARE(pageList({1, 2, 3, 9, 11, 12}), QStringLiteral("1–3、9、11–12"));
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "rules_test.moc"
