#include "importers/paper_front.h"

#include "paper_page.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

/// Who wrote a paper, set under its title over both columns.
class PaperFrontTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void authorsSideBySideAreOneByline();
    void rowsOfAuthorsGoOn();
    void namesOverNumberedInstitutesKeepTheirMarks();
    void westernNamesAreGatheredToo();
    void columnsBeginBelowTheAuthors();
    void subtitleStandsBetweenTitleAndAuthors();
    void spreadNamesStandBetweenOthers();
    void headlinesSideBySideAreNoAuthors();
    void namesWithoutInstitutesStay();
    void textBelowNamesIsNoInstitute();
    void wordsOfAnAbstract_data();
    void wordsOfAnAbstract();
};

namespace {

const QString kTitle = QStringLiteral("县域冷库怎样合用");
const QString kLeft = QStringLiteral("冷库建了不少，忙时不够，闲时空着，三个乡合用一座，"
                                     "电费省下一半，果农不再抢着卖果子。");
const QString kRight = QStringLiteral("合用要有账，谁存了几筐，存了几天，都记在同一本账上，"
                                      "月底按筐结清，谁也不吃亏。");

PaperPage withColumns()
{
    PaperPage page;
    page.addCentred(kTitle, 297, 100, 18);
    page.addText(kLeft + kRight + kLeft, 60, 260);
    page.addText(kRight + kLeft + kRight, 310, 260);
    return page;
}

QString textOf(const std::vector<text::RawLine>& lines)
{
    QStringList texts;
    for (const text::RawLine& line : lines)
        texts << line.text;
    return texts.join(u'\n');
}

} // namespace

void PaperFrontTest::authorsSideBySideAreOneByline()
{
    PaperPage page = withColumns();
    page.addCentred(QStringLiteral("阮青禾"), 200, 140, 12);
    page.addCentred(QStringLiteral("𬭚子川"), 400, 140, 12);
    page.addCentred(QStringLiteral("青桥农学院"), 200, 155, 12);
    page.addCentred(QStringLiteral("冷泉果品研究所"), 400, 155, 12);
    page.addCentred(QStringLiteral("r@q.example"), 200, 170, 12);
    const text::CleanResult result = page.clean();
    QCOMPARE(result.articles.size(), 1U);
    const Article& article = result.articles.front();
    QCOMPARE(article.title, kTitle);
    QCOMPARE(article.byline, QStringLiteral("阮青禾 𬭚子川"));
    QCOMPARE(article.authorNote,
        QStringLiteral(
            "（作者单位：阮青禾，青桥农学院，r@q.example；𬭚子川，冷泉果品研究所）"));
    for (const Block& block : article.blocks)
        QVERIFY2(block.kind == BlockKind::Paragraph, qPrintable(block.text));
}

void PaperFrontTest::rowsOfAuthorsGoOn()
{
    PaperPage page = withColumns();
    double y = 140;
    for (const auto& [left, right] :
        {std::pair(u"阮青禾", u"钱远舟"), std::pair(u"沈砚秋", u"庞小满")}) {
        page.addCentred(QString::fromUtf16(left), 200, y, 12);
        page.addCentred(QString::fromUtf16(right), 400, y, 12);
        page.addCentred(QStringLiteral("青桥农学院"), 200, y + 15, 12);
        page.addCentred(QStringLiteral("冷泉研究所"), 400, y + 15, 12);
        y += 38;
    }
    const text::CleanResult result = page.clean();
    QCOMPARE(result.articles.size(), 1U);
    QCOMPARE(result.articles.front().byline, QStringLiteral("阮青禾 钱远舟 沈砚秋 庞小满"));
    QCOMPARE(result.articles.front().authorNote.count(u'；'), 3);
}

void PaperFrontTest::namesOverNumberedInstitutesKeepTheirMarks()
{
    PaperPage page = withColumns();
    page.addCentred(QStringLiteral("阮青禾1，钱远舟2"), 297, 140, 12);
    page.addCentred(QStringLiteral("（1.青桥农学院，青桥 453000；2.冷泉果品研究所）"), 297, 158, 9);
    const text::CleanResult result = page.clean();
    QCOMPARE(result.articles.size(), 1U);
    const Article& article = result.articles.front();
    QCOMPARE(article.byline, QStringLiteral("阮青禾 钱远舟"));
    for (const char* part : {"阮青禾1", "钱远舟2", "1.青桥农学院", "2.冷泉果品研究所"})
        QVERIFY2(article.authorNote.contains(QString::fromUtf8(part)), part);
}

void PaperFrontTest::westernNamesAreGatheredToo()
{
    PaperPage page = withColumns();
    page.addCentred(QStringLiteral("Ada M. Hill"), 200, 140, 12);
    page.addCentred(QStringLiteral("LU Qing"), 400, 140, 12);
    page.addCentred(QStringLiteral("Hill Institute"), 200, 155, 12);
    page.addCentred(QStringLiteral("Stone Hut"), 400, 155, 12);
    const auto lines = page.read();
    QCOMPARE(lines[1].text,
        QStringLiteral("（作者单位：Ada M. Hill，Hill Institute；LU Qing，Stone Hut）"));
}

