#include "importers/html_beside.h"

#include "importers/html_facts.h"
#include "importers/html_noise.h"
#include "importers/html_table.h"
#include "importers/html_tree.h"
#include "text/attribution.h"

#include <QRegularExpression>

#include <algorithm>

namespace qb::importers {

namespace {

constexpr qsizetype kLongestLine = 2000;
constexpr size_t kMostLeftOut = 200; ///< of lines told

/// Who runs a site and where, at the foot of its pages, and what it wants of its readers.
bool isImprint(const QString& line)
{
    static const QRegularExpression words(QStringLiteral(
        "地址[：:]|电话[：:]|邮编[：:]|热线[：:]|(?:主办|承办)(?:单位)?[：:]|技术支持[：:]|浏览器|分辨率|"
        "备案号|许可证(?:号|编号|[：:])|本站|本网|网友(?:评论|发言|言论|上传)|"
        "扫描.{0,8}二维码|[上下]方二维码|识别二维码|扫码|关注.{0,12}(?:微信|微博|公众号)|"
        "(?:微信|微博|公众号).{0,8}关注|下载.{0,8}(?:APP|App|客户端)"));
    return words.match(line).hasMatch();
}

bool isSentence(const QString& line)
{
    static const QString ends = QStringLiteral("。！？…");
    return line.contains(u'。') || (!line.isEmpty() && ends.contains(line.back()));
}

/// "记者：李涛", "（作者系研究员）".
bool isCredit(const QString& line)
{
    constexpr qsizetype kLongest = 120;
    if (line.size() > kLongest)
        return false;
    const bool isBracketed = (line.startsWith(u'（') && line.endsWith(u'）'))
        || (line.startsWith(u'(') && line.endsWith(u')'));
    const PageFacts facts = factsOfLine(line);
    return isBracketed || text::isByline(line) || !facts.byline.isEmpty()
        || !facts.source.isEmpty();
}

bool isEnclosure(const QString& line)
{
    static const QRegularExpression opening(
        QStringLiteral("^附件?\\s*(?:\\d{1,2}|[一二三四五六七八九十])?\\s*[：:]"));
    return opening.match(line).hasMatch();
}

bool isStoryLine(const QString& line)
{
    return webNoise(line).isEmpty() && !isImprint(line) && (isSentence(line) || isCredit(line));
}

class TextBehind {
public:
    explicit TextBehind(const ArticlePlace& place) : m_place(place) { }

    std::vector<const xmlNode*> find(const xmlNode* body)
    {
        for (const xmlNode* path = m_place.root; path != body && path->parent != nullptr;
             path = path->parent) {
            const bool isHeadingHere = m_place.heading != nullptr
                && isInside(m_place.heading, path->parent) && !isInside(m_place.heading, path);
            // An element that holds other things before or behind is not of this article alone.
            if (!takeSiblings(path) || (hasTextBefore(path) && !isHeadingHere))
                break;
        }
        return std::move(m_found);
    }

private:
    bool hasTextBefore(const xmlNode* path) const
    {
        for (const xmlNode* node = path->prev; node != nullptr; node = node->prev) {
            if (!textOfPart({node}).isEmpty())
                return true;
        }
        return false;
    }

    /// Whether all siblings behind are of the article.
    bool takeSiblings(const xmlNode* path)
    {
        std::vector<const xmlNode*> waiting; // headings and pictures whose text is still to come
        for (const xmlNode* node = path->next; node != nullptr;) {
            std::vector<const xmlNode*> part{node};
            const xmlNode* next = node->next;
            if (!isBlock(node)) {
                while (next != nullptr && !isBlock(next)) {
                    part.push_back(next);
                    next = next->next;
                }
            }
            node = next;
            const QString line = textOfPart(part);
            if (waitsForText(part.front(), line)) {
                waiting.push_back(part.front());
                continue;
            }
            if (line.isEmpty())
                continue;
            if (!isStory(part, line))
                return false;
            m_found.insert(m_found.end(), waiting.begin(), waiting.end());
            waiting.clear();
            m_found.insert(m_found.end(), part.begin(), part.end());
        }
        return waiting.empty();
    }

