#include "pdf/attachment.h"

#include "pdf/qpdf_objects.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>

namespace qb::pdf {

namespace {

constexpr qint64 kSizeLimit = qint64(256) << 20;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::pdf)
};

const char* relationshipName(Relationship relationship)
{
    switch (relationship) {
    case Relationship::Source:
        return "Source";
    case Relationship::Data:
        return "Data";
    case Relationship::Supplement:
        break;
    }
    return "Supplement";
}

bool isPlainName(const QString& name)
{
    return !name.isEmpty() && !name.contains(u'/') && !name.contains(u'\\')
        && name != QLatin1String(".") && name != QLatin1String("..") && xmlSafe(name) == name;
}

} // namespace

QByteArray mimeType(const QString& fileName)
{
    static const QHash<QString, QByteArray> known{{QStringLiteral("txt"), "text/plain"},
        {QStringLiteral("md"), "text/markdown"}, {QStringLiteral("csv"), "text/csv"},
        {QStringLiteral("html"), "text/html"}, {QStringLiteral("htm"), "text/html"},
        {QStringLiteral("xml"), "application/xml"}, {QStringLiteral("json"), "application/json"},
        {QStringLiteral("pdf"), "application/pdf"}, {QStringLiteral("doc"), "application/msword"},
        {QStringLiteral("docx"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
        {QStringLiteral("xls"), "application/vnd.ms-excel"},
        {QStringLiteral("xlsx"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
        {QStringLiteral("pptx"),
            "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
        {QStringLiteral("odt"), "application/vnd.oasis.opendocument.text"},
        {QStringLiteral("ods"), "application/vnd.oasis.opendocument.spreadsheet"},
        {QStringLiteral("ofd"), "application/ofd"}, {QStringLiteral("eml"), "message/rfc822"},
        {QStringLiteral("zip"), "application/zip"}, {QStringLiteral("jpg"), "image/jpeg"},
        {QStringLiteral("jpeg"), "image/jpeg"}, {QStringLiteral("png"), "image/png"},
        {QStringLiteral("gif"), "image/gif"}, {QStringLiteral("webp"), "image/webp"},
        {QStringLiteral("tif"), "image/tiff"}, {QStringLiteral("tiff"), "image/tiff"},
        {QStringLiteral("svg"), "image/svg+xml"}};
    return known.value(QFileInfo(fileName).suffix().toLower(), "application/octet-stream");
}

Status checkAttachments(const std::vector<Attachment>& attachments, const Profile& profile)
{
    if (!profile.mayAttach)
        return Error{ErrorKind::Usage,
            profile.standard == Standard::PdfA2u ? Text::tr("PDF/A-2 不许带任意的附件")
                                                 : Text::tr("这种输出不许带附件"),
            profile.id, Text::tr("用 --profile archive-source（PDF/A-3）或 screen")};
    QSet<QString> names;
    qint64 size = 0;
    for (const Attachment& attachment : attachments) {
        if (!isPlainName(attachment.name))
            return Error{ErrorKind::BadInput, Text::tr("附件的名称不能用"), attachment.name,
                Text::tr("请改成不带文件夹的普通名称")};
        if (names.contains(attachment.name))
            return Error{ErrorKind::BadInput, Text::tr("两个附件同名"), attachment.name,
                Text::tr("请改一个名称")};
        names.insert(attachment.name);
        size += attachment.bytes.size();
    }
    if (size > kSizeLimit)
        return Error{ErrorKind::TooLarge, Text::tr("附件一共超过 256 MB"), {},
            Text::tr("请少附一些，或先压缩")};
    return ok();
}

void writeAttachments(QPDF& pdf, const std::vector<Attachment>& attachments, const QDateTime& date)
{
    if (attachments.empty())
        return;
    QPDFEmbeddedFileDocumentHelper files(pdf);
    QPDFObjectHandle associated = QPDFObjectHandle::newArray();
    for (const Attachment& attachment : attachments) {
        auto stream = QPDFEFStreamObjectHelper::createEFStream(
            pdf, std::string(attachment.bytes.constData(), size_t(attachment.bytes.size())));
        stream.setSubtype(mimeType(attachment.name).toStdString());
        if (const QByteArray day = pdfDate(date); !day.isEmpty())
            stream.setCreationDate(day.toStdString()).setModDate(day.toStdString());
        const std::string name = attachment.name.toStdString();
        auto file = QPDFFileSpecObjectHelper::createFileSpec(pdf, name, stream);
        if (!attachment.description.isEmpty())
            file.setDescription(attachment.description.toStdString());
        file.getObjectHandle().replaceKey(
            "/AFRelationship", object::name(relationshipName(attachment.relationship)));
        files.replaceEmbeddedFile(name, file);
        associated.appendItem(file.getObjectHandle());
    }
    pdf.getRoot().replaceKey("/AF", associated);
}

} // namespace qb::pdf
