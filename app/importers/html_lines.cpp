#include "importers/html_lines.h"

#include "importers/html_noise.h"
#include "importers/html_table.h"
#include "importers/html_tree.h"
#include "importers/html_word.h"
#include "importers/numerals.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <climits>

namespace qb::importers {

namespace {

/// What an element by itself makes of the text in it.
std::optional<BlockKind> kindOf(const xmlNode* node)
{
    if (headingLevel(node) > 0 || wordHeadingLevel(node) > 0)
        return BlockKind::Subhead;
    if (isElement(node, "li") || isElement(node, "dd") || isWordListItem(node))
        return BlockKind::ListItem;
    if (isElement(node, "blockquote"))
        return BlockKind::Quote;
    if (isElement(node, "figcaption") || isElement(node, "caption"))
        return BlockKind::Caption;
    return std::nullopt;
}

/// Bold by its own element or style: true, false, or nothing said.
std::optional<bool> saysStrong(const xmlNode* node)
{
    if (const QString weight = styleOf(node, "font-weight"); !weight.isEmpty())
        return weight.startsWith(QLatin1String("bold")) || weight.toInt() >= 600;
    if (isElement(node, "strong") || isElement(node, "b"))
        return true;
    return std::nullopt;
}

bool isCentred(const xmlNode* node, const xmlNode* root)
{
    for (; node != nullptr && node != root; node = node->parent) {
        QString alignment = styleOf(node, "text-align");
        if (alignment.isEmpty())
            alignment = attribute(node, "align").toLower();
        if (!alignment.isEmpty())
            return alignment == QLatin1String("center");
        if (isElement(node, "center"))
            return true;
    }
    return false;
}

bool isNamedCaption(const xmlNode* node, const xmlNode* root)
{
    static const QStringList names{QStringLiteral("caption"), QStringLiteral("tushuo"),
        QStringLiteral("picdesc"), QStringLiteral("imgdesc"), QStringLiteral("pictext"),
        QStringLiteral("imgtitle"), QStringLiteral("picnote"), QStringLiteral("pictips"),
        QStringLiteral("msocaption")};
    for (int steps = 0; node != nullptr && node != root && steps < 4;
         node = node->parent, ++steps) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        QStringList words = nameWords(node);
        for (QString& word : words)
            word.remove(u'-').remove(u'_');
        if (std::any_of(words.begin(), words.end(),
                [](const QString& word) { return names.contains(word); }))
            return true;
    }
    return false;
}

/// As the list's type attribute or style wants it.
QString shownNumber(int number, const QString& type, const QString& style)
{
    struct Form {
        QLatin1String type;  ///< of the attribute
        QLatin1String style; ///< of CSS
        NumeralKind kind;
    };
    static constexpr std::array<Form, 7> forms{{{QLatin1String("a"), QLatin1String("lower-alpha"),
                                                    NumeralKind::LowerLetter},
        {QLatin1String("A"), QLatin1String("upper-alpha"), NumeralKind::UpperLetter},
        {QLatin1String("i"), QLatin1String("lower-roman"), NumeralKind::LowerRoman},
        {QLatin1String("I"), QLatin1String("upper-roman"), NumeralKind::UpperRoman},
        {QLatin1String(), QLatin1String("cjk-ideographic"), NumeralKind::Chinese},
        {QLatin1String(), QLatin1String("simp-chinese-informal"), NumeralKind::Chinese},
        {QLatin1String(), QLatin1String("decimal-leading-zero"), NumeralKind::DecimalTwoDigits}}};
    const auto form = std::find_if(forms.begin(), forms.end(), [&](const Form& known) {
        return (!type.isEmpty() && type == known.type) || style == known.style;
    });
    const NumeralKind kind = form == forms.end() ? NumeralKind::Decimal : form->kind;
    return numeral(kind, number) + QChar(isHanNumeral(kind) ? u'、' : u'.');
}

bool startsWithNumber(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^[（(]?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[.．、)）]|^[\\x{2460}-\\x{249b}]"));
    return pattern.match(text).hasMatch();
}

} // namespace

HtmlLines::HtmlLines(
    const ArticlePlace& place, const HtmlOrigin& origin, Warned<ImportedDocument>& out)
    : m_place(place),
      m_out(out),
      m_notes(place.root),
      m_pictures(origin, out),
      m_base(origin.base)
{
}

void HtmlLines::read()
{
    for (const xmlNode* node : m_place.before)
        visit(node);
    visit(m_place.root);
    endLine();
    for (const xmlNode* node : m_place.behind)
        visit(node);
    endLine();
}

void HtmlLines::visitChildren(const xmlNode* node)
{
    for (const xmlNode* child = node->children; child != nullptr; child = child->next)
        visit(child);
}

