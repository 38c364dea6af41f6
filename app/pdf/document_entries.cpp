#include "pdf/document_entries.h"

#include "pdf/page_labels.h"
#include "pdf/qpdf_objects.h"
#include "pdf/xmp.h"

#include <QColorSpace>
#include <QCoreApplication>
#include <QUuid>

namespace qb::pdf {

namespace {

using namespace object;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::pdf)
};

QString producer()
{
    return QStringLiteral("Qingbao");
}

class EntriesWriter {
public:
    EntriesWriter(QPDF& pdf, const FinishInput& input, page::Metadata metadata)
        : m_pdf(pdf),
          m_input(input),
          m_metadata(std::move(metadata))
    {
    }

    void writeCatalog();
    void writePageLabels();
    void writeInfo();
    void writeXmp(const QByteArray& draft);
    void writeOutputIntent();

private:
    QPDFObjectHandle iccStream(const QByteArray& bytes, int components);

    QPDF& m_pdf;
    const FinishInput& m_input;
    const page::Metadata m_metadata;
};

void EntriesWriter::writeCatalog()
{
    QPDFObjectHandle catalog = m_pdf.getRoot();
    if (!m_metadata.language.isEmpty())
        catalog.replaceKey("/Lang", text(m_metadata.language));
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    catalog.replaceKey("/ViewerPreferences", preferences);
    const bool hasOutline = m_input.profile().hasOutline && !m_input.document.outline.empty();
    catalog.replaceKey("/PageMode", name(hasOutline ? "UseOutlines" : "UseNone"));
    catalog.removeKey("/PageLayout");
}

/// The folios; imposed sheets have none.
void EntriesWriter::writePageLabels()
{
    if (m_input.profile().imposition != Imposition::Single)
        return;
    const auto ranges = pageLabelRanges(m_input.document.pages);
    if (ranges.empty())
        return;
    QPDFObjectHandle nums = QPDFObjectHandle::newArray();
    for (const PageLabelRange& range : ranges) {
        QPDFObjectHandle label = QPDFObjectHandle::newDictionary();
        if (!range.prefix.isEmpty())
            label.replaceKey("/P", text(range.prefix));
        if (range.start > 0) {
            label.replaceKey("/S", name("D"));
            label.replaceKey("/St", integer(range.start));
        }
        nums.appendItem(integer(range.firstPage));
        nums.appendItem(label);
    }
    QPDFObjectHandle tree = QPDFObjectHandle::newDictionary();
    tree.replaceKey("/Nums", nums);
    m_pdf.getRoot().replaceKey("/PageLabels", tree);
}

void EntriesWriter::writeInfo()
{
    QPDFObjectHandle info = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    const auto put = [&](const char* key, const QString& value) {
        if (!value.isEmpty())
            info.replaceKey(key, text(value));
    };
    put("/Title", m_metadata.title);
    put("/Author", m_metadata.author);
    put("/Subject", m_metadata.subject);
    put("/Keywords", m_metadata.keywords.join(QStringLiteral(", ")));
    put("/Creator", producer());
    put("/Producer", producer());
    if (const QByteArray date = pdfDate(m_metadata.date); !date.isEmpty()) {
        info.replaceKey("/CreationDate", QPDFObjectHandle::newString(date.toStdString()));
        info.replaceKey("/ModDate", QPDFObjectHandle::newString(date.toStdString()));
    }
    if (m_input.profile().isPress()) { // ISO 15930-7 section 6.12: nobody has trapped the pages
        info.replaceKey("/Trapped", name("False"));
        info.replaceKey("/GTS_PDFXVersion", QPDFObjectHandle::newString("PDF/X-4"));
    }
    m_pdf.getTrailer().replaceKey("/Info", info);
}

void EntriesWriter::writeXmp(const QByteArray& draft)
{
    const Profile& profile = m_input.profile();
    XmpClaims claims{profile.standard, profile.isAccessible, {}};
    if (profile.isPress()) // a name of its own, the same for the same pages
        claims.documentId = QUuid::createUuidV5(QUuid(), draft).toByteArray(QUuid::WithoutBraces);
    const QByteArray packet = xmpPacket(m_metadata, producer(), claims);
    QPDFObjectHandle stream = m_pdf.newStream(packet.toStdString());
    stream.getDict().replaceKey("/Type", name("Metadata"));
    stream.getDict().replaceKey("/Subtype", name("XML"));
    m_pdf.getRoot().replaceKey("/Metadata", stream);
}

QPDFObjectHandle EntriesWriter::iccStream(const QByteArray& bytes, int components)
{
    QPDFObjectHandle stream = m_pdf.newStream(bytes.toStdString());
    stream.getDict().replaceKey("/N", integer(components));
    return stream;
}

/// For the archive, the meaning of all device colours is sRGB (ISO 19005-2 section 6.2.3; IEC
/// 61966-2-1); for the press it is the printing condition (ISO 15930-7 section 6.2.2).
void EntriesWriter::writeOutputIntent()
{
    const Profile& profile = m_input.profile();
    QPDFObjectHandle intent = QPDFObjectHandle::newDictionary();
    intent.replaceKey("/Type", name("OutputIntent"));
    intent.replaceKey("/S", name(profile.isPress() ? "GTS_PDFX" : "GTS_PDFA1"));
    if (!profile.outputProfile.isEmpty()) {
        intent.replaceKey("/OutputConditionIdentifier", text(profile.outputCondition));
        intent.replaceKey("/OutputCondition", text(profile.outputInfo));
        intent.replaceKey("/RegistryName", text(profile.outputRegistry));
        intent.replaceKey("/Info", text(profile.outputInfo));
        intent.replaceKey("/DestOutputProfile", iccStream(profile.outputProfileBytes, 4));
    } else if (profile.isArchive()) {
        const QString sRgb = QStringLiteral("sRGB IEC61966-2.1");
        intent.replaceKey("/OutputConditionIdentifier", text(sRgb));
        intent.replaceKey("/Info", text(sRgb));
        intent.replaceKey(
            "/DestOutputProfile", iccStream(QColorSpace(QColorSpace::SRgb).iccProfile(), 3));
    } else {
        return;
    }
    m_pdf.getRoot().replaceKey("/OutputIntents", QPDFObjectHandle::newArray({intent}));
}

} // namespace

void writeDocumentEntries(
    QPDF& pdf, const FinishInput& input, const QByteArray& draft, std::vector<Warning>& warnings)
{
    page::Metadata metadata = input.document.metadata;
    if (input.profile().isPress() && !metadata.date.isValid()) {
        // ISO 15930-7 section 6.9 wants dates; the day of the rendering would change the bytes.
        metadata.date = QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC);
        warnings.push_back({QStringLiteral("missing-date"),
            Text::tr("这一期没有日期，印刷文件里只好写 2000 年 1 月 1 日"), 0, {}, {}});
    }
    EntriesWriter writer(pdf, input, std::move(metadata));
    writer.writeCatalog();
    writer.writePageLabels();
    writer.writeInfo();
    writer.writeXmp(draft);
    writer.writeOutputIntent();
}

} // namespace qb::pdf
