#pragma once

#include "check/finding.h"
#include "check/longest_ranges.h"
#include "core/result.h"

#include <memory>

namespace qb::check {

/// An entry of the house dictionary: a word that is right as it stands, or one that the house
/// always replaces.
struct DictionaryEntry {
    QString word;
    QString replacement; ///< empty: the word is right
    QString note;        ///< why; may be empty

    bool isReplacement() const { return !replacement.isEmpty(); }
    friend bool operator==(const DictionaryEntry&, const DictionaryEntry&) = default;
};

/// Refuses a word that is empty, too long, has a line end, tab or damaged character in it or a
/// space at its end: BadInput. Whatever it lets pass, writeDictionary() gives to readDictionary().
Status checkEntry(const DictionaryEntry& entry);

/// A dictionary file: UTF-8, an entry a line, "word", "word TAB replacement" or "word TAB
/// replacement TAB note" (the second may be empty); "wrong→right" is taken as well where the line
/// has no TAB; lines that begin with # and empty ones do not count, a word that does is written
/// with \ before it. An error is BadInput and names the line.
Result<std::vector<DictionaryEntry>> readDictionary(const QByteArray& bytes, const QString& name);
QByteArray writeDictionary(const std::vector<DictionaryEntry>& entries);

/// The house dictionary of a workspace, compiled. Immutable; safe to use from several threads.
class HouseDictionary {
public:
    explicit HouseDictionary(std::vector<DictionaryEntry> entries);
    ~HouseDictionary();

    const std::vector<DictionaryEntry>& entries() const { return m_entries; }
    /// Where right words stand.
    LongestRanges rightWordsIn(QStringView text) const;
    /// Words that the house replaces, unless they are part of a longer word that is right.
    void findReplacements(QStringView text, std::vector<Finding>& findings) const;

private:
    struct Words;
    std::vector<DictionaryEntry> m_entries;
    std::unique_ptr<Words> m_words;
};

} // namespace qb::check
