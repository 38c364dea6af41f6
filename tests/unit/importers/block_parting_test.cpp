#include "importers/block_parting.h"

#include <QTest>

using namespace qb::importers;

/// Where a caption ends that stands close over a paragraph.
class BlockPartingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsCaptionsFromTheTextBelow_data();
    void partsCaptionsFromTheTextBelow();
};

namespace {

constexpr double kSize = 10;

PageLine lineAt(const QString& text, double left, double right, double baseline)
{
    PageLine line;
    line.text = text;
    line.size = kSize;
    line.baseline = baseline;
    line.area = {left, baseline - 9, right, baseline + 1};
    return line;
}

/// A picture at the left margin and a block of three lines under it.
std::vector<PlacedBlock> pictureOver(const QString& first, double left, double right, double second)
{
    PageBlock picture;
    picture.isPicture = true;
    picture.area = {50, 100, 290, 250};
    PageBlock text;
    text.size = kSize;
    text.lines = {lineAt(first, left, right, 272),
        lineAt(QStringLiteral("渠水清清，稻花香里说丰年，"), second, 550, 290),
        lineAt(QStringLiteral("听取蛙声一片𠮷。"), 50, 200, 308)};
    text.area = {50, 263, 550, 309};
    std::vector<PlacedBlock> blocks(2);
    blocks[0].block = picture;
    blocks[1].block = text;
    return blocks;
}

} // namespace

void BlockPartingTest::partsCaptionsFromTheTextBelow_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<double>("left");
    QTest::addColumn<double>("right");
    QTest::addColumn<double>("second"); ///< where the next line begins
    QTest::addColumn<bool>("isCaption");
    QTest::newRow("over an indent") << QStringLiteral("灯会一景") << 50.0 << 120.0 << 70.0 << true;
    QTest::newRow("centred and numbered")
        << QStringLiteral("图1 灯会一景") << 260.0 << 340.0 << 50.0 << true;
    QTest::newRow("numbered at the margin")
        << QStringLiteral("图1 是灯会") << 50.0 << 340.0 << 50.0 << false;
    QTest::newRow("of the paragraph")
        << QStringLiteral("说的是那年的灯会") << 70.0 << 340.0 << 50.0 << false;
    QTest::newRow("full line") << QStringLiteral("图1 灯会一景") << 80.0 << 550.0 << 50.0 << false;
}

void BlockPartingTest::partsCaptionsFromTheTextBelow()
{
    QFETCH(const QString, line);
    QFETCH(const double, left);
    QFETCH(const double, right);
    QFETCH(const double, second);
    QFETCH(const bool, isCaption);
    std::vector<PlacedBlock> blocks = pictureOver(line, left, right, second);
    partCaptions(blocks, {kSize, false});
    QCOMPARE(blocks.size(), size_t(isCaption ? 3 : 2));
    QCOMPARE(blocks[1].block.lines.size(), size_t(isCaption ? 1 : 3));
}

QTEST_APPLESS_MAIN(BlockPartingTest)
#include "block_parting_test.moc"
