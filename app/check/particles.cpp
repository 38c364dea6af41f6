#include "check/basic_han.h"
#include "check/predicates.h"
#include "check/word_tables.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

/// 的, 地 and 得, by the classes of the words around them (resources/check/sources/particles.txt).
/// Each of the three judges only where its neighbours leave no second reading.
namespace qb::check {

namespace {

/// In the order of kClassNames.
enum WordClass : unsigned {
    Manner = 1u << 0,
    Before = 1u << 1,
    NotBefore = 1u << 2,
    Subject = 1u << 3,
    PureVerb = 1u << 4,
    Verb = 1u << 5,
    NounVerb = 1u << 6,
    Noun = 1u << 7,
    Tail = 1u << 8,
    Predicative = 1u << 9,
    Aim = 1u << 10,
    Degree = 1u << 11,
    Adjective = 1u << 12,
    Lone = 1u << 13,
    Complemented = 1u << 14,
    Pair = 1u << 15,
    Feeling = 1u << 16,
    Outcome = 1u << 17,
};

constexpr std::array kClassNames{u"状", u"前", u"非前", u"主", u"纯动", u"动", u"名动", u"名",
    u"尾", u"谓", u"为", u"程度", u"形", u"单", u"补", u"双", u"情", u"果"};

constexpr qsizetype kLongestWord = 7;

class WordClasses {
public:
    explicit WordClasses(const QStringList& lists) : m_lists(lists)
    {
        for (const QString& list : lists) {
            const QStringList words = list.split(u' ', Qt::SkipEmptyParts);
            const auto name = std::find_if(kClassNames.begin(), kClassNames.end(),
                [&](const char16_t* each) { return words.value(0) == QStringView(each); });
            if (name == kClassNames.end())
                continue;
            const unsigned bit = 1u << (name - kClassNames.begin());
            for (qsizetype i = 1; i < words.size(); ++i)
                add(words[i], bit);
        }
    }

    const QStringList& words() const { return m_lists; }

    bool is(QStringView word, unsigned classes) const
    {
        return (m_classes.value(QString::fromRawData(word.data(), word.size()), 0) & classes) != 0;
    }

    /// The longest word of these classes at the end of `text`; empty for none.
    QStringView ending(QStringView text, unsigned classes) const
    {
        if (text.isEmpty())
            return {};
        const unsigned known = m_byLast[text.back().unicode()];
        if ((known & classes) == 0)
            return {};
        for (qsizetype length = std::min(kLongestWord, text.size()); length > 0; --length)
            if ((known & lengthBit(length)) != 0 && is(text.last(length), classes))
                return text.last(length);
        return {};
    }

    QStringView beginning(QStringView text, unsigned classes) const
    {
        if (text.isEmpty())
            return {};
        const unsigned known = m_byFirst[text.front().unicode()];
        if ((known & classes) == 0)
            return {};
        for (qsizetype length = std::min(kLongestWord, text.size()); length > 0; --length)
            if ((known & lengthBit(length)) != 0 && is(text.first(length), classes))
                return text.first(length);
        return {};
    }

private:
    static unsigned lengthBit(qsizetype length)
    {
        return length > kLongestWord ? 0 : 1u << (kClassNames.size() + size_t(length));
    }

    void add(const QString& word, unsigned bit)
    {
        m_classes[word] |= bit;
        m_byFirst[word.front().unicode()] |= bit | lengthBit(word.size());
        m_byLast[word.back().unicode()] |= bit | lengthBit(word.size());
    }

