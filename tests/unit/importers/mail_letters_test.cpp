#include "importers/mail_text.h"
#include "read_mail.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

/// What of a mail is a letter to the editors, a signature or a mail that it answers, and what the
/// story.
class MailLettersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesTheLetterAroundAStoryOut();
    void keepsWhatIsNotSaidToTheEditors_data();
    void keepsWhatIsNotSaidToTheEditors();
    void leavesSignaturesOut_data();
    void leavesSignaturesOut();
    void readsMailsPastedAsText_data();
    void readsMailsPastedAsText();
    void keepsALetterThatIsTheStory();
    void takesTheMailThatAReplyQuotes_data();
    void takesTheMailThatAReplyQuotes();
    void keepsTheStoryOverAQuotedMail_data();
    void keepsTheStoryOverAQuotedMail();
    void leavesHeadsOfQuotedMailsInHtmlOut_data();
    void leavesHeadsOfQuotedMailsInHtmlOut();
};

void MailLettersTest::leavesTheLetterAroundAStoryOut()
{
    const auto result = read(QStringLiteral(
        "From: a@b\nMIME-Version: 1.0\nSubject: =?utf-8?B?%1?=\nContent-Type: "
        "text/html; charset=utf-8\n\n<p>编辑老师好：</p><p>稿件如下，请审𬭚。</p>"
        "<h2>%2</h2><p>%3</p><p>发自我的手机</p>\n")
                                 .arg(QString::fromLatin1(
                                          (QStringLiteral("转发：") + kTitle).toUtf8().toBase64()),
                                     kTitle, kParagraph)
                                 .toUtf8());
    QVERIFY(result.isOk());
    const ImportedDocument& document = result.value().value.front();
    QCOMPARE(texts(document), (QStringList{kTitle, kParagraph}));
    QCOMPARE(document.raw.lines.front().noise, QStringLiteral("letter"));
    QCOMPARE(document.raw.lines.back().noise, QStringLiteral("signature"));
}

void MailLettersTest::keepsWhatIsNotSaidToTheEditors_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QStringList>("left");
    const QStringList story{kTitle, kParagraph};
    const auto row = [](const char* tag, const QStringList& lines, const QStringList& left) {
        QTest::newRow(tag) << lines << left;
    };
    for (const auto& above : {QStringLiteral("氢能驶进𬭚时代"),
             QStringLiteral("编者按：专线开通以来货主反响热烈，本报刊发这组稿件，请读者留意。"),
             QStringLiteral("谢谢你，重卡司机")})
        row(above.toUtf8().constData(), QStringList{above} + story, QStringList{above} + story);
    const QStringList middle{QStringLiteral("来自书记邮箱"), QStringLiteral("发自我的肺腑之言"),
        QStringLiteral("发自我的手机")};
    row("program's words inside", story + middle + QStringList{kParagraph},
        story + middle + QStringList{kParagraph});
    row("heartfelt last line", story + middle.mid(1, 1), story + middle.mid(1, 1));
    row("program's line", story + QStringList{QStringLiteral("发自我的 iPad mini")}, story);
    row("two of them", story + QStringList{middle[2], QStringLiteral("来自QQ邮箱手机版")}, story);
}

void MailLettersTest::keepsWhatIsNotSaidToTheEditors()
{
    QFETCH(const QStringList, lines);
    QFETCH(const QStringList, left);
    const auto result
        = read(QStringLiteral("From: a@b\nMIME-Version: 1.0\nSubject: =?utf-8?B?%1?=\n"
                              "Content-Type: text/plain; charset=utf-8\n\n%2\n")
                   .arg(QString::fromLatin1(kTitle.toUtf8().toBase64()), lines.join(u"\n\n"))
                   .toUtf8());
    QVERIFY(result.isOk());
    QCOMPARE(texts(result.value().value.front()), left);
}

void MailLettersTest::leavesSignaturesOut_data()
{
    QTest::addColumn<QStringList>("end");
    QTest::addColumn<bool>("isSignature");
    const QString name = QStringLiteral("费小满");
    const QString office = QStringLiteral("颍川市东城区发改委");
    QTest::newRow("sender and office") << QStringList{name, office} << true;
    QTest::newRow("another and telephone")
        << QStringList{QStringLiteral("高𬭚石"), office, QStringLiteral("电话：0374-1234567")}
        << true;
    QTest::newRow("another, as an author")
        << QStringList{QStringLiteral("高𬭚石"), office} << false;
    QTest::newRow("office and day") << QStringList{office, QStringLiteral("2025年3月4日")} << false;
    QTest::newRow("winners") << QStringList{QStringLiteral("一等奖"), name,
        QStringLiteral("颍川一中")}
                             << false;
    QTest::newRow("telephone alone") << QStringList{QStringLiteral("电话：0374-1234567")} << false;
}

