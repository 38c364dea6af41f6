#include "importers/mime_tree.h"

#include <QCoreApplication>
#include <QSet>

#include <gmime/gmime.h>

#include <array>
#include <cstring>
#include <memory>
#include <mutex>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr int kMostParts = 2000;
constexpr int kDeepest = 40;

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};

struct OptionsCloser {
    void operator()(GMimeParserOptions* options) const { g_mime_parser_options_free(options); }
};

using Options = std::unique_ptr<GMimeParserOptions, OptionsCloser>;

Options makeOptions()
{
    Options options(g_mime_parser_options_new());
    // Headers in bare bytes are against the standards and common in Chinese mail.
    std::array<const char*, 4> charsets{"utf-8", "gb18030", "big5", nullptr};
    g_mime_parser_options_set_fallback_charsets(options.get(), charsets.data());
    return options;
}

void initialise()
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

/// Mail programs declare GB2312 and use the characters of GBK and GB18030; Python has a name of its
/// own for Big5.
QByteArray withWideCharsets(QByteArray header)
{
    static const std::array<std::pair<const char*, const char*>, 5> pairs{
        {{"=?gb2312?", "=?gb18030?"}, {"=?gbk?", "=?gb18030?"}, {"*=gb2312'", "*=gb18030'"},
            {"*=gbk'", "*=gb18030'"}, {"=?big5_tw?", "=?big5?"}}};
    for (const auto& [narrow, wide] : pairs) {
        for (const QByteArray& written : {QByteArray(narrow), QByteArray(narrow).toUpper()})
            header.replace(written, wide);
    }
    return header;
}

/// The headers of a message and of its parts with wide charsets; what stands in the parts stays as
/// it is. A part's headers begin behind a boundary that a header before named (RFC 2046, 5.1), or
/// at the begin of a message inside.
class HeaderWidener {
public:
    explicit HeaderWidener(const QByteArray& source) : m_source(source) { }

    QByteArray widened()
    {
        QByteArray out;
        out.reserve(m_source.size());
        bool isHeader = true;
        for (qsizetype at = 0; at < m_source.size();) {
            const qsizetype end = isHeader ? endOfHeader(at) : endOfBody(at);
            const QByteArray piece = m_source.mid(at, end - at);
            out += isHeader ? withWideCharsets(piece) : piece;
            if (isHeader)
                takeBoundary(piece);
            isHeader = !isHeader || piece.toLower().contains("message/rfc822");
            at = end;
        }
        return out;
    }

private:
    qsizetype endOfLine(qsizetype at) const
    {
        const qsizetype end = m_source.indexOf('\n', at);
        return end < 0 ? m_source.size() : end + 1;
    }

    /// Behind the empty line.
    qsizetype endOfHeader(qsizetype at) const
    {
        while (at < m_source.size()) {
            const qsizetype end = endOfLine(at);
            const bool isEmpty = end - at <= 2 && (m_source[at] == '\n' || m_source[at] == '\r');
            at = end;
            if (isEmpty)
                break;
        }
        return at;
    }

    /// Behind the next boundary's line.
    qsizetype endOfBody(qsizetype at) const
    {
        while (at < m_source.size()) {
            const qsizetype end = endOfLine(at);
            const bool mayBe = m_source[at] == '-' && end - at <= kLongestBoundary;
            const bool isBoundary
                = mayBe && m_boundaries.contains(m_source.mid(at, end - at).trimmed());
            at = end;
            if (isBoundary)
                break;
        }
        return at;
    }

    void takeBoundary(const QByteArray& header)
    {
        const qsizetype at = header.toLower().indexOf("boundary=");
        if (at < 0)
            return;
        QByteArray value = header.mid(at + 9, kLongestBoundary);
        const bool isQuoted = value.startsWith('"');
        if (isQuoted)
            value.remove(0, 1);
        qsizetype end = 0;
        while (
            end < value.size() && (isQuoted ? value[end] != '"' : !strchr("; \t\r\n", value[end])))
            ++end;
        m_boundaries.insert("--" + value.left(end).trimmed());
    }

    static constexpr qsizetype kLongestBoundary = 200;
    const QByteArray& m_source;
    QSet<QByteArray> m_boundaries;
};

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8).simplified();
}

class TreeMaker {
public:
    TreeMaker(const QByteArray& source, QString where) : m_source(source), m_where(std::move(where))
    {
    }

