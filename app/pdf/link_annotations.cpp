#include "pdf/link_annotations.h"

#include "pdf/qpdf_objects.h"

#include <QCoreApplication>
#include <QUrl>

namespace qb::pdf {

namespace {

using namespace object;

constexpr int kPrintFlag = 4; // ISO 32000-1 table 165

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::pdf)
};

class LinkWriter {
public:
    LinkWriter(QPDF& pdf, const FinishInput& input, std::vector<QPDFObjectHandle>& pages)
        : m_pdf(pdf),
          m_input(input),
          m_pages(pages)
    {
    }

    QPDFObjectHandle make(const PlacedLink& link);

private:
    QPDFObjectHandle toAddress(QPDFObjectHandle annotation, const QString& address);
    QPDFObjectHandle toDestination(QPDFObjectHandle annotation, const QString& name);

    QPDF& m_pdf;
    const FinishInput& m_input;
    std::vector<QPDFObjectHandle>& m_pages;
};

QPDFObjectHandle LinkWriter::make(const PlacedLink& link)
{
    QPDFObjectHandle annotation = QPDFObjectHandle::newDictionary();
    annotation.replaceKey("/Type", name("Annot"));
    annotation.replaceKey("/Subtype", name("Link"));
    annotation.replaceKey(
        "/Rect", numbers({link.rect[0], link.rect[1], link.rect[2], link.rect[3]}));
    annotation.replaceKey("/Border", numbers({0, 0, 0}));
    annotation.replaceKey("/F", integer(kPrintFlag));
    return link.link.address.isEmpty() ? toDestination(annotation, link.link.destination)
                                       : toAddress(annotation, link.link.address);
}

QPDFObjectHandle LinkWriter::toAddress(QPDFObjectHandle annotation, const QString& address)
{
    const QByteArray encoded = QUrl(address).toEncoded();
    if (encoded.isEmpty())
        return QPDFObjectHandle::newNull();
    QPDFObjectHandle action = QPDFObjectHandle::newDictionary();
    action.replaceKey("/S", object::name("URI"));
    action.replaceKey("/URI", QPDFObjectHandle::newString(encoded.toStdString()));
    annotation.replaceKey("/A", action);
    annotation.replaceKey("/Contents", text(address));
    return m_pdf.makeIndirectObject(annotation);
}

QPDFObjectHandle LinkWriter::toDestination(QPDFObjectHandle annotation, const QString& name)
{
    const auto& all = m_input.document.destinations;
    const auto goal = std::find_if(
        all.begin(), all.end(), [&](const page::Destination& one) { return one.name == name; });
    if (goal == all.end() || goal->page < 0 || size_t(goal->page) >= m_input.places.size())
        return QPDFObjectHandle::newNull();
    const PagePlace& place = m_input.places[size_t(goal->page)];
    const Length height = m_input.sheets[size_t(place.sheet)].size.height;
    annotation.replaceKey("/Dest",
        QPDFObjectHandle::newArray({m_pages[size_t(place.sheet)], object::name("XYZ"),
            number((goal->at.x + place.at.x).toPt()),
            number((height - goal->at.y - place.at.y).toPt()), QPDFObjectHandle::newNull()}));
    // Not translated: what a file says does not hang on the language of whoever makes it.
    annotation.replaceKey("/Contents", text(QStringLiteral("转到第 %1 页").arg(goal->page + 1)));
    return m_pdf.makeIndirectObject(annotation);
}

} // namespace

std::vector<QPDFObjectHandle> writeLinks(QPDF& pdf, const FinishInput& input,
    std::vector<QPDFObjectHandle>& pages, std::vector<Warning>& warnings)
{
    LinkWriter writer(pdf, input, pages);
    std::vector<QPDFObjectHandle> annotations;
    std::vector<std::vector<QPDFObjectHandle>> ofPages(pages.size());
    for (const PlacedLink& link : input.marks.links()) {
        annotations.push_back(writer.make(link));
        if (!annotations.back().isNull()) {
            ofPages[size_t(link.page)].push_back(annotations.back());
            continue;
        }
        const QString goal
            = link.link.address.isEmpty() ? link.link.destination : link.link.address;
        warnings.push_back({QStringLiteral("dangling-link"),
            Text::tr("链接没有可去的地方：%1").arg(goal), link.page + 1, {}, goal});
    }
    for (size_t page = 0; page < pages.size(); ++page)
        if (!ofPages[page].empty())
            pages[page].replaceKey("/Annots", QPDFObjectHandle::newArray(ofPages[page]));
    return annotations;
}

} // namespace qb::pdf
