#include "importers/importer.h"

#include "importers/archive_kind.h"
#include "importers/archive_reader.h"
#include "importers/clippings_json.h"
#include "importers/container_budget.h"
#include "importers/csv_header.h"
#include "importers/csv_reader.h"
#include "importers/docx_reader.h"
#include "importers/feed_reader.h"
#include "importers/html_file.h"
#include "importers/mail_reader.h"
#include "importers/mhtml_reader.h"
#include "importers/odt_reader.h"
#include "importers/ofd_reader.h"
#include "importers/old_office.h"
#include "importers/pdf_reader.h"
#include "importers/rtf_reader.h"
#include "importers/scan_reader.h"
#include "importers/text_reader.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

Error unsupported(const QString& what, const QString& where)
{
    return {ErrorKind::Unsupported, what, where,
        Text::tr("能导入的有纯文本、网页、PDF、Word、ODT、RTF、OFD、邮件、订阅源、"
                 "CSV 或 JSON 剪报和 ZIP 压缩包；其他格式请先另存为其中一种")};
}

Error unsupportedKind(FileKind kind, const QString& where)
{
    switch (kind) {
    case FileKind::OtherOffice:
        return unsupported(Text::tr("这是表格或演示文稿，不是文字文档"), where);
    case FileKind::OtherArchive:
        return {ErrorKind::Unsupported, Text::tr("不支持 7z、RAR、tar.gz 等压缩包"), where,
            Text::tr("请解压后导入，或重新打包成 ZIP")};
    default:
        return unsupported(Text::tr("不认识这种文件"), where);
    }
}

/// Nothing that asks for much may be had again and again by being in something else.
Status checkContainers(FileKind kind, ContainerBudget& budget, const QString& where)
{
    constexpr int kDeepest = 3;
    const bool isContainer = kind == FileKind::Zip || kind == FileKind::Mail;
    if (isContainer && budget.depth >= kDeepest)
        return Error{ErrorKind::TooLarge,
            Text::tr("压缩包、邮件套得太深（超过 %1 层）").arg(kDeepest), where,
            Text::tr("请把里面的文件取出来再导入")};
    if (kind == FileKind::OldOffice && --budget.oldOffice < 0)
        return Error{
            ErrorKind::TooLarge, Text::tr("旧格式文档太多"), where, Text::tr("请分批导入")};
    return ok();
}

Result<ImportedDocuments> one(Result<Warned<ImportedDocument>> read)
{
    if (read.isError())
        return std::move(read).error();
    ImportedDocuments documents;
    documents.value.push_back(std::move(read.value().value));
    documents.warnings = std::move(read.value().warnings);
    return documents;
}

Result<ImportedDocuments> readTextOrTable(
    const QByteArray& bytes, const QString& name, const ImportOptions& options)
{
    QB_TRY(Warned<ImportedDocument> read, readText(bytes, name, options));
    if (isClippingTable(bytes, read.value.encoding))
        return readCsvFile(bytes, name, options);
    return one(std::move(read));
}

Result<ImportedDocuments> readAs(
    FileKind kind, const QByteArray& bytes, const QString& name, const ImportOptions& options)
{
    switch (kind) {
    case FileKind::Pdf:
        return one(readPdf(bytes, name, options));
    case FileKind::WordDocument:
        return one(readDocx(bytes, name, zipLimits(options)));
    case FileKind::OpenDocument:
        return one(readOdt(bytes, name, zipLimits(options)));
    case FileKind::OldOffice:
        return one(readOldOffice(bytes, name, options));
    case FileKind::Zip:
        return readArchive(bytes, name, options,
            [&](const QByteArray& part, const QString& partName, const NeighbourFiles& others) {
                return importPart(part, partName, options, others);
            });
    case FileKind::Rtf:
        return one(readRtf(bytes, name));
    case FileKind::Html:
        return one(readHtmlFile(bytes, name, options));
    case FileKind::ClippingTable:
        return readCsvFile(bytes, name, options);
    case FileKind::Feed:
        return readFeed(bytes, name);
    case FileKind::Ofd:
        return readOfd(bytes, name, options);
    case FileKind::SavedPage:
        return one(readMhtml(bytes, name));
    case FileKind::Mail:
        return readMail(bytes, name, options);
    case FileKind::Json:
        return readClippingsJson(bytes, name);
    case FileKind::Picture:
        return one(readPicture(bytes, name, options));
    case FileKind::Text:
        return readTextOrTable(bytes, name, options);
    default:
        return unsupportedKind(kind, name);
    }
}

} // namespace

Result<ImportedDocuments> importBytes(
    const QByteArray& bytes, const QString& name, const ImportOptions& options)
{
    if (bytes.size() > kLargestFile)
        return Error{ErrorKind::TooLarge, Text::tr("文件太大（超过 256 MB）"), name,
            Text::tr("请拆分后再导入")};
    const FileKind kind = kindByParts(bytes, name);
    RecognitionBudget recognition;
    ContainerBudget containers = ContainerBudget::ofFile(bytes.size());
    ImportOptions shared = options;
    if (shared.recognition == nullptr)
        shared.recognition = &recognition;
    if (shared.containers == nullptr)
        shared.containers = &containers;
    QB_CHECK(checkContainers(kind, *shared.containers, name));
    QB_TRY(ImportedDocuments read, readAs(kind, bytes, name, shared));
    const AssetPointer original = makeAsset(bytes, QFileInfo(name).fileName());
    for (ImportedDocument& document : read.value) {
        if (!document.original) // an archive's parts have their own
            document.original = original;
    }
    return read;
}

Result<ImportedDocuments> importPart(const QByteArray& bytes, const QString& name,
    const ImportOptions& options, const NeighbourFiles& neighbours)
{
    ContainerBudget own = ContainerBudget::ofFile(bytes.size());
    ImportOptions inside = options;
    inside.folder.clear();
    inside.neighbours = neighbours;
    if (inside.containers == nullptr)
        inside.containers = &own;
    ++inside.containers->depth;
    auto read = importBytes(bytes, name, inside);
    --inside.containers->depth;
    return read;
}

} // namespace qb::importers
