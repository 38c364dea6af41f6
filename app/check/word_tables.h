#pragma once

#include <QStringList>

#include <memory>
#include <mutex>
#include <vector>

namespace qb::check {

/// The table that a predicate makes of its rule's words, made with the first question and kept for
/// the few rules that ask one predicate. `Table` is made of the words and says them with words().
template <typename Table>
std::shared_ptr<const Table> tableOf(const QStringList& words)
{
    static std::mutex mutex;
    static std::vector<std::shared_ptr<const Table>> made;
    constexpr std::size_t kMost = 8;
    const std::lock_guard lock(mutex);
    for (const auto& each : made)
        if (each->words() == words) // the same list compares by its address
            return each;
    if (made.size() == kMost)
        made.erase(made.begin());
    made.push_back(std::make_shared<const Table>(words));
    return made.back();
}

} // namespace qb::check