    /// Whether a part is of the article only if text follows it.
    bool waitsForText(const xmlNode* part, const QString& line) const
    {
        if (isFurniture(part) || m_place.furniture.contains(part)
            || findElement(part, "a") != nullptr)
            return false;
        if (headingLevel(part) > 1)
            return !line.isEmpty() && webNoise(line).isEmpty();
        const bool isPicture = isElement(part, "figure")
            || ((isElement(part, "p") || isElement(part, "img")) && line.isEmpty());
        return isPicture && findElement(part, "img") != nullptr;
    }

    QString textOfPart(const std::vector<const xmlNode*>& part) const
    {
        QString line;
        for (const xmlNode* node : part) {
            if (!isFurniture(node) && !m_place.furniture.contains(node))
                line += textOf(node, kLongestLine);
        }
        return line.simplified();
    }

    bool isStory(const std::vector<const xmlNode*>& part, const QString& line) const
    {
        const xmlNode* first = part.front();
        constexpr qsizetype kLongestEnclosures = 500;
        if (isEnclosure(line) && line.size() <= kLongestEnclosures)
            return true;
        const auto hasLink = [](const xmlNode* node) {
            return findElement(node, "a") != nullptr;
        };
        if (std::any_of(part.begin(), part.end(), hasLink))
            return false;
        if (!isBlock(first) || isElement(first, "p"))
            return isStoryLine(line);
        if (isElement(first, "table") && dataTable(first))
            return !isImprint(line);
        static constexpr const char* kNames[] = {"section", "blockquote", "ul", "ol", "pre"};
        const bool isKnown = std::any_of(std::begin(kNames), std::end(kNames),
            [&](const char* name) { return isElement(first, name); });
        // Columns of a page have names.
        const bool isPlain = isElement(first, "div") && nameWords(first).isEmpty();
        return (isKnown || isPlain) && isStoryLine(line);
    }

    const ArticlePlace& m_place;
    std::vector<const xmlNode*> m_found;
};

} // namespace

std::vector<const xmlNode*> leadBefore(const ArticlePlace& place)
{
    std::vector<const xmlNode*> found;
    if (place.heading != nullptr)
        return found;
    for (const xmlNode* node = place.root->prev; node != nullptr; node = node->prev) {
        if (node->type == XML_TEXT_NODE && xmlIsBlankNode(node) == 1)
            continue;
        const QString line = textOf(node, kLongestLine);
        const bool isLead = isElement(node, "p") && !place.furniture.contains(node)
            && findElement(node, "a") == nullptr && isSentence(line) && isStoryLine(line);
        if (!isLead)
            break;
        found.push_back(node);
    }
    std::reverse(found.begin(), found.end());
    return found;
}

std::vector<const xmlNode*> textBehind(const ArticlePlace& place, const xmlNode* body)
{
    return TextBehind(place).find(body);
}

namespace {

/// The outermost part around a node that is marked as none of the text; null for none.
const xmlNode* furnitureAround(const xmlNode* node, const ArticlePlace& place)
{
    const xmlNode* outermost = nullptr;
    for (; node != nullptr; node = node->parent) {
        if (place.furniture.contains(node))
            outermost = node;
    }
    return outermost;
}

} // namespace

std::vector<text::RawLine> sentencesLeftOut(
    const ArticlePlace& place, const std::vector<HtmlRun>& runs)
{
    constexpr qsizetype kShortest = 8;
    QSet<const xmlNode*> known(place.behind.begin(), place.behind.end());
    for (const xmlNode* node : place.before)
        known.insert(node);
    for (const xmlNode* node : {place.root, place.heading, place.kicker})
        known.insert(node);
    QSet<const xmlNode*> toldParts;
    bool isUnderHeading = false;
    std::vector<text::RawLine> lines;
    for (const HtmlRun& run : runs) {
        bool isKnown = false;
        for (const xmlNode* node = run.first; node != nullptr && !isKnown; node = node->parent)
            isKnown = known.contains(node);
        // What stands between headline and text is told there.
        if (isKnown) {
            isUnderHeading = place.heading != nullptr && isInside(run.block, place.heading);
            continue;
        }
        if (isUnderHeading || run.length - run.linked < kShortest || run.linked * 2 > run.length
            || !isSentence(run.text))
            continue;
        if (lines.size() >= kMostLeftOut)
            break;
        // Of readers' comments and the like, how they begin.
        if (const xmlNode* part = furnitureAround(run.block, place); part != nullptr) {
            if (toldParts.contains(part))
                continue;
            toldParts.insert(part);
        }
        text::RawLine line;
        line.text = run.text;
        line.noise = QStringLiteral("page-furniture");
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace qb::importers
