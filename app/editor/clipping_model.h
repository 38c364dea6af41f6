#pragma once

#include "store/workspace.h"

#include <QAbstractListModel>

namespace qb::editor {

class Session;

/// The clippings that match a filter, newest first; dragged as their ids.
class ClippingModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        TitleRole,
        DetailRole,
        IndustriesRole,
        KindRole,
        IsInIssueRole
    };
    /// Ids of clippings, one a line, UTF-8.
    static const QString kMimeType;

    explicit ClippingModel(QObject* parent = nullptr);

    void setSession(Session* session);
    void setFilter(const store::ClippingFilter& filter);
    const store::ClippingFilter& filter() const { return m_filter; }
    void reload();
    QModelIndex indexOf(const QString& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override { return {kMimeType}; }
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

private:
    QStringList industryNames(const QStringList& ids) const;
    QString detailOf(const store::ClippingSummary& summary) const;
    QString kindName(const QString& id) const;

    Session* m_session = nullptr;
    store::ClippingFilter m_filter;
    std::vector<store::ClippingSummary> m_clippings;
};

} // namespace qb::editor
