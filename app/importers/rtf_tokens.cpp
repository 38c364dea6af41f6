#include "importers/rtf_tokens.h"

#include <algorithm>
#include <limits>

namespace qb::importers {

namespace {

constexpr qsizetype kLongestWord = 32;

/// In place of greater ones, which the specification does not have.
constexpr qint64 kGreatestNumber = std::numeric_limits<int>::max();

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int hexadecimal(char c)
{
    return isDigit(c)          ? c - '0'
        : c >= 'a' && c <= 'f' ? c - 'a' + 10
        : c >= 'A' && c <= 'F' ? c - 'A' + 10
                               : -1;
}

} // namespace

RtfToken RtfTokens::next()
{
    while (m_at < m_bytes.size() && (m_bytes[m_at] == '\r' || m_bytes[m_at] == '\n'))
        ++m_at;
    if (m_at >= m_bytes.size())
        return {};
    const qsizetype begin = m_at;
    switch (m_bytes[m_at]) {
    case '{':
        ++m_at;
        return {RtfToken::Open, m_bytes.sliced(begin, 1)};
    case '}':
        ++m_at;
        return {RtfToken::Close, m_bytes.sliced(begin, 1)};
    case '\\':
        ++m_at;
        return afterBackslash();
    default:
        break;
    }
    while (m_at < m_bytes.size() && QByteArrayView("{}\\\r\n").indexOf(m_bytes[m_at]) < 0)
        ++m_at;
    return {RtfToken::Text, m_bytes.sliced(begin, m_at - begin)};
}

RtfToken RtfTokens::afterBackslash()
{
    if (m_at >= m_bytes.size())
        return {};
    if (isLetter(m_bytes[m_at]))
        return word();
    const qsizetype begin = m_at++;
    if (m_bytes[begin] == '\'' && m_at + 2 <= m_bytes.size()) {
        const int high = hexadecimal(m_bytes[m_at]);
        const int low = hexadecimal(m_bytes[m_at + 1]);
        if (high >= 0 && low >= 0) {
            m_at += 2;
            return {RtfToken::Byte, m_bytes.sliced(begin, 3), true, high * 16 + low};
        }
    }
    return {RtfToken::Symbol, m_bytes.sliced(begin, 1)};
}

RtfToken RtfTokens::word()
{
    const qsizetype begin = m_at;
    while (m_at < m_bytes.size() && isLetter(m_bytes[m_at]) && m_at - begin < kLongestWord)
        ++m_at;
    RtfToken token{RtfToken::Word, m_bytes.sliced(begin, m_at - begin)};
    const bool isNegative
        = m_at + 1 < m_bytes.size() && m_bytes[m_at] == '-' && isDigit(m_bytes[m_at + 1]);
    m_at += isNegative ? 1 : 0;
    qint64 number = 0;
    for (; m_at < m_bytes.size() && isDigit(m_bytes[m_at]); ++m_at) {
        token.hasNumber = true;
        number = std::min(number * 10 + (m_bytes[m_at] - '0'), kGreatestNumber);
    }
    token.number = int(isNegative ? -number : number);
    if (m_at < m_bytes.size() && m_bytes[m_at] == ' ')
        ++m_at; // belongs to the word
    if (token.bytes == "bin" && token.number > 0) {
        const qsizetype length = std::min<qsizetype>(token.number, m_bytes.size() - m_at);
        token = {RtfToken::Binary, m_bytes.sliced(m_at, length)};
        m_at += length;
    }
    return token;
}

} // namespace qb::importers
