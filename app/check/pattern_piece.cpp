#include "check/pattern_piece.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace qb::check {

namespace {

constexpr size_t kMostWords = 200;
constexpr int kMostCopies = 4;

int sum(int a, int b)
{
    return std::min(a + b, kNoLimit);
}

int product(int a, int b)
{
    return int(std::min<qint64>(qint64(a) * b, kNoLimit));
}

/// Of each UTF-16 unit.
const std::vector<float>& frequencies()
{
    static const std::vector<float> table = [] {
        constexpr float kRare = 0.0005f;
        constexpr float kCommon = 0.006f;
        constexpr float kFigure = 0.008f;
        constexpr float kSpace = 0.01f;
        constexpr float kMostCommon = 0.03f;
        std::vector<float> all(0x10000, kRare);
        for (const char16_t unit :
            std::u16string_view(
                u"一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方"
                u"后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应"
                u"开"))
            all[unit] = kCommon;
        for (const char16_t unit : std::u16string_view(u"0123456789“”（）：；"))
            all[unit] = kFigure;
        for (const char16_t unit : std::u16string_view(u"的，。、"))
            all[unit] = kMostCommon;
        all[u' '] = kSpace;
        return all;
    }();
    return table;
}

/// Neighbours in a word go together more often than chance has it.
double frequency(const Word& word)
{
    constexpr double kCohesion = 10;
    double result = 1;
    for (size_t i = 0; i < word.size(); ++i) {
        const double own = double(frequencies()[word[i]]);
        result *= i == 0 ? own : std::min(1.0, kCohesion * own);
    }
    return result;
}

/// What an anchor costs per unit of text: how often it should turn up, and how many places for the
/// match's begin must then be tried.
double cost(const Word& word, int range)
{
    constexpr double kPlace = 1e-6; // its share of the automaton
    constexpr int kMostStarts = 64;
    return kPlace + frequency(word) * (1 + std::min(range, kMostStarts) / 8.0);
}

std::vector<WordPlace> anchorsOf(const std::vector<Word>& words)
{
    std::vector<WordPlace> anchors;
    for (const Word& word : words)
        anchors.push_back({word, 0, 0});
    return anchors;
}

bool hasEmpty(const std::vector<Word>& words)
{
    return std::any_of(words.begin(), words.end(), [](const Word& word) { return word.empty(); });
}

std::vector<Word> withoutRepeats(std::vector<Word> words)
{
    const auto isAscending = [&] { // most are: they are made of sorted ones
        return std::adjacent_find(words.begin(), words.end(), std::greater_equal<>())
            == words.end();
    };
    if (!isAscending()) {
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
    }
    return words;
}

/// Empty where one of the pieces may begin with anything, or they are too many.
std::vector<Word> beginningsOf(const std::vector<Piece>& pieces)
{
    std::vector<Word> all;
    for (const Piece& piece : pieces) {
        const std::vector<Word>& own = piece.exact ? *piece.exact : piece.beginnings;
        if (own.empty() || hasEmpty(own) || all.size() + own.size() > kMostWords)
            return {};
        all.insert(all.end(), own.begin(), own.end());
    }
    return withoutRepeats(std::move(all));
}

} // namespace

std::optional<std::vector<WordPlace>> requiredWords(const Piece& piece)
{
    if (!piece.exact)
        return piece.anchors;
    if (hasEmpty(*piece.exact))
        return std::nullopt;
    return anchorsOf(*piece.exact);
}

Piece emptyPiece()
{
    Piece piece;
    piece.exact = std::vector<Word>{Word()};
    return piece;
}

Piece anyCharacter()
{
    Piece piece;
    piece.least = 1;
    piece.most = 2;
    return piece;
}

Piece exactly(Word word)
{
    Piece piece;
    piece.least = int(word.size());
    piece.most = piece.least;
    piece.exact.emplace().push_back(std::move(word));
    return piece;
}

Piece oneOf(std::vector<Word> characters)
{
    if (characters.empty() || characters.size() > kMostWords)
        return anyCharacter();
    Piece piece;
    piece.least = 2;
    for (const Word& character : characters) {
        piece.least = std::min(piece.least, int(character.size()));
        piece.most = std::max(piece.most, int(character.size()));
    }
    piece.exact = withoutRepeats(std::move(characters));
    return piece;
}

Piece alternatives(std::vector<Piece> pieces)
{
    Piece result;
    result.least = kNoLimit;
    size_t count = 0;
    bool isExact = true;
    for (const Piece& piece : pieces) {
        result.least = std::min(result.least, piece.least);
        result.most = std::max(result.most, piece.most);
        isExact = isExact && piece.exact;
        count += piece.exact ? piece.exact->size() : 0;
    }
    if (isExact && count <= kMostWords) {
        std::vector<Word>& words = result.exact.emplace();
        words.reserve(count);
        for (Piece& piece : pieces)
            std::move(piece.exact->begin(), piece.exact->end(), std::back_inserter(words));
        words = withoutRepeats(std::move(words));
        return result;
    }
    result.beginnings = beginningsOf(pieces);
    std::vector<WordPlace> anchors;
    for (const Piece& piece : pieces) {
        const auto own = requiredWords(piece);
        if (!own)
            return result;
        anchors.insert(anchors.end(), own->begin(), own->end());
    }
    result.anchors = std::move(anchors);
    return result;
}

Piece repeated(const Piece& piece, int least, int most)
{
    if (piece.exact && most >= 0 && most <= kMostCopies) {
        std::vector<Piece> counts;
        for (int count = least; count <= most; ++count) {
            PieceSequence sequence;
            for (int i = 0; i < count; ++i)
                sequence.append(piece);
            counts.push_back(sequence.finish());
        }
        if (Piece result = alternatives(std::move(counts)); result.exact)
            return result;
    }
    PieceSequence sequence;
    const int copies = std::min(least, kMostCopies);
    for (int i = 0; i < copies; ++i)
        sequence.append(piece);
    Piece rest;
    rest.least = product(least - copies, piece.least);
    rest.most = most < 0 ? kNoLimit : product(most - copies, piece.most);
    sequence.append(rest);
    return sequence.finish();
}

