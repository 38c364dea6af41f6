#pragma once

#include "core/error.h"

#include <utility>
#include <variant>
#include <vector>

namespace qb {

/// Either a value or the Error that prevented it. Never both, never convertible to bool by
/// accident.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    bool isOk() const { return m_state.index() == 0; }
    bool isError() const { return m_state.index() == 1; }

    /// Must only be called when isOk().
    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T valueOr(T fallback) const& { return isOk() ? value() : std::move(fallback); }

    /// Must only be called when isError().
    const Error& error() const& { return std::get<1>(m_state); }
    Error&& error() && { return std::get<1>(std::move(m_state)); }

private:
    std::variant<T, Error> m_state;
};

struct Nothing { };

/// The result of an action that yields no value.
using Status = Result<Nothing>;
inline Status ok()
{
    return Nothing{};
}

/// A product together with the remarks made while making it.
template <typename T>
struct Warned {
    T value;
    std::vector<Warning> warnings;
};

} // namespace qb

#define QB_CONCAT_INNER(a, b) a##b
#define QB_CONCAT(a, b) QB_CONCAT_INNER(a, b)

/// QB_TRY(auto document, open(path)); declares `document`, or returns the error from this function.
#define QB_TRY(declaration, expression)                                                            \
    auto QB_CONCAT(qbResult, __LINE__) = (expression);                                             \
    if (QB_CONCAT(qbResult, __LINE__).isError())                                                   \
        return std::move(QB_CONCAT(qbResult, __LINE__)).error();                                   \
    declaration = std::move(QB_CONCAT(qbResult, __LINE__)).value()

/// QB_CHECK(write(path)); returns the error from this function, if there is one.
#define QB_CHECK(expression)                                                                       \
    do {                                                                                           \
        if (auto qbStatus = (expression); qbStatus.isError())                                      \
            return std::move(qbStatus).error();                                                    \
    } while (false)
