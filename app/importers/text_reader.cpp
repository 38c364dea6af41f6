#include "importers/text_reader.h"

#include "importers/pasted_mail.h"
#include "text/cjk_class.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr qint64 kLargestText = qint64(64) << 20;

/// A name of a format whose files are never plain text.
bool isNamedOffice(const QString& name)
{
    static const QStringList endings{QStringLiteral("docx"), QStringLiteral("docm"),
        QStringLiteral("doc"), QStringLiteral("wps"), QStringLiteral("odt")};
    return endings.contains(QFileInfo(name).suffix().toLower());
}

/// Less than a short sentence: what is left of a damaged file, no text that was named wrongly.
bool holdsHardlyAnyText(const text::RawText& raw)
{
    constexpr int kFewestCells = 10; // five Han characters
    int cells = 0;
    for (const text::RawLine& line : raw.lines) {
        cells += text::cellWidth(line.text.trimmed());
        if (cells >= kFewestCells)
            return false;
    }
    return true;
}

} // namespace

qsizetype lineCount(QStringView text)
{
    qsizetype lines = 0;
    QChar before;
    for (const QChar c : text) {
        const bool isSecondHalf = c == u'\n' && before == u'\r';
        lines += (c == u'\n' && !isSecondHalf) || c == u'\r' || c == QChar::ParagraphSeparator;
        before = c;
    }
    return lines;
}

Status checkLines(qsizetype lines, const QString& where)
{
    constexpr qsizetype kMostLines = 500'000;
    if (lines <= kMostLines)
        return ok();
    return Error{ErrorKind::TooLarge, Text::tr("文字太多（超过 %1 万行）").arg(kMostLines / 10000),
        where, Text::tr("请拆分后再导入")};
}

Status checkSize(const QByteArray& bytes, const QString& where)
{
    if (bytes.size() <= kLargestText)
        return ok();
    return Error{ErrorKind::TooLarge, Text::tr("文字太多（超过 %1 MB）").arg(kLargestText >> 20),
        where, Text::tr("请拆分后再导入")};
}

Result<Warned<ImportedDocument>> readText(
    const QByteArray& bytes, const QString& name, const ImportOptions& options)
{
    QB_CHECK(checkSize(bytes, name));
    QB_TRY(text::DecodedText decoded, text::decode(bytes, options.encoding, name));
    QB_CHECK(checkLines(lineCount(decoded.text), name));
    Warned<ImportedDocument> out;
    std::optional<text::RawText> mail = pastedMail(decoded.text);
    out.value.raw = mail ? std::move(*mail) : text::rawTextFrom(decoded.text);
    if (isNamedOffice(name) && holdsHardlyAnyText(out.value.raw))
        return Error{ErrorKind::BadInput, Text::tr("这不是 Word 或 ODT 文档，文件已损坏或不完整"),
            name, Text::tr("请重新复制或下载；仍打不开，请用原来的程序另存一份再导入")};
    out.value.mediaType = QStringLiteral("text/plain");
    out.value.encoding = decoded.encoding;
    out.value.original = makeAsset(bytes, QFileInfo(name).fileName(), out.value.mediaType);
    out.warnings = std::move(decoded.warnings);
    return out;
}

} // namespace qb::importers
