#include "forms/clean_score.h"
#include "text/cleaning.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace qb;
using namespace qb::text;

namespace {

QString squashed(const QString& text)
{
    QString result;
    for (const QChar c : text) {
        if (!c.isSpace())
            result.append(c);
    }
    return result;
}

/// "subhead|…" and "paragraph|…" of a hand-made article, paragraphs that may be joined joined.
QStringList blocksOf(const QJsonObject& gold)
{
    QStringList optional;
    for (const QJsonValue& value : gold.value(QStringLiteral("optional_breaks")).toArray())
        optional << squashed(value.toString()).left(10);
    QStringList blocks;
    for (const QJsonValue& value : gold.value(QStringLiteral("paragraphs")).toArray()) {
        const QString text = squashed(value.toString());
        const bool isOptional = std::any_of(optional.begin(), optional.end(),
            [&](const QString& start) { return text.startsWith(start); });
        if (value.isObject())
            blocks << QStringLiteral("subhead|")
                    + squashed(value.toObject().value(QStringLiteral("subhead")).toString());
        else if (isOptional && !blocks.isEmpty())
            blocks.back() += text;
        else
            blocks << QStringLiteral("paragraph|") + text;
    }
    return blocks;
}

QStringList blocksOf(const Article& article)
{
    QStringList blocks;
    for (const Block& block : article.blocks)
        blocks << (block.kind == BlockKind::Subhead ? QStringLiteral("subhead|")
                                                    : QStringLiteral("paragraph|"))
                + squashed(block.text);
    return blocks;
}

} // namespace

/// The articles that people read out of real inputs, where those are at hand.
class CleanGoldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTheArticlesThatPeopleRead_data();
    void givesTheArticlesThatPeopleRead();
    void printsItsFigures_data() { givesTheArticlesThatPeopleRead_data(); }
    void printsItsFigures();
    void losesNoCharacter_data() { givesTheArticlesThatPeopleRead_data(); }
    void losesNoCharacter();

private:
    QDir m_data{QStringLiteral(QB_SOURCE_DIR "/../shared/data")};
};

void CleanGoldTest::givesTheArticlesThatPeopleRead_data()
{
    if (!m_data.exists(QStringLiteral("gold")))
        QSKIP("the shared inputs are not here");
    QTest::addColumn<QString>("name");
    for (const char* name : {"000-excerpt", "001-excerpt", "002", "003"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void CleanGoldTest::givesTheArticlesThatPeopleRead()
{
    QFETCH(QString, name);
    QFile seed(m_data.filePath(QStringLiteral("seeds/%1.txt").arg(name)));
    QFile gold(m_data.filePath(QStringLiteral("gold/%1.json").arg(name)));
    QVERIFY(seed.open(QIODevice::ReadOnly) && gold.open(QIODevice::ReadOnly));
    const CleanResult result = clean(rawTextFrom(QString::fromUtf8(seed.readAll())));
    const QJsonArray expected
        = QJsonDocument::fromJson(gold.readAll())[QStringLiteral("articles")].toArray();
    QCOMPARE(qsizetype(result.articles.size()), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const QJsonObject article = expected.at(i).toObject();
        const Article& found = result.articles[size_t(i)];
        QCOMPARE(
            squashed(found.title), squashed(article.value(QStringLiteral("title")).toString()));
        QCOMPARE(found.section, article.value(QStringLiteral("section")).toString());
        QCOMPARE(found.source, article.value(QStringLiteral("source")).toString());
        QCOMPARE(found.byline, article.value(QStringLiteral("byline")).toString());
        QCOMPARE(blocksOf(found), blocksOf(article));
    }
}

void CleanGoldTest::printsItsFigures()
{
    QFETCH(QString, name);
    QFile seed(m_data.filePath(QStringLiteral("seeds/%1.txt").arg(name)));
    QFile gold(m_data.filePath(QStringLiteral("gold/%1.json").arg(name)));
    QVERIFY(seed.open(QIODevice::ReadOnly) && gold.open(QIODevice::ReadOnly));
    std::vector<Article> expected;
    QStringList optionalBreaks;
    for (const QJsonValue& value :
        QJsonDocument::fromJson(gold.readAll())[QStringLiteral("articles")].toArray()) {
        const QJsonObject object = value.toObject();
        Article article;
        article.title = object.value(QStringLiteral("title")).toString();
        article.kicker = object.value(QStringLiteral("kicker")).toString();
        article.source = object.value(QStringLiteral("source")).toString();
        article.byline = object.value(QStringLiteral("byline")).toString();
        article.section = object.value(QStringLiteral("section")).toString();
        for (const QJsonValue& paragraph : object.value(QStringLiteral("paragraphs")).toArray()) {
            Block block;
            block.kind = paragraph.isObject() ? BlockKind::Subhead : BlockKind::Paragraph;
            block.text = paragraph.isObject()
                ? paragraph.toObject().value(QStringLiteral("subhead")).toString()
                : paragraph.toString();
            article.blocks.push_back(std::move(block));
        }
        for (const QJsonValue& start : object.value(QStringLiteral("optional_breaks")).toArray())
            optionalBreaks << squashed(start.toString()).left(10);
        expected.push_back(std::move(article));
    }
    const auto score = forms::scoreOf(
        expected, clean(rawTextFrom(QString::fromUtf8(seed.readAll()))), {}, optionalBreaks);
    qInfo("%zu articles: blocks F1 %.3f, fields %.3f, article count %s, characters lost %d",
        expected.size(), score.f1(), score.fieldShare(),
        score.textsWithRightCount > 0 ? "right" : "wrong", score.lostCharacters);
    QVERIFY(score.f1() >= 0.98);
    QVERIFY(score.fieldShare() >= 0.95);
}

void CleanGoldTest::losesNoCharacter()
{
    QFETCH(QString, name);
    QFile seed(m_data.filePath(QStringLiteral("seeds/%1.txt").arg(name)));
    QVERIFY(seed.open(QIODevice::ReadOnly));
    const QString raw = QString::fromUtf8(seed.readAll());
    const CleanResult result = clean(rawTextFrom(raw));
    QString all;
    for (const Article& article : result.articles)
        all += article.section + article.kicker + article.title + plainText(article)
            + QStringLiteral("来源") + article.source;
    QHash<QChar, int> counts;
    for (const QChar c : squashed(all))
        ++counts[c];
    for (const QChar c : squashed(raw)) {
        if (c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff)
            --counts[c];
    }
    int missing = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        missing += it.value() < 0 ? -it.value() : 0;
    QCOMPARE(missing, 0);
}

QTEST_APPLESS_MAIN(CleanGoldTest)
#include "clean_gold_test.moc"
