#include "importers/scan_skew.h"

#include <QPainter>
#include <QTest>

using namespace qb::importers;

/// Pages that lie crookedly in the scanner.
class ScanSkewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsHowFarLinesFall_data();
    void findsHowFarLinesFall();
    void leavesWhatHasNoLines_data();
    void leavesWhatHasNoLines();
    void levelsLines();
    void levelsAreas();
};

namespace {

/// Lines of squares, as dark and as far apart as those of a page of type, turned by `degrees`.
QImage page(double degrees, const QSize& size = {1654, 2339})
{
    constexpr int kEm = 34;
    QImage picture(size, QImage::Format_Grayscale8);
    picture.fill(250);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(size.width() / 2.0, size.height() / 2.0);
    painter.rotate(degrees);
    painter.translate(-size.width() / 2.0, -size.height() / 2.0);
    for (int y = 300; y < size.height() - 300; y += 2 * kEm) {
        for (int x = 200; x < size.width() - 200; x += kEm) {
            painter.fillRect(x + 2, y, kEm - 6, 4, Qt::black);
            painter.fillRect(x + 2, y + kEm / 2, kEm - 6, 4, Qt::black);
            painter.fillRect(x + 2, y + kEm - 6, kEm - 6, 4, Qt::black);
        }
    }
    return picture;
}

} // namespace

void ScanSkewTest::findsHowFarLinesFall_data()
{
    QTest::addColumn<double>("degrees");
    for (const double degrees : {-3.0, -0.8, 0.0, 0.4, 1.3, 2.6})
        QTest::addRow("%.1f", degrees) << degrees;
}

void ScanSkewTest::findsHowFarLinesFall()
{
    QFETCH(const double, degrees);
    QVERIFY(std::abs(skewOf(page(degrees)) - degrees) < 0.11);
}

void ScanSkewTest::leavesWhatHasNoLines_data()
{
    QTest::addColumn<QImage>("picture");
    QImage blank(800, 600, QImage::Format_Grayscale8);
    blank.fill(255);
    QTest::newRow("blank") << blank;
    QTest::newRow("black") << QImage(1, 1, QImage::Format_Mono);
    QTest::newRow("none") << QImage();
    // A disc is the same however it is turned.
    QImage disc = blank;
    QPainter painter(&disc);
    painter.setBrush(Qt::black);
    painter.drawEllipse(QPoint(400, 300), 150, 150);
    painter.end();
    QTest::newRow("disc") << disc;
}

void ScanSkewTest::leavesWhatHasNoLines()
{
    QFETCH(const QImage, picture);
    QCOMPARE(skewOf(picture), 0.0);
}

void ScanSkewTest::levelsLines()
{
    const QImage crooked = page(2.2);
    const double skew = skewOf(crooked);
    for (const QSize& size : {crooked.size(), crooked.size() * 2, crooked.size() / 2}) {
        const QImage level = levelled(crooked, skew, size);
        QCOMPARE(level.size(), size);
        QCOMPARE(level.format(), QImage::Format_Grayscale8);
        QVERIFY(std::abs(skewOf(level)) < 0.13);
    }
}

void ScanSkewTest::levelsAreas()
{
    // At the right edge of a page that falls by a degree, a line stands 17.45 dots lower per 1000.
    const PageArea area = levelledArea({1990, 517, 2010, 537}, 1, {2000, 1000});
    QCOMPARE(qRound(area.top), 500);
    QCOMPARE(qRound(area.width()), 20);
    QCOMPARE(qRound(area.height()), 20);
}

QTEST_APPLESS_MAIN(ScanSkewTest)

#include "scan_skew_test.moc"
