#include "text/cleaning.h"

namespace qb::text {

namespace {

enum class Break { None, Line, Page };

Break breakAt(QChar c)
{
    if (c.unicode() > 0x2029)
        return Break::None;
    switch (c.unicode()) {
    case u'\n':
    case u'\r':
    case 0x0b:
    case 0x85:
    case 0x2028:
    case 0x2029:
        return Break::Line;
    case 0x0c:
        return Break::Page;
    default:
        return Break::None;
    }
}

} // namespace

RawText rawTextFrom(const QString& text)
{
    RawText raw;
    const bool hasPages = text.contains(QChar(0x0c));
    int page = hasPages ? 1 : 0;
    qsizetype begin = 0;
    raw.lines.reserve(size_t(text.count(u'\n')) + 1);
    const auto add = [&](qsizetype end) {
        RawLine& line = raw.lines.emplace_back();
        line.text = text.mid(begin, end - begin);
        line.page = page;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const Break kind = breakAt(text.at(i));
        if (kind == Break::None)
            continue;
        if (kind != Break::Page || i > begin)
            add(i);
        if (kind == Break::Page)
            ++page;
        else if (text.at(i) == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n')
            ++i;
        begin = i + 1;
    }
    if (begin < text.size())
        add(text.size());
    return raw;
}

} // namespace qb::text
