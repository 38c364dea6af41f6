#include "spelling/model_file.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace qb::spelling;

class ModelFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("some.model"));
        ModelFileWriter writer(ModelKind::Archive);
        writer.add("numbers", std::vector<std::uint32_t>{7, 8, 9});
        writer.add("bytes", std::vector<std::uint8_t>{1, 2, 3});
        QVERIFY(writer.write(m_path, 42).isOk());
    }

    void givesBackWhatWasWritten()
    {
        const auto file = ModelFile::open(m_path, ModelKind::Archive);
        QVERIFY(file.isOk());
        const auto numbers = file.value()->section<std::uint32_t>("numbers");
        QCOMPARE(std::vector<std::uint32_t>(numbers.begin(), numbers.end()),
            (std::vector<std::uint32_t>{7, 8, 9}));
        QCOMPARE(file.value()->fingerprint(), std::uint64_t{42});
    }

    void hasNoSectionThatDoesNotFit()
    {
        const auto file = ModelFile::open(m_path, ModelKind::Archive);
        QVERIFY(file.isOk());
        QVERIFY(file.value()->section<std::uint32_t>("bytes").empty());
        QVERIFY(file.value()->section<std::uint32_t>("nothing").empty());
    }

    void refusesTruncatedFile()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 size = file.size() - 1; size >= 0; size -= 7) {
            QVERIFY(file.resize(size));
            const auto opened = ModelFile::open(m_path, ModelKind::Archive);
            QVERIFY(opened.isError());
            QVERIFY(!opened.error().message.isEmpty() && !opened.error().hint.isEmpty());
        }
    }

    void refusesAnotherKindOrVersion()
    {
        QVERIFY(ModelFile::open(m_path, ModelKind::Base).isError());
        overwrite(8, 99);
        const auto opened = ModelFile::open(m_path, ModelKind::Archive);
        QVERIFY(opened.isError());
        QVERIFY2(opened.error().message.contains(QStringLiteral("99")),
            qPrintable(opened.error().message));
    }

    void refusesSectionBeyondTheEnd()
    {
        overwrite(40 + 16 + 8, 0x7F); // the size of the first section
        QVERIFY(ModelFile::open(m_path, ModelKind::Archive).isError());
    }

    void saysWhichFileIsMissing()
    {
        const auto opened
            = ModelFile::open(m_folder->filePath(QStringLiteral("none.model")), ModelKind::Base);
        QVERIFY(opened.isError());
        QVERIFY(opened.error().where.endsWith(QStringLiteral("none.model")));
    }

private:
    void overwrite(qint64 offset, char byte)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(offset));
        QVERIFY(file.putChar(byte));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(ModelFileTest)
#include "model_file_test.moc"
