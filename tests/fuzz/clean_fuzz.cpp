// Raw text → articles: no letter, digit or ideograph may get lost on the way, but in a line that is
// reported as noise or in a warning. Deciding a join the other way must lose none either.
#include "fuzzing.h"
#include "text/attribution.h"
#include "text/cleaning.h"
#include "text/credits.h"
#include "text/heading_numbers.h"
#include "text/page_meta.h"

#include <QHash>

using namespace qb;

namespace {

/// Marks sub-heads, and is an ideograph to Unicode.
constexpr char32_t kBar = U'丨';

/// How often each letter, digit or ideograph occurs; decomposed, since a mark at a line's beginning
/// may compose with the end of the line before.
class Characters {
public:
    void add(const QString& text, int times = 1)
    {
        const QString form = text::normalised(text).normalized(QString::NormalizationForm_KD);
        for (const char32_t c : form.toUcs4())
            if (QChar::isLetterOrNumber(c) && c != kBar)
                m_counts[c] += times;
    }

    void add(const Article& article)
    {
        for (const QString& text : {article.section, article.kicker, article.title,
                 article.subtitle, article.byline, article.source, article.authorNote})
            add(text);
        for (const Block& block : article.blocks) {
            add(block.text);
            add(block.alternativeText);
            for (const auto& row : block.table.rows)
                for (const TableCell& cell : row)
                    add(cell.text);
        }
    }

    int of(char32_t c) const { return m_counts.value(c); }
    const QHash<char32_t, int>& all() const { return m_counts; }

private:
    QHash<char32_t, int> m_counts;
};

/// Source, byline and date are read out of such lines; their labels, times and places go.
bool isCredits(const QString& line)
{
    const QString text = line.trimmed();
    return text == u"原创" || text::creditsOf(text).has_value()
        || text::pageMetaOf(text).has_value();
}

/// "十二、", "3.": a digest's numbers of its stories go.
QString digestNumber(const QString& line)
{
    const QString text = line.trimmed();
    return text.left(text::headingNumber(text).length);
}

void requireAll(const text::RawText& raw, const text::CleanResult& cleaned)
{
    Characters kept;
    if (cleaned.articles.size() > 1)
        for (const text::RawLine& line : raw.lines)
            kept.add(digestNumber(line.text));
    // "来源：" before a source at a paragraph's end goes, wherever lines cut it, and so do "据" and
    // "报道" around one.
    static const QString labels = QStringLiteral("稿件文章信息新闻资料消转载自来源据报道息电讯");
    // So do "供稿" and offices beside who supplied or wrote it.
    static const QString works = QStringLiteral(
        "以上均由供稿撰图文报道整理采写本刊网社台实习见特约派首席资深高级全融媒体记者通讯员作");
    for (const Article& article : cleaned.articles) {
        kept.add(article);
        if (!article.byline.isEmpty())
            kept.add(works);
        if (!article.source.isEmpty())
            kept.add(labels);
    }
    for (const text::Noise& noise : cleaned.noise)
        kept.add(noise.text);
    for (const Warning& warning : cleaned.warnings) {
        kept.add(warning.text);
        if (warning.kind == QLatin1String("stray-line"))
            kept.add(labels);
    }
    Characters wanted;
    for (const text::RawLine& line : raw.lines)
        if (!isCredits(line.text))
            wanted.add(line.text);
    for (auto it = wanted.all().cbegin(); it != wanted.all().cend(); ++it) {
        const char32_t c = it.key();
        fuzz::require(kept.of(c) >= it.value(),
            QStringLiteral("lost %1 of: ").arg(it.value() - kept.of(c)) + QString::fromUcs4(&c, 1));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    const text::RawText raw = text::rawTextFrom(text);
    const text::CleanResult cleaned = text::clean(raw);
    requireAll(raw, cleaned);
    if (cleaned.joins.empty())
        return 0;
    const text::Join& join = cleaned.joins[cleaned.joins.size() / 2];
    const text::CleanResult flipped = text::clean(raw, {{join.line, !join.isJoined}});
    requireAll(raw, flipped);
    for (const text::Join& other : flipped.joins)
        fuzz::require(other.line != join.line || other.isJoined != join.isJoined
                || !other.evidence.contains(QLatin1String("decided")),
            QStringLiteral("a decision was not obeyed"));
    return 0;
}
