#include "check/session.h"

#include "check/paragraph_facts.h"

#include <QMultiHash>

#include <algorithm>

namespace qb::check {

namespace {

/// Where two texts agree from their beginning and from their end.
struct Change {
    qsizetype front = 0;
    qsizetype back = 0;
    qsizetype shift = 0; ///< of what stands behind the change

    Change(QStringView before, QStringView after) : shift(after.size() - before.size())
    {
        const qsizetype most = std::min(before.size(), after.size());
        while (front < most && before[front] == after[front])
            ++front;
        while (back < most - front
            && before[before.size() - 1 - back] == after[after.size() - 1 - back])
            ++back;
    }
};

QString keyOf(const Finding& finding, qsizetype begin)
{
    return QString::number(begin) + u'\n' + finding.rule + u'\n' + finding.text;
}

QString wordsOf(const Finding& finding)
{
    return finding.rule + u'\n' + finding.text;
}

} // namespace

Session::Session(std::shared_ptr<const Checker> checker, CheckOptions options, CheckContext context)
    : m_checker(std::move(checker)),
      m_options(std::move(options))
{
    setContext(std::move(context));
}

void Session::setContext(CheckContext context)
{
    const auto facts = m_context.facts ? m_context.facts : std::make_shared<FactsCache>();
    m_context = std::move(context);
    m_context.facts = facts;
}

void Session::setOptions(CheckOptions options)
{
    if (options == m_options)
        return;
    m_options = std::move(options);
    m_now.clear();
    m_before.clear();
}

const Session::Findings& Session::paragraphFindings(const QString& paragraph)
{
    const auto known = m_now.find(paragraph);
    if (known != m_now.end())
        return *known;
    const auto former = m_before.find(paragraph);
    if (former != m_before.end())
        return *m_now.insert(paragraph, *former);
    return *m_now.insert(paragraph, m_checker->checkParagraph(paragraph, m_options));
}

const std::vector<TrackedFinding>& Session::update(const QString& text)
{
    m_before = std::exchange(m_now, {});
    Findings findings;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf(u'\n', begin);
        if (end < 0)
            end = text.size();
        for (Finding finding : paragraphFindings(text.mid(begin, end - begin))) {
            finding.range.begin += begin;
            finding.range.end += begin;
            findings.push_back(std::move(finding));
        }
        begin = end + 1;
    }
    track(text, m_checker->checkDocument(text, std::move(findings), m_options, m_context));
    return m_findings;
}

/// What stood before or behind the change is known by its place; what stood in it, by its words in
/// their order.
void Session::track(const QString& text, std::vector<Finding> findings)
{
    const Change change(m_text, text);
    QHash<QString, quint64> byPlace;
    QMultiHash<QString, quint64> byWords;
    for (const TrackedFinding& old : m_findings) {
        const TextRange range = old.finding.range;
        if (range.end <= change.front)
            byPlace.insert(keyOf(old.finding, range.begin), old.id);
        else if (range.begin >= m_text.size() - change.back)
            byPlace.insert(keyOf(old.finding, range.begin + change.shift), old.id);
        else
            byWords.insert(wordsOf(old.finding), old.id);
    }
    std::vector<TrackedFinding> tracked;
    tracked.reserve(findings.size());
    for (Finding& finding : findings) {
        quint64 id = byPlace.value(keyOf(finding, finding.range.begin));
        if (id == 0 && byWords.contains(wordsOf(finding))) {
            QList<quint64> ids = byWords.values(wordsOf(finding));
            id = *std::min_element(ids.begin(), ids.end());
            byWords.remove(wordsOf(finding), id);
        }
        tracked.push_back({id == 0 ? ++m_lastId : id, std::move(finding)});
    }
    m_findings = std::move(tracked);
    m_text = text;
}

} // namespace qb::check
