#include "core/atomic_file.h"
#include "core/issue_json.h"
#include "core/json_reader.h"
#include "page/dump.h"
#include "typeset/typesetter.h"

#include <QtTest>

using namespace qb;

/// Whole issues against text dumps of their pages. Set QB_UPDATE_GOLDEN=1 to write them anew, then
/// read the diff.
class GoldenPagesTest : public QObject {
    Q_OBJECT

    const QDir m_folder{QStringLiteral(QB_SOURCE_DIR "/tests/golden/layout")};
    SystemEnvironment m_environment;

    Result<Warned<page::Document>> typesetCase(const QString& name)
    {
        const QString file = m_folder.filePath(name + QStringLiteral(".json"));
        QB_TRY(const QByteArray bytes, readFile(file));
        QB_TRY(const QJsonObject object, parseJsonObject(bytes, file));
        QB_TRY(Issue issue,
            issueFromJson(object, file, [&](const QString& picture) -> Result<AssetPointer> {
                return makeAsset(QByteArray("picture"), picture);
            }));
        const QString layoutName = m_folder.filePath(issue.templateId);
        QB_TRY(const auto layout, style::loadTemplate(layoutName, m_environment));
        QB_TRY(const auto fonts, font::FontBook::create(m_environment));
        typeset::Typesetter typesetter(fonts, [](const Asset&) { return QSize(600, 400); });
        QB_TRY(auto first, typesetter.typeset(issue, *layout));
        QB_TRY(auto again, typesetter.typeset(issue, *layout));
        if (page::dump(first.value) != page::dump(again.value))
            return Error{ErrorKind::Internal, QStringLiteral("a cached run differs"), name, {}};
        return first;
    }

    /// All text of a case's articles.
    QString wanted(const QString& name) const
    {
        const QString file = m_folder.filePath(name + QStringLiteral(".json"));
        const auto issue = issueFromJson(parseJsonObject(readFile(file).valueOr({}), file).value(),
            file, [](const QString& picture) -> Result<AssetPointer> {
                return makeAsset(QByteArray("picture"), picture);
            });
        QString text;
        for (const Section& section : issue.value().sections)
            for (const Article& article : section.articles)
                text += article.kicker + article.title + article.subtitle + plainText(article);
        return text;
    }

private Q_SLOTS:
    void everyCharacterIsOnAPage_data() { pagesAreAsRecorded_data(); }
    void everyCharacterIsOnAPage()
    {
        QFETCH(QString, name);
        const auto pages = typesetCase(name);
        QVERIFY2(pages.isOk(), pages.isError() ? qPrintable(pages.error().oneLine()) : "");
        QHash<QChar, int> counts;
        for (const auto& page : pages.value().value.pages) {
            for (const page::Item& item : page->items) {
                const auto* run = std::get_if<page::GlyphRun>(&item);
                if (!run)
                    continue;
                QVERIFY2(run->origin.y > Length() && run->origin.y < page->size.height,
                    qPrintable(run->text));
                QVERIFY2(run->origin.x > Length() && run->origin.x < page->size.width,
                    qPrintable(run->text));
                for (const QChar c : run->text)
                    ++counts[c];
            }
        }
        for (const QChar c : wanted(name))
            QVERIFY2(c.isSpace() || counts[c]-- > 0, qPrintable(QString(c)));
    }

    void pagesAreAsRecorded_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList files
            = m_folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        for (const QString& file : files)
            QTest::newRow(qPrintable(file)) << QFileInfo(file).completeBaseName();
    }
    void pagesAreAsRecorded()
    {
        QFETCH(QString, name);
        const auto pages = typesetCase(name);
        QVERIFY2(pages.isOk(), pages.isError() ? qPrintable(pages.error().oneLine()) : "");
        QString found = page::dump(pages.value().value);
        for (const Warning& warning : pages.value().warnings)
            found += QStringLiteral("warning %1 page %2 %3\n")
                         .arg(warning.kind)
                         .arg(warning.page)
                         .arg(warning.text);
        const QString expectedFile = m_folder.filePath(name + QStringLiteral(".expected.txt"));
        if (qEnvironmentVariableIsSet("QB_UPDATE_GOLDEN"))
            QVERIFY(writeFileAtomically(expectedFile, found.toUtf8()).isOk());
        const QStringList expected
            = QString::fromUtf8(readFile(expectedFile).valueOr({})).split(QLatin1Char('\n'));
        const QStringList lines = found.split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < std::min(lines.size(), expected.size()); ++i)
            QCOMPARE(lines.at(i), expected.at(i));
        QCOMPARE(lines.size(), expected.size());
    }
};

QTEST_GUILESS_MAIN(GoldenPagesTest)
#include "golden_pages_test.moc"
