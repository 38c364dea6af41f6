#pragma once

#include "spelling/particle_context.h"
#include "spelling/speller.h"

namespace qb::spelling {

/// Weighs what stands around a particle for each of the three.
struct ParticleWeights {
    /// Of feature f and particle k at f × 3 + k, in steps of 25 thousandths.
    std::span<const std::int8_t> features;
    /// Of each language model, in thousandths.
    std::span<const std::int32_t> models;

    static constexpr std::int32_t step = 25;
    /// In thousandths of natural logarithms of odds.
    using Weights = std::array<std::int32_t, particles.size()>;
    Weights weigh(const ParticleContext& context) const;
    /// How likely one particle is, the three being all there are.
    static double share(const Weights& weights, std::size_t particle);
};

/// Tells where 的, 地 or 得 was written for another of them. Immutable; safe to use from several
/// threads.
class ParticleJudge {
public:
    /// `file`: of ModelKind::Particles, as train_particles writes it.
    static Result<ParticleJudge> fromFile(std::shared_ptr<const ModelFile> file);

    /// In text order; those alone of which hardly one in a thousand would be a false alarm.
    std::vector<Correction> check(const Models& models, const QString& paragraph) const;

private:
    std::shared_ptr<const ModelFile> m_file;
    ParticleWeights m_weights;
    std::span<const std::int32_t> m_leasts; ///< of each particle that is written
};

/// Whether nobody should judge: a particle in a word, 地 as a noun behind a number, what stands
/// behind a mark or another particle.
bool isBeyondJudging(const Lexicon& lexicon, std::u16string_view text, std::size_t position);

} // namespace qb::spelling
