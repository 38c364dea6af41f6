#include "pdf/finisher.h"

#include "pdf/document_entries.h"
#include "pdf/link_annotations.h"
#include "pdf/qpdf_objects.h"
#include "pdf/structure_tree.h"

#include <QCoreApplication>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace qb::pdf {

namespace {

using namespace object;

class Finisher {
public:
    Finisher(const FinishInput& input, std::vector<Warning>& warnings)
        : m_input(input),
          m_warnings(warnings)
    {
    }

    QByteArray run(const QByteArray& draft);

private:
    void nameFilters();
    void setBoxes();
    void addBlendingSpaces();
    void addSpots();
    void addOverprintStates();
    void compressStreams();
    QByteArray write();

    const FinishInput& m_input;
    std::vector<Warning>& m_warnings;
    QPDF m_pdf;
    std::vector<QPDFObjectHandle> m_pages; ///< by sheet
};

QByteArray Finisher::run(const QByteArray& draft)
{
    m_pdf.setSuppressWarnings(true);
    m_pdf.processMemoryFile("draft", draft.constData(), size_t(draft.size()));
    // qpdf mends what is damaged; a draft that needs it was not written whole.
    if (const auto damage = m_pdf.getWarnings(); !damage.empty())
        throw damage.front();
    for (const auto& page : QPDFPageDocumentHelper(m_pdf).getAllPages())
        m_pages.push_back(page.getObjectHandle());
    nameFilters();
    setBoxes();
    addBlendingSpaces();
    addSpots();
    addOverprintStates();
    auto annotations = writeLinks(m_pdf, m_input, m_pages, m_warnings);
    writeStructureTree(m_pdf, m_input.document, m_input.marks, m_pages, annotations);
    writeDocumentEntries(m_pdf, m_input, draft, m_warnings);
    writeAttachments(m_pdf, m_input.options.attachments, m_input.document.metadata.date);
    compressStreams();
    return write();
}

/// libharu writes each filter as an array of one.
void Finisher::nameFilters()
{
    for (QPDFObjectHandle& object : m_pdf.getAllObjects()) {
        if (!object.isStream())
            continue;
        QPDFObjectHandle dict = object.getDict();
        QPDFObjectHandle filter = dict.getKey("/Filter");
        if (filter.isArray() && filter.getArrayNItems() == 1)
            dict.replaceKey("/Filter", filter.getArrayItem(0));
    }
}

void Finisher::setBoxes()
{
    for (size_t i = 0; i < m_pages.size(); ++i) {
        const Sheet& sheet = m_input.sheets[i];
        const double height = sheet.size.height.toPt();
        const auto box = [&](const page::Rect& rect) {
            return numbers({rect.x.toPt(), height - rect.bottom().toPt(), rect.right().toPt(),
                height - rect.y.toPt()});
        };
        m_pages[i].replaceKey("/MediaBox", numbers({0, 0, sheet.size.width.toPt(), height}));
        if (m_input.profile().isPress() || !sheet.isBare()) {
            m_pages[i].replaceKey("/BleedBox", box(sheet.bleed));
            m_pages[i].replaceKey("/TrimBox", box(sheet.trim));
        }
    }
}

/// The space in which pictures with alpha are blended, where a standard wants it named.
void Finisher::addBlendingSpaces()
{
    if (m_input.profile().standard == Standard::None)
        return;
    for (QPDFObjectHandle& page : m_pages) {
        QPDFObjectHandle group = QPDFObjectHandle::newDictionary();
        group.replaceKey("/S", name("Transparency"));
        group.replaceKey("/CS", name(m_input.profile().isPress() ? "DeviceCMYK" : "DeviceRGB"));
        page.replaceKey("/Group", group);
    }
}

/// Separation colour spaces with a tint transform to CMYK (ISO 32000-1 section 8.6.6.4). Their
/// names may hold spaces and Chinese, which libharu would not escape.
void Finisher::addSpots()
{
    std::vector<QPDFObjectHandle> spaces;
    for (const SpotTable::Spot& spot : m_input.spots.spots()) {
        const auto& full = spot.alternative;
        QPDFObjectHandle tint = QPDFObjectHandle::newDictionary();
        tint.replaceKey("/FunctionType", integer(2));
        tint.replaceKey("/Domain", numbers({0, 1}));
        tint.replaceKey("/C0", numbers({0, 0, 0, 0}));
        tint.replaceKey("/C1", numbers({full[0], full[1], full[2], full[3]}));
        tint.replaceKey("/N", integer(1));
        spaces.push_back(m_pdf.makeIndirectObject(QPDFObjectHandle::newArray(
            {name("Separation"), name(spot.name.toStdString()), name("DeviceCMYK"), tint})));
    }
    for (size_t page = 0; page < m_pages.size(); ++page) {
        QPDFObjectHandle used = QPDFObjectHandle::newDictionary();
        for (const int spot : m_input.needs[page].spots)
            used.replaceKey("/S" + std::to_string(spot), spaces[size_t(spot)]);
        if (!used.getKeys().empty())
            m_pages[page].getKey("/Resources").replaceKey("/ColorSpace", used);
    }
}

/// ISO 32000-1 section 8.6.7: in mode 1 an ink of which nothing is stated leaves what lies beneath
/// as it is.
void Finisher::addOverprintStates()
{
    QPDFObjectHandle states = QPDFObjectHandle::newDictionary();
    for (const bool isOn : {true, false}) {
        QPDFObjectHandle state = QPDFObjectHandle::newDictionary();
        state.replaceKey("/Type", name("ExtGState"));
        state.replaceKey("/OP", QPDFObjectHandle::newBool(isOn));
        state.replaceKey("/op", QPDFObjectHandle::newBool(isOn));
        state.replaceKey("/OPM", integer(isOn ? 1 : 0));
        states.replaceKey(std::string("/") + (isOn ? kOverprintState : kKnockoutState),
            m_pdf.makeIndirectObject(state));
    }
    for (size_t page = 0; page < m_pages.size(); ++page)
        if (m_input.needs[page].hasOverprint)
            m_pages[page].getKey("/Resources").replaceKey("/ExtGState", states);
}

/// Compresses what is not compressed yet, so that the writer only copies streams: ordering a file
/// for its first page, qpdf writes it twice, and would compress each stream each time. The metadata
/// stay readable for programs that know no PDF.
void Finisher::compressStreams()
{
    for (QPDFObjectHandle& object : m_pdf.getAllObjects()) {
        if (!object.isStream() || object.getDict().hasKey("/Filter")
            || object.getDict().getKey("/Type").isNameAndEquals("/Metadata"))
            continue;
        const auto plain = object.getRawStreamData();
        const QByteArray packed = qCompress(plain->getBuffer(), qsizetype(plain->getSize()));
        // Before the stream itself, qCompress writes the length in four bytes.
        object.replaceStreamData(packed.mid(4).toStdString(), name("FlateDecode"), {});
    }
}

QByteArray Finisher::write()
{
    const Profile& profile = m_input.profile();
    QPDFWriter writer(m_pdf);
    writer.setOutputMemory();
    writer.setMinimumPDFVersion(profile.isPress() ? "1.6" : "1.7"); // ISO 15930-7: 1.6
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setLinearization(profile.isLinearized);
    writer.setNewlineBeforeEndstream(profile.isArchive()); // ISO 19005-2 section 6.1.7.1
    if (m_input.options.security)
        encrypt(writer, *m_input.options.security);
    else
        writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(
        reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

} // namespace

Result<QByteArray> finish(
    const QByteArray& draft, const FinishInput& input, std::vector<Warning>& warnings)
{
    try {
        return Finisher(input, warnings).run(draft);
    } catch (const std::exception& problem) {
        return Error{ErrorKind::Internal, QCoreApplication::translate("qb::pdf", "整理 PDF 时出错"),
            QString::fromUtf8(problem.what()), {}};
    }
}

} // namespace qb::pdf
