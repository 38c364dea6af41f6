#pragma once

#include "core/clipping.h"
#include "core/environment.h"

#include <memory>
#include <optional>

namespace qb::jobs {

/// A place in an article's blocks where two lines of its raw text meet.
struct JoinPlace {
    int line = 0;           ///< index of the first of the two in source()
    std::size_t block = 0;  ///< where they are joined; of the first of two, where they are parted
    qsizetype offset = 0;   ///< UTF-16 units in that block: behind the first line
    bool isJoined = false;  ///< as the blocks read now
    bool isDecided = false; ///< somebody has joined what cleaning parted, or parted what it joined
    double confidence = 0;  ///< of cleaning: 0.5 (a guess) … 1
    QString reason;         ///< what cleaning decided and from what, in sentences
    QString words; ///< on both sides of the place, without spaces: by them it is known again
    friend bool operator==(const JoinPlace&, const JoinPlace&) = default;
};

/// What cleaning thought of the line ends of one clipping's raw text, found again in its blocks as
/// they read now: what is edited elsewhere does not matter, and where the words at a line end are
/// edited the place is no longer told. Immutable; may be read in a worker and used elsewhere.
class LineJoins {
public:
    /// Reads the clipping's raw text again: from its original, where the workspace keeps that and
    /// it is text or PDF (with what is known of its lines), and from Clipping::rawText otherwise:
    /// of formats with paragraphs of their own (HTML, DOCX…) nothing was joined.
    /// Nothing is recognised anew in scans.
    static std::shared_ptr<const LineJoins> read(
        const Clipping& clipping, Progress* progress = nullptr);
    ~LineJoins();

    /// The raw text as it came in, a line of the source a line.
    const QString& source() const;
    /// The lines of source() that cleaning dropped, from first to last; empty where the source is
    /// only what is kept of the article.
    const std::vector<int>& droppedLines() const;
    /// The lines of source() in which a paragraph stands; -1 for both where it is not found.
    struct Lines {
        int first = -1;
        int last = -1;
    };
    Lines linesOf(const QString& paragraph) const;

    /// The places where an editor should look, in their order: cleaning was not sure, or somebody
    /// has decided otherwise.
    std::vector<JoinPlace> doubtful(const std::vector<Block>& blocks) const;

    /// The blocks that cleaning makes with the join decided the other way, and with all that has
    /// been decided before. Empty where the blocks have been edited otherwise: then joining or
    /// parting them in that place is all that can be done without losing the edits.
    std::optional<std::vector<Block>> flipped(
        const std::vector<Block>& blocks, const JoinPlace& place) const;

private:
    struct Private;
    explicit LineJoins(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace qb::jobs
