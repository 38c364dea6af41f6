#include "editor/join_review.h"

#include "editor/join_card.h"
#include "editor/proofreading.h"
#include "editor/rich_text.h"
#include "editor/text_editor.h"

#include <QTextBlock>

namespace qb::editor {

namespace {

constexpr int kUpdateDelayMs = 300;

/// Under which accepted places are kept among the ignored findings.
const QString kRule = QStringLiteral("line-join");

check::Finding findingOf(const jobs::JoinPlace& place)
{
    check::Finding finding;
    finding.rule = kRule;
    finding.text = place.words;
    return finding;
}

bool isLatin(QChar c)
{
    return c.unicode() < 0x250 && c.isLetterOrNumber();
}

/// Without cleaning anew: the words around keep all that was edited in them.
void flipInPlace(const JoinMarks::Mark& mark)
{
    QTextCursor cursor = mark.cursor;
    const QTextBlock block = cursor.block();
    const QString line = block.text();
    cursor.beginEditBlock();
    if (mark.place.isJoined) {
        const int offset = cursor.positionInBlock();
        if (offset > 0 && line.at(offset - 1).isSpace())
            cursor.deletePreviousChar();
        cursor.insertBlock();
    } else {
        QTextBlock next = block.next();
        while (next.isValid() && next.text().trimmed().isEmpty())
            next = next.next();
        cursor.setPosition(block.position() + int(line.size()));
        cursor.setPosition(next.position(), QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        const QString rest = next.isValid() ? next.text() : QString();
        if (!line.isEmpty() && !rest.isEmpty() && isLatin(line.back()) && isLatin(rest.front()))
            cursor.insertText(QStringLiteral(" "));
    }
    cursor.endEditBlock();
}

} // namespace

JoinReview::JoinReview(TextEditor* text, Proofreading* proofreading, QObject* parent)
    : QObject(parent),
      m_text(text),
      m_proofreading(proofreading),
      m_card(new JoinCard(text))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kUpdateDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &JoinReview::update);
    connect(text, &TextEditor::edited, this, [this] {
        if (m_joins)
            m_timer.start();
    });
    connect(text, &TextEditor::joinClicked, this, &JoinReview::show);
    connect(text, &TextEditor::joinFlipRequested, this, &JoinReview::flip);
    connect(proofreading, &Proofreading::changed, this, &JoinReview::update);
    connect(m_card, &JoinCard::flipRequested, this, [this] { flip(m_shown); });
    connect(m_card, &JoinCard::acceptRequested, this, [this] { accept(m_shown); });
    connect(m_card, &JoinCard::nextRequested, this, &JoinReview::showNext);
}

JoinReview::~JoinReview() = default;

void JoinReview::clear()
{
    m_reader.supersede();
    m_joins.reset();
    update();
    Q_EMIT sourceChanged();
}

void JoinReview::setClipping(const Clipping& clipping)
{
    using Joins = std::shared_ptr<const jobs::LineJoins>;
    clear();
    m_reader.submit<Joins>(
        [clipping](Progress& progress) { return jobs::LineJoins::read(clipping, &progress); },
        [this](const Joins& joins) {
            m_joins = joins;
            update();
            Q_EMIT sourceChanged();
        });
}

bool JoinReview::isAccepted(const jobs::JoinPlace& place) const
{
    const check::CheckContext& context = m_proofreading->context();
    return context.ignored
        && context.ignored->contains(findingOf(place), place.words, context.document);
}

void JoinReview::update()
{
    m_timer.stop();
    if (!m_text)
        return;
    std::vector<jobs::JoinPlace> places;
    if (m_joins)
        places = m_joins->doubtful(m_text->blocks());
    std::erase_if(places,
        [this](const jobs::JoinPlace& place) { return !place.isDecided && isAccepted(place); });
    m_text->setJoinMarks(places);
    Q_EMIT marksChanged();
}

int JoinReview::openCount() const
{
    const auto& marks = m_text->joinMarks();
    return int(std::count_if(marks.begin(), marks.end(),
        [](const JoinMarks::Mark& mark) { return !mark.place.isDecided; }));
}

void JoinReview::showNext()
{
    const auto& marks = m_text->joinMarks();
    int first = -1;
    for (int i = 0; i < int(marks.size()); ++i) {
        const JoinMarks::Mark& mark = marks[std::size_t(i)];
        if (mark.place.isDecided)
            continue;
        if (first < 0)
            first = i;
        if (mark.cursor.position() > m_text->textCursor().position())
            return show(i);
    }
    if (first >= 0)
        show(first);
}

void JoinReview::show(int index)
{
    const auto& marks = m_text->joinMarks();
    if (index < 0 || std::size_t(index) >= marks.size())
        return;
    m_shown = index;
    const JoinMarks::Mark& mark = marks[std::size_t(index)];
    QTextCursor cursor = mark.cursor;
    cursor.clearSelection();
    m_text->setTextCursor(cursor);
    m_text->ensureCursorVisible();
    m_text->setFocus();
    const QRect caret = m_text->cursorRect(cursor);
    const int others = openCount() - (mark.place.isDecided ? 0 : 1);
    m_card->show(
        mark.place, others, {m_text->viewport()->mapToGlobal(caret.topLeft()), caret.size()});
}

void JoinReview::flip(int index)
{
    const auto& marks = m_text->joinMarks();
    if (!m_joins || index < 0 || std::size_t(index) >= marks.size())
        return;
    const int line = marks[std::size_t(index)].place.line;
    update(); // a place may have gone with the last edit
    const auto found = std::find_if(marks.begin(), marks.end(),
        [line](const JoinMarks::Mark& candidate) { return candidate.place.line == line; });
    if (found == marks.end())
        return;
    const JoinMarks::Mark mark = *found;
    const auto recleaned = m_joins->flipped(m_text->blocks(), mark.place);
    if (!recleaned || !rich_text::changeBlocks(*m_text->document(), *recleaned))
        flipInPlace(mark);
    update();
}

void JoinReview::accept(int index)
{
    const auto& marks = m_text->joinMarks();
    if (index < 0 || std::size_t(index) >= marks.size())
        return;
    const jobs::JoinPlace place = marks[std::size_t(index)].place;
    const auto kept = m_proofreading->ignore(
        findingOf(place), place.words, check::IgnoreScope::Document, tr("断行看过，没有错"));
    if (kept.isError())
        Q_EMIT m_proofreading->failed(kept.error());
}

} // namespace qb::editor
