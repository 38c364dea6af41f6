#pragma once

#include "core/article.h"
#include "core/environment.h"
#include "core/result.h"

#include <memory>
#include <optional>

namespace qb::text {

/// What the setting of a page makes of a line that stands above a story's body.
enum class PageRole { Unknown, Section, Kicker, Title, Subtitle };

/// What is known about one line of raw text beside its characters.
struct RawLine {
    QString text;
    double left = -1; ///< points from the page's left edge; -1 where unknown
    double right = -1;
    double baseline = -1;
    double size = 0; ///< of most of its characters, in points; 0 where unknown
    bool isBold = false;
    int page = 0;   ///< from 1; 0 where unknown
    int column = 0; ///< from 1 in reading order; 0 where unknown
    /// What the format itself calls the line, where it does: a Subhead is a heading of `level` (1 =
    /// the document's title), a Picture or Table stands in `block`.
    std::optional<BlockKind> kind = std::nullopt;
    int level = 0;
    std::shared_ptr<const Block> block = nullptr;
    std::vector<Span> spans
        = {}; ///< bold, links and notes of `text`, where the format has them; sorted
    PageRole role = PageRole::Unknown;
    /// Where a page's rules, gutters and type tell its stories apart: lines of different numbers
    /// are never of one article; 0 where unknown.
    int story = 0;
    /// Why the line is part of no article, where its place tells ("folio", "running-head",
    /// "masthead", "contents", "imprint"…); empty for text.
    QString noise = {};
};

/// Text as it came in, before anything is understood.
struct RawText {
    std::vector<RawLine> lines;
    bool isStructured = false; ///< lines are whole paragraphs already (HTML, DOCX): never join them
    /// The format says that this is one article (an entry of a feed, a row of a table of
    /// clippings): it is never split into several.
    bool isOneArticle = false;
    /// What the format has its own fields for (title, source, byline, date, address, section);
    /// what is set here goes before anything that is found in the lines. Its blocks are not read.
    Article known;
};

/// Splits plain text into lines at every kind of line end. Blank lines stay, so that an index is a
/// line number; form feeds count pages.
RawText rawTextFrom(const QString& text);

/// Why two raw lines became one paragraph, or did not.
struct Join {
    int line = 0; ///< index in RawText::lines of the first of the two lines
    bool isJoined = false;
    double confidence = 0; ///< 0.5 (a guess) … 1; below kSureJoin an editor should look
    QStringList evidence;  ///< stable names, e.g. "full-width", "terminal-mark", "first-line-trace"
};

inline constexpr double kSureJoin = 0.75;

struct Noise {
    int line = 0; ///< from 1
    QString text;
    QString reason; ///< "page-number", "running-head"…
};

struct CleanResult {
    std::vector<Article> articles;
    std::vector<Noise> noise;
    std::vector<Join> joins;
    std::vector<Warning> warnings;
};

/// What somebody decided about a line and the next line that is neither blank nor noise.
struct JoinDecision {
    int line = 0; ///< as Join::line
    bool isJoined = false;
};

/// Raw text of any origin → articles. Pure; linear in the text's length. `decisions` are obeyed
/// whatever the evidence says (the last one of a line counts, those of lines without a join are
/// passed over), and the rest of the text is decided anew around them. A decided join has the
/// confidence 1 and "decided" for its evidence; what it cannot change is what a format itself says
/// (headings, tables).
CleanResult clean(const RawText& raw, Progress* progress = nullptr);
CleanResult clean(
    const RawText& raw, const std::vector<JoinDecision>& decisions, Progress* progress = nullptr);

/// The form in which text is stored: NFC; compatibility ideographs and Kangxi radicals unified;
/// full-width digits and Latin made half-width; NBSP and zero-width characters resolved; no space
/// between Han and Latin or digits nor beside full-width marks; a single space inside Latin
/// phrases. Quotes and marks are left as they are.
QString normalised(const QString& text);

/// As normalised(), but a space between two Han characters stays: in a headline it is a caesura.
QString normalisedHeadline(const QString& text);

struct DecodedText {
    QString text;
    QString encoding;              ///< as found, e.g. "UTF-8", "GB18030"
    std::vector<Warning> warnings; ///< e.g. doubtful detection, replaced bytes
};

/// Bytes → text. `encoding` is "auto" or a name ICU knows. Binary content is
/// ErrorKind::BadEncoding.
Result<DecodedText> decode(const QByteArray& bytes, const QString& encoding, const QString& where);

} // namespace qb::text
