#include "importers/zip_parts.h"

#include "text/cleaning.h"

#include <QCoreApplication>
#include <QtEndian>

#include <zip.h>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr qsizetype kChunk = qsizetype(256) << 10;

/// How many parts a ZIP64 directory claims to have (APPNOTE 4.3.14 and 4.3.15); 0 without one.
/// Asked before libzip makes room for all of them.
quint64 claimedParts(const QByteArray& bytes)
{
    constexpr qsizetype kTail = 65535 + 22 + 20 + 56; ///< comment and the three end records
    const qsizetype start = std::max<qsizetype>(0, bytes.size() - kTail);
    quint64 most = 0;
    for (qsizetype at = bytes.indexOf("PK\x06\x07", start); at >= 0 && at + 20 <= bytes.size();
         at = bytes.indexOf("PK\x06\x07", at + 4)) {
        const auto record = qFromLittleEndian<quint64>(bytes.constData() + at + 8);
        if (record + 56 <= quint64(bytes.size()) && record + 56 > record)
            most = std::max(
                most, qFromLittleEndian<quint64>(bytes.constData() + qsizetype(record) + 32));
    }
    return most;
}

/// Names are UTF-8 or, where a Chinese Windows packed them, GB18030 without any sign of it.
QString decodedName(const QByteArray& bytes)
{
    const QString name = QString::fromUtf8(bytes);
    if (!name.contains(QChar::ReplacementCharacter))
        return name;
    const auto decoded = text::decode(bytes, QStringLiteral("gb18030"), {});
    return decoded.isOk() && !decoded.value().text.contains(QChar::ReplacementCharacter)
        ? decoded.value().text
        : QString::fromLatin1(bytes);
}

bool isLink(zip* archive, zip_uint64_t index)
{
    constexpr zip_uint32_t kTypeMask = 0170000;
    constexpr zip_uint32_t kLink = 0120000;
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    return zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0
        && system == ZIP_OPSYS_UNIX && (attributes >> 16 & kTypeMask) == kLink;
}

bool staysInside(const QString& name)
{
    if (name.startsWith(u'/') || (name.size() > 1 && name[1] == u':'))
        return false;
    const auto steps = QStringView(name).split(u'/');
    return std::none_of(steps.begin(), steps.end(), [](QStringView step) { return step == u".."; });
}

struct FileCloser {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

} // namespace

void ZipParts::Closer::operator()(zip* archive) const
{
    zip_discard(archive);
}

ZipParts::ZipParts(ZipParts&&) noexcept = default;
ZipParts& ZipParts::operator=(ZipParts&&) noexcept = default;
ZipParts::~ZipParts() = default;

Result<ZipParts> ZipParts::open(
    const QByteArray& bytes, const QString& where, const ZipLimits& limits)
{
    const Error tooMany{ErrorKind::TooLarge,
        Text::tr("压缩包里的文件太多（超过 %1 个）").arg(limits.parts), where,
        Text::tr("请拆分后再导入")};
    if (claimedParts(bytes) > limits.parts)
        return tooMany;
    ZipParts result;
    result.m_bytes = bytes;
    result.m_where = where;
    result.m_limits = limits;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(
        result.m_bytes.constData(), zip_uint64_t(result.m_bytes.size()), 0, &error);
    if (source != nullptr)
        result.m_archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (source != nullptr && !result.m_archive)
        zip_source_free(source);
    const int code = zip_error_code_zip(&error);
    zip_error_fini(&error);
    if (!result.m_archive) {
        const bool isCut = code == ZIP_ER_NOZIP && bytes.startsWith("PK\x03\x04");
        return Error{ErrorKind::BadInput,
            isCut ? Text::tr("文件不完整，结尾缺失") : Text::tr("压缩包已损坏，无法打开"), where,
            Text::tr("请重新下载或重新打包")};
    }
    if (zip_uint64_t(zip_get_num_entries(result.m_archive.get(), 0)) > limits.parts)
        return tooMany;
    result.list();
    return result;
}

