#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QtEndian>

#include <optional>

/// One plate of a print page as Ghostscript separates it: 0 = full ink, 255 = none.
struct Plate {
    int width = 0;
    int height = 0;
    QByteArray samples;

    int at(int x, int y) const { return quint8(samples[qsizetype(y) * width + x]); }
    /// How many of 1000 pixels carry ink.
    int inkPerMille(int darkerThan = 250) const
    {
        const auto count = std::count_if(samples.cbegin(), samples.cend(),
            [=](char sample) { return quint8(sample) < darkerThan; });
        return samples.isEmpty() ? 0 : int(count * 1000 / samples.size());
    }
};

/// Reads the plain TIFF that the device tiffsep writes without compression: 8 bits, one component,
/// little-endian strips (TIFF 6.0 section 2).
inline std::optional<Plate> readPlate(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.readAll();
    const auto* data = bytes.constData();
    const auto word = [&](quint32 at) -> quint32 {
        return at + 2 <= quint32(bytes.size()) ? qFromLittleEndian<quint16>(data + at) : 0;
    };
    const auto number = [&](quint32 at) -> quint32 {
        return at + 4 <= quint32(bytes.size()) ? qFromLittleEndian<quint32>(data + at) : 0;
    };
    if (!bytes.startsWith("II*"))
        return std::nullopt;
    /// The numbers of one directory entry, 16 or 32 bits wide.
    const auto values = [&](quint32 entry) {
        const bool isShort = word(entry + 2) == 3;
        const quint32 count = qMin(number(entry + 4), quint32(bytes.size()));
        const quint32 size = isShort ? 2 : 4;
        const quint32 from = count * size <= 4 ? entry + 8 : number(entry + 8);
        std::vector<quint32> all;
        for (quint32 i = 0; i < count; ++i)
            all.push_back(isShort ? word(from + i * size) : number(from + i * size));
        return all;
    };
    Plate plate;
    std::vector<quint32> strips, sizes;
    const quint32 directory = number(4);
    for (quint32 i = 0; i < word(directory); ++i) {
        const quint32 entry = directory + 2 + i * 12;
        if (word(entry) == 256)
            plate.width = int(values(entry).at(0));
        else if (word(entry) == 257)
            plate.height = int(values(entry).at(0));
        else if (word(entry) == 273)
            strips = values(entry);
        else if (word(entry) == 279)
            sizes = values(entry);
    }
    for (size_t i = 0; i < std::min(strips.size(), sizes.size()); ++i)
        plate.samples += bytes.mid(strips[i], sizes[i]);
    return plate.samples.size() == qsizetype(plate.width) * plate.height ? std::optional(plate)
                                                                         : std::nullopt;
}

/// The plates of one page, by name: "Cyan", "Black", the spot colours' own. Empty where Ghostscript
/// refuses the file.
inline QMap<QString, Plate> platesOf(
    const QString& pdf, const QString& folder, int page = 1, int resolution = 36)
{
    QDir directory(folder);
    const QString base = QStringLiteral("plate-%1").arg(page);
    QProcess process;
    process.start(QStringLiteral("gs"),
        {QStringLiteral("-q"), QStringLiteral("-dNOPAUSE"), QStringLiteral("-dBATCH"),
            QStringLiteral("-dSAFER"), QStringLiteral("-sDEVICE=tiffsep"),
            QStringLiteral("-sCompression=none"), QStringLiteral("-r%1").arg(resolution),
            QStringLiteral("-dFirstPage=%1").arg(page), QStringLiteral("-dLastPage=%1").arg(page),
            QStringLiteral("-sOutputFile=") + directory.filePath(base + QStringLiteral(".tif")),
            pdf});
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        return {};
    QMap<QString, Plate> plates;
    for (const QString& name : directory.entryList({base + QStringLiteral("(*).tif")})) {
        const qsizetype from = name.indexOf(u'(') + 1;
        if (const auto plate = readPlate(directory.filePath(name)))
            plates.insert(name.mid(from, name.lastIndexOf(u')') - from), *plate);
        directory.remove(name);
    }
    return plates;
}
