#include "shipped_models.h"
#include "spelling/base_models.h"
#include "spelling/candidates.h"

#include <QtTest>

#include <algorithm>

using namespace qb;
using namespace qb::spelling;

class LatticeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_base = shipped(BaseModels::load(m_environment)); }

    void changedRunHasTheWordsOfTheTextAfterTheChange_data()
    {
        QTest::addColumn<int>("begin");
        QTest::addColumn<QString>("replacement");
        QTest::newRow("at the beginning") << 0 << QStringLiteral("权");
        QTest::newRow("inside") << 4 << QStringLiteral("赢");
        QTest::newRow("two characters") << 6 << QStringLiteral("坏竟");
        QTest::newRow("at the end") << 10 << QStringLiteral("哥");
        QTest::newRow("nothing changed") << 5 << QStringLiteral("商");
    }
    void changedRunHasTheWordsOfTheTextAfterTheChange()
    {
        QFETCH(int, begin);
        QFETCH(QString, replacement);
        const std::u16string text = u"全面推进营商环境的改革";
        const Run run(m_base->lexicon, text);
        const Change change{begin, replacement.toStdU16String()};
        const ChangedRun changed(m_base->lexicon, run, change);
        std::u16string after = text;
        after.replace(std::size_t(begin), change.replacement.size(), change.replacement);
        const Run fresh(m_base->lexicon, after);
        for (int start = changed.firstStart(); start < change.end(); ++start) {
            std::vector<std::uint32_t> expected;
            for (const Match& match : fresh.matches(start)) {
                if (start + match.length > begin)
                    expected.push_back(match.word);
            }
            std::vector<std::uint32_t> words;
            for (const Match& match : changed.touching(start))
                words.push_back(match.word);
            QCOMPARE(words, expected);
        }
    }

    void knownPairsAreCandidatesWhereOthersAreTooUnlikely()
    {
        PairTable known;
        known.add(u'己', u'已', 3);
        const Run run(m_base->lexicon, u"本会己新设立分会");
        QVERIFY(hasCandidate(run, known, u"已"));
        for (const Candidate& one : candidatesFor(m_base->lexicon, known, run))
            QVERIFY(one.change.begin >= 0 && one.change.end() <= run.size());
    }

    void findsWordsOfWhichOneCharacterIsAnother_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("gap");
        QTest::addColumn<QString>("word");
        QTest::newRow("at the beginning")
            << QStringLiteral("哈花齐放") << 0 << QStringLiteral("百花齐放");
        QTest::newRow("inside") << QStringLiteral("百花米放") << 2 << QStringLiteral("百花齐放");
        QTest::newRow("at the end") << QStringLiteral("图书官") << 2 << QStringLiteral("图书馆");
        QTest::newRow("none") << QStringLiteral("𠮷齐放") << 2 << QString();
    }
    void findsWordsOfWhichOneCharacterIsAnother()
    {
        QFETCH(QString, text);
        QFETCH(int, gap);
        QFETCH(QString, word);
        const Lexicon& lexicon = m_base->lexicon;
        const auto found = lexicon.wordsWithGap(text.toStdU16String(), std::size_t(gap));
        QCOMPARE(std::any_of(found.begin(), found.end(),
                     [&](std::uint32_t number) {
                         return lexicon.text(number) == word.toStdU16String();
                     }),
            !word.isEmpty());
    }

    void whatMakesALongerWordIsACandidateWhateverItsSound()
    {
        const Run run(m_base->lexicon, u"园区里百花米放");
        QVERIFY(hasCandidate(run, {}, u"齐", CandidateSource::Gap));
    }

    void whatASlipOnTheKeysMakesNoWordIsACandidate()
    {
        // shang for sheng would be fuzzy; yu for you is a key left out.
        const Run run(m_base->lexicon, u"他将出席体有大会");
        QVERIFY(hasCandidate(run, {}, u"育", CandidateSource::NearSound));
        const Lexicon& lexicon = m_base->lexicon;
        const auto classOf = [&](char16_t c) {
            return lexicon.soundClass(lexicon.character(c).syllables.front());
        };
        const auto near = lexicon.classesNear(classOf(u'有'));
        QVERIFY(std::find(near.begin(), near.end(), classOf(u'育')) != near.end());
        QVERIFY(std::is_sorted(near.begin(), near.end()));
        QVERIFY(lexicon.classesNear(CharacterEntry::none).empty());
    }

private:
    bool hasCandidate(const Run& run, const PairTable& pairs, const std::u16string& wanted,
        CandidateSource source) const
    {
        const std::vector<Candidate> all = candidatesFor(m_base->lexicon, pairs, run);
        return std::any_of(all.begin(), all.end(), [&](const Candidate& one) {
            return one.change.replacement == wanted && one.source == source;
        });
    }
    bool hasCandidate(const Run& run, const PairTable& pairs, const std::u16string& wanted) const
    {
        const std::vector<Candidate> all = candidatesFor(m_base->lexicon, pairs, run);
        return std::any_of(all.begin(), all.end(),
            [&](const Candidate& one) { return one.change.replacement == wanted; });
    }

    SystemEnvironment m_environment;
    std::shared_ptr<const BaseModels> m_base;
};

QTEST_GUILESS_MAIN(LatticeTest)
#include "lattice_test.moc"
