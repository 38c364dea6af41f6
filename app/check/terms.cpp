// One word in two forms: 账号 and 帐号, Wi-Fi and WiFi, 互联网+ and 互联网＋, “双碳” and 双碳.

#include "check/check_data.h"
#include "check/consistency.h"
#include "check/text.h"
#include "text/word_automaton.h"

#include <QMap>
#include <QStringList>

#include <algorithm>

namespace qb::check {

namespace {

const QString kLatin = QStringLiteral("latin ");
const QString kQuoted = QStringLiteral("quoted ");

struct Form {
    QString term;
    QString form;
};

/// The forms of terms.txt as one automaton, made with the first question.
struct Forms {
    text::WordAutomaton automaton;
    std::vector<Form> forms;

    Forms()
    {
        const QStringList lines = checkData(QStringLiteral("terms.txt")).split(u'\n');
        for (const QString& line : lines) {
            if (line.startsWith(u'#'))
                continue;
            const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
            for (const QString& word : words) {
                const auto number = size_t(automaton.add(word));
                if (number >= forms.size())
                    forms.resize(number + 1);
                forms[number] = {words.front(), word};
            }
        }
        automaton.compile();
    }
};

bool isWordLetter(QChar unit)
{
    return unit < u'\x80' && unit.isLetterOrNumber();
}

/// Latin words with capitals, digits or hyphens inside: Wi-Fi, DeepSeek, CR400.
void addLatinTerms(QStringView text, std::vector<TermUse>& found)
{
    for (qsizetype i = 0; i < text.size();) {
        if (!isWordLetter(text[i])) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < text.size()
            && (isWordLetter(text[end])
                || (text[end] == u'-' && end + 1 < text.size() && isWordLetter(text[end + 1]))))
            ++end;
        const QString form = text.sliced(i, end - i).toString();
        const bool hasLetter
            = std::any_of(form.begin(), form.end(), [](QChar u) { return u.isLetter(); });
        const QString key = QString(form).remove(u'-').toLower();
        // In English prose the first letter of a sentence is a capital, and words are many.
        const bool isInPhrase = (i > 1 && text[i - 1].isSpace() && isWordLetter(text[i - 2]))
            || (end + 1 < text.size() && text[end].isSpace() && isWordLetter(text[end + 1]));
        const bool isAddress = (i > 0 && QStringLiteral(".@/:_").contains(text[i - 1]))
            || (end < text.size() && QStringLiteral(".@/:_").contains(text[end]));
        if (hasLetter && key.size() >= 3 && !isInPhrase && !isAddress)
            found.push_back({{i, end}, kLatin + key, form, false});
        i = end;
    }
}

/// “双碳”: a short term in quotation marks.
void addQuotedTerms(QStringView text, std::vector<TermUse>& found)
{
    constexpr qsizetype kShortest = 3;
    constexpr qsizetype kLongest = 10;
    static const QString noTerm = QStringLiteral("，。、；：！？ “");
    for (qsizetype open = text.indexOf(u'“'); open >= 0; open = text.indexOf(u'“', open + 1)) {
        const QStringView inside
            = text.sliced(open + 1).first(std::min(kLongest + 1, text.size() - open - 1));
        const qsizetype close = inside.indexOf(u'”');
        if (close < kShortest)
            continue;
        const QStringView term = inside.first(close);
        if (std::none_of(term.begin(), term.end(), [](QChar u) { return noTerm.contains(u); }))
            found.push_back(
                {{open + 1, open + 1 + close}, kQuoted + term.toString(), term.toString(), true});
    }
}

struct Place {
    TextRange range;
    QString form;
};

/// The form that is used most; of two used alike, the one used first.
QString habitOf(const QMap<QString, size_t>& counts, const std::vector<Place>& places)
{
    QString habit;
    for (const Place& place : places)
        if (counts.value(place.form) > counts.value(habit))
            habit = place.form;
    return habit;
}

/// A term that stands in quotation marks nearly everywhere and once or twice without. The other way
/// round is usual: the first mention alone is quoted.
void findUnquoted(
    QStringView text, const std::vector<Place>& quoted, std::vector<Finding>& findings)
{
    constexpr size_t kHabit = 4;
    constexpr size_t kMostSlips = 2;
    if (quoted.size() < kHabit)
        return;
    const QString& term = quoted.front().form;
    std::vector<TextRange> bare;
    for (qsizetype at = text.indexOf(term); at >= 0 && bare.size() <= kMostSlips;
         at = text.indexOf(term, at + term.size())) {
        const bool isInside = std::any_of(quoted.begin(), quoted.end(),
            [&](const Place& place) { return place.range.begin <= at && at < place.range.end; });
        if (!isInside)
            bare.push_back({at, at + term.size()});
    }
    if (bare.size() > kMostSlips)
        return;
    for (const TextRange range : bare)
        findings.push_back(documentFinding(DocumentRule::TermQuotes, text, range,
            Text::tr("本文别处都加引号，作“%1”").arg(term), {u'“' + term + u'”'}));
}

} // namespace

std::vector<TermUse> termsIn(QStringView text)
{
    static const Forms known;
    std::vector<TermUse> found;
    known.automaton.scan(text, [&](int word, qsizetype begin, qsizetype end) {
        const Form& form = known.forms[size_t(word)];
        found.push_back({{begin, end}, form.term, form.form, false});
    });
    addLatinTerms(text, found);
    addQuotedTerms(text, found);
    return found;
}

void findTermVariants(const DocumentFacts& facts, std::vector<Finding>& findings)
{
    QMap<QString, std::vector<Place>> places;
    for (size_t i = 0; i < facts.paragraphs.size(); ++i)
        for (const TermUse& use : facts.paragraphs[i]->terms)
            places[use.term].push_back({facts.inDocument(i, use.range), use.form});
    for (auto it = places.constBegin(); it != places.constEnd(); ++it) {
        QMap<QString, size_t> counts;
        for (const Place& place : it.value())
            ++counts[place.form];
        if (it.key().startsWith(kQuoted)) {
            findUnquoted(facts.text(), it.value(), findings);
            continue;
        }
        if (counts.size() < 2)
            continue;
        // Of the forms of terms.txt the one that the dictionaries prefer, however rarely it is
        // used.
        const QString habit = counts.contains(it.key()) ? it.key() : habitOf(counts, it.value());
        const bool isLatin = it.key().startsWith(kLatin);
        for (const Place& place : it.value()) {
            const bool isShouted = isLatin
                && (place.form == place.form.toUpper() || habit == habit.toUpper())
                && place.form.size() == habit.size();
            if (place.form == habit || isShouted)
                continue;
            findings.push_back(documentFinding(DocumentRule::TermVariant, facts.text(), place.range,
                Text::tr("本文别处作“%1”，同一个词前后要一致").arg(habit), {habit}));
        }
    }
}

} // namespace qb::check
