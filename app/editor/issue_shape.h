#pragma once

#include "core/issue.h"

#include <QHash>

namespace qb::editor {

/// A section by its name and the ids of its articles, in order.
struct SectionShape {
    QString name;
    QStringList articles;
    friend bool operator==(const SectionShape&, const SectionShape&) = default;
};

/// What the outline panel changes about an issue: everything but the articles' own text. Undo keeps
/// shapes, so that taking back a move never takes back what was written meanwhile.
struct IssueShape {
    QString templateId;
    int number = 0;
    int totalNumber = 0;
    QDate date;
    QMap<QString, QString> fields;
    std::vector<SectionShape> sections;
    friend bool operator==(const IssueShape&, const IssueShape&) = default;

    /// Takes an article out, wherever it stands; gives whether it was there.
    bool remove(const QString& article);
    /// Moves articles, in the given order, before position `index` of a section as it stands now
    /// (-1: its end). Articles that are not in the issue come in.
    void place(const QStringList& ids, int section, int index);
    /// Moves what stands in a section without a name to the end of `section`, where there is such a
    /// one.
    void placeNameless(int section);
    /// Moves a section before position `to` as it stands now (-1: the end).
    void moveSection(int from, int to);
};

IssueShape shapeOf(const Issue& issue);

/// The issue in that shape. Articles come from the issue itself, else from `pool`; what is in
/// neither is left out.
Issue withShape(const Issue& issue, const IssueShape& shape, const QHash<QString, Article>& pool);

} // namespace qb::editor
