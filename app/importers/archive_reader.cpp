#include "importers/archive_reader.h"

#include "importers/archive_kind.h"
#include "importers/zip_parts.h"

#include <QCoreApplication>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr int kDeepest = 3;
constexpr qint64 kMostParts = 20000;
/// Each takes another program some seconds.
constexpr int kMostOldOffice = 50;

/// What systems leave in folders beside the user's files.
bool isLitter(const QString& name)
{
    const QString file = name.section(u'/', -1);
    return name.startsWith(QLatin1String("__MACOSX/")) || file.startsWith(u'.')
        || file.startsWith(QLatin1String("~$"))
        || file.compare(QLatin1String("thumbs.db"), Qt::CaseInsensitive) == 0
        || file.compare(QLatin1String("desktop.ini"), Qt::CaseInsensitive) == 0;
}

/// Browsers save a page's pictures and scripts in a folder "name_files" beside it.
bool belongsToPage(const QString& name)
{
    const QString folder = name.section(u'/', -2, -2);
    return folder.endsWith(QLatin1String("_files")) || folder.endsWith(QLatin1String(".files"));
}

class ArchiveReader {
public:
    explicit ArchiveReader(const PartReader& reader) : m_reader(reader) { }

    Status read(const QByteArray& bytes, const QString& where, const QString& prefix, int depth)
    {
        ZipLimits limits;
        limits.totalBytes -= m_bytesRead;
        QB_TRY(ZipParts parts, ZipParts::open(bytes, where, limits));
        m_out.warnings.insert(
            m_out.warnings.end(), parts.warnings().begin(), parts.warnings().end());
        QB_CHECK(checkPasswords(parts, where));
        for (const ZipPart& part : parts.parts()) {
            if (isLitter(part.name) || belongsToPage(part.name))
                continue;
            if (++m_parts > kMostParts)
                return tooMany(where);
            const qint64 before = parts.bytesRead();
            auto content = parts.read(part);
            m_bytesRead += parts.bytesRead() - before;
            if (content.isError()) {
                if (m_bytesRead > ZipLimits{}.totalBytes)
                    return std::move(content).error();
                warn(prefix + part.name, content.error());
                continue;
            }
            QB_CHECK(readPart(content.value(), where, prefix + part.name, depth));
        }
        return ok();
    }

    Result<ImportedDocuments> finish(const QString& where)
    {
        if (!m_out.value.empty())
            return std::move(m_out);
        const bool hasRefused = std::any_of(m_out.warnings.begin(), m_out.warnings.end(),
            [](const Warning& warning) { return warning.kind == QLatin1String("refused-part"); });
        if (hasRefused && m_parts == 0)
            return Error{ErrorKind::Unsupported,
                Text::tr("压缩包里的文件都指向包外的路径，一个也没有读"), where,
                Text::tr("请确认压缩包来历可靠；要用其中的文件，请解压后单独导入")};
        return Error{ErrorKind::Unsupported, Text::tr("压缩包里没有能读的文件"), where,
            m_firstError.isEmpty() ? Text::tr("请检查是否选对了文件") : m_firstError};
    }

private:
    static Error tooMany(const QString& where)
    {
        return {ErrorKind::TooLarge, Text::tr("压缩包里的文件太多（超过 %1 个）").arg(kMostParts),
            where, Text::tr("请拆分后再导入")};
    }

    static Status checkPasswords(const ZipParts& parts, const QString& where)
    {
        const bool isLocked = !parts.parts().empty()
            && std::all_of(parts.parts().begin(), parts.parts().end(),
                [](const ZipPart& part) { return part.isEncrypted; });
        if (!isLocked)
            return ok();
        return Error{ErrorKind::Unsupported, Text::tr("压缩包有密码"), where,
            Text::tr("请先去掉密码再导入")};
    }

    Status readPart(const QByteArray& bytes, const QString& where, const QString& name, int depth)
    {
        const FileKind kind = kindByParts(bytes, name);
        if (kind == FileKind::Zip)
            return readInner(bytes, where, name, depth);
        if (kind == FileKind::OldOffice && ++m_oldOffice > kMostOldOffice) {
            warn(name, {ErrorKind::TooLarge, Text::tr("旧格式文档太多，请分批导入"), {}, {}});
            return ok();
        }
        auto read = m_reader(bytes, where + u'/' + name);
        if (read.isError() && read.error().kind == ErrorKind::Cancelled)
            return read.error();
        if (read.isError()) {
            warn(name, read.error());
            return ok();
        }
        for (ImportedDocument& document : read.value().value) {
            document.name = document.name.isEmpty() ? name : name + u'/' + document.name;
            m_out.value.push_back(std::move(document));
        }
        for (Warning& warning : read.value().warnings) {
            if (warning.article.isEmpty())
                warning.article = name;
            m_out.warnings.push_back(std::move(warning));
        }
        return ok();
    }

    Status readInner(const QByteArray& bytes, const QString& where, const QString& name, int depth)
    {
        if (depth + 1 >= kDeepest) {
            warn(name, {ErrorKind::TooLarge, Text::tr("压缩包套得太深"), {}, {}});
            return ok();
        }
        const Status inner = read(bytes, where, name + u'/', depth + 1);
        // Too much is too much for the whole; what else is wrong with it concerns only itself.
        if (inner.isError()
            && (inner.error().kind == ErrorKind::TooLarge
                || inner.error().kind == ErrorKind::Cancelled))
            return inner.error();
        if (inner.isError())
            warn(name, inner.error());
        return ok();
    }

    void warn(const QString& name, const Error& error)
    {
        if (m_firstError.isEmpty())
            m_firstError = error.message;
        m_out.warnings.push_back({QStringLiteral("unread-part"),
            Text::tr("压缩包里的“%1”没有读入：%2").arg(name.left(200), error.message), 0, {},
            name});
    }

    const PartReader& m_reader;
    ImportedDocuments m_out;
    QString m_firstError;
    qint64 m_bytesRead = 0;
    qint64 m_parts = 0;
    int m_oldOffice = 0;
};

} // namespace

Result<ImportedDocuments> readArchive(
    const QByteArray& bytes, const QString& where, const PartReader& reader)
{
    ArchiveReader archive(reader);
    QB_CHECK(archive.read(bytes, where, {}, 0));
    return archive.finish(where);
}

} // namespace qb::importers
