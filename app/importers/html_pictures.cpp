#include "importers/html_pictures.h"

#include "core/atomic_file.h"
#include "importers/html_tree.h"
#include "importers/office_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr qint64 kLargestPicture = qint64(64) << 20;
constexpr qint64 kAllPictures = qint64(256) << 20;
constexpr int kMostWarnings = 20;
constexpr int kIcon = 32; ///< pixels: smaller ones are icons, faces and counters of visits

bool isData(const QString& address)
{
    return address.startsWith(QLatin1String("data:"), Qt::CaseInsensitive);
}

QByteArray dataBytes(const QString& address)
{
    const qsizetype comma = address.indexOf(u',');
    if (comma < 0)
        return {};
    const QByteArray data = QStringView(address).sliced(comma + 1).toLatin1();
    return address.left(comma).contains(QLatin1String(";base64"), Qt::CaseInsensitive)
        ? QByteArray::fromBase64(data)
        : QByteArray::fromPercentEncoding(data);
}

/// The path that an address relative to the page's own names; empty for any other address. Pages
/// made on Windows part folders with '\\' too.
QString relativePath(const QString& address)
{
    const QUrl url(QString(address).replace(u'\\', u'/'));
    const QString path = url.path(QUrl::FullyDecoded);
    const bool isRelative = url.isRelative() && url.host().isEmpty() && !QDir::isAbsolutePath(path);
    return isRelative ? path : QString();
}

bool isIcon(const xmlNode* img)
{
    const auto isSmall = [&](const char* name) {
        QString length = attribute(img, name);
        length.remove(QStringLiteral("px"));
        bool isNumber = false;
        const double pixels = length.toDouble(&isNumber);
        return isNumber && pixels <= kIcon;
    };
    return (isSmall("width") && isSmall("height"))
        || nameWords(img).contains(QLatin1String("emoji"));
}

/// Pages that load pictures late name them in attributes of their own; what stands in src then is
/// only a place-holder.
QStringList addressesOf(const xmlNode* img)
{
    QStringList late;
    for (const char* name : {"data-src", "data-original", "data-actualsrc", "data-lazy-src",
             "data-echo", "data-url", "_src"}) {
        const QString address = attribute(img, name).trimmed();
        if (!address.isEmpty())
            late << address;
    }
    const QString source = attribute(img, "src").trimmed();
    if (source.isEmpty())
        return late;
    constexpr qsizetype kPlaceHolder = 2000;
    if (late.isEmpty() || !isData(source))
        return QStringList{source} + late;
    return source.size() > kPlaceHolder ? QStringList{source} + late : late;
}

} // namespace

QByteArray HtmlPictures::bytesInFolder(const QString& path) const
{
    if (m_origin.folder.isEmpty())
        return {};
    const QString folder = QFileInfo(m_origin.folder).canonicalFilePath();
    const QString file = QFileInfo(QDir(folder).filePath(path)).canonicalFilePath();
    if (folder.isEmpty() || !file.startsWith(folder + u'/') || !QFileInfo(file).isFile())
        return {};
    return readFile(file, kLargestPicture).valueOr({});
}

QByteArray HtmlPictures::bytesOf(const QString& address) const
{
    if (isData(address))
        return dataBytes(address);
    if (m_origin.picture) {
        if (QByteArray bytes = m_origin.picture(address); !bytes.isEmpty())
            return bytes;
    }
    const QString path = relativePath(address);
    if (path.isEmpty())
        return {};
    if (m_origin.neighbours)
        return m_origin.neighbours(path);
    return bytesInFolder(path);
}

void HtmlPictures::warnMissing(const QString& address)
{
    ++m_missing;
    if (m_missing > kMostWarnings)
        return;
    m_out.warnings.push_back({QStringLiteral("missing-picture"),
        m_missing == kMostWarnings ? Text::tr("还有图片没有随页面保存，都已略过")
                                   : Text::tr("有图片没有随页面保存，已略过"),
        0, {}, address.left(200)});
}

void HtmlPictures::warnOnce(const QString& kind, const QString& message, const QString& name)
{
    if (m_warned.contains(kind))
        return;
    m_warned.insert(kind);
    m_out.warnings.push_back({kind, message, 0, {}, name.left(200)});
}

AssetPointer HtmlPictures::assetAt(const QString& address)
{
    if (const auto known = m_known.constFind(address); known != m_known.constEnd())
        return *known;
    AssetPointer asset;
    const QString name = isData(address) ? QString() : QUrl(address).fileName();
    if (QByteArray bytes = bytesOf(address); m_total + bytes.size() > kAllPictures) {
        warnOnce(QStringLiteral("too-many-pictures"),
            Text::tr("页面的图片合计超过 %1 MB，后面的没有导入").arg(kAllPictures >> 20), name);
    } else if (!bytes.isEmpty()) {
        m_total += bytes.size();
        asset = pictureFrom(std::move(bytes), name);
        if (!asset)
            warnOnce(
                QStringLiteral("unknown-picture"), Text::tr("有图片的格式不能用，已略过"), name);
    } else {
        return nullptr; // missing, and to be warned of each time
    }
    m_known.insert(address, asset);
    return asset;
}

std::optional<Block> HtmlPictures::take(const xmlNode* img)
{
    constexpr int kMostPictures = 20'000;
    const QStringList addresses = addressesOf(img);
    m_isLastMissing = false;
    if (addresses.isEmpty() || isIcon(img) || ++m_pictures > kMostPictures)
        return std::nullopt;
    AssetPointer asset;
    bool isThere = false;
    for (const QString& address : addresses) {
        asset = assetAt(address);
        isThere = isThere || asset || m_known.contains(address);
        if (asset)
            break;
    }
    if (!isThere) {
        warnMissing(addresses.constLast());
        m_isLastMissing = true;
    }
    if (!asset)
        return std::nullopt;
    Block block;
    block.kind = BlockKind::Picture;
    block.asset = asset->id;
    block.alternativeText = attribute(img, "alt").simplified();
    m_out.value.assets.insert(asset->id, asset);
    return block;
}

} // namespace qb::importers
