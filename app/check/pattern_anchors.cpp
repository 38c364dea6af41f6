#include "check/pattern_anchors.h"

#include "check/pattern_piece.h"

#include <QCoreApplication>

namespace qb::check {

namespace {

constexpr int kDeepest = 24;
constexpr int kMostRepeats = 1000;
constexpr char16_t kLastAscii = 0x7f;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::check)
};

/// Reads as much of PCRE2's syntax as rules need, and describes it by pieces. Stops at the first
/// thing it does not know.
class Parser {
public:
    explicit Parser(const QString& pattern) : m_text(pattern) { }

    std::optional<Piece> parse()
    {
        Piece piece = alternation(0);
        if (m_problem.isEmpty() && m_at < m_text.size())
            fail(Text::tr("多了一个右括号"));
        if (!m_problem.isEmpty())
            return std::nullopt;
        return piece;
    }
    const QString& problem() const { return m_problem; }

private:
    bool isAtEnd() const { return m_at >= m_text.size() || !m_problem.isEmpty(); }
    QChar unit() const { return m_text.at(m_at); }
    bool takes(QStringView expected)
    {
        if (!QStringView(m_text).mid(m_at).startsWith(expected))
            return false;
        m_at += expected.size();
        return true;
    }
    void fail(const QString& problem)
    {
        if (m_problem.isEmpty())
            m_problem = Text::tr("第 %1 个字符处：%2").arg(m_at).arg(problem);
    }

    char32_t character()
    {
        const QChar first = unit();
        ++m_at;
        if (first.isHighSurrogate() && m_at < m_text.size() && unit().isLowSurrogate())
            return QChar::surrogateToUcs4(first, m_text.at(m_at++));
        return first.unicode();
    }

    static Word wordOf(char32_t character)
    {
        if (!QChar::requiresSurrogates(character))
            return Word(1, char16_t(character));
        return {QChar::highSurrogate(character), QChar::lowSurrogate(character)};
    }

    static std::vector<Word> wordsOf(const std::vector<char32_t>& characters)
    {
        std::vector<Word> words;
        words.reserve(characters.size());
        for (const char32_t each : characters)
            words.push_back(wordOf(each));
        return words;
    }

    Piece alternation(int depth)
    {
        std::vector<Piece> branches{sequence(depth)};
        while (!isAtEnd() && takes(u"|"))
            branches.push_back(sequence(depth));
        return branches.size() == 1 ? std::move(branches.front())
                                    : alternatives(std::move(branches));
    }

    Piece sequence(int depth)
    {
        Word beginning = plainWord();
        if (isAtEnd() || unit() == u'|' || unit() == u')') // most are no more
            return exactly(std::move(beginning));
        PieceSequence pieces;
        if (!beginning.empty())
            pieces.append(exactly(std::move(beginning)));
        while (!isAtEnd() && unit() != u'|' && unit() != u')') {
            if (Word word = plainWord(); !word.empty())
                pieces.append(exactly(std::move(word)));
            else
                pieces.append(withRepeats(atom(depth)));
        }
        return pieces.finish();
    }

    /// Characters that stand for themselves, but for a last one that is repeated.
    Word plainWord()
    {
        constexpr QStringView kSpecial = u"()[]{}\\|.^$*+?";
        const qsizetype begin = m_at;
        qsizetype lastBegin = begin;
        while (m_at < m_text.size() && (unit() > kLastAscii || !kSpecial.contains(unit()))) {
            lastBegin = m_at;
            character();
        }
        if (m_at < m_text.size() && QStringView(u"*+?{").contains(unit()))
            m_at = lastBegin;
        return Word(
            reinterpret_cast<const char16_t*>(m_text.utf16()) + begin, size_t(m_at - begin));
    }

    Piece atom(int depth)
    {
        if (takes(u"("))
            return group(depth + 1);
        if (takes(u"["))
            return brackets();
        if (takes(u"\\"))
            return escape();
        if (takes(u"."))
            return anyCharacter();
        if (takes(u"^") || takes(u"$"))
            return emptyPiece();
        if (QStringView(u"*+?").contains(unit())) {
            fail(Text::tr("“%1”前面没有可重复的").arg(unit()));
            return {};
        }
        return exactly(wordOf(character()));
    }

