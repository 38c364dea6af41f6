#pragma once

#include "text/segment.h"

namespace qb::text {

/// Digests number their stories: "一、…", "二、…" or "1.…", "2.…" behind a masthead, or under a
/// name such as 一周要闻, where they may stand without numbers, too. There each heads a story and
/// the name is a section's; in a report, whose title says what it is about, numbers head its parts.
/// A title may run into its text: "1.粮站随到随收。某县粮站今天……". The numbers go: they are the
/// digest's. Names of sections in brackets before each title get segments of their own, a digest's
/// name over its first section becomes a section's, and a headline said again heads another story.
void partDigests(std::vector<Segment>& segments, bool hasMasthead);

/// "◆ 党建", "◆ 安全", each over a text without a headline and all under the headline of one story,
/// are its sub-heads, behind the first words of a story that is signed on top, too; under a
/// digest's name they are sections. Before headings are settled.
void readMarkedParts(std::vector<Segment>& segments);

/// Three articles or more of one text that are numbered from 1 on, each at its title: the numbers
/// are the text's and go.
void dropNumbersOfTitles(std::vector<Article>& articles);

} // namespace qb::text
