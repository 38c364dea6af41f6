#include "preflight/content_lexer.h"

#include <cmath>

namespace qb::preflight {

namespace {

bool isSpace(char c)
{
    return c == '\0' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
}

bool isDelimiter(char c)
{
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{'
        || c == '}' || c == '/' || c == '%';
}

bool isRegular(char c)
{
    return !isSpace(c) && !isDelimiter(c);
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/// PDF's numbers: sign, digits, one point; no exponent. False where the word is something else.
bool readNumber(QByteArrayView word, double& value)
{
    qsizetype i = 0;
    double sign = 1;
    while (i < word.size() && (word[i] == '+' || word[i] == '-'))
        sign = word[i++] == '-' ? -1 : sign;
    double whole = 0;
    double scale = 1;
    bool hasDigit = false;
    bool isBehindPoint = false;
    for (; i < word.size(); ++i) {
        if (word[i] == '.' && !isBehindPoint) {
            isBehindPoint = true;
        } else if (word[i] >= '0' && word[i] <= '9') {
            hasDigit = true;
            whole = whole * 10 + (word[i] - '0');
            scale *= isBehindPoint ? 10 : 1;
        } else if (word[i] == '-' && hasDigit) {
            break; // "12-34", as some programs write; readers take 12
        } else {
            return false;
        }
    }
    value = sign * whole / scale;
    if (!std::isfinite(value))
        value = 0;
    return hasDigit || isBehindPoint;
}

} // namespace

void ContentLexer::skipSpace()
{
    while (m_at < m_bytes.size()) {
        if (m_bytes[m_at] == '%') {
            while (m_at < m_bytes.size() && m_bytes[m_at] != '\n' && m_bytes[m_at] != '\r')
                ++m_at;
        } else if (isSpace(m_bytes[m_at])) {
            ++m_at;
        } else {
            return;
        }
    }
}

bool ContentLexer::next(Token& token)
{
    skipSpace();
    if (m_at >= m_bytes.size())
        return false;
    token.bytes.clear();
    token.number = 0;
    const char c = m_bytes[m_at];
    switch (c) {
    case '/':
        readName(token);
        return true;
    case '(':
        readLiteral(token);
        return true;
    case '[':
    case ']':
        ++m_at;
        token.kind = c == '[' ? Token::Kind::ArrayBegin : Token::Kind::ArrayEnd;
        return true;
    case '<':
        if (at(m_at + 1) == '<') {
            m_at += 2;
            token.kind = Token::Kind::DictionaryBegin;
        } else {
            readHexadecimal(token);
        }
        return true;
    case '>':
        token.kind = at(m_at + 1) == '>' ? Token::Kind::DictionaryEnd : Token::Kind::Fault;
        m_at += token.kind == Token::Kind::Fault ? 1 : 2;
        return true;
    case ')':
    case '{':
    case '}':
        ++m_at;
        token.kind = Token::Kind::Fault;
        return true;
    default:
        readNumberOrWord(token);
        return true;
    }
}

void ContentLexer::readNumberOrWord(Token& token)
{
    const qsizetype begin = m_at;
    while (m_at < m_bytes.size() && isRegular(m_bytes[m_at]))
        ++m_at;
    const QByteArrayView word = m_bytes.sliced(begin, m_at - begin);
    const bool mayBeNumber
        = word[0] == '.' || word[0] == '+' || word[0] == '-' || (word[0] >= '0' && word[0] <= '9');
    if (mayBeNumber && readNumber(word, token.number)) {
        token.kind = Token::Kind::Number;
        return;
    }
    token.kind = Token::Kind::Word;
    token.bytes = word.first(qMin<qsizetype>(word.size(), 128)).toByteArray();
}

void ContentLexer::readName(Token& token)
{
    token.kind = Token::Kind::Name;
    ++m_at;
    while (m_at < m_bytes.size() && isRegular(m_bytes[m_at])) {
        const int high = m_bytes[m_at] == '#' ? hexDigit(at(m_at + 1)) : -1;
        const int low = high >= 0 ? hexDigit(at(m_at + 2)) : -1;
        if (low >= 0) {
            token.bytes += char(high * 16 + low);
            m_at += 3;
        } else {
            token.bytes += m_bytes[m_at++];
        }
    }
}

void ContentLexer::readLiteral(Token& token)
{
    token.kind = Token::Kind::String;
    int depth = 0;
    for (; m_at < m_bytes.size(); ++m_at) {
        char c = m_bytes[m_at];
        if (c == '(' && depth++ == 0)
            continue;
        if (c == ')' && --depth == 0) {
            ++m_at;
            return;
        }
        if (c != '\\') {
            token.bytes += c;
            continue;
        }
        c = at(++m_at);
        static constexpr char kLetters[] = "nrtbf";
        static constexpr char kMeanings[] = "\n\r\t\b\f";
        if (c >= '0' && c <= '7') {
            int value = 0;
            int digits = 0;
            while (digits < 3 && at(m_at) >= '0' && at(m_at) <= '7') {
                value = value * 8 + (at(m_at++) - '0');
                ++digits;
            }
            --m_at;
            token.bytes += char(value);
        } else if (c == '\r' || c == '\n') {
            if (c == '\r' && at(m_at + 1) == '\n')
                ++m_at;
        } else {
            const qsizetype known = QByteArrayView(kLetters).indexOf(c);
            token.bytes += known >= 0 && c != '\0' ? kMeanings[known] : c;
        }
    }
    token.kind = Token::Kind::Fault; // never closed
}

void ContentLexer::readHexadecimal(Token& token)
{
    token.kind = Token::Kind::String;
    int half = -1;
    for (++m_at; m_at < m_bytes.size(); ++m_at) {
        const char c = m_bytes[m_at];
        if (c == '>') {
            ++m_at;
            if (half >= 0)
                token.bytes += char(half * 16);
            return;
        }
        const int digit = hexDigit(c);
        if (digit < 0)
            continue;
        if (half >= 0)
            token.bytes += char(half * 16 + digit);
        half = half >= 0 ? -1 : digit;
    }
    token.kind = Token::Kind::Fault;
}

bool ContentLexer::skipInlineImage()
{
    ++m_at; // the one space behind ID
    for (; m_at + 1 < m_bytes.size(); ++m_at) {
        const bool isEnd = m_bytes[m_at] == 'E' && m_bytes[m_at + 1] == 'I'
            && (m_at == 0 || isSpace(m_bytes[m_at - 1]))
            && (m_at + 2 >= m_bytes.size() || isSpace(m_bytes[m_at + 2]));
        if (!isEnd)
            continue;
        // Two letters can stand in the picture's own bytes: what follows must look like text.
        bool isText = true;
        for (qsizetype i = m_at + 2; i < qMin(m_at + 12, m_bytes.size()); ++i)
            isText = isText && (isSpace(m_bytes[i]) || (m_bytes[i] >= 32 && m_bytes[i] < 127));
        if (isText) {
            m_at += 2;
            return true;
        }
    }
    m_at = m_bytes.size();
    return false;
}

} // namespace qb::preflight
