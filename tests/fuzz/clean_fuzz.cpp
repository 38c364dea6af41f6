// Raw text → articles: no kind of Han character may get lost on the way, but in a line that is
// reported as noise or in a warning.
#include "fuzzing.h"
#include "text/cjk_class.h"
#include "text/cleaning.h"

#include <QRegularExpression>
#include <QSet>

using namespace qb;

namespace {

using Characters = QSet<char32_t>;

void collect(Characters& characters, const QString& text)
{
    // Compatibility forms are unified in the articles, so both sides are.
    for (const char32_t c : text::normalised(text).toUcs4())
        if (text::isHan(c))
            characters.insert(c);
}

void collectArticle(Characters& characters, const Article& article)
{
    for (const QString& text : {article.section, article.kicker, article.title, article.subtitle,
             article.byline, article.source, article.authorNote})
        collect(characters, text);
    for (const Block& block : article.blocks) {
        collect(characters, block.text);
        collect(characters, block.alternativeText);
        for (const auto& row : block.table.rows)
            for (const TableCell& cell : row)
                collect(characters, cell.text);
    }
}

/// Source, byline and date are read out of such lines, which are not kept as they stand.
bool isAttribution(const QString& line)
{
    static const QRegularExpression words(
        QStringLiteral("来源|作者|记者|编辑|通讯员|[讯电摘]|转自|日期|时间|[年月日]"));
    return line.contains(words);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QString raw = QString::fromUtf8(fuzz::bytesOf(data, size));
    const text::RawText rawText = text::rawTextFrom(raw);
    const text::CleanResult cleaned = text::clean(rawText);
    Characters kept;
    for (const Article& article : cleaned.articles)
        collectArticle(kept, article);
    for (const text::Noise& noise : cleaned.noise)
        collect(kept, noise.text);
    for (const Warning& warning : cleaned.warnings)
        collect(kept, warning.text);
    Characters wanted;
    for (const text::RawLine& line : rawText.lines)
        if (!isAttribution(line.text))
            collect(wanted, line.text);
    for (const char32_t c : wanted)
        fuzz::require(kept.contains(c), QStringLiteral("lost: ") + QString::fromUcs4(&c, 1));
    return 0;
}
