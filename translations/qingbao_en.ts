<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>qb::capture</name>
    <message>
        <source>以 root 身份运行时，网页功能停用</source>
        <translation>Web pages are switched off while running as root</translation>
    </message>
    <message>
        <source>请用普通用户启动本程序</source>
        <translation>Start the program as an ordinary user</translation>
    </message>
</context>
<context>
    <name>qb::capture::CaptureRun</name>
    <message>
        <source>网页已经关闭，没有剪下</source>
        <translation>The page was closed and not clipped</translation>
    </message>
    <message>
        <source>这个网页上没有找到正文</source>
        <translation>No article text was found on this page</translation>
    </message>
    <message>
        <source>等网页加载完再剪，或选中文字复制，然后“粘贴为剪报”</source>
        <translation>Clip once the page has loaded, or copy the selected text and use “Paste as Clipping”</translation>
    </message>
    <message>
        <source>网页没有响应，没有剪下</source>
        <translation>The page did not respond and was not clipped</translation>
    </message>
    <message>
        <source>刷新网页后再试一次</source>
        <translation>Reload the page and try again</translation>
    </message>
</context>
<context>
    <name>qb::check</name>
    <message>
        <source>写成 &quot;错&quot;: &quot;对&quot; 或 &quot;错&quot;: [&quot;对&quot;, …]</source>
        <translation>Write &quot;wrong&quot;: &quot;right&quot; or &quot;wrong&quot;: [&quot;right&quot;, …]</translation>
    </message>
    <message>
        <source>写成 &quot;错句&quot; 或 [&quot;错句&quot;, &quot;改后&quot;]</source>
        <translation>Write &quot;wrong sentence&quot; or [&quot;wrong sentence&quot;, &quot;corrected&quot;]</translation>
    </message>
    <message>
        <source>规则“%1”：%2</source>
        <translation>Rule “%1”: %2</translation>
    </message>
    <message>
        <source>规则编号“%1”用了两次</source>
        <translation>Rule id “%1” is used twice</translation>
    </message>
    <message>
        <source>找不到校对规则</source>
        <translation>The proofreading rules were not found</translation>
    </message>
    <message>
        <source>请重新安装，或用环境变量 QINGBAO_DATA 指明所在文件夹</source>
        <translation>Reinstall the program, or name their folder in the environment variable QINGBAO_DATA</translation>
    </message>
    <message>
        <source>原文没有这个数</source>
        <translation>The source does not have this number</translation>
    </message>
    <message>
        <source>原文没有这个数，有“%1”</source>
        <translation>The source does not have this number; it has ‘%1’</translation>
    </message>
    <message>
        <source>原文没有这个书名号里的名称</source>
        <translation>The source does not have this title</translation>
    </message>
    <message>
        <source>原文作《%1》</source>
        <translation>The source has 《%1》</translation>
    </message>
    <message>
        <source>引号里的话原文没有</source>
        <translation>The source does not have what stands in the quotation marks</translation>
    </message>
    <message>
        <source>引文与原文不同，原文作“%1”</source>
        <translation>The quotation differs from the source, which has ‘%1’</translation>
    </message>
    <message>
        <source>原文没有这个名字</source>
        <translation>The source does not have this name</translation>
    </message>
    <message>
        <source>原文没有这个名称，有“%1”</source>
        <translation>The source does not have this name; it has ‘%1’</translation>
    </message>
    <message>
        <source>错别字</source>
        <translation>Spelling</translation>
    </message>
    <message>
        <source>语法</source>
        <translation>Grammar</translation>
    </message>
    <message>
        <source>标点</source>
        <translation>Punctuation</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Spacing</translation>
    </message>
    <message>
        <source>配对</source>
        <translation>Pairing</translation>
    </message>
    <message>
        <source>用词</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>前后一致</source>
        <translation>Consistency</translation>
    </message>
    <message>
        <source>事实</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>结构</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>错误</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>疑误</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>按前后两个数算，应是%1%2</source>
        <translation>From the two figures it should be %1%2</translation>
    </message>
    <message>
        <source>说是增加，后一个数却比前一个小</source>
        <translation>It says increase, but the second figure is the smaller one</translation>
    </message>
    <message>
        <source>说是减少，后一个数却比前一个大</source>
        <translation>It says decrease, but the second figure is the larger one</translation>
    </message>
    <message>
        <source>原文发表于%1年，刊出时已是%2年</source>
        <translation>The source is of %1; the issue appears in %2</translation>
    </message>
    <message>
        <source>原文发表于%1年，指的是%2年，刊出时已是%3年</source>
        <translation>The source is of %1 and means %2; the issue appears in %3</translation>
    </message>
    <message>
        <source>原文发表于%1，刊出时不再是这个月</source>
        <translation>The source is of %1; when the issue appears it is another month</translation>
    </message>
    <message>
        <source>原文发表于%1，刊出时读者会误解</source>
        <translation>The source is of %1; readers of the issue will misunderstand this</translation>
    </message>
    <message>
        <source>原文发表于%1，刊出时已过了%2天</source>
        <translation>The source is of %1, %2 days before the issue appears</translation>
    </message>
    <message>
        <source>这一天还在本期日期之后，却写成已经发生</source>
        <translation>This day is after the issue&apos;s date but is told as past</translation>
    </message>
    <message>
        <source>这一天还在原文日期之后，却写成已经发生</source>
        <translation>This day is after the source&apos;s date but is told as past</translation>
    </message>
    <message>
        <source>同一个人名写法不一</source>
        <translation>One person&apos;s name in two spellings</translation>
    </message>
    <message>
        <source>同一个词语写法不一</source>
        <translation>One term in two forms</translation>
    </message>
    <message>
        <source>同一个词语有的加引号、有的不加</source>
        <translation>One term with and without quotation marks</translation>
    </message>
    <message>
        <source>数值范围的连接号不统一</source>
        <translation>Ranges of numbers are joined in different ways</translation>
    </message>
    <message>
        <source>多位数的分节不统一</source>
        <translation>Long numbers are grouped in different ways</translation>
    </message>
    <message>
        <source>百分数的写法不统一</source>
        <translation>Percentages are written in different ways</translation>
    </message>
    <message>
        <source>部分大于总数</source>
        <translation>A part is larger than the whole</translation>
    </message>
    <message>
        <source>分项之和与总数不符</source>
        <translation>The parts do not add up to the total</translation>
    </message>
    <message>
        <source>增幅与前后两数不符</source>
        <translation>The growth rate does not fit the two figures</translation>
    </message>
    <message>
        <source>升降与前后两数不符</source>
        <translation>Rise or fall does not fit the two figures</translation>
    </message>
    <message>
        <source>占比超过100%</source>
        <translation>A share is over 100%</translation>
    </message>
    <message>
        <source>各项占比之和不是100%</source>
        <translation>The shares do not add up to 100%</translation>
    </message>
    <message>
        <source>所指的图、表、附件不存在</source>
        <translation>The figure, table or annex referred to does not exist</translation>
    </message>
    <message>
        <source>序号不连续</source>
        <translation>The numbering has gaps</translation>
    </message>
    <message>
        <source>所说的项数与实际不符</source>
        <translation>The number of items stated is not the number given</translation>
    </message>
    <message>
        <source>序次词不连续</source>
        <translation>The ordinal words have gaps</translation>
    </message>
    <message>
        <source>相对时间到出刊时已过时</source>
        <translation>A relative time is out of date when the issue appears</translation>
    </message>
    <message>
        <source>将来的日期说成已经发生</source>
        <translation>A date to come is told as past</translation>
    </message>
    <message>
        <source>数字与原文不符</source>
        <translation>A number differs from the source</translation>
    </message>
    <message>
        <source>人名与原文不符</source>
        <translation>A person&apos;s name differs from the source</translation>
    </message>
    <message>
        <source>引文与原文不符</source>
        <translation>A quotation differs from the source</translation>
    </message>
    <message>
        <source>书名、文件名与原文不符</source>
        <translation>A title differs from the source</translation>
    </message>
    <message>
        <source>机构名与原文不符</source>
        <translation>An organisation&apos;s name differs from the source</translation>
    </message>
    <message>
        <source>全文多用繁体字</source>
        <translation>Most of the text is in traditional characters</translation>
    </message>
    <message>
        <source>一行一个词，要替换的写成“错词→正词”</source>
        <translation>Write one word a line, and ‘wrong→right’ for a replacement</translation>
    </message>
    <message>
        <source>词条是空的，或首尾有空格</source>
        <translation>The entry is empty, or begins or ends with a space</translation>
    </message>
    <message>
        <source>词条太长</source>
        <translation>The entry is too long</translation>
    </message>
    <message>
        <source>词条里有换行或控制符</source>
        <translation>The entry has a line break or control character in it</translation>
    </message>
    <message>
        <source>词条里有残缺的字符</source>
        <translation>The entry has a damaged character in it</translation>
    </message>
    <message>
        <source>错词和正词相同</source>
        <translation>The wrong word and the right one are the same</translation>
    </message>
    <message>
        <source>词库文件太大，最多 8 MB</source>
        <translation>The dictionary file is too large; 8 MB is the most</translation>
    </message>
    <message>
        <source>词库文件不是 UTF-8 文本</source>
        <translation>The dictionary file is not UTF-8 text</translation>
    </message>
    <message>
        <source>请另存为 UTF-8 编码</source>
        <translation>Save it as UTF-8</translation>
    </message>
    <message>
        <source>%1 第 %2 行</source>
        <translation>%1, line %2</translation>
    </message>
    <message>
        <source>词条太多，最多 %1 条</source>
        <translation>Too many entries; %1 is the most</translation>
    </message>
    <message>
        <source>词库规定写作“%1”</source>
        <translation>The house dictionary says ‘%1’</translation>
    </message>
    <message>
        <source>词库规定写作“%1”：%2</source>
        <translation>The house dictionary says ‘%1’: %2</translation>
    </message>
    <message>
        <source>本单位词库</source>
        <translation>House dictionary</translation>
    </message>
    <message>
        <source>忽略表太大，最多 16 MB</source>
        <translation>The list of ignored findings is too large; 16 MB is the most</translation>
    </message>
    <message>
        <source>本文别处作“%1”，像是同一个名称</source>
        <translation>Elsewhere in this text it is ‘%1’, seemingly the same name</translation>
    </message>
    <message>
        <source>序号“%1”用了两次</source>
        <translation>The number ‘%1’ is used twice</translation>
    </message>
    <message>
        <source>序号从“%1”跳到“%2”</source>
        <translation>The numbering jumps from ‘%1’ to ‘%2’</translation>
    </message>
    <message>
        <source>下面列了%1项</source>
        <translation>%1 items follow</translation>
    </message>
    <message>
        <source>多了一个右括号</source>
        <translation>One closing parenthesis too many</translation>
    </message>
    <message>
        <source>第 %1 个字符处：%2</source>
        <translation>at character %1: %2</translation>
    </message>
    <message>
        <source>“%1”前面没有可重复的</source>
        <translation>there is nothing before ‘%1’ to repeat</translation>
    </message>
    <message>
        <source>括号套得太深</source>
        <translation>parentheses are nested too deeply</translation>
    </message>
    <message>
        <source>不支持 (*…)</source>
        <translation>(*…) is not supported</translation>
    </message>
    <message>
        <source>不支持这种括号</source>
        <translation>this kind of parenthesis is not supported</translation>
    </message>
    <message>
        <source>缺少右括号</source>
        <translation>a closing parenthesis is missing</translation>
    </message>
    <message>
        <source>反斜线后面没有字符</source>
        <translation>there is no character after the backslash</translation>
    </message>
    <message>
        <source>不支持 \%1</source>
        <translation>\%1 is not supported</translation>
    </message>
    <message>
        <source>写成 \x{4E00}</source>
        <translation>write \x{4E00}</translation>
    </message>
    <message>
        <source>缺少 {…}</source>
        <translation>{…} is missing</translation>
    </message>
    <message>
        <source>方括号里“]”前面要写反斜线</source>
        <translation>inside brackets ‘]’ needs a backslash</translation>
    </message>
    <message>
        <source>方括号里“[”前面要写反斜线</source>
        <translation>inside brackets ‘[’ needs a backslash</translation>
    </message>
    <message>
        <source>缺少右方括号</source>
        <translation>a closing bracket is missing</translation>
    </message>
    <message>
        <source>重复了两次</source>
        <translation>it is repeated twice over</translation>
    </message>
    <message>
        <source>重复的次数不对</source>
        <translation>the number of repetitions is wrong</translation>
    </message>
    <message>
        <source>没有哪个字、标点是每处都必有的</source>
        <translation>no character or mark is in every match</translation>
    </message>
    <message>
        <source>文中没有“%1”</source>
        <translation>the text does not contain ‘%1’</translation>
    </message>
    <message>
        <source>词表“%1”重名</source>
        <translation>there are two lists ‘%1’</translation>
    </message>
    <message>
        <source>词表“%1”是空的或有空词</source>
        <translation>the list ‘%1’ is empty or has an empty word</translation>
    </message>
    <message>
        <source>要有 literals、pattern、predicate 三者之一</source>
        <translation>one of literals, pattern and predicate is needed</translation>
    </message>
    <message>
        <source>未知的词表“%1”</source>
        <translation>unknown list ‘%1’</translation>
    </message>
    <message>
        <source>词表写在文件开头的 lists 里</source>
        <translation>lists are written in “lists” at the top of the file</translation>
    </message>
    <message>
        <source>词表里有空词</source>
        <translation>the list has an empty word</translation>
    </message>
    <message>
        <source>没有“%1”这个条件</source>
        <translation>there is no condition ‘%1’</translation>
    </message>
    <message>
        <source>把握应在 0 到 1 之间</source>
        <translation>the confidence is from 0 to 1</translation>
    </message>
    <message>
        <source>“%1”写得不对</source>
        <translation>‘%1’ is not written rightly</translation>
    </message>
    <message>
        <source>表达式用了未知的字类或词表“%1”</source>
        <translation>the pattern uses an unknown class or list ‘%1’</translation>
    </message>
    <message>
        <source>表达式太长</source>
        <translation>the pattern is too long</translation>
    </message>
    <message>
        <source>表达式不对，第 %1 个字符处：%2</source>
        <translation>the pattern is wrong at character %1: %2</translation>
    </message>
    <message>
        <source>表达式：%1</source>
        <translation>pattern: %1</translation>
    </message>
    <message>
        <source>未知的变换“%1”</source>
        <translation>unknown transform ‘%1’</translation>
    </message>
    <message>
        <source>建议：%1</source>
        <translation>suggestion: %1</translation>
    </message>
    <message>
        <source>未知的判断“%1”</source>
        <translation>unknown predicate ‘%1’</translation>
    </message>
    <message>
        <source>“%1”不能作引子</source>
        <translation>‘%1’ cannot be an anchor</translation>
    </message>
    <message>
        <source>只有 predicate 能看全文</source>
        <translation>only a predicate can see the whole text</translation>
    </message>
    <message>
        <source>反例写得不对</source>
        <translation>the bad example is not written rightly</translation>
    </message>
    <message>
        <source>没有反例</source>
        <translation>there is no bad example</translation>
    </message>
    <message>
        <source>规则“%1”在这一段太费时，没有查完</source>
        <translation>The rule ‘%1’ took too long on this paragraph and was not finished</translation>
    </message>
    <message>
        <source>一部分不能占到100%以上</source>
        <translation>A part cannot be over 100% of the whole</translation>
    </message>
    <message>
        <source>减少的不能多于原有的（100%）</source>
        <translation>Nothing can fall by more than all of it (100%)</translation>
    </message>
    <message>
        <source>这种比率不会超过100%</source>
        <translation>A rate of this kind cannot be over 100%</translation>
    </message>
    <message>
        <source>各项相加是%1%，不是100%</source>
        <translation>The items add up to %1%, not 100%</translation>
    </message>
    <message>
        <source>“%1”应为“%2”</source>
        <translation>‘%1’ should be ‘%2’</translation>
    </message>
    <message>
        <source>“%1”疑为“%2”</source>
        <translation>‘%1’ may be meant as ‘%2’</translation>
    </message>
    <message>
        <source>别字，把握很大</source>
        <translation>A wrong character, almost certainly</translation>
    </message>
    <message>
        <source>很可能是别字</source>
        <translation>Very likely a wrong character</translation>
    </message>
    <message>
        <source>可能是别字，请看一看</source>
        <translation>Perhaps a wrong character: please look</translation>
    </message>
    <message>
        <source>本文别处的起止用“%1”，前后要一致</source>
        <translation>Elsewhere in this text ranges have ‘%1’; keep to one form</translation>
    </message>
    <message>
        <source>本文别处的大数写法不同（分节与不分节），前后要一致</source>
        <translation>Elsewhere in this text large numbers are written differently (grouped or not); keep to one form</translation>
    </message>
    <message>
        <source>本文别处写作“%1”，前后要一致</source>
        <translation>Elsewhere in this text it is ‘%1’; keep to one form</translation>
    </message>
    <message>
        <source>表达式没有第 %1 个括号</source>
        <translation>the pattern has no group %1</translation>
    </message>
    <message>
        <source>本文别处都加引号，作“%1”</source>
        <translation>Elsewhere in this text it has quotation marks: ‘%1’</translation>
    </message>
    <message>
        <source>本文别处作“%1”，同一个词前后要一致</source>
        <translation>Elsewhere in this text it is ‘%1’; keep to one form of a word</translation>
    </message>
    <message>
        <source>“其中”的一部分比总数（%1）还大</source>
        <translation>A part named after 其中 is larger than the total (%1)</translation>
    </message>
    <message>
        <source>“其中”各项相加是%1%2</source>
        <translation>The items after 其中 add up to %1%2</translation>
    </message>
    <message>
        <source>前面各项相加是%1</source>
        <translation>The items before it add up to %1</translation>
    </message>
    <message>
        <source>全文多用繁体字，没有按简体的规则校对</source>
        <translation>Most of the text is in traditional characters; rules for simplified ones were not applied</translation>
    </message>
    <message>
        <source>全文多用繁体字，没有按简体的规则校对；可转成简体</source>
        <translation>Most of the text is in traditional characters; rules for simplified ones were not applied. It can be converted</translation>
    </message>
    <message>
        <source>校对</source>
        <translation>Proofreading</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>读不懂的时间：%1</source>
        <translation>Unreadable time: %1</translation>
    </message>
    <message>
        <source>原文作“%1”</source>
        <translation>the source has “%1”</translation>
    </message>
    <message>
        <source>原文是“%1”%2</source>
        <translation>the source says “%1”%2</translation>
    </message>
    <message>
        <source>数量的增减幅度用“%”，比率之差才用“百分点”</source>
        <translation>growth of an amount is told in “%”; “百分点” is the difference of two rates</translation>
    </message>
    <message>
        <source>按前后两个数算，应是%1</source>
        <translation>by the two figures it should be %1</translation>
    </message>
    <message>
        <source>这个规则文件有错，没有采用：%1</source>
        <translation>This file of rules is faulty and was left out: %1</translation>
    </message>
    <message>
        <source>按前面两个数算，应是%1</source>
        <translation>by the two figures before it should be %1</translation>
    </message>
    <message>
        <source>“的、地、得”用错</source>
        <translation>的, 地 or 得 used for another of them</translation>
    </message>
    <message>
        <source>修饰动作，用“地”</source>
        <translation>what modifies an action takes 地</translation>
    </message>
    <message>
        <source>补充说明动作或程度，用“得”</source>
        <translation>what tells the result or degree of an action takes 得</translation>
    </message>
    <message>
        <source>修饰名词，用“的”</source>
        <translation>what modifies a noun takes 的</translation>
    </message>
    <message>
        <source>「%1」</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>这个规则文件有错，改用程序自带的同名文件：%1</source>
        <translation>this file of rules is broken; the program&apos;s own file of that name serves instead: %1</translation>
    </message>
</context>
<context>
    <name>qb::cli</name>
    <message>
        <source>没有这个选项</source>
        <translation>There is no such option</translation>
    </message>
    <message>
        <source>用 --help 查看可用的选项</source>
        <translation>See the options with --help</translation>
    </message>
    <message>
        <source>是不是 %1？</source>
        <translation>Did you mean %1?</translation>
    </message>
    <message>
        <source>这个选项写了两次</source>
        <translation>This option is given twice</translation>
    </message>
    <message>
        <source>只写一次</source>
        <translation>Give it once</translation>
    </message>
    <message>
        <source>这个选项不带值</source>
        <translation>This option takes no value</translation>
    </message>
    <message>
        <source>去掉等号和后面的内容</source>
        <translation>Leave out the equals sign and what follows</translation>
    </message>
    <message>
        <source>这个选项后面少了值</source>
        <translation>This option lacks its value</translation>
    </message>
    <message>
        <source>写成 %1 %2</source>
        <translation>Write %1 %2</translation>
    </message>
    <message>
        <source>〔图注〕%1</source>
        <translation>[Caption] %1</translation>
    </message>
    <message>
        <source>〔注〕%1</source>
        <translation>[Note] %1</translation>
    </message>
    <message>
        <source>〔图片〕%1</source>
        <translation>[Picture] %1</translation>
    </message>
    <message>
        <source>【%1】</source>
        <translation>[%1]</translation>
    </message>
    <message>
        <source>（无标题）</source>
        <translation>(no title)</translation>
    </message>
    <message>
        <source>输出一个 JSON 值</source>
        <translation>print one JSON value</translation>
    </message>
    <message>
        <source>输入的编码：auto（自动，默认）、utf-8、gb18030 等</source>
        <translation>encoding of the input: auto (default), utf-8, gb18030…</translation>
    </message>
    <message>
        <source>工作区文件（*.qingbao）；不写则用环境变量 QINGBAO_WORKSPACE</source>
        <translation>workspace file (*.qingbao); default: environment variable QINGBAO_WORKSPACE</translation>
    </message>
    <message>
        <source>错误</source>
        <translation>error</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>hint</translation>
    </message>
    <message>
        <source>没有这条规则：“%1”</source>
        <translation>There is no rule “%1”</translation>
    </message>
    <message>
        <source>写规则编号或其前一段，如 punctuation</source>
        <translation>Write a rule&apos;s id or its beginning, such as punctuation</translation>
    </message>
    <message>
        <source>把握程度要是 0 到 1 的数，得到的是“%1”</source>
        <translation>The confidence must be a number from 0 to 1, not “%1”</translation>
    </message>
    <message>
        <source>写成 0.8</source>
        <translation>Write 0.8</translation>
    </message>
    <message>
        <source>删去</source>
        <translation>delete</translation>
    </message>
    <message>
        <source>：%1</source>
        <translation>: %1</translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>校对</source>
        <translation>Proofreading</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>没有发现问题</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>校对文字</source>
        <translation>Proofread a text</translation>
    </message>
    <message>
        <source>每行当作一篇，各输出一行 JSON</source>
        <translation>take each line as a text of its own; print one JSON value a line</translation>
    </message>
    <message>
        <source>只用这些规则，逗号隔开，可只写前一段</source>
        <translation>use only these rules, separated by commas; beginnings of ids will do</translation>
    </message>
    <message>
        <source>只报把握不低于 X 的，0 到 1</source>
        <translation>report only what has at least confidence X, 0 to 1</translation>
    </message>
    <message>
        <source>把来路不一的原始文字整理成稿件</source>
        <translation>Turn raw text of any origin into articles</translation>
    </message>
    <message>
        <source>每个文件输出一行 JSON</source>
        <translation>print one line of JSON per file</translation>
    </message>
    <message>
        <source>读了 %1 个文件，新增 %2 条剪报</source>
        <translation>%1 files read, %2 clippings added</translation>
    </message>
    <message>
        <source>，%1 篇已有</source>
        <translation>, %1 articles were there already</translation>
    </message>
    <message>
        <source>，%1 处接行没有把握，请过目</source>
        <translation>, %1 doubtful line joins to look at</translation>
    </message>
    <message>
        <source>有 %1 个文件没有导入</source>
        <translation>%1 files were not imported</translation>
    </message>
    <message>
        <source>标准输入不能和文件一起导入</source>
        <translation>Standard input cannot be imported together with files</translation>
    </message>
    <message>
        <source>请分两次导入</source>
        <translation>Import them one after the other</translation>
    </message>
    <message>
        <source>把文件导入工作区，成为剪报</source>
        <translation>Import files into the workspace as clippings</translation>
    </message>
    <message>
        <source>原文没有写明来源时，记作出自 P</source>
        <translation>where the text names no source, record P as its source</translation>
    </message>
    <message>
        <source>工作区不存在时新建。文件夹连同下级一起导入；已有的文章不重复导入。</source>
        <translation>A workspace that does not exist is made. Folders are searched through; articles that are there already are not added again.</translation>
    </message>
    <message>
        <source>第 %1 期</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>未编期号</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>（总第 %1 期）</source>
        <translation> (total %1)</translation>
    </message>
    <message>
        <source>%1 篇</source>
        <translation>%1 articles</translation>
    </message>
    <message>
        <source>还没有期</source>
        <translation>No issues yet</translation>
    </message>
    <message>
        <source>没有说移到哪里</source>
        <translation>Where to move it was not said</translation>
    </message>
    <message>
        <source>用 --section 写栏目，用 --to 写第几篇</source>
        <translation>Give a section with --section, a place with --to</translation>
    </message>
    <message>
        <source>没有指明输出文件</source>
        <translation>No output file was given</translation>
    </message>
    <message>
        <source>用 -o 写明 JSON 文件名</source>
        <translation>Name the JSON file with -o</translation>
    </message>
    <message>
        <source>%1  %2 篇</source>
        <translation>%1  %2 articles</translation>
    </message>
    <message>
        <source>放进这个栏目</source>
        <translation>put into this section</translation>
    </message>
    <message>
        <source>新建一期</source>
        <translation>Make a new issue</translation>
    </message>
    <message>
        <source>模板编号或文件夹；不写则用默认的</source>
        <translation>template id or folder; default: the usual one</translation>
    </message>
    <message>
        <source>期号接着同一模板的上一期；换了年份，期号从 1 起，总期号接着编。日期不写则是今天。</source>
        <translation>Numbers follow the last issue of the same template; in a new year the number starts again at 1 and the total goes on. The date is today&apos;s unless given.</translation>
    </message>
    <message>
        <source>列出各期</source>
        <translation>List the issues</translation>
    </message>
    <message>
        <source>显示一期的栏目和稿件</source>
        <translation>Show an issue&apos;s sections and articles</translation>
    </message>
    <message>
        <source>把剪报加入一期</source>
        <translation>Add clippings to an issue</translation>
    </message>
    <message>
        <source>不写 --section 时，放进剪报原来的栏目，没有栏目的按类别放。</source>
        <translation>Without --section, a clipping goes to its own section, or else to that of its kind.</translation>
    </message>
    <message>
        <source>在一期里移动稿件</source>
        <translation>Move an article within an issue</translation>
    </message>
    <message>
        <source>移到栏目里的第几篇；不写则放最后</source>
        <translation>place in the section, from 1; default: last</translation>
    </message>
    <message>
        <source>从一期里拿掉稿件（剪报还在）</source>
        <translation>Take articles out of an issue (the clippings stay)</translation>
    </message>
    <message>
        <source>把一期写成期刊文件（JSON，图片放在旁边）</source>
        <translation>Write an issue as an issue file (JSON, pictures beside it)</translation>
    </message>
    <message>
        <source>输出文件</source>
        <translation>output file</translation>
    </message>
    <message>
        <source>没有剪报</source>
        <translation>No clippings</translation>
    </message>
    <message>
        <source>每条剪报输出一行 JSON</source>
        <translation>print one line of JSON per clipping</translation>
    </message>
    <message>
        <source>列出工作区里的剪报</source>
        <translation>List the clippings of a workspace</translation>
    </message>
    <message>
        <source>%1  %2 页  %3 KB  用时 %4 毫秒</source>
        <translation>%1  %2 pages  %3 KB  in %4 ms</translation>
    </message>
    <message>
        <source>把一期排成 PDF</source>
        <translation>Typeset an issue as PDF</translation>
    </message>
    <message>
        <source>模板编号或文件夹；不写则用本期的，再不然用默认的</source>
        <translation>template id or folder; default: the issue&apos;s own, else the usual one</translation>
    </message>
    <message>
        <source>INPUT：通讯原文、期刊文件（*.json），或 workspace:期编号；“-”是标准输入。</source>
        <translation>INPUT: a newsletter text, an issue file (*.json) or workspace:ISSUE; “-” is standard input.</translation>
    </message>
    <message>
        <source>共 %1 条</source>
        <translation>%1 in all</translation>
    </message>
    <message>
        <source>没有写要找的词</source>
        <translation>What to search for was not said</translation>
    </message>
    <message>
        <source>写成 qingbao search 石墨烯</source>
        <translation>Write qingbao search graphene</translation>
    </message>
    <message>
        <source>每条结果输出一行 JSON</source>
        <translation>print one line of JSON per hit</translation>
    </message>
    <message>
        <source>在剪报里查找</source>
        <translation>Search the clippings</translation>
    </message>
    <message>
        <source>几个词用空格隔开，要都出现；不写 --limit 时列 %1 条。</source>
        <translation>Several words, separated by spaces, must all occur; without --limit, %1 hits are listed.</translation>
    </message>
    <message>
        <source>%1（推荐）</source>
        <translation>%1 (suggested)</translation>
    </message>
    <message>
        <source>产业：%1</source>
        <translation>Industries: %1</translation>
    </message>
    <message>
        <source>出处：%1</source>
        <translation>Origin: %1</translation>
    </message>
    <message>
        <source>显示一条剪报</source>
        <translation>Show a clipping</translation>
    </message>
    <message>
        <source>%1  %2  依据：%3</source>
        <translation>%1  %2  because of: %3</translation>
    </message>
    <message>
        <source>没有合适的产业</source>
        <translation>No industry fits</translation>
    </message>
    <message>
        <source>类别：%1  %2</source>
        <translation>Kind: %1  %2</translation>
    </message>
    <message>
        <source>归类</source>
        <translation>Tagging</translation>
    </message>
    <message>
        <source>推荐产业和类别标签</source>
        <translation>Suggest industries and kind</translation>
    </message>
    <message>
        <source>第一行短且不以句号收尾时，当作标题。</source>
        <translation>A short first line that does not end as a sentence does is the headline.</translation>
    </message>
    <message>
        <source>没有装模板</source>
        <translation>No templates are installed</translation>
    </message>
    <message>
        <source>列出装好的模板</source>
        <translation>List the installed templates</translation>
    </message>
    <message>
        <source>qingbao: 注意</source>
        <translation>qingbao: note</translation>
    </message>
    <message>
        <source>第 %1 页</source>
        <translation>page %1</translation>
    </message>
    <message>
        <source>《%1》</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>显示本说明</source>
        <translation>show this help</translation>
    </message>
    <message>
        <source>用法：%1</source>
        <translation>Usage: %1</translation>
    </message>
    <message>
        <source>[选项]</source>
        <translation>[options]</translation>
    </message>
    <message>
        <source>选项：</source>
        <translation>Options:</translation>
    </message>
    <message>
        <source>例子：</source>
        <translation>Example:</translation>
    </message>
    <message>
        <source>情报快递：原始文字整理成稿，成期，排成 PDF</source>
        <translation>Qingbao: raw text becomes articles, articles an issue, an issue a PDF</translation>
    </message>
    <message>
        <source>用法：qingbao 命令 [选项] [输入]</source>
        <translation>Usage: qingbao COMMAND [options] [inputs]</translation>
    </message>
    <message>
        <source>命令：</source>
        <translation>Commands:</translation>
    </message>
    <message>
        <source>每个命令的说明：qingbao 命令 --help</source>
        <translation>Help for one command: qingbao COMMAND --help</translation>
    </message>
    <message>
        <source>可用的有：%1</source>
        <translation>There are: %1</translation>
    </message>
    <message>
        <source>没有这个命令</source>
        <translation>There is no such command</translation>
    </message>
    <message>
        <source>用 qingbao %1 --help 查看用法</source>
        <translation>See the usage with qingbao %1 --help</translation>
    </message>
    <message>
        <source>少了输入</source>
        <translation>Input is missing</translation>
    </message>
    <message>
        <source>多了输入</source>
        <translation>There is too much input</translation>
    </message>
    <message>
        <source>没有写命令</source>
        <translation>No command was given</translation>
    </message>
    <message>
        <source>用 qingbao --help 查看全部命令</source>
        <translation>See all commands with qingbao --help</translation>
    </message>
    <message>
        <source>命令没有写完</source>
        <translation>The command is not complete</translation>
    </message>
    <message>
        <source>读不了标准输入（%1）</source>
        <translation>Cannot read standard input (%1)</translation>
    </message>
    <message>
        <source>请检查输入的来源</source>
        <translation>Check where the input comes from</translation>
    </message>
    <message>
        <source>标准输入超过 %1 MB</source>
        <translation>Standard input is larger than %1 MB</translation>
    </message>
    <message>
        <source>请拆成几个小文件</source>
        <translation>Split it into smaller files</translation>
    </message>
    <message>
        <source>写不进标准输出（%1）</source>
        <translation>Cannot write to standard output (%1)</translation>
    </message>
    <message>
        <source>请检查磁盘空间，或换个地方输出</source>
        <translation>Check the disk space, or write elsewhere</translation>
    </message>
    <message>
        <source>没有这个编号：“%1”</source>
        <translation>There is no id “%1”</translation>
    </message>
    <message>
        <source>没有指明工作区</source>
        <translation>No workspace was given</translation>
    </message>
    <message>
        <source>加上 --workspace 文件名，或设环境变量 QINGBAO_WORKSPACE</source>
        <translation>Add --workspace FILE, or set the environment variable QINGBAO_WORKSPACE</translation>
    </message>
    <message>
        <source>只要这个产业的，如 new-materials</source>
        <translation>only of this industry, e.g. new-materials</translation>
    </message>
    <message>
        <source>只要这类的，如 trend</source>
        <translation>only of this kind, e.g. trend</translation>
    </message>
    <message>
        <source>只要这一天以来的，如 2025-01-01</source>
        <translation>only since this day, e.g. 2025-01-01</translation>
    </message>
    <message>
        <source>最多列几条</source>
        <translation>list at most N</translation>
    </message>
    <message>
        <source>没有这个日期：“%1”</source>
        <translation>There is no date “%1”</translation>
    </message>
    <message>
        <source>写成 2025-01-31</source>
        <translation>Write 2025-01-31</translation>
    </message>
    <message>
        <source>要写整数，得到的是“%1”</source>
        <translation>A whole number is wanted, not “%1”</translation>
    </message>
    <message>
        <source>写 %1 到 %2 之间的整数</source>
        <translation>Write a whole number from %1 to %2</translation>
    </message>
    <message>
        <source>改一项内容，可写多次：number（期号）、totalNumber（总期号）、date（日期）、issuer（编印单位）等</source>
        <translation>change a value, may be repeated: number, totalNumber, date, issuer and so on</translation>
    </message>
    <message>
        <source>不是“项目=内容”：“%1”</source>
        <translation>Not KEY=VALUE: “%1”</translation>
    </message>
    <message>
        <source>写成 --set number=3</source>
        <translation>Write --set number=3</translation>
    </message>
    <message>
        <source>警告</source>
        <translation>warning</translation>
    </message>
    <message>
        <source>：“%1”</source>
        <translation>: “%1”</translation>
    </message>
    <message>
        <source>%1。%2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>共 %1 个错误、%2 个警告、%3 个提示</source>
        <translation>%1 errors, %2 warnings, %3 hints</translation>
    </message>
    <message>
        <source>付印、归档前检查 PDF 或一期</source>
        <translation>Check a PDF or an issue before it is printed or archived</translation>
    </message>
    <message>
        <source>按什么用途查：screen（屏幕阅读，默认）、archive（存档）、print（印刷）</source>
        <translation>what it is checked for: screen (default), archive or print</translation>
    </message>
    <message>
        <source>刊物种类：internal-publication（内部资料）、bulletin（机关简报）、none（不查）；不写则看本期、模板或首页</source>
        <translation>kind of publication: internal-publication, bulletin, or none (no such rules); default: what the issue, the template or the first page says</translation>
    </message>
    <message>
        <source>查一期时用的模板，同 render</source>
        <translation>template for an issue, as for render</translation>
    </message>
    <message>
        <source>ISSUE 同 render 的 INPUT；PDF 由什么程序做的都可以查。</source>
        <translation>ISSUE: as the INPUT of render. PDFs of any program can be checked.</translation>
    </message>
    <message>
        <source>查完了就是成功；有没有错误看输出。</source>
        <translation>The exit status is 0 once the check is done; the output says whether there are errors.</translation>
    </message>
    <message>
        <source>--pages 和 --pages-multiple 只能写一个</source>
        <translation>Give either --pages or --pages-multiple</translation>
    </message>
    <message>
        <source>写每张纸的厚度，如 0.1mm</source>
        <translation>Write the thickness of a sheet, such as 0.1mm</translation>
    </message>
    <message>
        <source>没有密码，权限不起作用</source>
        <translation>Without a password, permissions have no effect</translation>
    </message>
    <message>
        <source>加上 --owner-password</source>
        <translation>Add --owner-password</translation>
    </message>
    <message>
        <source>screen（屏幕阅读，默认）、archive（存档）、archive-source（存档，可附原稿）、print（印刷，四色加专色）、print-cmyk（四色）、print-spot（黑加专色），或自己写的 *.json</source>
        <translation>screen (default), archive, archive-source (may carry its source), print (process and spot colours), print-cmyk (process colours), print-spot (black and spot colours), or a *.json of your own</translation>
    </message>
    <message>
        <source>排成 N 页：行距、段落、图片只作看不出来的调整，做不到就报错</source>
        <translation>make N pages: leading, paragraphs and pictures change only where it does not show; fails where that is not enough</translation>
    </message>
    <message>
        <source>同上，排成 N 的倍数页，如骑马订要 4</source>
        <translation>the same for a multiple of N pages, such as 4 for a booklet</translation>
    </message>
    <message>
        <source>拼版：single（单页）、2up（两页一面）、booklet（骑马订，补白页到 4 的倍数）</source>
        <translation>imposition: single, 2up (two pages a side) or booklet (saddle-stitched; blank pages fill up to a multiple of 4)</translation>
    </message>
    <message>
        <source>骑马订每往里一张，版面向订口移多少，如 0.1mm</source>
        <translation>creep of a booklet: how far each further sheet inside moves its pages towards the inner margin, such as 0.1mm</translation>
    </message>
    <message>
        <source>打开文件要的密码：env:变量名、file:文件名，或“-”（标准输入）</source>
        <translation>password to open the file: env:VARIABLE, file:FILE, or “-” (standard input)</translation>
    </message>
    <message>
        <source>改权限要的密码，写法同上</source>
        <translation>password to change permissions, given the same way</translation>
    </message>
    <message>
        <source>只有打开密码的人可以做的：print,copy,modify,annotate,fill-forms,assemble，或 none；不写则 print,copy</source>
        <translation>what those may do who have only the password to open: print,copy,modify,annotate,fill-forms,assemble, or none; default: print,copy</translation>
    </message>
    <message>
        <source>附上这个文件，可写多次</source>
        <translation>attach this file; may be repeated</translation>
    </message>
    <message>
        <source>附上这一期的稿件（JSON）</source>
        <translation>attach the issue&apos;s articles (JSON)</translation>
    </message>
    <message>
        <source>密码不是 UTF-8 文字</source>
        <translation>The password is not UTF-8 text</translation>
    </message>
    <message>
        <source>请把文件另存为 UTF-8</source>
        <translation>Save the file as UTF-8</translation>
    </message>
    <message>
        <source>没有这个环境变量：“%1”</source>
        <translation>There is no environment variable “%1”</translation>
    </message>
    <message>
        <source>先设好它再运行</source>
        <translation>Set it before you run the command</translation>
    </message>
    <message>
        <source>密码不能直接写在命令行里，别人看得到</source>
        <translation>A password cannot be given on the command line, where others can see it</translation>
    </message>
    <message>
        <source>写 env:变量名、file:文件名，或“-”（标准输入）</source>
        <translation>Write env:VARIABLE, file:FILE, or “-” (standard input)</translation>
    </message>
    <message>
        <source>qingbao: 另有 %1 条同类的注意，加 --json 全部列出</source>
        <translation>qingbao: %1 more notes of this kind; add --json to list them all</translation>
    </message>
    <message>
        <source>另加这些规则组，如 internal-publication（内部资料）</source>
        <translation>Further sets of rules, such as internal-publication</translation>
    </message>
    <message>
        <source>校次要写整数，得到的是“%1”</source>
        <translation>A proof round is a whole number, not ‘%1’</translation>
    </message>
    <message>
        <source>一校写 1，接着上一次写 next</source>
        <translation>Write 1 for the first proof, next for the one after the last</translation>
    </message>
    <message>
        <source>已记为%1</source>
        <translation>Recorded as %1</translation>
    </message>
    <message>
        <source>只有工作区里的剪报和期能记校次</source>
        <translation>Only clippings and issues of a workspace have proof rounds</translation>
    </message>
    <message>
        <source>输入写成 workspace:i1</source>
        <translation>Write the input as workspace:i1</translation>
    </message>
    <message>
        <source>列出全部规则，不校对</source>
        <translation>List all rules and check nothing</translation>
    </message>
    <message>
        <source>刊出的日期，据此查“今年”“近日”</source>
        <translation>Date of publication, against which words such as ‘this year’ are checked</translation>
    </message>
    <message>
        <source>编辑以前的原文，据此核对数字、人名、引文</source>
        <translation>The text before editing, against which numbers, names and quotations are checked</translation>
    </message>
    <message>
        <source>原文发表的日期</source>
        <translation>Date on which the source was published</translation>
    </message>
    <message>
        <source>词库文件</source>
        <translation>Dictionary file</translation>
    </message>
    <message>
        <source>把结果记为第 N 校；接着上一次写 next</source>
        <translation>Record the result as proof N; next for the one after the last</translation>
    </message>
    <message>
        <source>workspace:c1 是剪报，workspace:i1 是一期：逐篇与各自的原文、日期核对。</source>
        <translation>workspace:c1 is a clipping, workspace:i1 an issue: each article is checked against its own source and date.</translation>
    </message>
    <message>
        <source>校对单只给工作区里的剪报和期</source>
        <translation>Proof sheets are made of clippings and issues of a workspace</translation>
    </message>
    <message>
        <source>写成 workspace:i1</source>
        <translation>Write workspace:i1</translation>
    </message>
    <message>
        <source>%1  %2 页</source>
        <translation>%1  %2 pages</translation>
    </message>
    <message>
        <source>写成 PDF</source>
        <translation>Write a PDF</translation>
    </message>
    <message>
        <source>先把本次结果记为第 N 校；接着上一次写 next</source>
        <translation>First record this result as proof N; next for the one after the last</translation>
    </message>
    <message>
        <source>校对单：各校次的差错率和本次结果</source>
        <translation>A proof sheet: error rates by round and the present findings</translation>
    </message>
    <message>
        <source>没有指明从哪个工作区学</source>
        <translation>No workspace to learn from was named</translation>
    </message>
    <message>
        <source>写成 --from my.qingbao</source>
        <translation>Write --from my.qingbao</translation>
    </message>
    <message>
        <source>%1  学了 %2 期，%3 段，%4 字</source>
        <translation>%1  learned from %2 issues, %3 paragraphs, %4 characters</translation>
    </message>
    <message>
        <source>（文字太多，只学了一部分）</source>
        <translation> (too much text: only a part of it)</translation>
    </message>
    <message>
        <source>从本单位已编成的各期学习用词，校对时自动使用</source>
        <translation>Learn the wording of the issues made so far; proofreading uses it by itself</translation>
    </message>
    <message>
        <source>从这个工作区学</source>
        <translation>Learn from this workspace</translation>
    </message>
    <message>
        <source>给这个工作区用；不写就是 --from 的那个</source>
        <translation>For use with this workspace; by default the one of --from</translation>
    </message>
    <message>
        <source>学到的存在工作区文件旁边；中途取消，原来的不变。</source>
        <translation>What is learned lies beside the workspace file; cancelling leaves the old one as it was.</translation>
    </message>
    <message>
        <source>词库是空的</source>
        <translation>The dictionary is empty</translation>
    </message>
    <message>
        <source>列出词库</source>
        <translation>List the dictionary</translation>
    </message>
    <message>
        <source>把词加入词库：校对时不再报；写了 --replacement 的一律要换掉</source>
        <translation>Add a word to the dictionary: it is not reported any more, or, with --replacement, always to be replaced</translation>
    </message>
    <message>
        <source>一律换成这个词</source>
        <translation>Always to be replaced by this word</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>从词库删去</source>
        <translation>Remove from the dictionary</translation>
    </message>
    <message>
        <source>导入词库文件</source>
        <translation>Import a dictionary file</translation>
    </message>
    <message>
        <source>导出词库文件</source>
        <translation>Export a dictionary file</translation>
    </message>
    <message>
        <source>总是忽略</source>
        <translation>Always ignore</translation>
    </message>
    <message>
        <source>%1 忽略一次</source>
        <translation>%1 ignored once</translation>
    </message>
    <message>
        <source>%1 本文忽略</source>
        <translation>%1 ignored in this article</translation>
    </message>
    <message>
        <source>没有忽略的</source>
        <translation>Nothing is ignored</translation>
    </message>
    <message>
        <source>规则编号写在校对结果的方括号里</source>
        <translation>A rule&apos;s id stands in brackets in the findings</translation>
    </message>
    <message>
        <source>要写编号，得到的是“%1”</source>
        <translation>A number is needed, not ‘%1’</translation>
    </message>
    <message>
        <source>编号见 qingbao ignored list</source>
        <translation>For numbers see qingbao ignored list</translation>
    </message>
    <message>
        <source>列出忽略的校对结果</source>
        <translation>List ignored findings</translation>
    </message>
    <message>
        <source>忽略某条规则对某处文字的结果</source>
        <translation>Ignore what a rule finds about a piece of text</translation>
    </message>
    <message>
        <source>只在这一篇里忽略</source>
        <translation>Ignore it in this article only</translation>
    </message>
    <message>
        <source>不再忽略</source>
        <translation>Ignore it no longer</translation>
    </message>
    <message>
        <source>导入忽略表</source>
        <translation>Import a list of ignored findings</translation>
    </message>
    <message>
        <source>导出忽略表</source>
        <translation>Export the list of ignored findings</translation>
    </message>
    <message>
        <source>，接起 %1 行</source>
        <translation>, %1 lines joined</translation>
    </message>
    <message>
        <source>，去掉杂质 %1 行</source>
        <translation>, %1 lines of noise dropped</translation>
    </message>
    <message>
        <source>没有这组规则：“%1”</source>
        <translation>There is no such set of rules: ‘%1’</translation>
    </message>
    <message>
        <source>有的是：%1</source>
        <translation>There are: %1</translation>
    </message>
    <message>
        <source>UTF-8 文本，一行一条：“词”，或“错词→正词”，或以制表符分开的“词、替换、理由”。# 开头的是注释，词以 # 开头的前面加 \。</source>
        <translation>UTF-8 text, one entry a line: ‘word’, ‘wrong→right’, or ‘word, replacement, reason’ parted by tabs. Lines that begin with # are comments; a word that begins with # has a \ before it.</translation>
    </message>
    <message>
        <source>只在某一篇里忽略的 %1 条没有带上</source>
        <translation>%1 that are ignored in one article only were left out</translation>
    </message>
    <message>
        <source>只有“%1”太宽，会漏掉别处的差错</source>
        <translation>‘%1’ alone is too wide: mistakes elsewhere would be missed</translation>
    </message>
    <message>
        <source>请连同前后的字写出来，如 --within 认真的学</source>
        <translation>Give it with its neighbours, e.g. --within 认真的学</translation>
    </message>
    <message>
        <source>“%1”里没有“%2”</source>
        <translation>‘%1’ does not contain ‘%2’</translation>
    </message>
    <message>
        <source>只在这几个字里忽略；不足两个字的必须写</source>
        <translation>ignore it only within these characters; needed for less than two characters</translation>
    </message>
    <message>
        <source>只导入总是忽略的。</source>
        <translation>Only those always ignored are imported.</translation>
    </message>
    <message>
        <source>这个选项只用于文件</source>
        <translation>This option is for files only</translation>
    </message>
    <message>
        <source>工作区里的稿件自动用各自的原文、日期和工作区的词库</source>
        <translation>Clippings of a workspace use their own sources and dates and the dictionary of the workspace</translation>
    </message>
    <message>
        <source>这一期排不出版面，校对单里没有页码：%1</source>
        <translation>This issue cannot be typeset; the proof sheet has no page numbers: %1</translation>
    </message>
    <message>
        <source>整理出 %1 篇</source>
        <translation>%1 articles</translation>
    </message>
    <message>
        <source>已加入 %1 条</source>
        <translation>%1 added</translation>
    </message>
    <message>
        <source>已删去 %1 条</source>
        <translation>%1 removed</translation>
    </message>
    <message>
        <source>已导入 %1 条</source>
        <translation>%1 imported</translation>
    </message>
    <message>
        <source>已导出 %1 条</source>
        <translation>%1 exported</translation>
    </message>
    <message>
        <source>去掉一行（%1）</source>
        <translation>dropped a line (%1)</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>也报把握不大的提示</source>
        <translation>also tell hints that are unsure</translation>
    </message>
    <message>
        <source>没有改，请看：%1</source>
        <translation>left as it is, please look: %1</translation>
    </message>
    <message>
        <source>另有 %1 处把握不大的提示，加 --hints 列出</source>
        <translation>%1 more unsure hints; --hints lists them</translation>
    </message>
    <message>
        <source>输出改好的文字（原文件不动）；拿不准的不改，另行列出</source>
        <translation>write the mended text (the file stays as it is); what is in doubt is left and listed</translation>
    </message>
    <message>
        <source>%1里的</source>
        <translation>in %1: </translation>
    </message>
    <message>
        <source>JSON 里的位置和长度按 Unicode 字符计；fixed 里是错误和疑误都按第一条建议改了的文字，--fix 只改拿得准的。</source>
        <translation>Places and lengths in JSON count Unicode characters; “fixed” is the text with the first suggestion of every error and warning, --fix mends only what is certain.</translation>
    </message>
    <message>
        <source>已记为%1，代替以前记的%1</source>
        <translation>recorded as %1 in place of the earlier %1</translation>
    </message>
    <message>
        <source>〔脚注〕%1 %2</source>
        <translation>[Footnote] %1 %2</translation>
    </message>
    <message>
        <source>请写出其中的文件；整个文件夹用 qingbao import 导入工作区</source>
        <translation>Name a file in it; a whole folder is imported into a workspace with qingbao import</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>（第 %1 等行的行末）</source>
        <translation> (at the ends of lines %1 and others)</translation>
    </message>
    <message>
        <source>（第 %1 行的行末）</source>
        <translation> (at the ends of lines %1)</translation>
    </message>
    <message>
        <source>，%1 处接行没有把握%2，请过目</source>
        <translation>, %1 doubtful joins%2; please look at them</translation>
    </message>
    <message>
        <source>%1等</source>
        <translation>%1 and others</translation>
    </message>
    <message>
        <source>请按上面各个文件的说明处理，再导入一次</source>
        <translation>Do for each file what is said of it above, then import once more</translation>
    </message>
    <message>
        <source>各个文件的原因和办法见输出的 failures</source>
        <translation>See “failures” in the output for the reason and the remedy of each file</translation>
    </message>
</context>
<context>
    <name>qb::core</name>
    <message>
        <source>每一行都要是列表 […]</source>
        <translation>Every row must be a list […]</translation>
    </message>
    <message>
        <source>起止位置不对</source>
        <translation>Begin and end are wrong</translation>
    </message>
    <message>
        <source>没有这个日期：“%1”</source>
        <translation>There is no date “%1”</translation>
    </message>
    <message>
        <source>写成 2025-01-31</source>
        <translation>Write 2025-01-31</translation>
    </message>
    <message>
        <source>写不进文件（%1）</source>
        <translation>Cannot write the file (%1)</translation>
    </message>
    <message>
        <source>请检查磁盘空间和写入权限，或换个位置</source>
        <translation>Check disk space and permissions, or choose another place</translation>
    </message>
    <message>
        <source>这是文件夹</source>
        <translation>this is a folder</translation>
    </message>
    <message>
        <source>这是文件夹，不是文件</source>
        <translation>This is a folder, not a file</translation>
    </message>
    <message>
        <source>没有这个文件</source>
        <translation>There is no such file</translation>
    </message>
    <message>
        <source>请检查文件名</source>
        <translation>Check the file name</translation>
    </message>
    <message>
        <source>读不了文件（%1）</source>
        <translation>Cannot read the file (%1)</translation>
    </message>
    <message>
        <source>请检查读取权限</source>
        <translation>Check the read permission</translation>
    </message>
    <message>
        <source>文件超过 %1 MB</source>
        <translation>The file is larger than %1 MB</translation>
    </message>
    <message>
        <source>请拆成几个小文件</source>
        <translation>Split it into smaller files</translation>
    </message>
    <message>
        <source>找不到程序自带的数据</source>
        <translation>The program&apos;s data was not found</translation>
    </message>
    <message>
        <source>请重新安装，或用环境变量 QINGBAO_DATA 指明所在文件夹</source>
        <translation>Reinstall the program, or name their folder in the environment variable QINGBAO_DATA</translation>
    </message>
    <message>
        <source>这里要一段文字，得到的是 %1</source>
        <translation>A text is wanted here, not %1</translation>
    </message>
    <message>
        <source>缺少这一项</source>
        <translation>This is missing</translation>
    </message>
    <message>
        <source>请补上</source>
        <translation>Please add it</translation>
    </message>
    <message>
        <source>这里要 %1 到 %2 的整数，得到的是 %3</source>
        <translation>A whole number from %1 to %2 is wanted here, not %3</translation>
    </message>
    <message>
        <source>这里要一个数，得到的是 %1</source>
        <translation>A number is wanted here, not %1</translation>
    </message>
    <message>
        <source>这里要 true 或 false，得到的是 %1</source>
        <translation>true or false is wanted here, not %1</translation>
    </message>
    <message>
        <source>没有这个取值：%1</source>
        <translation>There is no such value: %1</translation>
    </message>
    <message>
        <source>可用的有：%1</source>
        <translation>There are: %1</translation>
    </message>
    <message>
        <source>这里要一个对象 {…}，得到的是 %1</source>
        <translation>An object {…} is wanted here, not %1</translation>
    </message>
    <message>
        <source>这里要一个列表 […]，得到的是 %1</source>
        <translation>A list […] is wanted here, not %1</translation>
    </message>
    <message>
        <source>列表里要的都是文字，得到的是 %1</source>
        <translation>The list must hold texts only, not %1</translation>
    </message>
    <message>
        <source>不认识的键“%1”</source>
        <translation>Unknown key “%1”</translation>
    </message>
    <message>
        <source>这里可用的键：%1</source>
        <translation>Keys possible here: %1</translation>
    </message>
    <message>
        <source>不是完好的 JSON：%1</source>
        <translation>Not sound JSON: %1</translation>
    </message>
    <message>
        <source>请按行号改正</source>
        <translation>Correct it at that line</translation>
    </message>
    <message>
        <source>JSON 的最外层要是对象 {…}</source>
        <translation>The outermost JSON value must be an object {…}</translation>
    </message>
    <message>
        <source>不是长度：“%1”</source>
        <translation>Not a length: “%1”</translation>
    </message>
    <message>
        <source>写成 12pt、3mm 或“小四”这样的字号</source>
        <translation>Write 12pt, 3mm or a type size such as “小四”</translation>
    </message>
    <message>
        <source>只有种类（kind）是 table 的段落才能带表格</source>
        <translation>Only a block of kind table can have a table</translation>
    </message>
    <message>
        <source>请选文件夹里的文件</source>
        <translation>Choose a file in the folder</translation>
    </message>
    <message>
        <source>这个链接指向的文件不在了</source>
        <translation>The file this link points to no longer exists</translation>
    </message>
    <message>
        <source>请找到原来的文件，或删掉这个链接</source>
        <translation>Find the original file, or delete the link</translation>
    </message>
</context>
<context>
    <name>qb::editor</name>
    <message>
        <source>情报快递编辑器</source>
        <translation>Qingbao Editor</translation>
    </message>
    <message>
        <source>要打开的工作区（*.qingbao），不写就打开上次的</source>
        <translation>Workspace to open (*.qingbao); default: the last one</translation>
    </message>
</context>
<context>
    <name>qb::editor::ArticleForm</name>
    <message>
        <source>引题</source>
        <translation>Kicker</translation>
    </message>
    <message>
        <source>副题</source>
        <translation>Subtitle</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>作者</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>年-月-日</source>
        <translation>year-month-day</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>网址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>这不是日期，应如 2024-03-15；现在不会存下</source>
        <translation>Not a date such as 2024-03-15; it will not be saved as it is</translation>
    </message>
</context>
<context>
    <name>qb::editor::ArticlePanel</name>
    <message>
        <source>正文</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>小标题一</source>
        <translation>Subhead 1</translation>
    </message>
    <message>
        <source>小标题二</source>
        <translation>Subhead 2</translation>
    </message>
    <message>
        <source>小标题三</source>
        <translation>Subhead 3</translation>
    </message>
    <message>
        <source>列表项</source>
        <translation>List item</translation>
    </message>
    <message>
        <source>引文</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>图注、表题</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>注释</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>稿件信息</source>
        <translation>About the article</translation>
    </message>
    <message>
        <source>行业</source>
        <translation>Industries</translation>
    </message>
    <message>
        <source>段落类型</source>
        <translation>Kind of paragraph</translation>
    </message>
    <message>
        <source>加粗</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>加粗选中的文字（Ctrl+B）</source>
        <translation>Make the selected text bold (Ctrl+B)</translation>
    </message>
    <message>
        <source>着重</source>
        <translation>Emphasis</translation>
    </message>
    <message>
        <source>给选中的文字加着重号</source>
        <translation>Set emphasis dots under the selected text</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>在左边选一条剪报，
或在右边选本期的一篇稿件。</source>
        <translation>Choose a clipping on the left,
or an article of the issue on the right.</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>Undecided</translation>
    </message>
    <message>
        <source>建议：%1</source>
        <translation>Suggested: %1</translation>
    </message>
    <message>
        <source>正在编辑</source>
        <translation>Editing</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>%1 字 · %2</source>
        <translation>%1 characters · %2</translation>
    </message>
    <message>
        <source>已在本期</source>
        <translation>In this issue</translation>
    </message>
    <message>
        <source>加入本期</source>
        <translation>Add to Issue</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>有断行接得没有把握，点一下看下一处（F8）</source>
        <translation>Some line ends are doubtful: click to see the next one (F8)</translation>
    </message>
    <message>
        <source>断行 %1 处</source>
        <translation>Line ends: %1</translation>
    </message>
</context>
<context>
    <name>qb::editor::ClippingModel</name>
    <message>
        <source>（无标题）</source>
        <translation>(no title)</translation>
    </message>
</context>
<context>
    <name>qb::editor::EditHistory</name>
    <message>
        <source>改正文</source>
        <translation>Edit text</translation>
    </message>
    <message>
        <source>改稿件信息</source>
        <translation>Edit clipping details</translation>
    </message>
</context>
<context>
    <name>qb::editor::FindingCard</name>
    <message>
        <source>换成建议的写法</source>
        <translation>Put the suggestion in its place</translation>
    </message>
    <message>
        <source>忽略一次</source>
        <translation>Ignore once</translation>
    </message>
    <message>
        <source>只忽略这一处</source>
        <translation>Ignore this place only</translation>
    </message>
    <message>
        <source>本文忽略</source>
        <translation>Ignore in this article</translation>
    </message>
    <message>
        <source>这篇稿件里的同样文字都忽略</source>
        <translation>Ignore the same text everywhere in this article</translation>
    </message>
    <message>
        <source>总是忽略…</source>
        <translation>Always ignore…</translation>
    </message>
    <message>
        <source>这个工作区里的同样文字都忽略，可写理由</source>
        <translation>Ignore the same text everywhere in this workspace; a reason may be given</translation>
    </message>
    <message>
        <source>加入词库</source>
        <translation>Add to dictionary</translation>
    </message>
    <message>
        <source>这个词是对的，以后不再报</source>
        <translation>This word is right; do not report it again</translation>
    </message>
    <message>
        <source>“%1”：%2</source>
        <translation>‘%1’: %2</translation>
    </message>
    <message>
        <source>删去“%1”</source>
        <translation>Delete ‘%1’</translation>
    </message>
    <message>
        <source>替换为“%1”</source>
        <translation>Replace by ‘%1’</translation>
    </message>
</context>
<context>
    <name>qb::editor::FindingsPanel</name>
    <message>
        <source>检查结果</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>第 %1 页  </source>
        <translation>Page %1  </translation>
    </message>
    <message>
        <source>本稿校对（%1）</source>
        <translation>Proofreading of this article (%1)</translation>
    </message>
    <message>
        <source>本期版面（%1）</source>
        <translation>Layout of this issue (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n 处</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message>
        <source>没有问题</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>《%1》  </source>
        <translation>“%1”  </translation>
    </message>
    <message>
        <source>印前检查（%1）</source>
        <translation>Preflight (%1)</translation>
    </message>
    <message>
        <source>本稿没有校对</source>
        <translation>This article was not proofread</translation>
    </message>
    <message>
        <source>%1  %2 %3</source>
        <translation>%1  %2 %3</translation>
    </message>
    <message>
        <source>%1  删去%2</source>
        <translation>%1  delete %2</translation>
    </message>
    <message>
        <source>%1  %2→%3</source>
        <translation>%1  %2→%3</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>qb::editor::IssuePanel</name>
    <message>
        <source>第%1期</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>未编号</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>Undecided</translation>
    </message>
    <message>
        <source>期号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>总期号</source>
        <translation>Total number</translation>
    </message>
    <message>
        <source>新建一期</source>
        <translation>Make a new issue</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>本期</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>栏目与稿件</source>
        <translation>Sections and articles</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Move Up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Move Down</translation>
    </message>
    <message>
        <source>添加栏目</source>
        <translation>Add Section</translation>
    </message>
    <message>
        <source>移出本期</source>
        <translation>Remove from Issue</translation>
    </message>
    <message>
        <source>期次信息</source>
        <translation>About the issue</translation>
    </message>
    <message>
        <source>新栏目</source>
        <translation>New section</translation>
    </message>
    <message>
        <source>删去栏目</source>
        <translation>Delete Section</translation>
    </message>
    <message>
        <source>移动栏目</source>
        <translation>Move Section</translation>
    </message>
    <message>
        <source>移动稿件</source>
        <translation>Move Article</translation>
    </message>
    <message>
        <source>栏目改名</source>
        <translation>Rename Section</translation>
    </message>
    <message>
        <source>删去栏目，稿件移出本期</source>
        <translation>Delete the section and take its articles out of the issue</translation>
    </message>
</context>
<context>
    <name>qb::editor::JoinCard</name>
    <message>
        <source>没错</source>
        <translation>Right As It Is</translation>
    </message>
    <message>
        <source>这一处不再提示</source>
        <translation>Do not point this one out again</translation>
    </message>
    <message>
        <source>下一处</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>你已接成一段。</source>
        <translation>You joined it.</translation>
    </message>
    <message>
        <source>你已分成两段。</source>
        <translation>You parted it.</translation>
    </message>
    <message>
        <source>分成两段</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>接成一段</source>
        <translation>Join</translation>
    </message>
</context>
<context>
    <name>qb::editor::JoinReview</name>
    <message>
        <source>断行看过，没有错</source>
        <translation>Line End Seen and Right</translation>
    </message>
</context>
<context>
    <name>qb::editor::LibraryPanel</name>
    <message>
        <source>剪报</source>
        <translation>Clippings</translation>
    </message>
    <message>
        <source>搜标题和正文</source>
        <translation>Search titles and texts</translation>
    </message>
    <message>
        <source>搜索剪报</source>
        <translation>Search clippings</translation>
    </message>
    <message>
        <source>全部行业</source>
        <translation>All industries</translation>
    </message>
    <message>
        <source>全部类别</source>
        <translation>All kinds</translation>
    </message>
    <message numerus="yes">
        <source>%n 条</source>
        <translation>
            <numerusform>%n clipping</numerusform>
            <numerusform>%n clippings</numerusform>
        </translation>
    </message>
    <message>
        <source>没有符合条件的剪报</source>
        <translation>No clipping fits</translation>
    </message>
    <message>
        <source>还没有剪报。
导入文件，从网页剪下，
或把复制的文字粘贴进来。</source>
        <translation>No clippings yet.
Import files, clip web pages,
or paste text that you copied.</translation>
    </message>
    <message>
        <source>加入本期</source>
        <translation>Add to Issue</translation>
    </message>
    <message>
        <source>移到回收站</source>
        <translation>Move to Recycle Bin</translation>
    </message>
</context>
<context>
    <name>qb::editor::MainWindow</name>
    <message>
        <source>稿件</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>网页</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>版面</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>%1 — 情报快递</source>
        <translation>%1 — Qingbao</translation>
    </message>
    <message>
        <source>工作区：%1&#x3000;修改随时自动保存</source>
        <translation>Workspace: %1&#x3000;Changes are saved by themselves</translation>
    </message>
    <message>
        <source>情报快递</source>
        <translation>Qingbao</translation>
    </message>
    <message numerus="yes">
        <source>已把 %n 条剪报移到回收站</source>
        <translation>
            <numerusform>%n clipping moved to the recycle bin</numerusform>
            <numerusform>%n clippings moved to the recycle bin</numerusform>
        </translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>还没有打开一期。
在右边点“新建一期”。</source>
        <translation>No issue is open yet.
Choose “New Issue” on the right.</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>稿件没有存上</source>
        <translation>The article was not saved</translation>
    </message>
    <message>
        <source>仍要退出吗？没有存上的修改会丢失。</source>
        <translation>Quit all the same? Unsaved changes will be lost.</translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>关于情报快递</source>
        <translation>About Qingbao</translation>
    </message>
    <message>
        <source>文件(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>新建工作区…</source>
        <translation>New Workspace…</translation>
    </message>
    <message>
        <source>打开工作区…</source>
        <translation>Open Workspace…</translation>
    </message>
    <message>
        <source>最近打开</source>
        <translation>Open Recent</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>导入…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>粘贴为剪报</source>
        <translation>Paste as Clipping</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>新建一期</source>
        <translation>Make a new issue</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>导出 PDF…</source>
        <translation>Export PDF…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>关闭工作区</source>
        <translation>Close Workspace</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>编辑(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>搜索剪报</source>
        <translation>Search clippings</translation>
    </message>
    <message>
        <source>视图(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>打开网址</source>
        <translation>Open Address</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>剪下本页</source>
        <translation>Clip This Page</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>工具栏</source>
        <translation>Toolbar</translation>
    </message>
    <message>
        <source>新工作区</source>
        <translation>New workspace</translation>
    </message>
    <message>
        <source>新建工作区</source>
        <translation>New Workspace</translation>
    </message>
    <message>
        <source>工作区 (*%1)</source>
        <translation>Workspaces (*%1)</translation>
    </message>
    <message>
        <source>已经有这个文件</source>
        <translation>There is such a file already</translation>
    </message>
    <message>
        <source>换一个名字，或用“打开工作区”</source>
        <translation>Choose another name, or use “Open Workspace”</translation>
    </message>
    <message>
        <source>打开工作区</source>
        <translation>Open Workspace</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>文稿 (*.txt *.html *.htm *.mhtml *.pdf *.docx);;所有文件 (*)</source>
        <translation>Documents (*.txt *.html *.htm *.mhtml *.pdf *.docx);;All files (*)</translation>
    </message>
    <message>
        <source>第%1期</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>未编号</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>导出 PDF</source>
        <translation>Export PDF</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>&lt;h3&gt;情报快递 %1&lt;/h3&gt;&lt;p&gt;从剪报到印好的一期。&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Qingbao %1&lt;/h3&gt;&lt;p&gt;From clippings to a printed issue.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>正在导入…</source>
        <translation>Importing…</translation>
    </message>
    <message>
        <source>剪贴板里没有文字</source>
        <translation>There is no text on the clipboard</translation>
    </message>
    <message>
        <source>先在别处复制文字，再粘贴</source>
        <translation>Copy text elsewhere first, then paste</translation>
    </message>
    <message>
        <source>正在粘贴…</source>
        <translation>Pasting…</translation>
    </message>
    <message>
        <source>正在存剪报…</source>
        <translation>Saving the clipping…</translation>
    </message>
    <message>
        <source>等等，共 %1 个文件</source>
        <translation>and others, %1 files in all</translation>
    </message>
    <message>
        <source>收进 %1 条剪报，有文件没有导入</source>
        <translation>%1 clippings added; some files were not imported</translation>
    </message>
    <message>
        <source>这些内容剪报里已经有了，没有重复收入</source>
        <translation>These are among the clippings already and were not added again</translation>
    </message>
    <message>
        <source>没有找到可以收成剪报的正文</source>
        <translation>No article text was found that could become a clipping</translation>
    </message>
    <message>
        <source>有 %1 处断行接得没有把握，请对照原文看一遍</source>
        <translation>%1 line joins are doubtful: please compare with the original</translation>
    </message>
    <message numerus="yes">
        <source>收进 %n 条剪报</source>
        <translation>
            <numerusform>%n clipping added</numerusform>
            <numerusform>%n clippings added</numerusform>
        </translation>
    </message>
    <message>
        <source>正在导出 PDF…</source>
        <translation>Exporting PDF…</translation>
    </message>
    <message>
        <source>已导出 %1 页：%2</source>
        <translation>%1 pages exported: %2</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>印前检查</source>
        <translation>Preflight</translation>
    </message>
    <message>
        <source>屏幕阅读</source>
        <translation>For Screen</translation>
    </message>
    <message>
        <source>存档</source>
        <translation>For Archive</translation>
    </message>
    <message>
        <source>印刷</source>
        <translation>For Print</translation>
    </message>
    <message>
        <source>正在做印前检查…</source>
        <translation>Preflighting…</translation>
    </message>
    <message>
        <source>印前检查没有发现问题</source>
        <translation>Preflight found nothing</translation>
    </message>
    <message>
        <source>印前检查：%1 个错误，%2 个警告，%3 个提示</source>
        <translation>Preflight: %1 errors, %2 warnings, %3 hints</translation>
    </message>
    <message>
        <source>校对(&amp;P)</source>
        <translation>&amp;Proofreading</translation>
    </message>
    <message>
        <source>记下本期这一校</source>
        <translation>Record This Proof of the Issue</translation>
    </message>
    <message>
        <source>导出校对单…</source>
        <translation>Export Proof Sheet…</translation>
    </message>
    <message>
        <source>导入词库…</source>
        <translation>Import Dictionary…</translation>
    </message>
    <message>
        <source>导出词库…</source>
        <translation>Export Dictionary…</translation>
    </message>
    <message>
        <source>学习本单位已编的各期</source>
        <translation>Learn from the Issues Made So Far</translation>
    </message>
    <message>
        <source>校对不全</source>
        <translation>Proofreading is incomplete</translation>
    </message>
    <message>
        <source>总是忽略</source>
        <translation>Always Ignore</translation>
    </message>
    <message>
        <source>以后所有稿件里的“%1”都不再报这一条。理由（可不写）：</source>
        <translation>This will not be reported for ‘%1’ in any article. Reason (may be left out):</translation>
    </message>
    <message>
        <source>已忽略“%1”</source>
        <translation>‘%1’ is ignored</translation>
    </message>
    <message>
        <source>加入词库</source>
        <translation>Add to Dictionary</translation>
    </message>
    <message>
        <source>这个词是对的，以后不再报。请写完整的词：</source>
        <translation>This word is right and will not be reported. Write the whole word:</translation>
    </message>
    <message>
        <source>已把“%1”加入词库</source>
        <translation>‘%1’ was added to the dictionary</translation>
    </message>
    <message>
        <source>导入词库</source>
        <translation>Import Dictionary</translation>
    </message>
    <message>
        <source>词库文件 (*.txt *.tsv);;所有文件 (*)</source>
        <translation>Dictionaries (*.txt *.tsv);;All files (*)</translation>
    </message>
    <message numerus="yes">
        <source>词库导入了 %n 条</source>
        <translation>
            <numerusform>%n entry imported</numerusform>
            <numerusform>%n entries imported</numerusform>
        </translation>
    </message>
    <message>
        <source>导出词库</source>
        <translation>Export Dictionary</translation>
    </message>
    <message>
        <source>词库</source>
        <translation>Dictionary</translation>
    </message>
    <message>
        <source>词库文件 (*.txt)</source>
        <translation>Dictionaries (*.txt)</translation>
    </message>
    <message>
        <source>词库已导出</source>
        <translation>Dictionary exported</translation>
    </message>
    <message>
        <source>校对本期</source>
        <translation>Proofreading the issue</translation>
    </message>
    <message>
        <source>已记为%1：%2 字，差错率万分之 %3</source>
        <translation>Recorded as %1: %2 characters, %3 errors per 10,000</translation>
    </message>
    <message>
        <source>学习本单位的文字</source>
        <translation>Learning the house&apos;s wording</translation>
    </message>
    <message>
        <source>学了 %1 期、%2 字，校对时自动使用</source>
        <translation>Learned from %1 issues, %2 characters; proofreading uses it by itself</translation>
    </message>
    <message>
        <source>导出校对单</source>
        <translation>Export Proof Sheet</translation>
    </message>
    <message>
        <source>校对单</source>
        <translation>Proof sheet</translation>
    </message>
    <message>
        <source>校对单已导出</source>
        <translation>Proof sheet exported</translation>
    </message>
    <message>
        <source>退回原文</source>
        <translation>Back to the Raw Text</translation>
    </message>
    <message>
        <source>粘贴的内容已整理，撤销一次可退回原文</source>
        <translation>What was pasted has been cleaned; undo once for the raw text</translation>
    </message>
    <message>
        <source>网页太长，后面的内容没有剪下，请对照原文补上</source>
        <translation>The page is too long: its end was not clipped; complete it from the original</translation>
    </message>
    <message>
        <source>等等，共 %1 条</source>
        <translation>and so on, %1 in all</translation>
    </message>
    <message>
        <source>去掉了 %1 行页码、页眉之类的杂质，在原文里划去了</source>
        <translation>%1 lines of page numbers, running heads and the like were dropped; they are struck out in the source</translation>
    </message>
    <message>
        <source>不能校对</source>
        <translation>Cannot proofread</translation>
    </message>
    <message>
        <source>显示把握不大的提示</source>
        <translation>Show Unsure Hints</translation>
    </message>
</context>
<context>
    <name>qb::editor::MessageBar</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>qb::editor::OutlineModel</name>
    <message>
        <source>（无标题）</source>
        <translation>(no title)</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>栏目改名</source>
        <translation>Rename Section</translation>
    </message>
    <message>
        <source>移动栏目</source>
        <translation>Move Section</translation>
    </message>
    <message>
        <source>移动稿件</source>
        <translation>Move Article</translation>
    </message>
</context>
<context>
    <name>qb::editor::PreviewPanel</name>
    <message>
        <source>还没有打开一期</source>
        <translation>No issue is open</translation>
    </message>
    <message>
        <source>页码</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>上一页（PgUp）</source>
        <translation>Previous page (PgUp)</translation>
    </message>
    <message>
        <source>下一页（PgDn）</source>
        <translation>Next page (PgDn)</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom Out</translation>
    </message>
    <message>
        <source>放大（Ctrl+滚轮）</source>
        <translation>Zoom In (Ctrl+wheel)</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit Width</translation>
    </message>
    <message>
        <source>适合整页</source>
        <translation>Fit Page</translation>
    </message>
    <message>
        <source>这一期还是空的。
把剪报拖到右边的栏目里，版面就出来了。</source>
        <translation>This issue is empty.
Drag clippings to a section on the right, and its pages appear.</translation>
    </message>
    <message>
        <source>/ %1 页</source>
        <translation>/ %1 pages</translation>
    </message>
    <message>
        <source>正在排版…</source>
        <translation>Typesetting…</translation>
    </message>
</context>
<context>
    <name>qb::editor::Proofreading</name>
    <message>
        <source>忽略“%1”</source>
        <translation>Ignore ‘%1’</translation>
    </message>
    <message>
        <source>“%1”加入词库</source>
        <translation>Add ‘%1’ to dictionary</translation>
    </message>
</context>
<context>
    <name>qb::editor::Session</name>
    <message>
        <source>稿件已经不在本期里</source>
        <translation>The article is no longer in this issue</translation>
    </message>
    <message>
        <source>加入本期</source>
        <translation>Add to Issue</translation>
    </message>
    <message>
        <source>本期刚在别处改过，已换成新的样子</source>
        <translation>The issue was changed elsewhere just now and is shown as it stands there</translation>
    </message>
    <message>
        <source>刚才这一步没有做，请看过再做一次</source>
        <translation>Your last step was not taken; look at it and take it again</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>整理粘贴的文字</source>
        <translation>Clean Pasted Text</translation>
    </message>
</context>
<context>
    <name>qb::editor::SourcePanel</name>
    <message>
        <source>原文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>这篇稿件没有留下原文。</source>
        <translation>No raw text was kept of this article.</translation>
    </message>
</context>
<context>
    <name>qb::editor::TagPicker</name>
    <message>
        <source>建议，依据：%1</source>
        <translation>Suggested because of: %1</translation>
    </message>
</context>
<context>
    <name>qb::editor::TextEditor</name>
    <message>
        <source>建议：%1</source>
        <translation>Suggested: %1</translation>
    </message>
    <message>
        <source>删去“%1”</source>
        <translation>Delete “%1”</translation>
    </message>
    <message>
        <source>改为“%1”</source>
        <translation>Change to “%1”</translation>
    </message>
    <message>
        <source>替代文字…</source>
        <translation>Alternative Text…</translation>
    </message>
    <message>
        <source>替代文字</source>
        <translation>Alternative Text</translation>
    </message>
    <message>
        <source>用一句话说明图上有什么，给看不见图的读者听：</source>
        <translation>Say in one sentence what the picture shows, for readers who cannot see it:</translation>
    </message>
    <message>
        <source>忽略一次</source>
        <translation>Ignore once</translation>
    </message>
    <message>
        <source>本文忽略</source>
        <translation>Ignore in this article</translation>
    </message>
    <message>
        <source>总是忽略…</source>
        <translation>Always ignore…</translation>
    </message>
    <message>
        <source>加入词库</source>
        <translation>Add to dictionary</translation>
    </message>
    <message>
        <source>在这里分成两段</source>
        <translation>Part Here</translation>
    </message>
    <message>
        <source>和下一段接成一段</source>
        <translation>Join with the Next Paragraph</translation>
    </message>
    <message>
        <source>为什么这样断行…</source>
        <translation>Why This Line End…</translation>
    </message>
</context>
<context>
    <name>qb::editor::WebPanel</name>
    <message>
        <source>在上面输入网址，按回车打开，
再点“剪下本页”，正文、图片和网页快照就存进剪报。</source>
        <translation>Type an address above and press Enter,
then “Clip This Page”: text, pictures and a snapshot go to the clippings.</translation>
    </message>
    <message>
        <source>后退</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>前进</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>刷新</source>
        <translation>Reload</translation>
    </message>
    <message>
        <source>输入网址</source>
        <translation>Type an address</translation>
    </message>
    <message>
        <source>网址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>剪下本页</source>
        <translation>Clip This Page</translation>
    </message>
    <message>
        <source>网页打不开</source>
        <translation>The page cannot be opened</translation>
    </message>
    <message>
        <source>检查网址和网络，再点“刷新”</source>
        <translation>Check address and network, then choose “Reload”</translation>
    </message>
    <message>
        <source>网页意外退出</source>
        <translation>The page ended unexpectedly</translation>
    </message>
    <message>
        <source>点“刷新”重新打开</source>
        <translation>Choose “Reload” to open it again</translation>
    </message>
    <message>
        <source>这不是网址</source>
        <translation>This is not an address</translation>
    </message>
    <message>
        <source>网址应当像 https://www.example.com/</source>
        <translation>An address looks like https://www.example.com/</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>正在剪…</source>
        <translation>Clipping…</translation>
    </message>
</context>
<context>
    <name>qb::editor::WelcomePage</name>
    <message>
        <source>最近打开</source>
        <translation>Open Recent</translation>
    </message>
    <message>
        <source>情报快递</source>
        <translation>Qingbao</translation>
    </message>
    <message>
        <source>收剪报，编稿件，排成一期，导出 PDF。</source>
        <translation>Collect clippings, edit articles, typeset an issue, export it as PDF.</translation>
    </message>
    <message>
        <source>新建工作区…</source>
        <translation>New Workspace…</translation>
    </message>
    <message>
        <source>打开工作区…</source>
        <translation>Open Workspace…</translation>
    </message>
    <message>
        <source>%1    %2</source>
        <translation>%1    %2</translation>
    </message>
</context>
<context>
    <name>qb::editor::paste</name>
    <message>
        <source>剪贴板里的图片读不出来</source>
        <translation>The picture on the clipboard cannot be read</translation>
    </message>
    <message>
        <source>请把图片存成文件再导入</source>
        <translation>Save the picture as a file and import that</translation>
    </message>
</context>
<context>
    <name>qb::font</name>
    <message>
        <source>字体的 CFF 表已损坏</source>
        <translation>The font&apos;s CFF table is damaged</translation>
    </message>
    <message>
        <source>请重新安装这个字体</source>
        <translation>Reinstall this font</translation>
    </message>
    <message>
        <source>请安装软件包 %1</source>
        <translation>Install the package %1</translation>
    </message>
    <message>
        <source>，或下列字体之一：%1</source>
        <translation>, or one of these fonts: %1</translation>
    </message>
    <message>
        <source>没有可用的%1字体</source>
        <translation>There is no usable font for the role %1</translation>
    </message>
    <message>
        <source>系统的字体配置（fontconfig）读不了</source>
        <translation>The system&apos;s font configuration (fontconfig) cannot be read</translation>
    </message>
    <message>
        <source>请重新安装软件包 fontconfig-config</source>
        <translation>Reinstall the package fontconfig-config</translation>
    </message>
    <message>
        <source>字体角色“%1”既没有候选字体，也没有后备角色</source>
        <translation>The font role “%1” has neither candidates nor fallback roles</translation>
    </message>
    <message>
        <source>字体角色“%1”写了两遍</source>
        <translation>The font role “%1” is defined twice</translation>
    </message>
    <message>
        <source>字体角色“%1”的后备角色“%2”不存在</source>
        <translation>The fallback role “%2” of the font role “%1” does not exist</translation>
    </message>
    <message>
        <source>缺少这一项</source>
        <translation>This is missing</translation>
    </message>
    <message>
        <source>字体文件已损坏：%1</source>
        <translation>The font file is damaged: %1</translation>
    </message>
    <message>
        <source>文件太短</source>
        <translation>the file is too short</translation>
    </message>
    <message>
        <source>文件里没有第 %1 个字面</source>
        <translation>the file has no face %1</translation>
    </message>
    <message>
        <source>字体集的目录不完整</source>
        <translation>the collection&apos;s directory is not complete</translation>
    </message>
    <message>
        <source>缺少必需的表</source>
        <translation>a required table is missing</translation>
    </message>
    <message>
        <source>字体里没有可用的轮廓（可能是点阵字体）</source>
        <translation>the font has no usable outlines (it may be a bitmap font)</translation>
    </message>
    <message>
        <source>不是 OpenType 或 TrueType 字体文件</source>
        <translation>not an OpenType or TrueType font file</translation>
    </message>
    <message>
        <source>表目录不完整</source>
        <translation>the table directory is not complete</translation>
    </message>
    <message>
        <source>文件不完整</source>
        <translation>the file is not complete</translation>
    </message>
    <message>
        <source>字体“%1”截取不了，文件可能已损坏</source>
        <translation>The font “%1” cannot be subset; its file may be damaged</translation>
    </message>
    <message>
        <source>可变字体“%1”放不进 PDF</source>
        <translation>The variable font “%1” cannot be put into a PDF</translation>
    </message>
    <message>
        <source>请改装这个字体的静态版本</source>
        <translation>Install the static version of this font</translation>
    </message>
    <message>
        <source>找不到字体文件</source>
        <translation>The font file was not found</translation>
    </message>
    <message>
        <source>读不了字体文件</source>
        <translation>The font file cannot be read</translation>
    </message>
    <message>
        <source>请检查文件的权限</source>
        <translation>Check the file&apos;s permissions</translation>
    </message>
    <message>
        <source>字体文件已损坏：基本参数不对</source>
        <translation>The font file is damaged: its basic values are wrong</translation>
    </message>
    <message>
        <source>没有“%1”这种字体角色</source>
        <translation>There is no font role “%1”</translation>
    </message>
    <message>
        <source>可用的角色：%1</source>
        <translation>Roles there are: %1</translation>
    </message>
    <message>
        <source>字体角色“%1”的加粗角色“%2”不存在</source>
        <translation>The bold role “%2” of the font role “%1” does not exist</translation>
    </message>
</context>
<context>
    <name>qb::importer_module</name>
    <message>
        <source>请重新安装；移动程序时，bin 和 lib 目录要一起移动</source>
        <translation>Install it again; where the program is moved, its folders bin and lib go together.</translation>
    </message>
    <message>
        <source>导入模块装不起来</source>
        <translation>the import module cannot be loaded</translation>
    </message>
    <message>
        <source>缺少导入模块</source>
        <translation>the import module is missing</translation>
    </message>
    <message>
        <source>导入模块和本程序不是同一版本</source>
        <translation>the import module is of another version than the program</translation>
    </message>
</context>
<context>
    <name>qb::importers</name>
    <message>
        <source>有图片没有随页面保存，已略过</source>
        <translation>Some pictures were not saved with the page and are left out</translation>
    </message>
    <message>
        <source>网页太大（超过 64 MB）</source>
        <translation>The page is too large (over 64 MB)</translation>
    </message>
    <message>
        <source>请只保存正文部分</source>
        <translation>Save only the article</translation>
    </message>
    <message>
        <source>不认识这种文件</source>
        <translation>This kind of file is not known</translation>
    </message>
    <message>
        <source>文件太大（超过 256 MB）</source>
        <translation>The file is too large (over 256 MB)</translation>
    </message>
    <message>
        <source>请拆分后再导入</source>
        <translation>Split it before importing</translation>
    </message>
    <message>
        <source>PDF 已损坏，无法读取</source>
        <translation>The PDF is damaged and cannot be read</translation>
    </message>
    <message>
        <source>请用 PDF 阅读器另存一份再试</source>
        <translation>Save a copy with a PDF reader and try again</translation>
    </message>
    <message>
        <source>PDF 有打开密码</source>
        <translation>The PDF needs a password to open</translation>
    </message>
    <message>
        <source>请先去掉密码再导入</source>
        <translation>Remove the password before importing</translation>
    </message>
    <message>
        <source>PDF 有 %1 页，超过 %2 页</source>
        <translation>The PDF has %1 pages, more than %2</translation>
    </message>
    <message>
        <source>第 %1 页无法读取，已略过</source>
        <translation>Page %1 cannot be read and is left out</translation>
    </message>
    <message>
        <source>PDF 里没有文字，可能是扫描件</source>
        <translation>There is no text in the PDF; it may be a scan</translation>
    </message>
    <message>
        <source>请先做文字识别（OCR），或导入其他格式</source>
        <translation>Recognise its text (OCR) first, or import another format</translation>
    </message>
    <message>
        <source>压缩包里没有能读的文件</source>
        <translation>There is no readable file in the archive</translation>
    </message>
    <message>
        <source>请检查是否选对了文件</source>
        <translation>Check that this is the right file</translation>
    </message>
    <message>
        <source>压缩包里的文件太多（超过 %1 个）</source>
        <translation>Too many files in the archive (over %1)</translation>
    </message>
    <message>
        <source>压缩包有密码</source>
        <translation>The archive has a password</translation>
    </message>
    <message>
        <source>压缩包里的“%1”没有读入：%2</source>
        <translation>‘%1’ in the archive was not read: %2</translation>
    </message>
    <message>
        <source>JSON 里只有图片的编号，没有图片，已略过</source>
        <translation>The JSON has only the pictures&apos; ids, not the pictures; they were passed over</translation>
    </message>
    <message>
        <source>JSON 里只有标题，没有正文</source>
        <translation>The JSON has only titles and no text</translation>
    </message>
    <message>
        <source>JSON 里没有找到稿件</source>
        <translation>No articles were found in the JSON</translation>
    </message>
    <message>
        <source>“list”的输出只是目录；要正文请用 qingbao show ID --json</source>
        <translation>What ‘list’ prints is only an overview; for the text use qingbao show ID --json</translation>
    </message>
    <message>
        <source>能读的是 qingbao clean --json、show --json 的输出，或由对象组成的列表，成员叫 title、source、date、author、content、url</source>
        <translation>Readable are the output of qingbao clean --json and show --json, and lists of objects with members title, source, date, author, content, url</translation>
    </message>
    <message>
        <source>稿件超过 %1 篇</source>
        <translation>Over %1 articles</translation>
    </message>
    <message>
        <source>请拆成几个文件再导入</source>
        <translation>Split it into several files and import them</translation>
    </message>
    <message>
        <source>日期看不懂</source>
        <translation>The date is not understood</translation>
    </message>
    <message>
        <source>JSON 有语法错误，在第 %1 行</source>
        <translation>Syntax error in the JSON at line %1</translation>
    </message>
    <message>
        <source>请检查引号、逗号和括号</source>
        <translation>Check quotation marks, commas and brackets</translation>
    </message>
    <message>
        <source>表格里没有认得的列名，不知道哪一列是正文</source>
        <translation>The table has no known column names: which column is the text?</translation>
    </message>
    <message>
        <source>请在第一行写上列名：标题、来源、日期、作者、正文、链接、栏目（或 title、source、date、author、content、url、section），至少要有“标题”和“正文”</source>
        <translation>Write column names in the first row: title, source, date, author, content, url, section (or 标题、来源、日期、作者、正文、链接、栏目), at least ‘title’ and ‘content’</translation>
    </message>
    <message>
        <source>表格里缺“正文”一列</source>
        <translation>The table lacks a column ‘content’</translation>
    </message>
    <message>
        <source>请把正文所在的列命名为“正文”或“content”</source>
        <translation>Name the column with the text ‘content’ or ‘正文’</translation>
    </message>
    <message>
        <source>表格超过 %1 行</source>
        <translation>The table has over %1 rows</translation>
    </message>
    <message>
        <source>第 %1 行</source>
        <translation>Line %1</translation>
    </message>
    <message>
        <source>第 %1 行的格子比列名多，多出的没有导入</source>
        <translation>Line %1 has more cells than there are column names; the rest was not imported</translation>
    </message>
    <message>
        <source>第 %1 行的日期看不懂</source>
        <translation>The date in line %1 is not understood</translation>
    </message>
    <message>
        <source>表格里只有列名，没有稿件</source>
        <translation>The table has column names only and no articles</translation>
    </message>
    <message>
        <source>请检查文件</source>
        <translation>Check the file</translation>
    </message>
    <message>
        <source>这些列没有导入：%1</source>
        <translation>These columns were not imported: %1</translation>
    </message>
    <message>
        <source>第 %1 行开始的引号没有配对</source>
        <translation>The quotation mark that begins in line %1 has no partner</translation>
    </message>
    <message>
        <source>请补上缺少的英文双引号，字段里的双引号写成两个</source>
        <translation>Add the missing straight quotation mark; inside a field it is written twice</translation>
    </message>
    <message>
        <source>第 %1 行超过 %2 列</source>
        <translation>Line %1 has over %2 columns</translation>
    </message>
    <message>
        <source>请检查分隔符</source>
        <translation>Check the separator</translation>
    </message>
    <message>
        <source>文档里嵌入的另一个文件没有读入，请在 Word 里另存后再导入</source>
        <translation>Another file embedded in the document was not read; save it from Word and import it</translation>
    </message>
    <message>
        <source>公式按一行文字读入，请对照原文核对</source>
        <translation>Formulas were read as a line of text; compare with the original</translation>
    </message>
    <message>
        <source>文档里的图表或智能图形没有读入，请在 Word 里另存为图片再插入</source>
        <translation>Charts or SmartArt were not read; save them as pictures in Word and insert those</translation>
    </message>
    <message>
        <source>有图片没有随文档保存或格式不认识，已略过</source>
        <translation>Pictures that are not in the document or of unknown formats were passed over</translation>
    </message>
    <message>
        <source>Word 文档里没有正文</source>
        <translation>The Word document has no text</translation>
    </message>
    <message>
        <source>请用 Word 或 WPS 打开并另存一份再试</source>
        <translation>Open it in Word or WPS, save a copy and try that</translation>
    </message>
    <message>
        <source>文档的一部分已损坏，没有读入：%1</source>
        <translation>A part of the document is damaged and was not read: %1</translation>
    </message>
    <message>
        <source>文档带有修订，已按全部接受读入</source>
        <translation>The document has tracked changes; all were taken as accepted</translation>
    </message>
    <message>
        <source>订阅源超过 %1 条</source>
        <translation>The feed has over %1 entries</translation>
    </message>
    <message>
        <source>订阅源里没有文章</source>
        <translation>There are no articles in the feed</translation>
    </message>
    <message>
        <source>请换一个时间重新下载</source>
        <translation>Download it again at another time</translation>
    </message>
    <message>
        <source>订阅源里有 %1 幅图片只有网址，没有导入</source>
        <translation>%1 pictures of the feed are only addresses and were not imported</translation>
    </message>
    <message>
        <source>订阅源不合 XML 规范，已修补后读取，请核对</source>
        <translation>The feed is not proper XML and was mended for reading; please check</translation>
    </message>
    <message>
        <source>这个 XML 文件不是订阅源</source>
        <translation>This XML file is no feed</translation>
    </message>
    <message>
        <source>能读的订阅源有 RSS、Atom 和 JSON Feed</source>
        <translation>Readable feeds are RSS, Atom and JSON Feed</translation>
    </message>
    <message>
        <source>还有图片没有随页面保存，都已略过</source>
        <translation>Further pictures were not saved with the page; all were passed over</translation>
    </message>
    <message>
        <source>页面的图片合计超过 %1 MB，后面的没有导入</source>
        <translation>The pictures of the page are over %1 MB in all; the rest was not imported</translation>
    </message>
    <message>
        <source>能导入的有纯文本、网页、PDF、Word、ODT、RTF、OFD、邮件、订阅源、CSV 或 JSON 剪报和 ZIP 压缩包；其他格式请先另存为其中一种</source>
        <translation>Plain text, web pages, PDF, Word, ODT, RTF, OFD, mails, feeds, clippings as CSV or JSON and ZIP archives can be imported; save other formats as one of these first</translation>
    </message>
    <message>
        <source>这是表格或演示文稿，不是文字文档</source>
        <translation>This is a spreadsheet or presentation, not a text document</translation>
    </message>
    <message>
        <source>不支持 7z、RAR、tar.gz 等压缩包</source>
        <translation>7z, RAR, tar.gz and other archives are not supported</translation>
    </message>
    <message>
        <source>请解压后导入，或重新打包成 ZIP</source>
        <translation>Unpack it and import the files, or pack them as ZIP</translation>
    </message>
    <message>
        <source>邮件是加密的，无法读取</source>
        <translation>The mail is encrypted and cannot be read</translation>
    </message>
    <message>
        <source>请在邮件程序里解密后另存</source>
        <translation>Decrypt and save it in the mail program</translation>
    </message>
    <message>
        <source>邮件里有一段文字没有读出：%1</source>
        <translation>A piece of the mail&apos;s text could not be read: %1</translation>
    </message>
    <message>
        <source>转发的邮件</source>
        <translation>Forwarded mail</translation>
    </message>
    <message>
        <source>无名附件</source>
        <translation>unnamed attachment</translation>
    </message>
    <message>
        <source>附件是空的</source>
        <translation>The attachment is empty</translation>
    </message>
    <message>
        <source>附件“%1”没有导入：%2</source>
        <translation>The attachment ‘%1’ was not imported: %2</translation>
    </message>
    <message>
        <source>邮件里没有文字，也没有能读的附件</source>
        <translation>The mail has neither text nor readable attachments</translation>
    </message>
    <message>
        <source>请在邮件程序里打开核对</source>
        <translation>Open it in the mail program and check</translation>
    </message>
    <message>
        <source>这个 MHTML 文件里没有网页</source>
        <translation>There is no web page in this MHTML file</translation>
    </message>
    <message>
        <source>请用浏览器重新保存</source>
        <translation>Save it again with the browser</translation>
    </message>
    <message>
        <source>邮件里的附件套得太深（超过 %1 层）</source>
        <translation>Attachments are nested too deeply (over %1 levels)</translation>
    </message>
    <message>
        <source>邮件里的部分太多（超过 %1 个）</source>
        <translation>The mail has too many parts (over %1)</translation>
    </message>
    <message>
        <source>请把附件另存出来再导入</source>
        <translation>Save the attachments and import them</translation>
    </message>
    <message>
        <source>邮件已损坏，无法读取</source>
        <translation>The mail is damaged and cannot be read</translation>
    </message>
    <message>
        <source>请在邮件程序里重新另存为 EML</source>
        <translation>Save it again as EML in the mail program</translation>
    </message>
    <message>
        <source>这是 ODF 表格或演示文稿，不是文字文档</source>
        <translation>This is an ODF spreadsheet or presentation, not a text document</translation>
    </message>
    <message>
        <source>ODF 文档里没有正文</source>
        <translation>The ODF document has no text</translation>
    </message>
    <message>
        <source>请另存为文字文档（ODT、DOCX）再导入</source>
        <translation>Save it as a text document (ODT, DOCX) and import that</translation>
    </message>
    <message>
        <source>文档有打开密码</source>
        <translation>The document has a password</translation>
    </message>
    <message>
        <source>OFD 里的文档超过 %1 个</source>
        <translation>The OFD holds over %1 documents</translation>
    </message>
    <message>
        <source>OFD 里没有文字，可能是扫描件</source>
        <translation>The OFD has no text; it may be a scan</translation>
    </message>
    <message>
        <source>OFD 超过 %1 页</source>
        <translation>The OFD has over %1 pages</translation>
    </message>
    <message>
        <source>文档 %1</source>
        <translation>Document %1</translation>
    </message>
    <message>
        <source>OFD 的资源 %1 无法读取，图片和字体可能不全</source>
        <translation>Resource %1 of the OFD cannot be read; pictures and fonts may be missing</translation>
    </message>
    <message>
        <source>第 %1 页的内容太多，后面的没有读到</source>
        <translation>Page %1 holds too much; the rest was not read</translation>
    </message>
    <message>
        <source>读取页面</source>
        <translation>Reading pages</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>有图片无法读取，已略过</source>
        <translation>Pictures that cannot be read were passed over</translation>
    </message>
    <message>
        <source>（%1 处）</source>
        <translation> (%1 places)</translation>
    </message>
    <message>
        <source>请把文字另存为 DOCX 或纯文本再导入</source>
        <translation>Save the text as DOCX or plain text and import that</translation>
    </message>
    <message>
        <source>LibreOffice 没能打开这个文档</source>
        <translation>LibreOffice could not open this document</translation>
    </message>
    <message>
        <source>请用 Word 或 WPS 打开并另存为 DOCX 再导入</source>
        <translation>Open it in Word or WPS, save it as DOCX and import that</translation>
    </message>
    <message>
        <source>写不了临时文件：%1</source>
        <translation>Cannot write a temporary file: %1</translation>
    </message>
    <message>
        <source>请检查磁盘空间</source>
        <translation>Check the free disk space</translation>
    </message>
    <message>
        <source>DOC、WPS 等旧格式要由 LibreOffice 转换，这台电脑上没有安装</source>
        <translation>DOC, WPS and other old formats are converted by LibreOffice, which is not installed on this computer</translation>
    </message>
    <message>
        <source>请安装 LibreOffice（Debian 软件包 libreoffice-writer-nogui），或用 Word、WPS 另存为 DOCX 再导入</source>
        <translation>Install LibreOffice (Debian package libreoffice-writer-nogui), or save it as DOCX in Word or WPS and import that</translation>
    </message>
    <message>
        <source>PDF 没有写明字形对应的文字，读出来的多半是乱码；请先做文字识别（OCR）再导入</source>
        <translation>The PDF does not say which characters its glyphs are; what is read is mostly garbage. Recognise its text (OCR) first</translation>
    </message>
    <message>
        <source>有 %1 个字形没有写明对应的文字，请对照原文补上</source>
        <translation>%1 glyphs do not say which characters they are; add them from the original</translation>
    </message>
    <message>
        <source>有 %1 个字在版面之外或被遮去，没有收进来</source>
        <translation>%1 characters stand off the page or are covered and were not taken in</translation>
    </message>
    <message>
        <source>PDF 的文字太多</source>
        <translation>The PDF has too much text</translation>
    </message>
    <message>
        <source>有 %1 页是扫描图，没有文字；%2</source>
        <translation>%1 pages are scans without text; %2</translation>
    </message>
    <message>
        <source>请先做文字识别（OCR），或</source>
        <translation>recognise their text (OCR) first, or </translation>
    </message>
    <message>
        <source>RTF 嵌套太深，可能已损坏</source>
        <translation>The RTF is nested too deeply and may be damaged</translation>
    </message>
    <message>
        <source>文件不完整，结尾可能缺失，请对照原文核对</source>
        <translation>The file is not whole, its end may be missing; compare with the original</translation>
    </message>
    <message>
        <source>这不是 RTF 文档</source>
        <translation>This is no RTF document</translation>
    </message>
    <message>
        <source>文字识别程序 tesseract 没有正常结束</source>
        <translation>The recognition program tesseract did not end properly</translation>
    </message>
    <message>
        <source>请把图片另存为 PNG 再试，或重新安装 tesseract-ocr</source>
        <translation>Save the picture as PNG and try again, or install tesseract-ocr again</translation>
    </message>
    <message>
        <source>第 %1 页有 %2 处识别没有把握，请对照原图核对</source>
        <translation>Page %1: %2 doubtful recognitions; compare with the picture</translation>
    </message>
    <message>
        <source>请安装 tesseract-ocr 和 tesseract-ocr-chi-sim</source>
        <translation>Install tesseract-ocr and tesseract-ocr-chi-sim</translation>
    </message>
    <message>
        <source>识别文字</source>
        <translation>Recognising text</translation>
    </message>
    <message>
        <source>图片里的文字要先识别才能导入</source>
        <translation>The text in a picture must be recognised before it can be imported</translation>
    </message>
    <message>
        <source>图片太大</source>
        <translation>The picture is too large</translation>
    </message>
    <message>
        <source>请缩小到 300 dpi 再导入</source>
        <translation>Scale it down to 300 dpi and import that</translation>
    </message>
    <message>
        <source>图片已损坏，无法读取</source>
        <translation>The picture is damaged and cannot be read</translation>
    </message>
    <message>
        <source>请另存为 PNG 再试</source>
        <translation>Save it as PNG and try again</translation>
    </message>
    <message>
        <source>图片里没有认出文字</source>
        <translation>No text was recognised in the picture</translation>
    </message>
    <message>
        <source>请换一张清晰的图片，最好是 300 dpi 的扫描件</source>
        <translation>Use a clearer picture, best a scan at 300 dpi</translation>
    </message>
    <message>
        <source>XML 部分太大（超过 %1 MB）</source>
        <translation>An XML part is too large (over %1 MB)</translation>
    </message>
    <message>
        <source>XML 部分太复杂（元素超过 %1 万）</source>
        <translation>An XML part is too complex (over %1 0000 elements)</translation>
    </message>
    <message>
        <source>文件里有不允许的实体声明（DOCTYPE）</source>
        <translation>The file has entity declarations (DOCTYPE), which are not allowed</translation>
    </message>
    <message>
        <source>请确认文件来历可靠，用原来的程序另存一份再试</source>
        <translation>Make sure that the file is to be trusted, save a copy with its own program and try that</translation>
    </message>
    <message>
        <source>文件里的 XML 已损坏，无法读取</source>
        <translation>The XML in the file is damaged and cannot be read</translation>
    </message>
    <message>
        <source>请重新下载，或用原来的程序另存一份再试</source>
        <translation>Download it again, or save a copy with its own program and try that</translation>
    </message>
    <message>
        <source>文件不完整，结尾缺失</source>
        <translation>The file is not whole: its end is missing</translation>
    </message>
    <message>
        <source>压缩包已损坏，无法打开</source>
        <translation>The archive is damaged and cannot be opened</translation>
    </message>
    <message>
        <source>请重新下载或重新打包</source>
        <translation>Download it or pack it again</translation>
    </message>
    <message>
        <source>压缩包里有一个文件的路径不安全，已略过：%1</source>
        <translation>A file in the archive has an unsafe path and was passed over: %1</translation>
    </message>
    <message>
        <source>文件里缺少一个部分：%1</source>
        <translation>The file lacks a part: %1</translation>
    </message>
    <message>
        <source>请用原来的程序打开并另存一份再试</source>
        <translation>Open it with its own program, save a copy and try that</translation>
    </message>
    <message>
        <source>请确认文件来历可靠，拆分后再导入</source>
        <translation>Make sure that the file is to be trusted; split it and import the parts</translation>
    </message>
    <message>
        <source>不支持压缩包所用的压缩方法</source>
        <translation>The archive&apos;s method of compression is not supported</translation>
    </message>
    <message>
        <source>请用普通 ZIP 方法重新打包</source>
        <translation>Pack it again with the common ZIP method</translation>
    </message>
    <message>
        <source>压缩包里的文件已损坏</source>
        <translation>A file in the archive is damaged</translation>
    </message>
    <message>
        <source>解压后太大（超过 %1 MB）</source>
        <translation>Too large when unpacked (over %1 MB)</translation>
    </message>
    <message>
        <source>解压后合计太大（超过 %1 MB）</source>
        <translation>Too large in all when unpacked (over %1 MB)</translation>
    </message>
    <message>
        <source>压缩比异常，可能是压缩炸弹</source>
        <translation>The ratio of compression is abnormal: it may be a bomb</translation>
    </message>
    <message>
        <source>压缩包里的文件都指向包外的路径，一个也没有读</source>
        <translation>All files of the archive name paths outside it; none was read</translation>
    </message>
    <message>
        <source>请确认压缩包来历可靠；要用其中的文件，请解压后单独导入</source>
        <translation>Make sure where the archive comes from; to use its files, unpack it and import them</translation>
    </message>
    <message>
        <source>“%1”和另一列说的是一件事，内容不同，只导入了其中一列</source>
        <translation>‘%1’ and another column say the same thing differently; only one was imported</translation>
    </message>
    <message>
        <source>JSON 嵌套太深</source>
        <translation>The JSON is nested too deeply</translation>
    </message>
    <message>
        <source>能读的是由稿件组成的列表，成员叫 title、source、date、author、content、url</source>
        <translation>What can be read is a list of articles with members title, source, date, author, content, url</translation>
    </message>
    <message>
        <source>里面的文件太多（超过 %1 个）</source>
        <translation>Too many files inside (more than %1)</translation>
    </message>
    <message>
        <source>读取里面的文件</source>
        <translation>Reading the files inside</translation>
    </message>
    <message>
        <source>有不认识的符号，请对照原文补上</source>
        <translation>There are unknown symbols: complete them from the original</translation>
    </message>
    <message>
        <source>有图片的格式不能用，已略过</source>
        <translation>Pictures of an unusable format were left out</translation>
    </message>
    <message>
        <source>网页嵌套太深或太复杂，后面的内容没有读到，请对照原文补上</source>
        <translation>The page is too deep or too complex: its end was not read; complete it from the original</translation>
    </message>
    <message>
        <source>压缩包、邮件套得太深（超过 %1 层）</source>
        <translation>Archives and mails are nested too deeply (more than %1)</translation>
    </message>
    <message>
        <source>请把里面的文件取出来再导入</source>
        <translation>Take the files out and import them</translation>
    </message>
    <message>
        <source>旧格式文档太多</source>
        <translation>Too many documents of old formats</translation>
    </message>
    <message>
        <source>请分批导入</source>
        <translation>Import them in batches</translation>
    </message>
    <message>
        <source>邮件里的图片“%1”格式不能用，已略过</source>
        <translation>The mail’s picture ‘%1’ has an unusable format and was left out</translation>
    </message>
    <message>
        <source>文件不完整，结尾缺失，后面的内容没有读到</source>
        <translation>The file is cut short: its end is missing and was not read</translation>
    </message>
    <message>
        <source>OFD 的内容太多</source>
        <translation>The OFD holds too much</translation>
    </message>
    <message>
        <source>LibreOffice 正在转换</source>
        <translation>LibreOffice is converting</translation>
    </message>
    <message>
        <source>有 %1 幅图没有读出来，请对照原文补上</source>
        <translation>%1 pictures were not read: complete them from the original</translation>
    </message>
    <message>
        <source>第 %1 页没有识别出来：%2</source>
        <translation>Page %1 was not recognised: %2</translation>
    </message>
    <message>
        <source>识别一页用了太久</source>
        <translation>Recognising a page took too long</translation>
    </message>
    <message>
        <source>请换一张清晰、端正的图片，最好是 300 dpi 的扫描件</source>
        <translation>Use a clear, straight picture, best a scan of 300 dpi</translation>
    </message>
    <message>
        <source>识别文字用时太长，从第 %1 页起有 %2 页没有识别，请拆开再导入</source>
        <translation>Recognising took too long: from page %1 on %2 pages were not recognised; split the file and import again</translation>
    </message>
    <message>
        <source>识别文字用时太长，没有再识别</source>
        <translation>Recognising took too long and was given up</translation>
    </message>
    <message>
        <source>文字太多（超过 %1 万行）</source>
        <translation>Too much text (more than %1 × 10,000 lines)</translation>
    </message>
    <message>
        <source>文字太多（超过 %1 MB）</source>
        <translation>Too much text (more than %1 MB)</translation>
    </message>
    <message>
        <source>文件连同其中套着的文件，解压后合计太大</source>
        <translation>The file and what is nested in it are too large when unpacked</translation>
    </message>
    <message>
        <source>OFD 的一部分已损坏，能读的已读入，请对照原文核对：%1</source>
        <translation>Part of the OFD is damaged; what could be read was read, please compare it with the original: %1</translation>
    </message>
    <message>
        <source>文档的一部分已损坏，能读的已读入，请对照原文核对：%1</source>
        <translation>Part of the document is damaged; what could be read was read, please compare it with the original: %1</translation>
    </message>
    <message>
        <source>写不了临时文件</source>
        <translation>Cannot write a temporary file</translation>
    </message>
    <message>
        <source>XML 部分嵌套太深（超过 %1 层）</source>
        <translation>An XML part is nested too deeply (more than %1 levels)</translation>
    </message>
    <message>
        <source>请用原来的程序另存一份再试</source>
        <translation>Save it anew with the program it came from and try again</translation>
    </message>
    <message>
        <source>文件是空的</source>
        <translation>the file is empty</translation>
    </message>
    <message>
        <source>压缩包里有 %1 个隐藏文件、临时文件、备份或日志，没有读入</source>
        <translation>The archive holds %1 hidden, temporary, backup or log files; they were not read</translation>
    </message>
    <message>
        <source>原文一行一段，已当作断行接成段落，请对照原文看一遍</source>
        <translation>Each line of the original was a paragraph; the lines were joined as broken ones. Please compare with the original.</translation>
    </message>
    <message>
        <source>有用 EQ 域画的公式没有读出，请对照原文补上</source>
        <translation>A formula drawn by an EQ field was not read; please add it from the original.</translation>
    </message>
    <message>
        <source>压缩包里没有能读的文件：%1</source>
        <translation>The archive holds no file that can be read: %1</translation>
    </message>
    <message>
        <source>JSON 里有 %1 条只有标题，没有正文：%2</source>
        <translation>%1 entries of the JSON have a title and no text: %2</translation>
    </message>
    <message>
        <source>JSON 里有 %1 条没有标题和正文，或成员名不认识，没有导入：%2</source>
        <translation>%1 entries of the JSON have neither title nor text, or members of unknown names, and were not imported: %2</translation>
    </message>
    <message>
        <source>第 %1 条</source>
        <translation>entry %1</translation>
    </message>
    <message>
        <source>表格里有 %1 条只有标题，没有正文：%2</source>
        <translation>%1 rows of the table have a title and no text: %2</translation>
    </message>
    <message>
        <source>表格里有 %1 条没有标题也没有正文，没有导入：%2</source>
        <translation>%1 rows of the table have neither title nor text and were not imported: %2</translation>
    </message>
    <message>
        <source>%1“%2”</source>
        <translation>%1 “%2”</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1等</source>
        <translation>%1 and others</translation>
    </message>
    <message>
        <source>订阅源里有 %1 条只有标题，没有正文：%2</source>
        <translation>%1 entries of the feed have a title and no text: %2</translation>
    </message>
    <message>
        <source>订阅源里有 %1 条没有标题也没有正文，没有导入：%2</source>
        <translation>%1 entries of the feed have neither title nor text and were not imported: %2</translation>
    </message>
    <message>
        <source>PDF 是扫描件，已识别，页面上没有文字</source>
        <translation>The PDF is a scan; it was recognised, and its pages hold no text</translation>
    </message>
    <message>
        <source>如果原件有字，请扫描得更清楚（300 dpi）再导入</source>
        <translation>If the original has text, scan it more clearly (300 dpi) and import it again</translation>
    </message>
    <message>
        <source>这不是 Word 或 ODT 文档，文件已损坏或不完整</source>
        <translation>This is no Word or ODT document: the file is damaged or incomplete</translation>
    </message>
    <message>
        <source>请重新复制或下载；仍打不开，请用原来的程序另存一份再导入</source>
        <translation>Copy or download it again; if it still does not open, save it anew with the program it comes from and import that</translation>
    </message>
</context>
<context>
    <name>qb::jobs</name>
    <message>
        <source>没有这个文件或文件夹</source>
        <translation>There is no such file or folder</translation>
    </message>
    <message>
        <source>请检查文件名</source>
        <translation>Check the file name</translation>
    </message>
    <message>
        <source>文件夹里的文件超过 %1 个</source>
        <translation>There are more than %1 files in the folder</translation>
    </message>
    <message>
        <source>请分成几批导入</source>
        <translation>Import them in several lots</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>这里没有文字</source>
        <translation>There is no text here</translation>
    </message>
    <message>
        <source>请选中正文再剪</source>
        <translation>Select the article&apos;s text, then clip</translation>
    </message>
    <message>
        <source>期号要是整数，得到的是“%1”</source>
        <translation>An issue number must be a whole number, not “%1”</translation>
    </message>
    <message>
        <source>写 1 到 %1 之间的整数</source>
        <translation>Write a whole number from 1 to %1</translation>
    </message>
    <message>
        <source>没有这个日期：“%1”</source>
        <translation>There is no date “%1”</translation>
    </message>
    <message>
        <source>写成 2025-01-31 或 2025年1月31日</source>
        <translation>Write 2025-01-31</translation>
    </message>
    <message>
        <source>没有这样的项目名：“%1”</source>
        <translation>There cannot be a key “%1”</translation>
    </message>
    <message>
        <source>项目名由字母、数字和连字符组成，以字母开头</source>
        <translation>Keys are letters, digits and hyphens, beginning with a letter</translation>
    </message>
    <message>
        <source>内容太长，或者含有控制字符</source>
        <translation>The value is too long or has control characters</translation>
    </message>
    <message>
        <source>请改短，只写能印出来的文字</source>
        <translation>Make it shorter, and write only what can be printed</translation>
    </message>
    <message>
        <source>图片要放在期刊文件所在的文件夹里，用相对路径写文件名</source>
        <translation>Pictures belong in the issue file&apos;s folder; name them by relative path</translation>
    </message>
    <message>
        <source>图片文件名不对：“%1”</source>
        <translation>Wrong picture file name: “%1”</translation>
    </message>
    <message>
        <source>找不到图片“%1”</source>
        <translation>The picture “%1” was not found</translation>
    </message>
    <message>
        <source>图片“%1”在期刊文件的文件夹之外</source>
        <translation>The picture “%1” is outside the issue file&apos;s folder</translation>
    </message>
    <message>
        <source>文件里没有文字</source>
        <translation>There is no text in the file</translation>
    </message>
    <message>
        <source>请检查是不是选错了文件</source>
        <translation>Check whether it is the right file</translation>
    </message>
    <message>
        <source>稿件里的图片不在了</source>
        <translation>A picture of the article is no longer there</translation>
    </message>
    <message>
        <source>请重新插入这张图片</source>
        <translation>Insert the picture again</translation>
    </message>
    <message>
        <source>本期没有这篇稿件</source>
        <translation>This article is not in the issue</translation>
    </message>
    <message>
        <source>用 qingbao issue show 查看本期稿件的编号</source>
        <translation>See the ids of its articles with qingbao issue show</translation>
    </message>
    <message>
        <source>本期已有这篇稿件</source>
        <translation>This article is in the issue already</translation>
    </message>
    <message>
        <source>要换栏目，请用 qingbao issue move</source>
        <translation>To change its section, use qingbao issue move</translation>
    </message>
    <message>
        <source>没有指明工作区</source>
        <translation>No workspace was given</translation>
    </message>
    <message>
        <source>加上 --workspace，或设环境变量 QINGBAO_WORKSPACE</source>
        <translation>Add --workspace, or set the environment variable QINGBAO_WORKSPACE</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>没有指明输出文件</source>
        <translation>No output file was given</translation>
    </message>
    <message>
        <source>用 -o 写明 PDF 文件名</source>
        <translation>Name the PDF file with -o</translation>
    </message>
    <message>
        <source>输出会盖掉输入文件</source>
        <translation>The output would overwrite the input</translation>
    </message>
    <message>
        <source>请换一个输出文件名</source>
        <translation>Choose another output file name</translation>
    </message>
    <message>
        <source>模板里没有用到“%1”这一项</source>
        <translation>No text of the template uses “%1”</translation>
    </message>
    <message>
        <source>读稿</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>排版</source>
        <translation>Typesetting</translation>
    </message>
    <message>
        <source>生成 PDF</source>
        <translation>Making the PDF</translation>
    </message>
    <message>
        <source>写文件</source>
        <translation>Writing the file</translation>
    </message>
    <message>
        <source>可用的有：%1</source>
        <translation>There are: %1</translation>
    </message>
    <message>
        <source>整理文字</source>
        <translation>Cleaning the text</translation>
    </message>
    <message>
        <source>略过这个文件：%1</source>
        <translation>This file is passed over: %1</translation>
    </message>
    <message>
        <source>“%1”第 %2 篇</source>
        <translation>article %2 of “%1”</translation>
    </message>
    <message>
        <source>第 %1 幅图</source>
        <translation>picture %1</translation>
    </message>
    <message>
        <source>不能建立临时文件夹</source>
        <translation>A temporary folder cannot be made</translation>
    </message>
    <message>
        <source>拼版请用 screen 或 print</source>
        <translation>For imposition, use screen or print</translation>
    </message>
    <message>
        <source>没有这种拼版：“%1”</source>
        <translation>There is no imposition “%1”</translation>
    </message>
    <message>
        <source>还没有编成的期，没有可学的文字</source>
        <translation>There is no issue yet, and so no text to learn from</translation>
    </message>
    <message>
        <source>先编成几期再来</source>
        <translation>Make some issues first</translation>
    </message>
    <message>
        <source>学习本单位的文字</source>
        <translation>Learning the house&apos;s wording</translation>
    </message>
    <message>
        <source>本次</source>
        <translation>This time</translation>
    </message>
    <message>
        <source>%1校</source>
        <translation>Proof %1</translation>
    </message>
    <message>
        <source>第%1校</source>
        <translation>Proof %1</translation>
    </message>
    <message>
        <source>%1年第%2期</source>
        <translation>%1, no. %2</translation>
    </message>
    <message>
        <source>%1的一期</source>
        <translation>An issue of %1</translation>
    </message>
    <message>
        <source>校次</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>字数</source>
        <translation>Characters</translation>
    </message>
    <message>
        <source>错误</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>疑误</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Hints</translation>
    </message>
    <message>
        <source>差错率（万分之）</source>
        <translation>Errors per 10,000</translation>
    </message>
    <message>
        <source>校对</source>
        <translation>Proofreading</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>删去</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>校对单  %1（%2）</source>
        <translation>Proof sheet  %1 (%2)</translation>
    </message>
    <message>
        <source>没有发现问题</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>各校次差错率</source>
        <translation>Error rates by round</translation>
    </message>
    <message>
        <source>分类统计（错误和疑误）</source>
        <translation>By category (errors and warnings)</translation>
    </message>
    <message>
        <source>本次校对结果</source>
        <translation>Present findings</translation>
    </message>
    <message>
        <source>没有发现问题。</source>
        <translation>Nothing found.</translation>
    </message>
    <message>
        <source>校对单</source>
        <translation>Proof sheet</translation>
    </message>
    <message>
        <source>未署名</source>
        <translation>unsigned</translation>
    </message>
    <message>
        <source>图片要单独导入，才识别里面的文字</source>
        <translation>Import a picture by itself to have its text recognised</translation>
    </message>
    <message>
        <source>第 %1/%2 个文件：%3</source>
        <translation>File %1 of %2: %3</translation>
    </message>
    <message>
        <source>上一行排满了</source>
        <translation>the line before is full</translation>
    </message>
    <message>
        <source>上一行没有排满</source>
        <translation>the line before is not full</translation>
    </message>
    <message>
        <source>各行长短不一，看不出栏宽</source>
        <translation>the lines differ in length, so the measure is unknown</translation>
    </message>
    <message>
        <source>行末正好是句末</source>
        <translation>a sentence ends at the line end</translation>
    </message>
    <message>
        <source>行末句子没有完</source>
        <translation>the sentence goes on at the line end</translation>
    </message>
    <message>
        <source>引号还没有合上</source>
        <translation>a quotation is still open</translation>
    </message>
    <message>
        <source>中间换了页</source>
        <translation>a page ends between them</translation>
    </message>
    <message>
        <source>前后栏宽不同</source>
        <translation>the measures before and after differ</translation>
    </message>
    <message>
        <source>下一行短两个字，像是段首</source>
        <translation>the next line is two characters short, like the first of a paragraph</translation>
    </message>
    <message>
        <source>下一行缩进</source>
        <translation>the next line is indented</translation>
    </message>
    <message>
        <source>下一行的头一个标点不能放在行首</source>
        <translation>the mark that begins the next line may not begin one</translation>
    </message>
    <message>
        <source>原文在这里换行，整理时接成了一段。</source>
        <translation>The raw text has a line end here; cleaning joined the lines.</translation>
    </message>
    <message>
        <source>原文在这里换行，整理时分成了两段。</source>
        <translation>The raw text has a line end here; cleaning began a new paragraph.</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>。</source>
        <translation>. </translation>
    </message>
    <message>
        <source>把握 %1%。</source>
        <translation>Confidence %1%.</translation>
    </message>
    <message>
        <source>有 %1 张图片没有随文字复制来，请另存后导入</source>
        <translation>%1 pictures did not come with the text: save and import them</translation>
    </message>
    <message>
        <source>复制的内容太长，放不进一篇稿件</source>
        <translation>What was copied is too long for one article</translation>
    </message>
    <message>
        <source>请改用“粘贴为剪报”，或存成文件再导入</source>
        <translation>Use “Paste as Clipping”, or save it as a file and import that</translation>
    </message>
    <message>
        <source>剪贴板里没有文字</source>
        <translation>There is no text on the clipboard</translation>
    </message>
    <message>
        <source>先在别处复制文字，再粘贴</source>
        <translation>Copy some text first</translation>
    </message>
    <message>
        <source>这一篇没有栏目，印出来像是“%1”里的稿子</source>
        <translation>This article has no section and will look like one of ‘%1’</translation>
    </message>
    <message>
        <source>页码</source>
        <translation>page number</translation>
    </message>
    <message>
        <source>页眉页脚</source>
        <translation>running head or foot</translation>
    </message>
    <message>
        <source>版边的文字</source>
        <translation>text at the edge of the page</translation>
    </message>
    <message>
        <source>转版提示</source>
        <translation>jump line</translation>
    </message>
    <message>
        <source>报头</source>
        <translation>nameplate</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>contents</translation>
    </message>
    <message>
        <source>版记</source>
        <translation>imprint</translation>
    </message>
    <message>
        <source>续表重复的表头</source>
        <translation>repeated head of a table</translation>
    </message>
    <message>
        <source>网页杂质</source>
        <translation>clutter of a web page</translation>
    </message>
    <message>
        <source>编校署名</source>
        <translation>editors’ names</translation>
    </message>
    <message>
        <source>邮件签名</source>
        <translation>mail signature</translation>
    </message>
    <message>
        <source>往来邮件的附言</source>
        <translation>line of a mail exchange</translation>
    </message>
    <message>
        <source>网站声明</source>
        <translation>website disclaimer</translation>
    </message>
    <message>
        <source>关注提示</source>
        <translation>invitation to follow</translation>
    </message>
    <message>
        <source>推荐阅读</source>
        <translation>recommended reading</translation>
    </message>
    <message>
        <source>图片占位</source>
        <translation>place of a picture</translation>
    </message>
    <message>
        <source>图片署名</source>
        <translation>picture credit</translation>
    </message>
    <message>
        <source>杂质</source>
        <translation>clutter</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>页</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>原句</source>
        <translation>Sentence</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>无题</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>共 %1 处：错误 %2，疑误 %3，提示 %4</source>
        <translation>%1 in all: %2 errors, %3 warnings, %4 hints</translation>
    </message>
    <message>
        <source>稿件前的附信</source>
        <translation>letter before the story</translation>
    </message>
    <message>
        <source>广告</source>
        <translation>advertisement</translation>
    </message>
    <message>
        <source>没有栏目的第 %1 篇</source>
        <translation>article %1 without a section</translation>
    </message>
    <message>
        <source>这个链接指向的文件不在了</source>
        <translation>The file this link points to no longer exists</translation>
    </message>
    <message>
        <source>请找到原来的文件再导入，或删掉这个链接</source>
        <translation>Find the original file and import it, or delete the link</translation>
    </message>
    <message>
        <source>文件夹里有 %1 个临时文件、备份、日志或系统文件，没有导入</source>
        <translation>The folder holds %1 temporary, backup, log or system files; they were not imported</translation>
    </message>
    <message>
        <source>已导入的 %1 个文件（新增 %2 条剪报）保留</source>
        <translation>The %1 files already imported (%2 new clippings) are kept</translation>
    </message>
    <message>
        <source>重复的来源或署名</source>
        <translation>repeated source or byline</translation>
    </message>
    <message>
        <source>论文的收稿日期、基金等附注</source>
        <translation>a paper’s notes on receipt, funding and the like</translation>
    </message>
    <message>
        <source>表格或图里的零散文字</source>
        <translation>loose words of a table or figure</translation>
    </message>
    <message>
        <source>标题或段首的装饰图案</source>
        <translation>an ornament at a heading or a paragraph</translation>
    </message>
    <message>
        <source>按整版各稿的标题和正文来看</source>
        <translation>as the headlines and texts of the whole page have it</translation>
    </message>
</context>
<context>
    <name>qb::pdf</name>
    <message>
        <source>链接没有可去的地方：%1</source>
        <translation>A link leads nowhere: %1</translation>
    </message>
    <message>
        <source>整理 PDF 时出错</source>
        <translation>Finishing the PDF failed</translation>
    </message>
    <message>
        <source>写 PDF 时出错（libharu 0x%1）</source>
        <translation>Writing the PDF failed (libharu 0x%1)</translation>
    </message>
    <message>
        <source>内存可能不够，请关掉一些程序再试</source>
        <translation>Memory may be short: close some programs and try again</translation>
    </message>
    <message>
        <source>PDF 没有写完</source>
        <translation>The PDF was not completed</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>没有页面，无法生成 PDF</source>
        <translation>There are no pages to make a PDF of</translation>
    </message>
    <message>
        <source>请先加入稿件</source>
        <translation>Add articles first</translation>
    </message>
    <message>
        <source>页面的尺寸不合 PDF 的规定</source>
        <translation>The page&apos;s size is outside what PDF allows</translation>
    </message>
    <message>
        <source>第 %1 页</source>
        <translation>page %1</translation>
    </message>
    <message>
        <source>边长要在 1 毫米到 5 米之间</source>
        <translation>Sides must be from 1 mm to 5 m</translation>
    </message>
    <message>
        <source>归档版 PDF 要有文档结构，这份版面没有</source>
        <translation>An archive PDF needs the document&apos;s structure, which these pages lack</translation>
    </message>
    <message>
        <source>图片太大，放不进 PDF</source>
        <translation>The picture is too large for a PDF</translation>
    </message>
    <message>
        <source>请先把图片缩小到 1 亿像素以内</source>
        <translation>Reduce the picture to at most 100 million pixels</translation>
    </message>
    <message>
        <source>图片打不开：%1</source>
        <translation>The picture cannot be opened: %1</translation>
    </message>
    <message>
        <source>请换一个完好的图片文件</source>
        <translation>Use a sound picture file instead</translation>
    </message>
    <message>
        <source>版面用到的图片找不到</source>
        <translation>A picture of the pages was not found</translation>
    </message>
    <message>
        <source>请重新插入这张图片</source>
        <translation>Insert the picture again</translation>
    </message>
    <message>
        <source>版面里的文字没有对应的字体</source>
        <translation>Text on the pages has no font</translation>
    </message>
    <message>
        <source>字体“%1”的授权不许嵌入 PDF</source>
        <translation>The licence of the font “%1” does not allow embedding in PDF</translation>
    </message>
    <message>
        <source>请换一种字体</source>
        <translation>Use another font</translation>
    </message>
    <message>
        <source>版面里的编组套得太深</source>
        <translation>The pages&apos; groups are nested too deeply</translation>
    </message>
    <message>
        <source>请装上有这个字的字体，或换一个字</source>
        <translation>Install a font that has this character, or use another character</translation>
    </message>
    <message>
        <source>写页面</source>
        <translation>Writing pages</translation>
    </message>
    <message>
        <source>截取字体</source>
        <translation>Subsetting fonts</translation>
    </message>
    <message>
        <source>整理文件</source>
        <translation>Finishing the file</translation>
    </message>
    <message>
        <source>PDF/A-2 不许带任意的附件</source>
        <translation>PDF/A-2 does not allow attachments of every kind</translation>
    </message>
    <message>
        <source>这种输出不许带附件</source>
        <translation>This profile allows no attachments</translation>
    </message>
    <message>
        <source>用 --profile archive-source（PDF/A-3）或 screen</source>
        <translation>Use --profile archive-source (PDF/A-3) or screen</translation>
    </message>
    <message>
        <source>附件的名称不能用</source>
        <translation>This name cannot be used for an attachment</translation>
    </message>
    <message>
        <source>请改成不带文件夹的普通名称</source>
        <translation>Use a plain name without folders</translation>
    </message>
    <message>
        <source>两个附件同名</source>
        <translation>Two attachments have the same name</translation>
    </message>
    <message>
        <source>请改一个名称</source>
        <translation>Rename one of them</translation>
    </message>
    <message>
        <source>附件一共超过 256 MB</source>
        <translation>Attachments are larger than 256 MB together</translation>
    </message>
    <message>
        <source>请少附一些，或先压缩</source>
        <translation>Attach fewer, or compress them first</translation>
    </message>
    <message>
        <source>色彩配置文件已损坏，或不是 CMYK 的</source>
        <translation>The colour profile is damaged, or not one for CMYK</translation>
    </message>
    <message>
        <source>请换一个印刷机用的配置文件</source>
        <translation>Use a printing press&apos;s profile instead</translation>
    </message>
    <message>
        <source>这一期没有日期，印刷文件里只好写 2000 年 1 月 1 日</source>
        <translation>The issue has no date; the print file says 1 January 2000 instead</translation>
    </message>
    <message>
        <source>没有字体能显示“%1”（%2）</source>
        <translation>No font can show “%1” (%2)</translation>
    </message>
    <message>
        <source>读不了 %1 图片</source>
        <translation>Pictures of the format %1 cannot be read</translation>
    </message>
    <message>
        <source>请先转成 JPEG 或 PNG</source>
        <translation>Convert it to JPEG or PNG first</translation>
    </message>
    <message>
        <source>不是能读的图片</source>
        <translation>Not a picture that can be read</translation>
    </message>
    <message>
        <source>请换成 JPEG、PNG、WebP、GIF、TIFF 或 SVG</source>
        <translation>Use JPEG, PNG, WebP, GIF, TIFF or SVG instead</translation>
    </message>
    <message>
        <source>《%1》%2</source>
        <translation>“%1”, %2</translation>
    </message>
    <message>
        <source>图片“%1”只有每英寸 %2 点，印出来会模糊，要 %3 点</source>
        <translation>The picture “%1” has only %2 dots per inch and will print blurred; %3 are wanted</translation>
    </message>
    <message>
        <source>没有这种输出：“%1”</source>
        <translation>There is no profile “%1”</translation>
    </message>
    <message>
        <source>可用的有：%1，或自己写的 .json 文件</source>
        <translation>There are: %1; a .json file of your own will do too</translation>
    </message>
    <message>
        <source>没有印刷用的色彩配置文件</source>
        <translation>The colour profile for print is missing</translation>
    </message>
    <message>
        <source>它在构建时用 argyll 的 colprof 从 icc-profiles-free 的数据做成：请装上这两个软件包再构建</source>
        <translation>It is made at build time by argyll&apos;s colprof from the data of icc-profiles-free: install both packages and build again</translation>
    </message>
    <message>
        <source>不是 CMYK 的 ICC 配置文件</source>
        <translation>Not an ICC profile for CMYK</translation>
    </message>
    <message>
        <source>这里要%1</source>
        <translation>What is wanted here: %1</translation>
    </message>
    <message>
        <source>一段文字</source>
        <translation>a text</translation>
    </message>
    <message>
        <source>其中之一：%1</source>
        <translation>one of: %1</translation>
    </message>
    <message>
        <source>带单位的长度，如 &quot;3mm&quot;</source>
        <translation>a length with its unit, such as &quot;3mm&quot;</translation>
    </message>
    <message>
        <source>0mm 到 %1mm 之间的长度</source>
        <translation>a length from 0mm to %1mm</translation>
    </message>
    <message>
        <source>%1 到 %2 之间的整数</source>
        <translation>a whole number from %1 to %2</translation>
    </message>
    <message>
        <source>一个列表，其中可有 crop（裁切线）、registration（套准线）、slug（版外说明）</source>
        <translation>a list that may hold crop, registration and slug</translation>
    </message>
    <message>
        <source>PDF/X-4 的颜色不能是 rgb</source>
        <translation>The colours of PDF/X-4 cannot be rgb</translation>
    </message>
    <message>
        <source>写 cmyk、cmyk+spot 或 black+spot</source>
        <translation>Write cmyk, cmyk+spot or black+spot</translation>
    </message>
    <message>
        <source>PDF/X-4 要写明输出条件</source>
        <translation>PDF/X-4 must name its output condition</translation>
    </message>
    <message>
        <source>写它在登记表里的名称，如 FOGRA39</source>
        <translation>Write its name in the registry, such as FOGRA39</translation>
    </message>
    <message>
        <source>PDF/X-4 的成品线内不许有链接</source>
        <translation>PDF/X-4 allows no links within the trim</translation>
    </message>
    <message>
        <source>写 false</source>
        <translation>Write false</translation>
    </message>
    <message>
        <source>PDF/A 在这里只有一种输出意图：sRGB</source>
        <translation>PDF/A has only one output intent here: sRGB</translation>
    </message>
    <message>
        <source>写 rgb，或换 PDF/X-4</source>
        <translation>Write rgb, or use PDF/X-4</translation>
    </message>
    <message>
        <source>归档要一页是一页，不能拼版</source>
        <translation>An archive keeps single pages: there is no imposition</translation>
    </message>
    <message>
        <source>写 single</source>
        <translation>Write single</translation>
    </message>
    <message>
        <source>PDF/UA 要有文档结构</source>
        <translation>PDF/UA needs the document&apos;s structure</translation>
    </message>
    <message>
        <source>tagged 写 true</source>
        <translation>Write true for tagged</translation>
    </message>
    <message>
        <source>拼版以后没有阅读顺序，不能写文档结构</source>
        <translation>Imposed pages have no reading order, so the document structure cannot be written</translation>
    </message>
    <message>
        <source>tagged 写 false，或 imposition 写 single</source>
        <translation>Write false for tagged, or single for imposition</translation>
    </message>
    <message>
        <source>PDF/A 和 PDF/X 都不许加密</source>
        <translation>Neither PDF/A nor PDF/X allows encryption</translation>
    </message>
    <message>
        <source>这个标准不许带附件</source>
        <translation>This standard allows no attachments</translation>
    </message>
    <message>
        <source>写 false，或用 PDF/A-3u</source>
        <translation>Write false, or use PDF/A-3u</translation>
    </message>
    <message>
        <source>油墨的颜色要按一种印刷条件换算</source>
        <translation>Ink colours are converted for a printing condition, which is missing</translation>
    </message>
    <message>
        <source>写 ICC 文件，如 colour/fogra39.icc</source>
        <translation>Name an ICC file, such as colour/fogra39.icc</translation>
    </message>
    <message>
        <source>密码太长</source>
        <translation>The password is too long</translation>
    </message>
    <message>
        <source>最多 127 字节，约 42 个汉字</source>
        <translation>At most 127 bytes, or about 42 Chinese characters</translation>
    </message>
    <message>
        <source>密码里有不能用的字符</source>
        <translation>The password has characters that cannot be used</translation>
    </message>
    <message>
        <source>不要用控制字符和私用区的字</source>
        <translation>Use no control characters and none of the private use area</translation>
    </message>
    <message>
        <source>密码是空的</source>
        <translation>The password is empty</translation>
    </message>
    <message>
        <source>请写一个密码，或不要加密</source>
        <translation>Give a password, or leave out encryption</translation>
    </message>
    <message>
        <source>没有这种权限：“%1”</source>
        <translation>There is no permission “%1”</translation>
    </message>
    <message>
        <source>可用的有：%1</source>
        <translation>There are: %1</translation>
    </message>
    <message>
        <source>存档的文件要几十年后还打得开，PDF/A 不许加密</source>
        <translation>An archived file must open decades from now: PDF/A allows no encryption</translation>
    </message>
    <message>
        <source>印厂要能直接处理文件，PDF/X 不许加密</source>
        <translation>Printers must be able to work on the file: PDF/X allows no encryption</translation>
    </message>
    <message>
        <source>这种输出不许加密</source>
        <translation>This profile allows no encryption</translation>
    </message>
    <message>
        <source>去掉密码，或用 --profile screen</source>
        <translation>Leave out the password, or use --profile screen</translation>
    </message>
    <message>
        <source>各页大小不一，不能拼版</source>
        <translation>Pages of different sizes cannot be imposed</translation>
    </message>
    <message>
        <source>请改用单页</source>
        <translation>Use single pages</translation>
    </message>
    <message>
        <source>爬移量要在 0mm 到 5mm 之间</source>
        <translation>The creep must be from 0mm to 5mm</translation>
    </message>
    <message>
        <source>写每张纸的厚度，如 0.1mm</source>
        <translation>Write the thickness of a sheet, such as 0.1mm</translation>
    </message>
    <message>
        <source>SVG 图太复杂</source>
        <translation>The SVG picture is too complex</translation>
    </message>
    <message>
        <source>请简化，或转成 PNG</source>
        <translation>Simplify it, or convert it to PNG</translation>
    </message>
    <message>
        <source>SVG 图里有文字，这里排不了</source>
        <translation>The SVG picture has text, which cannot be set here</translation>
    </message>
    <message>
        <source>请把文字转成轮廓</source>
        <translation>Convert the text to outlines</translation>
    </message>
    <message>
        <source>SVG 图有错：第 %1 行</source>
        <translation>The SVG picture has an error in line %1</translation>
    </message>
    <message>
        <source>请换一个完好的文件</source>
        <translation>Use a sound file instead</translation>
    </message>
    <message>
        <source>SVG 图读不出来</source>
        <translation>The SVG picture cannot be read</translation>
    </message>
    <message>
        <source>请换成 JPEG、PNG、WebP、GIF 或 TIFF</source>
        <translation>Use JPEG, PNG, WebP, GIF or TIFF instead</translation>
    </message>
    <message>
        <source>SVG 图压缩过，或开头太长</source>
        <translation>The SVG picture is compressed, or its beginning is too long</translation>
    </message>
    <message>
        <source>请存成普通的 SVG，或转成 PNG</source>
        <translation>Save it as plain SVG, or convert it to PNG</translation>
    </message>
    <message>
        <source>SVG 图引用了外面的文件</source>
        <translation>The SVG picture refers to files outside it</translation>
    </message>
    <message>
        <source>请把图片和样式嵌进 SVG，或转成 PNG</source>
        <translation>Embed pictures and styles in the SVG, or convert it to PNG</translation>
    </message>
    <message>
        <source>SVG 图里的图片读不了</source>
        <translation>A picture inside the SVG picture cannot be read</translation>
    </message>
    <message>
        <source>请改嵌 JPEG 或 PNG，或把整幅图转成 PNG</source>
        <translation>Embed JPEG or PNG instead, or convert the whole to PNG</translation>
    </message>
    <message>
        <source>SVG 图里的图片太大</source>
        <translation>A picture inside the SVG picture is too large</translation>
    </message>
    <message>
        <source>请先把里面的图片缩小</source>
        <translation>Reduce it first</translation>
    </message>
    <message>
        <source>%1 幅图没有替代文字，这份 PDF 还不合 PDF/UA；请补上再存档</source>
        <translation>%1 figures have no alternative text, so this PDF does not yet meet PDF/UA; add it before archiving</translation>
    </message>
</context>
<context>
    <name>qb::preflight</name>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>作者</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>生成程序</source>
        <translation>Producer</translation>
    </message>
    <message>
        <source>制作程序</source>
        <translation>Creator</translation>
    </message>
    <message>
        <source>生成日期</source>
        <translation>Creation date</translation>
    </message>
    <message>
        <source>修改日期</source>
        <translation>Modification date</translation>
    </message>
    <message>
        <source>开头</source>
        <translation>the beginning</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>（不明）</source>
        <translation>(unknown)</translation>
    </message>
    <message>
        <source>（没有名称）</source>
        <translation>(no name)</translation>
    </message>
    <message>
        <source>没有这种输出：“%1”</source>
        <translation>There is no profile “%1”</translation>
    </message>
    <message>
        <source>可用的有：%1</source>
        <translation>There are: %1</translation>
    </message>
    <message>
        <source>不是 PDF 文件，或者损坏得无法读取</source>
        <translation>Not a PDF, or too damaged to be read</translation>
    </message>
    <message>
        <source>请重新导出或重新下载这个文件</source>
        <translation>Export or download the file again</translation>
    </message>
    <message>
        <source>页数太多</source>
        <translation>There are too many pages</translation>
    </message>
    <message>
        <source>请分成几个文件再检查</source>
        <translation>Split it into several files, then check them</translation>
    </message>
    <message>
        <source>检查页面</source>
        <translation>Checking pages</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>没有这种刊物：“%1”</source>
        <translation>There is no kind of publication “%1”</translation>
    </message>
    <message>
        <source>规则里的式子不对：%1</source>
        <translation>The expression of a rule is wrong: %1</translation>
    </message>
    <message>
        <source>请改正</source>
        <translation>Correct it</translation>
    </message>
    <message>
        <source>没有这样的地方：“%1”</source>
        <translation>There is no place “%1”</translation>
    </message>
    <message>
        <source>规则重复：%1</source>
        <translation>Rule used twice: %1</translation>
    </message>
    <message>
        <source>请删去一条</source>
        <translation>Delete one of them</translation>
    </message>
</context>
<context>
    <name>qb::spelling</name>
    <message>
        <source>学习已停止</source>
        <translation>Learning was stopped</translation>
    </message>
    <message>
        <source>读已发表的稿件</source>
        <translation>Reading published articles</translation>
    </message>
    <message>
        <source>统计语言模型</source>
        <translation>Counting for the language model</translation>
    </message>
    <message>
        <source>拼写检查的语言模型没有找到</source>
        <translation>The language model of the spelling check was not found</translation>
    </message>
    <message>
        <source>安装 libime-data-language-model；在此之前别的检查照常进行。</source>
        <translation>Install libime-data-language-model; until then all other checks go on as usual.</translation>
    </message>
    <message>
        <source>拼写模型读不了：判断树不完整或与本程序不合</source>
        <translation>Cannot read the spelling model: its decision trees are incomplete or do not fit this program</translation>
    </message>
    <message>
        <source>重新生成或重新安装这个文件；在此之前别的检查照常进行。</source>
        <translation>Make or install this file again; until then all other checks go on as usual.</translation>
    </message>
    <message>
        <source>拼写模型读不了：词典不完整</source>
        <translation>Cannot read the spelling model: its lexicon is incomplete</translation>
    </message>
    <message>
        <source>拼写模型读不了：%1</source>
        <translation>Cannot read the spelling model: %1</translation>
    </message>
    <message>
        <source>打不开，%1</source>
        <translation>it cannot be opened, %1</translation>
    </message>
    <message>
        <source>文件不完整</source>
        <translation>the file is not whole</translation>
    </message>
    <message>
        <source>不能映射到内存</source>
        <translation>it cannot be mapped into memory</translation>
    </message>
    <message>
        <source>不是拼写模型</source>
        <translation>it is no spelling model</translation>
    </message>
    <message>
        <source>版本是 %1，本程序用的是 %2</source>
        <translation>it is of version %1, this program uses %2</translation>
    </message>
    <message>
        <source>是另一种模型</source>
        <translation>it is a model of another kind</translation>
    </message>
    <message>
        <source>拼写模型写不了：%1</source>
        <translation>Cannot write the spelling model: %1</translation>
    </message>
    <message>
        <source>看看文件夹是否存在、能否写入、有没有空间。</source>
        <translation>See whether the folder exists, may be written to and has room.</translation>
    </message>
    <message>
        <source>从自己的稿件学来的模型是用另一版词典做的</source>
        <translation>The model learned from one&apos;s own articles was made with another version of the lexicon</translation>
    </message>
    <message>
        <source>再学习一次；在此之前别的检查照常进行。</source>
        <translation>Learn once more; until then all other checks go on as usual.</translation>
    </message>
    <message>
        <source>拼写模型读不了：缺把握程度</source>
        <translation>Cannot read the spelling model: its confidence levels are missing</translation>
    </message>
    <message>
        <source>词表读不了：%1</source>
        <translation>Cannot read the word list: %1</translation>
    </message>
    <message>
        <source>拼写检查的词典是用另一版语言模型做的</source>
        <translation>The speller’s lexicon was made with another version of the language model</translation>
    </message>
    <message>
        <source>用装着的 libime-data-language-model 重新生成；在此之前别的检查照常进行。</source>
        <translation>Make it anew with the installed libime-data-language-model; other checks go on until then.</translation>
    </message>
    <message>
        <source>拼写模型读不了：与本程序不是同一版</source>
        <translation>Cannot read the spelling model: it is not of this version</translation>
    </message>
    <message>
        <source>重新安装这个文件；在此之前别的检查照常进行。</source>
        <translation>Install this file again; other checks go on until then.</translation>
    </message>
    <message>
        <source>训练判断模型</source>
        <translation>Training the judge</translation>
    </message>
    <message>
        <source>判断“的、地、得”的模型读不了</source>
        <translation>The model that judges 的, 地 and 得 cannot be read</translation>
    </message>
    <message>
        <source>拼写模型读不了：缺文章的语言模型</source>
        <translation>the spelling model cannot be read: its language model of articles is missing</translation>
    </message>
    <message>
        <source>没有可以学的例子</source>
        <translation>there is nothing to learn from</translation>
    </message>
    <message>
        <source>换有错有对的句子，多一些再训练。</source>
        <translation>Train with more sentences, some wrong and some right.</translation>
    </message>
</context>
<context>
    <name>qb::store</name>
    <message>
        <source>工作区里没有这个图片或附件</source>
        <translation>This picture or attachment is not in the workspace</translation>
    </message>
    <message>
        <source>请检查磁盘空间和文件权限</source>
        <translation>Check disk space and file permissions</translation>
    </message>
    <message>
        <source>工作区正被别的程序占用</source>
        <translation>Another program is using the workspace</translation>
    </message>
    <message>
        <source>请稍后再试</source>
        <translation>Try again later</translation>
    </message>
    <message>
        <source>工作区是只读的，无法保存</source>
        <translation>The workspace is read-only and cannot be saved</translation>
    </message>
    <message>
        <source>磁盘已满，没有存下去</source>
        <translation>The disk is full; nothing was saved</translation>
    </message>
    <message>
        <source>读写工作区时出错</source>
        <translation>Reading or writing the workspace failed</translation>
    </message>
    <message>
        <source>无法打开工作区</source>
        <translation>The workspace cannot be opened</translation>
    </message>
    <message>
        <source>工作区文件已损坏</source>
        <translation>The workspace file is damaged</translation>
    </message>
    <message>
        <source>请从备份恢复</source>
        <translation>Restore it from a backup</translation>
    </message>
    <message>
        <source>内容太大，工作区存不下</source>
        <translation>This is too large for the workspace</translation>
    </message>
    <message>
        <source>工作区出错：%1</source>
        <translation>The workspace reported an error: %1</translation>
    </message>
    <message>
        <source>这个工作区由更新版本的程序写成，本程序打不开</source>
        <translation>This workspace was written by a later version of the program and cannot be opened</translation>
    </message>
    <message>
        <source>请升级程序</source>
        <translation>Upgrade the program</translation>
    </message>
    <message>
        <source>这个文件不是工作区</source>
        <translation>This file is not a workspace</translation>
    </message>
    <message>
        <source>工作区是 *.qingbao 文件；原文件未作任何改动</source>
        <translation>Workspaces are *.qingbao files; the file was not changed</translation>
    </message>
    <message>
        <source>没有这个工作区</source>
        <translation>There is no such workspace</translation>
    </message>
    <message>
        <source>请检查路径，或新建一个</source>
        <translation>Check the path, or make a new one</translation>
    </message>
    <message>
        <source>没有这个文件夹</source>
        <translation>There is no such folder</translation>
    </message>
    <message>
        <source>请先建好文件夹</source>
        <translation>Make the folder first</translation>
    </message>
    <message>
        <source>无法新建工作区</source>
        <translation>The workspace cannot be made</translation>
    </message>
    <message>
        <source>这个版本还不能把工作区放在 PostgreSQL 上</source>
        <translation>This version cannot keep a workspace in PostgreSQL yet</translation>
    </message>
    <message>
        <source>请改用 *.qingbao 文件</source>
        <translation>Use a *.qingbao file</translation>
    </message>
    <message>
        <source>请升级程序；工作区未作任何改动</source>
        <translation>Upgrade the program; the workspace was not changed</translation>
    </message>
    <message>
        <source>没有这篇剪报</source>
        <translation>There is no such clipping</translation>
    </message>
    <message>
        <source>它也许已删到回收站</source>
        <translation>It may be in the recycle bin</translation>
    </message>
    <message>
        <source>没有这一期</source>
        <translation>There is no such issue</translation>
    </message>
    <message>
        <source>词条是空的</source>
        <translation>The entry is empty</translation>
    </message>
    <message>
        <source>词库里没有这个词</source>
        <translation>This word is not in the dictionary</translation>
    </message>
    <message>
        <source>没有这条忽略</source>
        <translation>There is no such ignored finding</translation>
    </message>
</context>
<context>
    <name>qb::style</name>
    <message>
        <source>不是颜色：“%1”</source>
        <translation>Not a colour: “%1”</translation>
    </message>
    <message>
        <source>这里要%1</source>
        <translation>What is wanted here: %1</translation>
    </message>
    <message>
        <source>一段文字</source>
        <translation>a text</translation>
    </message>
    <message>
        <source>带单位的长度，如 &quot;12pt&quot;、&quot;小四&quot;</source>
        <translation>a length with its unit, such as &quot;12pt&quot; or &quot;小四&quot;</translation>
    </message>
    <message>
        <source>%1pt 到 %2pt 之间的长度</source>
        <translation>a length from %1pt to %2pt</translation>
    </message>
    <message>
        <source>%1 到 %2 之间的字数</source>
        <translation>a number of characters from %1 to %2</translation>
    </message>
    <message>
        <source>%1 到 %2 之间的数</source>
        <translation>a number from %1 to %2</translation>
    </message>
    <message>
        <source>%1 到 %2 之间的整数</source>
        <translation>a whole number from %1 to %2</translation>
    </message>
    <message>
        <source>其中之一：%1</source>
        <translation>one of: %1</translation>
    </message>
    <message>
        <source>没有这个模板</source>
        <translation>There is no such template</translation>
    </message>
    <message>
        <source>可用的有：%1；也可给出含 template.json 的文件夹</source>
        <translation>There are: %1; a folder with template.json will do too</translation>
    </message>
    <message>
        <source>这里要 0 到 100 之间的行数</source>
        <translation>A number of lines from 0 to 100 is wanted here</translation>
    </message>
    <message>
        <source>每行要有 cells、rule 或 space</source>
        <translation>Every row needs cells, rule or space</translation>
    </message>
    <message>
        <source>“%1”的值要是文字</source>
        <translation>The value of “%1” must be a text</translation>
    </message>
    <message>
        <source>长度要在 0 到 14400pt 之间</source>
        <translation>Lengths must be from 0 to 14400pt</translation>
    </message>
    <message>
        <source>字号至少 1pt，行距不小于字号</source>
        <translation>Type must be at least 1pt, and the leading no smaller than the type</translation>
    </message>
    <message>
        <source>栏间距要在 0 到 50 字之间</source>
        <translation>The gutter must be from 0 to 50 em</translation>
    </message>
    <message>
        <source>版心比页面宽出 %1pt</source>
        <translation>The type area is %1pt wider than the page</translation>
    </message>
    <message>
        <source>请减少每行字数、栏数或订口</source>
        <translation>Reduce characters a line, columns or the inner margin</translation>
    </message>
    <message>
        <source>版心比页面高出 %1pt</source>
        <translation>The type area is %1pt higher than the page</translation>
    </message>
    <message>
        <source>请减少行数或天头</source>
        <translation>Reduce lines or the head margin</translation>
    </message>
    <message>
        <source>basedOn 绕成了圈：%1</source>
        <translation>basedOn goes round in a circle: %1</translation>
    </message>
    <message>
        <source>没有名为“%1”的样式</source>
        <translation>There is no style “%1”</translation>
    </message>
    <message>
        <source>不认识的键“%1”</source>
        <translation>Unknown key “%1”</translation>
    </message>
    <message>
        <source>这里可用的键：%1</source>
        <translation>Keys possible here: %1</translation>
    </message>
    <message>
        <source>请在 styles 里加上</source>
        <translation>Add it under styles</translation>
    </message>
    <message>
        <source>这里要一个对象 {…}</source>
        <translation>An object {…} is wanted here</translation>
    </message>
    <message>
        <source>长度要在 0 到 %1pt 之间</source>
        <translation>The length must be between 0 and %1pt</translation>
    </message>
    <message>
        <source>写成 black、gray(50)、#c8102e、cmyk(0 100 90 5)、spot(专色名; 0 100 90 5; #c8102e)，或 colours 里起的名字</source>
        <translation>Write black, gray(50), #c8102e, cmyk(0 100 90 5), spot(NAME; 0 100 90 5; #c8102e) or a name from colours</translation>
    </message>
    <message>
        <source>栏数要是 1 到 5</source>
        <translation>The number of columns must be from 1 to 5</translation>
    </message>
    <message>
        <source>版心太窄，分不出 %1 栏</source>
        <translation>The type area is too narrow for %1 columns</translation>
    </message>
</context>
<context>
    <name>qb::taxonomy</name>
    <message>
        <source>编号重复：“%1”</source>
        <translation>Id used twice: “%1”</translation>
    </message>
    <message>
        <source>每个编号只能用一次</source>
        <translation>Use each id only once</translation>
    </message>
    <message>
        <source>没有这个日期：“%1”</source>
        <translation>There is no date “%1”</translation>
    </message>
    <message>
        <source>写成 2025-01-31</source>
        <translation>Write 2025-01-31</translation>
    </message>
    <message>
        <source>没有这个组：“%1”</source>
        <translation>There is no group “%1”</translation>
    </message>
</context>
<context>
    <name>qb::text</name>
    <message>
        <source>整理文字</source>
        <translation>Cleaning the text</translation>
    </message>
    <message>
        <source>有 %1 处残缺的字符，请对照原文补上</source>
        <translation>%1 damaged characters: restore them from the original</translation>
    </message>
    <message>
        <source>不是文本文件，或编码无法识别</source>
        <translation>Not a text file, or its encoding is not known</translation>
    </message>
    <message>
        <source>请另存为 UTF-8 文本，或用 --encoding 指明编码</source>
        <translation>Save it as UTF-8 text, or name the encoding with --encoding</translation>
    </message>
    <message>
        <source>按 %1 读取时有 %2 处字节无法识别，已用“�”代替</source>
        <translation>Read as %1, %2 places could not be decoded and became “�”</translation>
    </message>
    <message>
        <source>编码是猜的（%1），请核对有无乱码</source>
        <translation>The encoding is a guess (%1): check for garbled text</translation>
    </message>
    <message>
        <source>没有“%1”这种编码</source>
        <translation>There is no encoding “%1”</translation>
    </message>
    <message>
        <source>常用的有 utf-8、gb18030、big5、utf-16</source>
        <translation>Usual ones are utf-8, gb18030, big5 and utf-16</translation>
    </message>
    <message>
        <source>内容不是 %1 编码</source>
        <translation>The content is not in %1</translation>
    </message>
    <message>
        <source>去掉 --encoding，让程序自己识别</source>
        <translation>Leave out --encoding, so that the program finds it out</translation>
    </message>
    <message>
        <source>栏目下面没有稿件，没有收进来</source>
        <translation>This section has no articles and is left out</translation>
    </message>
    <message>
        <source>这一行不属于任何稿件，没有收进来</source>
        <translation>This line belongs to no article and is left out</translation>
    </message>
    <message>
        <source>去掉了 %1 处报纸稿末的版面记号</source>
        <translation>page marks of a newspaper removed at %1 ends of stories</translation>
    </message>
</context>
<context>
    <name>qb::typeset</name>
    <message>
        <source>这一行排得偏松</source>
        <translation>This line is rather loose</translation>
    </message>
    <message>
        <source>这一行只能在不宜断开处断开</source>
        <translation>This line could only break where it should not</translation>
    </message>
    <message>
        <source>这一行超出版心</source>
        <translation>This line runs out of the type area</translation>
    </message>
    <message>
        <source>图片读不出来，没有排进版面</source>
        <translation>The picture cannot be read and is left out</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>排版</source>
        <translation>Typesetting</translation>
    </message>
    <message>
        <source>请减少其中的行，或把它用到的字段改短</source>
        <translation>Use fewer rows in it, or shorten the fields it shows</translation>
    </message>
    <message>
        <source>这里有一块内容比版心还高，下面的部分出了版心</source>
        <translation>Something here is taller than the type area and runs over its foot</translation>
    </message>
    <message>
        <source>报头比版心高，排不下</source>
        <translation>The masthead is taller than the type area</translation>
    </message>
    <message>
        <source>版记比版心高，排不下</source>
        <translation>The imprint is taller than the type area</translation>
    </message>
    <message>
        <source>表格超过 %1 列，排不下</source>
        <translation>A table of more than %1 columns cannot be set</translation>
    </message>
    <message>
        <source>请把表格分成几个</source>
        <translation>Split it into several tables</translation>
    </message>
    <message>
        <source>行距由 %1pt 改为 %2pt，每页 %3 行</source>
        <translation>leading %2pt instead of %1pt, %3 lines a page</translation>
    </message>
    <message>
        <source>图片缩小 %1%</source>
        <translation>pictures %1% smaller</translation>
    </message>
    <message>
        <source>图片放大 %1%</source>
        <translation>pictures %1% larger</translation>
    </message>
    <message>
        <source>部分段落收紧一行</source>
        <translation>some paragraphs one line shorter</translation>
    </message>
    <message>
        <source>部分段落放宽一行</source>
        <translation>some paragraphs one line longer</translation>
    </message>
    <message>
        <source>%1 页，末页 %2 行</source>
        <translation>%1 pages, the last with %2 lines</translation>
    </message>
    <message>
        <source>为排成 %1 页：%2</source>
        <translation>To make %1 pages: %2</translation>
    </message>
    <message>
        <source>%1 页</source>
        <translation>%1 pages</translation>
    </message>
    <message>
        <source>%1 的倍数页</source>
        <translation>a multiple of %1 pages</translation>
    </message>
    <message>
        <source>请增减文字或图片，或改要的页数</source>
        <translation>Add or remove text or pictures, or ask for another number of pages</translation>
    </message>
    <message>
        <source>脚注太长，一页排不下</source>
        <translation>The footnote is too long for a page</translation>
    </message>
    <message>
        <source>请把它移到正文里，或分成几条</source>
        <translation>Move it into the text, or split it into several</translation>
    </message>
    <message>
        <source>表格有 %1 列，版面宽 %2 字，排不下</source>
        <translation>A table of %1 columns cannot be set in a width of %2 em</translation>
    </message>
    <message>
        <source>请拆成几个表，或把行列对调</source>
        <translation>Split it into several tables, or turn rows into columns</translation>
    </message>
    <message>
        <source>表格太宽，有的词或数只好拆开；请减少列数，或让表格跨栏</source>
        <translation>The table is too wide: some words or numbers had to be broken; use fewer columns, or let the table span columns</translation>
    </message>
    <message>
        <source>表格里一格跨了 %1 行，比一页还高</source>
        <translation>A cell of the table spans %1 rows and is taller than a page</translation>
    </message>
    <message>
        <source>请把它拆成几格</source>
        <translation>Split it into several cells</translation>
    </message>
    <message>
        <source>不改动看得出来的地方，排不成 %1：原来是 %2，调整后是 %3</source>
        <translation>%1 cannot be reached without visible changes: there were %2, after adjustment %3</translation>
    </message>
    <message>
        <source>孤立的代理码（%1），文字已损坏</source>
        <translation>A lone surrogate (%1): the text is damaged</translation>
    </message>
    <message>
        <source>控制字符（%1）印不出来，版面上会是空框</source>
        <translation>A control character (%1) cannot be printed and will be an empty box</translation>
    </message>
    <message>
        <source>已装的字体里都没有“%1”（%2），版面上会是空框</source>
        <translation>No installed typeface has ‘%1’ (%2): it will be an empty box</translation>
    </message>
    <message>
        <source>；这个表格里这样的共 %1 行</source>
        <translation>; %1 lines of this table are so</translation>
    </message>
    <message>
        <source>表“%1”</source>
        <translation>the table ‘%1’</translation>
    </message>
    <message>
        <source>《%1》%2</source>
        <translation>‘%1’, %2</translation>
    </message>
    <message>
        <source>%1 页，末页只有版记</source>
        <translation>%1 pages, the last with the imprint alone</translation>
    </message>
    <message>
        <source>这一行没有排满：后面的一串不能断开</source>
        <translation>This line is not full: what follows cannot be parted</translation>
    </message>
</context>
</TS>
