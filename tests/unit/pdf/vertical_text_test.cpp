#include "pdf/pdf_writer.h"

#include "pdf_tools.h"
#include "sample_document.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace qb;
using namespace qb::pdf;
using qb::pdf::test::SampleDocument;

/// 竖排: upright characters are runs of vertical lines, Western words runs turned by a quarter.
class VerticalTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void linesAreExtractedInOrder_data();
    void linesAreExtractedInOrder();

private:
    page::GlyphRun run(const QString& text, double size, bool isVertical);
    void upright(const QString& text, double x, double& y);
    void turned(const QString& text, double x, double& y);
    void abreast(const QString& text, double x, double& y);
    QString extracted(const QStringList& command);

    static constexpr double kSize = 20;
    SampleDocument m_sample;
    QTemporaryDir m_folder;
};

void VerticalTextTest::initTestCase()
{
    m_sample.addPage();
    double y = 100;
    upright(QStringLiteral("第"), 300, y);
    abreast(QStringLiteral("12"), 300, y);
    upright(QStringLiteral("届“书市”今日"), 300, y);
    y = 100;
    turned(QStringLiteral("Open Day"), 260, y);
    upright(QStringLiteral("，𠮷日——始"), 260, y);
    y = 100;
    abreast(QStringLiteral("3"), 220, y);
    upright(QStringLiteral("月（试刊）……"), 220, y);
    turned(QStringLiteral("AI"), 220, y);
    y = 100;
    upright(QStringLiteral("与"), 180, y);
    turned(QStringLiteral("5G"), 180, y);
    upright(QStringLiteral("。"), 180, y);
    const auto written = writePdf(m_sample.document, {});
    QVERIFY(written.isOk());
    QFile file(m_folder.filePath(QStringLiteral("out.pdf")));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(written.value().value);
}

page::GlyphRun VerticalTextTest::run(const QString& text, double size, bool isVertical)
{
    const font::FacePointer face = m_sample.book().face(QStringLiteral("songti")).value();
    page::GlyphRun made;
    made.face = m_sample.faceIndex(face);
    made.size = Length::pt(size);
    made.text = text;
    made.isVertical = isVertical;
    double at = 0;
    const auto direction = isVertical ? font::Direction::TopToBottom : font::Direction::LeftToRight;
    for (const font::ShapedGlyph& glyph : font::shape(*face, text, direction)) {
        page::Glyph placed;
        placed.id = glyph.id;
        placed.x = Length::pt(at + (isVertical ? -glyph.yOffset : glyph.xOffset) * size);
        placed.y = Length::pt((isVertical ? glyph.xOffset : glyph.yOffset) * size);
        placed.textBegin = glyph.textBegin;
        placed.textEnd = glyph.textEnd;
        made.glyphs.push_back(placed);
        at += glyph.advance * size;
    }
    made.advance = Length::pt(at);
    return made;
}

void VerticalTextTest::upright(const QString& text, double x, double& y)
{
    page::GlyphRun made = run(text, kSize, true);
    made.origin = {Length::pt(x), Length::pt(y)};
    y += made.advance.toPt();
    m_sample.page().items.emplace_back(std::move(made));
}

void VerticalTextTest::turned(const QString& text, double x, double& y)
{
    page::GlyphRun made = run(text, kSize, false);
    made.isVertical = made.isTurned = true;
    for (page::Glyph& glyph : made.glyphs)
        glyph.y -= Length::pt(0.38 * kSize);
    made.origin = {Length::pt(x), Length::pt(y)};
    y += made.advance.toPt();
    m_sample.page().items.emplace_back(std::move(made));
}

/// 纵中横: digits side by side in a vertical run.
void VerticalTextTest::abreast(const QString& text, double x, double& y)
{
    page::GlyphRun made = run(text, kSize, false);
    made.isVertical = true;
    const double width = made.advance.toPt();
    for (page::Glyph& glyph : made.glyphs) {
        glyph.y = glyph.x - Length::pt(width / 2);
        glyph.x = Length::pt(0.88 * kSize);
    }
    made.origin = {Length::pt(x), Length::pt(y)};
    y += kSize;
    m_sample.page().items.emplace_back(std::move(made));
}

QString VerticalTextTest::extracted(const QStringList& command)
{
    QProcess process;
    process.start(command.front(), command.mid(1));
    if (!process.waitForFinished(60000))
        return QStringLiteral("no answer");
    return QString::fromUtf8(process.readAllStandardOutput())
        .remove(u'\n')
        .remove(u' ')
        .remove(u'\f');
}

void VerticalTextTest::linesAreExtractedInOrder_data()
{
    QTest::addColumn<QStringList>("command");
    const QString file = m_folder.filePath(QStringLiteral("out.pdf"));
    QTest::newRow("poppler") << QStringList{QStringLiteral("pdftotext"), file, QStringLiteral("-")};
    QTest::newRow("poppler-raw") << QStringList{
        QStringLiteral("pdftotext"), QStringLiteral("-raw"), file, QStringLiteral("-")};
    QTest::newRow("mupdf") << QStringList{QStringLiteral("mutool"), QStringLiteral("draw"),
        QStringLiteral("-F"), QStringLiteral("text"), file};
}

void VerticalTextTest::linesAreExtractedInOrder()
{
    QFETCH(const QStringList, command);
    if (QStandardPaths::findExecutable(command.front()).isEmpty())
        QSKIP(qPrintable(command.front() + QStringLiteral(" is not installed")));
    QCOMPARE(extracted(command),
        QStringLiteral("第12届“书市”今日OpenDay，𠮷日——始3月（试刊）……AI与5G。"));
}

QTEST_GUILESS_MAIN(VerticalTextTest)
#include "vertical_text_test.moc"
