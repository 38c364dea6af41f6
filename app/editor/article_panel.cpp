#include "editor/article_panel.h"

#include "editor/article_form.h"
#include "editor/check_service.h"
#include "editor/edit_history.h"
#include "editor/join_review.h"
#include "editor/one_line.h"
#include "editor/proofreading.h"
#include "editor/session.h"
#include "editor/source_panel.h"
#include "editor/tag_picker.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QSettings>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedLayout>
#include <QTextBlock>
#include <QToolButton>

namespace qb::editor {

namespace {

constexpr int kSaveDelayMs = 1500;
constexpr int kSuggestDelayMs = 600;
constexpr int kLowScreen
    = 800; ///< under this height the fields begin hidden: the text needs the room

struct BlockChoice {
    BlockKind kind;
    int level;
    const char* name;
};
constexpr BlockChoice kBlockChoices[] = {
    {BlockKind::Paragraph, 1, QT_TRANSLATE_NOOP("qb::editor::ArticlePanel", "正文")},
    {BlockKind::Subhead, 1, QT_TRANSLATE_NOOP("qb::editor::ArticlePanel", "小标题一")},
    {BlockKind::Subhead, 2, QT_TRANSLATE_NOOP("qb::editor::ArticlePanel", "小标题二")},
    {BlockKind::Subhead, 3, QT_TRANSLATE_NOOP("qb::editor::ArticlePanel", "小标题三")},
    {BlockKind::ListItem, 1, QT_TRANSLATE_NOOP("qb::editor::ArticlePanel", "列表项")},
    {BlockKind::Quote, 1, QT_TRANSLATE_NOOP("qb::editor::ArticlePanel", "引文")},
    {BlockKind::Caption, 1, QT_TRANSLATE_NOOP("qb::editor::ArticlePanel", "图注、表题")},
    {BlockKind::Note, 1, QT_TRANSLATE_NOOP("qb::editor::ArticlePanel", "注释")},
};

/// A switch that shows or hides an area, and remembers its state.
QToolButton* makeToggle(const QString& text, const QString& name, QWidget* area, bool isOnAtFirst)
{
    auto* toggle = new QToolButton;
    toggle->setText(text);
    toggle->setCheckable(true);
    toggle->setProperty("role", QStringLiteral("toggle"));
    const QString key = QStringLiteral("article/show-") + name;
    QObject::connect(toggle, &QToolButton::toggled, area, [area, key](bool isOn) {
        area->setVisible(isOn);
        QSettings().setValue(key, isOn);
    });
    const bool isOn = QSettings().value(key, isOnAtFirst).toBool();
    toggle->setChecked(isOn);
    area->setVisible(isOn);
    return toggle;
}

} // namespace

ArticlePanel::ArticlePanel(QWidget* parent)
    : QWidget(parent),
      m_stack(new QStackedLayout(this)),
      m_title(new QLineEdit),
      m_form(new ArticleForm),
      m_tags(new TagPicker),
      m_kind(new QComboBox),
      m_tagArea(new QWidget),
      m_blockKind(new QComboBox),
      m_addToIssue(new QToolButton),
      m_state(new QLabel),
      m_text(new TextEditor),
      m_history(new EditHistory(m_text, this)),
      m_source(new SourcePanel),
      m_proofreading(new Proofreading(this)),
      m_joins(new JoinReview(m_text, m_proofreading, this)),
      m_joinButton(new QToolButton)
{
    buildLayout();
    connectFields();
    showJoins();
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kSaveDelayMs);
    connect(&m_saveTimer, &QTimer::timeout, this, &ArticlePanel::autosave);
    m_suggestTimer.setSingleShot(true);
    m_suggestTimer.setInterval(kSuggestDelayMs);
    connect(&m_suggestTimer, &QTimer::timeout, this, &ArticlePanel::suggest);
}

ArticlePanel::~ArticlePanel() = default;

