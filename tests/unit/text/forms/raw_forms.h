#pragma once

#include "invented_news.h"

namespace qb::text::forms {

enum class Indent { None, Dropped, FullWidthSpaces };
enum class PageBreak { None, LeadingSpace, FormFeed };
enum class FolioForm { None, Bare, Dashed, Words, Slash, Dots };
enum class SectionForm { None, Brackets, SpacedBrackets, Bullet, BareWord };
enum class SourceForm { None, OwnLine, Glued, Spaced, BookMarks, Bracketed };
enum class LineBreaking { Hang, PushOut, Squeeze };
enum class HanWesternSpace { None, Both, OneSided };

/// How a text looks when it reaches us.
struct RawForm {
    QString name;
    int measure = 0; ///< cells; 0: one line a paragraph
    Indent indent = Indent::None;
    LineBreaking breaking = LineBreaking::Hang;
    bool hasBlankLines = false;          ///< behind every line
    bool hasBlankParagraphs = false;     ///< only where lines are not broken
    bool hasBlankBetweenStories = false; ///< only where lines are not broken
    PageBreak pageBreak = PageBreak::None;
    int linesPerPage = 30;
    FolioForm folio = FolioForm::None;
    QString runningHead; ///< "%1" is the page's number
    QString runningFoot;
    SectionForm sections = SectionForm::None;
    int articlesPerSection = 2;
    bool hasCentredTitles = false; ///< one space before them
    bool hasTitleBehind = false;   ///< as on newspaper pages
    int percentWithoutTitle = 0;
    SourceForm source = SourceForm::None;
    bool hasBylineLine = false;
    HanWesternSpace spacing = HanWesternSpace::None;
    bool hasFullWidthDigits = false;
    bool changesMeasure = false; ///< wider from somewhere in each story on
    bool hasMasthead = false;
    bool isWeChat = false;
    int leastArticles = 2;
    int mostArticles = 5;
    NewsKind news;
};

struct RenderedText {
    QString raw;
    std::vector<Article> articles; ///< what cleaning must give
    QStringList noise;             ///< what may be in none of them
    /// How paragraphs begin that nobody can tell from the one before: set as one, both would have
    /// the same lines.
    QStringList optionalBreaks;
};

RenderedText renderText(const RawForm& form, quint64 seed);

/// Forms with everything that can vary chosen at random, by the kinds of texts that come in.
RawForm newspaperPage(quint64 seed);
RawForm instituteDigest(quint64 seed);
RawForm bracketDigest(quint64 seed);
RawForm pastedExpress(quint64 seed);
RawForm weChatPaste(quint64 seed);
RawForm twoColumnPdf(quint64 seed);
RawForm pressText(quint64 seed);

} // namespace qb::text::forms
