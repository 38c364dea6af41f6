#include "pdf/profile_properties.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace qb::pdf {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::pdf)
};

using Setter = std::function<Status(Profile&, const QJsonValue&)>;

Error wrongValue(const QString& wanted)
{
    return {ErrorKind::BadInput, Text::tr("这里要%1").arg(wanted), {}, {}};
}

Setter text(QString Profile::*member)
{
    return [member](Profile& profile, const QJsonValue& value) -> Status {
        if (!value.isString())
            return wrongValue(Text::tr("一段文字"));
        profile.*member = value.toString();
        return ok();
    };
}

Setter flag(bool Profile::*member)
{
    return [member](Profile& profile, const QJsonValue& value) -> Status {
        if (!value.isBool())
            return wrongValue(QStringLiteral(" true / false"));
        profile.*member = value.toBool();
        return ok();
    };
}

template <typename T>
Setter oneOf(T Profile::*member, const QStringList& names)
{
    return [=](Profile& profile, const QJsonValue& value) -> Status {
        const auto index = names.indexOf(value.toString());
        if (!value.isString() || index < 0)
            return wrongValue(Text::tr("其中之一：%1").arg(names.join(QStringLiteral("、"))));
        profile.*member = T(index);
        return ok();
    };
}

Setter length(Length Profile::*member, double maximum)
{
    return [=](Profile& profile, const QJsonValue& value) -> Status {
        if (!value.isString())
            return wrongValue(Text::tr("带单位的长度，如 \"3mm\""));
        QB_TRY(const Length parsed, parseLength(value.toString()));
        if (!(parsed.toMm() >= 0 && parsed.toMm() <= maximum))
            return wrongValue(Text::tr("0mm 到 %1mm 之间的长度").arg(maximum));
        profile.*member = parsed;
        return ok();
    };
}

/// A whole number that `take` puts into the profile.
Setter integer(int minimum, int maximum, std::function<void(Profile&, int)> take)
{
    return [=](Profile& profile, const QJsonValue& value) -> Status {
        const double number = value.toDouble(qQNaN());
        if (!(number >= minimum && number <= maximum) || number != std::floor(number))
            return wrongValue(Text::tr("%1 到 %2 之间的整数").arg(minimum).arg(maximum));
        take(profile, int(number));
        return ok();
    };
}

Status setMarks(Profile& profile, const QJsonValue& value)
{
    const std::vector<std::pair<QString, bool Profile::*>> marks{
        {QStringLiteral("crop"), &Profile::hasCropMarks},
        {QStringLiteral("registration"), &Profile::hasRegistrationMarks},
        {QStringLiteral("slug"), &Profile::hasSlug}};
    const QString wanted
        = Text::tr("一个列表，其中可有 crop（裁切线）、registration（套准线）、slug（版外说明）");
    if (!value.isArray())
        return wrongValue(wanted);
    const QJsonArray names = value.toArray();
    for (const QJsonValue name : names) {
        const auto found = std::find_if(marks.begin(), marks.end(),
            [&](const auto& mark) { return mark.first == name.toString(); });
        if (found == marks.end())
            return wrongValue(wanted);
        profile.*found->second = true;
    }
    return ok();
}

QString flagType()
{
    return QStringLiteral("是否");
}
QString textType()
{
    return QStringLiteral("文字");
}
QString resolutionType()
{
    return QStringLiteral("每英寸像素数");
}

std::vector<ProfileProperty> makeDocumentProperties()
{
    using P = Profile;
    return {
        {QStringLiteral("name"), textType(), QStringLiteral("给人看的名称"), text(&P::name)},
        {QStringLiteral("standard"), QStringLiteral("标准"),
            QStringLiteral("所守的标准：none、PDF/A-2u、PDF/A-3u、PDF/X-4；默认 none"),
            oneOf(&P::standard,
                {QStringLiteral("none"), QStringLiteral("PDF/A-2u"), QStringLiteral("PDF/A-3u"),
                    QStringLiteral("PDF/X-4")})},
        {QStringLiteral("tagged"), flagType(),
            QStringLiteral("写文档结构（朗读、重排、提取文字用）；默认 true"), flag(&P::isTagged)},
        {QStringLiteral("accessible"), flagType(),
            QStringLiteral("同时声明 PDF/UA-1，要有 tagged；默认 false"), flag(&P::isAccessible)},
        {QStringLiteral("linearized"), flagType(),
            QStringLiteral("首页先显示，网上看用；默认 true"), flag(&P::isLinearized)},
        {QStringLiteral("links"), flagType(), QStringLiteral("写链接；默认 true"),
            flag(&P::hasLinks)},
        {QStringLiteral("outline"), flagType(), QStringLiteral("写书签；默认 true"),
            flag(&P::hasOutline)},
        {QStringLiteral("encryption"), flagType(),
            QStringLiteral("许不许加密码；PDF/A、PDF/X 不许；默认 true"), flag(&P::mayEncrypt)},
        {QStringLiteral("attachments"), flagType(),
            QStringLiteral("许不许带附件；只有 none 和 PDF/A-3u 可以；默认 true"),
            flag(&P::mayAttach)},
        {QStringLiteral("imposition"), QStringLiteral("拼版"),
            QStringLiteral("single 单页、2up 两页一面、booklet 骑马订；默认 single"),
            oneOf(&P::imposition,
                {QStringLiteral("single"), QStringLiteral("2up"), QStringLiteral("booklet")})},
    };
}

