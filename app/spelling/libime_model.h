#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>

namespace qb::spelling {

/// The word trigram model of libime. Its own headers do not agree with Qt's, so they stay inside.
class LibimeModel {
public:
    using State = std::array<char, 20 + sizeof(void*)>;

    /// Null when the file is not there or not such a model.
    static std::unique_ptr<LibimeModel> load(const std::string& path);
    /// The one that libime itself would take for simplified Chinese.
    static std::unique_ptr<LibimeModel> loadInstalled();
    ~LibimeModel();

    static constexpr std::uint32_t unknownToken = 0xFFFFFFFFU;
    std::uint32_t token(const std::string& utf8) const; ///< unknownToken: not in the model
    const State& emptyState() const;                    ///< nothing is known of what went before
    const State& beginState() const;                    ///< a sentence begins
    /// log10 P(token | state) in thousandths.
    std::int32_t score(const State& state, std::uint32_t token, State& next) const;

private:
    struct Private;
    explicit LibimeModel(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace qb::spelling
