#include "taxonomy/taxonomy.h"

#include "taxonomy/lexicon.h"

#include <cmath>
#include <QCoreApplication>

namespace qb::taxonomy {

namespace {

constexpr double kAgainstWeight = -2;
constexpr double kOutsideWeight = -1.5;

// Tuned on development texts of a headline and a few sentences: one deciding word carries a short
// text, a long one has to bring more, since stray words grow with its length.
constexpr double kLeastRaw = 2.9;
constexpr double kRawPerDoubling = 0.9;
constexpr double kShortLength = 240;
constexpr double kLeastShareOfBest = 0.5; ///< of a second and third industry
constexpr double kHalfScore = 3.5;        ///< the raw score that is shown as 0.5
constexpr size_t kMostIndustries = 3;
constexpr double kLeastKindRaw = 3;
constexpr qsizetype kMostLength = 100'000; ///< the rest of a longer text adds nothing

double shown(double raw)
{
    return 1 - std::pow(0.5, raw / kHalfScore);
}

QStringList wordsOf(const QString& list)
{
    return list.simplified().split(u' ', Qt::SkipEmptyParts);
}

} // namespace

struct Taxonomy::Private {
    std::vector<Industry> industries;
    std::vector<Kind> kinds;
    Lexicon industryWords;
    Lexicon kindWords;

    int indexOf(const QString& id) const;
    Status readLexicon(const DataFile& data);
    Status readIndustryWords(const QJsonObject& object, const DataFile& data);
    Status readAgainst(const QJsonObject& object, const DataFile& data);
};

int Taxonomy::Private::indexOf(const QString& id) const
{
    const auto found = std::find_if(industries.begin(), industries.end(),
        [&](const Industry& industry) { return industry.id == id; });
    return found == industries.end() ? -1 : int(found - industries.begin());
}

Status Taxonomy::Private::readIndustryWords(const QJsonObject& object, const DataFile& data)
{
    JsonReader reader(object, data.path, QStringLiteral("/industries"));
    for (size_t i = 0; i < industries.size(); ++i) {
        const QString& id = industries[i].id;
        QB_TRY(const auto words, readWords(reader.object(id), data.path, reader.pointerTo(id)));
        for (const WeightedWord& word : words)
            industryWords.add(word.word, {int(i), word.weight});
    }
    return reader.finish(); // refuses industries that the taxonomy in force does not have
}

Status Taxonomy::Private::readAgainst(const QJsonObject& object, const DataFile& data)
{
    JsonReader reader(object, data.path, QStringLiteral("/against"));
    for (size_t i = 0; i < industries.size(); ++i)
        for (const QString& word : wordsOf(reader.string(industries[i].id)))
            industryWords.add(word, {int(i), kAgainstWeight});
    return reader.finish();
}

Status Taxonomy::Private::readLexicon(const DataFile& data)
{
    JsonReader reader(data.object, data.path);
    reader.integer(QStringLiteral("format"), 1, 1, 1);
    reader.requiredString(QStringLiteral("version"));
    for (const QString& word : wordsOf(reader.string(QStringLiteral("neutral"))))
        industryWords.addNeutral(word);
    for (const QString& word : wordsOf(reader.string(QStringLiteral("outside"))))
        industryWords.add(word, {Lexicon::kEverySubject, kOutsideWeight});
    QB_CHECK(readIndustryWords(reader.object(QStringLiteral("industries")), data));
    QB_CHECK(readAgainst(reader.object(QStringLiteral("against")), data));
    QB_CHECK(reader.finish());
    industryWords.compile();
    return ok();
}

Result<std::shared_ptr<const Taxonomy>> Taxonomy::load(const Environment& environment)
{
    QB_TRY(const Index index, readIndex(environment));
    auto state = std::make_unique<Private>();
    QB_TRY(const DataFile taxonomy, readData(index.taxonomyFile, environment));
    QB_TRY(state->industries, readIndustries(taxonomy));
    QB_TRY(const DataFile kindsFile, readData(index.kindsFile, environment));
    QB_TRY(const auto kinds, readKinds(kindsFile));
    for (size_t i = 0; i < kinds.size(); ++i) {
        state->kinds.push_back(kinds[i].kind);
        for (const WeightedWord& word : kinds[i].words)
            state->kindWords.add(word.word, {int(i), word.weight});
    }
    state->kindWords.compile();
    QB_TRY(const DataFile lexicon, readData(index.lexiconFile, environment));
    QB_CHECK(state->readLexicon(lexicon));
    return std::shared_ptr<const Taxonomy>(new Taxonomy(std::move(state)));
}

Taxonomy::Taxonomy(std::unique_ptr<Private> priv) : d(std::move(priv)) { }

Taxonomy::~Taxonomy() = default;

const std::vector<Industry>& Taxonomy::industries() const
{
    return d->industries;
}

const std::vector<Kind>& Taxonomy::kinds() const
{
    return d->kinds;
}

std::optional<Industry> Taxonomy::industry(const QString& id) const
{
    const int index = d->indexOf(id);
    return index < 0 ? std::nullopt : std::optional(d->industries[size_t(index)]);
}

Suggestion Taxonomy::suggest(const QString& title, const QString& text) const
{
    Suggestion suggestion;
    const QString body = text.left(kMostLength);
    const double doublings
        = std::log2(std::max(1.0, double(title.size() + body.size()) / kShortLength));
    const double least = kLeastRaw + kRawPerDoubling * doublings;
    const auto tallies
        = d->industryWords.tally(title.left(kMostLength), body, int(d->industries.size()));
    double best = 0;
    for (const auto& tally : tallies)
        best = std::max(best, tally.score);
    for (size_t i = 0; i < tallies.size(); ++i)
        if (tallies[i].score >= least && tallies[i].score >= best * kLeastShareOfBest)
            suggestion.industries.push_back(
                {d->industries[i], shown(tallies[i].score), tallies[i].evidence});
    std::stable_sort(suggestion.industries.begin(), suggestion.industries.end(),
        [](const auto& a, const auto& b) { return a.score > b.score; });
    if (suggestion.industries.size() > kMostIndustries)
        suggestion.industries.resize(kMostIndustries);

    const auto kinds = d->kindWords.tally(title.left(kMostLength), body, int(d->kinds.size()));
    const auto kind = std::max_element(
        kinds.begin(), kinds.end(), [](const auto& a, const auto& b) { return a.score < b.score; });
    if (kind != kinds.end() && kind->score >= kLeastKindRaw)
        suggestion.kind
            = KindSuggestion{d->kinds[size_t(kind - kinds.begin())], shown(kind->score)};
    return suggestion;
}

} // namespace qb::taxonomy
