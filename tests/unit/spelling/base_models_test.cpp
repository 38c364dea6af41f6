#include "shipped_models.h"
#include "spelling/base_models.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace qb;
using namespace qb::spelling;

class BaseModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_models = shipped(BaseModels::load(m_environment)); }

    void knowsTheLanguageModelItWasMadeWith()
    {
        QVERIFY(numbersWordsLike(*m_models->libime, m_models->lexicon));
    }

    /// Its numbers of words would be asked of the wrong words, or beyond its end.
    void refusesAnotherLanguageModel()
    {
        const QString builder
            = QStandardPaths::findExecutable(QStringLiteral("libime_slm_build_binary"));
        if (builder.isEmpty())
            QSKIP("libime_slm_build_binary is not installed");
        const QTemporaryDir folder;
        const QString text = folder.filePath(QStringLiteral("model.arpa"));
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\\data\\\nngram 1=5\nngram 2=3\nngram 3=1\n\n\\1-grams:\n-1\t<unk>\n"
                   "-9\t<s>\t-0.3\n-1\t</s>\n-1\t水库\t-0.3\n-1\t蓄水\t-0.3\n\n\\2-grams:\n"
                   "-0.5\t<s> 水库\t-0.1\n-0.5\t水库 蓄水\t-0.1\n-0.5\t蓄水 </s>\n\n\\3-grams:\n"
                   "-0.2\t<s> 水库 蓄水\n\n\\end\\\n");
        file.close();
        const QString path = folder.filePath(QStringLiteral("zh_CN.lm"));
        const int built = QProcess::execute(builder,
            QStringLiteral("-s -a 22 -q 8 -b 8 trie").split(u' ') + QStringList{text, path});
        QCOMPARE(built, 0);
        const auto model = LibimeModel::load(path.toStdString());
        QVERIFY(model != nullptr);
        QVERIFY(!numbersWordsLike(*model, m_models->lexicon));
    }

private:
    SystemEnvironment m_environment;
    std::shared_ptr<const BaseModels> m_models;
};

QTEST_GUILESS_MAIN(BaseModelsTest)
#include "base_models_test.moc"
