#include "importers/html_word.h"

#include "importers/html_tree.h"

#include <QRegularExpression>

namespace qb::importers {

namespace {

bool hasClass(const xmlNode* node, const char* name)
{
    return attribute(node, "class").split(u' ').contains(QLatin1String(name));
}

const xmlNode* firstElement(const xmlNode* node)
{
    const xmlNode* child = node->children;
    while (child != nullptr && child->type != XML_ELEMENT_NODE)
        child = child->next;
    return child;
}

/// "bullet", "numbullet3\,.": how PowerPoint calls the mark of a list's item.
bool isSlideMark(const xmlNode* node)
{
    return node != nullptr && styleOf(node, "mso-special-format").contains(QLatin1String("bullet"));
}

} // namespace

bool isWordListItem(const xmlNode* paragraph)
{
    const QString list = styleOf(paragraph, "mso-list");
    return (list.startsWith(u'l') && list.contains(QLatin1String("level")))
        || (isElement(paragraph, "div") && isSlideMark(firstElement(paragraph)));
}

bool isWordListMark(const xmlNode* node)
{
    return styleOf(node, "mso-list") == QLatin1String("ignore") || isSlideMark(node);
}

QString wordListNumber(const xmlNode* mark)
{
    // A bullet is a letter of a symbol font.
    static const QRegularExpression number(QStringLiteral(
        "^[（(]?(?:第?[0-9]+(?:[.．][0-9]+)*|[a-zA-Z]|[ivxlIVXL]+|[一二三四五六七八九十百]+)"
        "[.．、)）章节条款项]+$|^[\\x{2460}-\\x{249b}\\x{3220}-\\x{3229}]$|^[0-9]+(?:[.．][0-9]+)+$"));
    const QString text = textOf(mark);
    return number.match(text).hasMatch() ? text : QString();
}

int wordHeadingLevel(const xmlNode* paragraph)
{
    if (hasClass(paragraph, "MsoTitle"))
        return 1;
    return hasClass(paragraph, "MsoSubtitle") ? 2 : 0;
}

} // namespace qb::importers
