#include "text/cleaning.h"
#include "text/normalise.h"

#include <QTest>

using namespace qb::text;

class NormaliseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesOneForm_data();
    void givesOneForm();
    void keepsCaesuraOfHeadlines_data();
    void keepsCaesuraOfHeadlines();
    void isIdempotent();
    void replacesLoneSurrogates();
    void keepsTheSpacesOfCaptions_data();
    void keepsTheSpacesOfCaptions();
};

void NormaliseTest::givesOneForm_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& raw, const QString& expected) {
        QTest::newRow(name) << raw << expected;
    };
    row("c1-han-and-digits", QStringLiteral("产值达 36.5 亿元，同比增长 12%"),
        QStringLiteral("产值达36.5亿元，同比增长12%"));
    row("c1-han-and-latin", QStringLiteral("使用 Python 编写 AI 模型"),
        QStringLiteral("使用Python编写AI模型"));
    row("c2-one-sided", QStringLiteral("3月至 6月， 4台 “鲲鹏 3”"),
        QStringLiteral("3月至6月，4台“鲲鹏3”"));
    row("c3-after-full-width-mark", QStringLiteral("《工作办法》 （Trial Version）： 试行"),
        QStringLiteral("《工作办法》（Trial Version）：试行"));
    row("c4-nbsp-in-latin", QStringLiteral("标准GB\u00a012345与\u00a0Open\u00a0Lab\u00a0合作"),
        QStringLiteral("标准GB 12345与Open Lab合作"));
    row("c5-glued-latin-stays", QStringLiteral("OpenLabFast框架"),
        QStringLiteral("OpenLabFast框架"));
    row("c6-range-marks-stay", QStringLiteral("5—6月，3-5 年，7～9 日"),
        QStringLiteral("5—6月，3-5年，7～9日"));
    row("full-width-alphanumerics", QStringLiteral("ＡＩ模型２０２５年增长３．５％"),
        QStringLiteral("AI模型2025年增长3.5%"));
    row("per-cent-sign-behind-narrow-digits", QStringLiteral("增长3.5％"),
        QStringLiteral("增长3.5％"));
    row("zero-width", QStringLiteral("许\u200b昌\ufeff市\u2060"), QStringLiteral("许昌市"));
    row("soft-hyphen-and-direction", QStringLiteral("co\u00adoperate\u200e"),
        QStringLiteral("cooperate"));
    row("ideographic-space", QStringLiteral("　　本市　今年"), QStringLiteral("本市今年"));
    row("tab-and-form-feed", QStringLiteral("甲\t乙\f丙"), QStringLiteral("甲乙丙"));
    row("han-space-goes", QStringLiteral("全 市 工 作"), QStringLiteral("全市工作"));
    row("kangxi-radicals", QStringLiteral("⼤⼒发展⼈⼯智能"), QStringLiteral("大力发展人工智能"));
    row("radicals-of-simplified-forms", QStringLiteral("逐⼾⾭年"), QStringLiteral("逐户青年"));
    row("supplement-radicals", QStringLiteral("⻋⻔⻢⻰"), QStringLiteral("车门马龙"));
    row("compatibility-ideographs", QStringLiteral("\uf9fd\ufa19"), QStringLiteral("什神"));
    row("decomposed-latin", QStringLiteral("Cafe\u0301"), QStringLiteral("Café"));
    row("beyond-bmp", QStringLiteral("铁 𬭚 与𠮷 2 家"),
        QStringLiteral("铁𬭚与𠮷2家"));
    row("telephone-apart-from-its-owner",
        QStringLiteral("钱𬭚石　13800000001　孙望舒 0371-2345678"),
        QStringLiteral("钱𬭚石 13800000001孙望舒 0371-2345678"));
    row("label-apart-from-another",
        QStringLiteral("联系人：𬭚石　　电话：0371-2345678　　地址：老街 9 号"),
        QStringLiteral("联系人：𬭚石 电话：0371-2345678 地址：老街9号"));
    row("label-in-prose", QStringLiteral("他说：茶要慢慢喝。他们 认为：水要 现烧"),
        QStringLiteral("他说：茶要慢慢喝。他们认为：水要现烧"));
    row("telephone-behind-a-mark", QStringLiteral("电话： 13800000001"),
        QStringLiteral("电话：13800000001"));
    row("amount-is-no-telephone", QStringLiteral("共计 12345678人"),
        QStringLiteral("共计12345678人"));
    row("variation-selector", QString::fromUcs4(U"葛\U000e0100 飾"),
        QString::fromUcs4(U"葛\U000e0100飾"));
    row("emoji-joiner", QString::fromUcs4(U"\U0001f469\u200d\U0001f52c"),
        QString::fromUcs4(U"\U0001f469\u200d\U0001f52c"));
    row("quotes-stay", QStringLiteral("\"智造\"与'链主'"), QStringLiteral("\"智造\"与'链主'"));
    row("only-punctuation", QStringLiteral("。 ， ！"), QStringLiteral("。，！"));
    row("empty", QString(), QString());
}