void HtmlLines::visit(const xmlNode* node)
{
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
        addText(node);
        return;
    }
    if (node->type != XML_ELEMENT_NODE || (isFurniture(node) && !isShownAside(node))
        || m_notes.isNoteText(node))
        return;
    Context outer = std::exchange(m_context, contextIn(node));
    visitElement(node);
    m_context = std::move(outer);
}

void HtmlLines::visitElement(const xmlNode* node)
{
    if (isElement(node, "img"))
        addPicture(node);
    else if (isElement(node, "br") && headingLevel(node->parent) > 0)
        m_text.add(u" ", {});
    else if (isWordListMark(node))
        m_marker = wordListNumber(node);
    else if (isBlock(node) || isShownAside(node))
        visitBlock(node);
    else
        visitChildren(node);
}

void HtmlLines::visitBlock(const xmlNode* node)
{
    endLine();
    const bool isPart = m_place.furniture.contains(node) || isShownAside(node);
    const QString whiteSpace = styleOf(node, "white-space");
    const bool isPreformatted
        = isElement(node, "pre") || whiteSpace.startsWith(QLatin1String("pre"));
    m_furnitureDepth += isPart ? 1 : 0;
    m_preformatted += isPreformatted ? 1 : 0;
    if (isElement(node, "table"))
        visitTable(node);
    else if (isElement(node, "figure"))
        visitFigure(node);
    else if (isElement(node, "li"))
        visitItem(node);
    else
        visitChildren(node);
    endLine();
    m_furnitureDepth -= isPart ? 1 : 0;
    m_preformatted -= isPreformatted ? 1 : 0;
}

/// A caption belongs to the picture before it, wherever the page has it.
void HtmlLines::visitFigure(const xmlNode* figure)
{
    const xmlNode* lastPicture = figure->last;
    while (lastPicture != nullptr && findElement(lastPicture, "img") == nullptr)
        lastPicture = lastPicture->prev;
    bool isBeforePicture = lastPicture != nullptr;
    std::vector<const xmlNode*> captions;
    for (const xmlNode* child = figure->children; child != nullptr; child = child->next) {
        isBeforePicture = isBeforePicture && child != lastPicture;
        if (isBeforePicture && isElement(child, "figcaption"))
            captions.push_back(child);
        else
            visit(child);
    }
    for (const xmlNode* caption : captions)
        visit(caption);
}

/// The number that a browser shows before an item of an ordered list; empty for none.
QString HtmlLines::numberOf(const xmlNode* item)
{
    const xmlNode* list = item->parent;
    if (list == nullptr || !isElement(list, "ol"))
        return {};
    bool isGiven = false;
    int number = attribute(item, "value").toInt(&isGiven);
    if (!isGiven && m_lastNumbers.contains(list))
        number = m_lastNumbers.value(list) == INT_MAX ? INT_MAX : m_lastNumbers.value(list) + 1;
    else if (!isGiven) {
        number = attribute(list, "start").toInt(&isGiven);
        number = isGiven ? number : 1;
    }
    m_lastNumbers.insert(list, number);
    const bool isBare = styleOf(list, "list-style-type") == QLatin1String("none")
        || styleOf(list, "list-style").contains(QLatin1String("none"))
        || styleOf(item, "list-style-type") == QLatin1String("none");
    return isBare ? QString()
                  : shownNumber(number, attribute(list, "type"), styleOf(list, "list-style-type"));
}

void HtmlLines::visitItem(const xmlNode* item)
{
    const QString number = numberOf(item);
    m_marker = startsWithNumber(textOf(item, 20)) ? QString() : number;
    visitChildren(item);
    m_marker.clear();
}

/// A table's caption goes before it, as 表题 do; pictures in its cells behind it.
void HtmlLines::visitTable(const xmlNode* table)
{
    auto data = dataTable(table);
    if (!data) {
        visitChildren(table);
        return;
    }
    for (const xmlNode* child = table->children; child != nullptr; child = child->next) {
        if (isElement(child, "caption"))
            visit(child);
    }
    Block block;
    block.kind = BlockKind::Table;
    block.table = std::move(*data);
    addObject(std::move(block));
    for (const xmlNode* node = table; node != nullptr;
         node = nextNode(node, table, !isFurniture(node))) {
        if (isElement(node, "img"))
            addPicture(node);
    }
}

QString HtmlLines::addressOf(const xmlNode* link) const
{
    const QString address = attribute(link, "href").trimmed();
    if (address.isEmpty() || address.startsWith(u'#'))
        return {};
    const QUrl url = m_base.isEmpty() ? QUrl(address) : m_base.resolved(QUrl(address));
    const bool isKnown = url.scheme() == QLatin1String("http")
        || url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("mailto");
    return isKnown && url.isValid() ? url.toString() : QString();
}