    Piece group(int depth)
    {
        if (depth > kDeepest) {
            fail(Text::tr("括号套得太深"));
            return {};
        }
        if (takes(u"*")) {
            fail(Text::tr("不支持 (*…)"));
            return {};
        }
        Looking looking = Looking::Nowhere;
        bool isNegative = false;
        const size_t number = m_groups.size();
        if (takes(u"?")) {
            if (takes(u"=")) {
                looking = Looking::Ahead;
            } else if (takes(u"!")) {
                looking = Looking::Ahead;
                isNegative = true;
            } else if (takes(u"<=")) {
                looking = Looking::Behind;
            } else if (takes(u"<!")) {
                looking = Looking::Behind;
                isNegative = true;
            } else if (!takes(u":") && !takes(u">")) {
                fail(Text::tr("不支持这种括号"));
                return {};
            }
        }
        const bool isCapture = m_text.at(m_at - 1) == u'(';
        if (isCapture)
            m_groups.push_back(std::nullopt);
        Piece piece = alternation(depth);
        if (isAtEnd() || !takes(u")"))
            fail(Text::tr("缺少右括号"));
        if (isCapture) {
            m_groups[number] = piece;
            piece.group = int(number) + 1;
        }
        if (isNegative)
            return emptyPiece();
        piece.looking = looking;
        return piece;
    }

    /// Behind the backslash, outside of brackets.
    Piece escape()
    {
        if (isAtEnd()) {
            fail(Text::tr("反斜线后面没有字符"));
            return {};
        }
        const QChar letter = unit();
        if (letter >= u'1' && letter <= u'9') { // what a group took
            const qsizetype begin = m_at;
            while (!isAtEnd() && unit().isDigit())
                ++m_at;
            return groupTaken(QStringView(m_text).mid(begin, m_at - begin).toInt());
        }
        if (takes(u"b") || takes(u"B"))
            return emptyPiece();
        std::vector<char32_t> members;
        return classEscape(members) ? oneOf(wordsOf(members)) : anyCharacter();
    }

    /// The same words as the group's, without what it looked at.
    Piece groupTaken(int number) const
    {
        if (number >= 1 && size_t(number) <= m_groups.size())
            if (const auto& group = m_groups[size_t(number) - 1]; group && group->exact) {
                Piece piece = *group;
                piece.again = number;
                return piece;
            }
        Piece any;
        any.most = kNoLimit;
        return any;
    }

    /// Behind the backslash: a class or a single character. False where its members are many.
    bool classEscape(std::vector<char32_t>& members)
    {
        const char32_t letter = character();
        switch (letter) {
        case U'd':
            for (char32_t digit = U'0'; digit <= U'9'; ++digit)
                members.push_back(digit);
            return true;
        case U'w':
        case U'W':
        case U's':
        case U'S':
        case U'D':
        case U'N':
            return false;
        case U'p':
        case U'P':
            braces();
            return false;
        case U'x':
            members.push_back(codeInBraces());
            return true;
        case U'n':
            members.push_back(U'\n');
            return true;
        case U't':
            members.push_back(U'\t');
            return true;
        default:
            break;
        }
        if (letter <= kLastAscii && QChar(char16_t(letter)).isLetterOrNumber())
            fail(Text::tr("不支持 \\%1").arg(QChar(char16_t(letter))));
        members.push_back(letter);
        return true;
    }

    char32_t codeInBraces()
    {
        bool isNumber = false;
        const uint code = braces().toUInt(&isNumber, 16);
        if (!isNumber || code > QChar::LastValidCodePoint)
            fail(Text::tr("写成 \\x{4E00}"));
        return code;
    }

    QString braces()
    {
        const qsizetype close = takes(u"{") ? m_text.indexOf(u'}', m_at) : -1;
        if (close < 0) {
            fail(Text::tr("缺少 {…}"));
            return {};
        }
        const QString inside = m_text.mid(m_at, close - m_at);
        m_at = close + 1;
        return inside;
    }

