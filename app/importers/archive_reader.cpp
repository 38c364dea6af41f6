#include "importers/archive_reader.h"

#include "importers/container_budget.h"
#include "importers/litter.h"
#include "importers/saved_page.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <optional>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

bool isNamedPicture(const QString& name)
{
    static const QStringList endings{QStringLiteral("png"), QStringLiteral("jpg"),
        QStringLiteral("jpeg"), QStringLiteral("jfif"), QStringLiteral("gif"),
        QStringLiteral("bmp"), QStringLiteral("webp"), QStringLiteral("tif"),
        QStringLiteral("tiff"), QStringLiteral("svg")};
    return endings.contains(name.section(u'.', -1).toLower());
}

class ArchiveReader {
public:
    ArchiveReader(QString where, const ImportOptions& options, const PartReader& reader)
        : m_where(std::move(where)),
          m_options(options),
          m_reader(reader)
    {
    }

    Result<ImportedDocuments> read(const QByteArray& bytes)
    {
        QB_TRY(ZipParts parts, ZipParts::open(bytes, m_where, zipLimits(m_options)));
        m_out.warnings = parts.warnings();
        QB_CHECK(checkPasswords(parts));
        QSet<QString> names;
        for (const ZipPart& part : parts.parts())
            names.insert(part.name);
        std::vector<const ZipPart*> wanted;
        qsizetype litter = 0;
        for (const ZipPart& part : parts.parts()) {
            if (isLitter(part.name))
                litter += isSystemLitter(part.name) ? 0 : 1;
            else if (!isPartOfSavedPage(part.name, names))
                wanted.push_back(&part);
        }
        if (litter > 0)
            m_out.warnings.push_back({QStringLiteral("skipped-litter"),
                Text::tr("压缩包里有 %1 个隐藏文件、临时文件、备份或日志，没有读入").arg(litter), 0,
                {}, {}});
        m_hasParts = !wanted.empty();
        // The pages first: the pictures that they show are theirs.
        std::stable_partition(wanted.begin(), wanted.end(),
            [](const ZipPart* part) { return !isNamedPicture(part->name); });
        qint64 number = 0;
        for (const ZipPart* part : wanted) {
            ++number;
            if (m_shown.contains(part->name))
                continue;
            QB_CHECK(takePart(m_options, m_where, number, qint64(wanted.size())));
            const auto content = parts.read(*part);
            QB_CHECK(content.isError() ? passOver(part->name, content.error())
                                       : readPart(parts, *part, content.value()));
        }
        return finish();
    }

private:
    struct PlacedDocument {
        quint64 place; ///< in the archive
        ImportedDocument document;
    };

    Result<ImportedDocuments> finish()
    {
        std::stable_sort(m_documents.begin(), m_documents.end(),
            [](const PlacedDocument& a, const PlacedDocument& b) { return a.place < b.place; });
        for (PlacedDocument& placed : m_documents)
            m_out.value.push_back(std::move(placed.document));
        if (!m_out.value.empty())
            return std::move(m_out);
        const bool hasRefused = std::any_of(m_out.warnings.begin(), m_out.warnings.end(),
            [](const Warning& warning) { return warning.kind == QLatin1String("refused-part"); });
        if (hasRefused && !m_hasParts)
            return Error{ErrorKind::Unsupported,
                Text::tr("压缩包里的文件都指向包外的路径，一个也没有读"), m_where,
                Text::tr("请确认压缩包来历可靠；要用其中的文件，请解压后单独导入")};
        return nothingRead();
    }

    /// With what is wrong with the first part, and where; an archive inside says it already.
    Error nothingRead() const
    {
        const QString message = Text::tr("压缩包里没有能读的文件");
        const QString hint = Text::tr("请检查是否选对了文件");
        if (!m_firstError)
            return {ErrorKind::Unsupported, message, m_where, hint};
        const Error& first = *m_firstError;
        return {first.kind == ErrorKind::TooLarge ? ErrorKind::TooLarge : ErrorKind::Unsupported,
            first.message.startsWith(message)
                ? first.message
                : Text::tr("压缩包里没有能读的文件：%1").arg(first.message),
            first.where.startsWith(m_where) ? first.where : m_where,
            first.hint.isEmpty() ? hint : first.hint};
    }

    Status checkPasswords(const ZipParts& parts) const
    {
        const bool isLocked = !parts.parts().empty()
            && std::all_of(parts.parts().begin(), parts.parts().end(),
                [](const ZipPart& part) { return part.isEncrypted; });
        if (!isLocked)
            return ok();
        return Error{ErrorKind::Unsupported, Text::tr("压缩包有密码"), m_where,
            Text::tr("请先去掉密码再导入")};
    }

    /// A picture beside a page, by the path that the page names.
    QByteArray pictureBeside(ZipParts& parts, const QString& page, const QString& path)
    {
        const QString folder = page.left(page.lastIndexOf(u'/') + 1);
        const QString name = QDir::cleanPath(folder + path);
        // Browsers save pictures without an ending too.
        const bool mayBePicture = isNamedPicture(name) || !name.section(u'/', -1).contains(u'.');
        const ZipPart* part = mayBePicture ? parts.find(name) : nullptr;
        if (part == nullptr)
            return {};
        const auto known = m_shown.constFind(name);
        if (known != m_shown.constEnd())
            return *known;
        const QByteArray bytes = parts.read(*part).valueOr({});
        if (!bytes.isEmpty())
            m_shown.insert(name, bytes);
        return bytes;
    }

    Status readPart(ZipParts& parts, const ZipPart& part, const QByteArray& bytes)
    {
        const QString& name = part.name;
        if (bytes.isEmpty())
            return passOver(
                name, {ErrorKind::BadInput, Text::tr("文件是空的"), m_where + u'/' + name, {}});
        auto read = m_reader(bytes, m_where + u'/' + name,
            [&](const QString& path) { return pictureBeside(parts, name, path); });
        if (read.isError())
            return passOver(name, read.error());
        for (ImportedDocument& document : read.value().value) {
            document.name = document.name.isEmpty() ? name : name + u'/' + document.name;
            m_documents.push_back({part.index, std::move(document)});
        }
        for (Warning& warning : read.value().warnings) {
            if (warning.article.isEmpty())
                warning.article = name;
            m_out.warnings.push_back(std::move(warning));
        }
        return ok();
    }

    /// What is wrong with one part concerns only itself; too much is too much for the whole.
    Status passOver(const QString& name, const Error& error)
    {
        if (endsImport(error, m_options))
            return error;
        if (!m_firstError)
            m_firstError = error;
        m_out.warnings.push_back({QStringLiteral("unread-part"),
            Text::tr("压缩包里的“%1”没有读入：%2").arg(name.left(200), error.message), 0, {},
            name});
        return ok();
    }

    QString m_where;
    const ImportOptions& m_options;
    const PartReader& m_reader;
    ImportedDocuments m_out;
    std::vector<PlacedDocument> m_documents;
    QHash<QString, QByteArray> m_shown; ///< pictures of pages, by name
    std::optional<Error> m_firstError;
    bool m_hasParts = false;
};

} // namespace

Result<ImportedDocuments> readArchive(const QByteArray& bytes, const QString& where,
    const ImportOptions& options, const PartReader& reader)
{
    return ArchiveReader(where, options, reader).read(bytes);
}

} // namespace qb::importers