void NormaliseTest::givesOneForm()
{
    QFETCH(QString, raw);
    QFETCH(QString, expected);
    QCOMPARE(normalised(raw), expected);
}

void NormaliseTest::keepsCaesuraOfHeadlines_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("expected");
    QTest::newRow("b3-han-han") << QStringLiteral("聚力链上招商 激活县域动能")
                                << QStringLiteral("聚力链上招商 激活县域动能");
    QTest::newRow("wide-space") << QStringLiteral("聚力链上招商　激活县域动能")
                                << QStringLiteral("聚力链上招商 激活县域动能");
    QTest::newRow("han-latin") << QStringLiteral("建成 5G 工厂 200 家")
                               << QStringLiteral("建成5G工厂200家");
}

void NormaliseTest::keepsCaesuraOfHeadlines()
{
    QFETCH(QString, raw);
    QFETCH(QString, expected);
    QCOMPARE(normalisedHeadline(raw), expected);
}

void NormaliseTest::isIdempotent()
{
    const QString once
        = normalised(QStringLiteral("第 3 届 “ 智 能 ” 展会 Smart  Expo 开 幕 ， 共 1 200 人"));
    QCOMPARE(normalised(once), once);
}

void NormaliseTest::replacesLoneSurrogates()
{
    const QString broken
        = QStringLiteral("前") + QChar(0xd842) + QStringLiteral("后") + QChar(0xdfb7);
    QCOMPARE(normalised(broken), QStringLiteral("前\ufffd后\ufffd"));
}

void NormaliseTest::keepsTheSpacesOfCaptions_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("caption");
    const auto row = [](const char* name, const char16_t* raw, const char16_t* caption) {
        QTest::newRow(name) << QString::fromUtf16(raw) << QString::fromUtf16(caption);
    };
    row("label", u"图1 车间", u"图1 车间");
    row("wide space", u"表2　各段步道", u"表2 各段步道");
    row("photographer", u"钱多多 摄", u"钱多多 摄");
    row("all", u"图1　环湖步道一角　钱𬭚石　摄",
        u"图1 环湖步道一角 钱𬭚石 摄");
    row("behind a stop and a space", u"步道一角。 钱多多 摄", u"步道一角。钱多多 摄");
    row("behind a stop", u"步道一角。钱多多 摄", u"步道一角。钱多多 摄");
    row("no name", u"新建的环湖步道 摄影", u"新建的环湖步道 摄影");
}

void NormaliseTest::keepsTheSpacesOfCaptions()
{
    QFETCH(const QString, raw);
    QTEST(normalisedCaption(raw), "caption");
}

QTEST_APPLESS_MAIN(NormaliseTest)
#include "normalise_test.moc"
