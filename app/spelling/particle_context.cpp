#include "spelling/particle_context.h"

#include "spelling/hashing.h"
#include "spelling/lattice.h"

#include <algorithm>

namespace qb::spelling {
namespace {

constexpr std::size_t reachLeft = 14;
constexpr std::size_t reachRight = 12;
/// For what stands beyond the reach.
constexpr char16_t beyond = 1;

/// In steps of NgramModel::probabilityStep, as unigrams are.
constexpr int costOfWord = 25;
constexpr int costOfRareWord = 255;
constexpr int costOfUnknownCharacter = 260;

struct Word {
    std::u16string_view text;
    std::uint32_t number = noToken;
    std::uint8_t kind = 0;
};

/// The likeliest words of a stretch of Han characters, each by itself.
std::vector<Word> wordsOf(const Lexicon& lexicon, std::u16string_view text)
{
    struct Step {
        int cost = -1; ///< −1: not reached
        std::size_t from = 0;
        std::uint32_t word = noToken;
    };
    std::vector<Step> best(text.size() + 1);
    best[0].cost = 0;
    const auto reach = [&](std::size_t from, std::size_t to, int cost, std::uint32_t word) {
        const int sum = best[from].cost + cost;
        if (best[to].cost < 0 || sum < best[to].cost)
            best[to] = {sum, from, word};
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        Lexicon::Walk walk(lexicon);
        for (std::size_t j = i; j < text.size() && walk.canGoOn(); ++j) {
            const std::uint32_t word = walk.step(text[j]);
            if (word == noToken)
                continue;
            const int unigram = lexicon.word(word).unigram;
            reach(i, j + 1, unigram == 255 ? costOfRareWord : unigram + costOfWord, word);
        }
        reach(i, i + 1, costOfUnknownCharacter, noToken);
    }
    std::vector<Word> words;
    for (std::size_t end = text.size(); end > 0; end = best[end].from) {
        const Step& step = best[end];
        words.push_back({text.substr(step.from, end - step.from), step.word,
            step.word == noToken ? std::uint8_t{0} : lexicon.word(step.word).kind});
    }
    std::reverse(words.begin(), words.end());
    return words;
}

/// The Han characters around a place, and the marks at their ends.
struct Surroundings {
    std::size_t begin;
    std::size_t end;
    char16_t before;
    char16_t after;
};

Surroundings surroundingsOf(std::u16string_view text, std::size_t position)
{
    Surroundings s{position, position + 1, 0, 0};
    while (s.begin > 0 && isModelHan(text[s.begin - 1]) && position - s.begin < reachLeft)
        --s.begin;
    while (s.end < text.size() && isModelHan(text[s.end]) && s.end - position < reachRight)
        ++s.end;
    if (s.begin > 0)
        s.before = position - s.begin == reachLeft ? beyond : text[s.begin - 1];
    if (s.end < text.size())
        s.after = s.end - position == reachRight ? beyond : text[s.end];
    return s;
}

std::uint32_t hashOf(std::u16string_view text)
{
    std::uint64_t hash = 0;
    for (const char16_t c : text)
        hash = addToHash(hash, c);
    return static_cast<std::uint32_t>(hash >> 32U);
}

std::uint32_t lengthClass(std::size_t length)
{
    return static_cast<std::uint32_t>(length <= 4 ? length : length <= 7 ? 5 : 6);
}

bool isOneOf(char16_t c, std::u16string_view characters)
{
    return characters.find(c) != std::u16string_view::npos;
}

/// How a word is doubled before the particle: AABB, ABAB, AAB's end, AA.
std::uint32_t doubling(std::u16string_view left)
{
    const std::size_t n = left.size();
    const auto same = [&](std::size_t a, std::size_t b) {
        return left[n - a] == left[n - b];
    };
    if (n >= 4 && same(1, 2) && same(3, 4))
        return 1;
    if (n >= 4 && same(1, 3) && same(2, 4))
        return 2;
    if (n >= 2 && same(1, 2))
        return n >= 3 ? 3 : 4;
    return 0;
}

class ContextMaker {
public:
    ContextMaker(const Models& models, std::u16string_view text, std::size_t position)
        : m_models(models),
          m_text(text),
          m_position(position),
          m_around(surroundingsOf(text, position)),
          m_left(wordsOf(*models.lexicon, text.substr(m_around.begin, position - m_around.begin))),
          m_right(wordsOf(*models.lexicon, text.substr(position + 1, m_around.end - position - 1)))
    {
    }

