#include "importers/html_style.h"

#include "importers/html_tree.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace qb::importers {

namespace {

constexpr qsizetype kMostStyle = 2 << 20; ///< characters of all style sheets
constexpr size_t kMostRules = 5000;
constexpr double kLargestShare = 0.2; ///< of the page's text, that a hidden element may hold

/// A selector of one element: "div.tip#a".
struct Selector {
    QString tag;
    QStringList names; ///< classes and ids with their sign
    bool isHidden = false;
};

QString styleSheetsOf(const xmlNode* page)
{
    QString css;
    for (const xmlNode* node = page; node != nullptr; node = nextNode(node, page, true)) {
        if (!isElement(node, "style") || attribute(node, "media") == QLatin1String("print"))
            continue;
        for (const xmlNode* part = node->children; part != nullptr; part = part->next) {
            if (part->content != nullptr && css.size() < kMostStyle)
                css += QString::fromUtf8(reinterpret_cast<const char*>(part->content))
                           .left(kMostStyle)
                    + u'\n';
        }
    }
    static const QRegularExpression comment(
        QStringLiteral("/\\*.*?(?:\\*/|$)"), QRegularExpression::DotMatchesEverythingOption);
    return css.remove(comment);
}

/// true or false where the declarations say whether the element is shown.
std::optional<bool> saysHidden(const QString& declarations)
{
    static const QRegularExpression shown(
        QStringLiteral("(?:^|;)\\s*(?:display\\s*:\\s*(?<display>[a-z-]+)"
                       "|visibility\\s*:\\s*(?<visibility>[a-z]+))"),
        QRegularExpression::CaseInsensitiveOption);
    std::optional<bool> result;
    for (auto found = shown.globalMatch(declarations); found.hasNext();) {
        const auto match = found.next();
        const QString display = match.captured(QStringLiteral("display")).toLower();
        const QString visibility = match.captured(QStringLiteral("visibility")).toLower();
        const bool hides
            = display == QLatin1String("none") || visibility == QLatin1String("hidden");
        result = result.value_or(false) || hides;
    }
    return result;
}

class StyleSheet {
public:
    explicit StyleSheet(const QString& css)
    {
        qsizetype at = 0;
        while (at < css.size() && m_selectors.size() < kMostRules) {
            const qsizetype open = css.indexOf(u'{', at);
            if (open < 0)
                return;
            const QString selectors = css.mid(at, open - at).section(u';', -1).trimmed();
            if (selectors.startsWith(u'@')) { // for other media, for animations
                at = behindBlock(css, open);
                continue;
            }
            const qsizetype close = css.indexOf(u'}', open);
            const QString declarations = css.mid(open + 1, close < 0 ? -1 : close - open - 1);
            if (const auto isHidden = saysHidden(declarations))
                add(selectors, *isHidden);
            if (close < 0)
                return;
            at = close + 1;
        }
    }

    bool isEmpty() const { return m_hiding == 0; }

    /// What the last of the rules for the element says.
    bool hides(const xmlNode* node) const
    {
        QStringList names;
        for (const QString& name : attribute(node, "class").split(u' ', Qt::SkipEmptyParts))
            names << u'.' + name.trimmed();
        if (const QString id = attribute(node, "id").trimmed(); !id.isEmpty())
            names << u'#' + id;
        size_t last = 0;
        for (const QString& name : names) {
            for (const size_t index : m_byName.value(name)) {
                const Selector& selector = m_selectors[index];
                const bool isMeant = (selector.tag.isEmpty()
                                         || isElement(node, selector.tag.toLatin1().constData()))
                    && std::all_of(selector.names.begin(), selector.names.end(),
                        [&](const QString& wanted) { return names.contains(wanted); });
                if (isMeant)
                    last = std::max(last, index + 1);
            }
        }
        return last > 0 && m_selectors[last - 1].isHidden;
    }

private:
    static qsizetype behindBlock(const QString& css, qsizetype open)
    {
        int depth = 0;
        for (qsizetype i = open; i < css.size(); ++i) {
            depth += css.at(i) == u'{' ? 1 : css.at(i) == u'}' ? -1 : 0;
            if (depth == 0)
                return i + 1;
        }
        return css.size();
    }

    void add(const QString& selectors, bool isHidden)
    {
        static const QRegularExpression single(
            QStringLiteral("^([a-zA-Z][a-zA-Z0-9]*)?((?:[.#][\\w-]+)+)$"));
        static const QRegularExpression sign(QStringLiteral("(?=[.#])"));
        for (const QString& written : selectors.split(u',')) {
            const auto match = single.match(written.trimmed());
            if (!match.hasMatch() || m_selectors.size() >= kMostRules)
                continue;
            Selector selector{
                match.captured(1), match.captured(2).split(sign, Qt::SkipEmptyParts), isHidden};
            m_byName[selector.names.constFirst()].push_back(m_selectors.size());
            m_selectors.push_back(std::move(selector));
            m_hiding += isHidden;
        }
    }

    std::vector<Selector> m_selectors;
    QHash<QString, std::vector<size_t>> m_byName; ///< by the first of their names
    size_t m_hiding = 0;
};

} // namespace

void hideByStyleSheets(xmlNode* page)
{
    const StyleSheet sheet(styleSheetsOf(page));
    if (sheet.isEmpty())
        return;
    const xmlNode* body = findElement(page, "body");
    const qsizetype total = textOf(body != nullptr ? body : page).size();
    const auto most = qsizetype(kLargestShare * double(total));
    for (const xmlNode* node = page; node != nullptr;) {
        const bool isHidden = node->type == XML_ELEMENT_NODE && node != page && node != body
            && styleOf(node, "display").isEmpty() && sheet.hides(node)
            && textOf(node, most + 1).size() <= most;
        if (isHidden)
            xmlSetProp(const_cast<xmlNode*>(node), reinterpret_cast<const xmlChar*>("hidden"),
                reinterpret_cast<const xmlChar*>("hidden"));
        node = nextNode(node, page, !isHidden && !isFurniture(node));
    }
}

} // namespace qb::importers
