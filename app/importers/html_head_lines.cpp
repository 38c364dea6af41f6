#include "importers/html_head_lines.h"

#include "importers/html_article.h"
#include "importers/html_facts.h"
#include "importers/html_noise.h"
#include "importers/html_tree.h"
#include "text/attribution.h"

#include <algorithm>

namespace qb::importers {

namespace {

constexpr size_t kMostInfoLines = 4;
constexpr size_t kMostLines = 100; ///< a page with more between headline and text is none of news
const QString kFurniture = QStringLiteral("page-furniture");

bool isNamedSubtitle(const xmlNode* block)
{
    static const QStringList names{QStringLiteral("subtitle"), QStringLiteral("subtit"),
        QStringLiteral("subhead"), QStringLiteral("subheading"), QStringLiteral("subheadline"),
        QStringLiteral("ftitle"), QStringLiteral("futitle"), QStringLiteral("fubiaoti"),
        QStringLiteral("fubiao"), QStringLiteral("futi"), QStringLiteral("deck")};
    QStringList words = nameWords(block);
    for (QString& word : words)
        word.remove(u'-').remove(u'_');
    return std::any_of(
        words.begin(), words.end(), [](const QString& word) { return names.contains(word); });
}

bool hasHan(const QString& line)
{
    const QList<uint> characters = line.toUcs4();
    return std::any_of(characters.begin(), characters.end(),
        [](uint c) { return QChar::script(c) == QChar::Script_Han; });
}

/// A sentence, or what calls itself the summary of the text.
bool isLead(const HtmlRun& run)
{
    static const QStringList openings{QStringLiteral("摘要"), QStringLiteral("导语"),
        QStringLiteral("导读"), QStringLiteral("内容提要"), QStringLiteral("核心提示"),
        QStringLiteral("编者按")};
    QStringView text(run.text);
    while (!text.isEmpty() && QStringView(u"[【〔（(").contains(text.front()))
        text = text.sliced(1);
    return run.text.contains(u'。')
        || std::any_of(openings.begin(), openings.end(),
            [&](const QString& opening) { return text.startsWith(opening); });
}

/// A short line without a stop that the page sets as a paragraph or a heading, or names as one.
bool isSubtitle(const HtmlRun& run, bool isBehindInfo)
{
    constexpr qsizetype kShortest = 4;
    constexpr qsizetype kLongest = 80;
    const QString& line = run.text;
    if (line.size() < kShortest || line.size() > kLongest || line.endsWith(u'：')
        || text::isByline(line))
        return false;
    if (isNamedSubtitle(run.block) || line.startsWith(QStringLiteral("——")))
        return true;
    return !isBehindInfo && (isElement(run.block, "p") || headingLevel(run.block) > 0);
}

/// A run keeps its first characters only.
QString wholeText(const HtmlRun& run)
{
    const QString all = textOf(run.block);
    return all.startsWith(run.text) ? all : run.text;
}

class HeadReader {
public:
    std::vector<text::RawLine> take() { return std::move(m_lines); }
    bool isFull() const { return m_lines.size() >= kMostLines; }

    void add(const HtmlRun& run)
    {
        // Already there as a whole.
        if (run.block == m_lead && m_lines.back().text.contains(run.text))
            return;
        text::RawLine line;
        line.text = run.text;
        const QString plain = withoutButtons(run.text);
        const bool isText = run.linked * 2 <= run.length && hasHan(run.text);
        if (isInfoLine(plain) && m_infoLines < kMostInfoLines) {
            line.text = plain;
            ++m_infoLines;
        } else if (const QString noise = webNoise(run.text); !noise.isEmpty()) {
            line.noise = noise;
        } else if (isText && isLead(run)) {
            line.text = wholeText(run);
            m_lead = run.block;
        } else if (isText && !m_hasSubtitle && isSubtitle(run, m_infoLines > 0)) {
            line.role = text::PageRole::Subtitle;
            m_hasSubtitle = true;
        } else {
            line.noise = kFurniture;
        }
        m_lines.push_back(std::move(line));
    }

private:
    std::vector<text::RawLine> m_lines;
    size_t m_infoLines = 0;
    const xmlNode* m_lead = nullptr;
    bool m_hasSubtitle = false;
};

bool isInFurniture(const xmlNode* node, const ArticlePlace& place)
{
    for (; node != nullptr; node = node->parent) {
        if (place.furniture.contains(node))
            return true;
    }
    return false;
}

} // namespace

std::vector<text::RawLine> linesUnderHeading(
    const ArticlePlace& place, const std::vector<HtmlRun>& runs)
{
    HeadReader head;
    if (place.heading == nullptr || isInside(place.heading, place.root))
        return {};
    bool isBetween = false;
    for (const HtmlRun& run : runs) {
        if (isInside(run.block, place.root) || head.isFull())
            break;
        if (isInside(run.block, place.heading))
            isBetween = true;
        else if (isBetween && !isInFurniture(run.block, place))
            head.add(run);
    }
    return head.take();
}

} // namespace qb::importers
