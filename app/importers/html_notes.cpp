#include "importers/html_notes.h"

#include "importers/html_tree.h"

#include <QRegularExpression>
#include <QUrl>

#include <vector>

namespace qb::importers {

namespace {

constexpr size_t kMostNotes = 2000;
constexpr qsizetype kLongestNote = 4000;

/// A bare number is a mark only where it is raised: lists of contents have numbers, too.
bool isMark(const xmlNode* link)
{
    constexpr qsizetype kLongest = 8;
    static const QRegularExpression dressed(QStringLiteral(
        "^(?:[\\[［(（〔](?:注?\\d{1,3}|[ivx]{1,5}|[a-z])[\\]］)）〕]|[\\x{2460}-\\x{2473}]|"
        "[*†‡＊]{1,3}|注\\d{1,3})$"));
    static const QRegularExpression bare(QStringLiteral("^(?:\\d{1,3}|[ivx]{1,5}|[a-z])$"));
    const QString text = textOf(link, kLongest);
    const bool isRaised = (link->parent != nullptr && isElement(link->parent, "sup"))
        || findElement(link, "sup") != nullptr;
    return dressed.match(text).hasMatch() || (isRaised && bare.match(text).hasMatch());
}

QString fragmentOf(const xmlNode* link)
{
    const QString address = attribute(link, "href").trimmed();
    return address.startsWith(u'#') ? QUrl::fromPercentEncoding(address.mid(1).toUtf8())
                                    : QString();
}

/// The element that holds the whole note whose anchor is `anchor`: its item of a list, its
/// paragraph, or its division.
const xmlNode* holderOf(const xmlNode* anchor)
{
    for (const xmlNode* node = anchor; node != nullptr; node = node->parent) {
        if (isElement(node, "body") || isElement(node, "article"))
            break;
        if (isElement(node, "p") && node->parent != nullptr
            && styleOf(node->parent, "mso-element") == QLatin1String("footnote"))
            return node->parent;
        if (isElement(node, "li") || isElement(node, "p") || isElement(node, "dd")
            || isElement(node, "tr") || isElement(node, "div"))
            return node;
    }
    return nullptr;
}

/// The note's text without its own mark and without the links back; empty for what is too long for
/// a note or has headings. Notes may stand in each other, so that no more than some nodes of each
/// are looked at.
QString noteText(const xmlNode* holder)
{
    constexpr int kMostNodes = 1000;
    QString text;
    int nodes = 0;
    for (const xmlNode* node = holder; node != nullptr;) {
        if (++nodes > kMostNodes || text.size() > kLongestNote || headingLevel(node) > 0
            || isElement(node, "img"))
            return {};
        const bool isBackLink = isElement(node, "a") && !fragmentOf(node).isEmpty();
        if (node->type == XML_TEXT_NODE)
            text += QString::fromUtf8(reinterpret_cast<const char*>(node->content));
        else if (isBlock(node))
            text += u' ';
        node = nextNode(node, holder, !isBackLink && !isFurniture(node));
    }
    static const QRegularExpression rest(QStringLiteral("^[\\s\\[\\]［］.、^↑↩]+|[\\s↩↑^]+$"));
    return text.simplified().remove(rest);
}

struct Mark {
    const xmlNode* link;
    QString fragment;
    int order;
};

struct Anchor {
    const xmlNode* node = nullptr;
    int order = 0;
};

} // namespace

HtmlNotes::HtmlNotes(const xmlNode* root)
{
    std::vector<Mark> marks;
    QHash<QString, Anchor> anchors;
    int order = 0;
    for (const xmlNode* node = root; node != nullptr; node = nextNode(node, root, true)) {
        if (node->type != XML_ELEMENT_NODE || node->properties == nullptr)
            continue;
        ++order;
        const bool isLink = isElement(node, "a");
        for (const char* name : {"id", "name"}) {
            const QString anchor = attribute(node, name);
            if (!anchor.isEmpty() && !anchors.contains(anchor) && (isLink || name[0] == 'i'))
                anchors.insert(anchor, {node, order});
        }
        const QString fragment = isLink ? fragmentOf(node) : QString();
        if (!fragment.isEmpty() && marks.size() < kMostNotes && isMark(node))
            marks.push_back({node, fragment, order});
    }
    QHash<const xmlNode*, QString> texts; // several marks may lead to one holder
    for (const Mark& mark : marks) {
        const Anchor anchor = anchors.value(mark.fragment);
        // A note stands behind its mark; a link back, before.
        if (anchor.node == nullptr || anchor.order <= mark.order)
            continue;
        const xmlNode* holder = holderOf(anchor.node);
        if (holder == nullptr || isInside(mark.link, holder))
            continue;
        if (!texts.contains(holder))
            texts.insert(holder, noteText(holder));
        const QString text = texts.value(holder);
        if (text.isEmpty())
            continue;
        m_notes.insert(mark.link, text);
        m_texts.insert(holder);
    }
}

} // namespace qb::importers
