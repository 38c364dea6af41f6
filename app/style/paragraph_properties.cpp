#include "style/paragraph_properties.h"

#include <QCoreApplication>

namespace qb::style {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::style)
};

using Setter = std::function<Status(ParagraphStyle&, const QJsonValue&, const ColourTable&)>;

Error wrongType(const QString& wanted)
{
    return {ErrorKind::BadTemplate, Text::tr("这里要%1").arg(wanted), {}, {}};
}

Setter text(QString ParagraphStyle::*member)
{
    return [member](ParagraphStyle& style, const QJsonValue& value, const ColourTable&) -> Status {
        if (!value.isString())
            return wrongType(Text::tr("一段文字"));
        style.*member = value.toString();
        return ok();
    };
}

Setter length(Length ParagraphStyle::*member, double minimum, double maximum)
{
    return [=](ParagraphStyle& style, const QJsonValue& value, const ColourTable&) -> Status {
        if (!value.isString())
            return wrongType(Text::tr("带单位的长度，如 \"12pt\"、\"小四\""));
        QB_TRY(const Length parsed, parseLength(value.toString()));
        if (parsed.toPt() < minimum || parsed.toPt() > maximum)
            return wrongType(Text::tr("%1pt 到 %2pt 之间的长度").arg(minimum).arg(maximum));
        style.*member = parsed;
        return ok();
    };
}

Setter em(Em ParagraphStyle::*member, double minimum, double maximum)
{
    return [=](ParagraphStyle& style, const QJsonValue& value, const ColourTable&) -> Status {
        const double count = value.toDouble(qQNaN());
        if (!(count >= minimum && count <= maximum))
            return wrongType(Text::tr("%1 到 %2 之间的字数").arg(minimum).arg(maximum));
        style.*member = Em::of(count);
        return ok();
    };
}

Setter number(double ParagraphStyle::*member, double minimum, double maximum)
{
    return [=](ParagraphStyle& style, const QJsonValue& value, const ColourTable&) -> Status {
        const double count = value.toDouble(qQNaN());
        if (!(count >= minimum && count <= maximum))
            return wrongType(Text::tr("%1 到 %2 之间的数").arg(minimum).arg(maximum));
        style.*member = count;
        return ok();
    };
}

Setter integer(int ParagraphStyle::*member, int minimum, int maximum)
{
    return [=](ParagraphStyle& style, const QJsonValue& value, const ColourTable&) -> Status {
        const double count = value.toDouble(qQNaN());
        if (!(count >= minimum && count <= maximum) || count != std::floor(count))
            return wrongType(Text::tr("%1 到 %2 之间的整数").arg(minimum).arg(maximum));
        style.*member = int(count);
        return ok();
    };
}

Setter flag(bool ParagraphStyle::*member)
{
    return [=](ParagraphStyle& style, const QJsonValue& value, const ColourTable&) -> Status {
        if (!value.isBool())
            return wrongType(QStringLiteral(" true / false"));
        style.*member = value.toBool();
        return ok();
    };
}

Setter colour(page::Colour ParagraphStyle::*member)
{
    return [=](ParagraphStyle& style, const QJsonValue& value, const ColourTable& named) -> Status {
        QB_TRY(style.*member, parseColour(value.toString(), named));
        return ok();
    };
}

Setter background()
{
    return [](ParagraphStyle& style, const QJsonValue& value, const ColourTable& named) -> Status {
        style.hasBackground = value.toString() != QLatin1String("none");
        if (style.hasBackground) {
            QB_TRY(style.background, parseColour(value.toString(), named));
        }
        return ok();
    };
}

Setter linkColour()
{
    return [](ParagraphStyle& style, const QJsonValue& value, const ColourTable& named) -> Status {
        style.hasLinkColour = value.toString() != QLatin1String("none");
        if (style.hasLinkColour) {
            QB_TRY(style.linkColour, parseColour(value.toString(), named));
        }
        return ok();
    };
}

template <typename T>
Setter oneOf(T ParagraphStyle::*member, const QStringList& names)
{
    return [=](ParagraphStyle& style, const QJsonValue& value, const ColourTable&) -> Status {
        const auto index = names.indexOf(value.toString());
        if (!value.isString() || index < 0)
            return wrongType(Text::tr("其中之一：%1").arg(names.join(QStringLiteral("、"))));
        style.*member = T(index);
        return ok();
    };
}

