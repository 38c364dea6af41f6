#include "importers/html_file.h"

#include "importers/html_reader.h"

#include <QRegularExpression>

namespace qb::importers {

namespace {

/// The encoding an HTML page declares for itself; empty for none.
QString declaredEncoding(const QByteArray& bytes)
{
    static const QRegularExpression pattern(
        QStringLiteral("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]+)"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(QString::fromLatin1(bytes.left(4096))).captured(1).toLower();
}

/// Texts that declare a subset of GB18030 often use all of it (the WHATWG Encoding Standard reads
/// them so too).
QString wideEncoding(const QString& name)
{
    static const QStringList subsets{QStringLiteral("gb2312"), QStringLiteral("gbk"),
        QStringLiteral("gb_2312-80"), QStringLiteral("x-gbk"), QStringLiteral("cp936")};
    return subsets.contains(name.toLower()) ? QStringLiteral("gb18030") : name;
}

} // namespace

Result<text::DecodedText> decodeHtml(
    const QByteArray& bytes, const QString& encoding, const QString& where)
{
    const bool isAutomatic = encoding.isEmpty() || encoding == QLatin1String("auto");
    const QString declared = wideEncoding(isAutomatic ? declaredEncoding(bytes) : encoding);
    auto decoded
        = text::decode(bytes, declared.isEmpty() ? QStringLiteral("auto") : declared, where);
    // A page may declare what it is not; what it is decides then.
    if (isAutomatic && (decoded.isError() || !decoded.value().warnings.empty()))
        decoded = text::decode(bytes, QStringLiteral("auto"), where);
    return decoded;
}

Result<Warned<ImportedDocument>> readHtmlFile(
    const QByteArray& bytes, const QString& name, const ImportOptions& options)
{
    QB_TRY(const text::DecodedText decoded, decodeHtml(bytes, options.encoding, name));
    HtmlOrigin origin;
    origin.where = name;
    origin.folder = options.folder;
    origin.neighbours = options.neighbours;
    QB_TRY(auto out, readHtml(decoded.text, origin));
    out.value.encoding = decoded.encoding;
    out.warnings.insert(out.warnings.begin(), decoded.warnings.begin(), decoded.warnings.end());
    return out;
}

} // namespace qb::importers
