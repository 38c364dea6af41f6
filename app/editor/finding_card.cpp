#include "editor/finding_card.h"

#include "check/category_titles.h"
#include "jobs/proof_context.h"

#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace qb::editor {

namespace {

constexpr int kMostSuggestions = 6;
constexpr qsizetype kLongestLabel = 9; ///< of a button, in UTF-16 units

QString shortened(const QString& text)
{
    return jobs::proofWords(text, kLongestLabel);
}

} // namespace

FindingCard::FindingCard(QWidget* parent)
    : QFrame(parent),
      m_message(new QLabel),
      m_about(new QLabel),
      m_buttons(new QGridLayout)
{
    setObjectName(QStringLiteral("findingCard"));
    setAttribute(Qt::WA_StyledBackground);
    for (QLabel* label : {m_message, m_about}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    // Two lines say nearly everything; the rest is in the tool tip. A height that hung on the width
    // would not reach the splitter that this card lives in.
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_about->setProperty("role", QStringLiteral("muted"));

    m_buttons->setSpacing(6);
    m_replace = addButton({}, tr("换成建议的写法"), 0, 0, 2);
    m_replace->setProperty("role", QStringLiteral("primary"));
    m_replace->setObjectName(QStringLiteral("replace"));
    const std::tuple<const char*, QString, QString, check::IgnoreScope> scopes[]{
        {"ignoreOnce", tr("忽略一次"), tr("只忽略这一处"), check::IgnoreScope::Once},
        {"ignoreInDocument", tr("本文忽略"), tr("这篇稿件里的同样文字都忽略"),
            check::IgnoreScope::Document},
        {"ignoreAlways", tr("总是忽略…"), tr("这个工作区里的同样文字都忽略，可写理由"),
            check::IgnoreScope::Always}};
    int column = 0;
    for (const auto& [name, text, toolTip, scope] : scopes) {
        QToolButton* button = addButton(text, toolTip, 1, column++);
        button->setObjectName(QLatin1String(name));
        connect(button, &QToolButton::clicked, this,
            [this, scope = scope] { Q_EMIT ignoreRequested(scope); });
    }
    QToolButton* word = addButton(tr("加入词库"), tr("这个词是对的，以后不再报"), 0, 2);
    word->setObjectName(QStringLiteral("addWord"));
    connect(word, &QToolButton::clicked, this, &FindingCard::addWordRequested);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(6);
    layout->addWidget(m_message);
    layout->addWidget(m_about);
    layout->addLayout(m_buttons);
}

QToolButton* FindingCard::addButton(
    const QString& text, const QString& toolTip, int row, int column, int columns)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_buttons->addWidget(button, row, column, 1, columns);
    return button;
}

void FindingCard::show(const FindingMarks::Mark& mark)
{
    const check::Finding& finding = mark.finding;
    m_message->setText(tr("“%1”：%2").arg(shortened(finding.text), finding.message));
    QString about = check::categoryTitle(finding.category) + QStringLiteral(" · ")
        + check::severityTitle(finding.severity);
    if (!finding.source.isEmpty())
        about += QStringLiteral(" · ") + finding.source;
    m_about->setText(about);
    showSuggestions(finding.suggestions, finding.text);
    for (QLabel* label : {m_message, m_about})
        label->setToolTip(label->text());
    m_message->ensurePolished(); // the style sheet may enlarge the letters
    m_message->setFixedHeight(2 * m_message->fontMetrics().lineSpacing() + 4);
    QFrame::show();
}

void FindingCard::showSuggestions(const QStringList& suggestions, const QString& text)
{
    m_replace->setVisible(!suggestions.isEmpty());
    m_replace->disconnect(this);
    delete m_replace->menu();
    m_replace->setMenu(nullptr);
    if (suggestions.isEmpty())
        return;
    const auto labelOf = [&](const QString& suggestion) {
        return suggestion.isEmpty() ? tr("删去“%1”").arg(shortened(text))
                                    : tr("替换为“%1”").arg(shortened(suggestion));
    };
    const QString first = suggestions.front();
    m_replace->setText(labelOf(first));
    connect(
        m_replace, &QToolButton::clicked, this, [this, first] { Q_EMIT replaceRequested(first); });
    if (suggestions.size() == 1) {
        m_replace->setPopupMode(QToolButton::DelayedPopup);
        return;
    }
    auto* menu = new QMenu(m_replace);
    for (const QString& suggestion : suggestions.mid(0, kMostSuggestions))
        menu->addAction(
            labelOf(suggestion), this, [this, suggestion] { Q_EMIT replaceRequested(suggestion); });
    m_replace->setMenu(menu);
    m_replace->setPopupMode(QToolButton::MenuButtonPopup);
}

} // namespace qb::editor
