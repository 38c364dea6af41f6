#include "importers/style_names.h"

#include <QRegularExpression>

namespace qb::importers {

namespace {

struct NamedKind {
    QStringView name;
    ParagraphKind kind;
    int level;
};

/// Lower case, without white space.
constexpr std::array<NamedKind, 38> kNames{{
    {u"title", ParagraphKind::Title, 0},
    {u"标题", ParagraphKind::Title, 0},
    {u"大标题", ParagraphKind::Title, 0},
    {u"主标题", ParagraphKind::Title, 0},
    {u"文章标题", ParagraphKind::Heading, 1},
    {u"稿件标题", ParagraphKind::Heading, 1},
    {u"新闻标题", ParagraphKind::Heading, 1},
    {u"小标题", ParagraphKind::Heading, 3},
    {u"subtitle", ParagraphKind::Subtitle, 0},
    {u"副标题", ParagraphKind::Subtitle, 0},
    {u"副题", ParagraphKind::Subtitle, 0},
    {u"引题", ParagraphKind::Kicker, 0},
    {u"肩题", ParagraphKind::Kicker, 0},
    {u"眉题", ParagraphKind::Kicker, 0},
    {u"栏目", ParagraphKind::Section, 0},
    {u"栏目名", ParagraphKind::Section, 0},
    {u"栏目名称", ParagraphKind::Section, 0},
    {u"栏目标题", ParagraphKind::Section, 0},
    {u"caption", ParagraphKind::Caption, 0},
    {u"题注", ParagraphKind::Caption, 0},
    {u"图注", ParagraphKind::Caption, 0},
    {u"图题", ParagraphKind::Caption, 0},
    {u"表题", ParagraphKind::Caption, 0},
    {u"图片说明", ParagraphKind::Caption, 0},
    {u"quote", ParagraphKind::Quote, 0},
    {u"intensequote", ParagraphKind::Quote, 0},
    {u"quotations", ParagraphKind::Quote, 0},
    {u"引用", ParagraphKind::Quote, 0},
    {u"明显引用", ParagraphKind::Quote, 0},
    {u"tocheading", ParagraphKind::Generated, 0},
    {u"contentsheading", ParagraphKind::Generated, 0},
    {u"目录标题", ParagraphKind::Generated, 0},
    {u"tableoffigures", ParagraphKind::Generated, 0},
    {u"图表目录", ParagraphKind::Generated, 0},
    {u"header", ParagraphKind::Generated, 0},
    {u"footer", ParagraphKind::Generated, 0},
    {u"页眉", ParagraphKind::Generated, 0},
    {u"页脚", ParagraphKind::Generated, 0},
}};

} // namespace

std::optional<StyleMeaning> meaningOfStyle(const QString& name)
{
    QString key = name.toLower();
    key.removeIf([](QChar c) { return c.isSpace() || c == u'_'; });
    const auto found = std::find_if(
        kNames.begin(), kNames.end(), [&](const NamedKind& named) { return named.name == key; });
    if (found != kNames.end())
        return StyleMeaning{found->kind, found->level};
    static const QRegularExpression heading(QStringLiteral("^(?:heading|标题)([1-9])(?:$|[^0-9])"));
    if (const auto match = heading.match(key); match.hasMatch())
        return StyleMeaning{ParagraphKind::Heading, match.captured(1).toInt()};
    static const QRegularExpression graded(QStringLiteral("^([一二三四五六])级标题"));
    if (const auto match = graded.match(key); match.hasMatch())
        return StyleMeaning{ParagraphKind::Heading,
            int(QStringView(u"一二三四五六").indexOf(match.capturedView(1))) + 1};
    static const QRegularExpression contents(QStringLiteral("^(?:toc|contents|目录)[1-9]$"));
    if (contents.match(key).hasMatch())
        return StyleMeaning{ParagraphKind::Generated, 0};
    return std::nullopt;
}

QString linkAddress(const QString& address)
{
    constexpr qsizetype kLongest = 2000;
    const QString trimmed = address.trimmed();
    const auto begins = [&](QLatin1String scheme) {
        return trimmed.startsWith(scheme, Qt::CaseInsensitive);
    };
    const bool isKept = begins(QLatin1String("http://")) || begins(QLatin1String("https://"))
        || begins(QLatin1String("mailto:"));
    return isKept && trimmed.size() <= kLongest ? trimmed : QString();
}

} // namespace qb::importers
