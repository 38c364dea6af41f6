#include "importers/html_article.h"

#include "importers/html_beside.h"
#include "importers/html_facts.h"
#include "importers/html_head_lines.h"
#include "importers/html_noise.h"
#include "importers/html_tree.h"
#include "importers/html_weights.h"
#include "text/cleaning.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace qb::importers {

namespace {

constexpr double kParagraph = 40;     ///< running text from which a run counts as a paragraph
constexpr double kLargestShare = 0.3; ///< of the page's text, that a part named furniture may hold

bool hasAnyWord(const QStringList& words, std::initializer_list<const char*> wanted)
{
    return std::any_of(wanted.begin(), wanted.end(),
        [&](const char* word) { return words.contains(QLatin1String(word)); });
}

bool isNamedComments(const QStringList& words)
{
    return hasAnyWord(words,
        {"comment", "comments", "commentlist", "pinglun", "replies", "disqus", "gentie", "liuyan"});
}

bool isNamedFurniture(const QStringList& words)
{
    return hasAnyWord(words,
        {"related", "relevant", "relate", "recommend", "recommended", "recommendation", "tuijian",
            "share", "sharebar", "bdsharebuttonbox", "bshare", "jiathis", "breadcrumb",
            "breadcrumbs", "crumb", "crumbs", "footer", "copyright", "sidebar", "sidenav", "navbar",
            "nav", "navigation", "menu", "toolbar", "toolbox", "banner", "advert", "advertisement",
            "ads", "ad", "adbox", "guanggao", "qrcode", "ewm", "erweima", "login", "popup", "modal",
            "pagination", "pager", "hotnews", "hotlist", "ranking", "rank", "phb", "tags",
            "taglist", "prenext", "prevnext", "backtop", "gotop", "totop", "subscribe", "sponsor",
            "promo", "dashang", "reward", "disclaimer", "mianze", "social", "fontsize", "xgxw",
            "xgyd", "xgwz", "xiangguan", "otherread", "tjyd", "morenews", "relnews", "relevance",
            "statement", "sitemap", "friendlink", "yqlj"});
}

/// The names under which standards and content systems keep the text.
bool isNamedArticle(const xmlNode* node)
{
    if (attribute(node, "itemprop") == QLatin1String("articleBody"))
        return true;
    const QString id = attribute(node, "id");
    static const QStringList ids{QStringLiteral("js_content"), QStringLiteral("UCAP-CONTENT"),
        QStringLiteral("articleContent"), QStringLiteral("article_content"),
        QStringLiteral("articleBody"), QStringLiteral("article-content"),
        QStringLiteral("artibody"), QStringLiteral("zoom"), QStringLiteral("mp-editor"),
        QStringLiteral("detailContent"), QStringLiteral("main_content")};
    if (ids.contains(id))
        return true;
    const QStringList classes = attribute(node, "class").split(u' ', Qt::SkipEmptyParts);
    static const QStringList names{QStringLiteral("TRS_Editor"), QStringLiteral("trs_editor_view"),
        QStringLiteral("article-content"), QStringLiteral("article_content"),
        QStringLiteral("articleContent"), QStringLiteral("rm_txt_con"), QStringLiteral("post_body"),
        QStringLiteral("pages_content"), QStringLiteral("rich_media_content"),
        QStringLiteral("entry-content"), QStringLiteral("article-body"),
        QStringLiteral("article__body")};
    return std::any_of(
        classes.begin(), classes.end(), [](const QString& name) { return names.contains(name); });
}

class ArticleFinder {
public:
    ArticleFinder(const xmlNode* body, const QString& title)
        : m_body(body),
          m_title(text::normalised(title)),
          m_weights(body),
          m_hasProse(m_weights.of(body).prose >= 2 * kParagraph)
    {
    }

