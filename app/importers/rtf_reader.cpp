#include "importers/rtf_reader.h"

#include "importers/rtf_document.h"

#include <QCoreApplication>

namespace qb::importers {

Result<Warned<ImportedDocument>> readRtf(const QByteArray& bytes, const QString& where)
{
    if (!bytes.startsWith("{\\rtf"))
        return Error{ErrorKind::BadInput,
            QCoreApplication::translate("qb::importers", "这不是 RTF 文档"), where,
            QCoreApplication::translate("qb::importers", "请用 Word 或 WPS 打开并另存一份再试")};
    return RtfDocument(bytes, where).read();
}

} // namespace qb::importers
