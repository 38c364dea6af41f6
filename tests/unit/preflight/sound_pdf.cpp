#include "sound_pdf.h"

#include <QtEndian>

namespace qb::preflight::test {

namespace {

QByteArray big16(int value)
{
    QByteArray bytes(2, '\0');
    qToBigEndian(quint16(value), bytes.data());
    return bytes;
}

QByteArray big32(qsizetype value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(quint32(value), bytes.data());
    return bytes;
}

QByteArray reference(int number)
{
    return QByteArray::number(number) + " 0 R";
}

QByteArray element(const char* type, int parent, const QByteArray& rest)
{
    return QByteArray("<</S/") + type + "/P " + reference(parent) + "/Pg "
        + reference(SoundPdf::Page) + rest + ">>";
}

} // namespace

QByteArray SoundPdf::fontFile(int embedding)
{
    QByteArray head(54, '\0');
    QByteArray os2(78, '\0');
    os2.replace(8, 2, big16(embedding));
    const QByteArray maxp = big32(0x10000) + big16(3);
    const QByteArray loca = big16(0) + big16(4) + big16(8) + big16(8); // halves of the offsets
    const QList<QPair<QByteArray, QByteArray>> tables{{"OS/2", os2}, {"glyf", QByteArray(16, '\1')},
        {"head", head}, {"loca", loca}, {"maxp", maxp}};
    QByteArray directory = big32(0x10000) + big16(int(tables.size())) + QByteArray(6, '\0');
    QByteArray body;
    const qsizetype start = 12 + tables.size() * 16;
    for (const auto& [tag, bytes] : tables) {
        directory += tag + QByteArray(4, '\0') + big32(start + body.size()) + big32(bytes.size());
        body += bytes;
    }
    return directory + body;
}

QByteArray SoundPdf::profile(const QByteArray& space)
{
    QByteArray bytes(132, '\0');
    bytes.replace(16, 4, space);
    bytes.replace(36, 4, "acsp");
    return bytes;
}

SoundPdf::SoundPdf(Profile profile)
{
    const bool isPrint = profile == Profile::Print;
    m_objects[Catalog].dictionary
        = "<</Type/Catalog/Pages 2 0 R/Lang(zh-CN)/MarkInfo<</Marked true>>"
          "/ViewerPreferences<</DisplayDocTitle true>>/Metadata 10 0 R/StructTreeRoot 11 0 R"
          "/PageLabels<</Nums[0<</S/D>>]>>/OutputIntents["
          "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/DestOutputProfile 14 0 R>>"
          "<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier(FOGRA39)/DestOutputProfile 15 0 R>>]>>";
    m_objects[Pages].dictionary = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    addPage(isPrint);
    addFont();
    m_objects[Info].dictionary = "<</Title(Trial)/CreationDate(D:20260305093000+08'00')"
                                 "/Producer(qingbao)/Trapped/False>>";
    addStream(Xmp, "/Type/Metadata/Subtype/XML",
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
        "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
        "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
        "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
        "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" "
        "xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\">"
        "<dc:title><rdf:Alt><rdf:li>Trial</rdf:li></rdf:Alt></dc:title>"
        "<xmp:CreateDate>2026-03-05T09:30:00+08:00</xmp:CreateDate>"
        "<pdf:Producer>qingbao</pdf:Producer><pdfaid:part>2</pdfaid:part>"
        "<pdfuaid:part>1</pdfuaid:part><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"
        "</rdf:Description></rdf:RDF></x:xmpmeta>");
    addStream(RgbProfile, "/N 3", SoundPdf::profile("RGB "));
    addStream(CmykProfile, "/N 4", SoundPdf::profile("CMYK"));
    addStructure(isPrint);
    m_trailer = "/Root 1 0 R/Info 13 0 R";
}

void SoundPdf::addPage(bool isPrint)
{
    // A6 and 3 mm of bleed.
    m_objects[Page].dictionary
        = QByteArray(
              "<</Type/Page/Parent 2 0 R/MediaBox[0 0 314.65 436.54]"
              "/BleedBox[0 0 314.65 436.54]/TrimBox[8.51 8.51 306.14 428.03]/StructParents 0/Tabs/S"
              "/Resources<</Font<</F1 5 0 R>>/XObject<</I1 16 0 R>>/ExtGState<</G1 18 0 R>>>>"
              "/Contents 4 0 R")
        + (isPrint ? "" : "/Annots[17 0 R]") + ">>";
    m_objects[Overprint].dictionary = "<</OP true/op true/OPM 1>>";
    m_objects[LinkAnnotation].dictionary
        = "<</Type/Annot/Subtype/Link/Rect[30 380 90 395]/F 4"
          "/Contents(to the top)/Dest[3 0 R/XYZ 0 400 0]/StructParent 1>>";
    addStream(Content, {},
        "/G1 gs 0 g\n"
        "/Artifact BMC BT /F1 9 Tf 30 20 Td <0001> Tj ET EMC\n"
        "/H1<</MCID 0>>BDC BT /F1 20 Tf 30 400 Td <00010001> Tj ET EMC\n"
        "/P<</MCID 1>>BDC BT /F1 10 Tf 30 380 Td [<0001> -20 <00010001>] TJ ET EMC\n"
        "/LBody<</MCID 2>>BDC BT /F1 10 Tf 30 360 Td <0001> Tj ET EMC\n"
        "/TH<</MCID 3>>BDC BT /F1 10 Tf 30 340 Td <0001> Tj ET EMC\n"
        "/TD<</MCID 4>>BDC BT /F1 10 Tf 30 325 Td <0001> Tj ET EMC\n"
        "/Artifact BMC 0.5 w 30 320 m 90 320 l S EMC\n"
        "/Figure<</MCID 5>>BDC q 24 0 0 24 30 280 cm /I1 Do Q EMC\n");
    addStream(Picture,
        "/Type/XObject/Subtype/Image/Width 100/Height 100/BitsPerComponent 8"
        "/ColorSpace/DeviceGray",
        QByteArray(100 * 100, '\x80'));
}

void SoundPdf::addFont()
{
    m_objects[Font].dictionary = "<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Sample"
                                 "/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 9 0 R>>";
    m_objects[CidFont].dictionary
        = "<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Sample"
          "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000"
          "/CIDToGIDMap/Identity/FontDescriptor 7 0 R>>";
    m_objects[Descriptor].dictionary
        = "<</Type/FontDescriptor/FontName/ABCDEF+Sample/Flags 4"
          "/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80"
          "/FontFile2 8 0 R>>";
    addStream(FontFile, {}, fontFile(0));
    // 1: 情, 2: a space.
    addStream(ToUnicode, {},
        "1 begincodespacerange<0000><FFFF>endcodespacerange "
        "2 beginbfchar<0001><60C5><0002><0020>endbfchar");
}

void SoundPdf::addStructure(bool isPrint)
{
    m_objects[Tree].dictionary = "<</Type/StructTreeRoot/K 19 0 R/ParentTree 12 0 R>>";
    m_objects[ParentTree].dictionary
        = "<</Nums[0[20 0 R 21 0 R 25 0 R 28 0 R 30 0 R 31 0 R]1 22 0 R]>>";
    m_objects[DocumentNode].dictionary
        = element("Document", Tree, "/K[20 0 R 21 0 R 23 0 R 26 0 R 31 0 R]");
    m_objects[HeadingNode].dictionary = element("H1", DocumentNode, "/K 0");
    m_objects[ParagraphNode].dictionary
        = element("P", DocumentNode, isPrint ? "/K 1" : "/K[1 22 0 R]");
    m_objects[LinkNode].dictionary
        = element("Link", ParagraphNode, "/K<</Type/OBJR/Obj 17 0 R/Pg 3 0 R>>");
    m_objects[ListNode].dictionary = element("L", DocumentNode, "/K 24 0 R");
    m_objects[ItemNode].dictionary = element("LI", ListNode, "/K 25 0 R");
    m_objects[BodyNode].dictionary = element("LBody", ItemNode, "/K 2");
    m_objects[TableNode].dictionary = element("Table", DocumentNode, "/K[27 0 R 29 0 R]");
    m_objects[HeadRow].dictionary = element("TR", TableNode, "/K 28 0 R");
    m_objects[HeadCell].dictionary = element("TH", HeadRow, "/K 3/A<</O/Table/Scope/Column>>");
    m_objects[BodyRow].dictionary = element("TR", TableNode, "/K 30 0 R");
    m_objects[BodyCell].dictionary = element("TD", BodyRow, "/K 4");
    m_objects[FigureNode].dictionary = element("Figure", DocumentNode, "/K 5/Alt(a gray square)");
}

QByteArray SoundPdf::bytes() const
{
    QByteArray file = "%PDF-" + m_version + "\n%\xE2\xE3\xCF\xD3\n";
    const int count = m_objects.lastKey() + 1;
    QMap<int, qsizetype> offsets;
    for (auto it = m_objects.constBegin(); it != m_objects.constEnd(); ++it) {
        offsets.insert(it.key(), file.size());
        file += QByteArray::number(it.key()) + " 0 obj\n";
        if (it->isStream)
            file += "<<" + it->dictionary + "/Length " + QByteArray::number(it->stream.size())
                + ">>\nstream\n" + it->stream + "\nendstream";
        else
            file += it->dictionary;
        file += "\nendobj\n";
    }
    const qsizetype table = file.size();
    file += "xref\n0 " + QByteArray::number(count) + "\n0000000000 65535 f \n";
    for (int i = 1; i < count; ++i)
        file += offsets.contains(i)
            ? QByteArray::number(offsets[i]).rightJustified(10, '0') + " 00000 n \n"
            : QByteArray("0000000000 65535 f \n");
    return file + "trailer\n<</Size " + QByteArray::number(count) + m_trailer + ">>\nstartxref\n"
        + QByteArray::number(table) + "\n%%EOF\n";
}

} // namespace qb::preflight::test
