#include "importers/feed_articles.h"

#include "importers/html_reader.h"

#include <QCoreApplication>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr size_t kMostEntries = 5000;
constexpr qsizetype kLongestTitle = 2000;

} // namespace

Status FeedArticles::add(Entry entry)
{
    if (m_out.value.size() >= kMostEntries)
        return Error{ErrorKind::TooLarge, Text::tr("订阅源超过 %1 条").arg(kMostEntries), m_where,
            Text::tr("请拆成几个文件再导入")};
    entry.known.title = plainTextOf(entry.known.title.left(kLongestTitle));
    const QString place = Text::tr("第 %1 条").arg(++m_read);
    if (QStringView(entry.body).trimmed().isEmpty()) {
        if (entry.known.title.isEmpty()) {
            m_empty.add(place);
            return ok();
        }
        m_titlesAlone.add(place, entry.known.title);
    }
    QB_TRY(Warned<ImportedDocument> read, entryDocument(entry, m_where));
    m_out.value.push_back(std::move(read.value));
    for (Warning& warning : read.warnings) {
        if (warning.kind == QLatin1String("missing-picture"))
            ++m_missingPictures;
        else
            m_out.warnings.push_back(std::move(warning));
    }
    return ok();
}

Result<ImportedDocuments> FeedArticles::finish()
{
    if (m_out.value.empty())
        return Error{ErrorKind::BadInput, Text::tr("订阅源里没有文章"), m_where,
            Text::tr("请换一个时间重新下载")};
    if (m_missingPictures > 0)
        m_out.warnings.push_back({QStringLiteral("missing-picture"),
            Text::tr("订阅源里有 %1 幅图片只有网址，没有导入").arg(m_missingPictures), 0, {}, {}});
    if (m_titlesAlone.count() > 0)
        m_out.warnings.push_back({QStringLiteral("no-text"),
            Text::tr("订阅源里有 %1 条只有标题，没有正文：%2")
                .arg(QString::number(m_titlesAlone.count()), m_titlesAlone.shown()),
            0, {}, {}});
    if (m_empty.count() > 0)
        m_out.warnings.push_back({QStringLiteral("empty-entry"),
            Text::tr("订阅源里有 %1 条没有标题也没有正文，没有导入：%2")
                .arg(QString::number(m_empty.count()), m_empty.shown()),
            0, {}, {}});
    return std::move(m_out);
}

} // namespace qb::importers