void MailLettersTest::leavesSignaturesOut()
{
    QFETCH(const QStringList, end);
    QFETCH(const bool, isSignature);
    const auto result = read(
        QStringLiteral("From: =?utf-8?B?%1?= <a@b>\nMIME-Version: 1.0\nSubject: a\n"
                       "Content-Type: text/plain; charset=utf-8\n\n情报室：\n\n%2\n\n%2\n\n%3\n")
            .arg(QString::fromLatin1(QStringLiteral("费小满").toUtf8().toBase64()), kParagraph,
                end.join(u'\n'))
            .toUtf8());
    QVERIFY(result.isOk());
    const ImportedDocument& document = result.value().value.front();
    const QStringList story{QStringLiteral("a"), kParagraph, kParagraph};
    QCOMPARE(texts(document), isSignature ? story : story + end);
    QVERIFY(document.raw.known.source.isEmpty()); // of a clerk's name
}

void MailLettersTest::readsMailsPastedAsText_data()
{
    QTest::addColumn<QString>("mail");
    QTest::addColumn<QStringList>("left");
    const QString head = QStringLiteral("发件人: 费科长 <a@example.org>\n发送时间: 2025年3月4日 "
                                        "17:42\n收件人: 情报室\n主题: 转发：一份材料\n\n");
    const QStringList story{kTitle, kParagraph};
    const QString letter = QStringLiteral("王老师：\n    您好！材料如下，请酌情编用。谢谢！\n\n");
    const QString quoted = QStringLiteral("> %1\n>\n> %2\n\n").arg(kTitle, kParagraph);
    QTest::newRow("quoted") << head + letter + quoted
            + QStringLiteral("高𬭚石\n科技局\n电话：0374-1234567\n"
                             "-----原始邮件-----\n发件人: 李工\n发送时间: 2025年3月3日\n")
                            << story;
    QTest::newRow("plain") << head + kTitle + u'\n' + kParagraph + u'\n' << story;
    QTest::newRow("subject alone") << head + kParagraph + u'\n' + kParagraph
            + u'\n' << QStringList{QStringLiteral("一份材料"), kParagraph, kParagraph};
    const QStringList larger{kTitle, QStringLiteral(">5吨的𬭚车绕行"), kParagraph};
    QTest::newRow("larger than") << head + larger.join(u'\n') << larger;
    QTest::newRow("head alone") << head.trimmed() << head.trimmed().split(u'\n');
    QTest::newRow("passed on") << QStringLiteral("-----原始邮件-----\n") + head + story.join(u'\n')
                               << story;
    QTest::newRow("letter without a head") << QStringLiteral(
        "王老师：\n  您好！\n  现将本周材料发给您，请查收。\n\n%1\n\n  %2\n\n  此致\n敬礼！"
        "\n\n      商务局 高𬭚石\n      2025年3月4日\n\n发自我的iPhone\n")
                                                  .arg(kTitle, kParagraph)
                                           << story;
    const QStringList bare{
        QStringLiteral("敬礼！"), QStringLiteral("高𬭚石"), QStringLiteral("科技局")};
    QTest::newRow("nothing but a closing")
        << QStringLiteral("王老师：\n您好！材料如下，请查收。\n") + bare.join(u'\n') << bare;
    const QStringList greeting{QStringLiteral("各位老师："),
        QStringLiteral("节日好！请您放心，路灯修好了。"), kParagraph, QStringLiteral("此致"),
        QStringLiteral("敬礼！")};
    QTest::newRow("letter that is the story") << greeting.join(u'\n') << greeting;
    const QStringList notice{
        QStringLiteral("时间：3月4日上午"), QStringLiteral("主题：氢能"), kParagraph};
    QTest::newRow("notice of a meeting") << notice.join(u'\n') << notice;
    const QStringList marks{
        QStringLiteral("> 5 吨的重卡"), QStringLiteral("> 8 吨的𬭚卡"), kParagraph};
    QTest::newRow("no mail") << marks.join(u'\n') << marks;
}

void MailLettersTest::readsMailsPastedAsText()
{
    QFETCH(const QString, mail);
    QFETCH(const QStringList, left);
    const auto result = importBytes(mail.toUtf8(), QStringLiteral("a.txt"));
    QVERIFY(result.isOk());
    QStringList found = texts(result.value().value.front());
    for (QString& line : found)
        line = line.trimmed();
    QCOMPARE(found, left);
}

