#pragma once

#include "text/cleaning.h"

namespace qb::text {

using namespace Qt::StringLiterals;

// Invented sentences.
inline const QString kFirst
    = u"柳湾村的老渡口停航以后，𠮷师傅把渡船改成了水上书屋，船舱里摆着四千多本书，每天从早上八点开到天黑。"_s;
inline const QString kSecond
    = u"书是各家凑出来的，借书不用押金，在本子上写个名字就行，三年里只丢过两本。"_s;
inline const QString kThird
    = u"今年夏天，镇里给书屋装上了太阳能板，晚上也能亮灯，孩子们放学以后有了写作业的地方。"_s;

inline CleanResult cleaned(const QStringList& lines)
{
    return clean(rawTextFrom(lines.join(u'\n') + u'\n'));
}

} // namespace qb::text
