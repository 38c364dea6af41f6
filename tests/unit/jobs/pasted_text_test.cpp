#include "jobs/pasted_text.h"
#include "text/cleaning.h"

#include <QtTest>

using namespace qb;

namespace {

QStringList textsOf(const jobs::PastedText& pasted)
{
    QStringList texts;
    for (const Block& block : pasted.blocks)
        texts << (block.kind == BlockKind::Subhead ? QString(block.level, u'#') + u' ' + block.text
                                                   : block.text);
    return texts;
}

/// Three paragraphs as a PDF viewer copies them: lines of 20 characters, the first line of a
/// paragraph two characters shorter.
const QString kWrapped
    = QStringLiteral("一家虚构的研究所日前试制出新的合金钢板，\n"
                     "其中含𬭚的样品强度比去年高出了两成，生产\n"
                     "成本也有下降，预计明年可以小批供货。\n"
                     "研究所的负责人说，眼下还有三道工序要改，\n"
                     "改完以后每个月能够轧制大约六十吨这种板材\n"
                     "，足够两家桥梁工厂使用。\n");

} // namespace

class PastedTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joinsLinesAndKeepsTheRawText();
    void readsAMailAsAFileDoes();
    void putsAFewWordsIntoTheLine();
    void keepsStructureOfHtml();
    void keepsCellsWhereThereIsNoPlainText();
    void keepsWhatCleaningWouldMakeAField();
    void keepsMarkedSectionsOnce();
    void opensNothingThatHtmlNames();
    void takesPlainTextWhereHtmlSaysNothing();
    void refusesWhatIsNoText();
    void refusesWhatIsTooLong();
    void losesNoCharacterOfRealNews();
};

void PastedTextTest::joinsLinesAndKeepsTheRawText()
{
    const auto pasted = jobs::cleanPaste(kWrapped);
    QVERIFY(pasted.isOk());
    QCOMPARE(pasted.value().raw, kWrapped);
    QCOMPARE(textsOf(pasted.value()),
        (QStringList{
            QStringLiteral(
                "一家虚构的研究所日前试制出新的合金钢板，其中含𬭚的样品强度比去年高出了两成，"
                "生产成本也有下降，预计明年可以小批供货。"),
            QStringLiteral(
                "研究所的负责人说，眼下还有三道工序要改，改完以后每个月能够轧制大约六十吨"
                "这种板材，足够两家桥梁工厂使用。")}));
    QVERIFY(!pasted.value().isInline);
}

void PastedTextTest::readsAMailAsAFileDoes()
{
    const QString mail
        = QStringLiteral("发件人：阮青禾 <ruan@example.org>\n发送时间：2026年3月4日 9:12\n"
                         "收件人：编辑部\n主题：老桥修好了\n\n"
                         "冷泉镇的老桥昨天重新走人，桥面换了新石板，栏杆上刻着“𠮷”字。\n"
                         "挑担的人说，走上去和从前一样稳当，只是桥头多了一盏灯。\n");
    const auto pasted = jobs::cleanPaste(mail);
    QVERIFY(pasted.isOk());
    QCOMPARE(pasted.value().raw, mail);
    const QStringList texts = textsOf(pasted.value());
    QCOMPARE(texts.size(), 3);
    QCOMPARE(texts.front(), QStringLiteral("# 老桥修好了"));
    QVERIFY(texts.filter(QStringLiteral("发件人")).isEmpty());
    QVERIFY(texts.filter(QStringLiteral("收件人")).isEmpty());
}

void PastedTextTest::putsAFewWordsIntoTheLine()
{
    const auto pasted = jobs::cleanPaste(QStringLiteral("含 𬭚 的 𠮷 牌钢板"));
    QVERIFY(pasted.isOk());
    QVERIFY(pasted.value().isInline);
    QCOMPARE(textsOf(pasted.value()), QStringList{QStringLiteral("含𬭚的𠮷牌钢板")});
    const auto html
        = jobs::cleanPaste(QStringLiteral("很硬"), QStringLiteral("<span>很<b>硬</b></span>"));
    QVERIFY(html.value().isInline);
    QCOMPARE(html.value().blocks.front().spans.size(), size_t(1));
}

void PastedTextTest::keepsStructureOfHtml()
{
    const auto pasted = jobs::cleanPaste(QStringLiteral("随便"),
        QStringLiteral(
            "<!--StartFragment--><h2>甲厂投产</h2><p>甲厂今天投产，年产𬭚钢六十吨。</p>"
            "<h3>设备</h3><ul><li>轧机两台</li><li>𠮷牌机床一台</li></ul>"
            "<table><tr><th>月份</th><th>吨</th></tr><tr><td>5</td><td>60</td></tr></table>"
            "<p><img alt=\"轧机\" src=\"data:image/png;base64,"
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJ"
            "RU5ErkJggg==\"></p><p>乙厂也在试车，工人们正在检查每一台设备。</p><!--EndFragment-->"));
    QVERIFY(pasted.isOk());
    const auto& blocks = pasted.value().blocks;
    QStringList kinds;
    for (const Block& block : blocks)
        kinds << QString::number(int(block.kind)) + block.text.left(4);
    QVERIFY2(blocks.size() == 8, qPrintable(kinds.join(u' ')));
    QCOMPARE(textsOf(pasted.value()).at(0), QStringLiteral("# 甲厂投产"));
    QCOMPARE(textsOf(pasted.value()).at(2), QStringLiteral("## 设备"));
    QVERIFY(blocks[3].kind == BlockKind::ListItem && blocks[4].kind == BlockKind::ListItem);
    QVERIFY(blocks[5].kind == BlockKind::Table && blocks[5].table.rows.size() == 2);
    QVERIFY(blocks[6].kind == BlockKind::Picture);
    QVERIFY(pasted.value().assets.contains(blocks[6].asset));
    QCOMPARE(pasted.value().raw, QStringLiteral("随便"));
}

