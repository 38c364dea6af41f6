#pragma once

#include "core/result.h"

#include <QFile>
#include <QString>

#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace qb::spelling {

/// What a model file is for; a file of one kind is not taken for another.
enum class ModelKind : std::uint32_t { Base = 1, Archive = 2, Reranker = 3, Particles = 4 };

/// A file of named sections, mapped into memory: nothing is read before it is needed, and programs
/// that use the same file share its pages. Little-endian; each section begins at a multiple of 16.
class ModelFile {
public:
    static constexpr std::uint32_t version = 1;

    /// Errors: not there, not such a file, another kind or version, shorter or longer than it says.
    static Result<std::shared_ptr<const ModelFile>> open(const QString& path, ModelKind kind);

    /// The elements of a section; empty when there is no such section or its size does not fit.
    template <typename T>
    std::span<const T> section(std::string_view name) const
    {
        const std::span<const std::uint8_t> bytes = sectionBytes(name);
        if (bytes.size() % sizeof(T) != 0)
            return {};
        return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
    }

    /// Says which base model an archive model was made with.
    std::uint64_t fingerprint() const { return m_fingerprint; }

private:
    ModelFile() = default;
    std::span<const std::uint8_t> sectionBytes(std::string_view name) const;

    struct Section {
        std::string name;
        std::span<const std::uint8_t> bytes;
    };
    QFile m_file;
    std::vector<Section> m_sections;
    std::uint64_t m_fingerprint = 0;
};

/// Collects sections and writes them in one go, through a file beside the target.
class ModelFileWriter {
public:
    explicit ModelFileWriter(ModelKind kind) : m_kind(kind) { }

    template <typename T>
    void add(const std::string& name, const std::vector<T>& values)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        std::vector<std::uint8_t> bytes(values.size() * sizeof(T));
        if (!bytes.empty())
            std::memcpy(bytes.data(), values.data(), bytes.size());
        m_sections.emplace_back(name, std::move(bytes));
    }
    Status write(const QString& path, std::uint64_t fingerprint) const;
    /// Of all that was added so far.
    std::uint64_t contentHash() const;

private:
    ModelKind m_kind;
    std::vector<std::pair<std::string, std::vector<std::uint8_t>>> m_sections;
};

} // namespace qb::spelling
