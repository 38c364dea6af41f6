#include "paragraph_fixture.h"

using namespace qb;
using namespace qb::typeset;
using namespace qb::typeset::test;

/// Lines of headlines: 回行要词意完整 (GB/T 9704-2012 7.3.1), as equal as may be.
class HeadlineBreakingTest : public QObject {
    Q_OBJECT

    ParagraphFixture m_fixture;

private Q_SLOTS:
    void init() { m_fixture.style.alignment = style::Alignment::Centre; }

    void wordsThatNoDictionaryKnowsStayWhole_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("suffix") << QStringLiteral("示范县新材料产业链招商推介会在邻市举行")
                                << QStringList{QStringLiteral("产业链"), QStringLiteral("推介会"),
                                       QStringLiteral("新材料")};
        QTest::newRow("magnitude") << QStringLiteral("首个百亿级储能电池项目正式开工建设")
                                   << QStringList{QStringLiteral("百亿级"), QStringLiteral("储能")};
        QTest::newRow("where") << QStringLiteral("专家在学术研讨会上就如何办好一份简报提出建议")
                               << QStringList{QStringLiteral("研讨会上")};
        QTest::newRow("idiom") << QStringLiteral("邻县深入开展产业链招商引资与技术改造专项行动")
                               << QStringList{QStringLiteral("招商引资"), QStringLiteral("产业链"),
                                      QStringLiteral("专项")};
        QTest::newRow("beyond the BMP")
            << QStringLiteral("新型𬭚材料生产线在本地建成并投入使用")
            << QStringList{QStringLiteral("生产线")};
    }
    void wordsThatNoDictionaryKnowsStayWhole()
    {
        QFETCH(QString, title);
        QFETCH(QStringList, words);
        for (double measure = 13; measure < 22; measure += 1) {
            const QStringList lines = m_fixture.lines({title, {}}, measure);
            if (lines.size() > 2)
                continue; // two breaks may leave no good places
            for (const QString& word : words)
                QVERIFY2(lines.join(u'|').contains(word), qPrintable(lines.join(u'|')));
        }
    }

    void aLinkingWordBeginsALineAndAClingingOneDoesNot()
    {
        for (double measure = 13; measure < 22; measure += 1) {
            const QStringList lines = m_fixture.lines(
                {QStringLiteral("本市企业与高校合作开发的调度系统在邻市上线"), {}}, measure);
            for (const QString& line : lines) {
                QVERIFY2(!line.startsWith(u'的'), qPrintable(lines.join(u'|')));
                QVERIFY2(
                    !line.endsWith(u'与') && !line.endsWith(u'在'), qPrintable(lines.join(u'|')));
            }
        }
    }

    void anEnglishTitleHasNoLastLineOfOneWord()
    {
        const QString title
            = QStringLiteral("Small towns turn their workshops into open digital factories");
        for (double measure = 12; measure < 30; measure += 1) {
            const QStringList lines = m_fixture.lines({title, {}}, measure);
            if (lines.size() > 1)
                QVERIFY2(lines.last().trimmed().contains(u' '), qPrintable(lines.join(u'|')));
        }
    }
};

QTEST_GUILESS_MAIN(HeadlineBreakingTest)
#include "headline_breaking_test.moc"
