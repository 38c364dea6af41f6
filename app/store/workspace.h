#pragma once

#include "core/clipping.h"
#include "core/environment.h"
#include "core/issue.h"
#include "core/result.h"
#include "store/proofreading.h"

#include <functional>
#include <memory>

namespace qb::store {

enum class OpenMode { MustExist, CreateIfMissing };

struct ClippingSummary {
    QString id;
    QString title; ///< the article's title, or its first words where it has none
    QString section;
    QString source;
    QDate date;
    QString kind;
    QStringList industries; ///< ids, confirmed ones first
    QDateTime modifiedAt;
};

struct ClippingFilter {
    QString text; ///< words that must all occur in title or text; one- and two-character words work
    QString industry; ///< id
    QString kind;     ///< id
    QDate since;
    int limit = 0;        ///< 0 = all
    bool removed = false; ///< true: what lies in the recycle bin, instead of the rest
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

/// A workspace: one SQLite file (*.qingbao). Every change is one transaction; earlier versions of
/// articles are kept as revisions; originals never change. One object per thread. Ids of clippings
/// are "c1", "c2"…, of issues "i1", "i2"…; none is ever used twice. Errors: Io, Busy, NotFound,
/// BadInput (a damaged file), each naming the file or the record.
class Workspace {
public:
    /// Never creates a file in MustExist mode (NotFound); never touches a file that is not a
    /// workspace (NotAWorkspace) or is of a newer version (NewerWorkspace). `environment` gives the
    /// clock and must outlive the workspace.
    static Result<std::unique_ptr<Workspace>> open(
        const QString& address, OpenMode mode, const Environment& environment);
    ~Workspace();

    QString address() const;

    /// Runs `work` as one transaction: all of its changes are kept, or none where it gives an
    /// error. May be nested.
    Status inTransaction(const std::function<Status()>& work);

    /// Stores a new clipping with its assets and gives its id.
    Result<QString> addClipping(const Clipping& clipping);
    /// Replaces article, tags and kind and adds assets; the former article becomes a revision where
    /// it differs. Raw text and provenance stay as they were captured.
    Status updateClipping(const Clipping& clipping);
    Result<Clipping> clipping(const QString& id);
    /// Newest first.
    Result<std::vector<ClippingSummary>> clippings(const ClippingFilter& filter = {});
    Status removeClipping(const QString& id); ///< to the recycle bin; see restoreClipping
    Status restoreClipping(const QString& id);
    /// Earlier versions of a clipping's article, newest first.
    Result<std::vector<Article>> revisions(const QString& id);
    /// A clipping with the same raw text, or empty: importing twice makes no double.
    Result<QString> findByRawText(const QString& rawText);

    /// Creates an issue, or stores a changed one (with `id` set); its former state becomes a
    /// revision. Articles whose id is a clipping's stay tied to it; one without an id of its own in
    /// the issue gets "a1", "a2"….
    Result<QString> saveIssue(const Issue& issue);
    Result<Issue> issue(const QString& id);
    /// Newest first.
    Result<std::vector<IssueSummary>> issues();
    Status removeIssue(const QString& id); ///< to the recycle bin; see restoreIssue
    Status restoreIssue(const QString& id);
    /// Earlier states of an issue, newest first.
    Result<std::vector<Issue>> issueRevisions(const QString& id);

    /// The house dictionary; putting a word again changes its entry. A time that is not set is the
    /// workspace's.
    Status putWord(const DictionaryWord& word);
    Status removeWord(const QString& word);
    /// Sorted by word.
    Result<std::vector<DictionaryWord>> words();

    /// Keeps that a finding is ignored and gives the record's number; the same one twice is one
    /// record. A time that is not set is the workspace's.
    Result<qint64> addIgnored(const IgnoredRecord& record);
    Status removeIgnored(qint64 number);
    /// In the order in which they were added.
    Result<std::vector<IgnoredRecord>> ignored();

    /// Keeps a round of proofs; recording the same round again replaces it.
    Status recordRound(const ProofRound& round);
    /// The rounds of a clipping or issue, first to last.
    Result<std::vector<ProofRound>> rounds(const QString& subject);

    Result<AssetPointer> asset(const QString& id);
    Status addAsset(const AssetPointer& asset);

private:
    struct Private;
    explicit Workspace(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace qb::store