    ArticlePlace find()
    {
        markFurniture();
        m_place.root = namedRoot();
        if (m_place.root == nullptr)
            m_place.root = heaviestRoot(m_body);
        findHeading();
        widenToHeading();
        m_place.kicker = kickerOver(m_place.heading);
        m_place.underHeading = linesUnderHeading(m_place, m_weights.runs());
        m_place.before = leadBefore(m_place);
        m_place.behind = textBehind(m_place, m_body);
        m_place.leftOut = sentencesLeftOut(m_place, m_weights.runs());
        return std::move(m_place);
    }

private:
    /// Whole sentences where the page has some, else any running text.
    double measure(const xmlNode* node) const
    {
        const HtmlWeight weight = m_weights.of(node);
        return m_hasProse ? weight.prose : weight.body;
    }
    double total() const { return measure(m_body); }

    /// Text without what is marked as furniture.
    double bodyOf(const xmlNode* node) const
    {
        if (m_place.furniture.contains(node))
            return 0;
        return std::max(0.0, measure(node) - m_furnitureIn.value(node));
    }

    bool isLinkList(const xmlNode* node, const HtmlWeight& weight) const
    {
        constexpr int kSeveral = 3;
        const bool isList = isElement(node, "ul") || isElement(node, "ol") || isElement(node, "div")
            || isElement(node, "dl") || isElement(node, "section") || isElement(node, "table");
        return isList && weight.links >= kSeveral && measure(node) < total() * 0.05
            && double(weight.linked) >= 0.7 * double(weight.all);
    }

    bool isPart(const xmlNode* node) const
    {
        const HtmlWeight weight = m_weights.of(node);
        if (isLinkList(node, weight))
            return true;
        const QStringList words = nameWords(node);
        if (words.isEmpty() || isNamedArticle(node))
            return false;
        if (isNamedComments(words))
            return total() - measure(node) >= 2 * kParagraph;
        return isNamedFurniture(words) && measure(node) <= kLargestShare * total();
    }

    void markFurniture()
    {
        for (const xmlNode* node = m_body; node != nullptr;) {
            const bool isMarked = node != m_body && node->type == XML_ELEMENT_NODE
                && !isFurniture(node) && (isBlock(node) || isElement(node, "span"))
                && !isElement(node, "p") && headingLevel(node) == 0 && isPart(node);
            if (isMarked) {
                m_place.furniture.insert(node);
                const double weight = measure(node);
                for (const xmlNode* outer = node->parent; outer != nullptr && weight > 0;
                     outer = outer->parent) {
                    m_furnitureIn[outer] += weight;
                    if (outer == m_body)
                        break;
                }
            }
            node = nextNode(node, m_body, !isMarked && !isFurniture(node));
        }
    }

    /// The heaviest element with an article's name, if it holds most of the text.
    const xmlNode* namedRoot() const
    {
        const xmlNode* best = nullptr;
        int articles = 0;
        const xmlNode* article = nullptr;
        for (const xmlNode* node = m_body; node != nullptr;) {
            const bool isSkipped = isFurniture(node) || m_place.furniture.contains(node);
            if (!isSkipped && node->type == XML_ELEMENT_NODE) {
                if (isNamedArticle(node) && (best == nullptr || bodyOf(node) > bodyOf(best)))
                    best = node;
                if (isElement(node, "article")) {
                    ++articles;
                    article = node;
                }
            }
            node = nextNode(node, m_body, !isSkipped);
        }
        const double all = bodyOf(m_body);
        constexpr double kMost = 0.7;
        if (best != nullptr && bodyOf(best) > 0 && bodyOf(best) >= kMost * all)
            return best;
        return articles == 1 && bodyOf(article) >= kMost * all && all > 0 ? article : nullptr;
    }

