#pragma once

#include <QString>

namespace qb {

/// What went wrong, for programs. People read Error::message.
enum class ErrorKind {
    Cancelled,      ///< the user stopped the job; nothing is wrong
    Usage,          ///< the command line is wrong
    Io,             ///< a file could not be read or written
    NotFound,       ///< a file, record or template does not exist
    BadInput,       ///< the content is damaged or not of the expected form
    BadEncoding,    ///< the bytes are not text in the given or any known encoding
    BadTemplate,    ///< a template breaks its schema
    Unsupported,    ///< a known form this build cannot handle
    TooLarge,       ///< over a stated limit
    MissingFont,    ///< no installed face fits a required role
    MissingGlyph,   ///< a character that no installed face can draw
    NotAWorkspace,  ///< the file is something else
    NewerWorkspace, ///< written by a later version of the program
    Busy,           ///< another process holds it
    Internal,       ///< a defect of this program
};

/// The stable name used in JSON, e.g. "bad-template".
QString errorKindName(ErrorKind kind);

/// A failure that says what, where and what to do. Texts are translated where they are made.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString message; ///< what happened, one sentence without its full stop
    QString where;   ///< file, JSON pointer, article or page; may be empty
    QString hint;    ///< what to do now; may be empty

    bool isCancelled() const { return kind == ErrorKind::Cancelled; }
    /// "<message>：<where>：<hint>", on one line, leaving out what is empty.
    QString oneLine() const;
};

/// A remark about a product that was made all the same.
struct Warning {
    QString kind;         ///< stable name, e.g. "missing-glyph", "loose-line"
    QString message;      ///< for people
    int page = 0;         ///< from 1; 0 where no page is concerned
    QString article = {}; ///< title of the article concerned; may be empty
    QString text = {};    ///< the passage concerned; may be empty
};

} // namespace qb
