#include "preflight/findings.h"

#include "preflight/text.h"

namespace qb::preflight {

namespace {

constexpr size_t kMostFindings = 2000; // of different things; a hostile file has no end of them

} // namespace

bool Findings::isOn(const char* rule) const
{
    const Rule* found = m_rules.find(QLatin1String(rule));
    return found && found->severity[size_t(m_profile)].has_value();
}

Finding* Findings::findingFor(const QString& rule, const QString& key, const QStringList& about)
{
    const Rule* known = m_rules.find(rule);
    Q_ASSERT_X(known, "preflight", "a rule that resources/preflight/rules.json does not have");
    if (!known || !known->severity[size_t(m_profile)])
        return nullptr;
    if (const auto found = m_known.constFind(key); found != m_known.constEnd()) {
        ++m_findings[*found].count;
        return &m_findings[*found];
    }
    if (m_known.size() >= qsizetype(kMostFindings))
        return nullptr;
    Finding finding;
    finding.rule = rule;
    finding.severity = *known->severity[size_t(m_profile)];
    finding.message = known->message;
    for (qsizetype i = 0; i < about.size(); ++i)
        finding.message.replace(QLatin1Char('%') + QString::number(i + 1), about.at(i));
    finding.mend = known->mend;
    finding.source = known->source;
    m_known.insert(key, m_findings.size());
    m_findings.push_back(std::move(finding));
    return &m_findings.back();
}

void Findings::add(const char* rule, int page, const QStringList& about)
{
    const QString id = QString::fromLatin1(rule);
    Finding* finding = findingFor(id, id + QChar(0x1F) + about.join(QChar(0x1F)), about);
    if (!finding || page < 0)
        return;
    auto& pages = finding->pages;
    const auto place = std::lower_bound(pages.begin(), pages.end(), page + 1);
    if (place == pages.end() || *place != page + 1)
        pages.insert(place, page + 1);
}

void Findings::addPassage(const QString& rule, const QString& article, const QString& text,
    const QStringList& about, int page)
{
    const QString key = QStringList{rule, article, text, QString::number(page)}.join(QChar(0x1E));
    Finding* finding = findingFor(rule, key, about);
    if (!finding)
        return;
    finding->article = article;
    finding->text = text;
    if (page >= 0)
        finding->pages = {page + 1};
}

std::vector<Finding> Findings::take()
{
    sortFindings(m_findings);
    m_known.clear();
    return std::exchange(m_findings, {});
}

QString shown(const QString& text, int longest)
{
    QString clean;
    for (const QChar c : text.left(longest))
        clean += c.isSpace()                       ? QChar(u' ')
            : c.category() == QChar::Other_Control ? QChar(0xFFFD)
                                                   : c;
    if (!clean.isEmpty() && clean.back().isHighSurrogate())
        clean.chop(1);
    return text.size() > longest ? clean + QChar(0x2026) : clean;
}

} // namespace qb::preflight
