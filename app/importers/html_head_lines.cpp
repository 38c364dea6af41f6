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

/// Sites set the name of the account or columnist under the headline.
bool isNamedWriter(const xmlNode* block)
{
    const QStringList words = nameWords(block) + nameWords(block->parent);
    return std::any_of(words.begin(), words.end(), [](const QString& word) {
        return word.contains(QLatin1String("author")) || word.contains(QLatin1String("user"))
            || word.contains(QLatin1String("account")) || word.contains(QLatin1String("editor"))
            || word == QLatin1String("name") || word == QLatin1String("source");
    });
}

/// A short line without a stop beside the headline that the page sets as a paragraph or a heading,
/// or names as one.
bool isSubtitle(const HtmlRun& run, const xmlNode* heading, bool isBehindInfo)
{
    constexpr qsizetype kShortest = 5;
    constexpr qsizetype kLongest = 80;
    const QString& line = run.text;
    if (line.size() < kShortest || line.size() > kLongest || line.endsWith(u'：') || run.linked > 0
        || text::isByline(line) || isNamedWriter(run.block))
        return false;
    if (isNamedSubtitle(run.block) || line.startsWith(QStringLiteral("——")))
        return true;
    const bool isSet = isElement(run.block, "p") || headingLevel(run.block) > 0;
    return isSet && !isBehindInfo && run.block->parent == heading->parent;
}

/// A run keeps its first characters only.
bool isComplete(const HtmlRun& run)
{
    return run.length
        <= std::count_if(run.text.begin(), run.text.end(), [](QChar c) { return !c.isSpace(); });
}

class HeadReader {
public:
    explicit HeadReader(const xmlNode* heading) : m_heading(heading) { }

    std::vector<text::RawLine> take() { return std::move(m_lines); }
    bool isFull() const { return m_lines.size() >= kMostLines; }

    void add(const HtmlRun& run)
    {
        // Already there as a whole.
        if (m_whole != nullptr && isInside(run.block, m_whole))
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
            m_whole = isComplete(run) ? nullptr : run.block;
            line.text = m_whole != nullptr ? textOf(m_whole) : run.text;
        } else if (isText && !m_hasSubtitle && isSubtitle(run, m_heading, m_infoLines > 0)) {
            line.role = text::PageRole::Subtitle;
            m_hasSubtitle = true;
        } else {
            line.noise = kFurniture;
        }
        m_lines.push_back(std::move(line));
    }

private:
    const xmlNode* m_heading;
    std::vector<text::RawLine> m_lines;
    size_t m_infoLines = 0;
    const xmlNode* m_whole = nullptr; ///< taken with all that is in it
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
    HeadReader head(place.heading);
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
