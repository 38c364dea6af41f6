#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace qb::importers {

struct RtfToken {
    enum Kind {
        End,
        Open,   ///< {
        Close,  ///< }
        Word,   ///< \name or \name123
        Symbol, ///< \* \~ and such
        Byte,   ///< \'hh
        Text,   ///< plain bytes, without line ends
        Binary, ///< the bytes behind \bin
    };
    Kind kind = End;
    QByteArrayView bytes = {}; ///< the word's name, the symbol, text or binary data
    bool hasNumber = false;
    int number = 0; ///< of a word, as near as an int comes; the value of a byte
};

/// Cuts Rich Text Format (version 1.9.1, "RTF syntax") into tokens. Any bytes give tokens: what is
/// cut short ends.
class RtfTokens {
public:
    /// `bytes` must outlive the tokens.
    explicit RtfTokens(QByteArrayView bytes) : m_bytes(bytes) { }

    RtfToken next();

private:
    RtfToken afterBackslash();
    RtfToken word();

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

} // namespace qb::importers
