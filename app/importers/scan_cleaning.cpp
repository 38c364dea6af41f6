#include "importers/scan_cleaning.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace qb::importers {

namespace {

constexpr int kDark = 150; ///< below: ink, or the colour of a bar
constexpr int kThin = 210; ///< below: part of a stroke so thin that scaling made it pale

struct Strip {
    int left = 0;
    int right = 0; ///< behind the last dot
    int top = 0;
    int bottom = 0; ///< below the last dot

    int width() const { return right - left; }
    int height() const { return bottom - top; }
};

/// The dots of a picture; what lies outside is white.
class Dots {
public:
    explicit Dots(QImage& picture)
        : width(picture.width()),
          height(picture.height()),
          m_bits(picture.bits()),
          m_stride(picture.bytesPerLine())
    {
    }

    uchar& at(int x, int y) { return m_bits[y * m_stride + x]; }
    bool isDark(int x, int y, int shade = kDark) const
    {
        return x >= 0 && y >= 0 && x < width && y < height && m_bits[y * m_stride + x] < shade;
    }
    int darkIn(const Strip& strip) const
    {
        int count = 0;
        for (int y = std::max(0, strip.top); y < std::min(height, strip.bottom); ++y) {
            for (int x = std::max(0, strip.left); x < std::min(width, strip.right); ++x)
                count += isDark(x, y);
        }
        return count;
    }
    int darkInRow(int left, int right, int y) const { return darkIn({left, right, y, y + 1}); }

    /// The runs of dark dots in a row that are at least so long.
    template <typename Take>
    void runsOf(int y, int shortest, Take take, int shade = kDark) const
    {
        runs(
            width, shortest, [&](int x) { return isDark(x, y, shade); }, take);
    }
    /// The same in a column.
    template <typename Take>
    void runsDown(int x, int shortest, Take take) const
    {
        runs(
            height, shortest, [&](int y) { return isDark(x, y, kThin); }, take);
    }
    void wipe(const Strip& strip)
    {
        for (int y = std::max(0, strip.top); y < std::min(height, strip.bottom); ++y) {
            for (int x = std::max(0, strip.left); x < std::min(width, strip.right); ++x)
                at(x, y) = 255;
        }
    }

    const int width;
    const int height;

private:
    template <typename IsDark, typename Take>
    static void runs(int end, int shortest, IsDark isDarkAt, Take take)
    {
        for (int i = 0; i < end;) {
            while (i < end && !isDarkAt(i))
                ++i;
            const int begin = i;
            while (i < end && isDarkAt(i))
                ++i;
            if (i - begin >= shortest)
                take(begin, i);
        }
    }

    uchar* m_bits;
    qsizetype m_stride;
};

/// Runs that touch from row to row, gathered into strips.
class Strips {
public:
    /// Runs come from the top.
    void add(const Strip& run)
    {
        for (size_t i = 0; i < m_open.size();) {
            Strip& strip = m_open[i];
            if (strip.bottom < run.top) { // the row between is empty: it is over
                m_done.push_back(strip);
                strip = m_open.back();
                m_open.pop_back();
                continue;
            }
            if (strip.left <= run.right && strip.right >= run.left) {
                strip.left = std::min(strip.left, run.left);
                strip.right = std::max(strip.right, run.right);
                strip.bottom = run.bottom;
                return;
            }
            ++i;
        }
        m_open.push_back(run);
    }

    /// From the top, and from the left.
    std::vector<Strip> take()
    {
        m_done.insert(m_done.end(), m_open.begin(), m_open.end());
        std::sort(m_done.begin(), m_done.end(), [](const Strip& a, const Strip& b) {
            return std::tie(a.top, a.left, a.bottom, a.right)
                < std::tie(b.top, b.left, b.bottom, b.right);
        });
        return std::move(m_done);
    }

private:
    std::vector<Strip> m_open;
    std::vector<Strip> m_done;
};

/// Finds straight strokes that are longer than any of a character.
class RuleFinder {
public:
    RuleFinder(Dots& dots, double em) : m_dots(dots), m_em(em) { }

