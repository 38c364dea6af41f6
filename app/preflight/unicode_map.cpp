#include "preflight/unicode_map.h"

#include "preflight/content_lexer.h"

namespace qb::preflight {

namespace {

constexpr qsizetype kMostEntries = 70'000;
constexpr size_t kMostOperands = 1000;

quint32 codeOf(const QByteArray& bytes)
{
    quint32 code = 0;
    for (const char byte : bytes.left(4))
        code = code << 8 | quint8(byte);
    return code;
}

QString utf16(const QByteArray& bytes)
{
    QString text;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
        text += QChar(quint16(quint8(bytes[i]) << 8 | quint8(bytes[i + 1])));
    return text;
}

class MapReader {
public:
    explicit MapReader(QByteArrayView cmap) : m_lexer(cmap) { }

    UnicodeMap read()
    {
        Token token;
        while (m_lexer.next(token) && m_map.texts.size() < kMostEntries) {
            if (token.kind == Token::Kind::Word) {
                endBlock(token.bytes);
                m_operands.clear();
            } else if (m_operands.size() < kMostOperands) {
                m_operands.push_back(token);
            }
        }
        return std::move(m_map);
    }

private:
    bool isString(size_t index) const
    {
        return index < m_operands.size() && m_operands[index].kind == Token::Kind::String;
    }
    void endBlock(const QByteArray& word)
    {
        if (word == "endbfchar")
            for (size_t i = 0; isString(i) && isString(i + 1); i += 2)
                m_map.texts.insert(codeOf(m_operands[i].bytes), utf16(m_operands[i + 1].bytes));
        else if (word == "endbfrange")
            readRanges();
        else if (word == "endcodespacerange")
            for (size_t i = 0; isString(i) && isString(i + 1); i += 2)
                m_map.codeRanges.push_back({qBound(1, int(m_operands[i].bytes.size()), 4),
                    codeOf(m_operands[i].bytes), codeOf(m_operands[i + 1].bytes)});
    }
    void readRanges()
    {
        size_t i = 0;
        while (isString(i) && isString(i + 1)) {
            const quint32 first = codeOf(m_operands[i].bytes);
            const quint32 last = codeOf(m_operands[i + 1].bytes);
            i += 2;
            if (isString(i)) {
                addRange(first, last, utf16(m_operands[i++].bytes));
                continue;
            }
            quint32 code = first;
            for (++i; isString(i); ++i)
                m_map.texts.insert(code++, utf16(m_operands[i].bytes));
            ++i; // the closing bracket
        }
    }
    void addRange(quint32 first, quint32 last, QString text)
    {
        for (quint32 code = first; code <= last && m_map.texts.size() < kMostEntries; ++code) {
            m_map.texts.insert(code, text);
            if (!text.isEmpty())
                text.back() = QChar(quint16(text.back().unicode() + 1));
            if (code == last)
                break;
        }
    }

    ContentLexer m_lexer;
    UnicodeMap m_map;
    std::vector<Token> m_operands;
};

} // namespace

UnicodeMap readUnicodeMap(QByteArrayView cmap)
{
    return MapReader(cmap).read();
}

} // namespace qb::preflight
