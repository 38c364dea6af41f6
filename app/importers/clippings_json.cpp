#include "importers/clippings_json.h"

#include "core/article_json.h"
#include "importers/clipping_fields.h"
#include "importers/entry_list.h"
#include "importers/json_feed.h"
#include "importers/text_reader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <set>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

/// The members that an article of ours has; whatever else stands beside them is of a clipping.
QJsonObject articleMembers(const QJsonObject& object)
{
    static const QStringList names{QStringLiteral("section"), QStringLiteral("kicker"),
        QStringLiteral("title"), QStringLiteral("subtitle"), QStringLiteral("byline"),
        QStringLiteral("source"), QStringLiteral("date"), QStringLiteral("authorNote"),
        QStringLiteral("blocks"), QStringLiteral("sourceUrl")};
    QJsonObject article;
    for (const QString& name : names) {
        if (object.contains(name))
            article.insert(name, object.value(name));
    }
    return article;
}

std::vector<text::RawLine> linesOf(std::vector<Block> blocks, std::vector<Warning>& warnings)
{
    std::vector<text::RawLine> lines;
    for (Block& block : blocks) {
        text::RawLine line;
        if (block.kind == BlockKind::Picture) {
            warnings.push_back({QStringLiteral("missing-picture"),
                Text::tr("JSON 里只有图片的编号，没有图片，已略过"), 0, {},
                block.alternativeText.left(200)});
            continue;
        }
        if (block.kind != BlockKind::Paragraph)
            line.kind = block.kind;
        if (block.kind == BlockKind::Table) {
            line.block = std::make_shared<const Block>(std::move(block));
        } else {
            line.text = block.text;
            line.spans = std::move(block.spans);
            // The document's title is the heading of the first level.
            line.level = block.kind == BlockKind::Subhead ? block.level + 1 : 0;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

QString textOf(const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    if (value.isObject()) // {"name": "…"}, as JSON-LD has it
        return value.toObject().value(QStringLiteral("name")).toString();
    QStringList parts;
    for (const QJsonValue& part : value.toArray()) {
        if (part.isString() && !part.toString().isEmpty())
            parts << part.toString();
    }
    return parts.join(u'\n');
}

class ClippingsReader {
public:
    explicit ClippingsReader(QString where) : m_where(std::move(where)) { }

    /// Looks for articles where the program's own output has them.
    Status read(const QJsonValue& value, const QString& pointer)
    {
        if (value.isArray())
            return readList(value.toArray(), pointer);
        const QJsonObject object = value.toObject();
        for (const char* list : {"articles", "clippings", "items", "data", "results"}) {
            const QString name = QString::fromLatin1(list);
            if (object.value(name).isArray())
                return readList(object.value(name).toArray(), pointer + u'/' + name);
        }
        if (object.value(QStringLiteral("article")).isObject())
            return readObject(object.value(QStringLiteral("article")).toObject(),
                pointer + QStringLiteral("/article"));
        return readObject(object, pointer);
    }

    Result<ImportedDocuments> finish()
    {
        for (const QString& name : m_doubled)
            m_out.warnings.push_back(doubledField(name));
        const bool isListOnly
            = m_titlesOnly.count() > 0 && m_out.value.size() == size_t(m_titlesOnly.count());
        if (m_titlesOnly.count() > 0)
            m_out.warnings.push_back({QStringLiteral("no-text"),
                Text::tr("JSON 里有 %1 条只有标题，没有正文：%2")
                    .arg(QString::number(m_titlesOnly.count()), m_titlesOnly.shown()),
                0, {}, {}});
        if (m_empty.count() > 0)
            m_out.warnings.push_back({QStringLiteral("empty-entry"),
                Text::tr("JSON 里有 %1 条没有标题和正文，或成员名不认识，没有导入：%2")
                    .arg(QString::number(m_empty.count()), m_empty.shown()),
                0, {}, {}});
        if (!m_out.value.empty() && !isListOnly)
            return std::move(m_out);
        return Error{ErrorKind::BadInput,
            isListOnly ? Text::tr("JSON 里只有标题，没有正文") : Text::tr("JSON 里没有找到稿件"),
            m_where,
            isListOnly
                ? Text::tr("“list”的输出只是目录；要正文请用 qingbao show ID --json")
                : Text::tr("能读的是 qingbao clean --json、show --json 的输出，或由对象组成的列表，"
                           "成员叫 title、source、date、author、content、url")};
    }

private:
    Status readList(const QJsonArray& list, const QString& pointer)
    {
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (!list.at(i).isObject()) {
                m_empty.add(nextPlace());
                continue;
            }
            const QString place = QStringLiteral("%1/%2").arg(pointer).arg(i);
            const QJsonObject object = list.at(i).toObject();
            const bool isClipping = object.value(QStringLiteral("article")).isObject();
            QB_CHECK(isClipping ? readObject(object.value(QStringLiteral("article")).toObject(),
                         place + QStringLiteral("/article"))
                                : readObject(object, place));
        }
        return ok();
    }

    Status readObject(const QJsonObject& object, const QString& pointer)
    {
        if (m_out.value.size() >= kMostClippings)
            return Error{ErrorKind::TooLarge, Text::tr("稿件超过 %1 篇").arg(kMostClippings),
                m_where, Text::tr("请拆成几个文件再导入")};
        const QString place = nextPlace();
        return object.value(QStringLiteral("blocks")).isArray() ? readArticle(object, pointer)
                                                                : readFields(object, place);
    }

    QString nextPlace() { return Text::tr("第 %1 条").arg(++m_read); }

    Status readArticle(const QJsonObject& object, const QString& pointer)
    {
        QB_TRY(Article article, articleFromJson(articleMembers(object), m_where, pointer));
        std::vector<text::RawLine> lines = linesOf(std::move(article.blocks), m_out.warnings);
        article.blocks.clear();
        m_out.value.push_back(entryDocument(article, std::move(lines)));
        return ok();
    }

    Status readFields(const QJsonObject& object, const QString& place)
    {
        Entry entry;
        QString summary;
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            const auto field = clippingField(it.key());
            const QString value = textOf(it.value());
            if (!field || value.isEmpty())
                continue;
            if (*field == ClippingField::Summary) {
                summary = value;
                continue;
            }
            const FieldUse use = setField(entry, *field, value);
            if (use == FieldUse::Doubled)
                m_doubled.insert(it.key().left(40));
            else if (use == FieldUse::BadDate)
                m_out.warnings.push_back({QStringLiteral("date-not-read"), Text::tr("日期看不懂"),
                    0, object.value(QStringLiteral("title")).toString(), value.left(200)});
        }
        if (entry.body.isEmpty())
            entry.body = summary;
        if (entry.body.isEmpty() && entry.known.title.isEmpty()) {
            m_empty.add(place);
            return ok();
        }
        if (entry.body.isEmpty())
            m_titlesOnly.add(place, entry.known.title);
        entry.isHtml = hasHtmlElements(entry.body);
        QB_TRY(Warned<ImportedDocument> read, entryDocument(entry, m_where));
        m_out.value.push_back(std::move(read.value));
        m_out.warnings.insert(m_out.warnings.end(), read.warnings.begin(), read.warnings.end());
        return ok();
    }

    QString m_where;
    ImportedDocuments m_out;
    std::set<QString> m_doubled; ///< names of members
    EntryList m_titlesOnly;
    EntryList m_empty;
    int m_read = 0; ///< entries, those without anything included
};

/// One object a line, as far as they are sound.
struct JsonLines {
    std::vector<QJsonValue> values;
    int damagedLine = 0; ///< from 1; 0 for none
};

JsonLines jsonLines(const QByteArray& bytes)
{
    JsonLines result;
    int number = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        ++number;
        qsizetype end = bytes.indexOf('\n', at);
        end = end < 0 ? bytes.size() : end;
        const QByteArray line = bytes.mid(at, end - at).trimmed();
        at = end + 1;
        if (line.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject()) {
            result.damagedLine = number;
            return result;
        }
        result.values.emplace_back(document.object());
    }
    return result;
}

