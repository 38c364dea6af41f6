#include "jobs/pasted_text.h"

#include <QTest>

using namespace qb;

/// HTML as programs put it on the clipboard: what their users see is what comes in.
class PastedFragmentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatProgramsCopy_data();
    void readsWhatProgramsCopy();
    void tellsOfPicturesThatDidNotComeAlong();
};

namespace {

QString cellsOf(const Table& table)
{
    QStringList rows;
    for (const auto& row : table.rows) {
        QStringList cells;
        for (const TableCell& cell : row)
            cells << cell.text + (cell.columnSpan > 1 ? QStringLiteral("→") : QString())
                    + (cell.rowSpan > 1 ? QStringLiteral("↓") : QString());
        rows << cells.join(u',');
    }
    return rows.join(u';');
}

/// One line a block: its kind and its text, with what is bold in *stars* and notes in {braces}.
QString written(const Block& block)
{
    switch (block.kind) {
    case BlockKind::Table:
        return QStringLiteral("T ") + cellsOf(block.table);
    case BlockKind::Picture:
        return QStringLiteral("I");
    default:
        break;
    }
    QString text = block.text;
    for (auto span = block.spans.rbegin(); span != block.spans.rend(); ++span) {
        if (span->kind == SpanKind::Strong)
            text.insert(span->range.end, u'*').insert(span->range.begin, u'*');
        else if (span->kind == SpanKind::Note)
            text.insert(span->range.end, u'{' + span->target + u'}');
    }
    static const QHash<BlockKind, QString> names{{BlockKind::Paragraph, QStringLiteral("P")},
        {BlockKind::ListItem, QStringLiteral("L")}, {BlockKind::Quote, QStringLiteral("Q")},
        {BlockKind::Caption, QStringLiteral("C")}, {BlockKind::Note, QStringLiteral("N")}};
    const QString name = block.kind == BlockKind::Subhead ? u'H' + QString::number(block.level)
                                                          : names.value(block.kind);
    return name + u' ' + text;
}

QString written(const jobs::PastedText& pasted)
{
    QStringList lines;
    for (const Block& block : pasted.blocks)
        lines << written(block);
    return lines.join(u'\n');
}

} // namespace

