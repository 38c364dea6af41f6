// Trains the judge of 的, 地 and 得 from right sentences, prints how it does on sentences held out,
// and writes the model: train_particles OUTPUT SENTENCES…
// A line is a sentence, or one written wrong TAB written right. The same sentences and base models
// give the same bytes.

#include "spelling/base_models.h"
#include "spelling/examples.h"
#include "spelling/particle_judge.h"
#include "spelling/tools/training_tool.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>

namespace qb::spelling {
namespace {

using Scores = std::array<double, particles.size()>;

struct Place {
    ParticleContext context;
    std::size_t right = 0;
    std::size_t written = 0;
    std::size_t fold = 0;
    bool isOrdinary = false; ///< of a text that was not chosen for its particles
    bool isSlip = false;     ///< taken for one that nobody marked; not learned from
    Scores heldOut{};        ///< by weights that were learned from the other folds
};

void readPlaces(const QString& path, const Models& models, std::vector<Place>& places)
{
    const std::size_t first = places.size();
    std::size_t wrong = 0;
    for (const QByteArray& line : contentsOf(path).split('\n')) {
        const QStringList fields
            = QString::fromUtf8(line.endsWith('\r') ? line.chopped(1) : line).split(u'\t');
        const std::u16string written = fields.front().toStdU16String();
        const std::u16string right = fields.value(1, fields.front()).toStdU16String();
        for (std::size_t i = 0; i < right.size() && written.size() == right.size(); ++i) {
            const std::size_t particle = particleNumber(right[i]);
            if (particle == noParticle || isBeyondJudging(*models.lexicon, right, i))
                continue;
            const std::size_t writtenParticle = particleNumber(written[i]);
            places.push_back({particleContext(models, right, i), particle,
                writtenParticle == noParticle ? particle : writtenParticle, foldOf(right)});
            wrong += writtenParticle != particle ? 1 : 0;
        }
    }
    for (std::size_t i = first; i < places.size(); ++i)
        places[i].isOrdinary = wrong * 20 < places.size() - first;
}

/// A soft-max regression, learned place by place with steps that shrink for what was often seen.
class Learner {
public:
    Learner()
        : m_features((std::size_t{1} << ParticleContext::featureBits) * particles.size()),
          m_featureSteps(m_features.size(), leastStep)
    {
    }

    Scores scores(const ParticleContext& context) const
    {
        Scores scores{};
        for (std::size_t k = 0; k < scores.size(); ++k) {
            for (const std::uint32_t feature : context.features)
                scores[k] += m_features[feature * particles.size() + k];
            for (std::size_t m = 0; m < ParticleContext::models; ++m)
                scores[k] += m_models[m] * context.scores[m][k] / 1000.0;
        }
        return scores;
    }

    void learn(const std::vector<const Place*>& places, std::mt19937& random)
    {
        std::vector<const Place*> order = places;
        constexpr int rounds = 6;
        for (int round = 0; round < rounds; ++round) {
            for (std::size_t i = order.size(); i > 1; --i)
                std::swap(order[i - 1], order[random() % i]);
            for (const Place* place : order)
                learn(*place);
        }
    }

    /// The mean of learners that saw the places in other orders: what only the order says is evened
    /// out.
    static Learner ofMany(const std::vector<const Place*>& places)
    {
        constexpr int learners = 5;
        std::mt19937 random(1);
        Learner mean;
        for (int i = 0; i < learners; ++i) {
            Learner one;
            one.learn(places, random);
            for (std::size_t w = 0; w < mean.m_features.size(); ++w)
                mean.m_features[w] += one.m_features[w] / learners;
            for (std::size_t m = 0; m < mean.m_models.size(); ++m)
                mean.m_models[m] += one.m_models[m] / learners;
        }
        return mean;
    }

    /// Only what ParticleWeights can hold.
    std::vector<std::int8_t> features() const
    {
        std::vector<std::int8_t> features;
        for (const double weight : m_features)
            features.push_back(static_cast<std::int8_t>(
                std::clamp(std::lround(weight * 1000 / ParticleWeights::step), -127L, 127L)));
        return features;
    }
    std::vector<std::int32_t> models() const
    {
        std::vector<std::int32_t> models;
        for (const double weight : m_models)
            models.push_back(static_cast<std::int32_t>(std::lround(weight * 1000)));
        return models;
    }

private:
    static constexpr double leastStep = 1e-4;

    void learn(const Place& place)
    {
        Scores errors = scores(place.context);
        const double highest = *std::max_element(errors.begin(), errors.end());
        double sum = 0;
        for (double& error : errors)
            sum += error = std::exp(error - highest);
        for (std::size_t k = 0; k < errors.size(); ++k)
            errors[k] = errors[k] / sum - (k == place.right ? 1 : 0);
        for (std::size_t k = 0; k < errors.size(); ++k) {
            if (std::fabs(errors[k]) < 1e-3)
                continue;
            for (const std::uint32_t feature : place.context.features) {
                const std::size_t i = feature * particles.size() + k;
                step(m_features[i], m_featureSteps[i], errors[k] + 1e-5 * m_features[i], 0.15);
            }
        }
        for (std::size_t m = 0; m < ParticleContext::models; ++m) {
            double gradient = 0;
            for (std::size_t k = 0; k < errors.size(); ++k)
                gradient += errors[k] * place.context.scores[m][k] / 1000.0;
            step(m_models[m], m_modelSteps[m], gradient, 0.05);
        }
    }
    static void step(double& weight, double& squares, double gradient, double rate)
    {
        squares += gradient * gradient;
        weight -= rate * gradient / std::sqrt(squares);
    }

