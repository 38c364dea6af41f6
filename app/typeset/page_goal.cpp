#include "typeset/page_goal.h"

#include <QCoreApplication>

#include <cmath>

namespace qb::typeset {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::typeset)
};

/// Leading that differs by more than this share from the template's is seen.
constexpr double kMostLeadingChange = 0.05;

} // namespace

std::vector<Fitting> fittings(int direction, const style::PageGeometry& page, bool hasPictures)
{
    std::vector<double> scales{1};
    if (hasPictures)
        scales.insert(scales.end(), {1 + 0.05 * direction, 1 + 0.1 * direction});
    std::vector<Fitting> all;
    for (const int lines : {0, -direction}) {
        const Fitting paper{0, 0, 1, lines};
        const double change = fittedPage(page, paper).pitch / page.pitch - 1;
        if (lines != 0 && (page.lines < 4 || std::abs(change) > kMostLeadingChange))
            continue;
        for (const double scale : scales)
            for (const double limit : {0.0, 3.0, 8.0, 15.0, 30.0})
                all.push_back({limit > 0 ? direction : 0, limit, scale, lines});
    }
    return all;
}

style::PageGeometry fittedPage(const style::PageGeometry& page, const Fitting& fitting)
{
    style::PageGeometry fitted = page;
    fitted.lines = std::max(1, page.lines + fitting.extraLines);
    if (fitted.lines > 1)
        fitted.pitch = page.pitch * (double(page.lines - 1) / double(fitted.lines - 1));
    return fitted;
}

QString describe(const Fitting& fitting, const style::PageGeometry& page)
{
    QStringList changes;
    if (fitting.extraLines != 0)
        changes << Text::tr("行距由 %1pt 改为 %2pt，每页 %3 行")
                       .arg(page.pitch.toPt(), 0, 'g', 4)
                       .arg(fittedPage(page, fitting).pitch.toPt(), 0, 'g', 4)
                       .arg(page.lines + fitting.extraLines);
    if (fitting.pictureScale != 1)
        changes << (fitting.pictureScale < 1 ? Text::tr("图片缩小 %1%") : Text::tr("图片放大 %1%"))
                       .arg(std::lround(std::abs(fitting.pictureScale - 1) * 100));
    if (fitting.looseness != 0)
        changes << (fitting.looseness < 0 ? Text::tr("部分段落收紧一行")
                                          : Text::tr("部分段落放宽一行"));
    return changes.join(QStringLiteral("，"));
}

std::vector<int> wantedPages(const PageGoal& goal, int naturalPages)
{
    if (goal.pages > 0)
        return {goal.pages};
    const int below = naturalPages / goal.multipleOf * goal.multipleOf;
    const int above = below + (naturalPages > below ? goal.multipleOf : 0);
    if (below == above || below == 0)
        return {above};
    return naturalPages - below <= above - naturalPages ? std::vector<int>{below, above}
                                                        : std::vector<int>{above, below};
}

} // namespace qb::typeset
