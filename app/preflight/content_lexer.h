#pragma once

#include <QByteArray>

#include <vector>

namespace qb::preflight {

/// A word of a content stream.
struct Token {
    enum class Kind {
        Number,
        Name,   ///< without its slash, #xx resolved
        String, ///< literal or hexadecimal, resolved
        ArrayBegin,
        ArrayEnd,
        DictionaryBegin,
        DictionaryEnd,
        Word,  ///< an operator, true, false or null
        Fault, ///< bytes that are no token
    };
    Kind kind = Kind::Fault;
    double number = 0;
    QByteArray bytes;
};

/// Cuts a content stream into tokens (ISO 32000-1 section 7.8.2). Works on any bytes: each call
/// goes forward.
class ContentLexer {
public:
    explicit ContentLexer(QByteArrayView bytes) : m_bytes(bytes) { }

    /// False at the end.
    bool next(Token& token);
    /// Behind the word ID: passes over the picture's bytes and its EI. False where there is none.
    bool skipInlineImage();

private:
    char at(qsizetype index) const { return index < m_bytes.size() ? m_bytes[index] : '\0'; }
    void skipSpace();
    void readNumberOrWord(Token& token);
    void readName(Token& token);
    void readLiteral(Token& token);
    void readHexadecimal(Token& token);

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

} // namespace qb::preflight
