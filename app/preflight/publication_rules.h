#pragma once

#include "preflight/findings.h"

#include <QMap>
#include <QRegularExpression>

namespace qb::preflight {

/// What an issue says, for the rules that look at its kind.
struct PublicationText {
    /// Masthead and imprint by field (name, permit, issuer, recipients…), number and date among
    /// them. Empty where only a finished file is at hand.
    QMap<QString, QString> fields;
    struct Article {
        QString section;
        QString title;
        QString text;
    };
    std::vector<Article> articles;
    QStringList pages; ///< the text of the finished pages; empty where there are none yet
};

/// What a kind of publication must and must not say (resources/preflight/publications.json): the
/// blocks of masthead and imprint, and words that its kind rules out.
class PublicationRules {
public:
    static Result<PublicationRules> load(const Environment& environment);

    QStringList kinds() const;
    /// The name of a kind, e.g. "内部资料"; empty for an unknown one.
    QString nameOf(const QString& kind) const;
    /// The kind whose words stand on a first page; empty where none do.
    QString kindOfCover(const QString& firstPage) const;
    void check(const QString& kind, const PublicationText& text, Findings& findings) const;
    QStringList ruleIds(const QString& kind) const;

private:
    enum class Place { Cover, Anywhere, Name, OwnVoice, Clippings, Field };
    struct Rule {
        QString id;
        Severity severity = Severity::Error;
        Severity clippingSeverity = Severity::Hint;
        QString message;
        QString mend;
        QString source;
        QString field;               ///< that says it, or that is looked at
        QRegularExpression required; ///< of a block
        QRegularExpression barred;   ///< of words
        std::vector<Place> places;
    };
    struct Kind {
        QString id;
        QString name;
        QStringList coverWords;
        QStringList ownSections;
        std::vector<Rule> rules;
    };
    static Result<Kind> readKind(
        const QJsonObject& object, const QString& file, const QString& pointer);
    static Result<Rule> readRule(
        const QJsonObject& object, const QString& file, const QString& pointer);
    static void checkBlock(const Rule& rule, const PublicationText& text, Findings& findings);
    static void checkWords(
        const Rule& rule, const Kind& kind, const PublicationText& text, Findings& findings);
    const Kind* find(const QString& id) const;

    std::vector<Kind> m_kinds;
};

} // namespace qb::preflight