    std::vector<PageArea> take()
    {
        constexpr double kShortest = 4; ///< em
        constexpr double kCell = 1.3;   ///< em: the height of a table's row
        Strips across;
        for (int y = 0; y < m_dots.height; ++y)
            m_dots.runsOf(
                y, int(kShortest * m_em),
                [&](int left, int right) {
                    across.add({left, right, y, y + 1});
                },
                kThin);
        // Turned: a run down is one across.
        Strips down;
        for (int x = 0; x < m_dots.width; ++x)
            m_dots.runsDown(x, int(kCell * m_em), [&](int top, int bottom) {
                down.add({top, bottom, x, x + 1});
            });
        std::vector<Strip> rules;
        for (const Strip& strip : across.take()) {
            if (strip.height() <= kThickest * m_em && rules.size() < kMostRules)
                rules.push_back(strip);
        }
        const size_t edges = rules.size();
        for (const Strip& turned : down.take()) {
            const Strip strip{turned.top, turned.bottom, turned.left, turned.right};
            if (strip.width() <= kThickest * m_em && rules.size() < kMostRules
                && (strip.height() >= kShortest * m_em || isBetween(strip, rules, edges)))
                rules.push_back(strip);
        }
        std::vector<PageArea> areas;
        for (const Strip& rule : rules) {
            areas.push_back(
                {double(rule.left), double(rule.top), double(rule.right), double(rule.bottom)});
            m_dots.wipe({rule.left - 1, rule.right + 1, rule.top - 1, rule.bottom + 1});
        }
        return areas;
    }

private:
    static constexpr double kThickest = 0.3; ///< em; more than a rule that leans a little
    static constexpr size_t kMostRules = 1000;

    /// Whether it goes from one of the first `edges` rules to another.
    bool isBetween(const Strip& strip, const std::vector<Strip>& rules, size_t edges) const
    {
        const int near = int(0.2 * m_em);
        const auto meets = [&](int y) {
            return std::any_of(
                rules.begin(), rules.begin() + qsizetype(edges), [&](const Strip& rule) {
                    return rule.top - near <= y && rule.bottom + near >= y
                        && rule.left - near <= strip.left && rule.right + near >= strip.right;
                });
        };
        return meets(strip.top) && meets(strip.bottom);
    }

    Dots& m_dots;
    double m_em;
};

/// Turns bars with light letters on them into dark letters on white.
class BarReverser {
public:
    BarReverser(Dots& dots, double em) : m_dots(dots), m_em(em), m_doneTo(size_t(dots.width), 0) { }

    void run()
    {
        constexpr double kShortest = 5; ///< em
        for (int y = 0; y < m_dots.height; ++y)
            m_dots.runsOf(y, int(kShortest * m_em), [&](int left, int right) {
                if (m_doneTo[size_t(left)] <= y && m_doneTo[size_t(left + right) / 2] <= y)
                    tryAt(left, right, y);
            });
    }

private:
    void tryAt(int left, int right, int top)
    {
        constexpr double kLowest = 0.9;     ///< em
        constexpr double kHighest = 5;      ///< em
        constexpr double kLeastRims = 0.85; ///< of the width, dark above and below the letters
        // The left end of a bar has no letters on it.
        const int edge = left + std::max(2, int(0.1 * m_em));
        int bottom = top;
        while (bottom < m_dots.height && m_dots.isDark(edge, bottom)
            && bottom - top <= kHighest * m_em)
            ++bottom;
        std::fill(m_doneTo.begin() + left, m_doneTo.begin() + right, bottom);
        const Strip bar{left, right, top, bottom};
        if (bar.height() < kLowest * m_em || bar.height() > kHighest * m_em)
            return;
        const int rim = std::max(1, bar.height() / 20);
        const bool hasFoot
            = m_dots.darkInRow(left, right, bottom - 1 - rim) > kLeastRims * bar.width();
        if (hasFoot)
            reverse(bar);
    }

    void reverse(const Strip& bar)
    {
        constexpr int kNear = 24;            ///< shades by which the ground of a bar may vary
        constexpr double kLeastGround = 0.5; ///< of its dots: a photograph has no such ground
        constexpr double kLeastLetters = 0.003;
        std::array<int, 256> shades{};
        for (int y = bar.top; y < bar.bottom; ++y) {
            for (int x = bar.left; x < bar.right; ++x)
                ++shades[m_dots.at(x, y)];
        }
        const int ground = int(std::max_element(shades.begin(), shades.end()) - shades.begin());
        int near = 0;
        int light = 0;
        for (int shade = 0; shade < 256; ++shade) {
            near += std::abs(shade - ground) <= kNear ? shades[size_t(shade)] : 0;
            light += shade > ground + 255 / 3 ? shades[size_t(shade)] : 0;
        }
        const double all = double(bar.width()) * bar.height();
        if (ground >= kDark || near < kLeastGround * all || light < kLeastLetters * all)
            return;
        for (int y = bar.top; y < bar.bottom; ++y) {
            for (int x = bar.left; x < bar.right; ++x) {
                uchar& dot = m_dots.at(x, y);
                const int lighter = std::max(0, dot - ground - kNear);
                dot = uchar(255 - std::min(255, lighter * 255 / std::max(1, 255 - ground - kNear)));
            }
        }
    }