void PieceSequence::consider(std::vector<WordPlace> anchors)
{
    double expected = 0;
    for (const WordPlace& anchor : anchors)
        expected += cost(anchor.word, anchor.farthest - anchor.nearest);
    if (m_best && expected >= m_bestCost)
        return;
    m_best = std::move(anchors);
    m_bestCost = expected;
}

std::vector<WordPlace> PieceSequence::placed(const std::vector<WordPlace>& anchors) const
{
    std::vector<WordPlace> result = anchors;
    for (WordPlace& anchor : result) {
        anchor.nearest = sum(anchor.nearest, m_least);
        anchor.farthest = sum(anchor.farthest, m_most);
    }
    return result;
}

void PieceSequence::considerRun()
{
    double expected = 0;
    for (const Run& each : m_run) {
        if (each.word.empty())
            return;
        expected += cost(each.word, m_runMost - m_runLeast);
    }
    if (m_best && expected >= m_bestCost)
        return;
    std::vector<WordPlace>& anchors = m_best.emplace();
    for (const Run& each : m_run)
        anchors.push_back({each.word, m_runLeast - each.back, sum(m_runMost, -each.back)});
    m_bestCost = expected;
}

void PieceSequence::endRun()
{
    considerRun();
    if (m_isFirstRun)
        for (const Run& each : m_run)
            m_beginnings.push_back(each.word.substr(size_t(each.back)));
    m_isFirstRun = false;
    m_run.assign(1, {});
    m_runLeast = m_least;
    m_runMost = m_most;
    m_runHasStart = false;
}

void PieceSequence::appendExact(const std::vector<Word>& words)
{
    if (words.size() == 1) {
        for (Run& each : m_run) {
            each.word += words.front();
            each.lastPart = words.front().size();
        }
        m_runHasStart = m_runHasStart || !words.front().empty();
        return;
    }
    if (m_run.size() * words.size() > kMostWords) {
        m_isExact = false;
        endRun();
    } else {
        considerRun();
    }
    std::vector<Run> longer;
    longer.reserve(m_run.size() * words.size());
    for (const Run& each : m_run)
        for (const Word& word : words)
            longer.push_back({each.word + word, each.back, word.size()});
    m_run = std::move(longer);
    m_runHasStart = true;
}

/// What the last part, a group, took stands again: as many words as before.
void PieceSequence::appendAgain()
{
    considerRun();
    for (Run& each : m_run)
        each.word += each.word.substr(each.word.size() - each.lastPart);
}

/// What a part begins with that can be too much: the run ends with that.
void PieceSequence::appendBeginnings(const std::vector<Word>& beginnings)
{
    if (beginnings.empty() || m_run.size() * beginnings.size() > kMostWords)
        return;
    appendExact(beginnings);
}

/// The text that is looked at goes on differently for the pattern's next part, so the run does too.
void PieceSequence::appendAhead(const Piece& piece)
{
    const std::vector<Word>& words = piece.exact ? *piece.exact : piece.beginnings;
    if (!words.empty() && m_run.size() * words.size() <= kMostWords) {
        const std::vector<Run> run = m_run;
        appendExact(words);
        considerRun();
        m_run = run;
    }
    if (const auto anchors = requiredWords(piece))
        consider(placed(*anchors));
    m_isExact = false;
}

void PieceSequence::appendBehind(const Piece& piece)
{
    m_isExact = false;
    if (!piece.exact)
        return;
    std::vector<Run> run;
    for (const Word& word : *piece.exact)
        run.push_back({word, int(word.size()), 0});
    if (!m_runHasStart) {
        m_run = std::move(run);
        m_runLeast = m_least;
        m_runMost = m_most;
        m_runHasStart = true;
        return;
    }
    if (hasEmpty(*piece.exact))
        return;
    std::vector<WordPlace> anchors;
    for (const Run& each : run)
        anchors.push_back({each.word, m_least - each.back, sum(m_most, -each.back)});
    consider(anchors);
}

void PieceSequence::append(const Piece& piece)
{
    if (piece.looking == Looking::Ahead)
        return appendAhead(piece);
    if (piece.looking == Looking::Behind)
        return appendBehind(piece);
    const bool isAgain = piece.again != 0 && piece.again == m_lastGroup;
    m_lastGroup = isAgain ? piece.again : piece.group;
    if (piece.exact && isAgain) {
        appendAgain();
    } else if (piece.exact) {
        appendExact(*piece.exact);
    } else {
        m_isExact = false;
        if (piece.anchors)
            consider(placed(*piece.anchors));
        appendBeginnings(piece.beginnings);
    }
    m_least = sum(m_least, piece.least);
    m_most = sum(m_most, piece.most);
    if (!piece.exact)
        endRun();
}

Piece PieceSequence::finish()
{
    Piece piece;
    if (!m_isExact)
        considerRun();
    piece.least = m_least;
    piece.most = m_most;
    if (m_isExact) {
        std::vector<Word> words;
        words.reserve(m_run.size());
        for (Run& each : m_run)
            words.push_back(std::move(each.word));
        piece.exact = withoutRepeats(std::move(words));
    }
    if (!hasEmpty(m_beginnings) && m_beginnings.size() <= kMostWords)
        piece.beginnings = withoutRepeats(std::move(m_beginnings));
    piece.anchors = std::move(m_best);
    return piece;
}

} // namespace qb::check
