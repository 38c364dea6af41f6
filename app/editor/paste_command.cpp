#include "editor/paste_command.h"

#include "editor/session.h"

#include <QUndoCommand>

namespace qb::editor {

namespace {

struct Pasted {
    Session& session;
    QStringList cleaned; ///< ids
    QString rawText;
    Provenance provenance;
    QString raw = {}; ///< the id of the clipping with the raw text; empty before there is one
};

Clipping rawClipping(const Pasted& pasted)
{
    Clipping clipping;
    clipping.rawText = pasted.rawText;
    clipping.provenance = pasted.provenance;
    for (QString line : pasted.rawText.split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line.trimmed().isEmpty())
            continue;
        Block block;
        block.text = line;
        clipping.article.blocks.push_back(block);
    }
    return clipping;
}

void show(Pasted& pasted, const QStringList& gone, const QStringList& back)
{
    pasted.session.exchangeClippings(gone, back);
}

class InsertCommand : public QUndoCommand {
public:
    explicit InsertCommand(std::shared_ptr<Pasted> pasted)
        : QUndoCommand(Session::tr("粘贴")),
          m_pasted(std::move(pasted))
    {
    }
    void undo() override { show(*m_pasted, {m_pasted->raw}, {}); }
    void redo() override
    {
        if (!m_pasted->raw.isEmpty())
            show(*m_pasted, {}, {m_pasted->raw});
    }

private:
    std::shared_ptr<Pasted> m_pasted;
};

/// Done already when it is pushed.
class CleanCommand : public QUndoCommand {
public:
    explicit CleanCommand(std::shared_ptr<Pasted> pasted)
        : QUndoCommand(Session::tr("整理粘贴的文字")),
          m_pasted(std::move(pasted))
    {
    }
    void undo() override
    {
        if (!m_pasted->raw.isEmpty())
            return show(*m_pasted, m_pasted->cleaned, {m_pasted->raw});
        const auto added = m_pasted->session.workspace().addClipping(rawClipping(*m_pasted));
        if (added.isError()) {
            Q_EMIT m_pasted->session.failed(added.error());
            return;
        }
        m_pasted->raw = added.value();
        show(*m_pasted, m_pasted->cleaned, {});
        Q_EMIT m_pasted->session.clippingShown(m_pasted->raw);
    }
    void redo() override
    {
        if (!m_pasted->raw.isEmpty())
            show(*m_pasted, {m_pasted->raw}, m_pasted->cleaned);
    }

private:
    std::shared_ptr<Pasted> m_pasted;
};

} // namespace

void pushPaste(Session& session, const QStringList& clippings, const QString& rawText,
    const Provenance& provenance)
{
    auto pasted = std::make_shared<Pasted>(Pasted{session, clippings, rawText, provenance});
    session.undoStack().push(new InsertCommand(pasted));
    session.undoStack().push(new CleanCommand(pasted));
}

} // namespace qb::editor
