#include "importers/html_facts.h"

#include "importers/html_tree.h"
#include "importers/publication_date.h"
#include "text/attribution.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace qb::importers {

namespace {

constexpr qsizetype kLongestValue = 300;
constexpr qsizetype kLongestScript = 1 << 20;

struct PageData {
    QHash<QString, QString> meta; ///< the first of each name, names in lower case
    QJsonObject article;          ///< of JSON-LD
    QString weChatTime;           ///< seconds since 1970, as the page's script has them
    QString weChatAuthor;         ///< where the page has it without an id
    QHash<QString, QString> byId; ///< text of the elements WeChat names
};

bool isArticleType(const QJsonValue& type)
{
    if (type.isArray()) {
        const QJsonArray types = type.toArray();
        return std::any_of(types.begin(), types.end(), [](const QJsonValue& one) {
            return one.toString().endsWith(QLatin1String("Article"));
        });
    }
    return type.toString().endsWith(QLatin1String("Article"))
        || type.toString() == QLatin1String("BlogPosting");
}

/// The object in JSON-LD that describes the article: alone, in a list, or in a graph.
QJsonObject articleIn(const QJsonDocument& document)
{
    QJsonArray candidates = document.array();
    if (document.isObject()) {
        candidates = document.object().value(QStringLiteral("@graph")).toArray();
        candidates.prepend(document.object());
    }
    for (const QJsonValue& candidate : candidates) {
        const QJsonObject object = candidate.toObject();
        if (isArticleType(object.value(QStringLiteral("@type"))))
            return object;
    }
    return {};
}

void readScript(const xmlNode* script, PageData& data)
{
    if (script->children == nullptr || script->children->content == nullptr)
        return;
    const QByteArray code(reinterpret_cast<const char*>(script->children->content));
    if (code.size() > kLongestScript)
        return;
    if (attribute(script, "type") == QLatin1String("application/ld+json")) {
        if (data.article.isEmpty())
            data.article = articleIn(QJsonDocument::fromJson(code));
        return;
    }
    static const QRegularExpression time(
        QStringLiteral("\\bvar\\s+ct\\s*=\\s*[\"'](1\\d{9})[\"']"));
    if (data.weChatTime.isEmpty() && code.contains("ct"))
        data.weChatTime = time.match(QString::fromUtf8(code)).captured(1);
}

void readMeta(const xmlNode* meta, PageData& data)
{
    for (const char* attributeName : {"name", "property", "itemprop"}) {
        const QString name = attribute(meta, attributeName).toLower();
        const QString content = attribute(meta, "content").simplified();
        if (!name.isEmpty() && !content.isEmpty() && !data.meta.contains(name))
            data.meta.insert(name, content.left(kLongestValue));
    }
}

PageData dataOf(const xmlNode* page)
{
    PageData data;
    for (const xmlNode* node = page; node != nullptr; node = nextNode(node, page, true)) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        if (isElement(node, "meta"))
            readMeta(node, data);
        else if (isElement(node, "script"))
            readScript(node, data);
        else if (const QString id = attribute(node, "id"); id == QLatin1String("activity-name")
                 || id == QLatin1String("js_name") || id == QLatin1String("publish_time")
                 || id == QLatin1String("js_author_name") || id == QLatin1String("js_content"))
            data.byId.insert(id,
                id == QLatin1String("js_content")
                    ? id
                    : textOf(node, kLongestValue).left(kLongestValue));
        else if (isElement(node, "span") && data.weChatAuthor.isEmpty()
            && attribute(node, "class").split(u' ').contains(QLatin1String("rich_media_meta_text")))
            data.weChatAuthor = textOf(node, kLongestValue).left(kLongestValue);
    }
    return data;
}

QString firstMeta(const PageData& data, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        if (const QString value = data.meta.value(QLatin1String(name)); !value.isEmpty())
            return value;
    }
    return {};
}

QStringList namesOf(const QJsonValue& value)
{
    if (value.isString())
        return {value.toString()};
    if (value.isObject()) {
        // A site that names itself as the author has said nothing.
        const QJsonObject object = value.toObject();
        const bool isPerson
            = object.value(QStringLiteral("@type")).toString() != QLatin1String("Organization");
        return isPerson ? QStringList{object.value(QStringLiteral("name")).toString()}
                        : QStringList();
    }
    QStringList names;
    for (const QJsonValue& one : value.toArray())
        names << namesOf(one);
    names.removeAll(QString());
    return names;
}

void takeLinkedData(const QJsonObject& article, PageFacts& facts)
{
    facts.headline = article.value(QStringLiteral("headline")).toString().simplified();
    facts.byline = namesOf(article.value(QStringLiteral("author"))).join(u' ');
    for (const char* name : {"datePublished", "pubDate", "dateCreated"}) {
        if (!facts.date.isValid())
            facts.date = publicationDate(article.value(QLatin1String(name)).toString());
    }
    facts.source = article.value(QStringLiteral("publisher"))
                       .toObject()
                       .value(QStringLiteral("name"))
                       .toString()
                       .simplified();
}