void MailLettersTest::keepsALetterThatIsTheStory()
{
    const QString letter
        = QStringLiteral("编辑老师好：绿道北段的路灯坏了三盏，夜里走路不方便，请报社代为反映。");
    const auto result
        = read(QStringLiteral("From: a@b\nMIME-Version: 1.0\nSubject: a\nContent-Type: text/plain; "
                              "charset=utf-8\n\n%1\n")
                   .arg(letter)
                   .toUtf8());
    QVERIFY(result.isOk());
    QCOMPARE(texts(result.value().value.front()), (QStringList{QStringLiteral("a"), letter}));
}

void MailLettersTest::takesTheMailThatAReplyQuotes_data()
{
    QTest::addColumn<QString>("mail");
    QTest::addColumn<QStringList>("lines");
    const QStringList story{
        QStringLiteral("芦溪镇的灯会开了"), QStringLiteral("十里长街挂满了𠮷灯。")};
    const QString quoted = QStringLiteral("> 芦溪镇的灯会开了\n> 十里长街挂满了𠮷灯。\n");
    const QString head = QStringLiteral("在 2025年1月8日 10:00，高小满 写道：\n");
    QTest::newRow("short answer") << QStringLiteral("已收到，谢谢！\n\n") + head + quoted << story;
    QTest::newRow("no answer") << head + QChar(u'\n') + quoted << story;
    const QString opinion = QStringLiteral("请按下面的稿子排，").repeated(8);
    QTest::newRow("long answer") << opinion + u'\n' + head + quoted << QStringList{opinion} + story;
    QTest::newRow("quoted twice") << head
            + QStringLiteral("> > 芦溪镇的灯会开了\n>> 十里长街挂满了𠮷灯。\n")
                                  << story;
    QTest::newRow("passed on") << QStringLiteral(
        "转你\n-----原始邮件-----\n发件人: a@example.org\n主题: 稿件\n\n"
        "芦溪镇的灯会开了\n十里长街挂满了𠮷灯。\n")
                               << story;
    QTest::newRow("said in a story") << QStringLiteral("他在信中写道：\n十里长街挂满了𠮷灯。\n")
                                     << QStringList{QStringLiteral("他在信中写道："), story[1]};
    QTest::newRow("quoted without a head") << quoted << quoted.split(u'\n', Qt::SkipEmptyParts);
    QString endless;
    for (int i = 0; i < 20'000; ++i)
        endless += head + QStringLiteral("> 甲\n");
    QTest::newRow("endless") << endless << QStringList();
    QTest::newRow("nothing but heads")
        << QStringLiteral("发件人: 高小满\n").repeated(20'000) << QStringList();
}

void MailLettersTest::takesTheMailThatAReplyQuotes()
{
    QFETCH(const QString, mail);
    QFETCH(const QStringList, lines);
    QStringList found;
    for (const text::RawLine& line : mailText(mail, false, false).lines) {
        if (!line.text.trimmed().isEmpty() && line.noise.isEmpty())
            found << line.text;
    }
    if (lines.isEmpty())
        QVERIFY(found.size() > 19'000);
    else
        QCOMPARE(found, lines);
}

void MailLettersTest::keepsTheStoryOverAQuotedMail_data()
{
    QTest::addColumn<QString>("mail");
    QTest::addColumn<QStringList>("lines");
    const QStringList story{QStringLiteral("芦溪镇的灯会开了"),
        QStringLiteral("昨晚，十里长街挂满了𠮷灯，游人比去年多三成。")};
    const QString text = story.join(u'\n') + QStringLiteral("\n\n");
    const QString head = QStringLiteral("-----原始邮件-----\n发件人: 高小满\n主题: 稿件\n\n");
    const QString remark = QStringLiteral("请改稿。\n谢谢！\n高小满\n");
    const QString attribution
        = QStringLiteral("在 2025-01-08 10:00:00，高小满 <a@example.org> 写道：\n");
    const auto row = [&](const char* tag, const QString& mail, const QStringList& more = {}) {
        QTest::newRow(tag) << mail << story + more;
    };
    row("rule", text + head + remark);
    row("attribution without marks", text + attribution + QChar(u'\n') + remark);
    row("marks", text + attribution + QStringLiteral("> 请改稿。\n> 谢谢！\n"));
    row("marks before the attribution",
        text + QStringLiteral("> 在 2025-01-08 写道：\n> 稿件收到请回复\n"));
    row("marks alone", text + QStringLiteral("> 请改稿。\n"));
    row("far below", story[0] + u'\n' + (story[1] + u'\n').repeated(60) + head + remark,
        QStringList(59, story[1]));
    const QString bare = QStringLiteral("发件人: 高小满\n发送时间: 2025年1月8日\n主题: 稿件\n\n");
    row("head without a rule", text + bare + remark);
    row("attribution of two lines",
        text + QStringLiteral("On Wed, 8 Jan 2025 Gao <a@example.org>\nwrote:\n\n> 谢谢！\n"));
    row("twice", text + head + remark + head + remark);
    row("signature", text + QStringLiteral("--\n高小满 | 芦溪镇\n\n") + head + remark);
    row("sentences in a signature",
        text + QStringLiteral("-- \n本邮件只供收件人阅读，误收者请删除。望予配合。\n"));
    // In doubt, both stay.
    const QString older = QStringLiteral("芦溪镇的灯会昨晚开幕，十里长街游人如织，热闹非凡。");
    row("a story in both", text + head + older, {older});
    row("a story behind a rule", text + QStringLiteral("--\n") + older,
        {QStringLiteral("--"), older});
    const QStringList above{QStringLiteral("灯会简讯"), QStringLiteral("-- ")};
    QTest::newRow("a story behind a mark") << (above + story).join(u'\n') << above + story;
    const QStringList digest{QStringLiteral("一周"), QStringLiteral("--"),
        QStringLiteral("芦溪镇：灯会昨晚开幕"), QStringLiteral("颍川：𬭚厂投产")};
    QTest::newRow("a digest behind a rule") << digest.join(u'\n') << digest;
    const QStringList brief{QStringLiteral("灯会开了。")};
    QTest::newRow("brief story") << brief[0] + u'\n' + head + QStringLiteral("请改稿。\n")
                                 << brief + QStringList{QStringLiteral("请改稿。")};
    const QStringList diary{QStringLiteral("一封家书"),
        QStringLiteral("1月8日22:30，他在日记里写道："), QStringLiteral("灯会开了。")};
    QTest::newRow("diary") << diary.join(u'\n') << diary;
}

void MailLettersTest::keepsTheStoryOverAQuotedMail()
{
    QFETCH(const QString, mail);
    QFETCH(const QStringList, lines);
    const text::RawText raw = mailText(mail, false, false);
    QStringList found;
    for (const text::RawLine& line : raw.lines) {
        if (!line.text.trimmed().isEmpty() && line.noise.isEmpty())
            found << line.text;
    }
    QCOMPARE(found, lines);
    // What is left out is there to be told.
    qsizetype all = 0;
    for (const QString& line : mail.split(u'\n'))
        all += line.trimmed().isEmpty() ? 0 : 1;
    QCOMPARE(std::count_if(raw.lines.begin(), raw.lines.end(),
                 [](const text::RawLine& line) { return !line.text.trimmed().isEmpty(); }),
        all);
}

void MailLettersTest::leavesHeadsOfQuotedMailsInHtmlOut_data()
{
    QTest::addColumn<QStringList>("paragraphs");
    QTest::addColumn<QStringList>("lines");
    const QStringList story{kTitle, kParagraph};
    const QStringList head{
        QStringLiteral("---------- 转发的邮件 ----------"), QStringLiteral("发件人: 高小满")};
    const QStringList remark{QStringLiteral("请改稿。"), QStringLiteral("谢谢！")};
    QTest::newRow("passed on") << head + story << story;
    QTest::newRow("passed on with words")
        << QStringList{QStringLiteral("见下文")} + head + story << story;
    const QStringList bare{QStringLiteral("发件人：高小满"), QStringLiteral("发送日期：2025-01-08"),
        QStringLiteral("主题：稿件")};
    QTest::newRow("no rule") << story + bare + remark << story;
    QTest::newRow("answered") << story + head + remark << story;
    QTest::newRow("a story in both")
        << story + head + QStringList{kParagraph} << story + QStringList{kParagraph};
    QTest::newRow("nothing quoted") << remark + head << QStringList{QStringLiteral("a")} + remark;
    QTest::newRow("attribution") << story
            + QStringList{QStringLiteral("On 8 Jan 2025 at 10:00, Gao wrote:")}
            + remark << story;
}

void MailLettersTest::leavesHeadsOfQuotedMailsInHtmlOut()
{
    QFETCH(const QStringList, paragraphs);
    QFETCH(const QStringList, lines);
    const auto result = read("From: a@b\nMIME-Version: 1.0\nSubject: "
        + QByteArray(
            lines.front() == kTitle ? "=?utf-8?B?" + kTitle.toUtf8().toBase64() + "?=" : "a")
        + "\nContent-Type: text/html; charset=utf-8\n\n<p>"
        + paragraphs.join(QStringLiteral("</p><p>")).toUtf8() + "</p>\n");
    QVERIFY(result.isOk());
    QCOMPARE(texts(result.value().value.front()), lines);
}

QTEST_APPLESS_MAIN(MailLettersTest)
#include "mail_letters_test.moc"
