#pragma once

#include "core/result.h"
#include "text/web_wording.h"

#include <QStringList>

#include <array>

namespace qb::text {

/// How a word tells what a line of a web page is; marks and spaces between letters are passed over.
enum class LineMatch : unsigned char {
    Whole,    ///< the line has no other letters
    Opens,    ///< the line begins so
    Labelled, ///< … and a colon or bar follows
    Counted,  ///< … and nothing but a number follows
};

struct LineWord {
    QString word;
    PageLine kind = PageLine::Text;
    LineMatch match = LineMatch::Whole;
};

/// Where else a word is known.
enum class FurnitureUse : unsigned char {
    Row,           ///< one of several buttons in a line of a web page
    Tally,         ///< one of several counts of readers in a line of a web page
    SiteFoot,      ///< anywhere in a line of a site's foot
    Button,        ///< a line of any text
    ListHead,      ///< over titles of other postings, in any text
    CallWithin,    ///< anywhere in a short line of any text
    Urged,         ///< one of several buttons that the reader is asked to press
    PaperWay,      ///< leads from a page of a newspaper on the web to another
    PaperButton,   ///< … and stays on it
    MetaButton,    ///< in the line of source and time under a headline
    MetaCount,     ///< … over a count of readers
    MetaSizeLabel, ///< … over sizes of type
    MetaSize,
};
inline constexpr size_t kFurnitureUseCount = size_t(FurnitureUse::MetaSize) + 1;

class FurnitureWords {
public:
    void add(const QString& word);
    bool contains(QStringView word) const;

    /// False is certain, as below.
    bool mayBegin(QChar c) const { return m_firsts[place(c)]; }
    bool mayHold(QChar c) const { return m_characters[place(c)]; }

    /// In the order of the file.
    const QStringList& words() const { return m_words; }
    /// For a regular expression: a word stands before those that it begins with.
    QString alternatives() const;

private:
    static constexpr size_t kPlaces = 1024;
    static size_t place(QChar c) { return c.unicode() % kPlaces; }

    QStringList m_words;
    std::array<bool, kPlaces> m_firsts{};
    std::array<bool, kPlaces> m_characters{};
};

/// The words that stand beside stories: on web pages, on newspapers' pages on the web, in postings.
struct PageFurniture {
    std::vector<LineWord> lines; ///< in the order of the file
    std::array<FurnitureWords, kFurnitureUseCount> uses;

    const FurnitureWords& of(FurnitureUse use) const { return uses[size_t(use)]; }
};

/// A file in the form that page_furniture.txt explains; a defect of this program where it has
/// another: the error tells the line, and the word or use that is none.
Result<PageFurniture> readPageFurniture(const QString& text);

/// What is compiled in, page_furniture.txt.
const PageFurniture& pageFurniture();
QString pageFurnitureText();

} // namespace qb::text
