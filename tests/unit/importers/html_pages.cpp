#include "html_pages.h"

namespace qb::importers {

const QString kFirst
    = QStringLiteral("颍川市首条氢能重卡运输专线日前开通，十二辆重卡往返于开发区与货运"
                     "东站之间，每天可运送钢构件三百余吨。");
const QString kSecond = QStringLiteral(
    "专线负责人说，车队用字“𬭚”与“𠮷”都要原样保留，第二批车辆将于下月"
    "到位，届时每天可再运送两百余吨。");
const QByteArray kPixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA"
                          "60e6kgAAAABJRU5ErkJggg==";

QString paragraph(const QString& text)
{
    return QStringLiteral("<p>%1</p>").arg(text);
}

QString picture()
{
    return QStringLiteral("<img src='data:image/png;base64,%1'>").arg(QString::fromLatin1(kPixel));
}

QString newsPage(const QString& article, const QString& head)
{
    QString links;
    for (int i = 0; i < 8; ++i)
        links
            += QStringLiteral("<li><a href='/%1'>另一条新闻的标题放在这里引人点击</a></li>").arg(i);
    return QStringLiteral(
        "<!DOCTYPE html><html><head><title>颍川开通氢能专线_颍川新闻网</title>%2</head><body>"
        "<div class='top-nav'><a href='/'>首页</a><a href='/a'>要闻</a></div>"
        "<form id='aspnetForm'><div class='crumbs'>当前位置：<a href='/'>首页</a> &gt; 正文</div>"
        "<div class='main'><h1>颍川开通氢能专线</h1>"
        "<div class='info'>2025-03-04 10:20 来源：颍川日报 作者：张三 字号：大 中 小</div>"
        "<div class='text'>%1</div><div class='share'>分享到：微信</div>"
        "<div class='related-news'><h3>相关新闻</h3><ul>%3</ul></div>"
        "<div id='comments'><p>网友甲：这条专线开得好，我们单位每天都要从那里过，希望再多开几条。"
        "</p><p>网友乙：同意楼上的话，路也应当修一修，现在坑坑洼洼的不好走。</p></div></div>"
        "<div class='sidebar'><ul>%3</ul></div></form>"
        "<div class='footer'>版权所有 颍川新闻网 未经授权不得转载</div></body></html>")
        .arg(article, head, links);
}

Warned<ImportedDocument> read(const QString& html, const QString& address)
{
    auto result = importHtml(html, address);
    return result.isOk() ? std::move(result).value() : Warned<ImportedDocument>{};
}

QStringList texts(const Warned<ImportedDocument>& document)
{
    QStringList result;
    for (const text::RawLine& line : document.value.raw.lines) {
        if (line.noise.isEmpty())
            result << line.text;
    }
    return result;
}

const text::RawLine* lineWith(const Warned<ImportedDocument>& document, const QString& text)
{
    for (const text::RawLine& line : document.value.raw.lines) {
        if (line.text.contains(text))
            return &line;
    }
    return nullptr;
}

} // namespace qb::importers
