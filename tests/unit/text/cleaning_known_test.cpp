#include "text/cleaning.h"
#include "wrapped_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

const QString kLamp
    = u"颍川市老城区的路灯改造日前完工，两千余盏旧灯换成了可以按车流人流自动调光的新灯，每年预计节电六十万度。"_s;
const QString kNight
    = u"夜里行人稀少的时候，灯光会调暗到三成；一旦有车辆或者行人经过，前方五十米的灯便依次亮起，人走以后再慢慢暗下来。"_s;

RawLine lineOf(const QString& text)
{
    RawLine line;
    line.text = text;
    return line;
}

RawLine lineOf(
    const QString& text, const QString& marked, SpanKind kind, const QString& target = {})
{
    RawLine line = lineOf(text);
    const qsizetype begin = text.indexOf(marked);
    line.spans.push_back({{begin, begin + marked.size()}, kind, target});
    return line;
}

QString marked(const Block& block, size_t i)
{
    const TextRange range = block.spans.at(i).range;
    return block.text.mid(range.begin, range.length());
}

RawText structured(std::vector<RawLine> lines)
{
    RawText raw;
    raw.lines = std::move(lines);
    raw.isStructured = true;
    return raw;
}

} // namespace

/// What somebody decided and what a format knows goes before what cleaning finds; properties of
/// parts of the text stay with their words.
class CleaningKnownTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDecisionPartsJoinedLines();
    void aDecisionJoinsPartedLines();
    void everyJoinCanBeFlipped();
    void decisionsOfNoJoinArePassedOver();
    void spansStayWithTheirWords();
    void spansGoOnOverALineEnd();
    void spansSurviveCompositionAndRareCharacters();
    void notesOfHeadlinesGoToTheEnd();
    void knownFieldsGoBeforeFoundOnes();
    void aKnownTitleThatStandsInTheTextIsNotRepeated();
    void anotherHeadlineThanTheKnownTitleStays();
    void oneArticleIsNeverSplit();
    void knownSourceHoldsForSeveralArticles();
};

void CleaningKnownTest::aDecisionPartsJoinedLines()
{
    const RawText raw = rawTextFrom(setText({kLamp, kNight, kLamp}, 36));
    const CleanResult before = clean(raw);
    QCOMPARE(before.articles.front().blocks.size(), size_t(3));
    int last = 0;
    for (const Join& join : before.joins)
        last = join.isJoined ? join.line : last;
    const CleanResult parted = clean(raw, {{last, false}});
    QCOMPARE(parted.articles.front().blocks.size(), size_t(4));
    const Join& join = *std::find_if(parted.joins.begin(), parted.joins.end(),
        [&](const Join& other) { return other.line == last; });
    QCOMPARE(join.isJoined, false);
    QCOMPARE(join.evidence, QStringList{u"decided"_s});
    QCOMPARE(join.confidence, 1.0);
}

void CleaningKnownTest::aDecisionJoinsPartedLines()
{
    const RawText raw = rawTextFrom(setText({kLamp, kNight}, 60));
    int last = -1;
    for (const Join& join : clean(raw).joins)
        last = join.isJoined ? last : join.line;
    const CleanResult joined = clean(raw, {{last, true}});
    QCOMPARE(joined.articles.front().blocks.size(), size_t(1));
    QCOMPARE(joined.articles.front().blocks.front().text, kLamp + kNight);
}

void CleaningKnownTest::everyJoinCanBeFlipped()
{
    const RawText raw
        = rawTextFrom(u"【城 市】\n\n 路灯会“看人”\n\n"_s + setText({kLamp, kNight}, 60)
            + u"来源：颍川新报\n\n12\n\n古城夜色更美\n\n"_s + setText({kNight, kLamp}, 60));
    const CleanResult before = clean(raw);
    for (const Join& join : before.joins) {
        const CleanResult after = clean(raw, {{join.line, !join.isJoined}});
        const auto same = std::find_if(after.joins.begin(), after.joins.end(),
            [&](const Join& other) { return other.line == join.line; });
        QVERIFY(same != after.joins.end());
        QCOMPARE(same->isJoined, !join.isJoined);
    }
}

void CleaningKnownTest::decisionsOfNoJoinArePassedOver()
{
    const RawText raw = rawTextFrom(setText({kLamp, kNight}, 60));
    const CleanResult plain = clean(raw);
    const CleanResult decided = clean(raw, {{-4, true}, {1, true}, {100000, false}});
    QVERIFY(plain.articles == decided.articles);
}

void CleaningKnownTest::spansStayWithTheirWords()
{
    const auto articles = clean(
        structured({lineOf(u"路灯会“看人”"_s),
            lineOf(
                u"　　改造用的 ＬＥＤ 灯由 𠮷𬭚 公司提供[1]，单灯功率 60 W。"_s,
                u"𠮷𬭚 公司"_s, SpanKind::Strong)}))
                              .articles;
    const Block& block = articles.front().blocks.back();
    QCOMPARE(block.text, u"改造用的LED灯由𠮷𬭚公司提供[1]，单灯功率60 W。"_s);
    QCOMPARE(block.spans.size(), size_t(1));
    QCOMPARE(marked(block, 0), u"𠮷𬭚公司"_s);
}

