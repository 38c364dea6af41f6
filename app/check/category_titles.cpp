#include "check/category_titles.h"

#include "check/text.h"

namespace qb::check {

QString categoryTitle(Category category)
{
    switch (category) {
    case Category::Spelling:
        return Text::tr("错别字");
    case Category::Grammar:
        return Text::tr("语法");
    case Category::Punctuation:
        return Text::tr("标点");
    case Category::Number:
        return Text::tr("数字");
    case Category::Unit:
        return Text::tr("单位");
    case Category::Spacing:
        return Text::tr("空格");
    case Category::Pairing:
        return Text::tr("配对");
    case Category::Wording:
        return Text::tr("用词");
    case Category::Name:
        return Text::tr("名称");
    case Category::Date:
        return Text::tr("日期");
    case Category::Consistency:
        return Text::tr("前后一致");
    case Category::Fact:
        return Text::tr("事实");
    case Category::Structure:
        return Text::tr("结构");
    }
    Q_UNREACHABLE();
}

QString severityTitle(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Text::tr("错误");
    case Severity::Warning:
        return Text::tr("疑误");
    case Severity::Hint:
        return Text::tr("提示");
    }
    Q_UNREACHABLE();
}

} // namespace qb::check
