#pragma once

#include "core/article.h"
#include "importers/page_layout.h"

namespace qb::importers {

/// Pages of a newsletter as a PDF gives them, set line by line: text of 11 points in columns of
/// twenty characters (or another measure), headlines of 16 points in the middle of them.
class Newsletter {
public:
    static constexpr double kBody = 11;

    Newsletter() { newPage(); }

    void newPage();
    /// To another column: what is set next begins there.
    void turnTo(double left, double top, int measure = 20);
    double foot() const { return m_y; }

    PageLine& line(const QString& text, double indent, double size = kBody, bool isBold = false);
    PageLine& right(const QString& text, double size = kBody);
    PageLine& label(const QString& text, double size = 12);
    PageLine& headline(const QString& text, double size = 16);
    void text(const QString& text, bool isIndented = true);
    /// A level rule over the column's width, so far below the last line.
    void rule(double below);

    std::vector<Article> articles();

    std::vector<PageText> pages;

private:
    double m_left = 0;
    double m_y = 0;
    int m_measure = 20;
};

} // namespace qb::importers
