#include "importers/clipping_fields.h"

#include "importers/publication_date.h"

#include <QCoreApplication>
#include <QHash>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

/// In lower case, with nothing but letters.
QString plainName(const QString& name)
{
    constexpr qsizetype kLongest = 40;
    QString plain;
    for (const QChar c : QStringView(name).left(kLongest)) {
        if (c.isLetter())
            plain += c.toLower();
    }
    return plain;
}

QHash<QString, ClippingField> makeNames()
{
    QHash<QString, ClippingField> names;
    const auto add = [&](ClippingField field, std::initializer_list<const char16_t*> list) {
        for (const char16_t* name : list)
            names.insert(QString::fromUtf16(name), field);
    };
    add(ClippingField::Section,
        {u"栏目", u"栏目名称", u"版面", u"分类", u"类别", u"板块", u"频道", u"section", u"column",
            u"category", u"channel"});
    add(ClippingField::Kicker, {u"引题", u"肩题", u"眉题", u"kicker"});
    add(ClippingField::Title,
        {u"标题", u"主标题", u"主题", u"题目", u"题名", u"篇名", u"新闻标题", u"文章标题",
            u"稿件标题", u"title", u"headline", u"subject", u"articletitle"});
    add(ClippingField::Subtitle, {u"副题", u"副标题", u"subtitle", u"subheadline"});
    add(ClippingField::Byline,
        {u"作者", u"记者", u"署名", u"撰稿", u"撰稿人", u"作者姓名", u"author", u"authors",
            u"byline", u"creator", u"writer", u"dccreator"});
    add(ClippingField::Source,
        {u"来源", u"稿件来源", u"新闻来源", u"文章来源", u"信息来源", u"来源媒体", u"媒体",
            u"媒体名称", u"发布媒体", u"出处", u"报刊", u"报刊名称", u"刊名", u"source", u"media",
            u"publisher", u"publication", u"sourcename", u"sitename", u"website",
            u"contentsource"});
    add(ClippingField::Date,
        {u"日期", u"时间", u"发布日期", u"发布时间", u"发表日期", u"发表时间", u"刊发日期",
            u"刊登日期", u"见报日期", u"出版日期", u"发稿日期", u"date", u"time", u"published",
            u"publishedat", u"publishdate", u"publishtime", u"publisheddate", u"publishedtime",
            u"pubdate", u"pubtime", u"datepublished", u"releasedate"});
    add(ClippingField::Address,
        {u"链接", u"原文链接", u"网址", u"地址", u"原文地址", u"原文网址", u"文章链接", u"url",
            u"link", u"href", u"sourceurl", u"address", u"articleurl"});
    add(ClippingField::AuthorNote, {u"作者简介", u"作者单位", u"authornote"});
    add(ClippingField::Summary,
        {u"摘要", u"概要", u"导语", u"简介", u"内容摘要", u"summary", u"abstract", u"description",
            u"excerpt"});
    add(ClippingField::Body,
        {u"正文", u"内容", u"全文", u"文本", u"正文内容", u"新闻内容", u"新闻正文", u"文章内容",
            u"文章正文", u"稿件内容", u"body", u"content", u"text", u"fulltext", u"articlebody",
            u"contenttext", u"html", u"contenthtml"});
    return names;
}

FieldUse setOnce(QString& target, const QString& value)
{
    const QString simple = value.simplified();
    if (target.isEmpty())
        target = simple;
    return target == simple ? FieldUse::Taken : FieldUse::Doubled;
}

FieldUse setLongest(QString& target, const QString& value)
{
    const bool isDoubled = !target.isEmpty() && target != value;
    if (value.size() > target.size())
        target = value;
    return isDoubled ? FieldUse::Doubled : FieldUse::Taken;
}

FieldUse setDate(QDate& target, const QString& value)
{
    const QDate date = publicationDate(value);
    if (!target.isValid())
        target = date;
    return target.isValid() ? FieldUse::Taken : FieldUse::BadDate;
}

} // namespace

std::optional<ClippingField> clippingField(const QString& name)
{
    static const QHash<QString, ClippingField> names = makeNames();
    const auto found = names.constFind(plainName(name));
    return found != names.constEnd() ? std::optional(*found) : std::nullopt;
}

FieldUse setField(Entry& entry, ClippingField field, const QString& value)
{
    Article& known = entry.known;
    if (QStringView(value).trimmed().isEmpty())
        return FieldUse::Taken;
    switch (field) {
    case ClippingField::Section:
        return setOnce(known.section, value);
    case ClippingField::Kicker:
        return setOnce(known.kicker, value);
    case ClippingField::Title:
        return setOnce(known.title, value);
    case ClippingField::Subtitle:
        return setOnce(known.subtitle, value);
    case ClippingField::Byline:
        return setOnce(known.byline, value);
    case ClippingField::Source:
        return setOnce(known.source, value);
    case ClippingField::Date:
        return setDate(known.date, value);
    case ClippingField::Address:
        return setOnce(known.sourceUrl, value);
    case ClippingField::AuthorNote:
        return setOnce(known.authorNote, value);
    case ClippingField::Summary:
    case ClippingField::Body:
        return setLongest(entry.body, value);
    }
    return FieldUse::Taken;
}

Warning doubledField(const QString& name)
{
    return {QStringLiteral("ignored-field"),
        Text::tr("“%1”和另一列说的是一件事，内容不同，只导入了其中一列").arg(name), 0, {}, name};
}

} // namespace qb::importers