void takeMeta(const PageData& data, PageFacts& facts)
{
    const auto take = [](QString& target, const QString& value) {
        if (!value.isEmpty())
            target = value;
    };
    take(facts.headline, firstMeta(data, {"articletitle"}));
    QString source = firstMeta(data, {"contentsource", "source", "dc.source"});
    static const QRegularExpression label(QStringLiteral("^来源\\s*[：:]\\s*"));
    // An address is no name.
    if (source.remove(label).contains(u'/'))
        source.clear();
    take(facts.source, source.trimmed());
    // The author of a page is often its site; in the government's standard it is the writer.
    if (data.meta.contains(QStringLiteral("articletitle")))
        take(facts.byline, firstMeta(data, {"author"}));
    const QDate date = publicationDate(firstMeta(data,
        {"article:published_time", "og:release_date", "pubdate", "publishdate", "publish_date",
            "datepublished", "dc.date.issued", "dc.date", "weibo: article:create_at",
            "apub:time"}));
    if (date.isValid())
        facts.date = date;
    const QString address = firstMeta(data, {"og:url"});
    if (address.startsWith(QLatin1String("http")))
        facts.address = address;
}

void takeWeChat(const PageData& data, PageFacts& facts)
{
    if (!data.byId.contains(QStringLiteral("js_content")))
        return;
    facts.headline = data.byId.value(QStringLiteral("activity-name"));
    if (facts.headline.isEmpty())
        facts.headline = facts.title;
    facts.source = data.byId.value(QStringLiteral("js_name"));
    facts.byline = data.byId.value(QStringLiteral("js_author_name"));
    if (facts.byline.isEmpty())
        facts.byline = data.weChatAuthor;
    if (facts.byline.isEmpty())
        facts.byline = data.meta.value(QStringLiteral("author"));
    facts.isWeChat = true;
    facts.date = publicationDate(data.byId.value(QStringLiteral("publish_time")));
    constexpr int kBeijing = 8 * 3600;
    if (!facts.date.isValid() && !data.weChatTime.isEmpty())
        facts.date = QDateTime::fromSecsSinceEpoch(data.weChatTime.toLongLong() + kBeijing, Qt::UTC)
                         .date();
}

} // namespace

PageFacts pageFacts(const xmlNode* page)
{
    const PageData data = dataOf(page);
    PageFacts facts;
    facts.title = firstMeta(data, {"og:title", "twitter:title"});
    if (facts.title.isEmpty()) {
        if (const xmlNode* title = findElement(page, "title"))
            facts.title = textOf(title, kLongestValue);
    }
    takeLinkedData(data.article, facts);
    takeMeta(data, facts);
    takeWeChat(data, facts);
    return facts;
}

namespace {

/// "来源：某报 记者 张三 通讯员 李四 编辑：王五": the names behind the office, without a colon.
QString reportersIn(const QString& line)
{
    static const QRegularExpression offices(
        QStringLiteral("(?:^|[\\s|｜丨　])((?:[\\x{4e00}-\\x{9fff}]{0,4}记者|通讯员)\\s.*?)"
                       "(?:\\s*(?:$|[|｜丨]|\\d|[\\x{4e00}-\\x{9fff}]{2,4}[：:]))"));
    const QString names = offices.match(line).captured(1);
    return text::isByline(names) ? text::bylineOfLine(names) : QString();
}

} // namespace

PageFacts factsOfLine(const QString& line)
{
    PageFacts facts;
    static const QRegularExpression source(QStringLiteral(
        "(?:稿件来源|文章来源|信息来源|新闻来源|(?<!资料|数据|图片|图表)来源)\\s*[：:]\\s*((?:(?!作者|编辑|责编|记者|发布(?:时|日|于|者|人|单位|\\s*[：:])|时间|字号|分享|举报)[^\\s|｜丨　：:，。]){2,30}"
        "(?:\\s*[-－—·]\\s*[^\\s|｜丨：:，。]{2,20})?)"));
    static const QRegularExpression byline(QStringLiteral(
        "(?:作者|记者|文|撰稿)\\s*[：:]\\s*((?:[\\x{4e00}-\\x{9fff}·]{2,6}(?:[\\s、，,]+|$))+)"));
    static const QRegularExpression noName(QStringLiteral(
        "(?:(?:作者|记者|编辑|责编|责任编辑|时间|日期|浏览|来源|字号|分享)[^：:]{0,4}|发布(?:时间|日期|者|人))$"));
    facts.source = source.match(line).captured(1).remove(noName);
    if (const QString name = text::sourceName(facts.source); !name.isEmpty())
        facts.source = name;
    const QString names = byline.match(line + u' ').captured(1).trimmed();
    QStringList people;
    static const QRegularExpression gap(QStringLiteral("[\\s、，,]+"));
    for (const QString& name : names.split(gap, Qt::SkipEmptyParts)) {
        if (name.size() > 1 && !name.contains(noName))
            people << name;
        else
            break;
    }
    facts.byline = people.isEmpty() ? reportersIn(line) : people.join(u' ');
    facts.date = text::dateIn(line);
    return facts;
}

bool isInfoLine(const QString& line)
{
    constexpr qsizetype kLongest = 120;
    static const QRegularExpression label(QStringLiteral(
        "(?:(?<!资料|数据|图片|图表)来源|作者|记者|编辑|责编|发布时间|发布日期|时间|日期|供稿|文)\\s*[：:]"));
    return line.size() <= kLongest && !line.contains(u'。')
        && (line.contains(label) || (text::dateIn(line).isValid() && line.size() <= 60));
}

} // namespace qb::importers
