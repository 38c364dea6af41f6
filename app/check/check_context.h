#pragma once

#include <QDate>
#include <QString>

#include <memory>

namespace qb::check {

class FactsCache;
class HouseDictionary;
class IgnoredFindings;
class SourceFacts;

/// What document checks know besides the text. Everything may be missing; the more is known, the
/// more is checked.
struct CheckContext {
    QDate issueDate;                           ///< when it is printed
    QDate sourceDate;                          ///< when the source published it
    std::shared_ptr<const SourceFacts> source; ///< the text before it was edited
    std::shared_ptr<const HouseDictionary> dictionary;
    std::shared_ptr<const IgnoredFindings> ignored;
    QString document;                  ///< under which name findings are ignored "in this document"
    std::shared_ptr<FactsCache> facts; ///< only where one thread checks one text again and again
};

} // namespace qb::check
