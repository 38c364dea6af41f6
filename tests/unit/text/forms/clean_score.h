#pragma once

#include "text/cleaning.h"

namespace qb::text::forms {

/// How near the articles found come to those that ought to be: blocks by F1, fields (title, kicker,
/// source, byline, section) by share, white space aside.
struct CleanScore {
    int texts = 0;
    int textsWithRightCount = 0;
    int matched = 0;
    int surplus = 0;
    int missing = 0;
    int fields = 0;
    int rightFields = 0;
    int noiseInBodies = 0;
    int lostCharacters = 0;
    QStringList faults; ///< in words, one each

    double f1() const { return 2.0 * matched / std::max(1, 2 * matched + surplus + missing); }
    double fieldShare() const { return double(rightFields) / std::max(1, fields); }
    CleanScore& operator+=(const CleanScore& other);
};

/// `noise`: lines that may be in no body. Paragraphs of `expected` whose first characters
/// `optionalBreaks` holds may be joined to the one before.
CleanScore scoreOf(const std::vector<Article>& expected, const CleanResult& found,
    const QStringList& noise = {}, const QStringList& optionalBreaks = {});

QString withoutSpaces(const QString& text);

} // namespace qb::text::forms