void CleaningKnownTest::spansGoOnOverALineEnd()
{
    const QStringList lines = setLines(kLamp, 60);
    RawText raw;
    raw.lines.push_back(
        lineOf(lines[0], lines[0].right(4), SpanKind::Link, u"https://example.org/lamp"_s));
    raw.lines.push_back(
        lineOf(lines[1], lines[1].left(3), SpanKind::Link, u"https://example.org/lamp"_s));
    for (const QString& line : setLines(kNight, 60))
        raw.lines.push_back(lineOf(line));
    const Block block = clean(raw).articles.front().blocks.front();
    QCOMPARE(block.text, kLamp);
    QCOMPARE(block.spans.size(), size_t(1));
    QCOMPARE(marked(block, 0), lines[0].right(4) + lines[1].left(3));
}

void CleaningKnownTest::spansSurviveCompositionAndRareCharacters()
{
    // A decomposed é before the span, and a variation sequence in it.
    const QString text = u"cafe\u0301 旁的葛\U000E0101洪路\u200b新灯已亮。"_s;
    const Block block
        = clean(structured({lineOf(text, u"葛\U000E0101洪路"_s, SpanKind::ProperName)}))
              .articles.front()
              .blocks.front();
    QCOMPARE(block.text, u"café旁的葛\U000E0101洪路新灯已亮。"_s);
    QCOMPARE(marked(block, 0), u"葛\U000E0101洪路"_s);
}

void CleaningKnownTest::notesOfHeadlinesGoToTheEnd()
{
    RawLine title
        = lineOf(u"路灯会“看人”①"_s, u"①"_s, SpanKind::Note, u"试点范围为老城区十二条街。"_s);
    title.kind = BlockKind::Subhead;
    title.level = 1;
    const auto articles = clean(
        structured({title, lineOf(kLamp, u"两千余盏"_s, SpanKind::Note, u"截至五月底。"_s)}))
                              .articles;
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].blocks.back().kind, BlockKind::Note);
    QCOMPARE(articles[0].blocks.back().text, u"试点范围为老城区十二条街。"_s);
    QCOMPARE(articles[0].blocks.front().spans.front().target, u"截至五月底。"_s);
}

void CleaningKnownTest::knownFieldsGoBeforeFoundOnes()
{
    RawText raw
        = rawTextFrom(u"路灯会“看人”\n来源：中原网 2025-03-04\n"_s + kLamp + u"\n\n"_s + kNight);
    raw.known.source = u"颍川新报"_s;
    raw.known.date = QDate(2025, 3, 5);
    raw.known.section = u"城 市"_s;
    const auto articles = clean(raw).articles;
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].source, u"颍川新报"_s);
    QCOMPARE(articles[0].date, QDate(2025, 3, 5));
    QCOMPARE(articles[0].title, u"路灯会“看人”"_s);
}

void CleaningKnownTest::aKnownTitleThatStandsInTheTextIsNotRepeated()
{
    RawText raw = structured({lineOf(u"路灯会 “看人”"_s), lineOf(kLamp), lineOf(kNight)});
    raw.isOneArticle = true;
    raw.known.title = u"路灯会“看人”"_s;
    const Article article = clean(raw).articles.front();
    QCOMPARE(article.title, u"路灯会“看人”"_s);
    QCOMPARE(article.blocks.size(), size_t(2));
}

void CleaningKnownTest::anotherHeadlineThanTheKnownTitleStays()
{
    RawText raw = structured({lineOf(u"灯随人亮"_s), lineOf(kLamp)});
    raw.lines.front().kind = BlockKind::Subhead;
    raw.lines.front().level = 1;
    raw.isOneArticle = true;
    raw.known.title = u"路灯会“看人”"_s;
    const Article article = clean(raw).articles.front();
    QCOMPARE(article.title, u"路灯会“看人”"_s);
    QCOMPARE(article.blocks.front().text, u"灯随人亮"_s);
    QCOMPARE(article.blocks.front().kind, BlockKind::Subhead);
}

void CleaningKnownTest::oneArticleIsNeverSplit()
{
    RawText raw = rawTextFrom(u"路灯会“看人”\n"_s + kLamp + u"\n来源：颍川新报\n\n古城夜色更美\n"_s
        + kNight + u"\n来源：中原网\n"_s);
    QCOMPARE(clean(raw).articles.size(), size_t(2));
    raw.isOneArticle = true;
    const auto articles = clean(raw).articles;
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].source, u"颍川新报"_s);
    const QString text = plainText(articles[0]);
    QVERIFY(
        text.contains(u"古城夜色更美"_s) && text.contains(kNight) && text.contains(u"中原网"_s));
    raw.lines.clear();
    QCOMPARE(clean(raw).articles.size(), size_t(1));
}

void CleaningKnownTest::knownSourceHoldsForSeveralArticles()
{
    RawText raw = rawTextFrom(u"●城市\n\n路灯会“看人”\n"_s + kLamp
        + u"\n\n●文旅\n\n古城夜色更美\n"_s + kNight + u"\n来源：中原网\n"_s);
    raw.known.source = u"颍川新报"_s;
    const auto articles = clean(raw).articles;
    QCOMPARE(articles.size(), size_t(2));
    QCOMPARE(articles[0].source, u"颍川新报"_s);
    QCOMPARE(articles[1].source, u"中原网"_s);
}

QTEST_APPLESS_MAIN(CleaningKnownTest)
#include "cleaning_known_test.moc"
