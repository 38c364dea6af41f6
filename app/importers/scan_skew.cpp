#include "importers/scan_skew.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace qb::importers {

namespace {

constexpr int kSide = 900; ///< dots, to which the longer side is brought: a line of type is some 10
constexpr double kMost = 4;         ///< degrees
constexpr double kCoarse = 0.25;    ///< degrees from one try to the next
constexpr double kFine = 0.05;      ///< around the best of these
constexpr double kLeast = 0.12;     ///< a turn that no line is wrong by
constexpr double kLeastGain = 1.08; ///< over leaving the page as it is
constexpr size_t kFewest = 400;     ///< dots of ink that tell
constexpr size_t kMostDots = 120'000;

struct Dot {
    double x = 0; ///< from the middle
    double y = 0;
};

std::vector<Dot> inkOf(const QImage& picture)
{
    const QImage small = picture.scaled(kSide, kSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_Grayscale8);
    qint64 sum = 0;
    for (int y = 0; y < small.height(); ++y) {
        const uchar* row = small.constScanLine(y);
        for (int x = 0; x < small.width(); ++x)
            sum += row[x];
    }
    const qint64 count = qint64(small.width()) * small.height();
    const qint64 dark = count > 0 ? sum / count * 4 / 5 : 0; // well below the paper's shade
    std::vector<Dot> dots;
    for (int y = 0; y < small.height() && dots.size() < kMostDots; ++y) {
        const uchar* row = small.constScanLine(y);
        for (int x = 0; x < small.width(); ++x) {
            if (row[x] < dark)
                dots.push_back({x - small.width() / 2.0, y - small.height() / 2.0});
        }
    }
    return dots;
}

/// The sum of the squares of the ink in each row, once the page is turned by `degrees`.
double sharpness(const std::vector<Dot>& dots, double degrees)
{
    const double angle = degrees * std::numbers::pi / 180;
    const double sine = std::sin(angle);
    const double cosine = std::cos(angle);
    std::vector<int> rows(2 * kSide, 0);
    for (const Dot& dot : dots) {
        const auto row = int(dot.y * cosine - dot.x * sine) + kSide;
        ++rows[size_t(std::clamp(row, 0, 2 * kSide - 1))];
    }
    double sum = 0;
    for (const int count : rows)
        sum += double(count) * count;
    return sum;
}

} // namespace

double skewOf(const QImage& picture)
{
    const std::vector<Dot> dots = inkOf(picture);
    if (dots.size() < kFewest)
        return 0;
    const double asItIs = sharpness(dots, 0);
    double best = 0;
    double bestSharpness = asItIs;
    const auto tryAt = [&](double degrees) {
        const double sharp = sharpness(dots, degrees);
        if (sharp > bestSharpness) {
            bestSharpness = sharp;
            best = degrees;
        }
    };
    const int steps = qRound(kMost / kCoarse);
    for (int i = -steps; i <= steps; ++i)
        tryAt(i * kCoarse);
    const double around = best;
    const int fine = qRound(kCoarse / kFine);
    for (int i = -fine; i <= fine; ++i)
        tryAt(around + i * kFine);
    return std::abs(best) < kLeast || bestSharpness < kLeastGain * asItIs ? 0 : best;
}

QImage levelled(const QImage& picture, double skew, const QSize& size)
{
    const bool isSmaller = size.width() < picture.width();
    if (skew == 0 || isSmaller) {
        const QImage grey = picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                                .convertToFormat(QImage::Format_Grayscale8);
        return skew == 0 ? grey : levelled(grey, skew, size);
    }
    // Turned and enlarged at once: each resampling takes something from the strokes.
    QImage level(size, QImage::Format_Grayscale8);
    level.fill(255);
    QPainter painter(&level);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(size.width() / 2.0, size.height() / 2.0);
    painter.rotate(-skew);
    painter.scale(double(size.width()) / picture.width(), double(size.height()) / picture.height());
    painter.translate(-picture.width() / 2.0, -picture.height() / 2.0);
    painter.drawImage(0, 0, picture.convertToFormat(QImage::Format_Grayscale8));
    painter.end();
    return level;
}

PageArea levelledArea(const PageArea& area, double skew, const QSize& size)
{
    const double angle = skew * std::numbers::pi / 180;
    const double x = area.middle() - size.width() / 2.0;
    const double y = (area.top + area.bottom - size.height()) / 2;
    const double right = x * std::cos(angle) + y * std::sin(angle) - x;
    const double down = y * std::cos(angle) - x * std::sin(angle) - y;
    return {area.left + right, area.top + down, area.right + right, area.bottom + down};
}

} // namespace qb::importers