HtmlLines::Context HtmlLines::contextIn(const xmlNode* node) const
{
    Context context = m_context;
    InlineStyle& style = context.style;
    style.isStrong = saysStrong(node).value_or(style.isStrong);
    style.isEmphasis = style.isEmphasis || isElement(node, "em")
        || styleOf(node, "text-emphasis").contains(QLatin1String("dot"));
    if (isElement(node, "a")) {
        style.note = m_notes.noteOf(node);
        style.link = style.note.isEmpty() ? addressOf(node) : QString();
    }
    const auto kind = node != m_place.root ? kindOf(node) : std::nullopt;
    if (kind) {
        context.kind = kind;
        context.level = std::max(headingLevel(node), wordHeadingLevel(node));
    }
    if (node == m_place.heading) {
        context.kind = BlockKind::Subhead;
        context.level = 1;
    }
    return context;
}

void HtmlLines::startLine(const xmlNode* node)
{
    m_lineNode = node;
    m_line = text::RawLine{};
    m_line.kind = m_context.kind;
    m_line.level = m_context.level;
    if (!m_marker.isEmpty())
        m_text.addMarker(std::exchange(m_marker, {}));
}

void HtmlLines::addText(const xmlNode* node)
{
    // The mark of a note stays as it is.
    const QString text = m_context.style.note.isEmpty()
        ? charactersOf(node)
        : QString::fromUtf8(reinterpret_cast<const char*>(node->content));
    if (m_preformatted > 0) {
        addPreformatted(text, node);
        return;
    }
    const bool isBlank = QStringView(text).trimmed().isEmpty();
    if (m_text.isBlank() && isBlank)
        return;
    if (m_text.isBlank())
        startLine(node->parent);
    m_endsInMissing = m_endsInMissing && isBlank;
    m_text.add(text, isBlank ? InlineStyle{} : m_context.style);
}

void HtmlLines::addPreformatted(const QString& text, const xmlNode* node)
{
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            endLine();
        if (m_text.isBlank())
            startLine(node->parent);
        m_text.add(lines.at(i), m_context.style);
    }
}

/// A short line under a picture that is set or named as one is its caption.
bool HtmlLines::isCaption(const text::RawLine& line) const
{
    constexpr qsizetype kLongest = 120;
    const auto& lines = m_out.value.raw.lines;
    const bool isUnderPicture = m_isUnderMissing
        || (!lines.empty() && lines.back().block && lines.back().kind == BlockKind::Picture);
    if (line.kind || line.isBold || !isUnderPicture || line.text.size() > kLongest)
        return false;
    static const QRegularExpression opening(QStringLiteral(
        "^(?:[▲△↑]|图为|图\\s?\\d{1,2}(?!\\d|年|月|日)|图[：:]|上图|下图|图片?来源|供图|摄影)"));
    return isNamedCaption(m_lineNode, m_place.root) || isCentred(m_lineNode, m_place.root)
        || opening.match(line.text).hasMatch();
}

void HtmlLines::endLine()
{
    m_text.takeInto(m_line);
    if (!m_line.text.isEmpty()) {
        if (isCaption(m_line))
            m_line.kind = BlockKind::Caption;
        m_isUnderMissing = std::exchange(m_endsInMissing, false);
        if (m_place.kicker != nullptr && isInside(m_lineNode, m_place.kicker))
            m_line.role = text::PageRole::Kicker;
        m_line.noise
            = m_furnitureDepth > 0 ? QStringLiteral("page-furniture") : webNoise(m_line.text);
        // A heading is set bold as a whole; a word in it is not marked by that.
        if (m_line.kind == BlockKind::Subhead)
            std::erase_if(
                m_line.spans, [](const Span& span) { return span.kind == SpanKind::Strong; });
        m_out.value.raw.lines.push_back(std::move(m_line));
    }
    m_line = text::RawLine{};
    m_lineNode = nullptr;
}

void HtmlLines::addObject(Block block)
{
    endLine();
    text::RawLine line;
    line.kind = block.kind;
    line.block = std::make_shared<const Block>(std::move(block));
    m_out.value.raw.lines.push_back(std::move(line));
}

void HtmlLines::addPicture(const xmlNode* img)
{
    if (m_furnitureDepth > 0)
        return;
    if (auto picture = m_pictures.take(img)) {
        addObject(std::move(*picture));
    } else if (m_pictures.isLastMissing()) {
        // The line that a missing picture stands in goes on.
        m_isUnderMissing = m_isUnderMissing || m_text.isBlank();
        m_endsInMissing = !m_text.isBlank();
    }
}

} // namespace qb::importers