    ParticleContext make()
    {
        words();
        characters();
        clause();
        for (std::size_t i = 0; i < particles.size(); ++i)
            wordsThrough(i);
        scoreAll();
        m_context.leftLength = left(0).text.size();
        m_context.leftKind = left(0).kind;
        m_context.rightWords = m_right.size();
        const std::array<char16_t, 2> place
            = {m_position > 0 ? m_text[m_position - 1] : u'\0', u'地'};
        m_context.makesPlace = m_models.lexicon->find({place.data(), place.size()}) != noToken;
        m_context.next = m_right.empty() ? u'\0' : m_right.front().text.front();
        return std::move(m_context);
    }

private:
    static constexpr std::uint8_t kindOfMark = 31;

    /// From the particle outwards; where the words end, the mark there.
    Word left(std::size_t i) const
    {
        return i < m_left.size() ? m_left[m_left.size() - 1 - i]
                                 : mark(m_around.before, i == m_left.size());
    }
    Word right(std::size_t i) const
    {
        return i < m_right.size() ? m_right[i] : mark(m_around.after, i == m_right.size());
    }
    static Word mark(const char16_t& c, bool isThere)
    {
        return {{&c, isThere ? std::size_t{1} : std::size_t{0}}, noToken, kindOfMark};
    }
    std::uint32_t character(int offset) const
    {
        const auto at = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(m_position) + offset);
        constexpr std::uint32_t markFlag = 0x20000;
        return offset < 0 && m_position < m_around.begin + static_cast<std::size_t>(-offset)
            ? m_around.before + markFlag
            : at >= m_around.end ? m_around.after + markFlag
                                 : m_text[at];
    }

    /// Each call is a feature of its own: the order of the calls is part of the model's form.
    void add(std::initializer_list<std::uint32_t> parts)
    {
        std::uint64_t hash = addToHash(0, ++m_number);
        for (const std::uint32_t part : parts)
            hash = addToHash(hash, part);
        m_context.features.push_back(
            cellOf(addToHash(hash, 0), 1U << ParticleContext::featureBits));
    }

    void words()
    {
        const Word l1 = left(0);
        const Word l2 = left(1);
        const Word r1 = right(0);
        const Word r2 = right(1);
        const Word r3 = right(2);
        const std::uint32_t l = hashOf(l1.text);
        const std::uint32_t r = hashOf(r1.text);
        add({});
        add({l});
        add({r});
        add({l, r});
        add({l1.kind, r});
        add({l, r1.kind});
        add({l1.kind, r1.kind});
        add({l2.kind, l1.kind, r1.kind});
        add({l1.kind, r1.kind, r2.kind});
        add({r, r2.kind});
        add({r, hashOf(r2.text)});
        add({l2.kind, l});
        add({hashOf(l2.text), l});
        add({static_cast<std::uint32_t>(l1.text.size()), static_cast<std::uint32_t>(r1.text.size()),
            l1.kind, r1.kind});
        add({r1.kind, r2.kind, r3.kind});
        add({r2.kind, l1.kind, hashOf(r3.text)});
        add({m_around.after, r1.kind, r2.kind, static_cast<std::uint32_t>(m_right.size())});
        const std::uint32_t doubled
            = doubling(m_text.substr(m_around.begin, m_position - m_around.begin));
        add({doubled});
        add({doubled, r1.kind});
    }

    void characters()
    {
        add({character(-1)});
        add({character(1)});
        add({character(-2), character(-1)});
        add({character(1), character(2)});
        add({character(-1), character(1)});
        add({character(-2), character(-1), character(1)});
        add({character(-1), character(1), character(2)});
    }

    /// How much of the clause stands before and behind, and which other words of form do.
    void clause()
    {
        const std::uint32_t l = left(0).kind;
        const std::uint32_t r = right(0).kind;
        const std::uint32_t before = lengthClass(m_position - m_around.begin);
        const std::uint32_t behind = lengthClass(m_around.end - m_position - 1);
        add({before, l});
        add({behind, r, m_around.after});
        add({before, behind});

        constexpr std::size_t reach = 8;
        std::uint32_t next = 0;
        std::uint32_t distance = 0;
        for (std::size_t i = m_position + 1; i < m_around.end && i <= m_position + reach; ++i) {
            if (isOneOf(m_text[i], u"了着过是在到") || particleNumber(m_text[i]) != noParticle) {
                next = m_text[i];
                distance = static_cast<std::uint32_t>(std::min<std::size_t>(i - m_position, 4));
                break;
            }
        }
        std::uint32_t last = 0;
        for (std::size_t i = m_position; i > m_around.begin && i + reach >= m_position; --i) {
            const char16_t c = m_text[i - 1];
            if (isOneOf(c, u"是将把被在有更很了") || particleNumber(c) != noParticle) {
                last = c;
                break;
            }
        }
        add({next, distance});
        add({next, l, r});
        add({next, r, right(1).kind});
        add({last});
        add({last, l, r});
        add({last, next, r});
    }

