#include "editor/proofreading.h"

#include "editor/session.h"

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
        if (added.isOk())
            m_record.number = added.value();
        else
            Q_EMIT m_owner->failed(added.error());
        m_owner->reload();
    }
    void undo() override
    {
        if (!m_owner || !m_owner->m_session)
            return;
        m_owner->tell(m_owner->m_session->workspace().removeIgnored(m_record.number));
        m_owner->reload();
    }

private:
    QPointer<Proofreading> m_owner;
    store::IgnoredRecord m_record;
};

class Proofreading::WordCommand : public QUndoCommand {
public:
    WordCommand(Proofreading& owner, store::DictionaryWord word)
        : QUndoCommand(Proofreading::tr("“%1”加入词库").arg(word.word)),
          m_owner(&owner),
          m_word(std::move(word))
    {
    }
    void redo() override
    {
        if (!m_owner || !m_owner->m_session)
            return;
        m_owner->tell(m_owner->m_session->workspace().putWord(m_word));
        m_owner->reload();
    }
    void undo() override
    {
        if (!m_owner || !m_owner->m_session)
            return;
        m_owner->tell(m_owner->m_session->workspace().removeWord(m_word.word));
        m_owner->reload();
    }

private:
    QPointer<Proofreading> m_owner;
    store::DictionaryWord m_word;
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
    if (m_session && m_session->layout())
        if (const QString kind
            = m_session->layout()->fields.value(QStringLiteral("publicationKind"));
            !kind.isEmpty())
            options.sets << kind;
    return options;
}

Status Proofreading::ignore(const check::Finding& finding, const QString& text,
    check::IgnoreScope scope, const QString& reason)
{
    if (!m_session)
        return ok();
    check::IgnoredFinding ignored = check::ignoredFinding(finding, text, scope, m_context.document);
    ignored.who = jobs::currentPerson();
    ignored.reason = reason.simplified();
    m_session->undoStack().push(new IgnoreCommand(*this, jobs::toRecord(ignored)));
    return ok();
}

Status Proofreading::addWord(const QString& word)
{
    if (!m_session)
        return ok();
    const QString trimmed = word.trimmed();
    QB_CHECK(check::checkEntry({trimmed, {}, {}}));
    m_session->undoStack().push(
        new WordCommand(*this, {trimmed, {}, {}, jobs::currentPerson(), {}}));
    return ok();
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