    /// One or several members of a bracket class; false where they are many.
    bool takeMembers(std::vector<char32_t>& members)
    {
        if (takes(u"\\"))
            return !isAtEnd() && classEscape(members);
        members.push_back(character());
        return true;
    }

    /// Behind the opening bracket.
    Piece brackets()
    {
        constexpr char32_t kMostMembers = 256;
        const bool isNegative = takes(u"^");
        bool isMany = isNegative;
        std::vector<char32_t> members;
        if (!isAtEnd() && unit() == u']')
            fail(Text::tr("方括号里“]”前面要写反斜线"));
        while (!isAtEnd() && unit() != u']') {
            if (unit() == u'[') {
                fail(Text::tr("方括号里“[”前面要写反斜线"));
                return {};
            }
            const size_t before = members.size();
            isMany = !takeMembers(members) || isMany;
            const bool isRange = members.size() == before + 1 && m_at + 1 < m_text.size()
                && unit() == u'-' && m_text.at(m_at + 1) != u']';
            if (!isRange)
                continue;
            ++m_at;
            const char32_t from = members.back();
            isMany = !takeMembers(members) || isMany;
            const char32_t to = members.back();
            isMany
                = isMany || members.size() != before + 2 || to < from || to - from >= kMostMembers;
            for (char32_t code = from; !isMany && code < to; ++code)
                members.push_back(code);
        }
        if (!takes(u"]"))
            fail(Text::tr("缺少右方括号"));
        return isMany ? anyCharacter() : oneOf(wordsOf(members));
    }

    Piece withRepeats(Piece piece)
    {
        int least = 1;
        int most = 1;
        if (isAtEnd() || !repeats(least, most))
            return piece;
        takes(u"?") || takes(u"+"); // lazy and possessive: the same words
        if (!isAtEnd() && QStringView(u"*+?").contains(unit()))
            fail(Text::tr("重复了两次"));
        if (least > kMostRepeats || most > kMostRepeats || (most >= 0 && most < least))
            fail(Text::tr("重复的次数不对"));
        if (!m_problem.isEmpty())
            return {};
        if (piece.looking != Looking::Nowhere)
            return emptyPiece();
        return repeated(piece, least, most);
    }

    bool repeats(int& least, int& most)
    {
        if (takes(u"*")) {
            least = 0;
            most = -1;
        } else if (takes(u"+")) {
            most = -1;
        } else if (takes(u"?")) {
            least = 0;
        } else if (unit() == u'{' && m_at + 1 < m_text.size() && m_text.at(m_at + 1).isDigit()) {
            const QStringList ends = braces().split(u',');
            bool isNumber = ends.size() <= 2;
            bool isMostNumber = true;
            least = isNumber ? ends.front().toInt(&isNumber) : 0;
            most = ends.size() == 1     ? least
                : ends.back().isEmpty() ? -1
                                        : ends.back().toInt(&isMostNumber);
            if (!isNumber || !isMostNumber)
                fail(Text::tr("重复的次数不对"));
        } else {
            return false;
        }
        return true;
    }

    QString m_text;
    qsizetype m_at = 0;
    QString m_problem;
    std::vector<std::optional<Piece>> m_groups; ///< null while open
};

} // namespace

std::optional<std::vector<PatternAnchor>> patternAnchors(const QString& pattern, QString& problem)
{
    Parser parser(pattern);
    const std::optional<Piece> piece = parser.parse();
    if (!piece) {
        problem = parser.problem();
        return std::nullopt;
    }
    const auto words = requiredWords(*piece);
    if (!words) {
        problem = Text::tr("没有哪个字、标点是每处都必有的");
        return std::nullopt;
    }
    std::vector<PatternAnchor> anchors;
    for (const WordPlace& place : *words)
        anchors.push_back({QString::fromStdU16String(place.word), place.nearest, place.farthest});
    return anchors;
}

} // namespace qb::check
