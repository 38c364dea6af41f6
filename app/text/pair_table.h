#pragma once

#include <QStringView>

#include <array>
#include <vector>

namespace qb::text {

/// Pairs of characters of a text, each as a number below kPairs. Different pairs may share one:
/// what is shared by chance is a few in a hundred for texts of a few hundred characters.
inline constexpr size_t kPairs = 8192;

std::vector<quint16> wordPairs(QStringView text);

/// Which pairs several texts have.
class PairTable {
public:
    void add(const std::vector<quint16>& pairs);
    void add(const PairTable& other);

    /// 0…1: how many of the pairs are here.
    double shareOf(const std::vector<quint16>& pairs) const;

    /// 0…1: of the pairs of the text that has fewer, those the other has too.
    double shared(const PairTable& other) const;

private:
    std::array<quint64, kPairs / 64> m_bits = {};
};

} // namespace qb::text
