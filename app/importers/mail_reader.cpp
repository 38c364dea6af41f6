#include "importers/mail_reader.h"

#include "importers/container_budget.h"
#include "importers/html_file.h"
#include "importers/html_reader.h"
#include "importers/mail_text.h"
#include "importers/mail_words.h"
#include "importers/mime_tree.h"
#include "importers/office_text.h"
#include "importers/related_parts.h"
#include "importers/text_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

/// What the sender calls it, without any folder.
QString fileNameOf(const MimePart& part)
{
    QString name = part.name;
    name = name.replace(u'\\', u'/').section(u'/', -1).trimmed();
    return name.isEmpty() ? Text::tr("无名附件") : name;
}

class MailReader {
public:
    MailReader(QString name, ImportOptions options)
        : m_name(std::move(name)),
          m_options(std::move(options))
    {
    }

    Status read(const MimeMessage& message, const QString& name)
    {
        m_document = ImportedDocument{};
        m_hasText = false;
        m_attachments.clear();
        QB_CHECK(readPart(message.body));
        m_document.name = name;
        m_document.mediaType = QStringLiteral("message/rfc822");
        m_document.title = plainSubject(message.subject);
        takeMailHead({message.subject, message.sender, message.date}, m_document.raw);
        const bool hasContent = !m_document.raw.lines.empty();
        if (hasContent)
            m_out.value.push_back(std::move(m_document));
        for (const MimePart* attachment : std::exchange(m_attachments, {}))
            QB_CHECK(readAttachment(*attachment));
        return ok();
    }

    ImportedDocuments& out() { return m_out; }

private:
    Status readPart(const MimePart& part)
    {
        if (part.type == QLatin1String("multipart/encrypted")
            || part.type == QLatin1String("application/pkcs7-mime"))
            return Error{ErrorKind::Unsupported, Text::tr("邮件是加密的，无法读取"), m_name,
                Text::tr("请在邮件程序里解密后另存")};
        if (part.type == QLatin1String("multipart/alternative"))
            return readAlternative(part);
        if (part.type == QLatin1String("multipart/related"))
            return readRelated(part);
        if (part.isMultipart()) {
            for (const MimePart& child : part.parts)
                QB_CHECK(readPart(child));
            return ok();
        }
        if (!part.message.empty() || part.isAttachment
            || (!part.name.isEmpty() && !part.isPicture())) {
            m_attachments.push_back(&part);
            return ok();
        }
        if (part.isPicture()) {
            addPicture(part);
            return ok();
        }
        if (part.isText() || part.type.isEmpty())
            return readText(part, {});
        m_attachments.push_back(&part);
        return ok();
    }

    /// The last form is the richest (RFC 2046, 5.1.4); one without any text is passed over.
    Status readAlternative(const MimePart& part)
    {
        const size_t before = m_document.raw.lines.size();
        for (auto child = part.parts.rbegin(); child != part.parts.rend(); ++child) {
            const bool isCalendar = child->type == QLatin1String("text/calendar");
            if (isCalendar || child->isPicture())
                continue;
            QB_CHECK(readPart(*child));
            if (m_document.raw.lines.size() > before)
                break;
        }
        return ok();
    }

    /// The main part, with the others as its pictures (RFC 2387).
    Status readRelated(const MimePart& part)
    {
        const MimePart* main = mainPart(part);
        if (main == nullptr)
            return ok();
        const RelatedParts related(part);
        const MimePart* html = findHtml(*main);
        if (html == nullptr)
            QB_CHECK(readPart(*main));
        else
            QB_CHECK(
                readText(*html, [&](const QString& address) { return related.picture(address); }));
        for (const MimePart& child : part.parts) {
            if (&child != main && !child.isPicture()
                && (child.isAttachment || !child.message.empty()))
                m_attachments.push_back(&child);
        }
        return ok();
    }

    static const MimePart* findHtml(const MimePart& part)
    {
        if (part.type == QLatin1String("text/html"))
            return &part;
        if (part.type == QLatin1String("multipart/alternative")) {
            for (const MimePart& child : part.parts) {
                if (const MimePart* found = findHtml(child))
                    return found;
            }
        }
        return nullptr;
    }

