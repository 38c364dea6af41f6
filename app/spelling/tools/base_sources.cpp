#include "spelling/tools/base_sources.h"

#include "spelling/tools/sounds.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <functional>

namespace qb::spelling {

namespace {

bool isHanWord(const std::u16string& word)
{
    return !word.empty() && word.size() <= longestWord
        && std::all_of(word.begin(), word.end(), isModelHan);
}

/// How often characters stand in names.
struct NameCounts {
    std::vector<double> surname = std::vector<double>(hanCount);
    std::vector<double> givenName = std::vector<double>(hanCount);
    std::vector<double> transliteration = std::vector<double>(hanCount);

    void count(const std::u16string& text, const QByteArray& kind)
    {
        if (kind.startsWith("nr") && kind != "nrt" && (text.size() == 2 || text.size() == 3)) {
            surname[text[0] - firstHan] += 1;
            for (std::size_t i = 1; i < text.size(); ++i)
                givenName[text[i] - firstHan] += 1;
        } else if (kind == "nrt") {
            for (const char16_t c : text)
                transliteration[c - firstHan] += 1;
        }
    }
    static std::uint8_t logarithm(double count)
    {
        return count > 0 ? static_cast<std::uint8_t>(std::lround(1 + 10 * std::log10(count)))
                         : std::uint8_t{0};
    }
};

/// jieba's kinds of words as numbers, kinds that stand in the same places beside each other; 0 =
/// not known.
std::uint8_t kindOf(const QByteArray& name)
{
    if (name == "vn")
        return kindOf("i") + 2;
    if (name.startsWith("nr"))
        return kindOf("n") + 1;
    constexpr std::string_view kinds = "eyoukhpcdrmqfstbazvil jn gx";
    static_assert(kinds[WordEntry::verb - 1] == 'v' && kinds[WordEntry::verbalNoun - 3] == 'i');
    const std::size_t at = name.isEmpty() ? std::string_view::npos : kinds.find(name[0]);
    return at == std::string_view::npos ? std::uint8_t{0} : static_cast<std::uint8_t>(at + 1);
}

void forEachUnihan(const QString& path,
    const std::function<void(std::size_t, const QByteArray&, const QByteArray&)>& use)
{
    forEachLine(path, [&](const QByteArray& line) {
        if (!line.startsWith("U+"))
            return;
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() != 3)
            return;
        const std::uint32_t code = fields[0].mid(2).toUInt(nullptr, 16);
        if (code >= firstHan && code <= lastHan)
            use(code - firstHan, fields[1], fields[2]);
    });
}

} // namespace

void fail(const std::string& message)
{
    std::fprintf(stderr, "pack_base_model: %s\n", message.c_str());
    std::exit(1);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        fail("cannot read " + path.toStdString());
    return file.readAll();
}

/// "目前 mu'qian 0"
void readLibimeWords(const QString& path, Data& data)
{
    forEachLine(path, [&](const QByteArray& line) {
        const QList<QByteArray> fields = line.split(' ');
        if (fields.size() < 2)
            return;
        const std::u16string text = QString::fromUtf8(fields[0]).toStdU16String();
        if (!isHanWord(text))
            return;
        Word& word = data.words[text];
        if (word.syllables.empty()) {
            for (const QByteArray& syllable : fields[1].split('\''))
                word.syllables.push_back(syllable.toStdString());
        }
    });
}

/// "目前 12345 t"
void readJiebaWords(const QString& path, int minimumCount, Data& data)
{
    NameCounts names;
    forEachLine(path, [&](const QByteArray& line) {
        const QList<QByteArray> fields = line.split(' ');
        if (fields.size() < 2)
            return;
        const std::u16string text = QString::fromUtf8(fields[0]).toStdU16String();
        const int count = fields[1].toInt();
        if (isHanWord(text) && fields.size() >= 3)
            names.count(text, fields[2]);
        if (isHanWord(text) && (count >= minimumCount || data.words.count(text) != 0)) {
            Word& word = data.words[text];
            word.jiebaCount = count;
            word.kind = fields.size() >= 3 ? kindOf(fields[2]) : std::uint8_t{0};
        }
    });
    for (std::size_t i = 0; i < hanCount; ++i) {
        CharacterEntry& entry = data.characters[i];
        entry.surname = NameCounts::logarithm(names.surname[i]);
        entry.givenName = NameCounts::logarithm(names.givenName[i]);
        entry.transliteration = NameCounts::logarithm(names.transliteration[i]);
        entry.reserved = 0;
    }
}

