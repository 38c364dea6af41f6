#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <set>
#include <string>

namespace qb::preflight {

/// The names of a name tree (ISO 32000-1 section 7.9.6). Circles are walked once, and the number of
/// names is bounded.
std::set<std::string> namesOfTree(QPDFObjectHandle tree);

} // namespace qb::preflight