    Status readText(const MimePart& part, const PictureFinder& pictures)
    {
        if (part.bytes.trimmed().isEmpty())
            return ok();
        const bool isHtml = part.type == QLatin1String("text/html");
        auto decoded = decodeHtml(part.bytes, part.charset, m_name);
        // The header may be wrong; what the bytes are decides then.
        if (!part.charset.isEmpty() && (decoded.isError() || !decoded.value().warnings.empty()))
            decoded = decodeHtml(part.bytes, {}, m_name);
        if (decoded.isError()) {
            m_out.warnings.push_back({QStringLiteral("part-skipped"),
                Text::tr("邮件里有一段文字没有读出：%1").arg(decoded.error().message), 0, {}, {}});
            return ok();
        }
        append(m_out.warnings, decoded.value().warnings);
        m_document.encoding = decoded.value().encoding;
        if (!isHtml) {
            QB_CHECK(checkLines(lineCount(decoded.value().text), m_name));
            addText(mailText(decoded.value().text, part.isFlowed, part.deletesSpace));
            return ok();
        }
        HtmlOrigin origin;
        origin.where = m_name;
        origin.picture = pictures;
        origin.isFragment = true;
        QB_TRY(Warned<ImportedDocument> page, readHtml(decoded.value().text, origin));
        append(m_out.warnings, page.warnings);
        for (auto it = page.value.assets.constBegin(); it != page.value.assets.constEnd(); ++it)
            m_document.assets.insert(it.key(), it.value());
        markQuotedMails(page.value.raw);
        addText(std::move(page.value.raw));
        return ok();
    }

    void addText(text::RawText raw)
    {
        text::RawText& all = m_document.raw;
        const bool isFirst = !std::exchange(m_hasText, true);
        all.isStructured = isFirst ? raw.isStructured : all.isStructured && raw.isStructured;
        all.lines.insert(all.lines.end(), std::make_move_iterator(raw.lines.begin()),
            std::make_move_iterator(raw.lines.end()));
    }

    void addPicture(const MimePart& part)
    {
        const AssetPointer asset = pictureFrom(part.bytes, fileNameOf(part));
        if (!asset) {
            m_out.warnings.push_back({QStringLiteral("unknown-picture"),
                Text::tr("邮件里的图片“%1”格式不能用，已略过").arg(fileNameOf(part)), 0, {},
                fileNameOf(part)});
            return;
        }
        Block block;
        block.kind = BlockKind::Picture;
        block.asset = asset->id;
        text::RawLine line;
        line.kind = BlockKind::Picture;
        line.block = std::make_shared<const Block>(std::move(block));
        m_document.assets.insert(asset->id, asset);
        m_document.raw.lines.push_back(std::move(line));
    }

    Status readAttachment(const MimePart& part)
    {
        if (!part.message.empty()) {
            const MimeMessage& message = part.message.front();
            return read(
                message, message.subject.isEmpty() ? Text::tr("转发的邮件") : message.subject);
        }
        QB_CHECK(takePart(m_options, m_name, ++m_attachment, 0));
        const QString name = fileNameOf(part);
        ImportOptions options = m_options;
        options.encoding = QStringLiteral("auto");
        auto read = part.bytes.isEmpty() ? Result<ImportedDocuments>(
                        Error{ErrorKind::BadInput, Text::tr("附件是空的"), name, {}})
                                         : importPart(part.bytes, name, options);
        if (read.isError() && endsImport(read.error(), m_options))
            return read.error();
        if (read.isError()) {
            m_out.warnings.push_back({QStringLiteral("attachment-skipped"),
                Text::tr("附件“%1”没有导入：%2").arg(name, read.error().message), 0, {}, name});
            return ok();
        }
        append(m_out.warnings, read.value().warnings);
        for (ImportedDocument& document : read.value().value) {
            document.name = document.name.isEmpty() ? name : name + u'/' + document.name;
            m_out.value.push_back(std::move(document));
        }
        return ok();
    }

    static void append(std::vector<Warning>& all, const std::vector<Warning>& more)
    {
        all.insert(all.end(), more.begin(), more.end());
    }

    QString m_name;
    ImportOptions m_options;
    ImportedDocuments m_out;
    ImportedDocument m_document;
    bool m_hasText = false;
    qint64 m_attachment = 0;
    std::vector<const MimePart*> m_attachments;
};

} // namespace

Result<ImportedDocuments> readMail(
    const QByteArray& bytes, const QString& name, const ImportOptions& options)
{
    QB_TRY(const MimeMessage message, parseMime(bytes, name));
    MailReader reader(name, options);
    QB_CHECK(reader.read(message, {}));
    if (message.isCut)
        reader.out().warnings.push_back(cutMessage());
    if (reader.out().value.empty())
        return Error{ErrorKind::BadInput, Text::tr("邮件里没有文字，也没有能读的附件"), name,
            Text::tr("请在邮件程序里打开核对")};
    return std::move(reader.out());
}

} // namespace qb::importers
