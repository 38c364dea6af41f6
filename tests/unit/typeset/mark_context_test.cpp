#include "paragraph_fixture.h"
#include "typeset/inline/character.h"

using namespace qb;
using namespace qb::typeset;

/// T28: “ ” ‘ ’ — … take the face and width of the language they stand in (CLREQ, "Mixed Text
/// Composition").
class MarkContextTest : public QObject {
    Q_OBJECT

    test::ParagraphFixture m_fixture;

    /// For each mark in question C (Chinese) or W (Western), in order.
    static QString formsOf(const QString& text)
    {
        QString forms;
        for (const Character& character : charactersOf(text, {}))
            if (QStringLiteral("“”‘’—…–").contains(QChar(ushort(character.codePoint))))
                forms += character.isWesternMark ? u'W' : u'C';
        return forms;
    }

private Q_SLOTS:
    void t28_formOfMarks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("forms");
        const auto row = [](const char* name, const char16_t* text, const char* forms) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromLatin1(forms);
        };
        row("chinese quotation", u"他说“好”。", "CC");
        row("western name quoted in a Chinese sentence", u"口号“AI for All”写在墙上", "CC");
        row("word quoted between Chinese characters", u"使用“AI”技术", "CC");
        row("quotation behind a western word", u"采用 OpenAI“ChatGPT”技术", "CC");
        row("quotation before a western word", u"所谓“智能”AI 来了", "CC");
        row("english paragraph", u"He said “hello” to me.", "WW");
        row("english paragraph that is one quotation", u"“Hello, world.”", "WW");
        row("english within chinese", u"全文如下：The “new” thing is here 到此为止", "WW");
        row("apostrophe in a chinese sentence", u"所谓it’s fine就是好", "W");
        row("apostrophe of a name", u"在O’Brien看来", "W");
        row("plural possessive", u"the workers’ rights movement", "W");
        row("nested, inner one among western words",
            u"他说：“We call it “AI for All” and move on.”", "CWWC");
        row("nested, chinese within chinese", u"他说：“所谓‘双碳’目标。”", "CCCC");
        row("nested, nothing between", u"所谓“‘AI’”而已", "CCCC");
        row("nested, western content around", u"他写道“‘AI’ for All”。", "CWWC");
        row("siblings", u"型号“A”“B”“C”三种", "CCCCCC");
        row("siblings in english", u"the “A” “B” “C” models", "WWWWWW");
        row("unpaired opening before han", u"“他接着说", "C");
        row("unpaired opening in english", u"and “then nothing", "W");
        row("unpaired closing behind han", u"到此为止”", "C");
        row("crossed pairs", u"甲“乙‘丙”丁’戊", "CCCC");
        row("number behind a quotation", u"喊出“2030”目标", "CC");
        row("han quoted in english text",
            u"The word “中” means middle in this long English sentence.", "WW");
        row("double dash", u"三件事——第一件", "CC");
        row("double dash between western words", u"人工智能GPT——OpenAI的产品", "CC");
        row("double dash without any han", u"wait—— what", "WW");
        row("dash in english", u"the plan — as ever — failed", "WW");
        row("range in chinese", u"在2020—2025年", "C");
        row("dash between two places", u"京—沪高铁", "C");
        row("double ellipsis", u"等等……", "CC");
        row("single ellipsis in english", u"well… maybe", "W");
        row("single ellipsis behind a western word at the end", u"他在等OpenAI…", "C");
        row("beyond the BMP", u"元素“𬭚”与古字“𠮷”", "CCCC");
    }
    void t28_formOfMarks()
    {
        QFETCH(QString, text);
        QFETCH(QString, forms);
        QCOMPARE(formsOf(text), forms);
    }

    void t28_chineseQuotesOfAWesternNameAreFullWidth()
    {
        const auto list = m_fixture.positions(
            m_fixture.set(QStringLiteral("口号“AI for All”写"), 50)->lines.front());
        // Two characters before the opening mark, which takes an em with its blank half.
        QCOMPARE(list.at(2).first, QStringLiteral("“"));
        QVERIFY(m_fixture.isNear(list.at(3).second - list.at(1).second, 2));
        QVERIFY(m_fixture.isNear(list.back().second - list.at(list.size() - 2).second, 1));
    }

    void t28_westernQuotesAreProportional()
    {
        const auto list = m_fixture.positions(
            m_fixture.set(QStringLiteral("say “AI for All” now"), 50)->lines.front());
        QCOMPARE(list.at(4).first, QStringLiteral("“"));
        QVERIFY2(list.at(5).second - list.at(4).second < 0.6,
            qPrintable(QString::number(list.at(5).second - list.at(4).second)));
    }

    void t28_anApostropheIsOneWordWithItsLetters()
    {
        const QString text = QStringLiteral("虚构的短句里有一个词it’s夹在中间，看它会不会被断开");
        for (double measure = 4; measure < 20; measure += 0.5)
            QCOMPARE(m_fixture.lines(text, measure).filter(QStringLiteral("it’s")).size(), 1);
    }

    void t28_classAgreesWithSpacing()
    {
        // A Western quotation mark beside a Han character gets the Han–Western space, a Chinese one
        // has its own blank.
        const auto western = charactersOf(QStringLiteral("he said “hi” to us"), {});
        QVERIFY(western.at(8).charClass == text::CharClass::WesternOpening);
        QVERIFY(western.at(11).charClass == text::CharClass::WesternClosing);
        const auto chinese = charactersOf(QStringLiteral("他说“hi”了"), {});
        QVERIFY(chinese.at(2).charClass == text::CharClass::Opening);
        QVERIFY(chinese.at(5).charClass == text::CharClass::Closing);
    }

    void settlesManyNestedAndUnpairedMarksInTime()
    {
        // A hang here would run into the test's time limit.
        const QString text = QStringLiteral("A“‘").repeated(100'000)
            + QStringLiteral("’B”").repeated(90'000) + QStringLiteral("”’").repeated(100'000);
        QCOMPARE(charactersOf(text, {}).size(), size_t(text.size()));
    }
};

QTEST_GUILESS_MAIN(MarkContextTest)
#include "mark_context_test.moc"
