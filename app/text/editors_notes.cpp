#include "text/editors_notes.h"

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

/// "编者按", "【编者按】", "开栏的话：".
bool namesEditorsNote(QStringView text)
{
    static constexpr std::array<QStringView, 4> names{u"编者按", u"编者案", u"开栏的话", u"开栏语"};
    while (!text.isEmpty() && !text.front().isLetter())
        text = text.sliced(1);
    while (!text.isEmpty() && !text.back().isLetter())
        text.chop(1);
    return std::find(names.begin(), names.end(), text) != names.end();
}

} // namespace

bool isEditorsNote(const Article& article)
{
    constexpr size_t kMostBlocks = 6;
    constexpr qsizetype kLongestName = 6;
    if (article.blocks.empty() || article.blocks.size() > kMostBlocks || !article.byline.isEmpty()
        || !article.source.isEmpty() || !article.kicker.isEmpty() || !article.subtitle.isEmpty()
        || !article.authorNote.isEmpty())
        return false;
    if (std::any_of(article.blocks.begin(), article.blocks.end(),
            [](const Block& block) { return block.kind == BlockKind::Subhead; }))
        return false;
    if (!article.title.isEmpty())
        return namesEditorsNote(article.title);
    const QString& text = article.blocks.front().text;
    const qsizetype colon = text.indexOf(u'：');
    return namesEditorsNote(text)
        || (colon > 0 && colon <= kLongestName && namesEditorsNote(QStringView(text).left(colon)));
}

} // namespace qb::text
