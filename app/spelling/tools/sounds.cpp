#include "spelling/tools/sounds.h"

#include <array>
#include <map>
#include <string_view>

namespace qb::spelling {
namespace {

const std::array<std::string, 3> keyboardRows = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

bool areNeighbouringKeys(char a, char b)
{
    for (std::size_t row = 0; row < keyboardRows.size(); ++row) {
        const std::size_t x = keyboardRows[row].find(a);
        if (x == std::string::npos)
            continue;
        const std::size_t same = keyboardRows[row].find(b);
        if (same != std::string::npos)
            return same + 1 == x || x + 1 == same;
        for (const std::size_t other : {row - 1, row + 1}) {
            if (other >= keyboardRows.size())
                continue;
            const std::size_t y = keyboardRows[other].find(b);
            if (y != std::string::npos)
                return other > row ? (y == x || y + 1 == x) : (y == x || y == x + 1);
        }
    }
    return false;
}

bool startsWith(const std::string& text, std::string_view start)
{
    return text.compare(0, start.size(), start) == 0;
}

} // namespace

std::pair<std::string, int> withoutTone(const std::u16string& reading)
{
    static const std::map<char16_t, std::pair<char, int>> marks = {
        {u'ā', {'a', 1}},
        {u'á', {'a', 2}},
        {u'ǎ', {'a', 3}},
        {u'à', {'a', 4}},
        {u'ē', {'e', 1}},
        {u'é', {'e', 2}},
        {u'ě', {'e', 3}},
        {u'è', {'e', 4}},
        {u'ī', {'i', 1}},
        {u'í', {'i', 2}},
        {u'ǐ', {'i', 3}},
        {u'ì', {'i', 4}},
        {u'ō', {'o', 1}},
        {u'ó', {'o', 2}},
        {u'ǒ', {'o', 3}},
        {u'ò', {'o', 4}},
        {u'ū', {'u', 1}},
        {u'ú', {'u', 2}},
        {u'ǔ', {'u', 3}},
        {u'ù', {'u', 4}},
        {u'ǖ', {'v', 1}},
        {u'ǘ', {'v', 2}},
        {u'ǚ', {'v', 3}},
        {u'ǜ', {'v', 4}},
        {u'ü', {'v', 5}},
        {u'ń', {'n', 2}},
        {u'ň', {'n', 3}},
        {u'ǹ', {'n', 4}},
    };
    std::string plain;
    int tone = 5;
    for (const char16_t c : reading) {
        if (c >= u'a' && c <= u'z') {
            plain += static_cast<char>(c);
        } else if (const auto mark = marks.find(c); mark != marks.end()) {
            plain += mark->second.first;
            if (mark->second.second != 5)
                tone = mark->second.second;
        } else {
            return {};
        }
    }
    return {plain, tone};
}

std::string foldedSound(const std::string& syllable)
{
    std::string folded = syllable;
    if (startsWith(folded, "zh") || startsWith(folded, "ch") || startsWith(folded, "sh"))
        folded.erase(1, 1);
    if (startsWith(folded, "n") && folded.size() > 1 && folded != "ng")
        folded[0] = 'l';
    if (folded.size() > 3 && folded.ends_with("ang"))
        folded.pop_back();
    else if (folded.ends_with("eng") || folded.ends_with("ing") || folded.ends_with("ang"))
        folded.pop_back();
    return folded;
}

SoundRelation relationOf(const std::string& a, const std::string& b)
{
    if (a == b)
        return SoundRelation::Same;
    if (foldedSound(a) == foldedSound(b))
        return SoundRelation::Fuzzy;
    // One key too many, too few, beside the right one, or two in the wrong order.
    if (a.size() == b.size()) {
        std::size_t differing = 0;
        std::size_t first = a.size();
        std::size_t last = 0;
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (a[i] == b[i])
                continue;
            ++differing;
            first = std::min(first, i);
            last = i;
        }
        if (differing == 1)
            return areNeighbouringKeys(a[first], b[first]) ? SoundRelation::Near
                                                           : SoundRelation::Far;
        if (differing == 2 && last == first + 1 && a[first] == b[last] && a[last] == b[first])
            return SoundRelation::Near;
        return SoundRelation::None;
    }
    const std::string& longer = a.size() > b.size() ? a : b;
    const std::string& shorter = a.size() > b.size() ? b : a;
    if (longer.size() != shorter.size() + 1)
        return SoundRelation::None;
    for (std::size_t i = 0; i < longer.size(); ++i) {
        if (longer.substr(0, i) + longer.substr(i + 1) == shorter)
            return SoundRelation::Near;
    }
    return SoundRelation::None;
}

} // namespace qb::spelling
