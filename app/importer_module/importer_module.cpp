#include "importer_module/importer_module.h"

#include "importer_module/entry_points.h"
#include "importers/csv_header.h"
#include "importers/file_kind.h"
#include "importers/text_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>

namespace qb::importer_module {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importer_module)
};

Error notLoaded(const QString& path, const QString& message)
{
    return {ErrorKind::Internal, message, path,
        Text::tr("请重新安装；移动程序时，bin 和 lib 目录要一起移动")};
}

/// Beside the program, in the build tree as installed (bin/../lib/qingbao). It stays loaded: what
/// it returned is still in use.
Result<const EntryPoints*> load()
{
    const QString path = QDir::cleanPath(QCoreApplication::applicationDirPath()
        + QStringLiteral("/../lib/qingbao/qingbao-importers.so"));
    QLibrary library(path);
    library.setLoadHints(QLibrary::ResolveAllSymbolsHint | QLibrary::PreventUnloadHint);
    const auto entry = reinterpret_cast<EntryFunction>(library.resolve(kEntryName));
    if (entry == nullptr)
        return notLoaded(path,
            QFileInfo::exists(path) ? Text::tr("导入模块装不起来") : Text::tr("缺少导入模块"));
    const EntryPoints* entryPoints = entry();
    if (entryPoints->size != sizeof(EntryPoints))
        return notLoaded(path, Text::tr("导入模块和本程序不是同一版本"));
    return entryPoints;
}

const Result<const EntryPoints*>& module()
{
    static const Result<const EntryPoints*> loaded = load();
    return loaded;
}

} // namespace

Result<importers::ImportedDocuments> importBytes(
    const QByteArray& bytes, const QString& name, const importers::ImportOptions& options)
{
    // Plain text needs nothing of the module's, and is what most newsletters are typeset from.
    if (bytes.size() <= importers::kLargestFile
        && importers::kindOf(bytes, name) == importers::FileKind::Text) {
        QB_TRY(auto read, importers::readText(bytes, name, options));
        if (!importers::isClippingTable(bytes, read.value.encoding)) {
            importers::ImportedDocuments documents;
            documents.value.push_back(std::move(read.value));
            documents.warnings = std::move(read.warnings);
            return documents;
        }
    }
    if (module().isError())
        return module().error();
    return module().value()->importBytes(bytes, name, options);
}

Result<Warned<importers::ImportedDocument>> importHtml(
    const QString& html, const QString& address, const QByteArray& savedPage)
{
    if (module().isError())
        return module().error();
    return module().value()->importHtml(html, address, savedPage);
}

} // namespace qb::importer_module
