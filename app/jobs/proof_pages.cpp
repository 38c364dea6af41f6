#include "jobs/proof_pages.h"

#include "jobs/render_job.h"
#include "jobs/squeezed_text.h"
#include "jobs/typesetting.h"
#include "style/template.h"

#include <QHash>

#include <algorithm>

namespace qb::jobs {

namespace {

/// What is printed, page after page, without white space, folios and other furniture.
class PrintedText {
public:
    explicit PrintedText(const page::Document& document)
    {
        for (const auto& page : document.pages) {
            m_begins.push_back(m_text.size());
            m_furniture.clear();
            add(page->items);
        }
    }

    /// Where a page begins.
    qsizetype beginOf(int page) const { return m_begins[size_t(page)]; }
    /// Where `part` (squeezed) stands, looked for from `from`; -1 for nowhere.
    qsizetype find(const QString& part, qsizetype from) const
    {
        return part.isEmpty() ? -1 : m_text.indexOf(part, from);
    }
    /// Index of the page on which a place is.
    int pageAt(qsizetype place) const
    {
        return int(std::upper_bound(m_begins.begin(), m_begins.end(), place) - m_begins.begin())
            - 1;
    }

private:
    void add(const std::vector<page::Item>& items)
    {
        for (const page::Item& item : items) {
            if (const auto* tag = std::get_if<page::Tag>(&item)) {
                if (tag->node != page::Tag::kClose)
                    m_furniture.push_back(
                        tag->node == page::Tag::kArtifact || tag->node == page::Tag::kPagination);
                else if (!m_furniture.empty())
                    m_furniture.pop_back();
            } else if (const auto* group = std::get_if<std::shared_ptr<const page::Group>>(&item)) {
                add((*group)->items);
            } else if (const auto* run = std::get_if<page::GlyphRun>(&item)) {
                if (std::find(m_furniture.begin(), m_furniture.end(), true) == m_furniture.end())
                    m_text += squeezed(run->text);
            }
        }
    }

    QString m_text;
    std::vector<qsizetype> m_begins; ///< of every page in m_text
    std::vector<bool> m_furniture;   ///< of the tags that are open
};

/// The page on which each article begins, by its id.
QHash<QString, int> articlePages(const Issue& issue, const page::Document& document)
{
    QHash<QString, QList<int>> byTitle; // several articles may have one title
    for (const page::OutlineEntry& entry : document.outline)
        byTitle[entry.title] << entry.page;
    QHash<QString, int> pages;
    for (const Section& section : issue.sections)
        for (const Article& article : section.articles)
            if (QList<int>& found = byTitle[article.title]; !found.isEmpty())
                pages.insert(article.id, found.takeFirst());
    return pages;
}

/// A text without the "…" that tell where it was cut.
QString withoutDots(QString text)
{
    return text.remove(u'…');
}

} // namespace

Status addPages(std::vector<ProofEntry>& entries, const Issue& issue,
    const Environment& environment, Progress* progress)
{
    QString templateId = issue.templateId;
    if (templateId.isEmpty()) {
        QB_TRY(templateId, defaultTemplateId(environment));
    }
    QB_TRY(const auto layout, style::loadTemplate(templateId, environment));
    QB_TRY(const auto typesetter, makeTypesetter(environment));
    QB_TRY(const auto document, typesetter->typeset(issue, *layout, progress));
    const PrintedText printed(document.value);
    const QHash<QString, int> begins = articlePages(issue, document.value);
    QString article;
    qsizetype place = 0; // behind the words found before: sentences may recur, in text order
    for (ProofEntry& entry : entries) {
        const int first = begins.value(entry.articleId, -1);
        if (first < 0)
            continue;
        const qsizetype begin = printed.beginOf(first);
        if (article != entry.articleId)
            place = begin;
        article = entry.articleId;
        const QString before = squeezed(withoutDots(entry.context.before));
        const QString sentence
            = before + squeezed(entry.finding.text + withoutDots(entry.context.after));
        qsizetype found = printed.find(sentence, std::max(begin, place - before.size()));
        if (found < 0) // what stands in a table or a note may be printed before it
            found = printed.find(sentence, begin);
        if (found >= 0)
            place = found + before.size() + 1;
        entry.page = printed.pageAt(std::max(begin, place - 1)) + 1;
    }
    return ok();
}

} // namespace qb::jobs
