#include "spelling/sentence.h"

#include <QtTest>

using namespace qb::spelling;

class SentenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsNumbersAndWesternWordsAsOneToken()
    {
        const auto sentences = sentencesOf(u"第2,300.5台 GPU服务器上线。");
        QCOMPARE(sentences.size(), std::size_t{1});
        QCOMPARE(
            QString::fromStdU16String(sentences[0].tokens), QStringLiteral("第0台A服务器上线。"));
        QCOMPARE(sentences[0].stretches.size(), std::size_t{3});
        QCOMPARE(sentences[0].stretches[1].textBegin, 8);
        QCOMPARE(sentences[0].stretches[1].length, 1);
    }

    void endsAtFullStopsAndLineBreaks()
    {
        QCOMPARE(sentencesOf(u"桥通了。路也通了！\n好").size(), std::size_t{3});
        QCOMPARE(sentencesOf(u"。。。").size(), std::size_t{0});
        QCOMPARE(sentencesOf(u"").size(), std::size_t{0});
    }

    void keepsPlacesAroundCharactersBeyondTheBmp()
    {
        const QString text = QStringLiteral("元素𬭚与𠮷字\uFE00样");
        const auto sentences = sentencesOf({reinterpret_cast<const char16_t*>(text.utf16()),
            static_cast<std::size_t>(text.size())});
        QCOMPARE(sentences.size(), std::size_t{1});
        for (const Sentence::Stretch& stretch : sentences[0].stretches) {
            for (int i = 0; i < stretch.length; ++i)
                QCOMPARE(text[stretch.textBegin + i].unicode(),
                    sentences[0].tokens[static_cast<std::size_t>(stretch.tokenBegin + i)]);
        }
    }

    void endsAVeryLongOneAtAMark()
    {
        std::u16string text;
        for (int i = 0; i < 100; ++i)
            text += u"水库蓄水，";
        const auto sentences = sentencesOf(text);
        QVERIFY(sentences.size() > 1);
        for (const Sentence& sentence : sentences)
            QCOMPARE(sentence.tokens.back(), u'，');
    }

    void tellsWhetherTwoReadLike()
    {
        const auto sentences = sentencesOf(u"桥通了。桥 通了。桥通了。路通了。");
        QCOMPARE(sentences.size(), std::size_t{4});
        QVERIFY(readsLike(sentences[0], sentences[2]));
        QVERIFY2(!readsLike(sentences[0], sentences[1]), "a space stands between");
        QVERIFY(!readsLike(sentences[0], sentences[3]));
        QVERIFY(!readsLike(sentences[0], Sentence()));
    }

    void cutsWhatHasNoEnd()
    {
        const std::u16string endless(100'000, u'一');
        std::size_t characters = 0;
        for (const Sentence& sentence : sentencesOf(endless)) {
            QVERIFY(sentence.tokens.size() <= 300);
            for (const Sentence::Stretch& stretch : sentence.stretches)
                characters += static_cast<std::size_t>(stretch.length);
        }
        QCOMPARE(characters, endless.size());
    }
};

QTEST_GUILESS_MAIN(SentenceTest)
#include "sentence_test.moc"
