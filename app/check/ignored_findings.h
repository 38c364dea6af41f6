#pragma once

#include "check/finding.h"
#include "core/result.h"

#include <QDateTime>
#include <QSet>

namespace qb::check {

enum class IgnoreScope {
    Once,     ///< these words in this place of this document
    Document, ///< these words in this document
    Always,   ///< these words in every document
};

QString scopeName(IgnoreScope scope); ///< "once", "document", "always"

/// That somebody called a finding wrong, or right but not to be mended.
struct IgnoredFinding {
    qint64 number = 0; ///< given by the workspace
    IgnoreScope scope = IgnoreScope::Once;
    QString rule;
    QString text;     ///< the words found
    QString context;  ///< of Once: surroundingsOf()
    QString document; ///< of Once and Document, e.g. a clipping's id
    QString who;
    QDateTime when;
    QString reason; ///< may be empty
    friend bool operator==(const IgnoredFinding&, const IgnoredFinding&) = default;
};

/// The words with some characters of their paragraph on both sides, by which the place is known
/// again after edits elsewhere.
QString surroundingsOf(QStringView text, TextRange range);

/// What to keep when `finding` on `text` is ignored.
IgnoredFinding ignoredFinding(
    const Finding& finding, QStringView text, IgnoreScope scope, const QString& document);

/// All that is ignored, made ready for questions. Immutable.
class IgnoredFindings {
public:
    explicit IgnoredFindings(const std::vector<IgnoredFinding>& entries);

    bool contains(const Finding& finding, QStringView text, const QString& document) const;

private:
    QSet<QString> m_keys;
};

/// A JSON file of ignored findings, to take to another workspace.
QByteArray writeIgnored(const std::vector<IgnoredFinding>& entries);
/// BadInput where the file is damaged; names the place.
Result<std::vector<IgnoredFinding>> readIgnored(const QByteArray& bytes, const QString& name);

} // namespace qb::check
