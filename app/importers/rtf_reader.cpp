#include "importers/rtf_reader.h"

#include "importers/rtf_document.h"

#include <QCoreApplication>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

} // namespace

Result<Warned<ImportedDocument>> readRtf(const QByteArray& bytes, const QString& where)
{
    if (!bytes.startsWith("{\\rtf"))
        return Error{ErrorKind::BadInput, Text::tr("这不是 RTF 文档"), where,
            Text::tr("请用 Word 或 WPS 打开并另存一份再试")};
    return RtfDocument(bytes, where).read();
}

} // namespace qb::importers