void PastedFragmentsTest::readsWhatProgramsCopy_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* html, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(expected);
    };
    row("word",
        R"html(<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!--
 @font-face {font-family:宋体;} p.MsoNormal {margin:0cm;text-indent:21pt;}
--></style><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN><!--StartFragment-->
<h2><span>一、摸清家底<span lang=EN-US><o:p></o:p></span></span></h2>
<p class=MsoNormal><span lang=EN-US>2026</span><span>年</span><span lang=EN-US>3</span><span>月，<b>七十二座</b>老桥都有了档案</span><a
 style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span lang=EN-US
 style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a><span>。<o:p></o:p></span></p>
<p class=MsoListParagraph style='margin-left:18pt;text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
 lang=EN-US style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><span>险桥先修，当年立项当年开工。<o:p></o:p></span></p>
<p class=MsoListParagraph style='margin-left:18pt;text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
 lang=EN-US style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><span>换下的旧料编号保存，写明“𠮷”字牌。<o:p></o:p></span></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>
 <tr><td width=200 valign=top><p class=MsoNormal>镇<span lang=EN-US><o:p></o:p></span></p></td><td width=200><p class=MsoNormal>座<o:p></o:p></p></td></tr>
 <tr><td><p class=MsoNormal>石泉<o:p></o:p></p></td><td><p class=MsoNormal><span lang=EN-US>12<o:p></o:p></span></p></td></tr></table>
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span
 class=MsoFootnoteReference>[1]</span></a> 数字截至上月底。<o:p></o:p></p></div></div>
<!--EndFragment--></body></html>)html",
        "H1 一、摸清家底\n"
        "P 2026年3月，*七十二座*老桥都有了档案[1]{数字截至上月底。}。\n"
        "L 1.险桥先修，当年立项当年开工。\n"
        "L 2.换下的旧料编号保存，写明“𠮷”字牌。\n"
        "T 镇,座;石泉,12");
    row("wps",
        R"html(<html><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 14"><style>@font-face{font-family:"Times New Roman";}p.MsoNormal{mso-style-name:正文;text-align:justify;}</style></head>
<body style="tab-interval:21pt;"><!--StartFragment--><p class=MsoNormal align=center style="text-align:center;"><b><span style="mso-spacerun:'yes';font-family:黑体;font-size:22.0000pt;"><font face="黑体">老桥重新走人</font></span></b><b><span style="font-family:黑体;font-size:22.0000pt;"><o:p></o:p></span></b></p>
<p class=MsoNormal style="text-indent:32.0000pt;"><span style="mso-spacerun:'yes';font-family:仿宋;font-size:16.0000pt;"><font face="仿宋">清早六点，石泉镇的挑担人走过永安桥，桥面的石板是去年新换的。</font></span><span style="font-family:仿宋;"><o:p></o:p></span></p>
<p class=MsoNormal style="text-indent:32.0000pt;"><span style="font-family:仿宋;font-size:16.0000pt;"><font face="仿宋">修桥花了</font>41<font face="仿宋">万元，比新建省一半。</font></span><o:p></o:p></p><!--EndFragment--></body></html>)html",
        "H1 老桥重新走人\n"
        "P 清早六点，石泉镇的挑担人走过永安桥，桥面的石板是去年新换的。\n"
        "P 修桥花了41万元，比新建省一半。");
    row("wechat-editor",
        R"html(<section data-role="outer" label="edit by editor"><section style="text-align:center"><section style="display:inline-block;border-bottom:2px solid #c00"><p><strong><span style="font-size:18px">一座桥怎样活过来</span></strong></p></section></section><section style="line-height:1.75em"><p style="text-indent:2em"><span style="font-size:16px;letter-spacing:1px">老桥封了三年，镇上的人赶集要绕行四公里。</span></p><p><br></p><p style="text-indent:2em"><span style="font-size:16px">去年秋天，六位石匠把桥墩重新砌好，<span style="color:#c00">含𬭚的铁箍</span>也换了新的。</span></p><p style="text-align:center"><img class="rich_pages" data-src="https://img.example.org/a.jpg" data-ratio="0.66" src="https://img.example.org/blank.gif"></p><p style="text-align:center"><span style="font-size:12px;color:#888">▲ 修好的永安桥</span></p></section></section>)html",
        "H1 一座桥怎样活过来\n"
        "P 老桥封了三年，镇上的人赶集要绕行四公里。\n"
        "P 去年秋天，六位石匠把桥墩重新砌好，含𬭚的铁箍也换了新的。\n"
        "C 修好的永安桥");
    row("excel",
        R"html(<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\.";} td {mso-number-format:General;} --></style></head><body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=216 style='border-collapse:collapse;width:162pt'><!--StartFragment--> <col width=72 span=3 style='width:54pt'><tr height=19><td colspan=3 height=19 class=xl65 width=216>各镇老桥</td></tr><tr height=19><td height=19 class=xl66>镇名</td><td class=xl66>座数</td><td class=xl66>花费（万元）</td></tr><tr height=19><td rowspan=2>石泉</td><td align=right x:num>12</td><td align=right>492.5</td></tr><tr height=19><td align=right>3</td><td></td></tr><!--EndFragment--></table></body></html>)html",
        "T 各镇老桥→;镇名,座数,花费（万元）;石泉↓,12,492.5;3,");
    row("browser-words",
        R"html(<meta charset='utf-8'><span style="color: rgb(51, 51, 51); font-family: sans-serif; font-size: 16px; display: inline !important; float: none;">桥头多了一盏<b>灯</b></span>)html",
        "P 桥头多了一盏*灯*");
    row("browser-selection",
        R"html(<meta charset='utf-8'><p style="margin:0 0 1em;color:rgb(51,51,51)">　　老桥封了三年，镇上的人赶集要绕行<a href="https://map.example.org/x">四公里</a>。</p><h3 style="margin:0">老工匠带出新徒弟</h3><p style="margin:0">　　六位石匠在柳湾镇开了一个班，收徒弟十九人。</p><ol><li>教选料</li><li>教打石</li></ol><br class="Apple-interchange-newline">)html",
        "P 老桥封了三年，镇上的人赶集要绕行四公里。\n"
        "H2 老工匠带出新徒弟\n"
        "P 六位石匠在柳湾镇开了一个班，收徒弟十九人。\n"
        "L 1.教选料\n"
        "L 2.教打石");
    row("google-docs",
        R"html(<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><h2 dir="ltr"><span style="font-weight:400;">桥头小集市</span></h2><p dir="ltr" style="line-height:1.38"><span style="font-weight:400;">永安桥边有了</span><span style="font-weight:700;">二十来个</span><span style="font-weight:400;">摊位，卖米糕和竹器。</span></p><br /><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>摆摊不收钱</span></p></li><li dir="ltr"><p dir="ltr"><span>收摊时扫干净</span></p></li></ul></b>)html",
        "H1 桥头小集市\n"
        "P 永安桥边有了*二十来个*摊位，卖米糕和竹器。\n"
        "L 摆摊不收钱\n"
        "L 收摊时扫干净");
    row("lines-of-divs",
        R"html(<div>老桥封了三年，镇上的人赶集要绕行四公里。</div><div><br></div><div>去年秋天，桥墩重新砌好，镇上的人又从桥上走。</div><div>桥头多了一盏灯。</div>)html",
        "P 老桥封了三年，镇上的人赶集要绕行四公里。\n"
        "P 去年秋天，桥墩重新砌好，镇上的人又从桥上走。\n"
        "P 桥头多了一盏灯。");
    row("feishu",
        R"html(<meta charset="utf-8"><div data-page-id="A1b2" data-lark-html-role="root" data-docx-has-block-data="true"><h1 class="heading-1 ace-line old-record-id-x">老桥重新走人</h1><div class="ace-line ace-line old-record-id-y" style="white-space:pre;">清早六点，挑担人走过永安桥，石板是新换的。</div><h2 class="heading-2 ace-line">三件事</h2><ul class="list-bullet1"><li class="ace-line" data-list="bullet"><div>勘查建档</div></li><li class="ace-line" data-list="bullet"><div>分类修缮</div></li></ul><table class="ace-table"><colgroup><col width="100"></colgroup><tbody><tr><td><div class="ace-line">镇</div></td><td><div class="ace-line">座</div></td></tr><tr><td><div class="ace-line">石泉</div></td><td><div class="ace-line">12</div></td></tr></tbody></table></div>)html",
        "H1 老桥重新走人\n"
        "P 清早六点，挑担人走过永安桥，石板是新换的。\n"
        "H2 三件事\n"
        "L 勘查建档\n"
        "L 分类修缮\n"
        "T 镇,座;石泉,12");
    row("libreoffice",
        R"html(<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><meta name="generator" content="LibreOffice 7.4"/><style type="text/css">@page { size: 21cm 29.7cm } p { line-height: 115% } a.sdfootnoteanc { font-size: 57% }</style></head><body lang="zh-CN" dir="ltr"><h1 class="cjk">老桥重新走人</h1><p style="text-indent: 0.74cm">七十二座老桥都有了档案<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>，图纸齐全。</p><ol><li><p>险桥先修，当年开工</p></li><li><p>旧料编号保存</p></li></ol><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>数字截至上月底。</p></div></body></html>)html",
        "H1 老桥重新走人\n"
        "P 七十二座老桥都有了档案1{数字截至上月底。}，图纸齐全。\n"
        "L 1.险桥先修，当年开工\n"
        "L 2.旧料编号保存");
    row("clipboard-header",
        "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000250\r\nStartFragment:0000000141\r\nEndFragment:0000000214\r\n"
        "<html><body>\r\n<!--StartFragment--><p>老桥封了三年，镇上的人赶集要绕行四公里。</p><p>桥头多了一盏灯，夜里也有人走。</p><!--EndFragment-->\r\n</body>\r\n</html>",
        "P 老桥封了三年，镇上的人赶集要绕行四公里。\n"
        "P 桥头多了一盏灯，夜里也有人走。");
    row("cells-without-a-table",
        R"html(<tr><td>镇名</td><td>座数</td></tr><tr><td>石泉</td><td>12</td></tr>)html",
        "T 镇名,座数;石泉,12");
    row("list-items-without-a-list",
        R"html(<li>勘查建档，一桥一档</li><li>分类修缮，险桥先修</li>)html",
        "L 勘查建档，一桥一档\n"
        "L 分类修缮，险桥先修");
    row("bare-text-with-breaks",
        R"html(老桥封了三年，镇上的人赶集要绕行四公里。<br>去年秋天，桥墩重新砌好，镇上的人又从桥上走。<br><br>桥头多了一盏灯。)html",
        "P 老桥封了三年，镇上的人赶集要绕行四公里。\n"
        "P 去年秋天，桥墩重新砌好，镇上的人又从桥上走。\n"
        "P 桥头多了一盏灯。");
    row("word-bullets",
        R"html(<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class=MsoListParagraph style='margin-left:21pt;text-indent:-21pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings;mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>石板是新换的，踩上去很稳。</p><p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span lang=EN-US style='font-family:Symbol;mso-list:Ignore'>&middot;<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>桥墩重新砌过。</p><p class=MsoNormal>桥面四十<span style='mso-spacerun:yes'>&nbsp; </span>m<sup>2</sup>，每年少排CO<sub>2</sub>三吨。</p></body></html>)html",
        "L 石板是新换的，踩上去很稳。\n"
        "L 桥墩重新砌过。\n"
        "P 桥面四十m²，每年少排CO₂三吨。");
    row("word-numbered-heading",
        R"html(<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><h1 style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>一、</span><![endif]>摸清<br>家底<o:p></o:p></h1><p class=MsoNormal>七十二座老桥都有了档案，图纸齐全。</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>下一步分类修缮。</p></body></html>)html",
        "H1 一、摸清 家底\n"
        "P 七十二座老桥都有了档案，图纸齐全。\n"
        "P 下一步分类修缮。");
    row("excel-breaks",
        R"html(<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border=0><!--StartFragment--><tr><td>镇名</td><td>责任<br style='mso-data-placement:same-cell;'>人</td><td>&nbsp;</td></tr><tr style='mso-height-source:userset;display:none'><td>旧行</td><td>某</td><td>1</td></tr><tr><td>石泉</td><td>𬭚小川</td><td x:str="'007">007</td></tr><!--EndFragment--></table></body></html>)html",
        "T 镇名,责任人,;石泉,𬭚小川,007");
    row("excel-fragment-only",
        R"html(<col width=72 span=2 style='width:54pt'><tr height=19><td height=19 class=xl66>镇名</td><td class=xl66>座数</td></tr><tr height=19><td>石泉</td><td align=right>12</td></tr>)html",
        "T 镇名,座数;石泉,12");
    row("wechat-article",
        R"html(<section><span leaf="">老桥封了三年，镇上的人赶集要绕行四公里。</span></section><section><span leaf=""><br></span></section><section style="text-align:justify"><span leaf="" style="font-weight:bold">老工匠带出新徒弟</span></section><section><span leaf="">六位石匠开了一个班</span><img class="emoji" alt="[微笑]" src="https://res.example.org/e.png"><span leaf="">，收徒弟十九人。</span></section><mp-common-profile data-nickname="某号"></mp-common-profile>)html",
        "P 老桥封了三年，镇上的人赶集要绕行四公里。\n"
        "H1 老工匠带出新徒弟\n"
        "P 六位石匠开了一个班，收徒弟十九人。");
    row("ruby-and-quote",
        R"html(<meta charset="utf-8"><blockquote><p>石头会说话，敲一敲就知道里面有没有裂纹。</p></blockquote><p><ruby>榫<rp>(</rp><rt>sǔn</rt><rp>)</rp></ruby>口还是老样子，走上去稳稳当当。</p>)html",
        "Q 石头会说话，敲一敲就知道里面有没有裂纹。\n"
        "P 榫(sǔn)口还是老样子，走上去稳稳当当。");
    row("cut-selection",
        R"html(</span></p><p>半句话留在上一页，这里接着往下说。</p><div class="content"><p>桥头多了一盏灯，夜里也有人走<b>过桥)html",
        "P 半句话留在上一页，这里接着往下说。\n"
        "P 桥头多了一盏灯，夜里也有人走*过桥*");
    row("powerpoint",
        R"html(<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><div style='mso-line-spacing:"90 0 0"' class=T><b><span style='font-size:200%'>修桥三件事</span></b></div><div style='mso-line-spacing:"90 0 0";mso-char-wrap:1' v:shape="Content" class=B><span style='mso-special-format:bullet;font-family:Arial;position:absolute;left:-2%'>&bull;</span><span>勘查建档</span></div><div class=B><span style='mso-special-format:bullet;font-family:Arial'>&bull;</span><span>分类修缮</span></div><!--EndFragment--></body></html>)html",
        "H1 修桥三件事\n"
        "L 勘查建档\n"
        "L 分类修缮");
    row("tencent-docs",
        R"html(<meta charset="utf-8"><div data-hash="x"><p class="paragraph text-align-type-left tco-title-heading 0" style="font-size:20px"><span data-font-family="default" style="white-space:pre">老桥重新走人</span></p><p class="paragraph" style="white-space: pre-wrap;"><span style="white-space:pre">清早六点，挑担人走过永安桥，	石板是新换的。</span></p></div>)html",
        "H1 老桥重新走人\n"
        "P 清早六点，挑担人走过永安桥，石板是新换的。");
    row("word-changes",
        R"html(<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment--><p class=MsoNormal>修桥花了<del cite="mailto:A" datetime="2026-03-01T10:00">四十</del><ins cite="mailto:A" datetime="2026-03-01T10:00">四十一</ins>万元，比新建省一半。</p><p class=MsoNormal><!--[if gte vml 1]><v:shape id="p1"><v:imagedata src="file:///C:/Users/a/clip_image001.png" o:title="b"/></v:shape><![endif]--><![if !vml]><img width=200 height=100 src="file:///C:/Users/a/AppData/clip_image002.png" v:shapes="p1"><![endif]></p><p class=MsoNormal style='mso-hide:all;display:none'>隐藏的字</p><!--EndFragment--></body></html>)html",
        "P 修桥花了四十一万元，比新建省一半。");
}