    Dots& m_dots;
    double m_em;
    std::vector<int> m_doneTo; ///< for each column, the row down to which bars were looked for
};

/// Finds long thin strokes with white around them, two em wide.
class DashFinder {
public:
    DashFinder(Dots& dots, double em) : m_dots(dots), m_em(em) { }

    std::vector<PageArea> take()
    {
        constexpr double kShortest = 1.5; ///< em; 一一 has a gap in the middle
        for (int y = 0; y < m_dots.height; ++y)
            m_dots.runsOf(
                y, int(kShortest * m_em), [&](int left, int right) { tryAt(left, right, y); });
        std::vector<PageArea> areas;
        for (const Strip& dash : m_found) {
            m_dots.wipe(dash);
            areas.push_back(
                {double(dash.left), double(dash.top), double(dash.right), double(dash.bottom)});
        }
        return areas;
    }

private:
    static constexpr double kThickest = 0.18; ///< em

    int dots(double ems) const { return int(ems * m_em); }

    /// Of the last ones only: none is higher than a few dots.
    bool isInFound(int left, int right, int top) const
    {
        for (auto dash = m_found.rbegin(); dash != m_found.rend(); ++dash) {
            if (dash->top + dots(kThickest) + 4 < top)
                return false;
            if (dash->bottom >= top && dash->left < right && dash->right > left)
                return true;
        }
        return false;
    }

    void tryAt(int left, int right, int top)
    {
        constexpr double kLongest = 2.3;
        const bool isKnown = isInFound(left, right, top);
        if (isKnown || right - left > kLongest * m_em)
            return;
        const int middle = (left + right) / 2;
        int bottom = top;
        while (m_dots.isDark(middle, bottom) && bottom - top <= kThickest * m_em)
            ++bottom;
        // A dot more on each side: strokes fade out.
        const Strip dash{std::max(0, left - 2), std::min(m_dots.width, right + 2),
            std::max(0, top - 2), std::min(m_dots.height, bottom + 2)};
        if (bottom - top <= kThickest * m_em && isAlone(dash))
            m_found.push_back(dash);
    }

    /// Nothing over or under it, and type of body size beside it: the 一 of a headline is as long.
    bool isAlone(const Strip& dash) const
    {
        const int near = dots(0.42);
        const int inset = dots(0.1);
        const Strip above{dash.left + inset, dash.right - inset, dash.top - near, dash.top};
        const Strip below{dash.left + inset, dash.right - inset, dash.bottom, dash.bottom + near};
        const int few = dash.width() / 4;
        if (m_dots.darkIn(above) > few || m_dots.darkIn(below) > few)
            return false;
        const int reach = dots(1.2);
        const int middle = (dash.top + dash.bottom) / 2;
        int beside = 0;
        for (const auto& [left, right] :
            {std::pair(dash.left - reach, dash.left), std::pair(dash.right, dash.right + reach)}) {
            const int tall = m_dots.darkIn({left, right, middle - dots(0.8), middle - dots(0.6)})
                + m_dots.darkIn({left, right, middle + dots(0.6), middle + dots(0.8)});
            if (tall > 3)
                return false;
            beside += m_dots.darkIn({left, right, middle - dots(0.5), middle + dots(0.5)});
        }
        return beside > dots(1);
    }

    Dots& m_dots;
    double m_em;
    std::vector<Strip> m_found; ///< from the top
};

} // namespace

CleanedScan cleanScan(QImage picture, double em)
{
    CleanedScan cleaned;
    constexpr double kSmallest = 8; ///< dots: of smaller type no stroke can be told
    if (picture.format() == QImage::Format_Grayscale8 && em >= kSmallest) {
        Dots dots(picture);
        BarReverser(dots, em).run();
        cleaned.rules = RuleFinder(dots, em).take();
        cleaned.dashes = DashFinder(dots, em).take();
    }
    cleaned.picture = std::move(picture);
    return cleaned;
}

} // namespace qb::importers