    std::vector<double> m_features;
    std::vector<double> m_featureSteps;
    std::array<double, ParticleContext::models> m_models{};
    std::array<double, ParticleContext::models> m_modelSteps{leastStep, leastStep, leastStep};
};

std::vector<const Place*> placesOutside(const std::vector<Place>& places, std::size_t fold)
{
    std::vector<const Place*> others;
    for (const Place& place : places) {
        if (place.fold != fold && !place.isSlip)
            others.push_back(&place);
    }
    return others;
}

void judgeHeldOut(std::vector<Place>& places)
{
    for (std::size_t fold = 0; fold < exampleFolds; ++fold) {
        const Learner learner = Learner::ofMany(placesOutside(places, fold));
        for (Place& place : places) {
            if (place.fold == fold)
                place.heldOut = learner.scores(place.context);
        }
    }
}

/// How much more the judge thinks of another particle than of `written`.
double marginOver(const Place& place, std::size_t written)
{
    return *std::max_element(place.heldOut.begin(), place.heldOut.end()) - place.heldOut[written];
}

std::size_t best(const Place& place)
{
    return static_cast<std::size_t>(
        std::max_element(place.heldOut.begin(), place.heldOut.end()) - place.heldOut.begin());
}

/// Sentences that are thought to be right hold slips, too: what the judge is certain of against the
/// text is not learned from.
void markSlips(std::vector<Place>& places)
{
    constexpr double certain = 5;
    std::size_t slips = 0;
    for (Place& place : places) {
        place.isSlip = marginOver(place, place.right) > certain;
        slips += place.isSlip ? 1 : 0;
    }
    std::printf(
        "%zu places, %zu of them taken for slips and not learned from\n", places.size(), slips);
}

/// The least margin of findings about a particle. 的 is so frequent that it must hardly ever be
/// found fault with where it is right; 地 and 得 are rare, and most of those known stand in
/// sentences that were chosen for them.
double leastMargin(const std::vector<Place>& places, std::size_t written)
{
    constexpr std::size_t ordinaryForAnAlarm = 900;
    constexpr std::size_t chosenForAnAlarm = 1000;
    const bool isFrequent = particles[written] == u'的';
    std::vector<double> margins;
    std::size_t count = 0;
    for (const Place& place : places) {
        if (place.isSlip || place.right != written || (isFrequent && !place.isOrdinary))
            continue;
        ++count;
        if (place.context.allows(written, best(place)))
            margins.push_back(marginOver(place, written));
    }
    std::sort(margins.begin(), margins.end(), std::greater<>());
    const std::size_t allowed = count / (isFrequent ? ordinaryForAnAlarm : chosenForAnAlarm);
    constexpr double least = 1;
    return margins.size() <= allowed ? least : std::max(least, margins[allowed] + 0.001);
}

bool isFoundFaultWith(const Place& place, std::size_t written, double least)
{
    return place.context.allows(written, best(place)) && marginOver(place, written) >= least;
}

void print(const std::vector<Place>& places, const std::vector<double>& leasts)
{
    for (std::size_t written = 0; written < particles.size(); ++written) {
        int wrong = 0;
        int found = 0;
        int mended = 0;
        int right = 0;
        int alarms = 0;
        int alarmsOnSlips = 0;
        for (const Place& place : places) {
            const bool isFound = isFoundFaultWith(place, written, leasts[written]);
            if (place.written != place.right && place.written == written) {
                ++wrong;
                found += isFound ? 1 : 0;
                mended += isFound && best(place) == place.right ? 1 : 0;
            }
            if (place.right == written) {
                ++right;
                alarms += isFound ? 1 : 0;
                alarmsOnSlips += isFound && place.isSlip ? 1 : 0;
            }
        }
        std::printf(
            "%s, from %.2f: of %d wrong ones %.1f %% found, %.1f %% mended; of %d right ones, "
            "%d found fault with, %d of these taken for slips that nobody marked\n",
            QString(QChar(particles[written])).toUtf8().constData(), leasts[written], wrong,
            100.0 * found / std::max(1, wrong), 100.0 * mended / std::max(1, wrong), right, alarms,
            alarmsOnSlips);
    }
}

int run(const QStringList& arguments)
{
    if (arguments.size() < 3)
        fail("usage: train_particles OUTPUT SENTENCES…");
    const SystemEnvironment environment;
    auto base = BaseModels::load(environment);
    if (base.isError())
        fail(base.error().oneLine().toStdString());
    const Models models = base.value()->asModels();
    std::vector<Place> places;
    for (qsizetype i = 2; i < arguments.size(); ++i)
        readPlaces(arguments[i], models, places);
    judgeHeldOut(places);
    markSlips(places);
    judgeHeldOut(places);
    std::vector<double> leasts;
    std::vector<std::int32_t> leastsInThousandths;
    for (std::size_t k = 0; k < particles.size(); ++k) {
        leasts.push_back(leastMargin(places, k));
        leastsInThousandths.push_back(static_cast<std::int32_t>(std::lround(leasts[k] * 1000)));
    }
    print(places, leasts);
    const Learner learner = Learner::ofMany(placesOutside(places, exampleFolds));
    ModelFileWriter writer(ModelKind::Particles);
    writer.add("features", learner.features());
    writer.add("models", learner.models());
    writer.add("leasts", leastsInThousandths);
    const Status written = writer.write(arguments[1], writer.contentHash());
    if (written.isError())
        fail(written.error().oneLine().toStdString());
    return 0;
}

} // namespace
} // namespace qb::spelling

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    return qb::spelling::run(QCoreApplication::arguments());
}