std::vector<ProfileProperty> makePressProperties()
{
    using P = Profile;
    return {
        {QStringLiteral("colour"), QStringLiteral("颜色"),
            QStringLiteral("rgb、cmyk、cmyk+spot（四色加专色）、black+spot（黑加专色）；默认 rgb"),
            oneOf(&P::colours,
                {QStringLiteral("rgb"), QStringLiteral("cmyk"), QStringLiteral("cmyk+spot"),
                    QStringLiteral("black+spot")})},
        {QStringLiteral("bleed"), QStringLiteral("长度"),
            QStringLiteral("出血，成品线外保留的宽度；默认 0mm"), length(&P::bleed, 50)},
        {QStringLiteral("marks"), QStringLiteral("列表"),
            QStringLiteral("成品线外的 crop 裁切线、registration 套准线、slug 版外说明；默认没有"),
            setMarks},
        {QStringLiteral("outputProfile"), QStringLiteral("文件"),
            QStringLiteral("输出意图的 ICC 配置文件，在数据文件夹里；默认没有（PDF/A 用 sRGB）"),
            text(&P::outputProfile)},
        {QStringLiteral("outputCondition"), textType(),
            QStringLiteral("输出条件在登记表里的名称，如 FOGRA39"), text(&P::outputCondition)},
        {QStringLiteral("outputRegistry"), textType(), QStringLiteral("登记表的网址"),
            text(&P::outputRegistry)},
        {QStringLiteral("outputInfo"), textType(), QStringLiteral("输出条件的说明"),
            text(&P::outputInfo)},
        {QStringLiteral("inkLimit"), QStringLiteral("百分数"),
            QStringLiteral("一处油墨总量的上限，100 到 400；默认 400"),
            integer(100, 400, [](P& p, int value) { p.inkLimit = value / 100.0; })},
        {QStringLiteral("maximumResolution"), resolutionType(),
            QStringLiteral("图片超过它就缩小；0 不缩；默认 0"),
            integer(0, 10000, [](P& p, int value) { p.pictures.maximumResolution = value; })},
        {QStringLiteral("maximumBilevelResolution"), resolutionType(),
            QStringLiteral("黑白线条图超过它就缩小；0 不缩；默认 0"),
            integer(
                0, 10000, [](P& p, int value) { p.pictures.maximumBilevelResolution = value; })},
        {QStringLiteral("minimumResolution"), resolutionType(),
            QStringLiteral("图片低于它就提醒；0 不提醒；默认 0"),
            integer(0, 10000, [](P& p, int value) { p.pictures.minimumResolution = value; })},
        {QStringLiteral("jpegQuality"), QStringLiteral("整数"),
            QStringLiteral("缩小的照片重新压缩的质量，1 到 100；默认 85"),
            integer(1, 100, [](P& p, int value) { p.pictures.jpegQuality = value; })},
    };
}

Error conflict(const char* key, const QString& message, const QString& hint)
{
    return {ErrorKind::BadInput, message, QLatin1String(key), hint};
}

Status checkPress(const Profile& profile)
{
    if (profile.colours == ColourUse::Rgb)
        return conflict("colour", Text::tr("PDF/X-4 的颜色不能是 rgb"),
            Text::tr("写 cmyk、cmyk+spot 或 black+spot"));
    if (profile.outputCondition.isEmpty())
        return conflict("outputCondition", Text::tr("PDF/X-4 要写明输出条件"),
            Text::tr("写它在登记表里的名称，如 FOGRA39"));
    if (profile.hasLinks)
        return conflict("links", Text::tr("PDF/X-4 的成品线内不许有链接"), Text::tr("写 false"));
    return ok();
}

Status checkArchive(const Profile& profile)
{
    if (profile.colours != ColourUse::Rgb)
        return conflict("colour", Text::tr("PDF/A 在这里只有一种输出意图：sRGB"),
            Text::tr("写 rgb，或换 PDF/X-4"));
    if (profile.imposition != Imposition::Single)
        return conflict(
            "imposition", Text::tr("归档要一页是一页，不能拼版"), Text::tr("写 single"));
    return ok();
}

} // namespace

const std::vector<ProfileProperty>& profileProperties()
{
    static const std::vector<ProfileProperty> properties = [] {
        std::vector<ProfileProperty> all = makeDocumentProperties();
        for (ProfileProperty& property : makePressProperties())
            all.push_back(std::move(property));
        return all;
    }();
    return properties;
}

Status checkProfile(const Profile& profile)
{
    if (profile.isAccessible && !profile.isTagged)
        return conflict("accessible", Text::tr("PDF/UA 要有文档结构"), Text::tr("tagged 写 true"));
    if (profile.isTagged && profile.imposition != Imposition::Single)
        return conflict("tagged", Text::tr("拼版以后没有阅读顺序，不能写文档结构"),
            Text::tr("tagged 写 false，或 imposition 写 single"));
    if (profile.mayEncrypt && profile.standard != Standard::None)
        return conflict("encryption", Text::tr("PDF/A 和 PDF/X 都不许加密"), Text::tr("写 false"));
    if (profile.mayAttach && (profile.standard == Standard::PdfA2u || profile.isPress()))
        return conflict(
            "attachments", Text::tr("这个标准不许带附件"), Text::tr("写 false，或用 PDF/A-3u"));
    if (profile.colours != ColourUse::Rgb && profile.outputProfile.isEmpty())
        return conflict("outputProfile", Text::tr("油墨的颜色要按一种印刷条件换算"),
            Text::tr("写 ICC 文件，如 colour/fogra39.icc"));
    if (profile.isPress())
        QB_CHECK(checkPress(profile));
    if (profile.isArchive())
        QB_CHECK(checkArchive(profile));
    return ok();
}

} // namespace qb::pdf