const QStringList& alignments()
{
    static const QStringList names{QStringLiteral("justify"), QStringLiteral("start"),
        QStringLiteral("centre"), QStringLiteral("end"), QStringLiteral("spread")};
    return names;
}

const QStringList& kinsokuLevels()
{
    static const QStringList names{QStringLiteral("none"), QStringLiteral("basic"),
        QStringLiteral("gb"), QStringLiteral("strict")};
    return names;
}

QString lengthType()
{
    return QStringLiteral("长度");
}
QString emType()
{
    return QStringLiteral("字数");
}
QString linesType()
{
    return QStringLiteral("行数");
}
QString flagType()
{
    return QStringLiteral("是否");
}
QString colourType()
{
    return QStringLiteral("颜色");
}

std::vector<ParagraphProperty> makeTypeProperties()
{
    using S = ParagraphStyle;
    return {
        {QStringLiteral("font"), QStringLiteral("字体角色"),
            QStringLiteral("汉字用的字体，如 songti、heiti；默认 songti"), text(&S::font)},
        {QStringLiteral("latinFont"), QStringLiteral("字体角色"),
            QStringLiteral("西文用的字体；默认与 font 相同"), text(&S::latinFont)},
        {QStringLiteral("strongFont"), QStringLiteral("字体角色"),
            QStringLiteral("加粗的文字用的字体；默认按 font 而定，如宋体用黑体"),
            text(&S::strongFont)},
        {QStringLiteral("size"), lengthType(),
            QStringLiteral("字号，pt、mm 或“小四”之类；默认 10.5pt"), length(&S::size, 1, 1000)},
        {QStringLiteral("leading"), lengthType(),
            QStringLiteral("行距，基线到基线；默认 0，即版面网格的行距"),
            length(&S::leading, 0, 2000)},
        {QStringLiteral("colour"), colourType(), QStringLiteral("文字颜色；默认 black"),
            colour(&S::colour)},
        {QStringLiteral("letterSpacing"), emType(),
            QStringLiteral("字间加空，只宜用于标题；默认 0"), em(&S::letterSpacing, 0, 10)},
        {QStringLiteral("hanLatinSpace"), emType(),
            QStringLiteral("汉字与西文、数字之间的空；默认 0.25"), number(&S::hanLatinSpace, 0, 1)},
        {QStringLiteral("kinsoku"), QStringLiteral("避头尾"),
            QStringLiteral("none、basic、gb、strict；默认 gb"),
            oneOf(&S::kinsoku, kinsokuLevels())},
        {QStringLiteral("hangingPunctuation"), flagType(),
            QStringLiteral("行末的顿号、逗号、句号排不下时伸出版心，免得拉松一行；默认 false"),
            flag(&S::hangingPunctuation)},
        {QStringLiteral("gridAlignment"), flagType(),
            QStringLiteral("西文、数字两侧补空，凑足整字，使汉字上下对齐；默认 false"),
            flag(&S::gridAlignment)},
        {QStringLiteral("linkColour"), colourType(),
            QStringLiteral("链接的颜色，none 为与文字相同；默认 none"), linkColour()},
    };
}

