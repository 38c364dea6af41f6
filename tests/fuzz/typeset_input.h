#pragma once

#include "core/issue.h"

#include <QByteArray>

namespace qb::fuzz {

/// An issue out of any bytes, and an edit of it.
///
/// Written so that seeds can be read: the first character chooses the template, the second where
/// the edit is; then lines of UTF-8, whose first character says what they are:
///
///     !section  ^kicker  #title (begins an article)  _subtitle  *subhead  -list  >quote  ~note
///     =caption  @picture, as two characters: its size  |row|of|cells (& spans two columns, % two
///     rows)  anything else: a paragraph
///
/// "{s", "{e", "{p" and "{l" open a span of each kind up to "}". Byte 0x0e and another one stand
/// for half a surrogate pair.
class TypesetInput {
public:
    explicit TypesetInput(const QByteArray& bytes);

    int templateNumber() const { return m_templateNumber; }
    const Issue& issue() const { return m_issue; }

    /// The issue with one character more in one of its texts.
    Issue edited() const;

private:
    void readLine(const QString& line);
    void readRow(QStringView line);
    void readPicture(const QString& line);
    Article& article();
    void beginSection(const QString& name);

    int m_templateNumber = 0;
    int m_editNumber = 0;
    Issue m_issue;
};

/// A picture of the fuzz target: its content is its size.
struct PictureSize {
    int width = 0;
    int height = 0;
};
PictureSize sizeOfPicture(const Asset& asset);

} // namespace qb::fuzz