    /// Words that the particle ends, begins or stands in, if it is this one.
    void wordsThrough(std::size_t particle)
    {
        std::u16string text(m_text.substr(m_around.begin, m_around.end - m_around.begin));
        const std::size_t at = m_position - m_around.begin;
        text[at] = particles[particle];
        std::array<std::uint32_t, 3> found{}; ///< how frequent, of those that end, begin, contain
        for (std::size_t i = at > 4 ? at - 4 : 0; i <= at; ++i) {
            Lexicon::Walk walk(*m_models.lexicon);
            for (std::size_t j = i; j < text.size() && walk.canGoOn(); ++j) {
                const std::uint32_t word = walk.step(text[j]);
                if (word == noToken || j < at || j == i)
                    continue;
                const int unigram = m_models.lexicon->word(word).unigram;
                const auto frequency = static_cast<std::uint32_t>(
                    unigram == 255 ? 1 : 1 + std::max(0, (230 - unigram) / 20));
                std::uint32_t& most = found[j == at ? 0 : i == at ? 1 : 2];
                most = std::max(most, frequency);
            }
        }
        for (std::uint32_t i = 0; i < found.size(); ++i)
            add({static_cast<std::uint32_t>(particle), i, found[i]});
    }

    /// Two words on either side.
    template <typename Scorer>
    std::array<Milli, particles.size()> scoresBy(const Scorer& scorer) const
    {
        std::array<Milli, particles.size()> scores{};
        for (std::size_t k = 0; k < particles.size(); ++k) {
            typename Scorer::State state = scorer.start();
            typename Scorer::State next = state;
            for (std::size_t i = std::min<std::size_t>(2, m_left.size()); i-- > 0;) {
                const std::uint32_t word = left(i).number;
                if (scorer.knows(word)) {
                    scorer.score(state, word, next);
                    state = next;
                } else {
                    state = scorer.start();
                }
            }
            const std::uint32_t itself = m_models.lexicon->find({&particles[k], 1});
            if (!scorer.knows(itself))
                continue;
            scores[k] = scorer.score(state, itself, next);
            for (std::size_t i = 0; i < std::min<std::size_t>(2, m_right.size()); ++i) {
                const std::uint32_t word = right(i).number;
                if (!scorer.knows(word))
                    break;
                state = next;
                scores[k] += scorer.score(state, word, next);
            }
        }
        const Milli mean = (scores[0] + scores[1] + scores[2]) / 3;
        for (Milli& score : scores)
            score -= mean;
        return scores;
    }

    void scoreAll()
    {
        const Lexicon& lexicon = *m_models.lexicon;
        m_context.scores
            = {scoresBy(WordScorer(*m_models.sun, lexicon, WordScorer::Tokens::SunPinyin)),
                scoresBy(WordScorer(*m_models.libpinyin, lexicon, WordScorer::Tokens::Libpinyin)),
                scoresBy(LibimeScorer(*m_models.libime, lexicon))};
    }

    const Models& m_models;
    std::u16string_view m_text;
    std::size_t m_position;
    Surroundings m_around;
    std::vector<Word> m_left;
    std::vector<Word> m_right;
    std::uint32_t m_number = 0;
    ParticleContext m_context;
};

} // namespace

bool ParticleContext::allows(std::size_t written, std::size_t replacement) const
{
    if (next == 0 || written == replacement)
        return false;
    if (particles[written] == u'地' && particles[replacement] == u'的')
        return leftLength > 1 && !makesPlace && leftKind != WordEntry::verb
            && leftKind != WordEntry::verbalNoun && !isOneOf(next, u"的之等和与及或");
    if (particles[written] == u'得' && particles[replacement] == u'的')
        return leftKind != WordEntry::verb;
    return particles[replacement] != u'地' || rightWords > 1;
}

ParticleContext particleContext(
    const Models& models, std::u16string_view text, std::size_t position)
{
    return ContextMaker(models, text, position).make();
}

bool standsAlone(const Lexicon& lexicon, std::u16string_view text, std::size_t position)
{
    const Surroundings around = surroundingsOf(text, position);
    std::size_t begin = around.begin;
    for (const Word& word :
        wordsOf(lexicon, text.substr(around.begin, around.end - around.begin))) {
        if (begin + word.text.size() > position)
            return word.text.size() == 1;
        begin += word.text.size();
    }
    return true;
}

} // namespace qb::spelling