    /// Whether a part holds nothing that could be of the article: no paragraph, or next to nothing
    /// against its neighbour.
    bool isNegligible(const xmlNode* node, double beside) const
    {
        if (m_place.furniture.contains(node))
            return true;
        const HtmlWeight weight = m_weights.of(node);
        const bool isLinks = weight.linked * 2 > weight.all && bodyOf(node) < 0.2 * beside;
        return isLinks || weight.longest < kParagraph || bodyOf(node) < kParagraph
            || (weight.links > 0 && bodyOf(node) < 0.03 * beside);
    }

    /// A short part of the text beside a longer one of the same kind.
    bool isPartLike(const xmlNode* node, const xmlNode* best) const
    {
        const HtmlWeight weight = m_weights.of(node);
        if (m_place.furniture.contains(node) || weight.links > 0 || weight.prose <= 0
            || xmlStrcasecmp(node->name, best->name) != 0)
            return false;
        const QString kind = attribute(node, "class");
        return isElement(node, "section") || isInArticle(node)
            || (!kind.isEmpty() && kind == attribute(best, "class"));
    }

    static bool isInArticle(const xmlNode* node)
    {
        while (node != nullptr && !isElement(node, "article"))
            node = node->parent;
        return node != nullptr;
    }

    const xmlNode* heaviestRoot(const xmlNode* root) const
    {
        for (;;) {
            const xmlNode* best = nullptr;
            for (const xmlNode* child = root->children; child != nullptr; child = child->next) {
                if (isBlock(child) && (best == nullptr || bodyOf(child) > bodyOf(best)))
                    best = child;
            }
            if (best == nullptr || isElement(best, "p") || headingLevel(best) > 0
                || m_weights.of(best).chunks == 0)
                return root;
            const double weight = bodyOf(best);
            if (weight < 0.5 * bodyOf(root) || m_weights.of(root).own >= kParagraph)
                return root;
            for (const xmlNode* child = root->children; child != nullptr; child = child->next) {
                if (child != best && isBlock(child)
                    && (!isNegligible(child, weight) || isPartLike(child, best)))
                    return root;
            }
            root = best;
        }
    }

    /// Above the text, or within it before any of its paragraphs.
    void findHeading()
    {
        double bestScore = 0;
        bool isBeforeRoot = true;
        for (const xmlNode* node = m_body; node != nullptr;) {
            const bool isSkipped = isFurniture(node) || m_place.furniture.contains(node);
            if (!isSkipped && node->type == XML_ELEMENT_NODE) {
                isBeforeRoot = isBeforeRoot && node != m_place.root;
                const double score = headingScore(node);
                if (score > bestScore) {
                    bestScore = score;
                    m_place.heading = node;
                } else if (bestScore == 0 && isBeforeRoot && isLowHeadline(node)) {
                    m_place.heading = node;
                }
                if (isElement(node, "p") && isInside(node, m_place.root)
                    && m_weights.of(node).longest >= kParagraph)
                    return;
            }
            node = nextNode(node, m_body, !isSkipped);
        }
    }

    double headingScore(const xmlNode* node) const
    {
        constexpr qsizetype kShortest = 4;
        constexpr qsizetype kLongest = 120;
        const int level = headingLevel(node);
        const bool isNamed = level > 0 || attribute(node, "itemprop") == QLatin1String("headline")
            || (isBlock(node)
                && hasAnyWord(nameWords(node), {"title", "headline", "biaoti", "tit", "bt"}))
            || isElement(node, "td");
        if (!isNamed || m_weights.of(node).all > 2 * kLongest)
            return 0;
        const QString heading = text::normalised(textOf(node, 2 * kLongest));
        if (heading.size() < kShortest || heading.size() > kLongest)
            return 0;
        if (!m_title.isEmpty() && m_title.contains(heading))
            return 1000 + double(heading.size()) * 10 + (level == 1 ? 5 : 0);
        // Without the page's word for it, only a first-level heading of its own line is one.
        if (level == 1 && !isSiteName(node))
            return 100;
        return isShownAsHeading(node, heading) ? 60 : 0;
    }

