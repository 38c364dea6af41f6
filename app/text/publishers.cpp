#include "text/publishers.h"

#include "text/word_match.h"

namespace qb::text {

bool endsAsNewspaper(QStringView name)
{
    static constexpr std::array<QStringView, 9> kEnds{
        u"日报", u"晚报", u"晨报", u"早报", u"时报", u"商报", u"都市报", u"周报", u"导报"};
    return endsWithOne(name, kEnds);
}

bool endsAsMedium(QStringView name)
{
    static constexpr std::array<QStringView, 19> kEnds{u"报", u"社", u"网", u"台", u"刊", u"杂志",
        u"在线", u"客户端", u"公众号", u"融媒", u"融媒体", u"融媒体中心", u"传媒", u"新闻", u"发布",
        u"头条", u"电讯", u"网站", u"卫视"};
    return endsWithOne(name, kEnds);
}

bool endsAsPublisher(QStringView name)
{
    while (name.endsWith(u'》') || name.endsWith(u'）'))
        name.chop(1);
    return !name.isEmpty()
        && QStringView(u"报网社刊台局厅委会院所布端号部府学线司店馆办志").contains(name.back());
}

} // namespace qb::text
