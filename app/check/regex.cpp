#include "check/regex.h"

#include <QCoreApplication>

#include <mutex>

#define PCRE2_CODE_UNIT_WIDTH 16
#include <pcre2.h>

namespace qb::check {

namespace {

constexpr uint32_t kMostSteps = 20'000;
constexpr uint32_t kMostDepth = 2'000;

template <auto free>
struct Freed {
    template <typename T>
    void operator()(T* pointer) const
    {
        free(pointer);
    }
};

/// What PCRE2 wants to write to while it matches; one a thread.
struct Scratch {
    std::unique_ptr<pcre2_match_data_16, Freed<pcre2_match_data_free_16>> data;
    uint32_t pairs = 0;
    std::unique_ptr<pcre2_match_context_16, Freed<pcre2_match_context_free_16>> context;

    void prepare(uint32_t wantedPairs)
    {
        if (pairs < wantedPairs) {
            pairs = std::max<uint32_t>(wantedPairs, 16);
            data.reset(pcre2_match_data_create_16(pairs, nullptr));
        }
        if (!context) {
            context.reset(pcre2_match_context_create_16(nullptr));
            pcre2_set_match_limit_16(context.get(), kMostSteps);
            pcre2_set_depth_limit_16(context.get(), kMostDepth);
        }
    }
};

QString textOfError(int code)
{
    char16_t buffer[256];
    const int length
        = pcre2_get_error_message_16(code, reinterpret_cast<PCRE2_UCHAR16*>(buffer), 256);
    return length > 0 ? QString::fromUtf16(buffer, length) : QString::number(code);
}

} // namespace

struct Regex::State {
    std::unique_ptr<pcre2_code_16, Freed<pcre2_code_free_16>> code;
    std::once_flag compiledToMachineCode; ///< at the first use: many are never used
    bool isMachineCode = false;           ///< else the interpreter runs
    uint32_t groupCount = 0;
    bool isAtStart = false;
};

Regex::Regex(const QString& pattern)
{
    int code = 0;
    PCRE2_SIZE offset = 0;
    auto state = std::make_shared<State>();
    state->code.reset(
        pcre2_compile_16(reinterpret_cast<PCRE2_SPTR16>(pattern.utf16()), size_t(pattern.size()),
            PCRE2_UTF | PCRE2_USE_OFFSET_LIMIT | PCRE2_NEVER_BACKSLASH_C, &code, &offset, nullptr));
    if (!state->code) {
        m_errorText = textOfError(code);
        m_errorOffset = qsizetype(offset);
        return;
    }
    pcre2_pattern_info_16(state->code.get(), PCRE2_INFO_CAPTURECOUNT, &state->groupCount);
    uint32_t options = 0;
    pcre2_pattern_info_16(state->code.get(), PCRE2_INFO_ALLOPTIONS, &options);
    state->isAtStart = pattern.startsWith(u'^') && (options & PCRE2_ANCHORED) != 0;
    m_state = std::move(state);
}

bool Regex::isAtStart() const
{
    return m_state && m_state->isAtStart;
}

int Regex::groupCount() const
{
    return m_state ? int(m_state->groupCount) : 0;
}

Regex::Outcome Regex::find(
    QStringView text, qsizetype from, qsizetype lastBegin, bool isCut, Match& match) const
{
    if (!m_state || from > text.size())
        return Outcome::None;
    pcre2_code_16* const code = m_state->code.get();
    std::call_once(m_state->compiledToMachineCode, [this, code] {
        m_state->isMachineCode = pcre2_jit_compile_16(code, PCRE2_JIT_COMPLETE) == 0;
    });
    thread_local Scratch scratch;
    scratch.prepare(m_state->groupCount + 1);
    pcre2_set_offset_limit_16(scratch.context.get(), size_t(lastBegin));
    // Most places are asked in vain: machine code is called without what else pcre2_match looks at.
    const auto match16 = m_state->isMachineCode ? pcre2_jit_match_16 : pcre2_match_16;
    const int count = match16(code, reinterpret_cast<PCRE2_SPTR16>(text.utf16()),
        size_t(text.size()), size_t(from), PCRE2_NO_UTF_CHECK | (isCut ? PCRE2_NOTEOL : 0u),
        scratch.data.get(), scratch.context.get());
    if (count == PCRE2_ERROR_NOMATCH)
        return Outcome::None;
    if (count < 0)
        return Outcome::TooHard;
    const PCRE2_SIZE* const ends = pcre2_get_ovector_pointer_16(scratch.data.get());
    match.groups.assign(m_state->groupCount + 1, {});
    for (size_t group = 0; group < size_t(count); ++group)
        if (ends[2 * group] != PCRE2_UNSET)
            match.groups[group] = {qsizetype(ends[2 * group]), qsizetype(ends[2 * group + 1])};
    return Outcome::Found;
}

} // namespace qb::check
