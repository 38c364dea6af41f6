#include "jobs/pasted_text.h"

#include "importer_module/importer_module.h"
#include "importers/pasted_mail.h"
#include "jobs/raw_slices.h"
#include "jobs/squeezed_text.h"
#include "jobs/text.h"
#include "text/cleaning.h"

#include <QSet>

namespace qb::jobs {

namespace {

constexpr int kDeepestSubhead = 3;

bool isBlank(const text::RawLine& line)
{
    return line.text.trimmed().isEmpty() && !line.block;
}

Block textBlock(BlockKind kind, const QString& text, int level = 1)
{
    Block block;
    block.kind = kind;
    block.text = text;
    block.level = level;
    return block;
}

/// A line that stands alone is what its format calls it; plain text is a few words of a paragraph.
Block soleBlock(const text::RawLine& line)
{
    if (line.block)
        return *line.block;
    text::RawText alone;
    alone.isStructured = true;
    alone.lines = {line};
    // Cleaning brings the spans along with the text, wherever it puts it.
    const text::CleanResult cleaned = text::clean(alone);
    for (const Article& article : cleaned.articles)
        if (article.blocks.size() == 1
            && squeezed(article.blocks.front().text) == squeezed(text::normalised(line.text)))
            return article.blocks.front();
    Block block = textBlock(line.kind.value_or(BlockKind::Paragraph), text::normalised(line.text),
        std::clamp(line.level, 1, kDeepestSubhead));
    if (block.text == line.text)
        block.spans = line.spans;
    return block;
}

void addHeadings(const Article& article, std::vector<Block>& blocks)
{
    for (const QString& line : {article.section, article.kicker, article.title, article.subtitle})
        if (!line.isEmpty())
            blocks.push_back(textBlock(BlockKind::Subhead, line));
}

/// The blocks of all articles, one behind the other, their headlines above their subheads.
std::vector<Block> bodyOf(const std::vector<Article>& articles)
{
    std::vector<Block> blocks;
    QString section;
    for (Article article : articles) {
        // A section is named once above its articles.
        if (article.section == section)
            article.section.clear();
        else
            section = article.section;
        const std::size_t before = blocks.size();
        addHeadings(article, blocks);
        // Its subheads stand below its headline.
        const bool isShifted = blocks.size() > before
            && std::any_of(article.blocks.begin(), article.blocks.end(), [](const Block& block) {
                   return block.kind == BlockKind::Subhead && block.level == 1;
               });
        for (Block& block : article.blocks) {
            // A heading is bold as a whole.
            if (block.kind == BlockKind::Subhead)
                std::erase_if(
                    block.spans, [](const Span& span) { return span.kind == SpanKind::Strong; });
            if (isShifted && block.kind == BlockKind::Subhead)
                block.level = std::min(block.level + 1, kDeepestSubhead);
            blocks.push_back(std::move(block));
        }
    }
    return blocks;
}

/// Puts back what became a field of an article: an author, a date, a source. The lines of the raw
/// text are followed through the blocks; what is found nowhere stands where it stood.
class LostWords {
public:
    explicit LostWords(std::vector<Block>& blocks) : m_blocks(blocks), m_text(blocks) { }

    void follow(const QString& line)
    {
        const QString wanted = squeezed(line);
        if (wanted.isEmpty() || find(wanted) || find(withoutMarks(wanted)))
            return;
        const bool isSearched = m_partial++ < kMostSearches;
        const qsizetype lead = isSearched ? leadOf(wanted) : 0;
        if (lead > 0) { // "某日报讯（记者某某）" before the first sentence
            const QString lost = withoutSqueezed(line, 0, lead);
            const auto place = m_text.placeOf(m_found);
            m_before.push_back({place.block, place.offset, lost});
            return;
        }
        const qsizetype begin = isSearched ? beginOf(wanted) : 0; // "…。来源：某报"
        if (hasWords(QStringView(wanted).sliced(begin)))
            m_behind.push_back({m_last, 0, withoutSqueezed(line, begin, wanted.size())});
    }