Error damagedLine(qsizetype line, const QString& where)
{
    return {ErrorKind::BadInput, Text::tr("JSON 有语法错误，在第 %1 行").arg(line), where,
        Text::tr("请检查引号、逗号和括号")};
}

Error notJson(const QByteArray& bytes, const QJsonParseError& error, const QString& where)
{
    if (error.error == QJsonParseError::DeepNesting)
        return {ErrorKind::TooLarge, Text::tr("JSON 嵌套太深"), where,
            Text::tr("能读的是由稿件组成的列表，成员叫 title、source、date、author、content、url")};
    return damagedLine(bytes.left(error.offset).count('\n') + 1, where);
}

} // namespace

Result<ImportedDocuments> readClippingsJson(const QByteArray& file, const QString& where)
{
    // JSON is UTF-8 (RFC 8259, 8.1); programs of Windows write it with a mark or in GB18030.
    QB_CHECK(checkSize(file, where));
    QB_TRY(const text::DecodedText decoded, text::decode(file, QStringLiteral("auto"), where));
    QB_CHECK(checkLines(decoded.text.count(QLatin1String("\\n")), where));
    const QByteArray bytes = decoded.text.toUtf8();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    ClippingsReader reader(where);
    if (isJsonFeed(document.object()))
        return readJsonFeed(document.object(), where);
    if (!document.isNull()) {
        QB_CHECK(reader.read(
            document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), {}));
        return reader.finish();
    }
    const JsonLines lines = jsonLines(bytes);
    if (lines.values.empty())
        return notJson(bytes, error, where);
    if (lines.damagedLine > 0)
        return damagedLine(lines.damagedLine, where);
    for (size_t i = 0; i < lines.values.size(); ++i)
        QB_CHECK(reader.read(lines.values[i], QStringLiteral("/%1").arg(i)));
    return reader.finish();
}

} // namespace qb::importers
