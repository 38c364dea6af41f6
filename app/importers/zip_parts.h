#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>

#include <memory>
#include <optional>
#include <vector>

struct zip;

namespace qb::importers {

/// One file inside a ZIP archive.
struct ZipPart {
    QString name; ///< separated by '/', relative, never climbing out; GB18030 names are decoded
    quint64 index = 0; ///< in the archive's directory
    qint64 size = 0;   ///< in bytes, unpacked, as the archive says; may be a lie
    bool isEncrypted = false;
};

/// What an archive may make of this machine's memory.
struct ZipLimits {
    qint64 totalBytes = qint64(512) << 20; ///< unpacked, of all reads together
    qint64 partBytes = qint64(128) << 20;  ///< unpacked, of one part
    /// Unpacked bytes for each packed byte, for parts above `ratioFromBytes`.
    qint64 ratio = 200;
    qint64 ratioFromBytes = qint64(16) << 20;
    quint64 parts = 20000;
    qsizetype nameLength = 1000; ///< bytes
    /// Bytes that this archive and others together may still unpack, counted down, below 0 once it
    /// was too much; null where there are no others. Must outlive the parts.
    qint64* sharedBytes = nullptr;
};

/// The parts of a ZIP archive held in memory. Nothing is written to disk. Folders are not listed.
class ZipParts {
public:
    /// Reads the directory. Errors: BadInput for what is no archive or a truncated one, TooLarge
    /// for more parts than the limits allow.
    static Result<ZipParts> open(
        const QByteArray& bytes, const QString& where, const ZipLimits& limits = {});

    ZipParts(ZipParts&&) noexcept;
    ZipParts& operator=(ZipParts&&) noexcept;
    ~ZipParts();

    /// In the archive's order.
    const std::vector<ZipPart>& parts() const { return m_parts; }
    /// Parts left out for their names: absolute, climbing out, too long.
    const std::vector<Warning>& warnings() const { return m_warnings; }

    const ZipPart* find(const QString& name) const;

    /// One part unpacked. Errors: NotFound; Unsupported for encrypted parts and packing methods
    /// that are not built in; TooLarge for what breaks a limit; BadInput for damaged ones.
    Result<QByteArray> read(const QString& name);
    Result<QByteArray> read(const ZipPart& part);

    /// Bytes unpacked so far.
    qint64 bytesRead() const { return m_bytesRead; }

private:
    struct Closer {
        void operator()(zip* archive) const;
    };

    ZipParts() = default;
    void list();
    Error failed(const ZipPart& part, const QString& message) const;

    QByteArray m_bytes; ///< `m_archive` reads from it
    std::unique_ptr<zip, Closer> m_archive;
    QString m_where;
    ZipLimits m_limits;
    std::vector<ZipPart> m_parts;
    std::vector<Warning> m_warnings;
    QHash<QString, size_t> m_byName;
    qint64 m_bytesRead = 0;
};

} // namespace qb::importers
