#include "pdf/finisher.h"

#include "pdf/numbers.h"
#include "pdf/page_labels.h"
#include "pdf/structure_tree.h"
#include "pdf/xmp.h"

#include <QColorSpace>
#include <QCoreApplication>
#include <QUrl>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace qb::pdf {

namespace {

constexpr int kPrintFlag = 4; // ISO 32000-1 table 165

QString producer()
{
    return QStringLiteral("Qingbao");
}

QPDFObjectHandle name(const std::string& text)
{
    return QPDFObjectHandle::newName("/" + text);
}

QPDFObjectHandle integer(long long value)
{
    return QPDFObjectHandle::newInteger(value);
}

QPDFObjectHandle text(const QString& value)
{
    return QPDFObjectHandle::newUnicodeString(xmlSafe(value).toStdString());
}

QPDFObjectHandle number(double value)
{
    QByteArray written;
    appendNumber(written, value, 3);
    if (written.startsWith('.'))
        written.prepend('0');
    return QPDFObjectHandle::newReal(written.toStdString());
}

QPDFObjectHandle numbers(std::initializer_list<double> values)
{
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    for (const double value : values)
        array.appendItem(number(value));
    return array;
}

QByteArray written(QPDFWriter& writer)
{
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(
        reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

class Finisher {
public:
    Finisher(const FinishInput& input, std::vector<Warning>& warnings)
        : m_input(input),
          m_document(input.document),
          m_warnings(warnings)
    {
    }

    QByteArray run(const QByteArray& draft);

private:
    void nameFilters();
    void setBoxes();
    void addSpots();
    void addLinks();
    QPDFObjectHandle makeLink(const PlacedLink& link);
    QPDFObjectHandle destinationArray(const page::Destination& destination);
    void addCatalogEntries();
    void addPageLabels();
    void addInfo();
    void addMetadata();
    void addOutputIntent();
    QByteArray write();

    const FinishInput& m_input;
    const page::Document& m_document;
    std::vector<Warning>& m_warnings;
    QPDF m_pdf;
    std::vector<QPDFObjectHandle> m_pages;
    std::vector<QPDFObjectHandle> m_annotations; ///< of Marks::links()
};

QByteArray Finisher::run(const QByteArray& draft)
{
    m_pdf.setSuppressWarnings(true);
    m_pdf.processMemoryFile("draft", draft.constData(), size_t(draft.size()));
    for (const auto& page : QPDFPageDocumentHelper(m_pdf).getAllPages())
        m_pages.push_back(page.getObjectHandle());
    nameFilters();
    setBoxes();
    addSpots();
    addLinks();
    writeStructureTree(m_pdf, m_document, m_input.marks, m_pages, m_annotations);
    addCatalogEntries();
    addPageLabels();
    addInfo();
    addMetadata();
    if (m_input.profile == Profile::Archive)
        addOutputIntent();
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
        const page::Size& size = m_document.pages[i]->size;
        m_pages[i].replaceKey("/MediaBox", numbers({0, 0, size.width.toPt(), size.height.toPt()}));
        if (m_input.profile == Profile::Archive) { // the space in which SMask pictures are blended
            QPDFObjectHandle group = QPDFObjectHandle::newDictionary();
            group.replaceKey("/S", name("Transparency"));
            group.replaceKey("/CS", name("DeviceRGB"));
            m_pages[i].replaceKey("/Group", group);
        }
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
        for (const int spot : m_input.spotsOfPages[page])
            used.replaceKey("/S" + std::to_string(spot), spaces[size_t(spot)]);
        if (!used.getKeys().empty())
            m_pages[page].getKey("/Resources").replaceKey("/ColorSpace", used);
    }
}

QPDFObjectHandle Finisher::destinationArray(const page::Destination& destination)
{
    const double height = m_document.pages[size_t(destination.page)]->size.height.toPt();
    return QPDFObjectHandle::newArray(
        {m_pages[size_t(destination.page)], name("XYZ"), number(destination.at.x.toPt()),
            number(height - destination.at.y.toPt()), QPDFObjectHandle::newNull()});
}

/// Null where the link leads nowhere.
QPDFObjectHandle Finisher::makeLink(const PlacedLink& link)
{
    QPDFObjectHandle annotation = QPDFObjectHandle::newDictionary();
    annotation.replaceKey("/Type", name("Annot"));
    annotation.replaceKey("/Subtype", name("Link"));
    annotation.replaceKey(
        "/Rect", numbers({link.rect[0], link.rect[1], link.rect[2], link.rect[3]}));
    annotation.replaceKey("/Border", numbers({0, 0, 0}));
    annotation.replaceKey("/F", integer(kPrintFlag));
    if (!link.link.address.isEmpty()) {
        const QByteArray address = QUrl(link.link.address).toEncoded();
        QPDFObjectHandle action = QPDFObjectHandle::newDictionary();
        action.replaceKey("/S", name("URI"));
        action.replaceKey("/URI", QPDFObjectHandle::newString(address.toStdString()));
        annotation.replaceKey("/A", action);
        annotation.replaceKey("/Contents", text(link.link.address));
        return address.isEmpty() ? QPDFObjectHandle::newNull()
                                 : m_pdf.makeIndirectObject(annotation);
    }
    const auto goal = std::find_if(m_document.destinations.begin(), m_document.destinations.end(),
        [&](const page::Destination& one) { return one.name == link.link.destination; });
    if (goal == m_document.destinations.end() || goal->page < 0
        || size_t(goal->page) >= m_pages.size())
        return QPDFObjectHandle::newNull();
    annotation.replaceKey("/Dest", destinationArray(*goal));
    annotation.replaceKey("/Contents",
        text(QCoreApplication::translate("qb::pdf", "转到第 %1 页").arg(goal->page + 1)));
    return m_pdf.makeIndirectObject(annotation);
}

void Finisher::addLinks()
{
    std::vector<std::vector<QPDFObjectHandle>> ofPages(m_pages.size());
    for (const PlacedLink& link : m_input.marks.links()) {
        m_annotations.push_back(makeLink(link));
        if (!m_annotations.back().isNull()) {
            ofPages[size_t(link.page)].push_back(m_annotations.back());
            continue;
        }
        const QString goal
            = link.link.address.isEmpty() ? link.link.destination : link.link.address;
        m_warnings.push_back({QStringLiteral("dangling-link"),
            QCoreApplication::translate("qb::pdf", "链接没有可去的地方：%1").arg(goal),
            link.page + 1, {}, goal});
    }
    for (size_t page = 0; page < m_pages.size(); ++page)
        if (!ofPages[page].empty())
            m_pages[page].replaceKey("/Annots", QPDFObjectHandle::newArray(ofPages[page]));
}

void Finisher::addCatalogEntries()
{
    QPDFObjectHandle catalog = m_pdf.getRoot();
    if (!m_document.metadata.language.isEmpty())
        catalog.replaceKey("/Lang", text(m_document.metadata.language));
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    catalog.replaceKey("/ViewerPreferences", preferences);
    catalog.replaceKey("/PageMode", name(m_document.outline.empty() ? "UseNone" : "UseOutlines"));
    catalog.removeKey("/PageLayout");
}

void Finisher::addPageLabels()
{
    const auto ranges = pageLabelRanges(m_document.pages);
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

void Finisher::addInfo()
{
    const page::Metadata& metadata = m_document.metadata;
    QPDFObjectHandle info = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    const auto put = [&](const char* key, const QString& value) {
        if (!value.isEmpty())
            info.replaceKey(key, text(value));
    };
    put("/Title", metadata.title);
    put("/Author", metadata.author);
    put("/Subject", metadata.subject);
    put("/Keywords", metadata.keywords.join(QStringLiteral(", ")));
    put("/Creator", producer());
    put("/Producer", producer());
    if (const QByteArray date = pdfDate(metadata.date); !date.isEmpty()) {
        info.replaceKey("/CreationDate", QPDFObjectHandle::newString(date.toStdString()));
        info.replaceKey("/ModDate", QPDFObjectHandle::newString(date.toStdString()));
    }
    m_pdf.getTrailer().replaceKey("/Info", info);
}

void Finisher::addMetadata()
{
    const auto conformance
        = m_input.profile == Profile::Archive ? Conformance::ArchiveTagged : Conformance::None;
    const QByteArray packet = xmpPacket(m_document.metadata, producer(), conformance);
    QPDFObjectHandle stream = m_pdf.newStream(packet.toStdString());
    stream.getDict().replaceKey("/Type", name("Metadata"));
    stream.getDict().replaceKey("/Subtype", name("XML"));
    m_pdf.getRoot().replaceKey("/Metadata", stream);
}

/// ISO 19005-2 section 6.2.3: the meaning of all device colours is sRGB (IEC 61966-2-1).
void Finisher::addOutputIntent()
{
    const QByteArray profile = QColorSpace(QColorSpace::SRgb).iccProfile();
    QPDFObjectHandle stream = m_pdf.newStream(profile.toStdString());
    stream.getDict().replaceKey("/N", integer(3));
    QPDFObjectHandle intent = QPDFObjectHandle::newDictionary();
    intent.replaceKey("/Type", name("OutputIntent"));
    intent.replaceKey("/S", name("GTS_PDFA1"));
    intent.replaceKey(
        "/OutputConditionIdentifier", QPDFObjectHandle::newString("sRGB IEC61966-2.1"));
    intent.replaceKey("/Info", QPDFObjectHandle::newString("sRGB IEC61966-2.1"));
    intent.replaceKey("/DestOutputProfile", stream);
    m_pdf.getRoot().replaceKey("/OutputIntents", QPDFObjectHandle::newArray({intent}));
}

QByteArray Finisher::write()
{
    QPDFWriter writer(m_pdf);
    writer.setMinimumPDFVersion("1.7");
    writer.setCompressStreams(true);
    writer.setNewlineBeforeEndstream(
        m_input.profile == Profile::Archive); // ISO 19005-2 section 6.1.7.1
    return written(writer);
}

/// Orders the file so that its first page shows while the rest still loads. A pass of its own over
/// what is already compressed: in one pass qpdf compresses every stream many times.
QByteArray linearized(const QByteArray& file)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("draft", file.constData(), size_t(file.size()));
    QPDFWriter writer(pdf);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setLinearization(true);
    return written(writer);
}

} // namespace

Result<QByteArray> finish(
    const QByteArray& draft, const FinishInput& input, std::vector<Warning>& warnings)
{
    try {
        const QByteArray file = Finisher(input, warnings).run(draft);
        return input.profile == Profile::Screen ? linearized(file) : file;
    } catch (const std::exception& problem) {
        return Error{ErrorKind::Internal, QCoreApplication::translate("qb::pdf", "整理 PDF 时出错"),
            QString::fromUtf8(problem.what()), {}};
    }
}

} // namespace qb::pdf