    /// Done once, at the end: places are counted in the blocks as they were.
    void putBack()
    {
        for (auto lost = m_before.rbegin(); lost != m_before.rend(); ++lost) {
            Block& block = m_blocks[lost->block];
            block.text.insert(lost->offset, lost->text);
            for (Span& span : block.spans) {
                if (span.range.begin >= lost->offset)
                    span.range.begin += lost->text.size();
                if (span.range.end > lost->offset)
                    span.range.end += lost->text.size();
            }
        }
        std::vector<Block> all;
        std::size_t next = 0;
        const auto add = [&](std::size_t count) {
            for (; next < m_behind.size() && m_behind[next].block <= count; ++next)
                all.push_back(textBlock(BlockKind::Paragraph, m_behind[next].text));
        };
        std::stable_sort(m_behind.begin(), m_behind.end(),
            [](const Lost& a, const Lost& b) { return a.block < b.block; });
        for (std::size_t i = 0; i < m_blocks.size(); ++i) {
            add(i);
            all.push_back(std::move(m_blocks[i]));
        }
        add(m_blocks.size());
        m_blocks = std::move(all);
    }

private:
    struct Lost {
        std::size_t block = 0; ///< stands in it, or as a paragraph before it
        qsizetype offset = 0;
        QString text = {};
    };

    static constexpr qsizetype kTelling = 6; ///< characters by which a part of a line is known
    /// A text full of lost lines is not searched through for the parts of each.
    static constexpr int kMostSearches = 256;

