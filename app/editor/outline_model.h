#pragma once

#include <QAbstractItemModel>

namespace qb::editor {

class Session;

/// The issue as a tree: sections, and in them the articles. Takes articles and sections dragged
/// within it, and clippings dragged from the library.
class OutlineModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role { ArticleIdRole = Qt::UserRole + 1 };
    static const QString kArticleMimeType; ///< ids of articles, one a line
    static const QString kSectionMimeType; ///< the index of one section

    explicit OutlineModel(QObject* parent = nullptr);

    void setSession(Session* session);
    QModelIndex indexOfArticle(const QString& id) const;
    bool isSection(const QModelIndex& index) const
    {
        return index.isValid() && index.internalId() == 0;
    }
    /// The section an index is or lies in; -1 for none.
    int sectionOf(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return 1; }
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
        const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
        const QModelIndex& parent) override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }
    Qt::DropActions supportedDropActions() const override
    {
        return Qt::MoveAction | Qt::CopyAction;
    }

private:
    struct Place {
        int section = -1;
        int index = -1; ///< -1: the section's end
    };
    Place placeOf(int row, const QModelIndex& parent) const;
    void reset();

    Session* m_session = nullptr;
};

} // namespace qb::editor
