#include "importers/mail_text.h"

namespace qb::importers {

namespace {

/// A line of flowed text: its paragraph's depth of quotation, and whether the next goes on.
struct FlowedLine {
    int depth = 0;
    QString text;
    bool goesOn = false;
};

FlowedLine flowedLine(QStringView line)
{
    FlowedLine result;
    while (line.startsWith(u'>')) {
        ++result.depth;
        line = line.sliced(1);
    }
    if (line.startsWith(u' ')) // space-stuffing (RFC 3676, 4.4)
        line = line.sliced(1);
    // A signature's mark ends in a space and is not flowed (RFC 3676, 4.3).
    result.goesOn = line.endsWith(u' ') && line != QStringLiteral("-- ");
    result.text = line.toString();
    return result;
}

QString unflowed(const QString& text, bool deletesSpace)
{
    QString result;
    int depth = -1; ///< of the paragraph that goes on; -1 for none
    for (QStringView line : QStringView(text).split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        const FlowedLine flowed = flowedLine(line);
        const bool isSignature = flowed.text == QStringLiteral("-- ");
        if (depth >= 0 && (flowed.depth != depth || isSignature))
            result += u'\n';
        result += flowed.goesOn && deletesSpace ? flowed.text.chopped(1) : flowed.text;
        if (!flowed.goesOn)
            result += u'\n';
        depth = flowed.goesOn ? flowed.depth : -1;
    }
    return result;
}

} // namespace

text::RawText mailText(const QString& text, bool isFlowed, bool deletesSpace)
{
    text::RawText raw = text::rawTextFrom(isFlowed ? unflowed(text, deletesSpace) : text);
    raw.isStructured = isFlowed;
    bool isSignature = false;
    for (text::RawLine& line : raw.lines) {
        isSignature = isSignature || line.text == QStringLiteral("-- ")
            || line.text == QStringLiteral("--");
        if (isSignature && !line.text.trimmed().isEmpty())
            line.noise = QStringLiteral("signature");
    }
    return raw;
}

} // namespace qb::importers
