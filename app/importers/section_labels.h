#pragma once

#include "importers/page_layout.h"

namespace qb::importers {

/// Finds the lines of a document that name the section of the stories below them, and marks them
/// (PageLine::isLabel): "■ 产业动态" or "【产业动态】" over a headline; a word or two in type or
/// colour of their own over a headline, on a rule or between two; the same name again at the head
/// of a later column or page. A name that runs along in the same place of every page is told apart
/// by the headline below it. Wants the pages' furniture marked. Linear in the number of lines, but
/// for the lines near a short one.
void markSectionLabels(std::vector<PageText>& pages, const BodyType& body);

/// The name that a label shows, without its mark, its letter-spacing and "（续）".
QString nameOfSection(const QString& label);

} // namespace qb::importers
