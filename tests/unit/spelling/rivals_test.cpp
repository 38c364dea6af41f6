#include "spelling/rivals.h"

#include <QtTest>

using namespace qb::spelling;

namespace {

ScoredCandidate candidate(int run, int begin, std::u16string replacement)
{
    ScoredCandidate one;
    one.run = run;
    one.candidate.change = {begin, std::move(replacement)};
    return one;
}

} // namespace

class RivalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void candidatesOfOnePlaceAreRivals()
    {
        const ScoredCandidate one = candidate(0, 3, u"施工");
        QVERIFY(overlap(one, candidate(0, 4, u"功")));
        QVERIFY(!overlap(one, candidate(0, 5, u"功")));
        QVERIFY(!overlap(one, candidate(1, 3, u"施工")));
    }

    void standingsAreThoseOfComparingAllWithAll()
    {
        constexpr std::int32_t nobody = -99;
        std::vector<ScoredCandidate> sentence;
        std::vector<std::int32_t> values;
        for (int i = 0; i < 120; ++i) {
            // Several in a place, of one to eight characters, in two runs.
            sentence.push_back(candidate(i / 60, i % 60 / 3, std::u16string(1 + i * 5 % 8, u'一')));
            values.push_back(i * 37 % 23 - 11);
        }
        std::vector<const ScoredCandidate*> all;
        for (const ScoredCandidate& one : sentence)
            all.push_back(&one);
        const std::vector<Standing> standings = standingsOf(all, values, nobody);
        for (std::size_t i = 0; i < sentence.size(); ++i) {
            Standing expected{0, 0, nobody, nobody};
            for (std::size_t j = 0; j < sentence.size(); ++j) {
                if (j == i)
                    continue;
                const bool isHere = overlap(sentence[i], sentence[j]);
                std::int32_t& best = isHere ? expected.bestHere : expected.bestElsewhere;
                best = std::max(best, values[j]);
                expected.rank += values[j] > values[i] ? 1 : 0;
                expected.rankHere += isHere && values[j] > values[i] ? 1 : 0;
            }
            QCOMPARE(standings[i].rank, expected.rank);
            QCOMPARE(standings[i].rankHere, expected.rankHere);
            QCOMPARE(standings[i].bestHere, expected.bestHere);
            QCOMPARE(standings[i].bestElsewhere, expected.bestElsewhere);
        }
    }

    void oneByItselfHasNobodyBesideIt()
    {
        const ScoredCandidate one = candidate(0, 0, u"已");
        const std::vector<Standing> standings = standingsOf({&one}, {5}, -7);
        QCOMPARE(standings.front().rank, 0);
        QCOMPARE(standings.front().bestHere, -7);
        QCOMPARE(standings.front().bestElsewhere, -7);
        QVERIFY(standingsOf({}, {}, -7).empty());
    }
};

QTEST_APPLESS_MAIN(RivalsTest)
#include "rivals_test.moc"
