#include "spelling/archive_training.h"

#include "spelling/base_models.h"
#include "spelling/lattice.h"
#include "spelling/ngram_training.h"

#include <QCoreApplication>

#include <algorithm>

namespace qb::spelling {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::spelling)
};

constexpr int characterBits = 12;
constexpr int wordBits = 21;

/// Characters as numbers of twelve bits: the frequent ones have their own, the others share one.
class CharacterCodes {
public:
    static constexpr std::uint32_t other = (1U << characterBits) - 1;

    explicit CharacterCodes(const std::vector<std::uint32_t>& counts)
    {
        for (std::uint32_t c = 0; c < counts.size(); ++c) {
            if (counts[c] > 0)
                m_symbols.push_back(c);
        }
        std::stable_sort(m_symbols.begin(), m_symbols.end(),
            [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
        m_symbols.insert(m_symbols.begin(), std::uint32_t{lineStart});
        if (m_symbols.size() > other)
            m_symbols.resize(other);
        m_codes.assign(counts.size(), other);
        for (std::uint32_t code = 0; code < m_symbols.size(); ++code)
            m_codes[m_symbols[code]] = code;
        m_codes[lineStart] = other;
    }
    std::uint32_t codeOf(char16_t c) const { return m_codes[c]; }
    std::uint32_t symbolOf(std::uint32_t code) const
    {
        return code < m_symbols.size() ? m_symbols[code] : 0xFFFFU;
    }

private:
    std::vector<std::uint32_t> m_symbols;
    std::vector<std::uint32_t> m_codes;
};

/// The sentence as words of the best segmentation, marks between them.
std::vector<std::uint32_t> wordsOf(
    const Lexicon& lexicon, const WordScorer& scorer, const Sentence& sentence)
{
    const auto base = static_cast<std::uint32_t>(lexicon.wordCount());
    const std::uint32_t unknown = base + 1 + static_cast<std::uint32_t>(markTokens.size());
    std::vector<std::uint32_t> words;
    const std::vector<Run> runs = runsOf(lexicon, sentence);
    std::size_t next = 0;
    for (std::size_t at = 0; at < sentence.tokens.size();) {
        if (next < runs.size() && sentence.stretches[next].tokenBegin == static_cast<int>(at)) {
            const PathScorer<WordScorer> paths(scorer, runs[next]);
            for (int p = 0; p < runs[next].size(); p += paths.covering(p).length) {
                const std::uint32_t word = paths.covering(p).word;
                words.push_back(word == noToken ? unknown : word);
            }
            at += static_cast<std::size_t>(runs[next].size());
            ++next;
            continue;
        }
        const std::size_t mark = markTokens.find(sentence.tokens[at]);
        words.push_back(mark == std::u16string_view::npos
                ? unknown
                : base + 1 + static_cast<std::uint32_t>(mark));
        ++at;
    }
    return words;
}

} // namespace

Result<ArchiveModelSummary> trainArchiveModel(const Environment& environment,
    const std::function<bool(QString&)>& nextParagraph, const QString& outputPath,
    Progress* progress)
{
    QB_TRY(const std::shared_ptr<const BaseModels> base, BaseModels::load(environment));
    const Lexicon& lexicon = base->lexicon;
    const WordScorer scorer(base->sun, lexicon, WordScorer::Tokens::SunPinyin);
    const Error cancelled{ErrorKind::Cancelled, Text::tr("学习已停止"), {}, {}};

    ArchiveModelSummary summary;
    std::vector<Sentence> sentences;
    std::u16string characters; ///< of all sentences, one after the other
    std::vector<std::size_t> ends;
    NgramTraining words(3, wordBits, {1, 1, 2});
    std::vector<std::uint32_t> tokens;
    QString paragraph;
    while (nextParagraph(paragraph)) {
        ++summary.paragraphs;
        if (summary.paragraphs % 2000 == 0 && progress != nullptr
            && !progress->report(
                Text::tr("读已发表的稿件"), static_cast<int>(summary.paragraphs), 0))
            return cancelled;
        if (summary.characters + paragraph.size() > mostArchiveCharacters) {
            summary.isCutShort = true;
            break;
        }
        summary.characters += paragraph.size();
        for (const Sentence& sentence : sentencesOf(paragraph.toStdU16String())) {
            characters += sentence.tokens;
            ends.push_back(characters.size());
            tokens = wordsOf(lexicon, scorer, sentence);
            for (std::uint32_t& token : tokens)
                ++token; // 0 is the beginning
            words.add(tokens);
        }
    }

    const auto goOn = [&] {
        return progress == nullptr || progress->report(Text::tr("统计语言模型"), 0, 0);
    };
    ModelFileWriter writer(ModelKind::Archive);
    const auto wordCount = static_cast<std::uint32_t>(lexicon.wordCount());
    const auto symbolOfWord = [&](std::uint32_t token) {
        return token == 0 ? wordCount : token - 1;
    };
    const auto wordSymbols = static_cast<std::uint32_t>(wordCount + 2 + markTokens.size());
    if (!words.finish("words", symbolOfWord, wordSymbols, goOn, writer))
        return cancelled;

    std::vector<std::uint32_t> counts(0x10000, 0);
    for (const char16_t c : characters)
        ++counts[c];
    const CharacterCodes codes(counts);
    NgramTraining letters(NgramModel::maximumOrder, characterBits, {1, 1, 1, 2, 2});
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        tokens.clear();
        for (std::size_t i = begin; i < end; ++i)
            tokens.push_back(codes.codeOf(characters[i]));
        letters.add(tokens);
        begin = end;
    }
    if (!letters.finish(
            "characters", [&](std::uint32_t code) { return codes.symbolOf(code); }, 0x10000, goOn,
            writer))
        return cancelled;
    QB_CHECK(writer.write(outputPath, lexicon.fingerprint()));
    return summary;
}

} // namespace qb::spelling
