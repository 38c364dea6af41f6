#include "text/attribution.h"

#include <QTest>

using namespace qb::text;
using namespace Qt::StringLiterals;

class AttributionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsSourceLines_data();
    void readsSourceLines();
    void takesTrailingSources_data();
    void takesTrailingSources();
    void tellsBylines_data();
    void tellsBylines();
    void readsDatelines_data();
    void readsDatelines();
    void joinsNames_data();
    void joinsNames();
};

void AttributionTest::readsSourceLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("source");
    QTest::newRow("own-line") << QStringLiteral("来源：颍川晚报") << QStringLiteral("颍川晚报");
    QTest::newRow("half-width-colon")
        << QStringLiteral("来源: 颍川晚报") << QStringLiteral("颍川晚报");
    QTest::newRow("title-marks-without-colon")
        << QStringLiteral("来源《颍川晚报》") << QStringLiteral("颍川晚报");
    QTest::newRow("in-brackets") << QStringLiteral("（来源：颍川晚报）")
                                 << QStringLiteral("颍川晚报");
    QTest::newRow("prose") << QStringLiteral("来源广泛的原料降低了成本。") << QString();
    QTest::newRow("prose-with-colon")
        << QStringLiteral("来源：一是政府投入，二是社会资本。") << QString();
}

void AttributionTest::readsSourceLines()
{
    QFETCH(QString, line);
    QFETCH(QString, source);
    QCOMPARE(sourceOfLine(line), source);
}

void AttributionTest::takesTrailingSources_data()
{
    QTest::addColumn<QString>("paragraph");
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("source");
    QTest::newRow("glued") << QStringLiteral("占比达四成。来源：颍川晚报")
                           << QStringLiteral("占比达四成。") << QStringLiteral("颍川晚报");
    QTest::newRow("spaced") << QStringLiteral("占比达四成。 来源：颍川晚报")
                            << QStringLiteral("占比达四成。") << QStringLiteral("颍川晚报");
    QTest::newRow("bracketed") << QStringLiteral("占比达四成。（来源：颍川晚报）")
                               << QStringLiteral("占比达四成。") << QStringLiteral("颍川晚报");
    QTest::newRow("publisher-alone")
        << QStringLiteral("占比达四成。（《颍川晚报》）") << QStringLiteral("占比达四成。")
        << QStringLiteral("颍川晚报");
    // Place and date would be lost.
    QTest::newRow("wire-with-place")
        << QStringLiteral("占比达四成。（豫新社青桥3月5日电）")
        << QStringLiteral("占比达四成。（豫新社青桥3月5日电）") << QString();
    QTest::newRow("pictures-of-a-publisher")
        << QStringLiteral("占比达四成。（图/豫新社）")
        << QStringLiteral("占比达四成。（图/豫新社）") << QString();
    QTest::newRow("no-publisher") << QStringLiteral("占比达四成。（见颍川晚报）")
                                  << QStringLiteral("占比达四成。（见颍川晚报）") << QString();
    QTest::newRow("in-mid-sentence") << QStringLiteral("表中注明了数据来源：统计公报")
                                     << QStringLiteral("表中注明了数据来源：统计公报") << QString();
}

void AttributionTest::takesTrailingSources()
{
    QFETCH(QString, paragraph);
    QFETCH(QString, rest);
    QFETCH(QString, source);
    QCOMPARE(takeTrailingSource(paragraph), source);
    QCOMPARE(paragraph, rest);
}

void AttributionTest::tellsBylines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("names");
    QTest::newRow("reporter") << QStringLiteral("本报记者 钱多多") << QStringLiteral("钱多多");
    QTest::newRow("square") << QStringLiteral("□ 本报记者 钱多多 孙小小")
                            << QStringLiteral("钱多多 孙小小");
    QTest::newRow("author") << QStringLiteral("作者：钱多多") << QStringLiteral("钱多多");
    QTest::newRow("interpunct") << QStringLiteral("文/阿依·古丽") << QStringLiteral("阿依·古丽");
    QTest::newRow("prose") << QStringLiteral("记者从市发展改革委获悉，项目已开工。") << QString();
    QTest::newRow("word") << QStringLiteral("文化强市") << QString();
    QTest::newRow("column") << QStringLiteral("记者手记") << QString();
    QTest::newRow("visit") << QStringLiteral("●记者探访") << QString();
    QTest::newRow("editorial") << QStringLiteral("本报评论员文章") << QString();
    QTest::newRow("glued") << QStringLiteral("本报记者钱𬭚石")
                           << QStringLiteral("钱𬭚石");
}

void AttributionTest::tellsBylines()
{
    QFETCH(QString, line);
    QFETCH(QString, names);
    QCOMPARE(isByline(line), !names.isEmpty());
    if (!names.isEmpty())
        QCOMPARE(bylineOfLine(line), names);
}