    QStringList m_lists;
    QHash<QString, unsigned> m_classes;
    // By code unit: the classes and lengths of the words that begin, or end, with it.
    std::vector<unsigned> m_byFirst = std::vector<unsigned>(0x10000);
    std::vector<unsigned> m_byLast = std::vector<unsigned>(0x10000);
};

bool beginsWithHan(QStringView text)
{
    return !text.isEmpty() && isHan(text.front());
}

bool beginsWithOneOf(QStringView text, QStringView characters)
{
    return !text.isEmpty() && characters.contains(text.front());
}

/// Up to the next mark; of a very long clause its begin.
QStringView clauseBegin(QStringView text)
{
    constexpr qsizetype kLongestClause = 60;
    const qsizetype most = std::min(kLongestClause, text.size());
    qsizetype end = 0;
    while (end < most && !QStringView(u"，。；：！？、\n").contains(text[end]))
        ++end;
    return text.first(end);
}

/// 持续有效, 积极踊跃: all that is manner at the end.
QStringView mannerAtEnd(const WordClasses& words, QStringView before)
{
    QStringView head = before;
    for (int parts = 0; parts < 3; ++parts) {
        const QStringView manner = words.ending(head, Manner);
        if (manner.isEmpty())
            break;
        head = head.chopped(manner.size());
    }
    return before.last(before.size() - head.size());
}

/// 专家组, 消防员, 货车: ends with what acts.
bool endsWithActor(const WordClasses& words, QStringView head)
{
    constexpr QStringView kActors
        = u"组队员者人们司厂局院会部委方家团车船机士师生工民长站所市县镇村";
    return !words.ending(head, Subject).isEmpty()
        || (head.size() > 1 && kActors.contains(head.back()) && isHan(head[head.size() - 2])
            && words.ending(head, Verb | PureVerb | NounVerb).isEmpty());
}

/// 持续有效|的|推进治理。 at the begin of a clause or behind who does it: nothing behind the verb
/// makes a noun of it.
bool isPlainPredicate(
    const WordClasses& words, QStringView head, QStringView manner, QStringView rest)
{
    const QStringView clause = clauseBegin(rest);
    if (clause.size() < 2 || !isHan(clause[0]) || clause.contains(u'的')
        || !words.beginning(clause, Tail).isEmpty())
        return false;
    constexpr QStringView kNominal = u"是使让和与及等";
    if (std::any_of(
            clause.begin(), clause.end(), [&](QChar unit) { return kNominal.contains(unit); }))
        return false;
    const bool isAtStart = head.isEmpty() || QStringView(u"，。；：！？”").contains(head.back());
    return (isAtStart && manner.size() >= 3) || endsWithActor(words, head);
}

/// 正深刻|的|改变, 大家认真|的|落实; not 有力|的|推动作用
bool isAdverbial(const WordClasses& words, QStringView before, QStringView after)
{
    const QStringView manner = mannerAtEnd(words, before);
    if (manner.isEmpty())
        return false;
    const QStringView pure = words.beginning(after, PureVerb);
    const QStringView verb = pure.isEmpty() ? words.beginning(after, Verb) : pure;
    if (verb.isEmpty())
        return false;
    const QStringView head = before.chopped(manner.size());
    const bool hasAim = manner.startsWith(u'更') && !words.ending(head, Aim).isEmpty();
    if (pure.isEmpty() && words.is(verb, NounVerb))
        return hasAim && words.beginning(after.sliced(verb.size()), Tail).isEmpty()
            && !words.beginning(after.sliced(verb.size()), Noun | Subject).isEmpty();
    const QStringView rest = after.sliced(verb.size());
    const QStringView tail = words.beginning(rest, Tail);
    const bool isCompound
        = !tail.isEmpty() && (pure.isEmpty() || !beginsWithHan(rest.sliced(tail.size())));
    if (beginsWithOneOf(rest, u"的地得之和与及")) // 及时|的|帮助和支持
        return false;
    if (!pure.isEmpty() && isPlainPredicate(words, head, manner, rest))
        return true;
    // 认真|的|查看了每一道工序
    if (verb.size() == 2 && rest.size() > 1 && rest[0] == u'了' && isHan(rest[1])
        && rest[1] != u'的' && !clauseBegin(rest).contains(u'的'))
        return true;
    if (!words.ending(head, Before).isEmpty() && words.ending(head, NotBefore).isEmpty())
        return !pure.isEmpty()
            || (!isCompound && (beginsWithHan(rest) || beginsWithOneOf(rest, u"“《")));
    const bool hasAspect = beginsWithOneOf(rest, u"着了起")
        || (!pure.isEmpty() && !beginsWithHan(rest) && words.ending(before, Manner).size() >= 4);
    if (isCompound)
        return false;
    if (hasAim || !words.ending(head, Subject).isEmpty())
        return hasAspect || beginsWithHan(rest);
    // 经过夜以继日|的|攻关，
    return manner.size() >= 4 && hasAspect && !head.endsWith(u'过')
        && beginsWithHan(head.isEmpty() ? rest : head.last(1));
}

/// 产品质量|地|提升离不开, 企业|得|竞争力显著, 美丽|地|乡村; 目的地, 地区 and the 得 of 得到 are
/// words of their own.
bool isAttributive(const WordClasses& words, QStringView before, QChar particle, QStringView after)
{
    const QStringView notAfter = particle == u'地'
        ? QStringView(
            u"区方位面图质域块铁震理形下点址段标带产租级市处主球表基板道坪热暖摊头磁利价缘名貌膜税"
            u"矿勘灾上里盘接勤")
        : QStringView(u"不到以知出起了住益当力体分奖失意罪票主手名救");
    if (beginsWithOneOf(after, notAfter) || !beginsWithHan(after))
        return false;
    const QStringView verb = words.beginning(after, Verb | PureVerb);
    // 规模最大|地|物流园, 大棚里|得|西红柿
    if (particle == u'地' && before.size() > 2 && before[before.size() - 2] == u'最'
        && words.is(before.last(1), Adjective))
        return verb.isEmpty();
    if (particle == u'得' && before.size() > 2 && QStringView(u"里中内").contains(before.back())
        && isHan(before[before.size() - 2]) && words.ending(before, Verb | PureVerb).isEmpty())
        return verb.isEmpty() && !beginsWithOneOf(after, u"有要靠把先再多去来看用给让");
    if (verb.isEmpty() && words.ending(before, Adjective).size() == 2
        && words.ending(before, Manner).isEmpty())
        return words.beginning(after, Noun).size() == 2;
    if (verb.size() != 2)
        return false;
    const QStringView rest = after.sliced(2);
    const QStringView tail = words.beginning(rest, Tail);
    const auto goesOn = [&](QStringView from) {
        return !words.beginning(from, Predicative).isEmpty();
    };
    const bool isMannerLess = words.ending(before, Manner).isEmpty();
    if (!tail.isEmpty() && goesOn(rest.sliced(tail.size()))
        && words.ending(before, particle == u'得' ? Noun | Subject : Noun).size() >= 2)
        return particle == u'得' || isMannerLess;
    return words.ending(before, Noun).size() >= 2 && isMannerLess && goesOn(rest);
}

bool endsClause(QStringView rest)
{
    return rest.isEmpty() || beginsWithOneOf(rest, u"，。；！？”、")
        || (rest.size() > 1 && rest.front() == u'了' && !isHan(rest[1]));
}

/// What remains of `text` behind 很快, 又快又好, 更细更实, 比预期快; the whole of it if it begins
/// otherwise.
QStringView behindQuality(const WordClasses& words, QStringView text)
{
    if (const QStringView pair = words.beginning(text, Pair); !pair.isEmpty())
        return text.sliced(pair.size());
    constexpr qsizetype kLongestComparison = 8;
    if (text.startsWith(u'比'))
        for (qsizetype i = 2; i < std::min(kLongestComparison, text.size()); ++i)
            if (words.is(text.sliced(i, 1), Adjective) && endsClause(text.sliced(i + 1)))
                return text.sliced(i + 1);
    if (words.beginning(text, Degree).isEmpty() && !text.isEmpty() && words.is(text.first(1), Lone))
        return text.sliced(1);
    QStringView rest = text;
    while (true) {
        const QStringView degree = words.beginning(rest, Degree);
        if (degree.isEmpty())
            return rest;
        const QStringView quality = words.beginning(rest.sliced(degree.size()), Adjective);
        if (quality.isEmpty())
            return text;
        rest = rest.sliced(degree.size() + quality.size());
    }
}

/// 好不好, 是否彻底, 像花园一样, 及时妥当
bool isJudgement(const WordClasses& words, QStringView after)
{
    const QStringView clause = clauseBegin(after);
    if (clause.size() >= 3 && clause[1] == u'不' && clause[0] == clause[2] && isHan(clause[0]))
        return words.is(clause.first(1), Adjective);
    if (clause.startsWith(u"是否") && words.beginning(clause.sliced(2), Adjective).size() == 2)
        return clause.size() == 4;
    if (clause.startsWith(u'像') && (clause.endsWith(u"一样") || clause.endsWith(u"似的")))
        return true;
    return clause.size() == 4 && words.is(clause.first(2), Adjective)
        && words.is(clause.last(2), Adjective) && !words.is(clause.last(2), Noun | NounVerb | Tail);
}

/// 比预期快|的|多。
bool isMuchMore(const WordClasses& words, QStringView before, QStringView after)
{
    constexpr qsizetype kLongestComparison = 12;
    return after.startsWith(u'多') && endsClause(after.sliced(1))
        && !words.ending(before, Adjective).isEmpty()
        && before.last(std::min(before.size(), kLongestComparison)).contains(u'比');
}

/// 雨下|的|太大，; not 所说的很对
bool isComplement(const WordClasses& words, QStringView before, QChar particle, QStringView after)
{
    if (!words.ending(before, Feeling).isEmpty() && !words.beginning(after, Outcome).isEmpty())
        return true;
    // 宽敞|地|能并排
    if (particle == u'地' && words.ending(before, Adjective).size() == 2
        && words.ending(before, Manner).isEmpty() && beginsWithOneOf(after, u"能像让使连直"))
        return true;
    if (particle == u'的' && isMuchMore(words, before, after))
        return true;
    const QStringView verb = words.ending(before, Complemented);
    if (verb.isEmpty())
        return false;
    const QStringView head = before.chopped(verb.size());
    if (!head.isEmpty() && QStringView(u"所是有的改").contains(head.back()))
        return false;
    if (particle == u'地' && verb.size() == 1 && QStringView(u"用种住").contains(verb.front()))
        return false; // 用地|越来越少
    if (particle == u'的' && verb == QStringView(u"种") && after.startsWith(u'最'))
        return false; // what is planted most
    const bool isChange
        = verb.size() == 2 || verb == QStringView(u"变") || verb == QStringView(u"建");
    if (particle == u'的' && isChange && isJudgement(words, after))
        return true;
    const QStringView rest = behindQuality(words, after);
    return rest.size() < after.size() && endsClause(rest);
}

template <typename Judge>
std::vector<Hit> hitsOf(const Document& document, const QString& right, Judge isWrong)
{
    std::vector<Hit> hits;
    const QStringView text = document.text();
    for (const TextRange& place : document.places())
        if (isWrong(text.first(place.begin), text[place.begin], text.sliced(place.end)))
            hits.push_back({place, {right}});
    return hits;
}

} // namespace

std::vector<Hit> adverbialParticles(const Document& document, const QStringList& words)
{
    const auto classes = tableOf<WordClasses>(words);
    return hitsOf(
        document, QStringLiteral("地"), [&](QStringView before, QChar, QStringView after) {
            return isAdverbial(*classes, before, after);
        });
}

std::vector<Hit> attributiveParticles(const Document& document, const QStringList& words)
{
    const auto classes = tableOf<WordClasses>(words);
    return hitsOf(
        document, QStringLiteral("的"), [&](QStringView before, QChar particle, QStringView after) {
            return isAttributive(*classes, before, particle, after);
        });
}

std::vector<Hit> complementParticles(const Document& document, const QStringList& words)
{
    const auto classes = tableOf<WordClasses>(words);
    return hitsOf(
        document, QStringLiteral("得"), [&](QStringView before, QChar particle, QStringView after) {
            return isComplement(*classes, before, particle, after);
        });
}

} // namespace qb::check