QWidget* ArticlePanel::buildHeader()
{
    m_title->setProperty("role", QStringLiteral("headline"));
    m_title->setValidator(new OneLine(m_title));
    m_title->setPlaceholderText(tr("标题"));
    m_title->setAccessibleName(tr("标题"));

    auto* tagLayout = new QVBoxLayout(m_tagArea);
    tagLayout->setContentsMargins(0, 2, 0, 0);
    tagLayout->addWidget(m_tags);

    m_addToIssue->setProperty("role", QStringLiteral("primary"));
    m_state->setProperty("role", QStringLiteral("muted"));
    const bool isTall = screen()->availableSize().height() >= kLowScreen;
    auto* switches = new QHBoxLayout;
    switches->setSpacing(6);
    switches->addWidget(makeToggle(tr("稿件信息"), QStringLiteral("form"), m_form, isTall));
    switches->addWidget(makeToggle(tr("行业"), QStringLiteral("tags"), m_tagArea, true));
    switches->addWidget(makeToggle(tr("原文"), QStringLiteral("source"), m_source, false));
    switches->addStretch();
    switches->addWidget(m_state);
    switches->addWidget(m_addToIssue);

    auto* header = new QWidget;
    header->setObjectName(QStringLiteral("articleHeader"));
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(14, 8, 14, 6);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addLayout(switches);
    layout->addWidget(m_form);
    layout->addWidget(m_tagArea);
    return header;
}

QWidget* ArticlePanel::buildStyleBar()
{
    for (const BlockChoice& choice : kBlockChoices)
        m_blockKind->addItem(tr(choice.name));
    m_blockKind->setAccessibleName(tr("段落类型"));
    auto* bar = new QWidget;
    bar->setProperty("role", QStringLiteral("bar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(14, 4, 14, 4);
    layout->addWidget(m_blockKind);
    const auto addSpanButton = [&](const QString& text, const QString& toolTip, SpanKind kind,
                                   const QKeySequence& key) {
        auto* button = new QToolButton;
        button->setText(text);
        button->setToolTip(toolTip);
        button->setShortcut(key);
        connect(button, &QToolButton::clicked, this, [this, kind] { m_text->toggleSpan(kind); });
        layout->addWidget(button);
    };
    addSpanButton(tr("加粗"), tr("加粗选中的文字（Ctrl+B）"), SpanKind::Strong, QKeySequence::Bold);
    addSpanButton(tr("着重"), tr("给选中的文字加着重号"), SpanKind::Emphasis, {});
    m_joinButton->setObjectName(QStringLiteral("doubtfulJoins"));
    m_joinButton->setProperty("role", QStringLiteral("doubt"));
    m_joinButton->setToolTip(tr("有断行接得没有把握，点一下看下一处（F8）"));
    m_joinButton->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    layout->addWidget(m_joinButton);
    layout->addStretch();
    auto* kindLabel = new QLabel(tr("类别"));
    kindLabel->setProperty("role", QStringLiteral("muted"));
    kindLabel->setBuddy(m_kind);
    layout->addWidget(kindLabel);
    layout->addWidget(m_kind);
    return bar;
}

void ArticlePanel::buildLayout()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHeader());
    layout->addWidget(buildStyleBar());
    auto* texts = new QSplitter(Qt::Horizontal);
    texts->addWidget(m_text);
    texts->addWidget(m_source);
    texts->setStretchFactor(0, 3);
    texts->setStretchFactor(1, 2);
    texts->setChildrenCollapsible(false);
    layout->addWidget(texts, 1);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setMinimumHeight(48);

    auto* empty = new QLabel(tr("在左边选一条剪报，\n或在右边选本期的一篇稿件。"));
    empty->setAlignment(Qt::AlignCenter);
    empty->setProperty("role", QStringLiteral("muted"));
    m_stack->addWidget(empty);
    m_stack->addWidget(page);
}

