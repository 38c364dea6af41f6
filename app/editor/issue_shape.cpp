#include "editor/issue_shape.h"

namespace qb::editor {

bool IssueShape::remove(const QString& article)
{
    bool wasThere = false;
    for (SectionShape& section : sections)
        wasThere |= section.articles.removeAll(article) > 0;
    return wasThere;
}

void IssueShape::place(const QStringList& ids, int section, int index)
{
    if (section < 0 || size_t(section) >= sections.size())
        return;
    const QStringList before = sections[size_t(section)].articles;
    int at = index < 0 ? int(before.size()) : std::min(index, int(before.size()));
    // What leaves from above the place moves it up.
    at -= int(std::count_if(
        before.begin(), before.begin() + at, [&](const QString& id) { return ids.contains(id); }));
    for (const QString& id : ids)
        remove(id);
    QStringList& articles = sections[size_t(section)].articles;
    for (const QString& id : ids)
        articles.insert(at++, id);
}

void IssueShape::placeNameless(int section)
{
    QStringList nameless;
    for (const SectionShape& candidate : sections)
        if (candidate.name.isEmpty())
            nameless << candidate.articles;
    if (section >= 0 && size_t(section) < sections.size() && !nameless.isEmpty())
        place(nameless, section, -1);
}

void IssueShape::moveSection(int from, int to)
{
    const int count = int(sections.size());
    if (from < 0 || from >= count)
        return;
    to = to < 0 ? count : std::min(to, count);
    SectionShape section = std::move(sections[size_t(from)]);
    sections.erase(sections.begin() + from);
    sections.insert(sections.begin() + (to > from ? to - 1 : to), std::move(section));
}

IssueShape shapeOf(const Issue& issue)
{
    IssueShape shape{
        issue.templateId, issue.number, issue.totalNumber, issue.date, issue.fields, {}};
    for (const Section& section : issue.sections) {
        SectionShape& added = shape.sections.emplace_back(SectionShape{section.name, {}});
        for (const Article& article : section.articles)
            added.articles << article.id;
    }
    return shape;
}

Issue withShape(const Issue& issue, const IssueShape& shape, const QHash<QString, Article>& pool)
{
    QHash<QString, Article> known = pool;
    for (const Section& section : issue.sections)
        for (const Article& article : section.articles)
            known.insert(article.id, article);

    Issue result = issue;
    result.templateId = shape.templateId;
    result.number = shape.number;
    result.totalNumber = shape.totalNumber;
    result.date = shape.date;
    result.fields = shape.fields;
    result.sections.clear();
    for (const SectionShape& section : shape.sections) {
        Section& added = result.sections.emplace_back(Section{section.name, {}});
        for (const QString& id : section.articles) {
            if (const auto found = known.constFind(id); found != known.constEnd()) {
                added.articles.push_back(*found);
                added.articles.back().section = section.name;
            }
        }
    }
    return result;
}

} // namespace qb::editor
