#include "importers/html_weights.h"

#include "importers/html_noise.h"
#include "importers/html_tree.h"

#include <algorithm>

namespace qb::importers {

namespace {

constexpr qsizetype kKeptText = 300;

/// Running text has marks; what has none is a label, a headline or a menu.
double weightOf(const HtmlRun& run)
{
    constexpr qsizetype kShort = 8;
    const qsizetype free = run.length - run.linked;
    if (free < kShort || run.linked > free || !webNoise(run.text).isEmpty())
        return 0;
    static const QString marks = QStringLiteral("，。；：、！？,.;");
    const bool isProse
        = std::any_of(run.text.begin(), run.text.end(), [](QChar c) { return marks.contains(c); });
    return double(free) * (isProse ? 1.0 : 0.25);
}

/// Headlines and teasers in lists of other articles end without a full stop.
bool holdsSentence(const HtmlRun& run)
{
    constexpr qsizetype kShortest = 15;
    return run.length >= kShortest
        && (run.text.contains(u'。') || run.text.contains(QLatin1String(". "))
            || run.text.endsWith(u'.') || run.text.endsWith(u'！') || run.text.endsWith(u'？')
            || run.length > kKeptText);
}

} // namespace

HtmlWeights::HtmlWeights(const xmlNode* root)
{
    visit(root, root, false);
    endRun();
}

void HtmlWeights::endRun()
{
    if (m_run.length > 0) {
        m_run.text = m_run.text.simplified();
        HtmlWeight& weight = m_weights[m_run.block];
        const double body = weightOf(m_run);
        weight.body += body;
        weight.prose += holdsSentence(m_run) ? body : 0;
        weight.own += body;
        weight.longest = std::max(weight.longest, body);
        weight.all += m_run.length;
        weight.linked += m_run.linked;
        weight.links += m_runLinks;
        m_runs.push_back(std::move(m_run));
    }
    m_run = HtmlRun{};
    m_runLinks = 0;
}

void HtmlWeights::visit(const xmlNode* node, const xmlNode* block, bool isLinked)
{
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
        const QString text = QString::fromUtf8(reinterpret_cast<const char*>(node->content));
        const qsizetype length
            = std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
        if (length == 0)
            return;
        m_run.block = block;
        if (m_run.first == nullptr)
            m_run.first = node;
        m_run.length += length;
        m_run.linked += isLinked ? length : 0;
        if (m_run.text.size() < kKeptText)
            m_run.text += text.left(4 * kKeptText);
        return;
    }
    if (node->type != XML_ELEMENT_NODE || isFurniture(node))
        return;
    const bool isEdge = isBlock(node);
    if (isEdge)
        endRun();
    const bool isLink = isElement(node, "a") && !attribute(node, "href").isEmpty();
    for (const xmlNode* child = node->children; child != nullptr; child = child->next)
        visit(child, isEdge ? node : block, isLinked || isLink);
    m_runLinks += isLink ? 1 : 0;
    if (!isEdge)
        return;
    endRun();
    if (node == block)
        return;
    const HtmlWeight held = m_weights.value(node);
    HtmlWeight& outer = m_weights[block];
    outer.body += held.body;
    outer.prose += held.prose;
    outer.longest = std::max(outer.longest, held.longest);
    outer.all += held.all;
    outer.linked += held.linked;
    outer.links += held.links;
    outer.chunks += held.body > 0 ? 1 : 0;
}

} // namespace qb::importers
