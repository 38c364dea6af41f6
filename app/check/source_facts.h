#pragma once

#include "check/directions.h"
#include "check/quantities.h"

#include <QDate>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <span>
#include <vector>

namespace qb::check {

/// What a source says, in the form in which it is compared: numbers as values (三百 and 300, 3.5万
/// and 35000 are one), text without spaces, marks and the difference of full and half width.
/// Immutable; made once for a source, it serves any number of checks.
class SourceFacts {
public:
    /// `date` is the source's: a day or year that follows from it need not stand in the text.
    SourceFacts(const QString& source, QDate date);

    bool hasNumber(const Quantity& quantity) const;
    /// The source's number of the same value where it counts something else each time: 5亿美元 for
    /// 5亿元, 5% for 5个百分点. As it stands there; empty where one agrees or has no unit.
    QString otherUnit(const Quantity& quantity) const;
    /// What the source says of the same share where it moves the other way each time: 下降 for an
    /// edited 增长5%. Empty where one agrees or says nothing of it.
    QString otherDirection(const Quantity& quantity, Direction said) const;
    bool hasText(const QString& words) const;
    /// The source's number that may have been meant, as it stands there; empty for none.
    QString nearestNumber(const Quantity& quantity) const;
    /// The source's quotation (without its marks) most like this one; empty where none is like it.
    QString nearestQuotation(const QString& quotation) const;
    QString nearestTitle(const QString& title) const;
    /// A stretch of the source that differs from `name` in one character; empty for none.
    QString nearestName(const QString& name) const;

private:
    void addNumbers();
    void addDate(QDate date);

    /// A quotation or title with what it is compared by.
    struct Words {
        QString text;
        QSet<quint32> pairs; ///< of neighbouring characters
    };
    static std::vector<Words> wordsIn(const QString& source, QChar open, QChar close);
    static QString mostAlike(const QString& text, const std::vector<Words>& candidates);
    void indexFigures();
    void sortJoined();

    /// A number as it is compared by what it counts.
    struct Counted {
        double value = 0;
        QString unit; ///< unitKind(); empty for any
        QString text;
        Direction direction = Direction::None;
        QString word; ///< that tells the direction
    };
    std::span<const Counted> countedLike(const Quantity& quantity) const;

    QString m_source;
    QString m_plain;              ///< comparable() of the source
    std::vector<double> m_values; ///< sorted
    std::vector<Quantity> m_quantities;
    std::vector<Quantity> m_joined; ///< of the source without its spaces and line ends, by value
    /// Numbers of m_quantities by unit and figures, and by these with one figure left out; the
    /// first of those with the same unit and figures.
    QHash<QString, std::vector<size_t>> m_byFigures;
    QStringList m_figures;          ///< of m_quantities
    std::vector<Counted> m_counted; ///< by value, each said once
    std::vector<Words> m_quotations;
    std::vector<Words> m_titles;
};

} // namespace qb::check
