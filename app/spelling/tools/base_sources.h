#pragma once

#include "spelling/lexicon.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <string>
#include <vector>

namespace qb::spelling {

inline constexpr std::size_t hanCount = lastHan - firstHan + 1;

/// Ends the program with a message: what is missing at build time must not go unseen.
[[noreturn]] void fail(const std::string& message);

QByteArray contentOf(const QString& path);

template <typename Use>
void forEachLine(const QString& path, Use use)
{
    const QByteArray content = contentOf(path);
    for (qsizetype begin = 0; begin < content.size();) {
        qsizetype end = content.indexOf('\n', begin);
        if (end < 0)
            end = content.size();
        use(QByteArray::fromRawData(content.constData() + begin, end - begin));
        begin = end + 1;
    }
}

/// What is known of a word.
struct Word {
    std::vector<std::string> syllables;
    double jiebaCount = 0;
    std::uint8_t kind = 0;
    std::uint32_t sunToken = noToken;
};

/// What the sources together say, by word and by character from `firstHan`.
struct Data {
    std::map<std::u16string, Word> words;
    std::vector<CharacterEntry> characters{hanCount};
    std::vector<std::vector<std::pair<std::string, int>>> readings{hanCount};
    std::map<std::string, std::uint16_t> syllables;
};

void readLibimeWords(const QString& path, Data& data);
void readJiebaWords(const QString& path, int minimumCount, Data& data);
void readSunWords(const QString& path, Data& data);
/// Readings and shapes of characters, of Unihan's files.
void readReadings(const QString& path, Data& data);
void readShapes(const QString& path, Data& data);

} // namespace qb::spelling
