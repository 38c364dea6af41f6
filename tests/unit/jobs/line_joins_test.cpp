#include "jobs/line_joins.h"

#include "jobs/clipping_maker.h"
#include "text/cleaning.h"

#include <QtTest>

using namespace qb;

namespace {

/// The second line of the body is full and ends with its sentence, and the third is a little short
/// of full: whether a paragraph ends between them only the writer knows.
const QString kRaw = QStringLiteral("某厂试制𬭚钢\n"
                                    "一家虚构的研究所日前试制出新的钢板，样\n"
                                    "品强度比去年高出两成，成本也有明显的下降。\n"
                                    "此外，研究所还要改进三道工序，工序改好以\n"
                                    "后每个月能够轧制大约六十吨这种新的板材，足\n"
                                    "够两家桥梁工厂使用。\n");

Clipping clippingOf(const QString& raw)
{
    jobs::CleanedDocument document;
    document.document.raw = text::rawTextFrom(raw);
    document.cleaned = text::clean(document.document.raw);
    Clipping clipping;
    const AssetPointer original
        = makeAsset(raw.toUtf8(), QStringLiteral("paste.txt"), QStringLiteral("text/plain"));
    clipping.article = document.cleaned.articles.front();
    clipping.rawText = raw.trimmed();
    clipping.provenance.mediaType = QStringLiteral("text/plain");
    clipping.provenance.snapshot = original->id;
    clipping.assets.insert(original->id, original);
    return clipping;
}

} // namespace

class LineJoinsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsDoubtfulPlacesInTheBlocks();
    void flipsAndFlipsBack();
    void findsPlacesAgainInEditedText();
    void leavesEditedTextToWhoeverEditedIt();
    void readsStructuredTextWithoutJoins();
    void tellsWhichLinesWereDropped();
    void readsLinesOfPrintInMails();
    void leavesParagraphsOfMailsAlone();
    void keepsToItsArticleAmongMany();
};

void LineJoinsTest::tellsDoubtfulPlacesInTheBlocks()
{
    const Clipping clipping = clippingOf(kRaw);
    const auto joins = jobs::LineJoins::read(clipping);
    QCOMPARE(joins->source(), kRaw.trimmed());
    const auto places = joins->doubtful(clipping.article.blocks);
    QCOMPARE(places.size(), size_t(1));
    const jobs::JoinPlace& place = places.front();
    QCOMPARE(place.line, 2);
    QVERIFY(!place.isDecided);
    QVERIFY(place.confidence < text::kSureJoin);
    QVERIFY2(place.reason.contains(QStringLiteral("上一行排满了，行末正好是句末")),
        qPrintable(place.reason));
    const QString before = clipping.article.blocks[place.block].text.left(place.offset);
    QVERIFY2(before.endsWith(QStringLiteral("明显的下降。")), qPrintable(before));
}

void LineJoinsTest::flipsAndFlipsBack()
{
    const Clipping clipping = clippingOf(kRaw);
    const auto joins = jobs::LineJoins::read(clipping);
    const auto& blocks = clipping.article.blocks;
    const auto place = joins->doubtful(blocks).front();
    const auto flipped = joins->flipped(blocks, place);
    QVERIFY(flipped);
    QCOMPARE(int(flipped->size()), int(blocks.size()) + (place.isJoined ? 1 : -1));
    const auto again = joins->doubtful(*flipped);
    QCOMPARE(again.size(), size_t(1));
    QVERIFY(again.front().isDecided);
    QCOMPARE(again.front().isJoined, !place.isJoined);
    const auto back = joins->flipped(*flipped, again.front());
    QVERIFY(back);
    QCOMPARE(*back, blocks);
}

void LineJoinsTest::findsPlacesAgainInEditedText()
{
    const Clipping clipping = clippingOf(kRaw);
    const auto joins = jobs::LineJoins::read(clipping);
    auto blocks = clipping.article.blocks;
    const auto before = joins->doubtful(blocks).front();
    blocks.front().text.prepend(QStringLiteral("𠮷日讯，"));
    const auto places = joins->doubtful(blocks);
    QCOMPARE(places.size(), size_t(1));
    QCOMPARE(places.front().offset, before.offset + 5);
    blocks.front().text.replace(QStringLiteral("明显的下降"), QStringLiteral("很大下降"));
    QVERIFY(joins->doubtful(blocks).empty());
    QVERIFY(joins->doubtful({}).empty());
}

