#include "store/search_tokens.h"

#include "text/cjk_class.h"

#include <QList>
#include <QStringList>

namespace qb::store {

namespace {

enum class TokenKind { Ideograph, Word, Break };

struct Token {
    QString text;
    TokenKind kind;
};

const QString& breakToken()
{
    static const QString token = QStringLiteral("\u00B6");
    return token;
}

bool isIgnorable(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
        || category == QChar::Other_Format;
}

std::vector<Token> tokensOf(const QString& text)
{
    std::vector<Token> tokens;
    QString word;
    const auto endWord = [&] {
        if (!word.isEmpty())
            tokens.push_back({std::exchange(word, {}), TokenKind::Word});
    };
    const QList<uint> characters
        = text.normalized(QString::NormalizationForm_KC).toCaseFolded().toUcs4();
    for (const char32_t character : characters) {
        if (isIgnorable(character))
            continue;
        if (text::isHan(character)) {
            endWord();
            tokens.push_back({QString::fromUcs4(&character, 1), TokenKind::Ideograph});
        } else if (QChar::isLetterOrNumber(character)) {
            word += QString::fromUcs4(&character, 1);
        } else {
            endWord();
            const bool isBreak = character == U'\n' || !QChar::isSpace(character);
            if (isBreak && !tokens.empty() && tokens.back().kind != TokenKind::Break)
                tokens.push_back({breakToken(), TokenKind::Break});
        }
    }
    endWord();
    if (!tokens.empty() && tokens.back().kind == TokenKind::Break)
        tokens.pop_back();
    return tokens;
}

bool isIdeograph(const std::vector<Token>& tokens, size_t index)
{
    return index < tokens.size() && tokens[index].kind == TokenKind::Ideograph;
}

QString joinedCharacters(const std::vector<Token>& tokens)
{
    QStringList parts;
    for (const Token& token : tokens)
        parts << token.text;
    return parts.join(u' ');
}

QString joinedPairs(const std::vector<Token>& tokens)
{
    QStringList parts;
    for (size_t i = 0; i < tokens.size(); ++i) {
        if (!isIdeograph(tokens, i))
            parts << tokens[i].text;
        else if (isIdeograph(tokens, i + 1))
            parts << tokens[i].text + tokens[i + 1].text;
        else if (i == 0 || !isIdeograph(tokens, i - 1))
            parts << tokens[i].text;
    }
    return parts.join(u' ');
}

} // namespace

SearchTokens searchTokens(const QString& text)
{
    const std::vector<Token> tokens = tokensOf(text);
    return {joinedCharacters(tokens), joinedPairs(tokens)};
}

QString searchQuery(const QString& text)
{
    QStringList phrases;
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const std::vector<Token> tokens = tokensOf(word);
        if (tokens.empty())
            continue;
        const bool isHanOnly = std::all_of(tokens.begin(), tokens.end(),
            [](const Token& token) { return token.kind == TokenKind::Ideograph; });
        // Tokens hold letters, digits and the break sign only: nothing in them can end the quoted
        // phrase.
        if (isHanOnly && tokens.size() > 1)
            phrases << QStringLiteral("pairs : \"%1\"").arg(joinedPairs(tokens));
        else
            phrases << QStringLiteral("characters : \"%1\"%2")
                           .arg(joinedCharacters(tokens),
                               tokens.back().kind == TokenKind::Word ? QStringLiteral(" *")
                                                                     : QString());
    }
    return phrases.join(QStringLiteral(" AND "));
}

} // namespace qb::store