void PaperFrontTest::columnsBeginBelowTheAuthors()
{
    PaperPage page = withColumns();
    page.addCentred(QStringLiteral("阮青禾"), 160, 140, 12);
    page.addCentred(QStringLiteral("钱远舟"), 430, 140, 12);
    page.addCentred(QStringLiteral("青桥农学院"), 160, 155, 12);
    page.addCentred(QStringLiteral("冷泉研究所"), 430, 155, 12);
    const auto lines = page.read();
    QCOMPARE(lines[0].text, kTitle);
    QCOMPARE(lines[1].text, QStringLiteral("阮青禾 钱远舟"));
    QVERIFY(lines[2].text.startsWith(QStringLiteral("（作者单位：")));
    QVERIFY(lines[3].text.startsWith(kLeft.left(10)));
}

void PaperFrontTest::headlinesSideBySideAreNoAuthors()
{
    PaperPage page = withColumns();
    page.addLine(QStringLiteral("果农进城卖果"), 60, 240, 14);
    page.addLine(QStringLiteral("账本搬上手机"), 310, 240, 14);
    QVERIFY(textOf(page.read()).contains(QStringLiteral("果农进城卖果")));
    QVERIFY(!textOf(page.read()).contains(QStringLiteral("作者单位")));
}

void PaperFrontTest::namesWithoutInstitutesStay()
{
    PaperPage page = withColumns();
    page.addCentred(QStringLiteral("阮青禾 钱远舟"), 297, 140, 10);
    const QString text = textOf(page.read());
    QVERIFY(text.contains(QStringLiteral("阮青禾 钱远舟")));
    QVERIFY(!text.contains(QStringLiteral("作者单位")));
}

void PaperFrontTest::textBelowNamesIsNoInstitute()
{
    PaperPage page;
    page.addCentred(kTitle, 297, 100, 18);
    page.addCentred(QStringLiteral("阮青禾 钱远舟"), 297, 130, 10);
    page.addText(
        QStringLiteral("青桥农学院的师生昨天来到冷泉镇，看三个乡怎样合用一座冷库，") + kLeft, 197,
        145);
    const auto lines = page.read();
    QVERIFY(!textOf(lines).contains(QStringLiteral("作者单位")));
    QVERIFY(lines[2].text.startsWith(QStringLiteral("青桥农学院的师生")));
}

void PaperFrontTest::wordsOfAnAbstract_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isAbstract");
    QTest::newRow("word") << QStringLiteral("摘 要") << true;
    QTest::newRow("with-text") << QStringLiteral("摘要：冷库合用以后") << true;
    QTest::newRow("in-brackets") << QStringLiteral("【摘要】冷库合用以后") << true;
    QTest::newRow("english") << QStringLiteral("Abstract") << true;
    QTest::newRow("key-words") << QStringLiteral("Key words: cold store") << true;
    QTest::newRow("prose") << QStringLiteral("摘要写得好的文章才有人读") << false;
    QTest::newRow("beyond-bmp") << QStringLiteral("𬭚摘要：") << false;
}

void PaperFrontTest::wordsOfAnAbstract()
{
    QFETCH(QString, line);
    QTEST(opensAbstract(line), "isAbstract");
}

void PaperFrontTest::subtitleStandsBetweenTitleAndAuthors()
{
    const QString subtitle = QStringLiteral("——以𬭚山三个乡为例");
    PaperPage page = withColumns();
    page.addCentred(subtitle, 297, 122, 14);
    page.addCentred(QStringLiteral("阮青禾 沈砚秋"), 297, 145, 12);
    page.addCentred(QStringLiteral("（青桥农学院，青桥 410099）"), 297, 160, 9);
    const text::CleanResult result = page.clean();
    QCOMPARE(result.articles.size(), 1U);
    const Article& article = result.articles.front();
    QCOMPARE(article.title, kTitle);
    QCOMPARE(article.subtitle, subtitle);
    QCOMPARE(article.byline, QStringLiteral("阮青禾 沈砚秋"));
    QVERIFY2(
        article.authorNote.contains(QStringLiteral("青桥农学院")), qPrintable(article.authorNote));
}

void PaperFrontTest::spreadNamesStandBetweenOthers()
{
    PaperPage page = withColumns();
    page.addCentred(QStringLiteral("阮青禾1，何 𬭚2，沈砚秋1"), 297, 140, 10);
    page.addCentred(QStringLiteral("1. 青桥农学院，青桥 410099；2. 冷泉果品研究所"), 297, 155, 9);
    const text::CleanResult result = page.clean();
    QCOMPARE(result.articles.size(), 1U);
    QCOMPARE(result.articles.front().title, kTitle);
    QCOMPARE(result.articles.front().byline, QStringLiteral("阮青禾 何𬭚 沈砚秋"));
}

QTEST_APPLESS_MAIN(PaperFrontTest)
#include "paper_front_test.moc"