    Result<MimeMessage> message(GMimeMessage* source, int depth)
    {
        MimeMessage message;
        message.subject = text(g_mime_message_get_subject(source));
        message.date = text(g_mime_object_get_header(GMIME_OBJECT(source), "Date"));
        InternetAddressList* from = g_mime_message_get_from(source);
        if (from != nullptr && internet_address_list_length(from) > 0)
            message.sender
                = text(internet_address_get_name(internet_address_list_get_address(from, 0)));
        if (GMimeObject* body = g_mime_message_get_mime_part(source)) {
            QB_TRY(message.body, part(body, depth));
        }
        message.isCut = m_isCut;
        return message;
    }

private:
    Result<MimePart> part(GMimeObject* source, int depth)
    {
        if (++m_parts > kMostParts || depth > kDeepest)
            return Error{ErrorKind::TooLarge,
                depth > kDeepest ? Text::tr("邮件里的附件套得太深（超过 %1 层）").arg(kDeepest)
                                 : Text::tr("邮件里的部分太多（超过 %1 个）").arg(kMostParts),
                m_where, Text::tr("请把附件另存出来再导入")};
        MimePart result = described(source);
        if (GMIME_IS_MULTIPART(source)) {
            auto* multipart = GMIME_MULTIPART(source);
            if (depth == 0)
                m_isCut = lacksEnd(g_mime_multipart_get_boundary(multipart));
            const int count = g_mime_multipart_get_count(multipart);
            for (int i = 0; i < count; ++i) {
                QB_TRY(MimePart child, part(g_mime_multipart_get_part(multipart, i), depth + 1));
                result.parts.push_back(std::move(child));
            }
        } else if (GMIME_IS_MESSAGE_PART(source)) {
            if (GMimeMessage* inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(source))) {
                QB_TRY(MimeMessage read, message(inner, depth + 1));
                result.message.push_back(std::move(read));
            }
        } else if (GMIME_IS_PART(source)) {
            result.bytes = contentOf(GMIME_PART(source));
        }
        return result;
    }

    /// Whatever is cut off, the last line goes with it (RFC 2046, 5.1.1).
    bool lacksEnd(const char* boundary) const
    {
        return boundary != nullptr && *boundary != 0
            && !m_source.contains("--" + QByteArray(boundary) + "--");
    }

    static MimePart described(GMimeObject* source)
    {
        MimePart part;
        GMimeContentType* type = g_mime_object_get_content_type(source);
        char* name = g_mime_content_type_get_mime_type(type);
        part.type = text(name).toLower();
        g_free(name);
        const auto parameter = [&](const char* which) {
            return text(g_mime_content_type_get_parameter(type, which));
        };
        part.charset = parameter("charset").toLower();
        part.isFlowed
            = parameter("format").compare(QLatin1String("flowed"), Qt::CaseInsensitive) == 0;
        part.deletesSpace
            = parameter("delsp").compare(QLatin1String("yes"), Qt::CaseInsensitive) == 0;
        part.start = parameter("start").remove(u'<').remove(u'>');
        part.contentId = text(g_mime_object_get_content_id(source)).remove(u'<').remove(u'>');
        part.location = text(g_mime_object_get_header(source, "Content-Location")).remove(u' ');
        GMimeContentDisposition* disposition = g_mime_object_get_content_disposition(source);
        part.isAttachment = disposition != nullptr
            && qstricmp(g_mime_content_disposition_get_disposition(disposition), "attachment") == 0;
        if (GMIME_IS_PART(source))
            part.name = text(g_mime_part_get_filename(GMIME_PART(source)));
        return part;
    }

    static QByteArray contentOf(GMimePart* part)
    {
        GMimeDataWrapper* content = g_mime_part_get_content(part);
        if (content == nullptr)
            return {};
        const std::unique_ptr<GMimeStream, Unref> stream(g_mime_stream_mem_new());
        g_mime_data_wrapper_write_to_stream(content, stream.get());
        const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
        return QByteArray(reinterpret_cast<const char*>(bytes->data), qsizetype(bytes->len));
    }

    const QByteArray& m_source;
    QString m_where;
    int m_parts = 0;
    bool m_isCut = false;
};

} // namespace

Warning cutMessage()
{
    return {QStringLiteral("truncated"), Text::tr("文件不完整，结尾缺失，后面的内容没有读到"), 0,
        {}, {}};
}

Result<MimeMessage> parseMime(const QByteArray& bytes, const QString& where)
{
    initialise();
    const QByteArray source = HeaderWidener(bytes).widened();
    const std::unique_ptr<GMimeStream, Unref> stream(
        g_mime_stream_mem_new_with_buffer(source.constData(), size_t(source.size())));
    const std::unique_ptr<GMimeParser, Unref> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_format(
        parser.get(), source.startsWith("From ") ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
    const Options options = makeOptions();
    const std::unique_ptr<GMimeMessage, Unref> message(
        g_mime_parser_construct_message(parser.get(), options.get()));
    if (!message)
        return Error{ErrorKind::BadInput, Text::tr("邮件已损坏，无法读取"), where,
            Text::tr("请在邮件程序里重新另存为 EML")};
    return TreeMaker(source, where).message(message.get(), 0);
}

} // namespace qb::importers
