#include "text/hyphenation.h"

#include "core/atomic_file.h"
#include "core/json_reader.h"

#include <QFileInfo>
#include <QMutex>

#include <hyphen.h>

namespace qb::text {

namespace {

constexpr int kShortestWord = 5;
constexpr int kLongestWord = 64; // longer tokens are no words of a language
constexpr int kLettersBefore = 2;
constexpr int kLettersBehind = 3;

bool isBasicLetter(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z'))
        || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
}

bool isCapital(QChar c)
{
    return c >= QLatin1Char('A') && c <= QLatin1Char('Z');
}

/// Joined names are parted at the joint only: Deep|Thought.
std::vector<int> joints(QStringView word)
{
    std::vector<int> found;
    for (qsizetype i = kLettersBefore; i + kLettersBehind <= word.size(); ++i)
        if (isCapital(word.at(i)) && !isCapital(word.at(i - 1)))
            found.push_back(int(i));
    return found;
}

struct DictionaryCloser {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};

} // namespace

struct Hyphenator::Private {
    QString file; ///< of the dictionary; empty: none is installed
    mutable QMutex
        mutex; ///< libhyphen does not say that a dictionary may be shared between threads
    mutable bool isLoaded = false;
    mutable std::unique_ptr<HyphenDict, DictionaryCloser> dictionary;

    /// Read when the first word asks for it: most pages of Chinese never do. Under the mutex.
    HyphenDict* loaded() const
    {
        if (!isLoaded && !file.isEmpty())
            dictionary.reset(hnj_hyphen_load(QFile::encodeName(file).constData()));
        isLoaded = true;
        return dictionary.get();
    }
};

Hyphenator::Hyphenator(std::unique_ptr<Private> data) : d(std::move(data)) { }

Hyphenator::~Hyphenator() = default;

Result<std::shared_ptr<const Hyphenator>> Hyphenator::load(const Environment& environment)
{
    QB_TRY(const QString file, environment.findData(QStringLiteral("resources/hyphenation.json")));
    QB_TRY(const QByteArray bytes, readFile(file, 1 << 20));
    QB_TRY(const QJsonObject object, parseJsonObject(bytes, file));
    JsonReader reader(object, file);
    const QStringList candidates = reader.strings(QStringLiteral("dictionaries"));
    QB_CHECK(reader.finish());
    auto data = std::make_unique<Private>();
    for (const QString& candidate : candidates) {
        if (!QFileInfo(candidate).isReadable())
            continue;
        data->file = candidate;
        break;
    }
    return std::shared_ptr<const Hyphenator>(new Hyphenator(std::move(data)));
}

std::vector<int> Hyphenator::points(QStringView word) const
{
    if (word.size() < kShortestWord || word.size() > kLongestWord
        || !std::all_of(word.begin(), word.end(), isBasicLetter))
        return {};
    const bool isJoined = std::any_of(word.begin() + 1, word.end(), isCapital);
    if (isJoined)
        return joints(word);
    if (d->file.isEmpty())
        return {};
    const QByteArray letters = word.toLatin1().toLower();
    QByteArray marks(letters.size() + 5, '\0');
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    const QMutexLocker lock(&d->mutex);
    HyphenDict* const dictionary = d->loaded();
    if (!dictionary)
        return {};
    const int failed = hnj_hyphen_hyphenate2(dictionary, letters.constData(), int(letters.size()),
        marks.data(), nullptr, &replacements, &positions, &cuts);
    std::vector<int> found;
    for (int i = kLettersBefore; !failed && i + kLettersBehind <= letters.size(); ++i) {
        const bool isReplaced
            = replacements && replacements[i - 1]; // spelling changes are not for us
        if ((marks.at(i - 1) & 1) && !isReplaced)
            found.push_back(i);
    }
    if (replacements)
        for (int i = 0; i < letters.size(); ++i)
            free(replacements[i]);
    free(replacements);
    free(positions);
    free(cuts);
    return found;
}

} // namespace qb::text