void PastedFragmentsTest::readsWhatProgramsCopy()
{
    QFETCH(QString, html);
    QFETCH(QString, expected);
    const auto pasted = jobs::cleanPaste({}, html);
    QVERIFY2(pasted.isOk(), pasted.isError() ? qPrintable(pasted.error().oneLine()) : "");
    QCOMPARE(written(pasted.value()), expected);
}

void PastedFragmentsTest::tellsOfPicturesThatDidNotComeAlong()
{
    const auto pasted = jobs::cleanPaste({},
        QStringLiteral(
            "<p>桥头多了一盏灯<img src=\"https://img.example.org/a.jpg\">，𬭚字牌也换了。</p>"
            "<p><img src=\"file:///etc/hostname\"></p><p>夜里也有人走。</p>"));
    QVERIFY(pasted.isOk());
    QCOMPARE(written(pasted.value()),
        QStringLiteral(
            "P 桥头多了一盏灯，𬭚字牌也换了。\nP 夜里也有人走。"));
    QVERIFY(pasted.value().assets.isEmpty());
    QCOMPARE(pasted.value().warnings.size(), size_t(1));
    QVERIFY(pasted.value().warnings.front().message.contains(u'2'));
}

QTEST_GUILESS_MAIN(PastedFragmentsTest)
#include "pasted_fragments_test.moc"