std::vector<ParagraphProperty> makeBlockProperties()
{
    using S = ParagraphStyle;
    return {
        {QStringLiteral("indent"), emType(), QStringLiteral("首行缩进；默认 0"),
            em(&S::indent, -20, 20)},
        {QStringLiteral("labelWidth"), emType(),
            QStringLiteral("凸排：段首标签（如“问：”）占的宽度，其余各行让出；默认 0"),
            em(&S::labelWidth, 0, 20)},
        {QStringLiteral("startIndent"), emType(), QStringLiteral("各行左缩进；默认 0"),
            em(&S::startIndent, 0, 40)},
        {QStringLiteral("endIndent"), emType(), QStringLiteral("各行右缩进；默认 0"),
            em(&S::endIndent, 0, 40)},
        {QStringLiteral("alignment"), QStringLiteral("对齐"),
            QStringLiteral(
                "justify 两端、start 居左、centre 居中、end 居右、spread 均排；默认 justify"),
            oneOf(&S::alignment, alignments())},
        {QStringLiteral("writingMode"), QStringLiteral("排向"),
            QStringLiteral(
                "horizontal 横排、vertical 竖排（标题、正文各段；目录、表格、脚注、报头总是横排），"
                "竖排的块按 alignment 靠左、居中或靠右；默认 horizontal"),
            oneOf(&S::writingMode, {QStringLiteral("horizontal"), QStringLiteral("vertical")})},
        {QStringLiteral("verticalLength"), emType(),
            QStringLiteral("竖排时每行最多的字数，不超过版心的高度；默认 12"),
            em(&S::verticalLength, 1, 100)},
        {QStringLiteral("linesBefore"), linesType(), QStringLiteral("段前空；栏首不空；默认 0"),
            number(&S::linesBefore, 0, 50)},
        {QStringLiteral("linesAfter"), linesType(), QStringLiteral("段后空；默认 0"),
            number(&S::linesAfter, 0, 50)},
        {QStringLiteral("linesOccupied"), linesType(),
            QStringLiteral("占行：全段居中占足的行数；默认 0，按需"),
            integer(&S::linesOccupied, 0, 50)},
        {QStringLiteral("dropCapLines"), linesType(),
            QStringLiteral("首字下沉：首字占几行高，0 为不下沉；默认 0"),
            integer(&S::dropCapLines, 0, 6)},
        {QStringLiteral("startsOn"), QStringLiteral("起排"),
            QStringLiteral("anywhere 接排、column 另栏、page 另页、recto 单页起；默认 anywhere"),
            oneOf(&S::startsOn,
                {QStringLiteral("anywhere"), QStringLiteral("column"), QStringLiteral("page"),
                    QStringLiteral("recto")})},
        {QStringLiteral("spansColumns"), flagType(),
            QStringLiteral("跨栏：占满各栏，下文在它之下重新分栏；默认 false"),
            flag(&S::spansColumns)},
        {QStringLiteral("placement"), QStringLiteral("图位"),
            QStringLiteral(
                "图片：flow 随文，栏末放不下时让后文先排；here 一律随文；head 一律排到栏首；"
                "默认 flow"),
            oneOf(&S::placement,
                {QStringLiteral("flow"), QStringLiteral("here"), QStringLiteral("head")})},
        {QStringLiteral("pictureWidth"), QStringLiteral("图宽"),
            QStringLiteral("图片：natural 原大，不超过栏宽；column 与栏同宽；默认 natural"),
            oneOf(&S::pictureWidth, {QStringLiteral("natural"), QStringLiteral("column")})},
        {QStringLiteral("keepWithNext"), flagType(), QStringLiteral("与下一段不分离；默认 false"),
            flag(&S::keepWithNext)},
        {QStringLiteral("keepTogether"), flagType(), QStringLiteral("段内不分栏分页；默认 false"),
            flag(&S::keepTogether)},
        {QStringLiteral("prefix"), QStringLiteral("文字"),
            QStringLiteral("加在段首的文字，如“■ ”；默认空"), text(&S::prefix)},
        {QStringLiteral("background"), colourType(), QStringLiteral("底色，none 为无；默认 none"),
            background()},
        {QStringLiteral("padding"), emType(), QStringLiteral("底色或线框与文字的距离；默认 0"),
            em(&S::padding, 0, 10)},
        {QStringLiteral("ruleAbove"), lengthType(),
            QStringLiteral("段上横线的粗细；默认 0pt，即无"), length(&S::ruleAbove, 0, 50)},
        {QStringLiteral("ruleBelow"), lengthType(),
            QStringLiteral("段下横线的粗细；默认 0pt，即无"), length(&S::ruleBelow, 0, 50)},
        {QStringLiteral("ruleColour"), colourType(), QStringLiteral("横线颜色；默认 black"),
            colour(&S::ruleColour)},
    };
}

} // namespace

const std::vector<ParagraphProperty>& paragraphProperties()
{
    static const std::vector<ParagraphProperty> properties = [] {
        std::vector<ParagraphProperty> all = makeTypeProperties();
        for (ParagraphProperty& property : makeBlockProperties())
            all.push_back(std::move(property));
        return all;
    }();
    return properties;
}

} // namespace qb::style
