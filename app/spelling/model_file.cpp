#include "spelling/model_file.h"

#include "spelling/hashing.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <array>

namespace qb::spelling {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::spelling)
};

constexpr std::array<char, 8> magic = {'Q', 'B', 'S', 'P', 'E', 'L', 'L', '\n'};
constexpr std::uint32_t maximumSections = 64;
constexpr std::uint64_t alignment = 16;

struct Header {
    std::array<char, 8> magic;
    std::uint32_t version;
    std::uint32_t kind;
    std::uint64_t fingerprint;
    std::uint64_t fileSize;
    std::uint32_t sectionCount;
    std::uint32_t reserved;
};

struct SectionEntry {
    std::array<char, 16> name; ///< padded with zeros
    std::uint64_t offset;
    std::uint64_t size; ///< bytes
};

constexpr std::uint64_t aligned(std::uint64_t offset)
{
    return (offset + alignment - 1) / alignment * alignment;
}

Error unusable(const QString& path, const QString& why)
{
    return Error{ErrorKind::BadInput, Text::tr("拼写模型读不了：%1").arg(why), path,
        Text::tr("重新生成或重新安装这个文件；在此之前别的检查照常进行。")};
}

} // namespace

Result<std::shared_ptr<const ModelFile>> ModelFile::open(const QString& path, ModelKind kind)
{
    std::shared_ptr<ModelFile> model(new ModelFile);
    model->m_file.setFileName(path);
    if (!model->m_file.open(QIODevice::ReadOnly))
        return unusable(path, Text::tr("打不开，%1").arg(model->m_file.errorString()));
    const auto size = static_cast<std::uint64_t>(model->m_file.size());
    Header header{};
    if (size < sizeof(Header))
        return unusable(path, Text::tr("文件不完整"));
    const uchar* bytes = model->m_file.map(0, model->m_file.size());
    if (bytes == nullptr)
        return unusable(path, Text::tr("不能映射到内存"));
    std::memcpy(&header, bytes, sizeof(Header));
    if (header.magic != magic)
        return unusable(path, Text::tr("不是拼写模型"));
    if (header.version != version)
        return unusable(
            path, Text::tr("版本是 %1，本程序用的是 %2").arg(header.version).arg(version));
    if (header.kind != static_cast<std::uint32_t>(kind))
        return unusable(path, Text::tr("是另一种模型"));
    if (header.fileSize != size || header.sectionCount > maximumSections
        || sizeof(Header) + header.sectionCount * sizeof(SectionEntry) > size)
        return unusable(path, Text::tr("文件不完整"));
    for (std::uint32_t i = 0; i < header.sectionCount; ++i) {
        SectionEntry entry{};
        std::memcpy(
            &entry, bytes + sizeof(Header) + i * sizeof(SectionEntry), sizeof(SectionEntry));
        if (entry.offset % alignment != 0 || entry.offset > size
            || entry.size > size - entry.offset)
            return unusable(path, Text::tr("文件不完整"));
        entry.name.back() = '\0';
        model->m_sections.push_back({entry.name.data(), {bytes + entry.offset, entry.size}});
    }
    model->m_fingerprint = header.fingerprint;
    return std::shared_ptr<const ModelFile>(std::move(model));
}

std::span<const std::uint8_t> ModelFile::sectionBytes(std::string_view name) const
{
    for (const Section& section : m_sections) {
        if (section.name == name)
            return section.bytes;
    }
    return {};
}

std::uint64_t ModelFileWriter::contentHash() const
{
    std::uint64_t hash = 0;
    for (const auto& [name, bytes] : m_sections) {
        for (const char c : name)
            hash = addToHash(hash, static_cast<std::uint32_t>(c));
        for (const std::uint8_t byte : bytes)
            hash = addToHash(hash, byte);
    }
    return hash;
}

Status ModelFileWriter::write(const QString& path, std::uint64_t fingerprint) const
{
    std::uint64_t offset = aligned(sizeof(Header) + m_sections.size() * sizeof(SectionEntry));
    std::vector<SectionEntry> entries;
    for (const auto& [name, bytes] : m_sections) {
        SectionEntry entry{};
        std::memcpy(entry.name.data(), name.data(), std::min(name.size(), entry.name.size() - 1));
        entry.offset = offset;
        entry.size = bytes.size();
        offset = aligned(offset + bytes.size());
        entries.push_back(entry);
    }
    const Header header{magic, ModelFile::version, static_cast<std::uint32_t>(m_kind), fingerprint,
        offset, static_cast<std::uint32_t>(entries.size()), 0};

    QSaveFile file(path);
    const auto failed = [&] {
        return Error{ErrorKind::Io, Text::tr("拼写模型写不了：%1").arg(file.errorString()), path,
            Text::tr("看看文件夹是否存在、能否写入、有没有空间。")};
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    const auto put = [&](const void* data, std::uint64_t size) {
        file.write(static_cast<const char*>(data), static_cast<qint64>(size));
    };
    const std::array<char, alignment> zeros{};
    const auto pad = [&](std::uint64_t written) {
        put(zeros.data(), aligned(written) - written);
    };
    put(&header, sizeof(header));
    put(entries.data(), entries.size() * sizeof(SectionEntry));
    pad(sizeof(Header) + entries.size() * sizeof(SectionEntry));
    for (const auto& [name, bytes] : m_sections) {
        put(bytes.data(), bytes.size());
        pad(bytes.size());
    }
    if (!file.commit())
        return failed();
    return ok();
}

} // namespace qb::spelling
