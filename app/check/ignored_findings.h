#pragma once

#include "check/finding.h"
#include "core/result.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

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
    QString text; ///< the words found
    /// Of Once: surroundingsOf(). Of the others empty, or `text` with what must stand beside it: a
    /// finding on fewer than two letters is told by its neighbours, '\n' being a paragraph's edge.
    QString context;
    QString document; ///< of Once and Document, e.g. a clipping's id
    QString who;
    QDateTime when;
    QString reason; ///< may be empty
    /// What the words were to become. Nothing where the rule knew nothing better, and in records
    /// made before it was kept.
    std::optional<QString> suggestion = {};
    friend bool operator==(const IgnoredFinding&, const IgnoredFinding&) = default;
};

/// What a finding wants done, without the characters that its words and its suggestion share: by
/// this it is known whichever rule tells of it.
struct WantedChange {
    TextRange range; ///< empty where something is to be put in
    QString to;      ///< empty where something is to be taken out
};
WantedChange wantedChange(const Finding& finding, const QString& suggestion);

/// The rule that is meant when a finding is ignored: one for the levels of the language models,
/// which change with every sentence and everything learned.
QString ruleFamily(const QString& rule);

/// The words with some characters of their paragraph on both sides, by which the place is known
/// again after edits elsewhere.
QString surroundingsOf(QStringView text, TextRange range);

/// Whether words say too little to be ignored by themselves wherever they stand: fewer than two
/// letters, unless they are marks alone.
bool needNeighbours(const QString& words);

/// What to keep when `finding` on `text` is ignored.
IgnoredFinding ignoredFinding(
    const Finding& finding, QStringView text, IgnoreScope scope, const QString& document);

/// The words that an entry stands for, to be shown to people: with neighbours where they count.
QString ignoredWords(const IgnoredFinding& ignored);

/// All that is ignored, made ready for questions. Immutable.
class IgnoredFindings {
public:
    explicit IgnoredFindings(const std::vector<IgnoredFinding>& entries);

    bool isEmpty() const { return m_places.isEmpty() && m_words.isEmpty(); }
    /// Whether this finding on `text` is ignored: for its rule and words, or for what it wants
    /// changed, which may be what another rule was told of.
    bool contains(const Finding& finding, QStringView text, const QString& document) const;

private:
    /// Words that are ignored where these stand beside them.
    struct Words {
        QString before;
        QString after;
        bool isEverywhere = false;
        QString document; ///< where it is not
    };
    void addPlace(const IgnoredFinding& entry);
    void addWords(const IgnoredFinding& entry);
    bool hasWords(
        const QString& key, QStringView text, TextRange range, const QString& document) const;

    QSet<QString> m_places;                     ///< of Once
    QHash<QString, std::vector<Words>> m_words; ///< of the others, by rule and words or by change
};

/// A JSON file of what is always ignored, to take to another workspace. What is ignored in one
/// document is left out: its name means another one there.
QByteArray writeIgnored(const std::vector<IgnoredFinding>& entries);
/// BadInput where the file is damaged; names the place.
Result<std::vector<IgnoredFinding>> readIgnored(const QByteArray& bytes, const QString& name);

} // namespace qb::check
