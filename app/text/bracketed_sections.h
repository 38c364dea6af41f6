#pragma once

#include "text/segment.h"

namespace qb::text {

/// "【科技】机器人学会修渡船": where each of a text's titles has a name in brackets before it, the
/// names are those of sections and get segments of their own. Over one story alone such a name is
/// that of a column and stays in the title ("【大国工匠】某人：…"), and so it does where other
/// names mark sections or some titles have none. `begin`: behind the name of all. Returns whether
/// there were any.
bool readBracketedSections(std::vector<Segment>& segments, size_t begin);

} // namespace qb::text
