#include "text/emoji.h"

#include <QTest>

using namespace qb::text;
using namespace Qt::StringLiterals;

class EmojiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dropsEmojiAroundHeadings_data();
    void dropsEmojiAroundHeadings();
    void dropsEmojiInPlaceOfBullets_data();
    void dropsEmojiInPlaceOfBullets();
    void tellsNumbersAmongEmoji_data();
    void tellsNumbersAmongEmoji();
    void manyJoinersTakeNoLongTime();
};

void EmojiTest::dropsEmojiAroundHeadings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rest");
    QTest::newRow("both-sides") << u"🌾 晒场开放 🌾"_s << u"晒场开放"_s;
    QTest::newRow("variation-selector") << u"☀️晒场开放❤️"_s << u"晒场开放"_s;
    QTest::newRow("skin-and-joiner")
        << u"👩🏽‍🌾晒场开放👨‍👩‍👧"_s << u"晒场开放"_s;
    QTest::newRow("within") << u"晒场🌾开放"_s << u"晒场🌾开放"_s;
    QTest::newRow("rare-ideographs") << u"𬭚于与𠮷"_s << u"𬭚于与𠮷"_s;
    QTest::newRow("ideographic-variation") << u"葛󠄀城开放"_s << u"葛󠄀城开放"_s;
    QTest::newRow("only") << u"🌾🌾"_s << u"🌾🌾"_s;
    QTest::newRow("stars-and-signs") << u"★晒场开放©"_s << u"★晒场开放©"_s;
    QTest::newRow("words-in-pictures")
        << u"㊗️晒场开放🈶"_s << u"㊗️晒场开放🈶"_s;
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("number") << u"🔟 座新桥"_s << u"🔟 座新桥"_s;
    QTest::newRow("yes") << u"✅ 已修好的路灯"_s << u"✅ 已修好的路灯"_s;
    QTest::newRow("up") << u"粮价📈"_s << u"粮价📈"_s;
    QTest::newRow("ornament-and-flag") << u"🎉🇨🇳 队夺冠 🎉"_s << u"🇨🇳 队夺冠"_s;
}

void EmojiTest::dropsEmojiAroundHeadings()
{
    QFETCH(const QString, text);
    QFETCH(const QString, rest);
    QCOMPARE(withoutEmojiAround(text).toString(), rest);
}

void EmojiTest::dropsEmojiInPlaceOfBullets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rest");
    QTest::newRow("apart") << u"🌾 三月开放。"_s << u"三月开放。"_s;
    QTest::newRow("pointer") << u"📌三月开放。"_s << u"三月开放。"_s;
    QTest::newRow("word") << u"👍是最多的图案。"_s << u"👍是最多的图案。"_s;
    QTest::newRow("at-the-end") << u"留言说：太好了👍"_s << u"留言说：太好了👍"_s;
    for (const QString& mark : {u"✅"_s, u"❌"_s, u"✔️"_s, u"✖️"_s, u"⭕"_s, u"❎"_s, u"🚫"_s,
             u"⛔"_s, u"⚠️"_s, u"🆗"_s, u"🆕"_s, u"🅰️"_s, u"🥇"_s, u"🥈"_s, u"🥉"_s,
             u"🏆"_s, u"🔟"_s, u"💯"_s, u"🇨🇳"_s, u"🏴󠁧󠁢󠁥󠁮󠁧󠁿"_s, u"🟢"_s, u"🔴"_s,
             u"⚪"_s, u"🟥"_s, u"⬇️"_s, u"⬆️"_s, u"➕"_s, u"👎"_s, u"🙅🏽"_s, u"📉"_s,
             u"❓"_s, u"⭐⭐"_s, u"🔺"_s})
        QTest::addRow("meaning %s", qPrintable(mark))
            << mark + u" 𬭚厂的门。"_s << mark + u" 𬭚厂的门。"_s;
    QTest::newRow("number") << u"📞 0374-5550101"_s << u"📞 0374-5550101"_s;
    QTest::newRow("subject") << u"🐶 是人的朋友。"_s << u"🐶 是人的朋友。"_s;
    QTest::newRow("keycap") << u"1️⃣ 先登记。"_s << u"1️⃣ 先登记。"_s;
}

void EmojiTest::dropsEmojiInPlaceOfBullets()
{
    QFETCH(const QString, text);
    QFETCH(const QString, rest);
    QCOMPARE(withoutEmojiBullet(text).toString(), rest);
}

void EmojiTest::tellsNumbersAmongEmoji_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isNumber");
    QTest::newRow("digits") << u"🌾 01 🌾"_s << true;
    QTest::newRow("han") << u"☘️☘️ 二 ☘️☘️"_s << true;
    QTest::newRow("word") << u"✨ PART 3 ✨"_s << true;
    QTest::newRow("one-side") << u"🌾 01"_s << false;
    QTest::newRow("plain") << u"01"_s << false;
    QTest::newRow("name") << u"🌾 晒场 🌾"_s << false;
    QTest::newRow("year") << u"🎉 2026 🎉"_s << false;
}

void EmojiTest::tellsNumbersAmongEmoji()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isNumber);
    QCOMPARE(isNumberAmongEmoji(text), isNumber);
}

void EmojiTest::manyJoinersTakeNoLongTime()
{
    QString text;
    for (int i = 0; i < 200000; ++i)
        text += u"👩\u200d"_s;
    QCOMPARE(withoutEmojiAround(text).size(), text.size());
    QCOMPARE(withoutEmojiBullet(text).size(), text.size());
}

QTEST_APPLESS_MAIN(EmojiTest)
#include "emoji_test.moc"
