#include "editor/clipping_model.h"

#include "editor/session.h"

#include <QMimeData>

namespace qb::editor {

const QString ClippingModel::kMimeType = QStringLiteral("application/x-qingbao-clippings");

ClippingModel::ClippingModel(QObject* parent) : QAbstractListModel(parent) { }

void ClippingModel::setSession(Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &Session::clippingsChanged, this, &ClippingModel::reload);
        connect(session, &Session::clippingChanged, this, &ClippingModel::reload);
        connect(session, &Session::issueChanged, this, [this] {
            if (!m_clippings.empty())
                Q_EMIT dataChanged(index(0), index(rowCount() - 1), {IsInIssueRole});
        });
    }
    reload();
}

void ClippingModel::setFilter(const store::ClippingFilter& filter)
{
    m_filter = filter;
    reload();
}

void ClippingModel::reload()
{
    std::vector<store::ClippingSummary> clippings;
    if (m_session) {
        auto found = m_session->workspace().clippings(m_filter);
        if (found.isOk())
            clippings = std::move(found).value();
        else
            Q_EMIT m_session->failed(found.error());
    }
    const auto sameIds = std::equal(clippings.begin(), clippings.end(), m_clippings.begin(),
        m_clippings.end(), [](const auto& a, const auto& b) { return a.id == b.id; });
    if (sameIds && !clippings.empty()) { // Keeps the selection while an article is being edited.
        m_clippings = std::move(clippings);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_clippings = std::move(clippings);
    endResetModel();
}

QModelIndex ClippingModel::indexOf(const QString& id) const
{
    for (size_t i = 0; i < m_clippings.size(); ++i)
        if (m_clippings[i].id == id)
            return index(int(i));
    return {};
}

int ClippingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_clippings.size());
}

QVariant ClippingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || size_t(index.row()) >= m_clippings.size())
        return {};
    const store::ClippingSummary& summary = m_clippings[size_t(index.row())];
    switch (role) {
    case IdRole:
        return summary.id;
    case Qt::DisplayRole:
    case TitleRole:
        return summary.title.isEmpty() ? tr("（无标题）") : summary.title;
    case DetailRole:
        return detailOf(summary);
    case IndustriesRole:
        return industryNames(summary.industries);
    case KindRole:
        return kindName(summary.kind);
    case IsInIssueRole:
        return m_session->issueArticle(summary.id) != nullptr;
    default:
        return {};
    }
}

QString ClippingModel::detailOf(const store::ClippingSummary& summary) const
{
    QStringList parts;
    if (!summary.source.isEmpty())
        parts << summary.source;
    if (summary.date.isValid())
        parts << summary.date.toString(QStringLiteral("yyyy-MM-dd"));
    if (const QString kind = kindName(summary.kind); !kind.isEmpty())
        parts << kind;
    return parts.join(QStringLiteral(" · "));
}

QStringList ClippingModel::industryNames(const QStringList& ids) const
{
    QStringList names;
    for (const QString& id : ids) {
        const auto industry = m_session->taxonomy().industry(id);
        names << (industry ? industry->name : id);
    }
    return names;
}

QString ClippingModel::kindName(const QString& id) const
{
    for (const taxonomy::Kind& kind : m_session->taxonomy().kinds())
        if (kind.id == id)
            return kind.name;
    return {};
}

Qt::ItemFlags ClippingModel::flags(const QModelIndex& index) const
{
    return QAbstractListModel::flags(index)
        | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QMimeData* ClippingModel::mimeData(const QModelIndexList& indexes) const
{
    QStringList ids;
    for (const QModelIndex& index : indexes)
        ids << index.data(IdRole).toString();
    auto* data = new QMimeData;
    data->setData(kMimeType, ids.join(u'\n').toUtf8());
    return data;
}

} // namespace qb::editor
