#pragma once

#include "importers/numerals.h"
#include "importers/xml_reader.h"

#include <QHash>

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace qb::importers {

struct AutomaticNumber {
    QString text; ///< as it is shown, e.g. "（一）"; empty for a bullet
    NumeralKind kind = NumeralKind::None;
};

/// The automatic numbers of a Word document (ECMA-376 part 1, 17.9): asked once for each numbered
/// paragraph, in the document's order.
class DocxNumbering {
public:
    DocxNumbering() = default;
    explicit DocxNumbering(const xmlNode* root);

    /// `level` from 0; nullopt for lists that do not exist.
    std::optional<AutomaticNumber> next(int numberId, int level);
    /// The level that a list has tied to a paragraph style.
    std::optional<int> levelOfStyle(int numberId, const QString& styleId) const;

private:
    static constexpr int kLevels = 9;

    struct Level {
        int start = 1;
        NumeralKind kind = NumeralKind::Decimal;
        QString text;                     ///< "%1." with the numbers of levels
        std::optional<int> restartsAfter; ///< 0: never
        bool isLegal = false;             ///< all its numbers in digits
        QString style;
    };
    using Levels = std::array<Level, kLevels>;

    struct List {
        int abstractId = -1;
        std::map<int, int> startOverrides;
        std::map<int, Level> levelOverrides;
        bool isStarted = false;
    };
    /// Lists of one definition count on together.
    struct Counters {
        std::array<std::optional<int>, kLevels> values;
    };

    static Level levelOf(const xmlNode* element);
    void readList(const xmlNode* element);
    const Level* level(const List& list, int index) const;
    int advanced(List& list, Counters& counters, int index);
    QString written(const List& list, const Counters& counters, int index) const;

    std::map<int, Levels> m_definitions; ///< by abstract id
    std::map<int, List> m_lists;         ///< by number id
    std::map<int, Counters> m_counters;  ///< by abstract id
};

} // namespace qb::importers