    static bool hasWords(QStringView text)
    {
        return std::any_of(text.begin(), text.end(),
            [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
    }

    /// "●行业动态", "【新动向】", "# 小标题。": the words alone.
    static QString withoutMarks(const QString& line)
    {
        const auto isMark = [](QChar c) {
            return !c.isLetterOrNumber() && !c.isSurrogate();
        };
        const auto begin = std::find_if_not(line.begin(), line.end(), isMark);
        auto end = line.end();
        while (end != begin && isMark(*(end - 1)))
            --end;
        return QString(begin, end - begin);
    }

    bool find(const QString& part)
    {
        if (part.isEmpty())
            return false;
        qsizetype found = m_text.find(part, m_from);
        // Headlines may stand behind their bodies.
        if (found < 0 && m_searches++ < kMostSearches)
            found = m_text.find(part, 0, m_text.size());
        if (found < 0)
            return false;
        m_found = found;
        m_from = found + part.size();
        m_last = m_text.placeOf(m_from - 1).block + 1;
        return true;
    }

    /// How much of the line's beginning is lost, where its end is there; 0 where it is not.
    qsizetype leadOf(const QString& line)
    {
        constexpr qsizetype kLongestLead = 48;
        const qsizetype most = std::min(kLongestLead, line.size() - kTelling);
        for (qsizetype lead = 1; lead <= most; ++lead)
            if (!line.at(lead).isLowSurrogate() && m_text.find(line.mid(lead), m_from) >= 0)
                return find(line.mid(lead)) ? lead : 0;
        return 0;
    }

    /// Where the part of the line begins that is lost behind the rest; 0 where all of it is.
    qsizetype beginOf(const QString& line)
    {
        constexpr qsizetype kLongestEnd = 64;
        const qsizetype least = std::max(kTelling, line.size() - kLongestEnd);
        for (qsizetype end = line.size() - 1; end >= least; --end)
            if (!line.at(end).isLowSurrogate() && m_text.find(line.left(end), m_from) >= 0)
                return find(line.left(end)) ? end : 0;
        return 0;
    }

    std::vector<Block>& m_blocks;
    SqueezedText m_text;
    qsizetype m_from = 0;
    qsizetype m_found = 0;
    std::size_t m_last = 0; ///< behind the block of the last line that was found
    int m_searches = 0;     ///< through the whole text
    int m_partial = 0;      ///< for parts of a line
    std::vector<Lost> m_before;
    std::vector<Lost> m_behind;
};

/// A selection that ends in mid-sentence ends in a line that looks like a headline, and no headline
/// stands behind its story where the format has its own headings.
void putLastLineBack(const text::RawText& raw, std::vector<Article>& articles)
{
    const auto last = std::find_if_not(raw.lines.rbegin(), raw.lines.rend(), isBlank);
    if (!raw.isStructured || articles.empty() || last == raw.lines.rend() || last->kind)
        return;
    Article& article = articles.back();
    if (article.blocks.empty() || article.title.isEmpty()
        || squeezed(article.title) != squeezed(text::normalised(last->text)))
        return;
    Block block = textBlock(BlockKind::Paragraph, text::normalised(last->text));
    if (block.text == last->text)
        block.spans = last->spans;
    article.blocks.push_back(std::move(block));
    article.title.clear();
}

std::vector<Block> cleanedBlocks(const text::RawText& raw, std::vector<Warning>& warnings)
{
    text::CleanResult cleaned = text::clean(raw);
    putLastLineBack(raw, cleaned.articles);
    std::vector<Block> blocks = bodyOf(cleaned.articles);
    QSet<int> noise;
    for (const text::Noise& dropped : cleaned.noise)
        noise.insert(dropped.line - 1);
    LostWords lost(blocks);
    for (std::size_t i = 0; i < raw.lines.size(); ++i)
        if (!noise.contains(int(i)) && !raw.lines[i].block)
            lost.follow(text::normalised(raw.lines[i].text));
    lost.putBack();
    // That a line is of no article or a section has none says nothing about a part of an article.
    for (Warning& warning : cleaned.warnings)
        if (warning.kind == QLatin1String("damaged-characters"))
            warnings.push_back(std::move(warning));
    return blocks;
}

/// Pictures that the clipboard only names are on a server or a disk that nothing is fetched from.
std::vector<Warning> warningsOf(std::vector<Warning> imported)
{
    const auto missing = std::erase_if(imported,
        [](const Warning& warning) { return warning.kind == QLatin1String("missing-picture"); });
    if (missing > 0)
        imported.push_back({QStringLiteral("missing-picture"),
            Text::tr("有 %1 张图片没有随文字复制来，请另存后导入").arg(missing), 0, {}, {}});
    return imported;
}

} // namespace

Result<PastedText> cleanPaste(const QString& plain, const QString& html)
{
    if (plain.size() > kLongestPaste || html.size() > kLargestPastedPage)
        return Error{ErrorKind::TooLarge, Text::tr("复制的内容太长，放不进一篇稿件"), {},
            Text::tr("请改用“粘贴为剪报”，或存成文件再导入")};
    PastedText result;
    result.raw = plain;
    text::RawText raw;
    if (!html.isEmpty()) {
        auto imported = importer_module::importHtml(html, {});
        if (imported.isError() && plain.isEmpty())
            return imported.error();
        if (imported.isOk()) {
            raw = std::move(imported.value().value.raw);
            result.assets = std::move(imported.value().value.assets);
            result.warnings = warningsOf(std::move(imported.value().warnings));
            raw.known = {};
        }
    }
    if (std::all_of(raw.lines.begin(), raw.lines.end(), isBlank)) {
        auto mail = importers::pastedMail(plain);
        raw = mail ? std::move(*mail) : text::rawTextFrom(plain);
        raw.known = {};
    }
    if (result.raw.isEmpty())
        result.raw = plainTextOf(raw);
    const auto count = std::count_if(raw.lines.begin(), raw.lines.end(),
        [](const text::RawLine& line) { return !isBlank(line); });
    if (count == 0)
        return Error{ErrorKind::BadInput, Text::tr("剪贴板里没有文字"), {},
            Text::tr("先在别处复制文字，再粘贴")};
    if (count == 1) {
        const auto line = std::find_if_not(raw.lines.begin(), raw.lines.end(), isBlank);
        result.blocks = {soleBlock(*line)};
        result.isInline = result.blocks.front().kind == BlockKind::Paragraph
            && result.raw.trimmed().count(u'\n') == 0;
    } else {
        result.blocks = cleanedBlocks(raw, result.warnings);
    }
    return result;
}

} // namespace qb::jobs
