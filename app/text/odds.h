#pragma once

namespace qb::text {

/// Evidence for and against one reading, in natural-log odds that add up.
class Odds {
public:
    explicit Odds(double begin = 0) : m_sum(begin) { }

    void add(double weight) { m_sum += weight; }
    void addIf(bool holds, double weight)
    {
        if (holds)
            m_sum += weight;
    }
    double sum() const { return m_sum; }

private:
    double m_sum;
};

} // namespace qb::text
