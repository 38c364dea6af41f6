#include "importers/wrapped_paragraphs.h"

#include "docx_builder.h"
#include "html_pages.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

namespace {

/// A story as a PDF leaves it in the clipboard: 23 characters a line.
const QStringList kWrapped{QStringLiteral("近两年，颍川市把氢能装备作为主攻方向，引来上下"),
    QStringLiteral("游企业三十余家，其中两家造出了含𬭚的新型电极，"),
    QStringLiteral("填补了空白。"),
    QStringLiteral("到去年年底，全市建成加氢站十二座，投放重卡四百"),
    QStringLiteral("辆，每天运送货物八千吨，比前年多出三成，占全市"),
    QStringLiteral("货运量的两成。"),
    QStringLiteral("今年，颍川还要再建加氢站五座，并在县里试行新的"), QStringLiteral("补贴办法。")};

QStringList paragraphsOf(const text::CleanResult& cleaned)
{
    QStringList paragraphs;
    for (const Article& article : cleaned.articles) {
        for (const Block& block : article.blocks)
            paragraphs << block.text;
    }
    return paragraphs;
}

const QStringList kParagraphs{kWrapped.mid(0, 3).join(QString()),
    kWrapped.mid(3, 3).join(QString()), kWrapped.mid(6, 2).join(QString())};

bool hasDoubt(const std::vector<Warning>& warnings)
{
    return std::any_of(warnings.begin(), warnings.end(),
        [](const Warning& warning) { return warning.kind == QLatin1String("wrapped-lines"); });
}

} // namespace

/// Paragraphs that are lines.
class WrappedParagraphsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joinsTheLinesOfAPage_data();
    void joinsTheLinesOfAPage();
    void joinsTheLinesOfAWordDocument();
    void keepsWhatIsBoldWithinALine();
    void leavesRealParagraphs_data();
    void leavesRealParagraphs();
};

void WrappedParagraphsTest::joinsTheLinesOfAPage_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("paragraphs")
        << QStringLiteral("<p>%1</p>").arg(kWrapped.join(QStringLiteral("</p><p>")));
    QTest::newRow("breaks")
        << QStringLiteral("<div>%1</div>").arg(kWrapped.join(QStringLiteral("<br>")));
}

void WrappedParagraphsTest::joinsTheLinesOfAPage()
{
    QFETCH(const QString, body);
    const auto document
        = read(QStringLiteral("<html><body><h1>颍川氢能跑出加速度</h1>%1</body></html>").arg(body));
    QVERIFY(hasDoubt(document.warnings));
    const auto cleaned = text::clean(document.value.raw);
    QCOMPARE(cleaned.articles.size(), size_t(1));
    QCOMPARE(cleaned.articles.front().title, QStringLiteral("颍川氢能跑出加速度"));
    QCOMPARE(paragraphsOf(cleaned), kParagraphs);
    QCOMPARE(std::count_if(cleaned.joins.begin(), cleaned.joins.end(),
                 [](const text::Join& join) { return join.isJoined; }),
        5);
}

void WrappedParagraphsTest::joinsTheLinesOfAWordDocument()
{
    QString body = test::docxParagraph(QStringLiteral("颍川氢能跑出加速度"));
    for (const QString& line : kWrapped)
        body += test::docxParagraph(line);
    const auto documents
        = importBytes(test::docxOf({body, {}, {}, {}, {}, {}, {}}), QStringLiteral("a.docx"));
    QVERIFY(documents.isOk());
    QVERIFY(hasDoubt(documents.value().warnings));
    const auto cleaned = text::clean(documents.value().value.front().raw);
    QCOMPARE(cleaned.articles.front().title, QStringLiteral("颍川氢能跑出加速度"));
    QCOMPARE(paragraphsOf(cleaned), kParagraphs);
}

void WrappedParagraphsTest::keepsWhatIsBoldWithinALine()
{
    QStringList lines = kWrapped;
    lines[1].replace(QStringLiteral("含𬭚"), QStringLiteral("<b>含𬭚</b>"));
    const auto document
        = read(QStringLiteral("<html><body><h1>颍川氢能跑出加速度</h1><p>%1</p></body></html>")
                   .arg(lines.join(QStringLiteral("</p><p>"))));
    const auto cleaned = text::clean(document.value.raw);
    QCOMPARE(paragraphsOf(cleaned), kParagraphs);
    const Block& first = cleaned.articles.front().blocks.front();
    QCOMPARE(first.spans.size(), size_t(1));
    QCOMPARE(first.text.mid(first.spans[0].range.begin, first.spans[0].range.length()),
        QStringLiteral("含𬭚"));
}

void WrappedParagraphsTest::leavesRealParagraphs_data()
{
    QTest::addColumn<QStringList>("paragraphs");
    QTest::newRow("prose") << QStringList{kFirst, kSecond, kFirst, kSecond};
    QTest::newRow("short prose") << QStringList{
        QStringLiteral("颍川氢能专线昨天开通，首批车辆十二辆。"),
        QStringLiteral("沿线企业对此期盼已久，纷纷前来看车。"),
        QStringLiteral("第二批车辆下月到位，届时运力再翻一番。")};
    QTest::newRow("items of one length")
        << QStringList{QStringLiteral("昨天的会议部署了四件事，各县各部门都要抓紧落实。"),
               QStringLiteral("一是加强组织领导，完善工作机制，层层压实工作责任"),
               QStringLiteral("二是突出重点任务，细化具体举措，按月通报工作进展"),
               QStringLiteral("三是加大宣传力度，讲好创业故事，营造良好社会氛围"),
               QStringLiteral("四是严格督查考核，强化结果运用，确保各项举措见效")};
    QTest::newRow("news in one sentence each")
        << QStringList{QStringLiteral("颍川举办春季招聘会，三百家企业提供岗位五千余个"),
               QStringLiteral("开发区两家新厂投产，预计全年新增产值十二亿余元"),
               QStringLiteral("全市中小学开学首日，各校门前交通秩序平稳又顺畅"),
               QStringLiteral("高铁北站扩建工程开工，两年后站房面积将增加一倍。")};
    QTest::newRow("verse") << QStringList{QStringLiteral("长社城头春色新，"),
        QStringLiteral("八龙故里柳如茵"), QStringLiteral("至今犹说荀君子，"),
        QStringLiteral("一片冰心照后人。")};
    QTest::newRow("headings between")
        << QStringList{QStringLiteral("颍川氢能专线昨天开通，首批车辆十二辆，沿线企业期盼已久。"),
               QStringLiteral("建站提速"),
               QStringLiteral("全市今年再建加氢站五座，总数达到十七座，覆盖所有的县。"),
               QStringLiteral("补贴加码"),
               QStringLiteral("每辆重卡补贴二十万元，比去年多出五万元，当年兑现到户。")};
}

void WrappedParagraphsTest::leavesRealParagraphs()
{
    QFETCH(const QStringList, paragraphs);
    const auto document
        = read(QStringLiteral("<html><body><h1>颍川氢能跑出加速度</h1><p>%1</p></body></html>")
                   .arg(paragraphs.join(QStringLiteral("</p><p>"))));
    QVERIFY(document.value.raw.isStructured);
    QVERIFY(!hasDoubt(document.warnings));
    QCOMPARE(texts(document).mid(1), paragraphs);
}

QTEST_APPLESS_MAIN(WrappedParagraphsTest)
#include "wrapped_paragraphs_test.moc"