void ArticlePanel::connectFields()
{
    connect(m_title, &QLineEdit::textEdited, this, &ArticlePanel::noteEdit);
    connect(m_form, &ArticleForm::edited, this, &ArticlePanel::noteEdit);
    connect(m_text, &TextEditor::edited, this, &ArticlePanel::noteEdit);
    m_history->addField(m_title);
    for (QLineEdit* field : m_form->fields())
        m_history->addField(field);
    connect(m_form, &ArticleForm::picked, m_history, &EditHistory::noteField);
    connect(m_history, &EditHistory::fieldChanged, this, &ArticlePanel::noteEdit);
    connect(m_history, &EditHistory::articleWanted, this, &ArticlePanel::articleWanted);
    connect(m_text, &TextEditor::failed, this, &ArticlePanel::failed);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ArticlePanel::noteEdit);
    connect(m_text, &QTextEdit::cursorPositionChanged, this, &ArticlePanel::showKind);
    connect(m_text, &QTextEdit::cursorPositionChanged, this, &ArticlePanel::followSource);
    connect(m_joins, &JoinReview::marksChanged, this, &ArticlePanel::showJoins);
    connect(m_joins, &JoinReview::sourceChanged, this, &ArticlePanel::showSource);
    connect(m_joinButton, &QToolButton::clicked, m_joins, &JoinReview::showNext);
    connect(m_blockKind, &QComboBox::activated, this, &ArticlePanel::takeKind);
    connect(m_proofreading, &Proofreading::failed, this, &ArticlePanel::failed);
    connect(m_proofreading, &Proofreading::changed, this,
        [this] { m_text->setCheckContext(m_proofreading->context(), m_proofreading->options()); });
    connect(m_tags, &TagPicker::changed, this, [this] {
        noteEdit();
        autosave(); // A picked tag shows in the list at once.
    });
    connect(m_addToIssue, &QToolButton::clicked, this, [this] {
        autosave();
        Q_EMIT addToIssueRequested(m_id);
    });
}

void ArticlePanel::setSession(Session* session, CheckService* checkService)
{
    close();
    m_session = session;
    m_history->setSession(session);
    m_text->setCheckService(checkService);
    m_proofreading->setSession(session);
    if (!session)
        return;
    m_tags->setTaxonomy(session->taxonomy());
    const QSignalBlocker blocker(m_kind);
    m_kind->clear();
    m_kind->addItem(tr("未定"));
    for (const taxonomy::Kind& kind : session->taxonomy().kinds())
        m_kind->addItem(kind.name, kind.id);
    connect(session, &Session::issueChanged, this, &ArticlePanel::showIssueState);
    showIssueState();
}

bool ArticlePanel::open(const QString& id)
{
    if (id == m_id)
        return true;
    if (const Status stored = flush(); stored.isError()) {
        Q_EMIT failed(stored.error());
        return false;
    }
    auto clipping = m_session->workspace().clipping(id);
    if (clipping.isOk()) {
        loadClipping(std::move(clipping).value());
        return true;
    }
    const Article* article = m_session->issueArticle(id);
    if (!article) {
        Q_EMIT failed(clipping.error());
        return false;
    }
    m_clipping.reset();
    m_joins->clear();
    m_form->setOrigin({});
    m_id = id;
    m_tagArea->setEnabled(false);
    m_kind->setEnabled(false);
    load(*article, m_session->issue().assets);
    return true;
}

void ArticlePanel::loadClipping(Clipping clipping)
{
    m_clipping = std::move(clipping);
    m_id = m_clipping->id;
    m_form->setOrigin(m_clipping->provenance.address);
    m_isLoading = true;
    m_tagArea->setEnabled(true);
    m_kind->setEnabled(true);
    m_tags->setTags(m_clipping->industries);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(m_clipping->kind)));
    m_isLoading = false;
    load(m_clipping->article, m_clipping->assets);
    m_joins->setClipping(*m_clipping);
}

void ArticlePanel::load(const Article& article, const AssetMap& assets)
{
    m_isLoading = true;
    m_history->leave();
    m_article = article;
    m_title->setText(article.title);
    m_title->setCursorPosition(0);
    m_form->load(article);
    m_text->setBlocks(article.blocks, assets);
    Article named = article;
    named.id = m_id;
    m_proofreading->setArticle(named, m_clipping ? &*m_clipping : nullptr);
    // What the text editor cannot show exactly must not look like an edit.
    m_article = edited();
    m_isEdited = false;
    m_isLoading = false;
    m_history->enter(m_id);
    m_stack->setCurrentIndex(1);
    showIssueState();
    showState();
    showKind();
    suggest();
}

void ArticlePanel::close()
{
    if (const Status stored = flush(); stored.isError())
        Q_EMIT failed(stored.error());
    m_saveTimer.stop();
    m_id.clear();
    m_clipping.reset();
    m_joins->clear();
    m_isEdited = false;
    m_history->leave();
    m_history->enter({});
    m_text->setBlocks({}, {}); // nothing is left to be proofread
    m_stack->setCurrentIndex(0);
}

