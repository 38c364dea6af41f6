#include "pdf/picture_placement.h"

#include "pdf/limits.h"

#include <QCoreApplication>

#include <cmath>

namespace qb::pdf {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::pdf)
};

class Collector {
public:
    explicit Collector(const page::Document& document) : m_document(document) { }

    QHash<QString, PicturePlacement> collect()
    {
        for (size_t page = 0; page < m_document.pages.size(); ++page) {
            m_page = int(page);
            visit(m_document.pages[page]->items, 1, 1, 0);
        }
        return std::move(m_placements);
    }

private:
    /// `xScale`, `yScale`: of the groups around; how tall they stand matters little here.
    void visit(const std::vector<page::Item>& items, double xScale, double yScale, int depth)
    {
        for (const page::Item& item : items) {
            if (const auto* image = std::get_if<page::ImageItem>(&item)) {
                note(*image, xScale, yScale);
            } else if (const auto* group = std::get_if<std::shared_ptr<const page::Group>>(&item);
                       group && *group && depth < kDeepestGroup) {
                const page::Transform& t = (*group)->transform;
                visit((*group)->items, xScale * std::hypot(t.a, t.b), yScale * std::hypot(t.c, t.d),
                    depth + 1);
            }
        }
    }

    void note(const page::ImageItem& image, double xScale, double yScale)
    {
        const bool isNew = !m_placements.contains(image.asset);
        PicturePlacement& placement = m_placements[image.asset];
        placement.width = qMax(placement.width, image.target.width.toPt() * xScale);
        placement.height = qMax(placement.height, image.target.height.toPt() * yScale);
        if (!isNew)
            return;
        placement.page = m_page;
        placement.article = articleAt(m_document, m_page, image.target.y);
    }

    const page::Document& m_document;
    int m_page = 0;
    QHash<QString, PicturePlacement> m_placements;
};

} // namespace

QHash<QString, PicturePlacement> picturePlacements(const page::Document& document)
{
    return Collector(document).collect();
}

QString articleAt(const page::Document& document, int page, Length y)
{
    QString article;
    for (const page::OutlineEntry& entry : document.outline)
        if (entry.page < page || (entry.page == page && entry.at.y <= y))
            article = entry.title;
    return article;
}

QString placeText(const QString& article, int page)
{
    const QString number = Text::tr("第 %1 页").arg(page + 1);
    return article.isEmpty() ? number : Text::tr("《%1》%2").arg(article, number);
}

QString placeText(const PicturePlacement& placement, const QString& name)
{
    return placeText(placement.article, placement.page) + QStringLiteral("：") + name;
}

} // namespace qb::pdf
