#include "pdf/colour_policy.h"

#include "pdf_tools.h"

#include <QTest>

using namespace qb;
using namespace qb::pdf;
using page::Colour;
using Space = page::Colour::Space;

class ColourPolicyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void screensGetTheirOwnColours();
    void blackAndGrayBecomeBlackInkAlone();
    void spotColoursStayWhereThereIsAPlate();
    void colourOutsideThePlatesBecomesGray();
    void inkIsLimitedAndBlackKept();
    void onlyFullBlackOverprints();
    void redIsRedInInks();
    void pixelsGoThereAndBack();
    void neutralPixelsNeedNoRegisterInCharts();
    void aDamagedProfileIsAnError();

private:
    static Colour red()
    {
        Colour colour{Space::Spot, {0.5, 0, 0, 0}, QStringLiteral("专色 红𠮷"), {0, 1, 0.9, 0.1}};
        colour.screen = {0.8, 0.1, 0.1};
        return colour;
    }
    static ColourPolicy policy(const char* id)
    {
        auto made = ColourPolicy::make(test::profile(id));
        return made.isOk() ? made.value() : ColourPolicy::make({}).value();
    }
};

void ColourPolicyTest::screensGetTheirOwnColours()
{
    const ColourPolicy screen = policy("screen");
    QCOMPARE(screen.translated(Colour::gray(0.5)), Colour::gray(0.5));
    QCOMPARE(screen.translated(Colour::rgb(0.1, 0.2, 0.3)), Colour::rgb(0.1, 0.2, 0.3));
    const Colour shown = screen.translated(red());
    QCOMPARE(shown.space, Space::Rgb);
    QCOMPARE(shown.components, (std::array{0.9, 0.55, 0.55, 0.0})); // half a tint of it on white
}

void ColourPolicyTest::blackAndGrayBecomeBlackInkAlone()
{
    if (!policy("print").conversion())
        QSKIP("no profile of the press was built");
    for (const char* id : {"print", "print-cmyk", "print-spot"}) {
        const ColourPolicy press = policy(id);
        QCOMPARE(press.translated(Colour::black()), Colour::cmyk(0, 0, 0, 1));
        QCOMPARE(press.translated(Colour::gray(0.25)), Colour::cmyk(0, 0, 0, 0.75));
        QCOMPARE(press.translated(Colour::rgb(0, 0, 0)), Colour::cmyk(0, 0, 0, 1));
        QCOMPARE(press.translated(Colour::gray(1)), Colour::cmyk(0, 0, 0, 0));
    }
}

void ColourPolicyTest::spotColoursStayWhereThereIsAPlate()
{
    if (!policy("print").conversion())
        QSKIP("no profile of the press was built");
    QCOMPARE(policy("print").translated(red()), red());
    QCOMPARE(policy("print-spot").translated(red()), red());
    QCOMPARE(policy("print-cmyk").translated(red()), Colour::cmyk(0, 0.5, 0.45, 0.05));
    QCOMPARE(policy("print-cmyk").translated(registrationColour()), registrationColour());
}

void ColourPolicyTest::colourOutsideThePlatesBecomesGray()
{
    if (!policy("print-spot").conversion())
        QSKIP("no profile of the press was built");
    for (const Colour& colour : {Colour::rgb(0, 0.4, 0.9), Colour::cmyk(0.8, 0.2, 0, 0.1)}) {
        const Colour gray = policy("print-spot").translated(colour);
        QCOMPARE(gray.space, Space::Cmyk);
        QCOMPARE(gray.components[0] + gray.components[1] + gray.components[2], 0.0);
        QVERIFY(gray.components[3] > 0.2 && gray.components[3] < 0.9);
    }
}

void ColourPolicyTest::inkIsLimitedAndBlackKept()
{
    const auto limited = limitedInks({1, 1, 1, 1}, 3);
    QCOMPARE(limited[3], 1.0);
    QVERIFY(std::abs(limited[0] + limited[1] + limited[2] - 2) < 1e-9);
    QCOMPARE(limitedInks({0.5, 0.5, 0.5, 0.5}, 3), (std::array{0.5, 0.5, 0.5, 0.5}));
    QByteArray pixels = QByteArray::fromHex("ffffffff"
                                            "10203040");
    limitInks(pixels, 3);
    QCOMPARE(pixels,
        QByteArray::fromHex("aaaaaaff"
                            "10203040"));
}

void ColourPolicyTest::onlyFullBlackOverprints()
{
    const ColourPolicy press = policy("print");
    QVERIFY(press.isOverprinted(Colour::cmyk(0, 0, 0, 1)));
    for (const Colour& colour : {Colour::cmyk(0, 0, 0, 0), Colour::cmyk(0, 0, 0, 0.9),
             Colour::cmyk(0.5, 0, 0, 1), Colour::black(), red()})
        QVERIFY(!press.isOverprinted(colour));
}

void ColourPolicyTest::redIsRedInInks()
{
    const ColourPolicy press = policy("print");
    if (!press.conversion())
        QSKIP("no profile of the press was built");
    const Colour inks = press.translated(Colour::rgb(0.85, 0.1, 0.1));
    QCOMPARE(inks.space, Space::Cmyk);
    QVERIFY(inks.components[0] < 0.25 && inks.components[1] > 0.8 && inks.components[2] > 0.7);
}

void ColourPolicyTest::pixelsGoThereAndBack()
{
    const ColourPolicy press = policy("print");
    if (!press.conversion())
        QSKIP("no profile of the press was built");
    QByteArray rgb;
    for (int i = 0; i < 64; ++i)
        for (const int component : {90 + i, 110 + i / 2, 140 - i})
            rgb += char(component);
    const QByteArray inks = press.conversion()->toInks(QByteArrayView(rgb), Neutrals::AllInks);
    QCOMPARE(inks.size(), rgb.size() / 3 * 4);
    const QByteArray back = press.conversion()->toScreen(inks);
    QCOMPARE(back.size(), rgb.size());
    for (qsizetype i = 0; i < rgb.size(); ++i)
        QVERIFY(std::abs(int(quint8(rgb[i])) - int(quint8(back[i]))) < 24);
}

void ColourPolicyTest::neutralPixelsNeedNoRegisterInCharts()
{
    const ColourPolicy press = policy("print");
    if (!press.conversion())
        QSKIP("no profile of the press was built");
    const QByteArray rgb = QByteArray::fromHex("000000"
                                               "404040"
                                               "2060a0"
                                               "ffffff");
    const QByteArray chart = press.conversion()->toInks(QByteArrayView(rgb), Neutrals::BlackInk);
    QCOMPARE(chart.left(8),
        QByteArray::fromHex("000000ff"
                            "000000bf"));
    QCOMPARE(chart.right(4), QByteArray::fromHex("00000000"));
    QVERIFY(quint8(chart[8]) > 100); // blue is cyan above all
    const QByteArray photo = press.conversion()->toInks(QByteArrayView(rgb), Neutrals::AllInks);
    QVERIFY(quint8(photo[0]) > 100);
    QCOMPARE(photo.mid(8, 4), chart.mid(8, 4));
}

void ColourPolicyTest::aDamagedProfileIsAnError()
{
    QByteArray cut = test::profile("print").outputProfileBytes.left(2000);
    for (const QByteArray& bytes : {QByteArray(), QByteArray("CMYK"), cut}) {
        const auto made = ColourConversion::make(bytes);
        QVERIFY(made.isError());
        QCOMPARE(made.error().kind, ErrorKind::BadInput);
    }
}

QTEST_GUILESS_MAIN(ColourPolicyTest)
#include "colour_policy_test.moc"