void ZipParts::list()
{
    const auto count = zip_uint64_t(zip_get_num_entries(m_archive.get(), 0));
    for (zip_uint64_t i = 0; i < count; ++i) {
        zip_stat_t entry;
        const char* raw = zip_get_name(m_archive.get(), i, ZIP_FL_ENC_RAW);
        if (raw == nullptr || zip_stat_index(m_archive.get(), i, 0, &entry) != 0)
            continue;
        const QByteArray bytes(raw);
        QString name = decodedName(bytes);
        name.replace(u'\\', u'/'); // as some Windows programs write, against the format's rule
        if (name.isEmpty() || name.endsWith(u'/'))
            continue;
        if (bytes.size() > m_limits.nameLength || !staysInside(name)
            || isLink(m_archive.get(), i)) {
            m_warnings.push_back({QStringLiteral("refused-part"),
                Text::tr("压缩包里有一个文件的路径不安全，已略过：%1").arg(name.left(200)), 0, {},
                {}});
            continue;
        }
        ZipPart part;
        part.name = name;
        part.index = i;
        const bool hasSize = (entry.valid & ZIP_STAT_SIZE) != 0;
        part.size = hasSize ? qint64(std::min<zip_uint64_t>(entry.size, INT64_MAX)) : 0;
        part.isEncrypted = (entry.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0
            && entry.encryption_method != ZIP_EM_NONE;
        if (!m_byName.contains(name))
            m_byName.insert(name, m_parts.size());
        m_parts.push_back(std::move(part));
    }
}

const ZipPart* ZipParts::find(const QString& name) const
{
    const auto found = m_byName.constFind(name);
    return found == m_byName.constEnd() ? nullptr : &m_parts[*found];
}

Error ZipParts::failed(const ZipPart& part, const QString& message) const
{
    return {
        ErrorKind::BadInput, message, m_where + u'#' + part.name, Text::tr("请重新下载或重新打包")};
}

Result<QByteArray> ZipParts::read(const QString& name)
{
    const ZipPart* part = find(name);
    if (part == nullptr)
        return Error{ErrorKind::NotFound, Text::tr("文件里缺少一个部分：%1").arg(name), m_where,
            Text::tr("请用原来的程序打开并另存一份再试")};
    return read(*part);
}

Result<QByteArray> ZipParts::read(const ZipPart& part)
{
    if (part.isEncrypted)
        return Error{ErrorKind::Unsupported, Text::tr("压缩包有密码"), m_where + u'#' + part.name,
            Text::tr("请先去掉密码再导入")};
    const auto tooLarge = [&](const QString& message) {
        return Error{ErrorKind::TooLarge, message, m_where + u'#' + part.name,
            Text::tr("请确认文件来历可靠，拆分后再导入")};
    };
    zip_stat_t entry;
    const bool hasPackedSize = zip_stat_index(m_archive.get(), part.index, 0, &entry) == 0
        && (entry.valid & ZIP_STAT_COMP_SIZE) != 0;
    const qint64 packed = hasPackedSize
        ? qint64(std::min<zip_uint64_t>(entry.comp_size, zip_uint64_t(m_bytes.size())))
        : m_bytes.size();
    const std::unique_ptr<zip_file_t, FileCloser> file(
        zip_fopen_index(m_archive.get(), part.index, 0));
    if (!file) {
        const int code = zip_error_code_zip(zip_get_error(m_archive.get()));
        if (code == ZIP_ER_COMPNOTSUPP || code == ZIP_ER_ENCRNOTSUPP)
            return Error{ErrorKind::Unsupported, Text::tr("不支持压缩包所用的压缩方法"),
                m_where + u'#' + part.name, Text::tr("请用普通 ZIP 方法重新打包")};
        return failed(part, Text::tr("压缩包里的文件已损坏"));
    }
    // What says itself that it is too large need not be unpacked to be refused.
    if (part.size > m_limits.partBytes)
        return tooLarge(Text::tr("解压后太大（超过 %1 MB）").arg(m_limits.partBytes >> 20));
    if (part.size > m_limits.ratioFromBytes && part.size / m_limits.ratio > packed)
        return tooLarge(Text::tr("压缩比异常，可能是压缩炸弹"));
    QByteArray out;
    // No more room at once than so many packed bytes can fill; then it grows as bytes come.
    out.reserve(qsizetype(std::max<qint64>(0, part.size)) + kChunk);
    while (true) {
        const qsizetype had = out.size();
        out.resize(had + kChunk);
        const zip_int64_t got = zip_fread(file.get(), out.data() + had, zip_uint64_t(kChunk));
        if (got < 0)
            return failed(part, Text::tr("压缩包里的文件已损坏"));
        out.resize(had + qsizetype(got));
        if (got == 0)
            break;
        m_bytesRead += got;
        if (out.size() > m_limits.partBytes)
            return tooLarge(Text::tr("解压后太大（超过 %1 MB）").arg(m_limits.partBytes >> 20));
        if (m_bytesRead > m_limits.totalBytes)
            return tooLarge(
                Text::tr("解压后合计太大（超过 %1 MB）").arg(m_limits.totalBytes >> 20));
        if (m_limits.sharedBytes != nullptr && (*m_limits.sharedBytes -= got) < 0)
            return tooLarge(Text::tr("文件连同其中套着的文件，解压后合计太大"));
        if (out.size() > m_limits.ratioFromBytes && out.size() / m_limits.ratio > packed)
            return tooLarge(Text::tr("压缩比异常，可能是压缩炸弹"));
    }
    return out;
}

} // namespace qb::importers
