#include "pdf/page_labels.h"

namespace qb::pdf {

namespace {

constexpr int kMostDigits = 9;

PageLabelRange parse(const QString& label, int page)
{
    qsizetype digits = label.size();
    while (digits > 0 && label[digits - 1] >= u'0' && label[digits - 1] <= u'9')
        --digits;
    const QString number = label.mid(digits);
    // A number with leading zeros would not come out again.
    if (number.isEmpty() || number.size() > kMostDigits || number.startsWith(u'0'))
        return {page, label, 0};
    return {page, label.left(digits), number.toInt()};
}

} // namespace

std::vector<PageLabelRange> pageLabelRanges(
    const std::vector<std::shared_ptr<const page::Page>>& pages)
{
    std::vector<PageLabelRange> ranges;
    bool isAnyLabelled = false;
    for (size_t i = 0; i < pages.size(); ++i) {
        isAnyLabelled |= !pages[i]->label.isEmpty();
        const PageLabelRange own = parse(pages[i]->label, int(i));
        if (!ranges.empty()) {
            const PageLabelRange& last = ranges.back();
            const int expected = last.start == 0 ? 0 : last.start + int(i) - last.firstPage;
            if (own.prefix == last.prefix && own.start == expected)
                continue;
        }
        ranges.push_back(own);
    }
    return isAnyLabelled ? ranges : std::vector<PageLabelRange>();
}

} // namespace qb::pdf
