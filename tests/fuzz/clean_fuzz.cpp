// Raw text → articles: no Han character may get lost on the way, but in a line that is reported
// as noise or in a warning.
#include "fuzzing.h"
#include "text/cjk_class.h"
#include "text/cleaning.h"

#include <QMap>

using namespace qb;

namespace {

using Counts = QMap<char32_t, int>;

void count(Counts& counts, const QString& text, int step)
{
    // Compatibility forms are unified in the articles, so both sides are.
    for (const char32_t c : text::normalised(text).toUcs4())
        if (text::isHan(c))
            counts[c] += step;
}

void countArticle(Counts& counts, const Article& article, int step)
{
    for (const QString& text : {article.section, article.kicker, article.title, article.subtitle,
             article.byline, article.source, article.authorNote})
        count(counts, text, step);
    for (const Block& block : article.blocks) {
        count(counts, block.text, step);
        count(counts, block.alternativeText, step);
        for (const auto& row : block.table.rows)
            for (const TableCell& cell : row)
                count(counts, cell.text, step);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QString raw = QString::fromUtf8(fuzz::bytesOf(data, size));
    const text::CleanResult cleaned = text::clean(text::rawTextFrom(raw));
    Counts missing;
    count(missing, raw, 1);
    for (const Article& article : cleaned.articles)
        countArticle(missing, article, -1);
    for (const text::Noise& noise : cleaned.noise)
        count(missing, noise.text, -1);
    for (const Warning& warning : cleaned.warnings)
        count(missing, warning.text, -1);
    // Marks such as 【…】, "来源：" and a date are read, not kept as text.
    static const QString read = QStringLiteral(
        "一二三四五六七八九十〇年月日来源作者记者文编辑据讯报道本通电摘自责任校对审核图导语肩题引题主题副题标题");
    for (auto it = missing.cbegin(); it != missing.cend(); ++it)
        fuzz::require(it.value() <= 0 || read.contains(QString::fromUcs4(&it.key(), 1)),
            QStringLiteral("lost: ") + QString::fromUcs4(&it.key(), 1));
    return 0;
}