Article ArticlePanel::edited() const
{
    Article article = m_article;
    article.title = m_title->text().trimmed();
    m_form->store(article);
    article.blocks = m_text->blocks();
    return article;
}

void ArticlePanel::noteEdit()
{
    if (m_isLoading || m_id.isEmpty())
        return;
    m_isEdited = true;
    m_saveTimer.start();
    m_suggestTimer.start();
    showState();
}

AssetMap ArticlePanel::pastedAssets(const Article& article) const
{
    AssetMap used;
    for (const Block& block : article.blocks)
        if (const AssetPointer asset = m_text->assets().value(block.asset))
            used.insert(block.asset, asset);
    return used;
}

void ArticlePanel::autosave()
{
    if (const Status stored = flush(); stored.isError())
        Q_EMIT failed(stored.error());
}

Status ArticlePanel::flush()
{
    m_saveTimer.stop();
    if (!m_isEdited || m_id.isEmpty() || !m_session)
        return ok();
    const Article article = edited();
    if (m_clipping) {
        Clipping changed = *m_clipping;
        changed.article = article;
        changed.assets.insert(pastedAssets(article));
        changed.industries = m_tags->tags();
        changed.kind = m_kind->currentData().toString();
        QB_CHECK(m_session->saveClipping(changed));
        m_clipping = std::move(changed);
    } else if (!(article == m_article)) {
        QB_CHECK(m_session->saveIssueArticle(article, pastedAssets(article)));
    }
    m_article = article;
    m_isEdited = false;
    showState();
    return ok();
}

void ArticlePanel::suggest()
{
    if (!m_session || !m_clipping)
        return;
    const taxonomy::Suggestion suggestion
        = m_session->taxonomy().suggest(m_title->text(), m_text->toPlainText());
    m_tags->setSuggestions(suggestion.industries);
    m_kind->setToolTip(
        suggestion.kind ? tr("建议：%1").arg(suggestion.kind->kind.name) : QString());
}

void ArticlePanel::showState()
{
    const QString text = m_text->toPlainText();
    qsizetype count = 0; // Characters as an editor counts them: code points, no white space.
    for (const QChar character : text)
        count += !character.isSpace() && !character.isLowSurrogate();
    const QString saved = m_isEdited ? tr("正在编辑") : tr("已保存");
    m_state->setText(tr("%1 字 · %2").arg(count).arg(saved));
}

void ArticlePanel::showIssueState()
{
    if (!m_session)
        return;
    QStringList sections;
    for (const Section& section : m_session->issue().sections)
        sections << section.name;
    m_form->setSections(sections);
    const bool isInIssue = m_session->issueArticle(m_id) != nullptr;
    m_addToIssue->setText(isInIssue ? tr("已在本期") : tr("加入本期"));
    m_addToIssue->setEnabled(!isInIssue && m_session->hasIssue());
}

void ArticlePanel::showKind()
{
    const QSignalBlocker blocker(m_blockKind);
    for (int i = 0; i < int(std::size(kBlockChoices)); ++i) {
        const BlockChoice& choice = kBlockChoices[i];
        const bool isLevelled = choice.kind == BlockKind::Subhead;
        if (choice.kind == m_text->currentKind()
            && (!isLevelled || choice.level == m_text->currentLevel())) {
            m_blockKind->setCurrentIndex(i);
            return;
        }
    }
    m_blockKind->setCurrentIndex(-1);
}

void ArticlePanel::showJoins()
{
    const int count = m_joins->openCount();
    m_joinButton->setText(tr("断行 %1 处").arg(count));
    m_joinButton->setShortcut(QKeySequence(Qt::Key_F8)); // a new text has taken it away
    m_joinButton->setVisible(count > 0);
}

void ArticlePanel::showSource()
{
    m_source->setSource(m_joins->joins());
    followSource();
}

void ArticlePanel::followSource()
{
    if (m_source->isVisible())
        m_source->showParagraph(m_text->textCursor().block().text());
}

void ArticlePanel::takeKind(int index)
{
    if (index < 0 || index >= int(std::size(kBlockChoices)))
        return;
    m_text->setKind(kBlockChoices[index].kind, kBlockChoices[index].level);
    m_text->setFocus();
}

} // namespace qb::editor
