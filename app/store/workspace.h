#pragma once

#include "core/clipping.h"
#include "core/environment.h"
#include "core/issue.h"
#include "core/result.h"

#include <memory>

namespace qb::store {

enum class OpenMode { MustExist, CreateIfMissing };

struct ClippingSummary {
    QString id;
    QString title;   ///< the article's title, or its first words where it has none
    QString section;
    QString source;
    QDate date;
    QString kind;
    QStringList industries; ///< ids, confirmed ones first
    QDateTime modifiedAt;
};

struct ClippingFilter {
    QString text;      ///< words that must all occur in title or text; one- and two-character words work
    QString industry;  ///< id
    QString kind;      ///< id
    QDate since;
    int limit = 0;     ///< 0 = all
};

struct IssueSummary {
    QString id;
    QString templateId;
    int number = 0;
    int totalNumber = 0;
    QDate date;
    int articleCount = 0;
    QDateTime modifiedAt;
};

/// A workspace: one SQLite file (*.qingbao). Every change is one transaction; earlier versions of articles are kept as
/// revisions; originals never change. One object per thread.
class Workspace {
public:
    /// Never creates a file in MustExist mode; never touches a file that is not a workspace or is of a newer version.
    static Result<std::unique_ptr<Workspace>> open(const QString& address, OpenMode mode,
                                                   const Environment& environment);
    ~Workspace();

    QString address() const;

    /// Stores a new clipping with its assets and gives its id.
    Result<QString> addClipping(const Clipping& clipping);
    /// Replaces article, tags and kind; the former article becomes a revision.
    Status updateClipping(const Clipping& clipping);
    Result<Clipping> clipping(const QString& id);
    Result<std::vector<ClippingSummary>> clippings(const ClippingFilter& filter = {});
    Status removeClipping(const QString& id); ///< to the recycle bin; see restoreClipping
    Status restoreClipping(const QString& id);
    /// Earlier versions of a clipping's article, newest first.
    Result<std::vector<Article>> revisions(const QString& id);
    /// A clipping with the same raw text, or empty: importing twice makes no double.
    Result<QString> findByRawText(const QString& rawText);

    /// Creates an issue, or stores a changed one (with `id` set). Articles whose id is a clipping's stay tied to it.
    Result<QString> saveIssue(const Issue& issue);
    Result<Issue> issue(const QString& id);
    Result<std::vector<IssueSummary>> issues();
    Status removeIssue(const QString& id);

    Result<AssetPointer> asset(const QString& id);
    Status addAsset(const AssetPointer& asset);

private:
    struct Private;
    explicit Workspace(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace qb::store
