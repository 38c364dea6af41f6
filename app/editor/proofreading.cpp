#include "editor/proofreading.h"

#include "editor/session.h"

#include <algorithm>
#include <optional>

namespace qb::editor {

/// Done when it is pushed; the record gets a new number when it is done again.
class Proofreading::IgnoreCommand : public QUndoCommand {
public:
    IgnoreCommand(Proofreading& owner, store::IgnoredRecord record)
        : QUndoCommand(Proofreading::tr("忽略“%1”").arg(record.text.simplified())),
          m_owner(&owner),
          m_record(std::move(record))
    {
    }
    void redo() override
    {
        if (!m_owner || !m_owner->m_session)
            return;
        const auto added = m_owner->m_session->workspace().addIgnored(m_record);
        m_record.number = added.valueOr(0);
        if (added.isError())
            Q_EMIT m_owner->failed(added.error());
        m_owner->reload();
    }
    void undo() override
    {
        if (!m_owner || !m_owner->m_session || m_record.number == 0)
            return;
        m_owner->tell(m_owner->m_session->workspace().removeIgnored(m_record.number));
        m_owner->reload();
    }

private:
    QPointer<Proofreading> m_owner;
    store::IgnoredRecord m_record;
};

/// Undone, the dictionary says of the word what it said before.
class Proofreading::WordCommand : public QUndoCommand {
public:
    WordCommand(Proofreading& owner, store::DictionaryWord word,
        std::optional<store::DictionaryWord> before)
        : QUndoCommand(Proofreading::tr("“%1”加入词库").arg(word.word)),
          m_owner(&owner),
          m_word(std::move(word)),
          m_before(std::move(before))
    {
    }
    void redo() override
    {
        if (!m_owner || !m_owner->m_session)
            return;
        m_isDone = m_owner->tell(m_owner->m_session->workspace().putWord(m_word));
        m_owner->reload();
    }
    void undo() override
    {
        if (!m_owner || !m_owner->m_session || !m_isDone)
            return;
        store::Workspace& workspace = m_owner->m_session->workspace();
        m_owner->tell(m_before ? workspace.putWord(*m_before) : workspace.removeWord(m_word.word));
        m_owner->reload();
    }

private:
    QPointer<Proofreading> m_owner;
    store::DictionaryWord m_word;
    std::optional<store::DictionaryWord> m_before;
    bool m_isDone = false;
};

Proofreading::Proofreading(QObject* parent) : QObject(parent) { }

Proofreading::~Proofreading() = default;

void Proofreading::setSession(Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_context = {};
    if (!session)
        return;
    connect(session, &Session::issueChanged, this, [this] {
        const QDate date = issueDateOf(m_context.document);
        if (m_context.issueDate != date) {
            m_context.issueDate = date;
            Q_EMIT changed();
        }
    });
    reload();
}

void Proofreading::setArticle(const Article& article, const Clipping* clipping)
{
    if (!m_session)
        return;
    jobs::HouseRules rules{m_context.dictionary, m_context.ignored};
    m_context = clipping ? jobs::contextOf(*clipping, rules) : check::CheckContext{};
    m_context.dictionary = rules.dictionary;
    m_context.ignored = rules.ignored;
    m_context.document = article.id;
    m_context.sourceDate = article.date;
    m_context.issueDate = issueDateOf(article.id);
    Q_EMIT changed();
}

/// Only an article that is in the open issue is known to appear on its date.
QDate Proofreading::issueDateOf(const QString& article) const
{
    return m_session->issueArticle(article) ? m_session->issue().date : QDate();
}

check::CheckOptions Proofreading::options() const
{
    check::CheckOptions options;
    options.withUnsureHints = m_withUnsureHints;
    if (m_session && m_session->layout())
        if (const QString kind
            = m_session->layout()->fields.value(QStringLiteral("publicationKind"));
            !kind.isEmpty())
            options.sets << kind;
    return options;
}

void Proofreading::setWithUnsureHints(bool isOn)
{
    m_withUnsureHints = isOn;
    Q_EMIT changed();
}

Result<bool> Proofreading::ignore(const check::Finding& finding, const QString& text,
    check::IgnoreScope scope, const QString& reason)
{
    if (!m_session)
        return false;
    check::IgnoredFinding ignored = check::ignoredFinding(finding, text, scope, m_context.document);
    ignored.who = jobs::currentPerson();
    ignored.reason = reason.simplified();
    const store::IgnoredRecord record = jobs::toRecord(ignored);
    QB_TRY(const auto records, m_session->workspace().ignored());
    const auto isSame = [&](const store::IgnoredRecord& other) {
        return other.scope == record.scope && other.rule == record.rule && other.text == record.text
            && other.context == record.context && other.document == record.document
            && other.suggestion == record.suggestion;
    };
    if (std::any_of(records.begin(), records.end(), isSame)) {
        reload(); // somebody else was quicker
        return false;
    }
    m_session->undoStack().push(new IgnoreCommand(*this, record));
    return true;
}

Result<bool> Proofreading::addWord(const QString& word)
{
    if (!m_session)
        return false;
    const QString trimmed = word.trimmed();
    QB_CHECK(check::checkEntry({trimmed, {}, {}}));
    QB_TRY(const auto words, m_session->workspace().words());
    std::optional<store::DictionaryWord> before;
    for (const store::DictionaryWord& known : words)
        if (known.word == trimmed)
            before = known;
    if (before && before->replacement.isEmpty()) {
        reload();
        return false;
    }
    m_session->undoStack().push(
        new WordCommand(*this, {trimmed, {}, {}, jobs::currentPerson(), {}}, std::move(before)));
    return true;
}

Status Proofreading::readRules()
{
    QB_TRY(const jobs::HouseRules rules, jobs::houseRules(m_session->workspace()));
    m_context.dictionary = rules.dictionary;
    m_context.ignored = rules.ignored;
    return ok();
}

void Proofreading::reload()
{
    if (m_session && tell(readRules()))
        Q_EMIT changed();
}

bool Proofreading::tell(const Status& status)
{
    if (status.isError())
        Q_EMIT failed(status.error());
    return status.isOk();
}

} // namespace qb::editor
