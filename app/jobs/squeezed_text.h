#pragma once

#include "core/article.h"

#include <vector>

namespace qb::jobs {

/// What stays of a text when line ends and spacing do not count.
QString squeezed(const QString& text);

/// The part of `text` whose characters, spaces not counted, are those from `begin` to `end`.
QString withoutSqueezed(const QString& text, qsizetype begin, qsizetype end);

/// The text of many blocks without spaces, in which lines of raw text are found again and their
/// places in the blocks told.
class SqueezedText {
public:
    explicit SqueezedText(const std::vector<Block>& blocks);

    struct Place {
        std::size_t block = 0;
        qsizetype offset = 0; ///< UTF-16 units in the block's text
    };

    qsizetype size() const { return m_text.size(); }
    /// Where `part` (squeezed) begins, looked for from `from` over `reach` units; -1 for nowhere.
    qsizetype find(const QString& part, qsizetype from, qsizetype reach = kReach) const;
    /// Of a character of the squeezed text.
    Place placeOf(qsizetype index) const;

    static constexpr qsizetype kReach = 8192;

private:
    QString m_text;
    std::vector<std::size_t> m_blocks; ///< index of each run's block
    std::vector<qsizetype> m_begins;   ///< of each run in m_text
    std::vector<qsizetype> m_offsets;  ///< of each unit in its block
};

} // namespace qb::jobs