void AttributionTest::readsDatelines_data()
{
    QTest::addColumn<QString>("paragraph");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("byline");
    QTest::addColumn<QDate>("date");
    QTest::newRow("report") << QStringLiteral("颍川日报讯（记者钱多多）新园区启用。")
                            << QStringLiteral("颍川日报") << QStringLiteral("钱多多") << QDate();
    QTest::newRow("wire") << QStringLiteral(
        "豫新社许昌2025年3月4日电（记者钱多多、孙小小）新园区启用。")
                          << QStringLiteral("豫新社") << QStringLiteral("钱多多、孙小小")
                          << QDate(2025, 3, 4);
    QTest::newRow("our-paper") << QStringLiteral("本报讯（记者 钱多多）新园区启用。") << QString()
                               << QStringLiteral("钱多多") << QDate();
    QTest::newRow("name-of-another-kind")
        << QStringLiteral("渡口财经讯 （记者 钱多多 孙𬭚石）新园区启用。")
        << QStringLiteral("渡口财经") << QStringLiteral("钱多多 孙𬭚石") << QDate();
    QTest::newRow("according-to") << QStringLiteral("据颍川日报讯（记者钱多多）新园区启用。")
                                  << QStringLiteral("颍川日报") << QStringLiteral("钱多多")
                                  << QDate();
    QTest::newRow("rare-surname") << QStringLiteral("渡口财经讯（记者楚天川）新园区启用。")
                                  << QStringLiteral("渡口财经") << QStringLiteral("楚天川")
                                  << QDate();
    QTest::newRow("reports") << QStringLiteral("渡口融媒记者钱多多报道：新园区启用。")
                             << QStringLiteral("渡口融媒") << QStringLiteral("钱多多") << QDate();
    QTest::newRow("two-report") << QStringLiteral("颍川日报记者 钱多多、𠮷小小 报道 新园区启用。")
                                << QStringLiteral("颍川日报") << QStringLiteral("钱多多 𠮷小小")
                                << QDate();
    QTest::newRow("reporters-alone") << QStringLiteral("（记者钱多多 通讯员孙小小）新园区启用。")
                                     << QString() << QStringLiteral("钱多多 孙小小") << QDate();
    QTest::newRow("place-and-reporters")
        << QStringLiteral("颍川（记者 钱多多 通讯员 孙小小）新园区启用。") << QString()
        << QStringLiteral("钱多多 孙小小") << QDate();
    QTest::newRow("reports-of-nobody") << QStringLiteral("多家媒体记者到县里报道新园区启用。")
                                       << QString() << QString() << QDate();
    QTest::newRow("nobody-in-brackets")
        << QStringLiteral("开栏的话（记者手记）新园区启用。") << QString() << QString() << QDate();
    QTest::newRow("prose") << QStringLiteral("记者3月4日从市商务局获悉，新园区启用。") << QString()
                           << QString() << QDate();
    QTest::newRow("date-first") << QStringLiteral("2025年3月4日，新园区启用。") << QString()
                                << QString() << QDate(2025, 3, 4);
    QTest::newRow("no-year") << QStringLiteral("3月4日，新园区启用。") << QString() << QString()
                             << QDate();
    QTest::newRow("own-paper") << QStringLiteral("晚报讯（记者 钱多多）昨晚十点，渡口亮起了灯。")
                               << QString() << QStringLiteral("钱多多") << QDate();
    QTest::newRow("without-brackets")
        << QStringLiteral("本报讯 记者钱多多 通讯员孙望舒报道：昨晚十点，渡口亮起了灯。")
        << QString() << QStringLiteral("钱多多 孙望舒") << QDate();
    QTest::newRow("no-such-day") << QStringLiteral("2025年2月31日，新园区启用。") << QString()
                                 << QString() << QDate();
}

void AttributionTest::readsDatelines()
{
    QFETCH(QString, paragraph);
    QFETCH(QString, source);
    QFETCH(QString, byline);
    QFETCH(QDate, date);
    const Dateline dateline = datelineOf(paragraph);
    QCOMPARE(dateline.source, source);
    QCOMPARE(dateline.byline, byline);
    QCOMPARE(dateline.date, date);
}

void AttributionTest::joinsNames_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("others");
    QTest::addColumn<QString>("joined");
    QTest::newRow("others") << u"简宁 𠮷春生"_s << u"罗敏"_s << u"简宁 𠮷春生 罗敏"_s;
    QTest::newRow("one said twice")
        << u"简宁 𠮷春生"_s << u"𠮷春生、罗敏"_s << u"简宁 𠮷春生 罗敏"_s;
    QTest::newRow("all said twice") << u"简宁 𠮷春生"_s << u"简宁"_s << u"简宁 𠮷春生"_s;
    QTest::newRow("Western names share a word")
        << u"John Smith"_s << u"John Doe"_s << u"John Smith John Doe"_s;
    QTest::newRow("a Western name said twice")
        << u"John Smith 简宁"_s << u"John Smith"_s << u"John Smith 简宁"_s;
}

void AttributionTest::joinsNames()
{
    QFETCH(const QString, names);
    QFETCH(const QString, others);
    QTEST(joinedNames(names, others), "joined");
}

QTEST_APPLESS_MAIN(AttributionTest)
#include "attribution_test.moc"
