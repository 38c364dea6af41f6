#include "font/face.h"
#include "font/font_book.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace qb;
using namespace qb::font;

class FaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensBothKindsOfOutlines();
    void hanGlyphsAreOneEmWide();
    void findsCharactersBeyondTheBmp();
    void missingCharacterIsGlyphZero();
    void variationSelectorPicksItsGlyphOrTheBase();
    void metricsAreThoseOfTheEmBox();
    void answersTheSameFromManyThreads();
    void absentFileIsAnError();
    void faceBeyondTheCollectionIsAnError();
    void cutFileIsAnError_data();
    void cutFileIsAnError();
    void wildTablesDoNotCrash();

private:
    page::FaceReference cffReference() const { return m_cff->reference(); }

    FacePointer m_cff;
    FacePointer m_trueType;
};

void FaceTest::initTestCase()
{
    auto book = FontBook::create(SystemEnvironment());
    QVERIFY(book.isOk());
    m_cff = book.value()->face(QStringLiteral("songti")).value();
    m_trueType = book.value()->face(QStringLiteral("kaiti")).value();
}

void FaceTest::opensBothKindsOfOutlines()
{
    QVERIFY(m_cff->outlines() == Outlines::Cff);
    QVERIFY(m_trueType->outlines() == Outlines::TrueType);
    QVERIFY(m_cff->glyphCount() > 60000);
    QVERIFY(m_trueType->glyphCount() > 10000);
}

void FaceTest::hanGlyphsAreOneEmWide()
{
    for (const FacePointer& face : {m_cff, m_trueType}) {
        QCOMPARE(face->advance(face->glyphFor(U'许')), 1.0);
        QCOMPARE(face->advance(face->glyphFor(U'。')), 1.0);
        QVERIFY(face->advance(face->glyphFor(U'i')) < 0.6);
    }
}

void FaceTest::findsCharactersBeyondTheBmp()
{
    QVERIFY(m_cff->hasGlyph(0x20BB7)); // 𠮷
    QVERIFY(m_cff->hasGlyph(0x2CB5A)); // 𬭚
    QVERIFY(m_cff->glyphFor(0x20BB7) != m_cff->glyphFor(0x5409));
}

void FaceTest::missingCharacterIsGlyphZero()
{
    QCOMPARE(m_cff->glyphFor(0xE000 + 0x1234), 0u);
    QCOMPARE(m_cff->glyphFor(0x10FFFF), 0u);
    QVERIFY(!m_cff->hasGlyph(0xFFFF));
}

void FaceTest::variationSelectorPicksItsGlyphOrTheBase()
{
    const auto base = m_cff->glyphFor(U'郎');
    QVERIFY(m_cff->hasVariation(U'郎', 0xFE00));
    QVERIFY(m_cff->glyphFor(U'郎', 0xFE00) != base);
    QVERIFY(m_cff->glyphFor(U'，', 0xFE01) != m_cff->glyphFor(U'，')); // the centred comma
    QVERIFY(!m_cff->hasVariation(U'郎', 0xE01EF)); // no such sequence: the base glyph
    QCOMPARE(m_cff->glyphFor(U'郎', 0xE01EF), base);
}

void FaceTest::metricsAreThoseOfTheEmBox()
{
    const FaceMetrics& metrics = m_cff->metrics();
    QCOMPARE(metrics.unitsPerEm, 1000);
    QCOMPARE(metrics.ascent, 0.88);
    QCOMPARE(metrics.descent, 0.12);
    QVERIFY(metrics.capHeight > 0.6 && metrics.capHeight < 0.8);
    QVERIFY(metrics.xHeight > 0.4 && metrics.xHeight < 0.6);
    QVERIFY(m_trueType->metrics().ascent > 0.7 && m_trueType->metrics().ascent < 1.1);
}

void FaceTest::answersTheSameFromManyThreads()
{
    auto fresh = Face::open(cffReference());
    QVERIFY(fresh.isOk());
    std::atomic<int> differences = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (char32_t c = 0x4E00; c < 0x5E00; ++c)
                differences += fresh.value()->glyphFor(c) != m_cff->glyphFor(c);
        });
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(differences.load(), 0);
}

void FaceTest::absentFileIsAnError()
{
    page::FaceReference reference;
    reference.path = QStringLiteral("/nonexistent/font.otf");
    auto face = Face::open(reference);
    QVERIFY(face.isError());
    QVERIFY(face.error().kind == ErrorKind::Io);
    reference.path = QStringLiteral("/dev/zero");
    QVERIFY(Face::open(reference).isError());
}

void FaceTest::faceBeyondTheCollectionIsAnError()
{
    page::FaceReference reference = cffReference();
    reference.index = 99;
    QVERIFY(Face::open(reference).isError());
    reference.index = -1;
    QVERIFY(Face::open(reference).isError());
}

void FaceTest::cutFileIsAnError_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("empty") << 0 << qint64(0);
    QTest::newRow("four-bytes") << 0 << qint64(4);
    QTest::newRow("header-only") << 0 << qint64(40);
    QTest::newRow("half") << 50 << qint64(0);
    QTest::newRow("four-fifths") << 80 << qint64(0);
}

void FaceTest::cutFileIsAnError()
{
    QFETCH(int, percent);
    QFETCH(qint64, bytes);
    QFile source(m_trueType->reference().path);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QTemporaryDir folder;
    page::FaceReference reference;
    reference.path = folder.filePath(QStringLiteral("cut.ttc"));
    QFile cut(reference.path);
    QVERIFY(cut.open(QIODevice::WriteOnly));
    cut.write(source.read(percent ? source.size() * percent / 100 : bytes));
    cut.close();
    auto face = Face::open(reference);
    QVERIFY(face.isError());
    QCOMPARE(face.error().where, reference.path);
}

void FaceTest::wildTablesDoNotCrash()
{
    QFile source(m_trueType->reference().path);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QByteArray original = source.readAll();
    const QTemporaryDir folder;
    page::FaceReference reference;
    reference.path = folder.filePath(QStringLiteral("wild.ttc"));
    quint32 state = 12345; // a fixed sequence, so that a crash can be repeated
    for (int round = 0; round < 12; ++round) {
        QByteArray bytes = original;
        for (int i = 0; i < 4000; ++i) {
            state = state * 1664525u + 1013904223u;
            const qsizetype limit = i < 200 ? 4096 : bytes.size();
            bytes[qsizetype(state % quint32(limit))] = char(state >> 24);
        }
        QFile file(reference.path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        auto face = Face::open(reference);
        if (face.isError())
            continue;
        for (char32_t c = 0x4E00; c < 0x5000; ++c)
            QVERIFY(face.value()->advance(face.value()->glyphFor(c)) < 100);
    }
}

QTEST_GUILESS_MAIN(FaceTest)
#include "face_test.moc"
