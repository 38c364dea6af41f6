#include "spelling/particle_judge.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace qb::spelling {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::spelling)
};

} // namespace

ParticleWeights::Weights ParticleWeights::weigh(const ParticleContext& context) const
{
    Weights sums{};
    for (const std::uint32_t feature : context.features) {
        for (std::size_t k = 0; k < sums.size(); ++k)
            sums[k] += step * features[feature * sums.size() + k];
    }
    for (std::size_t m = 0; m < ParticleContext::models; ++m) {
        for (std::size_t k = 0; k < sums.size(); ++k)
            sums[k]
                += static_cast<std::int32_t>(std::int64_t{models[m]} * context.scores[m][k] / 1000);
    }
    return sums;
}

double ParticleWeights::share(const Weights& weights, std::size_t particle)
{
    double all = 0;
    for (const std::int32_t weight : weights)
        all += std::exp((weight - weights[particle]) / 1000.0);
    return 1 / all;
}

bool isBeyondJudging(const Lexicon& lexicon, std::u16string_view text, std::size_t position)
{
    if (position == 0 || !isModelHan(text[position - 1])
        || particleNumber(text[position - 1]) != noParticle)
        return true;
    constexpr std::u16string_view beforePlaces = u"一二两三四五六七八九十多各某异此该几数";
    if (text[position] == u'地'
        && beforePlaces.find(text[position - 1]) != std::u16string_view::npos)
        return true;
    return !standsAlone(lexicon, text, position);
}

Result<ParticleJudge> ParticleJudge::fromFile(std::shared_ptr<const ModelFile> file)
{
    ParticleJudge judge;
    judge.m_file = std::move(file);
    judge.m_weights = {judge.m_file->section<std::int8_t>("features"),
        judge.m_file->section<std::int32_t>("models")};
    judge.m_leasts = judge.m_file->section<std::int32_t>("leasts");
    constexpr std::int32_t bound = 1'000'000;
    const auto isBounded = [](std::int32_t value) {
        return std::abs(std::int64_t{value}) <= bound;
    };
    const bool fits = judge.m_weights.features.size()
            == (std::size_t{1} << ParticleContext::featureBits) * particles.size()
        && judge.m_weights.models.size() == ParticleContext::models
        && judge.m_leasts.size() == particles.size()
        && std::all_of(judge.m_weights.models.begin(), judge.m_weights.models.end(), isBounded)
        && std::all_of(judge.m_leasts.begin(), judge.m_leasts.end(), isBounded);
    if (!fits)
        return Error{ErrorKind::BadInput, Text::tr("判断“的、地、得”的模型读不了"), {},
            Text::tr("重新安装这个文件；在此之前别的检查照常进行。")};
    return judge;
}

std::vector<Correction> ParticleJudge::check(const Models& models, const QString& paragraph) const
{
    const std::u16string_view text(reinterpret_cast<const char16_t*>(paragraph.utf16()),
        static_cast<std::size_t>(paragraph.size()));
    std::vector<Correction> corrections;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t written = particleNumber(text[i]);
        if (written == noParticle || isBeyondJudging(*models.lexicon, text, i))
            continue;
        const ParticleContext context = particleContext(models, text, i);
        const auto weights = m_weights.weigh(context);
        const auto best = static_cast<std::size_t>(
            std::max_element(weights.begin(), weights.end()) - weights.begin());
        const std::int32_t margin = weights[best] - weights[written];
        if (!context.allows(written, best) || margin < m_leasts[written])
            continue;
        Correction correction;
        correction.position = static_cast<qsizetype>(i);
        correction.original = paragraph.mid(correction.position, 1);
        correction.replacement = QChar(particles[best]);
        correction.level = Level::Likely;
        // Where errors are rarer than among the sentences of the training, less is certain.
        constexpr double most = 0.94;
        correction.confidence = std::min(most, ParticleWeights::share(weights, best));
        corrections.push_back(std::move(correction));
    }
    return corrections;
}

} // namespace qb::spelling
