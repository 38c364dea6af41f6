#include "zip_builder.h"

#include <QtGlobal>

#include <zip.h>

namespace qb::test {

namespace {

void add(zip_t* archive, const ZipEntry& entry)
{
    zip_source_t* content = zip_source_buffer(
        archive, entry.content.constData(), zip_uint64_t(entry.content.size()), 0);
    const zip_int64_t index
        = zip_file_add(archive, entry.name.constData(), content, ZIP_FL_ENC_RAW);
    if (index < 0)
        qFatal("no entry %s: %s", entry.name.constData(), zip_strerror(archive));
    zip_file_set_mtime(archive, zip_uint64_t(index), 0, 0);
    if (!entry.password.isEmpty())
        zip_file_set_encryption(
            archive, zip_uint64_t(index), ZIP_EM_AES_256, entry.password.constData());
}

} // namespace

QByteArray zipOf(const std::vector<ZipEntry>& entries)
{
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    for (const ZipEntry& entry : entries)
        add(archive, entry);
    if (zip_close(archive) != 0)
        qFatal("cannot write the archive: %s", zip_strerror(archive));
    zip_source_open(target);
    zip_stat_t stat;
    zip_source_stat(target, &stat);
    QByteArray bytes(qsizetype(stat.size), '\0');
    zip_source_read(target, bytes.data(), stat.size);
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

} // namespace qb::test
