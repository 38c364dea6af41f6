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
    struct Made {
        QStringList words; ///< as a rule holds them: kept, so that no other list has its address
        std::shared_ptr<const Table> table;
    };
    constexpr std::size_t kMost = 8;
    const auto keep = [&](std::vector<Made>& made, const std::shared_ptr<const Table>& table) {
        if (made.size() == kMost)
            made.erase(made.begin());
        made.push_back({words, table});
    };
    thread_local std::vector<Made> known; // to this thread: found without a lock
    for (const Made& each : known)
        if (each.words.constData() == words.constData() && each.words.size() == words.size())
            return each.table;
    static std::mutex mutex;
    static std::vector<Made> made;
    const std::lock_guard lock(mutex);
    std::shared_ptr<const Table> table;
    for (const Made& each : made)
        if (each.table->words() == words) // perhaps another rule's list of the same words
            table = each.table;
    if (!table) {
        table = std::make_shared<const Table>(words);
        keep(made, table);
    }
    keep(known, table);
    return table;
}

} // namespace qb::check
