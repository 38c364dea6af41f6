#pragma once

#include "text/line_facts.h"
#include "text/page_meta.h"
#include "text/web_wording.h"

#include <map>
#include <vector>

namespace qb::text {

/// Lines from `begin` up to, not including, `end`.
struct LineRange {
    size_t begin = 0;
    size_t end = 0;

    bool isEmpty() const { return begin >= end; }
};

/// A page of the web among the lines of a text.
struct WebPage {
    LineRange lines;
    QString account;            ///< who posted it, where the lines at the headline tell
    LineRange headline;         ///< empty where none was found
    size_t body = 0;            ///< the first line behind the headline's credits
    size_t close = 0;           ///< the first line below the story
    unsigned headSigns = 0;     ///< kinds of lines at the headline that surely tell of a page
    unsigned footSigns = 0;     ///< the same below the story
    unsigned weakFootSigns = 0; ///< end marks and counts below the story
    bool isPosted = false;      ///< they tell account, time and place as postings do
    bool hasSource = false;     ///< the lines at the headline name source, author or day
    bool isOneStory = false;
    bool isFurther = false; ///< a story behind that of the page, no page of its own
};

/// The lines of a text, with what each is of a page of the web.
struct WebLines {
    WebLines(std::vector<LineFacts>& lines, std::vector<QString>& reasons);

    /// Reads what each line is; whether any tells of a page, as hardly a line of other texts does.
    bool readKinds();
    /// Whether a line tells writers and account, or time and place, as those of a posting do.
    bool tellsOfPosting(size_t i) const;
    /// A posting may be pasted without anything that only pages have.
    bool opensAsPosting() const;
    /// Whether nothing is known of a line yet.
    bool isFree(size_t i) const;
    /// A paragraph, or a line of one.
    bool isBody(size_t i);
    /// What the line tells of source, author and time; none where it is no such line.
    const std::optional<PageMeta>& metaOf(size_t i);

    std::vector<LineFacts>& lines;
    std::vector<QString>& reasons; ///< why a line is no part of a story; empty for text
    std::vector<PageLine> kinds;

private:
    /// "上篇：问水" heads a part of a story where no 下篇 stands next to it.
    bool isPartOfStory(size_t i) const;

    std::map<size_t, std::optional<PageMeta>> m_metas;
};

/// The bit of a kind of line that speaks for a page of the web; 0 for a kind that does not.
unsigned webSignOf(PageLine kind);

/// Whether a line under such a heading of a page's foot belongs to it although it is a sentence:
/// the text of a notice, an entry of a list of references.
bool announces(PageLine heading, QStringView line);

bool namesAnything(const Credits& credits);

} // namespace qb::text