void PastedTextTest::keepsCellsWhereThereIsNoPlainText()
{
    const auto pasted = jobs::cleanPaste({},
        QStringLiteral("<p>甲厂今天投产。</p><table><tr><th>月份</th><th>牌子</th></tr>"
                       "<tr><td>5</td><td>𠮷</td></tr></table>"));
    QCOMPARE(pasted.value().raw, QStringLiteral("甲厂今天投产。\n月份\t牌子\n5\t𠮷"));
}

void PastedTextTest::keepsWhatCleaningWouldMakeAField()
{
    const QString raw = QStringLiteral(
        "甲厂投产\n虚构日报讯（记者马𬭚）甲厂今天投产，年产钢材六十万吨，比去年多出两成。\n"
        "乙厂也在试车，工人们正在检查每一台设备，预计下个月就能出厂。来源：颍川新报\n");
    const auto pasted = jobs::cleanPaste(raw);
    QVERIFY(pasted.isOk());
    QString all;
    for (const Block& block : pasted.value().blocks)
        all += block.text + u'\n';
    for (const QString& words :
        {QStringLiteral("虚构日报讯"), QStringLiteral("马𬭚"), QStringLiteral("颍川新报"),
            QStringLiteral("甲厂投产"), QStringLiteral("下个月就能出厂。")})
        QVERIFY2(all.count(words) == 1, qPrintable(words + u'\n' + all));
}

void PastedTextTest::keepsMarkedSectionsOnce()
{
    const auto pasted = jobs::cleanPaste(
        QStringLiteral("●行业动态\n甲厂投产\n甲厂今天投产，年产钢材六十万吨，比去年多出两成。\n"));
    QVERIFY(pasted.isOk());
    QCOMPARE(textsOf(pasted.value()).join(u'\n').count(QStringLiteral("行业动态")), 1);
}

void PastedTextTest::opensNothingThatHtmlNames()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("secret.png"));
    QFile picture(file);
    QVERIFY(picture.open(QIODevice::WriteOnly));
    picture.write("\x89PNG\r\n\x1a\n not for others");
    picture.close();
    const auto pasted = jobs::cleanPaste({},
        QStringLiteral(
            "<p>甲厂今天投产，年产钢材六十万吨。</p><img src=\"file://%1\"><img src=\"%1\">"
            "<p>乙厂也在试车。</p>")
            .arg(file));
    QVERIFY(pasted.isOk());
    QVERIFY(pasted.value().assets.isEmpty());
    QCOMPARE(pasted.value().warnings.size(), size_t(1));
    QVERIFY(pasted.value().warnings.front().message.contains(u'2'));
}

void PastedTextTest::takesPlainTextWhereHtmlSaysNothing()
{
    const auto pasted = jobs::cleanPaste(
        QStringLiteral("𠮷牌"), QStringLiteral("<html><body><script>x</script></body></html>"));
    QVERIFY(pasted.isOk());
    QCOMPARE(textsOf(pasted.value()), QStringList{QStringLiteral("𠮷牌")});
}

void PastedTextTest::refusesWhatIsNoText()
{
    QVERIFY(jobs::cleanPaste(QStringLiteral(" \n\t\n")).isError());
    QVERIFY(jobs::cleanPaste({}, QStringLiteral("<p></p>")).isError());
}

void PastedTextTest::refusesWhatIsTooLong()
{
    const auto pasted = jobs::cleanPaste(QString(jobs::kLongestPaste + 1, u'字'));
    QVERIFY(pasted.isError());
    QCOMPARE(pasted.error().kind, ErrorKind::TooLarge);
}

void PastedTextTest::losesNoCharacterOfRealNews()
{
    const QDir seeds(QStringLiteral(QB_SOURCE_DIR "/../shared/data/seeds"));
    const QStringList names = seeds.entryList({QStringLiteral("*.txt")});
    if (names.isEmpty())
        QSKIP("the shared inputs are not here");
    for (const QString& name : names) {
        QFile file(seeds.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString raw = QString::fromUtf8(file.readAll());
        const auto pasted = jobs::cleanPaste(raw);
        QVERIFY(pasted.isOk());
        // Page numbers and the marks of sections go; words stay, each as often as before.
        QHash<QChar, int> letters;
        for (const QChar c : text::normalised(raw))
            if (c.isLetter())
                ++letters[c];
        for (const QString& text : textsOf(pasted.value()))
            for (const QChar c : text::normalised(text))
                if (c.isLetter())
                    --letters[c];
        QString wrong;
        for (auto it = letters.cbegin(); it != letters.cend(); ++it)
            if (it.value() != 0)
                wrong += it.key() + QString::number(it.value()) + u' ';
        QVERIFY2(wrong.isEmpty(), qPrintable(name + u'\n' + wrong));
    }
}

QTEST_GUILESS_MAIN(PastedTextTest)
#include "pasted_text_test.moc"
