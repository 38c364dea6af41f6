#pragma once

#include "importers/docx_numbering.h"

namespace qb::importers {

/// The automatic numbers of an ODF text (ODF 1.3 part 3, 5.3 and 16.31).
class OdtLists {
public:
    /// As for OdtStyles.
    explicit OdtLists(const std::vector<const xmlNode*>& holders);

    /// A text:list at the top begins; returns what counts its items, for next().
    int begin(const xmlNode* list);

    /// The number of the next item; `level` from 0. `start` begins anew with that number.
    AutomaticNumber next(
        int counters, const QString& style, int level, std::optional<int> start = std::nullopt);

    /// The number of a heading that is in no list; `level` from 0.
    AutomaticNumber nextHeading(int level);

private:
    static constexpr int kLevels = 10;

    struct Level {
        NumeralKind kind = NumeralKind::None;
        QString prefix;
        QString suffix;
        QString format; ///< "%1%.%2%、"; where there is none, the parts above
        int shownLevels = 1;
        int start = 1;
    };
    using Levels = std::array<Level, kLevels>;
    using Counters = std::array<std::optional<int>, kLevels>;

    static void readLevels(const xmlNode* style, Levels& levels);
    AutomaticNumber count(
        const Levels& levels, Counters& counters, int level, std::optional<int> start);
    static QString written(const Levels& levels, const Counters& counters, int level);

    QHash<QString, Levels> m_styles;
    Levels m_outline;
    Counters m_headings;
    std::vector<Counters> m_counters;
    QHash<QString, int> m_byId;    ///< index into m_counters
    QHash<QString, int> m_byStyle; ///< the last list of each style
};

} // namespace qb::importers
