#pragma once

#include "spelling/model_file.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace qb::spelling {

/// Learns a language model of characters from right text.
class CharacterTraining {
public:
    /// Split into sentences; what the models do not read is left out.
    void add(std::u16string_view paragraph);

    /// Adds the sections of an NgramModel, `<prefix>1`… . False when `goOn` said so. Memory: about
    /// 50 bytes a character.
    bool finish(const std::string& prefix, const std::function<bool()>& goOn,
        ModelFileWriter& writer) const;

private:
    std::u16string m_characters; ///< of all sentences, one after the other
    std::vector<std::size_t> m_ends;
};

} // namespace qb::spelling