    /// A heading of a lower level over the text of a page whose title is the site's name, or none.
    bool isLowHeadline(const xmlNode* node) const
    {
        constexpr qsizetype kNoTitle = 4;
        constexpr qsizetype kShortest = 8;
        constexpr qsizetype kLongest = 120;
        static const QRegularExpression site(QStringLiteral(
            "(?:网|网站|门户|首页|政府|局|厅|委员会|办公室|中心|研究院|研究所|大学|学院|公司)$"));
        if (headingLevel(node) < 2 || headingLevel(node) > 3 || isSiteName(node)
            || (m_title.size() >= kNoTitle && !site.match(m_title).hasMatch()))
            return false;
        const QString heading = text::normalised(textOf(node, 2 * kLongest));
        return heading.size() >= kShortest && heading.size() <= kLongest && !heading.contains(u'。')
            && webNoise(heading).isEmpty();
    }

    /// Old pages say by the size of the type what the headline is.
    static bool isShownAsHeading(const xmlNode* node, const QString& heading)
    {
        if (!isBlock(node) || heading.contains(u'。'))
            return false;
        const xmlNode* font = findElement(node, "font");
        constexpr int kLarge = 5; ///< of the sizes 1 to 7
        return font != nullptr && attribute(font, "size").toInt() >= kLarge
            && text::normalised(textOf(font, 2 * heading.size() + 100)) == heading;
    }

    /// The site's name and logo are often a first-level heading too.
    static bool isSiteName(const xmlNode* heading)
    {
        for (const xmlNode* node = heading; node != nullptr; node = node->parent) {
            if (hasAnyWord(nameWords(node), {"logo", "brand", "site"}))
                return true;
        }
        const xmlNode* link = findElement(heading, "a");
        return link != nullptr && textOf(link, 200).size() == textOf(heading, 200).size();
    }

    /// A first paragraph that stands directly between headline and root belongs to the text: a
    /// lead.
    void widenToHeading()
    {
        const xmlNode* outer = m_place.root->parent;
        if (m_place.heading == nullptr || m_place.root == m_body || outer == nullptr
            || isInside(m_place.heading, m_place.root) || !isInside(m_place.heading, outer))
            return;
        for (const xmlNode* child = outer->children; child != m_place.root; child = child->next) {
            const bool isLead = isBlock(child) && !isNegligible(child, 0)
                && m_weights.of(child).links == 0 && !isInside(m_place.heading, child);
            if (isLead) {
                m_place.root = outer;
                return;
            }
        }
    }

    const xmlNode* m_body;
    QString m_title;
    HtmlWeights m_weights;
    bool m_hasProse;
    ArticlePlace m_place;
    QHash<const xmlNode*, double> m_furnitureIn;
};

} // namespace

const xmlNode* kickerOver(const xmlNode* heading)
{
    constexpr qsizetype kShortest = 4;
    constexpr qsizetype kLongest = 40;
    if (heading == nullptr)
        return nullptr;
    const xmlNode* above = heading->prev;
    while (above != nullptr && above->type != XML_ELEMENT_NODE && xmlIsBlankNode(above) == 1)
        above = above->prev;
    if (above == nullptr || !isElement(above, "p") || isFurniture(above)
        || findElement(above, "a") != nullptr || findElement(above, "img") != nullptr)
        return nullptr;
    // The end of another story, facts about this one, buttons: none of them is a headline's.
    static const QString sentenceMarks = QStringLiteral("。；：，、）)】>");
    const QString line = textOf(above, 2 * kLongest);
    const bool isLine = line.size() >= kShortest && line.size() <= kLongest && !line.contains(u'。')
        && !sentenceMarks.contains(line.back()) && !line.contains(u'>');
    return isLine && !isInfoLine(line) && webNoise(line).isEmpty() ? above : nullptr;
}

ArticlePlace articlePlace(const xmlNode* body, const QString& title)
{
    return ArticleFinder(body, title).find();
}

} // namespace qb::importers