/// The words of SunPinyin's dictionary stand behind its trie, as UTF-32 with a zero after each.
void readSunWords(const QString& path, Data& data)
{
    const QByteArray content = contentOf(path);
    std::uint32_t offset = 0;
    if (content.size() < 12)
        fail(path.toStdString() + " is no SunPinyin dictionary");
    std::memcpy(&offset, content.constData() + 8, sizeof(offset));
    std::u32string word;
    std::uint32_t number = 0;
    for (qsizetype at = offset; at + 4 <= content.size(); at += 4) {
        char32_t c = 0;
        std::memcpy(&c, content.constData() + at, sizeof(c));
        if (c != 0) {
            word += c;
            continue;
        }
        const std::u16string text
            = QString::fromUcs4(word.data(), static_cast<qsizetype>(word.size())).toStdU16String();
        if (isHanWord(text))
            data.words[text].sunToken = number;
        word.clear();
        ++number;
    }
}

void readReadings(const QString& path, Data& data)
{
    std::vector<std::vector<std::pair<std::u16string, double>>> found(hanCount);
    const auto add = [&](std::size_t index, const QString& reading, double weight) {
        auto& list = found[index];
        const std::u16string text = reading.toStdU16String();
        const auto known = std::find_if(
            list.begin(), list.end(), [&](const auto& r) { return r.first == text; });
        if (known != list.end())
            known->second += weight;
        else
            list.emplace_back(text, weight);
    };
    forEachUnihan(path, [&](std::size_t index, const QByteArray& field, const QByteArray& value) {
        if (field == "kHanyuPinlu") { // zhèng(2578) zheng(76)
            for (const QString& part : QString::fromUtf8(value).split(QLatin1Char(' '))) {
                const qsizetype bracket = part.indexOf(QLatin1Char('('));
                add(index, part.left(bracket), part.mid(bracket + 1).chopped(1).toDouble() + 2);
            }
        } else if (field == "kMandarin") {
            add(index, QString::fromUtf8(value).split(QLatin1Char(' ')).first(), 1.5);
        } else if (field == "kXHC1983" || field == "kTGHZ2013") { // 1471.020:zhēng
            for (const QString& part : QString::fromUtf8(value).split(QLatin1Char(' ')))
                for (const QString& reading :
                    part.section(QLatin1Char(':'), 1).split(QLatin1Char(',')))
                    add(index, reading, 1);
        }
    });
    for (std::size_t i = 0; i < hanCount; ++i) {
        std::stable_sort(found[i].begin(), found[i].end(),
            [](const auto& a, const auto& b) { return a.second > b.second; });
        for (const auto& [reading, weight] : found[i]) {
            auto [plain, tone] = withoutTone(reading);
            if (!plain.empty())
                data.readings[i].emplace_back(plain, tone);
        }
    }
}

void readShapes(const QString& path, Data& data)
{
    for (CharacterEntry& entry : data.characters) {
        entry.fourCorner.fill(255);
        entry.cangjie.fill(0);
    }
    forEachUnihan(path, [&](std::size_t index, const QByteArray& field, const QByteArray& value) {
        CharacterEntry& entry = data.characters[index];
        if (field == "kCangjie") {
            for (qsizetype i = 0; i < std::min<qsizetype>(value.size(), 6); ++i)
                entry.cangjie[static_cast<std::size_t>(i)] = value[i];
        } else if (field == "kFourCornerCode") {
            std::size_t digit = 0;
            for (const char c : value) {
                if (c == ' ' || digit == 6)
                    break;
                if (c >= '0' && c <= '9')
                    entry.fourCorner[digit++] = static_cast<std::uint8_t>(c - '0');
            }
        } else if (field == "kTotalStrokes") {
            entry.strokes = static_cast<std::uint8_t>(value.split(' ').first().toUInt());
        }
    });
}

} // namespace qb::spelling