void LineJoinsTest::leavesEditedTextToWhoeverEditedIt()
{
    const Clipping clipping = clippingOf(kRaw);
    const auto joins = jobs::LineJoins::read(clipping);
    auto blocks = clipping.article.blocks;
    blocks.front().text.prepend(QStringLiteral("昨日，"));
    QCOMPARE(joins->doubtful(blocks).size(), size_t(1));
    QVERIFY(!joins->flipped(blocks, joins->doubtful(blocks).front()));
    blocks = clipping.article.blocks;
    blocks.front().spans.push_back({{0, 2}, SpanKind::Strong, {}});
    QVERIFY(!joins->flipped(blocks, joins->doubtful(blocks).front()));
}

void LineJoinsTest::readsStructuredTextWithoutJoins()
{
    Clipping clipping = clippingOf(kRaw);
    clipping.provenance.mediaType = QStringLiteral("text/html");
    clipping.provenance.snapshot.clear();
    const auto joins = jobs::LineJoins::read(clipping);
    QVERIFY(joins->doubtful(clipping.article.blocks).empty());
    QCOMPARE(joins->source(), clipping.rawText);
    QCOMPARE(joins->linesOf(QStringLiteral("没有的话")).first, -1);
}

void LineJoinsTest::tellsWhichLinesWereDropped()
{
    QVERIFY(jobs::LineJoins::read(clippingOf(kRaw))->droppedLines().empty());
    Clipping clipping = clippingOf(kRaw + QStringLiteral("责任编辑：𠮷某\n"));
    clipping.rawText = kRaw.trimmed();
    const auto joins = jobs::LineJoins::read(clipping);
    QCOMPARE(joins->droppedLines(), std::vector<int>{6});
    QCOMPARE(joins->source().split(u'\n').at(6), QStringLiteral("责任编辑：𠮷某"));
}

void LineJoinsTest::readsLinesOfPrintInMails()
{
    Clipping clipping = clippingOf(kRaw);
    clipping.provenance.mediaType = QStringLiteral("message/rfc822");
    clipping.provenance.snapshot.clear();
    clipping.assets.clear();
    const auto joins = jobs::LineJoins::read(clipping);
    const auto places = joins->doubtful(clipping.article.blocks);
    QCOMPARE(places.size(), size_t(1));
    QCOMPARE(places.front().line, 2);
}

void LineJoinsTest::leavesParagraphsOfMailsAlone()
{
    Clipping clipping = clippingOf(kRaw);
    clipping.provenance.mediaType = QStringLiteral("message/rfc822");
    clipping.provenance.snapshot.clear();
    clipping.assets.clear();
    clipping.article.blocks.clear();
    const QStringList lines = kRaw.trimmed().split(u'\n').mid(1);
    for (const QString& line : lines) {
        Block block;
        block.text = line;
        clipping.article.blocks.push_back(block);
    }
    const auto joins = jobs::LineJoins::read(clipping);
    QVERIFY(joins->doubtful(clipping.article.blocks).empty());
    QCOMPARE(joins->source(), kRaw.trimmed());
}

void LineJoinsTest::keepsToItsArticleAmongMany()
{
    // Its last lines are word for word those of the article behind it.
    const QString other = QStringLiteral("电梯企业增产\n"
                                         "两家虚构的电梯企业上半年都增加了产量，其中\n"
                                         "一家的订单已经排到年底，另一家正在招收工人\n"
                                         "准备开第三条生产线。\n"
                                         "此外，研究所还要改进三道工序，工序改好以\n"
                                         "后每个月能够轧制大约六十吨这种新的板材，足\n"
                                         "够两家桥梁工厂使用。\n"
                                         "来源：虚构日报\n\n");
    jobs::CleanedDocument document;
    document.document.raw = text::rawTextFrom(other + kRaw);
    document.cleaned = text::clean(document.document.raw);
    QCOMPARE(document.cleaned.articles.size(), size_t(2));
    Clipping clipping = clippingOf(other + kRaw);
    clipping.article = document.cleaned.articles.back();
    clipping.rawText = kRaw.trimmed();
    const auto joins = jobs::LineJoins::read(clipping);
    const auto lines = joins->linesOf(clipping.article.blocks.front().text);
    QCOMPARE(lines.first, 10);
    QCOMPARE(lines.last, 11);
    const auto places = joins->doubtful(clipping.article.blocks);
    QCOMPARE(places.size(), size_t(1));
    QCOMPARE(places.front().line, 11);
    const auto flipped = joins->flipped(clipping.article.blocks, places.front());
    QVERIFY(flipped);
}

QTEST_GUILESS_MAIN(LineJoinsTest)
#include "line_joins_test.moc"
