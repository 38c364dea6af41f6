#include "editor/outline_model.h"

#include "editor/clipping_model.h"
#include "editor/session.h"

#include <QFont>
#include <QMimeData>

namespace qb::editor {

const QString OutlineModel::kArticleMimeType = QStringLiteral("application/x-qingbao-articles");
const QString OutlineModel::kSectionMimeType = QStringLiteral("application/x-qingbao-section");

namespace {

QStringList linesOf(const QMimeData& data, const QString& type)
{
    return QString::fromUtf8(data.data(type)).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

OutlineModel::OutlineModel(QObject* parent) : QAbstractItemModel(parent) { }

void OutlineModel::setSession(Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &Session::issueChanged, this, &OutlineModel::reset);
        connect(session, &Session::issueArticleChanged, this, [this](const QString& id) {
            if (const QModelIndex changed = indexOfArticle(id); changed.isValid())
                Q_EMIT dataChanged(changed, changed);
        });
    }
    reset();
}

void OutlineModel::reset()
{
    beginResetModel();
    endResetModel();
}

// A section's internal id is 0, an article's the number of its section, from 1.

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex OutlineModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, quintptr(0));
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    if (!m_session)
        return 0;
    const auto& sections = m_session->issue().sections;
    if (!parent.isValid())
        return int(sections.size());
    if (!isSection(parent) || size_t(parent.row()) >= sections.size())
        return 0;
    return int(sections[size_t(parent.row())].articles.size());
}

int OutlineModel::sectionOf(const QModelIndex& index) const
{
    if (!index.isValid())
        return -1;
    return isSection(index) ? index.row() : int(index.internalId()) - 1;
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_session)
        return {};
    const Section& section = m_session->issue().sections.at(size_t(sectionOf(index)));
    if (isSection(index)) {
        if (role == Qt::DisplayRole || role == Qt::EditRole)
            return section.name;
        if (role == Qt::FontRole) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    }
    const Article& article = section.articles.at(size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return article.title.isEmpty() ? tr("（无标题）") : article.title;
    case Qt::ToolTipRole:
        return article.source.isEmpty() ? article.title
                                        : tr("%1（%2）").arg(article.title, article.source);
    case ArticleIdRole:
        return article.id;
    default:
        return {};
    }
}

bool OutlineModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || !isSection(index) || name.isEmpty())
        return false;
    m_session->changeShape(tr("栏目改名"), [row = size_t(index.row()), name](IssueShape& shape) {
        shape.sections.at(row).name = name;
    });
    return true;
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags base = QAbstractItemModel::flags(index);
    if (!index.isValid())
        return base | Qt::ItemIsDropEnabled;
    if (isSection(index))
        return base | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled | Qt::ItemIsEditable;
    return base | Qt::ItemIsDragEnabled;
}

QModelIndex OutlineModel::indexOfArticle(const QString& id) const
{
    if (!m_session)
        return {};
    const auto& sections = m_session->issue().sections;
    for (size_t s = 0; s < sections.size(); ++s)
        for (size_t a = 0; a < sections[s].articles.size(); ++a)
            if (sections[s].articles[a].id == id)
                return createIndex(int(a), 0, quintptr(s + 1));
    return {};
}

QStringList OutlineModel::mimeTypes() const
{
    return {kArticleMimeType, kSectionMimeType, ClippingModel::kMimeType};
}

QMimeData* OutlineModel::mimeData(const QModelIndexList& indexes) const
{
    QStringList ids;
    int section = -1;
    for (const QModelIndex& index : indexes) {
        if (isSection(index))
            section = index.row();
        else
            ids << index.data(ArticleIdRole).toString();
    }
    auto* data = new QMimeData;
    if (!ids.isEmpty())
        data->setData(kArticleMimeType, ids.join(u'\n').toUtf8());
    else if (section >= 0)
        data->setData(kSectionMimeType, QByteArray::number(section));
    return data;
}

OutlineModel::Place OutlineModel::placeOf(int row, const QModelIndex& parent) const
{
    const int sections = rowCount();
    if (sections == 0)
        return {};
    if (!parent.isValid()) // Between sections, or on the empty ground below them: the end of the
                           // section above.
        return {row < 0 ? sections - 1 : std::max(0, row - 1), row == 0 ? 0 : -1};
    if (isSection(parent))
        return {parent.row(), row};
    return {sectionOf(parent), parent.row()};
}

bool OutlineModel::canDropMimeData(
    const QMimeData* data, Qt::DropAction, int, int, const QModelIndex& parent) const
{
    if (!m_session || !m_session->hasIssue())
        return false;
    if (data->hasFormat(kSectionMimeType))
        return !parent.isValid();
    return data->hasFormat(kArticleMimeType) || data->hasFormat(ClippingModel::kMimeType);
}

bool OutlineModel::dropMimeData(
    const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    if (data->hasFormat(kSectionMimeType)) {
        const int from = data->data(kSectionMimeType).toInt();
        m_session->changeShape(
            tr("移动栏目"), [from, row](IssueShape& shape) { shape.moveSection(from, row); });
        return true;
    }
    const Place place = placeOf(row, parent);
    if (data->hasFormat(kArticleMimeType)) {
        const QStringList ids = linesOf(*data, kArticleMimeType);
        m_session->changeShape(tr("移动稿件"),
            [&](IssueShape& shape) { shape.place(ids, place.section, place.index); });
        return true;
    }
    m_session->addToIssue(linesOf(*data, ClippingModel::kMimeType), place.section, place.index);
    return true;
}

} // namespace qb::editor
